"""A drafter's day in a real terminal, from an empty folder: every language, two sizes, layouts of three languages.

``LAWTRACK_SCREENS`` names a folder in which what stood on the terminal is kept, to be looked at.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.i18n import _
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.tui.presenters.forms import written_day
from lawtrack.tui.presenters.library import Shelf
from tests.cli.office import Office
from tests.day.cells import of_word
from tests.day.steps import BILL, NEW, SECOND
from tests.tui.drafting_day import LANGUAGES, MORE, SHOWN, papers, reasons, the_day
from tests.tui.played import Play, quiet
from tests.tui.terminal import terminal
from tests.tui.test_full_round import told

LINES = {80: 24, 160: 45}
"""Of a terminal, by its columns."""


@pytest.fixture
def back() -> Iterator[None]:
    """The language of the other tests, once this one is over."""
    before = i18n.language()
    yield
    i18n.use(before)


def expected(name: str) -> str:
    """Words that stand on a screen of the day; empty where any will do."""
    kind, _dash, which = name.rpartition("-")
    words = {
        "empty": Shelf().welcome.split(".")[0],
        "import": _("Take an act into the library"),
        "acts": written_day(dt.date(2024, 4, 1)),
        "new-bill": _("New bill"),
        "settle": _("Settle instruction {n}").format(n=8),
        "settled": _("all settled"),
        "cell": _("Proposed wording · {lang}").partition("{")[0],
        "compare": reasons(i18n.language())[2][0] if i18n.language() in LANGUAGES else "",
        "checks": _(", {rest} to be read").partition("{")[0],
        "table": _("Comparative table: {path}").partition("{")[0],
        "edited": _("Edited table: {bill}, version {number}").format(bill=BILL, number=1),
        "version": _("The bill «{bill}» is at version {n}.").format(bill=BILL, n=2),
        "reviewer": _("Add to the registry"),
        "send": _("Send to a reviewer"),
        "remark": _("New recommendation"),
        "remarks": f"{BILL}/3",
        "answer": _("Answer to recommendation {id}").format(id=which),
        "report": _("Reports: {bill}").format(bill=BILL),
        "reported": _("Written: {path}").partition("{")[0],
        "library": _("Bills"),
    }
    return words.get(name) or words.get(kind, "")


@pytest.mark.round
@pytest.mark.tmux
@pytest.mark.parametrize(
    ("lang", "columns", "layout"),
    [
        *((lang, columns, "") for lang in ("ru", "kk", "en") for columns in LINES),
        ("ru", 80, "ru"),
        ("kk", 80, "kk"),
    ],
)
def test_the_day_in_a_terminal(
    back: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, columns: int, layout: str
) -> None:
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("LAWTRACK_WORKSPACE", raising=False)
    i18n.use(lang)
    workspace, size = tmp_path / "ws", (columns, LINES[columns])
    workspace.mkdir()
    papers(tmp_path)
    keyboard = language_of(Lang(layout)).letters.keyboard if layout else {}
    kept = Path(os.environ.get("LAWTRACK_SCREENS", tmp_path / "screens"))
    name = "-".join(filter(None, (lang, str(columns), layout)))
    with terminal([sys.executable, "-m", "lawtrack"], workspace, size) as held:
        offered = _("There is no workspace here. Enter makes one in {folder}; Ctrl+C leaves all as it is.")
        held.seen(offered.partition("{")[0].split()[-1])
        held.press("Enter")
        quiet(held, lambda screen: _("Acts") in screen)
        Play(held, size, tmp_path, kept, name, expected, keyboard).play(the_day(tmp_path, workspace, lang))
        held.press("C-q")
        held.seen("ended with 0")
    office, first = Office(tmp_path), SHOWN[lang][0]
    remarks = told(office, "recommend", BILL, "--list")
    assert [bool(one["answered"]) for one in remarks] == [True] * 3
    for text in ("ru", "kk"):
        path = tmp_path / f"final-{text}.docx"
        office.run("bill", "table", BILL, "--lang", text, "-o", str(path))
        cells = [" ".join(row[NEW].lines) for row in of_word(path).rows]
        assert f" {SECOND[text][1]} " in cells[5]
        assert all(cells[n - 1].endswith(more[text].strip()) for n, more in MORE.items())
    assert (workspace / f"table-{BILL}-{first}.docx").exists()
    assert (workspace / f"certificate-{BILL}-{lang}.docx").exists()
