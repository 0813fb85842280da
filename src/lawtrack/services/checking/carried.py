"""What a changed draft owes: recommendations without a settled place, accepted ones without a change, bodies not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.i18n import _, ngettext
from lawtrack.reviewing.asking import Reply
from lawtrack.services.bills.carried.covering import Covered, Covering
from lawtrack.services.bills.carried.placing import Carrying
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.reviews.rows import remark_naming

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace


def asking_findings(workspace: Workspace, slug: str, on: dt.date | None) -> Iterator[Finding]:
    """Who must receive a changed draft again, and who was not asked though the subject of the bill asks for it."""
    from lawtrack.services.reviews.asking import who_is_asked

    bill, rows = who_is_asked(workspace, slug, on)
    for row in rows:
        rule = row.value.rule
        if row.value.again and row.value.review is not None:
            yield Finding(
                FindingKind.ASK_AGAIN,
                _(
                    "«{name}» was asked about version {old} ({title}); the draft was changed, and version {new} is sent "
                    "again ({basis})."
                ).format(
                    name=row.name,
                    title=row.title,
                    old=row.value.review.version,
                    new=bill.version.number,
                    basis=row.again_basis,
                ),
                remedy=remedies.send_again(slug, row.value.reviewer, row.value.review.channel),
                open=rule.again_verified,
                ref=f"{slug}/{row.value.review.id}",
            )
        elif row.value.reply is Reply.NOT_ASKED and rule.subjects:
            yield Finding(
                FindingKind.NOT_ASKED,
                _("Not asked: {who} ({basis}).").format(who=row.title, basis=row.basis),
                remedy=remedies.send_again(slug, "…", rule.channels[0]),
                open=rule.verified,
            )


def carried_findings(workspace: Workspace, bill: Bill) -> Iterator[Finding]:
    """Recommendations whose place is not settled, and accepted ones for which nothing changed."""
    earlier = [one for one in bill.recommendations if one.version < bill.version.number]
    if not earlier or not bill.version.texts:
        return
    carrying = Carrying(workspace, bill)
    waiting = [one.id for one in earlier if carrying.of(one).open]
    if waiting:
        yield Finding(
            FindingKind.PLACE,
            ngettext(
                "Where the recommendation {names} stands in version {number} is not settled.",
                "Where the recommendations {names} stand in version {number} is not settled.",
                len(waiting),
            ).format(names=", ".join(waiting), number=bill.version.number),
            remedy=remedies.settle_places(bill.slug),
        )
    number, names = bill.version.number, ActNames(workspace)
    for one in Covering(workspace, bill).coverage(number - 1, number).remarks:
        if one.state is Covered.NOTHING_THERE:
            remark = one.remark
            yield Finding(
                FindingKind.NOTHING_CHANGED,
                _(
                    "The recommendation «{name}» was accepted, but nothing changed there since version {number}."
                ).format(name=remark.id, number=remark.version),
                _("Change the text, or name the change that does it."),
                remedy=remedies.name_change(f"{bill.slug}/{remark.id}", remark.revision),
                act=remark.act,
                eid=remark.citation.eid if remark.citation else "",
                named=remark_naming(bill, remark, names),
                of=remark.of,
                ref=f"{bill.slug}/{remark.id}",
            )
