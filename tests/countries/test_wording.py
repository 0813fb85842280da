"""Addresses in the acts of other countries: as their laws write them, as they are printed, and as they are typed back."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang, Scheme
from lawtrack.reading.citations import read_addresses
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.printed.quotes import take_out
from lawtrack.reading.lines import SourceLine
from lawtrack.wording.addresses import address, read_address
from lawtrack.wording.naming import Naming

RU, POINTS, UZ, BY, KG = (
    Scheme.RUSSIA,
    Scheme.RUSSIA_POINTS,
    Scheme.UZBEKISTAN,
    Scheme.BELARUS,
    Scheme.KYRGYZSTAN,
)
PRINTED = [
    (RU, "art_5__para_2", "часть 2 статьи 5", "5-баптың 2-бөлігі"),
    (RU, "art_5__para_2.1", "часть 2.1 статьи 5", "5-баптың 2.1-бөлігі"),
    (RU, "art_5__para_2__point_3", "пункт 3 части 2 статьи 5", "5-баптың 2-бөлігінің 3-тармағы"),
    (
        RU,
        "art_5__para_2__point_3__point_b",
        "подпункт «б» пункта 3 части 2 статьи 5",
        "5-баптың 2-бөлігінің 3-тармағының б) тармақшасы",
    ),
    (RU, "art_5__subpara_2", "часть вторая статьи 5", "5-баптың екінші бөлігі"),
    (POINTS, "art_5__para_2__point_3", "подпункт 3 пункта 2 статьи 5", "5-баптың 2-тармағының 3-тармақшасы"),
    (POINTS, "para_3__point_a", "подпункт «а» пункта 3", "3-тармақтың а) тармақшасы"),
    (
        UZ,
        "art_5__subpara_1__point_3",
        "пункт 3 части первой статьи 5",
        "5-баптың бірінші бөлігінің 3-тармағы",
    ),
    (
        UZ,
        "art_5__subpara_2__al_4",
        "абзац четвертый части второй статьи 5",
        "5-баптың екінші бөлігінің төртінші абзацы",
    ),
    (BY, "art_5__para_2__subpara_2", "часть вторая пункта 2 статьи 5", "5-баптың 2-тармағының екінші бөлігі"),
    (
        BY,
        "art_5__subpara_1__point_3",
        "пункт 3 части первой статьи 5",
        "5-баптың бірінші бөлігінің 3-тармағы",
    ),
    (BY, "art_5__para_2.2", "подпункт 2.2 статьи 5", "5-баптың 2.2-тармақшасы"),
    (KG, "art_5__para_2__point_3", "пункт 3 части 2 статьи 5", "5-баптың 2-бөлігінің 3-тармағы"),
    (KG, "art_5__subpara_2__point_3", "пункт 3 части второй статьи 5", "5-баптың екінші бөлігінің 3-тармағы"),
]


@pytest.mark.parametrize(("scheme", "eid", "russian", "kazakh"), PRINTED)
def test_an_address_is_printed_and_typed_back(scheme: Scheme, eid: str, russian: str, kazakh: str) -> None:
    for lang, words in ((Lang.RU, russian), (Lang.KK, kazakh)):
        assert address(eid, Naming(scheme), lang) == words
        assert read_address(words, scheme).eid == eid


@pytest.mark.parametrize(
    ("scheme", "eid", "english"),
    [
        (RU, "art_5__para_2__point_3__point_b", "subparagraph b) of paragraph 3 of part 2 of article 5"),
        (UZ, "art_5__subpara_1__point_3", "paragraph 3 of part 1 of article 5"),
        (POINTS, "art_5__para_2__point_3", "subparagraph 3 of paragraph 2 of article 5"),
    ],
)
def test_in_english_too(scheme: Scheme, eid: str, english: str) -> None:
    assert address(eid, Naming(scheme), Lang.EN) == english
    assert read_address(english, scheme).eid == eid


READ = [
    (
        RU,
        "подпункты «а», «б» и «г» пункта 3 части 2 статьи 5",
        "point_3__point_a point_3__point_b point_3__point_g",
    ),
    (
        RU,
        "подпункты «а» - «в» пункта 3 части 2 статьи 5",
        "point_3__point_a point_3__point_b point_3__point_v",
    ),
    (
        RU,
        "подпункте «а» и абзаце втором подпункта «б» пункта 3 части 2 статьи 5",
        "point_3__point_a point_3__point_b__al_2",
    ),
    (RU, "пункты 2.1 - 2.3 части 2 статьи 5", "point_2.1 point_2.2 point_2.3"),
    (RU, 'пункт "з" части 2 статьи 5', "point_z"),
    (RU, "абзац третий пункта 3 части 2 статьи 5", "point_3__al_3"),
]


@pytest.mark.parametrize(("scheme", "text", "eids"), READ)
def test_letters_and_lists_are_addresses(scheme: Scheme, text: str, eids: str) -> None:
    quoted = take_out(text)
    reading = read_addresses(quoted.text, Lang.RU, scheme)
    assert (quoted.quotations, reading.rest) == ((), "")
    found = [c.eid for chain in reading.chains for c in citations(chain)]
    assert found == [f"art_5__para_2__{eid}" for eid in eids.split()]


def test_the_place_of_a_letter_is_not_guessed() -> None:
    reading = read_addresses("подпункт а) и пункт 3 части 2 статьи 5", Lang.RU, RU)
    assert reading.chains == ()
    assert reading.rest


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("по истечении ста восьмидесяти дней после дня его официального опубликования", 180),
        ("через шесть месяцев после его официального опубликования", 6),
        ("по истечении полутора лет после дня его официального опубликования", None),
    ],
)
def test_a_term_that_is_not_understood_is_no_day_of_publication(when: str, says: int | None) -> None:
    text = f"Статья 1\nПризнать утратившим силу Федеральный закон от 1 мая 2001 года № 1-ФЗ «О меде».\nСтатья 2\nНастоящий Федеральный закон вступает в силу {when}."
    lines = [SourceLine(n, line) for n, line in enumerate(text.split("\n"), 1)]
    last = read_instructions(lines, Lang.RU).instructions[-1]
    assert [one.days or one.months for one in last.commencement] == ([] if says is None else [says])


def test_what_begins_with_a_unit_is_no_act_that_is_repealed() -> None:
    lines = [SourceLine(1, "О признании"), SourceLine(2, "Статья 1. Признать утратившими силу:")]
    lines.append(SourceLine(3, "1) пункт 4 Неведомого документа от 1 мая 2001 года № 1."))
    made = read_instructions(lines, Lang.RU).instructions
    assert [i.action.value for i in made if i.line == 3] == ["not_understood"]


def test_a_part_of_a_code_is_no_part_of_an_article() -> None:
    text = (
        "О внесении изменения\nСтатья 1\nПодпункт 2 пункта 1 статьи 10 части второй Налогового кодекса Российской "
        "Федерации (Собрание законодательства Российской Федерации, 2000, N 32, ст. 3340) дополнить словами «и сборов»."
    )
    lines = [SourceLine(n, line) for n, line in enumerate(text.split("\n"), 1)]
    made = read_instructions(lines, Lang.RU).instructions
    assert [i.target_eid for i in made] == ["art_10__para_1__point_2"]
