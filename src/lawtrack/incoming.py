"""The door for what comes in: numbers, JSON, TOML, UTF-8 and files, each with a limit, none with a traceback.

Whatever a person, a colleague or another program wrote passes here before anything is made of it. The functions
know no sentence of their own about the file: they raise ``DamageError`` with the place and the reason, and who reads the
file says which one it was and how to mend it. Files alone are read with the whole sentence (``InputError``).
"""

from __future__ import annotations

import datetime as dt
import json
import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.i18n.parsers import said_of_broken
from lawtrack.i18n.system import why_of

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes of an act; the largest code of Kazakhstan has 20 MB as HTML."""
LARGEST_SETTINGS = 1024 * 1024
"""Bytes of settings, forms, calendars: files of a page or two."""
LARGEST_NUMBER = 10**15
_LONGEST_DIGITS = 15
_DEEPEST = 100
_LONGEST_DAY = 10
_POINTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
FIRST_YEAR, LAST_YEAR = 1800, 2200
"""Years of a date that people type; a calendar of ten thousand years is walked day by day."""


class DamageError(ValueError):
    """What was read is not what it should be.

    Attributes:
        why: The reason, without a full stop.
        line: The line, from 1; 0 where none is known.
        column: The column, from 1; 0 where none is known.
    """

    def __init__(self, why: str, line: int = 0, column: int = 0) -> None:
        super().__init__(why)
        self.why = why
        self.line = line
        self.column = column


def number_in(text: str | None, most: int = LARGEST_NUMBER) -> int | None:
    """The whole number that ``text`` is; None where it is none.

    Only the digits 0 to 9 count («²» and «٣» are letters here), and nothing above ``most``: a number of 5,000 digits
    stops Python, one of ten digits an innocent loop.
    """
    if not text or len(text) > _LONGEST_DIGITS or not text.isascii() or not text.isdigit():
        return None
    value = int(text)
    return value if value <= most else None


def number_from(value: object, most: int = LARGEST_NUMBER) -> int:
    """A whole number that a file gives as a number or as a text of digits.

    Raises:
        DamageError: It is none, is below zero or above ``most``.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
        return value
    found = number_in(value, most) if isinstance(value, str) else None
    if found is None:
        raise DamageError(_("«{value}» is no number from 0 to {most}").format(value=brief(value), most=most))
    return found


def day_in(text: str) -> dt.date | None:
    """The day that ``text`` names as 2026-05-27; None where it is none, or of no century that the workflow can mean."""
    try:
        day = dt.date.fromisoformat(text) if len(text) <= _LONGEST_DAY else None
    except ValueError:
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def typed_day(text: str) -> dt.date | None:
    """The day that a person types: 2026-05-27, or as it is written in Russian and Kazakh, 27.05.2026; None where it is none.

    Both forms are understood whatever the language: neither can be taken for the other.
    """
    said = text.strip()
    pointed = _POINTED.fullmatch(said)
    return day_in(f"{pointed[3]}-{pointed[2]:0>2}-{pointed[1]:0>2}" if pointed is not None else said)


