"""Notes: one of several, and the numbered items of a block, are never taken one for the other."""

from __future__ import annotations

import datetime as dt

import pytest

from lawtrack.amending.apply import apply_instructions
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.instruction import OutcomeKind
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure

ACT = (
    "Закон Республики Казахстан от 5 мая 2015 года «О мостах»",
    "Статья 1. Мосты",
    "1. Мост строят.",
    "Примечания:",
    "1. Мост есть путь.",
    "2. Путь есть дорога.",
    "Статья 2. Пути",
    "1. Путь чинят.",
    "Примечание. Путь длинный.",
    "2. Путь красят.",
    "Примечание. Краска белая.",
    "Статья 3. Дороги",
    "1. Дорогу метут.",
    "Примечание. Дорога узкая.",
)


def _lines(*texts: str) -> list[SourceLine]:
    return [SourceLine(n, text) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("order", "kind"),
    [
        ("примечание 1 к статье 1 исключить", OutcomeKind.AMBIGUOUS),
        ("примечания к статье 1 исключить", OutcomeKind.APPLIED),
        ("пункт 1 примечаний к статье 1 исключить", OutcomeKind.APPLIED),
        ("примечание к статье 2 исключить", OutcomeKind.AMBIGUOUS),
        ("примечание к статье 3 исключить", OutcomeKind.APPLIED),
    ],
)
def test_which_note_is_meant_is_told_or_asked(order: str, kind: OutcomeKind) -> None:
    work = Work("/akn/kz/act/law/2015-05-05/1", WorkKind.LAW, dt.date(2015, 5, 5), "1", {Lang.RU: "О мостах"})
    base = Expression(work, Lang.RU, None, read_structure(_lines(*ACT)).root)
    law = _lines(
        "Статья 1. Внести в Закон Республики Казахстан от 5 мая 2015 года «О мостах» следующие изменения:",
        f"1) {order}.",
    )
    made = apply_instructions(base, read_instructions(law, Lang.RU).instructions)
    assert [outcome.kind for outcome in made.outcomes] == [kind]
