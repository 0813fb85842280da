"""The numbers of a bill's quotations: each is the one that its instruction says.

Art. 26.7 of the Law «On Legal Acts»: a new element has its own number; a quotation with another one sends it elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.model.document import Scheme
from lawtrack.parity.labels import label_words, mislabelled
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.wording.messages import said
from lawtrack.wording.naming import Naming


def quotation_findings(amending: AmendingAct) -> Iterator[Finding]:
    """The quotations that are numbered otherwise than their instruction says.

    Args:
        amending: A text of a bill that has none in another language: of two their comparison tells it.
    """
    for one, found in mislabelled(amending.instructions):
        what, mend = label_words(one, found)
        named = Naming((one.act.scheme if one.act else None) or Scheme.CIVIL)
        yield Finding(
            FindingKind.NUMBERING,
            said(what, named),
            said(mend, named),
            lang=amending.lang.value,
            act=one.act.text if one.act else "",
            eid=one.target_eid or "",
            named=named,
            ref=f"{amending.lang.value} {one.n}",
            detail="label",
        )
