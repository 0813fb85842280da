"""The editions and languages of an act, and the history of one provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.lookups.spots import Spot, Spots

if TYPE_CHECKING:
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.reading import ActText


def texts_of(office: Office, text: ActText, *, others: bool = False) -> Spots:
    """The texts of an act, the newest edition first, by language.

    Args:
        office: The workspace.
        text: The text that is read.
        others: Only those that are not read.
    """
    import datetime as dt

    from lawtrack.language.registry import language_of
    from lawtrack.model.document import Lang
    from lawtrack.wording.days import day_text

    found = sorted(
        office.library.expressions(text.uri),
        key=lambda one: (one.lang != text.lang, -(one.edition or dt.date.min).toordinal()),
    )
    spots = tuple(
        Spot(
            text.uri,
            one.lang,
            edition=one.edition,
            cells=(
                language_of(Lang(one.lang)).names.own,
                _("edition of {day}").format(day=day_text(one.edition)) if one.edition else "",
            ),
        )
        for one in found
        if not others or (one.lang, one.edition) != (text.lang, text.edition)
    )
    heading = _("Which text beside it") if others else _("Editions and languages")
    titles = (_("Language"), _("Edition"))
    return Spots(heading, spots, _("The act is at hand in one text only."), titles)


def history(office: Office, text: ActText, eid: str) -> Spots:
    """The wordings of a provision, the oldest first; each is told beside the one before.

    Args:
        office: The workspace.
        text: The text that is read.
        eid: The provision.
    """
    from lawtrack.wording.days import day_text

    spots: list[Spot] = []
    before: tuple[str, ...] | None = None
    for one in office.library.history(text.uri, eid, text.lang):
        edition = one.text.edition
        words = "\n".join(one.lines) or _("not in this edition")
        spots.append(
            Spot(
                text.uri,
                text.lang,
                eid,
                edition,
                (day_text(edition) if edition else "–", " ".join(words.split())),
                words if before is None else _changed("\n".join(before), "\n".join(one.lines)),
            )
        )
        before = one.lines
    heading = _("History: {place}").format(place=text.address(eid))
    titles = (_("Edition"), _("Words"))
    return Spots(heading, tuple(spots), _("No edition at hand has this provision."), titles)


def _changed(old: str, new: str) -> str:
    """A wording with what is new and what is gone between marks."""
    from lawtrack.comparing.paragraphs import paragraph_runs
    from lawtrack.tui.paragraphs import run_spans

    return "".join(words for words, _style in run_spans(paragraph_runs(old, new)))
