"""A table of deputies' amendments comes into its bill: each with its authors, the same one of several authors once.

Nothing is guessed: an amendment whose element the bill has not got is kept without a place; two decisions on one amendment
that differ decide nothing; a row that cannot be read is listed with its words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import CitationError, InputError, WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.model.message import Message, message
from lawtrack.profiles.verdicts import verdicts
from lawtrack.reviewing.deputy import Amendment
from lawtrack.services.bills.own_text import element_of, own_text
from lawtrack.services.log.log import WorkflowLog
from lawtrack.tables.deputies import TypedAmendment, TypedAmendments, UnreadRow, typed_amendments
from lawtrack.wording.addresses import of_the_draft

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.from_file.own_text import OwnAct
    from lawtrack.services.workspace import Workspace

_SPACE = re.compile(r"[\s\u00a0]+")
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the table with its place in the bill.

    Attributes:
        row: The row.
        eid: The element of the bill; empty where it was not found.
        why: Why it was not found.
    """

    row: TypedAmendment
    eid: str
    why: str = ""


@dataclass(frozen=True)
class Bundle:
    """One amendment of the table: rows that propose the same for the same element.

    Attributes:
        rows: The rows, at least one.
        known: The amendment of the bill that is the same; None where it is a new one.
    """

    rows: tuple[Placed, ...]
    known: Amendment | None = None

    @property
    def authors(self) -> tuple[str, ...]:
        """All authors, each once."""
        return tuple(dict.fromkeys(name for one in self.rows for name in one.row.authors))

    @property
    def why(self) -> str:
        """All justifications, each once."""
        return "\n".join(dict.fromkeys(one.row.why for one in self.rows if one.row.why))

    @property
    def decisions(self) -> tuple[tuple[str, str], ...]:
        """The different decisions on it, with what stands behind each."""
        return tuple(dict.fromkeys((one.row.verdict, one.row.reason) for one in self.rows if one.row.verdict))


@dataclass(frozen=True)
class AmendmentImport:
    """What a table of amendments brings; nothing is recorded yet.

    Attributes:
        bill: The bill.
        lang: The language of its wordings.
        name: The name of the file.
        typed: The table.
        bundles: Its amendments.
        notes: What a person must know of them.
    """

    bill: Bill
    lang: Lang
    name: str
    typed: TypedAmendments
    bundles: tuple[Bundle, ...]
    notes: tuple[Message, ...] = ()
    recorded: tuple[str, ...] = field(default=())

    @property
    def unplaced(self) -> tuple[Placed, ...]:
        """Amendments whose element the bill has not got."""
        return tuple(bundle.rows[0] for bundle in self.bundles if not bundle.rows[0].eid)

    @property
    def unread(self) -> tuple[UnreadRow, ...]:
        """Rows that are no amendment as far as can be read."""
        return self.typed.unread

    @property
    def open(self) -> int:
        """How much of it is left to a person."""
        return len(self.unplaced) + len(self.unread) + len(self.notes)


def read_amendments(workspace: Workspace, slug: str, path: Path, lang: Lang | None = None) -> AmendmentImport:
    """Read a table of amendments to a bill; nothing is recorded.

    Args:
        workspace: The workspace.
        slug: The bill.
        path: A Word file or a workbook.
        lang: The language of its wordings; that of its words where None.

    Raises:
        InputError: The file cannot be read, has no table of amendments, or its language is not clear.
        WorkflowError: There is no such bill, or it has no text in this language.
    """
    from lawtrack.formats.registry import read_bytes
    from lawtrack.formats.remarks.workbook import is_workbook, read_workbook
    from lawtrack.formats.typed_table import read_typed_file
    from lawtrack.reading.language import detect_language

    data = read_bytes(path)
    file = read_workbook(data, path.name) if is_workbook(data) else read_typed_file(data, path.name)
    typed = typed_amendments(file)
    if not typed.found:
        raise InputError(
            _("{name} has no table of amendments.").format(name=path.name),
            hint=_(
                "Its headings name the element, the proposed wording, the author and the decision (form B)."
            ),
        )
    used = lang or detect_language(" ".join(f"{one.element} {one.wording}" for one in typed.rows))
    if used is None:
        raise InputError(
            _("The language of {name} is not clear.").format(name=path.name), remedy=remedies.name_language()
        )
    bill = WorkflowLog(workspace).bill(slug)
    own = own_text(workspace, bill, used)
    bundles = tuple(_bundled([_placed(own, row) for row in typed.rows], bill, used))
    lacking = [one for b in bundles if isinstance(one := _decision(b, b.known), Message)]
    return AmendmentImport(bill, used, path.name, typed, bundles, (*_notes(bundles), *lacking))


def place_of(own: OwnAct, typed: str, *, new: bool) -> str:
    """The element of a bill that an address means, as an eId; one that is to be added need not be there.

    Raises:
        CitationError: It cannot be understood, or the bill has no such element.
        WorkflowError: The element that is to be added is there already.
    """
    words = of_the_draft(typed)
    citation, place = element_of(own, typed if words is None else words, new=new)
    return place.eid if place is not None else citation.eid


