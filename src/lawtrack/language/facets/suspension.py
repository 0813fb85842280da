"""The facet of suspension: norms that are suspended until a day, and what holds meanwhile."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suspension:
    """Patterns of the order that suspends norms.

    Attributes:
        verb: What orders it.
        division: The order, whole: the groups ``body`` (elements, act, day) and ``interim`` (what holds meanwhile); in
            ``ahead`` what of the body may stand before the verb.
        date: The last day, with the group ``date``.
        noise: Words of the order that say nothing («действие»).
        heads: What the order says in place of norms where they follow in a list («мыналардың»), whole; the list may also
            follow an order that says nothing in their place.
        listed: An item of such a list, whole: the groups ``body`` and ``interim``.
        named: The body, whole: the groups ``address`` and ``act``; ``own`` where the amending act itself is meant.
    """

    verb: str
    division: str
    date: str
    noise: str
    named: str
    heads: str
    listed: str
