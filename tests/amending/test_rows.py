"""Rows of annexes: restated and added cell by cell under the columns of the table, or not at all."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.services.from_file.applying import apply_files

ORDER = "Министра садов Республики Казахстан от 14 марта 2024 года № 52"
HEAD = ["№", "Сад", "Площадь"]
Lines = list[str | list[list[str]]]
ONE, TWO, THREE = ["1", "Северный", "5"], ["2", "Южный", "7"], ["3", "Западный", "9"]
BASE: Lines = [
    "Об утверждении Правил", f"Приказ {ORDER}.", "ПРИКАЗЫВАЮ:", "1. Утвердить прилагаемые Правила.", "Министр",
    f"Приложение к приказу {ORDER}", "Перечень садов",
    [HEAD, ONE, TWO, THREE],
]  # fmt: skip


def word(path: Path, lines: Lines) -> Path:
    document = docx.Document()
    for line in lines:
        if isinstance(line, str):
            document.add_paragraph(line)
            continue
        table = document.add_table(rows=0, cols=len(line[0]))
        for words in line:
            for cell, text in zip(table.add_row().cells, words, strict=True):
                cell.text = text
    document.save(str(path))
    return path


def applied(folder: Path, *items: str | list[list[str]]) -> tuple[OutcomeKind, list[list[str]]]:
    law: Lines = [
        f"О внесении изменений в приказ {ORDER} «Об утверждении Правил»", "ПРИКАЗЫВАЮ:",
        f"1. Внести в приказ {ORDER} «Об утверждении Правил» следующие изменения:", "в приложении к указанному приказу:",
        *items, "2. Настоящий приказ вводится в действие со дня его первого официального опубликования.",
    ]  # fmt: skip
    done = apply_files(word(folder / "base.docx", BASE), word(folder / "law.docx", law))
    rows = [p for p in done.result.root.walk() if p.kind is Kind.ROW]
    assert all(cell.kind is Kind.CELL and not cell.children for row in rows for cell in row.children)
    return done.outcomes[0].kind, [[cell.text for cell in row.children] for row in rows]


@pytest.mark.parametrize(
    ("order", "quoted", "result"),
    [
        ("строку, порядковый номер 2, изложить в следующей редакции:", [["2", "Южный", "8"]], [ONE, ["2", "Южный", "8"], THREE]),
        ("строку 2 изложить в следующей редакции:", [["2", "Южный", "8"], ["2-1", "Малый", "1"]], [ONE, ["2", "Южный", "8"], ["2-1", "Малый", "1"], THREE]),
        ("строки, порядковые номера 2 и 3, изложить в следующей редакции:", [["2", "Южный", "8"], ["3", "Западный", "10"]], [ONE, ["2", "Южный", "8"], ["3", "Западный", "10"]]),
        ("строку, порядковый номер 2, изложить в следующей редакции:", [HEAD, ["2", "Южный", "8"]], [ONE, ["2", "Южный", "8"], THREE]),
        ("дополнить строкой, порядковый номер 4, следующего содержания:", [["4", "Восточный", "3"]], [ONE, TWO, THREE, ["4", "Восточный", "3"]]),
        ("дополнить строками 4 и 5 следующего содержания:", [["4", "Восточный", "3"], ["5", "Новый", "1"]], [ONE, TWO, THREE, ["4", "Восточный", "3"], ["5", "Новый", "1"]]),
        ("после строки 1 дополнить строкой 1-1 следующего содержания:", [["1-1", "Малый", "1"]], [ONE, ["1-1", "Малый", "1"], TWO, THREE]),
    ],
)  # fmt: skip
def test_quoted_rows_stand_under_the_columns(
    tmp_path: Path, order: str, quoted: list[list[str]], result: list[list[str]]
) -> None:
    assert applied(tmp_path, order, "«", quoted, "».") == (OutcomeKind.APPLIED, [HEAD, *result])


@pytest.mark.parametrize(
    "quoted", [["«", [["2", "Южный сад"]], "»."], ["«2. Южный сад, 8»."], ["«", [["2", "Южный", "8", "новый"]], "»."]]
)  # fmt: skip
def test_a_row_of_other_columns_is_not_guessed_into_the_table(
    tmp_path: Path, quoted: list[str | list[list[str]]]
) -> None:
    order = "строку, порядковый номер 2, изложить в следующей редакции:"
    assert applied(tmp_path, order, *quoted) == (OutcomeKind.NOT_UNDERSTOOD, [HEAD, ONE, TWO, THREE])


@pytest.mark.parametrize(
    ("order", "row"),
    [
        ("строку 2 исключить.", None),
        ("в строке 2 слово «Южный» заменить словом «Юго-западный».", ["2", "Юго-западный", "7"]),
        ("в графе 3 строки 2 цифру «7» заменить цифрой «8».", ["2", "Южный", "8"]),
    ],
)
def test_words_and_rows_go(tmp_path: Path, order: str, row: list[str] | None) -> None:
    assert applied(tmp_path, order) == (OutcomeKind.APPLIED, [HEAD, ONE, *([row] if row else []), THREE])
