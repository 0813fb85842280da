"""Sheets of bills, made and read: the words by which one is remembered, and until which day they hold."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lawtrack import __version__
from lawtrack.errors import LawtrackError
from lawtrack.model.document import Lang
from lawtrack.profiles.deadlines import Unit
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.due import DueItem, DueKind, due_items
from lawtrack.reviewing.review import Extension, Reviewer, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.stages import is_over
from lawtrack.reviewing.standing import Why
from lawtrack.reviewing.terms import working_days_left
from lawtrack.services.reviews.sheet import Sheet, first_of

if TYPE_CHECKING:
    from lawtrack.services.log.log import WorkflowLog
    from lawtrack.store.log_reading import Head

_FORM = 3
"""Counted up where the words of a sheet come to be written otherwise."""
_Judged = tuple[Term, bool, bool, int]
"""A term, whether its last day has passed, whether it is over as that of a stage is, the working days left."""


class Desk:
    """By what sheets are made and read: the rules, the day, and their edition."""

    def __init__(self, rules: Rules, on: dt.date, edition: str) -> None:
        self._rules, self._on, self._edition = rules, on, edition
        self._entries = {name: _entry_digest(entry) for name, entry in rules.reviewers.items()}
        self._left = cache(lambda end: working_days_left(on, end, rules.calendar))
        self._edition_of_days = rules.calendar.edition
        self._judged_of = cache(lambda profile, term: self._judged(self._term(profile, *json.loads(term))))

    @property
    def state(self) -> tuple[object, ...]:
        """On what, beside its log, a sheet depends: those of one state and key are one."""
        return self._edition, self._on, tuple(sorted(self._entries.items()))

    def key(self, head: Head) -> str:
        """What a sheet is bound to."""
        return f"{self._edition} {head.count} {head.last}"

    def recall(self, found: dict[str, Sheet | None], name: str, now: str, key: str, words: str) -> None:
        """Put a remembered sheet to those found, where it still holds.

        Args:
            found: Those found.
            name: The bill.
            now: To what a sheet of it is bound now.
            key: To what the remembered one is.
            words: The words of that one.
        """
        if key != now:
            return
        try:
            values = json.loads(words)
            if not values["from"] <= self._on.isoformat() <= values["until"]:
                return
            if self.outdated(values):
                return
            found[name] = None if values["gone"] else self._read(values)
        except (ValueError, KeyError, TypeError, IndexError, LawtrackError):
            return

    def outdated(self, values: Mapping[str, Any]) -> bool:
        """True where an entry of the registry that a sheet depends on is another one now.

        Raises:
            ValueError: The words are those of no sheet.
            KeyError: The same.
            TypeError: The same.
        """
        return any(self._entries.get(who, "") != digest for who, digest in values["who"])

    def made(self, bill: Bill) -> tuple[Sheet | None, str | None]:
        """The sheet of a bill (None of one that was removed), and the words to remember it by (None: not to be)."""
        due = () if bill.removed else tuple(due_items([bill], self._on, self._rules))
        sheet = Sheet(
            bill.slug,
            bill.titles,
            bill.version.number,
            len(bill.reviews),
            len(bill.recommendations),
            sum(remark.response is None for remark in bill.recommendations),
            len(due),
            sum(item.overdue for item in due),
            first_of(due),
            lambda: due,
            bill.on,
            bill.stages,
            bill.subjects,
            frozenset(
                (
                    *(review.reviewer for review in bill.reviews),
                    *(remark.author for remark in bill.recommendations),
                )
            ),
        )
        problem = any(item.problem for item in due)
        return (None if bill.removed else sheet), (None if problem else self._written(bill, sheet))

    def _written(self, bill: Bill, sheet: Sheet) -> str:
        terms: dict[str, int] = {}
        counts: Counter[tuple[int, bool]] = Counter()
        ends = []
        items = []
        for item in sheet.due:
            at = -1
            if item.term is not None:
                at = terms.setdefault(json.dumps(_term_values(item.term), ensure_ascii=False), len(terms))
                ends += [item.term.end] if item.term.end >= self._on else []
            why = [one.value for one in item.why]
            counts[at, item.kind is DueKind.STAGE] += 1
            items.append([item.kind.value, item.id, item.who, at, item.channel, item.silence, why])
        who = {review.reviewer for review in bill.reviews} | {name for name, _part in bill.involved}
        who |= {bill.drafter} if bill.drafter else set()
        return json.dumps(
            {
                "from": self._on.isoformat(),
                "until": min(ends, default=dt.date.max).isoformat(),
                "gone": bill.removed is not None,
                "who": [[name, self._entries.get(name, "")] for name in sorted(who)],
                "bill": [bill.slug, {lang.value: title for lang, title in bill.titles.items()}],
                "profile": bill.profile,
                "begun": sheet.begun.isoformat(),
                "stages": [[name, day.isoformat()] for name, day in sheet.stages],
                "subjects": list(sheet.subjects),
                "whose": sorted(sheet.whose),
                "numbers": [sheet.version, sheet.reviews, sheet.recommendations, sheet.unanswered],
                "terms": list(terms),  # of thousands of bills most have terms of a few kinds
                "counts": [[*what, count] for what, count in counts.items()],
                "items": json.dumps(items, ensure_ascii=False),  # read where they are asked for
            },
            ensure_ascii=False,
        )

    def _read(self, values: Mapping[str, Any]) -> Sheet:
        slug, titles = values["bill"]
        terms = [self._judged_of(values["profile"], term) for term in values["terms"]]
        owes, late, first = 0, 0, (True, dt.date.max)
        for at, stage, count in values["counts"]:
            over = at >= 0 and terms[at][2 if stage else 1]
            owes += count
            late += count if over else 0
            first = min(first, (not over, terms[at][0].end if at >= 0 else dt.date.max))
        named = MappingProxyType({Lang(lang): title for lang, title in titles.items()})
        version, reviews, recommendations, unanswered = values["numbers"]
        place = first if owes else None
        return Sheet(
            slug,
            named,
            version,
            reviews,
            recommendations,
            unanswered,
            owes,
            late,
            place,
            _Owed(lambda: self._items(slug, terms, values["items"])),
            dt.date.fromisoformat(values["begun"]),
            tuple((name, dt.date.fromisoformat(day)) for name, day in values["stages"]),
            tuple(values["subjects"]),
            frozenset(values["whose"]),
        )

    def _items(self, slug: str, terms: Sequence[_Judged], words: str) -> tuple[DueItem, ...]:
        return tuple(self._item(slug, terms, *item) for item in json.loads(words))

    def _item(
        self,
        slug: str,
        terms: Sequence[_Judged],
        kind: str,
        name: str,
        who: str,
        at: int,
        channel: str,
        silence: bool,
        why: Sequence[str],
    ) -> DueItem:
        of = _KINDS[kind]
        reasons = tuple(_WHYS[one] for one in why)
        if at < 0:
            return DueItem(of, slug, name, who, None, False, None, channel, silence, reasons)
        term, past, ended, left = terms[at]
        over = ended if of is DueKind.STAGE else past
        return DueItem(of, slug, name, who, term, over, left, channel, silence, reasons)

    def _judged(self, term: Term) -> _Judged:
        return term, self._on > term.end, is_over(term, self._on), self._left(term.end)

    def _term(
        self,
        profile: str,
        rule: str,
        start: str,
        number: int,
        unit: str,
        longer: Sequence[Sequence[Any]],
        end: str,
        estimated: Sequence[str],
        moves_unknown: bool,
        shown: bool,
        verified: bool,
        basis: str,
    ) -> Term:
        day = dt.date.fromisoformat
        return Term(
            self._rules.book.profile(profile).rule(rule),
            day(start),
            number,
            Unit(unit),
            tuple(Extension(n, Unit(u), why, day(on), by, base) for n, u, why, on, by, base in longer),
            day(end),
            self._edition_of_days,
            tuple(map(day, estimated)),
            moves_unknown,
            receipt_shown=shown,
            verified=verified,
            basis=basis,
        )


class _Owed:
    """What a bill owes: read when it is asked for, and once."""

    __slots__ = ("_made", "_read")

    def __init__(self, read: Callable[[], tuple[DueItem, ...]]) -> None:
        self._read = read
        self._made: tuple[DueItem, ...] | None = None

    def __call__(self) -> tuple[DueItem, ...]:
        if self._made is None:
            self._made = self._read()
        return self._made


_KINDS = {kind.value: kind for kind in DueKind}
_WHYS = {why.value: why for why in Why}


def _term_values(term: Term) -> list[Any]:
    return [
        term.rule.id,
        term.start.isoformat(),
        term.number,
        term.unit.value,
        [[e.number, e.unit.value, e.reason, e.on.isoformat(), e.by, e.basis] for e in term.extensions],
        term.end.isoformat(),
        [day.isoformat() for day in term.estimated],
        term.moves_unknown,
        term.receipt_shown,
        term.verified,
        term.basis,
    ]


def _entry_digest(entry: Reviewer) -> str:
    return hashlib.sha256(repr(entry).encode()).hexdigest()[:16]


def edition_of(log: WorkflowLog) -> str:
    """The edition of everything but the registry that a sheet depends on."""
    from lawtrack.services.log.log import CALENDAR_FILE

    digest = hashlib.sha256(f"{__version__} {_FORM}\n{log.calendar.edition}".encode())
    own = log.workspace.folder
    for path in _rule_files(own / CALENDAR_FILE, log.book.folder):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _rule_files(calendar: Path, folder: Path | None) -> Iterator[Path]:
    if calendar.is_file():
        yield calendar
    if folder is not None and folder.is_dir():
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
