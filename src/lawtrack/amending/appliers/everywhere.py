"""«По всему тексту»: every occurrence in the act, but not in text that the same law words otherwise."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.amending.appliers.edit import edit
from lawtrack.amending.appliers.forms import edit_forms
from lawtrack.amending.inflected import forms_in
from lawtrack.amending.job import Job
from lawtrack.amending.twice import without_words_twice
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Hit, Line, capitalised, lines_of, nearest, occurrences, with_capital
from lawtrack.model.address import Address
from lawtrack.model.instruction import Candidate, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message


def edit_everywhere(job: Job) -> None:
    """Plan the replacement or deletion of words throughout the act (or the unit that is named).

    Places that another instruction of the law words otherwise are left to it, and listed. The act's title is not
    touched: a law names it where it means it.

    Raises:
        Unsettled: The words do not occur.
    """
    instruction = job.instruction
    found = job.resolve(instruction.target)
    old = instruction.old or ""
    lines = [
        line
        for line in lines_of(job.index, found.place, headings=True)
        if job.index.at(line.path).provision.kind is not Kind.LONG_TITLE or found.place.path
    ]
    if instruction.forms:
        edit_forms(job, lines)
        return
    hits = without_words_twice(job, found.place, occurrences(lines, old))
    capitals = _capitalised(job, lines, old)
    if not hits and not capitals:
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message("The words «{old}» do not stand anywhere in the text.", old=old),
            nearest(job.index, lines, old),
        )
    _tell_other_forms(job, lines, old)
    taken: list[Hit] = []
    for hit in (*hits, *capitals):
        planned = edit(job, hit)
        if hit in capitals:
            planned = replace(planned, new=with_capital(planned.new)) if instruction.pos is None else planned
        if job.plan.met(planned) is not None:
            taken.append(hit)
            continue
        job.plan.add_words([planned])
    for hit in taken:
        job.notices.append(
            message(
                "{eid}: worded by another instruction of this law.",
                eid=Address(job.index.at(hit.line.path).eid),
            )
        )
    if len(taken) == len(hits) + len(capitals):
        raise Unsettled(
            OutcomeKind.CONFLICT,
            message("Other instructions of this law already word every place of «{old}».", old=old),
            [Candidate(job.index.at(h.line.path).eid, h.line.text[:200]) for h in taken],
        )


def _tell_other_forms(job: Job, lines: list[Line], old: str) -> None:
    """Say which forms of the words stay: the law words them in one form, and does not say «in all forms»."""
    named = {" ".join((o.old or "").casefold().split()) for o in job.others}
    named.add(" ".join(old.casefold().split()))
    other = {
        form: len(hits)
        for form, hits in forms_in(lines, old, job.lang).items()
        if form.casefold() not in named
    }
    if other:
        job.notices.append(
            message(
                "Other forms of «{old}» stay as they are: {forms}.",
                old=old,
                forms="; ".join(f"«{form}» – {count}" for form, count in other.items()),
            )
        )


def _capitalised(job: Job, lines: list[Line], old: str) -> list[Hit]:
    """The same words at the beginning of a sentence, where only their first letter is a capital."""
    found = capitalised(lines, old)
    for hit in found:
        eid = job.index.at(hit.line.path).eid
        job.notices.append(
            message("{eid}: also at the beginning of a sentence, with a capital.", eid=Address(eid))
        )
    return found
