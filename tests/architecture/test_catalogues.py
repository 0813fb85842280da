"""Every string of the interface speaks Russian and Kazakh, and the compiled catalogues are those of the sources."""

from __future__ import annotations

import gettext
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from lawtrack.language import languages

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack"
LOCALES = SOURCES / "i18n" / "locales"
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "N_": None,
    "message": None,
    "ngettext": (1, 2),
    "message_n": (1, 2),
}
PLACEHOLDER = re.compile(r"{(\w+)(?::(\w+))?}")
"""``{at}``, or ``{at:one_of}`` where a translation asks for a number with an ending."""


@cache
def collected(folder: Path = SOURCES) -> frozenset[str]:
    """The strings of the sources; of a plural, the singular."""
    found = extract_from_dir(str(folder), [("**.py", "python")], keywords=KEYWORDS)
    ids = (item[2] for item in found)
    return frozenset(i if isinstance(i, str) else i[0] for i in ids if i)


def catalogue(lang: str) -> Catalog:
    with (LOCALES / lang / "LC_MESSAGES" / "lawtrack.po").open("rb") as file:
        return read_po(file, locale=lang)


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_every_string_is_translated(lang: str) -> None:
    known = {
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue(lang)
        if message.id and (message.string if isinstance(message.string, str) else all(message.string or ()))
    }
    assert sorted(collected() - known) == []


def test_tests_wait_for_strings_that_there_are() -> None:
    """A string that was reworded, or got a plural, is never shown again in a language other than its own."""
    asked = collected(SOURCES.parents[1] / "tests")
    assert asked
    assert sorted(asked - collected()) == []


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_placeholders_stay(lang: str) -> None:
    endings = {"", *(name for one in languages() if one.numerals for name in one.numerals.ended)}
    for message in catalogue(lang):
        if isinstance(message.id, str) and message.id:
            wanted, said = (
                dict(PLACEHOLDER.findall(message.id)),
                dict(PLACEHOLDER.findall(str(message.string))),
            )
            assert wanted.keys() == said.keys(), message.id
            assert set(said.values()) <= endings, message.id


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_the_compiled_catalogue_is_that_of_the_text(lang: str) -> None:
    with (LOCALES / lang / "LC_MESSAGES" / "lawtrack.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in catalogue(lang):
        if isinstance(message.id, str) and message.id:
            assert compiled.gettext(message.id) == message.string


def test_russian_is_spelled_with_one_letter() -> None:
    """«е» as official texts have it."""
    written = " ".join(
        word
        for message in catalogue("ru")
        if message.id
        for word in ([message.string] if isinstance(message.string, str) else message.string or ())
    )
    assert re.findall(r"\w*ё\w*", written, re.IGNORECASE) == []


COUNTED = re.compile(
    r"(?:\A|[^\w\s] |\b(?:in|are|with|effect|left) )\{(?:n|count|all|days|months|left|gaps)\} [a-z]+s\b"
)
"""A number beside the noun it counts; not «Instruction {n} has»."""


def test_what_is_counted_has_its_plural_forms() -> None:
    """«1 bills» and «21 дней» are no words of a language: who counts gives the singular too (``ngettext``)."""
    found = [
        message.id
        for message in catalogue("ru")
        if isinstance(message.id, str) and COUNTED.search(message.id)
    ]
    assert found == []
