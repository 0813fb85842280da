"""The Protocol that every language gives."""

from __future__ import annotations

from typing import Protocol

from lawtrack.language.amended_acts import AmendedActs
from lawtrack.language.clauses import Clauses
from lawtrack.language.commencement import Commencement
from lawtrack.language.dates import Dates
from lawtrack.language.directives import Directives
from lawtrack.language.orders import Orders
from lawtrack.language.suspension import Suspension
from lawtrack.model.document import Lang


class Language(Protocol):
    """One language of acts: a module or an object with these attributes."""

    @property
    def lang(self) -> Lang:
        """Which language it is."""

    @property
    def dates(self) -> Dates:
        """Months and printed dates."""

    @property
    def orders(self) -> Orders:
        """The verbs of orders and what quoted words are called."""

    @property
    def clauses(self) -> Clauses:
        """The tokens and the rules by which directives are read."""

    @property
    def amended_acts(self) -> AmendedActs:
        """How an amending act names the acts that it changes or repeals."""

    @property
    def commencement(self) -> Commencement:
        """When an amending act takes effect."""

    @property
    def directives(self) -> Directives:
        """How the lines of an amending act are told apart."""

    @property
    def suspension(self) -> Suspension:
        """Norms that are suspended."""
