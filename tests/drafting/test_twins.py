"""The twin of an order in the other language, and what of it a person must fill."""

from __future__ import annotations

import pytest

from lawtrack.drafting.twins import twin
from lawtrack.model.document import Lang
from lawtrack.model.gaps import Gap, Missing
from lawtrack.model.instruction import Action, Instruction
from tests.amending.sample import change

NEW, OLD = Missing.NEW_TEXT, Missing.OLD_WORDS


@pytest.mark.parametrize(
    ("order", "text", "gaps"),
    [
        (change(Action.DELETE_PROVISION, "art_34"), "34-бап алып тасталсын", []),
        (change(Action.SUBSTITUTE_WORDS, "art_5__para_1", old="12", new="15"),
         "5-баптың 1-тармағындағы «12» деген цифрлар «15» деген цифрлармен ауыстырылсын", []),
        (change(Action.SUBSTITUTE_WORDS, "art_5__para_1", n=7, old="двор", new="12"),
         "5-баптың 1-тармағындағы «⟦қазақ тіліндегі сөздер: двор⟧» деген сөз «12» деген цифрлармен ауыстырылсын",
         [Gap(0, OLD, 7)]),
        (change(Action.INSERT_PROVISION, "art_5__para_2", new="2. Роза растет.\nПион вянет."),
         "5-бап мынадай мазмұндағы 2-тармақпен толықтырылсын:\n«⟦қазақ тіліндегі мәтін: 2. Роза растет. Пион вянет.⟧»",
         [Gap(1, NEW, 1)]),
        (change(Action.DELETE_PROVISION, "att_1", within=("программу 028",)),
         "⟦қазақ тіліндегі тапсырма: delete_provision att_1⟧", [Gap(0, Missing.ORDER, 1)]),
    ],
    ids=range(5),
)  # fmt: skip
def test_a_twin(order: Instruction, text: str, gaps: list[Gap]) -> None:
    made = twin(order, Lang.KK)
    assert (made.text, list(made.gaps)) == (text, gaps)


def test_the_twin_of_a_kazakh_order() -> None:
    order = change(Action.DELETE_WORDS, "art_5__subpara_2", old="аула", lang=Lang.KK)
    assert (
        twin(order, Lang.RU).text
        == "в части второй статьи 5 слово «⟦слова на русском языке: аула⟧» исключить"
    )
