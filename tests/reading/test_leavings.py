"""What printing left in the words of an order, words without marks, a quotation that begins in the line of its order."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

HEADS = {
    Lang.RU: (
        "О внесении изменений",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
    ),
    Lang.KK: (
        "Өзгерістер енгізу туралы",
        "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
    ),
}


def read(lang: Lang, *lines: str) -> list[Instruction]:
    source = [SourceLine(n, line) for n, line in enumerate((*HEADS[lang], *lines), 1)]
    return list(read_instructions(source, lang).instructions)


@pytest.mark.parametrize(
    ("lang", "lines", "old"),
    [
        (
            Lang.RU,
            ("1) в статье 6 слова «исполни-", "тельный орган» заменить словами «орган»."),
            "исполнительный орган",
        ),
        (
            Lang.KK,
            ("1) 6-баптағы «атқару-", "шы орган» деген сөздер «орган» деген сөзбен ауыстырылсын."),
            "атқарушы орган",
        ),
        (Lang.RU, ("1) в статье 6 слова «двух- и более» заменить словами «трех и более».",), "двух- и более"),
    ],
)
def test_a_quoted_word_in_two_lines_is_one_and_is_told(lang: Lang, lines: tuple[str, ...], old: str) -> None:
    (one,) = read(lang, *lines)
    assert one.old == old
    assert "\xad" not in one.text
    assert (one.note is not None) is (len(lines) > 1)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            (
                "«1. Сад растет в",
                "12",
                "доме.».",
            ),
            True,
        ),
        (
            (
                "«1. Сад растет.",
                "- 12 -",
                "2. Двор.».",
            ),
            True,
        ),
        (
            (
                "«1. Коды:",
                "12",
                "13».",
            ),
            False,
        ),
    ],
)
def test_what_may_be_the_number_of_a_page_is_told(lines: tuple[str, ...], told: bool) -> None:
    (one,) = read(Lang.RU, "1) пункт 1 статьи 6 изложить в следующей редакции:", *lines)
    assert not one.unread
    assert (one.note is not None) is told


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (Lang.RU, ("1) статью 4 изложить в редакции:«Статья 4. Сад", "Сад растет.».")),
        (Lang.RU, ("1) статью 4 изложить в следующей редакции: «Статья 4. Сад", "Сад растет.».")),
        (Lang.KK, ("1) 4-бап мынадай редакцияда жазылсын:«4-бап. Бақ", "Бақ өседі.».")),
    ],
)
def test_a_quotation_may_begin_in_the_line_of_its_order(lang: Lang, lines: tuple[str, ...]) -> None:
    (one,) = read(lang, *lines)
    assert one.target_eid == "art_4"
    assert (one.new or "").count("\n") == 1


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (Lang.RU, "1) в статье 5 слово сад заменить словом парк;"),
        (Lang.RU, "1) в статье 7 слова белый дом исключить."),
        (Lang.KK, "1) 5-бапта бақ деген сөз алап деген сөзбен ауыстырылсын."),
    ],
)
def test_words_without_marks_are_asked_for(lang: Lang, line: str) -> None:
    (one,) = read(lang, line)
    assert one.unread
    assert "no quotation marks" in str(one.note)
