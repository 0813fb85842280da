"""The door for what comes in: numbers, JSON, TOML, UTF-8 and files have limits, and one sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.incoming import (
    DamageError,
    day_in,
    json_value,
    number_from,
    number_in,
    read_file,
    text_of,
    toml_table,
    typed_day,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("007", 7),
        ("²", None),
        ("٣", None),
        ("9" * 5000, None),
        ("-1", None),
        ("", None),
        (None, None),
        ("1.5", None),
    ],
)
def test_only_digits_of_a_number_that_is_counted_are_a_number(text: str | None, value: int | None) -> None:
    assert number_in(text) == value


def test_a_number_above_the_limit_is_none() -> None:
    assert number_in("1001", 1000) is None
    assert number_in("1000", 1000) == 1000


@pytest.mark.parametrize("value", [-1, 1.5, True, "x", None, [], "9" * 30, 10**16])
def test_what_a_file_gives_as_a_number_and_is_none(value: object) -> None:
    with pytest.raises(DamageError, match="no number from 0"):
        number_from(value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[" * 100_000, "nested"),
        ("[" * 200 + "]" * 200, "nested"),
        ('{"a": ' * 3000 + "1" + "}" * 3000, "nested"),
        ("9" * 5000, "beyond"),
        ("1e400", "beyond"),
        ("NaN", "no number"),
        ('{"a": 1, "a": 2}', "twice"),
        ('"\\ud800"', "half of a letter"),
        ('"a\\u0000b"', "NUL, which is no letter"),
        ('{"\\udc00": 1}', "half of a letter"),
        ("{,}", "Expecting"),
        ("", "Expecting"),
    ],
)
def test_json_that_nobody_means_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(DamageError, match=why):
        json_value(text)


def test_json_keeps_what_is_meant() -> None:
    assert json_value('{"a": [1, -2, 3.5, null, "я"]}') == {"a": [1, -2, 3.5, None, "я"]}


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 3000 + "]" * 3000,
        "a = " + "9" * 5000,
        "a = 0x" + "f" * 40,
        "a = nan",
        "a = inf",
        "a = ",
        "#" * 2_000_000,
    ],
)
def test_toml_that_nobody_means_is_refused(text: str) -> None:
    with pytest.raises(DamageError):
        toml_table(text)


def test_a_wrong_byte_is_named_with_its_line() -> None:
    with pytest.raises(DamageError, match=r"byte 7 \(0xD0\) is not UTF-8") as caught:
        text_of(b"a\nbcd\n\xd0")
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "text", ["0001-01-01", "9999-12-31", "2026-02-30", "2026-05-27T10:00", "x", "9" * 5000]
)
def test_days_that_no_workflow_means_are_none(text: str) -> None:
    assert day_in(text) is None


def test_a_pipe_is_refused_before_anybody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="no ordinary file"):
        read_file(tmp_path / "pipe")


def test_a_name_that_no_file_can_have_is_an_error_of_one_sentence(tmp_path: Path) -> None:
    for name in ("a\x00b", "a" * 5000):
        with pytest.raises(InputError, match="cannot be read"):
            read_file(tmp_path / name)
    (tmp_path / "big").write_bytes(b"x" * 100)
    with pytest.raises(InputError, match="larger than"):
        read_file(tmp_path / "big", 99)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-27", "2026-11-27"),
        ("27.11.2026", "2026-11-27"),
        (" 7.3.2027 ", "2027-03-07"),
        ("29.02.2027", "None"),
        ("27.11.26", "None"),
        ("11/27/2026", "None"),
        ("١.١.٢٠٢٦", "None"),
        ("27.11.1700", "None"),
        ("", "None"),
    ],
)
def test_a_typed_day(typed: str, day: str) -> None:
    assert str(typed_day(typed)) == day
