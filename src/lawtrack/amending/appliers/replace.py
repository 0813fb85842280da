"""Provisions restated: «изложить в следующей редакции», at every level from the chapter to the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.amending.fragments import bare_words, fitted, quoted_units
from lawtrack.amending.job import Job
from lawtrack.amending.plan import WordEdit
from lawtrack.amending.resolve import Resolved
from lawtrack.amending.rows import quoted_rows
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import lines_of, sentence_lines
from lawtrack.model.address import Address
from lawtrack.model.index import Place
from lawtrack.model.instruction import Addressed, Candidate, OutcomeKind, Renumber, ReplaceProvision
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision

_TITLED = (Kind.LONG_TITLE, Kind.PREAMBLE)


def replace_provision(job: Job) -> None:
    """Plan the new wording of a unit; its place and printed number stay.

    Raises:
        Unsettled: No such unit, several, nothing quoted, or another instruction on it.
    """
    instruction = job.order(ReplaceProvision)
    found = job.resolve(instruction.target)
    if found.heading:
        replace_heading(job)
        return
    if instruction.sentence is not None:
        set_sentence(job, found, instruction.new or " ".join(bare_words(u) for u in instruction.fragment))
        return
    old = found.place.provision
    units = quoted_units(instruction, job.others)
    if not units:
        raise Unsettled(
            OutcomeKind.NOT_UNDERSTOOD,
            message("The instruction quotes no text for {eid}.", eid=Address(found.place.eid)),
        )
    if old.removed:
        job.notices.append(
            message("{eid} was excluded before; it is put anew.", eid=Address(found.place.eid))
        )
    if found.words_only or (old.kind in _TITLED and len(units) == 1 and units[0].is_leaf):
        _set_words(job, found, units)
        return
    _refuse_other_number(job, found.place, units)
    if old.kind is Kind.ROW:
        units = quoted_rows(job.index.at(found.place.path[:-1]).provision, units)
    job.plan.set_unit(found.place.path, instruction.n, fitted(old, units))


def _refuse_other_number(job: Job, place: Place, units: Sequence[Provision]) -> None:
    """«Пункт 2 изложить: «7. …»»: which of the two numbers is wrong only the drafter knows.

    Raises:
        Unsettled: Units of this kind are quoted, none with the number of the one that is restated, and nothing
            renumbers it.
    """
    old = place.provision
    quoted = [unit.number for unit in units if unit.kind is old.kind and unit.number is not None]
    if old.number is None or not quoted or old.number in quoted:
        return
    if any(isinstance(o, Renumber) and o.target == job.order(Addressed).target for o in job.others):
        return
    raise Unsettled(
        OutcomeKind.CONFLICT,
        message(
            "{eid} is restated, but the quoted text bears the number {number}.",
            eid=Address(place.eid),
            number=quoted[0].text,
        ),
    )


def _set_words(job: Job, found: Resolved, units: tuple[Provision, ...]) -> None:
    """Only the words of a unit, not its number and heading (абзац первый of a unit without lines)."""
    old = found.place.provision
    if old.children:
        first = next((p for p in lines_of(job.index, found.place)), None)
        if first is None:
            raise job.resolver.missing(job.order(Addressed).target)
        job.plan.set_field(first.path, job.instruction.n, text=bare_words(units[0]))
        return
    if len(units) > 1:
        job.plan.set_unit(found.place.path, job.instruction.n, fitted(old, units))
        return
    name = "text" if old.text or not old.heading else "heading"
    job.plan.set_field(found.place.path, job.instruction.n, **{name: bare_words(units[0])})


def replace_heading(job: Job) -> None:
    """Plan a new heading, or a new title of the act.

    Raises:
        Unsettled: No such unit, or another instruction on its heading.
    """
    instruction = job.instruction
    found = job.resolve(instruction.target)
    unit = found.place.provision
    new = (instruction.new or " ".join(bare_words(u) for u in instruction.fragment)).strip()
    if unit.label and new.startswith(unit.label):
        new = new[len(unit.label) :].strip()
    if not new:
        raise Unsettled(OutcomeKind.NOT_UNDERSTOOD, message("The instruction quotes no heading."))
    if unit.kind in _TITLED:
        if unit.children:
            job.plan.set_unit(found.place.path, instruction.n, (unit.with_(text=new, children=()),))
        else:
            job.plan.set_field(found.place.path, instruction.n, text=new)
        return
    job.plan.set_field(found.place.path, instruction.n, heading=new)


def set_sentence(job: Job, found: Resolved, new: str) -> None:
    """Plan new words (none: deletion) for the sentence that the instruction names.

    Raises:
        Unsettled: The unit has no such sentence.
    """
    ordinal = job.instruction.sentence or 1
    every = list(lines_of(job.index, found.place))
    lines = sentence_lines(every, ordinal)
    if not lines:
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message("{eid} has no sentence {n}.", eid=Address(found.place.eid), n=ordinal),
            [Candidate(found.place.eid, every[0].text[:200] if every else "", 0.5)],
        )
    line = lines[0]
    start, end = line.start, line.end if line.end is not None else len(line.text)
    if not new.strip():
        after = line.text[end:]
        end += len(after) - len(after.lstrip())
        if end == len(line.text):
            start = len(line.text[:start].rstrip())
        new = ""
    job.plan.add_words([WordEdit(job.instruction.n, line.path, line.name, start, end, new.strip())])
