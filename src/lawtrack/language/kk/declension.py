"""Kazakh endings of number, possession and case, by vowel harmony and by the letter before them."""

from __future__ import annotations

from lawtrack.language.facets.declension import Declension

_LOUD = ("vowel", "nasal", "liquid", "lateral", "sibilant")


def _voiced(back: str, front: str, voiceless: tuple[str, str]) -> dict[str, tuple[str, str]]:
    return {**dict.fromkeys(_LOUD, (back, front)), "voiceless": voiceless}


DECLENSION = Declension(
    classes={
        "vowel": "аәеоөұүыіэяюё",
        "nasal": "мнң",
        "liquid": "рйуи",
        "lateral": "л",
        "sibilant": "зж",
        "voiceless": "пткқсшщчцфхһбвгдғ",
    },
    back="аоұыуяюё",
    front="әеөүіэи",
    foreign="фвцчщэёьъ",
    plural={
        "vowel": ("лар", "лер"),
        "liquid": ("лар", "лер"),
        "nasal": ("дар", "дер"),
        "lateral": ("дар", "дер"),
        "sibilant": ("дар", "дер"),
        "voiceless": ("тар", "тер"),
    },
    possession={
        "vowel": ("сы", "сі"),
        **dict.fromkeys(("nasal", "liquid", "lateral", "sibilant", "voiceless"), ("ы", "і")),
    },
    cases={
        "genitive": {
            **dict.fromkeys(("vowel", "nasal"), ("ның", "нің")),
            **dict.fromkeys(("liquid", "lateral", "sibilant"), ("дың", "дің")),
            "voiceless": ("тың", "тің"),
        },
        "dative": _voiced("ға", "ге", ("қа", "ке")),
        "accusative": {
            "vowel": ("ны", "ні"),
            **dict.fromkeys(("nasal", "liquid", "lateral", "sibilant"), ("ды", "ді")),
            "voiceless": ("ты", "ті"),
        },
        "locative": _voiced("да", "де", ("та", "те")),
        "ablative": {
            **dict.fromkeys(("vowel", "liquid", "lateral", "sibilant"), ("дан", "ден")),
            "nasal": ("нан", "нен"),
            "voiceless": ("тан", "тен"),
        },
        "instrumental": {
            **dict.fromkeys(("vowel", "liquid", "lateral", "nasal"), ("мен", "мен")),
            "sibilant": ("бен", "бен"),
            "voiceless": ("пен", "пен"),
        },
    },
    possessed={
        "genitive": ("ның", "нің"),
        "dative": ("на", "не"),
        "accusative": ("н", "н"),
        "locative": ("нда", "нде"),
        "ablative": ("нан", "нен"),
        "instrumental": ("мен", "мен"),
    },
    place=("ғы", "гі"),
    owned=("сы", "сі", "ы", "і"),
    not_owned=("шы", "ші"),
    # «о», «ө» stand in the first syllable only; words like «педагог», «банк» take front endings
    native=r"(?!.*[аәеоөұүыі].*[оө])(?!.*(?:[рнлс]к|кт|[гх]|[лр]ь)\Z).*",
    suffixed=r".*[^\W\d_]{2}[лдт](?:ық|ік|ығы|ігі)|.*[ая](?:сы)?",  # «менторлық», «этика», «инспекциясы»
)
