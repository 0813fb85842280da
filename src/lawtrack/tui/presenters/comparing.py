"""A bill as the Compare screen shows it: the acts in force against what the bill makes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack.i18n import _, ngettext
from lawtrack.model.address import Whose
from lawtrack.model.change import Change, ChangeKind
from lawtrack.model.eids import HEADING, overlap
from lawtrack.model.instruction import OutcomeKind
from lawtrack.tui.paragraphs import SIGNS, View, change_paragraphs
from lawtrack.tui.presenters.change_views import VIEWS, edit_told, mark_of_change, only_form, reading
from lawtrack.tui.presenters.laid_changes import Layout, in_place, one_by_one
from lawtrack.tui.presenters.shown_change import ShownChange
from lawtrack.tui.presenters.shown_version import (
    ShownVersion,
    applied_as_shown,
    languages_shown,
    shown_version,
)
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.wrapping import Paragraph
from lawtrack.wording.beginnings import beginning
from lawtrack.wording.candidates import shown_candidates
from lawtrack.wording.numbers import Ended

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.model.instruction import Instruction, Outcome
    from lawtrack.reviewing.bill import Bill, Edit
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.workspace import Workspace
    from lawtrack.tui.office import Office
    from lawtrack.wording.naming import Naming

_LONGEST_CAUSE = 240
"""Letters of an instruction that stand above its change."""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A place where the languages of a bill differ; ``open`` is False where it is explained."""

    eid: str
    address: str
    what: str
    advice: str
    where: str
    open: bool

    @property
    def sign(self) -> str:
        """Marks what is open."""
        return "≠" if self.open else "·"

    @property
    def words(self) -> str:
        """What differs, where, and how to mend it, on a line each."""
        advice = self.advice if self.open else _("explained: {why}").format(why=self.advice)
        return "\n".join(part for part in (self.what, self.where, advice) if part)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a bill changes, over all acts whose text is at hand; ``seen`` is the bill as it was compared."""

    bill: str
    lang: str
    languages: tuple[str, ...]
    title: str
    changes: tuple[ShownChange, ...]
    counts: tuple[tuple[ChangeKind, int], ...]
    unsettled: int
    remarks: list[Paragraph]
    differences: tuple[LanguageRow, ...] = ()
    acts: tuple[AppliedAct, ...] = ()
    seen: Bill | None = None
    version: ShownVersion = field(default_factory=ShownVersion)

    @property
    def open_differences(self) -> int:
        """Where the languages differ and nothing explains it."""
        return sum(row.open for row in self.differences)

    @property
    def numbers(self) -> str:
        """How many changes of each sign, how many instructions are unsettled, how many places differ.

        Kinds that have one sign are counted together: beside each other they would tell nothing.
        """
        by_sign: dict[str, int] = {}
        for kind, n in self.counts:
            by_sign[SIGNS[kind]] = by_sign.get(SIGNS[kind], 0) + n
        counts = "  ".join(f"{sign}{n}" for sign, n in by_sign.items())
        marks = (("!", self.unsettled), ("≠", self.open_differences))
        return "  ".join([counts, *(f"{sign} {n}" for sign, n in marks if n)])

    def wanted(self, *, form: bool) -> tuple[ShownChange, ...]:
        """The changes; without those of form only where ``form`` is False."""
        return tuple(one for one in self.changes if form or not one.form)

    def layout(self, changes: Sequence[ShownChange], view: View, marks: Collection[str]) -> Layout:
        """The remarks and the changes, those that are read with a tick; for a view of the whole text, the text too."""
        if view is View.WHOLE:
            return in_place(self.acts, self.changes, changes, marks, self.remarks)
        rows = [(one.change, f"{one.address} ✓" if one.mark in marks else one.address) for one in changes]
        paragraphs, starts = change_paragraphs(rows, view)
        before = len(self.remarks)
        return one_by_one(self.remarks + paragraphs, [start + before for start in starts])

    def status(
        self, at: tuple[int, int], changes: Sequence[ShownChange], view: View, marks: Collection[str]
    ) -> str:
        """Where one is (the step at the cursor, from 0, -1 before the first; of how many), and what is left to do."""
        hidden = len(self.changes) - len(changes)
        parts = (
            _("change {at} of {all}").format(at=Ended(at[0] + 1), all=at[1]),
            self.version.status,
            reading(self.changes, marks),
            _(VIEWS[view]),
            self.lang,
            _("{n} of form only are hidden: {key}").format(n=hidden, key=key_of("compare.form"))
            if hidden
            else "",
            ngettext(
                "{n} instruction is not settled", "{n} instructions are not settled", self.unsettled
            ).format(n=self.unsettled)
            if self.unsettled
            else "",
            ngettext(
                "the languages differ in {n} place: {key}",
                "the languages differ in {n} places: {key}",
                self.open_differences,
            ).format(n=self.open_differences, key=key_of("compare.differences"))
            if self.open_differences
            else "",
        )
        return "  ·  ".join(part for part in parts if part)

    def following_language(self) -> str:
        """The next language that the bill has a text in."""
        return self.languages[(self.languages.index(self.lang) + 1) % len(self.languages)]


def change_at(changes: Sequence[ShownChange], eid: str) -> int | None:
    """The first change of a provision, of what is in it, or of what it is in."""
    exact = next((i for i, shown in enumerate(changes) if shown.eid == eid), None)
    if exact is not None:
        return exact
    return next((i for i, shown in enumerate(changes) if shown.eid and overlap(shown.eid, eid)), None)


def comparison(office: Office, slug: str, lang: str) -> Comparison:
    """What a bill changes in the acts whose text is at hand; the rest is told in the remarks.

    Args:
        office: The workspace.
        slug: Short name of the bill.
        lang: Language of its text; empty for the interface's, else the one there is.

    Raises:
        LawtrackError: There is no such bill, or its text cannot be read.
    """
    from lawtrack.services.bills.bills import Bills

    workspace = office.workspace
    bill = Bills(workspace).get(slug)
    applied = applied_as_shown(workspace, bill, lang)
    version = shown_version(applied)
    differences = _differences(workspace, applied)
    changes = [change for act in applied.acts_at_hand for change in _changes(applied, act, differences)]
    counts = Counter(shown.change.kind for shown in changes)
    return Comparison(
        bill=slug,
        lang=applied.lang.value,
        languages=tuple(one.value for one in languages_shown(bill)),
        title=f"{bill.title(applied.lang)}  ·  {version.name}",
        changes=tuple(changes),
        counts=tuple((kind, counts[kind]) for kind in ChangeKind if counts[kind]),
        unsettled=applied.unsettled,
        remarks=[*version.notes, *_remarks(applied)],
        differences=differences,
        acts=applied.acts_at_hand,
        seen=bill,
        version=version,
    )


def _differences(workspace: Workspace, applied: AppliedBill) -> tuple[LanguageRow, ...]:
    """Where the text shown and the one in the other language differ; none where there is no other."""
    from lawtrack.errors import InputError
    from lawtrack.model.document import AUTHENTIC
    from lawtrack.services.bills.decided.reading import read_text
    from lawtrack.services.checking.texts import bill_differences

    bill = applied.bill
    texts = [text for lang in AUTHENTIC if (text := bill.version.text(lang)) is not None]
    if len(texts) < len(AUTHENTIC):
        return ()
    try:
        read = [applied.amending if t.lang is applied.lang else read_text(workspace, bill, t) for t in texts]
    except InputError as error:  # the text shown is still worth looking at
        return (LanguageRow("", "", error.message, error.hint, "", True),)
    return tuple(
        LanguageRow(f.eid, _address_of(f.eid, f.named), f.what, f.explained or f.mend, f.ref, f.open)
        for f in bill_differences(bill, read[0], read[1])
    )


def _changes(
    applied: AppliedBill, act: AppliedAct, differences: tuple[LanguageRow, ...]
) -> list[ShownChange]:
    from lawtrack.comparing.align import compare

    several = len(applied.acts_at_hand) > 1
    before, after = act.before, act.after
    result = []
    for change in compare(before.root, after.root).changes:
        eid = change.new_eid or change.old_eid or change.citation
        address = _address(change, act)
        differing = [row for row in differences if row.open and row.eid and overlap(row.eid, eid)]
        told = [f"≠ {row.what}" for row in differing]
        result.append(
            ShownChange(
                change,
                f"{act.work.slug}: {address}" if several else address,
                eid,
                "\n\n".join([*told, _detail(change, act, applied)]),
                bool(differing),
                act.work.slug,
                _title(act),
                mark_of_change(act.work.uri, eid, change),
                only_form(change),
                _cause(change, act, applied),
            )
        )
    return result


def _address(change: Change, act: AppliedAct) -> str:
    new = _address_of(change.citation, act.named)
    if change.kind in (ChangeKind.RENUMBERED, ChangeKind.MOVED) and change.old_eid:
        return f"{_address_of(change.old_eid, act.named)} → {new}"
    return new


def _elements(change: Change) -> set[str]:
    return {eid for eid in (change.old_eid, change.new_eid, *change.others) if eid}


def _touching(change: Change, act: AppliedAct) -> list[Outcome]:
    """What became of the instructions that made a change."""
    eids = _elements(change)
    return [
        outcome
        for outcome in act.outcomes
        if outcome.kind is OutcomeKind.APPLIED
        # the row of a table is touched as the table and named as the row
        and any(name and overlap(name, eid) for name in (*outcome.touched, outcome.target) for eid in eids)
    ]


def _edited(change: Change, act: AppliedAct, applied: AppliedBill) -> list[Edit]:
    """What was edited there and no amending text says yet."""
    eids = _elements(change)
    return [
        edit
        for edit in applied.bill.version.edits_in(applied.lang)
        if edit.act == act.work.uri
        and any(overlap(edit.element.removesuffix(HEADING), eid.removesuffix(HEADING)) for eid in eids)
    ]


def _cause(change: Change, act: AppliedAct, applied: AppliedBill) -> str:
    """What makes a change, in a line: the edits that no text says yet, and the beginnings of the instructions."""
    edits = [edit_told(edit) for edit in _edited(change, act, applied)]
    orders = [_in_a_line(applied.instruction(o.n)) for o in _touching(change, act)]
    return "  ·  ".join(dict.fromkeys((*edits, *orders)))


def _detail(change: Change, act: AppliedAct, applied: AppliedBill) -> str:
    """The instructions that made a change, the justification, and the recommendations on the provision."""
    from lawtrack.wording.messages import said

    eids = _elements(change)
    parts = [_title(act), *(edit_told(edit) for edit in _edited(change, act, applied))]
    for outcome in _touching(change, act):
        parts.append(_instruction(applied.instruction(outcome.n)))
        parts += [f"! {said(notice)}" for notice in outcome.notices]
    parts += _justified(applied.bill, eids, applied.lang)
    parts += [
        _("Recommendation {id}: {text}").format(id=remark.id, text=remark.text)
        for remark in applied.bill.recommendations
        if remark.citation is not None
        and remark.of is Whose.ACT
        and any(overlap(remark.citation.eid, eid) for eid in eids)
    ]
    parts += [
        _("Comment of {who}: {text}").format(who=comment.author or "?", text=comment.text)
        for comment in applied.bill.comments
        if comment.element and any(overlap(comment.element, eid) for eid in eids)
    ]
    return "\n\n".join(parts)


def _address_of(eid: str, named: Naming) -> str:
    from lawtrack.wording.addresses import address

    return address(eid, named)


def _title(act: AppliedAct) -> str:
    work = act.work
    return f"{work.title(act.before.lang)}" + (f" (№ {work.number})" if work.number else "")


def _instruction(instruction: Instruction) -> str:
    from lawtrack.wording.outcomes import bracketed

    head = _("Instruction {n} ({where}):").format(n=instruction.n, where=bracketed(instruction.scope))
    return f"{head}\n{' '.join(instruction.text.split())}"


def _in_a_line(instruction: Instruction) -> str:
    """Where an instruction stands, and its first line: the words that it puts in are seen where it puts them."""
    from lawtrack.wording.outcomes import bracketed

    first = instruction.text.strip().partition("\n")[0]
    words = beginning(first, _LONGEST_CAUSE)
    return _("Instruction {n} ({where}): {words}").format(
        n=instruction.n, where=bracketed(instruction.scope), words=words
    )


def _justified(bill: Bill, eids: set[str], lang: Lang) -> list[str]:
    return [
        _("Why: {text}").format(text=reason.text)
        for reason in bill.justifications.values()
        if reason.lang is lang and any(overlap(reason.element, eid) for eid in eids)
    ]


def _remarks(applied: AppliedBill) -> list[Paragraph]:
    """What is left for a person: acts whose text is not at hand, and instructions that are unsettled."""
    from lawtrack.wording.messages import said
    from lawtrack.wording.outcomes import state_words

    paragraphs: list[Paragraph] = []
    for outcome in applied.outcomes:
        if outcome.n not in applied.open:
            continue
        head = _("Instruction {n} is not settled").format(n=outcome.n)
        reason = said(outcome.reason) if outcome.reason else state_words(outcome.kind)
        paragraphs.append(_note((f"{head}: ", "label"), (reason, "")))
        paragraphs.append(_note((" ".join(applied.instruction(outcome.n).text.split()), "note")))
        paragraphs += [
            _note(
                (_("perhaps: {place}").format(place=candidate.place), "label"),
                (_quote(candidate.words), ""),
            )
            for candidate in shown_candidates(outcome.candidates)
        ]
        paragraphs.append(Paragraph((("", ""),)))
    return paragraphs


def _note(*spans: tuple[str, str]) -> Paragraph:
    return Paragraph(spans, gutter="!", gutter_style="label")


def _quote(words: str) -> str:
    return f" – «{words}»" if words else ""
