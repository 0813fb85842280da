"""Use case: everything in a bill that should not leave the house, each with its place and how it is mended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lawtrack.errors import InputError, LawtrackError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import ReviewState
from lawtrack.services.bills.bills import Bills
from lawtrack.services.reviews.reviews import ReviewRow, Reviews
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import address

LANGUAGES = (Lang.RU, Lang.KK)
"""The languages that a bill of Kazakhstan must have."""


class FindingKind(StrEnum):
    """What was found."""

    NO_TEXT = "no_text"
    STALE_TEXT = "stale_text"
    CHANGED_FILE = "changed_file"
    NOT_REWRITTEN = "not_rewritten"
    NO_TITLE = "no_title"
    NO_BASE = "no_base"
    UNSETTLED = "unsettled"
    EDITIONS = "editions"
    LANGUAGES = "languages"
    JUSTIFICATION = "justification"
    UNANSWERED = "unanswered"
    NO_CHANGE = "no_change"
    FORMAL_ANSWER = "formal_answer"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, in the interface's language.

    Attributes:
        kind: What it is.
        what: The sentence.
        mend: How it is mended, with the command where one does it.
        open: False where it is explained, or only to be read again.
        lang: The language of the text, empty where it is not about one.
        act: The amended act, as the library or the bill names it.
        eid: The element.
        ref: The instruction («ru 4»), the recommendation or the review («yards/7»).
        explained: Why it may stay.
        detail: The finer kind of a difference of languages (``number``, ``one_language`` …).
    """

    kind: FindingKind
    what: str
    mend: str
    open: bool = True
    lang: str = ""
    act: str = ""
    eid: str = ""
    ref: str = ""
    explained: str = ""
    detail: str = ""

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "kind": self.kind.value,
            "detail": self.detail or None,
            "open": self.open,
            "lang": self.lang or None,
            "act": self.act or None,
            "eid": self.eid or None,
            "place": address(self.eid) or None,
            "ref": self.ref or None,
            "what": self.what,
            "explained": self.explained or None,
            "mend": self.mend,
        }


@dataclass(frozen=True, slots=True)
class BillCheck:
    """What was found in one version of a bill, texts first, then the workflow."""

    bill: Bill
    findings: tuple[Finding, ...]

    @property
    def open(self) -> int:
        """How many findings somebody must see to."""
        return sum(finding.open for finding in self.findings)


def check_bill(workspace: Workspace, slug: str, on: dt.date | None = None) -> BillCheck:
    """Check the current version of a bill.

    Args:
        workspace: The workspace.
        slug: The bill.
        on: The day for the states of reviews (today).

    Raises:
        WorkflowError: There is no such bill.
    """
    from lawtrack.services.checking.texts import text_findings

    bill = Bills(workspace, on).get(slug)
    reviews = Reviews(workspace, on)
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: _texts(workspace, bill),
        lambda: text_findings(workspace, bill),
        lambda: _recommendations(reviews, bill, on),
        lambda: _reviews(reviews.list(slug, on)),
    )
    return BillCheck(bill, tuple(finding for check in checks for finding in check()))


def _texts(workspace: Workspace, bill: Bill) -> Iterator[Finding]:
    from lawtrack.services.bills.texts import changed_outside

    for lang in LANGUAGES:
        text = bill.version.text(lang)
        if text is None:
            yield Finding(
                FindingKind.NO_TEXT,
                _("Version {number} has no text in {lang}.").format(
                    number=bill.version.number, lang=lang.value
                ),
                f"lawtrack bill add {bill.slug} FILE --lang {lang.value}",
                lang=lang.value,
            )
            continue
        if not bill.titles.get(lang):
            yield Finding(
                FindingKind.NO_TITLE,
                _("The bill has no title in {lang}.").format(lang=lang.value),
                _("Its tables and reports carry the title in the other language until it has one."),
                open=False,
                lang=lang.value,
            )
        if bill.version.edits_in(lang):
            yield _not_rewritten(bill, lang)
        if text.stale:
            yield Finding(
                FindingKind.STALE_TEXT,
                _("The text {file} is older than the last change of the text in another language.").format(
                    file=text.file
                ),
                _("Carry the change over, then: {command}").format(
                    command=f"lawtrack bill add {bill.slug} FILE --lang {lang.value}"
                ),
                lang=lang.value,
            )
        try:
            if changed_outside(workspace, bill, text):
                yield Finding(
                    FindingKind.CHANGED_FILE,
                    _("The file {file} was changed after it was added.").format(file=text.file),
                    _("If the change is meant: {command}").format(
                        command=f"lawtrack bill add {bill.slug} FILE --lang {lang.value}"
                    ),
                    lang=lang.value,
                )
        except InputError as error:
            yield broken(error, lang)


