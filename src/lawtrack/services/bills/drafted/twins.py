"""The law in the other language: what is known there stays in its words, what is not known waits to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.comparing.instruction_pairs import paired
from lawtrack.drafting.law import ActOrders, LawText, law_text
from lawtrack.drafting.phrase import notes_language
from lawtrack.model.eids import overlap
from lawtrack.model.instruction import OWN, Action, Instruction, OwnProvision
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.drafted.drafting import BillDraft, DraftedAct, requisites_of
from lawtrack.services.bills.drafted.keeping import same_order
from lawtrack.services.bills.tabled.one_language import said_unchanged
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


def twin_of(workspace: Workspace, draft: BillDraft, lang: Lang) -> LawText:
    """The law of a draft in another authentic language (art. 24.3: both texts say the same).

    An order of the bill that stays and has its twin in that language's text is written from the twin. Where a person said
    that the element changes in one language only, the other one says so among its orders. Everything else is a skeleton:
    the directive, with places for the words that are not known.

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
    texts = [draft.applied.amending, *([theirs.amending] if theirs is not None else [])]
    mine = [i for i in draft.applied.amending.instructions if i.action not in OWN]
    other = [i for i in texts[1].instructions if i.action not in OWN] if theirs is not None else []
    twins = [pair for group in paired(mine, other) for pair in group.pairs]
    made: list[Instruction] = []
    for one in act.merged.instructions:
        twin = _twin(one, twins)
        if notes_language(one):
            made += _alone_there(one, other, twins) or [one]
        elif twin is not None:
            made.append(twin)
        elif one.target_eid and said_unchanged(draft.bill, one.target_eid, texts):
            made.append(_unchanged(one, lang))
        else:
            made.append(one)
    named = next((two.act for _one, two in twins if two.act is not None and _is_in(act, _one)), None)
    said = {**act.named.named, lang: named.text} if named is not None else act.named.named
    return ActOrders(replace(act.named, named=said), tuple(_once(made)))


def _twin(instruction: Instruction, twins: list[tuple[Instruction, Instruction]]) -> Instruction | None:
    found = next((two for one, two in twins if same_order(one, instruction)), None)
    if found is None or found.action is Action.NOT_UNDERSTOOD:
        return None
    return replace(found, n=instruction.n)


def _alone_there(
    note: Instruction, other: Sequence[Instruction], twins: Sequence[tuple[Instruction, Instruction]]
) -> list[Instruction]:
    """The orders of the other language's text for an element that, as this text says, changes only there."""
    known = {id(two) for _one, two in twins}
    eid = note.target_eid or ""
    return [i for i in other if id(i) not in known and i.target_eid and overlap(i.target_eid, eid)]


def _unchanged(order: Instruction, lang: Lang) -> Instruction:
    """That the text in a language does not change where the other one does."""
    return OwnProvision(
        n=order.n, act=order.act, scope=(), lang=lang, line=0, text="", target=order.target, one_language=True
    )


def _once(orders: Sequence[Instruction]) -> Iterator[Instruction]:
    """The orders; that the text does not change is said once of an element."""
    said: set[str] = set()
    for one in orders:
        if not notes_language(one):
            yield one
        elif (one.target_eid or "") not in said:
            said.add(one.target_eid or "")
            yield one


def _is_in(act: DraftedAct, instruction: Instruction) -> bool:
    return any(same_order(instruction, one) for one in (*act.merged.instructions, *act.merged.gone))
