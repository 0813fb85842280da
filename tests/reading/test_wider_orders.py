"""Orders of law in forms that are rarer: several places, sentences without ordinal, tables of contents, anchors."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction, ReplaceProvision
from lawtrack.model.kinds import Kind
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

HEAD = {
    Lang.RU: (
        "О внесении изменений",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
    ),
    Lang.KK: (
        "Өзгерістер енгізу туралы",
        "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
    ),
}


def read(lang: Lang, *lines: str) -> tuple[Instruction, ...]:
    made = [SourceLine(n, text) for n, text in enumerate((*HEAD[lang], *lines), 1)]
    return read_instructions(made, lang).instructions


def row(i: Instruction) -> str:
    values = [str(i.action), *(getattr(i, name, None) for name in ("target_eid", "old", "new", "sentence"))]
    return " | ".join(str(value) for value in values if value is not None)


@pytest.mark.parametrize(
    ("lang", "lines", "rows"),
    [
        (
            Lang.RU,
            ("в пункте 1 статьи 7 и в пункте 5 статьи 11 слово «а» заменить словом «б»;",),
            ["substitute_words | art_7__para_1 | а | б", "substitute_words | art_11__para_5 | а | б"],
        ),
        (
            Lang.RU,
            ("пункт 5 статьи 11 дополнить предложением следующего содержания:", "«Сад цветет.»;"),
            ["insert_provision | art_11__para_5 | Сад цветет. | -1"],
        ),
        (
            Lang.RU,
            (
                "оглавление дополнить заголовками статей 27-1 и 27-2 следующего содержания:",
                "«Статья 27-1. Роза",
                "Статья 27-2. Пион»;",
            ),
            ["insert_provision | toc | Статья 27-1. Роза\nСтатья 27-2. Пион"],
        ),
        (
            Lang.RU,
            ("пункт 2 статьи 3 дополнить подпунктами следующего содержания:", "«4) роза;", "5) пион.»;"),
            [
                "insert_provision | art_3__para_2__point_4 | 4) роза;",
                "insert_provision | art_3__para_2__point_5 | 5) пион.",
            ],
        ),
        (
            Lang.RU,
            ("в пункте 4 статьи 14 союз «и» исключить;",),
            ["delete_words | art_14__para_4 | и"],
        ),
        (
            Lang.RU,
            ("пункты 5-6 статьи 3 исключить;",),
            ["delete_provision | art_3__para_5", "delete_provision | art_3__para_6"],
        ),
        (
            Lang.KK,
            ("20-21-баптар алып тасталсын.",),
            ["delete_provision | art_20", "delete_provision | art_21"],
        ),
        (Lang.KK, ("20-1-бап алып тасталсын.",), ["delete_provision | art_20-1"]),
        (
            Lang.KK,
            ("10-баптың ескертуінің 2-тармағы алып тасталсын.",),
            ["delete_provision | art_10__hcontainer_1__para_2"],
        ),
        (
            Lang.RU,
            ("часть вторую статьи 4 дополнить пунктом 17 следующего содержания:", "«17) розы.»;"),
            ["insert_provision | art_4__subpara_2__para_17 | 17) розы."],
        ),
        (
            Lang.KK,
            ("1) мазмұнында 320-баптың тақырыбы мынадай редакцияда жазылсын:", "«320-бап. Раушан»;"),
            ["replace_heading | toc | 320-бап. Раушан"],
        ),
        (
            Lang.KK,
            ("471-бап кестесінің 1.53-жолы алып тасталсын.",),
            ["delete_provision | art_471__row_1.53"],
        ),
        (
            Lang.KK,
            ("көрсетілген Заңға 1-қосымшадағы реттік нөмірі 85-жол алып тасталсын.",),
            ["delete_provision | att_1__row_85"],
        ),
        (
            Lang.KK,
            (
                "4-баптың 1-тармағында:",
                "бірінші абзац және 1) тармақша мынадай редакцияда жазылсын:",
                "«1. Құқықтар:",
                "1) қабылдауға;».",
            ),
            [
                "replace_provision | art_4__para_1__intro | 1. Құқықтар:",
                "replace_provision | art_4__para_1__point_1 | 1) қабылдауға;",
            ],
        ),
        (
            Lang.KK,
            (
                "орыс тіліндегі мәтінге «розы» деген сөзге қатысты түзету енгізілді, қазақ тіліндегі мәтін өзгермейді;",
            ),
            ["own_provision"],
        ),
    ],
)
def test_it_is_read(lang: Lang, lines: tuple[str, ...], rows: list[str]) -> None:
    assert [row(i) for i in read(lang, *lines)] == rows


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (Lang.RU, "в статье 2 после слова «а» слово «б» исключить;"),
        (Lang.KK, "2-баптағы «а» деген сөзден кейінгі «б» деген сөз алып тасталсын."),
    ],
)
def test_where_the_words_stand_is_told(lang: Lang, line: str) -> None:
    (one,) = read(lang, line)
    assert row(one) == "delete_words | art_2 | б"
    assert one.note is not None
    assert dict(one.note.values) == {"words": "а"}


def test_units_without_numbers_in_the_order_and_in_the_text_are_not_numbered_by_guess() -> None:
    (one,) = read(
        Lang.RU, "пункт 2 статьи 3 дополнить подпунктами следующего содержания:", "«роза;", "пион.»;"
    )
    assert one.action == "not_understood"


def test_a_numbered_unit_beside_one_told_by_place_is_put_as_what_it_is() -> None:
    _intro, point = read(
        Lang.RU,
        "1) абзац первый и подпункт 1) пункта 1 статьи 4 изложить в следующей редакции:",
        "«1. Права:",
        "1) брать;»;",
    )
    assert isinstance(point, ReplaceProvision)
    (unit,) = point.fragment
    assert unit.number is not None
    assert (unit.kind, unit.number.text, unit.text) == (Kind.POINT, "1", "брать;")


def test_where_one_unit_ends_that_is_told_by_place_is_not_guessed() -> None:
    (one,) = read(
        Lang.RU,
        "1) подпункт 1) и часть вторую пункта 1 статьи 4 изложить в следующей редакции:",
        "«1) брать;",
        "Давать.»;",
    )
    assert one.action == "not_understood"
