"""Final articles in Kazakh (art. 42)."""

from __future__ import annotations

from lawtrack.language.facets.commencement import Commencement

_STARTING = r"(?:қолданысқа\s+енгізілетін|күшіне\s+енетін)"
_ITSELF = r"осы\s+(?:конституциялық\s+)?(?:заң|кодекс|жарлық|қаулы|бұйрық|шешім)\s*"
_WHEN = r"(?:\d{4}\s+жыл|алғашқы|ресми|күнтізбелік|қол\s+қой)"

COMMENCEMENT = Commencement(
    told_by=r"қолданысқа|күшіне\s+ен|қоспағанда",
    # «қолданысқа енгізілгенге дейін» tells only until when a transitional norm holds
    starts=r"қолданысқа\s+енгізіл(?!ген|етін)|күшіне\s+енеді",
    itself=r"осы\s",
    opens=rf"{_ITSELF}:\s*\Z",
    label=r"[\d-]+-бап\.?",
    next=r"(?<=\.)\s+(?=осы\s)",
    division=rf"(?:(?:{_ITSELF}[:,]?\s*)?(?P<excepted>.*?)қоспағанда\s*,?)?(?P<body>.*)\Z",
    scoped=rf"осы\s+\S+?(?:ның|нің|дың|дің|тың|тің)\s+(?P<what>\d.*?)\s+(?P<when>{_WHEN}.*)\Z",
    clause=(
        rf"(?P<when>{_WHEN}.*?\s*{_STARTING}(?:\s+және\s+\d{{4}}\s[^;]*?қолданылатын)?)\s+(?P<what>.+?)"
        rf"(?=(?:\s+және|,?\s*сондай-ақ|,|;)\s*(?:\d+\)\s*)?{_WHEN}|;|\Z)"
    ),
    numbers={
        "бір": 1,
        "екі": 2,
        "үш": 3,
        "төрт": 4,
        "бес": 5,
        "алты": 6,
        "жеті": 7,
        "тоғыз": 9,
        "он": 10,
        "он екі": 12,
        "он бес": 15,
        "жиырма": 20,
        "жиырма бір": 21,
        "отыз": 30,
        "алпыс": 60,
        "тоқсан": 90,
    },
    term=(
        r"(?:күнтізбелік\s+)?(?P<n>{numbers}|\d+)(?:\s*\([^()]*\))?\s+(?:күнтізбелік\s+)?(?:(?P<days>күн)|(?P<months>ай))\s+өткен"
    ),
    waits=r"өткен(?:нен|\s+соң)",
    published=r"жарияла",
    signed=r"қол\s+қойыл|қабылданған\s+күн",
    registered=r"мемлекеттік\s+тіркел",
    relations=r"(?P<date>\d{4}\s+жылғы\s+\d{1,2}\s+\w+)\s+бастап\s+туындаған[^;]*?қатынас\w*",
    until=r"(?P<date>\d{4}\s+жылғы\s+\d{1,2}\s+\w+?)(?:ға|ге|қа|ке)\s+дейін\s+қолданыл\w*",
)
