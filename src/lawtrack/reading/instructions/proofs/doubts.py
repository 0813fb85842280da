"""Why the quotation of an order is not taken as the law's text, and which of its lines may be the amending act's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lawtrack.model.message import Message, message
from lawtrack.reading.instructions.printed.blocks import ENDS_WHOLLY
from lawtrack.reading.instructions.printed.labels import POINT_RANK, Label, label_of
from lawtrack.reading.instructions.printed.quotes import CLOSING, Quoted, balance
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.lines import SourceLine

NOT_PROVED = message("it stands in a quotation, and that it belongs to it is not proved")


def doubted(d: Directive, said: Quoted) -> Message | None:
    """Why what an order quotes is not known; None where nothing speaks against it.

    The marks are counted, before they are taken away and after: a closing one that nothing opened never enters the law.

    Args:
        d: The order with the quotations behind it.
        said: Its own words, their quotations taken out.
    """
    if said.unclosed or (d.unclosed and not d.broken):  # what belongs to one that never closes is not known
        return message("a quotation is never closed")
    if d.broken:
        return message("where the quoted text ends is not known: what follows is no part of it")
    if d.overclosed or (said.nested and any(map(_overclosed, said.quotations))):
        return message("the quotation closes more often than it opens: where it ends is not told")
    return None


def _overclosed(words: str) -> bool:
    """True for quoted words with a closing mark too many; one opening mark may stand for two («"О садах" Закон»)."""
    if not ("»" in words or '"' in words or "”" in words or "“" in words):  # nearly all: see ``CLOSING``
        return False
    surplus = -balance(words)
    return surplus > 1 or (surplus == 1 and words[-1:] in CLOSING)


def may_be_own(d: Directive, stack: Sequence[Label]) -> Iterator[SourceLine]:
    """Lines in a quotation of which no end is known that may be the act's own: none of them is passed over.

    Args:
        d: The order, or another line, before the quotation.
        stack: The labels of articles and paragraphs of the act in which it stands.
    """
    own = list(stack)
    for above, line in pairwise(d.quoted):
        label = label_of(line.text)
        goes_on = False
        if label is not None and label.rank < POINT_RANK and own:
            behind = list(own)
            goes_on = label.follows_in(behind)
            own = behind if goes_on else own
        if goes_on or ENDS_WHOLLY.search(above.text):
            yield line
