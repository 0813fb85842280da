"""Russian short forms."""

from __future__ import annotations

from lawtrack.language.facets.sentences import Sentences

SENTENCES = Sentences(
    capitals="А-ЯЁ",
    short=(
        "ст",
        "ч",
        "п",
        "пп",
        "подп",
        "г",
        "гг",
        "р",
        "руб",
        "тыс",
        "млн",
        "млрд",
        "им",
        "т",
        "д",
        "е",
        "с",
        "см",
        "ред",
        "др",
        "пр",
        "обл",
        "ул",
        "кв",
        "стр",
        "рис",
        "табл",
        "гл",
        "разд",
        "прил",
        r"т\.д",
        r"т\.п",
        r"т\.е",
    ),
)
