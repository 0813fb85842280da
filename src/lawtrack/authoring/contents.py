"""Orders for the table of contents: its lines, which are no headings of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lawtrack.authoring.drafted import Order, meant
from lawtrack.authoring.likeness import same_words
from lawtrack.authoring.wordings import LineWriter
from lawtrack.comparing.matching import longest_rising
from lawtrack.comparing.pairing import Item
from lawtrack.language.headed import headed
from lawtrack.model.citation import Citation, Step
from lawtrack.model.index import Path
from lawtrack.model.instruction import DeleteProvision, InsertProvision, ReplaceHeading, ReplaceProvision
from lawtrack.model.kinds import Kind

_CONTENTS = Citation.parse_eid("toc")
Name = tuple[Citation, int]
"""The unit that a line heads, and which line with this name it is."""


def contents_orders(
    old: Sequence[Item], new: Sequence[Item], writer: LineWriter, *, whole: bool = False
) -> list[Order] | None:
    """The orders that make one table of contents of another; None where there is none on either side.

    A line is told by the unit that it heads: it is worded anew, goes or comes. Where lines without a number change, or
    lines change places, the table of contents is restated.

    Args:
        old: Its lines in force.
        new: Its lines as they shall be.
        writer: What writes orders for words.
        whole: True to restate it whatever changes.
    """
    if not old or not new:
        return None if bool(old) is not bool(new) else []
    mine, theirs = _named(old), _named(new)
    if len(old) == len(new) and all(
        same_words(a.provision.text, b.provision.text) for a, b in zip(old, new, strict=True)
    ):
        return []
    if whole or not _told(mine, theirs):
        return [_restated(old, new, writer)]
    later = {name: item for name, item in theirs if name is not None}
    made: list[Order] = []
    for name, item in mine:
        if name is None:
            continue
        if name not in later:
            gone = DeleteProvision(**meant(writer.act, writer.lang, _CONTENTS), toc=True, listed=name[0])
            made.append(Order(gone, item.path))
        elif not same_words(item.provision.text, later[name].provision.text):
            made += _worded(name[0], item, later[name], writer)
    known = {name for name, _item in mine}
    made += [_come(item.provision.text, old, writer) for name, item in theirs if name not in known]
    return made


def _named(items: Sequence[Item]) -> list[tuple[Name | None, Item]]:
    """Every line with the unit that it heads; parts of chapters are counted anew in each of them."""
    found: list[tuple[Name | None, Item]] = []
    above: list[Step] = []
    count: Counter[Citation] = Counter()
    for item in items:
        unit = headed(item.provision.text)
        if unit is None:
            found.append((None, item))
            continue
        step = Step(*unit)
        if step.kind is Kind.SECTION:
            citation = Citation((*above, step))
        else:
            citation = Citation((step,))
            above = [step] if step.kind is Kind.CHAPTER else []
        count[citation] += 1
        found.append(((citation, count[citation]), item))
    return found


def _told(old: Sequence[tuple[Name | None, Item]], new: Sequence[tuple[Name | None, Item]]) -> bool:
    """True where every line that changes has a name of its own, and those that stay keep their order."""
    names = [[name for name, _item in side if name is not None] for side in (old, new)]
    plain = [[item.provision.text for name, item in side if name is None] for side in (old, new)]
    if any(name[1] > 1 for side in names for name in side):
        return False
    if len(plain[0]) != len(plain[1]) or not all(map(same_words, *plain)):
        return False
    at = {name: n for n, name in enumerate(names[0])}
    places = [at[name] for name in names[1] if name in at]
    return len(longest_rising(places)) == len(places)


def _worded(unit: Citation, one: Item, two: Item, writer: LineWriter) -> list[Order]:
    """Words of the line, or the whole of it anew."""
    new = two.provision.text
    label, was = _parted(one.provision.text)
    worded = writer.orders(_CONTENTS, was, _parted(new)[1], heading=True)
    if worded and not any(order.old and order.old in label for order in worded):
        return [Order(replace(order, toc=True, listed=unit), one.path) for order in worded]
    common = meant(writer.act, writer.lang, _CONTENTS)
    return [Order(ReplaceHeading(**common, toc=True, listed=unit, new=new), one.path)]


def _parted(line: str) -> tuple[str, str]:
    """The number of a line and its words."""
    label, dot, words = line.partition(". ")
    return (f"{label}{dot}", words) if dot else ("", line)


def _come(line: str, old: Sequence[Item], writer: LineWriter) -> Order:
    new = InsertProvision(**meant(writer.act, writer.lang, _CONTENTS), toc=True, new=line)
    return Order(new, old[0].path[:-1])


def _restated(old: Sequence[Item], new: Sequence[Item], writer: LineWriter) -> Order:
    text = "\n".join(item.provision.text for item in new)
    path: Path = old[0].path[:-1]
    return Order(ReplaceProvision(**meant(writer.act, writer.lang, _CONTENTS), toc=True, new=text), path)
