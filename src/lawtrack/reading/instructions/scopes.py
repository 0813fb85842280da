"""The scopes around a directive: «1) в статье 3:», and in it «в пункте 2:», «по всему тексту:»."""

from __future__ import annotations

from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.chains import (
    RANK,
    Chain,
    Level,
    also_lies_in,
    holds_point,
    in_article,
    joined,
    told_by_its_unit,
)
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.remembering import remembered_of_these

_ACT = (Chain(),)
"""The act as a whole."""


@remembered_of_these
def _together(*scopes: ScopeLine) -> ScopeLine:
    """What scopes say together, from the outside in."""
    chains: tuple[Chain, ...] = _ACT
    everywhere = toc = False
    for scope in scopes:
        if scope.chains:
            chains = tuple([joined(outer, inner) for outer in chains for inner in scope.chains])
        everywhere = everywhere or scope.everywhere
        toc = toc or scope.toc
    return ScopeLine(chains, everywhere, toc)


def _around(scope: ScopeLine, unit: Level) -> ScopeLine | None:
    """What stays of a scope for a unit that its innermost one cannot hold: «в абзаце первом части первой:», «пункт 2)».

    Args:
        scope: A scope whose innermost unit is left.
        unit: The outermost unit of what follows.

    Returns:
        The scope of the unit around it; None where it names none, or more than one.
    """
    kept = {
        chain.levels[: next(n for n, level in enumerate(chain.levels) if not _holds(level, unit))]
        for chain in scope.chains
    }
    levels = kept.pop() if len(kept) == 1 else ()
    return ScopeLine((Chain(levels),)) if levels else None


def _holds(outer: Level, inner: Level) -> bool:
    """True where a unit may lie in another."""
    return holds_point(outer, inner) or RANK.get(outer.kind, 0) < RANK.get(inner.kind, 0)


class Scopes:
    """What the lines read so far say about where the next directive acts."""

    def __init__(self) -> None:
        self._block: ScopeLine | None = None
        self._base: ScopeLine | None = None
        self._nested: list[ScopeLine] = []
        self._lines: list[ScopeLine] = []
        self._in_article = False
        self._fresh = False  # the line before opened the innermost scope
        self._lettered: list[ScopeLine] = []  # in which the letters stand
        self._told: ScopeLine | None = None  # what they say together, where none has changed since

    @property
    def nested(self) -> bool:
        """True inside a scope that a line without a label opened."""
        return bool(self._nested or self._block)

    @property
    def together(self) -> ScopeLine:
        """What the scopes say together: their addresses, whether one is «по всему тексту», or the table of contents."""
        if self._told is None:
            self._told = _together(*self._all())
        return self._told

    def in_point(self, *, first: bool) -> None:
        """Leave the scopes inside the one that the last label «1)» opened, or a line without label right before «а)».

        «б)» stands beside «а)».

        Args:
            first: True for «а)».
        """
        if first:
            self._lettered = list(self._nested) if self._fresh else []
        lettered = len(self._lettered)
        if self._nested[:lettered] != self._lettered:
            self._lettered = []
        self._nested, self._told = list(self._lettered), None
        self._fresh = False

    def clear(self) -> None:
        """Leave all scopes."""
        self.leave_point()
        self._block = self._told = None

    def untold(self, chain: Chain, *, labelled: bool) -> bool:
        """True for «пункт 2» in a line without label behind one that names an article, where no scope is open.

        Args:
            chain: The address of an order.
            labelled: True where its line has a label.
        """
        if labelled:
            self._in_article = in_article(chain)
            return False
        return self._in_article and not self._all() and told_by_its_unit(chain)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of a classification that the scopes name, from the outside in."""
        return tuple([line for scope in self._lines for line in scope.lines]) if self._lines else ()

    def enter_block(self, scope: ScopeLine) -> None:
        """Enter the unit that the opening of an act's block names: all points below it lie in it."""
        self.leave_point()
        self._block = scope

    def leave_point(self) -> None:
        """Leave what the last label «1)» opened."""
        self._base = self._told = None
        self._nested, self._lettered, self._lines = [], [], []
        self._in_article = self._fresh = False

    def enter(self, scope: ScopeLine, *, labelled: bool) -> None:
        """Enter a scope; one with a label of its own stands in no other."""
        self._told = None
        if scope.lines:
            if labelled:
                self._base, self._nested = None, []
            self._lines = [line for line in self._lines if line.depth < scope.depth]
            self._lines.append(scope)
            return
        self._lines = []
        if labelled:
            self._base, self._nested, self._lettered = scope, [], []
            return
        self.leave(scope.chains[0].first if scope.chains else None, everywhere=scope.everywhere)
        self._nested.append(scope)
        self._fresh = True

    def named_again(self, draft: Draft) -> Draft:
        """«дополнить статью абзацем» in «в статье 5:»: the unit without a number is the one that the scope names."""
        if len(draft.chains) != 1 or len(draft.chains[0].levels) != 1:
            return draft
        ((level,), sentences) = draft.chains[0]
        if level.numbers or sentences or len(self.together.chains) != 1:
            return draft
        innermost = self.together.chains[0].levels[-1:]
        return draft._replace(chains=()) if innermost and innermost[0].kind is level.kind else draft

    def leave(self, outermost: Level | None, *, everywhere: bool = False) -> None:
        """Leave the nested scopes that a unit of this kind cannot lie in."""
        self._fresh = False
        while self._nested:
            inner = self._nested[-1]
            if inner.everywhere and (outermost is not None or everywhere):
                self._leave_inner()
                continue
            innermost = inner.chains[0].levels[-1] if inner.chains and inner.chains[0].levels else None
            if outermost is None or innermost is None:
                return
            ranks = RANK.get(outermost.kind), RANK.get(innermost.kind)
            if None in ranks or holds_point(innermost, outermost) or self._noted(outermost, innermost):
                return
            if RANK[outermost.kind] > RANK[innermost.kind] and innermost.kind is not Kind.HEADING:
                return
            self._leave_inner()
            around = _around(inner, outermost)
            if around is not None:
                self._nested.append(around)
                return

    def _noted(self, outermost: Level, innermost: Level) -> bool:
        """True for the note of a point where no article is around: the notes of articles stand at their end."""
        articles = any(in_article(chain) for scope in self._all() for chain in scope.chains)
        return outermost.kind is Kind.NOTE and also_lies_in(Kind.NOTE, innermost.kind) and not articles

    def _leave_inner(self) -> None:
        self._nested.pop()
        self._told = None

    def _all(self) -> list[ScopeLine]:
        if self._block is None:
            return self._nested if self._base is None else [self._base, *self._nested]
        return [self._block, *([self._base] if self._base is not None else []), *self._nested]
