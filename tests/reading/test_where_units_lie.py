"""Units in units that are smaller elsewhere, headings listed with points, documents that are annexes with a number."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

LAW = {
    Lang.RU: "Статья 1. Внести в Закон Республики Казахстан от 5 мая 2015 года «О мостах» следующие изменения:",
    Lang.KK: "1-бап. «Көпірлер туралы» Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
}
ORDER = {
    Lang.RU: "1. Внести в приказ Министра транспорта от 5 мая 2015 года № 275 «О мостах» следующие изменения:",
    Lang.KK: "1. «Көпірлер туралы» Көлік министрінің 2015 жылғы 5 мамырдағы № 275 бұйрығына мынадай өзгерістер енгізілсін:",
}


def _read(lang: Lang, *lines: str) -> list[tuple[int, str, str]]:
    made = read_instructions([SourceLine(n, text) for n, text in enumerate(lines)], lang).instructions
    return [(i.line, i.action.value, i.target_eid or "") for i in made]


@pytest.mark.parametrize(
    ("lang", "order", "targets"),
    [
        (Lang.RU, "примечание к пункту 3 статьи 7 исключить", ["art_7__para_3__hcontainer_1"]),
        (Lang.RU, "примечание пункта 3 статьи 7 исключить", ["art_7__para_3__hcontainer_1"]),
        (Lang.RU, "пункт 2 примечания к статье 7 исключить", ["art_7__hcontainer_1__para_2"]),
        (Lang.RU, "примечание к статье 7 исключить", ["art_7__hcontainer_1"]),
        (
            Lang.RU,
            "в примечании к подпункту 2) пункта 3 статьи 7 слово «мост» заменить словом «путь»",
            ["art_7__para_3__point_2__hcontainer_1"],
        ),
        (Lang.RU, "подпункт 2) строки 4 приложения 3 исключить", ["att_3__row_4__point_2"]),
        (
            Lang.RU,
            "в абзаце третьем строки 7 приложения 5 слово «мост» заменить словом «путь»",
            ["att_5__row_7__al_3"],
        ),
        (
            Lang.RU,
            "в заголовке и абзаце первом пункта 1 статьи 15 слово «мост» заменить словом «путь»",
            ["art_15__heading", "art_15__para_1__intro"],
        ),
        (Lang.KK, "7-баптың 3-тармағының ескертпесі алып тасталсын", ["art_7__para_3__hcontainer_1"]),
        (
            Lang.KK,
            "7-баптың 3-тармағының ескертпесіндегі «көпір» деген сөз «жол» деген сөзбен ауыстырылсын",
            ["art_7__para_3__hcontainer_1"],
        ),
        (Lang.KK, "7-баптың ескертпесінің 2-тармағы алып тасталсын", ["art_7__hcontainer_1__para_2"]),
        (Lang.KK, "3-қосымшаның 4-жолындағы 2) тармақша алып тасталсын", ["att_3__row_4__point_2"]),
        (
            Lang.KK,
            "мазмұнындағы және 11-баптың тақырыбындағы «көпір» деген сөз «жол» деген сөзбен ауыстырылсын",
            ["toc", "art_11__heading"],
        ),
        (
            Lang.KK,
            "мазмұнында 11-баптың тақырыбындағы «көпір» деген сөз «жол» деген сөзбен ауыстырылсын",
            ["toc"],
        ),
    ],
)
def test_a_unit_lies_where_the_order_says(lang: Lang, order: str, targets: list[str]) -> None:
    assert [target for _line, _action, target in _read(lang, LAW[lang], f"1) {order}.")] == targets


@pytest.mark.parametrize(
    ("lang", "order", "quoted", "target"),
    [
        (
            Lang.RU,
            "пункт 4 статьи 10 дополнить примечанием",
            "Примечание. Мост есть путь.",
            "art_10__para_4__hcontainer_1",
        ),
        (Lang.RU, "строку 8 приложения 2 дополнить подпунктом 5)", "5) новый", "att_2__row_8__point_5"),
        (
            Lang.RU,
            "строку 8 приложения 2 дополнить абзацем третьим",
            "новый абзац",
            "att_2__row_8__al_3",
        ),
    ],
)
def test_what_is_added_to_a_unit_lies_in_it(lang: Lang, order: str, quoted: str, target: str) -> None:
    found = _read(lang, LAW[lang], f"1) {order} следующего содержания:", f"«{quoted}».")
    assert found == [(1, "insert_provision", target)]


def test_the_annex_that_a_document_is_keeps_its_number() -> None:
    found = _read(
        Lang.RU,
        ORDER[Lang.RU],
        "1) в Правилах осмотра, утвержденных согласно приложению 14 к указанному приказу:",
        "пункт 2 исключить;",
        "приложение 3 к Правилам исключить;",
        "2) в Правилах ремонта, утвержденных приложением 2 к указанному приказу:",
        "пункт 5 исключить;",
        "3) в приложении 4 к указанному приказу:",
        "пункт 8 исключить;",
        "4) в Правилах окраски, утвержденных указанным приказом:",
        "пункт 9 исключить;",
        "5) пункт 3 исключить.",
    )
    assert [target for _line, _action, target in found] == [
        "att_14__para_2",
        "att_14__att_3",
        "att_2__para_5",
        "att_4__para_8",
        "att_1__para_9",
        "para_3",
    ]


def test_the_document_of_a_kazakh_order_is_no_act_of_its_own() -> None:
    scopes = {
        "көрсетілген бұйрыққа 14-қосымшаға сәйкес бекітілген Тексеру қағидаларында": "att_14",
        "көрсетілген бұйрықтың 15-қосымшасына сәйкес бекітілген Жөндеу қағидаларында": "att_15",
        "көрсетілген бұйрықтың 16-қосымшасымен бекітілген Бояу қағидаларында": "att_16",
        "көрсетілген бұйрыққа 17-қосымшаға сәйкес Өлшеу қағидаларында": "att_17",
        "көрсетілген бұйрықпен бекітілген Сынау қағидаларында": "att_1",
        "Тексеру қағидаларында": "att_1",
        "көрсетілген бұйрыққа 5-қосымшада": "att_5",
    }
    lines = [
        line
        for n, scope in enumerate(scopes, 1)
        for line in (f"{n}) {scope}:", f"{n + 1}-тармақ алып тасталсын;")
    ]
    made = read_instructions(
        [SourceLine(n, text) for n, text in enumerate([ORDER[Lang.KK], *lines])], Lang.KK
    ).instructions
    assert [i.target_eid for i in made] == [
        f"{annex}__para_{n}" for n, annex in enumerate(scopes.values(), 2)
    ]
    assert {i.act.number for i in made if i.act is not None} == {"275"}
