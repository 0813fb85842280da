"""Kazakh short forms."""

from __future__ import annotations

from lawtrack.language.facets.sentences import Sentences

SENTENCES = Sentences(
    capitals="ӘҒҚҢӨҰҮҺІ",
    short=(
        "ж",
        r"ж\.ж",
        "жж",
        "б",
        r"т\.б",
        r"т\.с",
    ),
    twins={
        "except": r"\bқоспағанда\b|\bбасқа\b",
        "refuse": r"\bбас\s+тарт\w*",
        "forbid": r"\bтыйым\w*",
        "until": r"\bдейін\w*",
    },
    denies=(
        r"\b(?:жоқ|емес|кемінде)\b|"
        r"\b(?!қарама|қоспа|болмас|әйтпе)\w{2,}(?<!не)[мбп][ае](?:й(?:ды|ді|тын\w*|тін\w*)?|[ғг][ае]н\w*|у(?:ға|ге|ы|і|ына|іне|ын|ін))\b"
    ),
    may_deny=(
        r"\b(?:емес|жоқ|кем\w*|артық\w*|тыйым\w*|тек|ғана|тыс|дейін\w*|шегінде|барынша)\b|бас\s+тарт|"
        r"\w{2,}(?<!не)[мбп][ае](?:й|[ғг][ае]н|с[ае]|ст|у)\w*|\w{2,}с[ыі]з\w*"
    ),
)
