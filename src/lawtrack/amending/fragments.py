"""The quoted units of an instruction, fitted to the place they go to."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.amending.rebuild import LINES
from lawtrack.amending.unsettled import Unsettled
from lawtrack.language.patterns import LazyPattern, printed_label
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation, Step
from lawtrack.model.instruction import Instruction, OutcomeKind
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision

_UNNUMBERED = (Kind.SUBPARAGRAPH, *LINES)

_LABEL = LazyPattern(printed_label)


def quoted_units(instruction: Instruction, others: Sequence[Instruction]) -> tuple[Provision, ...]:
    """The units that this instruction puts: of a quotation shared by several targets, its own ones.

    Raises:
        Unsettled: The instruction quotes nothing.
    """
    target = instruction.target
    if target is None:
        return instruction.fragment
    step = target.last
    units = instruction.fragment or _from_words(instruction, step)
    if step.kind is Kind.POINT:
        units = _points_with_parts(units)
    if len(units) < 2:
        return units
    sharing = [
        o
        for o in others
        if o.action is instruction.action and o.target is not None and _shares(o, instruction)
    ]
    targets = list(dict.fromkeys(o.target for o in sharing if o.target is not None))
    if step.kind not in _UNNUMBERED and step.number is not None:
        own = tuple(u for u in units if u.kind is step.kind and u.number == step.number)
        if own and len(targets) > 1:
            return own
        return units
    if len(targets) > 1 and len(targets) == len(units):
        return (units[targets.index(target)],)
    return units


def _points_with_parts(units: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Where a law names points only, the paragraphs quoted after a point are parts of it."""
    result: list[Provision] = []
    for unit in units:
        if unit.kind is Kind.SUBPARAGRAPH and result and result[-1].kind is Kind.POINT:
            point = result[-1]
            parts = point.children or (Provision(Kind.SUBPARAGRAPH, text=point.text),)
            result[-1] = point.with_(text="", children=(*parts, unit))
        else:
            result.append(unit)
    return tuple(result)


def _shares(other: Instruction, mine: Instruction) -> bool:
    return other.n == mine.n or (
        other.fragment is mine.fragment or (len(other.fragment) > 1 and other.fragment == mine.fragment)
    )


def _from_words(instruction: Instruction, step: Step) -> tuple[Provision, ...]:
    words = (instruction.new or "").strip()
    if not words:
        raise Unsettled(
            OutcomeKind.NOT_UNDERSTOOD,
            message("The instruction quotes no text for {eid}.", eid=Address(step.eid)),
        )
    if step.kind in LINES:
        lines = [line.strip() for line in words.split("\n") if line.strip()]
        return tuple(Provision(Kind.ALINEA, text=line) for line in lines)
    if step.kind in (*_UNNUMBERED, Kind.PREAMBLE, Kind.LONG_TITLE, Kind.NOTE):
        return (Provision(step.kind, text=words),)
    match = _LABEL.match(words)
    label = match[0].strip() if match else _label(step)
    rest = words[match.end() :].lstrip() if match else words
    if step.kind in (Kind.ARTICLE, *CONTAINERS):
        heading, _, text = rest.partition("\n")
        return (Provision(step.kind, step.number, label, heading.strip(), text.strip()),)
    return (Provision(step.kind, step.number, label, text=rest),)


def _label(step: Step) -> str:
    return f"{step.number})" if step.kind is Kind.POINT else f"{step.number}."


def fitted(old: Provision, units: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """New units in place of ``old``: kinds and positions kept, the printed label of an unchanged number too."""
    if len(units) == 1:
        (unit,) = units
        if unit.kind is old.kind and unit.number == old.number:
            same = _squeezed(unit.label) == _squeezed(old.label)
            return (unit.with_(label=old.label) if same or not unit.label else unit,)
    if any(u.kind is old.kind for u in units) and old.kind not in _UNNUMBERED:
        return units
    if old.kind in LINES:
        return tuple(
            Provision(old.kind if i == 0 else Kind.ALINEA, text=bare_words(u)) for i, u in enumerate(units)
        )
    if old.kind is Kind.SUBPARAGRAPH:
        return _as_parts(units)
    return (_with_content(old, units),)


def _as_parts(units: tuple[Provision, ...]) -> tuple[Provision, ...]:
    if all(u.kind is Kind.SUBPARAGRAPH for u in units):
        return units
    if all(u.kind in (*LINES, Kind.POINT, Kind.TABLE) for u in units):
        if len(units) == 1 and units[0].kind in LINES:
            return (Provision(Kind.SUBPARAGRAPH, text=units[0].text),)
        first = units[0]
        if first.kind is Kind.ALINEA:
            units = (first.with_(kind=Kind.INTRO), *units[1:])
        return (Provision(Kind.SUBPARAGRAPH, children=units),)
    return units


def _with_content(old: Provision, units: tuple[Provision, ...]) -> Provision:
    """A unit whose content is quoted without its number: «статью 5 изложить: "Текст"»."""
    if len(units) == 1 and units[0].is_leaf and units[0].kind in (*_UNNUMBERED, Kind.LINE):
        return old.with_(text=units[0].text, children=(), removed=False)
    if all(u.kind in (*LINES, Kind.POINT) for u in units):
        units = _as_parts(units)
    elif len(units) == 1 and units[0].kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT):
        only = units[0]
        return old.with_(text=only.text, children=only.children, removed=False)
    return old.with_(text="", children=units, removed=False)


def bare_words(unit: Provision) -> str:
    """The words of a unit quoted in place of a line: «абзац первый статьи 46 изложить: "Статья 46. …"»."""
    words = [n.text for n in unit.walk() if n.text]
    if not words and unit.heading:
        return unit.heading
    return " ".join(words)


def ordinal_of(citation: Citation) -> int | None:
    """The ordinal of a часть or абзац (the lead-in is 1); None for a numbered element."""
    step = citation.last
    if step.kind is Kind.INTRO:
        return 1
    if step.kind in _UNNUMBERED and step.number is not None:
        return step.number.value
    return None


def _squeezed(label: str) -> str:
    return "".join(label.split()).casefold()
