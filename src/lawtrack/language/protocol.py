"""The Protocol that every language gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # a facet is imported when it is first asked for
    from lawtrack.language.facets.acts import Acts
    from lawtrack.language.facets.addresses import Addresses
    from lawtrack.language.facets.amended_acts import AmendedActs
    from lawtrack.language.facets.checks import Checks
    from lawtrack.language.facets.clauses import Clauses
    from lawtrack.language.facets.commencement import Commencement
    from lawtrack.language.facets.dates import Dates
    from lawtrack.language.facets.declension import Declension
    from lawtrack.language.facets.directives import Directives
    from lawtrack.language.facets.documents import Documents
    from lawtrack.language.facets.drafting import Drafting
    from lawtrack.language.facets.enacting import Enacting
    from lawtrack.language.facets.front import Front
    from lawtrack.language.facets.headings import Headings
    from lawtrack.language.facets.inflection import Inflection
    from lawtrack.language.facets.letters import Letters
    from lawtrack.language.facets.names import Names
    from lawtrack.language.facets.naming import Naming
    from lawtrack.language.facets.notes import Notes
    from lawtrack.language.facets.numerals import Numerals
    from lawtrack.language.facets.orders import Orders
    from lawtrack.language.facets.ordinals import Ordinals
    from lawtrack.language.facets.references import References
    from lawtrack.language.facets.remarks import Remarks
    from lawtrack.language.facets.sentences import Sentences
    from lawtrack.language.facets.suspension import Suspension
    from lawtrack.language.facets.tables import Tables
    from lawtrack.language.facets.tombstones import Tombstones
    from lawtrack.language.facets.units import Units
    from lawtrack.model.document import Lang


class Language(Protocol):
    """One language of acts: a module or an object with these attributes."""

    @property
    def lang(self) -> Lang:
        """Which language it is."""

    @property
    def acts(self) -> Acts:
        """What kinds of act are called."""

    @property
    def addresses(self) -> Addresses:
        """The order of the elements in an address, and what joins them."""

    @property
    def amended_acts(self) -> AmendedActs:
        """How an amending act names the acts that it changes or repeals."""

    @property
    def checks(self) -> Checks:
        """What tells that an amending act does not keep to the rules of its making."""

    @property
    def clauses(self) -> Clauses:
        """The tokens and the rules by which directives are read."""

    @property
    def commencement(self) -> Commencement:
        """When an amending act takes effect."""

    @property
    def dates(self) -> Dates:
        """Months and printed dates."""

    @property
    def declension(self) -> Declension:
        """How the other forms of a word are made."""

    @property
    def directives(self) -> Directives:
        """How the lines of an amending act are told apart."""

    @property
    def documents(self) -> Documents:
        """What acts approve as their annexes."""

    @property
    def drafting(self) -> Drafting:
        """The phrases of directives."""

    @property
    def enacting(self) -> Enacting:
        """The words around the orders of an amending act, and how it names acts."""

    @property
    def front(self) -> Front:
        """The lines around the text: requisites, captions, signatures."""

    @property
    def headings(self) -> Headings:
        """The words that open units."""

    @property
    def inflection(self) -> Inflection:
        """How the forms of a word are told."""

    @property
    def letters(self) -> Letters:
        """Its letters."""

    @property
    def names(self) -> Names:
        """What it is called, and an example of an address."""

    @property
    def naming(self) -> Naming:
        """What in the naming of an act is its name."""

    @property
    def notes(self) -> Notes:
        """Notes of the publisher and of the law."""

    @property
    def numerals(self) -> Numerals:
        """Numbers in words."""

    @property
    def orders(self) -> Orders:
        """The verbs of orders and what quoted words are called."""

    @property
    def ordinals(self) -> Ordinals:
        """Ordinals in words."""

    @property
    def references(self) -> References:
        """How the text of an act names what it refers to."""

    @property
    def remarks(self) -> Remarks:
        """The words of letters and tables of remarks on a bill."""

    @property
    def sentences(self) -> Sentences:
        """Short forms after which no sentence ends."""

    @property
    def suspension(self) -> Suspension:
        """Norms that are suspended."""

    @property
    def tables(self) -> Tables:
        """The words of comparative tables."""

    @property
    def tombstones(self) -> Tombstones:
        """What is printed in place of an element out of force."""

    @property
    def units(self) -> Units:
        """What the elements of an act are called."""
