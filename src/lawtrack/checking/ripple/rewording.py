"""A reference worded for what became of the elements that it names: other numbers, fewer members of a list.

Only numbers and the number of their noun change; the case stays. What comes out is read again and must name exactly what
is meant, else there is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lawtrack.checking.references.extracting import references_in
from lawtrack.checking.references.found import Reference
from lawtrack.drafting.ordinals import ordinal_in_words
from lawtrack.language import language_of
from lawtrack.language.facets.units import CASES
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import same
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.tokens import Token, plain, tokens_of
from lawtrack.wordforms.forms import paradigm
from lawtrack.wordforms.paradigms import Slot

Becomes = Callable[[Citation], Citation | None]
"""What an element named is called after a bill; None for one that is gone."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A paragraph with a reference worded anew.

    Attributes:
        text: The paragraph.
        start: Where in the paragraph before what changes begins.
        end: Where it ends.
        new: What takes its place.
    """

    text: str
    start: int
    end: int
    new: str


@dataclass(slots=True)
class _Unit:
    """A noun of an address with its numbers: «подпунктами 1), 3) и 5)»."""

    kind: Kind | None
    noun: Token
    numbers: list[Token]


def reworded(
    text: str, reference: Reference, becomes: Becomes, lang: Lang, scheme: Scheme, within: str
) -> Reworded | None:
    """A paragraph whose reference names what its elements became.

    Args:
        text: The paragraph.
        reference: The reference in it.
        becomes: What each element is called; None for one that is gone.
        lang: The language.
        scheme: What «1.» and «1)» are called in the act of the paragraph.
        within: The eId of the paragraph after the bill.

    Returns:
        None where it cannot be worded for sure: nothing is left of it, or what was made is not read as what is meant.
    """
    wanted = [new for one in reference.citations if (new := becomes(one)) is not None]
    if not wanted:
        return None
    changed: dict[tuple[Kind, str], str] = {}
    dropped: set[tuple[Kind, str]] = set()
    for one in reference.citations:
        new = becomes(one)
        if new is None:
            dropped.add((one.last.kind, str(one.last.number)))
            continue
        if not _renumbered(one.steps, new.steps, changed):
            return None
    edits = _edits(text, reference, changed, dropped, lang)
    if not edits:
        return None
    start, end = min(e[0] for e in edits), max(e[1] for e in edits)
    pieces, at = [], start
    for first, last, new_words in sorted(edits):
        pieces += [text[at:first], new_words]
        at = last
    put = "".join(pieces) + text[at:end]
    whole = text[:start] + put + text[end:]
    if not _names(whole, reference, wanted, lang, scheme, within):
        return None
    return Reworded(whole, start, end, put)


def _renumbered(old: Sequence[Step], new: Sequence[Step], changed: dict[tuple[Kind, str], str]) -> bool:
    """Note which numbers become which; False where the levels differ, or one number becomes two."""
    if [s.kind for s in old] != [s.kind for s in new]:
        return False
    for was, now in zip(old, new, strict=True):
        if was.number is None or now.number is None:
            continue
        key = (was.kind, str(was.number))
        if changed.setdefault(key, str(now.number)) != str(now.number):
            return False
    return True


def _edits(
    text: str,
    reference: Reference,
    changed: dict[tuple[Kind, str], str],
    dropped: set[tuple[Kind, str]],
    lang: Lang,
) -> list[tuple[int, int, str]]:
    """The stretches of a paragraph that change, and what takes their place; none where one cannot be made."""
    edits: list[tuple[int, int, str]] = []
    for unit in _units(text, reference, lang):
        gone = [t for t in unit.numbers if _key(unit, t) in dropped and _key(unit, t) not in changed]
        if gone and len(gone) < len(unit.numbers):
            edit = _shorter(text, unit, gone, changed, lang)
            if edit is None:
                return []
            edits.append(edit)
            continue
        if gone:
            return []
        before = len(edits)
        for token in unit.numbers:
            number = changed.get(_key(unit, token))
            if number is None or token.value is None or number == token.value.text:
                continue
            new = _number(text, token, number, unit, lang)
            if new is None:
                return []
            edits.append((token.start, token.end, new))
        if len(edits) > before:  # the noun belongs to what is quoted: «статьей 5», not «5»
            first, last = _stretch(unit)
            edits.append((first, first, ""))
            edits.append((last, last, ""))
    return edits


def _units(text: str, reference: Reference, lang: Lang) -> list[_Unit]:
    words = plain(text)
    shift = reference.start
    tokens = tokens_of(words[shift : reference.end], lang)
    outward = language_of(lang).addresses.outward
    units: list[_Unit] = []
    waiting: list[Token] = []
    for token in tokens:
        moved = Token(
            token.start + shift,
            token.end + shift,
            token.noun,
            token.kind,
            token.value,
            token.closed,
            token.spelled,
        )
        if moved.noun:
            unit = _Unit(moved.kind, moved, [])
            if not outward:
                unit.numbers, waiting = waiting, []
            units.append(unit)
        elif outward and units:
            units[-1].numbers.append(moved)
        else:
            waiting.append(moved)
    return units


def _key(unit: _Unit, token: Token) -> tuple[Kind, str]:
    return unit.kind or Kind.LINE, token.value.text if token.value is not None else ""


def _stretch(unit: _Unit) -> tuple[int, int]:
    ends = [unit.noun, *unit.numbers]
    return min(t.start for t in ends), max(t.end for t in ends)


def _number(text: str, token: Token, number: str, unit: _Unit, lang: Lang) -> str | None:
    """The number as it is written there: in digits with its bracket, or in words in the same case."""
    printed = text[token.start : token.end]
    if not token.spelled:
        return (
            printed.replace(token.value.text, number) if token.value and token.value.text in printed else None
        )
    language = language_of(lang)
    if unit.kind is None or token.value is None or token.value.value is None or not number.isdecimal():
        return None
    gender = language.units.nouns[unit.kind].gender
    made = {
        ordinal_in_words(language, int(number), gender, case)
        for case in range(len(CASES))
        if ordinal_in_words(language, token.value.value, gender, case).casefold() == printed.casefold()
    }
    if len(made) != 1:
        made = {_like(printed, token.value.value, int(number), lang)}
    found = made.pop()
    return found or None


def _like(printed: str, old: int, new: int, lang: Lang) -> str:
    """The ordinal with the ending that the other one has: forms that no printed address needs («частям третьей …»)."""
    words = language_of(lang).ordinals.stems
    was, becomes = words.get(old), words.get(new)
    if not was or not becomes or not printed.casefold().startswith(was):
        return ""
    return becomes + printed[len(was) :]


def _shorter(
    text: str, unit: _Unit, gone: Sequence[Token], changed: dict[tuple[Kind, str], str], lang: Lang
) -> tuple[int, int, str] | None:
    """A list without some of its members, its noun in the singular where one is left."""
    own = language_of(lang).addresses
    gaps = [text[a.end : b.start] for a, b in zip(unit.numbers, unit.numbers[1:], strict=False)]
    if any(_is_range(gap, lang) for gap in gaps):
        return None
    left = [token for token in unit.numbers if token not in gone]
    printed: list[str] = []
    for token in left:
        number = changed.get(_key(unit, token))
        same_number = number is None or (token.value is not None and number == token.value.text)
        new = text[token.start : token.end] if same_number else _number(text, token, number or "", unit, lang)
        if new is None:
            return None
        printed.append(new)
    joint = gaps[-1]
    listed = printed[0] if len(printed) == 1 else ", ".join(printed[:-1]) + joint + printed[-1]
    noun = text[unit.noun.start : unit.noun.end]
    if len(left) == 1:
        single = _singular(noun, unit.kind, lang)
        if single is None:
            return None
        noun = single
    first, last = _stretch(unit)
    between = (
        text[unit.noun.end : unit.numbers[0].start]
        if own.outward
        else text[unit.numbers[-1].end : unit.noun.start]
    )
    return first, last, f"{noun}{between}{listed}" if own.outward else f"{listed}{between}{noun}"


def _is_range(gap: str, lang: Lang) -> bool:
    return re.fullmatch(language_of(lang).addresses.dash, gap) is not None


@lru_cache(maxsize=256)
def _singular(noun: str, kind: Kind | None, lang: Lang) -> str | None:
    """A noun of addresses in the singular, in the same case; None where it is not sure."""
    if kind is None:
        return None
    base = language_of(lang).units.nouns[kind].alone[0]
    known = paradigm(base, lang)
    slots = known.forms.get(noun) or known.forms.get(noun.casefold())
    if not slots:
        return None
    if any(slot.number == "sing" for slot in slots):
        return noun if all(slot.number == "sing" for slot in slots) else None
    single = known.like(Slot("sing", slot.case, slot.more) for slot in slots)
    return (single[:1].upper() + single[1:] if noun[:1].isupper() else single) or None


def _names(
    text: str, reference: Reference, wanted: Sequence[Citation], lang: Lang, scheme: Scheme, within: str
) -> bool:
    """True where the reference in its new words names exactly what is meant."""
    for one in references_in(text, lang, scheme, within):
        if one.start == reference.start:
            return len(one.citations) == len(wanted) and all(
                same(a.eid, b.eid) for a, b in zip(one.citations, wanted, strict=True)
            )
    return False


def numbered(citation: Citation, eid: str) -> Citation | None:
    """A citation with the numbers of the element that it names after a bill, its levels as they are written.

    Args:
        citation: The citation, which may leave part one out.
        eid: The element of the tree.
    """
    new = Citation.parse_eid(eid.split("-dup")[0])
    steps: list[Step] = []
    waiting = list(new.steps)
    for step in citation.steps:
        while waiting and waiting[0].kind is not step.kind:
            if waiting[0].kind is not Kind.SUBPARAGRAPH or waiting[0].number != Number("1"):
                return None
            waiting.pop(0)
        if not waiting:
            return None
        steps.append(waiting.pop(0))
    if any(s.kind is not Kind.SUBPARAGRAPH for s in waiting):
        return None
    return Citation(tuple(steps), citation.sentence)
