"""What ``lawtrack parity`` and ``lawtrack check`` print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.cli.remedies import in_words
from lawtrack.i18n import _
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.parity.difference import Difference
    from lawtrack.services.checking.findings import Finding


def difference_lines(difference: Difference) -> Iterator[str]:
    """A difference as a person reads it: what, where, how to mend it or why it may be."""
    from lawtrack.services.from_file.parity import difference_place, side_place

    mark = "!" if difference.open else " "
    place = difference_place(difference) or difference.act
    yield f"{mark} {place}: {said(difference.what)}" if place else f"{mark} {said(difference.what)}"
    where = side_place((difference.first, difference.second))
    if where:
        yield f"    {where}"
    if difference.explained is not None:
        yield "    " + _("explained: {why}").format(why=said(difference.explained))
    else:
        yield f"    {said(difference.mend)}"


def finding_lines(finding: Finding) -> Iterator[str]:
    """A finding as a person reads it: its place, what it is, how to mend it or why it may stay."""
    where = [finding.lang, finding.act, finding.place, finding.ref, finding.basis]
    place = ", ".join(dict.fromkeys(part for part in where if part))
    warns = finding.severity.value == "warning" and not finding.explained
    yield f"{'!' if finding.open else '?' if warns else ' '} {finding.what}"
    if place:
        yield f"    {place}"
    if finding.explained:
        yield "    " + _("explained: {why}").format(why=finding.explained)
    else:
        yield f"    {mended(finding)}"


def mended(finding: Finding) -> str:
    """How a person mends a finding at the command line: elements by their addresses, not by their eIds."""
    return in_words(finding.mend, finding.remedy, finding.typed)
