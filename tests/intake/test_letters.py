"""Letters are split into remarks; every word of them is in a remark or in the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.intake.accounting import missing_lines
from lawtrack.intake.letters import split_letter
from lawtrack.intake.proposed import Intake
from lawtrack.intake.quoting import depths, proposed_wording
from lawtrack.model.document import Lang
from lawtrack.reading.citations.running import cited_in

RU = """Министерство финансов
Рассмотрев проект Закона «О внесении изменений», сообщаем следующее.
1. В подпункте 1) статьи 1 законопроекта слова «людей» заменить словами «граждан».
Обоснование: статья 12 Конституции.
2. Подпункт 2) статьи 1 законопроекта изложить в следующей редакции:
«2) статью 2 изложить в следующей редакции:
«Статья 2. Срок
1. Ответ дается за пятнадцать дней.
2. Срок считается.».».
3. По статье 2 законопроекта:
1) в пункте 1 дату перенести;
2) слово «вводится» уточнить.
4. Предлагаем доработать законопроект.
Учитывая изложенное, законопроект поддерживается.
С уважением,
Вице-министр И. Иванов"""
KK = """Қаржы министрлігі
Заң жобасын қарап, мынаны хабарлайды.
1. Заң жобасының 1-бабының 1) тармақшасындағы «тұрғындар» деген сөз «азаматтар» деген сөзбен ауыстырылсын.
2. Жобаның 2-бабы мынадай редакцияда жазылсын: «2-бап. Осы Заң қолданысқа енгізіледі.».
Құрметпен,
Министр"""
PLAIN = """Уважаемый Иван Иванович!
В статье 1 законопроекта нет переходных положений.
Считаем нужным их дать.
По пункту 1 статьи 1 Закона «О дворах»: исключить.
Общие замечания к проекту: текст надо вычитать.
С уважением, А. Ким"""


def split(text: str) -> Intake:
    return split_letter(text.split("\n"))


def test_a_numbered_letter() -> None:
    made = split(RU)
    assert [(one.place, one.provision) for one in made.remarks] == [
        ("1", "подпункте 1) статьи 1 законопроекта"),
        ("2", "Подпункт 2) статьи 1 законопроекта"),
        ("3.1", "пункт 1 статьи 2 законопроекта"),
        ("3.2", "статье 2 законопроекта"),
        ("4", ""),
    ]
    assert made.remarks[0].text.endswith("Обоснование: статья 12 Конституции.")
    assert made.remarks[1].wording.split("\n")[-1] == "2. Срок считается.»."
    assert made.remarks[2].text.startswith("3. По статье 2 законопроекта:\n1)")
    assert [str(note) for note in made.remarks[4].notes] == [
        "no provision is named in it: it would be of the bill as a whole"
    ]
    assert made.rest == tuple(RU.split("\n")[:2] + RU.split("\n")[-3:])


def test_a_paragraph_without_a_number_is_told_of_where_it_goes() -> None:
    letter = (
        "1. Статью 5 законопроекта исключить.\nСрок проведения съезда не определен.\n"
        "2. Статью 6 законопроекта изложить в следующей редакции:\n«Статья 6. Двор».\n3. Статью 7 дополнить словами:\nкак следует."
    )
    made = split(letter)
    told = [[str(note) for note in one.notes] for one in made.remarks]
    assert told == [
        ["a paragraph without a number went with it: «Срок проведения съезда не определен.»"],
        [],
        [],
    ]


def test_a_kazakh_letter() -> None:
    made = split(KK)
    assert [one.lang for one in made.remarks] == [Lang.KK, Lang.KK]
    assert made.remarks[0].provision == "заң жобасының 1-бабының 1) тармақшасындағы"
    assert made.remarks[1].wording == "2-бап. Осы Заң қолданысқа енгізіледі."
    assert made.rest[-2:] == ("Құрметпен,", "Министр")


def test_a_letter_without_numbers() -> None:
    made = split(PLAIN)
    assert [one.text.split("\n")[0][:12] for one in made.remarks] == [
        "В статье 1 з",
        "По пункту 1 ",
        "Общие замеча",
    ]
    assert made.remarks[0].text.endswith("Считаем нужным их дать.")
    assert [str(note)[:40] for note in made.remarks[0].notes] == ["a paragraph without a number went with i"]
    assert not made.remarks[2].notes  # it says that it is of the whole
    assert made.rest == ("Уважаемый Иван Иванович!", "С уважением, А. Ким")


@pytest.mark.parametrize(
    ("text", "places", "last"),
    [
        # a number that was taken out of the letter; a year and a sum are no points
        ("1. Статью 5 законопроекта исключить.\n4. Статью 6 исключить.\n2027. год", ["1", "4"], "4. Статью 6 исключить.\n2027. год"),
        # points of a remark that heads nothing stay in it
        ("1. Статью 5 законопроекта дополнить\nпунктами:\n1) первый;\n2) второй.\n2. Статью 6 исключить.", ["1", "2"], "2. Статью 6 исключить."),
        # a quotation that is never closed hides no point behind it
        ("1. В статье 5 слово «двор исключить.\n2. В статье 6 слово «сад» исключить.", ["1", "2"], "2. В статье 6 слово «сад» исключить."),
        # chapters of the letter
        ("1. Концептуальные замечания\n1.1. Статья 5 противоречит статье 6.\n1.2. Статья 7 лишняя.\n2. Редакционные\n2.1. Статья 8 длинна.", ["1.1", "1.2", "2.1"], "2. Редакционные\n2.1. Статья 8 длинна."),
    ],
)  # fmt: skip
def test_points(text: str, places: list[str], last: str) -> None:
    made = split(text)
    assert [one.place for one in made.remarks] == places
    assert made.remarks[-1].text == last


DASHES = """По статье 1 законопроекта:
– в подпункте 1) слово «людей» заменить;
– подпункт 2) исключить.
По статье 2 законопроекта:
– дату перенести.
Приложение: на 3 листах."""
CHAPTERS = """I. Концептуальные замечания
1. Законопроект не нужен.
II. Замечания по тексту
1. В статье 5 законопроекта слово лишнее.
2. В статье 6:
- слово «а» заменить;
- слово «б» исключить.
С уважением"""
KAZAKH = """Заң жобасы бойынша ескертулер:
1) заң жобасының 1-бабы 2-тармағының 1) тармақшасында:
бірінші абзацта «тұрғындар» деген сөз нақтылансын;
2) 5-баптың тақырыбы өзгертілсін;
3) есептер ұсынылсын.
Жоғарыда айтылғанды ескере отырып, қолдаймыз."""


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        (DASHES, [("1", "подпункт 1) статьи 1 законопроекта"), ("2", "подпункт 2) статьи 1 законопроекта"), ("3", "статье 2 законопроекта")], 1),
        (CHAPTERS, [("1.1", ""), ("2.1", "статье 5 законопроекта"), ("2.2.1", "статье 6"), ("2.2.2", "статье 6")], 1),
        (KAZAKH, [("1", "заң жобасының 1-бабы 2-тармағының 1) тармақшасында"), ("2", "5-баптың тақырыбы"), ("3", "")], 2),
    ],
    ids=["dashes", "chapters", "kazakh"],
)  # fmt: skip
def test_letters_of_other_shapes(text: str, found: list[tuple[str, str]], rest: int) -> None:
    made = split(text)
    assert [(one.place, one.provision) for one in made.remarks] == found
    assert len(made.rest) == rest


def test_a_heading_under_which_nothing_stands_is_in_the_rest() -> None:
    made = split(
        "1. Статью 5 законопроекта исключить.\n2. По статье 6:\n1) слово;\n2) слова.\nПо статье 7:\n1. Уточнить."
    )
    said = [*(one.text for one in made.remarks), *made.rest]
    assert any("По статье 7:" in text for text in said)
    assert not missing_lines(["По статье 7:", "1. Уточнить."], made)


LINES = st.lists(
    st.sampled_from(
        [
            *RU.split("\n"),
            *PLAIN.split("\n"),
            *KK.split("\n"),
            *DASHES.split("\n"),
            *CHAPTERS.split("\n"),
            *KAZAKH.split("\n"),
            "1)",
            "«",
            "»",
            "2.1 слово",
            "x",
        ]
    ),
    max_size=30,
)


@given(LINES)
def test_nothing_of_a_letter_is_lost(lines: list[str]) -> None:
    assert missing_lines(lines, split_letter(lines)) == ()


def test_what_a_person_takes_out_of_a_working_file_is_told() -> None:
    made = split(RU)
    shorter = Intake(made.remarks[1:], made.rest)
    assert missing_lines(RU.split("\n"), shorter) == tuple(RU.split("\n")[2:4])
    assert missing_lines(RU.split("\n"), Intake(made.remarks, made.rest[:-1])) == ("Вице-министр И. Иванов",)


@pytest.mark.parametrize(
    ("text", "rest", "wording"),
    [
        ("Статью 5 изложить в следующей редакции: «Статья 5. Двор».", "Статью 5 изложить в следующей редакции:", "Статья 5. Двор"),
        ("слово «двор» заменить", "слово «двор» заменить", ""),
        # two wordings: neither is taken out
        ("в редакции: «а»; пункт 2 в редакции: «б».", "в редакции: «а»; пункт 2 в редакции: «б».", ""),
        ("Дополнить следующего содержания: \"1) двор;\" и всё", "Дополнить следующего содержания:\nи всё", "1) двор;"),
    ],
)  # fmt: skip
def test_a_proposed_wording(text: str, rest: str, wording: str) -> None:
    assert proposed_wording(text) == (rest, wording)


@given(st.text(alphabet='«»“”"аб \n', max_size=40))
def test_quotations_end_where_they_began(text: str) -> None:
    deep = depths(text)
    assert len(deep) == len(text)
    assert all(depth >= 0 for depth in deep)
    assert not deep or deep[-1] in (0, 1)  # the last sign may be a closing mark, which stands inside


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        (Lang.RU, "В подпункте 3) пункта 1 статьи 1 законопроекта и в пункте 2 статьи 7 Закона «О дворах»", [("art_1__para_1__point_3", True), ("art_7__para_2", False)]),
        (Lang.RU, "3) по статьям 5 и 7 проекта Закона", [("art_5 art_7", True)]),
        (Lang.RU, "В течение 10 дней от 5 статей", []),
        (Lang.KK, "Заң жобасының 1-бабының 1-тармағының 3) тармақшасында көзделген", [("art_1__para_1__point_3", True)]),
        (Lang.KK, "«Аулалар туралы» Заңның 2-бабында бес күн", [("art_2", False)]),
        (Lang.EN, "in paragraph 2 of article 3 of the Law", [("art_3__para_2", False)]),
    ],
)  # fmt: skip
def test_addresses_in_running_text(lang: Lang, text: str, found: list[tuple[str, bool]]) -> None:
    assert [(" ".join(c.eid for c in one.citations), one.drafted) for one in cited_in(text, lang)] == found


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        (Lang.RU, "Пункт 4 Правил исключить", "Пункт 4 Правил"),
        (Lang.RU, "в пункте 4 настоящих Правил", "пункте 4 Правил"),
        (Lang.RU, "пункт 3 Положения уточнить", "пункт 3 Положения"),
        (Lang.RU, "пункт 4, а Правила не меняются", "пункт 4"),
        (Lang.RU, "статья 4 Закона", "статья 4"),
        (Lang.KK, "Қағидалардың 4-тармағы алып тасталсын", "Қағидалардың 4-тармағы"),
        (Lang.KK, "есепке алу қағидаларының 4-тармағы алып тасталсын", "қағидаларының 4-тармағы"),
        (Lang.KK, "Заңның 4-бабы", "4-бабы"),
    ],
)
def test_the_document_beside_an_address_is_part_of_it(lang: Lang, text: str, whole: str) -> None:
    assert [one.whole for one in cited_in(text, lang)] == [whole]
