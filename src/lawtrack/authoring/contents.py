"""Orders for the table of contents: its lines, which are no headings of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from lawtrack.authoring.drafted import Order, meant
from lawtrack.authoring.likeness import same_words
from lawtrack.authoring.wordings import LineWriter
from lawtrack.comparing.pairing import Item
from lawtrack.model.citation import Citation
from lawtrack.model.index import Path
from lawtrack.model.instruction import DeleteWords, InsertProvision

_CONTENTS = Citation.parse_eid("toc")


def contents_orders(old: Sequence[Item], new: Sequence[Item], writer: LineWriter) -> list[Order] | None:
    """The orders that make one table of contents of another; None where a line has no order.

    Args:
        old: Its lines in force.
        new: Its lines as they shall be.
        writer: What writes orders for a line that is not restated.
    """
    mine, theirs = ([item.provision.text for item in side] for side in (old, new))
    made: list[Order] = []
    for op, i, k, j, m in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        paired = min(k - i, m - j)
        for n in range(paired):
            if same_words(mine[i + n], theirs[j + n]):
                continue
            beside = [*mine[: i + n], *mine[i + n + 1 :]]
            worded = writer.orders(_CONTENTS, mine[i + n], theirs[j + n], heading=True, beside=beside)
            if not worded:
                return None
            made += [Order(replace(one, toc=True), old[i + n].path) for one in worded]
        made += [Order(_gone(item.provision.text, writer), item.path) for item in old[i + paired : k]]
        made += [_come(text, old, writer) for text in theirs[j + paired : m]]
    return made


def _gone(line: str, writer: LineWriter) -> DeleteWords:
    return DeleteWords(**meant(writer.act, writer.lang, _CONTENTS), toc=True, old=line)


def _come(line: str, old: Sequence[Item], writer: LineWriter) -> Order:
    holder: Path = old[0].path[:-1] if old else ()
    return Order(InsertProvision(**meant(writer.act, writer.lang, _CONTENTS), toc=True, new=line), holder)
