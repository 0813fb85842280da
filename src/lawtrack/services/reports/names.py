"""Who is called what in a report; on request nobody is named, and each is the same number everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.profiles.reports import report_profile

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
        called = {
            name: self._shown[who]
            for who in reversed(every)
            for name in (reviewers[who].titles.values() if who in reviewers else (who,))
            if len(name) >= _SHORTEST and name != name.lower()  # «a resident» is a word of the text, no name
        }
        longest = sorted(called, key=len, reverse=True)
        self._called = called
        either = "|".join(map(re.escape, longest))
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)") if longest else None

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
        """``text`` with the number in the place of each name, where nobody is named; names in other cases stay."""
        if not self.hidden or self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._called[found[0]], text)


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
    text, wording = names.hide(remark.text), names.hide(remark.wording)
    return replace(remark, text=text, wording=wording, responses=responses)


def _answer(response: Response, names: Names) -> Response:
    return replace(response, reason=names.hide(response.reason), by="")
