"""Decisions on deputies' amendments, and the words by which tables of amendments are read: data, not code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lawtrack.i18n import _
from lawtrack.profiles.loader import (
    LocalText,
    Table,
    entries,
    flag,
    load_toml,
    local_text,
    required,
    words,
)

_FILE = "verdicts.toml"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision on an amendment.

    Attributes:
        id: Its name.
        title: How a table says it, by language.
        words: The words by which it is known in a table, the longest first.
        takes: True where the amendment goes into the next version.
        reason: True where it needs a reason.
        wording: True where it has a wording of its own, which takes the amendment's place.
    """

    id: str
    title: LocalText
    words: tuple[str, ...]
    takes: bool
    reason: bool
    wording: bool


@dataclass(frozen=True, slots=True)
class AmendmentWords:
    """The words by which a table of amendments is read.

    Attributes:
        columns: Those of a heading, by the column that it heads, in the order in which they are tried.
        cells: Those of cells: ``absent``, ``deleted``, ``same``, ``new``, ``titles``, ``bodies``.
    """

    columns: Mapping[str, tuple[str, ...]]
    cells: Mapping[str, tuple[str, ...]]


@cache
def verdicts() -> Mapping[str, Verdict]:
    """All decisions by name, in the order of the profile."""
    found = [_verdict(table) for table in entries(load_toml(_FILE), "verdict", _FILE)]
    return MappingProxyType({one.id: one for one in found})


@cache
def amendment_words() -> AmendmentWords:
    """The words of tables of amendments."""
    table = load_toml(_FILE)
    return AmendmentWords(_lists(table, "columns"), _lists(table, "cells"))


def verdict_in(said: str) -> tuple[Verdict, str] | None:
    """The decision that a cell begins with, and the rest of the cell; None where none is known in it.

    Args:
        said: The words of the cell, a paragraph a line.
    """
    folded = said.strip()
    known = sorted(
        ((word, one) for one in verdicts().values() for word in one.words), key=lambda pair: -len(pair[0])
    )
    for word, one in known:
        begins = folded[: len(word)].casefold() == word
        if begins and not folded[len(word) : len(word) + 1].isalnum():
            return one, folded[len(word) :].lstrip(" \t.,:;–—-\n").strip()
    return None


def _lists(table: Table, name: str) -> Mapping[str, tuple[str, ...]]:
    inner = required(table, name, _FILE)
    return MappingProxyType({key: words(inner, key, name) for key in inner})


def _verdict(table: Table) -> Verdict:
    name = str(required(table, "id", "[[verdict]]"))
    where = _("decision «{name}»").format(name=name)
    return Verdict(
        name,
        local_text(required(table, "title", where)),
        tuple(word.casefold() for word in words(table, "words", where)),
        flag(table, "takes", where),
        flag(table, "reason", where),
        flag(table, "wording", where),
    )
