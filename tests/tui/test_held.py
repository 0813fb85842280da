"""What is pressed while a dialog is being made is typed into the dialog, and does nothing on the screen under it.

A key waits until the one before it has been seen to, however fast they come.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.events import Key, Paste
from textual.widgets import Input

from lawtrack import i18n
from lawtrack.services.reviews.carrying import CarryOver
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.held import HeldKeys
from lawtrack.tui.presenters import bill_steps
from lawtrack.tui.presenters.forms import Form
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.form import FormScreen
from tests.tui.driving import opened, press, settled
from tests.tui.sample import BILL


async def test_keys_wait_for_the_dialog(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, pressed = bill_steps.new_bill_form, threading.Event()

    def slowly(office: object, begun: Callable[[str], object]) -> Form:
        assert pressed.wait(60)
        return made(office, begun)  # type: ignore[arg-type]

    monkeypatch.setattr("lawtrack.tui.held._LONGEST", 60)
    monkeypatch.setattr("lawtrack.tui.presenters.bill_steps.new_bill_form", slowly)
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("B", *"pq5", "tab", "T")
        app.post_message(Paste("wo\r\nlines"))  # as a terminal gives what is pasted
        await pilot.press("tab", *"Kz")
        assert isinstance(app.screen, LawScreen), "it is not there yet"
        pressed.set()
        await settled(pilot)
        while app.held.holds:
            await pilot.pause(0.05)
        assert isinstance(app.screen, FormScreen)
        assert app.screen.query_one("#slug", Input).value == "pq5"
        assert app.screen.query_one("#ru", Input).value == "Two"
        assert app.screen.query_one("#kk", Input).value == "Kz"


async def test_a_key_waits_for_what_the_one_before_it_opens(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for key in ("5", "g", "a", *"new", "tab"):  # all at once, as a fast hand on a slow machine gives them
            app.post_message(Key(key, key if len(key) == 1 else None))
        app.post_message(Paste("Somebody"))
        await settled(pilot)
        assert isinstance(app.screen, FormScreen)
        assert app.screen.query_one("#slug", Input).value == "new"
        focused = app.focused
        assert focused is not None
        assert focused.id != "slug"


async def test_no_step_overtakes_another(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        await press(pilot, "v")
        for key in ("home", "x", "j", "x"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(pilot)
    with opened(sample) as workspace:
        rows = CarryOver(workspace).list(BILL)
        assert [row.placement.settled is not None for row in rows[:2]] == [True, True]


def test_nothing_is_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    pressed: list[Key | Paste] = []
    calls: list[Callable[[], None]] = []
    monkeypatch.setattr("lawtrack.tui.held.time.monotonic", lambda: now[0])
    held = HeldKeys(pressed.append, calls.append, lambda _key: False, lambda _key: False)
    first, second, third = Key("a", "a"), Key("b", "b"), Key("c", "c")
    assert not held.keeps(first), "nothing is waited for"
    assert held.keeps(second), "the first has not been seen to"
    assert not pressed
    now[0] += 61
    assert held.keeps(third), "after the second"
    assert [key.key for key in pressed if isinstance(key, Key)] == ["b"], (
        "the first is not waited for any longer"
    )
    calls[0]()  # it has been seen to after all
    assert [key.key for key in pressed if isinstance(key, Key)] == ["b"], "the second has not"
    assert not held.keeps(pressed[0]), "it goes on now"
    calls[1]()
    assert [key.key for key in pressed if isinstance(key, Key)] == ["b", "c"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("ru", "Пробел, Ж, Ctrl+S, Enter, №, ?, PgDn, Shift+F3"),
        ("kk", "Бос орын, Ж, Ctrl+S, Enter, №, ?, PgDn, Shift+F3"),
    ],
)
def test_forgotten_keys_are_told_as_a_keyboard_has_them(lang: str, told: str) -> None:
    i18n.use(lang)
    held = HeldKeys(lambda _key: None, lambda _call: None, lambda _key: False, lambda _key: False)
    pressed = [("space", " "), ("Ж", "Ж"), ("ctrl+s", "\x13"), ("enter", "\r"), ("numero_sign", "№")]
    pressed += [("question_mark", "?"), ("pagedown", ""), ("shift+f3", "")]
    for key, sign in [("a", "a"), *pressed]:
        held.keeps(Key(key, sign or None))
    assert held.drop() == told
