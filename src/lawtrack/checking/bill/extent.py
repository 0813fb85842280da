"""How much of an act a bill changes (art. 26.9), and how soon after the last time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Base, Material
from lawtrack.checking.bill.shown import shortened
from lawtrack.model.document import WorkKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message
from lawtrack.model.provision import text_digest
from lawtrack.profiles.checks import CheckRule
from lawtrack.wording.act_titles import nominative

_LAWS = (WorkKind.CONSTITUTION, WorkKind.CONSTITUTIONAL_LAW, WorkKind.CODE, WorkKind.LAW)
_MONTH = 30.44


def half(material: Material, rule: CheckRule) -> Iterator[Found]:
    """Acts of which more than half changes: articles are counted in laws, points in others, in each annex by itself.

    Not for bills that are before the chamber already.
    """
    if material.in_chamber:
        return
    for base in material.bases:
        unit = Kind.ARTICLE if _has_articles(base) else Kind.PARAGRAPH
        before, after = _units(base.old, unit), _units(base.new, unit)
        for part, old in before.items():
            new = after.get(part, {})
            touched = sum(1 for eid, digest in old.items() if new.get(eid) != digest)
            touched += len(new.keys() - old.keys())
            if len(old) < rule.numbers["least"] or touched * 100 <= len(old) * rule.numbers["share"]:
                continue
            yield Found(
                message(
                    "The bill changes {touched} of {all} articles of «{act}»: a new edition of the whole act is made.",
                    touched=touched,
                    all=len(old),
                    act=_name(base, material),
                )
                if unit is Kind.ARTICLE
                else message(
                    "The bill changes {touched} of {all} points of «{act}»: a new edition of the whole act is made.",
                    touched=touched,
                    all=len(old),
                    act=_name(base, material),
                ),
                message("Draft the act as a whole in a new edition."),
                material.lang,
                act=base.reference.text,
                eid=part,
                scheme=base.work.scheme,
            )


def _has_articles(base: Base) -> bool:
    return base.work.kind in _LAWS or any(place.provision.kind is Kind.ARTICLE for place in base.old)


def _units(index: TreeIndex, kind: Kind) -> dict[str, dict[str, str]]:
    """The digests of the units in force by eId, for the act itself and each annex."""
    found: dict[str, dict[str, str]] = {}
    stack: list[tuple[tuple[int, ...], str]] = [((), "")]
    while stack:
        path, part = stack.pop()
        for at, child in enumerate(index.at(path).provision.children):
            place = index.at((*path, at))
            if child.kind is kind:
                if not child.removed:
                    found.setdefault(part, {})[place.eid] = text_digest(child)
            elif child.kind is Kind.ATTACHMENT:
                stack.append((place.path, place.eid))
            elif child.kind in CONTAINERS:
                stack.append((place.path, part))
    return found


def frequency(material: Material, rule: CheckRule) -> Iterator[Found]:
    """Acts whose last edition is younger than the interval of the profile; no law that was read sets one."""
    if material.on is None:
        return
    since = material.on - dt.timedelta(days=round(rule.numbers["months"] * _MONTH))
    for base in material.bases:
        edition = base.before.edition
        if edition is not None and edition > since and edition != base.work.date:
            yield Found(
                message(
                    "«{act}» was amended on {day}, less than {months} months ago.",
                    act=_name(base, material),
                    day=edition,
                    months=rule.numbers["months"],
                ),
                message("Say in the justification why it is amended again."),
                material.lang,
                act=base.reference.text,
            )


def _name(base: Base, material: Material) -> str:
    return shortened(nominative(base.reference.text, material.lang))
