"""The page that others rely on: every command and option it names is there, or stands here as not built yet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from lawtrack import errors, i18n
from lawtrack.cli.main import cli
from tests.corpus import CORPUS

pytestmark = pytest.mark.corpus

PAGE = CORPUS.parent / "INTERFACE.md"

NOT_BUILT_YET = {
    "bill draft",
    "serve",
}
"""What the page names and open work is to bring. The list only shrinks: one that is there must leave it."""

ACT = """О дворах

Закон Республики Казахстан от 5 января 2020 года № 300-VI

Статья 1. Дворы

      1. Двор открыт для всех жителей.

      2. Ворота запирают ночью.

Статья 2. Сроки

      Ответ даётся в течение пяти дней.
"""
LAW = """О внесении изменений в Закон Республики Казахстан «О дворах»

Статья 1. Внести в Закон Республики Казахстан от 5 января 2020 года № 300-VI «О дворах» следующие изменения:

1) в статье 2 слово «пяти» заменить словом «десяти»;

2) пункт 2 статьи 1 исключить.
"""


def cells(line: str) -> list[str]:
    """The cells of a row of a table; ``\\|`` is a letter."""
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


@cache
def page() -> str:
    assert PAGE.is_file(), f"{PAGE} is missing"
    return PAGE.read_text(encoding="utf-8")


def rows() -> list[list[str]]:
    return [cells(line) for line in page().splitlines() if line.startswith("|")]


def named_in(span: str) -> Iterator[str]:
    """The commands and options of one span: «bill new|add … [--lang L]» names «bill new», «bill add» and so on."""
    words = span.removeprefix("lawtrack").replace("[", " ").replace("]", " ").split()
    heads = [""]
    while words and re.fullmatch(r"[a-z][a-z|-]*", words[0]):
        parts = words.pop(0).split("|")
        heads = [f"{head} {part}".strip() for head in heads for part in parts]
    yield from filter(None, heads)
    for at, word in enumerate(words):
        if not re.fullmatch(r"--?[a-z][a-z-]*", word):
            continue
        value = words[at + 1] if at + 1 < len(words) else ""
        values = value.split("|") if re.fullmatch(r"[a-z][a-z-]*(\|[a-z-]+)*", value) else []
        for head in heads:
            yield f"{head} {word}".strip()
            yield from (f"{head} {word} {choice}".strip() for choice in values)


@cache
def named() -> frozenset[str]:
    """Everything the page names."""
    found: set[str] = set()
    for row in rows():
        for span in re.findall(r"`(lawtrack[^`]*)`", row[0]):
            found |= set(named_in(span))
            if "same options as compare" in span:
                found |= {n.replace("compare ", "table ", 1) for n in found if n.startswith("compare ")}
    commands = {name.split()[0] for name in found if not name.startswith("-")}
    for span in re.findall(r"`(?:lawtrack )?([a-z-]+ --[^`]*)`", page()):
        if span.split()[0] in commands:
            found |= set(named_in(span))
    for option, where in re.findall(r"`(--[a-z]+)` says[^.]*? for ((?:`[a-z-]+`(?:, )?)+)", page()):
        found |= {f"{command} {option}" for command in re.findall(r"`([a-z-]+)`", where)}
    takers = re.search(r"\(((?:`[a-z]+`(?:, | and )?)+) take `(--scheme)`", page())
    assert takers is not None
    found |= {f"{command} {takers[2]}" for command in re.findall(r"`([a-z-]+)`", takers[1])}
    return frozenset(found)


def command_called(words: list[str]) -> click.Command | None:
    command: click.Command | None = cli
    for word in words:
        if not isinstance(command, click.Group):
            return None
        command = command.get_command(click.Context(command), word)
    return command


def there(name: str) -> bool:
    """True where lawtrack has what is named: a command, its option, a value of the option."""
    words = [word for word in name.split() if not word.startswith("-")]
    option = next((word for word in name.split() if word.startswith("-")), "")
    value = name.split()[-1] if option and not name.endswith(option) else ""
    command = command_called(words[:-1] if value else words)
    if command is None or not option:
        return command is not None
    found = next((p for p in command.params if option in (*p.opts, *p.secondary_opts)), None)
    if found is None or not value:
        return found is not None
    known = getattr(found.type, "choices", None) or getattr(found.type, "kind", None) or ()
    return value in {str(choice) for choice in known}


def outermost(name: str) -> str:
    """Of something that is missing the outermost part that is: no command, no options of it."""
    words = name.split()
    parts = (" ".join(words[:n]) for n in range(1, len(words) + 1))
    return next(part for part in parts if not there(part))


def test_the_page_is_read_whole() -> None:
    assert len(named()) > 110


def test_what_the_page_names_is_there_or_listed_as_not_built_yet() -> None:
    missing = {outermost(name) for name in named() if not there(name)}
    assert sorted(missing) == sorted(NOT_BUILT_YET)


def test_every_command_that_is_named_has_help() -> None:
    i18n.use("en")
    for name in sorted(named()):
        if "-" in name.split()[-1][:1] or name in NOT_BUILT_YET or not there(name):
            continue
        result = CliRunner().invoke(cli, [*name.split(), "--help"], standalone_mode=False)
        assert result.exception is None, name
        assert "Example" in result.output, name


def test_the_exit_codes_are_those_of_the_page() -> None:
    told = {int(row[0]): row[1] for row in rows() if row[0].isdigit()}
    assert set(told) == {
        0,
        1,
        errors.USAGE_EXIT_CODE,
        errors.UNSETTLED_EXIT_CODE,
        errors.CRASH_EXIT_CODE,
        errors.INTERRUPTED_EXIT_CODE,
    }
    assert "bad usage" in told[errors.USAGE_EXIT_CODE]
    assert "unsettled" in told[errors.UNSETTLED_EXIT_CODE]
    assert "unexpected fault" in told[errors.CRASH_EXIT_CODE]
    assert "interrupted" in told[errors.INTERRUPTED_EXIT_CODE]


def keys_of(command: str) -> set[str]:
    """The fields of the JSON that the page shows for a command."""
    shown = next(
        span
        for row in rows()
        if row[0].startswith(f"`lawtrack {command} ")
        for span in re.findall(r"`(\{[^`]*)`", row[1])
    )
    keys, depth = set(), 0
    for match in re.finditer(r'[\[{]|[\]}]|(?P<before>[{,:]\s*)"(?P<key>[^"]*)"', re.sub(r'^\{', '{,', shown)):  # fmt: skip
        if match["key"] is not None:
            depth += match["before"].count("{")
            if depth == 1 and ":" not in match["before"]:
                keys.add(match["key"])
        else:
            depth += 1 if match[0] in "[{" else -1
    return keys


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.chdir(tmp_path)
    i18n.use("en")
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    (tmp_path / "new.txt").write_text(ACT.replace("пяти", "десяти"), encoding="utf-8")
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    return tmp_path


def called(*words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, list(words), standalone_mode=False)
    assert result.exception is None, result.exception
    assert (result.return_value or 0) == code, result.output
    return result


def test_read_reports_as_the_page_says(folder: Path) -> None:
    report: dict[str, Any] = json.loads(called("read", "act.txt", "--json").stdout)
    assert set(report) >= keys_of("read") >= {"work", "lang", "counts", "chars", "left_out", "warnings"}
    assert report["chars"]["input"] == sum(report["chars"][k] for k in ("tree", "notes", "left_out"))
    assert json.loads(called("read", "act.txt", "--format", "json").stdout)["tree"]


def test_instructions_are_lines_of_the_page(folder: Path) -> None:
    lines = [json.loads(line) for line in called("instructions", "law.txt", "--json").stdout.splitlines()]
    assert [line["action"] for line in lines] == ["substitute_words", "delete_provision"]
    for line in lines:
        assert set(line) >= keys_of("instructions") >= {"n", "act", "scope", "explained", "sentence"}


def test_apply_tells_the_outcomes_of_the_page(folder: Path) -> None:
    text = called("apply", "act.txt", "law.txt", "--outcomes", "out.json").stdout
    assert "десяти" in text
    outcomes = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    for outcome in outcomes:
        assert set(outcome) >= keys_of("apply") >= {"n", "outcome", "reason", "candidates"}
        assert outcome["outcome"] == "applied"


def test_compare_and_table_end_as_the_page_says(folder: Path) -> None:
    made = json.loads(called("compare", "act.txt", "new.txt", "--format", "json", code=1).stdout)
    assert set(made) >= {"changes", "counts"}
    assert {"kind", "citation", "old_eid", "new_eid", "count", "runs"} <= set(made["changes"][0])
    called("compare", "act.txt", "act.txt")
    called("table", "act.txt", "law.txt", "--format", "docx", "-o", "table.docx")
    called("check-table", "table.docx", "act.txt", "law.txt")
