"""Quotations whose own number is not the one that their instruction names: «пункт 5 изложить …: «6. …»»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawtrack.model.address import Address
from lawtrack.model.instruction import Action, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.parity.difference import Difference, DifferenceKind, Side
from lawtrack.reading.instructions.printed.labels import label_of

_WHOLE = frozenset({Action.REPLACE_PROVISION, Action.INSERT_PROVISION})


def mislabelled(instructions: Iterable[Instruction]) -> Iterator[tuple[Instruction, str]]:
    """The instructions whose quotation begins with another number than that of their target, each with that number.

    Art. 23 of the Law «On Legal Acts»: an element is its number; of the two the reader cannot tell which is meant.
    """
    for one in instructions:
        steps = one.target.steps if one.target is not None else ()
        if not steps or one.sentence is not None:
            continue
        if one.action is Action.REPLACE_HEADING:
            number = steps[-2].number if len(steps) > 1 and steps[-2].kind is Kind.ARTICLE else None
            label = label_of(one.new or "")
            found = [label.number] if label is not None and label.rank == 0 else []
        elif one.action in _WHOLE:
            number = steps[-1].number
            found = [
                str(unit.number)
                for unit in one.fragment
                if unit.kind is steps[-1].kind and unit.number is not None
            ]
        else:
            continue
        if number is not None and found and str(number) not in found:
            yield one, found[0]


def label_words(one: Instruction, found: str) -> tuple[Message, Message]:
    """What is wrong with such an instruction, and how it is mended."""
    return (
        message(
            "The quotation for {place} is numbered {found}.", place=Address(one.target_eid or ""), found=found
        ),
        message("Correct the number in the instruction or in the quotation."),
    )


def label_differences(instructions: Iterable[Instruction], *, first: bool) -> Iterator[Difference]:
    """The same as differences of the language that is the first of two, or the second."""
    for one, found in mislabelled(instructions):
        side = Side(one.lang, one.target_eid or "", (found,), one.n, one.line, one.scope, one.text)
        what, mend = label_words(one, found)
        yield Difference(
            DifferenceKind.LABEL,
            side.eid,
            side if first else None,
            None if first else side,
            what,
            mend,
            act=one.act.text if one.act else "",
        )
