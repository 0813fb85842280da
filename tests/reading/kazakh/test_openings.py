"""Where Kazakh orders stand: below an opening without a number, in a document named by its title, in a place that is left."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.reading.kazakh.shapes import Shape, read, row, shapes

COUNTED_BELOW_THE_OPENING = """
@ «Бақтар туралы» Қазақстан Республикасының 1997 жылғы 14 шілдедегі Заңына мынадай өзгерістер мен толықтырулар енгізілсін:
1. 3-баптың екінші бөлігіндегі «тал» деген сөз «терек» деген сөзбен ауыстырылсын.
2. 10-бапта:
1-тармақ алып тасталсын;
мынадай мазмұндағы 4-тармақпен толықтырылсын:
«4. Бақ күтіледі.».
3. 34-баптың бірінші бөлігінің 8) және 9) тармақшалары, сондай-ақ 35-баптың 2-тармағы алынып тасталсын.
4. Осы Заң жарияланған күнінен бастап қолданысқа енгізіледі.
= substitute_words art_3__subpara_2 тал → терек
= delete_provision art_10__para_1
= insert_provision art_10__para_4 → 4. Бақ күтіледі.
= delete_provision art_34__subpara_1__point_8
= delete_provision art_34__subpara_1__point_9
= delete_provision art_35__para_2
= commencement -

@ «Бақтар туралы» Қазақстан Республикасының 1997 жылғы 14 шілдедегі Заңына мынадай өзгерістер енгізілсін:
1) 3-бап алып тасталсын.
2. Үкімет екі ай ішінде өз шешімдерін осы Заңға сәйкес келтірсін.
= delete_provision art_3
= own_provision -
"""

IN_A_PLACE_THAT_IS_LEFT = """
1) 337-бапта:
2-тармақтың бірінші абзацында:
«айтарлықтай» деген сөз алып тасталсын;
мынадай мазмұндағы 4) тармақшамен толықтырылсын:
«4) түнгі уақытта»;
екінші абзац алып тасталсын;
3-тармақ алып тасталсын;
= delete_words art_337__para_2__intro айтарлықтай →
= insert_provision art_337__para_2__point_4 → 4) түнгі уақытта
= delete_provision art_337__para_2__al_2
= delete_provision art_337__para_3
"""

WHAT_CANNOT_LIE_IN_IT = """
1) 10-баптың 2-тармағының екінші бөлімі алып тасталсын;
= not_understood

1) 2-тармағының 5-бабы алып тасталсын;
= not_understood
"""

WORDINGS = """
1) 5-тараудың тақырыбы «Бақтардың күтімі» деген редакцияда жазылсын;
= replace_heading chp_5__heading → Бақтардың күтімі

1) 8-баптың екінші сөйлемі «Бақ күтіледі.» деген редакцияда жазылсын;
= replace_provision art_8 → Бақ күтіледі. sentence 2

1) 55-бап мынадай мазмұндағы 7-1-тармақпен толықтырылып, 8-тармақтың екінші сөйлемі «Бақ күтіледі.» деген редакцияда жазылсын:
«7-1. Тал отырғызылады.».
= insert_provision art_55__para_7-1 → 7-1. Тал отырғызылады.
= replace_provision art_55__para_8 → Бақ күтіледі. sentence 2

1) 41-баптың 3-тармағы «тәсілмен» деген сөзге дейін «соның ішінде» деген сөздермен толықтырылсын;
= insert_words art_41__para_3 тәсілмен → соның ішінде before

1) 5-тараудың тақырыбы мынадай редакцияда мазмұндалсын: «Бақтардың күтімі»;
= replace_heading chp_5__heading → Бақтардың күтімі

1) 5-баптың 2-тармағы алыптасталсын;
= delete_provision art_5__para_2
"""

REPEALED = """
@ 2-бап. Мыналардың күші жойылды деп танылсын:
1. «Тал туралы» 1983 жылғы 20 желтоқсандағы Қазақстан Республикасының Заңы.
2. «Терек туралы» 1992 жылғы 1 шілдедегі Қазақстан Республикасы Заңының 5-бабы.
3-бап. Осы Заң ресми жарияланған күнінен бастап қолданысқа енгізіледі.
= own_provision -
= repeal_act -
= delete_provision art_5
= commencement -

