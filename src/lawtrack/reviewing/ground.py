"""Why a change is proposed: a gap of the law in force that somebody has found, and where it is described."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ground:
    """A gap, or another ground of a change.

    Attributes:
        id: Its number in the bill («g2»).
        uid: The event that recorded it.
        text: The gap: what the law in force does not solve.
        proposal: What was proposed against it; empty where that was not said.
        source: Where it is described: a report, a decision of a court, a letter; empty where that was not said.
        elements: The elements of the amended act that it is about, as eIds; none where it is about the bill as a whole.
        act: The act, as URI; empty where the bill amends one.
        on: When it was recorded.
        by: Who.
    """

    id: str
    uid: str
    text: str
    proposal: str
    source: str
    elements: tuple[str, ...]
    act: str
    on: dt.date
    by: str
