"""The shape of a directive: its words with signs for its numbers. What is read of a shape holds for all its numbers.

Law says the same of other numbers again and again («в пункте 5 статьи 12 слово … исключить»), so each shape is read
once. ``AnyNumber`` proves each time that no number was looked at; the patterns that read directives treat all digits
alike, which a test looks at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Generic, TypeVar

from lawtrack.model.document import Scheme
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.any_number import SIGN, SIGNS, AnyNumber, NumbersMatterError, put_in
from lawtrack.reading.citations.chains import Chain, Level
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.marks import MARK
from lawtrack.reading.numbers import number
from lawtrack.reading.remembering import remembered

_Value = TypeVar("_Value")
_Reads = Callable[[str, Scheme], _Value | None]

_NUMBER = re.compile(rf"[0-9{MARK}]+")
"""A number of the law, or the ordinal of a quotation taken out with its marks."""


@remembered
def shape_of(text: str) -> tuple[str, Sequence[str]]:
    """The shape of a text whose quotations are taken out, and the number of each sign in it.

    A text with more numbers than there are signs, or with such signs, is its own shape.
    """
    numbers = [n for n in dict.fromkeys(_NUMBER.findall(text)) if MARK not in n]
    if not numbers or len(numbers) > len(SIGNS) or SIGN.search(text):
        return text, ()
    signs = {n: sign * len(n) for n, sign in zip(numbers, SIGNS, strict=False)}
    return _NUMBER.sub(lambda found: signs.get(found[0], found[0]), text), numbers


class ForAnyNumbers(Generic[_Value]):
    """A question that patterns without digits answer: asked of the shape of a text, and remembered.

    Args:
        holds: Answers it for a text whose quotations are taken out.
    """

    __slots__ = ("_holds",)

    def __init__(self, holds: Callable[[str], _Value]) -> None:
        self._holds = remembered(holds)

    def __call__(self, text: str) -> _Value:
        """The answer for a text."""
        return self._holds(shape_of(text)[0])

    def cache_clear(self) -> None:
        """Ask anew: the languages are others now."""
        self._holds.cache_clear()  # type: ignore[attr-defined]


class OfShapes(Generic[_Value]):
    """What is read of a text, made from what is read of its shape wherever that holds for all numbers.

    Args:
        of_shape: Reads a shape.
        of_text: Reads a text the shape of which depends on its numbers.
        put: What was read of a shape, for the text with some numbers.
        named: The numbers in what was read.
    """

    def __init__(
        self,
        of_shape: _Reads[_Value],
        of_text: _Reads[_Value],
        put: Callable[[_Value, Sequence[str]], _Value],
        named: Callable[[_Value], Iterator[Number]],
    ) -> None:
        self._of_shape = remembered(partial(_unless_numbers_matter, of_shape, named))
        self._of_text = of_text
        self._put = put
        self._made = remembered(self._of_any)

    def of(self, text: str, scheme: Scheme) -> _Value | None:
        """What the text gives; None where it gives nothing."""
        return self._made(text, scheme)

    def _of_any(self, text: str, scheme: Scheme) -> _Value | None:
        shape, numbers = shape_of(text)
        if numbers:
            read, matter = self._of_shape(shape, scheme)
            if not matter:
                return read if read is None else self._put(read, numbers)
        return self._of_text(text, scheme)


def _unless_numbers_matter(
    read: _Reads[_Value], named: Callable[[_Value], Iterator[Number]], shape: str, scheme: Scheme
) -> tuple[_Value | None, bool]:
    """What a shape gives, or that it depends on the numbers; nothing is made of one with a sign taken for a number."""
    try:
        made = read(shape, scheme)
    except NumbersMatterError:
        return None, True
    if made is not None and any(type(n) is not AnyNumber and SIGN.search(n.text) for n in named(made)):
        return None, True
    return made, False


def numbers_of_scope(scope: ScopeLine) -> Iterator[Number]:
    """The numbers in what a scope names."""
    return _numbers_of(scope.chains)


def numbers_of_draft(draft: Draft) -> Iterator[Number]:
    """The numbers in what a draft names."""
    yield from _numbers_of((*draft.chains, *draft.units, *draft.renumbered))
    if draft.behind is not None:
        yield draft.behind


def _numbers_of(chains: Sequence[Chain]) -> Iterator[Number]:
    for chain in chains:
        for level in chain.levels:
            yield from level.numbers


def scope_with(scope: ScopeLine, numbers: Sequence[str]) -> ScopeLine:
    """The scope that a shape names, for the text with these numbers."""
    lines = tuple([put_in(line, numbers) for line in scope.lines])
    chains = chains_with(scope.chains, numbers)
    return ScopeLine(chains, scope.everywhere, scope.toc, lines, scope.depth)


def draft_with(draft: Draft, numbers: Sequence[str]) -> Draft:
    """A draft of a shape for the text with these numbers."""
    return draft._replace(
        chains=chains_with(draft.chains, numbers),
        units=chains_with(draft.units, numbers),
        renumbered=chains_with(draft.renumbered, numbers),
        annex=put_in(draft.annex, numbers) if draft.annex else "",
        document=put_in(draft.document, numbers) if draft.document else "",
        document_number=put_in(draft.document_number, numbers) if draft.document_number else "",
        lines=tuple([put_in(line, numbers) for line in draft.lines]),
        behind=_known(draft.behind, numbers) if draft.behind is not None else None,
    )


def chains_with(chains: tuple[Chain, ...], numbers: Sequence[str]) -> tuple[Chain, ...]:
    """Addresses in a shape for the text with these numbers."""
    return tuple(
        [
            Chain(tuple([_level(level, numbers) for level in chain.levels]), chain.sentences)
            for chain in chains
        ]
    )


def _level(level: Level, numbers: Sequence[str]) -> Level:
    for one in level.numbers:
        if type(one) is AnyNumber:
            return level._replace(numbers=tuple([_known(n, numbers) for n in level.numbers]))
    return level


def _known(value: Number, numbers: Sequence[str]) -> Number:
    return number(put_in(value.written, numbers)) if isinstance(value, AnyNumber) else value