def text_of(data: bytes) -> str:
    """UTF-8 bytes, with or without a mark of order at their beginning.

    Raises:
        DamageError: They are not UTF-8; the reason names the first wrong byte, the line is its line.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise wrong_byte(data, error) from error


def wrong_byte(data: bytes, error: UnicodeDecodeError) -> DamageError:
    """The sentence for a byte that its encoding does not have."""
    line = data.count(b"\n", 0, error.start) + 1
    return DamageError(
        _("byte {byte} (0x{value}) is not {encoding}").format(
            byte=error.start + 1, value=f"{data[error.start]:02X}", encoding=error.encoding.upper()
        ),
        line,
    )


def json_value(text: str) -> Any:  # noqa: ANN401 -- whatever JSON can hold
    """The value of a JSON text.

    Raises:
        DamageError: It is no JSON, is nested deeper than a hundred levels, repeats a key, has a number that nobody means
            (``NaN``, 1e400, 5,000 digits), half of a letter (a lone surrogate) or a NUL.
    """
    try:
        value = json.loads(
            text,
            parse_int=_json_int,
            parse_float=_json_float,
            parse_constant=_no_constant,
            object_pairs_hook=_unrepeated,
        )
    except json.JSONDecodeError as error:
        raise DamageError(said_of_broken(error.msg), error.lineno, error.colno) from error
    except RecursionError as error:
        raise _too_deep() from error
    _check(value)
    return value


def toml_table(text: str) -> dict[str, Any]:
    """The table of a TOML text.

    Raises:
        DamageError: It is no TOML, is nested deeper than a hundred levels, or has a number that nobody means.
    """
    import tomllib  # where it is used: most starts read no TOML

    if len(text) > LARGEST_SETTINGS:
        raise DamageError(_("it is larger than {n} MB").format(n=LARGEST_SETTINGS // 1024 // 1024))
    try:
        table = tomllib.loads(text)
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:  # TOMLDecodeError is one, an integer of 5,000 digits another
        raise DamageError(said_of_broken(str(error).partition("\n")[0][:200])) from error
    _check(table)
    return table


def read_file(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """The bytes of an ordinary file; a pipe or a device is refused before it is opened, so that nobody waits.

    Raises:
        InputError: It is missing, no ordinary file, too large, or may not be read.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise InputError(_("{path} is a folder.").format(path=path), hint=_("Name a file in it."))
        if not stat.S_ISREG(found.st_mode):
            raise InputError(
                _("{path} is no ordinary file.").format(path=path), hint=_("Name a file on the disk.")
            )
        if found.st_size > largest:
            raise InputError(
                _("{path} is larger than {n} MB.").format(path=path, n=max(largest // 1024 // 1024, 1))
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(
            _("There is no file {path}.").format(path=path), hint=_("Check the name.")
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(_("{path} cannot be read: {why}.").format(path=path, why=why_of(error))) from error


def brief(value: object) -> str:
    """A value as an error shows it: short, whatever it is."""
    text = f"{value}" if isinstance(value, str | int | float) else type(value).__name__
    return text if len(text) <= 60 else f"{text[:57]}…"


def _json_int(text: str) -> int:
    value = number_in(text.removeprefix("-"))
    if value is None:
        raise DamageError(
            _("the number {value} is beyond anything that is counted").format(value=brief(text))
        )
    return -value if text.startswith("-") else value


def _json_float(text: str) -> float:
    value = float(text)
    if abs(value) > LARGEST_NUMBER:
        raise DamageError(
            _("the number {value} is beyond anything that is counted").format(value=brief(text))
        )
    return value


def _no_constant(name: str) -> None:
    raise DamageError(_("«{name}» is no number").format(name=name))


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _value in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise DamageError(_("the key «{key}» stands twice").format(key=brief(twice)))
    return table


def _check(value: object) -> None:
    """Refuse what only looks like a value; a walk with a stack of its own, for it may be deep."""
    waiting: list[tuple[object, int]] = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if depth > _DEEPEST:
            raise _too_deep()
        if isinstance(one, str):
            _check_text(one)
        elif isinstance(one, int | float):
            if not abs(one) <= LARGEST_NUMBER:  # «not … <=»: NaN is refused too
                raise DamageError(
                    _("the number {value} is beyond anything that is counted").format(value="…")
                )
        elif isinstance(one, Mapping):
            for key, inner in one.items():
                _check_text(str(key))
                waiting.append((inner, depth + 1))
        elif isinstance(one, list):
            waiting += [(inner, depth + 1) for inner in one]


def _check_text(text: str) -> None:
    if "\0" in text:  # no database but SQLite keeps it: what holds one could never be taken along
        raise DamageError(_("it has a NUL, which is no letter"))
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        raise DamageError(_("it has half of a letter (a lone surrogate)"))


def _too_deep() -> DamageError:
    return DamageError(_("it is nested too deep"))
