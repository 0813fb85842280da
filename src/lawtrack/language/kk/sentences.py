"""Kazakh short forms."""

from __future__ import annotations

from lawtrack.language.facets.sentences import Sentences

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
)
