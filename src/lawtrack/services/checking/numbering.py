"""The numbers of a bill's own articles, points and subpoints: each the one behind the one before.

Art. 23 of the Law «On Legal Acts»: articles are numbered through the act, points within an article, subpoints within a
point. A number that stands twice or is left out sends every later remark to the wrong item.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.i18n import _
from lawtrack.reading.instructions import SegmentKind
from lawtrack.reading.instructions.printed.labels import misnumbered
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.checking.findings import Finding, FindingKind

_NOT_ITS_OWN = frozenset(
    {SegmentKind.QUOTATION, SegmentKind.ANNEX, SegmentKind.NOTE, SegmentKind.SIGNATURE, SegmentKind.TITLE}
)


def numbering_findings(applied: AppliedBill) -> Iterator[Finding]:
    """The items of a bill whose numbers do not follow.

    Args:
        applied: The bill, as its text was read.
    """
    own = [segment for segment in applied.amending.segments if segment.kind not in _NOT_ITS_OWN]
    for at, before in misnumbered([segment.text for segment in own]):
        text, line = " ".join(own[at].text.split()), own[at].line
        yield Finding(
            FindingKind.NUMBERING,
            _("The number of the item «{text}» does not follow that of the item before it, {before}.").format(
                text=text if len(text) <= 60 else f"{text[:59]}…", before=before
            )
            if before
            else _("The first item there is not numbered 1: «{text}».").format(
                text=text if len(text) <= 60 else f"{text[:59]}…"
            ),
            _("Number the items anew, or bring back the one that is missing."),
            lang=applied.lang.value,
            ref=_("{lang} {scope} (line {line})").format(lang=applied.lang.value, scope="–", line=line),
        )
