"""English names of bodies."""

from __future__ import annotations

from lawtrack.language.bodies import Bodies

BODIES = Bodies(
    ministries={
        "moh": "health",
        "mne": r"national\s+economy",
        "mof": "finance",
        "moe": "education",
        "moj": "justice",
        "mia": r"internal\s+affairs",
        "mod": "defen[cs]e",
        "moa": "agriculture",
        "energy": "energy",
        "ecology": "ecology",
        "labour": "labou?r",
    },
    others={
        "government": "government",
        "national-bank": r"national\s+bank",
        "maslikhat": "maslikhat",
        "president": "president",
    },
)
