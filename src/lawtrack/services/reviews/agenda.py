"""What every bill owes, remembered: a bill is asked again only after it changed, or when a day comes that changes it.

Of thousands of bills a question like «what is due» concerns most not at all. So of each bill a sheet is remembered: its
titles, how many remarks it has, what it owes, and until which day that stays so. A sheet is bound to the end of the
bill's log, to the rules by which it was made, and to the entries of the registry that it speaks of.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lawtrack import __version__
from lawtrack.errors import LawtrackError
from lawtrack.i18n import language
from lawtrack.model.document import Lang
from lawtrack.model.values import nothing_collected
from lawtrack.profiles.deadlines import Unit
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.due import DueItem, DueKind, due_items, in_order
from lawtrack.reviewing.review import Extension, Reviewer, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.stages import is_over
from lawtrack.reviewing.standing import Why
from lawtrack.reviewing.terms import working_days_left
from lawtrack.services.reviews.sheet import Sheet, first_of
from lawtrack.services.workspace import NOTES_FILE

if TYPE_CHECKING:
    from lawtrack.services.log.log import WorkflowLog
    from lawtrack.store.workflow import Head

_TOPIC = "sheet"
_AT_ONCE = 200
"""Logs read at once."""


def sheets(log: WorkflowLog) -> list[Sheet]:
    """The sheets of all bills today, in the order in which they were begun; a bill that does not fit is in ``log.broken``."""
    from lawtrack.store.local_notes import LocalNotes
    from lawtrack.store.workflow import REGISTRY, events_of_many, heads

    rules, on = log.rules(), log.today
    desk = _Desk(rules, on, _edition(log))
    notes = LocalNotes(log.workspace.folder / NOTES_FILE)
    known = notes.all(_TOPIC)
    log.broken.clear()
    found: dict[str, Sheet | None] = {}
    new: dict[str, tuple[str, str]] = {}
    with nothing_collected(), log.workspace.reading() as session:
        ends = {name: head for name, head in heads(session).items() if name != REGISTRY}
        for name, head in ends.items():
            if name in known:
                desk.recall(found, name, head, *known[name])
        stale = [name for name in ends if name not in found]
        for start in range(0, len(stale), _AT_ONCE):
            some = stale[start : start + _AT_ONCE]
            for name, events in events_of_many(session, some).items():
                try:
                    bill = log.workspace.folded.fold(name, events)
                except LawtrackError as error:
                    log.broken[name] = error.message
                    continue
                found[name], note = desk.made(bill)
                if note is not None:
                    new[name] = (desk.key(ends[name]), note)
    gone = known.keys() - ends.keys()
    if new or gone:
        notes.put(_TOPIC, new, gone)
    order = sorted(found, key=lambda name: (ends[name].begun, name))
    return [sheet for sheet in map(found.__getitem__, order) if sheet is not None]


def owed(known: Iterable[Sheet]) -> list[DueItem]:
    """Everything that bills owe, overdue first, then by last day, then what has none."""
    return in_order(item for sheet in known for item in sheet.due)


def owed_first(known: Sequence[Sheet], most: int) -> list[DueItem]:
    """The first of what bills owe, in its order; the other bills are not read."""
    by_place: dict[tuple[bool, dt.date], list[Sheet]] = {}
    for sheet in known:
        if sheet.first is not None:
            by_place.setdefault(sheet.first, []).append(sheet)
    items: list[DueItem] = []
    for place in sorted(by_place):
        sure = sum((not item.overdue, item.until or dt.date.max) < place for item in items)
        if sure >= most:  # whatever the others owe comes later
            break
        items += [item for sheet in by_place[place] for item in sheet.due]
    return in_order(items)[:most]


def foremost(known: Sequence[Sheet], most: int) -> list[str]:
    """The bills that owe something first, with at most ``most`` recommendations together; one at least.

    Where there are no more than that, all bills in the order in which they were begun.
    """
    if sum(sheet.recommendations for sheet in known) <= most:
        return [sheet.slug for sheet in known]
    counts = {sheet.slug: sheet.recommendations for sheet in known}
    owing = sorted((sheet.first, sheet.slug) for sheet in known if sheet.first is not None)
    first = dict.fromkeys(slug for _place, slug in owing)
    chosen: list[str] = []
    for slug in (*first, *(slug for slug in reversed(counts) if slug not in first)):
        most -= counts[slug]
        if chosen and most < 0:
            break
        chosen.append(slug)
    return chosen


class _Desk:
    """By what sheets are made and read: the rules, the day, and their edition."""

    def __init__(self, rules: Rules, on: dt.date, edition: str) -> None:
        self._rules, self._on, self._edition = rules, on, edition
        self._entries = {name: _entry_digest(entry) for name, entry in rules.reviewers.items()}
        self._left = cache(lambda end: working_days_left(on, end, rules.calendar))

    def key(self, head: Head) -> str:
        """What a sheet is bound to."""
        return f"{self._edition} {head.count} {head.last}"

    def recall(self, found: dict[str, Sheet | None], name: str, head: Head, key: str, words: str) -> None:
        """Put a remembered sheet to those found, where it still holds."""
        if key != self.key(head):
            return
        try:
            values = json.loads(words)
            if not values["from"] <= self._on.isoformat() <= values["until"]:
                return
            if any(self._entries.get(who, "") != digest for who, digest in values["who"]):
                return
            found[name] = None if values["gone"] else self._read(values)
        except (ValueError, KeyError, TypeError, IndexError, LawtrackError):
            return

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
                "terms": [json.loads(term) for term in terms],
                "counts": [[*what, count] for what, count in counts.items()],
                "items": items,
            },
            ensure_ascii=False,
        )

    def _read(self, values: Mapping[str, Any]) -> Sheet:
        slug, titles = values["bill"]
        terms = [self._judged(self._term(values["profile"], *term)) for term in values["terms"]]
        owes, late, first = 0, 0, (True, dt.date.max)
        for at, stage, count in values["counts"]:
            over = at >= 0 and terms[at][2 if stage else 1]
            owes += count
            late += count if over else 0
            first = min(first, (not over, terms[at][0].end if at >= 0 else dt.date.max))
        items = values["items"]

        def due() -> tuple[DueItem, ...]:
            return tuple(self._item(slug, terms, *item) for item in items)

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
            due,
            dt.date.fromisoformat(values["begun"]),
            tuple((name, dt.date.fromisoformat(day)) for name, day in values["stages"]),
            tuple(values["subjects"]),
            frozenset(values["whose"]),
        )

    def _item(
        self,
        slug: str,
        terms: Sequence[tuple[Term, bool, bool, int]],
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

    def _judged(self, term: Term) -> tuple[Term, bool, bool, int]:
        """A term with whether its last day has passed, whether it is over as that of a stage is, and the working days left."""
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
        plain = Term(
            self._rules.book.profile(profile).rule(rule),
            day(start),
            number,
            Unit(unit),
            tuple(Extension(n, Unit(u), why, day(on), by, base) for n, u, why, on, by, base in longer),
            day(end),
            self._rules.calendar.edition,
            tuple(map(day, estimated)),
            moves_unknown,
        )
        return replace(plain, receipt_shown=shown, verified=verified, basis=basis)


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


def _edition(log: WorkflowLog) -> str:
    """The edition of everything but the registry that a sheet depends on."""
    from lawtrack.services.log.log import CALENDAR_FILE

    digest = hashlib.sha256(f"{__version__}\n{language()}\n{log.calendar.edition}".encode())
    own = log.workspace.folder
    for path in _rule_files(own / CALENDAR_FILE, log.book.folder):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _rule_files(calendar: Path, folder: Path | None) -> Iterator[Path]:
    if calendar.is_file():
        yield calendar
    if folder is not None and folder.is_dir():
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
