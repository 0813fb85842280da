"""Russian names of bodies."""

from __future__ import annotations

from lawtrack.language.bodies import Bodies

BODIES = Bodies(
    ministries={
        "moh": "здравоохранен",
        "mne": r"национальной\s+экономик",
        "mof": "финанс",
        "moe": "просвещен|образован",
        "moj": "юстиц",
        "mia": r"внутренних\s+дел",
        "mod": "обороны",
        "moa": r"сельского\s+хозяйства",
        "energy": "энергетик",
        "ecology": "эколог",
        "labour": "труда",
    },
    others={
        "government": "правительств",
        "national-bank": r"национального\s+банка",
        "constitutional-court": r"конституционного\s+суда",
        "supreme-court": r"верховного\s+суда",
        "maslikhat": "маслихат",
        "akimat": "акимат",
        "akim": r"\bаким",
        "president": "президент",
    },
)
