"""The register that the sample has: whatever language is spoken, what it says of acts is said in it."""

from __future__ import annotations

import json
from pathlib import Path

REGISTER = json.loads((Path(__file__).parents[2] / "acts" / "register.json").read_text(encoding="utf-8"))
SPOKEN = {"ru", "kk", "en"}


def test_titles_and_what_is_asked_stand_in_every_language() -> None:
    for dossier in REGISTER["dossiers"]:
        assert set(dossier["titles"]) == SPOKEN
    for work in REGISTER["works"]:
        assert set(work["titles"]) == SPOKEN, work["uri"]
        for place in work.get("dossiers", []):
            if isinstance(place, dict):
                assert set(place["asks"]) in (SPOKEN, set()), work["uri"]


def test_a_doubt_is_told_without_words_of_one_language() -> None:
    doubts = [work["doubtful"] for work in REGISTER["works"] if work.get("doubtful")]
    assert doubts
    assert not [word for doubt in doubts for word in doubt.split() if word.isalpha()]
