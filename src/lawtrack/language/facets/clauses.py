"""The facet of clauses: the tokens of a directive, and the table of rules that reads them.

A directive becomes a string of tokens («в статье 3 слово «а» заменить словом «б»»: place, noun, quotation, substitute,
noun put, quotation). A rule is one row: what it makes, the order of its parts, and its own example, which is its test:
the rule reads it, and no earlier row does. A new phrase is a new row; a new verb is a word in ``orders``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.model.document import Lang


class Makes(StrEnum):
    """What a rule makes of its parts (their groups in brackets)."""

    SUBSTITUTE = "substitute"  # words for words (place, old, new)
    DELETE_WORDS = "delete_words"  # (place, old); beside an anchor, which only tells where (anchor)
    INSERT_WORDS = "insert_words"  # beside an anchor (place, side, old, new), or at the end (place, new)
    ADD_UNITS = "add_units"  # (place, units, annex, quote); beside another unit (beside)
    ADD_AROUND = (
        "add_around"  # units, words changed among them (place, old, new, verb), more units (units, quote)
    )
    ADD_LAST = "add_last"  # the new unit is the last level of its own address (units, annex, quote)
    REPLACE_UNITS = "replace_units"  # units give way to others, of which some are new (place, units, quote)
    RESTATE = "restate"  # (place, edition, annex, quote); without place what the clause before renumbers
    ADD_LINES = "add_lines"  # lines of a classification (classed, quote), a row beside another (place, side, old, quote)
    RESTATE_LINES = "restate_lines"  # a line of a classification (classed, quote), a row (place, old, quote)
    EXCLUDE_LINES = "exclude_lines"  # a line of a classification (classed)
    EXCLUDE = "exclude"  # a unit (place, inner)
    RENUMBER = "renumber"  # (place, to)
    RENUMBER_PAIR = "renumber_pair"  # the old and the new address stand in one place
    SUBSTITUTE_ALSO = (
        "substitute_also"  # a further pair of the clause before, whose verb is not repeated (old, new)
    )
    INSERT_ALSO = "insert_also"  # the same for words beside an anchor (side, old, new)


@dataclass(frozen=True, slots=True)
class Token:
    """One kind of token.

    Attributes:
        kind: Its name in parts.
        pattern: How it looks; ``{quotation}`` stands for a quotation taken out, ``{mark}`` for the character that
            begins and ends one, ``{substitute}``, ``{nouns}`` … for words of the facet of orders, ``{throughout}``
            and ``{unit}`` for patterns of this facet.
        read: False for words that say nothing to the rules («соответственно»).
    """

    kind: str
    pattern: str
    read: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a rule: which group it fills («» for none), and an expression over kinds of tokens."""

    group: str
    tokens: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One row.

    Attributes:
        makes: What comes of it.
        order: The names of its parts; those in braces may occur several times («{old new}»).
        example: A directive that it reads, and no row before it.
    """

    makes: Makes
    order: str
    example: str


@dataclass(frozen=True, slots=True)
class Places:
    """The words around an address that are no part of it; patterns, empty for none.

    Attributes:
        lead: What may stand before it («в», «из»), from its beginning.
        noise: Words that say nothing («указанный», «соответственно»).
        row: A row that is named by its ordinal number.
        row_noun: What stands for it.
        of_the_act: «… указанного Закона».
        of_a_document: «… Правил, утвержденных …»: the address lies in what the act approves.
    """

    lead: str = ""
    noise: str = ""
    row: str = ""
    row_noun: str = ""
    of_the_act: str = ""
    of_a_document: str = ""


@dataclass(frozen=True, slots=True)
class Classification:
    """Lines of a classification (that of budgets), which laws address by their codes; patterns, empty for none.

    Attributes:
        levels: What the lines are called, from the outside in.
        coded: How the codes and names of such lines stand with what they are called; ``{level}`` stands for that,
            ``{quotation}`` for a name.
        lead: What stands before them where they only tell the place («по»).
        whole: The classification itself, or a part of it, where it tells the place.
        section: A part of a list or form that no unit is, told by its name («раздел «г. Астана»»), ``{quotation}`` for it.
    """

    levels: tuple[str, ...] = ()
    coded: str = ""
    lead: str = ""
    whole: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Clauses:
    """How the directives of a language are read.

    Attributes:
        addressed_in: The language whose addresses stand in them: its own, unless it lends these rules from another.
        tokens: In the order in which they are tried at a place.
        parts: The parts of rules by name.
        rules: The table, tried from the first row on.
        throughout: «по всему тексту»; with the group ``heading`` where the heading is named beside the text, and
            ``further`` where the text from a place on is meant.
        unit: The noun of a new unit.
        document: «Правила …, утвержденные указанным приказом», with the group ``document``.
        glued: A word outside quotations that a conversion glued to what follows («заменить|словами», «пункте|7»).
        classification: The lines of classifications; ``{classed}`` in tokens stands for one of them with its code.
        forms: «в соответствующем падеже»: words are meant in all their forms.
        times: How often words are meant, by patterns («два раза»).
        signs: Marks that are named and not quoted («запятую»), by patterns, and how they are quoted.
        edition_lead: What stands before «следующей редакции»; an edition without it is a slip of the law.
        slip: That word and the words after it, as a note names them; empty where there is no such slip.
        places: The words around addresses.
        names_own: Cuts the line of ``one_language`` behind its address; empty where it names none.
    """

    addressed_in: Lang
    tokens: tuple[Token, ...]
    parts: Mapping[str, Part]
    rules: tuple[Rule, ...]
    throughout: str
    unit: str
    document: str
    places: Places
    glued: str = ""
    classification: Classification = Classification()
    forms: str = ""
    times: tuple[tuple[str, int], ...] = ()
    signs: tuple[tuple[str, str], ...] = ()
    edition_lead: str = ""
    slip: tuple[str, str] = ("", "")
    names_own: str = ""
