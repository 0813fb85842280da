"""Russian."""

from __future__ import annotations

from lawtrack.language.ru.amended_acts import AMENDED_ACTS as amended_acts
from lawtrack.language.ru.clauses import CLAUSES as clauses
from lawtrack.language.ru.commencement import COMMENCEMENT as commencement
from lawtrack.language.ru.dates import DATES as dates
from lawtrack.language.ru.directives import DIRECTIVES as directives
from lawtrack.language.ru.orders import ORDERS as orders
from lawtrack.language.ru.suspension import SUSPENSION as suspension
from lawtrack.model.document import Lang

lang = Lang.RU

__all__ = ["amended_acts", "clauses", "commencement", "dates", "directives", "lang", "orders", "suspension"]
