"""The change that carries an accepted remark out: where it stands, and the words that it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.model.document import Scheme
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.review import TAKEN_OVER
from lawtrack.services.reviews.changes import OWN
from lawtrack.wording.addresses import address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawtrack.model.index import TreeIndex
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.reports.ground import Ground


def change_named(remark: Recommendation, ground: Ground) -> str:
    """The change that an answer names, in words; what is no address as it was written."""
    change = remark.response.change if remark.response else ""
    if change.isdigit():
        return ground.word("change_number", number=change)
    if change.startswith(OWN):
        own = ground.own
        eid = change.removeprefix(OWN)
        return address(eid, Scheme.CIVIL, ground.lang, own.of) if own is not None else eid
    act = _act(ground.applied, remark, change)
    return address(change, act.work.scheme if act else Scheme.CIVIL, ground.lang)


def changed_words(remark: Recommendation, ground: Ground) -> str:
    """The words that an accepted remark changed: of the version that it was made on beside those of the current one.

    Where both versions say the same, or there is one only, the text in force stands beside that of the bill. A change
    that is not in the text is said not to be found.
    """
    answer = remark.response
    if answer is None or answer.decision not in TAKEN_OVER:
        return ""
    if not answer.change:
        return ground.word("no_change")
    where = f"{change_named(remark, ground)}."
    if answer.change.isdigit():
        said = _instruction(remark, int(answer.change), ground)
    elif answer.change.startswith(OWN):
        said = _own(answer.change.removeprefix(OWN), remark, ground)
    else:
        said = _element(answer.change, remark, ground)
    gone = ground.word("change_gone", number=ground.bill.version.number)
    return "\n".join([where, *(said or [gone])])


def _instruction(remark: Recommendation, number: int, ground: Ground) -> list[str]:
    """The instruction as the current version words it; numbers of another version's are not its own."""
    applied = ground.applied
    if applied is None:
        return []
    try:
        text = applied.instruction(number).text
    except LawtrackError:
        return []
    return [ground.word("proposed", words=text)]


def _own(eid: str, remark: Recommendation, ground: Ground) -> list[str]:
    """The element of the bill itself, in the version that the remark was made on and in the current one."""
    from lawtrack.services.bills.own_text import own_text

    if ground.own is None or ground.applied is None:
        return []
    after = _lines(ground.own.index, eid)
    if remark.version == ground.bill.version.number:
        return [ground.word("proposed", words="\n".join(after))] if after else []
    try:
        older = own_text(ground.workspace, ground.bill.as_of(remark.version), ground.applied.lang)
    except LawtrackError:
        return [ground.word("proposed", words="\n".join(after))] if after else []
    return _beside(_lines(older.index, eid), after, remark, ground)


def _element(eid: str, remark: Recommendation, ground: Ground) -> list[str]:
    """The element of the amended act, in both versions, or beside the text in force."""
    from lawtrack.model.index import index_of

    act = _act(ground.applied, remark, eid)
    if act is None:
        return []
    after, in_force = _lines(act.index, eid), _lines(index_of(act.before.root), eid)
    if remark.version != ground.bill.version.number:
        older = ground.applied_at(remark.version)
        before = next((a for a in older.acts_at_hand if a.work.uri == act.work.uri), None) if older else None
        if before is not None:
            return _beside(_lines(before.index, eid), after, remark, ground)
    return _two("in_force", in_force, "proposed", after, ground)


def _act(applied: AppliedBill | None, remark: Recommendation, eid: str) -> AppliedAct | None:
    """The amended act that has the element, that of the remark before others."""
    if applied is None:
        return None
    acts = applied.acts_at_hand
    named = [act for act in acts if remark.act in (act.work.uri, act.work.slug)]
    having = [act for act in (*named, *acts) if _lines(act.index, eid) or _in_force(act, eid)]
    return next(iter(having), None)


def _in_force(act: AppliedAct, eid: str) -> bool:
    from lawtrack.model.index import index_of

    return eid in index_of(act.before.root).places


def _lines(index: TreeIndex, eid: str) -> list[str]:
    return [line.full for line in text_lines(index, eid)] if eid in index.places else []


def _beside(before: Sequence[str], after: Sequence[str], remark: Recommendation, ground: Ground) -> list[str]:
    old, new = remark.version, ground.bill.version.number
    if not before and not after:
        return []
    if list(before) == list(after):
        return [ground.word("as_before", old=old, new=new, words="\n".join(after))]
    return _two("was", before, "became", after, ground, old, new)


def _two(
    first: str,
    before: Sequence[str],
    second: str,
    after: Sequence[str],
    ground: Ground,
    old: int = 0,
    new: int = 0,
) -> list[str]:
    """Two wordings, each with the lines alone that the other one does not have."""
    if not before and not after:
        return []
    absent = ground.word("absent")
    left = [line for line in before if line not in after] or ([] if before else [absent])
    right = [line for line in after if line not in before] or ([] if after else [absent])
    said = [ground.word(first, version=old, words="\n".join(left))] if left else []
    return [*said, *([ground.word(second, version=new, words="\n".join(right))] if right else [])]
