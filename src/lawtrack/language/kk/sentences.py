"""Kazakh short forms."""

from __future__ import annotations

from lawtrack.language.facets.sentences import Limit, Sentences

_DENYING_VERB = (
    r"(?!қарама|қоспа|болмас|әйтпе)\w{2,}(?<!не)[мбп][ае]"
    r"(?:й(?:ды|ді|тын\w*|тін\w*)?|[ғг][ае]н\w*|у(?:ға|ге|ы|і|ына|іне|ын|ін))"
)
_THAN = r"(?:(?<=[дтн][ае]н)|(?<=[дтн][ае]н[)»]))\s+"
"""Behind the ending of what is compared with: «үш айдан»."""
_POSITIVE = r"(?:[ыі]п|[ае]т[ыі]н\w*|[ае]д[ыі]|с[ае]|[қғкг][ае]н\w*|у(?:[ғг][ае]|[ыі]н?|[ыі]н[ае])?)"


def _limit(comparisons: str, verbs: str = "", other: str = "") -> Limit:
    """«Үштен кем емес», «деңгейден төмен болмауға», «айдан аспайтын»: what is denied stands before its negation.

    Args:
        comparisons: Adjectives and adverbs.
        verbs: Stems of verbs that compare.
        other: What sets the limit by itself.
    """
    denied = [rf"{_THAN}(?:{comparisons})\s+(?:емес\b|(?:\w+\s+)?(?:болма\w+|{_DENYING_VERB})\b)"]
    compared = [rf"(?:{comparisons})\b"]
    if verbs:
        stem = rf"(?:{verbs})(?:[тд][ыі]р)?(?:[ыі]л)?"
        denied.append(rf"\b{stem}[мбп][ае][йсуғгд]\w*")
        compared.append(rf"{stem}{_POSITIVE}\b")
    if other:
        denied.append(rf"\b(?:{other})\b")
    return Limit("|".join(denied), f"{_THAN}(?:{'|'.join(compared)})")


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
    limits={
        "less": _limit("кем|аз|төмен|сирек|кіші|қысқа|жақын", "сирет", r"кемінде|(?:кем|аз)\s+дегенде"),
        "more": _limit("артық|көп|жоғары|жиі|үлкен|ұзақ|астам|алыс", "ас|асыр|арт", r"көп\s+дегенде"),
        "later": _limit("кеш", "кеші[кг]", r"кейін\s+емес"),
        "earlier": _limit("ерте|бұрын"),
    },
    may_limit=r"\b(?:дейін\w*|шегінде|ең|барынша|шекті)\b",
    unless=r"\b(?!болмас|әйтпе)\w{2,}(?<!не)[мбп][ае]с[ае]\b",
    joins=r"\b(?:және|немесе|бірақ|ал|әрі)\b",
    denies=rf"\b(?:жоқ|емес|кемінде)\b|\b{_DENYING_VERB}\b",
    may_deny=(
        r"\b(?:емес|жоқ|кем\w*|артық\w*|тыйым\w*|тек|ғана|тыс|дейін\w*|шегінде|барынша)\b|бас\s+тарт|"
        r"\w{2,}(?<!не)[мбп][ае](?:й|[ғг][ае]н|с[ае]|ст|у)\w*|\w{2,}с[ыі]з\w*"
    ),
)
