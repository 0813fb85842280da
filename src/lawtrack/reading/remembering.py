"""What was read once is not read again: law says the same in the same words again and again."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_Value = TypeVar("_Value")

MOST = 4096
"""How many different words a function remembers; an act of a million characters says fewer things."""


def remembered(work: Callable[_P, _Value]) -> Callable[_P, _Value]:
    """``work``, which depends on its arguments only and gives values, with its latest results kept."""
    return lru_cache(maxsize=MOST)(work)  # type: ignore[return-value]


def without_looking_for_circles(read: Callable[_P, _Value]) -> Callable[_P, _Value]:
    """``read`` with Python's collector of circles at rest meanwhile.

    An act is read into very many values and no circles; the collector would look at all of them again and again, a
    seventh of the time. What nothing points to is freed as always.
    """

    @wraps(read)
    def at_rest(*args: _P.args, **kwargs: _P.kwargs) -> _Value:
        works = gc.isenabled()
        gc.disable()
        try:
            return read(*args, **kwargs)
        finally:
            if works:
                gc.enable()

    return at_rest
