"""The amended acts against the amending one: no act amends one of a higher level (art. 10)."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.amending.amended_acts import AmendedAct
from lawtrack.checking.bill.force import CODES, LAWS, rank_of_amending, rank_of_named
from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.shown import shortened
from lawtrack.model.instruction import Action, Instruction
from lawtrack.model.message import message
from lawtrack.profiles.checks import CheckRule
from lawtrack.wording.act_titles import legal_force, nominative


def level(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Acts that stand above the amending one; codes under a law are told apart (``level_code``)."""
    own = rank_of_amending(material.kind, material.amending)
    best = legal_force(material.kind, "") if own is None and material.kind is not None else own
    if own is None and not any(best is not None and rank < best for *_act, rank in _ranked(material)):
        first = next(iter(material.instructions), None)
        if first is not None:
            yield Found(
                message("Nothing in the text tells of what form it is: its level is not compared.")
                if material.kind is None
                else message("Whose act it is, is not told in the text: its level is not compared."),
                message("Name its form and who makes it above the title, or in its last article."),
                material.lang,
                sure=False,
            )
        return
    own = own if own is not None else best
    if own is None:
        return
    for act, first, rank in _ranked(material):
        if rank < own and not (own == LAWS and rank in (CODES, 0)):
            yield Found(
                message(
                    "«{act}» stands above the act that amends it.",
                    act=shortened(nominative(act.text, material.lang)),
                ),
                message("Amend it by an act of its own level."),
                material.lang,
                n=first.n,
                line=first.line,
                act=act.reference.text,
            )


def level_code(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Codes that a law amends: one finding names all of them."""
    if rank_of_amending(material.kind, material.amending) != LAWS:
        return
    codes = [(act, first) for act, first, rank in _ranked(material) if rank == CODES]
    if codes:
        names = "; ".join(shortened(nominative(act.text, material.lang)) for act, _first in codes)
        yield Found(
            message("A law amends a code, which stands above it: {acts}.", acts=names),
            message("Practice does so; amend codes by a code where that is asked of you."),
            material.lang,
            n=codes[0][1].n,
            line=codes[0][1].line,
            act=codes[0][0].reference.text,
        )


def _ranked(material: Material) -> Iterator[tuple[AmendedAct, Instruction, int]]:
    """The acts that it changes, each with its first instruction and its rank, where its form is told."""
    by_number = {one.n: one for one in material.instructions}
    for act in material.acts:
        own = [by_number[n] for n in sorted(act.instructions)]
        if all(one.action is Action.REPEAL_ACT for one in own):
            continue
        rank = rank_of_named(act.text)
        if rank is not None:
            yield act, own[0], rank
