"""What is proposed to be recorded: each remark with its place and author, and what keeps it from being recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.intake.accounting import missing_lines
from lawtrack.intake.proposed import Proposed
from lawtrack.intake.tables import BAND
from lawtrack.model.document import Lang
from lawtrack.reading.language import detect_language
from lawtrack.reviewing.naming import the_review
from lawtrack.reviewing.opening import check_open
from lawtrack.services.reviews.intake.places import Found, PlaceFinder
from lawtrack.services.reviews.intake.sources import Taken

if TYPE_CHECKING:
    from lawtrack.profiles.book import Book
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation, Review
    from lawtrack.reviewing.rules import Rules
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposed remark as it would be recorded.

    Attributes:
        remark: What its source says.
        found: Where it would stand.
        lang: Its language.
        author: Short name or words; empty for the reviewer of the review.
        kind: The kind by its name in the profile; empty where none is known.
        double: The number of a recommendation that is the same; empty where there is none.
        problem: Why it cannot be recorded so; empty where it can.
    """

    remark: Proposed
    found: Found
    lang: Lang
    author: str = ""
    kind: str = ""
    double: str = ""
    problem: str = ""

    @property
    def is_orphan(self) -> bool:
        """True where a provision was named and no element found."""
        return bool(self.found.cited)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything that a file brings to a bill.

    Attributes:
        bill: The bill's short name.
        review: The review that the remarks are of; empty outside of one.
        taken: The file.
        placed: The remarks.
        missing: Lines of the source that are in no remark and not in the rest.
    """

    bill: str
    review: str
    taken: Taken
    placed: tuple[Placed, ...]
    missing: tuple[str, ...]

    @property
    def new(self) -> tuple[Placed, ...]:
        """The remarks that are not recorded yet."""
        return tuple(one for one in self.placed if not one.double)

    @property
    def unsettled(self) -> bool:
        """True where a person ought to look before it is recorded, or after."""
        return bool(
            self.missing or self.taken.intake.unread or any(p.is_orphan or p.problem for p in self.placed)
        )


def proposal_of(
    workspace: Workspace,
    bill: Bill,
    rules: Rules,
    taken: Taken,
    *,
    review: str = "",
    author: str = "",
    act: str = "",
    lang: Lang | None = None,
    again: bool = False,
) -> Proposal:
    """What a file would bring to a bill; nothing is recorded.

    Args:
        workspace: The workspace.
        bill: The bill.
        rules: The registry and the rules as data.
        taken: What the file brings.
        review: The review that the remarks are of, by its number; empty outside of one.
        author: Who makes them, where their source does not say it.
        act: The amended act of provisions that name none.
        lang: The language of remarks that are too short to tell theirs.
        again: True to take remarks that are the same as recorded ones too.

    Raises:
        WorkflowError: There is no such review.
        InputError: The bill's text is missing.
    """
    of_review = the_review(bill, review) if review else None
    as_read = bill.as_of(of_review.version) if of_review is not None else bill
    finder = PlaceFinder(workspace, as_read, act)
    reviewer = of_review.reviewer if of_review is not None else ""
    ended = _ended(bill, of_review) if of_review is not None else ""
    known = Names(rules)
    recorded = _Recorded(bill)
    main = lang or detect_language("\n".join(one.text for one in taken.intake.remarks)) or Lang.RU
    placed = []
    for raw in taken.intake.remarks:
        remark, who = known.with_bands(raw, finder, main)
        used = remark.lang or main
        found = finder.find(remark, used)
        who = known.slug(remark.author or who) or author
        problem = ""
        if of_review is not None and who:
            if rules.works_for(who, reviewer):
                who = "" if who == reviewer else who
            else:
                problem = _(
                    "the review «{review}» is of «{reviewer}»; «{author}» makes no remark in it"
                ).format(review=of_review.id, reviewer=known.title(reviewer), author=known.title(who))
        elif of_review is None and not who:
            problem = _("nobody is named who makes it")
        kind, remark = known.kind(remark)
        one = Placed(remark, found, used, who, kind, "", problem)
        if not again:
            one = replace(one, double=recorded.same(one, taken, who or reviewer))
        if ended and not one.double:
            one = replace(one, problem=ended)
        placed.append(one)
    missing = missing_lines(taken.lines, taken.intake) if taken.lines else ()
    return Proposal(bill.slug, of_review.id if of_review else "", taken, tuple(placed), missing)


def _ended(bill: Bill, review: Review) -> str:
    """Why nothing can be recorded in a review any more; empty where it is open."""
    try:
        check_open(bill, review)
    except WorkflowError as error:
        return error.message
    return ""


class Names:
    """Names of reviewers, and kinds of remarks, as people write them.

    Args:
        rules: The registry and the rules as data.
    """

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._kinds = dict(_kinds(rules.book))

    def slug(self, name: str) -> str:
        """The short name of a reviewer of the registry; what was written where it has none of this name."""
        return self._rules.slug_of(name)

    def title(self, name: str) -> str:
        """How a reviewer is called in the language of the interface; what was written where the registry has none."""
        entry = self._rules.reviewers.get(name)
        return (entry.title(Lang(language())) if entry is not None else "") or name

    def kind(self, remark: Proposed) -> tuple[str, Proposed]:
        """The kind of a remark; one that is not known is kept with what its source said besides."""
        found = self._kinds.get(remark.kind.casefold(), "")
        if remark.kind and not found:
            return "", replace(remark, besides=(*remark.besides, (_("Kind"), remark.kind)))
        return found, remark

    def with_bands(self, remark: Proposed, finder: PlaceFinder, lang: Lang) -> tuple[Proposed, str]:
        """A remark whose bands were looked up: one that names an act says its act, one that names a reviewer who made it."""
        besides, act, who = [], remark.act, ""
        for word, value in remark.besides:
            named = finder.act_named(value, remark.lang or lang) if word == BAND else ""
            if named and not act:
                act = named
            elif word == BAND and self._rules.slug_of(value) in self._rules.reviewers:
                who = value
            else:
                besides.append((word, value))
        return replace(remark, act=act, besides=tuple(besides)), who


def _kinds(book: Book) -> Iterator[tuple[str, str]]:
    for name, entry in book.entries("remark").items():
        yield name.casefold(), name
        titles = entry.title.values() if not isinstance(entry.title, str) else (entry.title,)
        for title in titles:
            yield title.casefold(), name


class _Recorded:
    """The remarks that a bill has, each of which one of a file may be.

    Those of the same place of the same file are the same; else as many as say the same words of the same element by the
    same author: of two files with one remark each both are recorded once.
    """

    def __init__(self, bill: Bill) -> None:
        self._by_place: dict[tuple[str, str], str] = {}
        self._by_words: dict[tuple[str, ...], list[str]] = {}
        for remark in bill.recommendations:
            if remark.origin is not None:
                self._by_place[remark.origin.digest, remark.origin.place] = remark.id
            self._by_words.setdefault(_key_of(remark), []).append(remark.id)
        self._taken: Counter[str] = Counter()

    def same(self, one: Placed, taken: Taken, author: str) -> str:
        """The number of the recommendation that a proposed one is; empty where there is none."""
        key = (
            author,
            f"{one.found.anchor.of.value} {one.found.anchor.eid}",
            _folded(one.remark.text),
            _folded(one.remark.wording),
        )
        placed = self._by_place.get((taken.digest, one.remark.place), "")
        found = next((n for n in (placed, *self._by_words.get(key, ())) if n and not self._taken[n]), "")
        if found:
            self._taken[found] += 1
        return found


def _key_of(remark: Recommendation) -> tuple[str, ...]:
    eid = remark.citation.eid if remark.citation else ""
    return remark.author, f"{remark.of.value} {eid}", _folded(remark.text), _folded(remark.wording)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
