"""Kazakh endings of nouns: of number, of possession, of case, of what belongs to a place."""

from __future__ import annotations

from lawtrack.language.facets.inflection import Inflection

_NUMBER = "лар|лер|дар|дер|тар|тер"
_POSSESSION = "сы|сі|ы|і|ым|ім|м|ың|ің|ң|ымыз|іміз|мыз|міз|ыңыз|іңіз|ңыз|ңіз"  # «органы», «мүшесі»
_CASE = (
    "ның|нің|дың|дің|тың|тің|на|не|ға|ге|қа|ке|а|е|ны|ні|ды|ді|ты|ті|н|нда|нде|да|де|та|те|"
    "нан|нен|дан|ден|тан|тен|мен|бен|пен"
)
_PLACE = "ғы|гі|қы|кі"

INFLECTION = Inflection(
    endings=f"(?:{_NUMBER})?(?:{_POSSESSION})?(?:{_CASE})?(?:(?:{_PLACE})(?:{_CASE})?)?",
    dropped=(),
    shortest=2,
    fleeting="",
    voiced={"қ": "ғ", "к": "г", "п": "б"},
)
