"""Applying a bill: every amended act is looked up in the library; what is not at hand has the outcome ``no_base``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lawtrack import remedies
from lawtrack.amending.act_matching import match_act
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Work
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import SETTLED, Action, ActReference, Instruction, Outcome, OutcomeKind
from lawtrack.model.message import Message, message
from lawtrack.reviewing.bill import Bill, BillText, Edit
from lawtrack.services.bills.texts import text_path
from lawtrack.services.workspace import Workspace
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.amending.decisions import Decision
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.services.from_file.applying import Application
    from lawtrack.services.library.library import Library

_NOTHING_TO_APPLY = (Action.OWN_PROVISION, Action.COMMENCEMENT)


@dataclass(frozen=True, slots=True)
class AmendedAct:
    """One act that a bill amends.

    Attributes:
        reference: The act as the bill names it.
        work: The act of the library; None where none, or more than one, fits.
        application: What applying gave, with the provisions that were edited in the comparative table; None where
            the text is not at hand.
        misfits: Such edits that do not fit the text, each with the reason.
    """

    reference: ActReference
    work: Work | None
    application: Application | None
    misfits: tuple[tuple[Edit, Message], ...] = ()


@dataclass(frozen=True, slots=True)
class BillApplication:
    """What became of a bill in one language.

    Attributes:
        bill: The bill.
        lang: The language.
        amending: The amending text as it was read.
        acts: The amended acts, in the order of the bill.
        outcomes: What became of each instruction, in order.
    """

    bill: Bill
    lang: Lang
    amending: AmendingAct
    acts: tuple[AmendedAct, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def keys(self) -> dict[int, str]:
        """The key of every instruction, under which a decision on it is kept."""
        from lawtrack.amending.decisions import instruction_keys

        return instruction_keys(self.amending.instructions)

    @property
    def unsettled(self) -> int:
        """How many instructions, and edits of the table that do not fit any more, are left for a person."""
        misfits = sum(len(act.misfits) for act in self.acts)
        return misfits + sum(outcome.kind not in SETTLED for outcome in self.outcomes)

    def rows(self) -> list[dict[str, Any]]:
        """The outcomes as plain values, in the interface's language."""
        by_number = {instruction.n: instruction for instruction in self.amending.instructions}
        return [_row(outcome, by_number.get(outcome.n)) for outcome in self.outcomes]


def apply_bill(workspace: Workspace, bill: Bill, lang: Lang | None = None) -> BillApplication:
    """Apply the text of the current version to every act of the library that it amends.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language of the text; None for the interface's, else Russian, else the one there is.

    Raises:
        WorkflowError: The version has no text in this language.
        InputError: The text cannot be read.
    """
    from lawtrack.services.from_file.amending_acts import read_amending

    text = chosen_text(bill, lang)
    amending = read_amending(text_path(workspace, bill, text), lang=text.lang)
    acts = tuple(_amended(workspace, bill, amending, text.lang))
    return BillApplication(bill, text.lang, amending, acts, tuple(_outcomes(bill, amending, acts)))


def chosen_text(bill: Bill, lang: Lang | None) -> BillText:
    """The text of the current version in a language.

    Raises:
        WorkflowError: There is none.
    """
    wanted = (lang,) if lang else (Lang(language()), Lang.RU, Lang.KK, Lang.EN)
    for code in wanted:
        found = bill.version.text(code)
        if found is not None:
            return found
    raise WorkflowError(
        _("Version {number} of the bill «{bill}» has no text ({lang}).").format(
            number=bill.version.number, bill=bill.slug, lang=", ".join(wanted)
        ),
        remedy=remedies.add_text(bill.slug, lang.value if lang else ""),
    )


def proposed_indexes(workspace: Workspace, bill: Bill, act: str, lang: Lang) -> list[TreeIndex]:
    """The proposed texts of the acts that a bill amends, as indexes (of one act where ``act`` names it).

    None where the bill has no text, or the text of no amended act is at hand.
    """
    if not bill.version.texts:
        return []
    text = bill.version.text(lang) or bill.version.texts[0]
    applied = [a for a in apply_bill(workspace, bill, text.lang).acts if a.application is not None]
    if act:
        applied = [a for a in applied if a.work is not None and act in (a.work.uri, a.work.slug)]
    return [TreeIndex(a.application.result.root) for a in applied if a.application is not None]


