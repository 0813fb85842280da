"""The facet of tables: the words of a comparative table, as people type them and as a document of two versions has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VersionWords:
    """The words of the table that compares two versions of a bill; it speaks the language of the texts.

    Attributes:
        title: Its heading.
        subject: What it compares, of ``{title}``, ``{old}`` and ``{new}``.
        version: The heading of a column, of ``{number}``.
        summary: The first band, of ``{added}``, ``{removed}``, ``{changed}`` and ``{elements}``.
        instructions: The band above the instructions.
        absent: What one version does not have.
        absent_unit: The same for a unit, of ``{label}``.
    """

    title: str
    subject: str
    version: str
    summary: str
    instructions: str
    absent: str
    absent_unit: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The words of tables; patterns, whatever the case of letters, unless they are said to be words.

    Attributes:
        headings: In the heading of the column ``number``, ``element``, of the wording in force (``current``), of the
            ``proposed`` one, of the reasons (``justification``), and of whichever wording is the ``bill``'s («Редакция
            законопроекта»).
        tongues: What says in a heading that a column is in this or that language, by its code.
        beside: What people write beside the address of an element, after it or before it («новая», «в новой редакции»).
        absent: What a table says of an element that is not there; all of the line.
        deleted: What it says of one that goes; all of the line.
        agreement: Where «new» has a form for each gender: for each form after the first, the words with which an address
            begins that take it.
        versions: The words of a table of two versions.
    """

    headings: Mapping[str, str]
    absent: str
    deleted: str
    versions: VersionWords
    tongues: Mapping[str, str]
    beside: str
    agreement: tuple[frozenset[str], ...] = ()
