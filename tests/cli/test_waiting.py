"""A list of what the store has says what lies in the files and waits to be loaded: «0 bills.» is not all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lawtrack import i18n
from tests.cli.office import open_office


@pytest.mark.own_store  # a shared one is not deleted with the folder
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_lists_say_what_waits_to_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "none.toml"))
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    i18n.use(lang)
    office = open_office(tmp_path)
    for words in (("bill", "list"), ("acts",)):
        assert "lawtrack load" not in office.run(*words).stderr
    shutil.rmtree(tmp_path / "ws" / ".lawtrack")
    bills, acts = office.run("bill", "list"), office.run("acts")
    assert "amendments/yards/workflow.jsonl" in bills.stderr
    assert "acts/" not in bills.stderr
    assert ".xml" in acts.stderr
    assert "amendments/" not in acts.stderr
    for told in (bills, acts):
        assert told.exception is None
        assert not told.return_value
        assert "lawtrack load" in told.stderr
    assert office.run("bill", "list", "--json").stdout.strip() == "[]"
