"""The language of a text of law, from its letters."""

from __future__ import annotations

from lawtrack.language import Language, languages
from lawtrack.model.document import Lang

_SAMPLE = 40_000
_OWN_SHARE = 0.03


def detect_language(text: str) -> Lang | None:
    """The language of ``text``; None where there are too few letters to tell.

    Kazakh letters that Russian does not have make up several percent of any Kazakh text; a Russian text may name
    a few places and people in Kazakh. Addresses and abbreviations in Latin letters stand in any text: a language of that
    script has twice as many as of all others.
    """
    sample = text[:_SAMPLE]
    scripts: dict[tuple[str, str], list[Language]] = {}
    for language in languages():
        scripts.setdefault(language.letters.script, []).append(language)
    counts = {script: sum(script[0] <= c <= script[1] and c.isalpha() for c in sample) for script in scripts}
    if sum(counts.values()) < 20:
        return None
    of_first, *others = scripts
    main = next((script for script in others if counts[script] > 2 * counts[of_first]), of_first)
    return _told_by_letters(sample, scripts[main], counts[main])


def _told_by_letters(sample: str, known: list[Language], letters: int) -> Lang:
    """Of the languages of one script: the one whose own letters stand there, else the one that has none."""
    for language in known:
        own = frozenset(language.letters.own + language.letters.own.upper())
        if own and sum(c in own for c in sample) > _OWN_SHARE * letters:
            return language.lang
    return next((one.lang for one in known if not one.letters.own), known[0].lang)
