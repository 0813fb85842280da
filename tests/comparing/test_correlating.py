"""Which element of a repealed act is which of the new one: moved, reworded, divided, near, gone, new."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.comparing.correlating import Correlated, Correlation, Relation
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.services.from_file.acts import read_act
from tests.corpus import CORPUS

OLD = """
Статья 1. Сад

Сад открыт для жителей и гостей города круглый год.

Статья 2. Сроки

Ответ на заявку жителя дается в течение пяти рабочих дней.

Статья 3. Обязанности

1. Сторож запирает ворота сада на ночь и хранит ключи от них.

2. Совет утверждает смету расходов на уход за деревьями и кустами.

Статья 4. Плата

Плата за вход в сад вносится ежемесячно до десятого числа.

Статья 5. Собаки

Выгул собак без поводка в саду запрещается в любое время суток.
"""
NEW = """
Глава 1. Общее

Статья 1. Понятия

Сад является местом общего пользования под открытым небом.

Статья 2. Сад

Сад открыт для жителей и гостей города круглый год.

Глава 2. Порядок

Статья 3. Ответы

Ответ на заявку жителя города дается в течение семи рабочих дней.

Статья 4. Плата

Плата за вход в сад вносится ежегодно до десятого числа января.

Статья 7. Сторож

Сторож запирает ворота сада на ночь и хранит ключи от них.

Статья 8. Смета

Совет утверждает смету расходов на уход за деревьями и кустами.
"""
HEAD = "О садах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 300-VI\n"


def read(folder: Path, name: str, text: str) -> TreeIndex:
    (folder / name).write_text(HEAD + text, encoding="utf-8")
    return index_of(read_act(folder / name).expression.root)


@pytest.fixture
def made(tmp_path: Path) -> Correlation:
    return Correlation(read(tmp_path, "old.txt", OLD), read(tmp_path, "new.txt", NEW))


def test_every_article_has_its_row(made: Correlation) -> None:
    rows = [(row.relation, row.old, row.new) for row in made.rows if row.depth == 0]
    assert rows == [
        (Relation.MOVED, "art_1", ("art_2",)),
        (Relation.MOVED, "art_2", ("art_3",)),
        (Relation.SPLIT, "art_3", ("art_7", "art_8")),
        (Relation.REWORDED, "art_4", ("art_4",)),
        (Relation.NONE, "art_5", ()),
        (Relation.NEW, "", ("art_1",)),
    ]


def test_a_moved_article_says_whether_its_words_are_others(made: Correlation) -> None:
    by_name = {row.old: row for row in made.rows if row.depth == 0}
    assert not by_name["art_1"].reworded
    assert by_name["art_2"].reworded
    assert 0.6 < by_name["art_2"].score < 1


def test_parts_that_went_elsewhere_have_rows_of_their_own(made: Correlation) -> None:
    parts = [(row.old, row.new) for row in made.rows if row.depth]
    assert parts == [("art_3__para_1", ("art_7",)), ("art_3__para_2", ("art_8",))]


def test_an_act_set_against_itself_is_the_same(tmp_path: Path) -> None:
    one = read(tmp_path, "old.txt", OLD)
    assert {row.relation for row in Correlation(one, read(tmp_path, "again.txt", OLD)).rows} == {
        Relation.SAME
    }


def test_an_article_that_is_gone_from_a_chapter_is_not_the_one_in_its_place(tmp_path: Path) -> None:
    chapter = "\nГлава 1. Общее\n"
    one = read(tmp_path, "old.txt", chapter + OLD)
    first, rest = OLD.split("Статья 2.", 1)
    two = read(tmp_path, "new.txt", chapter + first + "Статья" + rest.split("Статья", 1)[1])
    assert Correlation(one, two).of("art_2").relation is Relation.NONE


def test_an_element_that_is_not_there(made: Correlation) -> None:
    assert made.of("art_99") == Correlated(Relation.NONE, "art_99", (), 0.0)


@pytest.mark.corpus
def test_a_code_whose_articles_all_have_other_numbers() -> None:
    """The Labour Code with its articles numbered from 301 on, every tenth gone: no article is taken for another one."""
    old = read_act(CORPUS / "acts" / "ru" / "labor_code_2025.txt").expression.root
    before = index_of(old)
    articles = [
        place for place in before if place.provision.kind is Kind.ARTICLE and not place.provision.removed
    ]
    gone = {place.eid for place in articles[::10]}
    numbers = {id(place.provision): str(300 + n) for n, place in enumerate(articles)}
    dropped = {id(place.provision) for place in articles if place.eid in gone}

    def renumbered(unit: Provision) -> Provision:
        children = tuple(renumbered(child) for child in unit.children if id(child) not in dropped)
        number = Number(numbers[id(unit)]) if id(unit) in numbers else unit.number
        return unit.with_(children=children, number=number)

    made = Correlation(before, index_of(renumbered(old)))
    wrong = []
    for place in articles:
        row = made.of(place.eid)
        wanted = f"art_{numbers[id(place.provision)]}"
        if place.eid in gone:
            wrong += [row] if row.relation in (Relation.SAME, Relation.MOVED) else []
        elif row.new[:1] != (wanted,):
            wrong.append(row)
    assert wrong == []
