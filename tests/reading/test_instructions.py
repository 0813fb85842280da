from __future__ import annotations

import pytest

from lawtrack.formats.registry import read_source
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction, Position, StartRule
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.services.from_file.amending_acts import read_amending
from tests.corpus import CORPUS

RU_HEAD = "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующие изменения и дополнения:"
KK_HEAD = (
    "1-бап. «Аулалар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына "
    "мынадай өзгерістер мен толықтырулар енгізілсін:"
)


def read(*lines: str, lang: Lang = Lang.RU, head: str = "") -> list[Instruction]:
    texts = [head or (RU_HEAD if lang is Lang.RU else KK_HEAD), *lines]
    numbered = [SourceLine(n, text) for n, text in enumerate(texts, 1)]
    return list(read_instructions(numbered, lang).instructions)


def short(i: Instruction) -> tuple[str, str | None, str | None, str | None]:
    return i.action.value, i.target_eid, i.old, i.new


RU = [
    ("в статье 5 слово «двор» заменить словом «сад»;", [("substitute_words", "art_5", "двор", "сад")]),
    (
        "в пункте 1 статьи 5 слова «А», «Б» заменить соответственно словами «В», «Г»;",
        [("substitute_words", "art_5__para_1", "А", "В"), ("substitute_words", "art_5__para_1", "Б", "Г")],
    ),
    ("в части второй статьи 3 слова «, садам» и «, паркам» исключить;",
     [("delete_words", "art_3__subpara_2", ", садам", None), ("delete_words", "art_3__subpara_2", ", паркам", None)]),
    ("пункты 5 и 7 статьи 2 после слова «двор» дополнить словами «и сад»;",
     [("insert_words", "art_2__para_5", "двор", "и сад"), ("insert_words", "art_2__para_7", "двор", "и сад")]),
    ("статью 9 дополнить словами «и сады»;", [("insert_words", "art_9", None, "и сады")]),
    ("абзацы шестой и седьмой статьи 4 исключить;",
     [("delete_provision", "art_4__al_6", None, None), ("delete_provision", "art_4__al_7", None, None)]),
    ("по всему тексту слова «двор», «двора» заменить соответственно словами «сад», «сада»;",
     [("everywhere", None, "двор", "сад"), ("everywhere", None, "двора", "сада")]),
    ("в заголовке слово «дворах» заменить словом «садах»;", [("substitute_words", "title", "дворах", "садах")]),
    ("заголовок статьи 404 исключить;", [("delete_provision", "art_404__heading", None, None)]),
    ("строку 74 приложения 1 исключить.", [("delete_provision", "att_1__row_74", None, None)]),
]  # fmt: skip
KK = [
    ("3-баптағы «аула» деген сөз «бақ» деген сөзбен ауыстырылсын;", [("substitute_words", "art_3", "аула", "бақ")]),
    ("2) тармақшадағы «он» деген сөз «он екі» деген сөздермен ауыстырылсын;", [("substitute_words", "point_2", "он", "он екі")]),
    ("тармақшадағы «он» деген сөз алып тасталсын;", [("not_understood", None, None, None)]),
    ("5-баптың 2) тармақшасындағы «он» деген сөз «он екі» деген сөздермен ауыстырылсын;",
     [("substitute_words", "art_5__point_2", "он", "он екі")]),
    ("49-баптың екінші бөлігіндегі «, бақ» және «, саябақ» деген сөздер алып тасталсын.",
     [("delete_words", "art_49__subpara_2", ", бақ", None), ("delete_words", "art_49__subpara_2", ", саябақ", None)]),
    ("3-баптың 2) тармақшасы «аула» деген сөзден кейін «және бақ» деген сөздермен толықтырылсын;",
     [("insert_words", "art_3__point_2", "аула", "және бақ")]),
    ("404-бап алып тасталсын;", [("delete_provision", "art_404", None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), RU)
def test_russian_directives(
    line: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert [short(i) for i in read(line)] == expected


@pytest.mark.parametrize(("line", "expected"), KK)
def test_kazakh_directives(line: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert [short(i) for i in read(line, lang=Lang.KK)] == expected


def test_scopes_nest_and_are_left() -> None:
    made = read(
        "5) в статье 9:",
        "в пункте 3:",
        "в части первой слово «а» заменить словом «б»;",
        "в части второй слово «в» исключить;",
        "дополнить пунктом 4 следующего содержания:",
        "«4. Новый пункт.»;",
        "6) в статье 22",
        "слово «г» исключить.",
    )
    assert [i.target_eid for i in made] == [
        "art_9__para_3__subpara_1",
        "art_9__para_3__subpara_2",
        "art_9__para_4",
        "art_22",
    ]


def test_the_second_verb_takes_the_outer_owner() -> None:
    made = read(
        "2) 3-баптың 9) тармақшасындағы «болады.» деген сөз «болады;» деген сөзбен ауыстырылып, "
        "мынадай мазмұндағы 10) тармақшамен толықтырылсын:",
        "«10) жаңа тармақша.»;",
        lang=Lang.KK,
    )
    assert [i.target_eid for i in made] == ["art_3__point_9", "art_3__point_10"]
    assert made[1].fragment[0].text == "жаңа тармақша."


def test_several_quotations_are_matched_by_number() -> None:
    made = read(
        "статью 1 дополнить подпунктами 1-2), 32-6) и 32-7) следующего содержания:",
        "«1-2) первый;»;",
        "«32-6) второй;",
        "32-7) третий;»;",
    )
    assert [i.target_eid for i in made] == ["art_1__point_1-2", "art_1__point_32-6", "art_1__point_32-7"]
    assert [i.fragment[0].text for i in made] == ["первый;", "второй;", "третий;"]


def test_nested_straight_quotes_share_their_closing() -> None:
    (made,) = read(
        'в статье 17 слова "Законами "О дворах" и "О садах" заменить словами "Законом "О садах и дворах";'
    )
    assert (made.old, made.new) == ('Законами "О дворах" и "О садах', 'Законом "О садах и дворах')


def test_the_number_is_stripped_from_the_first_alinea() -> None:
    (made,) = read("абзац первый статьи 46 изложить следующей редакции:", "«Статья 46. До 1 января:»;")
    assert made.target_eid == "art_46__intro"
    assert [u.text for u in made.fragment] == ["До 1 января:"]
    assert made.note is not None


def test_a_sentence_is_added() -> None:
    (made,) = read("часть первую статьи 23 дополнить предложением вторым следующего содержания:", "«Новое.».")
    assert (made.action, made.target_eid, made.sentence, made.pos) == (
        Action.INSERT_PROVISION, "art_23__subpara_1", 2, Position.END,
    )  # fmt: skip


def test_what_is_not_understood_is_kept() -> None:
    (made,) = read("в статье 5 сделать лучше;")
    assert made.action is Action.NOT_UNDERSTOOD
    assert made.text == "в статье 5 сделать лучше;"


def test_words_whose_quotation_never_closes_are_not_guessed() -> None:
    made = read("в статье 5 слово «рыба» заменить словом «рыбы;")
    assert [i.action for i in made] == [Action.NOT_UNDERSTOOD]


def test_a_suspension_names_its_provision_and_its_last_day() -> None:
    (made,) = read(
        head="Статья 1. Приостановить до 1 января 2030 года действие пункта 2 статьи 7 "
        "Закона Республики Казахстан «О рыбе»."
    )
    assert (made.action, made.target_eid) == (Action.SUSPEND, "art_7__para_2")
    assert str(made.commencement[0].until) == "2030-01-01"


def test_commencement_with_an_exception() -> None:
    made = read(
        "статью 5 исключить.",
        "Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого "
        "официального опубликования, за исключением пункта 3 статьи 1, который вводится в действие с 1 января 2028 года.",
    )
    rules = made[-1].commencement
    assert [(c.rule, c.days) for c in rules] == [(StartRule.PUBLICATION, 10), (StartRule.DATE, 0)]
    assert rules[1].date is not None
    assert rules[1].date.year == 2028
    assert rules[1].scope == ("art_1__para_3",)


@pytest.mark.parametrize(
    ("directive", "target"),
    [
        ("статью 6 признать утратившей силу.", "art_6"),
        ("признать утратившей силу статью 6.", "art_6"),
        ("пункт 3 статьи 6 признать утратившим силу.", "art_6__para_3"),
    ],
)
def test_a_repealed_unit_is_of_any_gender(directive: str, target: str) -> None:
    (made,) = read(directive)
    assert (made.action, made.target_eid) == (Action.DELETE_PROVISION, target)


def test_the_named_code_decides_the_scheme() -> None:
    head = "Статья 1. Внести в Уголовный кодекс Республики Казахстан от 3 июля 2014 года следующие изменения:"
    (made,) = read("пункт 2) статьи 3 исключить.", head=head)
    assert made.target_eid == "art_3__point_2"
    assert made.act is not None
    assert made.act.scheme is Scheme.UK


@pytest.mark.corpus
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_real_amending_acts_are_understood_but_for_what_is_cut(lang: str) -> None:
    for path in sorted((CORPUS / "amending" / lang).iterdir()):
        for i in read_amending(path, Lang(lang)).instructions:
            cut = "[…]" in i.text or "missing" in str(i.note)
            assert i.action is not Action.NOT_UNDERSTOOD or cut, (path.name, i.text)


@pytest.mark.corpus
def test_every_character_of_a_real_act_stands_in_one_segment() -> None:
    for path in [*(CORPUS / "amending").glob("*/*"), *(CORPUS / "pairs").glob("*/amending.md")]:
        source = read_source(path)
        made = read_instructions(source.lines, Lang.KK if "kk" in str(path.parent.name) else Lang.RU)
        assert sum(len("".join(s.text.split())) for s in made.segments) == source.characters, path.name