def _amended(workspace: Workspace, bill: Bill, amending: AmendingAct, lang: Lang) -> list[AmendedAct]:
    from lawtrack.services.library.library import Library

    library = Library(workspace)
    shelf = {item.work.uri: item for item in library.shelf()}
    works = [item.work for item in shelf.values()]
    acts: list[AmendedAct] = []
    for reference in _references(amending):
        work = match_act(reference, works)
        if work is not None and any(a.work == work for a in acts):
            continue
        texts = shelf[work.uri].texts if work is not None else ()
        if work is None or not any(t.lang == lang for t in texts):
            acts.append(AmendedAct(reference, work, None))
        else:
            made = _applied(library, bill, amending, work, lang)
            acts.append(_edited(AmendedAct(reference, work, made), bill, lang))
    return acts


def _edited(act: AmendedAct, bill: Bill, lang: Lang) -> AmendedAct:
    """The act with what was edited in the comparative table laid over it."""
    from lawtrack.services.bills.edits import with_edits

    uri = act.work.uri if act.work else ""
    edits = [edit for edit in bill.version.edits_in(lang) if edit.act == uri]
    if act.application is None or not edits:
        return act
    made = act.application
    result, misfits = with_edits(made.base, made.result, edits, act.reference)
    return replace(act, application=replace(made, result=result), misfits=misfits)


def _references(amending: AmendingAct) -> list[ActReference]:
    found: dict[str, ActReference] = {}
    for instruction in amending.instructions:
        if instruction.act is not None:
            found.setdefault(instruction.act.text, instruction.act)
    return list(found.values())


def _outcomes(bill: Bill, amending: AmendingAct, acts: tuple[AmendedAct, ...]) -> list[Outcome]:
    from lawtrack.amending.decisions import instruction_keys

    keys = instruction_keys(amending.instructions)
    of_act: dict[int, Outcome] = {}
    for act in acts:
        for outcome in act.application.outcomes if act.application else ():
            if (
                outcome.kind is not OutcomeKind.OTHER_ACT or outcome.n not in of_act
            ):  # another act's own answer holds
                of_act[outcome.n] = outcome
    missing = {act.reference.text: act for act in acts if act.application is None}
    result = []
    for instruction in amending.instructions:
        absent = missing.get(instruction.act.text) if instruction.act else None
        if absent is not None:
            settled = bill.settlements.get(keys[instruction.n])
            if settled is not None and settled.leave_out:
                why = message("Left out by {who}: {why}", who=settled.by, why=settled.reason)
                kind = OutcomeKind.LEFT_OUT
                result.append(Outcome(instruction.n, instruction.action, _target(instruction), kind, why))
            else:
                result.append(_no_base(instruction, absent))
        else:
            result.append(of_act.get(instruction.n) or _left(instruction))
    return result


def _no_base(instruction: Instruction, act: AmendedAct) -> Outcome:
    reason = (
        message("The act «{act}» is not in the library.", act=act.reference.text)
        if act.work is None
        else message("The text of «{act}» is not at hand.", act=act.reference.text)
    )
    return Outcome(instruction.n, instruction.action, _target(instruction), OutcomeKind.NO_BASE, reason)


def _left(instruction: Instruction) -> Outcome:
    """An instruction that no act was found for: the bill's own provisions apply to nothing, others are not understood."""
    own = instruction.action in _NOTHING_TO_APPLY
    kind = OutcomeKind.APPLIED if own else OutcomeKind.NOT_UNDERSTOOD
    reason = message("The bill's own provision.") if own else message("No act is named.")
    return Outcome(instruction.n, instruction.action, _target(instruction), kind, reason)


def _target(instruction: Instruction) -> str | None:
    return instruction.target_eid


def _row(outcome: Outcome, instruction: Instruction | None) -> dict[str, Any]:
    return {
        "n": outcome.n,
        "act": instruction.act.text if instruction and instruction.act else None,
        "action": outcome.action.value,
        "target": outcome.target,
        "outcome": outcome.kind.value,
        "reason": said(outcome.reason) if outcome.reason else None,
        "candidates": [c.eid for c in outcome.candidates],
    }


def _applied(library: Library, bill: Bill, amending: AmendingAct, work: Work, lang: Lang) -> Application:
    from lawtrack.services.from_file.applying import apply_to_expression

    return apply_to_expression(library.expression(work, lang), amending, decisions=decisions_of(bill))


def decisions_of(bill: Bill) -> dict[str, Decision]:
    """What was decided on the bill's instructions, by key."""
    from lawtrack.amending.decisions import Decision

    return {
        key: Decision(
            key,
            one.choice,
            Citation.parse_eid(one.target) if one.target else None,
            one.reason if one.leave_out else "",
            one.by,
            one.old,
            one.occurrence,
        )
        for key, one in bill.settlements.items()
    }
