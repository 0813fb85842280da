"""Addresses in running text, each where it stands: «В подпункте 3) пункта 1 статьи 1 законопроекта предлагаем …»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lawtrack.language import language_of
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.citations.engine import read_addresses
from lawtrack.reading.citations.tokens import Token, plain, tokens_of

_BESIDE = 200
"""Letters beside an address in which the words stand that say of what it is."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An address in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        text: Its words.
        citations: What they name, in order.
        drafted: True where the words beside it say that it is of the bill or draft itself.
        beside: The words in which the act may be named: those behind it, or before it, as the language has them.
        whole: Its words with those beside it that name a document which the act approves: «пункт 2 *Правил*».
        in_document: True where there are such words.
    """

    start: int
    end: int
    text: str
    citations: tuple[Citation, ...]
    drafted: bool = False
    beside: str = ""
    whole: str = ""
    in_document: bool = False


def cited_in(text: str, lang: Lang, scheme: Scheme = Scheme.CIVIL) -> Iterator[Cited]:
    """The addresses of a text that are understood wholly, in order.

    Args:
        text: One paragraph.
        lang: Its language.
        scheme: What «1.» and «1)» are called.
    """
    words = plain(text)
    own = language_of(lang).addresses
    runs = list(runs_in(words, lang))
    for n, (start, end) in enumerate(runs):
        reading = read_addresses(words[start:end], lang, scheme)
        found = tuple(one for chain in reading.chains for one in citations(chain) if one.steps)
        if not found or reading.rest.strip():
            continue
        left = words[runs[n - 1][1] if n else 0 : start][-_BESIDE:]
        right = words[end : runs[n + 1][0] if n + 1 < len(runs) else len(words)][:_BESIDE]
        near = (right, left) if own.outward else (left, right)
        drafted = any(_drafted(lang, behind=side is right).search(side) is not None for side in near)
        said = " ".join(text[start:end].split())
        document = _document(lang).search(near[0])
        named = document["named"] if document else ""
        parts = (said, named) if own.outward else (named, said)
        whole = " ".join(part for part in parts if part)
        yield Cited(start, end, said, found, drafted, near[0].strip(), whole, bool(named))


def runs_in(words: str, lang: Lang, apart: re.Pattern[str] | None = None) -> Iterator[tuple[int, int]]:
    """From where to where the addresses stand: tokens with nothing between them but what joins an address.

    Args:
        words: The text, made ``plain``.
        lang: Its language.
        apart: Words between two tokens that begin another address, though an address may be joined by them.
    """
    between = _between(lang)
    run: list[Token] = []
    for token in tokens_of(words, lang):
        gap = words[run[-1].end : token.start] if run else ""
        if run and (not between.match(gap) or (apart is not None and apart.search(gap))):
            yield from _trimmed(run, words, lang)
            run = []
        run.append(token)
    yield from _trimmed(run, words, lang)


@cache
def _between(lang: Lang) -> re.Pattern[str]:
    return re.compile(language_of(lang).addresses.between, re.IGNORECASE)


def _trimmed(run: list[Token], words: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """A run without numbers that belong to no noun of it: «1. Статью 5 …», «5-баптың 2-тармағы 10»."""
    kept = list(run)
    if len(kept) > 1 and kept[0].closed and not kept[1].noun and words[kept[0].end : kept[1].start].isspace():
        kept.pop(0)  # «2) 5-баптың …»: the number of the point in which it stands
    while kept and not kept[0].noun and (language_of(lang).addresses.outward and not kept[0].spelled):
        kept.pop(0)
    while kept and not kept[-1].noun and not language_of(lang).addresses.outward:
        kept.pop()
    if any(token.noun for token in kept):
        yield kept[0].start, kept[-1].end


@cache
def _document(lang: Lang) -> re.Pattern[str]:
    """A document that an act approves, named at once beside an address, one word between them at most («настоящих»)."""
    own = language_of(lang)
    called = own.documents.in_address.values()
    names = {name for one in called for name in (one.of_element, one.of_annex, *(t[0] for t in one.titled))}
    if not names:
        return re.compile(r"(?!)")
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    if own.addresses.outward:
        return re.compile(rf"\A\s*(?:[^\W\d]{{3,}}\s+)?(?P<named>{either})(?!\w)", re.IGNORECASE)
    return re.compile(rf"(?<!\w)(?P<named>{either})(?:\s+[^\W\d]{{3,}})?\s*\Z", re.IGNORECASE)


@cache
def _drafted(lang: Lang, *, behind: bool) -> re.Pattern[str]:
    """That the address is of the bill: behind the address at once, or before it at its end."""
    words = language_of(lang).addresses.drafted
    form = rf"\A[\s,(]*(?:{words})(?!\w)" if behind else rf"(?<!\w)(?:{words})(?!\w)[\s,:]*\Z"
    return re.compile(form, re.IGNORECASE)
