"""A bill as the Instructions screen shows it: how each instruction was read, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.paragraphs import change_paragraphs
from lawtrack.tui.rows import CandidateRow, Instructing, InstructionRow, address_of
from lawtrack.tui.wrapping import Paragraph

if TYPE_CHECKING:
    from lawtrack.model.document import Scheme
    from lawtrack.model.instruction import Instruction, Outcome, OutcomeKind
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


def instructing(workspace: Workspace, slug: str, lang: str) -> Instructing:
    """The instructions of a bill's current version with their outcomes.

    Args:
        workspace: The open workspace.
        slug: Short name of the bill.
        lang: Language of its text; empty for the interface's, else the one there is.

    Raises:
        LawtrackError: There is no such bill, or it has no text in this language.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applying import apply_bill
    from lawtrack.services.bills.bills import Bills

    bill = Bills(workspace).get(slug)
    applied = apply_bill(workspace, bill, Lang(lang) if lang else None)
    return Instructing(
        bill=slug,
        lang=applied.lang.value,
        languages=tuple(text.lang.value for text in bill.version.texts),
        title=bill.title(applied.lang),
        rows=tuple(_row(applied, i, applied.outcome(i.n)) for i in applied.amending.instructions),
        applied=applied,
    )


def evidence(shown: Instructing, row: InstructionRow) -> list[Paragraph]:
    """Everything there is to know about an instruction: reading, words of the law, outcome, before and after."""
    from lawtrack.services.bills.effects import effect_of

    paragraphs = [_line(row.reading, "heading")]
    if row.act:
        paragraphs.append(_line(row.act, "note"))
    paragraphs += [_blank(), _line(f"{row.scope or '–'}  {row.text}"), _blank()]
    paragraphs.append(_line(f"{row.sign} {row.state}{f': {row.reason}' if row.reason else ''}", "label"))
    paragraphs += [_line(f"! {notice}") for notice in row.notices]
    if row.decided:
        paragraphs.append(_line(row.decided, "note"))
    for candidate in row.candidates:
        paragraphs.append(
            Paragraph(((f"{candidate.address}  ", "label"), (candidate.quote, "")), gutter=candidate.number)
        )
    if row.open:
        paragraphs.append(_line(_("Enter: settle    x: leave out    c: see the whole bill"), "note"))
    changes = effect_of(shown.applied, row.n)
    if changes:
        paragraphs.append(_blank())
        named = [(c, address_of(c.new_eid or c.old_eid or c.citation, row.scheme)) for c in changes]
        paragraphs += change_paragraphs(named, side_by_side=False)[0]
    return paragraphs


def _row(applied: AppliedBill, instruction: Instruction, outcome: Outcome) -> InstructionRow:
    from lawtrack.wording.candidates import shown_candidates
    from lawtrack.wording.messages import explained, said

    act = applied.act_of(instruction.n)
    scheme = act.work.scheme if act is not None else None
    settled = applied.bill.settlements.get(applied.key(instruction.n))
    return InstructionRow(
        n=instruction.n,
        scope="/".join(instruction.scope),
        act=instruction.act.text if instruction.act else "",
        scheme=scheme or _civil(),
        reading=explained(instruction, scheme),
        text=" ".join(instruction.text.split()),
        old=instruction.old or "",
        sign=_SIGNS.get(outcome.kind.value, "?"),
        state=_state(outcome.kind),
        open=outcome.n in applied.open,
        reason=said(outcome.reason) if outcome.reason else "",
        notices=tuple(said(notice) for notice in outcome.notices),
        candidates=tuple(
            CandidateRow(str(n), c.place, c.words)
            for n, c in enumerate(shown_candidates(outcome.candidates), 1)
        ),
        decided=_("Decided by {who} on {day}").format(who=settled.by, day=settled.on) if settled else "",
    )


_SIGNS = {"applied": "✓", "left_out": "–", "other_act": "·", "not_yet": "…", "ambiguous": "?"}


def _state(kind: OutcomeKind) -> str:
    from lawtrack.model.instruction import OutcomeKind

    return {
        OutcomeKind.APPLIED: _("applied"),
        OutcomeKind.AMBIGUOUS: _("ambiguous"),
        OutcomeKind.NOT_FOUND: _("not found"),
        OutcomeKind.CONFLICT: _("conflict"),
        OutcomeKind.NOT_UNDERSTOOD: _("not understood"),
        OutcomeKind.LEFT_OUT: _("left out"),
        OutcomeKind.NO_BASE: _("no text of the act"),
        OutcomeKind.OTHER_ACT: _("nothing to apply"),
        OutcomeKind.NOT_YET: _("not yet in effect"),
    }[kind]


def _civil() -> Scheme:
    from lawtrack.model.document import Scheme

    return Scheme.CIVIL


def _line(text: str, style: str = "") -> Paragraph:
    return Paragraph(((text, style),))


def _blank() -> Paragraph:
    return _line("")