def _placed(own: OwnAct, row: TypedAmendment) -> Placed:
    try:
        return Placed(row, place_of(own, row.element, new=row.new))
    except (CitationError, WorkflowError) as error:
        return Placed(row, "", error.message)


def _bundled(rows: Iterable[Placed], bill: Bill, lang: Lang) -> Iterator[Bundle]:
    known = {
        _key(one.eid or one.element, one.kind, one.wording): one
        for one in bill.amendments
        if one.lang is lang
    }
    found: dict[Key, list[Placed]] = {}
    for one in rows:
        found.setdefault(_key(one.eid or one.row.element, one.row.kind, one.row.wording), []).append(one)
    for key, same in found.items():
        yield Bundle(tuple(same), known.get(key))


def _key(element: str, kind: str, wording: str) -> Key:
    """What makes two amendments the same: element, kind, and words without regard to spaces and marks of quotation."""
    words = _SPACE.sub(" ", wording.translate(_QUOTES)).strip(" .;").casefold()
    return _SPACE.sub(" ", element).strip().casefold(), kind, words


def _notes(bundles: Iterable[Bundle]) -> Iterator[Message]:
    for bundle in bundles:
        first = bundle.rows[0].row
        if len({verdict for verdict, _reason in bundle.decisions}) > 1:
            yield message(
                "Rows {rows} propose the same for {element}, but are decided differently: nothing is decided on it.",
                rows=", ".join(str(one.row.row) for one in bundle.rows),
                element=first.element,
            )
        for one in bundle.rows:
            if one.row.decision and not one.row.verdict:
                yield message(
                    "Row {row}: the decision is not understood: «{words}».",
                    row=one.row.row,
                    words=" ".join(one.row.decision.split()),
                )
            if not one.row.authors:
                yield message("Row {row}: no author is named.", row=one.row.row)


def record_amendments(
    workspace: Workspace, made: AmendmentImport, on: dt.date | None = None
) -> AmendmentImport:
    """Record what a table of amendments brings: new ones, more authors of known ones, decisions.

    A decision that lacks what it needs (a reason, the wording that is taken) is not recorded, and said.

    Args:
        workspace: The workspace.
        made: What was read.
        on: The day (today).

    Raises:
        WorkflowError: Somebody else has written meanwhile.
    """
    log = WorkflowLog(workspace)
    events: list[Event] = []
    number = made.bill.last_amendment
    names: list[str] = []
    for bundle in made.bundles:
        known = bundle.known
        if known is None:
            number += 1
            new = log.new_event(EventKind.AMEND, {**_fields(made, bundle), "amendment": f"d{number}"}, on)
            events.append(new)
            name, uid = f"d{number}", new.uid
            names.append(name)
        else:
            name, uid = known.id, known.uid
            if set(bundle.authors) - set(known.authors):
                more: dict[str, JsonValue] = {
                    "amendment": name,
                    "upon": uid,
                    "authors": [*bundle.authors],
                    "why": bundle.why or None,
                }
                events.append(log.new_event(EventKind.AMEND, more, on))
                names.append(name)
        decided = _decision(bundle, known)
        if decided and not isinstance(decided, Message):
            events.append(log.new_event(EventKind.DECIDE, {"amendment": name, "upon": uid, **decided}, on))
            names.append(name)
    if events:
        log.record(made.bill, *events)
    return replace(made, recorded=tuple(dict.fromkeys(names)))


def _fields(made: AmendmentImport, bundle: Bundle) -> dict[str, JsonValue]:
    first = bundle.rows[0]
    rows = ", ".join(str(one.row.row) for one in bundle.rows)
    return {
        "lang": made.lang.value,
        "element": first.row.element,
        "eid": first.eid or None,
        "how": first.row.kind.value,
        "wording": first.row.wording or None,
        "authors": [*bundle.authors],
        "why": bundle.why or None,
        "current": first.row.current or None,
        "source": f"{made.name}: {rows}",
    }


def _decision(bundle: Bundle, known: Amendment | None) -> Mapping[str, JsonValue] | Message | None:
    """The fields of the decision on an amendment; why it is not recorded; None where there is none, or it is known."""
    if len({verdict for verdict, _reason in bundle.decisions}) != 1:
        return None
    name, behind = bundle.decisions[0]
    verdict, element = verdicts()[name], bundle.rows[0].row.element
    wording, reason = (behind, "") if verdict.wording else ("", behind)
    if verdict.wording and not wording:
        return message("{element}: the decision «{verdict}» names no wording.", element=element, verdict=name)
    if verdict.reason and not reason:
        return message("{element}: the decision «{verdict}» gives no reason.", element=element, verdict=name)
    now = known.decided if known is not None else None
    if now is not None and (now.verdict, now.reason, now.wording) == (name, reason, wording):
        return None
    return {"verdict": name, "reason": reason or None, "wording": wording or None}
