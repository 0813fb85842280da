"""Who must be asked about a bill, by its subjects: not asked, awaited, answered, silent, to be asked again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.tui.listing import Row
from lawtrack.tui.presenters.forms import ON, Field, Form, Kind, Values
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.services.reviews.asking import AskedRow
    from lawtrack.tui.office import Office


@dataclass(frozen=True, slots=True)
class Asking:
    """All that the screen shows of one bill: who must be asked, what the bill is about (by name, and as it is called), its version."""

    bill: str = ""
    asked: tuple[AskedRow, ...] = ()
    subjects: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    version: int = 0

    def row(self, key: str) -> AskedRow | None:
        """Who is in a row."""
        return self.asked[int(key)] if key else None

    def rows(self, words: str = "", *, only_open: bool = False) -> list[Row]:
        """Those with ``words``; who was not asked, or must be asked again, bold, and alone on request."""
        from lawtrack.wording.terms import reply_text, unverified

        return [
            Row(
                str(at),
                (
                    "!" if _open(row) else " ",
                    row.title + unverified(row.value.rule.verified),
                    row.name or "–",
                    reply_text(row.value),
                ),
                "bold" if _open(row) else "",
            )
            for at, row in enumerate(self.asked)
            if (_open(row) or not only_open) and holds(words, f"{row.title} {row.name}")
        ]

    def detail(self, key: str) -> str:
        """Who, by which rule, in which review; why again."""
        from lawtrack.wording.terms import reply_text

        row = self.row(key)
        if row is None:
            return ""
        value = row.value
        lines = [row.title, row.name, reply_text(value), row.basis]
        if value.review is not None:
            lines.append(f"{self.bill}/{value.review.id} · v{value.review.version}")
        if value.again:
            lines.append(row.again(self.version))
        return "\n\n".join(filter(None, lines))

    @property
    def summary(self) -> str:
        """How many must be asked, how many are open, what the bill is about."""
        return _("{all} to be asked, {open} open; subjects: {names}").format(
            all=len(self.asked), open=sum(map(_open, self.asked)), names=", ".join(self.about) or "–"
        )

    def subjects_form(self, office: Office) -> Form:
        """What the bill is about: from that follows who must be asked."""
        from lawtrack.profiles.loader import pick
        from lawtrack.services.reviews.reviews import Reviews

        entries = Reviews(office.workspace).book.entries("subject")
        fields = tuple(
            Field(_field(name), pick(entry.title, language()), Kind.TICK, ON if name in self.subjects else "")
            for name, entry in entries.items()
        )

        def save(office: Office, values: Values) -> str:
            from lawtrack.services.reviews.asking import set_subjects

            ticked = {name for name in entries if values[_field(name)] == ON}
            new = [name for name in entries if name in ticked and name not in self.subjects]
            gone = [name for name in self.subjects if name in entries and name not in ticked]
            if new or gone:
                set_subjects(office.workspace, self.bill, new, gone)
            return _("Recorded.")

        return Form(
            f"subjects-{self.bill}",
            _("What the bill is about: {bill}").format(bill=self.bill),
            "",
            fields,
            save,
            seen=",".join(self.subjects),
        )


def asking(office: Office, bill: str) -> Asking:
    """Who must be asked about a bill today.

    Raises:
        LawtrackError: There is no such bill, or the rules cannot be read.
    """
    from lawtrack.services.reviews.asking import who_is_asked
    from lawtrack.services.reviews.rulebook import book_of

    found, rows = who_is_asked(office.workspace, bill)
    book = book_of(office.workspace.folder)
    about = tuple(book.called("subject", name, language()) for name in found.subjects)
    return Asking(bill, tuple(rows), tuple(found.subjects), about, found.version.number)


def _open(row: AskedRow) -> bool:
    return row.value.again or not row.value.reviewer


def _field(name: str) -> str:
    return f"subject-{name}"
