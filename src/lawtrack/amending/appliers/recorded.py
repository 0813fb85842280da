"""What is recorded and changes no words: suspension, the act's repeal; annexes."""

from __future__ import annotations

from lawtrack.amending.job import Job
from lawtrack.amending.nearby import words_of
from lawtrack.amending.plan import Insertion
from lawtrack.amending.remarks import suspension_remark
from lawtrack.amending.unsettled import Unsettled
from lawtrack.model.address import Address
from lawtrack.model.instruction import Action, Candidate, OutcomeKind, SetAnnex
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision


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
