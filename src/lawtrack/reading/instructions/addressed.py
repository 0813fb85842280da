"""What an order acts on: its own address in the places around it, as the targets of instructions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lawtrack.model.citation import Citation
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import STANDALONE, Chain, Level, citations, joined
from lawtrack.reading.instructions.quoted.putting import address_fields, target_of
from lawtrack.reading.remembering import remembered_of_these

_NEEDS_NO_NUMBER = STANDALONE | {Kind.HEADING, Kind.PREFACE, Kind.INTRO, Kind.NOTE, Kind.ATTACHMENT}
_OUTSIDE = frozenset({*CONTAINERS, *STANDALONE, Kind.ARTICLE, Kind.ATTACHMENT})
"""Units that lie in no point, part, note or row."""
_NOWHERE: Mapping[str, object] = {}


class Addressed(NamedTuple):
    """What an order acts on.

    Attributes:
        chains: Its addresses as written, each in the places around it.
        numbered: False where one of them names a unit without its number; then nothing else is told.
        named: The same as citations.
        targets: For each of them the target; None for the act as a whole.
        fields: The same as the fields of an instruction.
        throughout: The same for words that are meant wherever they stand: in a document that the act approves, in all
            of that document.
    """

    chains: tuple[Chain, ...]
    numbered: bool
    named: tuple[Citation, ...] = ()
    targets: tuple[Citation | None, ...] = ()
    fields: tuple[Mapping[str, object], ...] = ()
    throughout: tuple[Mapping[str, object], ...] = ()


@remembered_of_these
def addressed(
    around: tuple[Chain, ...],
    own: tuple[Chain, ...],
    toc: bool,
    units_of: bool,
    text_of: bool,
    lines: bool,
    number: str,
) -> Addressed:
    """What an order acts on.

    Args:
        around: What the lines above it say.
        own: The addresses in it; empty where it names none.
        toc: True inside the table of contents.
        units_of: True where its units are those of a document that the act approves.
        text_of: True where the text is that of such a document.
        number: That of the annex which the document is; empty where it is not told.
        lines: True where lines of a classification tell its place.
    """
    chains = tuple([joined(scope, chain) for scope in around for chain in own]) if own else around
    if units_of:
        chains = tuple([of_the_document(chain, number) for chain in chains])
        if lines:
            chains = tuple([chain if chain.levels else _document(number) for chain in chains])
    if not are_numbered(chains):
        return Addressed(chains, numbered=False)
    named = tuple([citation for chain in chains for citation in citations(chain)])
    targets = tuple([target_of(citation, toc) for citation in named])
    whole = target_of(citations(_document(number))[0], toc) if text_of else None
    throughout = [target if target and target.steps else whole for target in targets]
    fields = [_NOWHERE if t is None else address_fields(t, c) for t, c in zip(targets, named, strict=True)]
    everywhere = [_NOWHERE if t is None else address_fields(t) for t in throughout]
    return Addressed(chains, True, named, targets, tuple(fields), tuple(everywhere))


def _document(number: str) -> Chain:
    """The document that an act approves: the annex with this number, or the first where none is told."""
    return Chain((Level(Kind.ATTACHMENT, (Number(number or "1"),)),))


def of_the_document(chain: Chain, number: str) -> Chain:
    """«приложение 2» inside approved Rules is an annex to the Rules: ``att_1__att_2``."""
    kinds = [level.kind for level in chain.levels[:2]]
    if kinds[:1] != [Kind.ATTACHMENT]:
        return chain
    own = chain.levels[1:] if kinds == [Kind.ATTACHMENT, Kind.ATTACHMENT] else chain.levels
    return Chain((*_document(number).levels, *own), chain.sentences)


def are_numbered(chains: Sequence[Chain]) -> bool:
    """False where a unit is named without its number («тармақшадағы»), or one lies where none can: it is not told which.

    An article lies in no point and in no note: an address that says so was not understood.
    """
    for chain in chains:
        outside = True
        for level in chain.levels:
            kind = level.kind
            if not level.numbers and kind not in _NEEDS_NO_NUMBER:
                return False
            if kind in _OUTSIDE and not outside:
                return False
            outside = kind in _OUTSIDE
    return True
