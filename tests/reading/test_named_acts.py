"""Orders that name their act themselves, openings that end otherwise than with a colon, lists of repealed acts."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

SOME_RU = "О внесении изменений в некоторые законодательные акты"
SOME_KK = "Кейбір заңнамалық актілерге өзгерістер енгізу туралы"
GARDENS = "Закона Республики Казахстан от 2 мая 2020 года «О садах»"


def read(lang: Lang, *lines: str) -> tuple[Instruction, ...]:
    return read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang).instructions


def shown(instructions: tuple[Instruction, ...]) -> list[str]:
    rows = []
    for i in instructions:
        target = getattr(i, "target", None)
        title = i.act.title if i.act else ""
        rows.append(" ".join(filter(None, (str(i.line), str(i.action), title, target.eid if target else ""))))
    return rows


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (f"Статья 1. Пункт 4 статьи 6 {GARDENS} исключить.", "2 delete_provision О садах art_6__para_4"),
        (
            f"Статья 1. В пункте 2 статьи 5 {GARDENS} слова «а» заменить словами «б».",
            "2 substitute_words О садах art_5__para_2",
        ),
        (
            f"Статья 1. Внести в статью 7 {GARDENS} изменение, изложив пункт 2 в следующей редакции: «2. А.».",
            "2 replace_provision О садах art_7__para_2",
        ),
        (
            "1. Пункт 5 приказа Министра от 3 мая 2021 года № 7 «О розах» исключить.",
            "2 delete_provision О розах para_5",
        ),
        (
            "1. Приложение 6 к решению районного маслихата «О розах» от 3 мая 2021 года № 7 изложить в новой редакции "
            "согласно приложению 2.",
            "2 annex О розах att_6",
        ),
    ],
)
def test_an_order_that_names_its_act_is_read_in_it(line: str, row: str) -> None:
    assert shown(read(Lang.RU, SOME_RU, line)) == [row]


def test_the_block_of_one_article_of_an_act() -> None:
    rows = read(
        Lang.RU,
        SOME_RU,
        f"Статья 1. Внести в статью 12 {GARDENS} следующие изменения:",
        "пункт 2 исключить;",
        "в пункте 3 слово «а» заменить словом «б».",
        "Статья 2. Настоящий Закон вводится в действие со дня опубликования.",
    )
    assert shown(rows) == [
        "3 delete_provision О садах art_12__para_2",
        "4 substitute_words О садах art_12__para_3",
        "5 commencement",
    ]


def test_the_same_in_kazakh() -> None:
    gardens = "«Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасы Заңының"
    rows = read(
        Lang.KK,
        SOME_KK,
        f"1-бап. {gardens} 3-бабының 2-тармағы алып тасталсын.",
        f"2-бап. {gardens} 4-бабына мынадай өзгерістер енгізілсін:",
        "2-тармақ алып тасталсын.",
        "3-бап. Осы Заң 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі.",
    )
    assert shown(rows) == [
        "2 delete_provision Бақтар туралы art_3__para_2",
        "4 delete_provision Бақтар туралы art_4__para_2",
        "5 commencement",
    ]


def test_a_quoted_word_after_the_noun_of_an_act_is_no_title() -> None:
    first, *_others = read(
        Lang.RU,
        SOME_RU,
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
        "1) в статье 5 Закона слово «розы» исключить.",
    )
    assert first.act is not None
    assert first.act.title == "О садах"


@pytest.mark.parametrize("end", [":", ";"])
def test_an_opening_that_ends_with_a_semicolon_opens_its_act(end: str) -> None:
    rows = read(
        Lang.KK,
        SOME_KK,
        "1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:",
        "1. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына:",
        "3-бап алып тасталсын.",
        f"2. «Гүлдер туралы» 2021 жылғы 2 мамырдағы Қазақстан Республикасының Заңына{end}",
        "4-бап алып тасталсын.",
    )
    assert shown(rows) == ["4 delete_provision Бақтар туралы art_3", "6 delete_provision Гүлдер туралы art_4"]


def test_what_follows_a_line_that_could_open_an_act_is_not_given_to_the_act_before() -> None:
    rows = read(
        Lang.RU,
        SOME_RU,
        "Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:",
        "1. В Закон Республики Казахстан от 2 мая 2020 года «О садах»:",
        "статью 3 исключить.",
        "2. К Закону о цветах, что растут на лугах;",
        "1) статью 4 исключить;",
        "3. В Закон Республики Казахстан от 3 мая 2021 года «О водах»:",
        "статью 5 исключить.",
    )
    assert shown(rows) == [
        "4 delete_provision О садах art_3",
        "5 not_understood",
        "6 not_understood",
        "8 delete_provision О водах art_5",
    ]


def test_a_law_of_one_sentence_repeals_an_act() -> None:
    rows = read(
        Lang.RU,
        "О признании утратившим силу постановления «О розах»",
        "Признать утратившим силу постановление Правительства от 2 мая 2020 года № 3 «О розах».",
    )
    assert shown(rows) == ["2 repeal_act О розах"]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            Lang.RU,
            (
                "О признании утратившими силу решений",
                "1. Признать утратившими силу решения согласно прилагаемому перечню.",
                "Премьер-Министр Республики Казахстан",
                "Перечень решений",
                "1. Постановление Правительства от 2 мая 2020 года № 3.",
            ),
        ),
        (
            Lang.KK,
            (
                "Шешімдердің күші жойылды деп тану туралы",
                "1. Осы қаулыға қосымшаға сәйкес шешімдердің күші жойылды деп танылсын.",
                "Қазақстан Республикасының Премьер-Министрі О. Үлгіов",
                "Қазақстан Республикасы Үкіметінің 2026 жылғы 18 наурыздағы № 180 қаулысына қосымша",
                "1. «Бірінші туралы» Қазақстан Республикасы Үкіметінің 2015 жылғы 5 мамырдағы № 12 қаулысы.",
            ),
        ),
    ],
)
def test_a_list_of_repealed_acts_is_found(lang: Lang, lines: tuple[str, ...]) -> None:
    actions = [str(i.action) for i in read(lang, *lines)]
    assert actions == ["own_provision", "repeal_act"]
