"""Alike orders that a law gives in one directive: «абзацы второй и третий исключить», «слова …, … заменить соответственно …».

Only neighbours are joined: the order of directives is that in which they are given.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from lawtrack.drafting.citations import said_steps
from lawtrack.language import language_of
from lawtrack.language.headed import headed
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction, Position
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.profiles.house import Style

_WHOLE = frozenset(
    {Action.INSERT_PROVISION, Action.REPLACE_PROVISION, Action.DELETE_PROVISION, Action.RENUMBER}
)
"""What is done to elements as wholes."""
_WORDS = frozenset({Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS, Action.INSERT_WORDS})
_ANNEX = Step(Kind.ATTACHMENT, Number("1"))
"""The document that an act approves, where the amending act says no more."""
_STEM = 5
"""Letters by which words are forms of one word."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one directive orders.

    Attributes:
        instructions: One instruction, or several alike.
        steps: The element of the first, as a law says it: an unnumbered first part may be silent.
        more: The last steps of the others, where they are for several units.
        scheme: What levels are called.
    """

    instructions: tuple[Instruction, ...]
    steps: tuple[Step, ...]
    more: tuple[Step, ...] = ()
    scheme: Scheme = Scheme.CIVIL

    @property
    def first(self) -> Instruction:
        """The first instruction."""
        return self.instructions[0]

    @property
    def inside(self) -> tuple[Step, ...]:
        """The elements that lines above the directive may name: its own one too where only words of it change."""
        i = self.first
        if i.toc:
            whole = i.action in (Action.REPLACE_PROVISION, Action.DELETE_PROVISION) and i.listed is None
            return () if whole else self.steps[:1]
        if i.action is Action.INSERT_PROVISION and i.sentence is None:
            return self.steps[:-1]
        at_start = (
            i.action is Action.INSERT_WORDS and i.pos is Position.START
        )  # «басы» needs the unit beside it
        whole = (
            at_start
            or i.action in _WHOLE
            or i.action in (Action.REPLACE_HEADING, Action.ANNEX, Action.SUSPEND)
        )
        return self.steps[:-1] if self.more or (whole and i.sentence is None) else self.steps


def order_of(instruction: Instruction, scheme: Scheme, parted: Container[str] = ()) -> Order:
    """An instruction as an order of its own; ``parted`` as for ``said_steps``."""
    target = instruction.target
    steps = tuple(said_steps(target, scheme, parted)) if target is not None else ()
    if instruction.listed is not None:
        steps = (*steps, *said_steps(instruction.listed, scheme), Step(Kind.HEADING))
    elif instruction.toc and instruction.action in (Action.INSERT_PROVISION, Action.REPLACE_HEADING):
        steps = (*steps, *listed_heading(instruction))
    if instruction.act is not None and instruction.act.annex and steps[:1]:
        steps = steps if steps[0].kind is Kind.ATTACHMENT else (_ANNEX, *steps)
    return Order((instruction,), steps, scheme=scheme)


def parted_units(instructions: Iterable[Instruction]) -> set[str]:
    """The units of which orders name a second or further part: they have several."""
    found = set()
    for instruction in instructions:
        steps = instruction.target.steps if instruction.target is not None else ()
        for at, step in enumerate(steps):
            later = step.kind is Kind.SUBPARAGRAPH and step.number is not None and step.number.text != "1"
            if later and at:
                found.add(Citation(steps[:at]).eid)
    return found


def listed_heading(instruction: Instruction) -> tuple[Step, ...]:
    """The heading in a table of contents that an instruction puts, by the words it puts; nothing where they do not tell."""
    found = headed((instruction.new or "").split("\n")[0])
    return (Step(*found), Step(Kind.HEADING)) if found is not None else ()


def joined(orders: Iterable[Order], style: Style, lang: Lang) -> list[Order]:
    """The orders, neighbours joined where a law would."""
    found: list[Order] = []
    for order in orders:
        together = _together(found[-1], order, style, lang) if found else None
        if together is None:
            found.append(order)
        else:
            found[-1] = together
    return found


def _together(one: Order, other: Order, style: Style, lang: Lang) -> Order | None:
    a, b = one.instructions[-1], other.first
    same = a.action is b.action and a.toc == b.toc and a.lang is b.lang and a.sentence == b.sentence
    if not same or other.more or _own_words(a) or _own_words(b):
        return None
    if one.steps == other.steps and not one.more:
        return _same_unit(one, other, style)
    if not style.alike or not _neighbours(one, other, lang):
        return None
    if a.action in _WHOLE and a.sentence is None:
        return _more(one, other)
    if a.action in _WORDS and len(one.instructions) == len(one.more) + 1:
        alike = (a.old, a.new, a.pos, a.occurrences, a.forms) == (b.old, b.new, b.pos, b.occurrences, b.forms)
        return _more(one, other) if alike and a.sentence is None else None
    return None


def _more(one: Order, other: Order) -> Order:
    """Both orders in one, the units in the order of their numbers."""
    steps = [one.steps[-1], *one.more, *other.steps[-1:]]
    pairs = zip(steps, (*one.instructions, *other.instructions), strict=True)
    units, instructions = zip(*sorted(pairs, key=lambda pair: _place(pair[0])), strict=True)
    return Order(instructions, (*one.steps[:-1], units[0]), units[1:], one.scheme)


def _place(step: Step) -> tuple[tuple[int, int, str], ...]:
    return (step.number or Number("1")).key


def _neighbours(one: Order, other: Order, lang: Lang) -> bool:
    """True for units of one kind in one element, of which the language has a plural."""
    if not one.steps or not other.steps or one.steps[:-1] != other.steps[:-1]:
        return False
    first, last = one.steps[-1], other.steps[-1]
    kind = _counted(first)
    if kind is None or kind is not _counted(last) or last == first or last in one.more:
        return False
    return bool(language_of(lang).units.nouns[kind].several)


def _counted(step: Step) -> Kind | None:
    """The kind by which a unit is counted beside others: the lead-in is абзац 1; None for one without a number."""
    if step.kind is Kind.INTRO:
        return Kind.ALINEA
    return step.kind if step.number is not None else None


def _same_unit(one: Order, other: Order, style: Style) -> Order | None:
    """Words of one unit, or of the whole text: several are left out at once; forms of one word are replaced so."""
    a, b = one.instructions[-1], other.first
    if a.action not in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS, Action.EVERYWHERE) or a.pos or b.pos:
        return None
    if (a.new is None) is not (b.new is None) or a.forms != b.forms:
        return None
    if a.action is not Action.EVERYWHERE and (a.occurrences, b.occurrences) != (1, 1):
        return None
    replaced = [(i.old, i.new) for i in (*one.instructions, b)]
    if len({old for old, _new in replaced}) < len(replaced):
        return None
    if a.new is not None and not (style.likewise and _forms_of_one_word([i.old or "" for i in (a, b)])):
        return None
    return Order((*one.instructions, *other.instructions), one.steps, (), one.scheme)


def _forms_of_one_word(texts: Sequence[str]) -> bool:
    """True where texts have a word in common, whatever its form."""
    first, *rest = [{word[:_STEM] for word in _letters(text).split() if len(word) >= _STEM} for text in texts]
    return all(first & other for other in rest)


def _letters(text: str) -> str:
    return "".join(c if c.isalpha() else " " for c in text.lower())


def _own_words(instruction: Instruction) -> bool:
    return instruction.forms or bool(getattr(instruction, "within", ()))


def consecutive(one: Step, other: Step) -> bool:
    """True where no element can stand between two: 2 and 3, 14-1 and 14-2, 3 and 3-1."""
    if one.number is None or other.number is None:
        return False
    a, b = one.number.text.split("-"), other.number.text.split("-")
    if not all(part.isdecimal() for part in (*a, *b)):
        return False
    if len(a) == len(b):
        return a[:-1] == b[:-1] and int(b[-1]) == int(a[-1]) + 1
    return len(b) == len(a) + 1 and b[:-1] == a and b[-1] == "1"
