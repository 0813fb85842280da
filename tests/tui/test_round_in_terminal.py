"""A whole round by keys in a real terminal, in every language and in two sizes, typed faster than the machine works.

``LAWTRACK_SCREENS`` names a folder in which what stood on the terminal is kept, to be looked at.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.i18n import _, ngettext
from tests.cli.office import Office
from tests.tui.played import Play, quiet
from tests.tui.rounds import BILL, OF_ALL, OF_BILL, prepare, the_round
from tests.tui.terminal import terminal


@pytest.fixture
def back() -> Iterator[None]:
    """The language of the other tests, once this one is over."""
    before = i18n.language()
    yield
    i18n.use(before)


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
        "reviews": ngettext(
            "{all} recommendation, {open} without an answer",
            "{all} recommendations, {open} without an answer",
            12,
        ).format(all=12, open=12),
        "groups": "≈ ",
        "grouped": "g5",
        "version": _("Next version: {bill}, {number}").format(bill=BILL, number=2),
        "carry": _("Carry-over of recommendations"),
        "coverage": _("Accepted recommendations"),
        "report": _("Reports: {bill}").format(bill=BILL),
    }.get(kind or name, "")


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
    workspace = prepare(tmp_path)
    program = [sys.executable, "-m", "lawtrack", "--workspace", str(workspace), "tui"]
    with terminal(program, workspace, size) as held:
        quiet(held, lambda screen: _("Acts") in screen)
        Play(held, size, tmp_path, kept, f"{lang}-{size[0]}", expected, waited=("carry",)).play(
            the_round(tmp_path)
        )
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
