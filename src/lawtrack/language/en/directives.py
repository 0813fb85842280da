"""English amending acts are read by the Russian words, for there are none in English: the facet ``directives``."""

from __future__ import annotations

from lawtrack.language.ru.directives import DIRECTIVES

__all__ = ["DIRECTIVES"]
