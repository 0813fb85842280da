"""«В приложении к Правилам …, утвержденным …, пункт 2 исключить»: what stands behind the name is never lost."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import read_instructions
from tests.reading.lines import source_lines

LAW = """
О внесении изменений в приказ Министра культуры Республики Казахстан от 14 апреля 2021 года № 98 «О книгах»

1. Внести в приказ Министра культуры Республики Казахстан от 14 апреля 2021 года № 98 «О книгах» следующие изменения:
{order}
2. Настоящий приказ вводится в действие со дня подписания.
"""
ANNEX = "в приложении{number} к {document},"
NAMES = [
    "Правилам учета книг, утвержденным указанным приказом",
    "Методике расчета нормы, утвержденной указанным приказом",
    "указанным Правилам",
]


def orders(order: str) -> list[Instruction]:
    return [
        one
        for one in read_instructions(source_lines(LAW.format(order=order)), Lang.RU).instructions
        if not one.own
    ]


@pytest.mark.parametrize("document", NAMES)
@pytest.mark.parametrize(("number", "eid"), [("", "att_1__att_1"), (" 3", "att_1__att_3")])
@pytest.mark.parametrize(
    ("order", "inner"),
    [
        ("пункт 2 исключить;", "para_2"),
        ("в пункте 4 слово «день» заменить словом «час»;", "para_4"),
        ("подпункт 3) пункта 1 исключить;", "para_1__point_3"),
        ("главу 2 исключить;", "chp_2"),
        ("в подпункте 3) пункта 1 после слова «день» дополнить словом «год»;", "para_1__point_3"),
    ],
)
def test_the_element_behind_the_name_lies_in_the_annex(
    document: str, number: str, eid: str, order: str, inner: str
) -> None:
    (made,) = orders(f"{ANNEX.format(number=number, document=document)} {order}")
    assert made.target_eid == f"{eid}__{inner}"


@pytest.mark.parametrize(
    "order",
    [
        "в приложении к указанным Правилам пункт 1 исключить;",
        "в разделе 1 Положения о книгах абзац второй пункта 3 исключить;",
        "пункт 2 Правил учета книг, утвержденных указанным приказом, пункт 3 Инструкции по списанию исключить;",
        "пункт 2 Правил учета книг, утвержденных указанным приказом, пункт 3 исключить;",
    ],
)
def test_what_does_not_fit_behind_the_name_is_loud(order: str) -> None:
    assert {one.action for one in orders(order)} == {Action.NOT_UNDERSTOOD}


@pytest.mark.parametrize(
    ("order", "eid"),
    [
        ("пункт 2 Правил учета книг, утвержденных пунктом 1 указанного приказа, исключить;", "att_1__para_2"),
        (
            "пункт 2 Правил пропуска через пункт 5 границы, утвержденных указанным приказом, исключить;",
            "att_1__para_2",
        ),
        (
            "в главе 2 Правил учета книг, утвержденных указанным приказом, пункт 5 исключить;",
            "att_1__chp_2__para_5",
        ),
    ],
)
def test_numbers_in_the_name_of_a_document_are_no_address(order: str, eid: str) -> None:
    (made,) = orders(order)
    assert (made.action, made.target_eid) == (Action.DELETE_PROVISION, eid)
