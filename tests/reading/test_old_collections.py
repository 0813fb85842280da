"""Lines of old collections: glued words and marks are read apart, and stand in the segments as printed."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.printed.quotes import balance, take_out
from lawtrack.reading.instructions.printed.restoring import restored
from lawtrack.reading.lines import SourceLine


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ('слова "а" заменитьсловами "б"', 'слова "а" заменить словами "б"'),
        ('слова "а" заменить словами"б"', 'слова "а" заменить словами "б"'),
        ("в пункте7 статьи5", "в пункте 7 статьи 5"),
        ("вводитсяв действие", "вводится в действие"),
        ("слова «заменитьсловами пункте7» исключить", "слова «заменитьсловами пункте7» исключить"),
        ("«а» дегенсөзден", "«а» деген сөзден"),
        ("қолданысқаенгізіледі", "қолданысқа енгізіледі"),
        ('абзацындағы»"а"»деген сөз»"б" деген', 'абзацындағы "а" деген сөз "б" деген'),
        ("«а»", "«а»"),
        ('«а "б"», «в»', '«а "б"», «в»'),
    ],
)
def test_what_a_conversion_glued_is_parted(printed: str, read: str) -> None:
    assert " ".join(restored(printed).split()) == read


def test_a_dash_before_a_closing_mark_opens_nothing() -> None:
    assert take_out('слово "архив -" исключить').quotations == ("архив -",)
    assert balance('"15) средства, – ".') == 0
    assert take_out('знак ";" заменить знаком "."').quotations == (";", ".")


@pytest.mark.parametrize(
    ("lang", "lines", "row"),
    [
        (
            Lang.RU,
            (
                "О внесении изменений",
                'Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года "О садах" следующие изменения:',
                'в пункте7 статьи 5 слова "а" заменитьсловами"б".',
            ),
            "substitute_words art_5__para_7 а б",
        ),
        (
            Lang.KK,
            (
                "Өзгерістер енгізу туралы",
                '1-бап. "Бақтар туралы" 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:',
                '2-баптың екінші абзацындағы»"а"»деген сөз»"б" деген сөзбен ауыстырылсын.',
            ),
            "substitute_words art_2__al_2 а б",
        ),
    ],
)
def test_such_a_line_is_read_and_kept(lang: Lang, lines: tuple[str, ...], row: str) -> None:
    read = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang)
    (one,) = read.instructions
    found = (getattr(one, name, None) for name in ("action", "target_eid", "old", "new"))
    assert " ".join(map(str, found)) == row
    assert [segment.text for segment in read.segments] == list(lines)
    assert one.text == lines[-1]
