"""What was read once is kept, and does not grow from act to act."""

from __future__ import annotations

import gc

from lawtrack.reading.remembering import MOST, remembered, without_looking_for_circles


def test_what_was_asked_of_too_many_words_is_forgotten_when_the_act_is_read() -> None:
    asked: list[int] = []

    @remembered
    def double(n: int) -> int:
        asked.append(n)
        return 2 * n

    @without_looking_for_circles
    def read(count: int) -> list[int]:
        return [double(n) for n in range(count)]

    few, many = 10, MOST + 1
    assert read(few) == read(few)
    assert len(asked) == few
    assert read(many)[-1] == 2 * MOST
    assert len(asked) == many
    read(few)
    assert len(asked) == many + few


def test_an_act_read_while_another_is_read_forgets_nothing() -> None:
    asked: list[int] = []

    @remembered
    def known(n: int) -> int:
        asked.append(n)
        return n

    @without_looking_for_circles
    def inner() -> None:
        for n in range(MOST + 1):
            known(n)

    @without_looking_for_circles
    def outer() -> None:
        inner()
        known(0)
        assert not gc.isenabled()

    outer()
    assert len(asked) == MOST + 1
    assert gc.isenabled()
