"""Settling: what a person decides on an instruction that could not be applied as it stands.

A decision holds what it says and what the person had before their eyes: the words of the bill that give way to others,
the words of the place, how often each form stands there. Where these change, it is stale (``decided.fitting``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.amending.decisions import puts_words
from lawtrack.errors import CitationError, WorkflowError
from lawtrack.i18n import _, ngettext
from lawtrack.incoming import number_in
from lawtrack.model.citation import Citation
from lawtrack.model.document import Scheme
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.model.index import index_of
from lawtrack.model.instruction import Action, Quoting
from lawtrack.services.bills.decided.seeing import place_seen, quotation_seen
from lawtrack.services.bills.trying import refuse_misread, with_decision
from lawtrack.services.from_file.rewording import quoted_words
from lawtrack.wording.addresses import address, find_provision
from lawtrack.wording.candidates import candidate_names

if TYPE_CHECKING:
    import datetime as dt

    from lawtrack.model.instruction import Candidate, Outcome
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.decision import Settlement
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.log.log import WorkflowLog

Data = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as a person gives it; what is empty was not said.

    Attributes:
        choice: A candidate by its number from 1, or a place: a citation in any language or an eId.
        target: The target as it ought to be read: a citation or an eId, which need not exist yet.
        old: The words sought as they ought to be read.
        reason: Why; needed where the instruction is left out.
        leave_out: True to leave the instruction out.
        forms: What is put for each form of the words («органа=агентства; органу=агентству»); those confirmed before stay.
        new: The words, or the text, that the instruction ought to put.
        phrase: The instruction itself as it ought to read; it is read again in its place.
    """

    choice: str = ""
    target: str = ""
    old: str = ""
    reason: str = ""
    leave_out: bool = False
    forms: str = ""
    new: str = ""
    phrase: str = ""

    @property
    def places(self) -> bool:
        """True where it says which place is meant, or how the instruction is to be read there."""
        return bool(self.choice or self.target or self.old or self.forms)


def settle(log: WorkflowLog, applied: AppliedBill, n: int, ruling: Ruling, on: dt.date | None = None) -> Bill:
    """Record what a person decides on an instruction.

    Args:
        log: The workflow of the workspace.
        applied: The bill as it is applied now.
        n: The instruction.
        ruling: The decision.
        on: The day (today).

    Raises:
        WorkflowError: There is no such instruction or candidate, nothing or too much is decided, an instruction is left
            out without a reason, or a phrase is not understood in its place.
        CitationError: A place or target cannot be understood, or is not in the act.
    """
    outcome, seen = applied.outcome(n), applied.bill
    ways = (ruling.places or bool(ruling.new.strip()), bool(ruling.phrase.strip()), ruling.leave_out)
    if sum(ways) != 1 or (ruling.choice and ruling.target):
        raise WorkflowError(
            _("Choose a place, correct the reading, or leave the instruction out: one of these."),
            remedy=remedies.settle(),
        )
    if ruling.phrase.strip():
        return log.record(
            seen, *(log.new_event(EventKind.SETTLE, one, on) for one in _phrase(log, applied, n, ruling))
        )
    dates = applied.instruction(n).action is Action.COMMENCEMENT
    if (applied.instruction(n).unread or dates) and not ruling.leave_out:
        why = _("Instruction {n} is not understood: no place and no words in it can be corrected.")
        if dates:
            why = _(
                "Instruction {n} tells when the law takes effect: it has no place and no words to correct."
            )
        raise WorkflowError(why.format(n=n), remedy=remedies.word_anew(seen.slug, n, applied.lang.value))
    key = applied.key(n)
    kept = applied.bill.settlements.get(key)
    if kept is not None and (applied.stale_on(n) is not None or ruling.leave_out):
        kept = None  # it is decided anew
    along = _kept_along(kept, ruling, is_open=n in applied.open) if kept is not None else {}
    if key in applied.bill.settlements and not (along.keys() & {"target", "old"} and ruling.choice):
        # what can be chosen is what an open instruction shows
        applied = with_decision(log.workspace, applied, key, None)
        outcome = applied.outcome(n)
    data = along | event_data(applied, n, outcome, ruling, kept)
    if data.get("new") and isinstance(applied.instruction(n), Quoting):
        refuse_misread(log.workspace, applied, key, new=str(data["new"]), was=str(data["was"]))
    return log.record(seen, log.new_event(EventKind.SETTLE, data, on))


