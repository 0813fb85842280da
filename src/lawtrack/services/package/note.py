"""The explanatory note as far as the bill tells it; what only a person knows is left open, and marked so.

It has its sections: the gaps that were recorded, act by act; the amended elements with their justifications, and where
none is written the accepted recommendation or the gap that the change comes from; the assessments of impact; who reviewed
the bill and what came of that; and its commencement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper import Grid, Line, Look, Paper
from lawtrack.model.address import Whose
from lawtrack.model.eids import overlap
from lawtrack.model.instruction import Action
from lawtrack.profiles.channels import channels
from lawtrack.profiles.loader import pick
from lawtrack.profiles.package import PackageProfile, Section, package_profile
from lawtrack.reviewing.review import Decision, Recommendation
from lawtrack.tables.table import Band, ComparativeTable, Row
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN

if TYPE_CHECKING:
    from lawtrack.reviewing.ground import Ground
    from lawtrack.services.bills.applied import AppliedBill

_ROWS = (6.0, 40.0, 54.0)
_GROUNDS = (22.0, 34.0, 26.0, 18.0)
_IMPACT = (20.0, 30.0, 50.0)
_REVIEWS = (20.0, 16.0, 12.0, 13.0, 13.0, 15.0, 11.0)


def note_paper(applied: AppliedBill, table: ComparativeTable, names: Mapping[str, str], mark: str) -> Paper:
    """The note of a bill in one language.

    Args:
        applied: The bill applied in that language.
        table: Its comparative table.
        names: Reviewers' names by their short names.
        mark: The word that says it is a draft; empty for none.
    """
    profile, lang = package_profile(), applied.lang.value
    blocks: list[Line | Grid] = [Line(mark, Look.MARK)] if mark else []
    blocks += [Line(profile.word("note", lang), Look.TITLE), Line(table.subject, Look.TITLE), Line("")]
    for number, section in enumerate(profile.sections, 1):
        blocks.append(Line(f"{number}. {pick(section.heading, lang)}", Look.HEADING))
        blocks += _filled(section, profile, applied, table, names)
    return Paper(f"{profile.word('note', lang)} {table.subject}", lang, tuple(blocks))


def _filled(
    section: Section,
    profile: PackageProfile,
    applied: AppliedBill,
    table: ComparativeTable,
    names: Mapping[str, str],
) -> Iterator[Line | Grid]:
    lang = applied.lang.value
    open_ = Line(profile.word("fill", lang, what=pick(section.what, lang)), Look.OPEN)
    if section.fill == "grounds":
        yield from _grounds(applied, profile)
        yield open_
    elif section.fill == "rows":
        yield Grid(
            profile.columns("note_columns", lang),
            _ROWS,
            tuple(_rows(table, open_.text, applied, profile, names)),
        )
    elif section.fill == "impact":
        made = tuple((one.term, one.budget, one.forecast) for one in applied.bill.impacts if not one.after)
        if made:
            yield Grid(profile.columns("impact_columns", lang), _IMPACT, made)
        yield open_
    elif section.fill == "reviews":
        yield open_
        rows = tuple(_reviewers(applied, names, profile))
        if rows:
            yield Grid(profile.columns("review_columns", lang), _REVIEWS, rows, small=True)
    elif section.fill == "commencement":
        said = [i.text for i in applied.amending.instructions if i.action is Action.COMMENCEMENT]
        yield from (Line(text) for text in dict.fromkeys(said))
        yield open_
    else:
        yield open_


def _grounds(applied: AppliedBill, profile: PackageProfile) -> Iterator[Line | Grid]:
    """The gaps that were recorded, those of each act together, those on the bill as a whole first."""
    lang = applied.lang
    by_act: dict[str, list[Ground]] = {}
    only = applied.acts[0].name if len(applied.acts) == 1 else ""
    for ground in applied.bill.grounds:
        by_act.setdefault((ground.act or only) if ground.elements else "", []).append(ground)
    acts = {act.name: act for act in applied.acts}
    for name in dict.fromkeys(("", *acts, *by_act)):
        found = by_act.get(name, [])
        if not found:
            continue
        act = acts.get(name)
        work = act.work if act is not None else None
        if work is not None:
            yield Line(work.title(lang))
        named = act.named if act is not None else OWN
        whole = profile.word("whole", lang.value)
        rows = tuple(
            (
                "; ".join(address(eid, named, lang) for eid in one.elements) or whole,
                one.text,
                one.proposal,
                one.source,
            )
            for one in found
        )
        yield Grid(profile.columns("ground_columns", lang.value), _GROUNDS, rows)


def _rows(
    table: ComparativeTable,
    open_: str,
    applied: AppliedBill,
    profile: PackageProfile,
    names: Mapping[str, str],
) -> Iterator[tuple[str, ...]]:
    for item in table.items:
        if isinstance(item, Band):
            yield (item.text,)
        else:
            element = f"{item.element} ({item.note})" if item.note else item.element
            known = "\n".join(_behind(item, applied, profile, names))
            yield str(item.number), element, item.justification or "\n".join(filter(None, (known, open_)))


def _behind(
    row: Row, applied: AppliedBill, profile: PackageProfile, names: Mapping[str, str]
) -> Iterator[str]:
    """What was recorded of a change for which no justification is written: gaps, and recommendations that were accepted."""
    bill, lang = applied.bill, applied.lang.value
    for ground in bill.grounds:
        if ground.act in ("", row.act) and any(overlap(eid, row.eid) for eid in ground.elements if row.eid):
            yield ground.text
    for remark in bill.recommendations:
        answer, stands = remark.response, remark.citation
        if answer is None or answer.decision not in (Decision.ACCEPTED, Decision.PARTLY) or not row.eid:
            continue
        if stands is not None and remark.of is Whose.ACT and overlap(stands.eid, row.eid):
            yield profile.word("asked", lang, who=names.get(remark.author, remark.author), text=remark.text)


def _reviewers(
    applied: AppliedBill, names: Mapping[str, str], profile: PackageProfile
) -> Iterator[tuple[str, ...]]:
    """Whoever was asked or made a remark: the kind of review, remarks, and what came of them."""
    bill, lang = applied.bill, applied.lang.value
    kinds = {r.reviewer: r.channel for r in bill.reviews if r.cancelled is None}
    for who in dict.fromkeys([*kinds, *(remark.author for remark in bill.recommendations)]):
        own = [remark for remark in bill.recommendations if remark.author == who]
        channel = channels().get(kinds.get(who, ""))
        kind = pick(channel.title, lang) if channel else profile.word("others", lang)
        yield names.get(who, who), kind, str(len(own)), *_counted(own)


def _counted(remarks: Sequence[Recommendation]) -> Iterator[str]:
    answers = Counter(remark.response.decision if remark.response else None for remark in remarks)
    for decision in (Decision.ACCEPTED, Decision.PARTLY, Decision.REJECTED, None):
        yield str(answers[decision])
