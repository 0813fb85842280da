"""Suspended norms in the table: the words in force on the left, what holds meanwhile on the right."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.model.document import Lang
from lawtrack.services.from_file.applying import apply_files
from lawtrack.services.from_file.tables import table_of
from lawtrack.tables.table import ComparativeTable, Row
from lawtrack.wording.messages import explained

ACT = """О садах

Закон Республики Казахстан от 2 мая 2020 года № 300-VI

Статья 1. Общие положения

1. Сад содержит владелец.

2. Владелец поливает сад.

Статья 2. Полив

Полив сада оплачивает город.

Статья 3. Охрана

Сад охраняет сторож.
"""
LAW = """О внесении изменений в Закон Республики Казахстан «О садах»

Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:

1) в пункте 1 статьи 1 слово «владелец» заменить словом «арендатор»;

2) дополнить статьей 4 следующего содержания:

«Статья 4. Уборка

Сад убирают осенью.».

Статья 2. Приостановить до 1 января 2028 года действие статьи 2 Закона Республики Казахстан от 2 мая 2020 года «О садах», установив, что в период приостановления данная статья действует в следующей редакции:

«Статья 2. Полив

Полив сада оплачивает владелец.».

Статья 3. Приостановить до 1 июля 2027 года действие статьи 3 Закона Республики Казахстан от 2 мая 2020 года «О садах».

Статья 4. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
"""
ACT_KK = """Бақтар туралы

Қазақстан Республикасының 2020 жылғы 2 мамырдағы № 300-VI Заңы

1-бап. Жалпы ережелер

Бақты иесі күтеді.

2-бап. Суару

Бақты суару үшін қала төлейді.
"""
LAW_KK = """«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы

1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасы Заңының 2-бабының қолданысы 2028 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.

2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
"""


def made(tmp_path: Path, act: str, law: str) -> tuple[ComparativeTable, list[str]]:
    base, bill = tmp_path / "act.txt", tmp_path / "law.txt"
    base.write_text(act, encoding="utf-8")
    bill.write_text(law, encoding="utf-8")
    application = apply_files(base, bill)
    assert application.settled, application.outcomes
    return table_of(application, "A"), [explained(i) for i in application.amending.instructions]


def lines(row: Row, side: str) -> list[str]:
    return [paragraph.text for paragraph in row.cell(side) or ()]


def test_suspended_norms_are_rows_where_they_stand_in_the_act(tmp_path: Path) -> None:
    table, _read = made(tmp_path, ACT, LAW)
    assert [(r.number, r.element) for r in table.rows] == [
        (1, "пункт 1 статьи 1"), (2, "статья 2"), (3, "статья 3"), (4, "статья 4"),
    ]  # fmt: skip
    interim, plain = table.rows[1], table.rows[2]
    assert lines(interim, "current") == ["Статья 2. Полив", "Полив сада оплачивает город."]
    assert not any(piece.mark for paragraph in interim.current for piece in paragraph.pieces)
    assert lines(interim, "proposed") == [
        "Действие приостанавливается до 01.01.2028; в период приостановления действует в следующей редакции:",
        "Статья 2. Полив",
        "Полив сада оплачивает владелец.",
    ]
    assert lines(plain, "proposed") == ["Действие приостанавливается до 01.07.2027."]


def test_in_kazakh(tmp_path: Path) -> None:
    table, _read = made(tmp_path, ACT_KK, LAW_KK)
    (row,) = table.rows
    assert row.element == "2-бап"
    assert lines(row, "proposed") == ["Қолданысы 01.01.2028 дейін тоқтатыла тұрады."]


def test_the_reading_says_until_when_and_what_holds_meanwhile(tmp_path: Path) -> None:
    before = i18n.language()
    i18n.use("en")
    try:
        _table, read = made(tmp_path, ACT, LAW)
    finally:
        i18n.use(before)
    assert read[2].startswith("suspend article 2 until 2028-01-01; meanwhile: «Статья 2. Полив")
    assert read[3] == "suspend article 3 until 2027-07-01"
    assert read[4] == "takes effect 10 days after its first publication"


@pytest.mark.parametrize("lang", list(Lang))
def test_the_form_has_the_words_in_every_language(lang: Lang) -> None:
    from lawtrack.profiles.forms import load_form

    form = load_form("A")
    assert form.mark("until", lang, date="01.01.2028") in form.mark(
        "interim", lang, until=form.mark("until", lang, date="01.01.2028")
    )
