"""What the dialogs record: a remark stays in its review, in the language in which it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from lawtrack.model.event import Event
from lawtrack.reviewing.bill import Bill
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.office import Office
from lawtrack.tui.presenters.recommending import recommend
from lawtrack.tui.presenters.reviewing import reviewing
from tests.tui.driving import opened
from tests.tui.sample import BILL


def last(sample: Path) -> tuple[str, str, str]:
    with opened(sample) as workspace:
        remark = Reviews(workspace).recommendations(BILL)[-1].recommendation
        return remark.review, remark.author, remark.lang.value


@pytest.mark.parametrize(
    ("by", "kept"),
    [
        ("", ("r4", "council")),
        ("council", ("r4", "council")),
        ("Public council", ("r4", "council")),
        ("житель", ("", "житель")),
    ],
)
def test_the_reviewer_itself_is_not_taken_out_of_its_review(
    sample: Path, by: str, kept: tuple[str, str]
) -> None:
    office = Office(sample)
    recommend(office, BILL, "", "Мерзімін жұмыс күндерімен көрсету керек.", by, f"{BILL}/r4")
    office.close()
    assert last(sample) == (*kept, "kk")


def test_bills_that_cannot_be_read_are_said_above_the_others(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lawtrack.errors import WorkflowError
    from lawtrack.reviewing.folded.folding import fold

    def broken(events: Sequence[Event]) -> Bill:
        bill = fold(events)
        if bill.slug == BILL:
            raise WorkflowError("Its log does not fit.")
        return bill

    monkeypatch.setattr("lawtrack.reviewing.folded.remembered.fold", broken)
    office = Office(sample)
    shown = reviewing(office, "")
    office.close()
    assert f"«{BILL}» is left out: Its log does not fit." in shown.summary
    assert {row.bill for row in shown.reviews} == {"obosnovannye-otvety"}
