"""The stages and terms of bills on an axis of days, and today on it.

Every sign is told without colour; the colour is that of the goal of sustainable development that a bill is tagged with,
whose number stands beside its title.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language, ngettext
from lawtrack.tui.listing import Row, left_out

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.due import DueItem
    from lawtrack.services.reviews.sheet import Sheet
    from lawtrack.tui.office import Office

NOTHING, TERM, STAGE, END, LATE, TODAY = "·", "─", "●", "◆", "!", "┃"
SPANS = (60, 180, 720)
"""Days from one end of the axis to the other."""
_MOST = 200
_GOAL = "goal-"
COLOURS: Mapping[str, str] = {
    "3": "#5BB34A",
    "4": "#E5586A",
    "8": "#D0607F",
    "11": "#FD9D24",
    "13": "#7DB07A",
    "16": "#4AA3D8",
}
"""The colours of the goals, made light enough to be read."""


@dataclass(frozen=True, slots=True)
class Line:
    """A bill on the axis.

    Attributes:
        slug: Its short name.
        title: Its title.
        goals: The numbers of the goals it serves.
        stages: The stages it reached, by the words for them.
        due: What it owes.
    """

    slug: str
    title: str
    goals: tuple[str, ...]
    stages: tuple[tuple[str, dt.date], ...]
    due: tuple[DueItem, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The axis.

    Attributes:
        today: Today.
        lines: The bills, what is late first.
        names: Names of reviewers.
        all: How many bills there are.
        idle: How many of them have neither a stage nor a term.
        broken: Of each bill that had to be left out: why.
        first: The first day shown.
        span: How many days are shown.
        goal: Only bills with this goal; all for the empty one.
    """

    today: dt.date = dt.date.min
    lines: tuple[Line, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    all: int = 0
    idle: int = 0
    broken: tuple[str, ...] = ()
    first: dt.date = dt.date.min
    span: int = SPANS[1]
    goal: str = ""

    def rows(self, width: int, words: str = "") -> list[Row]:
        """The scale, then a row for each bill with ``words``.

        Args:
            width: The cells of the axis.
            words: What is sought in titles.
        """
        from lawtrack.wordforms.sought import holds

        rows = [
            Row(
                one.slug,
                (one.title, " ".join(one.goals), self.axis(one, width), self._next(one)),
                COLOURS.get(one.goals[0], "") if one.goals else "",
            )
            for one in self.lines
            if (not self.goal or self.goal in one.goals) and holds(words, f"{one.title} {one.slug}")
        ]
        return [Row("", ("", "", self.scale(width), ""), "dim"), *rows]

    def scale(self, width: int) -> str:
        """The months, each where it begins; the year has four digits, for «01.27» is read as a day.

        A month whose name today would stand in is not named.
        """
        cells, dated = [NOTHING] * width, False
        self._put(cells, self.today, TODAY, width)
        for at in range(width):
            day, before = self._day(at, width), self._day(at - 1, width)
            if day.month == before.month:
                continue
            start = at + (cells[at] == TODAY)
            if start and cells[start - 1] not in (NOTHING, TODAY):
                continue
            yearly = not dated or day.month == 1 or self.span > SPANS[1]
            full, short = f"{day:%m}.{day.year}", f"{day:%m}"
            for name in (full,) if self.span > SPANS[1] else (full, short) if yearly else (short,):
                if cells[start : start + len(name)] == [NOTHING] * len(name):
                    cells[start : start + len(name)], dated = name, dated or name == full
                    break
        return "".join(cells)

    def axis(self, one: Line, width: int) -> str:
        """The stages and terms of a bill."""
        cells = [NOTHING] * width
        for item in one.due:
            if item.term is not None:
                last = max(item.term.end, self.today) if item.overdue else item.term.end
                start, end = self._at(item.term.start, width), self._at(last, width)
                for at in range(max(start, 0), min(end, width - 1) + 1):
                    cells[at] = TERM
        self._put(cells, self.today, TODAY, width)
        for _name, day in one.stages:
            self._put(cells, day, STAGE, width)
        for item in one.due:
            if item.term is not None:
                self._put(cells, item.term.end, LATE if item.overdue else END, width)
        return "".join(cells)

    def detail(self, slug: str) -> str:
        """What a bill has reached and owes, in words."""
        from lawtrack.wording.days import day_text
        from lawtrack.wording.terms import due_text, left_text, term_text

        one = next((line for line in self.lines if line.slug == slug), None)
        if one is None:
            return self.legend
        stages = [f"{STAGE} {day_text(day)} {name}" for name, day in one.stages]
        due = [
            " · ".join(
                filter(
                    None,
                    (
                        f"{LATE if item.overdue else END} {day_text(item.until) if item.until else '–'}",
                        due_text(item),
                        self.names.get(item.who, item.who),
                        left_text(item),
                        term_text(item.term) if item.term is not None else "",
                    ),
                )
            )
            for item in one.due
        ]
        return "\n".join((one.title, *stages, *due, "", self.legend))

    @property
    def legend(self) -> str:
        """What the signs are."""
        return _("{stage} stage  {term} term  {end} its last day  {late} past  {today} today").format(
            stage=STAGE, term=TERM, end=END, late=LATE, today=TODAY
        )

    @property
    def summary(self) -> str:
        """What is shown of how many."""
        from lawtrack.wording.days import day_text

        last = self.first + dt.timedelta(days=self.span)
        words = ngettext(
            "{first} – {last}; {shown} of {all} bill", "{first} – {last}; {shown} of {all} bills", self.all
        ).format(first=day_text(self.first), last=day_text(last), shown=len(self.lines), all=self.all)
        idle = ngettext(
            "{count} bill has no stage and no term yet",
            "{count} bills have no stage and no term yet",
            self.idle,
        ).format(count=self.idle)
        goal = _("goal {goal} only").format(goal=self.goal) if self.goal else ""
        return "; ".join(filter(None, (*self.broken, words, idle if self.idle else "", goal)))

    def moved(self, by: int) -> Timeline:
        """Half an axis earlier or later."""
        return replace(self, first=self.first + dt.timedelta(days=by * self.span // 2))

    def wider(self) -> Timeline:
        """The next span, with today in the middle."""
        span = SPANS[(SPANS.index(self.span) + 1) % len(SPANS)]
        return replace(self, span=span, first=self.today - dt.timedelta(days=span // 3))

    def other_goal(self) -> Timeline:
        """Only bills with the next goal; all after the last one."""
        have = sorted({goal for one in self.lines for goal in one.goals}, key=int)
        order = ["", *have]
        return replace(self, goal=order[(order.index(self.goal) + 1) % len(order)])

    def _next(self, one: Line) -> str:
        from lawtrack.wording.days import day_text

        first = next(iter(one.due), None)
        if first is None or first.until is None:
            return ""
        return f"{LATE} {day_text(first.until)}" if first.overdue else day_text(first.until)

    def _at(self, day: dt.date, width: int) -> int:
        return (day - self.first).days * width // self.span

    def _day(self, at: int, width: int) -> dt.date:
        return self.first + dt.timedelta(days=at * self.span // width)

    def _put(self, cells: list[str], day: dt.date, sign: str, width: int) -> None:
        at = self._at(day, width)
        if 0 <= at < width:
            cells[at] = sign


def timeline(office: Office, before: Timeline) -> Timeline:
    """The bills on the axis that was shown before.

    Raises:
        LawtrackError: The workspace cannot be opened.
    """
    from lawtrack.model.document import Lang
    from lawtrack.profiles.loader import pick
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(office.workspace)
    sheets = reviews.sheets()
    stages = {name: pick(entry.title, language()) for name, entry in reviews.book.entries("stage").items()}
    shown = sorted((one for one in sheets if one.owes or one.stages), key=_order)
    today = reviews.today
    axis = replace(before, first=today - dt.timedelta(days=before.span // 3)) if not before.lines else before
    return replace(
        axis,
        today=today,
        lines=tuple(_line(one, stages, Lang(language())) for one in shown[:_MOST]),
        names=reviews.names(Lang(language())),
        all=len(sheets),
        idle=len(sheets) - len(shown),
        broken=left_out(reviews.broken),
    )


def _order(sheet: Sheet) -> tuple[bool, tuple[bool, dt.date], str]:
    return sheet.first is None, sheet.first or (True, dt.date.max), sheet.slug


def _line(sheet: Sheet, stages: Mapping[str, str], lang: Lang) -> Line:
    from lawtrack.reviewing.due import in_order

    goals: Sequence[str] = [one.removeprefix(_GOAL) for one in sheet.subjects if one.startswith(_GOAL)]
    return Line(
        sheet.slug,
        sheet.title(lang),
        tuple(sorted(goals, key=int)),
        tuple((stages.get(name, name), day) for name, day in sheet.stages),
        tuple(in_order(sheet.due)),
    )
