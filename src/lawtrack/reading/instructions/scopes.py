"""The scopes around a directive: «1) в статье 3:», and in it «в пункте 2:», «по всему тексту:»."""

from __future__ import annotations

from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.chains import RANK, Chain, joined
from lawtrack.reading.instructions.draft import ScopeLine


class Scopes:
    """What the lines read so far say about where the next directive acts."""

    def __init__(self) -> None:
        self._base: ScopeLine | None = None
        self._nested: list[ScopeLine] = []
        self._together: ScopeLine | None = None

    @property
    def nested(self) -> bool:
        """True inside a scope that a line without a label opened."""
        return bool(self._nested)

    @property
    def together(self) -> ScopeLine:
        """What the scopes say together: their addresses, whether one is «по всему тексту», or the table of contents."""
        if self._together is None:
            chains: tuple[Chain, ...] = (Chain(),)
            scopes = ([self._base] if self._base else []) + self._nested
            for scope in scopes:
                if scope.chains:
                    chains = tuple([joined(outer, inner) for outer in chains for inner in scope.chains])
            everywhere = any(scope.everywhere for scope in scopes)
            self._together = ScopeLine(chains, everywhere, any(scope.toc for scope in scopes))
        return self._together

    def clear(self) -> None:
        """Leave all scopes."""
        self._base, self._nested, self._together = None, [], None

    def enter(self, scope: ScopeLine, *, labelled: bool) -> None:
        """Enter a scope; one with a label of its own stands in no other."""
        self._together = None
        if labelled:
            self._base, self._nested = scope, []
            return
        self.leave(scope.chains[0].outermost if scope.chains else None, everywhere=scope.everywhere)
        self._nested.append(scope)

    def leave(self, outermost: Kind | None, *, everywhere: bool = False) -> None:
        """Leave the nested scopes that a unit of this kind cannot lie in."""
        while self._nested:
            inner = self._nested[-1]
            if inner.everywhere and (outermost is not None or everywhere):
                self._leave_inner()
                continue
            innermost = inner.chains[0].levels[-1].kind if inner.chains and inner.chains[0].levels else None
            if outermost is None or innermost is None or outermost not in RANK or innermost not in RANK:
                return
            if RANK[outermost] > RANK[innermost] and innermost is not Kind.HEADING:
                return
            self._leave_inner()

    def _leave_inner(self) -> None:
        self._nested.pop()
        self._together = None
