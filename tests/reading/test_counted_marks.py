"""The marks of a quotation are counted: none that nothing opened enters the law, and no sign of the law is lost with one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceCell, SourceLine
from tests.reading.test_accounting import KK, RU, read

ORDERS = {
    Lang.RU: (*RU, "1) статью 2 дополнить подпунктом 2) следующего содержания:"),
    Lang.KK: (*KK, "1) 2-бап мынадай мазмұндағы 2) тармақшамен толықтырылсын:"),
}
WORDS = {Lang.RU: "2) дуб – лист", Lang.KK: "2) емен – жапырақ"}
PAIRS = ("«»", '""', "“”", "„“", "„”", '«"')
"""An opening mark, and the one that closes it."""
TOLD = (
    ("{a}{w};{b};", "{w};"),
    ("{a}{w}.{b}.", "{w}."),
    ("{a}{w}.{b};", "{w}."),
    ("{a}{w};{b};{b};", "{w};"),
    ("{a}{w}.{b};{b};", "{w}."),
    ("{a}{w}.{b}{b};", "{w}."),
    ("{a}{w}{b}{b};", "{w}"),
)
UNTOLD = ("{a}{w}{b}.;{b};", "{a}{w}{b};{b};", "{a}{w}{b}.{b}.", "{a}{w}{b}, {w}.{b};")


def put(lang: Lang, block: str, pair: str) -> tuple[str, str | None]:
    one, *_others = read(*ORDERS[lang], block.format(a=pair[0], b=pair[1], w=WORDS[lang]), lang=lang)
    return one.action.value, getattr(one, "new", None)


@pytest.mark.parametrize("lang", ORDERS)
@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(("block", "new"), TOLD)
def test_a_mark_too_many_takes_no_sign_with_it(lang: Lang, pair: str, block: str, new: str) -> None:
    assert put(lang, block, pair) == ("insert_provision", new.format(w=WORDS[lang]))


@pytest.mark.parametrize("lang", ORDERS)
@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("block", UNTOLD)
def test_where_the_last_sign_may_be_lost_the_text_is_not_taken(lang: Lang, pair: str, block: str) -> None:
    assert put(lang, block, pair)[0] == "not_understood"


@pytest.mark.parametrize(
    "order",
    [
        "1) в пункте 2 статьи 3 слово «дуб»» заменить словом «лист»;",
        "1) в пункте 2 статьи 3 слово «дуб» заменить словом «лист»»;",
        '1) в пункте 2 статьи 3 слово "дуб"" заменить словом "лист";',
        "1) пункт 2 статьи 3 после слова «дуб»» дополнить словом «лист»;",
        "1) пункт 2 статьи 3 дополнить словами «, лист»;»;",
    ],
)
def test_quoted_words_with_a_mark_too_many_are_told(order: str) -> None:
    assert [one.action.value for one in read(*RU, order)] == ["not_understood"]


@pytest.mark.parametrize(
    ("order", "lang", "words"),
    [
        (
            '1) 3-баптағы "Емен туралы" Заңына" деген сөздер "Үйеңкі туралы" Заңына" деген сөздермен ауыстырылсын;',
            Lang.KK,
            ('Емен туралы" Заңына', 'Үйеңкі туралы" Заңына'),
        ),
        ("1) в статье 3 слово „дуб“ заменить словом „лист“;", Lang.RU, ("дуб", "лист")),
        ("1) 3-баптағы „емен“ деген сөз „жапырақ“ деген сөзбен ауыстырылсын;", Lang.KK, ("емен", "жапырақ")),
    ],
)
def test_one_mark_may_stand_for_two(order: str, lang: Lang, words: tuple[str, str]) -> None:
    (one,) = read(*(RU if lang is Lang.RU else KK), order, lang=lang)
    assert (getattr(one, "old", None), getattr(one, "new", None)) == words


ROWS = {
    Lang.RU: (*RU, "1) приложение 1 дополнить строкой 4 следующего содержания:"),
    Lang.KK: (*KK, "1) 1-қосымша мынадай мазмұндағы 4-жолмен толықтырылсын:"),
}


@pytest.mark.parametrize("lang", ROWS)
@pytest.mark.parametrize(("before", "behind"), [('"', '";'), ('"', '".'), ("«", "»;")])
def test_a_mark_alone_behind_a_table_closes_it_and_is_no_row(lang: Lang, before: str, behind: str) -> None:
    assert added_row(lang, before, behind) == ("insert_provision", "4\tДуб")


@pytest.mark.parametrize("lang", ROWS)
@pytest.mark.parametrize("behind", ['";', '".', "»;"])
def test_a_table_that_no_mark_opens_is_closed_by_none(lang: Lang, behind: str) -> None:
    assert added_row(lang, "", behind) == ("not_understood", None)


def added_row(lang: Lang, before: str, behind: str) -> tuple[str, str | None]:
    table = SourceLine(0, "", table=((SourceCell(("4",)), SourceCell(("Дуб",))),))
    texts = [SourceLine(0, text) for text in (*ROWS[lang], before) if text]
    lines = [replace(line, number=n) for n, line in enumerate([*texts, table, SourceLine(0, behind)], 1)]
    one, *_others = read_instructions(lines, lang).instructions
    return one.action.value, getattr(one, "new", None)
