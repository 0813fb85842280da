"""Lines of an amending act in a person's words, to be read again by the same reader in the same context.

Only the words of one order change: its line keeps its number and its label, and the act, the level and the scopes around
it are those of the text. What comes of it is proved: the order must be understood, and no other order may be read
otherwise than before, but for those that were not understood.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from lawtrack.model.instruction import OWN, Instruction, Quoting
from lawtrack.model.message import Message, message
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reading.instructions import Segment, SegmentKind
from lawtrack.reading.instructions.printed.words import words_of
from lawtrack.reading.lines import SourceLine

_SPACE = re.compile(r"\s+")
_TAIL = re.compile(r"[;.,\s]*\Z")
_HEAD = 12
_AROUND = 40
"""An order stands in so many lines at most."""
_PLACES = frozenset({SegmentKind.ACT, SegmentKind.SCOPE, SegmentKind.ENACTING})


class RefusedWords(Exception):  # noqa: N818 -- not an error: an answer
    """A person's words cannot stand in the place of the act's."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def with_phrase(lines: Sequence[SourceLine], one: Instruction, phrase: str) -> tuple[SourceLine, ...]:
    """The lines of the act with an order in other words; what it quotes in lines of its own stays.

    Args:
        lines: The lines.
        one: The order, as it was read.
        phrase: The words in its place.

    Raises:
        RefusedWords: They have another number than the order, or its lines cannot be told.
    """
    said = _even(phrase)
    own, label = _label(_even(one.text)), _label(said)
    if label and label.strip() != own.strip():
        raise RefusedWords(message("the words given have a number that the order has not: «{label}»", label=label.strip()))  # fmt: skip
    said = said if label else f"{own}{said}"
    first, last = _stretch(lines, one)
    text = lines[first].text
    if first == last and _even(text) != _even(one.text):  # two orders in one line
        if text.count(one.text) != 1:
            raise RefusedWords(_NOT_TOLD)
        said = text.replace(one.text, said)
    number = one.line
    return (*lines[:first], replace(lines[first], number=number, text=said), *lines[last + 1 :])


def with_words_put(
    lines: Sequence[SourceLine],
    segments: Sequence[Segment],
    same_line: Sequence[Instruction],
    one: Instruction,
    new: str,
) -> tuple[SourceLine, ...]:
    """The lines of the act with other words in what an order quotes to be put.

    Args:
        lines: The lines.
        segments: What each of them is.
        same_line: All orders of its line, the order among them.
        one: The order, which puts a quoted text.
        new: The text in the place of what it puts; its lines are those of the units.

    Raises:
        RefusedWords: Where the quoted text stands cannot be told.
    """
    first, last = _stretch(lines, one)
    kinds = {segment.line: segment.kind for segment in segments}
    end = last + 1
    while end < len(lines) and kinds.get(lines[end].number) is SegmentKind.QUOTATION:
        end += 1
    block = lines[last + 1 : end]
    if not block:
        old = one.new or ""
        if first != last or not old or lines[first].text.count(old) != 1:
            raise RefusedWords(_NOT_TOLD)
        return (
            *lines[:first],
            replace(lines[first], text=lines[first].text.replace(old, _bare(new))),
            *lines[last + 1 :],
        )
    quoting = [other for other in same_line if isinstance(other, Quoting)]
    texts = [_bare(new) if other.n == one.n else other.new or "" for other in quoting]
    if not all(texts):
        raise RefusedWords(_NOT_TOLD)
    typed = [line for text in texts for line in text.split("\n") if line.strip()]
    tail = _TAIL.search(block[-1].text)
    typed[0] = f"«{typed[0]}"
    typed[-1] = f"{typed[-1]}»{tail[0].strip() if tail else ''}"
    numbers = [line.number for line in block]
    put = [
        SourceLine(numbers[min(at, len(numbers) - 1)], text.strip(), block[0].indent)
        for at, text in enumerate(typed)
    ]
    return (*lines[: last + 1], *put, *lines[end:])


