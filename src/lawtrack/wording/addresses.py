"""Addresses of provisions as people type and read them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from lawtrack.errors import CitationError
from lawtrack.i18n import _, language
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.model.index import Place, TreeIndex


def address(eid: str, scheme: Scheme = Scheme.CIVIL, lang: Lang | None = None) -> str:
    """An eId as a citation in ``lang`` (the interface's language); the eId itself where it cannot be printed."""
    from lawtrack.drafting.citations import citation_text

    if not eid:
        return ""
    try:
        return citation_text(Citation.parse_eid(eid.split("-dup")[0]), lang or Lang(language()), scheme)
    except (CitationError, KeyError):
        return eid


def find_provision(expression: Expression, index: TreeIndex, typed: str) -> Place:
    """The provision that a person typed: a citation in ru, kk or en, or an eId.

    Raises:
        CitationError: It cannot be understood, or names nothing in this text; the hint gives the nearest.
    """
    from lawtrack.reading.citations import read_citation

    wanted = typed.strip()
    if wanted in index.places:
        return index.places[wanted]
    citation = read_citation(wanted, scheme=expression.work.scheme)
    place = index.find(citation)
    if place is not None:
        return place
    near = get_close_matches(citation.eid, [eid for eid in index.places if eid], 3, 0.6)
    names = [f"{address(eid, expression.work.scheme)} ({eid})" for eid in near]
    raise CitationError(
        _("There is no «{typed}» in this text.").format(typed=typed),
        hint=_("The nearest: {names}").format(names="; ".join(names)) if names else "",
    )


def read_address(text: str) -> Citation:
    """A citation from an eId or from words in any of the three languages.

    Raises:
        CitationError: It is neither.
    """
    try:
        return Citation.parse_eid(text.strip())
    except CitationError:
        from lawtrack.reading.citations import read_citation

        return read_citation(text)
