"""Instructions made by hand: the kind of an action with its fields, what is empty left out."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from lawtrack.model.instruction import KINDS, Action, Instruction

_EMPTY: tuple[object, ...] = (None, (), False)


def instruction(action: Action, **values: Any) -> Instruction:
    """An instruction of an action; whatever is given and not empty is found in it again."""
    kind = KINDS[action]
    own = {f.name for f in fields(kind)}
    made = kind(
        **{k: v for k, v in values.items() if k in own and (k in ("act", "scope") or v not in _EMPTY)}
    )
    lost = {k: v for k, v in values.items() if v not in _EMPTY and getattr(made, k) != v}
    assert not lost, f"{kind.__name__} has no {lost}"
    return made
