"""Two language texts of one act, or of one quotation: missing elements, and facts that differ element by element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lawtrack.model.address import Address
from lawtrack.model.document import Lang
from lawtrack.model.eids import around, parent
from lawtrack.model.fact import FactReader
from lawtrack.model.index import index_of
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision
from lawtrack.parity.denials import denied_alone
from lawtrack.parity.difference import Difference, DifferenceKind, Side
from lawtrack.parity.facts import fact_differences, fact_gaps
from lawtrack.parity.order import swapped_lines

_UNITS = frozenset(
    {Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.NOTE, Kind.ROW, Kind.ATTACHMENT, *CONTAINERS}
)
_LINES = frozenset({Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP})
_SKIPPED = frozenset({Kind.TOC, Kind.PREFACE, Kind.CONCLUSIONS})


@dataclass(frozen=True, slots=True)
class Text:
    """One language's tree with what is needed to read and name it.

    Attributes:
        lang: The language.
        root: The tree.
        read: Reads the facts of its words.
        side: The side that its differences are told with (the instruction, for a quotation).
        prefix: What stands before the eIds of a quotation's elements.
    """

    lang: Lang
    root: Provision
    read: FactReader
    side: Side
    prefix: str = ""


@dataclass(slots=True)
class _Unit:
    kind: Kind
    words: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    removed: bool = False


def tree_differences(first: Text, second: Text, act: str = "") -> list[Difference]:
    """Where two language texts differ, in the order of the first one's elements, then what only the second has."""
    left, right = _units(first.root), _units(second.root)
    closing = _closing(left) | _closing(right)
    result: list[Difference] = []
    for eid, unit in left.items():
        other = right.get(eid)
        if other is None:
            result += _missing(eid, left, right, (first, second), act, in_first=True)
            continue
        if unit.removed or other.removed:  # the printed remark is the publisher's, not the law's
            continue
        result += _lines(eid, unit, other, first, second, act)
        sides = _side(first, eid, unit), _side(second, eid, other)
        gaps = fact_gaps(first.read("\n".join(unit.words)), second.read("\n".join(other.words)))
        result += fact_differences(gaps, *sides, act)
        if not gaps:
            result += swapped_lines((first.read, unit.words), (second.read, other.words), *sides, act)
        opening, theirs = _opening(eid, closing, left), _opening(eid, closing, right)
        if not any(words and words[-1].rstrip().endswith(":") for words in (unit.words, other.words)):
            words = [*opening, *unit.words], [*theirs, *other.words]
            loose = unit.kind is Kind.POINT and not any(outer in left for outer in around(eid))
            result += denied_alone(*words, *sides, act, loose=loose)
    for eid in right:
        if eid not in left:
            result += _missing(eid, right, left, (first, second), act, in_first=False)
    return result


def _closing(units: dict[str, _Unit]) -> set[str]:
    """The last points of lists: a predicate that stands before the list in one language closes it in the other."""
    last: dict[str, str] = {}
    for eid, unit in units.items():
        if unit.kind is Kind.POINT:
            last[parent(eid)] = eid
    return set(last.values())


def _opening(eid: str, closing: set[str], units: dict[str, _Unit]) -> list[str]:
    """The lines that open the list whose last point an element is; none where it is no such point."""
    holder = (
        next((outer for outer in reversed(around(eid)) if outer in units), None) if eid in closing else None
    )
    return units[holder].words if holder is not None else []


def _side(text: Text, eid: str, unit: _Unit | None) -> Side:
    own = text.side
    # a quotation of lines without a number: they are the target itself
    name = _joined(text.prefix, eid) if eid else own.eid
    return Side(text.lang, name, (), own.n, own.line, own.scope, "\n".join(unit.words if unit else ()))


def _joined(prefix: str, eid: str) -> str:
    return f"{prefix}__{eid}" if prefix and eid else prefix or eid


def _missing(
    eid: str,
    having: dict[str, _Unit],
    lacking: dict[str, _Unit],
    texts: tuple[Text, Text],
    act: str,
    *,
    in_first: bool,
) -> list[Difference]:
    """One difference for the outermost element that is missing; what lies in it is not told again."""
    if any(outer in having and outer not in lacking for outer in around(eid)):
        return []
    one, other = texts if in_first else (texts[1], texts[0])
    name = _joined(one.prefix, eid)
    side, own = _side(one, eid, having[eid]), other.side
    empty = Side(other.lang, "", (), own.n, own.line, own.scope)
    return [
        Difference(
            DifferenceKind.MISSING_ELEMENT,
            name,
            side if in_first else empty,
            empty if in_first else side,
            message("Only the text in {lang} has {place}.", lang=one.lang.value, place=Address(name)),
            message("Add it to the text in {lang}, or take it out of the other.", lang=other.lang.value),
            act=act,
        )
    ]


def _lines(eid: str, unit: _Unit, other: _Unit, first: Text, second: Text, act: str) -> list[Difference]:
    """Parts and абзацы are addressed by their ordinals: one more in a language shifts every address after it."""
    if len(unit.lines) == len(other.lines):
        return []
    one, more = (first, unit) if len(unit.lines) > len(other.lines) else (second, other)
    extra = more.lines[min(len(unit.lines), len(other.lines))]
    return [
        Difference(
            DifferenceKind.MISSING_ELEMENT,
            _side(one, eid, more).eid,
            _side(first, eid, unit),
            _side(second, eid, other),
            message(
                "{place} has {one} parts and lines in {first}, {two} in {second}.",
                place=Address(_side(one, eid, more).eid),
                one=len(unit.lines),
                two=len(other.lines),
                first=first.lang.value,
                second=second.lang.value,
            ),
            message(
                "Look where {place} is in the other text: addresses after it shift.",
                place=Address(_joined(one.prefix, extra)),
            ),
            act=act,
        )
    ]


def _units(root: Provision) -> dict[str, _Unit]:
    """The numbered elements with the words that are their own: lead-in, абзацы, parts, closing line, heading."""
    index = index_of(root)
    units: dict[str, _Unit] = {}
    owner: dict[tuple[int, ...], str] = {}
    hidden: set[tuple[int, ...]] = set()
    for place in index:
        node = place.provision
        if place.path[:-1] in hidden or node.kind in _SKIPPED:
            hidden.add(place.path)
            continue
        above = owner.get(place.path[:-1], "") if place.path else ""
        if node.kind in _UNITS:
            above = place.eid
            units[above] = _Unit(node.kind, removed=node.removed)
        owner[place.path] = above
        unit = units.setdefault(above, _Unit(node.kind))
        if node.kind in _LINES and node.is_leaf:
            unit.lines.append(place.eid)
        unit.words += [words for words in (node.heading, node.text) if words]
    return units


def fragment_root(provisions: Sequence[Provision]) -> Provision:
    """The provisions of a quotation under a root of their own."""
    return Provision(Kind.ACT, children=tuple(provisions))
