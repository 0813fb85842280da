"""Amendments of deputies to a bill: who proposes which wording of which element, and what was decided on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.model.document import Lang


class AmendmentKind(StrEnum):
    """What an amendment does to an element of the bill."""

    WORDING = "wording"  # it reads otherwise
    NEW = "new"  # it is added
    DELETE = "delete"  # it is taken out


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided on an amendment.

    Attributes:
        verdict: The decision, of ``profiles/verdicts.toml``.
        reason: Why; empty where that was not said.
        wording: The wording that is taken in the place of the amendment's; empty where there is none.
        on: When.
        by: Who recorded it.
    """

    verdict: str
    reason: str
    wording: str
    on: dt.date
    by: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment to the bill itself; the same one of several authors is one.

    Attributes:
        id: Its number in the bill («d3»).
        uid: The event that recorded it.
        version: The version of the bill that it is an amendment to.
        lang: The language of the wording.
        element: The element as the table names it.
        eid: The element in the bill's own text; empty where it was not found there.
        kind: What it does.
        wording: The wording that is proposed; empty where the element is taken out.
        authors: Who proposes it, each once, in the order in which they came.
        why: Their justifications, a paragraph a line.
        current: The wording of the bill as the table gives it.
        source: The file that it was taken from, and its row there; empty where it was typed.
        on: When it was recorded.
        decided: What was decided on it; None where nothing was yet.
    """

    id: str
    uid: str
    version: int
    lang: Lang
    element: str
    eid: str
    kind: AmendmentKind
    wording: str
    authors: tuple[str, ...]
    why: str
    current: str
    source: str
    on: dt.date
    decided: Decided | None = None
