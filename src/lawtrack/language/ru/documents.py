"""Russian names of documents."""

from __future__ import annotations

from lawtrack.language.facets.documents import Called, Documents
from lawtrack.language.ru.stems import ACTS

DOCUMENTS = Documents(
    in_address={
        "правила": Called("rules", "Правил", "к Правилам"),
        "положение": Called("regulation", "Положения", "к Положению"),
        "инструкция": Called("instruction", "Инструкции", "к Инструкции"),
        "методика": Called("methodology", "Методики", "к Методике"),
        "регламент": Called("rules of procedure", "Регламента", "к Регламенту"),
        "стандарт": Called("standard", "Стандарта", "к Стандарту"),
        "перечень": Called("list", "Перечня", "к Перечню"),
        "порядок": Called("procedure", "Порядка", "к Порядку"),
        "требования": Called("requirements", "Требований", "к Требованиям"),
        "устав": Called("charter", "Устава", "к Уставу"),
        "программа": Called("programme", "Программы", "к Программе"),
        "план": Called("plan", "Плана", "к Плану"),
    },
    own_annexes="правил|положени[юя]|инструкци|регламент|стандарт|методик|договор",
    annex=rf"приложени\w*(?:\s*№?\s*(\d+(?:-\d+)*))?\s+к\s+(?!(?:\w+\s+){{0,2}}?(?:{ACTS}))",
)
