"""Full stops amid the orders of an act: the block of an act ends with one, and what stands behind it may belong to another.

The items of a list end with «;», the last one with a full stop: where an act keeps to that, an order without a number
behind a full stop stands where the line that opens another act, or another item, ought to stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lawtrack.reading.instructions.printed.labels import POINT_RANK, Label, labels_of
from lawtrack.reading.instructions.printed.text import Directive

_KEPT = 2
"""So many times as often must an act end an order amid others with «;»."""


def behind_stops(
    directives: Sequence[Directive], of_the_act: Callable[[str], bool]
) -> Iterator[tuple[int, bool]]:
    """The places of orders without a number behind one that ends its block; each with whether another act may begin there.

    The points of an act are counted from 1): before «2)» no act begins.

    Nothing where the act ends its orders now so, now so; or where the numbers of points go on behind them.

    Args:
        directives: The lines of an act, each with the quotations behind it.
        of_the_act: True for a line that orders something, or opens a place.
    """
    found, kept = [], 0
    labelled = above = None
    for at, one in enumerate(directives):
        own = one.article or one.paragraph or one.point
        if above is not None:
            end = (above.quoted[-1] if above.quoted else above.line).text[-1:]
            if end == ";":
                kept += 1
            elif end == "." and not own and _stands_below(above, one, of_the_act):
                found.append((at, labels_of(labelled)[-1:] if labelled is not None else []))
        above = one
        labelled = one if own else labelled
    if kept < _KEPT * len(found):
        return
    behind: list[Label] = []
    last = len(directives)
    for at, stack in reversed(found):
        behind = next((labels for d in directives[at:last] if (labels := labels_of(d))), behind)
        last = at
        point = behind[0] if behind and behind[0].rank == POINT_RANK else None
        if point is None or not stack or stack[0].rank != POINT_RANK or not point.follows_in(stack):
            yield at, point is None or point.number == "1"


def _stands_below(above: Directive, one: Directive, of_the_act: Callable[[str], bool]) -> bool:
    """True for a line of the act without a letter behind another of it, neither of them that of a quotation."""
    if above.loose or one.loose or above.stray or one.stray or one.letter:
        return False
    return of_the_act(above.line.text) and of_the_act(one.line.text)
