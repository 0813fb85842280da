"""Coverage both ways, as a list shows it: every accepted recommendation and every difference, with addresses and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.comparing.words import word_runs
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.document import Lang
from lawtrack.reviewing.naming import the_version
from lawtrack.services.bills.applying import apply_bill, chosen_text
from lawtrack.services.bills.carried.covering import BillCoverage, CoveredRemark, Covering, VersionDifference
from lawtrack.services.bills.carried.placing import Carrying
from lawtrack.services.bills.carried.showing import shown, spot_address
from lawtrack.services.bills.carried.texts import VersionTexts
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.rows import name_of, remark_naming

if TYPE_CHECKING:
    import datetime as dt

    from lawtrack.model.change import Run
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace
    from lawtrack.wording.naming import Naming


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A difference as a list shows it.

    Attributes:
        value: The difference.
        address: The element in the newer version; in the older one where it was taken out.
        was: The element in the older version, where it is called otherwise there.
        act: Short name of the amended act; empty for the bill itself.
        runs: The words of both.
    """

    value: VersionDifference
    address: str
    was: str
    act: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CoveredRow:
    """An accepted recommendation with its author's name, the differences that carry it out, and what provisions of its act are called."""

    id: str
    author: str
    value: CoveredRemark
    done: tuple[DifferenceRow, ...]
    named: Naming


@dataclass(frozen=True, slots=True)
class CoverageRows:
    """Coverage both ways as a list shows it."""

    value: BillCoverage
    remarks: tuple[CoveredRow, ...]
    differences: tuple[DifferenceRow, ...]


def coverage_rows(
    workspace: Workspace,
    slug: str,
    old: int = 0,
    new: int = 0,
    lang: Lang | None = None,
    today: dt.date | None = None,
) -> CoverageRows:
    """Coverage both ways between two versions of a bill.

    Args:
        workspace: The workspace.
        slug: The bill.
        old: Number of the older version; 0 for the one before ``new``.
        new: Number of the newer version; 0 for the current one.
        lang: The reader's language; None for the interface's.
        today: The day on which it is asked; None for the day of the computer's clock.

    Raises:
        WorkflowError: There is no such bill or version, or it has one version only.
    """
    log = WorkflowLog(workspace, today)
    bill, reader = log.bill(slug), lang or Lang(language())
    if len(bill.versions) < 2:
        raise WorkflowError(
            _("The bill «{bill}» has one version only; there is nothing to compare it with.").format(
                bill=slug
            ),
            remedy=remedies.next_version(slug),
        )
    newer = the_version(bill, new or bill.version.number).number
    older = the_version(bill, old or newer - 1).number
    if older >= newer:
        raise WorkflowError(
            _("Version {old} does not come before version {new}.").format(old=older, new=newer)
        )
    _check_texts(workspace, bill, older, newer)
    rules = log.rules()
    names = ActNames(workspace)
    made = Covering(workspace, bill).coverage(older, newer)
    carrying = Carrying(workspace, bill.as_of(newer))
    return CoverageRows(
        made,
        tuple(
            CoveredRow(
                f"{slug}/{one.remark.id}",
                name_of(one.remark.author, rules, reader),
                one,
                tuple(_row(d, one.remark.version, newer, carrying, reader) for d in one.done),
                remark_naming(bill, one.remark, names),
            )
            for one in made.remarks
        ),
        tuple(_row(one, older, newer, carrying, reader) for one in made.differences),
    )


def _check_texts(workspace: Workspace, bill: Bill, old: int, new: int) -> None:
    """Refuse versions that cannot be compared: nothing would differ, and nothing would have been looked at.

    Raises:
        WorkflowError: One has no text that can be read, or they have none in the same language.
    """
    texts = VersionTexts(workspace, bill)
    for number in (old, new):
        if not texts.languages(number):
            chosen_text(bill.as_of(number), None)  # they say why
            apply_bill(workspace, bill.as_of(number))
    if not {*texts.languages(old)} & {*texts.languages(new)}:
        raise WorkflowError(
            _("Versions {old} and {new} of the bill «{bill}» have no text in the same language.").format(
                old=old, new=new, bill=bill.slug
            ),
            remedy=remedies.add_text(bill.slug),
        )


def _row(one: VersionDifference, old: int, new: int, carrying: Carrying, lang: Lang) -> DifferenceRow:
    code = lang if lang in one.languages or not one.languages else one.languages[0]
    before, after = (shown(carrying, n, spot, code).words for n, spot in ((old, one.old), (new, one.new)))
    was = spot_address(carrying, old, one.old, lang) if one.old is not None else ""
    now = spot_address(carrying, new, one.new, lang) if one.new is not None else ""
    spot = one.new or one.old
    act = (
        carrying.texts.act(new if one.new else old, code, spot.act) if spot is not None and spot.act else None
    )
    return DifferenceRow(
        one,
        now or was,
        was if now and was != now else "",
        act.work.slug if act is not None else "",
        word_runs(before, after),
    )
