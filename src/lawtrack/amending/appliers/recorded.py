"""What is recorded and changes no words: suspension, the act's repeal; annexes and the table of contents."""

from __future__ import annotations

import re

from lawtrack.amending.appliers.edit import edit
from lawtrack.amending.job import Job
from lawtrack.amending.nearby import words_of
from lawtrack.amending.plan import Insertion, WordEdit
from lawtrack.amending.remarks import suspension_remark
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Line, lines_of, nearest, occurrences, shown
from lawtrack.language.patterns import worded_of
from lawtrack.model.address import Address
from lawtrack.model.instruction import Action, Candidate, OutcomeKind, Position, SetAnnex
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message, message_n
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

_HEADED = worded_of(
    (Kind.ARTICLE, Kind.CHAPTER, Kind.TITLE), lambda one, kind: one.headings.of(kind), re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:-\d+)*")


def record(job: Job) -> None:
    """A suspension (art. 46) or the repeal of the whole act: said, the words stay.

    Raises:
        Unsettled: A suspended unit is not in the act.
    """
    if job.instruction.action is Action.REPEAL_ACT:
        job.notices.append(message("The whole act is repealed; its text is shown as it was."))
        return
    found = job.resolve(job.instruction.target)
    remark = suspension_remark(job.instruction, job.lang, job.amender)
    job.plan.remarks.append((found.place.path, remark))
    job.notices.append(
        message("{eid}: {remark} Its words are kept.", eid=Address(found.place.eid), remark=remark)
    )


def set_annex(job: Job) -> None:
    """Plan a new annex at the end of the act, or the new wording of one.

    Raises:
        Unsettled: The annex's text is not in the amending act; or one that is restated is not in the act, or not alone.
    """
    instruction = job.order(SetAnnex)
    units = instruction.fragment
    if not any(node.text for unit in units for node in unit.walk()):  # nothing, or captions alone
        raise Unsettled(OutcomeKind.NOT_FOUND, message("The text of the annex is not in the amending act."))
    target = instruction.target
    found = job.look(target) if instruction.adds and not job.choice else job.resolve(target)
    if not any(u.kind is Kind.ATTACHMENT for u in units):
        units = (Provision(Kind.ATTACHMENT, target.last.number, children=units),)
    numbered = found is not None and found.place.provision.number == target.last.number
    if found is not None and instruction.adds and not job.choice:
        if numbered and not found.place.provision.removed:
            raise Unsettled(
                OutcomeKind.CONFLICT,
                message("{eid} is in the act already.", eid=Address(found.place.eid)),
                [Candidate(found.place.eid, words_of(found.place)[:200])],
            )
        found = found if numbered else None
    if found is not None and found.place.path:
        old = found.place.provision
        job.plan.set_unit(
            found.place.path,
            instruction.n,
            tuple(u.with_(label=u.label or old.label, heading=u.heading or old.heading) for u in units),
        )
        return
    slot = len(job.index.root.children)
    job.plan.insert((), Insertion(instruction.n, Kind.ATTACHMENT, units, slot=slot))


def edit_toc(job: Job) -> None:
    """Plan a change of the table of contents; headings in the text are never touched by it.

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
        hits = occurrences(lines, instruction.old)
        if len(hits) != 1:
            kind = OutcomeKind.AMBIGUOUS if hits else OutcomeKind.NOT_FOUND
            near = [shown(job.index, h) for h in hits] or nearest(job.index, lines, instruction.old)
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
        if not (
            planned.new or hits[0].line.text[: planned.start] or hits[0].line.text[planned.end :]
        ).strip():
            job.plan.set_unit(planned.path, instruction.n, ())  # nothing is left of the line
            return
        job.plan.add_words([planned])
        return
    if instruction.action is Action.INSERT_PROVISION or instruction.pos in (Position.AFTER, Position.END):
        _insert_lines(job, place.path, lines)
        return
    line = _line_of(job, lines)
    if instruction.action is Action.DELETE_PROVISION:
        job.plan.set_unit(line.path, instruction.n, ())
        return
    new = instruction.new or " ".join(n.heading or n.text for u in instruction.fragment for n in u.walk())
    job.plan.add_words([WordEdit(instruction.n, line.path, "text", 0, len(line.text), new.strip())])


def _insert_lines(job: Job, path: tuple[int, ...], lines: list[Line]) -> None:
    instruction = job.instruction
    new = (
        instruction.new or "\n".join(f"{u.label} {u.heading or u.text}" for u in instruction.fragment)
    ).strip()
    number = _number(new)
    kind = new.split()[0].casefold() if new else ""
    before = [
        line
        for line in lines
        if kind in line.text.casefold() and (n := _number(line.text)) is not None and number and n < number
    ]
    slot = before[-1].path[-1] + 1 if before else None
    units = tuple(Provision(Kind.LINE, text=line.strip()) for line in new.split("\n") if line.strip())
    job.plan.insert(path, Insertion(instruction.n, Kind.LINE, units, slot=slot))


def _line_of(job: Job, lines: list[Line]) -> Line:
    target = job.instruction.target
    numbered = [s for s in target.steps if s.number is not None] if target else []
    found = [line for line in lines if numbered and _number(line.text) == numbered[-1].number]
    heads = _HEADED.get(numbered[-1].kind) if numbered else None
    found = [line for line in found if heads is None or heads.search(line.text)]
    if len(found) != 1:
        kind = OutcomeKind.AMBIGUOUS if found else OutcomeKind.NOT_FOUND
        raise Unsettled(kind, message("The contents have {n} such lines.", n=len(found)))
    return found[0]


def _number(text: str) -> Number | None:
    match = _NUMBER.search(text)
    return Number(match[0]) if match else None
