"""Numbers of which only that they are numbers is known: what is read with them is so for every number.

A text is written with each of its numbers in a digit of its own, of a script that no law is printed in («в пункте 12
статьи 345»: two digits of the one, three of the other). Patterns that treat all digits alike find the same in it, and
an address read from it has an ``AnyNumber`` where the law has a number. Whoever would look at its value learns that
numbers matter, so what is read without that is true of the text with any numbers of as many digits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.model.numbering import Number

_FIRST = (0x1946, 0xA620, 0xA8D0, 0xA900)  # the noughts of Limbu, Vai, Saurashtra, Kayah Li
SIGNS = "".join(chr(first + n) for first in _FIRST for n in range(10))
"""One for each number of a text that another is not equal to."""
SIGN = re.compile(f"[{SIGNS}]")
_RUN = re.compile(rf"([{SIGNS}])\1*")


class NumbersMatterError(Exception):
    """What is read depends on the value of a number."""


class AnyNumber(Number):
    """A number whose value cannot be asked for.

    Args:
        written: It with signs for its digits.

    Raises:
        NumbersMatterError: It was asked for, or compared with a number that is known.
    """

    __slots__ = ("written",)
    written: str

    def __init__(self, written: str) -> None:
        object.__setattr__(self, "written", written)

    @property
    def text(self) -> str:
        """Not known."""
        raise NumbersMatterError

    @property
    def lettered(self) -> bool:
        """True for letters only: never, for a sign is a digit."""
        return False

    @property
    def in_digits(self) -> bool:
        """True where it begins with a digit."""
        return self.written[:1].isdigit()

    @property
    def dotted(self) -> bool:
        """True for one with a dot."""
        return "." in self.written

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Not known."""
        raise NumbersMatterError

    @property
    def value(self) -> int | None:
        """Not known."""
        raise NumbersMatterError

    @property
    def pair(self) -> tuple[int, int] | None:
        """None without a hyphen; else not known."""
        if "-" in self.written:
            raise NumbersMatterError
        return None

    def __eq__(self, other: object) -> bool:
        if isinstance(other, AnyNumber):
            return self.written == other.written
        if isinstance(other, Number) and not other.text.isalpha():
            raise NumbersMatterError
        return False

    def __repr__(self) -> str:
        return f"AnyNumber({self.written!r})"

    def __hash__(self) -> int:
        raise NumbersMatterError


def any_or_known(number: Number) -> Number:
    """The number as one of which nothing is known, where it is written in the signs for that."""
    return number if number.text.isascii() or not SIGN.search(number.text) else AnyNumber(number.text)


def put_in(text: str, numbers: Sequence[str]) -> str:
    """The text with the numbers for the signs.

    Args:
        text: Words in which ``SIGNS`` stand for numbers.
        numbers: The number of each sign.
    """
    sign = text[:1]
    if sign in SIGNS and text.count(sign) == len(text):  # most numbers are one
        return numbers[SIGNS.index(sign)]
    return _RUN.sub(lambda run: numbers[SIGNS.index(run[1])], text)