def withdraw(log: WorkflowLog, applied: AppliedBill, n: int, on: dt.date | None = None) -> Bill:
    """Take back the decision on an instruction: on the order as it is read, else on its words.

    Raises:
        WorkflowError: There is no such instruction, or nothing was decided on it.
    """
    made = applied.settled(n)
    if not made:
        raise WorkflowError(
            _("Nothing was decided on instruction {n}.").format(n=n),
            hint=_("Decisions on lines that hold no instruction now are listed by themselves."),
            remedy=remedies.list_decisions(applied.bill.slug),
        )
    return withdraw_key(log, applied.bill, made[0].key, on)


def withdraw_key(log: WorkflowLog, bill: Bill, key: str, on: dt.date | None = None) -> Bill:
    """Take back the decision that is kept under a key."""
    data: Data = {"key": key, "withdrawn": True}
    return log.record(bill, log.new_event(EventKind.SETTLE, data, on))


def _phrase(log: WorkflowLog, applied: AppliedBill, n: int, ruling: Ruling) -> list[Data]:
    """The events by which an instruction has other words; what was decided on it as it was read before goes."""
    said = applied.reworded(n)
    key, was = (said.key, said.text) if said is not None else (applied.key(n), applied.instruction(n).text)
    phrase = " ".join(ruling.phrase.split())
    refuse_misread(log.workspace, applied, key, phrase=phrase)
    line = applied.instruction(n).line
    there = {applied.key(one.n) for one in applied.amending.instructions if one.line == line} - {key}
    gone: list[Data] = [{"key": k, "withdrawn": True} for k in sorted(there) if k in applied.bill.settlements]
    data: Data = {"key": key, "lang": applied.lang.value, "phrase": phrase, "was": " ".join(was.split())}
    return [*gone, data | _reason(ruling)]


def _kept_along(kept: Settlement, ruling: Ruling, *, is_open: bool) -> Data:
    """What of an earlier decision holds beside this one."""
    found: Data = {"new": kept.new, "was": kept.was} if kept.new and not ruling.new.strip() else {}
    if not ruling.places:  # only the words put are corrected
        found |= {
            "choice": kept.choice,
            "occurrence": kept.occurrence,
            "target": kept.target,
            "old": kept.old,
            "forms": kept.forms,
            "counts": dict(kept.counts),
            "seen": kept.seen,
        }
    elif is_open and ruling == Ruling(ruling.choice, reason=ruling.reason):
        # a place among those that the corrected reading shows
        found |= {"target": kept.target, "old": kept.old}
    return {name: value for name, value in found.items() if value}


def event_data(
    applied: AppliedBill, n: int, outcome: Outcome, ruling: Ruling, kept: Settlement | None
) -> Data:
    """The fields of the event that records a ruling on instruction ``n``.

    Args:
        applied: The bill, applied without an earlier decision on it.
        n: The instruction.
        outcome: What became of it.
        ruling: The decision, no phrase.
        kept: The earlier decision that still holds; None where there is none.

    Raises:
        WorkflowError: There is no such candidate, no words are put, the instruction is left out without a reason.
        CitationError: A place or target cannot be understood, or is not in the act.
    """
    instruction = applied.instruction(n)
    data: Data = {"key": applied.key(n), "lang": applied.lang.value, **_reason(ruling)}
    if ruling.leave_out:
        if not ruling.reason.strip():
            raise WorkflowError(
                _("An instruction is left out with a reason only."), remedy=remedies.give_reason()
            )
        seen = quotation_seen(instruction)
        return data | {"leave_out": True} | ({"seen": seen} if seen else {})
    if ruling.forms:
        data |= _forms(applied, n, outcome, ruling.forms, kept)
    if ruling.choice:
        data |= _chosen(applied, n, outcome, ruling.choice.strip())
    if ruling.target:
        data["target"] = _target(applied, n, ruling.target.strip())
    if ruling.old.strip():
        data["old"] = ruling.old.strip()
    if ruling.new.strip():
        words = quoted_words(instruction)
        if not words or not (puts_words(instruction) or isinstance(instruction, Quoting)):
            raise WorkflowError(
                _("Instruction {n} puts no words of its own.").format(n=n),
                remedy=remedies.word_anew(applied.bill.slug, n, applied.lang.value),
            )
        data |= {"new": ruling.new.strip(), "was": words}
    act = applied.act_of(n)
    if act is not None and data.keys() & {"choice", "occurrence", "target"}:
        target = Citation.parse_eid(str(data["target"])) if "target" in data else None
        data["seen"] = place_seen(act.before, instruction, str(data.get("choice", "")), target)
    return data


