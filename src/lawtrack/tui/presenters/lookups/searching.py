"""Words sought in the texts of all acts and in the titles of bills, as somebody types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language, ngettext
from lawtrack.tui.listing import Row
from lawtrack.wordforms.sought import marked, matches, sought

if TYPE_CHECKING:
    from lawtrack.tui.office import Office
    from lawtrack.tui.wrapping import Span

_MOST = 200
_AROUND = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A place that holds what is sought.

    Attributes:
        uri: The act; empty for what is of a bill.
        lang: The language of the text.
        eid: The provision.
        bill: The bill whose title it is; empty for a place in an act.
        where: The act or bill, and the place in it.
        text: The paragraph.
    """

    uri: str
    lang: str
    eid: str
    where: str
    text: str
    bill: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """What was found for words, the best first; ``more`` where there may be more."""

    words: str = ""
    found: tuple[Found, ...] = ()
    more: bool = False

    def rows(self) -> list[Row]:
        """A row for each place: where, and the words around the first of those that were sought."""
        return [
            Row(str(i), (one.lang, one.where, context(self.words, one.text)))
            for i, one in enumerate(self.found)
        ]

    def at(self, key: str) -> Found | None:
        """The place of a row."""
        return self.found[int(key)] if key.isdigit() and int(key) < len(self.found) else None

    def spans(self, key: str) -> tuple[Span, ...]:
        """The paragraph of a row, with the words that were sought told apart."""
        one = self.at(key)
        if one is None:
            return (("", ""),)
        spans: list[Span] = []
        at = 0
        for start, end in marked(sought(self.words), one.text):
            spans += [(one.text[at:start], ""), (one.text[start:end], "found")]
            at = end
        return (*spans, (one.text[at:], ""))

    @property
    def summary(self) -> str:
        """How many there are."""
        if not self.words.strip():
            return _(
                "Words in any form find all their forms; «words in quotation marks» are sought as they stand."
            )
        count = f"{len(self.found)}+" if self.more else str(len(self.found))
        told = ngettext("«{words}»: {count} place", "«{words}»: {count} places", len(self.found))
        return told.format(words=self.words, count=count)


def search(office: Office, words: str) -> Results:
    """The places that hold the words.

    Raises:
        LawtrackError: The workspace cannot be opened.
    """
    if not sought(words).terms:
        return Results(words)
    from lawtrack.model.document import Lang
    from lawtrack.wording.addresses import address

    hits = office.library.search(words, limit=_MOST)
    acts = [
        Found(
            hit.work.uri,
            hit.lang.value,
            hit.eid,
            " · ".join(filter(None, (address(hit.eid, hit.work.scheme), hit.work.title(Lang(language()))))),
            hit.text,
        )
        for hit in hits
    ]
    return Results(words, (*_in_bills(office, words), *acts), len(hits) == _MOST)


def _in_bills(office: Office, words: str) -> Iterator[Found]:
    """The bills whose titles hold the words."""
    from lawtrack.model.document import Lang
    from lawtrack.services.reviews.reviews import Reviews

    wanted = sought(words)
    for sheet in Reviews(office.workspace).sheets():
        title = sheet.title(Lang(language()))
        if matches(wanted, f"{title} {sheet.slug}"):
            yield Found("", "", "", _("bill"), title, bill=sheet.slug)


def context(words: str, text: str) -> str:
    """The words around the first place where what is sought stands."""
    marks = marked(sought(words), text)
    start = max(marks[0][0] - _AROUND, 0) if marks else 0
    if start:
        start = text.find(" ", start, marks[0][0]) + 1 or start
    return f"{'… ' if start else ''}{' '.join(text[start:].split())}"
