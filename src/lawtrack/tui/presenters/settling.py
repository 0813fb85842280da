"""What would come of a decision on an instruction, seen before it is saved; and its twin in the other language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.instructing import Instructing, InstructionRow, instructing

if TYPE_CHECKING:
    from lawtrack.model.change import Change
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.bills.settling import Ruling
    from lawtrack.tui.office import Office

_MOST = 6
"""Changes that are told."""


def tried(office: Office, shown: Instructing, row: InstructionRow, ruling: Ruling) -> list[str]:
    """How an instruction would be read and what it would change, a line each; nothing is recorded.

    Raises:
        LawtrackError: It would be refused, with the reason.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applying import apply_bill
    from lawtrack.services.bills.decided.fitting import as_decided
    from lawtrack.services.bills.settling import settle
    from lawtrack.services.log.trying import TryingLog
    from lawtrack.tui.paragraphs import run_spans
    from lawtrack.wording.addresses import address
    from lawtrack.wording.messages import explained, said
    from lawtrack.wording.outcomes import state_words

    known = shown.applied.reworded(row.n)
    key = known.key if known is not None else row.key
    bill = settle(TryingLog(office.workspace), shown.applied, row.n, ruling)
    if ruling.leave_out:
        return [_("It would not be carried out; the reason is kept.")]
    after = apply_bill(office.workspace, bill, Lang(shown.lang))
    line = shown.applied.instruction(row.n).line
    lines: list[str] = []
    for one in after.amending.instructions:
        if after.key(one.n) != key and one.line != line:
            continue
        outcome = after.outcome(one.n)
        lines.append(explained(as_decided(after, one.n), row.named.scheme))
        if outcome.reason:
            lines.append(f"{state_words(outcome.kind)}: {said(outcome.reason, row.named)}")
        for change in _effect(after, one.n):
            words = "".join(text for text, _style in run_spans(change.runs))
            place = address(change.new_eid or change.old_eid or change.citation, row.named)
            lines.append(f"{place}: {words}")
    return lines or [_("It is a place now: the instructions below it are read there.")]


def _effect(applied: AppliedBill, n: int) -> tuple[Change, ...]:
    from lawtrack.services.bills.effects import effect_of

    return effect_of(applied, n)[:_MOST]


def other_language(office: Office, shown: Instructing, row: InstructionRow | None) -> tuple[Instructing, int]:
    """The instructions in the bill's other language, and the number of the twin of one; 0 where it has none there.

    Raises:
        LawtrackError: The text cannot be read.
    """
    from lawtrack.comparing.instruction_pairs import paired
    from lawtrack.model.instruction import OWN

    other = instructing(office, shown.bill, shown.following_language())
    if row is None:
        return other, 0
    mine = [i for i in shown.applied.amending.instructions if i.action not in OWN]
    theirs = [i for i in other.applied.amending.instructions if i.action not in OWN]
    twins = {one.n: two.n for group in paired(mine, theirs) for one, two in group.pairs}
    return other, twins.get(row.n, 0)
