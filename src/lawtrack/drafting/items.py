"""The items of one act: one an article, in order; orders for one element below a line that names it, a sole one in full.

«1) в статье 10:» → «в абзаце шестом:» → «слово «…» исключить;» (art. 26 of the Law «On Legal Acts»; ``kz_rules`` 7).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lawtrack.drafting.joining import Order, joined, order_of, parted_units
from lawtrack.drafting.naming import document_named
from lawtrack.drafting.orders import ActOrders, AmendedAct, Part
from lawtrack.drafting.phrase import Directive, Setting, directive, scope_line
from lawtrack.drafting.tabled import in_lines, tables_of
from lawtrack.language import language_of
from lawtrack.model.citation import Citation, Step
from lawtrack.model.instruction import Action, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.profiles.house import Style


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a law: its words, the instruction that it orders, the table that it is, and what it is in the act."""

    text: str
    n: int | None = None
    table: Provision | None = None
    part: Part = Part.BODY


def quoted_lines(said: Directive, instructions: Sequence[Instruction], marks: tuple[str, str]) -> list[Line]:
    """What a directive quotes, with its tables, for the first of the instructions that it gives."""
    tables, n = tables_of(instructions), instructions[0].n
    return [
        Line(one.text, n, one.table) for quoted in said.quotations for one in in_lines(quoted, tables, marks)
    ]


@dataclass(frozen=True, slots=True)
class Place:
    """What a whole item is for: an element of the act, all its text, its table of contents."""

    kind: str
    step: Step | None = None


_DEPTH = {
    Kind.ARTICLE: 1,
    Kind.PARAGRAPH: 2,
    Kind.SUBPARAGRAPH: 3,
    Kind.POINT: 4,
    Kind.INTRO: 5,
    Kind.ALINEA: 5,
    Kind.WRAP_UP: 5,
    Kind.NOTE: 2,
    Kind.HEADING: 9,
}
"""Which elements may lie in which, from the outside in."""
_FRONT = frozenset({Kind.LONG_TITLE, Kind.HEADING, Kind.PREFACE, Kind.PREAMBLE})
_ALL = Place("everywhere")
_TOC = Place("toc", Step(Kind.TOC))
_OWN = Place("own")


def items_of(orders: ActOrders, setting: Setting, style: Style) -> list[Line]:
    """The lines of all items of an act, the last with a full stop."""
    return _Items(orders.act, setting, style).lines(orders.instructions)


class _Items:
    """The items of one act in one language."""

    def __init__(self, act: AmendedAct, setting: Setting, style: Style) -> None:
        self._act, self._setting, self._style = act, replace(setting, act=act), style
        self._lang = setting.lang
        self._words = language_of(self._lang)

    def lines(self, instructions: Iterable[Instruction]) -> list[Line]:
        given = list(instructions)
        parted = {*self._act.parted, *parted_units(given)}
        orders = [self._in_its_document(order_of(i, self._act.scheme, parted)) for i in given]
        own = [o for o in orders if not self._document(o)]
        items = [self._nested(item, ()) for item in self._items(own)]
        items += [self._in_document(list(part)) for part in self._documents(orders)]
        return _numbered(items, self._words.enacting.item if self._style.items else "")

    def _in_its_document(self, order: Order) -> Order:
        """An annex to a document is said below the line that names it; the only one has no number (art. 28)."""
        target = order.first.target
        steps = target.steps[:2] if target is not None else ()
        if [step.kind for step in steps] != [Kind.ATTACHMENT, Kind.ATTACHMENT]:
            return order
        sole = Citation(steps).eid in self._act.unnumbered
        annex = Step(Kind.ATTACHMENT) if sole else steps[1]
        return replace(order, steps=(steps[0], annex, *order.steps[1:]))

    def _documents(self, orders: Sequence[Order]) -> list[list[Order]]:
        """The orders for each document that the act approves."""
        found: dict[Step, list[Order]] = {}
        for order in orders:
            if self._document(order):
                found.setdefault(order.steps[0], []).append(order)
        return list(found.values())

    def _document(self, order: Order) -> bool:
        """True for an element of a document, or of an annex of a bylaw, that a line of its own names."""
        if not order.steps or order.steps[0].kind is not Kind.ATTACHMENT or len(order.steps) == 1:
            return False
        return not self._act.legislative

    def _in_document(self, orders: list[Order]) -> list[Line]:
        step = orders[0].steps[0]
        named = document_named(self._act, step, orders[0].first, self._lang)
        lines = [Line(named)]
        for item in self._items(orders, depth=1):
            lines += self._nested(item, (step,))
        return lines

    def _items(self, orders: Sequence[Order], depth: int = 0) -> list[list[Order]]:
        """Orders by the element at a depth, each element once, articles in order; alike orders for several joined."""
        found: dict[Place, list[Order]] = {}
        for order in orders:
            found.setdefault(_place(order, depth), []).append(order)
        items = [joined(found[place], self._style, self._lang) for place in _sorted(list(found))]
        result: list[list[Order]] = []
        for item in items:
            if result and len(item) == len(result[-1]) == 1:
                both = joined([result[-1][0], item[0]], self._style, self._lang)
                if len(both) == 1:
                    result[-1] = both
                    continue
            result.append(item)
        return result

    def _nested(self, orders: Sequence[Order], above: tuple[Step, ...]) -> list[Line]:
        """The lines of orders below what is said above: those for one element below a line of its own."""
        lines: list[Line] = []
        if len(orders) > 1 and all(o.first.action is Action.EVERYWHERE and not o.steps for o in orders):
            lines.append(Line(self._words.drafting.phrases["throughout"]))
            return [*lines, *(line for o in orders for line in self._said(o, above, throughout=True))]
        for several in _unambiguous(_groups(orders, len(above)), len(above)):
            if not _needs_scope(several, len(above)):
                lines += [line for order in several for line in self._said(order, above)]
                continue
            common = _common([order.inside for order in several])
            lines.append(Line(self._scope(common, above, several[0])))
            lines += self._nested(several, common)
        return lines

    def _said(self, order: Order, above: tuple[Step, ...], *, throughout: bool = False) -> list[Line]:
        said = directive(order, self._setting, above, throughout=throughout)
        n = order.first.n
        if not said.quotations:
            return [Line(f"{said.head};", n)]
        lines = [Line(said.head, n)]
        for quoted in said.quotations:
            *first, last = quoted_lines(
                replace(said, quotations=(quoted,)), order.instructions, self._setting.marks
            )
            lines += [*first, Line(f"{last.text};", n)]
        return lines

    def _scope(self, steps: tuple[Step, ...], above: tuple[Step, ...], order: Order) -> str:
        """«в пункте 8 статьи 15-3:»."""
        outer = above[-1].kind if above else None
        return scope_line(steps[len(above) :], self._lang, order.scheme, outer)


