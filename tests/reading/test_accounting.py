"""No order is swallowed: what orders something has a row, and no quotation holds a line of the amending act itself."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.printed.closing import OPEN, behind_quotation, closings
from lawtrack.reading.instructions.printed.quotes import signed_marks
from lawtrack.reading.lines import SourceLine

RU = (
    "О внесении изменений в Закон Республики Казахстан «О садах»",
    "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
)
KK = (
    "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
    "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
)


def read(*lines: str, lang: Lang = Lang.RU) -> tuple[Instruction, ...]:
    made = [SourceLine(n, text) for n, text in enumerate(lines, 1)]
    result = read_instructions(made, lang)
    assert "".join(s.text.replace(" ", "") for s in result.segments) == "".join(lines).replace(" ", "")
    assert [i.n for i in result.instructions] == list(range(1, len(result.instructions) + 1))
    return result.instructions


def shown(instructions: tuple[Instruction, ...]) -> list[str]:
    rows = []
    for i in instructions:
        target = getattr(i, "target", None)
        new = getattr(i, "new", None)
        rows.append(f"{i.line} {i.action} {target.eid if target else ''} {new or ''}".strip())
    return rows


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                *RU,
                "1) пункт 1 статьи 2 изложить в следующей редакции:",
                "«1. Сад растет;",
                "2) пункт 3 статьи 4 исключить.",
                "Статья 2. Настоящий Закон вводится в действие со дня опубликования.",
            ),
            ["3 not_understood", "5 delete_provision art_4__para_3", "6 commencement"],
        ),
        (
            (
                *RU,
                "1) пункт 1 статьи 2 изложить в следующей редакции:",
                "«1. Сад растет.",
                "2. Настоящий Закон вводится в действие со дня опубликования.",
            ),
            ["3 not_understood", "5 commencement"],
        ),
        (
            (
                *RU,
                "1) в статье 3:",
                "дополнить подпунктом 4) следующего содержания:",
                "«4) четыре;»;дополнить подпунктом 5) следующего содержания:",
                "«5) пять.».",
            ),
            ["4 insert_provision art_3__point_4 4) четыре;", "5 insert_provision art_3__point_5 5) пять."],
        ),
        (
            (
                *RU,
                "1) пункт 1 статьи 2 изложить в следующей редакции:",
                "«1. Закон вводится так.",
                "Настоящий Закон вводится в действие со дня опубликования.».",
            ),
            ["3 not_understood", "5 not_understood"],
        ),
        (
            (
                *RU,
                "в пункте 2 статьи 3 слова «Настоящий Закон вводится в действие с 1 мая 2020 года» заменить словом «а».",
                "Статья 2. Настоящий Закон вводится в действие со дня опубликования.",
            ),
            ["3 substitute_words art_3__para_2 а", "4 commencement"],
        ),
        (
            (
                *RU,
                "1) пункт 1 статьи 2 исключить.",
                "Статья 2. Министерству сада слово «а» заменить словом «б».",
                "Статья 3. Настоящий Закон вводится в действие со дня опубликования.",
            ),
            ["3 delete_provision art_2__para_1", "4 not_understood", "5 commencement"],
        ),
        (
            (
                *RU,
                "1) пункт 1 статьи 2 исключить.",
                "Статья 2. Настоящий Закон, за исключением абзаца второго пункта 1 статьи 1, вводится в действие с 1 мая 2020 года.",
                "Президент Республики Казахстан",
                "пункт 3 статьи 2 исключить.",
            ),
            ["3 delete_provision art_2__para_1", "4 commencement", "6 not_understood"],
        ),
    ],
)
def test_russian_orders_are_not_swallowed(lines: tuple[str, ...], expected: list[str]) -> None:
    assert shown(read(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                *KK,
                "3-баптың 1-тармағы мынадай редакцияда жазылсын:",
                "«1. Бақ өседі.».",
                "«2. 2003 жылғы 20 маусымдағы Қазақстан Республикасының Жер кодексіне:",
                "32-баптың 4-тармағындағы «а» деген сөз «б» деген сөзбен ауыстырылсын.",
            ),
            ["3 replace_provision art_3__para_1 1. Бақ өседі.", "6 substitute_words art_32__para_4 б"],
        ),
        (
            (
                *KK,
                "1-тармақ жаңа редакцияда жазылсын:",
                "1. Бақ өседі:",
                "5-тармақ алып тасталсын;",
                "2. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
            ),
            ["3 not_understood", "4 not_understood", "5 not_understood", "6 commencement"],
        ),
        (
            (
                *KK,
                "3-баптың 2-тармағындағы «Осы Заң қолданысқа енгізілген күннен бастап» деген сөздер «а» деген сөзбен "
                "ауыстырылсын.",
                "2-бап. Осы Заң 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі.",
            ),
            ["3 substitute_words art_3__para_2 а", "4 commencement"],
        ),
    ],
)
def test_kazakh_orders_are_not_swallowed(lines: tuple[str, ...], expected: list[str]) -> None:
    assert shown(read(*lines, lang=Lang.KK)) == expected


def test_new_wording_that_the_source_lacks_is_told() -> None:
    first, *_others = read(
        *RU, "1) статьи 2 и 3 изложить в следующей редакции:", "«Статья 2. Сад", "Сад растет.»."
    )
    second = _others[0]
    assert first.note is None
    assert second.note is not None
    assert "missing" in second.note.template


def test_the_act_of_a_block_behind_a_stray_mark_is_the_one_named() -> None:
    *_before, last = read(
        *KK,
        "3-баптың 1-тармағы мынадай редакцияда жазылсын:",
        "«1. Бақ өседі.».",
        "«2. 2003 жылғы 20 маусымдағы Қазақстан Республикасының Жер кодексіне:",
        "32-бап алып тасталсын.",
        lang=Lang.KK,
    )
    assert last.act is not None
    assert "Жер кодексіне" in last.act.text


def test_a_list_of_repealed_acts_needs_no_row_for_the_line_that_points_to_it() -> None:
    rows = shown(
        read(
            "О признании утратившими силу",
            "1. Признать утратившими силу некоторые решения согласно приложению.",
            "Президент Республики Казахстан",
            "Приложение",
            "1. Постановление Правительства от 2 мая 2020 года № 3.",
        )
    )
    assert rows == ["2 own_provision", "5 repeal_act"]


def test_a_list_that_is_not_there_is_not_passed_over() -> None:
    rows = shown(
        read("О признании утратившими силу", "1. Признать утратившими силу решения согласно приложению.")
    )
    assert rows == ["2 not_understood"]


def test_a_quotation_is_proved_closed_by_its_own_mark_alone() -> None:
    texts = ["«а", "б»;", "«в «г» д»", "«е", "ж", "«з»", "и».", "к", "«4) л;»;дополнить:", "«м."]
    assert closings(texts, list(map(signed_marks, texts))) == [1, OPEN, 2, 6, OPEN, 5, OPEN, OPEN, OPEN, OPEN]


def test_what_stands_behind_a_quotation_is_found() -> None:
    text = "«4) а «б» в;»; дополнить"
    assert text[behind_quotation(text) :] == "дополнить"
    assert behind_quotation("«а».") == len("«а».")
    assert behind_quotation("«а") == len("«а")


@pytest.mark.parametrize(
    ("block", "new"),
    [
        ("«1) по Закону «О розах»;", "1) по Закону «О розах»"),
        ("«1) по розам.»;».", "1) по розам."),
        ("«1) по розам «а».»;", "1) по розам «а»."),
        ("«1) по розам.»;", "1) по розам."),
        ('"1) по розам, – ".', "1) по розам, –"),
    ],
)
def test_as_many_marks_stand_in_the_law_as_open_and_close_in_it(block: str, new: str) -> None:
    (one,) = read(*RU, "1) подпункт 1) статьи 2 изложить в следующей редакции:", block)
    assert getattr(one, "new", None) == new


def test_orders_behind_a_place_that_a_lost_mark_swallowed_are_not_misplaced() -> None:
    rows = shown(
        read(
            *RU,
            "1) статью 2 дополнить пунктом 3 следующего содержания:",
            "«3. Сад растет.",
            "2) в статье 7:",
            "пункт 2 исключить;",
        )
    )
    assert rows == ["3 not_understood", "6 delete_provision art_7__para_2"]


def test_what_follows_an_unread_numbered_line_is_not_read_in_the_place_before() -> None:
    rows = shown(
        read(
            *RU,
            "1) в статье 2:",
            "дополнить подпунктом 3) следующего содержания:",
            "3) сад растет;",
            "пункт 2 исключить;",
        )
    )
    assert rows == ["4 not_understood", "5 not_understood", "6 not_understood"]


def kinds(*lines: str, lang: Lang = Lang.RU) -> list[str]:
    return [f"{i.line} {i.action}" for i in read(*lines, lang=lang)]


RU_UNNUMBERED = "Внести в Закон Республики Казахстан «О садах» следующие изменения:"
KK_UNNUMBERED = "«Бақтар туралы» Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:"


@pytest.mark.parametrize(
    ("head", "lines", "lang"),
    [
        (RU_UNNUMBERED, ("1. ст. 1 пополнить пп. 4) следующего содержания:", "4) сад – сад.", "2. абз. 2 п. 3 ст. 2 изъять"), Lang.RU),
        (RU_UNNUMBERED, ("1. п. 2 ст. 5 – отменить", "2. в п. 1 ст. 3 вместо «30» указать «20»"), Lang.RU),
        (KK_UNNUMBERED, ("1. 3-баптың 2-тармағы алынсын", "2. 4-бапта «бақ» сөзі «сад» сөзімен алмастырылсын"), Lang.KK),
    ],
)  # fmt: skip
def test_announced_changes_of_which_none_is_read_are_told(
    head: str, lines: tuple[str, ...], lang: Lang
) -> None:
    """Orders without a known verb look like the amending act's own provisions."""
    below = [f"{n} not_understood" for n in range(2, len(lines) + 2)]
    assert kinds(head, *lines, lang=lang) == ["1 not_understood", *below]


