"""Reviews and recommendations: send, extend, receive, answer, close, and what corrects them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from lawtrack.i18n import language
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.reviewing.allowed.steps import check_day
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.naming import the_review
from lawtrack.reviewing.review import Decision, Withdrawn
from lawtrack.services.files import digest
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.log.kept_files import KeptFile, kept_with_step
from lawtrack.services.reviews.changes import carrying_change
from lawtrack.services.reviews.lists import ReviewLists
from lawtrack.services.reviews.rows import RecommendationRow, ReviewRow, remark_rows, review_rows


class Reviews(ReviewLists):
    """Reviews of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
        trying: True where a step is only judged: it gives what would come of it, and nothing is recorded.
    """

    def send(
        self,
        bill: str,
        to: str,
        channel: str,
        *,
        rule: str = "",
        number: int | None = None,
        on: dt.date | None = None,
        delivered: dt.date | None = None,
        basis: str = "",
    ) -> ReviewRow:
        """Send the current version of a bill to a reviewer.

        Args:
            bill: Short name of the bill.
            to: Short name of the reviewer.
            channel: The channel.
            rule: The deadline rule; empty for that of the channel.
            number: The length of the term in the rule's unit, where the sender sets another one.
            on: The day of sending (today).
            delivered: The day on which the reviewer is shown to have got it; it may be recorded later.
            basis: Who set another length than the rule's, where the law leaves that to somebody.

        Raises:
            WorkflowError: A conflict of interest, a term the law does not allow, no text to send, and the like.
            SettingsError: No such channel or rule.
        """
        data: dict[str, JsonValue] = {
            "reviewer": to,
            "channel": channel,
            "rule": rule or None,
            "number": number,
            "delivered": delivered.isoformat() if delivered else None,
            "basis": basis.strip() or None,
        }
        if delivered:
            check_day(delivered, self._log.today)
        after = self._log.record(self._log.bill(bill), self._log.new_event(EventKind.SEND, data, on))
        return self._row(after, after.reviews[-1].id)

    def extend(
        self,
        review: str,
        number: int,
        reason: str,
        *,
        basis: str = "",
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> ReviewRow:
        """Make the term of a review longer, with a reason; the rule's limit holds unless another basis is named.

        Raises:
            WorkflowError: No reason, the limit of the rule, the term has ended, or the conclusion is there.
        """
        data: dict[str, JsonValue] = {"number": number, "reason": reason, "basis": basis or None}
        return self._review_step(EventKind.EXTEND, review, data, on, revision)

    def receive(
        self,
        review: str,
        *,
        conclusion: str = "",
        no_remarks: bool = False,
        opinion: str | Path = "",
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> ReviewRow:
        """Record that the conclusion came; a body without remarks reports that too (17-1.13).

        The file of the opinion, where it is given, is kept in the folder of the bill.

        Raises:
            WorkflowError: It was received before, or the review is closed or called off.
        """
        data: dict[str, JsonValue] = {"conclusion": conclusion or None, "no_remarks": no_remarks or None}
        return self._review_step(EventKind.RECEIVE, review, data, on, revision, opinion)

    def deliver(
        self, review: str, *, proof: str = "", on: dt.date | None = None, revision: int | None = None
    ) -> ReviewRow:
        """Record when the reviewer got the letter, and what shows it; a later record corrects an earlier one.

        Raises:
            WorkflowError: It lies before the sending, or after the reviewer's answer.
        """
        return self._review_step(EventKind.DELIVER, review, {"proof": proof.strip() or None}, on, revision)

    def remind(self, review: str, *, on: dt.date | None = None, revision: int | None = None) -> ReviewRow:
        """Record that the reviewer was reminded.

        Raises:
            WorkflowError: The conclusion is there, or the review has ended.
        """
        return self._review_step(EventKind.REMIND, review, {}, on, revision)

    def reopen(
        self, review: str, reason: str, *, on: dt.date | None = None, revision: int | None = None
    ) -> ReviewRow:
        """Go on with a review that was closed or called off, with a reason.

        Raises:
            WorkflowError: No reason, or the review is open.
        """
        return self._review_step(EventKind.REOPEN, review, {"reason": reason}, on, revision)

    def withdraw(
        self,
        review: str,
        what: Withdrawn | str,
        reason: str,
        *,
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> ReviewRow:
        """Take back what was recorded of a review by mistake: the receipt, the conclusion, the last extension.

        Raises:
            WorkflowError: No reason, nothing to take back, or the review has ended.
        """
        data: dict[str, JsonValue] = {"what": str(what), "reason": reason}
        return self._review_step(EventKind.WITHDRAW, review, data, on, revision)

    def take_back(
        self,
        recommendation: str,
        reason: str,
        *,
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> str:
        """Take back a recommendation that was recorded by mistake; it stays in the log. Its number is returned.

        Raises:
            WorkflowError: No reason, it was taken back before, or its review is closed.
        """
        slug, name = self._split(recommendation, of_review=False)
        data: dict[str, JsonValue] = {"recommendation": name, "reason": reason, "revision": revision}
        self._log.record(self._log.bill(slug), self._log.new_event(EventKind.WITHDRAW, data, on))
        return f"{slug}/{name}"

    def cancel(
        self, review: str, reason: str, *, on: dt.date | None = None, revision: int | None = None
    ) -> ReviewRow:
        """Call a review off, with a reason.

        Raises:
            WorkflowError: No reason, or the conclusion was received.
        """
        return self._review_step(EventKind.CANCEL, review, {"reason": reason}, on, revision)

    def close(self, review: str, *, on: dt.date | None = None, revision: int | None = None) -> ReviewRow:
        """Close a review; every recommendation must have its answer.

        Raises:
            WorkflowError: A recommendation is unanswered, or the conclusion was not received.
        """
        return self._review_step(EventKind.CLOSE, review, {}, on, revision)

    def respond(
        self,
        recommendation: str,
        decision: Decision | str,
        reason: str = "",
        *,
        change: str = "",
        act: str = "",
        version: int = 0,
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> RecommendationRow:
        """Answer a recommendation.

        Args:
            recommendation: Its number with the bill («courtyards/7»), or alone where only one bill has it.
            decision: Accepted, partly, rejected, withdrawn (by the reviewer), off-topic.
            reason: Why; needed as the profile of the bill says.
            change: The element or the instruction that carries an accepted one out.
            act: The amended act of the change, where the bill amends several.
            version: The version that has the change; 0 for the current one.
            on: The day of the answer (today).
            revision: The revision the answer was written upon; needed to replace an earlier answer.

        Raises:
            WorkflowError: The reason is missing, it was answered by somebody else meanwhile, the review is closed, or
                the bill makes no such change.
        """
        slug, name = self._split(recommendation, of_review=False)
        bill = self._log.bill(slug)
        data: dict[str, JsonValue] = {
            "recommendation": name,
            "decision": str(decision),
            "reason": reason.strip() or None,
            "change": carrying_change(self._log, slug, name, str(decision), change, act, version) or None,
            "version": version or None,
            "revision": revision,
        }
        after = self._log.record(bill, self._log.new_event(EventKind.RESPOND, data, on))
        return self._remark(after, name)

    def recommend(
        self,
        bill: str,
        text: str,
        *,
        citation: str = "",
        quote: str = "",
        review: str = "",
        author: str = "",
        act: str = "",
        wording: str = "",
        kind: str = "",
        opinion: str | Path = "",
        new: bool = False,
        lang: Lang = Lang.RU,
        on: dt.date | None = None,
    ) -> RecommendationRow:
        """Record a recommendation on a provision of a bill (on the whole bill for the empty citation).

        Args:
            bill: Short name of the bill.
            text: What is recommended.
            citation: The provision, in words of any of the three languages or as an eId; or an element of the bill
                itself («подпункт 2) пункта 3 статьи 1 законопроекта»).
            quote: The provision's words; read from the bill's text where empty.
            review: The review it belongs to («r1»); empty for a remark outside a review.
            author: Who makes it, where it belongs to no review: a short name or a name of the registry, or any other name.
            act: The amended act, where the bill amends several.
            wording: The wording that is proposed for the element; ``text`` then says why.
            kind: What kind of remark it is, by its name in the profile.
            opinion: The file of the opinion that it is from; it is kept in the folder of the bill.
            new: True where the element is to be added to the bill.
            lang: The language of ``text``.
            on: The day it was made (today).

        Raises:
            WorkflowError: The text is empty, nobody is named, or the review is closed.
            CitationError: The citation cannot be understood.
        """
        from lawtrack.services.reviews.anchoring import anchor

        seen = before = self._log.bill(bill)
        name = review.rpartition("/")[2]
        if name:  # what the reviewer read
            before = seen.as_of(the_review(seen, name).version)
        found = anchor(self._log.workspace, before, citation, act, lang, new=new)
        data: dict[str, JsonValue] = {
            "text": text,
            "review": name or None,
            "author": self._log.rules().slug_of(author) or None,
            "act": (found.act if found.eid else act) or None,
            "citation": found.eid or None,
            "of": found.of.value if found.of is not Whose.ACT else None,
            "new": new or None,
            "quote": quote or found.quote or None,
            "wording": wording.strip() or None,
            "kind": kind or None,
            "lang": lang.value,
        }
        after = self._with_opinion(EventKind.RECOMMEND, seen, data, opinion, on)
        return self._remark(after, after.recommendations[-1].id)

    def _with_opinion(
        self,
        kind: EventKind,
        bill: Bill,
        data: dict[str, JsonValue],
        opinion: str | Path,
        on: dt.date | None,
    ) -> Bill:
        """Record a step, with the file of the opinion kept in the bill's folder, or neither."""
        from lawtrack.services.reviews.intake.recording import keep_opinion

        kept: list[KeptFile] = []
        if opinion:
            from lawtrack.formats.registry import read_bytes

            path = Path(opinion)
            content = read_bytes(path)
            file = keep_opinion(self._log.workspace, bill.slug, path.name, content)
            data["opinion"] = file.path.name
            kept.append(file)
            data["digest"] = digest(content)
        with kept_with_step(self._log.workspace, bill.slug, kept):
            return self._log.record(bill, self._log.new_event(kind, data, on))

    def recuse(
        self, review: str, reason: str, *, on: dt.date | None = None, revision: int | None = None
    ) -> ReviewRow:
        """Record that a reviewer stepped back, or was challenged (art. 33-4): the review is then to be called off.

        Raises:
            WorkflowError: No reason, it is recorded already, or the review has ended.
        """
        return self._review_step(EventKind.RECUSE, review, {"reason": reason}, on, revision)

    def _review_step(
        self,
        kind: EventKind,
        review: str,
        data: dict[str, JsonValue],
        on: dt.date | None,
        revision: int | None,
        opinion: str | Path = "",
    ) -> ReviewRow:
        slug, name = self._split(review, of_review=True)
        full: dict[str, JsonValue] = {"review": name, **data, "revision": revision}
        return self._row(self._with_opinion(kind, self._log.bill(slug), full, opinion, on), name)

    def _row(self, bill: Bill, name: str) -> ReviewRow:
        one = replace(bill, reviews=tuple(review for review in bill.reviews if review.id == name))
        return next(review_rows(one, self._log.rules(), self._log.today, Lang(language())))

    def _remark(self, bill: Bill, name: str) -> RecommendationRow:
        one = replace(bill, recommendations=tuple(r for r in bill.recommendations if r.id == name))
        rules, lang = self._log.rules(), Lang(language())
        return next(remark_rows(one, rules, self._log.today, lang, ActNames(self.workspace)))
