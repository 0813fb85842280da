"""What a report of a bill stands on: the bill, its texts where they are at hand, names, the day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Whose
from lawtrack.profiles.forms import Form
from lawtrack.profiles.reports import ReportProfile, report_profile
from lawtrack.services.bills.remark_places import RemarkPlace, RemarkPlaces, on_no_element
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.reviews.rows import remark_naming
from lawtrack.wording.addresses import address

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.reviewing.rules import Rules
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.from_file.own_text import OwnAct
    from lawtrack.services.reports.names import Names
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True)
class Ground:
    """A bill about to be reported on.

    Attributes:
        workspace: The workspace.
        bill: The bill, its words as they may be shown.
        lang: The language of the report.
        names: Who is called what.
        on: The day.
        rules: By what terms are judged.
        form: The form of the register, for the words that tables and reports share.
    """

    workspace: Workspace
    bill: Bill
    lang: Lang
    names: Names
    on: dt.date
    rules: Rules
    form: Form

    @property
    def profile(self) -> ReportProfile:
        """The words of reports."""
        return report_profile()

    def word(self, name: str, **values: object) -> str:
        """A sentence of the reports in the report's language."""
        return self.profile.word(name, self.lang.value, **values)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The remarks without an answer."""
        return tuple(remark.id for remark in self.bill.recommendations if remark.response is None)

    @property
    def mark(self) -> str:
        """The word that says that the report is a draft; empty where every remark has its answer."""
        return self.form.mark("draft", self.lang) if self.unanswered else ""

    @cached_property
    def applied(self) -> AppliedBill | None:
        """The current version applied; None where it has no text that can be read."""
        return self.applied_at(self.bill.version.number)

    def applied_at(self, version: int) -> AppliedBill | None:
        """A version applied, in the report's language where it has a text in it; None where it has none."""
        from lawtrack.services.bills.applying import apply_bill

        bill = self.bill.as_of(version)
        lang = self.lang if bill.version.text(self.lang) is not None else None
        try:
            return apply_bill(self.workspace, bill, lang)
        except LawtrackError:
            return None

    @cached_property
    def own(self) -> OwnAct | None:
        """The bill's own text; None where it has none."""
        from lawtrack.services.bills.own_text import own_text

        if self.applied is None:
            return None
        try:
            return own_text(self.workspace, self.bill, self.applied.lang)
        except LawtrackError:
            return None

    @property
    def whose_own(self) -> Whose:
        """What an element of the bill itself is of."""
        return self.own.of if self.own is not None else Whose.BILL

    @cached_property
    def places(self) -> RemarkPlaces | None:
        """Where the remarks stand; None where no text is at hand."""
        if self.applied is None or self.own is None:
            return None
        return RemarkPlaces(self.workspace, self.applied, self.own, self.form, self.lang)

    def place(self, remark: Recommendation) -> RemarkPlace:
        """Where a remark stands; by its address alone where no text is at hand."""
        if self.places is not None:
            return self.places.of(remark)
        if remark.citation is None:
            return on_no_element(remark, self.form, self.lang)
        named = remark_naming(self.bill, remark, ActNames(self.workspace))
        return RemarkPlace((1, ()), address(remark.citation.eid, named, self.lang, remark.of))

    def element(self, remark: Recommendation) -> str:
        """What a remark stands on, with the act where the bill amends several, and the version where it is an older one."""
        found = self.place(remark)
        said = found.element
        if found.act is not None and self.applied is not None and len(self.applied.acts) > 1:
            said += f"\n({found.act.work.titles.get(self.lang) or found.act.name})"
        if self.places is not None:
            notes = self.places.notes(remark)
        elif remark.version != self.bill.version.number:
            notes = [self.form.mark("version", self.lang, number=str(remark.version))]
        else:
            notes = []
        return "\n".join([said, *(f"({note})" for note in notes)])
