"""Quoted lines that order something: proved to belong to their quotation, or the order is not understood."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions.printed.labels import Label, label_of
from tests.reading.test_accounting import KK, RU, read, shown

AMENDING_RU = (
    "О внесении изменений в Закон Республики Казахстан «О внесении изменений в Закон о садах»",
    "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О внесении изменений в законы о садах» "
    "следующие изменения:",
)
AMENDING_KK = (
    "Өзгерістер енгізу туралы",
    "1-бап. «Бақтар туралы заңға өзгерістер енгізу туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына "
    "мынадай өзгерістер енгізілсін:",
)
FINAL_RU = "Статья 2. Настоящий Закон вводится в действие со дня опубликования."
FINAL_KK = "2-бап. Осы Заң 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі."
SWALLOWED_RU = (
    "1) пункт 1 статьи 2 изложить в следующей редакции:",
    "«1. Сад растет.",
    "2) дополнить пунктом 3 следующего содержания:",
    "3. Сад цветет.»;",
)


def actions(*lines: str, lang: Lang = Lang.RU) -> list[str]:
    return [" ".join(row.split()[:2]) for row in shown(read(*lines, lang=lang))]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (Lang.RU, (*RU, *SWALLOWED_RU, "3) пункт 4 статьи 2 исключить.", FINAL_RU)),
        (Lang.RU, (*AMENDING_RU, *SWALLOWED_RU, "3) пункт 4 исключить.", FINAL_RU)),
        (
            Lang.RU,
            (
                *RU,
                "1) пункт 1 статьи 2 изложить в следующей редакции:",
                "«1. Сад растет.",
                "Статья 2. Настоящий Закон вводится в действие со дня опубликования.»;",
                "3) пункт 4 исключить.",
                FINAL_RU,
            ),
        ),
        (
            Lang.RU,
            (
                *RU,
                "1) пункт 1 статьи 2 изложить в следующей редакции:",
                "«1. Сад растет.",
                "в пункте 7 слово «а» поставить и заменить словом «б» и прочее.»;",
                "2) пункт 4 исключить.",
                FINAL_RU,
            ),
        ),
        (
            Lang.RU,
            (
                *RU,
                "1) пункт 1 статьи 2 изложить в следующей редакции:",
                "«1. Сад растет.",
                "В Закон Республики Казахстан от 2 мая 2020 года «О розах»:»;",
                "2) пункт 4 исключить.",
                FINAL_RU,
            ),
        ),
        (
            Lang.KK,
            (
                *KK,
                "1) 2-баптың 1-тармағы мынадай редакцияда жазылсын:",
                "«1. Бақ өседі.",
                "5-тармақ алып тасталсын.»;",
                "2) 4-тармақ алып тасталсын.",
                FINAL_KK,
            ),
        ),
        (
            Lang.KK,
            (
                *KK,
                "1) 2-баптың 1-тармағы мынадай редакцияда жазылсын:",
                "«1. Бақ өседі.",
                "2-бап. Осы Заң 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі.»;",
                "2) 4-тармақ алып тасталсын.",
                "3-бап. Осы Заң 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі.",
            ),
        ),
    ],
)
def test_an_order_in_a_quotation_that_closes_is_shown(lang: Lang, lines: tuple[str, ...]) -> None:
    rows = actions(*lines, lang=lang)
    assert rows[0] == "3 not_understood"
    assert rows[1].split()[0] == "5"
    # behind a final article only the law's own provisions are read, and an order there is shown
    behind_final = rows[1] == "5 commencement"
    assert rows[-2].split()[1] == ("not_understood" if behind_final else "delete_provision")
    assert rows[-1].split()[1] == "commencement"


def test_the_lines_are_named() -> None:
    first, *_others = read(*AMENDING_RU, *SWALLOWED_RU, "3) пункт 4 исключить.", FINAL_RU)
    assert "not proved: 5" in str(first.note)


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            Lang.RU,
            (
                *AMENDING_RU,
                "1) подпункт 3) пункта 1 статьи 1 изложить в следующей редакции:",
                "«3) в статье 5 слова «роза» заменить словами «сирень»;»;",
                "2) подпункт 4) исключить.",
                FINAL_RU,
            ),
        ),
        (
            Lang.RU,
            (
                *AMENDING_RU,
                "1) пункт 2 статьи 1 изложить в следующей редакции:",
                "«2. В Закон Республики Казахстан от 3 мая 2019 года «О розах»:",
                "1) пункт 5 исключить;",
                "2) статью 6 изложить в следующей редакции:",
                "«Статья 6. Роза",
                "Роза цветет.».»;",
                "2) пункт 4 исключить.",
                FINAL_RU,
            ),
        ),
        (
            Lang.RU,
            (
                *RU,
                "1) статью 20 изложить в следующей редакции:",
                "«Статья 20. Порядок введения в действие настоящего Закона",
                "1. Настоящий Закон вводится в действие с 1 января 2021 года.",
                "2. Сады стоят.»;",
                "2) пункт 4 статьи 21 исключить.",
                FINAL_RU,
            ),
        ),
        (
            Lang.KK,
            (
                *AMENDING_KK,
                "1) 1-баптың 3) тармақшасы мынадай редакцияда жазылсын:",
                "«3) 5-баптағы «раушан» деген сөз «гүл» деген сөзбен ауыстырылсын;»;",
                "2) 4) тармақша алып тасталсын.",
                FINAL_KK,
            ),
        ),
        (
            Lang.KK,
            (
                *KK,
                "1) 20-бап мынадай редакцияда жазылсын:",
                "«20-бап. Осы Заңды қолданысқа енгізу тәртібі",
                "Осы Заң 2021 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.»;",
                "2) 21-баптың 4-тармағы алып тасталсын.",
                FINAL_KK,
            ),
        ),
    ],
)
def test_what_is_proved_to_be_quoted_is_read_and_noted(lang: Lang, lines: tuple[str, ...]) -> None:
    first, *others = read(*lines, lang=lang)
    assert first.action.value == "replace_provision"
    assert "it is proved" in str(first.note)
    assert [one.action.value for one in others] == ["delete_provision", "commencement"]


@pytest.mark.parametrize(
    ("before", "number", "follows"),
    [("3", "4", True), ("3", "3-1", True), ("3-1", "3-2", True), ("3-2", "4", True), ("3", "5", False), ("3", "3", False), ("3-1", "3-3", False)],
)  # fmt: skip
def test_one_label_follows_another(before: str, number: str, follows: bool) -> None:
    assert Label(2, number).follows_in([Label(1, "1"), Label(2, before)]) is follows


def test_a_smaller_label_begins_anew() -> None:
    stack = [Label(0, "2")]
    assert Label(1, "1").follows_in(stack)
    assert not Label(2, "2").follows_in(stack)
    assert Label(0, "3").follows_in(stack)
    assert stack == [Label(0, "3")]


def test_labels_are_told() -> None:
    assert label_of("Статья 5-1. Сад") == Label(0, "5-1")
    assert label_of("5-бап. Бақ") == Label(0, "5")
    assert label_of("2. Сад") == Label(1, "2")
    assert label_of("2-1) сад") == Label(2, "2-1")
    assert label_of("2.5 метра") is None


@pytest.mark.parametrize(
    "block",
    [(), ("«[…]».",), ("«3. […]».",), ("«…».",), ("«».",)],
)
def test_an_order_without_its_text_is_not_understood(block: tuple[str, ...]) -> None:
    rows = actions(*RU, "1) статью 2 дополнить пунктом 3 следующего содержания:", *block, FINAL_RU)
    assert rows[0] == "3 not_understood"
    assert rows[-1].split()[1] == "commencement"


@pytest.mark.parametrize(
    ("order", "block", "expected"),
    [
        ("пунктами 3 и 4", "«3. Сад.».", ["insert_provision", "not_understood"]),
        ("пунктами 3 и 4", "«3. Сад. «[…]».", ["insert_provision", "not_understood"]),
        ("пунктами 3 и 4", "«5. Сад.».", ["not_understood", "not_understood"]),
        ("абзацами вторым и третьим", "«Сад.».", ["not_understood"]),
        ("пунктами 3 и 4", "«3. Сад.\n4. Роза.».", ["insert_provision", "insert_provision"]),
    ],
)
def test_a_quotation_shorter_than_announced_is_told(order: str, block: str, expected: list[str]) -> None:
    rows = actions(*RU, f"1) статью 2 дополнить {order} следующего содержания:", *block.split("\n"), FINAL_RU)
    assert [row.split()[1] for row in rows[:-1]] == expected
