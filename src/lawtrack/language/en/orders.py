"""English amending acts are read by the Russian words, for there are none in English: the facet ``orders``."""

from __future__ import annotations

from lawtrack.language.ru.orders import ORDERS

__all__ = ["ORDERS"]
