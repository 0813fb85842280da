"""A term renamed in an act: the instructions that put another one in its place, in its case and number.

Where every place of a form takes the same words, one order «throughout the text» is given for the form, as laws do; else
one for each unit. A form that cannot be made for sure is no instruction: its place is listed with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.checking.acts import citable, reference_to
from lawtrack.checking.terms.agreeing import agreeing, narrowed
from lawtrack.checking.terms.finding import Use, is_title, uses
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression
from lawtrack.model.instruction import (
    ChangeEverywhere,
    Instruction,
    OutcomeKind,
    SubstituteWords,
)
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.wordforms.forms import paradigm
from lawtrack.wordforms.paradigms import Paradigm

_HYPHENS = ("-", "‑")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the term stands and the other one cannot be put for sure: it, and why."""

    use: Use
    why: Message


@dataclass(frozen=True, slots=True)
class Renaming:
    """A term renamed in one act.

    Attributes:
        expression: The act.
        old: The term.
        new: The other one.
        uses: Every place of the term.
        instructions: What is ordered.
        gaps: The places that are left to a person.
        after: The act after the instructions.
        left: Places of the term in it that are no gap: none where the instructions are proved.
        unapplied: The numbers of instructions that could not be applied: none where they are proved.
    """

    expression: Expression
    old: str
    new: str
    uses: tuple[Use, ...]
    instructions: tuple[Instruction, ...]
    gaps: tuple[Gap, ...]
    after: Expression
    left: tuple[Use, ...]
    unapplied: tuple[int, ...]

    @property
    def proved(self) -> bool:
        """True where the instructions, applied, leave the term nowhere but in the gaps."""
        return not self.left and not self.unapplied


@dataclass(frozen=True, slots=True)
class _Put:
    """A place with the words that are put there."""

    use: Use
    old: str
    new: str


def rename(expression: Expression, old: str, new: str, first: int = 1) -> Renaming:
    """Rename a term in an act, and prove it.

    Args:
        expression: The act.
        old: The term in its basic form.
        new: The other one in its basic form.
        first: The number of the first instruction.
    """
    found = tuple(uses(expression, old))
    puts: list[_Put] = []
    gaps: list[Gap] = []
    was, becomes = paradigm(old, expression.lang), paradigm(new, expression.lang)
    for use in found:
        decided = _decided(use, was, becomes, expression)
        if isinstance(decided, Message):
            gaps.append(Gap(use, decided))
        else:
            puts.append(_Put(use, _plain(use.words), decided))
    instructions = _numbered(_instructions(puts, gaps, expression), first)
    return _proved(expression, (old, new), found, instructions, gaps)


def _decided(use: Use, old: Paradigm, new: Paradigm, expression: Expression) -> str | Message:
    """The words that are put in a place, or why none are."""
    if not use.form:
        return message("«{words}» only looks like a form of the term.", words=use.words)
    if _citation(use) is None:
        return message("The number of the element stands in the act twice.")
    if not use.slots:
        if use.form == old.term:
            return _cased(new.term, use.words)
        return message("Which form «{words}» is, is not known.", words=use.words)
    slots = narrowed(use.text, use.start, use.slots, expression.lang)
    form = new.like(slots)
    if not form:
        possible = sorted({new.by_slot[slot] for slot in slots if slot in new.by_slot})
        if not possible:
            return message("The form of «{new}» cannot be made for sure.", new=new.term)
        return message("It may be: {forms}.", forms="; ".join(f"«{one}»" for one in possible))
    beside = agreeing(use.text, use.start, use.end, old, new, slots, expression.lang)
    if beside:
        return message("Words that agree with it: {words}.", words=", ".join(f"«{w}»" for w in beside))
    return _cased(form, use.words)


def _cased(form: str, found: str) -> str:
    """The form with a capital where the words found have one."""
    return form[:1].upper() + form[1:] if found[:1].isupper() else form


def _plain(words: str) -> str:
    return " ".join(words.split())


