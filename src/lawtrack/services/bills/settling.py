"""Settling: what a person decides on an instruction that could not be applied as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import CitationError, WorkflowError
from lawtrack.i18n import _, ngettext
from lawtrack.incoming import number_in
from lawtrack.model.citation import Citation
from lawtrack.model.document import Scheme
from lawtrack.model.event import JsonValue
from lawtrack.model.index import index_of
from lawtrack.wording.addresses import address, find_provision
from lawtrack.wording.candidates import candidate_names

if TYPE_CHECKING:
    from lawtrack.model.instruction import Candidate, Outcome
    from lawtrack.services.bills.applied import AppliedBill


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as a person gives it; what is empty was not said.

    Attributes:
        choice: A candidate by its number from 1, or a place: a citation in any language or an eId.
        target: The target as it ought to be read: a citation or an eId, which need not exist yet.
        old: The words sought as they ought to be read.
        reason: Why; needed where the instruction is left out.
        leave_out: True to leave the instruction out.
        forms: What is put for each form of the words («органа=агентства; органу=агентству»).
    """

    choice: str = ""
    target: str = ""
    old: str = ""
    reason: str = ""
    leave_out: bool = False
    forms: str = ""


def event_data(applied: AppliedBill, n: int, ruling: Ruling) -> dict[str, JsonValue]:
    """The fields of the event that records a ruling on instruction ``n``.

    Raises:
        WorkflowError: There is no such instruction or candidate, nothing or too much is decided, the instruction is
            left out without a reason.
        CitationError: A place or target cannot be understood, or is not in the act.
    """
    outcome = applied.outcome(n)
    placed = bool(ruling.choice or ruling.target or ruling.old or ruling.forms)
    if placed == ruling.leave_out or (ruling.choice and ruling.target):
        raise WorkflowError(
            _("Choose a place, correct the reading, or leave the instruction out: one of these."),
            remedy=remedies.settle(),
        )
    data: dict[str, JsonValue] = {"key": applied.key(n)}
    if ruling.reason.strip():
        data["reason"] = ruling.reason.strip()
    if ruling.leave_out:
        if not ruling.reason.strip():
            raise WorkflowError(
                _("An instruction is left out with a reason only."), remedy=remedies.give_reason()
            )
        return data | {"leave_out": True}
    if ruling.forms:
        data["forms"] = _forms(applied, n, outcome, ruling.forms)
    if ruling.choice:
        data |= _chosen(applied, n, outcome, ruling.choice.strip())
    if ruling.target:
        data["target"] = _target(applied, n, ruling.target.strip())
    if ruling.old.strip():
        data["old"] = ruling.old.strip()
    return data


def _forms(applied: AppliedBill, n: int, outcome: Outcome, typed: str) -> str:
    """The forms confirmed, each one of those that stand in the text."""
    from lawtrack.amending.inflected import given_forms

    given = given_forms(typed)
    if given is None:
        raise WorkflowError(_("Forms are written «form=what is put; form=what is put»."))
    if applied.instruction(n).new is not None and not all(given.values()):
        empty = ", ".join(form for form, new in given.items() if not new)
        raise WorkflowError(
            _("What is put for «{form}» is missing.").format(form=empty), remedy=remedies.confirm_forms()
        )
    known = [one.quote for one in outcome.candidates]
    strange = [form for form in given if form not in known]
    if strange or not applied.instruction(n).forms:
        raise WorkflowError(
            _("Instruction {n} asks for no form «{form}».").format(n=n, form=", ".join(strange or given)),
            hint=_("There are: {names}.").format(names=candidate_names(outcome.candidates)) if known else "",
        )
    return "; ".join(f"{form}={new}" for form, new in given.items())


def _target(applied: AppliedBill, n: int, typed: str) -> str:
    """What a person typed as an eId, read as the amended act names its units."""
    from lawtrack.reading.citations import read_citation

    try:
        return Citation.parse_eid(typed).eid
    except CitationError:
        act = applied.act_of(n)
        scheme = act.work.scheme if act is not None else Scheme.CIVIL
        return read_citation(typed, scheme=scheme).eid


def _chosen(applied: AppliedBill, n: int, outcome: Outcome, typed: str) -> dict[str, JsonValue]:
    if applied.instruction(n).forms and outcome.candidates:
        raise WorkflowError(
            _("Every form of the words needs what is put in its place: no single one is chosen."),
            remedy=remedies.confirm_forms(),
        )
    if typed.isdigit():
        place = number_in(typed) or 0
        if not 1 <= place <= len(outcome.candidates):
            raise WorkflowError(
                _("Instruction {n} has no candidate {number}.").format(n=n, number=typed),
                hint=_("There are: {names}.").format(names=candidate_names(outcome.candidates))
                if outcome.candidates
                else "",
                remedy=None if outcome.candidates else remedies.name_place(),
            )
        return _candidate(applied, n, outcome.candidates, place - 1)
    act = applied.act_of(n)
    if act is None:
        raise WorkflowError(
            _("The text of the act that instruction {n} amends is not at hand.").format(n=n),
            hint=_("Import it, or leave the instruction out."),
        )
    eid = find_provision(act.before, index_of(act.before.root), typed).eid
    same = [i for i, c in enumerate(outcome.candidates) if c.eid == eid and c.similarity == 1]
    if len(same) > 1:
        raise WorkflowError(
            ngettext(
                "The words stand {count} time in {place}.",
                "The words stand {count} times in {place}.",
                len(same),
            ).format(count=len(same), place=address(eid, act.work.scheme)),
            hint=_("Say which by its number: {names}.").format(names=candidate_names(outcome.candidates)),
        )
    return {"choice": eid}


def _candidate(
    applied: AppliedBill, n: int, candidates: tuple[Candidate, ...], at: int
) -> dict[str, JsonValue]:
    """A candidate as a place, and as an occurrence in it where several candidates are in one place."""
    eid, words = candidates[at].eid, applied.instruction(n).old or ""
    if words and candidates[at].similarity < 1:
        raise WorkflowError(
            _("The words there are «{quote}», not «{words}».").format(
                quote=candidates[at].quote, words=words
            ),
            remedy=remedies.correct_words(eid),
        )
    same = [i for i, c in enumerate(candidates) if c.eid == eid and c.similarity == 1]
    data: dict[str, JsonValue] = {"choice": eid} if eid else {}
    if len(same) > 1 or not eid:
        data["occurrence"] = same.index(at) + 1
    return data
