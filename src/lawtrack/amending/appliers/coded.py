"""Places told by lines of a classification or by the words of a row: shown to a person, never guessed."""

from __future__ import annotations

import re
from typing import NoReturn

from lawtrack.amending.job import Job
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Line, lines_of, nearest
from lawtrack.model.instruction import Candidate, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message

_NAME = re.compile(r"(?P<code>\d{1,3})?\s*«(?P<name>.+)»\s*\Z")
_SHOWN = 5


def refuse_coded(job: Job) -> NoReturn:
    """Answer that the place is told by lines that stand in no unit of the act, with the lines that look like the last one.

    Raises:
        Unsettled: Always.
    """
    told = job.instruction.within
    named = [match for match in map(_NAME.search, told) if match is not None]
    place = job.look(job.instruction.target) if job.instruction.target is not None else None
    candidates: list[Candidate] = []
    if named and place is not None:
        lines = [*lines_of(job.index, place.place, headings=True), *_rows(job, place.place.path)]
        candidates = nearest(job.index, lines, named[-1]["name"], _SHOWN)
    raise Unsettled(
        OutcomeKind.NOT_FOUND,
        message("The place is told by these lines, which a person finds: {lines}.", lines="; ".join(told)),
        candidates,
    )


def _rows(job: Job, path: tuple[int, ...]) -> list[Line]:
    """The rows of the tables in a unit, the words of each as one line."""
    rows = [p for p in job.index if p.provision.kind is Kind.ROW and p.path[: len(path)] == path]
    return [
        Line(row.path, "text", " ".join(node.text for node in row.provision.walk() if node.text), "")
        for row in rows
    ]