@ 2-бап.
1. Мыналардың:
1) «Тал туралы» 2007 жылғы 11 қаңтардағы Қазақстан Республикасы Заңының;
2) «Терек туралы» 2006 жылғы 31 қаңтардағы Қазақстан Республикасы Заңының күші жойылды деп танылсын.
2. Осы Заң ресми жарияланған күнінен бастап қолданысқа енгізіледі.
= own_provision -
= repeal_act -
= repeal_act -
= commencement -

1) 3-бап алып тасталсын.
2-бап.
1. Мыналардың:
1) осы Заң қолданысқа енгізілгенге дейін отырғызылған талдардың;
2) осы Заң қолданысқа енгізілгенге дейін отырғызылған теректердің иелері өзгермейді.
= delete_provision art_3
= own_provision -
"""

ENTERING = """
1) 3-бап алып тасталсын.
2-бап. Заң жарияланған күннен бастап күшіне енеді.
= delete_provision art_3
= commencement -
"""

TABLES = (
    COUNTED_BELOW_THE_OPENING, IN_A_PLACE_THAT_IS_LEFT, WHAT_CANNOT_LIE_IN_IT, WORDINGS, REPEALED, ENTERING
)  # fmt: skip


@pytest.mark.parametrize("shape", [s for table in TABLES for s in shapes(table)], ids=lambda s: s.name)
def test_orders_are_read_where_they_stand(shape: Shape) -> None:
    assert [row(i) for i in read(shape.lines)] == list(shape.rows)


def test_an_order_whose_verb_an_open_mark_swallows_is_told() -> None:
    rows = read(
        ("1) 3-бап алып тасталсын.", "2-бап. 6-баптың 5-тармағы «тілде» деген сөзден кейін «және орыс тілінде деген сөздермен толықтырылсын")
    )  # fmt: skip
    assert [row(i) for i in rows] == ["delete_provision art_3", "not_understood"]


ORDER = (
    "«Қазақстан Республикасында бақтарды күту қағидаларын бекіту туралы» 2019 жылғы 4 сәуірдегі № 49 бұйрыққа өзгерістер енгізу туралы",
    "БҰЙЫРАМЫН:",
    "1. «Қазақстан Республикасында бақтарды күту қағидаларын бекіту туралы» 2019 жылғы 4 сәуірдегі № 49 бұйрығына мынадай өзгерістер енгізілсін:",
    "Қазақстан Республикасында бақтарды күту қағидаларында:",
)
CAPTIONS = (
    "Бақ министрінің", "2024 жылғы 14 мамырдағы", "№ 27 бұйрығына", "қосымша",
    "Қазақстан Республикасында", "бақтарды күту", "қағидаларына", "2-қосымша",
)  # fmt: skip


def in_the_rules(*lines: str) -> list[str]:
    printed = (*ORDER, *lines)
    found = read_instructions([SourceLine(n, text) for n, text in enumerate(printed, 1)], Lang.KK)
    return [row(i) for i in found.instructions if i.action != "commencement"]


def test_a_document_named_by_its_title_alone_is_no_act_of_its_own() -> None:
    assert in_the_rules("6-тармақтың екінші бөлігі алып тасталсын.") == [
        "delete_provision att_1__para_6__subpara_2"
    ]


def test_the_caption_of_an_annex_to_rules_may_stand_below_that_of_the_order() -> None:
    (annex,) = in_the_rules(
        "2-қосымша осы бұйрыққа қосымшаға сәйкес редакцияда жазылсын.",
        "2. Осы бұйрық қол қойылған күнінен бастап күшіне енеді.",
        "Министр А. Аманов",
        *CAPTIONS,
        "Нысан",
        "Бақ журналы",
        "1. Журнал жүргізіледі.",
    )
    assert annex.startswith("annex att_1__att_2 → ")
    assert annex.endswith("қағидаларына / 2-қосымша / Нысан / Бақ журналы / 1. Журнал жүргізіледі.")


def test_the_lines_of_an_annex_that_name_no_document_of_the_act_are_not_taken_for_its_caption() -> None:
    rows = in_the_rules(
        "2-қосымша осы бұйрыққа қосымшаға сәйкес редакцияда жазылсын.",
        "2. Осы бұйрық қол қойылған күнінен бастап күшіне енеді.",
        "Министр А. Аманов",
        *CAPTIONS[:4],
        "Көктемгі жұмыстар",
        "тізілімін жүргізу",
        "қағидаларына",
        "2-қосымша",
        "Бақ журналы",
        "1. Журнал жүргізіледі.",
    )
    assert rows == ["not_understood"]
