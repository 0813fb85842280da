from __future__ import annotations

import pytest
from hypothesis import given, settings

from lawtrack.comparing import compare
from lawtrack.model.change import ChangeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from tests.strategies import acts


def article(n: int, text: str = "") -> Provision:
    words = text or f"Норма номер {n * 7} о предмете {n}."
    return Provision(Kind.ARTICLE, Number(str(n)), f"Статья {n}.", f"Предмет {n}", text=words)


def act(*units: Provision) -> Provision:
    return Provision(Kind.ACT, children=units)


@given(acts())
@settings(max_examples=40, deadline=None)
def test_a_tree_compared_with_itself_is_empty(root: Provision) -> None:
    assert not compare(root, root.with_(heading=root.heading))


@given(acts(), acts())
@settings(max_examples=25, deadline=None)
def test_swapping_the_sides_mirrors_what_came_and_went(one: Provision, other: Provision) -> None:
    there, back = compare(one, other).counts, compare(other, one).counts
    assert bool(there) == bool(back)


def test_renumbered_articles_are_one_event() -> None:
    old = [article(n) for n in range(1, 201)]
    shifted = [
        a.with_(number=Number(str(n + 1)), label=f"Статья {n + 1}.") for n, a in enumerate(old, 1) if n > 20
    ]
    changes = compare(act(*old), act(*old[:20], article(21, "Новая норма."), *shifted)).changes
    assert [(c.kind, c.count) for c in changes] == [(ChangeKind.INSERTED, 1), (ChangeKind.RENUMBERED, 180)]


def test_a_tombstone_is_a_deletion() -> None:
    gone = article(2).with_(removed=True, heading="", text="Исключена Законом РК.")
    (change,) = compare(act(article(1), article(2)), act(article(1), gone)).changes
    assert (change.kind, change.old_eid, change.new_eid) == (ChangeKind.DELETED, "art_2", "art_2")
    assert "-" in {run.op for run in change.runs}


def test_a_leaf_and_its_only_part_are_one_unit() -> None:
    part = Provision(Kind.SUBPARAGRAPH, text="Первая часть.")
    second = Provision(Kind.SUBPARAGRAPH, text="Вторая часть.")
    old = act(article(1, "Первая часть."))
    new = act(article(1).with_(text="", children=(part, second)))
    (change,) = compare(old, new).changes
    assert (change.kind, change.new_eid) == (ChangeKind.INSERTED, "art_1__subpara_2")


def test_an_article_in_another_chapter_is_still_itself() -> None:
    first = Provision(Kind.CHAPTER, Number("1"), "Глава 1.", "А", children=(article(1), article(2)))
    second = Provision(Kind.CHAPTER, Number("2"), "Глава 2.", "Б", children=(article(3),))
    moved = (first.with_(children=(article(1),)), second.with_(children=(article(2), article(3))))
    (change,) = compare(act(first, second), act(*moved)).changes
    assert (change.kind, change.old_eid, change.new_eid) == (ChangeKind.MOVED, "art_2", "art_2")


@pytest.mark.parametrize(
    ("text", "kind"), [("Норма номер 7 о предмете ином.", "modified"), ("Иное.", "rewritten")]
)
def test_changed_words_are_modified_or_rewritten(text: str, kind: str) -> None:
    assert compare(act(article(1)), act(article(1, text))).counts == {kind: 1}


def test_numbered_units_inside_an_article_that_change_their_number_are_told() -> None:
    def paragraphs(*texts: str) -> Provision:
        made = [Provision(Kind.PARAGRAPH, Number(str(n)), f"{n}.", text=t) for n, t in enumerate(texts, 1)]
        return act(article(1).with_(text="", children=tuple(made)))

    changes = compare(paragraphs("Первый.", "Второй.", "Третий."), paragraphs("Первый.", "Третий.")).changes
    assert {c.kind for c in changes} == {ChangeKind.DELETED, ChangeKind.RENUMBERED}


def test_a_list_restated_as_plain_words_leaves_the_next_article_alone() -> None:
    lines = Provision(
        Kind.SUBPARAGRAPH,
        children=(
            Provision(Kind.INTRO, text="Приостановить:"),
            Provision(Kind.ALINEA, text="норму о дворах."),
        ),
    )
    listed = article(1).with_(text="", children=(lines,))
    plain = article(1, "Решение принимает хозяин двора.")
    for old, new in ((listed, plain), (plain, listed)):
        changes = compare(act(old, article(2)), act(new, article(2))).changes
        assert {(c.old_eid or c.new_eid or "").split("__")[0] for c in changes} == {"art_1"}
        assert {(c.new_eid or c.old_eid or "").split("__")[0] for c in changes} == {"art_1"}
