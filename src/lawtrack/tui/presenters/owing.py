"""The rows of what is due by person: who owes how much, and what each one owes until when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.tui.listing import Row, left_out

if TYPE_CHECKING:
    from lawtrack.reviewing.due import DueItem
    from lawtrack.tui.office import Office


@dataclass(frozen=True, slots=True)
class Owing:
    """What is owed today.

    Attributes:
        owed: What each one owes, by short name; what nobody is named for under the empty name.
        names: Their names.
        broken: Of each bill that had to be left out: why.
    """

    owed: Mapping[str, tuple[DueItem, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[str, ...] = ()

    def name(self, who: str) -> str:
        """What somebody is called."""
        return self.names.get(who, who) or _("nobody is named")

    def people(self, words: str = "") -> list[Row]:
        """Who owes something and has ``words`` in the name; those who are late bold."""
        sought = words.casefold()
        return [
            self._person(who, items)
            for who, items in self.owed.items()
            if sought in f"{who} {self.name(who)}".casefold()
        ]

    def _person(self, who: str, items: tuple[DueItem, ...]) -> Row:
        late = sum(item.overdue for item in items)
        cells = (self.name(who), f"! {late}" if late else "", str(len(items)))
        return Row(f"@{who}", cells, "bold" if late else "")

    def items(self, key: str) -> tuple[DueItem, ...]:
        """What the person of a row owes."""
        return self.owed.get(key.removeprefix("@"), ())

    def rows(self, key: str) -> list[Row]:
        """What the person of a row owes, each under its place."""
        from lawtrack.wording.days import day_text
        from lawtrack.wording.terms import due_text, left_text

        return [
            Row(
                str(i),
                (
                    f"! {day_text(item.until)}" if item.overdue and item.until else _until(item),
                    left_text(item),
                    f"{item.bill}/{item.id}",
                    due_text(item),
                ),
                "bold" if item.overdue else "",
            )
            for i, item in enumerate(self.items(key))
        ]

    def detail(self, key: str, place: str) -> str:
        """One thing that is owed, with how its day was computed."""
        from lawtrack.wording.terms import due_text, left_text, term_text

        items = self.items(key)
        if not place.isdigit() or int(place) >= len(items):
            return ""
        item = items[int(place)]
        lines = [f"{item.bill}/{item.id}", due_text(item), left_text(item)]
        lines.append(term_text(item.term) if item.term is not None else _("No term is set."))
        return "\n\n".join(line for line in lines if line)

    @property
    def summary(self) -> str:
        """How many owe something."""
        words = _("{people} owe something; {late} of them are late").format(
            people=len(self.owed),
            late=sum(any(item.overdue for item in items) for items in self.owed.values()),
        )
        return "; ".join((*self.broken, words))


def owing(office: Office) -> Owing:
    """What everybody owes today."""
    from lawtrack.model.document import Lang
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(office.workspace)
    owed = {who: tuple(items) for who, items in reviews.owed().items()}
    return Owing(owed, reviews.names(Lang(language())), left_out(reviews.broken))


def _until(item: DueItem) -> str:
    from lawtrack.wording.days import day_text

    return day_text(item.until) if item.until else _("no term")
