"""The forms of a term, as the language makes them: by a dictionary, by endings, or none but the given one."""

from __future__ import annotations

from functools import lru_cache

from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.wordforms.dictionary import by_dictionary
from lawtrack.wordforms.endings import by_endings
from lawtrack.wordforms.paradigms import Paradigm, only


@lru_cache(maxsize=32)
def paradigm(term: str, lang: Lang) -> Paradigm:
    """The forms of a term.

    Args:
        term: A word or a phrase in its basic form: «работодатель», «рабочее время», «еңбек шарты».
        lang: Its language.
    """
    words = " ".join(term.split())
    own = language_of(lang).declension
    made: Paradigm | None = None
    if own.dictionary:
        made = by_dictionary(words, own.dictionary)
    elif own.cases:
        made = by_endings(words, lang)
    return made or only(words)
