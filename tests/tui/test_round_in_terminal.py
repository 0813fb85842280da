"""A whole round by keys in a real terminal, in every language and in two sizes, typed faster than the machine works.

``LAWTRACK_SCREENS`` names a folder in which what stood on the terminal is kept, to be looked at.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.i18n import _
from tests.cli.office import Office
from tests.tui.rounds import BILL, OF_ALL, OF_BILL, prepare, the_round
from tests.tui.terminal import Terminal, terminal

KEYS = {"shift+tab": "BTab", "ctrl+s": "C-s", "escape": "Escape", "enter": "Enter", "tab": "Tab"}
"""What tmux calls a key; the others are called there as here, but for their first letter."""
ARROWS = ("up", "down", "home")
QUIET, LONGEST = 0.7, 60.0
"""Seconds for which nothing changes on a screen that is done; seconds after which it is looked at all the same."""


@pytest.fixture
def back() -> Iterator[None]:
    """The language of the other tests, once this one is over."""
    before = i18n.language()
    yield
    i18n.use(before)


def quiet(held: Terminal, done: Callable[[str], bool] = lambda _screen: True) -> str:
    """What stands on the terminal when it is done, and nothing changes any more."""
    seen, since, begun = held.screen, time.monotonic(), time.monotonic()
    while time.monotonic() - begun < LONGEST:
        time.sleep(0.1)
        now = held.screen
        if now != seen or not done(now):
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > QUIET:
            break
    return seen


def expected(name: str) -> str:
    """Words that stand on a screen of the round; empty where any will do."""
    kind, _dash, number = name.rpartition("-")
    if kind == "answer":
        return _("Answer to recommendation {id}").format(id=number)
    return {
        "new-bill": _("New bill"),
        "registry": _("Registry of experts"),
        "send": _("Send to a reviewer"),
        "extend": _("Extend the term"),
        "file": _("Remarks from a file: {bill}").format(bill=BILL),
        "remarks": _("In no remark"),
        "reviews": _("{all} recommendations, {open} without an answer").format(all=12, open=12),
        "groups": "≈ ",
        "grouped": "g5",
        "version": _("Next version: {bill}, {number}").format(bill=BILL, number=2),
        "carry": _("Carry-over of recommendations"),
        "coverage": _("Accepted recommendations"),
        "report": _("Reports: {bill}").format(bill=BILL),
    }.get(kind or name, "")


def press(held: Terminal, key: str) -> None:
    """Press a key; Escape waits until it is seen to, for a terminal takes it and the next key for one with Alt."""
    if key == "escape":
        before = quiet(held)
    held.press(KEYS.get(key, key.capitalize() if key in ARROWS else key))
    if key == "escape":
        quiet(held, lambda screen: screen != before)


@pytest.mark.round
@pytest.mark.tmux
@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_the_round_in_a_terminal(
    back: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, size: tuple[int, int]
) -> None:
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    i18n.use(lang)
    kept = Path(os.environ.get("LAWTRACK_SCREENS", tmp_path / "screens"))
    kept.mkdir(parents=True, exist_ok=True)
    workspace, shown = prepare(tmp_path), 0
    program = [sys.executable, "-m", "lawtrack", "--workspace", str(workspace), "tui"]
    with terminal(program, workspace, size) as held:
        quiet(held, lambda screen: _("Acts") in screen)
        settling = False
        for kind, what in the_round(tmp_path):
            if kind == "text":
                (tmp_path / "typed").write_text(what, encoding="utf-8")
                held.tmux("load-buffer", str(tmp_path / "typed"))
                held.tmux("paste-buffer", "-p", "-t", "0")
            elif kind == "seen":
                shown, settling = shown + 1, what == "carry"
                words = expected(what)
                screen = quiet(held, lambda screen, words=words: words in screen)  # type: ignore[misc]
                assert words in screen, (what, screen)
                assert max(map(len, screen.splitlines())) <= size[0], screen
                (kept / f"{lang}-{size[0]}-{shown:02}-{what}.txt").write_text(screen, encoding="utf-8")
            else:
                press(held, what)
                if what == "ctrl+s":
                    quiet(held, lambda screen: _("Save (Ctrl+S)") not in screen)
                elif settling and what == "c":  # one that is refused lets what follows it go
                    quiet(held)
        quiet(held)
        held.press("C-q")
        held.seen("ended with 0")
    office = Office(tmp_path)
    remarks = json.loads(office.run("recommend", BILL, "--list", "--json").stdout)
    assert (len(remarks), {bool(one["answered"]) for one in remarks}) == (12, {True})
    reviews = json.loads(office.run("review", "list", BILL, "--json").stdout)
    assert [one["state"] for one in reviews] == ["closed"] * 3
    for name in (*OF_BILL, *OF_ALL):
        about = (BILL,) if name in OF_BILL else ()
        made = "-".join((name, *about, lang)) + ("" if name == "letters" else ".docx")
        assert (workspace / made).exists(), made
