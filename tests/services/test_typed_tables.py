"""A right table passes; the same table spoilt in many ways is found out, and only where it was spoilt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from lawtrack.errors import InputError
from lawtrack.profiles.forms import load_form
from lawtrack.services.from_file.applying import apply_files
from lawtrack.services.from_file.tables import draw, table_of
from lawtrack.services.from_file.typed_tables import check_typed_table
from lawtrack.tables.typed_check import TypedKind as K
from tests.corpus import CORPUS

BASE = """Закон Республики Казахстан
О дворах
Статья 1. Дворы
1. Двор состоит из сада площадью не более 10 гектаров.
2. Двор не может быть разделен.
3. Хозяин двора вправе:
1) сажать деревья;
2) собирать плоды;
3) строить изгородь.
Статья 2. Сады
Сад открыт с 1 мая 2020 года.
Вход в сад бесплатный.
Статья 3. Изгороди
Изгородь ставится хозяином.
Статья 4. Плоды
1. Плоды принадлежат хозяину двора.
2. Плоды делятся поровну; споры решает суд.
"""
BILL = """Закон Республики Казахстан
О внесении изменений и дополнений в Закон Республики Казахстан «О дворах»
Статья 1. Внести в Закон Республики Казахстан «О дворах» следующие изменения и дополнения:
1) в статье 1:
в пункте 1 цифры «10» заменить цифрами «12»;
пункт 2 изложить в следующей редакции:
«2. Двор может быть разделен по решению суда.»;
в подпункте 2) пункта 3 слово «плоды» заменить словами «плоды и орехи»;
2) в статье 2 слова «1 мая 2020 года» заменить словами «1 июня 2021 года»;
3) дополнить статьей 2-1 следующего содержания:
«Статья 2-1. Беседки
В саду ставится беседка.»;
4) статью 3 исключить;
5) пункт 2 статьи 4 после слова «поровну» дополнить словами «между соседями».
"""
ROWS = ("пункт 1 статьи 1", "пункт 2 статьи 1", "подпункт 2) пункта 3 статьи 1", "часть первая статьи 2", "статья 2-1",
        "статья 3", "пункт 2 статьи 4")  # fmt: skip
NUMBER, ELEMENT, OLD, NEW, WHY = range(5)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    folder = tmp_path_factory.mktemp("typed")
    base, bill, table = folder / "base.txt", folder / "bill.txt", folder / "table.docx"
    base.write_text(BASE, "utf-8")
    bill.write_text(BILL, "utf-8")
    application = apply_files(base, bill)
    assert application.settled
    table.write_bytes(draw(table_of(application, "A"), load_form("A"), "docx"))
    return base, bill, table


class Page:
    """The table as Word shows it: rows by their element."""

    def __init__(self, table: Any) -> None:
        self.table = table

    def row(self, n: int) -> Any:
        return self.rows[n]

    @property
    def rows(self) -> list[Any]:
        found = [r for r in self.table.rows if len(r.cells) == 5 and r.cells[NUMBER].text.strip().isdigit()]
        return [r for r in found if not r.cells[ELEMENT].text.strip().isdigit()]

    def say(self, n: int, column: int, old: str, new: str) -> None:
        for paragraph in self.row(n).cells[column].paragraphs:
            if old in paragraph.text:
                words = paragraph.text.replace(old, new)
                for run in paragraph.runs[1:]:
                    run._r.getparent().remove(run._r)
                paragraph.runs[0].text = words
                return
        raise AssertionError(f"{old} is not in row {n}: {self.row(n).cells[column].text}")

    def line(self, n: int, column: int, words: str) -> None:
        self.row(n).cells[column].add_paragraph(words)

    def drop_line(self, n: int, column: int, words: str) -> None:
        for paragraph in self.row(n).cells[column].paragraphs:
            if words in paragraph.text:
                paragraph._p.getparent().remove(paragraph._p)
                return
        raise AssertionError(words)

    def drop(self, n: int) -> None:
        tr = self.row(n)._tr
        tr.getparent().remove(tr)

    def double(self, n: int) -> Any:
        from copy import deepcopy

        tr = self.row(n)._tr
        made = deepcopy(tr)
        tr.addnext(made)
        return made

    def swap(self, n: int, a: int, b: int) -> None:
        from copy import deepcopy

        one, two = self.row(n).cells[a]._tc, self.row(n).cells[b]._tc
        left, right = [deepcopy(p) for p in one.p_lst], [deepcopy(p) for p in two.p_lst]
        for cell, content in ((one, right), (two, left)):
            for p in list(cell.p_lst):
                cell.remove(p)
            for p in content:
                cell.append(p)

    def move_first_to_end(self) -> None:
        first, last = self.rows[0]._tr, self.rows[-1]._tr
        last.addnext(first)


def invent(page: Page) -> None:
    page.double(0)
    page.say(1, ELEMENT, "пункт 1 статьи 1", "пункт 1 статьи 4")


def again(page: Page) -> None:
    page.double(2)
    page.say(3, NEW, "орехи", "ягоды")


def absent(page: Page) -> None:
    page.drop_line(1, OLD, "2. Двор")
    page.line(1, OLD, "Отсутствует.")


SPOILT: dict[str, tuple[Callable[[Page], None], set[tuple[int | None, K]]]] = {
    "a word of the current text": (lambda p: p.say(0, OLD, "сада", "огорода"), {(0, K.WORDS)}),
    "a word of the proposed text": (lambda p: p.say(0, NEW, "сада", "огорода"), {(0, K.WORDS)}),
    "a number": (lambda p: p.say(0, NEW, "12", "13"), {(0, K.WORDS)}),
    "a number of the current text": (lambda p: p.say(0, OLD, "10", "100"), {(0, K.WORDS)}),
    "a negation lost": (lambda p: p.say(1, OLD, "не может", "может"), {(1, K.WORDS)}),
    "a date": (lambda p: p.say(3, NEW, "1 июня", "2 июня"), {(3, K.WORDS)}),
    "a date of the current text": (lambda p: p.say(3, OLD, "2020", "2019"), {(3, K.WORDS)}),
    "a look-alike letter": (lambda p: p.say(2, OLD, "собирать", "cобирать"), {(2, K.WORDS)}),
    "a chopped word": (lambda p: p.say(6, NEW, "соседями", "соседям"), {(6, K.WORDS)}),
    "a semicolon for a full stop": (lambda p: p.say(0, OLD, "гектаров.", "гектаров;"), {(0, K.WORDS)}),
    "a comma": (lambda p: p.say(6, NEW, "поровну между", "поровну, между"), {(6, K.WORDS)}),
    "the number of a point": (lambda p: p.say(2, NEW, "2)", "3)"), {(2, K.WORDS)}),
    "a heading": (lambda p: p.say(4, NEW, "Беседки", "Беседка"), {(4, K.WORDS)}),
    "words added": (lambda p: p.say(4, NEW, "беседка.", "беседка из дерева."), {(4, K.WORDS)}),
    "a sentence added": (lambda p: p.line(4, NEW, "Беседка открыта всегда."), {(4, K.FOREIGN_LINE)}),
    "a line left out": (lambda p: p.drop_line(4, NEW, "В саду"), {(4, K.MISSING_LINE)}),
    "the proposed cell emptied": (lambda p: p.drop_line(0, NEW, "состоит"), {(0, K.MISSING_LINE)}),
    "the current cell emptied": (lambda p: p.drop_line(0, OLD, "состоит"), {(0, K.MISSING_LINE)}),
    "a deletion shown as kept": (
        lambda p: p.line(5, NEW, "Изгородь ставится хозяином."), {(5, K.FOREIGN_LINE)}),
    "text where nothing stood": (lambda p: p.line(4, OLD, "В саду нет ничего."), {(4, K.FOREIGN_LINE)}),
    "absent where something stands": (
        absent, {(1, K.MISSING_LINE)}),
    "another element named": (
        lambda p: p.say(6, ELEMENT, "пункт 2 статьи 4", "пункт 1 статьи 4"),
        {(6, K.SUPERFLUOUS_ROW), (None, K.MISSING_ROW)}),
    "no element named": (
        lambda p: p.say(6, ELEMENT, "пункт 2 статьи 4", "там же"), {(6, K.SUPERFLUOUS_ROW), (None, K.MISSING_ROW)}),
    "a row left out": (lambda p: p.drop(3), {(None, K.MISSING_ROW)}),
    "the last row left out": (lambda p: p.drop(6), {(None, K.MISSING_ROW)}),
    "a row twice": (lambda p: p.double(2), {(3, K.DOUBLE_ROW)}),
    "a row twice with a slight change": (again, {(3, K.DOUBLE_LINE)}),
    "a row invented": (invent, {(1, K.SUPERFLUOUS_ROW)}),
    "the columns of a row exchanged": (lambda p: p.swap(0, OLD, NEW), {(0, K.WORDS)}),
    "rows out of order": (lambda p: p.move_first_to_end(), {(6, K.ORDER)}),
    "the proposal put into both columns": (lambda p: p.say(1, OLD, "не может быть разделен.", "может быть разделен по решению суда."), {(1, K.WORDS)}),
}  # fmt: skip
HARMLESS: dict[str, Callable[[Page], None]] = {
    "nothing": lambda _p: None,
    "quotation marks": lambda p: p.say(6, OLD, "споры", "споры"),
    "no-break spaces": lambda p: p.say(0, OLD, "10 гектаров", "10\u00a0гектаров"),
    "two spaces": lambda p: p.say(0, NEW, "из сада", "из  сада"),
    "an untouched line of the article": lambda p: p.line(3, OLD, "Вход в сад бесплатный."),
    "dots": lambda p: p.line(3, NEW, "..."),
    "a justification": lambda p: p.line(3, WHY, "Потому что."),
    "a remark beside the element": lambda p: p.say(6, ELEMENT, "статьи 4", "статьи 4 (новая редакция)"),
    "an article in capitals": lambda p: p.say(5, ELEMENT, "статья 3", "Статья 3"),
}


def checked(
    files: tuple[Path, Path, Path], tmp_path: Path, spoil: Callable[[Page], None]
) -> set[tuple[int | None, K]]:
    base, bill, good = files
    document = docx.Document(str(good))
    page = Page(document.tables[0])
    numbers = {r._tr: None for r in page.rows}
    assert len(numbers) == len(ROWS)
    spoil(page)
    first = next(n for n, r in enumerate(document.tables[0].rows, 1) if r._tr is page.rows[0]._tr)
    spoilt = tmp_path / "spoilt.docx"
    document.save(str(spoilt))
    found = check_typed_table(spoilt, base, bill).differences
    return {(d.row - first if d.row else None, d.kind) for d in found}


@pytest.mark.parametrize("name", SPOILT)
def test_what_was_spoilt_is_found(files: tuple[Path, Path, Path], tmp_path: Path, name: str) -> None:
    spoil, expected = SPOILT[name]
    assert checked(files, tmp_path, spoil) == expected


@pytest.mark.parametrize("name", HARMLESS)
def test_what_may_differ_is_no_difference(files: tuple[Path, Path, Path], tmp_path: Path, name: str) -> None:
    assert checked(files, tmp_path, HARMLESS[name]) == set()


def test_a_file_without_such_a_table_is_refused(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(2, 2)
    path = tmp_path / "other.docx"
    document.save(str(path))
    with pytest.raises(InputError):
        check_typed_table(path, files[0], files[1])


@pytest.mark.corpus
@pytest.mark.parametrize("form", ["A", "B"])
@pytest.mark.parametrize(
    "folder",
    sorted(p for p in (CORPUS / "pairs").glob("*") if "aral" not in p.name),
    ids=lambda path: path.name,
)
def test_tables_of_official_pairs_are_right(folder: Path, tmp_path: Path, form: str) -> None:
    base, bill, table = folder / "before.md", folder / "amending.md", tmp_path / "table.docx"
    table.write_bytes(draw(table_of(apply_files(base, bill), form), form, "docx"))
    assert check_typed_table(table, base, bill).differences == ()
