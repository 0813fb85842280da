"""Addresses of provisions as people type and read them: the one door for typed citations.

``read_address`` serves where no text is at hand, ``find_provision`` where one is: what the words alone leave open («5.1»,
a часть that may be numbered or not) the text decides, and where it does not, the provisions are named.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from lawtrack.errors import CitationError, SeveralMeantError
from lawtrack.i18n import _, language
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import without_duplicates
from lawtrack.model.kinds import Kind
from lawtrack.wording.documents import attached, citations_in_documents, in_document
from lawtrack.wording.naming import Naming, named_by

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lawtrack.model.document import Expression
    from lawtrack.model.index import Place, TreeIndex

_NEAREST = 3
"""So many addresses are named where one is not found."""
_SAME_NAME = {
    Kind.SUBPARAGRAPH: (Kind.PART,),
    Kind.ROW: (Kind.LINE,),
}
"""Kinds that are called by one word."""
_LINES = (Kind.INTRO, Kind.ALINEA, Kind.WRAP_UP)


def address(of_what: str | Citation, named: Naming, lang: Lang | None = None, of: Whose = Whose.ACT) -> str:
    """An element as a citation in ``lang`` (the interface's language); the eId itself where it cannot be printed.

    This is the one function that names a provision: tables, lists, forms and messages all ask it, so that a provision
    is called alike everywhere.

    Args:
        of_what: The element, as an eId or as a citation.
        named: What the provisions of its act are called (``named_in``); the scheme alone where no text of it is at hand.
        lang: The language of the words.
        of: Where it is an element of the bill itself: «подпункт 2) пункта 3 статьи 1 законопроекта».
    """
    from lawtrack.drafting.citations import citation_text

    citation = _parsed(of_what) if isinstance(of_what, str) else of_what
    if citation is None or not citation.steps:
        return of_what if isinstance(of_what, str) else of_what.eid
    act, words, first = named, lang or Lang(language()), citation.steps[0]
    sole = True
    if of is Whose.ACT and first.kind is Kind.ATTACHMENT:
        found = act.annexes(first.eid)
        every = found.every if found is not None else ()
        if said := in_document(every, first.eid, citation.steps[1:], words, act.scheme, citation.sentence):
            return said
        sole = act.sole_annex(first.eid, found)
    return citation_text(citation, words, act.scheme, of=of, sole_annex=sole)


def find_provision(expression: Expression, index: TreeIndex, typed: str) -> Place:
    """The provision that a person typed: a citation in ru, kk or en, or an eId.

    Raises:
        SeveralMeantError: It names several provisions; the hint gives them.
        CitationError: It cannot be understood, or names nothing in this text; the hint gives the nearest.
    """
    return find_place(index, typed, expression.work.scheme)


def find_place(index: TreeIndex, typed: str, scheme: Scheme) -> Place:
    """The provision of a text that a person typed; see ``find_provision``."""
    wanted = typed.strip()
    if wanted in index.places:
        return index.places[wanted]
    possible = _meanings(index, wanted, scheme)
    found = {place.eid: place for meaning in possible for place in _places(index, meaning, scheme)}
    found = found or {place.eid: place for place in in_documents(index, typed, scheme)}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise several_meant(typed, [*found], scheme, index)
    near = _near(possible[0].eid, index) if possible else []
    names = [typed_as(index, eid, scheme) for eid in near]
    raise CitationError(
        _("There is no «{typed}» in this text.").format(typed=typed),
        hint=_("The nearest: {names}").format(names="; ".join(names)) if names else "",
    )


def _near(eid: str, index: TreeIndex) -> list[str]:
    """What is like an address that a text does not have: in the deepest element of it that there is, and that element.

    «пункт 2 статьи 3» of an article 3 without one is not answered with «пункт 2 статьи 93».
    """
    within = eid
    while within and within not in index.places:
        within = within.rpartition("__")[0]
    if not within:
        return get_close_matches(eid, [one for one in index.places if one], _NEAREST, 0.6)
    inner = [one for one in index.places if one.startswith(f"{within}__")]
    return [*get_close_matches(eid, inner, _NEAREST - 1, 0.6), within]


def several_meant(typed: str, eids: Sequence[str], scheme: Scheme, index: TreeIndex) -> SeveralMeantError:
    """The refusal of an address that means several provisions: it names them, those of Rules by their noun."""
    names = (typed_as(index, eid, scheme, besides=eids) for eid in eids)
    return SeveralMeantError(
        _("«{typed}» can mean several provisions.").format(typed=typed),
        hint=_("Name one of them: {names}.").format(names="; ".join(names)),
    )


def typed_as(index: TreeIndex, eid: str, scheme: Scheme, *, besides: Collection[str] = ()) -> str:
    """A provision as a person can type it: in words, with its eId where the words alone would not lead back to it.

    Args:
        index: The text.
        eid: The provision.
        scheme: What «1.» and «1)» are called in the act.
        besides: Those among which it is to be told: words that may mean another one of them do not do.
    """
    words = address(eid, named_by(scheme, index))
    meant = {place.eid for one in _meanings(index, words, scheme) for place in _places(index, one, scheme)}
    meant |= {place.eid for place in in_documents(index, words, scheme)} & {*besides}
    return words if meant == {eid} else f"{words} ({eid})"


def in_documents(index: TreeIndex, typed: str, scheme: Scheme) -> list[Place]:
    """What an address that names no document means in the documents that the act approves: «пункт 4», of its Rules.

    It is that of the act itself where the act has such a provision; people leave the document out where it has none.
    """
    from lawtrack.reading.citations import meanings

    wanted = typed.strip()
    if is_eid(wanted) or citations_in_documents(index, wanted, lambda _left: ()) is not None:
        return []
    documents = [Citation.parse_eid(one.eid).steps for one in attached(index) if one.itself]
    meant = [one for one in meanings(wanted, scheme=scheme) if one.steps] if documents else []
    found = [
        place
        for document in documents
        for one in meant
        if one.steps[0].kind is not Kind.ATTACHMENT
        for place in _places(index, Citation((*document, *one.steps), one.sentence), scheme)
    ]
    return list({place.eid: place for place in found}.values())


def _meanings(index: TreeIndex, typed: str, scheme: Scheme) -> list[Citation]:
    """What a typed address can mean: the document that it names («пункт 3 Правил») is looked up in the text."""
    from lawtrack.reading.citations import meanings

    every = citations_in_documents(index, typed, lambda left: meanings(left, scheme=scheme))
    if every is not None:
        return every
    found = meanings(typed, scheme=scheme)
    if is_eid(typed):
        return list(found)
    return [own for citation in found for own in _of_the_act(index, citation)]


def _of_the_act(index: TreeIndex, citation: Citation) -> list[Citation]:
    """«Приложение 2» is that which bears the number, never an annex to approved Rules that stands in its place (art. 28)."""
    from lawtrack.amending.annexes import annex_of_act, documents_and_annexes

    first, *inner = citation.steps or (Step(Kind.ARTICLE),)
    bearing = (
        None if first.kind is not Kind.ATTACHMENT or not first.number else annex_of_act(index, first.number)
    )
    if not bearing and first.eid in index:
        _document, _number, itself = documents_and_annexes(index).get(first.eid, (None, None, True))
        bearing = (
            None if itself else bearing
        )  # «Приложение к Правилам» of which there are none is called by nothing else
    if bearing is None:
        return [citation]
    return [Citation((*Citation.parse_eid(one.eid).steps, *inner), citation.sentence) for one in bearing]


_DRAFTED = LazyPattern(
    lambda: (
        rf"(?:{worded(lambda one: one.addresses.drafted)})(?!\w)[\s,:]*|"
        rf".*?(?P<end>[\s,(]*(?:{worded(lambda one: one.addresses.drafted)})\)?\s*\Z)"
    ),
    re.IGNORECASE | re.DOTALL,
)
"""«… законопроекта», «заң жобасының …», «… of the bill»: before the address or behind it."""


def of_the_draft(typed: str) -> str | None:
    """The address without the words that say it is one of the bill itself; None where it does not say so.

    It is empty where only the bill is named: the bill as a whole.
    """
    words = typed.strip()
    found = _DRAFTED.match(words)
    if found is None:
        return None
    return words[: found.start("end")] if found["end"] is not None else words[found.end() :]


def read_address(text: str, scheme: Scheme = Scheme.CIVIL) -> Citation:
    """A citation from an eId or from words in any of the three languages.

    Args:
        text: What a person typed.
        scheme: What «1.» and «1)» are called in the act.

    Raises:
        CitationError: It is neither, or names several provisions.
    """
    from lawtrack.reading.citations import read_citation

    return read_citation(text, scheme=scheme)


def _places(index: TreeIndex, citation: Citation, scheme: Scheme) -> list[Place]:
    """The places that the words of a citation name: one, where no two levels of the text are called alike."""
    if [step.kind for step in citation.steps[-2:]] == [Kind.ATTACHMENT, Kind.HEADING]:
        titled = index.find(Citation((*citation.steps[:-1], Step(Kind.LONG_TITLE))))
        if titled is not None:
            return [titled]
    variants = _alike(citation.steps, scheme)
    found = [(steps, place) for steps in variants if (place := index.find(Citation(steps))) and place.eid]
    if not found:
        return _called_so(index, citation, scheme)
    # what is called so comes before a unit that is its own part one
    exact = [place for steps, place in found if place.eid.rpartition("__")[2] == steps[-1].eid]
    return exact or [place for _steps, place in found]


def _called_so(index: TreeIndex, citation: Citation, scheme: Scheme) -> list[Place]:
    """The places whose own addresses are printed in these words, and the line counted through all parts of a unit.

    Laws count the lines of part one or those of the whole unit where they name no part.
    """
    wanted = _words(citation, scheme)
    found = [place for place in index if place.eid and _words(_parsed(place.eid), scheme) == wanted]
    last = citation.last
    unit = index.find(Citation(citation.steps[:-1])) if len(citation.steps) > 1 else None
    ordinal = last.number.value if last.number else 1
    if unit is None or ordinal is None or last.kind not in (Kind.INTRO, Kind.ALINEA):
        return found
    lines: list[Place] = []
    for i, part in enumerate(unit.provision.children):
        if part.kind is Kind.SUBPARAGRAPH:
            inner = [index.at((*unit.path, i, j)) for j, c in enumerate(part.children) if c.kind in _LINES]
            lines += inner if part.children else [index.at((*unit.path, i))]
    return [*found, *lines[ordinal - 1 : ordinal]]


def _words(citation: Citation | None, scheme: Scheme) -> tuple[object, ...] | None:
    """What the printed words of an address tell of it: names, numbers, and no part one where it is silent."""
    from lawtrack.drafting.citations import said_steps
    from lawtrack.model.labels import levels_of, named_kind

    if citation is None:
        return None
    steps = said_steps(citation, scheme)
    return tuple(
        (
            named_kind(step.kind, scheme, step.number, outer.kind if outer else None),
            step.kind is Kind.POINT and levels_of(scheme).bracket,
            "1" if step.kind is Kind.INTRO else str(step.number or ""),
        )
        for outer, step in zip([None, *steps], steps, strict=False)
    )


def is_eid(text: str) -> bool:
    """True where the text is an eId, not words."""
    return _parsed(text) is not None


def _parsed(eid: str) -> Citation | None:
    try:
        return Citation.parse_eid(without_duplicates(eid))
    except CitationError:
        return None


def _alike(steps: tuple[Step, ...], scheme: Scheme) -> list[tuple[Step, ...]]:
    """The addresses that are printed in the same words: the kinds of each step that have one name in the scheme."""
    from lawtrack.model.labels import called_alike, named_kind

    variants: list[tuple[Step, ...]] = [()]
    for step in steps:
        kinds = [step.kind, *_SAME_NAME.get(step.kind, ())]
        if named_kind(Kind.PARAGRAPH, scheme) is Kind.SUBPARAGRAPH:
            kinds += {
                Kind.PARAGRAPH: [Kind.SUBPARAGRAPH, Kind.PART],
                Kind.SUBPARAGRAPH: [Kind.PARAGRAPH],
            }.get(step.kind, [])
        alike = called_alike(step.kind, scheme)
        kinds += [alike] if alike is not None else []
        variants = [(*outer, Step(kind, step.number)) for outer in variants for kind in dict.fromkeys(kinds)]
    return variants
