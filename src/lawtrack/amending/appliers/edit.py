"""The edit of one occurrence of words."""

from __future__ import annotations

from lawtrack.amending.job import Job
from lawtrack.amending.plan import WordEdit
from lawtrack.amending.seams import splice
from lawtrack.amending.words import Hit
from lawtrack.model.instruction import Action, Position


def edit(job: Job, hit: Hit, form: str | None = None) -> WordEdit:
    """The edit of one occurrence, seams mended; notices are kept in the job.

    Args:
        job: The instruction.
        hit: The occurrence.
        form: What is put there, where it is not the words of the instruction as they stand.
    """
    instruction = job.instruction
    start, end, new = hit.start, hit.end, (instruction.new or "") if form is None else form
    if instruction.action is Action.INSERT_WORDS or instruction.pos is not None:
        start = end = hit.start if instruction.pos is Position.BEFORE else hit.end
    elif hit.notices and hit.line.label and new.startswith(hit.line.label):
        new = new[len(hit.line.label) :].strip()
    made = splice(hit.line.text, start, end, new)
    for notice in (*hit.notices, *made.notices):
        if notice not in job.notices:
            job.notices.append(notice)
    return WordEdit(instruction.n, hit.line.path, hit.line.name, made.start, made.end, made.new)
