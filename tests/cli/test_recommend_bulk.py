"""A letter into the register by commands, one answer for many, and the registry's record of each reviewer."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from lawtrack import i18n
from tests.cli.office import Office, open_office

STEPS = 12
POINTS = [
    "В подпункте 1) статьи 1 законопроекта слово «людей» заменить словом «граждан».",
    "Подпункт 2) статьи 1 законопроекта исключить.",
    "Статью 2 законопроекта дополнить словами «, за исключением подпункта 2)».",
    "Пункт 1 статьи 1 Закона «О дворах» уточнить.",
    "Подпункт 1) пункта 2 статьи 1 Закона «О дворах» исключить.",
    "Подпункт 2) пункта 2 статьи 1 Закона «О дворах» изложить в следующей редакции: «2) осенью и зимой.».",
    "Статью 2 Закона «О дворах» сохранить.",
    "Наименование законопроекта привести в соответствие с содержанием.",
    "Срок в статье 2 законопроекта исчислять в рабочих днях.",
    "Представить расчёты по подпункту 2) статьи 1 законопроекта.",
    "Статья 9 Закона «О дворах» не учтена.",
    "Жобаның 2-бабы нақтылансын.",
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    i18n.use("en")
    folder = tmp_path_factory.mktemp("office")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        office = open_office(folder)
        office.ok("expert", "add", "finance", "--kind", "state-body", "--title", "Министерство финансов")
        office.ok("review", "send", "yards", "--to", "finance", "--channel", "approval")
    letter = Document()
    letter.add_paragraph("Министерство финансов, рассмотрев законопроект, сообщает следующее.")
    for point in POINTS:
        letter.add_paragraph(point, style="List Number")
    letter.add_paragraph("Вице-министр А. Иванов")
    letter.save(str(folder / "letter.docx"))
    return folder


@pytest.fixture
def office(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    shutil.copytree(made / "ws", tmp_path / "ws")
    shutil.copy(made / "letter.docx", tmp_path / "letter.docx")
    return Office(tmp_path)


def told(office: Office, code: int, *words: str) -> tuple[str, str]:
    result = office.run(*words)
    assert result.exception is None, result.exception
    assert (result.return_value or 0) == code, result.output
    return result.stdout, result.stderr


def value(office: Office, *words: str) -> Any:
    result = office.run(*words, "--json")
    assert result.exception is None, result.exception
    return json.loads(result.stdout)


@pytest.mark.own_store
def test_the_tour_of_a_letter_with_twelve_remarks(office: Office) -> None:
    """The steps of docs/remarks.md: a person types seven commands and corrects one line."""
    letter, work = str(office.folder / "letter.docx"), office.folder / "remarks.txt"
    out, err = told(office, 3, "recommend", "yards", "--from", letter, "--review", "r1")
    assert len([line for line in out.splitlines() if not line.startswith("…")]) == STEPS
    assert "11: There is no «Статья 9» in this text" in err
    assert "Nothing is recorded yet." in err
    told(office, 3, "recommend", "yards", "--from", letter, "--review", "r1", "-o", str(work))
    text = work.read_text(encoding="utf-8")
    assert "provision: ? Статья 9\n" in text
    work.write_text(text.replace("provision: ? Статья 9\n", "provision: статья 2\n"), encoding="utf-8")
    out, err = told(office, 0, "recommend", "yards", "--from", str(work), "--review", "r1", "--confirm")
    assert out.split() == [f"yards/{n}" for n in range(1, STEPS + 1)]
    assert "12 recommendations were recorded." in err
    assert "lawtrack recommend yards --undo letter.docx" in err
    remarks = value(office, "recommend", "yards", "--list")
    assert (remarks[7]["of"], remarks[7]["citation"]) == ("bill", "title")
    assert remarks[5]["wording"] == "2) осенью и зимой."
    assert remarks[11]["lang"] == "kk"
    assert {(r["source"]["name"], r["opinion"]) for r in remarks} == {("letter.docx", "letter.docx")}
    told(
        office,
        0,
        "respond",
        "yards/1",
        "--decision",
        "accepted",
        "--reason",
        "Слово заменено.",
        "--change",
        "статья 1",
    )
    told(office, 0, "respond", *(f"yards/{n}" for n in range(2, STEPS + 1)), "--decision", "rejected", "--reason", "Норма согласована с Министерством юстиции.")  # fmt: skip
    told(office, 0, "review", "receive", "yards/r1", "--conclusion", "Согласовано с замечаниями.")
    told(office, 0, "review", "close", "yards/r1")


def test_the_commands_of_the_page_do_what_it_says(office: Office) -> None:
    """Every command of docs/remarks.md, in its order, with the one correction that it names."""
    page = (Path(__file__).parents[2] / "docs" / "remarks.md").read_text(encoding="utf-8")
    block = page.split("```")[1]
    lines = [line.partition("  #")[0].strip() for line in block.splitlines() if line.startswith("lawtrack ")]
    assert len(lines) == 7
    wrong, right = re.findall(r"«(provision: [^»]*)»", block)
    codes = []
    for line in lines:
        names = {name: str(office.folder / name) for name in ("letter.docx", "remarks.txt")}
        words = [names.get(word, word) for word in shlex.split(line)[1:]]
        result = office.run(*words)
        assert result.exception is None, (line, result.exception)
        codes.append(result.return_value or 0)
        if "-o" in words:
            work = office.folder / "remarks.txt"
            text = work.read_text(encoding="utf-8")
            assert text.count(wrong + "\n") == 1
            work.write_text(text.replace(wrong, right), encoding="utf-8")
    assert codes == [3, 3, 0, 0, 0, 0, 0]
    remarks = value(office, "recommend", "yards", "--list")
    assert [one["id"] for one in remarks if one["decision"]] == [f"yards/{n}" for n in (1, 3, 5, 7)]
    assert "open: " not in told(office, 0, "recommend", "yards", "--list")[0]


def test_the_json_of_a_proposal_and_the_undo(office: Office) -> None:
    letter = str(office.folder / "letter.docx")
    made = value(office, "recommend", "yards", "--from", letter, "--review", "r1")
    assert (made["way"], len(made["remarks"]), made["new"], made["missing"]) == ("letter", 12, 12, [])
    assert made["rest"][-1] == "Вице-министр А. Иванов"
    assert made["remarks"][10]["orphan"]
    recorded = value(office, "recommend", "yards", "--from", letter, "--review", "r1", "--confirm")
    assert len(recorded["recorded"]) == STEPS
    assert value(office, "recommend", "yards", "--list")[10]["cited"] == "Статья 9"
    assert "orphan: «Статья 9»" in told(office, 0, "recommend", "yards", "--list")[0]
    assert value(office, "recommend", "yards", "--from", letter, "--review", "r1")["new"] == 0
    _out, err = told(
        office, 0, "recommend", "yards", "--undo", "letter.docx", "--reason", "Не тот законопроект."
    )
    assert "12 recommendations were taken back" in err
    assert value(office, "recommend", "yards", "--list") == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "{letter}", "--text", "x"), "--from takes"),
        (("--from", "{letter}", "--review", "r9"), "no review"),
        (("--from", "{letter}", "--way", "table"), "no table of remarks"),
        (("--from", "nowhere.docx",), "nowhere.docx"),
        (("--from", "{letter}", "--confirm"), "nobody is named"),
        (("--from", "{letter}", "--review", "r1", "-o", "x.pdf"), "txt"),
        (("--undo", "letter.docx", "--reason", "x"), "was taken from"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(office: Office, words: tuple[str, ...], said: str) -> None:
    letter = str(office.folder / "letter.docx")
    result = office.run("recommend", "yards", *(word.format(letter=letter) for word in words))
    assert result.exception is not None
    assert said in f"{getattr(result.exception, 'message', '')} {result.exception} {result.output}"
    assert value(office, "recommend", "yards", "--list") == []


def test_groups_by_commands(office: Office) -> None:
    for author, text in (
        ("А", "Срок следует сохранить прежним."),
        ("Б", "Следует сохранить прежним срок."),
        ("В", "Против."),
    ):
        told(office, 0, "recommend", "yards", "статья 2", "--by", author, "--text", text)
    out, err = told(office, 0, "review", "like", "yards")
    assert "yards/1" in out
    assert "yards/3" not in out
    assert "Nothing is put together yet" in err
    told(office, 0, "review", "like", "yards", "--accept", "all")
    assert value(office, "review", "group", "yards") == [
        {"id": "yards/g1", "recommendations": ["yards/1", "yards/2"]}
    ]
    out, err = told(
        office,
        0,
        "respond",
        "yards/g1",
        "yards/3",
        "--decision",
        "off-topic",
        "--reason",
        "Не поддерживается",
    )
    assert [line.split()[0] for line in out.splitlines()] == ["yards/1", "yards/2", "yards/3"]
    assert "usual phrase" in err
    register = office.folder / "register.docx"
    told(office, 0, "report", "responses", "yards", "-o", str(register))
    words = [cell.text for row in Document(str(register)).tables[0].rows for cell in row.cells]
    assert sum("сохранить прежним" in text for text in words) == 2  # every member stands in the register
    told(office, 0, "review", "group", "yards", "1", "--apart")
    assert value(office, "review", "group", "yards") == []


@pytest.mark.own_store
def test_what_was_accepted_stays_open(office: Office) -> None:
    told(office, 0, "recommend", "yards", "статья 2", "--by", "А", "--text", "Срок сохранить.", "--kind", "legal", "--opinion", str(office.folder / "letter.docx"))  # fmt: skip
    _out, err = told(office, 0, "respond", "yards/1", "--decision", "accepted", "--reason", "Учтено")
    assert "It stays open" in err
    (remark,) = value(office, "recommend", "yards", "--list")
    assert (remark["kind"], remark["opinion"], remark["open"]) == ("legal", "letter.docx", True)
    assert "open: accepted, not yet done" in told(office, 0, "recommend", "yards", "--list")[0]
    assert "name the change" in told(office, 0, "due")[0]
    assert (office.folder / "ws" / "amendments" / "yards" / "opinions" / "letter.docx").is_file()
    result = office.run("recommend", "yards", "статья 2", "--by", "А", "--text", "x", "--kind", "nonsense")
    assert "nonsense" in str(result.exception)


@pytest.mark.own_store
def test_the_record_of_a_reviewer(office: Office) -> None:
    told(office, 0, "expert", "add", "institute", "--kind", "institution", "--title", "Институт", "--field", "legal", "--contract", "2026-01-01/2026-02-01")  # fmt: skip
    result = office.run(
        "review", "send", "yards", "--to", "institute", "--channel", "scientific-legal", "--days", "10"
    )
    assert "No contract" in str(result.exception)
    told(
        office,
        0,
        "expert",
        "change",
        "institute",
        "--contract",
        "2026-06-01/",
        "--field",
        "economic",
        "--field",
        "legal",
    )
    told(
        office,
        0,
        "review",
        "send",
        "yards",
        "--to",
        "institute",
        "--channel",
        "scientific-legal",
        "--days",
        "10",
    )
    told(office, 0, "recommend", "yards", "статья 2", "--review", "r2", "--text", "Срок сохранить.")
    told(
        office,
        0,
        "respond",
        "yards/1",
        "--decision",
        "accepted",
        "--reason",
        "Срок сохранён в тексте.",
        "--change",
        "статья 2",
    )
    shown = value(office, "expert", "show", "institute")
    assert (shown["open"], shown["remarks"], shown["accepted"]) == (["yards/r2"], 1, 1)
    assert shown["contracts"] == [
        {"from": "2026-01-01", "to": "2026-02-01"},
        {"from": "2026-06-01", "to": None},
    ]
    told(
        office,
        0,
        "review",
        "receive",
        "yards/r2",
        "--conclusion",
        "С замечанием.",
        "--opinion",
        str(office.folder / "letter.docx"),
    )
    (review,) = [one for one in value(office, "review", "list", "yards") if one["id"] == "yards/r2"]
    assert review["opinion"] == "letter.docx"
    shown = value(office, "expert", "show", "institute")
    assert (shown["open"], shown["in_time"], shown["late"]) == ([], 1, 0)
    out, _err = told(office, 0, "expert", "list")
    assert "open 0, in time 1/1, accepted 1/1" in out
    assert "no contract on this day" in told(office, 0, "expert", "list", "--on", "2026-03-01")[0]


def test_a_reviewer_steps_back(office: Office) -> None:
    result = office.run("review", "recuse", "yards/r1")
    assert "reason" in str(result.exception)
    told(office, 0, "review", "recuse", "yards/r1", "--reason", "Участвовал в разработке.")
    assert "stepped back" in told(office, 0, "due")[0]
    assert value(office, "expert", "show", "finance")["barred"] == ["yards/r1"]
    told(office, 0, "review", "receive", "yards/r1", "--no-remarks")
    result = office.run("review", "close", "yards/r1")
    assert "stepped back" in str(result.exception)
    told(office, 0, "review", "cancel", "yards/r1", "--reason", "Отвод эксперта.")


def test_a_suspension_begins_and_ends(office: Office) -> None:
    result = office.run("expert", "suspend", "finance", "--from", "2026-12-01", "--until", "2027-09-01")
    assert "six months" in str(result.exception)
    told(office, 0, "expert", "suspend", "finance", "--from", "2099-01-01", "--until", "2099-03-01")
    shown = value(office, "expert", "show", "finance")
    assert (shown["suspended"], shown["suspended_from"], shown["suspended_until"]) == (
        False,
        "2099-01-01",
        "2099-03-01",
    )
    assert value(office, "expert", "show", "finance", "--on", "2099-02-01")["suspended"]
    told(office, 0, "expert", "suspend", "finance", "--lift")
    assert value(office, "expert", "show", "finance")["suspended_until"] is None
