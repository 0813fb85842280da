"""Rules of widgets: parsed once, in the colours of the theme, and none before it is needed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.dialog import DIALOGS
from lawtrack.tui.stylesheet import _parsed
from lawtrack.tui.theme import THEMES
from tests.tui.driving import press, settled


def test_rules_that_were_read_ahead_are_not_parsed_again(sample: Path) -> None:
    sheet = LawtrackApp(sample).stylesheet
    sheet.read_ahead(DIALOGS)
    parsed = _parsed.cache_info().misses
    sheet.read(DIALOGS)
    sheet.parse()
    assert sheet.rules
    assert _parsed.cache_info().misses == parsed


async def test_the_rules_of_dialogs_are_taken_in_while_nobody_waits(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawtrack.tui.app._LATER", 0.05)
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await pilot.pause(0.1)
        await settled(pilot)
        assert app.stylesheet.has_source(str(DIALOGS), "")
        await press(pilot, "question_mark")
        assert app.screen.query_one(".dialog").styles.border_top[0] == "round"


async def test_the_first_screen_is_in_its_colours_from_the_start(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    colours: set[str] = set()
    plain = Stylesheet._parse_rules

    def watched(sheet: Stylesheet, *given: object, **named: object) -> object:
        colours.add(sheet._variables["primary"])
        return plain(sheet, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Stylesheet, "_parse_rules", watched)
    _parsed.cache_clear()
    app = LawtrackApp(sample, theme=THEMES[1].name)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        assert app.current_theme is THEMES[1]
        assert len(colours) == 1
        assert not app.stylesheet.has_source(str(DIALOGS), ""), "nobody has opened a dialog yet"
        await press(pilot, "question_mark")
        assert app.stylesheet.has_source(str(DIALOGS), "")
        assert app.screen.query_one(".dialog").styles.border_top[0] == "round"
