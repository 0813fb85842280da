"""Comments of Word as remarks: each thread is one remark, the replies kept below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.intake.proposed import Proposed
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.message import message
from lawtrack.reading.language import detect_language

BESIDE = message("a tracked change outside of the proposed wording")
RESOLVED = message("it is marked as resolved in Word")
ON_NOTHING = message("it stands on no row and no element")


@dataclass(frozen=True, slots=True)
class FileComment:
    """A comment.

    Attributes:
        id: Its number in the file.
        author: Who made it.
        day: When; None where the file does not say it.
        text: Its words, a paragraph a line.
        quote: The words that it is on; empty where it is on a place only.
        paragraph: The paragraph in which it begins; empty where it is on nothing.
        parent: The number of the comment that it replies to; empty where it is none.
        resolved: True where somebody marked it as resolved.
    """

    id: str
    author: str
    day: dt.date | None
    text: str
    quote: str = ""
    paragraph: str = ""
    parent: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class FileChange:
    """A paragraph with tracked changes.

    Attributes:
        author: Who made them, the first where several did.
        day: When; None where the file does not say it.
        before: Its words without the changes.
        after: Its words with them.
        in_table: True where it stands in a table.
    """

    author: str
    day: dt.date | None
    before: str
    after: str
    in_table: bool = False


def change_of(change: FileChange, place: str, lang: Lang) -> Proposed:
    """The remark that proposes a tracked wording, without its place."""
    used = detect_language(f"{change.before} {change.after}") or lang
    return Proposed(
        place,
        language_of(used).remarks.tracked,
        wording=change.after,
        author=change.author,
        on=change.day,
        lang=used,
    )


def remark_of(comment: FileComment, every: Sequence[FileComment], lang: Lang) -> Proposed:
    """The remark that a thread makes, without its place.

    Args:
        comment: The comment that begins the thread.
        every: All comments of the file.
        lang: The language of the file, where the words are too short to tell theirs.
    """
    used = detect_language(comment.text) or lang
    form = language_of(used).remarks.reply
    below = [
        form.format(author=one.author, day=one.day or "", text=one.text)
        for one in every
        if one.parent == comment.id and one.text
    ]
    return Proposed(
        comment.id,
        "\n".join((comment.text, *below)),
        quote=comment.quote,
        author=comment.author,
        on=comment.day,
        lang=used,
        notes=(RESOLVED,) if comment.resolved else (),
    )


def threads(every: Sequence[FileComment]) -> list[FileComment]:
    """The comments that reply to none, and those whose parent is not there, in order; empty ones are none."""
    known = {one.id for one in every}
    return [one for one in every if one.text and (not one.parent or one.parent not in known)]
