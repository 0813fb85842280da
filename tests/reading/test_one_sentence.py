"""Acts of one sentence, which name the amended act and the order at once: no colon, often no number."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.reading.test_drafted_orders import row

LAW = "Закона Республики Казахстан от 2 мая 2020 года «О садах»"
ORDER = "приказа Министра садов от 4 апреля 2025 года № 15 «О розах»"
KK_LAW = "«Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасы Заңының"
KK_ORDER = "«Раушан туралы» Бақтар министрінің 2025 жылғы 4 сәуірдегі № 15 бұйрығының"
TITLES = {
    Lang.RU: ("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О внесении изменения"),
    Lang.KK: ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Өзгеріс енгізу туралы"),
}
ENDS = {
    Lang.RU: "Настоящий Закон вводится в действие с 1 января 2027 года.",
    Lang.KK: "Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
}


@pytest.mark.parametrize("label", ["", "1. ", "Статья 1. "])
@pytest.mark.parametrize(
    ("lang", "lines", "rows"),
    [
        (Lang.RU, (f"В статье 7 {LAW} слово «роза» заменить словом «пион».",), ["substitute_words art_7 | old=роза | new=пион"]),
        (Lang.RU, (f"В пункте 1 статьи 7 {LAW} слово «роза» исключить.",), ["delete_words art_7__para_1 | old=роза"]),
        (Lang.RU, (f"Слово «роза» в статье 7 {LAW} заменить словом «пион».",), ["substitute_words art_7 | old=роза | new=пион"]),
        (Lang.RU, (f"Пункт 3 статьи 7 {LAW} исключить.",), ["delete_provision art_7__para_3"]),
        (Lang.RU, (f"Пункт 3 статьи 7 {LAW} исключается.",), ["delete_provision art_7__para_3"]),
        (Lang.RU, (f"Внести в статью 7 {LAW} изменение, заменив слово «роза» словом «пион».",), ["substitute_words art_7 | old=роза | new=пион"]),
        (Lang.RU, ("Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» изменение, исключив пункт 3 статьи 7.",), ["delete_provision art_7__para_3"]),
        (Lang.RU, ("Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующее изменение, заменив в статье 7 слово «роза» словом «пион».",), ["substitute_words art_7 | old=роза | new=пион"]),
        (Lang.RU, (f"Статью 7 {LAW} дополнить пунктом 3 следующего содержания:", "«3. Розы.».",), ["insert_provision art_7__para_3 | new=3. Розы."]),
        (Lang.RU, (f"В пункте 3 {ORDER} слово «роза» заменить словом «пион».",), ["substitute_words para_3 | old=роза | new=пион"]),
        (Lang.KK, (f"{KK_LAW} 7-бабындағы «раушан» деген сөз «пион» деген сөзбен ауыстырылсын.",), ["substitute_words art_7 | old=раушан | new=пион"]),
        (Lang.KK, (f"{KK_LAW} 7-бабының 3-тармағы алып тасталсын.",), ["delete_provision art_7__para_3"]),
        (Lang.KK, (f"{KK_LAW} 7-бабы мынадай мазмұндағы 3-тармақпен толықтырылсын:", "«3. Раушан.».",), ["insert_provision art_7__para_3 | new=3. Раушан."]),
        (Lang.KK, (f"{KK_ORDER} 3-тармағындағы «раушан» деген сөз алып тасталсын.",), ["delete_words para_3 | old=раушан"]),
    ],
)  # fmt: skip
def test_it_is_no_title(lang: Lang, label: str, lines: tuple[str, ...], rows: list[str]) -> None:
    label = label.replace("Статья 1.", "1-бап.") if lang is Lang.KK else label
    texts = (*TITLES[lang], f"{label}{lines[0]}", *lines[1:], ENDS[lang])
    read = read_instructions([SourceLine(n, text) for n, text in enumerate(texts, 1)], lang)
    assert read.title == TITLES[lang][1]
    assert [row(i) for i in read.instructions[:-1]] == rows
    assert all(i.act is not None and i.act.title for i in read.instructions[:-1])
    assert read.instructions[-1].commencement


def test_an_order_among_the_lines_of_the_title_is_told() -> None:
    texts = (
        "О внесении изменения",
        "Внести в Положение о садах изменение, заменив слово «роза» словом «пион».",
    )
    (made,) = read_instructions(
        [SourceLine(n, text) for n, text in enumerate(texts, 1)], Lang.RU
    ).instructions
    assert made.unread
