"""The numbers of an amending act's own items: one that does not follow may tell of a line that is lost.

Art. 23 of the Law «On Legal Acts»: articles are numbered through the act, points within an article, subpoints within a
point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawtrack.reading.instructions.printed.labels import misnumbered
from lawtrack.reading.instructions.printed.text import Segment, SegmentKind

_NOT_ITS_OWN = frozenset(
    {SegmentKind.QUOTATION, SegmentKind.ANNEX, SegmentKind.NOTE, SegmentKind.SIGNATURE, SegmentKind.TITLE}
)


def misnumbered_items(segments: Iterable[Segment]) -> Iterator[tuple[Segment, str]]:
    """The items whose numbers do not follow, each with the number before it (empty for a first one that is not 1).

    Args:
        segments: Those of an amending act, in order.
    """
    own = [segment for segment in segments if segment.kind not in _NOT_ITS_OWN]
    for at, before in misnumbered([segment.text for segment in own]):
        yield own[at], before
