"""Russian letters."""

from __future__ import annotations

from lawtrack.language.facets.letters import Letters

LETTERS = Letters(
    script=("\u0400", "\u04ff"),
    alphabet="а-яё",
    lettered="а-я",
    counting="абвгдежзиклмнопрстуфхцчшщэюя",
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
    roman={"Х": "X", "С": "C", "М": "M"},
)
