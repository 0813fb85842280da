"""Kazakh numerals: cardinals with their case endings («бір мың екі жүз», «бестен»), and joined words («үшжылдық»)."""

from __future__ import annotations

from lawtrack.language.facets.numerals import Joined, Numerals

_WORDS = {
    1: "бір",
    2: "екі",
    3: "үш",
    4: "төрт",
    5: "бес",
    6: "алты",
    7: "жеті",
    8: "сегіз",
    9: "тоғыз",
    10: "он",
    20: "жиырма",
    30: "отыз",
    40: "қырық",
    50: "елу",
    60: "алпыс",
    70: "жетпіс",
    80: "сексен",
    90: "тоқсан",
    100: "жүз",
    1000: "мың",
    1_000_000: "миллион",
    1_000_000_000: "миллиард",
}
_ENDINGS = (
    "ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ды|ді|ты|ті|ны|ні|да|де|та|те|еу|еуі|еуін|і|ы|інің|"
    "ының|іне|ына|інен|ынан"
)
_FEWER = {10: "ға|нан", 100: "ден|ге"}
"""«онда», «оны», «оның» are pronouns; «жүзде», «жүзі» other words."""

NUMERALS = Numerals(
    cardinals={n: f"{word}(?:{_FEWER.get(n, _ENDINGS)})?" for n, word in _WORDS.items()},
    bare=_WORDS,
    hyphened=True,
    compounds=Joined(_WORDS, r"(?:жылдық|күндік|айлық|апталық|еселен)[а-яёәғқңөұүһі]*"),
    # «үшжақты», «бесжұлдызды»
    prefixes=Joined({n: word for n, word in _WORDS.items() if n > 2}, r"[а-яёәғқңөұүһі]{4,}"),
    says={
        3: r"тоқсан\w*",
        6: r"жартыжылдық\w*|жарты\s+жыл\w*",
        10: r"онкүндік\w*|декада\w*",
        24: r"тәулік\w*",
        50: r"жарты(?:сы\w*)?|тең\s+жартысы\w*",
    },
    # «тоқсан» is also a quarter of a year, «жүз» a face
    other_meaning=r"тоқсан\w*|жеті|жүз",
    money=r"\)?\s*(?:\([^)]*\)\s*)?(?:теңге|айлық\s+есептік|АЕК|ең\s+төмен)",
    joints="және|немесе|мен|пен|бен|сондай-ақ",
    number_first=True,
)
