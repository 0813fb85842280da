"""What nobody foresaw ends or interrupts the terminal interface with a sentence and a crash file."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack import remedies
from lawtrack.errors import InputError, WorkflowError
from lawtrack.tui import starting
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens import library
from tests.tui.driving import settled

SECRET = "Статья 5. Тайна жильца"


def crash_files(sample: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in (sample / ".lawtrack" / "crash").glob("*")]


async def test_a_fault_in_a_worker_is_told_and_lawtrack_goes_on(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(library, "shelf", broken)
    app = LawtrackApp(sample)
    async with app.run_test() as pilot:
        await settled(pilot)
        told = [note.message for note in app._notifications]
        assert sum("unexpected fault of lawtrack itself (KeyError)" in said for said in told) == 1
        assert app.is_running
    (text,) = crash_files(sample)
    assert "command: lawtrack tui" in text
    assert SECRET not in text


def test_a_fault_that_ends_it_reaches_the_guard(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ends(app: LawtrackApp, **given: object) -> None:
        app._handle_exception(ZeroDivisionError("x"))

    monkeypatch.setattr(LawtrackApp, "run", ends)
    monkeypatch.setattr(LawtrackApp, "_close_messages_no_wait", lambda _app: None)
    with pytest.raises(ZeroDivisionError):
        starting.start(sample)


def test_an_error_names_no_command_line(sample: Path) -> None:
    assert (
        LawtrackApp.words_of(WorkflowError("No.", remedy=remedies.give_reason()))
        == "No. Say why: fill in the reason."
    )
    assert LawtrackApp.words_of(InputError("No.", hint="Look there.")) == "No. Look there."
