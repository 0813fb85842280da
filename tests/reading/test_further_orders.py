"""Orders of rarer shapes: ranges, several orders before one quotation, notes, sections of lists, suspensions, shortened words."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

LAW = "Статья 1. Внести в Закон Республики Казахстан от 5 июля 2018 года «О садах» следующие изменения:"
KK_LAW = "1-бап. «Бақтар туралы» 2018 жылғы 5 шілдедегі Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:"
CODE = "Статья 1. Внести в Кодекс Республики Казахстан об административных правонарушениях от 5 июля 2014 года следующие изменения:"
RULES = (
    "1. Внести в приказ Министра садов от 5 мая 2020 года № 7 «Об утверждении Правил полива» следующие изменения:",
    "в Правилах полива, утвержденных указанным приказом:",
)


def read(*lines: str, lang: Lang = Lang.RU) -> list[Instruction]:
    title = "О внесении изменений" if lang is Lang.RU else "Өзгерістер енгізу туралы"
    source = [SourceLine(n, text) for n, text in enumerate((title, *lines), 1)]
    return list(read_instructions(source, lang).instructions)


def told(*lines: str, lang: Lang = Lang.RU) -> list[str]:
    return [
        f"{i.line} {i.action.value} {i.target_eid or ''}".strip()
        for i in read(*lines, lang=lang)
        if i.action is not Action.OWN_PROVISION
    ]


def targets(*lines: str, lang: Lang = Lang.RU) -> list[str]:
    return [i.target_eid or i.action.value for i in read(*lines, lang=lang)]


@pytest.mark.parametrize(
    ("order", "units"),
    [
        ("статьи 59-61 признать утратившими силу;", ["art_59", "art_60", "art_61"]),
        ("статьи 59-61, 70 исключить;", ["art_59", "art_60", "art_61", "art_70"]),
        ("статьи 57-1 и 57-2 исключить;", ["art_57-1", "art_57-2"]),
        ("статью 59-61 исключить;", ["art_59-61"]),
        ("из статьи 59-61 слово «а» исключить;", ["art_59-61"]),
        ("пункт 2 статьи 59-61 исключить;", ["art_59-61__para_2"]),
        ("пункты 40 и 43-45 статьи 2 исключить;", [f"art_2__para_{n}" for n in (40, 43, 44, 45)]),
        ("подпункты 25-27), 25-28) статьи 2 исключить;", ["art_2__point_25-27", "art_2__point_25-28"]),
        ("пункты 1, 2-5 статьи 2 исключить;", ["art_2__para_1", "art_2__para_2-5"]),
    ],
)
def test_what_a_hyphen_joins_is_a_range_or_a_number_put_behind_another(order: str, units: list[str]) -> None:
    assert targets(LAW, f"1) {order}") == units


def test_a_range_in_a_list_in_kazakh() -> None:
    assert targets(KK_LAW, "1) 5-бапта:", "24), 31-33) тармақшалар алып тасталсын;", lang=Lang.KK) == [
        f"art_5__point_{n}" for n in (24, 31, 32, 33)
    ]


def test_the_larger_unit_at_the_end_holds_for_those_joined_to_it() -> None:
    order = "1) в абзаце втором пункта 3 статьи 17-1, пункте 2 статьи 18, части первой пункта 4 и пункте 5 статьи 19 слово «а» исключить;"
    assert targets(LAW, order) == [
        "art_17-1__para_3__al_2",
        "art_18__para_2",
        "art_19__para_4__subpara_1",
        "art_19__para_5",
    ]


def test_a_smaller_unit_that_no_larger_one_follows_is_not_guessed() -> None:
    assert targets(LAW, "1) в пункте 2 статьи 5, части первой пункта 4 слово «а» исключить;") == [
        "not_understood"
    ]


def test_words_in_various_cases_are_meant_in_all_their_forms() -> None:
    (made,) = read(
        LAW, "1) в статье 2 слова «сад» в различных падежах заменить словами «лес» в соответствующих падежах;"
    )
    assert (made.action, made.forms) == (Action.SUBSTITUTE_WORDS, True)


def test_several_orders_before_the_quotation_of_one() -> None:
    order = "1) статью 43 дополнить пунктом 22-1 следующего содержания, пункт 24 исключить:"
    assert told(LAW, order, "«22-1. А.»;", "2) статью 44 исключить.") == [
        "3 insert_provision art_43__para_22-1",
        "3 delete_provision art_43__para_24",
        "5 delete_provision art_44",
    ]


@pytest.mark.parametrize(
    ("head", "unit", "lines", "part"),
    [
        (CODE, "частью третьей", ("«3. А.", "Примечание. Б.»;"), "art_5__para_3"),
        (LAW, "пунктом 3", ("«3. А.", "Примечание. Б.»;"), "art_5__para_3"),
        (LAW, "пунктом 3", ("«3. А.»;", "«Примечание. Б.»;"), "art_5__para_3"),
        (LAW, "частью второй", ("«А.", "Примечание. Б.»;"), "art_5__subpara_2"),
    ],
)
def test_a_note_put_beside_another_unit_has_its_own_text(
    head: str, unit: str, lines: tuple[str, ...], part: str
) -> None:
    made = read(head, f"1) статью 5 дополнить {unit} и примечанием следующего содержания:", *lines)
    assert [i.target_eid for i in made] == [part, "art_5__hcontainer_1"]
    assert made[1].new == "Примечание. Б."


def test_a_note_whose_word_is_not_quoted_is_not_guessed() -> None:
    made = told(LAW, "1) статью 5 дополнить пунктом 3 и примечанием следующего содержания:", "«3. А.", "Б.»;")
    assert made == ["3 not_understood"]


def test_rows_of_a_section_that_is_told_by_its_name() -> None:
    made = read(
        "1. Внести в постановление Правительства Республики Казахстан от 12 апреля 1999 года № 405 «О видах» следующие изменения:",
        "в перечне садов, утвержденном указанным постановлением:",
        "раздел «г. Астана» дополнить строкой, порядковый номер 21-194, следующего содержания:",
        "«21-194. Сад.»;",
        "в разделе «Алматы»:",
        "строку, порядковый номер 214-3, исключить;",
        "раздел «Семей» исключить;",
    )
    assert [(i.action.value, i.target_eid, getattr(i, "within", ())) for i in made] == [
        ("insert_provision", "att_1__row_21-194", ("раздел «г. Астана»",)),
        ("delete_provision", "att_1__row_214-3", ("в разделе «Алматы»",)),
        ("not_understood", None, ()),
    ]


def test_a_unit_named_again_without_its_number_is_that_of_the_scope() -> None:
    assert told(
        LAW,
        "1) в статье 17:",
        "после абзаца пятого дополнить статью абзацем следующего содержания:",
        "«сад;»;",
        "абзацы шестой и седьмой считать соответственно абзацами седьмым и восьмым.",
    ) == ["4 insert_provision art_17__al_6", "6 renumber art_17__al_6", "6 renumber art_17__al_7"]


def test_an_order_on_a_unit_without_number_leaves_no_scope() -> None:
    assert told(LAW, "1) в статье 17:", "главу исключить;", "абзац шестой исключить.") == [
        "4 not_understood",
        "5 delete_provision art_17__al_6",
    ]


def test_the_act_itself_may_be_named_where_an_article_is_put() -> None:
    order = "1) дополнить Закон статьей 7-1 следующего содержания:"
    assert told(LAW, order, "«Статья 7-1. А", "1. Б.»;") == ["3 insert_provision art_7-1"]


def test_norms_whose_suspension_is_ordered_behind_them() -> None:
    order = "Статья 1. Действие подпункта 2) пункта 5 статьи 12 Закона Республики Казахстан от 16 мая 2014 года «О садах» приостановить до 31 декабря 2020 года."
    assert told(order) == ["2 suspend art_12__para_5__point_2"]


def test_a_list_of_suspended_norms_of_federal_laws() -> None:
    assert told(
        "Статья 1. Приостановить до 1 января 2025 года действие:",
        "1) пункта 3 статьи 16 Федерального закона от 29 ноября 2007 года № 282-ФЗ «О садах»;",
        "2) части 7 и второго предложения части 8 статьи 20 Федерального закона от 8 ноября 2007 года № 257-ФЗ «О маках».",
    ) == ["3 suspend art_16__para_3", "4 suspend art_20__para_7", "4 suspend art_20__para_8"]


SUSPENDING = (
    "1) дополнить статьями 57-1 и 57-2 следующего содержания:",
    "«Статья 57-1. Приостановить до 1 января 2023 года действие пункта 1 статьи 273 Кодекса, установив, что он действует в следующей редакции:",
    "«1. Сад;».",
    "Статья 57-2. Приостановить до 1 января 2021 года действие пункта 2 статьи 681 Кодекса.»;",
)


def test_articles_that_suspend_norms_are_put_where_the_order_announces_them() -> None:
    assert told(LAW, *SUSPENDING, "2) статью 58 исключить.") == [
        "3 insert_provision art_57-1",
        "3 insert_provision art_57-2",
        "7 delete_provision art_58",
    ]


def test_an_article_of_the_amending_law_that_suspends_norms_is_no_quoted_one() -> None:
    own = SUSPENDING[3].replace("Статья 57-2", "Статья 2")
    rows = told(LAW, *SUSPENDING[:3], own, "Статья 3. Статью 5 исключить.")
    assert "3 not_understood" in rows
    assert not [row for row in rows if "insert_provision" in row]


def test_words_that_are_glued_behind_numbers() -> None:
    assert told(
        LAW,
        '1)статью31дополнитьпунктом 4следующего содержания:',
        '"4. А.";',
        '2)пункт3 статьи 33исключить;',
        '3) вчасти третьей статьи 60 слово "а" исключить.',
    ) == [
        "3 insert_provision art_31__para_4",
        "5 delete_provision art_33__para_3",
        "6 delete_words art_60__subpara_3",
    ]  # fmt: skip


SHORT = (
    "Ст. 1. Внести в Закон Республики Казахстан от 13 июня 2001 года «О садах» след. изменения и дополнения:",
    "1) в ст.1:",
    "п.п. 11) изложить в след. ред.:",
    "«11) сад – сад;»;",
    "пп. 14, 17 искл.;",
    "2) ст. 15 доп. п. 6-1 след. содержания:",
    "«6-1. А.»;",
    "3) пп.3) п.4 ст.14-1 - исключить",
    "Ст. 2. Настоящий Закон вводится в действие по истечении 10 дней после дня его первого опубликования.",
)


def test_shortened_words_are_read_where_they_tell_one_thing() -> None:
    assert told(*SHORT) == [
        "4 replace_provision art_1__point_11",
        "6 not_understood",
        "7 insert_provision art_15__para_6-1",
        "9 delete_provision art_14-1__para_4__point_3",
        "10 commencement",
    ]


def test_no_line_is_an_own_provision_where_the_title_announces_changes_and_none_is_read() -> None:
    rows = told(
        "Глава 1. Закон Республики Казахстан «О садах» изм.:",
        "1) п. 2 ст. 5 убрать;",
        "2) ст. 15 пополнить.",
        "Статья 2. Настоящий Закон вводится в действие со дня опубликования.",
    )
    assert rows == ["3 not_understood", "4 not_understood", "5 commencement"]


def test_no_line_before_an_order_that_is_not_read_is_an_own_provision() -> None:
    rows = told(
        "Ст. I. Закон Республики Казахстан «О садах»:",
        "1) п. 2 ст. 5 убрать;",
        "2) пункт 3 статьи 6 исключить.",
    )
    assert rows == ["3 not_understood", "4 not_understood"]


def test_an_act_without_its_number_or_a_colon_is_opened() -> None:
    assert told(
        "Внести в Закон Республики Казахстан от 17 апреля 2014 года «О садах» следующие изменения",
        "в статье 1",
        "подпункт 12) изложить в следующей редакции: «12) сад;», подпункт 13) исключить",
        "статья 22 после слов «роза» дополнить словами «и мак»",
        "Закон ввести в действие с 1 января 2027 г.",
    ) == [
        "4 replace_provision art_1__point_12",
        "4 delete_provision art_1__point_13",
        "5 insert_words art_22",
        "6 commencement",
    ]


@pytest.mark.parametrize("form", ["Закон", "Приказ", "Решение"])
def test_an_act_that_names_itself_by_its_form_alone_says_when_it_takes_effect(form: str) -> None:
    assert told(LAW, "1) статью 5 исключить.", f"Статья 2. {form} вступает в силу со дня опубликования.")[-1] == "4 commencement"  # fmt: skip


def test_a_quoted_line_that_begins_as_a_footnote_closes_its_quotation() -> None:
    assert told(
        LAW,
        "1) статью 5 изложить в следующей редакции:",
        '"Статья 5. Сад',
        "1. Сад цветет.",
        'Сноска к настоящей статье не требуется.";',
        "2) статью 6 исключить.",
    ) == ["3 replace_provision art_5", "7 delete_provision art_6"]


def test_the_text_in_the_official_language_does_not_change() -> None:
    order = "1) по всему тексту Закона на государственном языке внести изменение, текст на официальном языке не меняется."
    (made,) = read(LAW, order)
    assert made.action is Action.OWN_PROVISION


def test_a_part_of_a_form_is_told_to_a_person_beside_the_place() -> None:
    made = read(
        "1. Внести в приказ Министра садов от 5 мая 2020 года № 7 «О формах» следующие изменения:",
        "в приложении 1 к указанному приказу:",
        "в форме № 001/у «Карта сада»:",
        "строку 27 исключить;",
        "вкладной лист 3 дополнить строкой 9-1 следующего содержания:",
        "«9-1. Роза»;",
        "в приложении 4 к указанному приказу:",
        "в Пояснении по заполнению формы, предназначенной для сбора сведений:",
        "подпункт 2) пункта 6 исключить;",
        "в приложении 5 к указанному приказу:",
        "пункт 3 исключить.",
    )
    assert [(i.target_eid, getattr(i, "within", ())) for i in made] == [
        ("att_1__row_27", ("в форме № 001/у «Карта сада»",)),
        ("att_1__row_9-1", ("вкладной лист 3",)),
        ("att_4__para_6__point_2", ("в Пояснении по заполнению формы, предназначенной для сбора сведений",)),
        ("att_5__para_3", ()),
    ]
