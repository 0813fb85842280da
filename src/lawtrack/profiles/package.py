"""The papers that go with a draft, each with its condition and basis, and the sections of its explanatory note."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lawtrack.errors import SettingsError
from lawtrack.i18n import _
from lawtrack.profiles.loader import LocalText, Table, Worded, day, load_toml, local_text, required

MADE = ("", "bill", "note", "table", "register", "redline")
"""What lawtrack makes itself; empty for a paper that a person brings."""
FILLS = ("", "grounds", "rows", "impact", "reviews", "commencement")
"""What of the explanatory note lawtrack writes itself."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the package.

    Attributes:
        id: Its name in the profile.
        title: What it is, by language.
        file: The name of its file by language, without the ending; empty for what a person brings.
        condition: When it is needed, by language.
        always: True where it must be there whatever the draft says.
        made: What lawtrack makes for it, one of ``MADE``.
        channels: The channels of review whose conclusions it holds.
        kinds: For which drafts: «law», «bylaw».
        basis: The provision of law, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
    """

    id: str
    title: LocalText
    file: LocalText
    condition: LocalText
    always: bool
    made: str
    channels: tuple[str, ...]
    kinds: tuple[str, ...]
    basis: LocalText
    as_of: dt.date
    verified: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the explanatory note.

    Attributes:
        id: Its name in the profile.
        heading: Its heading by language.
        what: What a person writes there, by language.
        fill: What lawtrack writes there, one of ``FILLS``.
        basis: The provision of law, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
    """

    id: str
    heading: LocalText
    what: LocalText
    fill: str
    basis: LocalText
    as_of: dt.date
    verified: bool


@dataclass(frozen=True, slots=True)
class PackageProfile(Worded):
    """The papers in their order, the sections of the note, and the words of both."""

    papers: tuple[Paper, ...]
    sections: tuple[Section, ...]


@cache
def package_profile() -> PackageProfile:
    """The papers of art. 29.2.

    Raises:
        SettingsError: The file lacks a field or has a value that is not known.
    """
    data = load_toml("package.toml")
    papers = tuple(map(_paper, data.get("item", [])))
    sections = tuple(map(_section, data.get("section", [])))
    words = MappingProxyType(required(data, "words", "package.toml"))
    return PackageProfile(papers=papers, sections=sections, words=words)


def _paper(table: Table) -> Paper:
    name = str(required(table, "id", "[[item]]"))
    where = f"[[item]] «{name}»"
    return Paper(
        id=name,
        title=local_text(required(table, "title", where)),
        file=local_text(table.get("file", "")),
        condition=local_text(required(table, "condition", where)),
        always=bool(table.get("always", False)),
        made=_one_of(MADE, table.get("made", ""), where, "made"),
        channels=tuple(table.get("channels", ())),
        kinds=tuple(required(table, "kinds", where)),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=bool(required(table, "verified", where)),
    )


def _section(table: Table) -> Section:
    name = str(required(table, "id", "[[section]]"))
    where = f"[[section]] «{name}»"
    return Section(
        id=name,
        heading=local_text(required(table, "heading", where)),
        what=local_text(required(table, "what", where)),
        fill=_one_of(FILLS, table.get("fill", ""), where, "fill"),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=bool(required(table, "verified", where)),
    )


def _one_of(known: tuple[str, ...], value: object, where: str, field: str) -> str:
    if value not in known:
        raise SettingsError(
            _("The entry {where} is wrong: {why}.").format(where=where, why=f"{field} = {value!r}")
        )
    return str(value)
