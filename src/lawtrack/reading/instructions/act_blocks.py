"""What a line opens: the block of an act, of several acts, or of a document that the present act approves."""

from __future__ import annotations

from typing import NamedTuple

from lawtrack.model.action import Approved
from lawtrack.model.document import Lang
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.looks import Look
from lawtrack.reading.instructions.openings import with_colon
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.instructions.standing import Standing
from lawtrack.reading.instructions.titles import in_title


class ActBlock(NamedTuple):
    """The block that a line opens.

    Attributes:
        named: The requisites of its act; empty for the blocks of several acts; None for the present act.
        document: The document of that act whose elements follow; None for the act itself.
    """

    named: str | None
    document: Approved | None


def opened_block(d: Directive, look: Look, here: Standing, lang: Lang) -> ActBlock | None:
    """The block that a line opens; None for a line that opens none.

    Args:
        d: The line.
        look: What its words tell at the first look.
        here: Where it stands.
        lang: Its language.
    """
    numbered = bool(d.article or d.paragraph)
    if not (numbered or d.said.unclosed or look.may_open):
        return None  # most lines are told by their shape
    orders = look.orders or (bool(d.said.quotations) and grammar_of(lang).may_order(d.text))
    act, inner = here.act, None
    if act is not None and look.may_open and not orders and d.text.rstrip().endswith(":"):
        inner = acts.opened_document(d.text, lang)
        # «… қағидаларында:» looks like an act where its title names the country
        if inner is not None and in_title(inner.title, act.title):
            return ActBlock(None, inner)
    opening = d.text.rstrip()
    opening = with_colon(opening, lang) if numbered and not orders else opening
    document, named = acts.opened(opening, lang, here.forms)
    if named is not None:
        return ActBlock(named, document)
    return None if inner is None else ActBlock(None, inner)
