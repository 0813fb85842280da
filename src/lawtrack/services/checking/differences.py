"""Where two languages of a bill differ, as a finding."""

from __future__ import annotations

from lawtrack.parity.difference import Difference
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.services.from_file.parity import difference_naming, side_place
from lawtrack.wording.messages import said


def difference_finding(difference: Difference, why: str = "") -> Finding:
    """A difference of two languages as a finding.

    Args:
        difference: The difference.
        why: What a person says of it; one that explains itself needs nobody.
    """
    explained = said(difference.explained) if difference.explained else why
    sides = (difference.first, difference.second)
    langs = [side.lang.value for side in sides if side is not None]
    return Finding(
        FindingKind.LANGUAGES,
        said(difference.what),
        said(difference.mend),
        open=not explained,
        lang=langs[0] if len(langs) == 1 else "",
        act=difference.act,
        eid=difference.eid,
        named=difference_naming(difference),
        ref=side_place(sides),
        explained=explained,
        detail=difference.kind.value,
    )
