"""Kazakh addresses: from the large to the small, «5-баптың 1-тармағының 2) тармақшасы».

Four shapes of the chain occur (full genitive; mixed; genitive on the last noun only; inside a scope without the
possessive), and commas or «және» join numbers of one noun («1-2), 32-6) және 32-7) тармақшалармен»). The order of the
nouns is the same in all, so the endings need not be told apart to know the levels.
"""

from __future__ import annotations

from lawtrack.language.facets.addresses import Addresses

ADDRESSES = Addresses(
    outward=False,
    joint=" ",
    conjunction=" және ",
    numbered="{number}-{name}",
    pointed="{number}) {name}",
    counted="{ordinal} {name}",
    sentence="{ordinal} {name}",
    last="{ordinal} {name}",
    last_sentence="{ordinal} {name}",
    digits=(
        r"(?<![\w.])(?P<n>\d+(?:-\d+)*(?:\.\d+)*)"
        r"(?:(?P<closed>\))|\s*-(?=\s|(?i:[а-яәғқңөұүһі]))|-\s*(?=,|(?i:және)))?|"
        r"(?<![\w(])(?P<letter>[а-яәғқңөұүһі])\)(?!\w)"
    ),
    quoted_letter=(
        r"(?<!\w)(?:[«„“\"][а-яәғқңөұүһі][»”“\"](?:\s*(?:,|және|немесе|мен|пен|бен|–|-)\s*|\s+))+(?=тармақша)"
    ),
    between=r"[\s,;:–—-]*(?:және|мен|пен|бен|немесе|сондай-ақ|осы|дейін(?:гі)?|бастап)?[\s,;:–—-]*\Z",
    dash=r"\s*(?:–|—|-)\s*\Z",
    listing=r"(?:,|;|\b(?:және|немесе|мен|пен|бен|сондай-ақ)\b)",
    plural=r"(?<=\w)[лдт][ае]р",
    since="бастап",
    until="дейін(?:гі)?",
    genitive=r"[ндт][ыі]ң\Z",
    of_bill="заң жобасының {element}",
    of_draft="жобаның {element}",
    drafted=(
        r"(?:осы\s+)?(?:(?:Қазақстан\s+Республикасы(?:ның)?\s+)?(?:заң|кодекс|жарлық|қаулы|бұйрық|шешім)\w*\s+)?жоба\w*|заңжоба\w*"
    ),
    examples=("5-баптың 1-тармағының 2) тармақшасы", "5-б. 1-т. 2) тш."),
)
