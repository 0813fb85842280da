"""What was read once is not read again: law says the same in the same words again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_Value = TypeVar("_Value")

MOST = 4096
"""How many different words a function remembers; an act of a million characters says fewer things."""


def remembered(work: Callable[_P, _Value]) -> Callable[_P, _Value]:
    """``work``, which depends on its arguments only and gives values, with its latest results kept."""
    return lru_cache(maxsize=MOST)(work)  # type: ignore[return-value]
