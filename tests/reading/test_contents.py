"""Contents of acts are told from the act itself."""

from __future__ import annotations

import pytest

from lawtrack.model.kinds import Kind
from tests.reading.lines import eids, structure

CONTENTS = """
        1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР
        1-бап. Ұғымдар
        2-бап. Мақсат
"""


BODY = """
        1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР
        1-бап. Ұғымдар.
        1. Ұғымдар пайдаланылады.
        2-бап. Мақсат
        1. Мақсат бар.
"""


def test_contents_without_a_title_above_the_title_of_the_act_are_no_second_act() -> None:
    read = structure(f"{CONTENTS}        Үлгі туралы{BODY}")
    assert [child.kind for child in read.root.children] == [Kind.TOC, Kind.LONG_TITLE, Kind.CHAPTER]
    assert read.root.children[0].children[0].text == "1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР"
    assert read.root.children[1].text == "Үлгі туралы"
    assert [str(n.number) for n in read.root.walk() if n.kind is Kind.ARTICLE] == ["1", "2"]
    assert read.warnings == ()


def test_contents_without_a_title_below_the_title_of_the_act() -> None:
    read = structure(f"        Үлгі туралы{CONTENTS}{BODY}")
    assert [child.kind for child in read.root.children] == [Kind.LONG_TITLE, Kind.TOC, Kind.CHAPTER]
    assert [str(n.number) for n in read.root.walk() if n.kind is Kind.ARTICLE] == ["1", "2"]


def test_contents_that_word_a_heading_otherwise_are_still_contents() -> None:
    other = CONTENTS.replace("1-бап. Ұғымдар", "1-бап. Негізгі ұғымдар")
    read = structure(
        f"        Үлгі туралы{other}        3-бап. Соңы{BODY}        3-бап. Соңы\n        Соңғы мәтін."
    )
    assert [str(n.number) for n in read.root.walk() if n.kind is Kind.ARTICLE] == ["1", "2", "3"]


def test_a_title_below_contents_with_a_title() -> None:
    read = structure("""
        Оглавление
        Статья 5. Норма
        *О проверке
        Статья 5. Норма
        1. Первая.
    """)
    assert [child.kind for child in read.root.children] == [Kind.TOC, Kind.LONG_TITLE, Kind.ARTICLE]


def test_articles_without_text_that_do_not_come_again_are_no_contents() -> None:
    read = structure("""
        О тестах
        Глава 1. Общее
        Статья 1. Исключена
        Статья 2. Исключена
        Глава 2. Иное
        Статья 3. Норма
        Текст.
        Глава 1. Общее
        Статья 4. Норма
        Текст.
    """)
    assert all(child.kind is not Kind.TOC for child in read.root.children)
    assert [str(n.number) for n in read.root.walk() if n.kind is Kind.ARTICLE] == ["1", "2", "3", "4"]


TITLE_IN_CONTENTS = {
    "ru": ("О садах", "Глава 1. Общее", "Статья 1. Розы", "Глава 2. Иное", "Статья 5. Норма"),
    "kk": ("Бақтар туралы", "1-тарау. Жалпы", "1-бап. Раушан", "2-тарау. Өзге", "5-бап. Норма"),
}


@pytest.mark.parametrize("lang", TITLE_IN_CONTENTS)
@pytest.mark.parametrize("above", [1, 2, 3, 4])
@pytest.mark.parametrize("titled", [True, False])
def test_a_title_may_stand_in_the_midst_of_the_contents(lang: str, above: int, titled: bool) -> None:
    title, *headings = TITLE_IN_CONTENTS[lang]
    word = ["Оглавление" if lang == "ru" else "Мазмұны"] if titled else []
    body = [headings[0], headings[1], "1. А.", "2. Б.", headings[2], headings[3], "1. В.", "2. Г."]
    printed = [*word, *headings[:above], title, *headings[above:], *body]
    found = eids("\n".join(printed))
    assert found["title"] == title
    assert found["art_5__para_2"] in ("Г.", "2. Г.")
    assert not any(eid.startswith(("art", "chp")) and "dup" in eid for eid in found)


def test_headings_that_stand_again_in_an_annex_are_no_contents() -> None:
    found = eids(
        """
        О садах
        Глава 1. Общие положения
        1. Сады растут.
        Глава 2. Порядок
        2. Сады поливают.
        Приложение 1
        Глава 1. Общие положения
        1. Розы растут.
        Глава 2. Порядок
        2. Розы поливают.
        """
    )
    assert not any(eid.startswith("toc") for eid in found)
