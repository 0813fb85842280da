"""What the two columns of a typed row say together: what neither shows stays, what neither has is undecided."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.services.bills.returned.typed_lines import in_full, matched, undecided

WORDS = ("сад", "двор", "забор", "мост", "река", "роза", "пион", "клен", "липа", "пруд", "тропа", "фонарь")


@st.composite
def units(draw: st.DrawFn) -> tuple[list[str], list[int], int]:
    """The lines of an article, the places of those that a row shows, and the one of these that changes."""
    count = draw(st.integers(2, 7))
    lines = [
        f"{n}) {' '.join(draw(st.permutations(WORDS))[: draw(st.integers(3, 8))])};"
        for n in range(1, count + 1)
    ]
    own = ["Статья 5. Сады", *lines]
    shown = sorted(draw(st.sets(st.integers(0, count), min_size=1)))
    return own, shown, draw(st.sampled_from(shown))


@given(units())
def test_lines_that_neither_column_shows_stay(unit: tuple[list[str], list[int], int]) -> None:
    own, shown, _changed = unit
    cells = [own[n] for n in shown]
    assert in_full(own, cells, cells) == own
    assert undecided(own, cells, cells) == ""


@given(units())
def test_a_line_that_changes_is_the_only_one(unit: tuple[list[str], list[int], int]) -> None:
    own, shown, changed = unit
    new = f"{own[changed]} и скамья"
    current = [own[n] for n in shown]
    proposed = [new if n == changed else own[n] for n in shown]
    assert in_full(own, current, proposed) == [new if n == changed else line for n, line in enumerate(own)]
    assert undecided(own, current, proposed) == ""


@given(units())
def test_an_ellipsis_stands_for_what_is_not_shown(unit: tuple[list[str], list[int], int]) -> None:
    own, shown, changed = unit
    cell: list[str] = []
    for n in range(len(own)):
        if n in shown:
            cell.append(own[n])
        elif cell[-1:] != ["…"]:
            cell.append("…")
    assert in_full(own, cell, cell) == own, changed


@given(units(), st.integers(0, 20))
def test_words_that_neither_column_has_are_undecided(unit: tuple[list[str], list[int], int], at: int) -> None:
    own, _shown, changed = unit
    if not changed:
        return
    words = own[changed].split()
    gone = 1 + at % (len(words) - 1)
    typed = " ".join([*words[:gone], *words[gone + 1 :]])
    found = undecided(own, [typed], [f"{typed} скамья"])
    assert words[gone].strip(";") in found
    assert undecided(own, [own[changed]], [f"{typed} скамья"]) == "", "the left column has it: it is to go"


def test_the_same_line_comes_before_one_with_its_number() -> None:
    assert matched(["1) сад;", "2) двор;"], ["2) двор;", "1) мост;"]) == {1: 0, 0: 1}
