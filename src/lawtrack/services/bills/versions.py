"""Use case: what changed in a bill between two of its versions, as instructions, as text, as a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from lawtrack import remedies
from lawtrack.comparing import compare
from lawtrack.comparing.versions import VersionChange, VersionChangeKind, version_changes
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.language import language_of, languages
from lawtrack.model.address import Whose
from lawtrack.model.change import ChangeSet
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression, Lang
from lawtrack.model.eids import without_duplicates
from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message
from lawtrack.profiles.forms import Form, load_form
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, BillAct
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.carried.covering import Covering
from lawtrack.services.bills.carried.texts import Spot
from lawtrack.services.bills.own_text import own_text
from lawtrack.services.bills.remark_places import RemarkPlaces
from lawtrack.services.bills.tabled.amendments import beside_changes
from lawtrack.services.bills.tabled.drafts import draft_reasons
from lawtrack.services.from_file.bill_tables import table_of_bills
from lawtrack.services.from_file.tables import (
    ActTable,
    act_name,
    changes_as_values,
    marked_draft,
    table_of_acts,
)
from lawtrack.services.workspace import Workspace
from lawtrack.tables.table import Band, Cell, CellParagraph, ComparativeTable, Piece, Row, plain_cell
from lawtrack.wording.act_titles import subject_of
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said

_MARKS = {"-": "deleted", "+": "inserted", "=": ""}


@dataclass(frozen=True, slots=True)
class ActVersions:
    """One amended act as two versions of the bill leave it; None where its text is not at hand."""

    name: str
    slug: str
    before: Expression | None
    after: Expression | None
    changes: ChangeSet
    newer: BillAct | None


@dataclass(frozen=True, slots=True)
class VersionComparison:
    """What changed between two versions.

    Attributes:
        bill: The bill.
        lang: The language of the texts.
        old: Number of the older version.
        new: Number of the newer version.
        instructions: Instructions that came, went, or changed.
        acts: The resulting texts, act by act.
        newer: The newer version, applied.
        older: The older version, applied.
        unasked: Elements that changed though no accepted recommendation asks for it.
        unsettled: Instructions that are not settled, by the number of the version: its text is not complete.
    """

    bill: Bill
    lang: Lang
    old: int
    new: int
    instructions: tuple[VersionChange, ...]
    acts: tuple[ActVersions, ...]
    newer: AppliedBill
    older: AppliedBill
    unasked: tuple[Spot, ...]
    unsettled: tuple[tuple[int, tuple[int, ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.instructions) or any(act.changes for act in self.acts)

    @property
    def counts(self) -> dict[str, int]:
        """How many instructions were added, removed and changed, and how many elements of the texts differ."""
        kinds = [change.kind for change in self.instructions]
        counts = {kind.value: kinds.count(kind) for kind in VersionChangeKind}
        return {**counts, "elements": sum(len(act.changes.changes) for act in self.acts)}

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "bill": self.bill.slug,
            "lang": self.lang.value,
            "old": self.old,
            "new": self.new,
            "counts": self.counts,
            "instructions": [_change(change) for change in self.instructions],
            "texts": [
                {
                    "act": act.slug,
                    "name": act.name,
                    "at_hand": act.after is not None,
                    **changes_as_values(act.changes),
                }
                for act in self.acts
            ],
            "unasked": [spot.eid for spot in self.unasked],
            "unsettled": [{"version": number, "n": list(n)} for number, n in self.unsettled],
        }


def compare_versions(
    workspace: Workspace, bill: Bill, old: int = 0, new: int = 0, lang: Lang | None = None
) -> VersionComparison:
    """Compare two versions of a bill.

    Args:
        workspace: The workspace.
        bill: The bill.
        old: Number of the older version; 0 for the one before ``new``.
        new: Number of the newer version; 0 for the current one.
        lang: The language; None for the one that both versions have.

    Raises:
        WorkflowError: No such version, or it has no text in the language.
        InputError: A text cannot be read.
    """
    if not old and not new and len(bill.versions) < 2:
        raise WorkflowError(
            _("The bill «{bill}» has one version only; there is nothing to compare it with.").format(
                bill=bill.slug
            ),
            remedy=remedies.next_version(bill.slug),
        )
    new = new or bill.version.number
    old = old or new - 1
    first, second = _at(bill, old), _at(bill, new)
    if lang is None:
        having = {t.lang for t in first.version.texts} & {t.lang for t in second.version.texts}
        lang = next((code for code in Lang if code in having), None)
    one = apply_bill(workspace, first, lang)
    two = apply_bill(workspace, second, lang or one.lang)
    acts = tuple(_acts(one, two))
    return VersionComparison(
        bill,
        two.lang,
        old,
        new,
        version_changes(one.amending.instructions, two.amending.instructions),
        acts,
        two,
        one,
        _unasked(workspace, bill, old, new) if bill.recommendations else (),
        tuple((number, tuple(sorted(made.open))) for number, made in ((old, one), (new, two)) if made.open),
    )


def _unasked(workspace: Workspace, bill: Bill, old: int, new: int) -> tuple[Spot, ...]:
    """The elements of acts that differ though no accepted recommendation asks for it."""
    spots = [one.new or one.old for one in Covering(workspace, bill).coverage(old, new).unasked]
    return tuple(dict.fromkeys(spot for spot in spots if spot is not None and spot.of is Whose.ACT))


def version_amendments(
    workspace: Workspace, comparison: VersionComparison, form: Form, names: dict[str, str]
) -> tuple[ComparativeTable, tuple[Message, ...]]:
    """What the newer version changes in the text of the older one, element by element of the bill; why it is a draft.

    Args:
        workspace: The workspace.
        comparison: The two versions.
        form: A form whose rows are amendments.
        names: Reviewers' names by their short names.
    """
    bill, lang = comparison.bill, comparison.lang
    old, new = (own_text(workspace, _at(bill, number), lang) for number in (comparison.old, comparison.new))
    places = RemarkPlaces(workspace, comparison.newer, new, form, lang)
    table = beside_changes(table_of_bills(old, new, form, lang), comparison.newer, new, places, names, form)
    named = bill.titles.get(lang, "")
    table = replace(table, subject=subject_of(new.amending, lang, named) or bill.title(lang))
    reasons = draft_reasons(workspace, comparison.newer, table, form)
    return marked_draft(table, reasons), reasons


def version_table(comparison: VersionComparison, form: str) -> tuple[ComparativeTable, Form]:
    """The comparison as a table: the texts that both versions give, then the instructions; with the form to draw it.

    Raises:
        SettingsError: There is no such form.
    """
    words, lang = language_of(comparison.lang).tables.versions, comparison.lang
    drawn = _form(load_form(form), comparison)
    tables = [
        ActTable(
            act.name,
            replace(act.before, edition=None) if act.before else None,
            act.after,
            comparison.newer.instructions_for(act.newer) if act.newer is not None else (),
            comparison.newer.outcomes_for(act.newer) if act.newer is not None else (),
        )
        for act in comparison.acts
    ]
    texts = table_of_acts(tables, "", drawn, lang, say=said)
    same = {act.name for act in comparison.acts if act.after is not None and not act.changes}
    shown = [item for item in texts.items if not (isinstance(item, Band) and item.text in same)]
    title = comparison.bill.title(lang)
    items: list[Band | Row] = [
        Band(words.summary.format(**comparison.counts)),
        *shown,
    ]
    if comparison.instructions:
        items.append(Band(words.instructions))
        first = len(texts.rows) + 1
        items += [
            _row(n, change, comparison, words.absent)
            for n, change in enumerate(comparison.instructions, first)
        ]
    subject = words.subject.format(title=title, old=comparison.old, new=comparison.new)
    return replace(texts, subject=subject, items=tuple(items)), drawn


def _at(bill: Bill, number: int) -> Bill:
    """The bill as it was when this version was the current one."""
    if not 1 <= number <= len(bill.versions):
        raise WorkflowError(
            _("The bill «{bill}» has no version {number}.").format(bill=bill.slug, number=number),
            hint=_("It has {count}.").format(count=len(bill.versions)),
        )
    return replace(bill.as_of(number), bases=bill.bases)  # both on the same edition of the acts


def _acts(one: AppliedBill, two: AppliedBill) -> list[ActVersions]:
    """An act that only one version amends is compared with its text in force."""
    older = {act.name: act for act in one.acts}
    newer = {act.name: act for act in two.acts}
    result = []
    for name in dict.fromkeys((*newer, *older)):
        left, right = older.get(name), newer.get(name)
        base = next((act.before for act in (right, left) if isinstance(act, AppliedAct)), None)
        before = left.after if isinstance(left, AppliedAct) else base
        after = right.after if isinstance(right, AppliedAct) else base
        changes = compare(before.root, after.root) if before and after else ChangeSet()
        known = right or left
        work = known.work if known is not None else None
        cited = known.reference if known is not None else None
        label = cited.text if cited is not None else name
        if base is not None:
            label = act_name(base, two.lang, cited)
        result.append(ActVersions(label, work.slug if work else name, before, after, changes, right))
    return result


def _form(form: Form, comparison: VersionComparison) -> Form:
    """The form of the table with the two versions as its columns, and its words for what one of them does not have."""
    words = {one.lang.value: one.tables.versions for one in languages()}
    headings = {
        key: {lang: own.version.format(number=number) for lang, own in words.items()}
        for key, number in (("current", comparison.old), ("proposed", comparison.new))
    }
    columns = tuple(
        replace(column, heading=headings.get(column.key, column.heading))
        for column in form.columns
        if column.key in ("number", "element", "current", "proposed")
    )
    absent = {lang: own.absent for lang, own in words.items()}
    units = {lang: own.absent_unit for lang, own in words.items()}
    marks = {**form.marks, "absent": absent, "absent_unit": units, "deleted": absent}
    heading = {lang: (own.title, "{subject}") for lang, own in words.items()}
    return replace(form, columns=columns, marks=marks, heading=heading)


def _where(instruction: Instruction | None, applied: AppliedBill) -> str:
    """What an instruction is for, as provisions of its act are called; as the bill writes it where no text has it."""
    if instruction is None or instruction.target is None or not instruction.target.steps:
        return ""
    target, found = instruction.target, applied.outcome(instruction.n).target
    if found:
        target = replace(Citation.parse_eid(without_duplicates(found)), sentence=target.sentence)
    return address(target, applied.naming_of(instruction.n), applied.lang)


def _row(number: int, change: VersionChange, comparison: VersionComparison, absent: str) -> Row:
    instruction = change.second or change.first
    scope = "/".join(instruction.scope) if instruction else ""
    where = _where(instruction, comparison.newer if change.second else comparison.older)
    cells = [
        _cell(change, side) if have else plain_cell(absent)
        for side, have in (("-", change.first), ("+", change.second))
    ]
    return Row(number, ": ".join(part for part in (scope, where) if part), cells[0], cells[1])


def _cell(change: VersionChange, side: str) -> Cell:
    paragraphs: list[list[Piece]] = [[]]
    for run in change.runs:
        if run.op not in ("=", side):
            continue
        for i, line in enumerate(run.text.split("\n")):
            if i:
                paragraphs.append([])
            if line:
                paragraphs[-1].append(Piece(line, _MARKS[run.op]))
    return tuple(CellParagraph(tuple(pieces)) for pieces in paragraphs if pieces)


def _change(change: VersionChange) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "old": _instruction(change.first),
        "new": _instruction(change.second),
        "runs": [[run.op, run.text] for run in change.runs],
    }


def _instruction(one: Instruction | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "n": one.n,
        "act": one.act.text if one.act else None,
        "scope": "/".join(one.scope),
        "action": one.action.value,
        "target": one.target_eid,
        "text": one.text,
    }
