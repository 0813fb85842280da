"""Approved documents by the words of drafters: «пункт 2 Правил», «строка 2 приложения 1 к Правилам», «Қағидалардың 2-тармағы».

A document is called by its noun, which is in its title; its annexes by the noun and the number that they have there.
Where an act approves several documents of one noun, the other words of the title tell them apart («Правил перевода»),
and an annex is said as its caption says it («приложение 1 к Правилам перевода»): the place where it stands in the act is
no number of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache

from lawtrack.amending.annexes import caption_of, documents_and_annexes, title_of
from lawtrack.drafting.citations import citation_text
from lawtrack.language import language_of, languages
from lawtrack.language.facets.documents import Called
from lawtrack.language.spelling import with_one_letter
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number

_SOLE = Number("1")
_ALIKE = 80.0
"""How near a title that is typed must come to the document's own, of 100; as in an amending act."""
_QUOTES = re.compile(r"[«»\"„“”]")


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment of an act that is an approved document, or an annex of one.

    Attributes:
        eid: The attachment.
        what: What the document is, by the word that is one in all languages.
        noun: Its noun as the title has it, in small letters: «правила».
        number: What the annex bears there; None for a sole one and for the document.
        itself: It is the document.
        named: The words of the document's title beside the noun, to be compared: small letters, one space.
        caption: The caption of the attachment, in one line.
    """

    eid: str
    what: str
    noun: str
    number: Number | None
    itself: bool
    named: str = ""
    caption: str = ""


def attached(index: TreeIndex) -> tuple[Attached, ...]:
    """The approved documents of an act and their annexes; ``what`` is empty for those without a noun."""
    found = documents_and_annexes(index).items()
    made = []
    for eid, (document, number, itself) in found:
        noun = _noun(document)
        what = _nouns()[noun].what if noun else ""
        caption = caption_of(index.places[eid])
        made.append(Attached(eid, what, noun, number, itself, _beside(document, noun), caption))
    return tuple(made)


def in_document(
    every: tuple[Attached, ...],
    eid: str,
    inner: tuple[Step, ...],
    lang: Lang,
    scheme: Scheme,
    sentence: int | None = None,
) -> str:
    """The address of an element in an attachment by the noun of its document.

    Args:
        every: What ``attached`` found in the act.
        eid: The attachment.
        inner: The steps in it.
        lang: The language of the words; the title may be in another.
        scheme: What «1.» and «1)» are called in the act.
        sentence: Its sentence.

    Returns:
        The address; empty where the document has no noun, or several documents have one and the same and the caption
        of the annex does not tell.
    """
    one = next((a for a in every if a.eid == eid), None)
    if one is None or (one.itself and not inner):
        return ""
    sole = one.what and sum(a.itself and a.what == one.what for a in every) == 1
    called = _spoken(one, lang) if sole else _by_caption(one, lang)
    if called is None:
        return ""
    if one.itself:
        words, document = (
            citation_text(Citation(inner, sentence), lang, scheme, owned=True),
            called.of_element,
        )
    else:
        annex = Citation((Step(Kind.ATTACHMENT, one.number or _SOLE), *inner), sentence)
        words, document = citation_text(annex, lang, scheme, sole_annex=one.number is None), called.of_annex
    return f"{document} {words}" if language_of(lang).documents.first else f"{words} {document}"


def _by_caption(one: Attached, lang: Lang) -> Called | None:
    """An annex by the words of its own caption, which are in the case that an address needs; None where it has none."""
    documents = language_of(lang).documents
    match = (
        re.search(documents.annex, one.caption, re.IGNORECASE) if documents.annex and not one.itself else None
    )
    if match is None:
        return None
    if documents.first:
        said = one.caption[: match.start(1)] if match[1] else one.caption[: match.end()].rpartition(" ")[0]
    else:
        said = match[0].split()[-1] + " " + one.caption[match.end() :].partition(",")[0]
    return Called(one.what, "", said.strip()) if said.strip() else None


def citations_in_documents(
    index: TreeIndex, typed: str, read: Callable[[str], Sequence[Citation]]
) -> list[Citation] | None:
    """What a typed address means that names a document: «пункт 3 Правил», «Қағидаларға 1-қосымшаның 2-жолы».

    Args:
        index: The act.
        typed: The address; the title beside the noun may be typed too («пункт 3 Правил ухода за садами»), whole or its
            beginning: then no document of another title is meant.
        read: Reads the address without the words that name the document.

    Returns:
        The citations in the documents of that noun, or in their annexes where one is named: none where the act has no
        such document; None where the address names none.
    """
    every = attached(index)
    found: list[Citation] = []
    named = False
    for what, pattern, itself, nouns in _shapes():
        match = pattern.fullmatch(typed.strip())
        if match is None:
            continue
        named = True
        among = [one for one in every if one.what == what and one.itself is itself]
        among = _of_the_title(among, _plain((match["rest"] or "").partition(",")[0]), nouns)
        for steps in (citation.steps for citation in (read(match["left"]) if among else ())):
            found += [Citation(whole) for one in among if (whole := _within(one, steps)) is not None]
    return found if named else None


def _of_the_title(among: list[Attached], rest: str, nouns: Collection[str]) -> list[Attached]:
    """Those whose document bears the title typed, the nearest one; all where no title is typed, or in another language."""
    if not rest or any(one.noun not in nouns for one in among):
        return among
    from rapidfuzz import fuzz

    def alike(named: str) -> float:
        begins = named.startswith(rest) or (bool(named) and rest.startswith(named))
        return 100.0 if begins else float(fuzz.ratio(rest, named))

    best = max((alike(one.named) for one in among), default=0.0)
    return [one for one in among if alike(one.named) == best] if best >= _ALIKE else []


def _within(one: Attached, steps: tuple[Step, ...]) -> tuple[Step, ...] | None:
    """The steps in the attachment; None for a citation of another annex."""
    holder = Citation.parse_eid(one.eid).steps
    if one.itself:
        return (*holder, *steps)
    annex, *inner = steps
    same = annex.kind is Kind.ATTACHMENT and (annex.number or _SOLE) == (one.number or _SOLE)
    return (*holder, *inner) if same else None


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str], bool, Collection[str]], ...]:
    """By what it is: the words before or behind an address that name the document, and whether it is the document itself.

    Last the nouns of the language.
    """
    made = []
    for language in languages():
        own = language.documents.in_address.keys()
        for called in language.documents.in_address.values():
            said = ((called.of_element, True), (called.of_annex, False), *called.titled)
            for words, itself in said:
                name = re.escape(words).replace(r"\ ", r"\s+")
                shape = rf"(?P<rest>.*\s)?{name}\s+(?P<left>.+)" if language.documents.first else rf"(?P<left>.+?),?\s+{name}(?P<rest>[\s,].*)?"  # fmt: skip
                made.append((called.what, re.compile(shape, re.IGNORECASE | re.DOTALL), itself, own))
    return tuple(made)


def _spoken(one: Attached, lang: Lang) -> Called | None:
    """What a document is called in a language: by the noun of its title, or by the first one for such a document."""
    own = language_of(lang).documents.in_address
    return own.get(one.noun) or next((called for called in own.values() if called.what == one.what), None)


@cache
def _nouns() -> dict[str, Called]:
    return {noun: called for one in languages() for noun, called in one.documents.in_address.items()}


def _beside(document: Place, noun: str) -> str:
    title = title_of(document.provision)
    words = _plain(title.text).split() if title is not None else []
    return " ".join(words[1:] if words[:1] == [_plain(noun)] else words[:-1])


def _plain(text: str) -> str:
    return " ".join(with_one_letter(_QUOTES.sub("", text).casefold()).split())


def _noun(document: Place) -> str:
    """The noun of a document: its title begins with it, or ends, as the language has it; empty where none is known."""
    title = title_of(document.provision)
    words = title.text.lower().split() if title is not None else []
    return next((word for word in (*words[:1], *words[-1:]) if word in _nouns()), "")
