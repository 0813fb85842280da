"""The interface in a real terminal: drawn, worked by keys of any layout, resized, left as it was found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.tui.terminal import terminal


@pytest.mark.tmux
def test_it_is_opened_worked_and_left_in_a_terminal(sample: Path) -> None:
    with terminal([sys.executable, "-m", "lawtrack", "tui"], sample, (80, 24)) as held:
        drawn = held.seen("Library", "overdue: 2")
        assert max(map(len, drawn.splitlines())) <= 80
        held.press("3")
        held.seen("change 0 of")
        held.press("т")  # the key n, in the Russian and the Kazakh layout
        held.seen("change 1 of")
        held.tmux("resize-window", "-t", "0", "-x", "160", "-y", "45")
        held.seen("change 1 of", "Next change")
        # tmux gives back what stood there before only in the size in which it was taken away
        held.tmux("resize-window", "-t", "0", "-x", "80", "-y", "24")
        held.press("C-q")
        left = held.seen("ended with 0")
        assert "Library" not in left, "the terminal is as it was"


@pytest.mark.tmux
def test_alt_types_nothing_and_a_draft_is_told(sample: Path) -> None:
    with terminal([sys.executable, "-m", "lawtrack", "tui"], sample, (80, 24)) as held:
        held.seen("Library", "overdue: 2")
        held.press("B")
        held.seen("New bill", "Ctrl+S Save")
        held.press("q", "M-1", "M-2", "M-9", "w")
        held.seen("qw")
        held.press("C-j")  # Enter, as a terminal gives it that has not been taken over yet
        drawn = held.seen("qw", "Title")
        assert not set("¡™ª") & set(drawn)
        held.press("Escape")
        held.seen("kept as a draft")
        held.press("B")
        held.seen("Draft of", "not saved. Ctrl+L", "qw")
        held.press("C-l")
        held.seen("As it is recorded. Ctrl+L")
        held.press("Escape")
        held.press("3")
        held.press("n")
        held.press("M-6")
        held.seen("Timeline")
