from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lawtrack.drafting.law import ActOrders, AmendedAct, law_text
from lawtrack.drafting.phrase import phrase
from lawtrack.errors import DraftingError
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.gaps import is_unfilled
from lawtrack.model.instruction import Action, Position
from tests.amending.sample import act, change, words

CASES: list[tuple[Action, str | None, dict[str, Any], str, str]] = [
    (Action.SUBSTITUTE_WORDS, "art_5__para_2__point_3", {"old": "двор", "new": "два сада"},
     "в подпункте 3) пункта 2 статьи 5 слово «двор» заменить словами «два сада»",
     "5-баптың 2-тармағының 3) тармақшасындағы «двор» деген сөз «два сада» деген сөздермен ауыстырылсын"),
    (Action.DELETE_WORDS, "art_5__subpara_2__al_3", {"old": "12"},
     "в абзаце третьем части второй статьи 5 цифры «12» исключить",
     "5-баптың екінші бөлігінің үшінші абзацындағы «12» деген цифрлар алып тасталсын"),
    (Action.INSERT_WORDS, "art_5__para_1", {"old": "двор", "new": "и сад", "pos": Position.BEFORE},
     "пункт 1 статьи 5 перед словом «двор» дополнить словами «и сад»",
     "5-баптың 1-тармағы «двор» деген сөздің алдынан «и сад» деген сөздермен толықтырылсын"),
    (Action.INSERT_PROVISION, "art_5-1", {"new": "Х"},
     "дополнить статьей 5-1 следующего содержания:\n«Х»",
     "мынадай мазмұндағы 5-1-баппен толықтырылсын:\n«Х»"),
    (Action.INSERT_PROVISION, "art_5__para_1", {"new": "Х.", "sentence": 3},
     "пункт 1 статьи 5 дополнить предложением третьим следующего содержания:\n«Х.»",
     "5-баптың 1-тармағы мынадай мазмұндағы үшінші сөйлеммен толықтырылсын:\n«Х.»"),
    (Action.REPLACE_PROVISION, "art_5__para_1__intro", {"new": "Х:"},
     "абзац первый пункта 1 статьи 5 изложить в следующей редакции:\n«Х:»",
     "5-баптың 1-тармағының бірінші абзацы мынадай редакцияда жазылсын:\n«Х:»"),
    (Action.RENUMBER, "art_5__para_3", {"renumbered": Citation.parse_eid("para_4")},
     "пункт 3 статьи 5 считать пунктом 4", "5-баптың 3-тармағы 4-тармақ деп есептелсін"),
    (Action.EVERYWHERE, None, {"old": "двор", "new": None},
     "по всему тексту слово «двор» исключить", "бүкіл мәтін бойынша «двор» деген сөз алып тасталсын"),
    (Action.EVERYWHERE, None, {"old": "двор", "new": "и сад", "pos": Position.AFTER},
     "по всему тексту после слова «двор» дополнить словами «и сад»",
     "бүкіл мәтін бойынша «двор» деген сөзден кейін «и сад» деген сөздермен толықтырылсын"),
    (Action.SUBSTITUTE_WORDS, "art_5", {"old": "сад", "new": "двор", "forms": True},
     "в статье 5 слово «сад» заменить словом «двор» в соответствующих падежах",
     "5-баптағы тиісті септіктердегі «сад» деген сөз «двор» деген сөзбен ауыстырылсын"),
    (Action.SUBSTITUTE_WORDS, "art_5", {"old": "сад", "new": "двор", "occurrences": 2},
     "в статье 5 слово «сад» в двух местах заменить словом «двор»",
     "5-баптағы екі жердегі «сад» деген сөз «двор» деген сөзбен ауыстырылсын"),
    (Action.SUBSTITUTE_WORDS, "art_5", {"old": "сад", "new": "двор", "occurrences": "all"},
     "по всему тексту статьи 5 слово «сад» заменить словом «двор»",
     "5-баптың бүкіл мәтіні бойынша «сад» деген сөз «двор» деген сөзбен ауыстырылсын"),
]  # fmt: skip


@pytest.mark.parametrize(("action", "target", "values", "ru", "kk"), CASES)
def test_phrases(action: Action, target: str | None, values: dict[str, Any], ru: str, kk: str) -> None:
    instruction = change(action, target, **values)
    assert phrase(instruction, Lang.RU) == ru
    assert phrase(replace(instruction, lang=Lang.KK), Lang.KK) == kk


def test_levels_are_named_as_in_the_act() -> None:
    instruction = change(Action.DELETE_PROVISION, "art_5__para_2")
    assert phrase(instruction, Lang.RU, Scheme.KOAP) == "часть вторую статьи 5 исключить"


def test_the_english_wording_is_a_translation_for_readers() -> None:
    said = phrase(change(Action.DELETE_PROVISION, "art_5__para_2"), Lang.EN)
    assert said == "paragraph 2 of article 5 shall be deleted"


def test_an_instruction_without_words_is_refused() -> None:
    with pytest.raises(DraftingError):
        phrase(change(Action.INSERT_PROVISION, "art_5"), Lang.RU)


def test_what_no_phrase_orders_comes_back_in_its_own_words() -> None:
    order = change(Action.DELETE_PROVISION, "att_1", within=("программу 028",))
    assert phrase(order, Lang.RU) == order.text


def test_words_that_are_known_in_another_language_only_are_a_place_to_fill() -> None:
    said = phrase(change(Action.DELETE_WORDS, "art_5", old="сад"), Lang.KK)
    assert said == "5-баптағы «⟦қазақ тіліндегі сөздер: сад⟧» деген сөз алып тасталсын"
    assert is_unfilled(said)


def test_part_one_is_named_where_a_unit_has_several() -> None:
    text = "Статья 1. О садах\nСад растет.\nСад цветет.\nСтатья 2. О дворах\nДвор:\n1) чист;\n2) пуст."
    known = AmendedAct.of_expression(act(text))
    assert known.parted == {"art_1"}
    orders = [
        words("сад", "двор", "art_1__subpara_1__al_2"),
        words("сад", "двор", "art_2__subpara_1__point_1", 2),
    ]
    lines = law_text([ActOrders(known, tuple(orders))], Lang.RU).lines
    assert lines[2] == "1) в абзаце втором части первой статьи 1 слово «сад» заменить словом «двор»;"
    assert lines[3] == "2) в подпункте 1) статьи 2 слово «сад» заменить словом «двор»."


def test_where_nothing_is_ordered_there_is_no_law() -> None:
    law = law_text([], Lang.RU)
    assert (law.lines, law.ready) == ((), False)
