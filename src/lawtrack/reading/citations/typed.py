"""Citations as people type them: in full words, shortened («п. 1 ст. 5», «5-б. 1-т.», ``art. 5``), ``5(1)(2)``, eIds.

Shortened words are read by the engine that reads laws, with the language's abbreviations added. What can mean several
provisions is refused with them, never guessed.
"""

from __future__ import annotations

import re
from functools import cache

from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.language import language_of, languages
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.citations.engine import read_addresses

_NUM = r"\d+(?:-\d+)*"
_BARE = re.compile(rf"{_NUM}\Z")
_BRACKETS = re.compile(
    rf"(?:art(?:icle|\.)?\s*)?(?P<art>{_NUM})\s*(?P<rest>(?:\(\s*{_NUM}\s*\)\s*)+)\Z", re.IGNORECASE
)
_DOTTED = re.compile(rf"{_NUM}(?:\.{_NUM}){{1,3}}\Z")
_INNER = (Kind.PARAGRAPH, Kind.POINT, Kind.ALINEA)


def read_citation(text: str, lang: Lang | None = None, scheme: Scheme = Scheme.CIVIL) -> Citation:
    """The one provision that ``text`` names.

    Args:
        text: «подпункт 2) пункта 1 статьи 5», «пп. 2) п. 1 ст. 5», «5-баптың 1-тармағының 2) тармақшасы»,
            «5-б. 1-т. 2) тш.», ``article 5(1)(2)``, ``5(1)(2)``, ``5`` (an article), or an eId.
        lang: The language; all are tried where None.
        scheme: What «1.» and «1)» are called in the act.

    Raises:
        CitationError: It cannot be understood, or names several provisions.
    """
    possible = meanings(text, lang, scheme)
    if len(possible) > 1:
        raise CitationError(
            _("«{typed}» can mean several provisions.").format(typed=text.strip()),
            hint=_("Name one of them: {names}.").format(names=", ".join(c.eid for c in possible)),
        )
    return possible[0]


def meanings(text: str, lang: Lang | None = None, scheme: Scheme = Scheme.CIVIL) -> list[Citation]:
    """The provisions that ``text`` may mean, where it names one: several for «5.1», which a text at hand can decide.

    Raises:
        CitationError: It cannot be understood, or names several provisions.
    """
    typed = text.strip()
    if _DOTTED.match(typed):
        return _dotted(typed)
    found = read_citations(typed, lang, scheme)
    if len(found) > 1:
        names = ", ".join(c.eid for c in found[:5])
        raise CitationError(
            _("«{typed}» names {count} provisions ({names}).").format(
                typed=typed, count=len(found), names=names
            ),
            hint=_("Name one of them."),
        )
    return found


def read_citations(text: str, lang: Lang | None = None, scheme: Scheme = Scheme.CIVIL) -> list[Citation]:
    """Every provision that ``text`` names, in its order.

    Raises:
        CitationError: It cannot be understood.
    """
    typed = text.strip()
    try:
        return [Citation.parse_eid(typed)]
    except CitationError:
        pass
    if _BARE.match(typed):
        return [Citation((Step(Kind.ARTICLE, Number(typed)),))]
    brackets = _BRACKETS.match(typed)
    if brackets:
        numbers = [Number(n) for n in re.findall(_NUM, brackets["rest"])]
        if len(numbers) <= len(_INNER):
            inner = [Step(kind, n) for kind, n in zip(_INNER, numbers, strict=False)]
            return [Citation((Step(Kind.ARTICLE, Number(brackets["art"])), *inner))]
    for candidate in [lang] if lang else [language.lang for language in languages()]:
        reading = read_addresses(typed, candidate, scheme, typed=True)
        if reading.chains and not reading.rest:
            found = [_of_the_act(c) for chain in reading.chains for c in citations(chain) if c.steps]
            if found:
                return found
    _refuse_ambiguous(typed, lang)
    raise CitationError(
        _("«{typed}» is not understood as a citation.").format(typed=typed),
        hint=_("Write for example: {examples}.").format(examples=", ".join(examples())),
    )


def examples() -> tuple[str, ...]:
    """Citations as they may be typed, in every language; all name one provision."""
    return tuple(one for language in languages() for one in language.addresses.examples)


def _of_the_act(citation: Citation) -> Citation:
    """A heading that belongs to no unit is the title of the act."""
    if [step.kind for step in citation.steps] == [Kind.HEADING]:
        return Citation((Step(Kind.LONG_TITLE),), citation.sentence)
    return citation


def _dotted(typed: str) -> list[Citation]:
    """«5.1.2»: article, paragraph and point, or the number of an article or a paragraph that is written so."""
    first, *rest = (Number(n) for n in typed.split("."))
    inner = (Step(kind, n) for kind, n in zip(_INNER, rest, strict=False))
    return [
        Citation((Step(Kind.ARTICLE, first), *inner)),
        Citation((Step(Kind.ARTICLE, Number(typed)),)),
        Citation((Step(Kind.PARAGRAPH, Number(typed)),)),
    ]


def _refuse_ambiguous(typed: str, lang: Lang | None) -> None:
    for candidate in [lang] if lang else [language.lang for language in languages()]:
        units = language_of(candidate).units
        for short, kinds in units.ambiguous.items():
            if _shortened(short).search(typed):
                names = ", ".join(f"«{units.nouns[kind].alone[0]}»" for kind in kinds)
                raise CitationError(
                    _("«{short}.» can mean {names}.").format(short=short, names=names),
                    hint=_("Write the word in full."),
                )


@cache
def _shortened(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){short}(?!\w)", re.IGNORECASE)
