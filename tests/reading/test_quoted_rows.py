"""Rows that are put into a table, quoted with the heads of its columns above them."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceCell, SourceLine
from tests.reading.test_accounting import shown

ORDER = {
    Lang.RU: (
        "О внесении изменений в решение",
        "1. Внести в решение маслихата от 2 мая 2020 года № 5 «О садах» следующие изменения:",
        "приложение 1 дополнить строк{} следующего содержания:",
    ),
    Lang.KK: (
        "Шешімге өзгерістер енгізу туралы",
        "1. «Бақтар туралы» мәслихаттың 2020 жылғы 2 мамырдағы № 5 шешіміне мынадай өзгерістер енгізілсін:",
        "1-қосымша мынадай мазмұндағы {}-жол{}мен толықтырылсын:",
    ),
}
HEAD = ("№", "Наименование", "Сумма")
SECOND = ("п/п", "садов", "тенге")
COLUMNS = ("1", "2", "3")
ROSES, PEONIES = ("3", "Розы", "100"), ("4", "Пионы", "200")


def put(lang: Lang, count: int, *rows: tuple[str, ...], table: bool = True) -> list[str]:
    """What comes of rows, quoted as a table or a row a line."""
    told = {Lang.RU: (("ой 3",), ("ами 3 и 4",)), Lang.KK: (("3", ""), ("3 және 4", "дар"))}[lang][count - 1]
    *head, order = ORDER[lang]
    lines = [SourceLine(n, text) for n, text in enumerate((*head, order.format(*told)), 1)]
    if table:
        cells = tuple(tuple(SourceCell((text,)) for text in row) for row in rows)
        lines += [SourceLine(4, "«"), SourceLine(5, "", table=cells), SourceLine(6, "».")]
    else:
        texts = [" ".join(row) for row in rows]
        lines += [
            SourceLine(n, text) for n, text in enumerate((f"«{texts[0]}", *texts[1:-1], f"{texts[-1]}»."), 4)
        ]
    read = read_instructions(lines, lang)
    return [row.split(" ", 1)[1].replace("\t", " ") for row in shown(read.instructions)]


@pytest.mark.parametrize("lang", [Lang.RU, Lang.KK])
@pytest.mark.parametrize("table", [True, False])
@pytest.mark.parametrize("above", [(), (HEAD,), (HEAD, SECOND), (HEAD, COLUMNS)])
def test_the_heads_of_columns_are_no_row(lang: Lang, table: bool, above: tuple[tuple[str, ...], ...]) -> None:
    roses, peonies = (f"insert_provision att_1__row_{' '.join((row[0], *row))}" for row in (ROSES, PEONIES))
    assert put(lang, 2, *above, ROSES, PEONIES, table=table) == [roses, peonies]
    if table:
        assert put(lang, 1, *above, ROSES, table=table) == [roses]


@pytest.mark.parametrize("lang", [Lang.RU, Lang.KK])
def test_other_rows_above_are_not_passed_over(lang: Lang) -> None:
    assert put(lang, 2, ("2", "Маки", "50"), ROSES, PEONIES) == ["not_understood", "not_understood"]
