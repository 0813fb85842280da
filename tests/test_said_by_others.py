"""What the operating system and the parsers say reaches a reader in the language of the interface."""

from __future__ import annotations

import errno
import json
import os
import re
import tomllib
from collections.abc import Iterator

import pytest
from lxml import etree

from lawtrack import i18n
from lawtrack.i18n.parsers import said_of_broken
from lawtrack.i18n.system import why_of

JSON = ("{", '{"a" 1}', '{"a": 1,}', "[1 2]", '{"a": "b}', "1 2", '{"a": "\\q"}', "{a: 1}", '"\x01"')
TOML = ("a", "a = ", "a = b", "a = 1 2", "= 1", "a = 1\na = 2", "[t]\n[t]", "a = [1", 'a = "b', "a = 'b")
XML = (
    *(
        "<a><b></a>",
        "<a",
        "<a>",
        "text",
        "",
        "<a/><b/>",
        "<a>&</a>",
        "<a>&x;</a>",
        "<a b='1' b='2'/>",
        "<a b/>",
    ),
    *("<a b=1/>", "<a>\x01</a>", "<p:a/>"),
)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


def broken() -> Iterator[str]:
    """What the parsers say of these."""
    for text in JSON:
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            yield error.msg
    for text in TOML:
        try:
            tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            yield str(error)
    for text in XML:
        try:
            etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError as error:
            yield str(error.msg).rstrip(".").partition(", line ")[0]


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_a_parser_is_not_quoted_in_english(lang: str) -> None:
    said = list(broken())
    assert len(said) >= 25
    i18n.use(lang)
    english = re.compile(r"[A-Za-z]{2,}")
    assert [
        (one, said_of_broken(one)) for one in said if english.findall(said_of_broken(one).replace("XML", ""))
    ] == []


def test_english_has_the_parsers_own_words() -> None:
    assert said_of_broken("Expecting value") == "Expecting value"


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_the_system_is_not_quoted_in_english(lang: str) -> None:
    i18n.use(lang)
    for number in (errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOSPC, errno.EROFS, errno.EADDRINUSE):
        assert not re.search(r"[A-Za-z]{2,}", why_of(OSError(number, os.strerror(number))))
    assert "UTF-8" in why_of(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"))


def test_what_is_not_known_is_said_in_its_own_words() -> None:
    assert why_of(OSError(errno.EOWNERDEAD, "Owner died")) == "Owner died"
    i18n.use("ru")
    assert "«Strange thing»" in said_of_broken("Strange thing")
