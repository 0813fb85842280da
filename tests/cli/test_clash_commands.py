"""``bill clashes``, ``bill rebase``, ``bill deputies``, ``bill chain`` and ``correlate`` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from lawtrack import i18n
from tests.cli.office import ACT, LAW, Office, open_office
from tests.services.test_deputies import HEADS

THEIRS = LAW["ru"].replace("словом «людей»", "словом «граждан»")
NEWER = ACT["ru"].replace("Статья 2. Срок", "Статья 2. Ворота\n\nВорота открыты днём.\n\nСтатья 3. Срок")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("COLUMNS", "120")
    i18n.use("en")
    return open_office(tmp_path)


def write(office: Office, name: str, text: str) -> str:
    path = office.folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_contradiction_ends_with_3_and_shows_both_wordings(office: Office) -> None:
    made = office.run("bill", "clashes", write(office, "theirs.txt", THEIRS))
    assert made.return_value == 3
    assert "! " in made.stdout
    assert "1. Двор открыт для граждан." in made.stdout
    assert "1. Двор открыт для людей." in made.stdout
    assert "to be settled: 1" in made.stderr
    value = json.loads(office.run("bill", "clashes", str(office.folder / "theirs.txt"), "--json").stdout)
    assert [one["meeting"] for one in value["clashes"]] == ["contradiction", "same"]
    assert value["clashes"][0]["first"]["wording"] == "1. Двор открыт для граждан."


def test_nothing_meets_where_there_is_one_bill(office: Office) -> None:
    made = office.run("bill", "clashes")
    assert (made.return_value, made.stdout) == (0, "")


def test_a_newer_edition_step_by_step(office: Office) -> None:
    path = write(office, "newer.txt", NEWER)
    office.ok(
        "import", path, "--work", "/akn/kz/act/2020-05-02/1-VI", "--lang", "ru", "--edition", "2026-02-01"
    )
    shown = office.run("bill", "show", "yards")
    assert "Written for the edition of 2025-01-01" in shown.stdout
    assert "lawtrack bill rebase yards" in shown.stdout
    assert json.loads(office.run("bill", "show", "yards", "--json").stdout)["bases"][0]["stale"] is not None
    applied = office.run("bill", "apply", "yards", "--lang", "ru")
    assert applied.return_value == 3
    assert "the library has that of 2026-02-01" in applied.stderr
    assert "stale_base" in {finding["kind"] for finding in office.check(3)}
    made = office.run("bill", "rebase", "yards", "--json")
    assert made.return_value == 3
    (value,) = json.loads(made.stdout)
    assert [(one["n"], one["fate"], one["target"]) for one in value["orders"]] == [
        (1, "same", None),
        (2, "moved", "art_3"),
    ]
    taken = office.run("bill", "rebase", "yards", "--take")
    assert taken.return_value == 3
    assert "proposed: article 3" in taken.stdout
    assert office.run("bill", "rebase", "yards", "--accept", "2", "--lang", "ru").return_value == 0
    assert "stale_base" not in {finding["kind"] for finding in office.check(3)}
    assert office.run("bill", "rebase", "yards", "--undo").return_value == 3
    wrong = office.run("bill", "rebase", "yards", "--undo", "--take")
    assert wrong.exception is not None


def test_the_amendments_of_deputies(office: Office) -> None:
    path = office.folder / "b.docx"
    document = docx.Document()
    made = document.add_table(rows=0, cols=len(HEADS))
    wording = "1) в пункте 1 статьи 1 слово «жителей» заменить словом «граждан»;"
    for row in (
        HEADS,
        ("1", "подпункт 1) статьи 1 законопроекта", "1) …", wording, "Иванов А.А.\nТочнее.", ""),
        ("2", "подпункт 1) статьи 1 законопроекта", "1) …", wording, "Петров Б.Б.", ""),
    ):
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(path))
    assert office.run("bill", "deputies", "import", "yards", str(path), "--dry-run").return_value == 0
    assert json.loads(office.run("bill", "deputies", "list", "yards", "--json").stdout) == []
    taken = office.run("bill", "deputies", "import", "yards", str(path))
    assert "the same in rows 2, 3: one amendment" in taken.stdout
    listed = office.run("bill", "deputies", "list", "yards")
    assert listed.return_value == 3
    assert "Иванов А.А., Петров Б.Б." in listed.stdout
    office.ok("bill", "deputies", "decide", "yards", "d1", "accepted")
    decided = office.run("bill", "deputies", "list", "yards")
    assert decided.return_value == 0
    assert "→ Accepted" in decided.stdout  # as tables say it, in the reader's language
    assert office.run("bill", "deputies", "decide", "yards", "d1").exception is not None
    shown = office.run("bill", "deputies", "next", "yards", "--dry-run")
    assert wording in shown.stdout
    begun = office.run("bill", "deputies", "next", "yards")
    assert begun.stdout == "yards v2\n"
    assert "The version has no text in kk yet" in begun.stderr
    table = office.run("bill", "table", "yards", "--form", "B", "--lang", "ru")
    assert "Иванов" not in table.stdout  # they were on version 1
    chain = office.run("bill", "chain", "yards", "--lang", "ru")
    assert "amendment of deputies d1 (Иванов А.А., Петров Б.Б.)" in chain.stdout
    office.ok("bill", "deputies", "decide", "yards", "d1", "--undo")
    office.ok("bill", "deputies", "place", "yards", "d1", "подпункт 2) статьи 1")
    office.ok("bill", "deputies", "remove", "yards", "d1")


def test_the_chain_with_a_gap(office: Office) -> None:
    made = office.run(
        "bill", "chain", "yards", "--gap", "Срок мал", "--element", "статья 2", "--source", "Отчёт"
    )
    assert made.return_value == 3
    assert "Срок мал [Отчёт]" in made.stdout
    assert "nothing recorded asks for it" in made.stdout
    value = json.loads(office.run("bill", "chain", "yards", "--json").stdout)
    assert value["links"][1]["origins"][0]["source"] == "Отчёт"
    assert office.run("bill", "chain", "yards", "--undo", "g1").return_value == 3
    assert office.run("bill", "chain", "yards", "--source", "Отчёт").exception is not None


def test_a_repealed_act_and_the_new_one(office: Office) -> None:
    old, new = str(office.folder / "act-ru.txt"), write(office, "new.txt", NEWER)
    made = office.run("correlate", old, new)
    assert made.return_value == 0
    assert "article 2 → article 3: other number" in made.stdout
    assert "— → article 2: new" in made.stdout
    bill = office.run("correlate", old, new, "--proposals", str(office.folder / "law-ru.txt"), "--json")
    proposals = json.loads(bill.stdout)["proposals"]
    assert [one["settled"] for one in proposals] == [True, True]
    assert proposals[1]["reading"] == "restate article 3"
    law = office.folder / "carried.txt"
    told = office.run(
        "correlate", old, new, "--proposals", str(office.folder / "law-ru.txt"), "--law", str(law)
    )
    assert "left to a person: 0" in told.stderr
    assert "статью 3 изложить в следующей редакции:\n«Статья 3." in law.read_text(encoding="utf-8")
    office.run("recommend", "yards", "статья 2", "--text", "Продлить", "--by", "житель")
    mine = json.loads(office.run("correlate", old, new, "--bill", "yards", "--json").stdout)["proposals"]
    assert [one["name"] for one in mine] == ["1", "2", "yards/1"]
    for name in ("c.docx", "c.xlsx", "c.html"):
        office.ok("correlate", old, new, "--words", "-o", str(office.folder / name))
    said = docx.Document(str(office.folder / "c.docx")).tables[0]
    assert any("Ворота" in cell.text for row in said.rows for cell in row.cells)
