"""Tables, their rows and annexes of approved Rules in a drafted law: the words, and the Word file read and applied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from lawtrack.authoring.drafted import EditorialKind
from lawtrack.authoring.results import likeness_of
from lawtrack.config import Imprint
from lawtrack.services.bills.returned.table_alone import draft_by_table
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.applying import apply_files
from lawtrack.services.from_file.drafting import DraftedLaw, draft_files
from lawtrack.services.from_file.law_files import law_as_word

Rows = list[list[str]]
RULES = """Приказ Министра садов Республики Казахстан от 5 июля 2018 года № 12
Об утверждении Правил ухода за садами
В соответствии с подпунктом 3) статьи 7 Закона Республики Казахстан «О садах» ПРИКАЗЫВАЮ:
1. Утвердить прилагаемые Правила ухода за садами.
2. Настоящий приказ вводится в действие со дня его первого официального опубликования.
Министр садов Республики Казахстан А. Яблоков
>Утверждены
>приказом Министра садов
>Республики Казахстан
>от 5 июля 2018 года № 12
Правила ухода за садами
Глава 1. Общие положения
1. Настоящие Правила ухода за садами определяют порядок ухода за садами.
Глава 2. Порядок ухода
2. Сроки полива деревьев устанавливаются по следующей таблице:
{terms}
3. Садовник ведет журнал по форме согласно приложению к настоящим Правилам.
>Приложение
>к Правилам ухода за садами
Журнал полива
{journal}"""
LAW = """Закон Республики Казахстан от 5 июля 2018 года № 100-VI
О сборах
Глава 1. Ставки
Статья 1. Ставки сбора
1. Ставки сбора составляют:
{terms}
2. Сбор уплачивается до 1 мая.
Статья 2. Льготы
Садовник освобождается от сбора.
Статья 3. Учет
Сборы учитываются за год."""
TERMS = [["№", "Дерево", "Срок полива"], ["1", "Яблоня", "2 дня"], ["2", "Груша", "3 дня"]]
JOURNAL = [["Дата", "Садовник", "Вода"], ["", "", ""]]


def _written(
    path: Path, text: str, terms: Rows, journal: Rows, joined: Sequence[tuple[int, int]] = ()
) -> Path:
    document = docx.Document()
    for line in text.split("\n"):
        if line.startswith("{"):
            _table(document, {"{terms}": terms, "{journal}": journal}[line], joined)
            continue
        paragraph = document.add_paragraph(line.removeprefix(">"))
        if line.startswith(">"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.save(str(path))
    return path


def _table(document: Document, rows: Rows, joined: Sequence[tuple[int, int]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for n, row in enumerate(rows):
        for m, text in enumerate(row):
            table.cell(n, m).text = text
    for n, m in joined:
        if n + 1 < len(rows):
            table.cell(n + 1, m).text = ""
            table.cell(n, m).merge(table.cell(n + 1, m))


def drafted(
    folder: Path,
    edited: str = RULES,
    terms: Rows = TERMS,
    journal: Rows = JOURNAL,
    *,
    base: str = RULES,
    joined: Sequence[tuple[int, int]] = (),
) -> DraftedLaw:
    old = _written(folder / "old.docx", base, TERMS, JOURNAL)
    new = _written(folder / "new.docx", edited, terms, journal, joined)
    made = draft_files(old, new)
    assert made.draft.proved, [(one.eid, str(one.why)) for one in made.draft.unsaid]
    return made


def orders(made: DraftedLaw) -> list[str]:
    """The lines behind the opening, before the point on taking effect."""
    opening = next(
        n for n, line in enumerate(made.draft.law.lines) if line.startswith(("1. Внести", "Статья 1. Внести"))
    )
    final = next(
        n
        for n, line in enumerate(made.draft.law.lines)
        if line.startswith(("2. Настоящ", "Статья 2. Настоящ"))
    )
    return list(made.draft.law.lines[opening + 1 : final])


WITHIN = "в Правилах ухода за садами, утвержденных указанным приказом:"


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ([*TERMS, ["3", "Слива", "4 дня"]], ["пункт 2 дополнить строкой 3 следующего содержания:", "«", "3\tСлива\t4 дня", "»."]),
        (
            [*TERMS, ["3", "Слива", "4 дня"], ["4", "Айва", "5 дней"]],
            ["пункт 2 дополнить строками 3 и 4 следующего содержания:", "«", "3\tСлива\t4 дня\n4\tАйва\t5 дней", "»."],
        ),
        ([*TERMS[:2], ["1-1", "Слива", "4 дня"], *TERMS[2:]], ["пункт 2 дополнить строкой 1-1 следующего содержания:", "«", "1-1\tСлива\t4 дня", "»."]),
        ([*TERMS[:2], ["2", "Груша", "5 дней"]], ["строку 2 пункта 2 изложить в следующей редакции:", "«", "2\tГруша\t5 дней", "»."]),
        (TERMS[:2], ["строку 2 пункта 2 исключить."]),
        (
            [["№", "Дерево", "Дни"], *TERMS[1:]],
            ["пункт 2 изложить в следующей редакции:", "«2. Сроки полива деревьев устанавливаются по следующей таблице:", "№\tДерево\tДни\n1\tЯблоня\t2 дня\n2\tГруша\t3 дня", "»."],
        ),
    ],
    ids=["row", "rows", "between", "restated", "deleted", "heading"],
)  # fmt: skip
def test_rows_of_a_table_in_rules(tmp_path: Path, terms: Rows, said: list[str]) -> None:
    assert orders(drafted(tmp_path, terms=terms)) == [WITHIN, *said]


def test_a_law_replaces_the_words_of_a_row(tmp_path: Path) -> None:
    made = drafted(tmp_path, LAW, [*TERMS[:2], ["2", "Груша", "5 дней"]], base=LAW)
    assert orders(made) == ["в строке 2 пункта 1 статьи 1 слова «3 дня» заменить словами «5 дней»."]


def test_the_only_annex_of_rules_has_no_number_and_keeps_its_caption(tmp_path: Path) -> None:
    made = drafted(tmp_path, journal=[["Дата", "Садовник", "Вода, литров"], ["", "", ""]])
    lines = made.draft.law.lines
    assert orders(made) == [
        WITHIN,
        "приложение изложить в новой редакции согласно приложению к настоящему приказу.",
    ]
    at = lines.index("к Правилам ухода за садами")
    assert lines[at - 1 : at + 3] == (
        "Приложение",
        "к Правилам ухода за садами",
        "Журнал полива",
        "Дата\tСадовник\tВода, литров\n\t\t",
    )


def test_a_chapter_is_divided(tmp_path: Path) -> None:
    made = drafted(tmp_path, LAW.replace("Статья 3.", "Глава 2. Прочее\nСтатья 3."), base=LAW)
    said = orders(made)
    assert said[0] == "1) главу 1 изложить в следующей редакции:"
    assert said[said.index("2) дополнить главой 2 следующего содержания:") + 1 :] == [
        "«Глава 2. Прочее",
        "Статья 3. Учет",
        "Сборы учитываются за год.».",
    ]


def test_an_article_goes_over_to_the_next_chapter(tmp_path: Path) -> None:
    base = LAW.replace("Статья 3.", "Глава 2. Прочее\nСтатья 3.")
    edited = LAW.replace("Статья 2.", "Глава 2. Прочее\nСтатья 2.")
    assert orders(drafted(tmp_path, edited, base=base))[0] == "главы 1 и 2 изложить в следующей редакции:"


def test_a_heading_goes_and_its_articles_go_over_to_the_chapter_before(tmp_path: Path) -> None:
    """Art. 27.6: the number of the chapter stays; a chapter has a heading (art. 23.9), so the heading alone cannot go."""
    base = LAW.replace("Статья 3.", "Глава 2. Прочее\nСтатья 3.")
    made = drafted(tmp_path, LAW, base=base)
    said = orders(made)
    assert said[0] == "1) главу 1 изложить в следующей редакции:"
    assert said[-3:] == ["Статья 3. Учет", "Сборы учитываются за год.»;", "2) главу 2 исключить."]
    assert EditorialKind.NUMBER_STAYS in {note.kind for note in made.draft.proof.editorial}


def test_headings_that_leave_their_units_to_the_act_itself_are_told(tmp_path: Path) -> None:
    old = _written(tmp_path / "old.docx", LAW, TERMS, JOURNAL)
    new = _written(tmp_path / "new.docx", LAW.replace("Глава 1. Ставки\n", ""), TERMS, JOURNAL)
    made = draft_files(old, new)
    assert not made.ready
    assert "chp_1" in {one.eid for one in made.draft.unsaid}


@pytest.mark.parametrize(
    "made_of",
    [
        lambda folder: drafted(folder, terms=[*TERMS, ["3", "Слива", "4 дня"]]),
        lambda folder: drafted(folder, terms=[["№", "Дерево", "Дни"], *TERMS[1:]]),
        lambda folder: drafted(folder, journal=[["Дата", "Садовник", "Вода, литров"], ["", "", ""]]),
        lambda folder: drafted(folder, LAW, [*TERMS, ["3", "Слива", "3 дня"]], base=LAW, joined=[(2, 2)]),
    ],
    ids=["row", "table", "annex", "joined cells"],
)
def test_the_word_file_is_read_and_applied(tmp_path: Path, made_of: Callable[[Path], DraftedLaw]) -> None:
    made = made_of(tmp_path)
    law = tmp_path / "law.docx"
    law.write_bytes(law_as_word(made.law, made.lang, Imprint()))
    applied = apply_files(tmp_path / "old.docx", law)
    edited = read_act(tmp_path / "new.docx").expression
    assert likeness_of(edited.root, applied.result.root).differences == ()


def test_rows_typed_in_a_comparative_table(tmp_path: Path) -> None:
    old = _written(tmp_path / "old.docx", LAW, TERMS, JOURNAL)
    document = docx.Document()
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    heads = ("№", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция")
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.text = text
    for number, where, was, becomes in (
        ("1", "Строка 2 пункта 1 статьи 1", ["2", "Груша", "3 дня"], ["2", "Груша", "5 дней"]),
        ("2", "Новая строка 3 пункта 1 статьи 1", [], ["3", "Слива", "4 дня"]),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = number, where
        for cell, row in ((cells[2], was), (cells[3], becomes)):
            if not row:
                cell.text = "отсутствует"
                continue
            inner = cell.add_table(rows=1, cols=3)
            for place, text in zip(inner.rows[0].cells, row, strict=True):
                place.text = text
    document.save(str(tmp_path / "table.docx"))

    made = draft_by_table(old, tmp_path / "table.docx")
    assert (made.ready, made.unplaced) == (True, ())
    assert orders(made) == [
        "в пункте 1 статьи 1:",
        "в строке 2 слова «3 дня» заменить словами «5 дней»;",
        "дополнить строкой 3 следующего содержания:",
        "«",
        "3\tСлива\t4 дня",
        "».",
    ]
