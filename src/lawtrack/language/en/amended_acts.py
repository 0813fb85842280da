"""English amending acts are read by the Russian words, for there are none in English: the facet ``amended_acts``."""

from __future__ import annotations

from lawtrack.language.ru.amended_acts import AMENDED_ACTS

__all__ = ["AMENDED_ACTS"]
