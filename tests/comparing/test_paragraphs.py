"""Two lists of paragraphs: what is the same, changed, divided, joined, moved."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.comparing.matching import matches
from lawtrack.comparing.paragraphs import MARK, Step, ink, paragraph_runs, steps

WORDS = st.sampled_from(
    ["орган", "срок", "акт", "лицо", "право", "решение", "порядок", "учет", "1.", "2.", "3)"]
)
LINES = st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=14)
FIRST = "1. Заявление подается в акимат в течение десяти дней."
SECOND = "Решение принимает комиссия в срок до месяца."


def ops(found: list[Step]) -> str:
    return "".join(step.op for step in found)


@given(LINES, LINES)
def test_the_steps_cover_both_texts_and_their_runs_give_both_back(old: list[str], new: list[str]) -> None:
    a = c = 0
    for step in steps(old, new):
        assert (step.old[0], step.new[0]) == (a, c)
        a, c = step.old[1], step.new[1]
        mine, theirs = old[slice(*step.old)], new[slice(*step.new)]
        if step.op == "=":
            assert mine == theirs
        elif step.op == "~":
            assert "".join(r.text for r in step.runs if r.op != "+") == MARK.join(mine)
            assert "".join(r.text for r in step.runs if r.op != "-") == MARK.join(theirs)
    assert (a, c) == (len(old), len(new))


@given(LINES, LINES)
def test_equal_lines_are_paired_in_order(old: list[str], new: list[str]) -> None:
    pairs = matches(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(pairs))


@given(LINES, st.data())
def test_every_move_has_two_ends(lines: list[str], data: st.DataObject) -> None:
    other = data.draw(st.permutations(lines))
    found = steps(lines, other)
    gone = {s.old[0]: s.moved for s in found if s.op == "-" and s.moved is not None}
    come = {s.moved: s.new[0] for s in found if s.op == "+" and s.moved is not None}
    assert gone == come


def test_a_division_marks_the_division_and_the_number() -> None:
    (step,) = steps([f"{FIRST} {SECOND}"], [FIRST, f"2. {SECOND}"])
    assert [(r.op, r.text) for r in step.runs if r.op != "="] == [("+", f"{MARK}2.")]
    (back,) = steps([FIRST, f"2. {SECOND}"], [f"{FIRST} {SECOND}"])
    assert [(r.op, r.text) for r in back.runs if r.op != "="] == [("-", f"{MARK}2.")]


def test_a_division_in_many_parts_is_one_step() -> None:
    parts = [f"Часть {word} говорит о своем предмете {word} и более ни о чем." for word in "абвгде"]
    (step,) = steps([" ".join(parts)], parts)
    assert step.new == (0, 6)
    assert ink(step.runs) == 10  # five blanks went, five ends came


def test_a_stretch_of_renumbered_lines_is_paired_by_its_words() -> None:
    old = [f"Статья {n}. Предмет {'абвгдежзик'[n % 10] * (n // 10 + 2)}" for n in range(1, 60)]
    new = ["Статья 1. Новое", *(line.replace(f" {n}.", f" {n + 1}.", 1) for n, line in enumerate(old, 1))]
    found = steps(old, new)
    assert ops(found) == "+" + "~" * 59


def test_a_short_line_goes_with_its_neighbours() -> None:
    block = ["Перечень того, что переехало в другое место закона:", "1) план;", "2) смета."]
    rest = [f"Правило {word * 5} остается там, где стояло раньше." for word in "абвгдеж"]
    found = steps([*block, *rest], [*rest, *block])
    assert [s.moved for s in found if s.op == "-"] == [7, 8, 9]


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("план на год", "смета на год", [("-", "план"), ("+", "смета")]),
        ("на год план", "на год смета", [("-", "план"), ("+", "смета")]),
        ("план года", "год", [("-", "план года"), ("+", "год")]),
    ],
)
def test_the_blank_behind_a_word_is_not_marked(old: str, new: str, marked: list[tuple[str, str]]) -> None:
    assert [(r.op, r.text) for r in paragraph_runs(old, new) if r.op != "="] == marked


def test_only_lines_of_one_kind_are_paired() -> None:
    found = steps(
        ["|Строка таблицы о предмете закона"], ["Строка таблицы о предмете закона"], lambda line: line[0]
    )
    assert ops(found) == "-+"


def test_a_picture_stays_where_all_words_around_it_are_others() -> None:
    picture = "\U00100000"
    runs = paragraph_runs(f"герб старый{picture}", f"{picture}совсем иное")
    assert [(r.op, r.text) for r in runs] == [("-", "герб старый"), ("=", picture), ("+", "совсем иное")]
