"""What stands in the place of a unit that is no more reads like it; the law's own words about exclusion do not."""

from __future__ import annotations

import pytest

from lawtrack.model.document import NoteKind
from lawtrack.model.index import index_of
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure

RU, KK, EN = "Статья 1. Сады", "1-бап. Бақтар", "Article 1. Gardens"


def removed(*lines: str) -> list[str]:
    read = read_structure([SourceLine(n, text) for n, text in enumerate(lines, 1)])
    return [place.eid for place in index_of(read.root) if place.provision.removed]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        *((RU, words) for words in (
            "исключен Законом РК от 2.04.2019 № 241-VI;", "Исключен.", "исключен;", "(исключен)", "Исключена - Законом РК от 2019 г.",
            "исключен с 1 января 2020 года Законом РК;", "исключен в соответствии с Законом РК;", "Утратил силу.", "утратила силу Законом РК;",
            "Утратил силу с 01.01.2020 Законом РК.", "искл. Законом РК от 2 мая 2020 г.", "исключен Конституционным законом РК;",
        )),
        *((KK, words) for words in (
            "алып тасталды - ҚР 2.04.2019 № 241-VI Заңымен;", "Алып тасталды.", "Күші жойылды - ҚР Заңымен.", "күші жойылды;",
        )),
        *((EN, words) for words in ("is excluded by the Law of 2 April 2019;", "excluded;", "Repealed.", "was deleted from 1 January 2020;")),
    ],
)  # fmt: skip
def test_a_tombstone(head: str, words: str) -> None:
    assert removed(head, f"1) {words}", "2) дуб.") == ["art_1__point_1"] or removed(
        head, f"1) {words}", "2) дуб."
    ) == ["art_1__subpara_1__point_1"]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        *((RU, words) for words in (
            "исключение лиц из реестра;", "исключения из правил;", "исключенные из реестра лица;", "Исключение из суммы налога.",
            "исключен из реестра налогоплательщиков;", "утратившие документы лица;", "исключена из состава сада;",
        )),
        *((KK, words) for words in ("алып тастау тәртібі;", "Күшін жою тәртібі.", "алып тасталатын ағаштар;")),
        *((EN, words) for words in ("excluded persons;", "deleted records are kept;")),
    ],
)  # fmt: skip
def test_the_words_of_the_law_are_none(head: str, words: str) -> None:
    assert removed(head, f"1) {words}", "2) дуб.") == []


def test_an_article_whose_heading_speaks_of_exclusion_is_there() -> None:
    assert removed("Статья 483. Исключение из суммы налога", "1. Сумма исключается.") == []


@pytest.mark.parametrize(
    ("head", "note"),
    [
        (RU, "Сноска Статья 1 - в редакции Закона РК от 29.12.2022 № 174-VII (вводится в действие с 1 января 2023 года)."),
        (RU, "Сноска Пункт 2 исключен Законом РК от 29.12.2022 № 174-VII."),
        (KK, "Ескерту 1-бап жаңа редакцияда - ҚР 29.12.2022 № 174-VII Заңымен."),
    ],
)  # fmt: skip
def test_a_footnote_without_its_full_stop(head: str, note: str) -> None:
    read = read_structure([SourceLine(n, text) for n, text in enumerate((head, "Сад растет.", note), 1)])
    assert [(one.kind, one.text) for one in read.facts.notes] == [(NoteKind.FOOTNOTE, note)]


@pytest.mark.parametrize("text", ["Сноска растет у сада.", "Ескерту жасалады.", "Сноска к саду растет"])
def test_other_lines_with_its_word(text: str) -> None:
    read = read_structure([SourceLine(n, one) for n, one in enumerate((RU, "Сад растет.", text), 1)])
    assert bool(read.facts.notes) == text.startswith("Сноска к")
