"""What printing left in quoted words: words parted at the end of a line, numbers of pages. It is told, never decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message, message
from lawtrack.reading.instructions.printed.broken import PARTED
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.lines import SourceLine

_PAGE = re.compile(r"[-–—]\s?\d{1,4}\s?[-–—]")
_NUMBER = re.compile(r"\d{1,4}")
_LONGEST = 12
_WORD = re.compile(rf"\w+{PARTED}\w+")
_ENDS = '.;:!?»”"'


def told_leavings(made: Sequence[Instruction], d: Directive) -> Sequence[Instruction]:
    """The instructions of a line, with a note where printing left something in the words that they quote.

    Args:
        made: They.
        d: The line, with the quotations behind it.
    """
    if PARTED not in d.text and not (d.quoted and any(len(line.text) <= _LONGEST for line in d.quoted)):
        return made  # nearly all
    parted = _WORD.search(d.text)
    note = _parted_note(parted[0]) if parted else _page_note(d.quoted)
    return made if note is None else [_whole(replace(one, note=one.note or note)) for one in made]


def _parted_note(word: str) -> Message:
    whole = word.replace(PARTED, "")
    return message(
        "«{word}» stood in two lines, and is read as «{whole}»: its hyphen may be its own",
        word=word.replace(PARTED, "-"),
        whole=whole,
    )


def _page_note(quoted: Sequence[SourceLine]) -> Message | None:
    """A line that may be the number of a page: between dashes, or a number amid a sentence."""
    for at, line in enumerate(quoted):
        text = line.text.strip()
        behind = quoted[at + 1].text.strip() if at + 1 < len(quoted) else ""
        amid = at > 0 and quoted[at - 1].text.rstrip()[-1:] not in _ENDS and behind[:1].islower()
        if _PAGE.fullmatch(text) or (amid and _NUMBER.fullmatch(text)):
            return message("«{line}» in the text that is put may be the number of a page", line=text)
    return None


def _whole(one: Instruction) -> Instruction:
    """An instruction whose words hold no sign of a parted word."""
    if PARTED not in one.text:
        return one
    words: dict[str, Any] = {
        f.name: value.replace(PARTED, "")
        for f in fields(one)
        if f.init and isinstance(value := getattr(one, f.name), str) and PARTED in value
    }
    return replace(one, **words) if words else one
