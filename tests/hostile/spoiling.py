"""How good files are spoilt: at random, but the same for the same seed."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile

from tests.hostile.samples import packed
from tests.hostile.spoiling_trees import spoilt_xml

TOKENS: tuple[bytes, ...] = (
    b"\x00",
    b"\xff",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\x9b",
    b"\x1b]0;PWN\x07",
    b"\x1b[2J",
    b"\r",
    b"\x85",
    *(
        t.encode()
        for t in (
            "\ufffe",
            "\uffff",
            "\u202e",
            "\u2028",
            "\u200b",
            "²",
            "٣",
            "½",
            "9" * 5000,
            "1" * 400,
            "-1",
            "0",
            "1e400",
            "NaN",
            "2147483648",
            "999999999",
            "99999999999999999999",
            "[" * 3000,
            "{" * 300,
            '{"a":' * 1500,
            "]]>",
            "<!--",
            "-->",
            "<![CDATA[",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&lt;",
            "&x;",
            "<!DOCTYPE a [<!ENTITY x 'y'>]>",
            "../../../secret.txt",
            "/etc/passwd",
            "con",
            "nul",
            "%s%n",
            "{0}",
            "{subject.__class__}",
            "{subject!r:>99999999}",
            "«",
            "»",
            "«" * 60,
            '"',
            "'",
            "\\",
            "\\ud800",
            "|" * 200,
            "**" * 200,
            "_" * 300,
            "`",
            "---\n",
            "\n\n\n",
            "\t" * 50,
            " " * 3000,
            "IV",
            "MMMM",
            "CCCCLXXXX",
            "статьи 99999999999999999999",
            "пункт ²",
            "статью 1-1-1-1-1-1-1-1",
            "подпункт 5000)",
            "абзац второй",
            "дополнить абзацем вторым следующего содержания:",
            "исключить",
            "слова «» заменить словами «»;",
            "по истечении 99999999 дней",
            "с 31 февраля 2020 года",
            "99.99.9999",
            "9999-12-31",
            "0001-01-01",
            "[/x]",
            "[bold]",
            "<font>" * 300,
            "<div>" * 2500,
            "<td colspan='²'>",
            '<p title="',
            "<script>",
            "</body></html>",
            "<form>",
            "а" * 3000,
            "э" * 70,
            "\u0301" * 500,
            "👩‍👩‍👧",
            "1) " * 500,
            "Статья " * 300,
            "Статья 1. Двор\n" * 40,
            "Приложение 1\n" * 30,
        )
    ),
)
_NUMBER = re.compile(rb"\d+")
_NUMBERS = (b"0", b"-1", b"999999999", b"2147483648", b"9" * 5000, "²".encode(), "٣".encode(), b"1e9", b"")


def spoilt(data: bytes, rng: random.Random, most: int = 4) -> bytes:
    """``data`` with one to ``most`` faults; three of four stay UTF-8, for a wrong byte hides all other faults."""
    for _each in range(rng.randint(1, most)):
        data = rng.choice(_FAULTS)(data, rng)
    return data.decode(errors="ignore").encode() if rng.random() < 0.75 else data


def spoilt_bytes(data: bytes, rng: random.Random) -> bytes:
    """``data`` with one fault that knows no letters."""
    return rng.choice((_flip, _cut, _drop, _repeat, _insert))(data, rng)


def _flip(data: bytes, rng: random.Random) -> bytes:
    made = bytearray(data)
    for _each in range(rng.choice((1, 1, 2, 10, 60))):
        if made:
            made[rng.randrange(len(made))] = rng.randrange(256)
    return bytes(made)


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _drop(data: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(data) + 1)
    return data[:start] + data[start + rng.choice((1, 3, 20, 200, 1000)) :]


def _repeat(data: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(data) + 1)
    piece = data[start : start + rng.choice((1, 5, 40, 300))]
    return data[:start] + piece * rng.choice((2, 3, 20)) + data[start:]


def _insert(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    while at < len(data) and 0x80 <= data[at] < 0xC0:  # rather between letters than in the middle of one
        at += 1
    return data[:at] + rng.choice(TOKENS) + data[at:]


def _number(data: bytes, rng: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    one = rng.choice(found)
    return data[: one.start()] + rng.choice(_NUMBERS) + data[one.end() :]


def _lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
    if rng.random() < 0.5:
        lines[a], lines[b] = lines[b], lines[a]
    else:
        lines[a:a] = [lines[b]] * rng.choice((1, 2, 50))
    return b"\n".join(lines)


def _value(data: bytes, rng: random.Random) -> bytes:
    """What stands between quotation marks, or after «=» and «:», becomes something else."""
    found = list(re.finditer(rb'"[^"\n]{0,80}"', data))
    if not found:
        return _insert(data, rng)
    one = rng.choice(found)
    other = rng.choice(
        (
            b"null",
            b"[]",
            b"{}",
            b"true",
            b"-5",
            b"1e400",
            b'""',
            b'"' + rng.choice(TOKENS)[:400] + b'"',
            b"9" * 20,
        )
    )
    return data[: one.start()] + other + data[one.end() :]


_FAULTS = (_flip, _cut, _drop, _repeat, _insert, _insert, _insert, _number, _number, _lines, _value)


def spoilt_zip(data: bytes, rng: random.Random) -> bytes:
    """A package with one spoilt, missing, doubled, empty or renamed part; or spoilt as bytes."""
    if rng.random() < 0.15:
        return spoilt(data, rng, 2)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [(entry.filename, package.read(entry)) for entry in package.infolist()]
    usual = [n for n, (name, _data) in enumerate(parts) if name in _LOVED]
    n = rng.choice(usual if usual and rng.random() < 0.8 else range(len(parts)))
    name, part = parts[n]
    fate = rng.random()
    if fate < 0.75:
        parts[n] = (name, spoilt_xml(part, rng) if rng.random() < 0.7 else spoilt(part, rng, 3))
    elif fate < 0.8:
        del parts[n]
    elif fate < 0.85:
        parts[n] = (name, b"")
    elif fate < 0.9:
        parts.append((name, spoilt(part, rng, 1)))
    elif fate < 0.95:
        parts[n] = (rng.choice(("../../x.xml", "/etc/x", "word/other.xml", "")) or "a", part)
    else:
        strict = part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        parts[n] = (name, strict)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the doubled name is meant
        return packed(parts)


_LOVED = frozenset(
    {"word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml", "docProps/core.xml"}
    | {"word/_rels/document.xml.rels", "_rels/.rels"}
)
