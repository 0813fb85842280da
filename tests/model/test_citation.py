from __future__ import annotations

import pytest

from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation
from lawtrack.model.kinds import Kind

EIDS = [
    "art_16-1__para_3-1__subpara_2__point_6-1__al_5",
    "chp_3",
    "chp_12__sec_2",
    "title_3__subtitle_1",
    "art_14__heading",
    "title",
    "title_3",
    "preamble",
    "toc",
    "att_1__para_5",
    "att_1__row_74",
    "art_5__hcontainer_1",
    "art_5__intro",
]


@pytest.mark.parametrize("eid", EIDS)
def test_an_eid_read_and_printed_is_the_same(eid: str) -> None:
    assert Citation.parse_eid(eid).eid == eid


def test_the_title_of_an_act_is_no_section() -> None:
    assert Citation.parse_eid("title").last.kind is Kind.LONG_TITLE
    assert Citation.parse_eid("title_3").last.kind is Kind.TITLE


@pytest.mark.parametrize("eid", ["", "art", "art_", "статья_5", "art_5__", "foo_1", "art_5 "])
def test_what_is_no_eid_is_refused(eid: str) -> None:
    with pytest.raises(CitationError):
        Citation.parse_eid(eid)


def test_part_one_may_be_left_out_when_asking_what_contains_what() -> None:
    outer = Citation.parse_eid("art_5__para_1")
    assert outer.contains(Citation.parse_eid("art_5__para_1__subpara_1__point_2"))
    assert Citation.parse_eid("art_5__para_1__subpara_1").contains(
        Citation.parse_eid("art_5__para_1__point_2")
    )
    assert not outer.contains(Citation.parse_eid("art_5__para_1-1"))


def test_order_is_reading_order() -> None:
    eids = ["art_6", "art_5__para_2", "art_5-1", "art_5", "art_5__para_1-1", "art_5__para_1", "art_10"]
    ordered = [c.eid for c in sorted(map(Citation.parse_eid, eids))]
    assert ordered == [
        "art_5",
        "art_5__para_1",
        "art_5__para_1-1",
        "art_5__para_2",
        "art_5-1",
        "art_6",
        "art_10",
    ]
