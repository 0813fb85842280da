"""A bill as the Instructions screen shows it: how each instruction was read, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack.i18n import _, ngettext
from lawtrack.model.outcome import OutcomeKind
from lawtrack.tui.listing import Row
from lawtrack.tui.paragraphs import change_paragraphs
from lawtrack.tui.presenters.shown_version import (
    ShownVersion,
    applied_as_shown,
    languages_shown,
    shown_version,
)
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.wrapping import Paragraph
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.model.instruction import Instruction, Outcome
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.bills.settling import Ruling
    from lawtrack.tui.office import Office
    from lawtrack.wording.naming import Naming


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A place that an instruction may have meant: its number from 1, its address, the words there.

    ``form`` and ``count``: a form of the words sought, and how often it stands; empty where no forms are asked for.
    """

    number: str
    address: str
    quote: str
    form: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class InstructionRow:
    """An instruction as it was read, and what became of it; ``open`` where a person has to decide.

    ``new``: what it puts. ``unread``: it is not understood. ``correctable``: its reading may be corrected though it is
    applied. ``in_bill``: what the bill itself says, where a person gave other words. ``stale``: why a decision on it does
    not hold any more. ``forms``: its words are meant in all their forms. ``key`` is what a decision on it is kept under; it stays when the
    text is read anew. ``unknown_act``: it is not known which act of the library it is for.
    """

    n: int
    key: str
    scope: str
    act: str
    named: Naming
    reading: str
    text: str
    old: str
    sign: str
    state: str
    open: bool
    reason: str
    notices: tuple[str, ...]
    candidates: tuple[CandidateRow, ...]
    decided: str
    forms: bool = False
    unknown_act: bool = False
    new: str = ""
    unread: bool = False
    correctable: bool = False
    in_bill: tuple[str, ...] = ()
    stale: str = ""

    @property
    def outcome(self) -> str:
        """What became of it, and why."""
        return f"{self.state}: {self.reason}" if self.reason else self.state


@dataclass(frozen=True, slots=True)
class Instructing:
    """All that the Instructions screen shows; ``applied`` is what its effects are worked out from.

    ``version`` is the version that it shows.
    """

    bill: str
    lang: str
    languages: tuple[str, ...]
    title: str
    rows: tuple[InstructionRow, ...]
    applied: AppliedBill
    version: ShownVersion = field(default_factory=ShownVersion)

    def row(self, key: str) -> InstructionRow | None:
        """The instruction of a row of the list."""
        return next((row for row in self.rows if str(row.n) == key), None)

    def wanted(self, words: str = "", *, only_open: bool = False) -> list[InstructionRow]:
        """The instructions with ``words``; those that need a decision where ``only_open`` is set."""
        return [
            row
            for row in self.rows
            if (row.open or not only_open)
            and holds(words, f"{row.scope} {row.reading} {row.text} {row.state}")
        ]

    def status(self, *, only_open: bool) -> str:
        """How many there are and how many are open."""
        open_ = sum(row.open for row in self.rows)
        settled = _("all settled") if self.rows else ""
        parts = (
            ngettext("{all} instruction", "{all} instructions", len(self.rows)).format(all=len(self.rows)),
            self.version.status,
            _("{open} open").format(open=open_) if open_ else settled,
            _("only the open ones") if only_open else "",
            self.lang,
        )
        return "  ·  ".join(part for part in parts if part)

    def following_language(self) -> str:
        """The next language that the bill has a text in."""
        return self.languages[(self.languages.index(self.lang) + 1) % len(self.languages)]


def listed(rows: list[InstructionRow]) -> list[Row]:
    """Instructions as rows of a list, those that need a decision bold."""
    return [
        Row(str(r.n), (f"{r.sign}{r.n}", r.scope, r.reading, r.state), "bold" if r.open else "") for r in rows
    ]


def instructing(office: Office, slug: str, lang: str) -> Instructing:
    """The instructions of a bill's current version with their outcomes.

    Args:
        office: The workspace.
        slug: Short name of the bill.
        lang: Language of its text; empty for the interface's, else the one there is.

    Raises:
        LawtrackError: There is no such bill, or its text cannot be read.
    """
    from lawtrack.services.bills.bills import Bills

    bill = Bills(office.workspace).get(slug)
    applied = applied_as_shown(office.workspace, bill, lang)
    version = shown_version(applied)
    return Instructing(
        bill=slug,
        lang=applied.lang.value,
        languages=tuple(one.value for one in languages_shown(bill)),
        title=f"{bill.title(applied.lang)}  ·  {version.name}",
        rows=tuple(_row(applied, i, applied.outcome(i.n)) for i in applied.amending.instructions),
        applied=applied,
        version=version,
    )


