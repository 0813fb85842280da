"""Where a term is defined: «1) работодатель – …» among terms, «(далее – работодатель)» behind what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lawtrack.checking.references.tree import paragraphs
from lawtrack.language import language_of
from lawtrack.language.spelling import with_one_letter
from lawtrack.model.document import Expression, Lang
from lawtrack.model.index import Place, TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.wordforms.forms import paradigm
from lawtrack.wordforms.paradigms import Paradigm

_BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Definition:
    """A place that says what a term means.

    Attributes:
        eid: The unit.
        term: The term as printed there.
        text: The paragraph.
        short: True where it is only a short name for what stands before it.
    """

    eid: str
    term: str
    text: str
    short: bool = False


def definitions(expression: Expression) -> Iterator[Definition]:
    """Every definition of an act, in reading order."""
    index = index_of(expression.root)
    defined, short = _patterns(expression.lang)
    for place, heading, text in paragraphs(expression):
        if heading:
            continue
        match = defined.match(text) if _among_terms(index, place, expression.lang) else None
        if match is not None:
            yield Definition(place.eid, _term(match["term"]), text)
        for found in short.finditer(text):
            yield Definition(place.eid, _term(found["term"]), text, short=True)


def definitions_of(expression: Expression, term: str) -> list[Definition]:
    """The definitions of one term, in whatever form it stands there; its own before short names."""
    known = paradigm(term, expression.lang)
    found = [one for one in definitions(expression) if _is(one.term, known)]
    return sorted(found, key=lambda one: one.short)


def _is(printed: str, known: Paradigm) -> bool:
    plain = with_one_letter(printed)
    forms = {with_one_letter(form) for form in known.forms}
    return plain in forms or plain[:1].lower() + plain[1:] in forms


def _term(words: str) -> str:
    return " ".join(_BRACKETS.sub("", words).split()).strip(' «»"“”')


def _among_terms(index: TreeIndex, place: Place, lang: Lang) -> bool:
    """True for a point or a line of an article that says it defines terms."""
    if place.provision.kind not in (Kind.POINT, Kind.ALINEA, Kind.SUBPARAGRAPH, Kind.PARAGRAPH, Kind.INTRO):
        return False
    says = _says(lang)
    for above in reversed(index.ancestors(place.eid)):
        node = above.provision
        lead = next((child.text for child in node.children if child.kind is Kind.INTRO), "")
        if says.search(node.heading) or says.search(lead):
            return True
        if node.kind is Kind.ARTICLE:
            return False
    return False


@cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own = language_of(lang).references
    return re.compile(own.defined), re.compile(own.short, re.IGNORECASE)


@cache
def _says(lang: Lang) -> re.Pattern[str]:
    return re.compile(language_of(lang).references.definitions, re.IGNORECASE)
