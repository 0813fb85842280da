"""Words in all their forms: «слово «орган» в соответствующем падеже» means «органа», «органу», «органы» too.

Which words are forms of others is told by their stems and the endings of the language; so a word that only looks like a
form may be among them, and nothing is put in its place before a person confirmed it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lawtrack.amending.words import Hit, Line
from lawtrack.language import language_of
from lawtrack.language.facets.inflection import Inflection
from lawtrack.model.document import Lang

_WORD = re.compile(r"[^\W\d_]+")
_GIVEN = re.compile(r"\s*(?P<old>[^=;]+?)\s*=\s*(?P<new>[^=;]*?)\s*(?:;|\Z)")


def forms_in(lines: Sequence[Line], words: str, lang: Lang) -> dict[str, list[Hit]]:
    """The forms of words in lines, in the order of the text, each with the places where it stands.

    A capital that only begins a sentence makes no other form.
    """
    found: dict[str, list[Hit]] = {}
    pattern = _pattern(words.strip(), lang)
    for line in lines:
        for match in pattern.finditer(
            line.text, line.start, len(line.text) if line.end is None else line.end
        ):
            found.setdefault(form_of(match[0], words), []).append(Hit(line, *match.span()))
    return found


def form_of(found: str, words: str) -> str:
    """The words as found, as a form of those that the law quotes: with one space, and without a capital of its own."""
    plain = " ".join(found.split())
    return plain[:1].lower() + plain[1:] if words.strip()[:1].islower() else plain


def given_forms(text: str) -> dict[str, str] | None:
    """«органа=агентства; органу=агентству»: what a person puts for each form; None where it is not written so."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text.rstrip()):
        match = _GIVEN.match(text, at)
        if match is None:
            return None
        found[match["old"]] = match["new"]
        at = match.end()
    return found or None


@lru_cache(maxsize=64)
def _pattern(words: str, lang: Lang) -> re.Pattern[str]:
    """The words in any of their forms, whole words only."""
    own = language_of(lang).inflection
    pieces: list[str] = []
    at = 0
    for match in _WORD.finditer(words):
        pieces += [_between(words[at : match.start()]), _any_form(match[0], own, first=not pieces)]
        at = match.end()
    pieces.append(_between(words[at:]))
    return re.compile(rf"(?<!\w){''.join(pieces)}(?!\w)")


def _between(text: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in re.split(r"\s+", text))


def _any_form(word: str, own: Inflection, *, first: bool) -> str:
    """The word with any ending; an abbreviation bends not."""
    if word.isupper() and len(word) > 1:
        return re.escape(word)
    small = word.lower()
    stems = {small, *(small.removesuffix(ending) for ending in own.dropped)}
    stems = {stem for stem in stems if len(stem) >= own.shortest} or {small}
    stems |= {stem[:-2] + stem[-1] for stem in stems if len(stem) > own.shortest and stem[-2] in own.fleeting}
    stems |= {stem[:-1] + own.voiced[stem[-1]] for stem in stems if stem[-1] in own.voiced}
    case = word[0] if word[0].isupper() else ""
    forms = "|".join(sorted((re.escape(stem) for stem in stems), key=len, reverse=True))
    pattern = f"(?:{forms}){own.endings}"
    if case:
        return f"(?={case})(?i:{pattern})" if word[1:].islower() or len(word) == 1 else f"(?i:{pattern})"
    return f"(?:(?={small[0]})|(?={small[0].upper()}))(?i:{pattern})" if first else pattern