def _reason(ruling: Ruling) -> Data:
    """Why, where that was said."""
    return {"reason": ruling.reason.strip()} if ruling.reason.strip() else {}


def _forms(applied: AppliedBill, n: int, outcome: Outcome, typed: str, kept: Settlement | None) -> Data:
    """The forms confirmed, each one of those that stand in the text, with those confirmed before; how often they stand."""
    from lawtrack.amending.inflected import given_forms

    given = given_forms(typed)
    if given is None:
        raise WorkflowError(_("Forms are written «form=what is put; form=what is put»."))
    if applied.instruction(n).new is not None and not all(given.values()):
        empty = ", ".join(form for form, new in given.items() if not new)
        raise WorkflowError(
            _("What is put for «{form}» is missing.").format(form=empty), remedy=remedies.confirm_forms()
        )
    known = {one.quote: one.of for one in outcome.candidates}
    strange = [form for form in given if form not in known]
    if strange or not applied.instruction(n).forms:
        raise WorkflowError(
            _("Instruction {n} asks for no form «{form}».").format(n=n, form=", ".join(strange or given)),
            hint=_("There are: {names}.").format(names=candidate_names(outcome.candidates)) if known else "",
        )
    before = (
        {form: new for form, new in (given_forms(kept.forms) or {}).items() if form in known} if kept else {}
    )
    counts: dict[str, JsonValue] = (
        {form: kept.counts[form] for form in before if form in kept.counts} if kept else {}
    )
    counts |= {form: known[form] for form in given}
    return {"forms": "; ".join(f"{form}={new}" for form, new in (before | given).items()), "counts": counts}


def _target(applied: AppliedBill, n: int, typed: str) -> str:
    """What a person typed as an eId, read as the amended act names its units.

    An order in an approved document names its provisions without it: «пункт 4 Правил» is its «пункт 4».
    """
    from lawtrack.reading.citations import read_citation

    try:
        return Citation.parse_eid(typed).eid
    except CitationError:
        act = applied.act_of(n)
        scheme = act.work.scheme if act is not None else Scheme.CIVIL
    try:
        return read_citation(typed, scheme=scheme).eid
    except CitationError:
        reference = applied.instruction(n).act
        if act is None or reference is None or not reference.annex:
            raise
        document, _in, inner = find_provision(act.before, index_of(act.before.root), typed).eid.partition(
            "__"
        )
        if document != (applied.outcome(n).target or "").partition("__")[0] or not inner:
            raise  # of another document than that of the instruction
        return inner


def _chosen(applied: AppliedBill, n: int, outcome: Outcome, typed: str) -> Data:
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
            ).format(count=len(same), place=address(eid, act.named)),
            hint=_("Say which by its number: {names}.").format(names=candidate_names(outcome.candidates)),
        )
    return {"choice": eid}


def _candidate(applied: AppliedBill, n: int, candidates: tuple[Candidate, ...], at: int) -> Data:
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
    data: Data = {"choice": eid} if eid else {}
    if len(same) > 1 or not eid:
        data["occurrence"] = same.index(at) + 1
    return data
