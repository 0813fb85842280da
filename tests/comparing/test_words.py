from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.comparing.words import tokens, word_runs
from lawtrack.model.change import Run

WORDS = st.lists(
    st.sampled_from(
        [
            "срок,",
            "орган",
            "и",
            "лицо",
            "2",
            "450",
            "000",
            "тенге;",
            "1)",
            "статьи",
            "5-1",
            "не",
            "более,",
            "Закон",
            "«О",
            "садах».",
        ]
    ),
    max_size=40,
)


def marks(old: str, new: str) -> str:
    forms = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return "".join(forms[r.op].format(r.text) for r in word_runs(old, new))


@given(WORDS, WORDS)
def test_both_texts_come_back(a: list[str], b: list[str]) -> None:
    old, new = " ".join(a), " ".join(b)
    runs = word_runs(old, new)
    assert "".join(r.text for r in runs if r.op in "=-") == old
    assert "".join(r.text for r in runs if r.op in "=+") == new


@given(WORDS, WORDS)
def test_no_word_is_split(a: list[str], b: list[str]) -> None:
    old, new = " ".join(a), " ".join(b)
    whole = {t.strip() for t in (*tokens(old), *tokens(new))}
    for run in word_runs(old, new):
        assert {t.strip() for t in tokens(run.text)} <= whole | {""}


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (
            "в течение тридцати календарных дней со дня поступления",
            "в течение пятнадцати рабочих дней со дня поступления",
            "в течение [-тридцати календарных -]{+пятнадцати рабочих +}дней со дня поступления",
        ),
        ("2019 год – 2 450 000 000 тысяч тенге;", "2019 год – 2 700 000 000 тысяч тенге;",
         "2019 год – [-2 450 000 000 -]{+2 700 000 000 +}тысяч тенге;"),
        ("одно", "одно", "одно"),
        ("", "новое", "{+новое+}"),
    ],
)  # fmt: skip
def test_whole_words_and_numbers_are_marked(old: str, new: str, shown: str) -> None:
    assert marks(old, new) == shown


def test_a_rewrite_is_one_replacement() -> None:
    runs = word_runs(
        "Снос дерева допускается по решению.", "Жители участвуют в уборке двора весной и осенью."
    )
    assert [r.op for r in runs] == ["-", "+"]


def test_equal_texts_are_one_run() -> None:
    assert word_runs("Текст.", "Текст.") == (Run("=", "Текст."),)


@pytest.mark.parametrize(
    ("long", "short", "kept"),
    [
        (
            "Нарушение является дисциплинарным проступком и влечет дисциплинарную ответственность педагога в "
            "соответствии с трудовым законодательством Республики Казахстан.",
            "Нарушение влечет дисциплинарную ответственность педагога.",
            "влечет дисциплинарную ответственность педагога",
        ),
        (
            "Бұзушылық тәртіптік теріс қылық болып табылады және педагогтің тәртіптік жауаптылығына әкеп соғады, бұл "
            "еңбек заңнамасына сәйкес жүргізіледі.",
            "Бұзушылық педагогтің тәртіптік жауаптылығына әкеп соғады.",
            "педагогтің тәртіптік жауаптылығына әкеп соғады",
        ),
    ],
)
def test_words_that_stay_between_two_deletions_are_not_replaced(long: str, short: str, kept: str) -> None:
    for old, new, op in ((long, short, "-"), (short, long, "+")):
        runs = word_runs(old, new)
        assert {run.op for run in runs} == {"=", op}
        assert any(kept in run.text for run in runs if run.op == "=")
        assert "".join(run.text for run in runs if run.op in "=-") == old
        assert "".join(run.text for run in runs if run.op in "=+") == new