def _not_rewritten(bill: Bill, lang: Lang) -> Finding:
    """Provisions edited in the comparative table, which the amending text does not say."""
    from lawtrack.wording.addresses import address

    edits = bill.version.edits_in(lang)
    places = "; ".join(dict.fromkeys(address(edit.element) for edit in edits))
    return Finding(
        FindingKind.NOT_REWRITTEN,
        _("The amending text in {lang} does not say what was edited in the table: {places}.").format(
            lang=lang.value, places=places
        ),
        _("Rewrite it, then: {command}").format(
            command=f"lawtrack bill add {bill.slug} FILE --lang {lang.value}"
        ),
        lang=lang.value,
        eid=edits[0].element if len(edits) == 1 else "",
    )


def broken(error: LawtrackError, lang: Lang) -> Finding:
    """A text that cannot be read, as a finding: the other checks go on."""
    return Finding(FindingKind.NO_TEXT, error.message, error.hint, lang=lang.value)


def _recommendations(reviews: Reviews, bill: Bill, on: dt.date | None) -> Iterator[Finding]:
    answers = reviews.coverage(bill.slug)
    for row in reviews.recommendations(bill.slug, on):
        remark = row.recommendation
        review = bill.review(remark.review)
        if review is not None and review.cancelled is not None:
            continue
        eid = remark.citation.eid if remark.citation else ""
        if remark.id in answers.unanswered:
            what = (
                _("The recommendation of {who} has no answer; it was owed until {day}.").format(
                    who=row.author, day=row.term.end
                )
                if row.overdue and row.term
                else _("The recommendation of {who} has no answer.").format(who=row.author)
            )
            mend = f"lawtrack respond {row.id} --decision accepted|partly|rejected --reason …"
            yield Finding(FindingKind.UNANSWERED, what, mend, act=remark.act, eid=eid, ref=row.id)
        elif remark.id in answers.accepted_without_change:
            yield Finding(
                FindingKind.NO_CHANGE,
                _("The recommendation of {who} was accepted, but no change of the text is named.").format(
                    who=row.author
                ),
                f"lawtrack respond {row.id} --decision accepted --change EID",
                act=remark.act,
                eid=eid,
                ref=row.id,
            )
        elif remark.id in answers.formal:
            yield Finding(
                FindingKind.FORMAL_ANSWER,
                _(
                    "The reason of the answer to {who} is very short, or word for word that of another one."
                ).format(who=row.author),
                _("Read it again."),
                open=False,
                act=remark.act,
                eid=eid,
                ref=row.id,
            )


def _reviews(rows: list[ReviewRow]) -> Iterator[Finding]:
    from lawtrack.wording.terms import state_text

    for row in rows:
        if row.state in (ReviewState.CLOSED, ReviewState.CANCELLED):
            continue
        if row.state in (ReviewState.WAITING, ReviewState.OVERDUE):
            mend = f"lawtrack review receive {row.id} --conclusion …"
        elif row.unanswered:
            mend = _("Answer its recommendations, then: {command}").format(
                command=f"lawtrack review close {row.id}"
            )
        else:
            mend = f"lawtrack review close {row.id}"
        until = str(row.term.end) if row.term else _("no term")
        yield Finding(
            FindingKind.REVIEW,
            _("The review of {who} is not closed: {state}, until {until}.").format(
                who=row.reviewer, state=state_text(row.state), until=until
            ),
            mend,
            ref=row.id,
        )
