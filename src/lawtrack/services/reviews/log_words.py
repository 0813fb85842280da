"""Events of logs in a reader's words: what was done, to which provision, by its address in its act."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _, language
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind
from lawtrack.profiles.loader import pick
from lawtrack.profiles.verdicts import verdicts
from lawtrack.reviewing.bill import EditKind, Involvement
from lawtrack.reviewing.review import OWN, Decision
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.library.library import Library
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.rows import amended_naming, name_of
from lawtrack.wording.addresses import address
from lawtrack.wording.days import day_text
from lawtrack.wording.events import event_name
from lawtrack.wording.naming import OWN as OWN_ELEMENTS
from lawtrack.wording.terms import decision_text

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.rules import Rules
    from lawtrack.services.workspace import Workspace

Parts = Iterator[str]


def part_words(part: Involvement) -> str:
    """Which part somebody had in a draft."""
    return {
        Involvement.DRAFTING: _("took part in drafting"),
        Involvement.APPROVING: _("took part in approving"),
        Involvement.EMPLOYED: _("employed by the drafter"),
    }[part]


def edit_words(how: EditKind) -> str:
    """What was edited in a table."""
    return {
        EditKind.WORDS: _("other words"),
        EditKind.UNIT: _("another wording"),
        EditKind.INSERT: _("new element"),
        EditKind.DELETE: _("taken out"),
        EditKind.WITHDRAW: _("the change given up"),
    }[how]


class LogWords:
    """Tells events.

    Args:
        workspace: The workspace.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._names = ActNames(workspace)
        self._bills: dict[str, Bill | None] = {}
        self._acts: dict[str, str] = {}

    def what(self, event: Event) -> str:
        """What happened."""
        return event_name(event.kind, withdrawn=event.data.get("withdrawn") is True)

    def told(self, log: str, event: Event) -> str:
        """To what it happened, and the words of it, in one line.

        Args:
            log: The bill; empty for the registry.
            event: An event of its log.
        """
        parts = (" ".join(part.split()) for part in _TOLD[event.kind](_Told(self, log, event)))
        return " · ".join(part for part in parts if part)

    @cached_property
    def rules(self) -> Rules:
        """The registry and the rules."""
        return WorkflowLog(self._workspace).rules()

    def bill(self, slug: str) -> Bill | None:
        """The bill of a log; None where it cannot be read, or for the registry."""
        if slug not in self._bills:
            self._bills[slug] = None
            if slug:
                with suppress(LawtrackError):
                    self._bills[slug] = WorkflowLog(self._workspace).bill(slug)
        return self._bills[slug]

    def place(self, slug: str, element: str, act: str, of: Whose = Whose.ACT) -> str:
        """An element as it is cited; with its act where the bill amends several."""
        if not element:
            return self.act(act) if act else ""
        bill = self.bill(slug)
        if element.startswith(OWN):
            of, element = (bill.own if bill is not None else Whose.BILL), element.removeprefix(OWN)
        if of is not Whose.ACT:
            return address(element, OWN_ELEMENTS, of=of)
        named = amended_naming(bill, act, self._names) if bill is not None else self._names.of(act)
        words = address(element, named)
        several = bill is not None and len({base.act for base in bill.bases.values()}) > 1
        return f"{self.act(act)}, {words}" if act and several else words

    def act(self, name: str) -> str:
        """The short name of an act."""
        if name not in self._acts:
            self._acts[name] = name
            with suppress(LawtrackError):
                self._acts[name] = Library(self._workspace).work(name).slug if name else ""
        return self._acts[name]


class _Told:
    """One event, and how its fields are told."""

    def __init__(self, words: LogWords, log: str, event: Event) -> None:
        self.words, self.log, self.event, self.data = words, log, event, event.data

    def text(self, name: str) -> str:
        """A field as it stands."""
        value = self.data.get(name)
        if isinstance(value, Mapping):
            return pick({code: str(one) for code, one in value.items()}, language()) if value else ""
        if isinstance(value, list):
            return ", ".join(str(one) for one in value)
        return "" if value in (None, False, True) else str(value)

    def day(self, name: str) -> str:
        """A day as the reader writes it."""
        import datetime as dt

        return day_text(dt.date.fromisoformat(self.text(name))) if self.text(name) else ""

    def who(self, name: str) -> str:
        """A reviewer's name, as the registry has it."""
        return name_of(self.text(name), self.words.rules, Lang(language())) if self.text(name) else ""

    def called(self, kind: str, name: str) -> str:
        """What an entry of the rules is called."""
        return self.words.rules.book.called(kind, self.text(name), language()) if self.text(name) else ""

    def place(self, name: str = "element") -> str:
        """The element that a field names."""
        of = self.text("of")
        return self.words.place(self.log, self.text(name), self.text("act"), Whose(of) if of else Whose.ACT)

    def quoted(self, name: str) -> str:
        """Words in quotation marks."""
        return f"«{self.text(name)}»" if self.text(name) else ""

    def number(self, name: str) -> str:
        """A recommendation or a review, by its number with the bill."""
        return f"{self.log}/{self.text(name)}" if self.text(name) else ""


def _review(one: _Told) -> Parts:
    yield one.number("review")
    yield one.who("reviewer")
    yield one.called("channel", "channel")
    for name in ("number", "proof", "conclusion", "reason", "basis", "note"):
        yield one.text(name)
    if one.data.get("no_remarks") is True:
        yield _("no remarks")
    yield one.day("delivered")


