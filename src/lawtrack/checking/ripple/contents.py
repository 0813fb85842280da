"""The table of contents inside an act, where a bill changes headings: lines that still say what is no more."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.checking.acts import reference_to
from lawtrack.checking.ripple.fates import Became, Fates
from lawtrack.checking.ripple.places import Place, Ripple
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import SubstituteWords
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import Message, message

_HEADED = frozenset({*CONTAINERS, Kind.ARTICLE})


def contents_places(before: Expression, fates: Fates) -> Iterator[Place]:
    """The lines of the table of contents that do not fit the headings after a bill; none for an act without one.

    Args:
        before: The act before the bill.
        fates: What becomes of its elements.
    """
    old, new = _contents(fates.before), _contents(fates.after)
    if not old:
        return
    for place in fates.before:
        node = place.provision
        if node.kind not in _HEADED or not node.heading or node.removed:
            continue
        if fates.after.get(place.eid) is node or not _says(old, node.heading):
            continue
        became = fates.of(place.eid)
        after = fates.after.get(became.after) if became.after else None
        heading = after.heading if after is not None else ""
        if not _says(new, node.heading) or heading == node.heading:
            continue
        named = Address(place.eid, before.work.scheme, before.root)
        if heading and became.became is not Became.GONE:
            why = message("The heading of {element} is another one.", element=named)
            yield _line(before, place.eid, node.heading, why, _order(before, old, node.heading, heading))
        else:
            why = message("{element} is no more in the act after the bill.", element=named)
            yield _line(before, place.eid, node.heading, why)
    for place in fates.after:
        node = place.provision
        if node.kind not in _HEADED or not node.heading or place.eid in fates.before:
            continue
        if not _says(new, node.heading):
            why = message(
                "The table of contents has no line for {element}.",
                element=Address(place.eid, before.work.scheme, before.root),
            )
            yield _line(before, place.eid, node.heading, why)


def _order(before: Expression, contents: str, old: str, new: str) -> SubstituteWords | None:
    if contents.count(_plain(old)) != 1:
        return None
    toc = Citation((Step(Kind.TOC),))
    return SubstituteWords(
        act=reference_to(before), scope=(), lang=before.lang, line=0, text="", target=toc, old=old, new=new
    )


def _line(
    before: Expression, eid: str, heading: str, why: Message, order: SubstituteWords | None = None
) -> Place:
    return Place(
        Ripple.CONTENTS,
        before.work,
        before.lang,
        "toc",
        heading,
        heading,
        why,
        changed=before.work.uri,
        element=eid,
        instruction=order,
    )


def _contents(index: TreeIndex) -> str:
    return " ".join(
        _plain(f"{p.provision.heading} {p.provision.text}") for p in index if p.eid.split("__")[0] == "toc"
    )


def _says(contents: str, heading: str) -> bool:
    return _plain(heading) in contents


def _plain(text: str) -> str:
    return " ".join(text.split())
