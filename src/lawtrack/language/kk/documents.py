"""Kazakh names of documents."""

from __future__ import annotations

from lawtrack.language.facets.documents import Documents

_RULES = "қағида|ереже|нұсқаулы"

DOCUMENTS = Documents(
    own_annexes=f"{_RULES}|шарт",
    annex=rf"(?:{_RULES}|әдістеме|стандарт|регламент|тәртіп|талап)\w*\s*(?:(\d+(?:-\d+)*)\s*-\s*)?қосымша",
    first=True,
)