def _place(order: Order, depth: int) -> Place:
    if order.first.toc:
        return _TOC
    if not order.steps:
        return _ALL if order.first.action is Action.EVERYWHERE else _OWN
    left = order.steps[depth:]
    return Place("element", left[0]) if left else Place("annex", order.steps[0])


def _sorted(places: list[Place]) -> list[Place]:
    """The places as they were first named: title and preamble before all, then the table of contents and the whole text.

    Articles stand in the order of their numbers, as do other units of one kind.
    """
    result = list(places)
    for kind in {place.step.kind for place in places if place.step is not None}:
        at = [n for n, place in enumerate(places) if place.step is not None and place.step.kind is kind]
        ordered = sorted((places[n] for n in at), key=lambda place: place.step.key if place.step else ())
        for n, place in zip(at, ordered, strict=True):
            result[n] = place
    return sorted(result, key=_rank)


def _rank(place: Place) -> int:
    if place.step is not None and place.step.kind in _FRONT and place is not _TOC:
        return 0
    return {_TOC: 1, _ALL: 2, _OWN: 4}.get(place, 3)


def _groups(orders: Sequence[Order], depth: int) -> list[list[Order]]:
    """Neighbours for the same element below what is said above; an order for that itself is a group of its own."""
    found: list[list[Order]] = []
    for step, group in groupby(orders, key=lambda o: _next(o, depth)):
        several = list(group)
        found += [several] if step is not None else [[order] for order in several]
    return found


def _needs_scope(orders: Sequence[Order], depth: int) -> bool:
    """True for several orders for one element, and for a heading in the table of contents."""
    first = orders[0]
    listed = first.first.toc and (not first.first.words or first.first.listed is not None)
    return _next(first, depth) is not None and (len(orders) > 1 or listed)


def _unambiguous(groups: list[list[Order]], depth: int) -> list[list[Order]]:
    """The groups in an order in which none is read as part of the one above it.

    Below «в пункте 2:» stand the orders for it; one for an абзац of the article behind them would be read as one for an
    абзац of пункт 2, so it stands before that line.
    """
    result: list[list[Order]] = []
    scopes: list[
        Kind
    ] = []  # the kinds of the elements that lines name so far: mostly none may hold what follows
    for group in groups:
        kind = _first_kind(group[0], depth)
        at = len(result)
        if any(_may_lie_in(kind, outer) for outer in scopes):
            at = next(n for n, other in enumerate(result) if _holds(other, kind, depth))
        result.insert(at, group)
        if _needs_scope(group, depth) and group[0].inside[depth].kind not in scopes:
            scopes.append(group[0].inside[depth].kind)
    return result


def _holds(orders: Sequence[Order], kind: Kind | None, depth: int) -> bool:
    return _needs_scope(orders, depth) and _may_lie_in(kind, orders[0].inside[depth].kind)


def _first_kind(order: Order, depth: int) -> Kind | None:
    """The kind of the first element that an order names itself, also of the one that it adds; None where it names none."""
    return order.steps[depth].kind if len(order.steps) > depth else None


def _may_lie_in(kind: Kind | None, outer: Kind) -> bool:
    return kind is None or _DEPTH.get(kind, 0) > _DEPTH.get(outer, len(_DEPTH))


def _next(order: Order, depth: int) -> Step | None:
    return order.inside[depth] if len(order.inside) > depth else None


def _common(paths: Sequence[tuple[Step, ...]]) -> tuple[Step, ...]:
    """The longest beginning that all have."""
    shortest = min(paths, key=len)
    length = next((n for n, step in enumerate(shortest) if any(p[n] != step for p in paths)), len(shortest))
    return shortest[:length]


def _numbered(items: Sequence[Sequence[Line]], label: str) -> list[Line]:
    """The items with their numbers, where there are several, and the last full stop."""
    lines: list[Line] = []
    for n, item in enumerate(items, 1):
        first, *rest = item
        number = f"{label.format(n=n)} " if label and len(items) > 1 else ""
        lines += [Line(f"{number}{first.text}", first.n), *rest]
    if lines:
        last = lines[-1]
        lines[-1] = Line(f"{last.text.removesuffix(';')}.", last.n)
    return lines
