"""Which name the levels of an act take, by label scheme; the names themselves stand in ``language``.

Names of levels depend on the act (``kz_rules`` 1.3): «1.» is пункт in an ordinary law and часть in the codes of
procedure; «1)» is подпункт, in the Criminal Code пункт. The laws of other countries have schemes of their own; how sure
each is stands in ``profiles/schemes.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from lawtrack.model.document import Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.profiles.schemes import schemes


class NumberedParts(Enum):
    """When a «часть» that a law names is the numbered «1.» and not an unnumbered one."""

    NEVER = auto()
    IN_DIGITS = auto()  # «часть 2» is «2.», «часть вторая» is counted
    ALWAYS = auto()


@dataclass(frozen=True, slots=True)
class Levels:
    """The names of the levels of a scheme, by the kinds whose names they are in ordinary laws of Kazakhstan.

    Attributes:
        numbered: What «1.» is called.
        bracketed: What «1)» is called.
        parts: Which «часть» is a numbered one.
        bare: The kind that a «пункт» is where no часть is named and both «1.» and «1)» are called so.
        bracket: True where «1)» is cited with its bracket, and «а)» so.
        dotted: True where «1.1.» is a подпункт of «1.»; in the tree it stands beside it, as in every act.
        part_one: True where the first часть is named before its «1)» or абзац («пункт 3 части первой»).
        lines_through: True where an абзац is counted through all lines of its unit, whatever they begin with.
    """

    numbered: Kind
    bracketed: Kind
    parts: NumberedParts
    bare: Kind
    bracket: bool
    dotted: bool
    part_one: bool
    lines_through: bool


_NAMES = {"part": Kind.SUBPARAGRAPH, "point": Kind.PARAGRAPH, "subpoint": Kind.POINT}
_PARTS = {
    "never": NumberedParts.NEVER,
    "digits": NumberedParts.IN_DIGITS,
    "always": NumberedParts.ALWAYS,
}


@cache
def levels_of(scheme: Scheme) -> Levels:
    """What a scheme calls its levels."""
    named = schemes()[scheme.value]
    return Levels(
        _NAMES[named.numbered],
        _NAMES[named.bracketed],
        _PARTS[named.parts],
        Kind.POINT if named.bare == "bracketed" else Kind.PARAGRAPH,
        named.bracket,
        named.dotted,
        named.part_one,
        named.lines_through,
    )


ABROAD = frozenset(
    {Scheme.RUSSIA, Scheme.RUSSIA_POINTS, Scheme.UZBEKISTAN, Scheme.BELARUS, Scheme.KYRGYZSTAN}
)
"""The schemes of acts of other countries."""
_LINES = (Kind.INTRO, Kind.WRAP_UP)


def named_kind(kind: Kind, scheme: Scheme, number: Number | None = None, outer: Kind | None = None) -> Kind:
    """The kind whose *name* the scheme gives to a level: a numbered часть is a PARAGRAPH named like a SUBPARAGRAPH.

    Args:
        kind: The level.
        scheme: What the levels are called in the act.
        number: Its number.
        outer: The level right around it: what stands inside a пункт is a подпункт in every scheme.
    """
    levels = levels_of(scheme)
    if kind is Kind.PARAGRAPH:
        return Kind.POINT if levels.dotted and number is not None and "." in number.text else levels.numbered
    if kind is Kind.POINT:
        inside = outer is Kind.POINT or (outer is Kind.PARAGRAPH and levels.numbered is Kind.PARAGRAPH)
        return Kind.POINT if inside else levels.bracketed
    return Kind.ALINEA if kind in _LINES else kind


def called_alike(kind: Kind, scheme: Scheme) -> Kind | None:
    """The other level that the scheme calls by the same name: only the text tells which of the two is meant.

    «часть» may be «1.» or an unnumbered one, «пункт» may be «1.» or «1)»; None where the name is its own.
    """
    levels = levels_of(scheme)
    pairs = {Kind.PARAGRAPH: levels.numbered, Kind.POINT: levels.bracketed}
    if kind is Kind.SUBPARAGRAPH:
        return Kind.PARAGRAPH if levels.numbered is kind and levels.parts is NumberedParts.IN_DIGITS else None
    if kind is Kind.PARAGRAPH and levels.numbered is Kind.SUBPARAGRAPH:
        return Kind.SUBPARAGRAPH
    if kind in pairs and pairs[Kind.PARAGRAPH] is pairs[Kind.POINT]:
        return Kind.POINT if kind is Kind.PARAGRAPH else Kind.PARAGRAPH
    return None


def written_eid(eid: str | None, scheme: Scheme | None) -> str | None:
    """The eId of an address as an amending law writes it, for those who have the law and not the act.

    In the schemes of other countries a «1)» in an unnumbered часть is called пункт, and is written so: «пункт 3 части
    первой» is ``subpara_1__para_3``. In the tree of the act it is a point of that part, as in every act.

    Args:
        eid: The address, None for none.
        scheme: The scheme of the amended act.
    """
    if eid is None or scheme not in ABROAD or levels_of(scheme).bracketed is not Kind.PARAGRAPH:
        return eid
    steps = eid.split("__")
    for outer, (n, step) in zip(steps, enumerate(steps[1:], 1), strict=False):
        if outer.startswith("subpara_") and step.startswith("point_"):
            steps[n] = f"para_{step.removeprefix('point_')}"
    return "__".join(steps)
