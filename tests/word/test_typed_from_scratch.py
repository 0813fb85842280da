"""A table that somebody typed without a bill becomes the bill's proposed wording, and waits for the law."""

from __future__ import annotations

import datetime as dt
import io
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import docx
import pytest
from click.testing import CliRunner

from lawtrack.cli.main import cli
from lawtrack.formats.libreoffice import libreoffice
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.model.action import ActReference
from lawtrack.model.change import ChangeKind
from lawtrack.model.document import Expression
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.profiles.forms import load_form
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reading.lines import SourceLine
from lawtrack.reviewing.bill import Bill, BillKind, BillVersion, EditKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.edits import with_edits
from lawtrack.services.bills.returned.imported import TableImport
from lawtrack.services.bills.returned.table_import import edits_of_table
from lawtrack.services.from_file.amending_acts import amending_from_lines
from lawtrack.services.from_file.applying import apply_to_expression
from lawtrack.services.from_file.tables import ActTable, draw, table_of, table_of_acts
from lawtrack.tables.table import ComparativeTable
from tests.corpus import CORPUS
from tests.services.test_typed_tables import BASE, BILL
from tests.truth.cases import make

FORM = load_form("A")
HEADS = ("№", "Статья, пункт", "Действующая редакция", "Предлагаемая редакция", "Обоснование")
KK_ACT = """Қазақстан Республикасының Заңы
Аулалар туралы
1-бап. Аулалар
1. Аула бақтан тұрады.
2. Ауланы бөлуге болмайды.
2-бап. Бақтар
Бақ мамыр айында ашылады.
"""


def typed(path: Path, rows: Sequence[Sequence[str]], heads: Sequence[str] = HEADS) -> Path:
    document = docx.Document()
    table = document.add_table(0, len(heads))
    for words in (heads, *rows):
        for cell, text in zip(table.add_row().cells, words, strict=True):
            cell.text = text
    document.save(str(path))
    return path


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, ["--workspace", str(folder), *arguments], standalone_mode=False)
    assert result.exception is None, result.exception
    return result.return_value or 0, result.stdout, result.stderr


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_LANG", "en")
    folder = tmp_path / "office"
    assert CliRunner().invoke(cli, ["init", str(folder)], standalone_mode=False).exception is None
    act = tmp_path / "act.txt"
    act.write_text(BASE, "utf-8")
    run(folder, "import", str(act), "--edition", "2020-01-01")
    run(folder, "bill", "new", "yards", "--title", "О дворах", "--lang", "ru")
    return folder


ROWS = (
    ("1", "п. 1 ст. 1", "1. Двор состоит из сада площадью не более 10 гектаров.",
     "1. Двор состоит из сада площадью не более 15 гектаров.", "Мало."),
    ("2", "Статья 5 (новая)", "Отсутствует", "Статья 5. Беседки\n1. В саду ставится беседка.\n2. Беседка открыта.", ""),
    ("3", "там же", "что-то", "Новые слова.", ""),
    ("4", "Статья 4, пункт 1", "1. Плоды принадлежат хозяину двора.", "Исключить", ""),
    ("5", "пункт 3 статьи 1", "3. Хозяин двора вправе:", "3. Хозяин двора вправе:\n…\n3) строить забор.", ""),
    ("6", "статья 2", "Сад открыт с 1 мая 2020 года.", "Сад открыт с 1 июля 2020 года.", ""),
)  # fmt: skip


def test_a_bill_without_text_takes_a_typed_table(office: Path, tmp_path: Path) -> None:
    table = typed(tmp_path / "t.docx", ROWS)
    code, printed, _told = run(office, "bill", "import-table", "yards", str(table), "--json")
    found = json.loads(printed)
    assert code == 3
    assert [(e["row"], e["eid"], e["how"], e["pending"]) for e in found["edits"]] == [
        (1, "art_1__para_1", "words", True), (2, "art_5", "insert", True), (4, "art_4__para_1", "delete", True),
        (6, "art_2__subpara_1", "words", True),
    ]  # fmt: skip
    assert list(dict.fromkeys((x["row"], x["element"]) for x in found["not_placed"])) == [
        (3, "там же"), (5, "пункт 3 статьи 1"),
    ]  # fmt: skip
    assert found["rows"] == {"placed": 4, "unchanged": 0, "not_placed": 2}
    code, printed, _told = run(office, "bill", "table", "yards")
    assert "не более {+15" in printed
    assert "Беседка открыта" in printed
    assert "Мало." in printed


def test_what_a_text_does_not_say_stays_pending(office: Path, tmp_path: Path) -> None:
    run(office, "bill", "import-table", "yards", str(typed(tmp_path / "t.docx", ROWS)))
    text = tmp_path / "bill.txt"
    text.write_text(BILL, "utf-8")
    code, _printed, told = run(office, "bill", "add", "yards", str(text), "--lang", "ru")
    assert code == 3
    assert "paragraph 1 of article 1 " in told
    assert "paragraph 1 of article 4 " in told
    text.write_text(BILL.replace("цифрами «12»", "цифрами «15»"), "utf-8")
    code, _printed, told = run(office, "bill", "add", "yards", str(text), "--lang", "ru")
    assert code == 3
    assert "paragraph 1 of article 1 " not in told, "the text says it now"
    assert "article 5 " in told
    run(office, "bill", "version", "yards", "--note", "next")
    code, _printed, told = run(office, "bill", "add", "yards", str(text), "--lang", "ru")
    assert code == 3, "a new version does not lose what no text says"
    assert "paragraph 1 of article 4 " in told
    code, _printed, told = run(office, "bill", "add", "yards", str(text), "--lang", "ru", "--drop-edits")
    assert code == 0
    shown = run(office, "bill", "show", "yards")[1]
    assert "not rewritten" not in next(line for line in shown.split("\n") if "Version 2" in line)


