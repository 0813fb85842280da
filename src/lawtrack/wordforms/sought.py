"""What is sought in texts: a query taken apart, what it matches, and where.

A text is found where it holds every term. A word is sought in all its forms and as a beginning («налог»: «налоги»,
«налогового», «налогоплательщик»); words in quotation marks as they stand. ё counts as е; Kazakh letters are letters of
their own. The store, the panes and the command line all seek with this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lawtrack.wordforms.kin import kin
from lawtrack.wordforms.words import fold, words_of

_ALIKE = 3
"""Letters by which forms of a word are told to begin alike: forms with a prefix begin in another way."""
_QUOTED = re.compile(r"[\"«“„]([^\"»”“]*)(?:[\"»”“]|\Z)")


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or the words of a phrase.

    Attributes:
        words: The words as typed, folded; more than one only in a phrase.
        phrase: True for words in quotation marks: they are sought as they stand.
        forms: The forms of the one word; none in a phrase, and where no language knows any.
    """

    words: tuple[str, ...]
    phrase: bool = False
    forms: frozenset[str] = frozenset()

    @property
    def pattern(self) -> str:
        """What matches it in a folded text."""
        typed = r"\W+".join(map(re.escape, self.words))
        before = (
            r"(?<!\w)(?<!\w[-.])" if self.words[0][0].isdigit() else r"(?<!\w)"
        )  # no «1» begins in «24-1»
        if self.phrase:
            return rf"{before}{typed}(?!\w)"
        forms = "|".join(map(re.escape, sorted(self.forms, key=len, reverse=True)))
        return rf"{before}(?:(?:{forms})(?!\w)|{typed}\w*)" if forms else rf"{before}{typed}\w*"

    @property
    def beginnings(self) -> list[str]:
        """Letters with one of which everything begins that the pattern matches: where none of them is, it need not be asked."""
        alike: dict[str, list[str]] = {}
        for one in (self.words[0], *self.forms):
            alike.setdefault(one[:_ALIKE], []).append(one)
        return [_common(min(group), max(group)) for group in alike.values()]


def _common(first: str, last: str) -> str:
    """The letters with which two words begin, and all that stand between them in order."""
    same = (at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
    return first[: next(same, len(first))]


@dataclass(frozen=True)
class Sought:
    """What is looked for: every term must be there.

    Attributes:
        terms: Words and phrases.
        letters: The query itself, folded, for texts in which only its letters stand.
    """

    terms: tuple[Term, ...]
    letters: str = ""

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """What matches each term in a folded text."""
        return tuple(re.compile(term.pattern) for term in self.terms)


@lru_cache(maxsize=64)
def sought(query: str) -> Sought:
    """The terms of a query as a person types it; a quotation mark that is not closed yet counts as closed."""
    terms: list[Term] = []
    rest = query
    for match in _QUOTED.finditer(query):
        words = tuple(words_of(match[1]))
        if words:
            terms.append(Term(words, phrase=True))
        rest = rest.replace(match[0], " ", 1)
    terms += [Term((word,), forms=kin(word)) for word in words_of(rest)]
    return Sought(tuple(dict.fromkeys(terms)), fold(query.strip()))


def matches(wanted: Sought, text: str) -> bool:
    """True where the text holds every term."""
    folded = fold(text)
    return bool(wanted.terms) and all(pattern.search(folded) for pattern in wanted.patterns)


def holds(query: str, text: str) -> bool:
    """True where a line of a list is shown while ``query`` is typed: it holds the words, or only the letters."""
    if not query:
        return True
    wanted = sought(query)
    return wanted.letters in fold(text) or matches(wanted, text)


def marked(wanted: Sought, text: str) -> list[tuple[int, int]]:
    """Where the terms stand in a text, or where none does the letters: from and to, in order, none inside another."""
    folded = fold(text)
    if len(folded) != len(text):  # «İ» has a small letter of two signs: no place can be told for sure
        return []
    spans = sorted(
        (match.span() for pattern in wanted.patterns for match in pattern.finditer(folded)),
        key=lambda span: (span[0], -span[1]),
    )
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    if not kept and wanted.letters:
        kept = [match.span() for match in re.finditer(re.escape(wanted.letters), folded)]
    return kept
