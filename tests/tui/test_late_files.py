"""A step whose file cannot be written yet is recorded, and that is said on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import ExportError
from lawtrack.services import pending
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.working import Working
from tests.tui.driving import opened, settled
from tests.tui.sample import BILL

pytestmark = pytest.mark.own_store  # the files of a shared store are its export


async def test_a_file_that_waits_to_be_written_is_told(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object) -> None:
        raise ExportError("workflow.jsonl cannot be written: the disk is full.")

    app = LawtrackApp(sample)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, Working)
        with monkeypatch.context() as patched:
            patched.setattr(pending, "finish_pending", full)
            reviews = Reviews(app.office.workspace)
            app.screen.load(lambda: reviews.recommend(BILL, "Уточнить.", author="житель"), lambda _row: None)
            await settled(pilot)
        (told,) = [one.message for one in app._notifications if "the disk is full" in one.message]
        assert told.startswith("It is recorded.")
    with opened(sample) as workspace:
        assert Reviews(workspace).recommendations(BILL)[-1].recommendation.text == "Уточнить."
