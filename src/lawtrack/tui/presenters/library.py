"""The Library screen's rows: the acts, the bills, and what is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.tui.listing import Row, left_out
from lawtrack.tui.presenters.forms import written_day
from lawtrack.tui.said_keys import key_of

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.due import DueItem
    from lawtrack.services.reviews.agenda import Progress
    from lawtrack.tui.office import Office


_MOST_DUE = 1000
"""What is due and shown, what is overdue first; all of it is in the Due screen of one person and in ``lawtrack due``."""


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act of the library; ``languages`` is empty where only its requisites are known."""

    uri: str
    title: str
    number: str
    languages: tuple[str, ...]
    edition: str
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class BillRow:
    """A bill, and how many of its recommendations have no answer."""

    slug: str
    title: str
    version: str
    unanswered: int


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something with a term."""

    bill: str
    until: str
    what: str
    who: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that the Library shows; ``broken`` says of each bill that had to be left out why.

    Of what is due the first are shown; ``owed`` and ``overdue`` count all of it.
    """

    acts: tuple[ActRow, ...] = ()
    bills: tuple[BillRow, ...] = ()
    due: tuple[DueRow, ...] = ()
    broken: tuple[str, ...] = ()
    owed: int = 0
    overdue: int = 0

    def act(self, uri: str) -> ActRow | None:
        """The act of this URI."""
        return next((act for act in self.acts if act.uri == uri), None)

    def act_rows(self, words: str = "") -> list[Row]:
        """The acts with ``words`` in title, number or dossier; those without a text dim."""
        from lawtrack.wordforms.sought import holds

        return [
            Row(
                act.uri,
                (act.title, act.number, " ".join(act.languages) or "–", act.edition),
                "" if act.languages else "dim",
            )
            for act in self.acts
            if not words or holds(words, f"{act.title} {act.number} {act.dossier}")
        ]

    def bill_rows(self) -> list[Row]:
        """The bills."""
        return [
            Row(bill.slug, (f"{bill.slug} · {bill.title}", bill.version, str(bill.unanswered or "")))
            for bill in self.bills
        ]

    def due_rows(self) -> list[Row]:
        """What is due, each under its place in ``due``."""
        return [
            Row(
                str(i),
                (f"! {item.until}" if item.overdue else item.until or "–", item.what, item.who),
                "bold" if item.overdue else "",
            )
            for i, item in enumerate(self.due)
        ]

    @property
    def welcome(self) -> str:
        """What to do first, where there is nothing to work on yet; empty where there is."""
        if self.bills or self.broken:
            return ""
        if not any(act.languages for act in self.acts):
            told = _(
                "Nothing is here yet. {take} takes an act in from a file; {new} begins a bill; {add} adds its text; "
                "{help} shows all keys."
            )
        else:
            told = _(
                "There is no bill yet. {new} begins one, {add} adds its text; {open} reads an act; {help} shows all keys."
            )
        return told.format(
            take=key_of("act.import"),
            new=key_of("bill.new"),
            add=key_of("bill.add"),
            open=key_of("library.open"),
            help=key_of("app.help"),
        )

    @property
    def summary(self) -> str:
        """How many there are."""
        words = _("acts: {acts}, with their text: {texts}; bills: {bills}; overdue: {overdue}").format(
            acts=len(self.acts),
            texts=sum(1 for act in self.acts if act.languages),
            bills=len(self.bills),
            overdue=self.overdue,
        )
        more: tuple[str, ...] = ()
        if len(self.due) < self.owed:
            more = (_("{shown} of {all} that are due are shown").format(shown=len(self.due), all=self.owed),)
        return "; ".join((*self.broken, words, *more))


def shelf(office: Office, progress: Progress | None = None) -> Shelf:
    """The acts, the bills, and what is due.

    Args:
        office: The office.
        progress: Told how many of how many bills were read, where that takes its time.

    Raises:
        LawtrackError: The workspace cannot be opened.
    """
    from lawtrack.services.reviews.agenda import owed_first
    from lawtrack.services.reviews.lists import ReviewLists

    reviews = ReviewLists(office.workspace)
    sheets = reviews.sheets(progress)
    lang = _lang()
    bills = tuple(
        BillRow(sheet.slug, sheet.title(lang), f"v{sheet.version}", sheet.unanswered) for sheet in sheets
    )
    return Shelf(
        _acts(office),
        bills,
        _due(_mine_first(office, owed_first(sheets, _MOST_DUE)), reviews.names(lang)),
        left_out(reviews.broken),
        sum(sheet.owes for sheet in sheets),
        sum(sheet.late for sheet in sheets),
    )


def _mine_first(office: Office, items: Sequence[DueItem]) -> list[DueItem]:
    """What waits for whoever sits here before what waits for others, each in its order."""
    person = office.workspace.person
    own = {office.workspace.user, person.body if person is not None else ""} - {""}
    return sorted(items, key=lambda item: item.who not in own)


def _acts(office: Office) -> tuple[ActRow, ...]:

    rows = [
        ActRow(
            uri=item.work.uri,
            title=item.work.title(_lang()),
            number=item.work.number,
            languages=tuple(c for c in ("ru", "kk", "en") if any(t.lang == c for t in item.texts)),
            edition=written_day(max((t.edition for t in item.texts if t.edition), default=None)),
            dossier=" ".join(d.slug for d in item.dossiers),
        )
        for item in office.library.shelf()
    ]
    return tuple(sorted(rows, key=lambda row: not row.languages))


def _due(items: Sequence[DueItem], names: Mapping[str, str]) -> tuple[DueRow, ...]:
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import due_text

    return tuple(
        DueRow(
            item.bill,
            day_text(item.until) if item.until else "",
            due_text(item),
            names.get(item.who, item.who),
            item.overdue,
        )
        for item in items
    )


def _lang() -> Lang:
    from lawtrack.model.document import Lang

    return Lang(language())
