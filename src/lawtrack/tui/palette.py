"""The commands of the command line in the palette (ctrl+p), found by their names and by what they do."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from lawtrack.tui.shell import shell_of
from lawtrack.tui.shown import plain

if TYPE_CHECKING:
    from lawtrack.tui.presenters.errands import Errand

_BY_WORDS = 0.8
"""How well a command fits whose words have what is sought."""


class ErrandProvider(Provider):
    """Every errand of the application."""

    _errands: tuple[Errand, ...] = ()

    async def startup(self) -> None:
        """Ask every command what it takes; off the loop, for it is imported at the first time."""
        self._errands = await asyncio.to_thread(shell_of(self.app).errands)

    async def discover(self) -> Hits:
        """All of them, in the order of the help."""
        for one in self._errands:
            yield DiscoveryHit(_title(one), partial(self._send, one), help=plain(one.words))

    async def search(self, query: str) -> Hits:
        """Those whose names are like ``query``, and those whose words have it in them."""
        matcher, sought = self.matcher(query), query.casefold().split()
        for one in self._errands:
            words = one.about.casefold()
            score = max(matcher.match(_title(one)), _BY_WORDS if all(w in words for w in sought) else 0)
            if score > 0:
                yield Hit(
                    score, matcher.highlight(_title(one)), partial(self._send, one), help=plain(one.words)
                )

    def _send(self, errand: Errand) -> None:
        self.app.call_later(shell_of(self.app).errand, errand)


def _title(errand: Errand) -> str:
    return f"lawtrack {errand.name}"
