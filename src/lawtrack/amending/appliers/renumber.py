"""«… считать …»: a unit takes another number; its place stays."""

from __future__ import annotations

from lawtrack.amending.job import Job
from lawtrack.amending.unsettled import Unsettled
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import (
    Action,
    Candidate,
    Instruction,
    OutcomeKind,
    Renumber,
    ReplaceProvision,
)
from lawtrack.model.message import message


def renumber(job: Job) -> None:
    """Plan the new number and label of a unit.

    Raises:
        Unsettled: No such unit, no new number, or the number is taken by a unit that keeps it.
    """
    instruction = job.order(Renumber)
    target, named = instruction.target, instruction.renumbered
    if not named.steps or named.last.number is None:
        raise Unsettled(OutcomeKind.NOT_UNDERSTOOD, message("The instruction gives no new number."))
    # «пункт 3 статьи 5 считать пунктом 4»: the new number counts where the old one did
    new = Citation((*target.steps[:-1], named.last)) if len(named.steps) == 1 else named
    found = job.resolve(target)
    unit = found.place.provision
    moving = {o.target for o in job.others if o.action is Action.RENUMBER}
    taken = job.look(new)
    if (
        taken is not None
        and new not in moving
        and taken.place.path != found.place.path
        and taken.place.provision.kind is unit.kind
        and taken.place.provision.number == new.last.number
    ):
        raise Unsettled(
            OutcomeKind.CONFLICT,
            message("{eid} is in the act already.", eid=Address(taken.place.eid)),
            [Candidate(taken.place.eid, (taken.place.provision.text or taken.place.provision.heading)[:200])],
        )
    if any(_restates(other, instruction) for other in job.others):
        job.notices.append(message("Its new wording bears the new number."))
        return
    old = str(unit.number) if unit.number is not None else ""
    number = named.last.number
    if unit.number is None and not unit.label:
        return  # an unnumbered часть or абзац: its ordinal is its place, which stays
    label = unit.label.replace(old, str(number), 1) if old in unit.label else f"{number}."
    job.plan.set_field(found.place.path, instruction.n, number=number, label=label)


def _restates(other: Instruction, renumbering: Renumber) -> bool:
    """True for the new wording of a unit under its new number («считать пунктом 4 и изложить …»)."""
    number = renumbering.renumbered.last.number
    return (
        isinstance(other, ReplaceProvision)
        and (other.line, other.target) == (renumbering.line, renumbering.target)
        and any(unit.number == number for unit in other.fragment)
    )
