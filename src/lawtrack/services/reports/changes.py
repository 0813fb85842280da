"""The change that carries an accepted remark out: where it stands, and the words that it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.review import TAKEN_OVER
from lawtrack.services.bills.carried.changes import NamedChange, named_change
from lawtrack.services.bills.carried.naming import change_named as named_in_words
from lawtrack.services.bills.carried.texts import Spot, VersionTexts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawtrack.model.index import TreeIndex
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.reports.ground import Ground


def change_named(remark: Recommendation, ground: Ground) -> str:
    """The change that an answer names, in words of the report."""
    carrying = ground.places.carrying if ground.places is not None else None
    return named_in_words(remark, ground.bill, carrying, ground.form, ground.lang, ground.whose_own)


def _named(remark: Recommendation, ground: Ground) -> NamedChange | None:
    return named_change(ground.bill, remark, ground.places.carrying) if ground.places is not None else None


def changed_words(remark: Recommendation, ground: Ground) -> str:
    """The words that an accepted remark changed: of the version that it was made on beside those of the current one.

    Where both versions say the same, or there is one only, the text in force stands beside that of the bill. A change
    that is not in the text is said not to be found.
    """
    answer = remark.response
    if answer is None or answer.decision not in TAKEN_OVER:
        return ""
    if not answer.change:
        return ground.form.mark("no_change", ground.lang)
    where = f"{change_named(remark, ground)}."
    found = _named(remark, ground)
    said: list[str] = []
    if found is not None and found.instruction and found.version == ground.bill.version.number:
        said = _instruction(found.instruction, ground)
    elif found is not None and found.here is not None:
        said = _words(found, remark, ground)
    gone = ground.form.mark("change_gone", ground.lang, number=str(ground.bill.version.number))
    return "\n".join([where, *(said or ([gone] if gone not in where else []))])


def _instruction(number: int, ground: Ground) -> list[str]:
    """The instruction as the current version words it."""
    try:
        text = ground.applied.instruction(number).text if ground.applied is not None else ""
    except LawtrackError:
        return []
    return [ground.word("proposed", words=text)] if text else []


def _words(found: NamedChange, remark: Recommendation, ground: Ground) -> list[str]:
    """The element in the version that the remark was made on and in the current one, or beside the text in force."""
    here, current = found.here, ground.bill.version.number
    if ground.places is None or ground.applied is None or here is None:
        return []
    texts, lang = ground.places.carrying.texts, ground.applied.lang
    after = _lines(texts.index(current, lang, here), here.unit)
    if remark.version != current:
        old = _then(found, remark.version, lang, texts)
        index = texts.index(remark.version, lang, old)
        if index is not None:
            return _beside(_lines(index, old.unit), after, remark, ground)
    if here.of is not Whose.ACT:
        return [ground.word("proposed", words="\n".join(after))] if after else []
    act = texts.act(current, lang, here.act)
    in_force = _lines(index_of(act.before.root), here.unit) if act is not None else []
    return _two("in_force", in_force, "proposed", after, ground)


def _then(found: NamedChange, version: int, lang: Lang, texts: VersionTexts) -> Spot:
    """The changed element as the version that the remark was made on calls it."""
    spot = found.spot or Spot("")
    trace = texts.trace(found.version, version, lang, spot) if version != found.version else None
    return spot.at(trace.eid) if trace is not None and trace.eid else spot


def _lines(index: TreeIndex | None, eid: str) -> list[str]:
    return [line.full for line in text_lines(index, eid)] if index is not None and eid in index.places else []


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
