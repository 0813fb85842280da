"""Russian letters."""

from __future__ import annotations

from lawtrack.language.facets.letters import Letters

LOOK_ALIKES = ("abcehkmoptxyi", "авсенкмортхуі")
"""Latin letters that look like Cyrillic ones."""

_KEYS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить", strict=True))

KEYBOARD = {
    **_KEYS,
    **{latin.upper(): own.upper() for latin, own in _KEYS.items()},
    "[": "х",
    "]": "ъ",
}
"""The letters of the keyboard, which Kazakh has in the same places."""

LETTERS = Letters(
    script=("\u0400", "\u04ff"),
    alphabet="а-яё",
    lettered="а-я",
    counting=dict(
        zip(
            "абвгдежзиклмнопрстуфхцчшщэюя",
            [
                "a",
                "b",
                "v",
                "g",
                "d",
                "e",
                "zh",
                "z",
                "i",
                "k",
                "l",
                "m",
                "n",
                "o",
                "p",
                "r",
                "s",
                "t",
                "u",
                "f",
                "kh",
                "ts",
                "ch",
                "sh",
                "shc",
                "eh",
                "yu",
                "ya",
            ],
            strict=True,
        )
    ),
    ascii={
        **dict(zip("абвгдезийклмнопрстуфыэё", "abvgdeziiklmnoprstufyee", strict=True)),
        "ъ": "",
        "ь": "",
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
    },
    same={"ё": "е"},
    homoglyphs=LOOK_ALIKES,
    keyboard={**KEYBOARD, "/": ".", "?": ","},
    roman={"Х": "X", "С": "C", "М": "M"},
)
