"""An order is carried out on the element whose printed address is the one the law names, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.drafting.citations import citation_text
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression, Lang, Scheme
from lawtrack.model.instruction import Action, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from tests.amending.sample import act, applied, change, only

PART_ONE = Step(Kind.SUBPARAGRAPH, Number("1"))
WITH_PARTS = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)
LINES = (Kind.INTRO, Kind.ALINEA, Kind.WRAP_UP)
IN_PARTS = (Kind.POINT, Kind.ALINEA, Kind.INTRO)
NO_PART = "names no part"


class Words:
    """A wording of its own for every leaf, so that what an order took away can be told."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        return f"Слово{self.count}."


@st.composite
def contents(draw: st.DrawFn, words: Words, numbers: list[str]) -> dict[str, object]:
    """The text, or the lines and points, of a part or of a unit without parts."""
    shape = draw(st.sampled_from(["leaf", "points", "lines"]))
    if shape == "leaf":
        return {"text": words()}
    intro = Provision(Kind.INTRO, text=words())
    if shape == "lines":
        more = [Provision(Kind.ALINEA, text=words()) for _n in range(draw(st.integers(1, 3)))]
        return {"children": (intro, *more)}
    points = [Provision(Kind.POINT, Number(n), f"{n})", text=words()) for n in numbers]
    closing = [Provision(Kind.WRAP_UP, text=words())] if draw(st.booleans()) else []
    return {"children": (intro, *points, *closing)}


NUMBERS = st.lists(st.sampled_from(["1", "2", "3", "4", "2-1"]), min_size=1, max_size=4, unique=True)


@st.composite
def with_parts(draw: st.DrawFn, words: Words) -> dict[str, object]:
    count = draw(st.integers(1, 3))
    if count == 1:
        return draw(contents(words, draw(NUMBERS)))
    parts = [Provision(Kind.SUBPARAGRAPH, **draw(contents(words, draw(NUMBERS)))) for _n in range(count)]  # type: ignore[arg-type]
    return {"children": tuple(parts)}


@st.composite
def acts(draw: st.DrawFn) -> Expression:
    words, articles = Words(), []
    for n in ("1", "2"):
        children: list[Provision] = []
        if draw(st.booleans()):
            for number in draw(NUMBERS):
                inner = draw(with_parts(words))
                children.append(Provision(Kind.PARAGRAPH, Number(number), f"{number}.", **inner))  # type: ignore[arg-type]
            before = draw(st.integers(0, 2))
            children = [*(Provision(Kind.SUBPARAGRAPH, text=words()) for _n in range(before)), *children]
            inner = {"children": tuple(children)}
        else:
            inner = draw(with_parts(words))
        articles.append(Provision(Kind.ARTICLE, Number(n), f"Статья {n}.", **inner))  # type: ignore[arg-type]
    base = act(scheme=draw(st.sampled_from([Scheme.CIVIL, Scheme.KOAP, Scheme.UK])))
    return replace(base, root=Provision(Kind.ACT, children=tuple(articles)))


@st.composite
def addresses(draw: st.DrawFn) -> Citation:
    levels = [Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ALINEA]
    kinds = sorted(draw(st.sets(st.sampled_from(levels), min_size=1, max_size=3)), key=levels.index)
    numbers = st.sampled_from(["1", "2", "3", "4", "5", "2-1"])
    plain = st.sampled_from(["1", "2", "3", "4"])
    inner = [
        Step(kind, Number(draw(plain if kind in (Kind.SUBPARAGRAPH, Kind.ALINEA) else numbers)))
        for kind in kinds
    ]
    return Citation((Step(Kind.ARTICLE, Number(draw(st.sampled_from(["1", "2"])))), *inner))


def named(unit: Provision, steps: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], Provision]]:
    """Every address that an element has, itself and what is in it: part one may be left out, a sole part has no mark."""
    yield steps, unit
    if unit.is_leaf and unit.kind not in LINES:
        yield (*steps, Step(Kind.ALINEA, Number("1"))), unit
    parts = line = 0
    whole = unit.kind in WITH_PARTS and not any(
        c.kind in (Kind.SUBPARAGRAPH, Kind.PARAGRAPH) for c in unit.children
    )
    if whole:
        yield (*steps, PART_ONE), unit
    for child in unit.children:
        if child.kind is Kind.SUBPARAGRAPH:
            parts += 1
            own = Step(Kind.SUBPARAGRAPH, Number(str(parts)))
        elif child.kind in LINES:
            line += 1
            own = Step(Kind.ALINEA, Number(str(line)))
        else:
            own = Step(child.kind, child.number)
        yield from named(child, (*steps, own))


