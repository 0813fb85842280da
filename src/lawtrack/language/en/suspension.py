"""English amending acts are read by the Russian words, for there are none in English: the facet ``suspension``."""

from __future__ import annotations

from lawtrack.language.ru.suspension import SUSPENSION

__all__ = ["SUSPENSION"]
