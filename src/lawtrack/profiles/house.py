"""House style: how the text of an amending act is set, and its formulas that practice or a house chooses.

The law fixes the order of things (art. 22-29, 42 of the Law «On Legal Acts»); quotation marks, numbers of items, and
when orders are joined are practice. A workspace's own ``house.toml`` replaces entries of the same id.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lawtrack.errors import SettingsError
from lawtrack.i18n import _
from lawtrack.profiles.loader import (
    LocalText,
    Table,
    day,
    entries,
    flag,
    load_toml,
    local_text,
    only,
    required,
    whole,
)

_FILE = "house.toml"
_SOURCE = ("id", "basis", "as_of", "verified")
_STYLE = (*_SOURCE, "marks", "items", "alike", "likewise", "restates", "list_from", "draft")
_FORMULA = (*_SOURCE, "ru", "kk", "en")
_TERM = (*_SOURCE, "days", "rule")
_FORMULAS = ("start", "signature", "enacting", "maker", "head")


@dataclass(frozen=True, slots=True)
class Sourced:
    """An entry with what it rests on.

    Attributes:
        id: The kind of act that it is for.
        basis: On what it rests, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
    """

    id: str
    basis: LocalText
    as_of: dt.date
    verified: bool


@dataclass(frozen=True, slots=True)
class Style(Sourced):
    """How the text of an amending act is set.

    Attributes:
        marks: Quotation marks by language.
        items: Whether the items of one act are numbered.
        alike: Whether alike orders for several units are joined.
        likewise: Whether several words of one unit are replaced in one order, «соответственно».
        restates: Whether an element is restated as a whole instead of single words.
        list_from: From how many amended acts they go into a list in the annex; 0: never.
        draft: Whether the text is headed as a draft.
    """

    marks: Mapping[str, tuple[str, str]]
    items: bool
    alike: bool
    likewise: bool
    restates: bool
    list_from: int
    draft: bool


@dataclass(frozen=True, slots=True)
class Formula(Sourced):
    """A sentence or a line by language."""

    text: LocalText


@dataclass(frozen=True, slots=True)
class UsualTerm(Sourced):
    """When an act takes effect where nobody says otherwise: days from the event of a rule of commencement."""

    rule: str
    days: int


@dataclass(frozen=True, slots=True)
class House:
    """The style and the formulas of a house."""

    styles: Mapping[str, Style]
    terms: Mapping[str, UsualTerm]
    formulas: Mapping[str, Mapping[str, Formula]]

    def style(self, kind: str, group: str) -> Style:
        """The style for a kind of act, else for its group («law», «bylaw»)."""
        return self.styles.get(kind) or self.styles[group]

    def term(self, kind: str, group: str) -> UsualTerm:
        """When an act of a kind, else of its group, usually takes effect."""
        return self.terms.get(kind) or self.terms[group]

    def formula(self, name: str, kind: str, group: str = "") -> Formula | None:
        """A formula («start», «signature», «enacting», «maker», «head») for a kind of act, else for its group."""
        known = self.formulas[name]
        return known.get(kind) or known.get(group)


@cache
def house() -> House:
    """The style that comes with the program.

    Raises:
        SettingsError: The file lacks a field or has a value that is not known.
    """
    return read_house(_FILE)


def read_house(file: str | Path, base: House | None = None) -> House:
    """The style of a file, over another one.

    Raises:
        SettingsError: The file cannot be read, lacks a field or has a value that is not known.
    """
    data = load_toml(file)
    only(data, ("style", "term", *_FORMULAS), str(file))
    terms = {one.id: one for one in map(_term, entries(data, "term", str(file)))}
    styles = {one.id: one for one in map(_style, entries(data, "style", str(file)))}
    formulas = {
        name: {one.id: one for one in (_formula(name, row) for row in entries(data, name, str(file)))}
        for name in _FORMULAS
    }
    if base is not None:
        styles, terms = {**base.styles, **styles}, {**base.terms, **terms}
        formulas = {name: {**base.formulas[name], **own} for name, own in formulas.items()}
    return House(
        MappingProxyType(styles),
        MappingProxyType(terms),
        MappingProxyType({name: MappingProxyType(own) for name, own in formulas.items()}),
    )


def _source(table: Table, where: str) -> tuple[str, LocalText, dt.date, bool]:
    return (
        str(required(table, "id", where)),
        local_text(required(table, "basis", where)),
        day(required(table, "as_of", where), where),
        flag(table, "verified", where),
    )


def _style(table: Table) -> Style:
    where = f"[[style]] «{table.get('id', '')}»"
    only(table, _STYLE, where)
    return Style(
        *_source(table, where),
        marks=_marks(required(table, "marks", where), where),
        items=flag(table, "items", where),
        alike=flag(table, "alike", where),
        likewise=flag(table, "likewise", where),
        restates=flag(table, "restates", where),
        list_from=whole(table.get("list_from", 0), where),
        draft=flag(table, "draft", where),
    )


def _marks(value: object, where: str) -> Mapping[str, tuple[str, str]]:
    if not isinstance(value, Mapping):
        raise SettingsError(_("The entry {where} is wrong: {why}.").format(where=where, why="marks"))
    marks: dict[str, tuple[str, str]] = {}
    for lang, pair in value.items():
        if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(m, str) and m for m in pair):
            raise SettingsError(
                _("The entry {where} is wrong: {why}.").format(where=where, why=f"marks.{lang}")
            )
        marks[str(lang)] = (pair[0], pair[1])
    return MappingProxyType(marks)


def _term(table: Table) -> UsualTerm:
    where = f"[[term]] «{table.get('id', '')}»"
    only(table, _TERM, where)
    days = whole(required(table, "days", where), where)
    return UsualTerm(*_source(table, where), rule=str(required(table, "rule", where)), days=days)


def _formula(name: str, table: Table) -> Formula:
    where = f"[[{name}]] «{table.get('id', '')}»"
    only(table, _FORMULA, where)
    text = {lang: str(table[lang]) for lang in ("ru", "kk", "en") if lang in table}
    return Formula(*_source(table, where), text=MappingProxyType(text))
