"""In which order the instructions of one law are planned.

All of them mean the text before the law; the order only decides who is named in a conflict. «По всему тексту» comes
last, because an item that words a place otherwise has precedence over it (a law of 2008: item 2 replaces words
throughout, item 10 quotes the old ones).
"""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.instruction import Action, Instruction


def planned_order(instructions: Sequence[Instruction]) -> list[Instruction]:
    """The instructions as they are planned: as written, those throughout the text last."""
    return sorted(instructions, key=lambda i: (i.action is Action.EVERYWHERE, i.n))
