"""Remarks and changes stand where the version under review has something."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.errors import LawtrackError
from lawtrack.model.document import Lang
from lawtrack.reviewing.review import Decision
from lawtrack.services.bills.bills import Bills
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, open_workspace


@pytest.fixture
def sample(loaded_sample: Path, tmp_path: Path) -> Iterator[Workspace]:
    """The sample, whose second version follows the one under review."""
    shutil.copytree(loaded_sample, tmp_path / "ws")
    opened = open_workspace(tmp_path / "ws")
    yield opened
    opened.close()


def test_a_quotation_is_of_the_version_under_review(sample: Workspace, tmp_path: Path) -> None:
    slug = "zelenyj-bjudzhet"
    old = (sample.amendments / slug / "ru@v2.txt").read_text(encoding="utf-8")
    new = tmp_path / "second.txt"
    new.write_text(old.replace("одного процента", "двух процентов"), encoding="utf-8")
    Bills(sample).add(slug, new, Lang.RU)
    reviews = Reviews(sample)
    within = reviews.recommend(slug, "Уточнить долю.", citation="статья 10-1", act="dvory", review="r3")
    outside = reviews.recommend(slug, "Уточнить долю.", citation="статья 10-1", act="dvory", author="житель")
    assert "одного процента" in within.recommendation.quote
    assert "двух процентов" in outside.recommendation.quote
    assert (within.recommendation.version, outside.recommendation.version) == (1, 2)


@pytest.mark.parametrize("change", ["статья 99", "статья 3", "77"])
def test_a_change_that_the_bill_does_not_make_is_refused(sample: Workspace, change: str) -> None:
    reviews = Reviews(sample)
    name = reviews.recommend("zelenyj-bjudzhet", "Уточнить.", act="dvory", author="житель").id
    with pytest.raises(LawtrackError):
        reviews.respond(name, "accepted", change=change)
    done = reviews.respond(name, "accepted", change="статья 10-1").recommendation.response
    assert done is not None
    assert done.change == "art_10-1"


def test_a_remark_on_a_provision_that_is_not_there_is_refused(sample: Workspace) -> None:
    with pytest.raises(LawtrackError, match="77"):
        Reviews(sample).recommend(
            "zelenyj-bjudzhet", "Уточнить.", citation="статья 77", act="dvory", author="житель"
        )


@pytest.mark.parametrize("decision", ["rejected", "withdrawn", "off-topic"])
def test_an_answer_that_accepts_nothing_names_no_change(sample: Workspace, decision: str) -> None:
    reviews = Reviews(sample)
    name = reviews.recommend("zelenyj-bjudzhet", "Уточнить.", act="dvory", author="житель").id
    with pytest.raises(LawtrackError, match="accepts nothing"):
        reviews.respond(name, decision, "Иной предмет.", change="статья 10-1")


@pytest.mark.parametrize("decision", [one.value for one in Decision if one is not Decision.ACCEPTED])
def test_an_answer_without_its_reason_is_refused_in_words(sample: Workspace, decision: str) -> None:
    reviews = Reviews(sample)
    name = reviews.recommend("zelenyj-bjudzhet", "Уточнить.", act="dvory", author="житель").id
    with pytest.raises(LawtrackError, match="needs a reason") as refused:
        reviews.respond(name, decision)
    assert f"«{decision}»" not in refused.value.message
