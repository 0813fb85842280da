"""Orders for the table of contents find the line of the unit that they name, and touch no heading of the text."""

from __future__ import annotations

import pytest

from lawtrack.amending.apply import apply_instructions
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.rendering import plain_text
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure

ACTS = {
    Lang.RU: """О садах
Оглавление
Глава 1. Сады
Статья 1. Сад
Статья 2. Вход
Глава 2. Уход за садом
Статья 3. Вход
Глава 1. Сады
Статья 1. Сад
Сад растет.
Статья 2. Вход
Вход открыт.
Глава 2. Уход за садом
Статья 3. Вход
Сад поливают.""",
    Lang.KK: """Бақтар туралы
Мазмұны
1-тарау. Бақтар
1-бап. Бақ
2-бап. Кіру
2-тарау. Бақ күтімі
3-бап. Кіру
1-тарау. Бақтар
1-бап. Бақ
Бақ өседі.
2-бап. Кіру
Кіру ашық.
2-тарау. Бақ күтімі
3-бап. Кіру
Бақ суарылады.""",
}
HEADS = {
    Lang.RU: (
        "О внесении изменений и дополнений в Закон Республики Казахстан «О садах»",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения и дополнения:",
    ),
    Lang.KK: (
        "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер мен толықтырулар енгізу туралы",
        "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:",
    ),
}


def applied(lang: Lang, orders: str) -> tuple[list[OutcomeKind], list[str], list[str]]:
    """The outcomes, the lines of the contents after the law, and those of the text."""
    source = [SourceLine(n, line) for n, line in enumerate(ACTS[lang].split("\n"), 1)]
    act = Expression(Work("/akn/kz/act/x", WorkKind.LAW), lang, None, read_structure(source, lang).root)
    law = [SourceLine(n, line) for n, line in enumerate((*HEADS[lang], *orders.split("\n")), 1)]
    made = apply_instructions(act, read_instructions(law, lang).instructions)
    lines = plain_text(made.root).split("\n")
    head = lines.index(ACTS[lang].split("\n")[2], 3)
    return [one.kind for one in made.outcomes], lines[2:head], lines[head:]


@pytest.mark.parametrize(
    ("lang", "orders", "contents"),
    [
        (Lang.RU, "в оглавлении заголовок статьи 2 исключить.", ["Глава 1. Сады", "Статья 1. Сад", "Глава 2. Уход за садом", "Статья 3. Вход"]),
        (Lang.RU, "в оглавлении:\nзаголовки статей 1 и 3 исключить.", ["Глава 1. Сады", "Статья 2. Вход", "Глава 2. Уход за садом"]),
        (Lang.RU, "в оглавлении:\nв заголовке статьи 3 слово «Вход» заменить словом «Полив».", ["Глава 1. Сады", "Статья 1. Сад", "Статья 2. Вход", "Глава 2. Уход за садом", "Статья 3. Полив"]),
        (Lang.RU, "в оглавлении:\nзаголовок главы 1 дополнить словами «и парки».", ["Глава 1. Сады и парки", "Статья 1. Сад", "Статья 2. Вход", "Глава 2. Уход за садом", "Статья 3. Вход"]),
        (Lang.RU, "в оглавлении:\nдополнить заголовком главы 1-1 следующего содержания:\n«Глава 1-1. Вода».", ["Глава 1. Сады", "Статья 1. Сад", "Статья 2. Вход", "Глава 1-1. Вода", "Глава 2. Уход за садом", "Статья 3. Вход"]),
        (Lang.RU, "оглавление изложить в следующей редакции:\n«Оглавление\nГлава 1. Розы».", ["Глава 1. Розы"]),
        (Lang.KK, "мазмұнында 2-баптың тақырыбы алып тасталсын.", ["1-тарау. Бақтар", "1-бап. Бақ", "2-тарау. Бақ күтімі", "3-бап. Кіру"]),
        (Lang.KK, "мазмұнында:\n3-баптың тақырыбындағы «Кіру» деген сөз «Суару» деген сөзбен ауыстырылсын.", ["1-тарау. Бақтар", "1-бап. Бақ", "2-бап. Кіру", "2-тарау. Бақ күтімі", "3-бап. Суару"]),
        (Lang.KK, "мазмұнында:\nмынадай мазмұндағы 1-1-баптың тақырыбымен толықтырылсын:\n«1-1-бап. Жол».", ["1-тарау. Бақтар", "1-бап. Бақ", "1-1-бап. Жол", "2-бап. Кіру", "2-тарау. Бақ күтімі", "3-бап. Кіру"]),
    ],
)  # fmt: skip
def test_the_line_that_is_named_changes(lang: Lang, orders: str, contents: list[str]) -> None:
    outcomes, made, text = applied(lang, orders)
    assert set(outcomes) == {OutcomeKind.APPLIED}
    assert made == contents
    assert text == ACTS[lang].split("\n")[7:], "the headings of the text stay"


def test_a_line_that_is_not_there_is_said() -> None:
    outcomes, _contents, _text = applied(Lang.RU, "в оглавлении заголовок статьи 9 исключить.")
    assert outcomes == [OutcomeKind.NOT_FOUND]
