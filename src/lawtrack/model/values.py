"""Immutable values that are made in great numbers.

``dataclasses`` lets a frozen class set each of its fields through ``object.__setattr__``, which looks for the field every
time, and asks for the list of its fields with every value that is read back from bytes. A law of a million characters is
hundreds of thousands of values, and that is a twelfth of the time it takes to read, and most of that to read it back.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, Field, fields
from functools import cache
from operator import attrgetter
from typing import TypeVar

_Class = TypeVar("_Class", bound=type)
_Value = TypeVar("_Value")


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Of hundreds of thousands of values that are made and kept none is garbage: looking for it takes half of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def quickly_made(cls: _Class) -> _Class:
    """A frozen dataclass with slots whose values fill their slots directly; all else of it stays as it is.

    What fills them is made with the first value: importing the class costs nothing.
    """
    plain = cls.__init__  # type: ignore[misc]

    def first(self: object, *args: object, **given: object) -> None:
        cls.__init__ = _filling(cls)  # type: ignore[misc]
        cls.__init__(self, *args, **given)  # type: ignore[misc]

    def first_back(self: object, state: list[object]) -> None:
        cls.__setstate__ = _filling_back(cls)  # type: ignore[attr-defined]
        cls.__setstate__(self, state)  # type: ignore[attr-defined]

    first.__doc__, first.__wrapped__ = plain.__doc__, plain  # type: ignore[attr-defined]
    cls.__init__ = first  # type: ignore[misc]
    cls.__setstate__ = first_back  # type: ignore[attr-defined]
    return cls


def _filling(cls: type) -> object:
    """The ``__init__`` of the class."""
    known: dict[str, object] = {}
    given: list[str] = []
    by_name: list[str] = []
    lines: list[str] = []
    for one in fields(cls):
        known[f"fill_{one.name}"] = getattr(cls, one.name).__set__
        value = one.name if one.init else f"default_{one.name}"
        if one.default_factory is not MISSING:
            known[f"make_{one.name}"], known[f"default_{one.name}"] = one.default_factory, MISSING
            value = f"make_{one.name}() if {value} is default_{one.name} else {value}"
        lines.append(f"    fill_{one.name}(self, {value})")
        if one.init:
            (by_name if one.kw_only else given).append(_argument(one))
        if one.default is not MISSING:
            known[f"default_{one.name}"] = one.default
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    arguments = ", ".join(["self", *given, *(["*", *by_name] if by_name else [])])
    exec("\n".join([f"def __init__({arguments}):", *lines]), known)  # noqa: S102 -- names of fields, as dataclasses does
    return known["__init__"]


def _filling_back(cls: type) -> object:
    """The ``__setstate__`` of the class: the state is the list of all its values, as ``dataclasses`` gives it."""
    names = [one.name for one in fields(cls)]
    known: dict[str, object] = {f"fill_{name}": getattr(cls, name).__set__ for name in names}
    lines = ["def __setstate__(self, state):", f"    {', '.join(names)}, = state"]
    exec("\n".join([*lines, *(f"    fill_{name}(self, {name})" for name in names)]), known)  # noqa: S102 -- as above
    return known["__setstate__"]


def _argument(one: Field[object]) -> str:
    needed = one.default is MISSING and one.default_factory is MISSING
    return one.name if needed else f"{one.name}=default_{one.name}"


def altered(value: _Value, **changes: object) -> _Value:
    """A value with other fields, as ``dataclasses.replace`` gives it, for what is done a hundred thousand times.

    Args:
        value: A frozen dataclass with two fields at least, all of which its ``__init__`` takes.
        changes: The fields that are others.
    """
    cls: type = type(value)
    names, all_of = _fields_of(cls)
    given = dict(zip(names, all_of(value), strict=True))
    given.update(changes)
    return cls(**given)  # type: ignore[no-any-return]


@cache
def _fields_of(cls: type) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    names = tuple(one.name for one in fields(cls))
    return names, attrgetter(*names)
