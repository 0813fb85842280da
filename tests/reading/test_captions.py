"""What a draft prints above its title is no part of the title, in whatever form it is printed."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

TITLE = {
    Lang.RU: "О внесении изменений и дополнения в Закон Республики Казахстан «О дворах»",
    Lang.KK: "«Аулалар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
}
BODY = {
    Lang.RU: (
        "Статья 1. Внести в Закон Республики Казахстан от 5 января 2020 года «О дворах» следующие изменения:",
        "1) статью 2 исключить.",
    ),
    Lang.KK: (
        "1-бап. «Аулалар туралы» 2020 жылғы 5 қаңтардағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
        "1) 2-бап алып тасталсын.",
    ),
}
CAPTIONS = [
    (Lang.RU, ("Проект",)),
    (Lang.RU, ("ПРОЕКТ",)),
    (Lang.RU, ("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН",)),
    (Lang.RU, ("Проект", "ЗАКОН", "РЕСПУБЛИКИ КАЗАХСТАН")),
    (Lang.RU, ("Проект Закона Республики Казахстан",)),
    (Lang.RU, ("Досье на проект Закона Республики Казахстан", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН")),
    (Lang.RU, ("КОНСТИТУЦИОННЫЙ ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН",)),
    (Lang.RU, ("Проект", "Вносится Правительством Республики Казахстан", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН")),
    (Lang.RU, ("ПРИКАЗ",)),
    (Lang.RU, ("Проект", "ПРИКАЗ", "МИНИСТРА ЮСТИЦИИ РЕСПУБЛИКИ КАЗАХСТАН", "г. Астана")),
    (Lang.RU, ("Приказ и.о. Министра финансов Республики Казахстан", "от «__» _______ 2026 года № ___")),
    (
        Lang.RU,
        ("ПОСТАНОВЛЕНИЕ ПРАВИТЕЛЬСТВА РЕСПУБЛИКИ КАЗАХСТАН", "от 5 мая 2026 года № 17", "город Астана"),
    ),
    (Lang.RU, ("Постановление", "Правительства Республики Казахстан")),
    (Lang.RU, ("УКАЗ ПРЕЗИДЕНТА РЕСПУБЛИКИ КАЗАХСТАН",)),
    (Lang.RU, ("РЕШЕНИЕ МАСЛИХАТА ГОРОДА КОСТАНАЯ", "20 марта 2026 года № 12")),
    (Lang.RU, ("Решение Атбасарского районного маслихата",)),
    (Lang.RU, ("Закон Республики Казахстан от 2 января 2026 года № 7-VIII",)),
    (Lang.RU, ("Приказ Министра юстиции Республики Казахстан от 2 января 2026 года № 7",)),
    (Lang.KK, ("Жоба",)),
    (Lang.KK, ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ",)),
    (Lang.KK, ("Жоба", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ", "ЗАҢЫ")),
    (Lang.KK, ("Қазақстан Республикасы Заңының жобасы",)),
    (Lang.KK, ("БҰЙРЫҚ",)),
    (Lang.KK, ("Қазақстан Республикасы Әділет министрінің бұйрығы", "2026 жылғы «__» _______ № ___")),
    (Lang.KK, ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ҮКІМЕТІНІҢ ҚАУЛЫСЫ", "Астана, Үкімет Үйі")),
    (Lang.KK, ("Қостанай қаласы мәслихатының шешімі",)),
    (Lang.KK, ("ШЕШІМ",)),
]


def title_of(lang: Lang, front: tuple[str, ...]) -> tuple[str, str, int]:
    lines = [SourceLine(n, text) for n, text in enumerate((*front, *BODY[lang]), 1)]
    read = read_instructions(lines, lang)
    return read.caption, read.title, len(read.instructions)


@pytest.mark.parametrize(("lang", "front"), CAPTIONS)
def test_captions_are_no_title(lang: Lang, front: tuple[str, ...]) -> None:
    caption, title, count = title_of(lang, (*front, TITLE[lang]))
    assert title == TITLE[lang]
    assert caption == " ".join(front)
    assert count == 1


@pytest.mark.parametrize("lang", [Lang.RU, Lang.KK])
def test_a_title_over_two_lines_stays_whole(lang: Lang) -> None:
    words = TITLE[lang].split()
    halves = (" ".join(words[:4]), " ".join(words[4:]))
    for front in ((), ("Проект",) if lang is Lang.RU else ("Жоба",)):
        assert title_of(lang, (*front, *halves))[1] == TITLE[lang]


def test_the_form_on_the_line_of_the_title() -> None:
    caption, title, _count = title_of(Lang.RU, (f"ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН {TITLE[Lang.RU]}",))
    assert (caption, title) == ("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", TITLE[Lang.RU])


@pytest.mark.parametrize(
    "title",
    [
        "О проекте Закона Республики Казахстан «О дворах»",
        "О внесении изменений в постановление Правительства Республики Казахстан",
        "Некоторые вопросы дворов",
        "О подписании Соглашения",
    ],
)
def test_what_is_a_title_stays_one(title: str) -> None:
    assert title_of(Lang.RU, (title,))[1] == title
    assert title_of(Lang.RU, ("ПРИКАЗ", title))[1] == title
