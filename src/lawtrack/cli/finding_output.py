"""What ``lawtrack parity`` and ``lawtrack check`` print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.services.addressing import address
from lawtrack.services.saying import said

if TYPE_CHECKING:
    from lawtrack.comparing.parity import Difference


def difference_lines(difference: Difference) -> Iterator[str]:
    """A difference as a person reads it: what, where, how to mend it or why it may be."""
    from lawtrack.services.parity import side_place

    mark = "!" if difference.open else " "
    place = address(difference.eid) or difference.act
    yield f"{mark} {place}: {said(difference.what)}" if place else f"{mark} {said(difference.what)}"
    where = side_place((difference.first, difference.second))
    if where:
        yield f"    {where}"
    if difference.explained is not None:
        yield "    " + _("explained: {why}").format(why=said(difference.explained))
    else:
        yield f"    {said(difference.mend)}"
