"""What acts call their levels, by scheme: of Kazakhstan and of other countries, each with how sure it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lawtrack.profiles.loader import LocalText, Table, day, load_toml, local_text, required


@dataclass(frozen=True, slots=True)
class NamedLevels:
    """The levels of a scheme in words: «part» часть, «point» пункт, «subpoint» подпункт.

    Attributes:
        numbered: What «1.» is called.
        bracketed: What «1)» is called.
        parts: When a часть that a law names is a numbered one: ``never``, ``digits``, ``always``.
        bare: What a пункт is where no часть is named: ``numbered`` or ``bracketed``.
        bracket: True where «1)» is cited with its bracket.
        dotted: True where «1.1.» is a подпункт of «1.».
        part_one: True where the first часть is named before its «1)» or абзац.
        lines_through: True where an абзац is counted through all lines of its unit.
        basis: What this rests on, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
    """

    numbered: str
    bracketed: str
    parts: str
    bare: str
    bracket: bool
    dotted: bool
    part_one: bool
    lines_through: bool
    basis: LocalText
    as_of: dt.date
    verified: bool


@cache
def schemes() -> Mapping[str, NamedLevels]:
    """The levels of every scheme by its name."""
    tables = load_toml("schemes.toml").get("scheme", [])
    return MappingProxyType({str(required(t, "id", "[[scheme]]")): _levels(t) for t in tables})


def _levels(table: Table) -> NamedLevels:
    where = f"scheme «{table['id']}»"
    return NamedLevels(
        numbered=str(required(table, "numbered", where)),
        bracketed=str(required(table, "bracketed", where)),
        parts=str(table.get("parts", "never")),
        bare=str(table.get("bare", "numbered")),
        bracket=bool(table.get("bracket", True)),
        dotted=bool(table.get("dotted", False)),
        part_one=bool(table.get("part_one", False)),
        lines_through=bool(table.get("lines_through", False)),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=bool(required(table, "verified", where)),
    )
