"""What holds of every comparison: both texts come back, nothing is told twice, swapping the sides mirrors."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lawtrack.comparing import compare
from lawtrack.comparing.proof import untold
from lawtrack.model.change import Change, ChangeKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text, unit_text
from tests.strategies import acts

MIRRORED = {
    "inserted": "deleted",
    "deleted": "inserted",
    "split": "merged",
    "merged": "split",
}


@st.composite
def edited(draw: st.DrawFn, root: Provision) -> Provision:
    """A tree with some of its units changed, taken out, doubled or put elsewhere."""
    children = list(root.children)
    for n in range(len(children) - 1, -1, -1):
        choice = draw(st.integers(0, 9))
        if choice == 0:
            del children[n]
        elif choice == 1 and children[n].is_leaf and children[n].text:
            children[n] = children[n].with_(text=f"{children[n].text} иное")
        elif choice == 2 and n:
            children[n - 1], children[n] = children[n], children[n - 1]
        elif choice < 6 and children[n].children:
            children[n] = draw(edited(children[n]))
    return root.with_(children=tuple(children))


pairs = acts().flatmap(lambda root: st.tuples(st.just(root), edited(root)))


def sides(change: Change) -> tuple[str, str]:
    runs = change.runs
    return "".join(r.text for r in runs if r.op in "=-"), "".join(r.text for r in runs if r.op in "=+")


@given(pairs)
@settings(max_examples=30, deadline=None)
def test_the_runs_give_the_words_of_both_sides(pair: tuple[Provision, Provision]) -> None:
    old, new = map(TreeIndex, pair)
    for change in compare(*pair).changes:
        before, after = sides(change)
        if change.kind in (ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.RENUMBERED, ChangeKind.MOVED):
            continue
        for index, eid, words in ((old, change.old_eid, before), (new, change.new_eid, after)):
            if eid is not None and eid in index:
                unit = index.places[eid].provision
                assert words in (unit.text, unit_text(unit), unit_text(unit.with_(children=())))


@given(pairs)
@settings(max_examples=30, deadline=None)
def test_nothing_is_told_twice(pair: tuple[Provision, Provision]) -> None:
    told = [
        (c.kind in (ChangeKind.RENUMBERED, ChangeKind.MOVED), c.old_eid, c.new_eid)
        for c in compare(*pair).changes
    ]
    assert len(told) == len(set(told))


@given(pairs)
@settings(max_examples=30, deadline=None)
def test_swapping_the_sides_mirrors(pair: tuple[Provision, Provision]) -> None:
    there, back = compare(*pair).counts, compare(*reversed(pair)).counts
    assert {MIRRORED.get(kind, kind): count for kind, count in there.items()} == back


@st.composite
def disordered(draw: st.DrawFn, root: Provision) -> Provision:
    """A tree in which two neighbours that differ have changed places, on some level; the tree itself where none do."""
    places = [
        (place.path, i)
        for place in TreeIndex(root)
        for i in range(len(place.provision.children) - 1)
        if place.provision.children[i].kind is place.provision.children[i + 1].kind is not Kind.ATTACHMENT
        and unit_text(place.provision.children[i]) != unit_text(place.provision.children[i + 1])
    ]
    if not places:
        return root
    path, i = draw(st.sampled_from(places))
    return _swapped(root, path, i)


def _swapped(unit: Provision, path: tuple[int, ...], i: int) -> Provision:
    children = list(unit.children)
    if path:
        children[path[0]] = _swapped(children[path[0]], path[1:], i)
    else:
        children[i], children[i + 1] = children[i + 1], children[i]
    return unit.with_(children=tuple(children))


@given(acts().flatmap(lambda root: st.tuples(st.just(root), disordered(root))))
@settings(max_examples=30, deadline=None)
def test_a_changed_order_is_a_change(pair: tuple[Provision, Provision]) -> None:
    old, new = pair
    assert bool(compare(old, new)) is (plain_text(old) != plain_text(new))


@given(pairs)
@settings(max_examples=30, deadline=None)
def test_beside_what_is_told_the_words_are_the_same(pair: tuple[Provision, Provision]) -> None:
    old, new = pair
    assert untold(TreeIndex(old), TreeIndex(new), compare(old, new).changes) is None
