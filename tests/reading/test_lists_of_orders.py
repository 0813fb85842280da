"""Orders whose changes, or repeals, stand in lists in several annexes: each list is read for its own order."""

from __future__ import annotations

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

ORDER = "\n".join(
    (
        "О внесении изменений в некоторые приказы и признании утратившими силу некоторых приказов",
        "ПРИКАЗЫВАЮ:",
        "1. Утвердить перечень некоторых приказов Министра садов, в которые вносятся изменения, согласно приложению 1 к настоящему приказу.",
        "2. Признать утратившими силу некоторые приказы Министра садов согласно приложению 2 к настоящему приказу.",
        "3. Настоящий приказ вводится в действие со дня его первого официального опубликования.",
        "Министр садов А. Дубов",
        "Приложение 1",
        "к приказу Министра садов",
        "от 11 октября 2021 года № 5",
        "Перечень некоторых приказов Министра садов, в которые вносятся изменения",
        "1. В приказе Министра садов от 31 октября 2018 года № 6 «Об утверждении Правил полива»:",
        "в Правилах полива, утвержденных указанным приказом:",
        "в пункте 12:",
        "подпункт 3) исключить;",
        "примечание исключить.",
        "2. В приказе Министра садов от 3 августа 2016 года № 4 «О розах»:",
        "пункт 1 исключить.",
        "Приложение 2",
        "к приказу Министра садов",
        "от 11 октября 2021 года № 5",
        "Перечень утративших силу некоторых приказов Министра садов",
        "1. Приказ Министра садов от 19 июня 2013 года № 2 «О дубах».",
        "2. Пункт 4 перечня некоторых приказов Министра садов, в которые вносятся изменения, утвержденного приказом "
        "Министра садов от 22 января 2020 года № 3 «О внесении изменений в некоторые приказы».",
    )
)


def read(text: str, lang: Lang = Lang.RU) -> list[Instruction]:
    lines = [SourceLine(n, line) for n, line in enumerate(text.split("\n"), 1)]
    return list(read_instructions(lines, lang).instructions)


def told(text: str, lang: Lang = Lang.RU) -> list[tuple[int, str, str]]:
    return [
        (i.line, i.action.value, i.target_eid or "")
        for i in read(text, lang)
        if i.action not in (Action.OWN_PROVISION, Action.COMMENCEMENT)
    ]


def test_two_lists_in_two_annexes_are_each_read_for_its_order() -> None:
    assert told(ORDER) == [
        (14, "delete_provision", "att_1__para_12__point_3"),
        (15, "delete_provision", "att_1__para_12__hcontainer_1"),
        (17, "delete_provision", "para_1"),
        (22, "repeal_act", ""),
        (23, "delete_provision", "att_1__para_4"),
    ]


def test_acts_that_are_changed_are_not_repealed_where_their_list_is_not_read() -> None:
    lost = ORDER.replace("Утвердить перечень", "Одобрить перечень")
    assert [line for line, action, _target in told(lost) if action == "repeal_act"] == [22]


def test_the_act_is_not_repealed_where_its_element_is_not_understood() -> None:
    unclear = ORDER.replace("2. Пункт 4 перечня", "2. Пункт 4 и прочее перечня")
    assert told(unclear)[-1] == (23, "not_understood", "")


def test_the_note_of_an_article_is_not_that_of_its_point() -> None:
    law = (
        "О внесении изменений\n"
        "Статья 1. Внести в Закон Республики Казахстан от 5 июля 2018 года «О садах» следующие изменения:\n"
        "1) в статье 5:\nв пункте 2:\nподпункт 3) исключить;\nпримечание исключить."
    )
    assert told(law)[-1] == (6, "delete_provision", "art_5__hcontainer_1")


def test_a_list_in_the_second_annex_in_kazakh() -> None:
    lines = (
        "Кейбір бұйрықтардың күші жойылды деп тану туралы",
        "БҰЙЫРАМЫН:",
        "1. Осы бұйрыққа 2-қосымшаға сәйкес Бақтар министрінің кейбір бұйрықтарының күші жойылды деп танылсын.",
        "Министр А. Емен",
        "Бақтар министрінің",
        "2021 жылғы 11 қазандағы",
        "№ 5 бұйрығына",
        "1-қосымша",
        "Суару қағидалары",
        "1. Бақтар министрінің 2018 жылғы 31 қазандағы № 6 бұйрығы сақталады.",
        "Бақтар министрінің",
        "2021 жылғы 11 қазандағы",
        "№ 5 бұйрығына",
        "2-қосымша",
        "Күші жойылған бұйрықтардың тізбесі",
        "1. «Емендер туралы» Бақтар министрінің 2013 жылғы 19 маусымдағы № 2 бұйрығы.",
    )
    assert told("\n".join(lines), Lang.KK) == [(16, "repeal_act", "")]
