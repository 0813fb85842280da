"""Changes that stand in an annex of the amending act: «Утвердить прилагаемые изменения, которые вносятся в …».

Each order that approves changes has an annex of its own, in the order of the text. Where the file holds another number
of such annexes than there are orders, which changes belong to which act is not known, and none of them is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.reading.instructions.accounting import ordered_alone
from lawtrack.reading.instructions.annexes.texts import opens_annex
from lawtrack.reading.instructions.patterns import compiled, told
from lawtrack.reading.instructions.printed.labels import label_of
from lawtrack.reading.instructions.printed.quotes import balance
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.remembering import remembered

_TITLE_LINES = 4
"""Lines over which the title of annexed changes may run."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of one annex.

    Attributes:
        named: The amended act or document as a line that opens its block; empty where the changes name their acts.
        lines: They.
    """

    named: str
    lines: Sequence[SourceLine]


@dataclass(frozen=True, slots=True)
class _Title:
    """Where an annex of changes begins: its caption, its title, the first of the changes."""

    caption: int
    start: int
    first: int


@remembered
def approved_changes(text: str, lang: Lang) -> str | None:
    """What the changes amend that an order approves and that stand in an annex; None for another line.

    Args:
        text: The line.
        lang: Its language.

    Returns:
        The act or document as a line that opens its block; empty where the changes name their acts themselves.
    """
    told, search = _approves(lang)
    found = search(text) if told(text) else None  # each line is asked
    if found is None:
        return None
    return f"{found['act'].rstrip(' ,.;:')}:" if found["act"] else ""


@cache
def _approves(lang: Lang) -> tuple[Callable[[str], bool], Callable[[str], re.Match[str] | None]]:
    """Whether an order approves changes, and what it says of them."""
    pattern = language_of(lang).amended_acts.annexed
    return told(pattern).within, compiled(pattern).search


def changes_in(
    body: Sequence[SourceLine], rest: Sequence[SourceLine], lang: Lang
) -> tuple[Sequence[SourceLine], Sequence[SourceLine], tuple[Changes, ...]]:
    """What stands behind the text of an act, without the changes that orders in it approve.

    Args:
        body: The text of the act.
        rest: Its signature and annexes.
        lang: Its language.

    Returns:
        The signature and the annexes; the captions and titles of the changes; the changes, for each order.
    """
    named = [act for line in body if (act := approved_changes(line.text, lang)) is not None]
    titles = list(_titles(rest, lang)) if named else []
    if not named or len(titles) != len(named):
        return rest, (), ()
    other: list[SourceLine] = []
    heads: list[SourceLine] = []
    changes: list[Changes] = []
    done = 0
    for act, title, following in zip(named, titles, [*titles[1:], None], strict=True):
        stop = _end(rest, title.first, following.caption if following else len(rest), lang)
        other += rest[done : title.caption]
        heads += rest[title.caption : title.first]
        changes.append(Changes(act, rest[title.first : stop]))
        done = stop
    return [*other, *rest[done:]], heads, tuple(changes)


def _titles(lines: Sequence[SourceLine], lang: Lang) -> list[_Title]:
    """The titles of annexed changes, outside quotations."""
    pattern = compiled(language_of(lang).amended_acts.annexed_title)
    found: list[_Title] = []
    at = depth = 0
    while at < len(lines):
        end = next(
            (end for end in range(at + 1, _last(lines, at) + 1) if pattern.match(_joined(lines, at, end))), 0
        )
        if not end or depth > 0:
            depth = max(depth + balance(lines[at].text), 0)
            at += 1
            continue
        first = next((i for i in range(end, len(lines)) if _begins(lines[i], lang)), len(lines))
        above = found[-1].first if found else 0
        caption = next((i for i in range(end - 1, above - 1, -1) if opens_annex(lines[i])), at)
        found.append(_Title(caption, at, first))
        at, depth = max(first, at + 1), 0
    return found


def _last(lines: Sequence[SourceLine], at: int) -> int:
    """Where a title that begins at ``at`` has ended at the latest: a line with a number is no more of it."""
    latest = min(at + _TITLE_LINES, len(lines))
    return next((i for i in range(at + 1, latest) if label_of(lines[i].text) is not None), latest)


def _joined(lines: Sequence[SourceLine], start: int, end: int) -> str:
    return " ".join(line.text for line in lines[start:end])


def _begins(line: SourceLine, lang: Lang) -> bool:
    """True for the first of the changes: it has a number, opens a place or orders something."""
    return line.text[:1].isdigit() or line.text.rstrip().endswith(":") or ordered_alone(line.text, lang)


def _end(lines: Sequence[SourceLine], start: int, stop: int, lang: Lang) -> int:
    """Where the changes end that begin at ``start``: at the caption of the next annex outside a quotation."""
    depth = 0
    for i in range(start, stop):
        if depth <= 0 and opens_annex(lines[i]) and not ordered_alone(lines[i].text, lang):
            return i
        depth = max(depth + balance(lines[i].text), 0)
    return stop
