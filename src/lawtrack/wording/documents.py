"""Approved documents by the words of drafters: «пункт 2 Правил», «строка 2 приложения 1 к Правилам», «Қағидалардың 2-тармағы».

A document is called by its noun, which is in its title; its annexes by the noun and the number that they have there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from lawtrack.amending.annexes import documents_and_annexes, title_of
from lawtrack.drafting.citations import citation_text
from lawtrack.language import language_of, languages
from lawtrack.language.facets.documents import Called
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number

_SOLE = Number("1")


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment of an act that is an approved document, or an annex of one.

    Attributes:
        eid: The attachment.
        what: What the document is, by the word that is one in all languages.
        noun: Its noun as the title has it, in small letters: «правила».
        number: What the annex bears there; None for a sole one and for the document.
        itself: It is the document.
    """

    eid: str
    what: str
    noun: str
    number: Number | None
    itself: bool


def attached(index: TreeIndex) -> tuple[Attached, ...]:
    """The approved documents of an act that have a noun, and their annexes."""
    found = documents_and_annexes(index).items()
    made = []
    for eid, (document, number, itself) in found:
        noun = _noun(document)
        if noun:
            made.append(Attached(eid, _nouns()[noun].what, noun, number, itself))
    return tuple(made)


def in_document(
    every: tuple[Attached, ...], eid: str, inner: tuple[Step, ...], lang: Lang, scheme: Scheme
) -> str:
    """The address of an element in an attachment by the noun of its document.

    Args:
        every: What ``attached`` found in the act.
        eid: The attachment.
        inner: The steps in it.
        lang: The language of the words; the title may be in another.
        scheme: What «1.» and «1)» are called in the act.

    Returns:
        The address; empty where the document has no noun, or several documents have one and the same.
    """
    one = next((a for a in every if a.eid == eid), None)
    if one is None or sum(a.itself and a.what == one.what for a in every) > 1 or (one.itself and not inner):
        return ""
    called = _spoken(one, lang)
    if called is None:
        return ""
    if one.itself:
        words, document = citation_text(Citation(inner), lang, scheme, owned=True), called.of_element
    else:
        annex = Citation((Step(Kind.ATTACHMENT, one.number or _SOLE), *inner))
        words, document = citation_text(annex, lang, scheme, sole_annex=one.number is None), called.of_annex
    return f"{document} {words}" if language_of(lang).documents.first else f"{words} {document}"


def citations_in_documents(
    index: TreeIndex, typed: str, read: Callable[[str], Sequence[Citation]]
) -> list[Citation] | None:
    """What a typed address means that names a document: «пункт 3 Правил», «Қағидаларға 1-қосымшаның 2-жолы».

    Args:
        index: The act.
        typed: The address; what follows the noun in the title may be typed too («пункт 3 Правил ухода за садами»).
        read: Reads the address without the words that name the document.

    Returns:
        The citations in the documents of that noun, or in their annexes where one is named: none where the act has no
        such document; None where the address names none.
    """
    every = attached(index)
    found: list[Citation] = []
    named = False
    for what, pattern, itself in _shapes():
        match = pattern.fullmatch(typed.strip())
        if match is None:
            continue
        named = True
        among = [one for one in every if one.what == what and one.itself is itself]
        for steps in (citation.steps for citation in (read(match["left"]) if among else ())):
            found += [Citation(whole) for one in among if (whole := _within(one, steps)) is not None]
    return found if named else None


def _within(one: Attached, steps: tuple[Step, ...]) -> tuple[Step, ...] | None:
    """The steps in the attachment; None for a citation of another annex."""
    holder = Citation.parse_eid(one.eid).steps
    if one.itself:
        return (*holder, *steps)
    annex, *inner = steps
    same = annex.kind is Kind.ATTACHMENT and (annex.number or _SOLE) == (one.number or _SOLE)
    return (*holder, *inner) if same else None


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """By what it is: the words before or behind an address that name the document, and whether it is the document itself."""
    made = []
    for language in languages():
        for called in language.documents.in_address.values():
            for words, itself in ((called.of_element, True), (called.of_annex, False)):
                name = re.escape(words).replace(r"\ ", r"\s+")
                shape = rf"(?:.*\s)?{name}\s+(?P<left>.+)" if language.documents.first else rf"(?P<left>.+?),?\s+{name}(?:[\s,].*)?"  # fmt: skip
                made.append((called.what, re.compile(shape, re.IGNORECASE | re.DOTALL), itself))
    return tuple(made)


def _spoken(one: Attached, lang: Lang) -> Called | None:
    """What a document is called in a language: by the noun of its title, or by the first one for such a document."""
    own = language_of(lang).documents.in_address
    return own.get(one.noun) or next((called for called in own.values() if called.what == one.what), None)


@cache
def _nouns() -> dict[str, Called]:
    return {noun: called for one in languages() for noun, called in one.documents.in_address.items()}


def _noun(document: Place) -> str:
    """The noun of a document: its title begins with it, or ends, as the language has it; empty where none is known."""
    title = title_of(document.provision)
    words = title.text.lower().split() if title is not None else []
    return next((word for word in (*words[:1], *words[-1:]) if word in _nouns()), "")
