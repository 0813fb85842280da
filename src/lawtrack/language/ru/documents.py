"""Russian names of documents."""

from __future__ import annotations

from lawtrack.language.facets.documents import Documents
from lawtrack.language.ru.stems import ACTS

DOCUMENTS = Documents(
    in_address={
        "правила": "Правил",
        "положение": "Положения",
        "инструкция": "Инструкции",
        "методика": "Методики",
        "регламент": "Регламента",
        "стандарт": "Стандарта",
        "перечень": "Перечня",
        "порядок": "Порядка",
        "требования": "Требований",
        "устав": "Устава",
        "программа": "Программы",
        "план": "Плана",
    },
    own_annexes="правил|положени[юя]|инструкци|регламент|стандарт|методик|договор",
    annex=rf"приложени\w*(?:\s*№?\s*(\d+(?:-\d+)*))?\s+к\s+(?!(?:\w+\s+){{0,2}}?(?:{ACTS}))",
)
