"""The papers that must go with a draft (art. 29.2): those for which nobody was asked yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawtrack import remedies
from lawtrack.i18n import _, language
from lawtrack.profiles.loader import pick
from lawtrack.profiles.package import package_profile
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import ReviewState
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.services.reviews.rows import ReviewRow


def paper_findings(bill: Bill, rows: Sequence[ReviewRow]) -> Iterator[Finding]:
    """Papers that a draft always needs and that come of reviews, where no review is under way that would give them.

    Nothing is told of a draft that was neither sent to anybody nor has reached a stage: it is being written.

    Args:
        bill: The bill.
        rows: Its reviews.
    """
    if not rows and not bill.stages:
        return
    asked = {row.review.channel for row in rows if row.state is not ReviewState.CANCELLED}
    for paper in package_profile().papers:
        if not paper.always or not paper.channels or bill.kind.value not in paper.kinds:
            continue
        if asked.isdisjoint(paper.channels):
            yield Finding(
                FindingKind.PAPERS,
                _("Nobody was asked for «{paper}», which goes with the draft: {condition}").format(
                    paper=pick(paper.title, language()), condition=pick(paper.condition, language())
                ),
                remedy=remedies.send_again(bill.slug, "…", paper.channels[0]),
            )
