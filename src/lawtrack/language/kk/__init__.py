"""Kazakh."""

from __future__ import annotations

from lawtrack.language.kk.amended_acts import AMENDED_ACTS as amended_acts
from lawtrack.language.kk.clauses import CLAUSES as clauses
from lawtrack.language.kk.commencement import COMMENCEMENT as commencement
from lawtrack.language.kk.dates import DATES as dates
from lawtrack.language.kk.directives import DIRECTIVES as directives
from lawtrack.language.kk.orders import ORDERS as orders
from lawtrack.language.kk.suspension import SUSPENSION as suspension
from lawtrack.model.document import Lang

lang = Lang.KK

__all__ = ["amended_acts", "clauses", "commencement", "dates", "directives", "lang", "orders", "suspension"]
