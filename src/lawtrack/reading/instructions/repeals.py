"""Acts, and elements of acts, that are repealed: in a sentence, or in a list in the annex of the amending act."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.citations.tokens import noun_pattern
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.draft import Context
from lawtrack.reading.instructions.expanding import plain
from lawtrack.reading.instructions.patterns import compiled
from lawtrack.reading.instructions.places import read_addresses
from lawtrack.reading.instructions.printed.quotes import bare_letters
from lawtrack.reading.lines import SourceLine

_ENTRY = re.compile(r"(\d+(?:-\d+)*)[.)]\s*(?P<text>.+)", re.DOTALL)


def repealed_in(lines: Sequence[SourceLine], lang: Lang, scheme: Scheme) -> list[Instruction]:
    """What every numbered entry of a list in an annex repeals."""
    made: list[Instruction] = []
    for line in lines:
        match = _ENTRY.match(line.text)
        if match is not None:
            context = Context(None, (match[1],), lang, scheme, line.number, line.text)
            made += repealed(match["text"], context)
    return made


def repealed(text: str, context: Context) -> list[Instruction]:
    """An act that is repealed, or elements of it («подпункт 2) пункта 1 постановления …»).

    Args:
        text: The act as named, or the elements and the act, without the verb.
        context: Where the line stands.
    """
    plain_text = text.strip().rstrip(";.").strip()
    return _elements(plain_text, context) or [
        plain(Action.REPEAL_ACT, context, act=acts.reference(plain_text))
    ]


def _begins_with_unit(text: str, lang: Lang) -> bool:
    """True where the first word is the noun of a unit."""
    return language_of(lang).addresses.outward and noun_pattern(lang).match(text) is not None


def _elements(text: str, context: Context) -> list[Instruction]:
    text = bare_letters(text)
    named = compiled(language_of(context.lang).amended_acts.repealed_unit).match(text)
    if named is None:
        # «пункт 4», whose act is not told or not known as one: no act of that name is repealed
        return [plain(Action.NOT_UNDERSTOOD, context)] if _begins_with_unit(text, context.lang) else []
    act = acts.reference(named["act"])
    reading = read_addresses(named["address"], context.lang, act.scheme or Scheme.CIVIL)
    if not reading.chains or reading.rest.strip(" ,"):
        return []
    targets = [c for chain in reading.chains for c in citations(chain)]
    if not all(target.steps for target in targets):  # a sentence without its unit
        return [plain(Action.NOT_UNDERSTOOD, context)]
    return [plain(Action.DELETE_PROVISION, context, act=act, target=target) for target in targets]
