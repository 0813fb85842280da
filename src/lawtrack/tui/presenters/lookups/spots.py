"""Places that one can go to, as a dialog lists them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text.

    Attributes:
        uri: The act; empty where it is not in the library.
        lang: The language of the text; empty for the one that is read.
        eid: The provision; empty for the beginning.
        edition: The edition from this day on; None for the newest.
        cells: What a list shows of it: where, and what.
        words: What is shown of it in full.
        file: The file, where the place is one.
        why: Why one cannot go there; empty where one can.
        bill: The bill, where the place is one in a bill.
    """

    uri: str
    lang: str = ""
    eid: str = ""
    edition: dt.date | None = None
    cells: tuple[str, str] = ("", "")
    words: str = ""
    why: str = ""
    file: Path | None = None
    bill: str = ""


@dataclass(frozen=True, slots=True)
class Spots:
    """A list of places with its heading.

    Attributes:
        heading: What they have in common.
        spots: The places.
        none: What is said where there is none.
        titles: What stands over its two columns; empty for a place and its words.
    """

    heading: str
    spots: tuple[Spot, ...]
    none: str
    titles: tuple[str, ...] = ()