def counted(article: Provision, steps: tuple[Step, ...], scheme: Scheme) -> Iterator[tuple[Step, ...]]:
    """In codes whose «1.» is called часть, the unnumbered parts of an article without numbered ones bear those names too.

    Part one is then said before a line of it («абзац первый части первой»), where printing leaves it out.
    """
    numbered = any(child.kind is Kind.PARAGRAPH for child in article.children)
    in_part = len(steps) > 2 and steps[1].kind is Kind.SUBPARAGRAPH
    if in_part and not numbered and scheme in (Scheme.KOAP, Scheme.UK):
        yield (steps[0], Step(Kind.PARAGRAPH, steps[1].number), *steps[2:])


def printed(steps: tuple[Step, ...], scheme: Scheme) -> str:
    """As the drafting rules print it: part one is silent before a point or a line of it."""
    return citation_text(Citation(steps), Lang.RU, scheme)


def texts(unit: Provision) -> set[str]:
    return {node.text for node in unit.walk() if node.text.startswith("Слово")}


@settings(max_examples=300, deadline=None)
@given(acts(), addresses(), st.sampled_from([Action.DELETE_PROVISION, Action.REPLACE_PROVISION]))
def test_what_is_touched_bears_the_address_that_the_law_names(
    base: Expression, target: Citation, action: Action
) -> None:
    scheme = base.work.scheme
    new = (Provision(Kind.ALINEA, text="Новое."),) if action is Action.REPLACE_PROVISION else ()
    order = change(action, target.eid, fragment=new)
    made = apply_instructions(base, [order], Circumstances())
    (outcome,) = made.outcomes
    every = [
        pair
        for article in base.root.children
        for steps, element in named(article, (Step(Kind.ARTICLE, article.number),))
        for pair in ((steps, element), *((other, element) for other in counted(article, steps, scheme)))
    ]
    wanted = printed(target.steps, scheme)
    meant = {id(element): element for steps, element in every if printed(steps, scheme) == wanted}
    lost = texts(base.root) - texts(made.root)
    if outcome.kind is not OutcomeKind.APPLIED:
        assert not lost
        return
    if any(NO_PART in str(notice) for notice in outcome.notices):
        assert not meant
        meant = {
            id(element): element
            for steps, element in every
            for at, step in enumerate(steps)
            if step.kind is Kind.SUBPARAGRAPH and steps[at + 1 : at + 2] and steps[at + 1].kind in IN_PARTS
            if printed((*steps[:at], *steps[at + 1 :]), scheme) == wanted
        }
    assert lost in [texts(element) for element in meant.values()], (wanted, outcome.notices)


INSIDE = """
Статья 1. Предмет
1. Понятия:
1) одно;
2) другое.
2. Второй пункт.
Статья 2. Порядок
Первая часть без номера.
Вторая часть без номера.
1. Первый пункт.
3. Третий пункт.
Статья 3. Перечень
Первая часть.
Вторая часть:
1) одно;
2) другое.
Статья 4. Строки
Первая.
Вторая.
Третья.
"""


@pytest.mark.parametrize(
    ("target", "candidates"),
    [
        ("art_1__point_2", ["art_1__para_1__subpara_1__point_2", "art_1__para_2"]),
        ("art_1__subpara_1", ["art_1__para_1__subpara_1", "art_1__para_1"]),
        ("art_1__subpara_2", ["art_1__para_2"]),
        ("art_2__para_2", ["art_1__para_2", "art_2__subpara_2"]),
        ("art_2__point_1", ["art_1__para_1__subpara_1__point_1", "art_2__para_1"]),
        ("art_4__al_2", ["art_4__subpara_2"]),
    ],
)
def test_a_unit_of_another_level_is_a_candidate_and_is_never_taken(
    target: str, candidates: list[str]
) -> None:
    for action in (Action.DELETE_PROVISION, Action.REPLACE_PROVISION):
        new = (Provision(Kind.ALINEA, text="Новое."),) if action is Action.REPLACE_PROVISION else ()
        result = applied(change(action, target, fragment=new), base=act(INSIDE))
        assert only(result).kind is OutcomeKind.NOT_FOUND
        shown = [c.eid for c in only(result).candidates]
        assert [eid for eid in candidates if eid not in shown] == []
        assert result.root == act(INSIDE).root


def test_a_part_that_is_not_part_one_may_be_left_out_and_is_told() -> None:
    result = applied(change(Action.DELETE_PROVISION, "art_3__point_2"), base=act(INSIDE))
    assert only(result).kind is OutcomeKind.APPLIED
    told = "The law names no part; in this act it is art_3__subpara_2__point_2."
    assert told in [str(n) for n in only(result).notices]
