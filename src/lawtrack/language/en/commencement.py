"""English amending acts are read by the Russian words, for there are none in English: the facet ``commencement``."""

from __future__ import annotations

from lawtrack.language.ru.commencement import COMMENCEMENT

__all__ = ["COMMENCEMENT"]
