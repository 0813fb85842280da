"""Kazakh numerals: cardinals with their case endings («бір мың екі жүз», «бестен»), and joined words («үшжылдық»)."""

from __future__ import annotations

from lawtrack.language.facets.numerals import Joined, Numerals
from lawtrack.language.kk.number_endings import ENDED

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
    decimal=",",
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
    measures={
        "working_day": r"жұмыс\s+күн\w*",
        "mci": r"(?:еселенген\s+)?(?:айлық\s+есептік|АЕК\b)",
        "day": r"(?:күнтізбелік\s+)?(?:күн(?!тізбе)\w*|тәулік\w*)",
        "month": r"(?:күнтізбелік\s+)?ай(?:ға|дан|да|ды|дың|ы|ын|ының|ында|ынан|дағы|лық\w*)?\b(?!\s+есептік)",
        "year": r"(?:(?:күнтізбелік|оқу|қаржы|салық)\s+)?жыл(?!қы)\w*",
        "hour": r"(?:\w+\s+)?сағат\w*",
        "week": r"апта\w*",
        "quarter": r"тоқсан\w*",
        "minute": r"минут\w*",
        "percent": r"(?:пайыз\w*|процент\w*|%)",
        "tenge": r"теңге\w*",
        "kilometre": r"(?:километр\w*|шақырым\w*|км\b)",
        "metre": r"(?:шаршы\s+|текше\s+)?метр\w*",
        "hectare": r"(?:гектар\w*|га\b)",
        "kilogram": r"(?:килограм\w*|кг\b)",
        "tonne": r"тонна\w*",
    },
    measuring={"day": r"күндік\w*", "month": r"айлық\w*", "year": r"жылдық\w*", "week": r"апталық\w*"},
    joints="және|немесе|мен|пен|бен|сондай-ақ",
    number_first=True,
    ended=ENDED,
)
