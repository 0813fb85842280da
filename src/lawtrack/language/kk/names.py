"""Kazakh names."""

from __future__ import annotations

from lawtrack.language.facets.names import Names

NAMES = Names(own="қазақша", named="қазақ|орыс", citation="5-баптың 2-тармағы", yes=("иә", "ия"), no=("жоқ",))
