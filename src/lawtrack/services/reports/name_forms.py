"""A name in all the forms in which texts have it: in other cases, with initials before or behind, the surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from lawtrack.language import languages
from lawtrack.language.facets.inflection import Inflection

_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = r"(?:[^\W\d_]\.\s?)"
_OWN_WORD = 4
"""Letters from which a word of a person's name is a name by itself."""
_BEGINNING = 5
"""First letters that make a word like a name."""


def is_personal(name: str) -> bool:
    """True where every word of a name begins with a capital: bodies have words that do not."""
    words = _WORD.findall(name)
    return (
        bool(words) and all(word[0].isupper() for word in words) and any(len(w) >= _OWN_WORD for w in words)
    )


class NameForms:
    """One name, and what stands for it.

    Args:
        name: The name as the registry has it, or as it was written.
        shown: What is put in its place.
        person: It is a person's: its longer words are names by themselves.
    """

    def __init__(self, name: str, shown: str, *, person: bool) -> None:
        self.name, self._shown, self._person = name, shown, person

    def replaced(self, text: str) -> str:
        """The text without the name."""
        return self._pattern.sub(lambda _found: self._shown, text)

    def like(self, text: str) -> Iterator[str]:
        """Words of a text that begin as a word of a person's name does."""
        if self._person and self._likeness is not None:
            for found in self._likeness.finditer(text):
                if found[0] not in self._shown:
                    yield found[0]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        whole = self._whole()
        if not self._person:
            return re.compile(rf"(?<!\w)(?:{whole})(?!\w)")
        alone = "|".join(_any_form(word) for word in self._names)
        single = rf"{_INITIALS}{{0,2}}(?<!\w)(?:{alone})(?!\w)(?:\s{_INITIALS}{{1,2}})?"
        return re.compile(rf"(?<!\w)(?:{whole})(?!\w)|(?<!\w)(?:{single})")

    @cached_property
    def _names(self) -> list[str]:
        words = [word for word in _WORD.findall(self.name) if len(word) >= _OWN_WORD]
        return sorted(words, key=len, reverse=True)

    @cached_property
    def _likeness(self) -> re.Pattern[str] | None:
        begin = "|".join(re.escape(word[:_BEGINNING]) for word in self._names if len(word) >= _BEGINNING)
        return re.compile(rf"(?<!\w)(?:{begin})\w*", re.IGNORECASE) if begin else None

    def _whole(self) -> str:
        """All words of the name, each in any form; of a name of several long words in small letters too."""
        pieces, at = [], 0
        words = list(_WORD.finditer(self.name))
        for match in words:
            pieces += [_between(self.name[at : match.start()]), _any_form(match[0])]
            at = match.end()
        pieces.append(_between(self.name[at:]))
        several = sum(len(match[0]) >= _OWN_WORD for match in words) > 1
        return f"(?i:{''.join(pieces)})" if several else "".join(pieces)


def _between(text: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in re.split(r"\s+", text))


def _any_form(word: str) -> str:
    """A word with the endings of any language; an abbreviation and a short word bend not."""
    if len(word) < _OWN_WORD or (word.isupper() and len(word) > 1):
        return re.escape(word)
    forms = [form for one in languages() for form in _forms(word, one.inflection)]
    return f"(?:{'|'.join(dict.fromkeys(forms))})"


def _forms(word: str, own: Inflection) -> Iterator[str]:
    """The stems of a word with the endings of one language.

    Of the form that is given only an ending of a name is taken off, which ends as a bare ending does: «Жуковский», not the
    last letters of a surname that end like a plural.
    """
    single = {ending for ending in own.dropped if len(ending) == 1}
    stems = {word}
    for ending in own.dropped:
        if word.endswith(ending) and ending[-1] in single and len(word) - len(ending) >= _OWN_WORD - 1:
            stems.add(word.removesuffix(ending))
    stems |= {stem[:-1] + own.voiced[stem[-1]] for stem in stems if stem[-1] in own.voiced}
    for stem in sorted(stems, key=len, reverse=True):
        yield rf"{re.escape(stem)}(?:{own.endings})(?!\w)" if own.endings else re.escape(stem)