def test_a_line_without_a_known_verb_among_lost_orders_is_told() -> None:
    rows = kinds(
        RU_UNNUMBERED,
        "1. п. 1 ст. 2 – удалить",
        "2. ст. 3 доп. п. 4",
        "3. пункт 5 статьи 6 исключить",
        "4. Настоящий Закон вводится в действие со дня опубликования.",
    )
    assert rows == ["2 delete_provision", "3 not_understood", "4 delete_provision", "5 commencement"]


def test_own_provisions_behind_changes_stay_what_they_are() -> None:
    assert kinds(
        "1. Внести в приказ Министра финансов от 2 мая 2020 года № 5 «О садах» следующие изменения:",
        "1) пункт 5 исключить.",
        "2. Департаменту обеспечить размещение приказа.",
        "3. Контроль возложить на вице-министра.",
    ) == ["2 delete_provision", "3 own_provision", "4 own_provision"]


def test_a_bill_that_is_brought_before_parliament_announces_no_change() -> None:
    rows = kinds(
        "О внесении на рассмотрение Мажилиса Парламента Республики Казахстан проекта Закона «О садах»",
        "Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:",
        "1. Внести на рассмотрение Мажилиса Парламента Республики Казахстан проект Закона «О садах».",
        "2. Настоящее постановление вводится в действие со дня его подписания.",
    )
    assert rows == ["3 own_provision", "4 commencement"]


def test_changes_that_stand_in_an_annex_are_not_missed_where_they_are_announced() -> None:
    rows = kinds(
        "1. Внести в приказ Министра финансов от 2 мая 2020 года № 5 «О садах» изменения согласно приложению к приказу.",
        "2. Контроль возложить на вице-министра.",
    )
    assert rows[-1] == "2 own_provision"
