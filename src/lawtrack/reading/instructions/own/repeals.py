"""Acts, and elements of acts, that are repealed: in a sentence, or in a list in the annex of the amending act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.citations.tokens import noun_pattern
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.addressed import of_the_document
from lawtrack.reading.instructions.draft import Context
from lawtrack.reading.instructions.expanding import plain
from lawtrack.reading.instructions.patterns import compiled
from lawtrack.reading.instructions.places import read_addresses
from lawtrack.reading.instructions.printed.quotes import bare_letters
from lawtrack.reading.lines import SourceCell, SourceLine
from lawtrack.reading.structure import patterns as p

_ENTRY = re.compile(r"(\d+(?:-\d+)*)[.)]\s*(?P<text>.+)", re.DOTALL)


def repealed_in(lines: Sequence[SourceLine], lang: Lang, scheme: Scheme) -> list[Instruction]:
    """What every numbered entry of a list in an annex repeals; an entry may be the row of a table.

    Behind the first entry a line or a row without a number that names an act is not understood.
    """
    made: list[Instruction] = []
    for line in lines:
        for text in (line.text,) if line.table is None else _rows(line.table):
            match = _ENTRY.match(text)
            if match is not None:
                context = Context(None, (match[1],), lang, scheme, line.number, text)
                made += repealed(match["text"], context)
            elif made and text[:1].isupper() and not p.ANNEX.match(text) and acts.reference(text).date:
                made.append(plain(Action.NOT_UNDERSTOOD, Context(None, (), lang, scheme, line.number, text)))
    return made


def _rows(table: tuple[tuple[SourceCell, ...], ...]) -> Iterator[str]:
    """The rows as entries: the number, the words of the other cells."""
    for row in table:
        number, *cells = (" ".join(cell.lines).strip() for cell in row)
        mark = "." if number[-1:].isdigit() else ""
        yield " ".join(filter(None, (f"{number}{mark}", *cells)))


def repealed(text: str, context: Context) -> list[Instruction]:
    """An act that is repealed, or elements of it («подпункт 2) пункта 1 постановления …»).

    Args:
        text: The act as named, or the elements and the act, without the verb.
        context: Where the line stands.
    """
    plain_text = text.strip().rstrip(" ;.–—-")
    elements = _elements(plain_text, context)
    if elements:
        return elements
    act = acts.reference(plain_text)
    if not (act.date or act.number or act.title or act.scheme):  # «некоторые решения согласно …»
        return [plain(Action.NOT_UNDERSTOOD, context)]
    return [plain(Action.REPEAL_ACT, context, act=act)]


def _begins_with_unit(text: str, lang: Lang) -> bool:
    """True where the first word is the noun of a unit."""
    return language_of(lang).addresses.outward and noun_pattern(lang).match(text) is not None


def _elements(text: str, context: Context) -> list[Instruction]:
    text = bare_letters(text)
    named = compiled(language_of(context.lang).amended_acts.repealed_unit).match(text)
    if named is None:
        # «пункт 4», whose act is not told or not known as one: no act of that name is repealed
        return [plain(Action.NOT_UNDERSTOOD, context)] if _begins_with_unit(text, context.lang) else []
    document = acts.approved_in(named)
    act = acts.reference(named["act"], document)
    reading = read_addresses(named["address"], context.lang, act.scheme or Scheme.CIVIL)
    if not reading.chains or reading.rest.strip(" ,"):
        # an element that is not understood: the act itself is not repealed
        unit = _begins_with_unit(text, context.lang)
        return [plain(Action.NOT_UNDERSTOOD, context)] if unit else []
    chains = reading.chains
    if document is not None:
        chains = tuple(of_the_document(chain, document.number) for chain in chains)
    targets = [c for chain in chains for c in citations(chain)]
    if not all(target.steps for target in targets):  # a sentence without its unit
        return [plain(Action.NOT_UNDERSTOOD, context)]
    return [plain(Action.DELETE_PROVISION, context, act=act, target=target) for target in targets]
