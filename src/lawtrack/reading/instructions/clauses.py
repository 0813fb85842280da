"""The clauses of a directive by the rules of its language, and the scopes that a line names (``kz_rules`` 7).

The rows are data (``language/ru/clauses.py`` …); here stands what each thing that a row can make is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from lawtrack.language import Language, language_of
from lawtrack.language.facets.clauses import Makes
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Position
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message
from lawtrack.reading.citations.chains import Chain, Reading, joined
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.marks import quotations
from lawtrack.reading.instructions.patterns import compiled, filled
from lawtrack.reading.instructions.phrases import added, inherited, restated, throughout
from lawtrack.reading.instructions.places import PlaceReader
from lawtrack.reading.instructions.rules import Found, Table, Tokens
from lawtrack.reading.instructions.shapes import ForAnyNumbers, OfShapes, draft_with, scope_with
from lawtrack.reading.instructions.stopping import stopped

_DRAFTS = tuple[Draft, ...]


@cache
def grammar_of(lang: Lang) -> Grammar:
    """How amending texts in ``lang`` are read, made once."""
    return Grammar(language_of(lang))


class Grammar:
    """The clauses and scopes of one language.

    What words give is remembered; words that differ in numbers only are read once (``shapes``).

    Args:
        language: Its orders and clauses.
        shapes: True for one that reads shapes.
    """

    def __init__(self, language: Language, *, shapes: bool = False) -> None:
        self._words, orders = language.clauses, language.orders
        self._told = compiled(filled(orders.told, orders))
        self._one_language = compiled(orders.one_language)
        self._throughout = compiled(self._words.throughout)
        self._unit = compiled(self._words.unit)
        self._document = compiled(filled(self._words.document, orders))
        self._places = PlaceReader(self._words.places, language.lang, shapes=shapes)
        self._table = Table(self._words, orders)
        self._makers: dict[Makes, Callable[[Found, Scheme], _DRAFTS]] = {
            Makes.SUBSTITUTE: self._substituted,
            Makes.DELETE_WORDS: self._words_deleted,
            Makes.INSERT_WORDS: self._words_inserted,
            Makes.ADD_UNITS: self._units_added,
            Makes.ADD_LAST: self._last_added,
            Makes.RESTATE: self._restated,
            Makes.EXCLUDE: self._excluded,
            Makes.RENUMBER: self._renumbered,
            Makes.RENUMBER_PAIR: self._renumbered_pair,
        }
        of_shapes = self if shapes else Grammar(language, shapes=True)
        self.has_verb = ForAnyNumbers(self._has_verb)
        self._drafts = OfShapes(of_shapes._drafts_of, self._drafts_of, _with_numbers)
        self._scope_line = OfShapes(of_shapes._scope_of, self._scope_of, scope_with)

    def _has_verb(self, text: str) -> bool:
        """True where the line orders something."""
        return bool(self._told.search(text)) or bool(self._one_language.search(text))

    def scope_line(self, text: str, scheme: Scheme) -> ScopeLine | None:
        """The scope that a line ending with a colon names; None where it names none."""
        return self._scope_line.of(text, scheme)

    def _scope_of(self, text: str, scheme: Scheme) -> ScopeLine | None:
        body = text.rstrip(": ").strip()
        found = self._throughout.search(body)
        everywhere = found is not None and not found["heading"]
        if everywhere:
            body = self._places.without_lead(self._throughout.sub(" ", body))
        if not body:
            return ScopeLine(everywhere=True) if everywhere else None
        reading = self._places.addresses(body, scheme)
        if reading is None:
            return None
        toc = any(level.kind is Kind.TOC for chain in reading.chains for level in chain.levels)
        return ScopeLine(reading.chains, everywhere, toc)

    def drafts(self, text: str, scheme: Scheme) -> Sequence[Draft] | None:
        """The clauses of a directive; None where any part of it is not understood.

        Args:
            text: The directive without label, its quotations taken out.
            scheme: What «1.» and «1)» are called in the amended act.
        """
        return self._drafts.of(text.strip(), scheme)

    def _drafts_of(self, body: str, scheme: Scheme) -> _DRAFTS | None:
        if self._one_language.search(body) and not self._told.search(body):
            return (Draft(Action.OWN_PROVISION, self._named_by_own(body, scheme), one_language=True),)
        return tuple(self._read(self._table.tokens(body), scheme)[0] or ()) or None

    def stopped(self, text: str, scheme: Scheme, quoted: tuple[str, ...] = ()) -> Message:
        """Where the reading of a directive that is not understood stopped, and what was expected there.

        Args:
            text: As for ``drafts``.
            scheme: As for ``drafts``.
            quoted: The quotations taken out of it.
        """
        tokens = self._table.tokens(text.strip())
        _made, at = self._read(tokens, scheme)
        return stopped(self._table, self._places, tokens, at, scheme, quoted)

    def _read(self, tokens: Tokens, scheme: Scheme) -> tuple[list[Draft] | None, int]:
        """The drafts of all clauses, or None; and the token at which the clause begins that was not read."""
        made: list[Draft] = []
        before: tuple[Chain, ...] = ()
        at = 0
        while at < len(tokens.letters):
            step = self._clause(tokens, at, scheme, made)
            if step is None:
                return None, at
            drafts, end = step
            made += (inherited(draft, before) for draft in drafts)
            at, ended = self._table.gap(tokens, end)
            before = () if ended else made[-1].chains
        return made, at

    def _clause(
        self, tokens: Tokens, at: int, scheme: Scheme, before: list[Draft]
    ) -> tuple[_DRAFTS, int] | None:
        """The clause that begins at a token, by the first row that reads it, and the token behind it."""
        for found in self._table.found(tokens, at):
            make = self._makers.get(found.makes)
            made = make(found, scheme) if make else _also(found, before[-1] if before else None)
            if made and make is not None:
                made = self._throughout_of(found, made)
            if made:
                return made, found.end
        return None

    def _throughout_of(self, found: Found, made: _DRAFTS) -> _DRAFTS:
        """The drafts as they are meant where the place says «по всему тексту»."""
        said = self._throughout.search(found.text("place")) if found.tokens.throughout else None
        return made if said is None else throughout(made, heading=bool(said["heading"]))

    def _named_by_own(self, body: str, scheme: Scheme) -> tuple[Chain, ...]:
        """The address in a line that says that the text in one language does not change."""
        if not self._words.names_own:
            return ()
        head = compiled(self._words.names_own).split(body, maxsplit=1)[0]
        reading = self._places.addresses(head, scheme)
        return reading.chains if reading else ()

    # what the rows make

    def _place(self, found: Found, scheme: Scheme) -> tuple[Chain, ...] | None:
        return self._places.chains(found.kept("place"), scheme)

    def _substituted(self, found: Found, scheme: Scheme) -> _DRAFTS:
        chains = self._place(found, scheme)
        if chains is None:
            return ()
        return tuple(
            Draft(
                Action.SUBSTITUTE_WORDS,
                chains,
                olds=_quoted(one, "old"),
                news=_quoted(one, "new"),
                anchor=_quoted(found, "anchor"),
            )
            for one in found.every()
        )

    def _words_deleted(self, found: Found, scheme: Scheme) -> _DRAFTS:
        chains = self._place(found, scheme)
        if chains is None:
            return ()
        olds, anchor = _quoted(found, "old"), _quoted(found, "anchor")
        return (Draft(Action.DELETE_WORDS, chains, olds=olds, anchor=anchor),)

    def _words_inserted(self, found: Found, scheme: Scheme) -> _DRAFTS:
        chains = self._place(found, scheme)
        if chains is None:
            return ()
        return tuple(
            Draft(
                Action.INSERT_WORDS,
                chains,
                olds=_quoted(one, "old"),
                news=_quoted(one, "new"),
                pos=_side(one),
            )
            for one in found.every()
        )

    def _units_added(self, found: Found, scheme: Scheme) -> _DRAFTS:
        chains = self._place(found, scheme)
        if chains is None:
            return ()
        units = self._places.units(found.text("units"), scheme)
        return added(chains, units, found.text("quote"), annex=found.text("annex"))

    def _last_added(self, found: Found, scheme: Scheme) -> _DRAFTS:
        named = found.text("units")
        reading = self._places.addresses(named, scheme) if self._unit.search(named) else None
        if reading is None or len(reading.chains) != 1 or not reading.chains[0].levels:
            return ()
        *owner, unit = reading.chains[0].levels
        units = Reading((Chain((unit,), reading.chains[0].sentences),))
        owners = (Chain(tuple(owner)),) if owner else ()
        return added(owners, units, found.text("quote"), annex=found.text("annex"))

    def _restated(self, found: Found, scheme: Scheme) -> _DRAFTS:
        quote, annex = found.text("quote"), found.text("annex")
        document = self._document.match(found.kept("place"))
        if document is not None:
            named = " ".join(document["document"].split())
            return restated((), quote, annex=annex, document=named)
        chains = self._place(found, scheme)
        if not chains:
            return ()
        edition, lead = found.text("edition").lower(), self._words.edition_lead
        slips = edition and lead and not edition.startswith(lead)
        return restated(chains, quote, annex=annex, slip=self._words.slip if slips else ("", ""))

    def _excluded(self, found: Found, scheme: Scheme) -> _DRAFTS:
        chains = self._place(found, scheme)
        if chains is not None and found.text("inner"):
            inner = self._places.chains(found.text("inner"), scheme) or ()
            chains = tuple(joined(o, i) for o in chains or (Chain(),) for i in inner)
        return (Draft(Action.DELETE_PROVISION, chains),) if chains else ()

    def _renumbered(self, found: Found, scheme: Scheme) -> _DRAFTS:
        chains = self._place(found, scheme)
        to = self._places.addresses(found.text("to"), scheme)
        return (Draft(Action.RENUMBER, chains, renumbered=to.chains),) if chains and to else ()

    def _renumbered_pair(self, found: Found, scheme: Scheme) -> _DRAFTS:
        both = self._place(found, scheme)
        if both is None or len(both) != 2:
            return ()
        return (Draft(Action.RENUMBER, both[:1], renumbered=both[1:]),)


def _with_numbers(drafts: _DRAFTS, numbers: Sequence[str]) -> _DRAFTS:
    return tuple([draft_with(draft, numbers) for draft in drafts])


def _side(found: Found) -> Position:
    """Where words go: beside an anchor, at the end where none is named."""
    if not found.text("side"):
        return Position.END
    return Position.AFTER if "after" in found.kinds("side") else Position.BEFORE


def _quoted(found: Found, group: str) -> tuple[str, ...]:
    return quotations(found.text(group))


def _also(found: Found, before: Draft | None) -> _DRAFTS:
    """A further pair of the clause before, whose verb is not repeated («…, слово «в» – словом «г»»)."""
    if before is None:
        return ()
    olds, news = _quoted(found, "old"), _quoted(found, "new")
    if found.makes is Makes.SUBSTITUTE_ALSO:
        goes_on = before.action in (Action.SUBSTITUTE_WORDS, Action.EVERYWHERE)
        return (replace(before, olds=olds, news=news),) if goes_on else ()
    goes_on = before.action is Action.INSERT_WORDS and bool(before.olds)
    return (replace(before, olds=olds, news=news, pos=_side(found)),) if goes_on else ()
