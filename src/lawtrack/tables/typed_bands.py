"""For which act the rows under a band of a typed table are: by the name of the act in the band."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from lawtrack.comparing.words import similarity
from lawtrack.language.headed import headed
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.document import WorkKind
from lawtrack.reading.act_kinds import is_amending, kind_named
from lawtrack.tables.typed_column import plain

_NEAR = 0.6
_ALIKE = 0.85
"""Titles in quotation marks that are less alike than this are those of two acts."""
_TITLE = re.compile(r'"(.+)"')
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HOME = LazyPattern(lambda: rf"(?:{worded(lambda one: one.acts.home)})\w*", re.IGNORECASE)
_BY_NAME = (WorkKind.CODE, WorkKind.CONSTITUTION)
"""Acts that are told by their kind and name alone."""


class BandNames:
    """Tells acts by bands.

    Args:
        names: What each act is called, by a key of its own.
    """

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._names = {
            key: tuple(name for text in texts if (name := plain(text).casefold()))
            for key, texts in names.items()
        }

    def act_of(self, bands: Sequence[str]) -> str:
        """The key of the act that the nearest band of an act names; empty where it is none of them, or there is no such band.

        Args:
            bands: The bands above a row, the nearest last; a chapter or an article among them names no act.
        """
        for band in reversed(bands):
            said = plain(band).casefold()
            near = {
                key: max((_near(said, name) for name in names), default=0.0)
                for key, names in self._names.items()
                if not any(_of_other_years(said, name) for name in names)
            }
            best = max(near.values(), default=0.0)
            named = [key for key, value in near.items() if value == best]
            if best >= _NEAR:
                return named[0] if len(named) == 1 else ""
            if _names_an_act(band):
                return ""
        return ""

    def names_another(self, bands: Sequence[str]) -> bool:
        """True where a band names an act, and it is none of those that are known: the rows under it are for no other."""
        return not self.act_of(bands) and any(_names_an_act(band) for band in bands)


def _names_an_act(band: str) -> bool:
    """True for a band with the form of an act and what tells one act: a title, a year, the name of a code."""
    kind = kind_named(band)
    if kind is None or headed(band) is not None or is_amending(band):
        return False
    said = plain(band)
    return kind in _BY_NAME or bool(_TITLE.search(said) or _YEAR.search(said))


def _near(band: str, name: str) -> float:
    """How much a band is the name of an act; all of it where the name stands in the band, the longest the most."""
    if _are_two(band, name):
        return 0.0
    if _stands_in(name, band):
        return 1.0 + len(name) / 1000
    if _have_one_title(band, name) or _is_the_code(band, name):
        return 1.0
    return similarity(name, band)


def _stands_in(name: str, band: str) -> bool:
    """True where a band has the name; a bare title («О садах») is the whole of one in quotation marks, or the band."""
    if kind_named(name) is not None:
        return name in band
    return name == band or f'"{name}"' in band or ('"' not in band and name in band)


def _have_one_title(band: str, name: str) -> bool:
    """True where two acts of one form have the same title in quotation marks."""
    one, two = (_TITLE.search(text) for text in (band, name))
    return bool(one and two and one[1] == two[1] and kind_named(band) is kind_named(name))


def _is_the_code(band: str, name: str) -> bool:
    """True where a band has the name of a code, its country left out or shortened («Трудовой кодекс РК от …»)."""
    code = _bare(name)
    return kind_named(name) is WorkKind.CODE and len(code.split()) > 1 and code in _bare(band)


def _bare(text: str) -> str:
    return " ".join(_HOME.sub(" ", text).split())


def _are_two(band: str, name: str) -> bool:
    """True where the titles of two names are different; a title may stand in that of an amending act."""
    one, two = (_TITLE.search(text) for text in (band, name))
    return bool(one and two and similarity(one[1], two[1]) < _ALIKE and f'"{two[1]}' not in one[1])


def _of_other_years(band: str, name: str) -> bool:
    """True where both names have years, and none of them is the same."""
    years = [set(_YEAR.findall(text)) for text in (band, name)]
    return bool(years[0] and years[1] and not years[0] & years[1])
