"""Stems of Russian words that several facets name, each list once; alternations for patterns."""

from __future__ import annotations

DOCUMENTS = (
    "правил|положени|инструкци|методик|регламент|стандарт|перечн|порядк|требовани|устав"  # approved by acts
)
FURTHER_DOCUMENTS = (
    "концепци|программ|план|типов|квалификационн"  # told from other words by their capital only
)
NAMED_DOCUMENTS = "|".join(stem.capitalize() for stem in f"{DOCUMENTS}|{FURTHER_DOCUMENTS}".split("|"))
POINTING = "указанн|данн|эти|это|вышеуказанн|названн|вышеназванн|упомянут|вышеупомянут"
POINTING_HERE_TOO = f"{POINTING}|настоящ"
BYLAWS = "приказ|постановлен|решен|указ|распоряжен"
ACTS = f"закон|кодекс|{BYLAWS}"
APPROVED = r"утвержд[её]нн\w+\s+"
ANNEX_TO = r"(?:(?:согласно\s+)?приложени\w+\s+(?:№\s*)?(?P<annex>[\d-]*)\s*к\s+)?"
"""The annex to the act by which it approves a document; once in a pattern."""
