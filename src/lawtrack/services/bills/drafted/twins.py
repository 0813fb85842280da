"""The law in the other language: what is known there stays in its words, what is not known waits to be filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.comparing.instruction_pairs import paired
from lawtrack.drafting.law import ActOrders, LawText, law_text
from lawtrack.model.instruction import OWN, Action, Instruction
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.drafted.drafting import BillDraft, DraftedAct, requisites_of
from lawtrack.services.bills.drafted.keeping import same_order
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


def twin_of(workspace: Workspace, draft: BillDraft, lang: Lang) -> LawText:
    """The law of a draft in another authentic language (art. 24.3: both texts say the same).

    An order of the bill that stays and has its twin in that language's text is written from the twin; every other one is
    a skeleton: its directive, with places for the words that are not known.

    Args:
        workspace: The workspace.
        draft: The draft.
        lang: The other language.
    """
    has_text = draft.bill.version.text(lang) is not None
    theirs = apply_bill(workspace, draft.bill, lang) if has_text else None
    acts = [_act(draft, act, theirs, lang) for act in draft.acts if act.merged.orders]
    requisites = (
        requisites_of(theirs)
        if theirs is not None
        else replace(
            draft.requisites,
            titles={lang: draft.bill.titles[lang]} if lang in draft.bill.titles else {},
            final={},
            norms={},
        )
    )
    return law_text(
        acts, lang, replace(requisites, kind=draft.requisites.kind), WorkflowLog(workspace).book.house
    )


def _act(draft: BillDraft, act: DraftedAct, theirs: AppliedBill | None, lang: Lang) -> ActOrders:
    if theirs is None:
        return ActOrders(act.named, act.merged.instructions)
    mine = [i for i in draft.applied.amending.instructions if i.action not in OWN]
    other = [i for i in theirs.amending.instructions if i.action not in OWN]
    twins = [pair for group in paired(mine, other) for pair in group.pairs]
    made = [_twin(i, twins) for i in act.merged.instructions]
    named = next((two.act for _one, two in twins if two.act is not None and _is_in(act, _one)), None)
    said = {**act.named.named, lang: named.text} if named is not None else act.named.named
    return ActOrders(replace(act.named, named=said), tuple(made))


def _twin(instruction: Instruction, twins: list[tuple[Instruction, Instruction]]) -> Instruction:
    found = next((two for one, two in twins if same_order(one, instruction)), None)
    if found is None or found.action is Action.NOT_UNDERSTOOD:
        return instruction
    return replace(found, n=instruction.n)


def _is_in(act: DraftedAct, instruction: Instruction) -> bool:
    return any(same_order(instruction, one) for one in (*act.merged.instructions, *act.merged.gone))
