"""Use case: everything in a bill that should not leave the house, each with its place and how it is mended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from types import MappingProxyType

from lawtrack import remedies
from lawtrack.checking.bill.registry import CHECKS
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import AUTHENTIC, Lang
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.due import DueItem, DueKind
from lawtrack.reviewing.review import ReviewState
from lawtrack.services.bills.applying import act_naming
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.decided.editions import stale_bases
from lawtrack.services.checking.asked import asked_checks
from lawtrack.services.checking.carried import asking_findings, carried_findings
from lawtrack.services.checking.consequences import consequence_findings
from lawtrack.services.checking.decisions import apart_findings
from lawtrack.services.checking.emphasis import emphasis_findings
from lawtrack.services.checking.findings import BillCheck, Finding, FindingKind, broken
from lawtrack.services.checking.papers import paper_findings
from lawtrack.services.checking.texts import OF_THE_TEXTS, text_findings
from lawtrack.services.library.library import Library
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.reviews.rows import ReviewRow
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said

CHECKED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "files": (
            FindingKind.NO_TEXT,
            FindingKind.NO_TITLE,
            FindingKind.NOT_REWRITTEN,
            FindingKind.STALE_TEXT,
            FindingKind.CHANGED_FILE,
        ),
        "bases": (FindingKind.STALE_BASE,),
        "emphasis": (FindingKind.EMPHASIS,),
        "consequences": (FindingKind.CONSEQUENCE,),
        "texts": (*CHECKS, *OF_THE_TEXTS),
        "recommendations": (FindingKind.UNANSWERED, FindingKind.NO_CHANGE, FindingKind.FORMAL_ANSWER),
        "reviews": (FindingKind.REVIEW,),
        "papers": (FindingKind.PAPERS,),
        "impact": (FindingKind.NO_IMPACT,),
        "asking": (FindingKind.ASK_AGAIN, FindingKind.NOT_ASKED),
        "carried": (FindingKind.PLACE, FindingKind.NOTHING_CHANGED),
        "apart": (FindingKind.SAID_APART,),
    }
)
"""Which checks are asked together; those of the profile, each once."""


def check_bill(
    workspace: Workspace, slug: str, on: dt.date | None = None, only: Collection[str] = ()
) -> BillCheck:
    """Check the current version of a bill.

    Args:
        workspace: The workspace.
        slug: The bill.
        on: The day for the states of reviews (today).
        only: The checks that are asked, by their names in the profile; none: all that are on.

    Raises:
        WorkflowError: There is no such bill.
        InputError: There is no such check.
        SettingsError: The workspace's own profile cannot be read.
    """
    bill = Bills(workspace, on).get(slug)
    reviews = Reviews(workspace, on)
    log = WorkflowLog(workspace, on)
    asked = asked_checks(log.book.checks, only)
    checks: Mapping[str, Callable[[], Iterator[Finding]]] = {
        "files": lambda: _texts(workspace, bill),
        "bases": lambda: _bases(workspace, bill),
        "emphasis": lambda: _emphasis(workspace, bill),
        "texts": lambda: text_findings(workspace, bill, asked, log.today),
        "consequences": lambda: consequence_findings(workspace, bill),
        "recommendations": lambda: _recommendations(reviews, bill, on),
        "reviews": lambda: _reviews(reviews.list(slug, on)),
        "papers": lambda: paper_findings(bill, reviews.list(slug, on)),
        "impact": lambda: _impact(reviews.due(on, slug)),
        "asking": lambda: asking_findings(workspace, slug, on),
        "carried": lambda: carried_findings(workspace, bill),
        "apart": lambda: apart_findings(workspace, bill),
    }
    found = (one for name, check in checks.items() if asked.wants(CHECKED[name]) for one in check())
    return BillCheck(bill, tuple(asked.told(found)))


def _texts(workspace: Workspace, bill: Bill) -> Iterator[Finding]:
    from lawtrack.services.bills.texts import changed_outside

    for lang in AUTHENTIC:
        text = bill.version.text(lang)
        if text is None:
            yield Finding(
                FindingKind.NO_TEXT,
                _("Version {number} has no text in {lang}.").format(
                    number=bill.version.number, lang=lang.value
                ),
                remedy=remedies.add_text(bill.slug, lang.value),
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
            yield _not_rewritten(workspace, bill, lang)
        if text.stale:
            yield Finding(
                FindingKind.STALE_TEXT,
                _("The text {file} is older than the last change of the text in another language.").format(
                    file=text.file
                ),
                _("Carry the change over, then add the text."),
                remedy=remedies.add_text(bill.slug, lang.value),
                lang=lang.value,
            )
        try:
            if changed_outside(workspace, bill, text):
                yield Finding(
                    FindingKind.CHANGED_FILE,
                    _("The file {file} was changed after it was added.").format(file=text.file),
                    _("If the change is meant, add the text again."),
                    remedy=remedies.add_text(bill.slug, lang.value),
                    lang=lang.value,
                )
        except InputError as error:
            yield broken(error, lang)


def _emphasis(workspace: Workspace, bill: Bill) -> Iterator[Finding]:
    from lawtrack.services.bills.texts import text_path

    for text in bill.version.texts:
        try:
            yield from emphasis_findings(text_path(workspace, bill, text), text.lang.value)
        except InputError:
            continue  # that it cannot be read is told with the texts


def _bases(workspace: Workspace, bill: Bill) -> Iterator[Finding]:
    """Acts of which the library has newer editions than those for which the bill was written."""
    for one in stale_bases(bill, Library(workspace).shelf()):
        yield Finding(
            FindingKind.STALE_BASE,
            said(one.why),
            remedy=remedies.carry_over(bill.slug),
            lang=one.lang.value,
            act=one.work.slug,
        )


def _not_rewritten(workspace: Workspace, bill: Bill, lang: Lang) -> Finding:
    """Provisions edited in the comparative table, which the amending text does not say."""
    edits = bill.version.edits_in(lang)
    names = {edit.act: act_naming(workspace, bill, edit.act, lang) for edit in edits}
    places = "; ".join(dict.fromkeys(address(edit.element, names[edit.act]) for edit in edits))
    return Finding(
        FindingKind.NOT_REWRITTEN,
        _("The amending text in {lang} does not say what was edited in the table: {places}.").format(
            lang=lang.value, places=places
        ),
        remedy=remedies.draft_text(bill.slug, lang.value),
        lang=lang.value,
        eid=edits[0].element if len(edits) == 1 else "",
        named=names[edits[0].act],
    )


def _recommendations(reviews: Reviews, bill: Bill, on: dt.date | None) -> Iterator[Finding]:
    from lawtrack.wording.days import day_text

    answers = reviews.coverage(bill.slug)
    for row in reviews.recommendations(bill.slug, on):
        remark = row.recommendation
        eid = remark.citation.eid if remark.citation else ""
        if remark.id in answers.unanswered:
            what = (
                _("The recommendation of {who} has no answer; it was owed until {day}.").format(
                    who=row.author, day=day_text(row.term.end)
                )
                if row.overdue and row.term
                else _("The recommendation of {who} has no answer.").format(who=row.author)
            )
            yield Finding(
                FindingKind.UNANSWERED,
                what,
                remedy=remedies.answer(row.id),
                act=remark.act,
                eid=eid,
                named=row.named,
                of=remark.of,
                ref=row.id,
            )
        elif remark.id in answers.accepted_without_change:
            yield Finding(
                FindingKind.NO_CHANGE,
                _("The recommendation of {who} was accepted, but no change of the text is named.").format(
                    who=row.author
                ),
                remedy=remedies.name_change(row.id, remark.revision),
                act=remark.act,
                eid=eid,
                named=row.named,
                of=remark.of,
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
                named=row.named,
                of=remark.of,
                ref=row.id,
            )


def _reviews(rows: list[ReviewRow]) -> Iterator[Finding]:
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import state_text

    for row in rows:
        if row.state in (ReviewState.CLOSED, ReviewState.CANCELLED):
            continue
        waiting = row.state in (ReviewState.WAITING, ReviewState.OVERDUE, ReviewState.REMARKS)
        answer_first = row.unanswered and not waiting
        until = day_text(row.term.end) if row.term else _("no term")
        yield Finding(
            FindingKind.REVIEW,
            _("The review of {who} is not closed: {state}, until {until}.").format(
                who=row.reviewer, state=state_text(row.state, row.why), until=until
            ),
            _("Answer its recommendations, then close it.") if answer_first else "",
            remedy=remedies.receive_conclusion(row.id) if waiting else remedies.close_review(row.id),
            ref=row.id,
        )


def _impact(items: list[DueItem]) -> Iterator[Finding]:
    """An assessment of impact that the profile asks of every initiative and that is missing."""
    from lawtrack.wording.terms import due_text

    for item in items:
        if item.kind is DueKind.IMPACT:
            words = due_text(item)
            yield Finding(
                FindingKind.NO_IMPACT,
                f"{words[:1].upper()}{words[1:]}.",
                remedy=remedies.assess_impact(item.bill),
            )
