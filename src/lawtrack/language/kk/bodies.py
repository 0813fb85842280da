"""Kazakh names of bodies."""

from __future__ import annotations

from lawtrack.language.bodies import Bodies

BODIES = Bodies(
    ministries={
        "moh": "денсаулық",
        "mne": r"ұлттық\s+экономика",
        "mof": "қаржы",
        "moe": "білім|оқу-ағарту",
        "moj": "әділет",
        "mia": r"ішкі\s+істер",
        "mod": "қорғаныс",
        "moa": r"ауыл\s+шаруашылығы",
        "labour": "еңбек",
    },
    others={
        "government": "үкімет",
        "national-bank": r"ұлттық\s+банк",
        "constitutional-court": r"конституциялық\s+сот",
        "supreme-court": r"жоғарғы\s+сот",
        "maslikhat": "мәслихат",
        "akimat": "әкімдік|әкімдігі",
        "akim": r"\bәкім",
        "president": "президент",
    },
)
