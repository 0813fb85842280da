"""English amending acts are not read yet: one sentence, exit 2, nothing applied; English acts themselves are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import Command
from click.testing import CliRunner

from lawtrack.cli.commands.file import apply, instructions, read, table
from lawtrack.errors import InputError

BASE = "LAW OF THE REPUBLIC OF KAZAKHSTAN\nOn Gardens\nArticle 3. Trees\nEvery tree is green.\n"
LAW = (
    "On an amendment to the Law of the Republic of Kazakhstan «On Gardens»\n"
    "Article 1. In the Law of 5 July 2004 «On Gardens» the word «tree» of article 3 shall be replaced by «bush».\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "base.txt").write_text(BASE, "utf-8")
    (tmp_path / "law.txt").write_text(LAW, "utf-8")
    return str(tmp_path / "base.txt"), str(tmp_path / "law.txt")


@pytest.mark.parametrize("lang", [(), ("--lang", "en")])
@pytest.mark.parametrize("command", [apply.command, table.command, instructions.command])
def test_an_english_amending_act_is_refused(
    command: Command, lang: tuple[str, ...], files: tuple[str, str]
) -> None:
    base, law = files
    given = [law] if command is instructions.command else [base, law]
    done = CliRunner().invoke(command, [*given, *lang], standalone_mode=False)
    assert isinstance(done.exception, InputError)
    assert "amending acts in this language are not read yet" in str(done.exception)
    assert done.exception.remedy is not None
    assert done.stdout == ""


def test_an_english_act_is_read(files: tuple[str, str]) -> None:
    done = CliRunner().invoke(read.command, [files[0]], standalone_mode=False)
    assert done.exception is None
    assert "article 3  Article 3. Trees" in done.stdout
