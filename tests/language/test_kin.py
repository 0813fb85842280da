"""Words sought in their forms: by the dictionary of Russian, by the endings of Kazakh."""

from __future__ import annotations

import pytest

from lawtrack.wordforms.lookup import Lookup
from lawtrack.wordforms.sought import marked, matches, sought


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("амортизация", "сумма амортизационных отчислений"),
        ("амортизационный", "начисление амортизации"),
        ("снос деревьев", "после сноса дерева"),
        ("аренда земли", "арендной платы за земельный участок"),
        ("учёт", "учетом"),
        ("шарттың", "еңбек шартында"),
        ("тізілігінде", "тізілік"),
        ("органдар", "уәкілетті органының"),
        ("налогопла", "НАЛОГОПЛАТЕЛЬЩИКОВ"),
        ('"ставка налога"', "Ставка налога"),
        ("«ставка налога", "ставка налога"),
        ("24-1", "статья 24-1"),
        ("pregnan", "Pregnant women"),
    ],
)
def test_found(query: str, text: str) -> None:
    assert matches(sought(query), text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ('"ставка налога"', "ставки налога"),
        ("снос деревьев", "снос деревень"),
        ("салым", "салық салды"),
        ("гылым", "ғылым"),
        ("24-1", "статья 24"),
        ("1", "статья 24-1, пункт 3.1"),
        ("  ", "слова"),
    ],
)
def test_not_found(query: str, text: str) -> None:
    assert not matches(sought(query), text)


def test_marks_stand_where_the_words_do() -> None:
    text = "Снос: сноса дерева"
    assert [text[a:b] for a, b in marked(sought("снос деревьев"), text)] == ["Снос", "сноса", "дерева"]


def test_a_text_is_looked_through_by_its_words() -> None:
    text = Lookup(["Амортизационные отчисления", "налогоплательщик", "отчисление; сумма амортизации", ""])
    assert text.find(sought("амортизация отчислений")) == [0, 2]
    assert text.find(sought('"сумма амортизации"')) == [2]
    assert text.find(sought("плательщик")) == [1], "the middle of a word, where no word begins so"
    assert list(text.find(sought(""))) == []
    assert list(text.find(sought("слово"))) == []
    assert text.find(sought("амортизация отчислений")) == [0, 2], "as before, whatever was sought in between"


@pytest.mark.parametrize(
    "query", ["амортизация", "человек", "шарттың", "1", "24", '"сумма амортизации"', "деревья"]
)
def test_a_text_is_looked_through_as_one_paragraph_is(query: str) -> None:
    paragraphs = [
        "Амортизационные отчисления; 24-1",
        "люди, человеку",
        "еңбек шартында 1)",
        "Сумма амортизации по статье 24",
        "после сноса дерева, 3.1",
    ]
    wanted = sought(query)
    assert Lookup(paragraphs).find(wanted) == [i for i, one in enumerate(paragraphs) if matches(wanted, one)]
