"""What each thing that a row of the rules can make is made of: drafts of the parts of a clause.

The rows are data (``language/ru/clauses.py`` …).
"""

from __future__ import annotations

from collections.abc import Callable

from lawtrack.language.facets.clauses import Clauses, Makes
from lawtrack.language.facets.orders import Orders
from lawtrack.model.document import Scheme
from lawtrack.model.instruction import Action, Position
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.reading.citations.chains import Chain, Reading, joined
from lawtrack.reading.citations.tokens import LAST
from lawtrack.reading.instructions.draft import Draft
from lawtrack.reading.instructions.grammar.phrases import (
    added,
    added_behind,
    beside,
    paired,
    quoted,
    restated,
    side,
)
from lawtrack.reading.instructions.grammar.rules import Found
from lawtrack.reading.instructions.marks import quotations
from lawtrack.reading.instructions.patterns import compiled, filled, told
from lawtrack.reading.instructions.places import PlaceReader

Drafts = tuple[Draft, ...]
_HEADED = frozenset({*CONTAINERS, Kind.ARTICLE})


class Makers:
    """What the rows of one language make.

    Args:
        words: Its clauses.
        orders: Its orders.
        places: Reads the addresses in a clause.
    """

    def __init__(self, words: Clauses, orders: Orders, places: PlaceReader) -> None:
        self._words = words
        self._places = places
        self._forms = told(words.forms)
        self._times = [(told(pattern), count) for pattern, count in words.times]
        self._unit = compiled(words.unit)
        self._document = compiled(filled(words.document, orders))
        self.of: dict[Makes, Callable[[Found, Scheme], Drafts]] = {
            Makes.SUBSTITUTE: self._substituted,
            Makes.DELETE_WORDS: self._words_deleted,
            Makes.INSERT_WORDS: self._words_inserted,
            Makes.ADD_UNITS: self._units_added,
            Makes.ADD_AROUND: self._added_around,
            Makes.ADD_LAST: self._last_added,
            Makes.REPLACE_UNITS: self._units_replaced,
            Makes.ADD_LINES: self._lines_added,
            Makes.RESTATE_LINES: self._lines_restated,
            Makes.EXCLUDE_LINES: self._lines_excluded,
            Makes.RESTATE: self._restated,
            Makes.EXCLUDE: self._excluded,
            Makes.RENUMBER: self._renumbered,
            Makes.RENUMBER_PAIR: self._renumbered_pair,
        }
        """By what a row makes: what it makes of its parts; nothing where they do not fit."""

    def _place(self, found: Found, scheme: Scheme) -> tuple[Chain, ...] | None:
        return self._places.chains(found.kept("place"), scheme)

    def _each(self, found: Found, scheme: Scheme) -> list[tuple[Found, tuple[Chain, ...]]]:
        """The parts of a row with the places of each: «1-тармағындағы «а», 2-тармағындағы «б»»; empty where one is none.

        A part that names no place stands in that of the part before it.
        """
        parts = found.every()
        given: list[tuple[Found, tuple[Chain, ...]]] = []
        chains: tuple[Chain, ...] | None = self._place(found, scheme)
        if chains is not None and found.row.each and (found.text("old") or found.text("units")):
            given.append((found, chains))
        for part in parts:
            own = self._place(part, scheme) if part is not found else ()
            if chains is None or own is None:
                return []
            chains = beside(chains, own)
            if chains is None:
                return []
            given.append((part, chains))
        return given

    def _substituted(self, found: Found, scheme: Scheme) -> Drafts:
        parts = self._each(found, scheme)
        pairs = paired(
            [(quoted(one, "old"), quoted(one, "new")) for one, _chains in parts],
            quoted(found, "new"),
        )
        anchor = quoted(found, "anchor")
        behind = len(pairs) > 0 and not quoted(
            parts[0][0], "new"
        )  # the words put, and what is said of them, are shared
        return tuple(
            Draft(
                Action.SUBSTITUTE_WORDS,
                chains,
                olds=olds,
                news=news,
                anchor=anchor,
                forms=self._forms.within((found if behind else one).all_words),
                times=self._meant(one),
            )
            for (olds, news), (one, chains) in zip(pairs, parts, strict=False)
        )

    def _words_deleted(self, found: Found, scheme: Scheme) -> Drafts:
        anchor = quoted(found, "anchor")
        forms, times = self._forms.within(found.all_words), self._meant(found)
        return tuple(
            Draft(
                Action.DELETE_WORDS,
                chains,
                olds=quoted(one, "old"),
                anchor=anchor,
                forms=forms,
                times=times,
            )
            for one, chains in self._each(found, scheme)
        )

    def _words_inserted(self, found: Found, scheme: Scheme) -> Drafts:
        return tuple(
            Draft(
                Action.INSERT_WORDS,
                chains,
                olds=quoted(one, "old"),
                news=quoted(one, "new"),
                pos=side(one),
                forms=self._forms.within(one.all_words),
                times=self._meant(one),
            )
            for one, chains in self._each(found, scheme)
        )

    def _meant(self, found: Found) -> int:
        """How often the words of a clause are meant («(два раза)»)."""
        return next((count for said, count in self._times if said.within(found.all_words)), 1)

    def _units_added(self, found: Found, scheme: Scheme) -> Drafts:
        parts = self._each(found, scheme)
        quote, annex = found.text("quote"), found.text("annex")
        other = self._places.addresses(found.text("beside"), scheme) if found.text("beside") else None
        made: Drafts = ()
        for one, chains in parts:
            units = self._places.units(one.text("units"), scheme)
            if units is None or (len(parts) > 1 and quote):
                return ()  # which of the quotations belongs to which unit is not told
            if not found.text("beside"):
                drafts = added(chains, units, quote, annex=annex)
            else:
                ahead = bool(found.text("ahead"))
                drafts = (
                    added_behind(chains, other.chains, units, quote, annex=annex, ahead=ahead)
                    if other
                    else ()
                )
            if not drafts:
                return ()
            made += drafts
        return made

    def _added_around(self, found: Found, scheme: Scheme) -> Drafts:
        """New units, and words that change in a unit named among them: the verb of the units stands last."""
        made = self._units_added(found, scheme)
        chains = self._place(found, scheme)
        among = self._places.chains(found.text("inner"), scheme)
        if not made or chains is None or not among:
            return ()
        inside = tuple(joined(owner, inner) for owner in chains or (Chain(),) for inner in among)
        olds, news = quoted(found, "old"), quoted(found, "new")
        action = Action.SUBSTITUTE_WORDS if news else Action.DELETE_WORDS
        return (*made, Draft(action, inside, olds=olds, news=news))

    def _units_replaced(self, found: Found, scheme: Scheme) -> Drafts:
        chains = self._place(found, scheme)
        units = self._places.units(found.text("units"), scheme)
        if not chains or units is None:
            return ()
        if units.chains == (Chain(),):  # a sentence without its ordinal: the one that it stands for
            one = len(chains) == 1 and len(chains[0].sentences) == 1
            return restated(chains, found.text("quote"), annex="") if one else ()
        drafts = added(chains, units, found.text("quote"), annex="")
        if any(draft.action is not Action.INSERT_PROVISION or _at_end(draft) for draft in drafts):
            return ()  # units without ordinals stand where those stood that give way, which may not be the end
        return tuple(draft._replace(action=Action.REPLACE_PROVISION, replaces=True) for draft in drafts)

    def _last_added(self, found: Found, scheme: Scheme) -> Drafts:
        named = found.text("units")
        reading = self._places.addresses(named, scheme) if self._unit.search(named) else None
        if reading is None or len(reading.chains) != 1 or not reading.chains[0].levels:
            return ()
        *owner, unit = reading.chains[0].levels
        units = Reading((Chain((unit,), reading.chains[0].sentences),))
        owners = (Chain(tuple(owner)),) if owner else ()
        return added(owners, units, found.text("quote"), annex=found.text("annex"))

    def _lines_added(self, found: Found, scheme: Scheme) -> Drafts:
        pos = side(found) if found.text("side") else None
        return self._of_lines(found, scheme, Action.INSERT_PROVISION, pos)

    def _lines_restated(self, found: Found, scheme: Scheme) -> Drafts:
        return self._of_lines(found, scheme, Action.REPLACE_PROVISION, None)

    def _lines_excluded(self, found: Found, scheme: Scheme) -> Drafts:
        return self._of_lines(found, scheme, Action.DELETE_PROVISION, None)

    def _of_lines(self, found: Found, scheme: Scheme, action: Action, pos: Position | None) -> Drafts:
        """What is done to lines that are told by their codes or by their words."""
        chains = self._place(found, scheme)
        if chains is None:
            return ()
        lines = (found.text("classed") or found.text("old"),)
        quote = quotations(found.text("quote"))
        return (Draft(action, chains, news=quote, pos=pos, blocks=True, lines=lines),)

    def _restated(self, found: Found, scheme: Scheme) -> Drafts:
        quote, annex = found.text("quote"), found.text("annex")
        document = self._document.match(found.kept("place"))
        if document is not None:
            named = " ".join(document["document"].split())
            number = (document.groupdict().get("annex") or "").strip("-")
            return restated((), quote, annex=annex, document=named, number=number)
        chains = self._place(found, scheme)
        if chains is None or (not chains and found.text("place").strip()):
            return ()
        if found.text("titled") and not all(map(_bears_heading, chains)):
            return ()  # words of the unit, not its heading
        edition, lead = found.text("edition").lower(), self._words.edition_lead
        slips = edition and lead and not edition.startswith(lead)
        return restated(chains, quote, annex=annex, slip=self._words.slip if slips else ("", ""))

    def _excluded(self, found: Found, scheme: Scheme) -> Drafts:
        chains = self._place(found, scheme)
        if chains is not None and found.text("inner"):
            inner = self._places.chains(found.text("inner"), scheme) or ()
            chains = tuple(joined(o, i) for o in chains or (Chain(),) for i in inner)
        return (Draft(Action.DELETE_PROVISION, chains),) if chains else ()

    def _renumbered(self, found: Found, scheme: Scheme) -> Drafts:
        chains = self._place(found, scheme)
        to = self._places.addresses(found.text("to"), scheme)
        return (Draft(Action.RENUMBER, chains, renumbered=to.chains),) if chains and to else ()

    def _renumbered_pair(self, found: Found, scheme: Scheme) -> Drafts:
        both = self._place(found, scheme)
        if both is None or len(both) != 2:
            return ()
        return (Draft(Action.RENUMBER, both[:1], renumbered=both[1:]),)


def _at_end(draft: Draft) -> bool:
    """True where new units are told neither by numbers nor by ordinals, and would be put at the end."""
    return any(LAST in level.numbers for unit in draft.units for level in unit.levels)


def _bears_heading(chain: Chain) -> bool:
    """True for a unit that may be named with its heading («главу 2 «Сады»»)."""
    return bool(chain.levels) and chain.levels[-1].kind in _HEADED
