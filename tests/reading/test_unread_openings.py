"""What follows a line that may open the block of an act never reaches the act before it."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

RU = (
    "О внесении изменений в некоторые законодательные акты Республики Казахстан",
    "Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:",
    "1. В Закон Республики Казахстан от 5 марта 2002 года «О заборах»:",
    "пункт 1 статьи 1 исключить.",
    "{}",
    "пункт 2 статьи 7 исключить.",
    "1) в пункте 3 статьи 7 слова «а» заменить словами «б»;",
    "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года.",
)
KK = (
    "Қазақстан Республикасының кейбір заңнамалық актілеріне өзгерістер енгізу туралы",
    "1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:",
    "1. «Дуалдар туралы» 2002 жылғы 5 наурыздағы Қазақстан Республикасының Заңына:",
    "1-баптың 1-тармағы алып тасталсын.",
    "{}",
    "7-баптың 2-тармағы алып тасталсын.",
    "1) 7-баптың 3-тармағындағы «а» деген сөз «б» деген сөзбен ауыстырылсын;",
    "2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
)
RIVERS = "от 6 марта 2003 года «О реках»"
RIVERS_KK = "«Өзендер туралы» 2003 жылғы 6 наурыздағы"
READ_RU = (
    *(f"2. В Закон Республики Казахстан {RIVERS}{end}" for end in (":", ";", ".", "", ",", " –")),
    f"2. В Закон Республики Казахстан {RIVERS} (Ведомости Парламента, 2003 г., № 1, ст. 2)",
    f"2. B Закон Республики Казахстан {RIVERS}:",
    f"2. В Зaкoн Республики Казахстан {RIVERS}:",
    f"2. Внести в Закон Республики Казахстан {RIVERS} следующие изменения",
)
READ_KK = (
    f"2. {RIVERS_KK} Қазақстан Республикасының Заңында:",
    *(f"2. {RIVERS_KK} Қазақстан Республикасының Заңына{end}" for end in (":", ";", ".", "", ",")),
    f"2. {RIVERS_KK} Қaзaқстан Республикасының Зaңынa:",
    f"2. {RIVERS_KK} Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін.",
)
UNREAD_RU = (
    *(f"В Закон Республики Казахстан {RIVERS}{end}" for end in (";", ".", "")),
    f"2. ВЗакон Республики Казахстан {RIVERS}:",
    f"2. Закон Республики Казахстан {RIVERS}:",
    f"2. Взакон {RIVERS}:",
    f"II. В Закон Республики Казахстан {RIVERS}:",
    f"2. В ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН {RIVERS}:",
    "а) в Закон «О реках»;",
    "2. В указанный Кодекс:",
    f"2. В Закон Республики Казахстан {RIVERS}, статью 7",
    f"2. Внести изменения в Закон Республики Казахстан {RIVERS}",
    "2. Внести изменения и дополнения в следующие законодательные акты:",
)
UNREAD_KK = (
    *(f"{RIVERS_KK} Қазақстан Республикасының Заңына{end}" for end in (";", ".", "")),
    f"2. {RIVERS_KK} Қазақстан Республикасының Заңы:",
    f"2. {RIVERS_KK} Қазақстан Республикасының Заңы бойынша:",
    "2. Қазақстан Республикасының Су кодексі:",
    "2. Мына заңнамалық актілерге өзгерістер мен толықтырулар енгізілсін:",
)


def read(lang: Lang, lines: tuple[str, ...], opening: str) -> list[Instruction]:
    texts = (line.format(opening) for line in lines)
    found = read_instructions([SourceLine(n, text) for n, text in enumerate(texts, 1)], lang).instructions
    return [one for one in found if one.action is not Action.COMMENCEMENT]


@pytest.mark.parametrize("opening", READ_RU)
def test_openings_that_end_otherwise_are_read(opening: str) -> None:
    acts = [one.act and one.act.title for one in read(Lang.RU, RU, opening)]
    assert acts == ["О заборах", "О реках", "О реках"]


@pytest.mark.parametrize("opening", READ_KK)
def test_kazakh_openings_that_end_otherwise_are_read(opening: str) -> None:
    acts = [one.act and one.act.title for one in read(Lang.KK, KK, opening)]
    assert acts == ["Дуалдар туралы", "Өзендер туралы", "Өзендер туралы"]


@pytest.mark.parametrize(
    ("lang", "opening"),
    [*((Lang.RU, one) for one in UNREAD_RU), *((Lang.KK, one) for one in UNREAD_KK)],
)
def test_behind_an_opening_that_is_not_read_nothing_is_for_the_act_before(lang: Lang, opening: str) -> None:
    first, *others = read(lang, RU if lang is Lang.RU else KK, opening)
    assert first.act is not None
    assert len(others) >= 2
    for one in others:
        assert one.action is Action.NOT_UNDERSTOOD
        assert one.act is None


ORDER_BELOW = {
    Lang.RU: "1) статью 2 исключить;",
    Lang.KK: "1) 2-бап алып тасталсын;",
}


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        (Lang.RU, "Статья 1. Внести изменения в Закон Республики Казахстан от 2 мая 2020 года «О реках»."),
        (Lang.RU, "Статья 1. Внести дополнения в законодательство о реках."),
        (Lang.RU, "Статья 1. Внести в Закон «О реках» изменение в статье 1: пункт 1 исключить."),
        (Lang.KK, "1-бап. Өзендер туралы заңнамаға өзгерістер енгізілсін."),
    ],
)
def test_a_line_that_says_that_an_act_is_changed_is_no_norm_of_the_act_itself(
    lang: Lang, opening: str
) -> None:
    lines = (opening, ORDER_BELOW[lang])
    found = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang).instructions
    assert [one.action for one in found] == [Action.NOT_UNDERSTOOD] * 2


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        (Lang.RU, "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О реках» следующие изменения."),
        (Lang.RU, "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О реках» следующие изменения;"),
        (Lang.KK, "1-бап. «Өзендер туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін."),
    ],
)  # fmt: skip
def test_an_article_that_opens_a_block_without_its_colon_is_read(lang: Lang, opening: str) -> None:
    lines = (opening, ORDER_BELOW[lang])
    (one,) = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang).instructions
    assert (one.action, one.target_eid) == (Action.DELETE_PROVISION, "art_2")
    assert one.act is not None


@pytest.mark.parametrize(
    "norm",
    [
        "Статья 2. Правительству Республики Казахстан внести предложения об изменениях законодательства.",
        "Статья 2. Внести в реестр сведения о реках.",
    ],
)
def test_a_norm_of_the_act_itself_stays_one(norm: str) -> None:
    lines = (
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О реках» следующие изменения:",
        "1) статью 2 исключить.",
        norm,
    )
    found = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], Lang.RU).instructions
    assert [one.action for one in found] == [Action.DELETE_PROVISION, Action.OWN_PROVISION]
