"""The forms of a term by endings that are put behind any word: number, possession, case, what belongs to a place.

The last word of a phrase takes them. Which variant stands behind a word its last vowel and its last letter tell; where a
word from another language may take another one, the form is not sure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.wordforms.paradigms import Paradigm, Slot, gathered

if TYPE_CHECKING:
    from lawtrack.language.facets.declension import Declension, Variants

_NAME = "nominative"


def by_endings(term: str, lang: Lang) -> Paradigm | None:
    """The forms of a term; None where it has no vowel by which endings are chosen.

    A word from another language may take the endings of either side: all of them are its forms, none is written.
    """
    language = language_of(lang)
    own, voiced = language.declension, language.inflection.voiced
    words = term.split()
    last = words[-1].casefold() if words else ""
    side = _side(last, own)
    if side is None or not _class(last, own):
        return None
    native = re.fullmatch(own.suffixed, last) is not None or (
        not any(letter in own.foreign for letter in last) and re.fullmatch(own.native, last) is not None
    )
    owned = len(words) > 1 and last.endswith(own.owned) and not last.endswith(own.not_owned)
    made: dict[Slot, set[str]] = {}
    for each in (side,) if native else (0, 1):
        _forms(made, term, own, each, voiced, owned=owned)
    first = {slot: next(iter(forms)) for slot, forms in made.items() if native or slot.case == _NAME}
    if not native:
        first = {slot: form for slot, form in first.items() if slot == Slot("sing", _NAME)}
    if (
        owned and not native
    ):  # what stands behind «-сы» is sure, whatever the word before it is: «инспекциясының»
        sure: dict[Slot, set[str]] = {}
        _forms(sure, term, own, side, voiced, owned=True)
        first = {slot: next(iter(forms)) for slot, forms in sure.items() if slot.number == "sing"}
    return gathered(term, made, first)


def _forms(
    made: dict[Slot, set[str]],
    term: str,
    own: Declension,
    side: int,
    voiced: Mapping[str, str],
    *,
    owned: bool,
) -> None:
    if owned:  # «еңбек шарты», «еңбек шарттары»: number stands before the ending of possession
        ending = next(one for one in own.owned if term.casefold().endswith(one))
        stem = term[: len(term) - len(ending)]
        plural = stem + _of(own.plural, stem, own, side)
        several = plural + _of(own.possession, plural, own, side)
        for number, whole in (("sing", term), ("plur", several)):
            for more in ("", "possessed"):
                _with_cases(made, number, more, whole, own, side, possessed=True)
        return
    for number, stem in (("sing", term), ("plur", term + _of(own.plural, term, own, side))):
        _with_cases(made, number, "", stem, own, side, possessed=False)
        _with_cases(made, number, "possessed", _possessed(stem, own, side, voiced), own, side, possessed=True)


def _with_cases(
    made: dict[Slot, set[str]],
    number: str,
    more: str,
    stem: str,
    own: Declension,
    side: int,
    *,
    possessed: bool,
) -> None:
    made.setdefault(Slot(number, _NAME, more), set()).add(stem)
    for case in own.cases:
        ending = own.possessed[case][side] if possessed else _of(own.cases[case], stem, own, side)
        made.setdefault(Slot(number, case, more), set()).add(stem + ending)
    place = own.possessed["locative"][side] if possessed else _of(own.cases["locative"], stem, own, side)
    made.setdefault(Slot(number, "place", more), set()).add(stem + place + own.place[side])


def _possessed(stem: str, own: Declension, side: int, voiced: Mapping[str, str]) -> str:
    """The stem with the ending of possession, its last letter voiced before a vowel («тізілік», «тізілігі»)."""
    ending = _of(own.possession, stem, own, side)
    softer = voiced.get(stem[-1:])
    return f"{stem[:-1]}{softer}{ending}" if softer else stem + ending


def _of(variants: Variants, stem: str, own: Declension, side: int) -> str:
    return variants.get(_class(stem, own), ("", ""))[side]


def _class(word: str, own: Declension) -> str:
    last = word[-1:].casefold()
    return next((name for name, letters in own.classes.items() if last and last in letters), "")


def _side(word: str, own: Declension) -> int | None:
    """0 behind a back vowel, 1 behind a front one; None for a word without vowels."""
    for letter in reversed(word):
        if letter in own.front:
            return 1
        if letter in own.back:
            return 0
    return None
