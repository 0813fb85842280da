"""Terms that a bill gives other names, and the places where the old name still stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawtrack.checking.ripple.fates import Became, Fates
from lawtrack.checking.ripple.places import Place, Ripple
from lawtrack.checking.terms.defining import definitions
from lawtrack.checking.terms.finding import uses
from lawtrack.checking.terms.renaming import rename
from lawtrack.model.document import Expression
from lawtrack.model.instruction import ChangeEverywhere, Instruction
from lawtrack.model.message import message
from lawtrack.wordforms.forms import paradigm


@dataclass(frozen=True, slots=True)
class Renamed:
    """A defined term with another name: the unit that defines it, the old name, the new one."""

    eid: str
    old: str
    new: str


def renamed_terms(
    before: Expression, after: Expression, fates: Fates, instructions: Sequence[Instruction] = ()
) -> list[Renamed]:
    """The defined terms of an act that a bill gives other names.

    Args:
        before: The act before the bill.
        after: It after the bill.
        fates: What becomes of its elements.
        instructions: The bill's, for orders «throughout the text».
    """
    new = {one.eid: one for one in definitions(after) if not one.short}
    found: dict[str, Renamed] = {}
    for old in definitions(before):
        if old.short:
            continue
        became = fates.of(old.eid)
        now = new.get(became.after) if became.became is not Became.GONE else None
        if now is not None and now.term.casefold() != old.term.casefold():
            found[old.term] = Renamed(old.eid, old.term, now.term)
        for order in instructions:
            if (
                (
                    isinstance(order, ChangeEverywhere)
                    and order.new
                    and order.old in paradigm(old.term, before.lang).forms
                )
                and order.old == old.term
                and old.term not in found
                and order.pos is None
            ):
                found[old.term] = Renamed(old.eid, old.term, order.new)
    return list(found.values())


def term_places(
    expression: Expression, renamed: Renamed, changed: str, after: Expression | None = None
) -> Iterator[Place]:
    """The orders that rename a term in an act, and the places that are left to a person.

    Args:
        expression: The act, before the bill.
        renamed: The term.
        changed: The act that defines it, as URI.
        after: The act after the bill, where the bill changes it: what it renames itself is settled.
    """
    if after is not None and not any(True for _use in uses(after, renamed.old)):
        return
    made = rename(expression, renamed.old, renamed.new)
    standing = (
        {" ".join(use.words.split()) for use in uses(after, renamed.old)} if after is not None else None
    )
    for order in made.instructions:
        old = order.old or ""
        if standing is not None and not any(old.casefold() == words.casefold() for words in standing):
            continue
        yield Place(
            Ripple.TERM,
            expression.work,
            expression.lang,
            order.target_eid or "",
            old,
            old,
            message("The term «{old}» is called «{new}» after the bill.", old=renamed.old, new=renamed.new),
            changed=changed,
            element=renamed.eid,
            becomes=renamed.new,
            instruction=order,
        )
    for n, gap in enumerate(made.gaps):
        yield Place(
            Ripple.TERM,
            expression.work,
            expression.lang,
            gap.use.place.eid,
            " ".join(gap.use.words.split()),
            gap.use.context,
            gap.why,
            gap.use.heading,
            changed=changed,
            element=renamed.eid,
            becomes=renamed.new,
            ordinal=n,
        )
