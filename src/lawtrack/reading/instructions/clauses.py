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
from lawtrack.reading.citations.tokens import LAST
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.marks import quotations
from lawtrack.reading.instructions.patterns import compiled, filled
from lawtrack.reading.instructions.phrases import (
    added,
    added_behind,
    also,
    beside,
    in_untold_unit,
    inherited,
    paired,
    quoted,
    restated,
    side,
    throughout,
)
from lawtrack.reading.instructions.places import PlaceReader
from lawtrack.reading.instructions.rules import Found, Table, Tokens, coded
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
        self._forms = compiled(self._words.forms)
        self._times = [(compiled(pattern), count) for pattern, count in self._words.times]
        self._unit = compiled(self._words.unit)
        self._document = compiled(filled(self._words.document, orders))
        own = self._words.classification
        self._levels = [
            compiled(filled(rf"(?:{own.lead}){coded(own, [level])}\Z", orders)) for level in own.levels
        ]
        self._classification = compiled(rf"(?:{own.lead})(?:{own.whole})\Z" if own.whole else "")
        self._places = PlaceReader(self._words.places, language.lang, shapes=shapes)
        self._table = Table(self._words, orders)
        self._outward = language_of(self._words.addressed_in).addresses.outward
        self._makers: dict[Makes, Callable[[Found, Scheme], _DRAFTS]] = {
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
        depth = self._depth(body)
        if depth is not None:
            return None if everywhere else ScopeLine(lines=(body,), depth=depth)
        reading = self._places.addresses(body, scheme)
        if reading is None:
            return None
        toc = any(level.kind is Kind.TOC for chain in reading.chains for level in chain.levels)
        return ScopeLine(reading.chains, everywhere, toc)

    def _depth(self, body: str) -> int | None:
        """How deep the line of a classification lies that a phrase names; None where it names none."""
        if self._classification.match(body):
            return 0
        return next((n for n, level in enumerate(self._levels, 1) if level.match(body)), None)

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
        above: tuple[Chain, ...] = ()  # those of the sentence before
        at = 0
        while at < len(tokens.letters):
            step = self._clause(tokens, at, scheme, made, before)
            if step is None:
                return None, at
            drafts, end = step
            if any(in_untold_unit(draft, above) for draft in drafts):
                return None, at
            made += (inherited(draft, before, outward=self._outward) for draft in drafts)
            at, ended = self._table.gap(tokens, end)
            before, above = ((), made[-1].chains) if ended else (made[-1].chains, ())
        return made, at

    def _clause(
        self, tokens: Tokens, at: int, scheme: Scheme, before: list[Draft], unit: tuple[Chain, ...]
    ) -> tuple[_DRAFTS, int] | None:
        """The clause that begins at a token, by the first row that reads it, and the token behind it.

        Args:
            tokens: The directive.
            at: The token.
            scheme: What «1.» and «1)» are called in the amended act.
            before: The clauses before it.
            unit: The units of the clause before it in its sentence.
        """
        for found in self._table.found(tokens, at):
            make = self._makers.get(found.makes)
            made = make(found, scheme) if make else also(found, before[-1] if before else None)
            if (
                made
                and made[0].action is Action.REPLACE_PROVISION
                and not (made[0].chains or made[0].lines or unit)
            ):
                made = ()
            if made and before and unit and _may_go_on(made[0], before[-1]):
                made = ()
            if made and make is not None:
                made = self._throughout_of(found, made)
            if made:
                return made, found.end
        return None

    def _throughout_of(self, found: Found, made: _DRAFTS) -> _DRAFTS:
        """The drafts as they are meant where the place says «по всему тексту»."""
        said = self._throughout.search(found.text("place")) if found.tokens.throughout else None
        if said is not None and said.groupdict().get("further") and any(draft.chains for draft in made):
            return ()  # «в статье 5 и далее по тексту»: from there on
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

    def _substituted(self, found: Found, scheme: Scheme) -> _DRAFTS:
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
                forms=bool(self._forms.search((found if behind else one).all_words)),
                times=self._meant(one),
            )
            for (olds, news), (one, chains) in zip(pairs, parts, strict=False)
        )

    def _words_deleted(self, found: Found, scheme: Scheme) -> _DRAFTS:
        anchor = quoted(found, "anchor")
        forms, times = bool(self._forms.search(found.all_words)), self._meant(found)
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

    def _words_inserted(self, found: Found, scheme: Scheme) -> _DRAFTS:
        return tuple(
            Draft(
                Action.INSERT_WORDS,
                chains,
                olds=quoted(one, "old"),
                news=quoted(one, "new"),
                pos=side(one),
                forms=bool(self._forms.search(one.all_words)),
                times=self._meant(one),
            )
            for one, chains in self._each(found, scheme)
        )

    def _meant(self, found: Found) -> int:
        """How often the words of a clause are meant («(два раза)»)."""
        return next((count for told, count in self._times if told.search(found.all_words)), 1)

    def _units_added(self, found: Found, scheme: Scheme) -> _DRAFTS:
        parts = self._each(found, scheme)
        quote, annex = found.text("quote"), found.text("annex")
        other = self._places.addresses(found.text("beside"), scheme) if found.text("beside") else None
        made: _DRAFTS = ()
        for one, chains in parts:
            units = self._places.units(one.text("units"), scheme)
            if units is None or (len(parts) > 1 and quote):
                return ()  # which of the quotations belongs to which unit is not told
            if not found.text("beside"):
                drafts = added(chains, units, quote, annex=annex)
            else:
                drafts = added_behind(chains, other.chains, units, quote, annex=annex) if other else ()
            if not drafts:
                return ()
            made += drafts
        return made

    def _added_around(self, found: Found, scheme: Scheme) -> _DRAFTS:
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

    def _units_replaced(self, found: Found, scheme: Scheme) -> _DRAFTS:
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
        return tuple(replace(draft, action=Action.REPLACE_PROVISION, replaces=True) for draft in drafts)

    def _last_added(self, found: Found, scheme: Scheme) -> _DRAFTS:
        named = found.text("units")
        reading = self._places.addresses(named, scheme) if self._unit.search(named) else None
        if reading is None or len(reading.chains) != 1 or not reading.chains[0].levels:
            return ()
        *owner, unit = reading.chains[0].levels
        units = Reading((Chain((unit,), reading.chains[0].sentences),))
        owners = (Chain(tuple(owner)),) if owner else ()
        return added(owners, units, found.text("quote"), annex=found.text("annex"))

    def _lines_added(self, found: Found, scheme: Scheme) -> _DRAFTS:
        pos = side(found) if found.text("side") else None
        return self._of_lines(found, scheme, Action.INSERT_PROVISION, pos)

    def _lines_restated(self, found: Found, scheme: Scheme) -> _DRAFTS:
        return self._of_lines(found, scheme, Action.REPLACE_PROVISION, None)

    def _lines_excluded(self, found: Found, scheme: Scheme) -> _DRAFTS:
        return self._of_lines(found, scheme, Action.DELETE_PROVISION, None)

    def _of_lines(self, found: Found, scheme: Scheme, action: Action, pos: Position | None) -> _DRAFTS:
        """What is done to lines that are told by their codes or by their words."""
        chains = self._place(found, scheme)
        if chains is None:
            return ()
        lines = (found.text("classed") or found.text("old"),)
        quote = quotations(found.text("quote"))
        return (Draft(action, chains, news=quote, pos=pos, blocks=True, lines=lines),)

    def _restated(self, found: Found, scheme: Scheme) -> _DRAFTS:
        quote, annex = found.text("quote"), found.text("annex")
        document = self._document.match(found.kept("place"))
        if document is not None:
            named = " ".join(document["document"].split())
            return restated((), quote, annex=annex, document=named)
        chains = self._place(found, scheme)
        if chains is None or (not chains and found.text("place").strip()):
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


def _may_go_on(draft: Draft, before: Draft) -> bool:
    """True for words put at the end of a unit right behind words put beside others: whether they go on there is not told."""
    if not draft.action is before.action is Action.INSERT_WORDS:
        return False
    return bool(before.olds) and not draft.olds and not draft.chains


def _at_end(draft: Draft) -> bool:
    """True where new units are told neither by numbers nor by ordinals, and would be put at the end."""
    return any(LAST in level.numbers for unit in draft.units for level in unit.levels)
