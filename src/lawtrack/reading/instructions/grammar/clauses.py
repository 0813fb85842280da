"""The clauses of a directive by the rules of its language, and the scopes that a line names (``kz_rules`` 7).

The rows are data (``language/ru/clauses.py`` …); what they make is ``making``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from lawtrack.language import Language, language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import Chain
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.grammar.making import Drafts, Makers
from lawtrack.reading.instructions.grammar.phrases import also, in_untold_unit, inherited, throughout
from lawtrack.reading.instructions.grammar.rules import Found, Table, Tokens, coded
from lawtrack.reading.instructions.grammar.stopping import stopped
from lawtrack.reading.instructions.patterns import compiled, filled, told
from lawtrack.reading.instructions.places import PlaceReader
from lawtrack.reading.instructions.printed.quotes import take_out
from lawtrack.reading.instructions.shapes import (
    ForAnyNumbers,
    OfShapes,
    draft_with,
    numbers_of_draft,
    numbers_of_scope,
    scope_with,
)
from lawtrack.reading.remembering import remembered

_NEVER = "(?!)"
"""The form of a noun for words put, where what it names is no word."""


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
        self._told = told(filled(orders.told, orders))
        self._one_language = told(orders.one_language)
        self._throughout = compiled(self._words.throughout)
        own = self._words.classification
        self._levels = [
            compiled(filled(rf"(?:{own.lead}){coded(own, [level])}\Z", orders)) for level in own.levels
        ]
        self._classification = compiled(rf"(?:{own.lead})(?:{own.whole})\Z" if own.whole else "")
        section = filled(own.section, orders) if own.section else _NEVER
        self._section = compiled(rf"(?:(?:{own.lead})?(?P<section>{section}))\s*")
        self._places = PlaceReader(self._words.places, language.lang, shapes=shapes)
        self._table = Table(self._words, orders)
        self._outward = language_of(self._words.addressed_in).addresses.outward
        self._makers = Makers(self._words, orders, self._places)
        of_shapes = self if shapes else Grammar(language, shapes=True)
        self._told_by_all = told("|".join(form for verb in orders.verbs for form in verb.told))
        self._has_form = ForAnyNumbers(self.orders_by_itself)
        self._may_order = ForAnyNumbers(self.orders_as_a_whole)
        nouns = [noun for noun in orders.nouns if noun.put != _NEVER]
        self._calls_words = compiled(rf"\b(?:{'|'.join(f'{noun.sought}|{noun.put}' for noun in nouns)})\b")
        self.stopped = remembered(self._stopped)
        self._drafts = OfShapes(of_shapes._drafts_of, self._drafts_of, _with_numbers, _numbers)
        self._scope_line = OfShapes(of_shapes._scope_of, self._scope_of, scope_with, numbers_of_scope)

    def has_verb(self, text: str) -> bool:
        """True where the line orders something."""
        return self._has_form(text) or (self._may_order(text) and self._is_order(text))

    def may_order(self, text: str) -> bool:
        """The same of a line that is like few others: ``has_verb`` remembers many lines alike."""
        return self.orders_by_itself(text) or (self.orders_as_a_whole(text) and self._is_order(text))

    def _is_order(self, text: str) -> bool:
        return self.drafts(take_out(text).text, Scheme.CIVIL) is not None

    def orders_by_itself(self, text: str) -> bool:
        """True for a line with a verb that orders wherever it stands."""
        return self._told.within(text) or self._one_language.within(text)

    def orders_as_a_whole(self, text: str) -> bool:
        """True for a line with a verb that orders only where the whole line is an order."""
        return self._told_by_all.within(text)

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
        if self._classification.match(body) or self._section.fullmatch(body):
            return 0
        return next((n for n, level in enumerate(self._levels, 1) if level.match(body)), None)

    def behind_section(self, text: str, scheme: Scheme) -> tuple[ScopeLine, str] | None:
        """A section of a list and the order on its rows that stands behind it in one line; None for another line.

        «раздел «г. Астана» дополнить строкой, порядковый номер 5, …»: the section alone is changed by no other order.
        """
        found = self._section.match(text)
        if found is None:
            return None
        order = text[found.end() :]
        drafts = self.drafts(order, scheme)
        rows = drafts and all(
            chain.levels and chain.levels[0].kind is Kind.ROW
            for draft in drafts
            for chain in (*draft.chains, *draft.units) or (Chain(),)
        )
        return (ScopeLine(lines=(found["section"],)), order) if rows else None

    def drafts(self, text: str, scheme: Scheme) -> Sequence[Draft] | None:
        """The clauses of a directive; None where any part of it is not understood.

        Args:
            text: The directive without label, its quotations taken out.
            scheme: What «1.» and «1)» are called in the amended act.
        """
        return self._drafts.of(text.strip(), scheme)

    def _drafts_of(self, body: str, scheme: Scheme) -> Drafts | None:
        if self._one_language.within(body) and not self._told.within(body):
            return (Draft(Action.OWN_PROVISION, self._named_by_own(body, scheme), one_language=True),)
        return tuple(self._read(self._table.tokens(body), scheme)[0] or ()) or None

    def _stopped(self, text: str, scheme: Scheme, quoted: tuple[str, ...] = ()) -> Message:
        """Where the reading of a directive that is not understood stopped, and what was expected there.

        Args:
            text: As for ``drafts``.
            scheme: As for ``drafts``.
            quoted: The quotations taken out of it.
        """
        if not quoted and self._calls_words.search(text) and self.has_verb(text):
            return message("the words that are changed or put stand in no quotation marks")
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
    ) -> tuple[Drafts, int] | None:
        """The clause that begins at a token, by the first row that reads it, and the token behind it.

        Args:
            tokens: The directive.
            at: The token.
            scheme: What «1.» and «1)» are called in the amended act.
            before: The clauses before it.
            unit: The units of the clause before it in its sentence.
        """
        for found in self._table.found(tokens, at):
            make = self._makers.of.get(found.makes)
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

    def _throughout_of(self, found: Found, made: Drafts) -> Drafts:
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


def _numbers(drafts: Drafts) -> Iterator[Number]:
    for draft in drafts:
        yield from numbers_of_draft(draft)


def _with_numbers(drafts: Drafts, numbers: Sequence[str]) -> Drafts:
    return tuple([draft_with(draft, numbers) for draft in drafts])


def _may_go_on(draft: Draft, before: Draft) -> bool:
    """True for words put at the end of a unit right behind words put beside others: whether they go on there is not told."""
    if not draft.action is before.action is Action.INSERT_WORDS:
        return False
    return bool(before.olds) and not draft.olds and not draft.chains
