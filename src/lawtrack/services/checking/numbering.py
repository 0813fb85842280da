"""The numbers of a bill's own articles, points and subpoints, each the one behind the one before; those of its quotations.

Art. 23 of the Law «On Legal Acts»: articles are numbered through the act, points within an article, subpoints within a
point. A number that stands twice or is left out sends every later remark to the wrong item.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.i18n import _
from lawtrack.model.document import AUTHENTIC
from lawtrack.parity.labels import label_words, mislabelled
from lawtrack.reading.instructions.numbering import misnumbered_items
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.wording.messages import said


def numbering_findings(applied: AppliedBill) -> Iterator[Finding]:
    """The items of a bill whose numbers do not follow, and quotations numbered otherwise than their instruction says.

    Args:
        applied: The bill, as its text was read.
    """
    if len(applied.bill.version.texts) < len(AUTHENTIC):  # of two languages their comparison tells it
        yield from _quotations(applied)
    for item, before in misnumbered_items(applied.amending.segments):
        text, line = " ".join(item.text.split()), item.line
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


def _quotations(applied: AppliedBill) -> Iterator[Finding]:
    for one, found in mislabelled(applied.amending.instructions):
        what, mend = label_words(one, found)
        yield Finding(
            FindingKind.NUMBERING,
            said(what),
            said(mend),
            lang=applied.lang.value,
            act=one.act.text if one.act else "",
            eid=one.target_eid or "",
            ref=f"{applied.lang.value} {one.n}",
            detail="label",
        )
