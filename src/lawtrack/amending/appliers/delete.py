"""Provisions excluded or repealed: a numbered element leaves its number and a remark, the others vanish (art. 27)."""

from __future__ import annotations

import re

from lawtrack.amending.appliers.replace import set_sentence
from lawtrack.amending.job import Job
from lawtrack.amending.rows import refuse_joined_cells
from lawtrack.amending.tombstones import tombstone
from lawtrack.amending.unsettled import Unsettled
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.address import Address
from lawtrack.model.instruction import Candidate, DeleteProvision, OutcomeKind
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision

_NUMBERED = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, *CONTAINERS)
_REPEALS = LazyPattern(lambda: worded(lambda one: one.notes.repeals), re.IGNORECASE)


def delete_provision(job: Job) -> None:
    """Plan the exclusion or repeal of a unit, a heading or a sentence.

    Raises:
        Unsettled: No such unit, several, already excluded, or another instruction on it.
    """
    instruction = job.order(DeleteProvision)
    found = job.resolve(instruction.target)
    unit, path = found.place.provision, found.place.path
    if found.heading:
        job.plan.set_field(path, instruction.n, heading="")
        return
    if instruction.sentence is not None:
        set_sentence(job, found, "")
        return
    if not path:
        raise Unsettled(OutcomeKind.NOT_UNDERSTOOD, message("The instruction names no element to exclude."))
    if unit.removed:
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message("{eid} was already excluded.", eid=Address(found.place.eid)),
            [Candidate(found.place.eid, unit.text[:200])],
        )
    if unit.kind is Kind.ROW:
        refuse_joined_cells(job.index.at(path[:-1]).provision, path[-1], found.place.eid)
    if unit.kind not in _NUMBERED or not unit.label:
        job.plan.set_unit(path, instruction.n, ())
        return
    if not job.amender.cited(job.lang):
        job.notices.append(
            message("The amending act's date and number are not known: its requisites are not given.")
        )
    job.plan.set_unit(path, instruction.n, (_grave(job, unit),))


def _grave(job: Job, unit: Provision) -> Provision:
    repealed = _REPEALS.search(job.instruction.text) is not None
    return tombstone(unit, job.lang, job.amender, repealed=repealed)
