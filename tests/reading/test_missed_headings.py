"""Lines that look like the heading of an article and are not read as one are said."""

from __future__ import annotations

import pytest

from lawtrack.model.kinds import Kind
from tests.reading.lines import structure

ACT = """
О дворах

Статья 1. Ворота

1. Ворота запирают ночью.

{}

Статья 90. Двор

Двор открыт.
"""


def warned(line: str) -> list[str]:
    return [str(one) for one in structure(ACT.format(line)).warnings if line[:40] in str(one)]


@pytest.mark.parametrize(
    "line",
    [
        "Статья 5-бис. Ключи",
        "Статья 9 – Ключи",
        "Статья №10. Ключи",
        "Статья 11: Ключи",
        "Статья 12 Ключи",
        "Стаття 13. Ключи",
        "Сатья 14. Ключи",
        "Статья 1З. Ключи",
        "Статья 41 дважды. Ключи",
        "Статья 20а. Ключи",
        "Статья 2. 1. Ключ хранит дворник.",
        "15 бап Кілттер",
        "Article 7 – Keys",
    ],
)
def test_what_is_no_heading_though_it_looks_like_one_is_said(line: str) -> None:
    (sentence,) = warned(line)
    assert "7" in sentence, "with its line"


@pytest.mark.parametrize(
    "line",
    [
        "Статья 5. Ключи",
        "Статья 5-1. Ключи",
        "5-бап. Кілттер",
        "Статьи кодекса применяются, если иное не установлено.",
        "статья 5 настоящего Закона;",
        "Стать 5 дворников не могут.",
        "5-бап мынадай редакцияда жазылсын:",
    ],
)
def test_headings_and_sentences_are_not_said(line: str) -> None:
    assert warned(line) == []


def test_a_line_that_is_said_stays_in_the_text() -> None:
    root = structure(ACT.format("Статья 9 – Ключи")).root
    assert [n.kind for n in root.walk() if n.text == "Статья 9 – Ключи"] == [Kind.SUBPARAGRAPH]


@pytest.mark.parametrize(
    ("line", "opened"),
    [
        ("Статья 2. ключи от ворот", "2"),
        ("2-бап. қақпа кілттері", "2"),
        ("Статья 1-1. ключи от ворот", "1-1"),
        ("Статья 3. ключи от ворот", None),  # its place is behind an article 2
        ("Статья 90. ключи от ворот", None),  # another heading has the number
        ("Статья 2. ключи от ворот;", None),
        ("Статья 2 ключи от ворот", None),
    ],
)
def test_a_heading_in_small_letters_opens_its_article_where_it_is_the_next_one(
    line: str, opened: str | None
) -> None:
    made = structure(ACT.format(line))
    articles = [node for node in made.root.walk() if node.kind is Kind.ARTICLE]
    numbers = [one.number.text for one in articles if one.number is not None]
    assert numbers == ["1", *([opened] if opened else []), "90"]
    said = "".join(f"{node.label}{node.heading}{node.text}" for node in made.root.walk())
    assert "".join(line.split()) in "".join(said.split()), "kept, whatever it is"
