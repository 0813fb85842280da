from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from lawtrack.model.eids import around, inside, overlap, parent
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from tests.strategies import acts

RANDOM = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@RANDOM
@given(acts())
def test_what_lies_in_an_element_by_its_words_is_inside_it(act: Provision) -> None:
    index = TreeIndex(act)
    for place in index:
        assert inside(place.eid, place.eid)
        assert inside(place.eid, "")
        for outer in around(place.eid):
            assert inside(place.eid, outer)
            assert outer == place.eid or not inside(outer, place.eid)


@RANDOM
@given(acts())
def test_elements_beside_each_other_do_not_overlap(act: Provision) -> None:
    index = TreeIndex(act)
    for holder in index:
        beside = [index.at((*holder.path, i)).eid for i in range(len(holder.provision.children))]
        assert not any(
            overlap(a, b) for i, a in enumerate(beside) for b in beside[i + 1 :] if parent(a) == parent(b)
        )


@RANDOM
@given(acts())
def test_part_one_may_be_left_out_before_what_lies_in_it(act: Provision) -> None:
    index = TreeIndex(act)
    in_part_one = [
        place.eid
        for place in index
        if "__subpara_1__" in place.eid and place.provision.kind in (Kind.POINT, Kind.ALINEA, Kind.INTRO)
    ]
    for eid in in_part_one:
        outer, _part, inner = eid.rpartition("__subpara_1__")
        short = f"{outer}__{inner}"
        assert inside(short, eid)
        assert inside(eid, short)
        assert inside(short, f"{outer}__subpara_1")
        assert not overlap(short, f"{outer}__subpara_2")


def test_a_part_is_not_its_neighbour_nor_its_unit() -> None:
    assert not inside("art_5__subpara_2", "art_5__subpara_1")
    assert not inside("art_5", "art_5__subpara_1")
    assert overlap("art_5", "art_5__subpara_1")


def test_a_number_that_begins_like_another_is_another() -> None:
    assert not overlap("art_5", "art_51")
    assert not overlap("art_5", "art_5-1__para_1")


def test_a_second_unit_of_the_same_number_is_another() -> None:
    assert not overlap("art_5", "art_5-dup2__para_1")
    assert inside("art_5-dup2__para_1", "art_5-dup2")


def test_the_first_line_has_two_names() -> None:
    assert inside("art_5__al_1", "art_5__intro")


def test_the_eid_without_its_last_step() -> None:
    assert parent("art_5__para_1") == "art_5"
    assert parent("art_5") == ""
    assert around("art_5__para_1__point_2") == ("art_5", "art_5__para_1")
