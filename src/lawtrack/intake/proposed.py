"""What a letter, a table or comments bring, as values: remarks as they are proposed, and what is in none of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lawtrack.model.document import Lang
from lawtrack.model.message import Message
from lawtrack.reading.citations.running import Cited


@dataclass(frozen=True, slots=True)
class Proposed:
    """A remark as it is proposed to be recorded.

    Attributes:
        place: Where it stands in its source: a point of a letter, a row, a comment.
        text: What is recommended.
        provision: The provision as it was written, or as a person put it; empty for the bill as a whole.
        act: The amended act, as it was written; empty where it was not.
        quote: The words it speaks of, as quoted in the source.
        wording: The wording that is proposed.
        kind: The kind of the remark, as it was written.
        author: Who makes it, as it was written; empty for the sender of the whole file.
        on: The day it was made; None for that of the whole file.
        lang: The language of its words; None where it is too short to tell.
        besides: What else its source says of it, by the heading there.
        cited: The addresses in its text, the provision among them.
        eid: The element, where the source tells it without words (a row of the bill's own table).
        notes: What a person has to look at.
    """

    place: str
    text: str
    provision: str = ""
    act: str = ""
    quote: str = ""
    wording: str = ""
    kind: str = ""
    author: str = ""
    on: dt.date | None = None
    lang: Lang | None = None
    besides: tuple[tuple[str, str], ...] = ()
    cited: tuple[Cited, ...] = ()
    eid: str = ""
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that could not be read as a remark: where it stands, its words, why."""

    place: str
    words: str
    why: Message


@dataclass(frozen=True, slots=True)
class Intake:
    """Everything that a file brings.

    Attributes:
        remarks: The remarks that are proposed, in order.
        rest: The lines that are in no remark, in order.
        unread: Rows that could not be read.
        unknown: Headings of columns that are not known; what stands in them is kept with each remark.
    """

    remarks: tuple[Proposed, ...] = ()
    rest: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    unknown: tuple[str, ...] = ()
