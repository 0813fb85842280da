"""Parts and lines of a preamble are its own, in Russian and in Kazakh, also the new ones."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

HEADS = {
    Lang.RU: "Статья 1. Внести в Закон Республики Казахстан от 5 июля 2018 года «О садах» следующее изменение:",
    Lang.KK: "1-бап. «Бақтар туралы» 2018 жылғы 5 шілдедегі Қазақстан Республикасының Заңына мынадай өзгеріс енгізілсін:",
}


@pytest.mark.parametrize(
    ("lang", "order", "target"),
    [
        (Lang.KK, "кіріспенің 11-бөлігіндегі «а» деген сөз «б» деген сөзбен ауыстырылсын.", "preamble__subpara_11"),
        (Lang.KK, "кіріспенің екінші бөлігі алып тасталсын.", "preamble__subpara_2"),
        (Lang.KK, "кіріспенің екінші абзацы алып тасталсын.", "preamble__al_2"),
        (Lang.KK, "кіріспе мынадай мазмұндағы екінші бөлікпен толықтырылсын:\n«Жаңа сөз.».", "preamble__subpara_2"),
        (Lang.KK, "кіріспеде:\nекінші бөлік алып тасталсын.", "preamble__subpara_2"),
        (Lang.RU, "часть вторую преамбулы исключить.", "preamble__subpara_2"),
        (Lang.RU, "преамбулу дополнить частью второй следующего содержания:\n«Новое слово.».", "preamble__subpara_2"),
        (Lang.RU, "в преамбуле:\nчасть вторую исключить.", "preamble__subpara_2"),
    ],
)  # fmt: skip
def test_a_part_of_the_preamble(lang: Lang, order: str, target: str) -> None:
    lines = [HEADS[lang], *order.split("\n")]
    (read,) = read_instructions([SourceLine(n, line) for n, line in enumerate(lines, 1)], lang).instructions
    assert read.target_eid == target


def test_an_article_behind_the_preamble_is_not_in_it() -> None:
    lines = [HEADS[Lang.RU], "1) в преамбуле слово «а» исключить;", "2) часть вторую статьи 5 исключить."]
    read = read_instructions([SourceLine(n, line) for n, line in enumerate(lines, 1)], Lang.RU).instructions
    assert [one.target_eid for one in read] == ["preamble", "art_5__subpara_2"]
