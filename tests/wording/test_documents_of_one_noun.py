"""Two documents of one noun in one act: told apart by their titles, their annexes by their captions, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import without_duplicates
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.services.from_file.acts import read_act
from lawtrack.wording.addresses import address, find_place
from lawtrack.wording.documents import attached, in_document
from lawtrack.wording.naming import Naming

RU = """Приказ Министра спорта Республики Казахстан от 12 мая 2021 года № 61 «Об утверждении правил»

1. Утвердить:
1) Правила набора в секции согласно приложению 1 к настоящему приказу;
2) Правила выезда команд согласно приложению 2 к настоящему приказу.

Приложение 1
к приказу Министра спорта
от 12 мая 2021 года № 61

ПРАВИЛА НАБОРА В СЕКЦИИ

1. Набор ведёт тренер.
2. Набор открыт осенью.

Приложение 1
к Правилам набора в секции

Анкета

1. Имя спортсмена.

Приложение 2
к Правилам набора в секции

Опись

1. Справка врача.

Приложение 2
к приказу Министра спорта
от 12 мая 2021 года № 61

ПРАВИЛА ВЫЕЗДА КОМАНД

1. Выезд назначает тренер.
2. Выезд оплачен заранее.

Приложение 1
к Правилам выезда команд

Путевой лист

1. Город назначения.
"""
KK = """Қазақстан Республикасы Спорт министрінің 2021 жылғы 12 мамырдағы № 61 бұйрығы «Қағидаларды бекіту туралы»

1. Мыналар:
1) осы бұйрыққа 1-қосымшаға сәйкес секцияларға қабылдау қағидалары;
2) осы бұйрыққа 2-қосымшаға сәйкес командалардың шығу қағидалары бекітілсін.

Спорт министрінің
2021 жылғы 12 мамырдағы
№ 61 бұйрығына
1-қосымша

Секцияларға қабылдау қағидалары

1. Қабылдауды жаттықтырушы жүргізеді.
2. Қабылдау күзде ашық.

Секцияларға қабылдау қағидаларына
1-қосымша

Сауалнама

1. Спортшының аты.

Спорт министрінің
2021 жылғы 12 мамырдағы
№ 61 бұйрығына
2-қосымша

Командалардың шығу қағидалары

1. Шығуды жаттықтырушы белгілейді.
2. Шығу алдын ала төленеді.

Командалардың шығу қағидаларына
1-қосымша

Жол парағы

1. Баратын қала.
"""


def _index(text: str, lang: Lang, folder: Path) -> TreeIndex:
    (folder / "act.txt").write_text(text, encoding="utf-8")
    return index_of(read_act(folder / "act.txt", lang).expression.root)


@pytest.fixture(scope="module")
def russian(tmp_path_factory: pytest.TempPathFactory) -> TreeIndex:
    return _index(RU, Lang.RU, tmp_path_factory.mktemp("ru"))


@pytest.fixture(scope="module")
def kazakh(tmp_path_factory: pytest.TempPathFactory) -> TreeIndex:
    return _index(KK, Lang.KK, tmp_path_factory.mktemp("kk"))


RUSSIAN = [
    ("пункт 2 Правил набора в секции", "Набор открыт осенью."),
    ("пункт 2 Правил набора", "Набор открыт осенью."),
    ("пункт 2 ПРАВИЛ ВЫЕЗДА КОМАНД", "Выезд оплачен заранее."),
    ("пункт 2 Правил выезда команд, утверждённых приказом", "Выезд оплачен заранее."),
    ("пункт 1 приложения 1 к Правилам выезда команд", "Город назначения."),
    ("пункт 1 приложения 1 к Правилам набора в секции", "Имя спортсмена."),
    ("пункт 1 приложения 2 к Правилам", "Справка врача."),
    ("пункт 2 приложения 2", "Выезд оплачен заранее."),
]
KAZAKH = [
    ("командалардың шығу қағидаларының 2-тармағы", "Шығу алдын ала төленеді."),
    ("Секцияларға қабылдау қағидаларының 2-тармағы", "Қабылдау күзде ашық."),
    ("Командалардың шығу қағидаларына 1-қосымшаның 1-тармағы", "Баратын қала."),
    ("Секцияларға қабылдау қағидаларына 1-қосымшаның 1-тармағы", "Спортшының аты."),
]


@pytest.mark.parametrize(("typed", "text"), RUSSIAN)
def test_the_title_tells_in_russian(russian: TreeIndex, typed: str, text: str) -> None:
    assert find_place(russian, typed, Scheme.BYLAW).provision.text == text


@pytest.mark.parametrize(("typed", "text"), KAZAKH)
def test_the_title_tells_in_kazakh(kazakh: TreeIndex, typed: str, text: str) -> None:
    assert find_place(kazakh, typed, Scheme.BYLAW).provision.text == text


@pytest.mark.parametrize(
    "typed", ["пункт 2 Правил", "пункт 2 Правил посадки", "приложение 1 к Правилам", "приложение 5"]
)
def test_what_no_title_tells_is_not_guessed(russian: TreeIndex, typed: str) -> None:
    with pytest.raises(CitationError):
        find_place(russian, typed, Scheme.BYLAW)


@pytest.mark.parametrize(("lang", "said"), [(Lang.RU, RUSSIAN[4:6]), (Lang.KK, KAZAKH[2:])])
def test_an_annex_is_said_as_its_caption_says_it(
    russian: TreeIndex, kazakh: TreeIndex, lang: Lang, said: list[tuple[str, str]]
) -> None:
    index = russian if lang is Lang.RU else kazakh
    for words, _text in said:
        holder, _, inner = find_place(index, words, Scheme.BYLAW).eid.partition("__")
        steps = Citation.parse_eid(inner).steps
        assert in_document(attached(index), holder, steps, lang, Scheme.BYLAW) == words


def test_an_element_behind_a_doubled_number_keeps_its_own(russian: TreeIndex) -> None:
    eid = find_place(russian, "пункт 2 Правил выезда команд", Scheme.BYLAW).eid
    assert "-dup" in eid
    assert without_duplicates(eid).endswith("__para_2")
    assert address(eid, Naming(Scheme.BYLAW), Lang.RU) == "пункт 2 приложения 2"
