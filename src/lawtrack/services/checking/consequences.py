"""What else must change where a bill changes something, and nobody decided on: in the act itself and in the whole library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.checking.ripple.places import Ripple
from lawtrack.errors import LawtrackError
from lawtrack.i18n import _, ngettext
from lawtrack.services.checking.findings import Finding, FindingKind

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.checking.rippling.listing import RippleRow
    from lawtrack.services.workspace import Workspace

_SHOWN = 3
_CHECKED: Mapping[Ripple, bool] = MappingProxyType(
    {
        Ripple.DELETED: False,  # in the amended act itself a reference to nothing is a finding of its own
        Ripple.RENUMBERED: True,
        Ripple.CONTENTS: True,
        Ripple.TERM: True,
        Ripple.TITLE: True,
        Ripple.REPEALED: True,
    }
)
"""What is told, and whether in the amended act too: other bills and acts under the law are no fault of this one."""


def consequence_findings(workspace: Workspace, bill: Bill) -> Iterator[Finding]:
    """The places that the bill leaves behind, act by act; those on which a person decided are not told.

    Args:
        workspace: The workspace.
        bill: The bill; one without a text has none.
    """
    from lawtrack.services.checking.rippling.listing import find_ripple

    if not bill.version.texts and not bill.version.edits:
        return
    try:
        found = find_ripple(workspace, bill.slug, bills=False)
    except LawtrackError:
        return  # why its text cannot be applied is told with the texts
    by_act: dict[tuple[str, str], list[RippleRow]] = defaultdict(list)
    for row in found.rows:
        place = row.place
        itself = place.work.uri == place.changed
        if row.decided is None and (not itself or _CHECKED.get(place.kind)) and place.kind in _CHECKED:
            by_act[place.work.uri, place.lang.value].append(row)
    for rows in by_act.values():
        yield _finding(bill, rows)


def _finding(bill: Bill, rows: list[RippleRow]) -> Finding:
    place, n = rows[0].place, len(rows)
    shown = "; ".join(dict.fromkeys(row.where or _("the act as a whole") for row in rows[:_SHOWN]))
    what = ngettext(
        "{n} place of «{act}» goes with what the bill changes, and nobody decided on it: {places}",
        "{n} places of «{act}» go with what the bill changes, and nobody decided on them: {places}",
        n,
    )
    more = "…" if n > _SHOWN else "."
    return Finding(
        FindingKind.CONSEQUENCE,
        what.format(n=n, act=place.work.title(place.lang), places=shown) + more,
        remedy=remedies.see_ripple(bill.slug),
        lang=place.lang.value,
        act=place.work.slug,
        eid=place.eid,
        named=rows[0].named,
    )
