"""A version that has no text yet is told wherever something is made of it: its table, its instructions, its law."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.services.bills.returned.cell_units import Spot, exclude_unit
from lawtrack.services.workspace import open_workspace
from tests.cli.office import Office, open_office

LACKING = "Version 2 has no text yet: only what was edited in tables is in it, the instructions of version 1 are not."


def begun(folder: Path, lang: Lang) -> Office:
    office = open_office(folder)
    workspace = open_workspace(folder / "ws")
    exclude_unit(workspace, Spot("yards", "1-vi", lang, "art_1__para_1"))
    workspace.close()
    result = office.run("bill", "version", "yards")
    assert LACKING in result.stderr
    return office


@pytest.mark.parametrize("lang", [Lang.RU, Lang.KK])
def test_what_is_made_of_it_says_so_and_ends_with_3(tmp_path: Path, lang: Lang) -> None:
    office = begun(tmp_path, lang)
    for words in (("bill", "table"), ("bill", "apply"), ("bill", "draft")):
        result = office.run(*words, "yards", "--lang", lang.value)
        assert result.exception is None, result.exception
        assert result.return_value == 3, words
        assert LACKING in result.stderr, words


def test_the_table_itself_says_so(tmp_path: Path) -> None:
    office = begun(tmp_path, Lang.RU)
    table = office.run("bill", "table", "yards", "--lang", "ru").stdout
    assert "2" in table.splitlines()[1], "the reason stands first"


def test_a_version_with_its_texts_does_not(tmp_path: Path) -> None:
    office = open_office(tmp_path)
    for words in (("bill", "table"), ("bill", "apply")):
        result = office.run(*words, "yards")
        assert "has no text yet" not in result.stderr
