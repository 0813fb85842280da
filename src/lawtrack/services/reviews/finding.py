"""Words sought in what is said of bills: their titles and texts, the recommendations on them and the answers.

They are sought in their forms, as in acts (``wordforms.sought``). Of each bill the texts of the current version are
looked through; a text that cannot be read is named, never passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.formats.registry import is_akn, read_bytes, read_source_bytes
from lawtrack.model.document import Lang
from lawtrack.services.bills.decided.reading import read_text
from lawtrack.services.bills.texts import text_path
from lawtrack.services.from_file.amending_acts import lines_of
from lawtrack.services.log.log import WorkflowLog
from lawtrack.wordforms.sought import Sought, marked, matches, sought

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill, BillText
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.workspace import Workspace

_TEXTS = 4096
"""Texts of bills whose lines are kept in memory."""


class FoundIn(StrEnum):
    """What holds the words."""

    TITLE = "title"  # the title or the short name of a bill
    TEXT = "text"  # an amending text
    RECOMMENDATION = "recommendation"  # a recommendation: its text or the wording that it proposes
    ANSWER = "answer"  # the reason of an answer


@dataclass(frozen=True, slots=True)
class BillHit:
    """A place in what is said of a bill.

    Attributes:
        kind: What it is.
        bill: The short name of the bill.
        version: Its version.
        lang: The language of the words.
        text: The paragraph.
        marks: Where the words stand in it: from, to.
        line: Of a text: its line; 0 for everything else.
        remark: Of a recommendation or an answer: the number of the recommendation; else empty.
        file: Of a text: the name of the file; else empty.
    """

    kind: FoundIn
    bill: str
    version: int
    lang: Lang
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    line: int = 0
    remark: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class BillHits:
    """What was found, by kind and bill.

    Attributes:
        hits: The places.
        more: True where there are more than were asked for.
        unread: Texts that could not be read: the bill and the file, and why.
    """

    hits: tuple[BillHit, ...]
    more: bool = False
    unread: tuple[tuple[str, str], ...] = ()


def find_in_bills(workspace: Workspace, words: str, lang: Lang | None = None, limit: int = 50) -> BillHits:
    """The places in what is said of bills that hold all the words; at most ``limit`` of each kind.

    Args:
        workspace: The workspace.
        words: What is sought; words in quotation marks as they stand.
        lang: Only words in this language; in all of them where None.
        limit: How many of each kind.
    """
    wanted = sought(words)
    found: dict[FoundIn, list[BillHit]] = {kind: [] for kind in FoundIn}
    unread: list[tuple[str, str]] = []
    more = False
    for bill in WorkflowLog(workspace).bills() if wanted.terms else ():
        for hit in _of_bill(workspace, bill, wanted, unread):
            if lang is not None and hit.lang is not lang:
                continue
            more = more or len(found[hit.kind]) == limit
            found[hit.kind] += [hit][: limit - len(found[hit.kind])]
    return BillHits(tuple(hit for hits in found.values() for hit in hits), more, tuple(unread))


class Instructions:
    """The instructions of bills by the lines of their texts; each text is read once.

    Args:
        workspace: The workspace.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[tuple[str, Lang], list[tuple[int, int]]] = {}

    def at(self, hit: BillHit) -> int:
        """The number of the instruction that a line of a text belongs to; 0 before the first, and for all that is no text.

        Raises:
            LawtrackError: There is no such bill or text any more, or it cannot be read.
        """
        if hit.kind is not FoundIn.TEXT:
            return 0
        key = hit.bill, hit.lang
        if key not in self._known:
            bill = WorkflowLog(self._workspace).bill(hit.bill)
            text = bill.version.text(hit.lang)
            read = read_text(self._workspace, bill, text).instructions if text is not None else ()
            self._known[key] = [(one.line, one.n) for one in read]
        line = max((line for line, _n in self._known[key] if line <= hit.line), default=0)
        return next((n for at, n in self._known[key] if at == line), 0)


def _of_bill(
    workspace: Workspace, bill: Bill, wanted: Sought, unread: list[tuple[str, str]]
) -> Iterator[BillHit]:
    number = bill.version.number
    for lang, title in bill.titles.items():
        if matches(wanted, f"{title} {bill.slug}"):
            yield BillHit(FoundIn.TITLE, bill.slug, number, lang, title, tuple(marked(wanted, title)))
    for text in bill.version.texts:
        try:
            lines = _lines_of(workspace, bill, text)
        except LawtrackError as error:
            unread.append((f"{bill.slug}/{text.file}", str(error)))
            continue
        for line, words in lines:
            if matches(wanted, words):
                marks = tuple(marked(wanted, words))
                yield BillHit(FoundIn.TEXT, bill.slug, number, text.lang, words, marks, line, file=text.file)
    for one in bill.recommendations:
        yield from _of_remark(bill, one, wanted)


def _of_remark(bill: Bill, one: Recommendation, wanted: Sought) -> Iterator[BillHit]:
    said = "\n".join(filter(None, (one.text, one.wording)))
    if matches(wanted, said):
        marks = tuple(marked(wanted, said))
        yield BillHit(FoundIn.RECOMMENDATION, bill.slug, one.version, one.lang, said, marks, remark=one.id)
    for answer in one.responses[-1:]:
        if matches(wanted, answer.reason):
            marks = tuple(marked(wanted, answer.reason))
            yield BillHit(
                FoundIn.ANSWER, bill.slug, one.version, one.lang, answer.reason, marks, remark=one.id
            )


def _lines_of(workspace: Workspace, bill: Bill, text: BillText) -> tuple[tuple[int, str], ...]:
    return _read(text_path(workspace, bill, text), text.digest)


@lru_cache(maxsize=_TEXTS)
def _read(path: Path, _digest: str) -> tuple[tuple[int, str], ...]:
    """The lines of a text with their numbers; the file is read again when the log has another digest of it."""
    data = read_bytes(path)
    if is_akn(data):
        from lawtrack.formats.akn import read_akn_fully

        lines = tuple(lines_of(read_akn_fully(data, path.name).expression))
    else:
        lines = tuple(read_source_bytes(data, path.name).lines)
    every: list[tuple[int, str]] = []
    for line in lines:
        if line.table is None:
            every.append((line.number, line.text))
        else:
            every += [(line.number, "\t".join(" ".join(cell.lines) for cell in row)) for row in line.table]
    return tuple(every)
