"""Use case: the package of a bill, made whole in memory; nothing is written while ``check`` finds something open.

The open points and the papers are told in the language of each paper, whatever the interface speaks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper_docx import paper_docx
from lawtrack.i18n import language, speaking
from lawtrack.model.document import AUTHENTIC, Lang
from lawtrack.profiles.forms import load_form
from lawtrack.profiles.package import package_profile
from lawtrack.services.bills.applying import chosen_text
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.tabled.drafts import draft_reasons
from lawtrack.services.bills.tabled.tables import bill_table
from lawtrack.services.checking.bill import check_bill
from lawtrack.services.checking.findings import Finding
from lawtrack.services.package.checklist import OpenPoint, checklist
from lawtrack.services.package.drawing import Drawing
from lawtrack.services.package.papers import PaperState, paper_states
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

    Progress = Callable[[str], None]


@dataclass
class Package:
    """A package that was made, or why it was not.

    Attributes:
        open: What is open in the bill, in the interface's language; while something is, only a draft is made.
        reasons: Why its tables are drafts, where the check finds nothing open.
        states: Where each paper stands.
        files: The files by their places in the folder; empty where nothing may be written.
        lists: The places of the lists of papers.
        notes: The places of the explanatory notes: a person goes on with them.
        marks: The words that say in these languages that something is a draft, and what begins an open place of a note.
    """

    open: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()
    states: tuple[PaperState, ...] = ()
    files: dict[str, bytes] = field(default_factory=dict)
    lists: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    def list_in(self, lang: str) -> str:
        """The place of the list of papers in a language, or in the first one where there is none in it."""
        return next((place for place in self.lists if place.startswith(f"{lang}/")), self.lists[0])

    @property
    def refused(self) -> bool:
        """True where something is open and no draft was asked for."""
        return not self.files


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: a draft or the package that leaves the house, the form of its tables, the day."""

    draft: bool = False
    form: str = ""
    on: dt.date | None = None


def build_package(
    workspace: Workspace,
    slug: str,
    wanted: Wanted,
    folder: Path,
    mended: Callable[[Finding], str],
    progress: Progress | None = None,
) -> Package:
    """Make the package of a bill.

    Args:
        workspace: The workspace.
        slug: The bill.
        wanted: What is asked for.
        folder: Where it will be: what a person has put there counts.
        mended: Says how a finding is mended, as the interface words it.
        progress: Told of each file before it is made.

    Raises:
        WorkflowError: There is no such bill, or it has no text at all.
        InputError: A text cannot be read.
        ExportError: A redline does not give back its texts.
        SettingsError: There is no such form.
    """
    found = tuple(f for f in check_bill(workspace, slug, wanted.on).findings if f.open)
    if found and not wanted.draft:
        return Package(found)
    drawings = [_drawing(workspace, slug, lang, wanted) for lang in _languages(workspace, slug, wanted)]
    reasons = tuple(dict.fromkeys(said(reason) for one in drawings for reason in one.reasons))
    if reasons and not wanted.draft:
        return Package((), reasons)
    made = Package(found, reasons if not found else ())
    by_paper: dict[str, list[str]] = {}
    for drawing in drawings:
        for paper, place, drawn in drawing.papers():
            if progress:
                progress(place)
            with speaking(drawing.lang):
                made.files[place] = drawn()
            by_paper.setdefault(paper, []).append(place)

    def states() -> tuple[PaperState, ...]:
        bill = Bills(workspace, wanted.on).get(slug)
        return paper_states(bill, Reviews(workspace, wanted.on).list(slug, wanted.on), by_paper, folder)

    made.states = states()
    spoken = language()
    for drawing in drawings:
        with speaking(drawing.lang):
            open_: Sequence[Finding] = made.open
            if open_ and drawing.lang != spoken:
                open_ = [f for f in check_bill(workspace, slug, wanted.on).findings if f.open]
            points = [OpenPoint(f.what, _where(f), mended(f)) for f in open_]
            points += [OpenPoint(said(reason), "", "") for reason in drawing.reasons if not open_]
            place, data = _checklist(drawing, states(), points)
        made.files[place] = data
        made.lists += (place,)
    made.notes = tuple(by_paper["note"])
    made.marks = tuple(mark for drawing in drawings for mark in _marks(drawing))
    return made


def _languages(workspace: Workspace, slug: str, wanted: Wanted) -> Sequence[Lang]:
    """The languages in which the bill has a text.

    Raises:
        WorkflowError: It has none.
    """
    bill = Bills(workspace, wanted.on).get(slug)
    found = [lang for lang in AUTHENTIC if bill.version.text(lang) is not None]
    return found or [chosen_text(bill, AUTHENTIC[0]).lang]


def _drawing(workspace: Workspace, slug: str, lang: Lang, wanted: Wanted) -> Drawing:
    bills = Bills(workspace, wanted.on)
    form = load_form(wanted.form or workspace.settings.form, workspace.forms)
    applied = bills.apply(slug, lang)
    names = Reviews(workspace, wanted.on).names(lang)
    with speaking(lang.value):
        table = bill_table(workspace, applied, form, names)
    reasons = draft_reasons(workspace, applied, table, form)
    return Drawing(workspace, applied, form, table, names, reasons, wanted.draft)


def _checklist(
    drawing: Drawing, states: Sequence[PaperState], points: Sequence[OpenPoint]
) -> tuple[str, bytes]:
    """The list of papers in one language: its place and the file."""
    paper = checklist(drawing.table.subject, states, points, drawing.lang, drawing.mark)
    name = package_profile().word("checklist", drawing.lang).capitalize()
    return f"{drawing.lang}/00 {name}.docx", paper_docx(paper, drawing.workspace.imprint)


def _where(finding: Finding) -> str:
    parts = (finding.lang, finding.act, finding.place, finding.ref)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _marks(drawing: Drawing) -> Iterator[str]:
    yield drawing.form.mark("draft", drawing.lang)
    yield package_profile().word("fill", drawing.lang, what="\0").partition("\0")[0]
