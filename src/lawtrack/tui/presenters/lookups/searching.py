"""Words sought in the texts of all acts and bills, in recommendations and answers, as somebody types."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language, ngettext
from lawtrack.tui.listing import Row
from lawtrack.wordforms.sought import marked, sought

if TYPE_CHECKING:
    from lawtrack.services.reviews.finding import BillHit
    from lawtrack.tui.office import Office
    from lawtrack.tui.wrapping import Span

_MOST = 200
_AROUND = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A place that holds what is sought.

    Attributes:
        kind: What holds it, in a word.
        uri: The act; empty for what is of a bill.
        lang: The language of the text.
        eid: The provision.
        bill: The bill in which it is; empty for a place in an act.
        hit: The place in the bill.
        where: The act or bill, and the place in it.
        text: The paragraph.
    """

    kind: str
    uri: str
    lang: str
    eid: str
    where: str
    text: str
    bill: str = ""
    hit: BillHit | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """What was found for words, by kind; ``more`` where there may be more, ``unread`` what was not looked through."""

    words: str = ""
    found: tuple[Found, ...] = ()
    more: bool = False
    unread: tuple[str, ...] = ()

    def rows(self, room: int) -> list[Row]:
        """A row for each place: where, and the words around the first of those that were sought.

        Args:
            room: The cells in which the words are shown.
        """
        return [
            Row(str(i), (f"{one.kind} {one.lang}".strip(), one.where, context(self.words, one.text, room)))
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
        kinds = Counter(one.kind for one in self.found)
        parts = [told.format(words=self.words, count=count), *(f"{kind} {n}" for kind, n in kinds.items())]
        if self.unread:
            parts.append(_("not looked through: {names}").format(names=", ".join(self.unread)))
        return " · ".join(parts)


def search(office: Office, words: str) -> Results:
    """The places that hold the words.

    Raises:
        LawtrackError: The workspace cannot be opened.
    """
    if not sought(words).terms:
        return Results(words)
    from lawtrack.model.document import Lang
    from lawtrack.services.library.act_names import ActNames
    from lawtrack.wording.addresses import address

    names = ActNames(office.workspace)
    hits = office.library.search(words, limit=_MOST)
    acts = [
        Found(
            _("act"),
            hit.work.uri,
            hit.lang.value,
            hit.eid,
            " · ".join(
                filter(None, (address(hit.eid, names.of(hit.work)), hit.work.title(Lang(language()))))
            ),
            hit.text,
        )
        for hit in hits
    ]
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.reviews.finding import FoundIn, find_in_bills

    found = find_in_bills(office.workspace, words, limit=_MOST)
    titles = (
        {one.slug: one.title(Lang(language())) for one in Bills(office.workspace).list()}
        if found.hits
        else {}
    )
    said = [_of_bill(hit, titles.get(hit.bill, hit.bill)) for hit in found.hits]
    named = sum(hit.kind is FoundIn.TITLE for hit in found.hits)
    every = (*said[:named], *acts, *said[named:])
    return Results(words, every, len(hits) == _MOST or found.more, tuple(name for name, _why in found.unread))


def _of_bill(hit: BillHit, title: str) -> Found:
    """A place in what is said of a bill."""
    from lawtrack.services.reviews.finding import FoundIn

    kinds = {
        FoundIn.TITLE: _("bill"),
        FoundIn.TEXT: _("text of a bill"),
        FoundIn.RECOMMENDATION: _("recommendation"),
        FoundIn.ANSWER: _("answer"),
    }
    where = title
    if hit.line:
        line = _("line {n}").format(n=hit.line)
        where = f"{line} · {title}"
    elif hit.remark:
        where = f"№ {hit.remark} · {title}"
    return Found(kinds[hit.kind], "", hit.lang.value, "", where, hit.text, hit.bill, hit)


def instruction_of(office: Office, hit: BillHit) -> int:
    """The instruction that a line of a bill's text belongs to; 0 for none.

    Raises:
        LawtrackError: The text cannot be read.
    """
    from lawtrack.services.reviews.finding import Instructions

    return Instructions(office.workspace).at(hit)


def context(words: str, text: str, room: int) -> str:
    """The words around the first place where what is sought stands, and it among the first ``room`` cells."""
    marks = marked(sought(words), text)
    before = min(_AROUND, max(room - (marks[0][1] - marks[0][0]) - len("… …"), 0) // 2) if marks else 0
    start = max(marks[0][0] - before, 0) if marks else 0
    if start:
        start = text.find(" ", start, marks[0][0]) + 1 or start
    return f"{'… ' if start else ''}{' '.join(text[start:].split())}"
