"""Lines that open the block of an act by its title, of a normative resolution, or of a document with the act that approves it."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine


def read(*lines: str, lang: Lang = Lang.RU) -> list[Instruction]:
    source = [SourceLine(n, text) for n, text in enumerate(("О внесении изменений", *lines), 1)]
    own = (Action.OWN_PROVISION, Action.COMMENCEMENT)
    return [i for i in read_instructions(source, lang).instructions if i.action not in own]


def told(*lines: str) -> list[str]:
    return [f"{i.line} {i.action.value} {i.target_eid or ''}".strip() for i in read(*lines)]


LIST = "1. Внести изменения в следующие нормативные постановления Верховного Суда Республики Казахстан:"


def test_an_act_of_a_list_is_known_by_its_title_date_and_number() -> None:
    made = read(
        LIST,
        "1) «О практике по делам о садах» от 9 июля 1999 года № 8 (с изменениями, внесенными постановлением от 18 июня 2004 года № 14):",
        "пункты 12, 13 исключить;",
        "2) «О розах» от 11 июля 2003 года № 5:",
        "в пункте 9 слово «мак» исключить.",
    )
    assert [(i.line, i.target_eid, i.act.number if i.act else "", i.act.title if i.act else "") for i in made] == [
        (4, "para_12", "8", "О практике по делам о садах"),
        (4, "para_13", "8", "О практике по делам о садах"),
        (6, "para_9", "5", "О розах"),
    ]  # fmt: skip
    assert made[0].act is not None
    assert made[0].act.text.startswith("нормативные постановления Верховного Суда")


def test_an_act_of_a_list_may_be_repealed_among_those_that_are_changed() -> None:
    assert told(
        LIST,
        "1) «О садах» от 9 июля 1999 года № 8:",
        "пункт 2 исключить;",
        "2) «О вреде» от 9 июля 1999 года № 9 – признать утратившим силу;",
        "3) «О розах» от 11 июля 2003 года № 5:",
        "пункт 4 исключить.",
    ) == ["4 delete_provision para_2", "5 repeal_act", "7 delete_provision para_4"]


def test_a_title_alone_opens_nothing_where_no_list_names_its_form() -> None:
    rows = told(
        "1. Внести в приказ Министра садов от 5 мая 2020 года № 7 «О садах» следующие изменения:",
        "пункт 1 исключить;",
        "2. «О розах» от 11 июля 2003 года № 5:",
        "пункт 4 исключить.",
    )
    assert rows == ["3 delete_provision para_1", "5 not_understood"]


def test_a_normative_resolution_and_the_rules_that_it_approves() -> None:
    assert told(
        "1. В нормативное постановление Конституционного Суда Республики Казахстан от 16 ноября 2022 года № 1 «Об утверждении Регламента» внести следующие изменения:",
        "в Регламенте Конституционного Суда, утвержденном указанным нормативным постановлением:",
        "1) пункт 22 исключить;",
        "2) в подпункте 2) пункта 40, пунктах 41 и 44:",
        "слово «а» заменить словом «б»;",
        "3) раздел 4 «Общие положения» изложить в следующей редакции:",
        "«Раздел 4. Общие положения",
        "60. Регламент действует.».",
    ) == [
        "4 delete_provision att_1__para_22",
        "6 substitute_words att_1__para_40__point_2",
        "6 substitute_words att_1__para_41",
        "6 substitute_words att_1__para_44",
        "7 replace_provision att_1__title_4",
    ]


def test_points_numbered_with_the_paragraph_and_a_document_of_this_decree() -> None:
    assert told(
        "1. Внести изменения в следующие указы Президента Республики Беларусь:",
        "1.1. в Указе Президента Республики Беларусь от 16 октября 2009 г. № 510 «О садах»:",
        "пункт 3 исключить;",
        "в Положении о порядке полива, утвержденном этим Указом:",
        "из части второй пункта 8 слова «а» исключить;",
        "1.2. пункты 4 и 5 перечня, утвержденного Указом Президента Республики Беларусь от 26 июля 2012 г. № 332 «О мерах», исключить.",
        "2. Признать утратившими силу:",
        "пункт 7 Указа Президента Республики Беларусь от 30 декабря 2011 г. № 621 «О розах»;",
        "Указ Президента Республики Беларусь от 22 декабря 2014 г. № 616 «О маках».",
        "Министру садов исполнить Указ от 22 декабря 2015 г. № 617.",
    ) == [
        "4 delete_provision para_3",
        "6 delete_words att_1__para_8__subpara_2",
        "7 delete_provision att_1__para_4",
        "7 delete_provision att_1__para_5",
        "9 delete_provision para_7",
        "10 repeal_act",
    ]


@pytest.mark.parametrize(
    ("order", "row"),
    [
        ("Пункт 7 Перечня роз, утвержденного приложением 2 к приказу Министра садов от 5 мая 2021 года № 12 «О розах», исключить.", "delete_provision att_2__para_7"),
        ("В приказе Министра садов от 5 мая 2021 года № 12 «О розах» пункт 5 исключить.", "delete_provision para_5"),
        ("Пункт 5 статьи 358 части первой Гражданского кодекса Российской Федерации признать утратившим силу.", "delete_provision art_358__para_5"),
    ],
)  # fmt: skip
def test_an_order_that_names_its_act_or_document_itself(order: str, row: str) -> None:
    assert told("1. Внести в приказ Министра садов от 1 мая 2020 года № 7 «О садах» следующие изменения:", "пункт 1 исключить.", f"2. {order}")[1:] == [f"4 {row}"]  # fmt: skip


def test_an_act_of_kyrgyzstan_tells_its_levels_by_the_text_that_is_put() -> None:
    head = "Статья 1. Внести в Гражданский кодекс Кыргызской Республики (часть I) следующие изменения:"
    points = told(
        head,
        "1) пункт 3 статьи 319 изложить в следующей редакции:",
        "«3. Сад.»;",
        "2) пункт 1 статьи 336 исключить.",
    )
    assert points == ["3 replace_provision art_319__para_3", "5 delete_provision art_336__para_1"]
    parts = told(
        head, "1) в статье 14:", "а) в части 2 слово «а» исключить;", "б) пункт 4 части 3 исключить."
    )
    assert parts == ["4 delete_words art_14__para_2", "5 delete_provision art_14__para_3__point_4"]


def test_the_caption_of_an_annex_with_what_worded_it_is_no_text() -> None:
    (made,) = read(
        "1. Внести в Указ Президента Республики Беларусь от 16 октября 2009 г. № 510 «О садах» следующие изменения:",
        "приложение 1 к этому Указу изложить в новой редакции (прилагается).",
        "Президент А. Дубов",
        "Приложение 1",
        "к Указу Президента",
        "Республики Беларусь",
        "16.10.2009 № 510",
        "(в редакции Указа Президента",
        "Республики Беларусь",
        "20.04.2021 № 150)",
        "Перечень садов",
        "1. Сад роз",
        "2. Сад маков",
    )
    assert (made.action, made.target_eid) == (Action.ANNEX, "att_1")
    assert (made.new or "").startswith("Перечень садов")


def test_a_text_with_such_a_number_whose_quotation_is_lost_finds_no_place_again() -> None:
    assert told(
        "1. Внести в приказ Министра садов от 1 мая 2020 года № 7 «О садах» следующие изменения:",
        "в неясном месте:",
        "1.1. Поставщик обязуется подавать воду.",
        "пункт 5 исключить.",
    ) == ["3 not_understood", "4 not_understood", "5 not_understood"]
