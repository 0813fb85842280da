"""The numbers of a bill's quotations: each is the one that its instruction says.

Art. 26.7 of the Law «On Legal Acts»: a new element has its own number; a quotation with another one sends it elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.parity.labels import label_words, mislabelled
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.wording.messages import said


def quotation_findings(amending: AmendingAct) -> Iterator[Finding]:
    """The quotations that are numbered otherwise than their instruction says.

    Args:
        amending: A text of a bill that has none in another language: of two their comparison tells it.
    """
    for one, found in mislabelled(amending.instructions):
        what, mend = label_words(one, found)
        yield Finding(
            FindingKind.NUMBERING,
            said(what),
            said(mend),
            lang=amending.lang.value,
            act=one.act.text if one.act else "",
            eid=one.target_eid or "",
            ref=f"{amending.lang.value} {one.n}",
            detail="label",
        )
