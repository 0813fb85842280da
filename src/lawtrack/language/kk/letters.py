"""Kazakh letters: those of Russian, and nine of its own; ``і`` is often typed in Latin."""

from __future__ import annotations

from lawtrack.language.facets.letters import Letters
from lawtrack.language.ru.letters import KEYBOARD, LOOK_ALIKES

LETTERS = Letters(
    script=("\u0400", "\u04ff"),
    alphabet="а-яёәғқңөұүһі",
    own="әғқңөұүһ",
    lettered="",
    counting={},
    ascii=dict(zip("әғқңөұүһі", "agqnouuhi", strict=True)),
    typed={"i": "і"},
    homoglyphs=LOOK_ALIKES,
    keyboard={**KEYBOARD, **dict(zip("`1234567890-=/", '("әіңғ,.үұқөһ№', strict=True))},
    roman={"І": "I"},
)