def _recommended(one: _Told) -> Parts:
    yield one.number("recommendation")
    yield one.place("citation") or (
        _("orphan: «{cited}»").format(cited=one.text("cited")) if one.text("cited") else ""
    )
    yield one.who("author") or one.number("review")
    yield one.text("text")
    yield one.quoted("wording")


def _responded(one: _Told) -> Parts:
    yield one.number("recommendation")
    yield decision_text(Decision(one.text("decision"))) if one.text("decision") else ""
    change = one.text("change")
    yield (
        _("instruction {number} of the text").format(number=change)
        if change.isdigit()
        else one.place("change")
    )
    yield one.text("reason")


def _settled(one: _Told) -> Parts:
    yield one.place("choice")
    yield one.place("target")
    for name in ("old", "new", "phrase"):
        yield one.quoted(name)
    yield _("left out") if one.data.get("leave_out") is True else ""
    yield one.text("reason")


def _text(one: _Told) -> Parts:
    yield one.text("file")


def _edition(one: _Told) -> Parts:
    yield one.words.act(one.text("act"))
    yield one.day("edition")


def _linked(one: _Told) -> Parts:
    yield one.quoted("act")
    yield one.words.act(one.text("work"))


def _part(one: _Told) -> Parts:
    yield one.who("who")
    yield part_words(Involvement(one.text("part")))


def _worded(one: _Told) -> Parts:
    yield one.place()
    yield edit_words(EditKind(one.text("how"))) if one.event.kind is EventKind.EDIT else ""
    yield one.text("author")
    yield one.text("text")
    yield one.text("reason")
    yield one.text("source")


def _amended(one: _Told) -> Parts:
    yield one.text("amendment")
    eid, bill = one.text("eid"), one.words.bill(one.log)
    own = bill.own if bill is not None else Whose.BILL
    yield one.words.place(one.log, eid, "", own) if eid else one.text("element")
    yield one.text("authors")
    yield one.quoted("wording")


def _decided(one: _Told) -> Parts:
    yield one.text("amendment")
    known = verdicts().get(one.text("verdict"))
    yield pick(known.title, language()) if known is not None else one.text("verdict")
    yield one.text("reason")
    yield one.quoted("wording")


def _grounded(one: _Told) -> Parts:
    yield one.text("ground")
    elements = one.data.get("elements")
    for eid in elements if isinstance(elements, list) else ():
        yield one.words.place(one.log, str(eid), one.text("act"))
    for name in ("text", "proposal", "source"):
        yield one.text(name)


def _carried(one: _Told) -> Parts:
    yield one.number("recommendation")
    bill, act = one.words.bill(one.log), one.text("act")
    own = Whose.ACT if act else bill.own if bill is not None else Whose.BILL
    yield one.words.place(one.log, one.text("place"), act, own) if one.text("place") else ""
    yield _("nowhere") if one.data.get("orphan") is True else ""


def _grouped(one: _Told) -> Parts:
    found = one.data.get("recommendations")
    yield ", ".join(f"{one.log}/{name}" for name in found) if isinstance(found, list) else ""


def _taken_back(one: _Told) -> Parts:
    yield one.number("review") or one.number("recommendation")
    told = {
        "receipt": _("receipt shown"),
        "conclusion": _("conclusion received"),
        "extension": _("term extended"),
    }
    yield told.get(one.text("what"), "")
    yield one.text("reason")


def _of(*names: str) -> Callable[[_Told], Parts]:
    return lambda one: (one.text(name) for name in names)


def _entry(kind: str) -> Callable[[_Told], Parts]:
    return lambda one: iter((one.called(kind, kind),))


_TOLD: Mapping[EventKind, Callable[[_Told], Parts]] = {
    EventKind.BILL: _of("slug", "title"),
    EventKind.TEXT: _text,
    EventKind.VERSION: _of("number", "note"),
    EventKind.PART: _part,
    EventKind.SETTLE: _settled,
    EventKind.LINK: _linked,
    EventKind.BASE: _edition,
    EventKind.AMEND: _amended,
    EventKind.DECIDE: _decided,
    EventKind.GROUND: _grounded,
    EventKind.JUSTIFY: _worded,
    EventKind.RIPPLE: _worded,
    EventKind.EDIT: _worded,
    EventKind.COMMENT: _worded,
    EventKind.SEND: _review,
    EventKind.EXTEND: _review,
    EventKind.RECEIVE: _review,
    EventKind.CANCEL: _review,
    EventKind.RECOMMEND: _recommended,
    EventKind.RESPOND: _responded,
    EventKind.CARRY: _carried,
    EventKind.GROUP: _grouped,
    EventKind.CLOSE: _review,
    EventKind.DELIVER: _review,
    EventKind.REMIND: _review,
    EventKind.REOPEN: _review,
    EventKind.RECUSE: _review,
    EventKind.WITHDRAW: _taken_back,
    EventKind.STAGE: _entry("stage"),
    EventKind.IMPACT: _of("term", "budget", "forecast"),
    EventKind.SUBJECT: _entry("subject"),
    EventKind.RENAME: _of("slug", "title"),
    EventKind.REMOVE: _of(),
    EventKind.EXPERT: _of("slug", "title", "note"),
}