def evidence(shown: Instructing, row: InstructionRow) -> list[Paragraph]:
    """Everything there is to know about an instruction: reading, words of the law, outcome, before and after."""
    from lawtrack.services.bills.effects import effect_of
    from lawtrack.wording.addresses import address

    paragraphs = [_line(row.reading, "heading")]
    if row.act:
        paragraphs.append(_line(row.act, "note"))
    paragraphs += [_blank(), _line(f"{row.scope or '–'}  {row.text}"), _blank()]
    paragraphs.append(_line(f"{row.sign} {row.outcome}", "label"))
    paragraphs += [_line(f"! {notice}") for notice in row.notices]
    paragraphs += [_line(_("in the bill: «{words}»").format(words=words), "note") for words in row.in_bill]
    if row.decided:
        paragraphs.append(_line(row.decided, "note"))
    if row.stale and row.stale != row.reason:
        paragraphs.append(_line(f"! {row.stale}"))
    for candidate in row.candidates:
        paragraphs.append(
            Paragraph(((f"{candidate.address}  ", "label"), (candidate.quote, "")), gutter=candidate.number)
        )
    if row.unknown_act:
        told = _("{key}: say which act of the library it is").format(key=key_of("amend.link"))
        paragraphs.append(_line(told, "note"))
    if row.open:
        told = _("{settle}: settle    {leave}: leave out    {compare}: see the whole bill").format(
            settle=key_of("amend.settle"), leave=key_of("amend.leave_out"), compare=key_of("library.compare")
        )
        paragraphs.append(_line(told, "note"))
    elif row.correctable:
        told = _("{key}: correct its words or its phrase").format(key=key_of("amend.settle"))
        paragraphs.append(_line(told, "note"))
    changes = effect_of(shown.applied, row.n)
    if changes:
        paragraphs.append(_blank())
        named = [(c, address(c.new_eid or c.old_eid or c.citation, row.named)) for c in changes]
        paragraphs += change_paragraphs(named)[0]
    return paragraphs


def settle(office: Office, shown: Instructing, row: InstructionRow, ruling: Ruling) -> None:
    """Decide on an instruction.

    Raises:
        LawtrackError: Nothing or too much is decided, a place cannot be found, a phrase is not understood.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills

    Bills(office.workspace).settle(shown.bill, row.n, ruling, lang=Lang(shown.lang))


def withdraw(office: Office, shown: Instructing, row: InstructionRow) -> None:
    """Take back the decision on an instruction.

    Raises:
        LawtrackError: Nothing was decided on it.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills

    Bills(office.workspace).withdraw(shown.bill, row.n, lang=Lang(shown.lang))


def _row(applied: AppliedBill, instruction: Instruction, outcome: Outcome) -> InstructionRow:
    from lawtrack.services.bills.decided.beside import words_beside
    from lawtrack.services.bills.decided.fitting import as_decided, told
    from lawtrack.wording.act_titles import nominative
    from lawtrack.wording.candidates import shown_candidates
    from lawtrack.wording.days import day_text
    from lawtrack.wording.messages import explained, said
    from lawtrack.wording.outcomes import state_words

    act, key = applied.act_of(instruction.n), applied.key(instruction.n)
    scheme = act.work.scheme if act is not None else None
    named = applied.naming_of(instruction.n)
    settled, stale = next(iter(applied.settled(instruction.n)), None), applied.stale_on(instruction.n)
    read, shown = as_decided(applied, instruction.n), shown_candidates(outcome.candidates)
    return InstructionRow(
        n=instruction.n,
        key=key,
        scope="/".join(instruction.scope),
        act=nominative(instruction.act.text, instruction.lang) if instruction.act else "",
        named=named,
        reading=explained(read, scheme),
        text=" ".join(instruction.text.split()),
        old=read.old or "",
        sign=_SIGNS.get(outcome.kind.value, "?"),
        state=state_words(outcome.kind),
        open=outcome.n in applied.open,
        reason=said(outcome.reason, named) if outcome.reason else "",
        notices=tuple(said(notice, named) for notice in outcome.notices),
        candidates=tuple(
            CandidateRow(str(n), c.place, c.words, one.quote if instruction.forms else "", one.of)
            for n, (c, one) in enumerate(zip(shown, outcome.candidates, strict=True), 1)
        ),
        decided=_("Decided by {who} on {day}").format(who=settled.by, day=day_text(settled.on))
        if settled
        else "",
        forms=instruction.forms,
        unknown_act=instruction.act is not None and applied.meant[instruction.act.text].work is None,
        new=read.new or "",
        unread=instruction.unread,
        correctable=outcome.kind is OutcomeKind.APPLIED and not instruction.own,
        in_bill=tuple(" ".join(words.split()) for words in words_beside(applied, instruction.n)),
        stale=said(told(stale)) if stale is not None else "",
    )


_SIGNS = {"applied": "✓", "left_out": "–", "other_act": "·", "not_yet": "…", "ambiguous": "?"}


def _line(text: str, style: str = "") -> Paragraph:
    return Paragraph(((text, style),))


def _blank() -> Paragraph:
    return _line("")
