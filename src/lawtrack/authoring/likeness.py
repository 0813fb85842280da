"""What no law orders: kinds of quotation marks and blanks, final «;» and «.», the words of remarks."""

from __future__ import annotations

from lawtrack.amending.folding import fold
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text

_FINAL = (".", ";")
_PARTED = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.NOTE, Kind.PREAMBLE)


def same_words(one: str, two: str) -> bool:
    """True where two texts differ at most by signs that are typed one for another."""
    return one == two or fold(one.strip()).text == fold(two.strip()).text


def with_final_mark_of(text: str, other: str) -> str:
    """``text`` ending with the «.» or «;» of ``other``, where both end with one."""
    one, two = text.rstrip(), other.rstrip()
    return f"{one[:-1]}{two[-1]}" if one[-1:] in _FINAL and two[-1:] in _FINAL and one and two else text


def same_but_final_mark(one: str, two: str) -> bool:
    """True where two texts differ at most by signs and by the «.» or «;» at their end."""
    return same_words(one, with_final_mark_of(two, one))


def quotes_alike(one: Provision, two: Provision) -> bool:
    """True where one of two units has lines that it puts into another act, and both have the same lines.

    Whether such a line is told from a line of the unit itself depends on the text around it, which a law that quotes the
    unit has not: what it says is in its lines.
    """
    if one.kind not in _PARTED or (one.kind, one.number, one.removed) != (two.kind, two.number, two.removed):
        return False
    if not any(node.kind is Kind.QUOTED for unit in (one, two) for node in unit.walk()):
        return False
    mine, theirs = (unit_text(unit).split("\n") for unit in (one, two))
    return len(mine) == len(theirs) and all(map(same_but_final_mark, mine, theirs))


def alike(one: Provision, two: Provision) -> bool:
    """True where two units say the same: labels, signs, final marks and the words of remarks aside."""
    if one is two or one == two or quotes_alike(one, two):
        return True
    one, two = _plain(one), _plain(two)
    if (one.kind, one.number, one.removed, one.span) != (two.kind, two.number, two.removed, two.span):
        return False
    if one.removed:
        return True
    if not same_words(one.heading, two.heading) or not same_but_final_mark(one.text, two.text):
        return False
    return len(one.children) == len(two.children) and all(map(alike, one.children, two.children))


def _plain(unit: Provision) -> Provision:
    """A unit whose one part is a leaf has its words itself."""
    if unit.kind in _PARTED and len(unit.children) == 1 and unit.children[0].is_leaf:
        only = unit.children[0]
        if only.kind is Kind.SUBPARAGRAPH:
            return unit.with_(text=only.text, children=())
    return unit
