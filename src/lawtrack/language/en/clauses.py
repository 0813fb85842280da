"""English amending acts are read by the Russian words, for there are none in English: the facet ``clauses``."""

from __future__ import annotations

from lawtrack.language.ru.clauses import CLAUSES

__all__ = ["CLAUSES"]
