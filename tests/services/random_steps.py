"""Random steps of every kind on the bills of a workspace; what the rules refuse is left out."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from lawtrack.errors import LawtrackError
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.services.bills.bills import Bills
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.carrying import CarryOver
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.groups import Groups
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace

TODAY = dt.date(2026, 11, 24)
_SELDOM = 0.3
_CHANNELS = ("npp", "approval", "justice", "councils", "ngo", "public")


class Office:
    """Somebody at work in a clone.

    Args:
        workspace: The clone.
        seed: Of the random choices.
        text: A file to be added as a text; it is written anew each time.
        alone: Nobody else works on these bills: they get other short names, too.
    """

    def __init__(self, workspace: Workspace, seed: int, text: Path, *, alone: bool = False) -> None:
        self.workspace = workspace
        self.alone = alone
        self.random = random.Random(seed)  # noqa: S311 -- steps of a test
        self.text = text
        self.log = WorkflowLog(workspace, TODAY)
        self.done: set[EventKind] = set()

    def work(self, events: int) -> None:
        """Record so many events on the bills, or in the registry."""
        goal = self._count() + events
        kinds = [kind for kind in EventKind if kind is not EventKind.BILL]
        for kind in self.random.sample(kinds, len(kinds)):
            if self._count() < goal:
                self._try(kind)
        while self._count() < goal:
            self._try(self.random.choice(kinds))

    def commands(self, count: int) -> Iterator[EventKind]:
        """Carry out so many commands, of every kind in turn as far as the rules allow it; each is done when it is given."""
        kinds = [kind for kind in EventKind if kind is not EventKind.BILL]
        queue: list[EventKind] = []
        for _command in range(count):
            before = self._count()
            while self._count() == before:
                queue = queue or self.random.sample(kinds, len(kinds))
                kind = queue.pop()
                self._try(kind)
            yield kind

    def _count(self) -> int:
        from lawtrack.store.log_reading import all_events

        with self.workspace.reading() as session:
            return sum(map(len, all_events(session).values()))

    def _try(self, kind: EventKind) -> None:
        from lawtrack.store.log_reading import streams

        with self.workspace.reading() as session:
            slug = self.random.choice(sorted(streams(session)))
        try:
            if kind is EventKind.REMOVE:
                self._remove(slug)
            elif kind is EventKind.RENAME:
                self._rename(slug)
            else:
                self._step(kind, slug)
        except LawtrackError:
            return
        self.done.add(kind)

    def _remove(self, slug: str) -> None:
        if all(bill.slug != slug for bill in Bills(self.workspace, TODAY).list()):
            Bills(self.workspace, TODAY).bring_back(slug)
        else:  # one that reviewers have before them, too: in another clone it may have been sent to them meanwhile
            self.log.record(self.log.bill(slug), self.log.new_event(EventKind.REMOVE, {}))

    def _rename(self, slug: str) -> None:
        bills, word = Bills(self.workspace, TODAY), f"слово {self.random.random()}"
        if self.alone and self.random.random() < _SELDOM:
            bills.rename_back(slug)
        else:
            new = f"bill-{self.random.randrange(10**9)}" if self.alone else ""
            bills.rename(slug, new, {self.random.choice((Lang.RU, Lang.KK)): word})

    def _step(self, kind: EventKind, slug: str) -> None:
        word = f"слово {self.random.random()}"
        bills, reviews = Bills(self.workspace, TODAY), Reviews(self.workspace, TODAY)
        bill = bills.get(slug)
        pick = self.random.choice
        review = f"{slug}/{pick(bill.reviews).id}" if bill.reviews else ""
        if kind is EventKind.EXPERT:
            title = {Lang.RU: word, Lang.KK: word}
            Experts(self.workspace, TODAY).add(f"body-{self.random.randrange(10**9)}", "ngo", title)
        elif kind is EventKind.TEXT:
            self.text.write_text(f"Статья 1. Внести изменения и дополнения: {word}\n", encoding="utf-8")
            bills.add(slug, self.text, Lang.RU)
        elif kind is EventKind.VERSION:
            bills.version(slug, word)
        elif kind is EventKind.SEND:
            to = pick([*Experts(self.workspace, TODAY).list()]).slug
            reviews.send(slug, to, pick(_CHANNELS))
        elif kind is EventKind.EXTEND:
            reviews.extend(review, 1, word, basis=word)
        elif kind is EventKind.RECEIVE:
            reviews.receive(review, conclusion=word)
        elif kind is EventKind.CANCEL:
            reviews.cancel(review, word)
        elif kind is EventKind.CLOSE:
            reviews.close(review)
        elif kind is EventKind.RECOMMEND:
            place, wording = pick(
                (("", ""), ("статья 1 законопроекта", ""), ("статья 1 законопроекта", word))
            )
            within = pick((review, ""))
            author = "" if within else "житель"
            reviews.recommend(slug, word, author=author, review=within, citation=place, wording=wording)
        elif kind is EventKind.DELIVER:
            reviews.deliver(review, proof=word)
        elif kind is EventKind.REMIND:
            reviews.remind(review)
        elif kind is EventKind.REOPEN:
            reviews.reopen(review, word)
        elif kind is EventKind.WITHDRAW:
            if bill.recommendations and self.random.random() < _SELDOM:
                reviews.take_back(f"{slug}/{pick(bill.recommendations).id}", word)
            else:
                reviews.withdraw(review, pick(("receipt", "conclusion", "extension")), word)
        elif kind is EventKind.RESPOND:
            remark = pick(bill.recommendations) if bill.recommendations else None
            name = f"{slug}/{remark.id}" if remark else ""
            again = remark.revision if remark and remark.response else None
            reviews.respond(name, pick(("accepted", "rejected", "partly")), word, revision=again)
        elif kind is EventKind.RECUSE:
            reviews.recuse(review, word)
        elif kind is EventKind.GROUP:
            names = [one.id for one in bill.recommendations]
            Groups(self.workspace, TODAY).put_together(
                slug, [self.random.sample(names, min(len(names), 2))], apart=self.random.random() < _SELDOM
            )
        elif kind is EventKind.CARRY:
            names = [one.id for one in bill.recommendations]
            carrying = CarryOver(self.workspace, TODAY)
            pick((carrying.confirm, carrying.orphan))(slug, names[:1])
        else:
            self.log.record(self.log.bill(slug), self.log.new_event(kind, self._fields(kind, word)))

    def _fields(self, kind: EventKind, word: str) -> dict[str, JsonValue]:
        n = self.random.randrange(5)
        again: dict[str, JsonValue] = {"withdrawn": True} if self.random.random() < _SELDOM else {}
        fields: dict[EventKind, dict[str, JsonValue]] = {
            EventKind.PART: {"who": f"body-{n}", "part": "drafting"},
            EventKind.SETTLE: {"key": f"key {n}", "leave_out": True, "reason": word},
            EventKind.LINK: {"act": f"act {n}", "work": f"/akn/kz/act/{n}", **again},
            EventKind.BASE: {"act": f"/akn/kz/act/{n}", "lang": "ru", **(again or {"edition": "2020-01-01"})},
            EventKind.AMEND: {"element": f"статья {n + 1}", "wording": word, "authors": [word]},
            EventKind.DECIDE: {"amendment": f"d{n + 1}", **(again or {"verdict": "accepted"})},
            EventKind.GROUND: {"text": word, "elements": [f"art_{n}"]},
            EventKind.JUSTIFY: {"element": f"art_{n}", "text": word, **again},
            EventKind.RIPPLE: {"key": f"place {n}", "taken": n > 2, "reason": word, **again},
            EventKind.EDIT: {
                "act": "/akn/kz/act/1",
                "lang": "ru",
                "element": f"art_{n}",
                "how": "words",
                "text": word,
            },
            EventKind.STAGE: {"stage": "introduced"},
            EventKind.SUBJECT: {
                "subject": ("business", "citizens", "local", "budget", "business")[n],
                **again,
            },
            EventKind.IMPACT: {"term": word, "budget": word, "forecast": word},
            EventKind.COMMENT: {"element": f"art_{n}", "author": word, "text": word},
        }
        return fields[kind]
