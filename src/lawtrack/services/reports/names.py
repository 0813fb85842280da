"""Who is called what in a report; on request nobody is named, and each is the same number everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.profiles.kinds import ReviewerKind
from lawtrack.profiles.reports import report_profile
from lawtrack.services.reports.name_forms import NameForms, is_personal

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation, Response, Reviewer

_SHORTEST = 3
"""Letters of a name that is looked for in texts: a shorter one is a part of other words."""


class Names:
    """The names of reviewers in a language.

    Who stands in the registry is numbered in its order, so that reports on several bills agree; whoever else made a
    remark follows in the order given.

    Args:
        reviewers: The registry.
        others: Whoever else made remarks.
        lang: The language.
        hidden: Nobody is named.
    """

    def __init__(
        self, reviewers: Mapping[str, Reviewer], others: Iterable[str], lang: Lang, *, hidden: bool
    ) -> None:
        self.hidden = hidden
        self._reviewers = reviewers
        every = list(dict.fromkeys([*reviewers, *others]))
        word = report_profile().word
        self._shown = {
            who: word("expert", lang.value, number=number)
            if hidden
            else reviewers[who].title(lang)
            if who in reviewers
            else who
            for number, who in enumerate(every, 1)
        }
        self._forms = [
            NameForms(name, self._shown[who], person=self._is_person(who, name))
            for who in every
            for name in (reviewers[who].titles.values() if who in reviewers else (who,))
            if hidden
            and len(name) >= _SHORTEST
            and name != name.lower()  # «a resident» is a word of the text, no name
        ]
        self._forms.sort(key=lambda one: -len(one.name))
        self._left: dict[str, None] = {}

    def _is_person(self, who: str, name: str) -> bool:
        """True where a name is one of a person: each of its words begins with a capital."""
        entry = self._reviewers.get(who)
        return (entry is None or entry.kind is ReviewerKind.EXPERT) and is_personal(name)

    @property
    def left(self) -> tuple[str, ...]:
        """Words that are like a name and were left in the texts that were shown so far."""
        return tuple(self._left)

    def of(self, who: str) -> str:
        """What somebody is called."""
        return self._shown.get(who, who)

    def all(self) -> dict[str, str]:
        """What everybody is called, by short names."""
        return dict(self._shown)

    def known(self, who: str) -> bool:
        """True for an entry of the registry."""
        return who in self._reviewers

    def hide(self, text: str) -> str:
        """``text`` with the number in the place of each name in any of its forms, where nobody is named."""
        if not self.hidden:
            return text
        for one in self._forms:
            text = one.replaced(text)
        for one in self._forms:
            self._left |= dict.fromkeys(one.like(text))
        return text


def without_names(bill: Bill, names: Names) -> Bill:
    """The bill with the words of remarks, answers and conclusions as they may be shown; itself where names are shown."""
    if not names.hidden:
        return bill
    remarks = tuple(_hidden(remark, names) for remark in bill.recommendations)
    reviews = tuple(
        replace(
            review, conclusion=names.hide(review.conclusion), cancel_reason=names.hide(review.cancel_reason)
        )
        for review in bill.reviews
    )
    return replace(bill, recommendations=remarks, reviews=reviews)


def _hidden(remark: Recommendation, names: Names) -> Recommendation:
    responses = tuple(_answer(response, names) for response in remark.responses)
    return replace(
        remark,
        text=names.hide(remark.text),
        wording=names.hide(remark.wording),
        cited=names.hide(remark.cited),
        besides=tuple((heading, names.hide(said)) for heading, said in remark.besides),
        opinion="",
        origin=None,
        responses=responses,
    )


def _answer(response: Response, names: Names) -> Response:
    return replace(response, reason=names.hide(response.reason), by="")
