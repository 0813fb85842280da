"""A recommendation as a form: what it may be on, what it says, and recording it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.tui.presenters.forms import ON, Field, Form, Kind, Values, day_of, on_field

if TYPE_CHECKING:
    from lawtrack.services.reviews.rows import RecommendationRow
    from lawtrack.tui.office import Office


@dataclass(frozen=True, slots=True)
class Asked:
    """What a recommendation may be on.

    Attributes:
        bills: Short name and title of every bill.
        bill: The one chosen at first; empty where there is no bill.
        citation: The provision as it is to be shown; empty for none.
        review: The review it belongs to, its number with the bill; empty for none.
        act: The act of the provision; empty where that is not known.
        kinds: The kinds of remarks, their names in the profile and their words.
        names: The reviewers of the registry, as they are called.
    """

    bills: tuple[tuple[str, str], ...]
    bill: str
    citation: str
    review: str
    act: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()


def asked(office: Office, bill: str, eid: str, review: str, act: str = "") -> Asked:
    """The bills there are, the one that is meant (the first for an unknown name), the provision in words."""
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills
    from lawtrack.tui.presenters.editing import place_words

    lang = Lang(language())
    bills = tuple((one.slug, one.title(lang)) for one in Bills(office.workspace).list())
    first = bills[0][0] if bills else ""
    chosen = bill if any(slug == bill for slug, _title in bills) else first
    named = place_words(office, chosen, act, lang, eid) if eid and chosen else ""
    return Asked(bills, chosen, named, review, act, kinds(office), names(office))


def names(office: Office) -> tuple[str, ...]:
    """The reviewers of the registry, as they are called in the language of the interface."""
    from lawtrack.model.document import Lang
    from lawtrack.services.reviews.reviews import Reviews

    return tuple(Reviews(office.workspace).names(Lang(language())).values())


def kinds(office: Office) -> tuple[tuple[str, str], ...]:
    """The kinds of remarks, their names in the profile and their words."""
    from lawtrack.profiles.loader import pick
    from lawtrack.services.reviews.reviews import Reviews

    entries = Reviews(office.workspace).book.entries("remark")
    return tuple((name, pick(entry.title, language())) for name, entry in entries.items())


def recommend_form(about: Asked) -> Form:
    """Record a recommendation; one bill at least is there. What is typed on each provision is a draft of its own."""
    fields = (
        Field("bill", _("Bill"), Kind.LISTED, about.bill, tuple((s, f"{s} · {t}") for s, t in about.bills)),
        Field(
            "citation",
            _("Provision"),
            value=about.citation,
            hint=_("a citation in Russian, Kazakh or English"),
        ),
        Field("text", _("Recommendation"), Kind.WORDS, needed=_("A recommendation needs its text.")),
        Field("wording", _("Proposed wording"), Kind.WORDS),
        Field("kind", _("Kind"), Kind.LISTED, options=about.kinds, hint=_("not said")),
        on_field(),
        Field("by", _("Who recommends"), hint=author_hint(about.review), known=about.names),
        Field("act", _("Act"), value=about.act, hint=_("where the bill amends several: its short name")),
        Field("new", _("The element is to be added"), Kind.TICK),
    )

    def save(office: Office, values: Values) -> str:
        row = _recorded(office, values, about.review)
        return _("{id}: the recommendation is saved.").format(id=row.id)

    place = "-".join(part for part in (about.bill, about.act, about.citation) if part)
    return Form(
        f"recommend-{place}",
        _("New recommendation"),
        "",
        fields,
        save,
        partial(_foreseen, review=about.review),
        start="text" if about.citation else "citation",
    )


def author_hint(review: str) -> str:
    """What stands in the field of the author while it is empty."""
    return _("empty: the review's own reviewer") if review else _("a name of the registry, or any other")


def _foreseen(office: Office, values: Values, review: str) -> str:
    from lawtrack.tui.presenters.reviewing import place_of

    row = _recorded(office, values, review, trying=True)
    quote = f": «{row.recommendation.quote}»" if row.recommendation.quote else ""
    return _("It stands on: {place}").format(place=place_of(row) + quote)


def _recorded(office: Office, values: Values, review: str, *, trying: bool = False) -> RecommendationRow:
    return recommend(
        office,
        values["bill"],
        values["citation"],
        values["text"].strip(),
        values["by"],
        review,
        values["act"],
        wording=values["wording"].strip(),
        kind=values["kind"],
        new=values["new"] == ON,
        on=day_of(values),
        trying=trying,
    )


def recommend(
    office: Office,
    bill: str,
    citation: str,
    text: str,
    by: str,
    review: str,
    act: str = "",
    *,
    wording: str = "",
    kind: str = "",
    new: bool = False,
    on: dt.date | None = None,
    trying: bool = False,
) -> RecommendationRow:
    """Record a recommendation.

    Args:
        office: The workspace.
        bill: Short name of the bill.
        citation: The provision, in words of any of the three languages or as an eId; the whole bill where empty.
        text: What is recommended.
        by: Who recommends, where it belongs to no review; the reviewer itself is not taken out of its review.
        review: The review's number with its bill; may be empty.
        act: The act of the provision, as a URI or short name; needed where the bill amends several that have it.
        wording: The wording that is proposed.
        kind: The kind of the remark, by its name in the profile.
        new: True where the element is to be added.
        on: The day it was made (today).
        trying: True to judge only; nothing is recorded.

    Raises:
        LawtrackError: The text or the author is missing, or the citation cannot be understood.
    """
    from lawtrack.model.document import Lang
    from lawtrack.reading.language import detect_language
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(office.workspace, trying=trying)
    own = review if review.rpartition("/")[0] in ("", bill) else ""
    if own and by and by not in reviews.called(own):  # somebody else's remark stands outside of the review
        own = ""
    lang = detect_language(f"{text} {wording}") or Lang.RU
    where = act if citation else ""
    return reviews.recommend(
        bill,
        text,
        citation=citation,
        author="" if own else by,
        review=own,
        act=where,
        wording=wording,
        kind=kind,
        new=new,
        lang=lang,
        on=on,
    )
