"""The amending act's own text as a tree: «подпункт 2) пункта 3 статьи 1 законопроекта»."""

from __future__ import annotations

import pytest

from lawtrack.formats.registry import read_source
from lawtrack.model.document import Lang
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.own_text import read_own_text
from lawtrack.services.from_file.amending_acts import read_amending
from tests.corpus import CORPUS

LAW = """О внесении изменений в некоторые законодательные акты Республики Казахстан
Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:
1. В Закон Республики Казахстан от 5 июля 2018 года «О дворах»:
1) статью 2 дополнить пунктом 3 следующего содержания:
«3. Двор ограждается:
1) забором;
2) живой изгородью.»;
2) в статье 3:
пункт 1 изложить в следующей редакции:
«1. Срок – десять дней.»;
в пункте 2 слово «пять» заменить словом «семь».
2. В Закон Республики Казахстан от 7 июля 2019 года «О снеге»:
в статье 7 слово «зима» заменить словом «весна».
Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года."""
KAZAKH = """Кейбір заңнамалық актілерге өзгерістер енгізу туралы
1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:
1. «Аулалар туралы» 2018 жылғы 5 шілдедегі Қазақстан Республикасының Заңына:
1) 2-бап мынадай мазмұндағы 3-тармақпен толықтырылсын:
«3. Аула:
1) шарбақпен;
2) бұтамен қоршалады.»;
2) 3-баптың 2-тармағында:
2) тармақшадағы «бес» деген сөз «жеті» деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі."""


def lines(text: str, lang: Lang) -> dict[str, str]:
    source = [SourceLine(n, line) for n, line in enumerate(text.split("\n"), 1)]
    own = read_own_text(source, lang, read_instructions(source, lang))
    assert own.whole
    return {line.eid: line.full for line in text_lines(index_of(own.root))}


def test_a_quotation_is_text_of_its_subpoint_and_opens_no_unit() -> None:
    found = lines(LAW, Lang.RU)
    one, two = "art_1__para_1__subpara_1__point_1__subpara_1", "art_1__para_1__subpara_1__point_2__subpara_1"
    assert found[f"{one}__intro"] == "1) статью 2 дополнить пунктом 3 следующего содержания:"
    # абзацы are counted through the quoted lines, as final articles of laws count them
    assert found[f"{one}__al_2"] == "«3. Двор ограждается:"
    assert found[f"{one}__al_3"] == "1) забором;"
    assert found[f"{one}__al_4"] == "2) живой изгородью.»;"
    assert found[f"{two}__al_3"] == "«1. Срок – десять дней.»;"
    assert found[f"{two}__al_4"] == "в пункте 2 слово «пять» заменить словом «семь»."
    assert found["art_1__para_2__subpara_1__al_2"] == "в статье 7 слово «зима» заменить словом «весна»."
    assert found["art_2"] == "Настоящий Закон вводится в действие с 1 января 2027 года."


def test_a_kazakh_address_at_the_beginning_of_a_line_is_no_label() -> None:
    found = lines(KAZAKH, Lang.KK)
    two = "art_1__para_1__subpara_1__point_2__subpara_1"
    assert found[f"{two}__al_2"].startswith("2) тармақшадағы «бес» деген сөз")
    assert "art_1__para_1__subpara_1__point_2-dup2" not in found


@pytest.mark.corpus
def test_every_real_amending_act_is_said_word_for_word() -> None:
    folders = ("amending/ru", "amending/kk", "laws2/ru/texts", "laws2/kk/texts")
    paths = [path for folder in folders for path in sorted((CORPUS / folder).iterdir())]
    assert len(paths) > 40
    for path in paths:
        source, lang = read_source(path).lines, read_amending(path).lang
        own = read_own_text(source, lang, read_instructions(source, lang))
        assert own.whole, path.name
        assert not [place.eid for place in index_of(own.root) if "-dup" in place.eid], path.name


def test_a_letter_that_counts_nothing_opens_no_unit() -> None:
    law = LAW.replace("в пункте 2 слово", "ъ) в пункте 2 слово").replace(
        "пункт 1 изложить", "а) пункт 1 изложить"
    )
    found = lines(law, Lang.RU)
    two = "art_1__para_1__subpara_1__point_2__subpara_1"
    assert found[f"{two}__point_a__subpara_1__intro"] == "а) пункт 1 изложить в следующей редакции:"
    assert any(line.startswith("ъ) в пункте 2") for line in found.values())
