"""What became of one instruction, as ``bill apply`` and ``bill settle`` print it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from lawtrack.cli.output import shortened
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.model.document import Scheme
    from lawtrack.model.instruction import Outcome
    from lawtrack.services.bills.applied import AppliedBill

_SHORT = 60
_WORDS = 160
"""How much is shown of the words of an instruction."""


def print_outcome(applied: AppliedBill, outcome: Outcome) -> None:
    """One outcome with the words of its instruction, and its candidates with the numbers by which they are chosen."""
    from lawtrack.wording.addresses import address
    from lawtrack.wording.candidates import shown_candidates
    from lawtrack.wording.messages import said
    from lawtrack.wording.outcomes import state_words

    instruction = applied.instruction(outcome.n)
    reference = instruction.act
    work = applied.meant[reference.text].work if reference is not None else None
    scheme = work.scheme if work is not None else reference.scheme if reference is not None else None
    named = (
        work.slug if work is not None else shortened(reference.text, _SHORT) if reference is not None else ""
    )
    where = address(outcome.target, applied.naming_of(outcome.n)) if outcome.target else ""
    place = ", ".join(part for part in (named, where) if part)
    click.echo(f"{outcome.n:>4}  {state_words(outcome.kind)}" + (f": {place}" if place else ""))
    click.echo(f"        {shortened(instruction.text, _WORDS)}")
    for line in decided_lines(applied, outcome.n, scheme):
        click.echo(f"        {line}")
    if outcome.reason:
        click.echo(f"      ! {said(outcome.reason, applied.naming_of(outcome.n))}")
    for number, candidate in enumerate(shown_candidates(outcome.candidates), 1):
        words = f"  «{candidate.words}»" if candidate.words else ""
        which = f"  ({candidate.which})" if candidate.which else ""
        click.echo(f"        {number}: {candidate.address}{words}{which}")


def decided_lines(applied: AppliedBill, n: int, scheme: Scheme | None) -> Iterator[str]:
    """How an instruction is read since a person decided on it, and what the bill itself says where the words differ.

    Its own words are the bill's: without this line the answer to a decision would show what the person has just corrected.
    """
    from lawtrack.services.bills.decided.beside import words_beside
    from lawtrack.services.bills.decided.fitting import as_decided
    from lawtrack.wording.messages import explained

    read = as_decided(applied, n)
    put = next((one.new for one in applied.settled(n) if one.new and applied.stale_on(n) is None), "")
    if read != applied.instruction(n):
        yield _("as decided: {reading}").format(reading=explained(read, scheme))
    elif put:
        yield _("as decided: «{words}»").format(words=shortened(put, _WORDS))
    for words in words_beside(applied, n):
        yield _("in the bill: «{words}»").format(words=shortened(words, _WORDS))
