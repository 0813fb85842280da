"""English short forms."""

from __future__ import annotations

from lawtrack.language.facets.sentences import Sentences

SENTENCES = Sentences(
    capitals="A-Z",
    short=(
        "№",
        "N",
    ),
)