def test_elements_that_the_bill_does_not_touch_are_pending(office: Path, tmp_path: Path) -> None:
    text = tmp_path / "bill.txt"
    text.write_text(BILL, "utf-8")
    run(office, "bill", "add", "yards", str(text), "--lang", "ru")
    table = tmp_path / "own.docx"
    run(office, "bill", "table", "yards", "--format", "docx", "-o", str(table))
    document = docx.Document(str(table))
    row: Any = document.tables[0].add_row()  # type: ignore[no-untyped-call]
    for cell, words in zip(
        row.cells,
        ("8", "Статья 1, пункт 3, подпункт 1)", "1) сажать деревья;", "1) сажать липы;", ""),
        strict=True,
    ):
        cell.text = words
    document.save(str(table))
    code, printed, _told = run(office, "bill", "import-table", "yards", str(table), "--json", "--dry-run")
    found = json.loads(printed)
    assert code == 3
    assert [(e["row"], e["eid"], e["text"]) for e in found["edits"]] == [
        (8, "art_1__para_3__subpara_1__point_1", "сажать липы;")
    ]
    assert found["not_placed"] == []


def test_a_kazakh_table(office: Path, tmp_path: Path) -> None:
    act = tmp_path / "kk.txt"
    act.write_text(KK_ACT, "utf-8")
    run(office, "import", str(act), "--edition", "2020-01-01")
    heads = ("Р/с №", "Құрылымдық элемент", "Қолданыстағы редакция", "Ұсынылатын редакция", "Негіздеме")
    rows = [
        ("1", "1-бап, 2-тармақ", "2. Ауланы бөлуге болмайды.", "2. Ауланы сот бөле алады.", ""),
        ("2", "3-бап (жаңа)", "Жоқ.", "3-бап. Күркелер\nБақта күрке қойылады.", ""),
    ]
    code, printed, _told = run(
        office, "bill", "import-table", "yards", str(typed(tmp_path / "kk.docx", rows, heads)), "--json"
    )
    found = json.loads(printed)
    assert code == 3
    assert found["lang"] == "kk"
    assert [(e["eid"], e["how"]) for e in found["edits"]] == [("art_1__para_2", "words"), ("art_3", "insert")]


@pytest.mark.libreoffice
def test_a_table_of_another_word_processor(office: Path, tmp_path: Path) -> None:
    table = typed(tmp_path / "t.docx", ROWS[:2])
    subprocess.run(
        [libreoffice(), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
         "odt", "--outdir", str(tmp_path), str(table)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    _code, printed, _told = run(office, "bill", "import-table", "yards", str(tmp_path / "t.odt"), "--json")
    assert [e["eid"] for e in json.loads(printed)["edits"]] == ["art_1__para_1", "art_5"]


def _imported(base: Expression, data: bytes) -> tuple[TableImport, Expression]:
    lang, work, day = base.lang, base.work, dt.date(2026, 1, 1)
    bill = Bill("trial", MappingProxyType({}), BillKind.LAW, day, "law", versions=(BillVersion(1, day),))
    reference = ActReference(work.title(lang), work.date, work.number, work.title(lang), work.scheme)
    act = AppliedAct(reference, work, base, base, ())
    applied = AppliedBill(bill, lang, AmendingAct("", lang, "", (), ()), (act,), ())
    table = table_of_acts([ActTable("act", base, base, (), (), {}, work.uri)], "trial", FORM, lang)
    made = edits_of_table(applied, table, FORM, read_typed_file(data, "t.docx"), "t.docx")
    after, misfits = with_edits(base, base, [placed.edit for placed in made.edits], reference)
    assert not misfits
    return made, after


def _by_hand(table: ComparativeTable) -> bytes:
    document = docx.Document(io.BytesIO(draw(table, FORM, "docx")))
    document.core_properties.identifier = ""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _lines(text: Expression) -> list[str]:
    return [line.full for line in text_lines(index_of(text.root)) if not line.removed]


IN_PLACE = {ChangeKind.MODIFIED, ChangeKind.REWRITTEN, ChangeKind.INSERTED, ChangeKind.DELETED}


@pytest.mark.corpus
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "path",
    [*sorted((CORPUS / "acts" / "ru").glob("law_*.md")), *sorted((CORPUS / "acts" / "ru").glob("[pv]*.docx")),
     *sorted((CORPUS / "acts" / "kk").glob("law_*.md"))],
    ids=lambda p: p.stem,
)  # fmt: skip
def test_the_table_of_a_law_typed_from_scratch_gives_the_text_of_the_law(path: Path, seed: int) -> None:
    case = make(path, f"scratch{seed}/{path.stem}")
    if case is None:
        return
    lines = [SourceLine(n, text) for n, text in enumerate("\n".join(case.law).split("\n"), 1)]
    applied = apply_to_expression(case.base, amending_from_lines(lines, "law", case.base.lang))
    table = table_of(applied, FORM)
    if not table.rows:
        return
    made, after = _imported(case.base, _by_hand(table))
    assert sum(made.counts.values()) == len(table.rows)
    assert all(placed.edit.how is not EditKind.WITHDRAW for placed in made.edits)
    in_place = all(change.kind in IN_PLACE for row in table.rows for change in row.changes)
    if applied.settled and in_place and not made.lost:
        assert _lines(after) == _lines(applied.result)