def objection(
    before: AmendingAct, after: AmendingAct, lines: Collection[int], *, quoted: Collection[int] = ()
) -> Message | None:
    """Why an act read with a person's words cannot be taken; None where it can.

    Args:
        before: As the text has it.
        after: With the words.
        lines: The lines whose words were given.
        quoted: Those of them where only what they quote was.
    """
    old, new = _by_line(before), _by_line(after)
    kinds = {segment.line: segment.kind for segment in after.segments}
    for line in lines:
        made = new.get(line, [])
        unread = next((one for one in made if one.unread), None)
        if unread is not None:
            return unread.note or message("nothing of it is understood")
        if not made and kinds.get(line) not in _PLACES:
            return message("it orders nothing")
        if any(one.action in OWN for one in made) and not all(o.action in OWN for o in old.get(line, [])):
            return message("it is read as a provision of the amending act itself")
        if line in quoted and list(map(_frame, made)) != list(map(_frame, old.get(line, []))):
            return message("with these words the order is another one")
        if line in quoted and list(map(_begins, made)) != list(map(_begins, old.get(line, []))):
            return message("the text given is another unit than the one that is put")
    for line in old.keys() | new.keys():
        if line in lines or any(one.unread for one in old.get(line, [])):
            continue
        if list(map(_unnumbered, old.get(line, []))) != list(map(_unnumbered, new.get(line, []))):
            text = (old.get(line) or new[line])[0].text
            return message("with these words another order is read otherwise: {text}", text=text[:80])
    return None


_NOT_TOLD = message("where these words stand in the text cannot be told; correct the text itself")


def _by_line(act: AmendingAct) -> dict[int, list[Instruction]]:
    found: dict[int, list[Instruction]] = {}
    for one in act.instructions:
        found.setdefault(one.line, []).append(one)
    return found


def _unnumbered(one: Instruction) -> Instruction:
    return replace(one, n=0)


def _frame(one: Instruction) -> Instruction:
    """An order without what it quotes."""
    if not isinstance(one, Quoting):
        return replace(one, n=0, text="")
    return replace(one, n=0, text="", new=None, fragment=())


def _begins(one: Instruction) -> tuple[object, ...]:
    """What the first unit is that an order puts: its kind and its number; nothing where it puts words."""
    return tuple((unit.kind, unit.number) for unit in one.fragment[:1])


def _stretch(lines: Sequence[SourceLine], one: Instruction) -> tuple[int, int]:
    """The first and the last line of an order: it may be printed in several.

    Raises:
        RefusedWords: They cannot be told.
    """
    at = next((i for i, line in enumerate(lines) if line.number == one.line), None)
    if at is None:
        raise RefusedWords(_NOT_TOLD)
    wanted = _SPACE.sub("", one.text)
    if wanted in _SPACE.sub("", lines[at].text):
        return at, at
    for first in range(at, max(at - _AROUND, -1), -1):
        joined = ""
        for last in range(first, min(first + _AROUND, len(lines))):
            joined += _SPACE.sub("", lines[last].text)
            if joined == wanted and first <= at <= last:
                return first, last
            if not wanted.startswith(joined):
                break
    raise RefusedWords(_NOT_TOLD)


def _label(text: str) -> str:
    """The number that a line begins with, and the space behind it; empty for none."""
    words = words_of(text)
    if not (words.article or words.paragraph or words.point or words.letter):
        return ""
    at = text.find(words.text[:_HEAD]) if words.text else len(text)
    return text[: max(at, 0)]


def _even(text: str) -> str:
    return " ".join(text.split())


def _bare(text: str) -> str:
    """A text without the quotation marks around all of it, in which some people type it."""
    stripped = text.strip()
    inner = stripped.rstrip(";.,")
    whole = stripped[:1] == "«" and inner[-1:] == "»"
    depth = 0
    for at, sign in enumerate(inner):
        depth += (sign == "«") - (sign == "»")
        if depth == 0 and at < len(inner) - 1:
            whole = False
            break
    return inner[1:-1].strip() if whole else stripped
