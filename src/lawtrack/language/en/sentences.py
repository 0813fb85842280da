"""English short forms."""

from __future__ import annotations

from lawtrack.language.sentences import Sentences

SENTENCES = Sentences(
    capitals="A-Z",
    short=(
        "№",
        "N",
    ),
)