def _instructions(puts: Sequence[_Put], gaps: list[Gap], expression: Expression) -> Iterator[Instruction]:
    """The orders, those throughout the text first; what cannot be ordered becomes a gap."""
    act = reference_to(expression)
    common = {"act": act, "scope": (), "lang": expression.lang, "line": 0, "text": ""}
    in_text = [put for put in puts if not put.use.in_contents and not is_title(put.use)]
    left = {
        _small(_plain(gap.use.words)) for gap in gaps if not gap.use.in_contents and not _hyphened(gap.use)
    }
    singly: list[_Put] = [put for put in puts if is_title(put.use)]
    for old, some in _by_form(in_text).items():
        new = {_small(put.new) if put.old != old else put.new for put in some}
        if len(some) > 1 and len(new) == 1 and old not in left:
            yield ChangeEverywhere(**common, old=old, new=new.pop())  # type: ignore[arg-type]
        else:
            singly += some
    for target, old, some in _by_unit(singly):
        put = {one.new for one in some}
        if len(put) > 1 or any(_overlaps(gap.use, some, old) for gap in gaps):
            why = message("The same words stand in the unit more than once, in other cases.")
            gaps += [Gap(one.use, why) for one in some]
            continue
        times = len(some)
        yield SubstituteWords(**common, target=target, old=old, new=put.pop(), occurrences=times)  # type: ignore[arg-type]
    contents = [put for put in puts if put.use.in_contents]
    for old, some in _by_form(contents).items():
        toc = Citation((Step(Kind.TOC),))
        new = {_small(put.new) if put.old != old else put.new for put in some}
        if len(new) == 1:
            yield ChangeEverywhere(**common, target=toc, old=old, new=new.pop())  # type: ignore[arg-type]
        else:
            gaps += [
                Gap(put.use, message("The same words stand in the unit more than once, in other cases."))
                for put in some
            ]


def _by_form(puts: Iterable[_Put]) -> dict[str, list[_Put]]:
    """The places by the words that stand there, those with a capital beside those without where there are any."""
    found: dict[str, list[_Put]] = defaultdict(list)
    for put in puts:
        found[put.old].append(put)
    for old in [one for one in found if one[:1].isupper()]:
        small = _small(old)
        if small in found and all(_begins_sentence(put.use) for put in found[old]):
            found[small] += found.pop(old)
    return found


def _hyphened(use: Use) -> bool:
    """True for a part of a word with a hyphen («налогоплательщика-работодателя»), which no order on the words reaches."""
    return use.text[use.start - 1 : use.start] in _HYPHENS or use.text[use.end : use.end + 1] in _HYPHENS


def _begins_sentence(use: Use) -> bool:
    from lawtrack.amending.sentences import sentences

    return any(start == use.start for start, _end in sentences(use.text))


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _by_unit(puts: Iterable[_Put]) -> Iterator[tuple[Citation, str, list[_Put]]]:
    found: dict[tuple[Citation, str], list[_Put]] = defaultdict(list)
    for put in puts:
        target = _citation(put.use)
        if target is not None:
            found[target, put.old].append(put)
    for (target, old), some in found.items():
        yield target, old, some


def _overlaps(gap: Use, some: Sequence[_Put], old: str) -> bool:
    """True where the same words stand in the same paragraph as a gap."""
    return _plain(gap.words) == old and any(
        gap.place is put.use.place and gap.heading == put.use.heading for put in some
    )


def _citation(use: Use) -> Citation | None:
    """The element in which a use stands; None where its number stands twice, or none names it."""
    if use.in_contents:
        return Citation((Step(Kind.TOC),))
    return citable(use.place.eid, heading=use.heading)


def _numbered(instructions: Iterable[Instruction], first: int) -> tuple[Instruction, ...]:
    return tuple(replace(one, n=n) for n, one in enumerate(instructions, first))


def _proved(
    expression: Expression,
    terms: tuple[str, str],
    found: tuple[Use, ...],
    instructions: tuple[Instruction, ...],
    gaps: Sequence[Gap],
) -> Renaming:
    old, new = terms
    own = Circumstances(own=frozenset(one.n for one in instructions))
    applied = apply_instructions(expression, instructions, own)
    after = replace(expression, root=applied.root, facts=applied.facts)
    unapplied = tuple(o.n for o in applied.outcomes if o.kind is not OutcomeKind.APPLIED)
    left = list(uses(after, old))
    inside = {(u.place.eid, u.heading, u.start, u.end) for u in uses(after, new)}
    rest = [
        use
        for use in left
        if not any(
            (use.place.eid, use.heading) == (eid, heading) and start <= use.start and use.end <= end
            for eid, heading, start, end in inside
        )
    ]
    known = [(gap.use.place.eid, gap.use.heading, _plain(gap.use.words)) for gap in gaps]
    outside: list[Use] = []
    for use in rest:
        key = (use.place.eid, use.heading, _plain(use.words))
        if key in known:
            known.remove(key)
        else:
            outside.append(use)
    return Renaming(expression, old, new, found, instructions, tuple(gaps), after, tuple(outside), unapplied)
