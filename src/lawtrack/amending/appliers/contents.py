"""Orders for the table of contents: its lines are changed, the headings in the text never."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.amending.appliers.edit import edit
from lawtrack.amending.job import Job
from lawtrack.amending.plan import Insertion, WordEdit
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Line, lines_of, nearest, occurrences, shown
from lawtrack.language.headed import headed
from lawtrack.model.citation import Citation
from lawtrack.model.index import Place
from lawtrack.model.instruction import Action, Instruction, OutcomeKind, Position
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message, message_n
from lawtrack.model.provision import Provision

_OUTWARD = (Kind.PART, Kind.TITLE, Kind.SUBTITLE, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE)
"""The units that have lines, the largest first."""


def edit_toc(job: Job) -> None:
    """Plan a change of the table of contents.

    Raises:
        Unsettled: The text has no table of contents (left out, said), or no such line.
    """
    place = next((p for p in job.index if p.provision.kind is Kind.TOC), None)
    if place is None:
        raise Unsettled(
            OutcomeKind.LEFT_OUT, message("This text has no table of contents; there is nothing to change.")
        )
    instruction = job.instruction
    lines = list(lines_of(job.index, place))
    if instruction.old is not None:
        _words(job, lines)
    elif instruction.action is Action.INSERT_PROVISION:
        _insert_lines(job, place, lines)
    elif instruction.listed is None and instruction.action in (
        Action.REPLACE_PROVISION,
        Action.DELETE_PROVISION,
    ):
        _whole(job, place)
    elif instruction.listed is None and instruction.pos in (Position.AFTER, Position.END):
        _insert_lines(job, place, lines)
    else:
        _line(job, lines)


def _whole(job: Job, place: Place) -> None:
    """The table of contents gives way to another one, or goes."""
    new = _put(job.instruction)
    units = tuple(Provision(Kind.LINE, text=line) for line in new)
    job.plan.set_unit(place.path, job.instruction.n, (Provision(Kind.TOC, children=units),) if units else ())


def _words(job: Job, lines: list[Line]) -> None:
    instruction = job.instruction
    if instruction.listed is not None:
        lines = [_line_of(lines, instruction.listed)]
    hits = occurrences(lines, instruction.old or "")
    if len(hits) != 1:
        kind = OutcomeKind.AMBIGUOUS if hits else OutcomeKind.NOT_FOUND
        near = [shown(job.index, h) for h in hits] or nearest(job.index, lines, instruction.old or "")
        raise Unsettled(
            kind,
            message_n(
                "The words stand {n} time in the contents.",
                "The words stand {n} times in the contents.",
                len(hits),
            ),
            near,
        )
    planned = edit(job, hits[0])
    left = f"{planned.new}{hits[0].line.text[: planned.start]}{hits[0].line.text[planned.end :]}"
    if left.strip():
        job.plan.add_words([planned])
    else:
        job.plan.set_unit(planned.path, instruction.n, ())


def _line(job: Job, lines: Sequence[Line]) -> None:
    """A line that is named by its unit, or by the words that it gets."""
    instruction = job.instruction
    new = " ".join(_put(instruction))
    named = instruction.listed
    unit = headed(new) if named is None else None
    line = _line_of(lines, named) if named is not None else _only(lines, unit)
    if instruction.action is Action.DELETE_PROVISION:
        job.plan.set_unit(line.path, instruction.n, ())
    elif instruction.action is Action.INSERT_WORDS:
        at = 0 if instruction.pos is Position.START else len(line.text.rstrip(" .;"))
        words = f"{new} " if not at else f" {new}"
        job.plan.add_words([WordEdit(instruction.n, line.path, "text", at, at, words)])
    else:
        job.plan.add_words([WordEdit(instruction.n, line.path, "text", 0, len(line.text), new)])


def _put(instruction: Instruction) -> list[str]:
    """The lines that are put."""
    new = instruction.new or "\n".join(
        f"{u.label} {u.heading or u.text}" for unit in instruction.fragment for u in unit.walk()
    )
    return [line.strip() for line in new.split("\n") if line.strip()]


def _insert_lines(job: Job, place: Place, lines: Sequence[Line]) -> None:
    """New lines stand by the number of the first: an article behind the one before it, a larger unit behind all of that."""
    instruction = job.instruction
    new = _put(instruction)
    units = tuple(Provision(Kind.LINE, text=line) for line in new)
    slot = _slot(lines, new[0]) if new else None
    job.plan.insert(place.path, Insertion(instruction.n, Kind.LINE, units, slot=slot))


def _slot(lines: Sequence[Line], first: str) -> int | None:
    unit = headed(first)
    if unit is None:
        return None
    kind, number = unit
    marked = [(line.path[-1], found) for line in lines if (found := headed(line.text)) is not None]
    before = [at for at, found in marked if found[0] is kind and found[1] < number]
    if not before:
        return next((at for at, found in marked if found[0] is kind), None)
    if kind not in CONTAINERS:
        return before[-1] + 1
    larger = _OUTWARD[: _OUTWARD.index(kind) + 1]
    behind = (at for at, found in marked if at > before[-1] and found[0] in larger)
    return next(behind, lines[-1].path[-1] + 1)


def _line_of(lines: Sequence[Line], named: Citation) -> Line:
    """The line of a unit; of one of those that larger units count anew («параграф 1 главы 3») the one below these."""
    *outer, last = [(step.kind, step.number) for step in named.steps]
    found: list[Line] = []
    above: dict[Kind, object] = {}
    for line in lines:
        unit = headed(line.text)
        if unit is None:
            continue
        above[unit[0]] = unit[1]
        if unit == last and all(above.get(kind) == number for kind, number in outer):
            found.append(line)
    return _single(found)


def _only(lines: Sequence[Line], unit: object) -> Line:
    return _single([line for line in lines if unit is not None and headed(line.text) == unit])


def _single(found: Sequence[Line]) -> Line:
    if len(found) != 1:
        kind = OutcomeKind.AMBIGUOUS if found else OutcomeKind.NOT_FOUND
        raise Unsettled(kind, message("The contents have {n} such lines.", n=len(found)))
    return found[0]
