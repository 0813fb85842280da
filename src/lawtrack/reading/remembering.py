"""What was read once is not read again: law says the same in the same words again and again."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_Value = TypeVar("_Value")

MOST = 4096
"""How many different words a function remembers from one act to the next."""
_made: list[weakref.ref[Any]] = []
_of_these: list[dict[tuple[int, ...], tuple[object, Any]]] = []
_reading = [0]
"""How many acts are being read, one in the other."""


def remembered(work: Callable[_P, _Value]) -> Callable[_P, _Value]:
    """``work``, which depends on its arguments only and gives values, with its results kept.

    While an act is read all of them are; behind it a function that was asked of more than ``MOST`` different words
    forgets them, so that what is kept does not grow from act to act.
    """
    kept = lru_cache(maxsize=None)(work)
    _made.append(weakref.ref(kept))
    return kept  # type: ignore[return-value]


def remembered_of_these(work: Callable[_P, _Value]) -> Callable[_P, _Value]:
    """``work``, which depends on its arguments only, with its results kept for the very same arguments.

    They are given in order, none by its name. For values made once and asked of again and again, whose parts take longer
    to compare than it takes to look where they lie. All of it is forgotten when the act is read.
    """
    kept: dict[tuple[int, ...], tuple[object, _Value]] = {}
    _of_these.append(kept)

    def known(*args: _P.args, **none: _P.kwargs) -> _Value:
        key = tuple(map(id, args))
        found = kept.get(key)
        if found is None:
            found = kept[key] = (args, work(*args, **none))  # what is kept lies where it lay
        return found[1]

    return known


def _forget() -> None:
    """What was asked of too many words is forgotten."""
    for these in _of_these:
        these.clear()
    for made in _made:
        kept = made()
        if kept is not None and kept.cache_info().currsize > MOST:
            kept.cache_clear()


def without_looking_for_circles(read: Callable[_P, _Value]) -> Callable[_P, _Value]:
    """``read`` with Python's collector of circles at rest meanwhile.

    An act is read into very many values and no circles; the collector would look at all of them again and again, a
    seventh of the time. What nothing points to is freed as always.
    """

    @wraps(read)
    def at_rest(*args: _P.args, **kwargs: _P.kwargs) -> _Value:
        works = gc.isenabled()
        gc.disable()
        _reading[0] += 1
        try:
            return read(*args, **kwargs)
        finally:
            _reading[0] -= 1
            if works:
                gc.enable()
            if not _reading[0]:
                _forget()

    return at_rest
