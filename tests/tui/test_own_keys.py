"""Keys of one's own: checked before they hold, bound, shown in the help, in sentences and in every layout."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.keys import _character_to_key
from textual.widgets import Input

import lawtrack
from lawtrack import i18n
from lawtrack.config import read_settings
from lawtrack.errors import SettingsError
from lawtrack.remedies import add_text, begin_bill, see_ripple
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.commands import APP, COMPARE, EVERY, bindings
from lawtrack.tui.key_check import check_keys
from lawtrack.tui.keys.own import use_keys
from lawtrack.tui.paragraphs import View
from lawtrack.tui.presenters.comparing import LanguageRow
from lawtrack.tui.presenters.library import Shelf
from lawtrack.tui.remedies import words_of
from lawtrack.tui.said_keys import no_bill
from lawtrack.tui.screens.help import other_layouts
from tests.tui.driving import press, said, settled
from tests.tui.sample import BILL


@pytest.fixture(autouse=True)
def nothing_of_it_stays() -> Iterator[None]:
    before = i18n.language()
    i18n.use("en")
    yield
    use_keys({})
    i18n.use(before)


def bound(place: str, action: str) -> set[str]:
    found = [one for one in bindings(place) if isinstance(one, Binding) and one.action == action]
    return {key for one in found for key in one.key.split(",")}


def test_a_key_is_read_from_the_file_bound_and_named(tmp_path: Path) -> None:
    (tmp_path / "lawtrack.toml").write_text(
        '[keys]\ncompare.edit = "f2"\n"bill.add" = "ctrl+y, ]"\n', encoding="utf-8"
    )
    keys = dict(read_settings(tmp_path, {}).keys)
    assert keys == {"compare.edit": "f2", "bill.add": "ctrl+y, ]"}
    with pytest.raises(SettingsError, match="of two commands"):
        check_keys(keys)  # «]» goes to the next section
    use_keys(
        check_keys(
            {"compare.edit": "f2", "bill.add": "ctrl+y", "compare.exclude": "q,("} | {"app.quit": "f10"}
        )
    )
    assert bound(COMPARE, "edit") == {"f2"}
    assert bound(COMPARE, "unit('exclude')") >= {"q", "left_parenthesis", "й"}, "in the other layouts too"
    assert {"alt+ә", "pound_sign"} <= bound(APP, "switch_mode('read')") | bound(APP, "switch_mode('compare')")
    assert "Ctrl+Y" in words_of(add_text("yards"))


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"compare.edti": "f2"}, "compare.edit"),
        ({"compare.edit": "n"}, "compare.next_change"),
        ({"compare.edit": "x y"}, "no key"),
        ({"app.help": "n"}, "of two commands"),
        ({"compare.edit": "qwertyzz"}, "«qwertyzz» of «compare.edit»"),
        ({"compare.edit": "qwertyzz"}, "ctrl+n"),
        ({"compare.edit": "g,,h"}, "«» of «compare.edit»"),
        ({"compare.edit": ""}, "«» of «compare.edit»"),
        ({"compare.edit": "page_down"}, "pagedown"),
        ({"compare.edit": "ctrl+pgup"}, "ctrl+pageup"),
        ({"compare.edit": "contrl+g"}, "no key"),
        ({"compare.edit": "?"}, "«?» would be"),
    ],
)
def test_what_cannot_be_is_refused(keys: dict[str, str], why: str) -> None:
    with pytest.raises(SettingsError) as refused:
        check_keys(keys)
    assert why in str(refused.value)


def test_a_wrong_table_is_refused_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "lawtrack.toml").write_text("[keys]\ncompare.edit = 3\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="in quotes"):
        read_settings(tmp_path, {})


def test_screens_have_the_keys_from_the_start(tmp_path: Path) -> None:
    """The keys of a screen are read when its module is: they are set before."""
    (tmp_path / "lawtrack.toml").write_text('[keys]\ncompare.edit = "f2"\n', encoding="utf-8")
    script = (
        "from pathlib import Path\n"
        "from lawtrack.tui.starting import start\n"
        "from textual.app import App\n"
        "def run(self):\n"
        "    from lawtrack.tui.screens.compare import CompareScreen\n"
        "    print([b.key for b in CompareScreen.BINDINGS if b.action == 'edit'])\n"
        "App.run = run\n"
        f"start(Path({str(tmp_path)!r}))\n"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert told.stdout.strip() == "['f2']", told.stderr


def test_what_is_written_in_other_words_is_the_key() -> None:
    assert check_keys({"compare.edit": "Shift+g, CTRL+G, \\, Alt+Я"}) == {
        "compare.edit": "G,ctrl+g,backslash,alt+я"
    }


@pytest.mark.parametrize(
    ("lang", "action"), [("en", "keys"), ("ru", "keys"), ("kk", "switch_mode('timeline')")]
)
def test_a_sign_of_two_layouts_is_the_key_of_ones_own(lang: str, action: str) -> None:
    """«,» is «?» of the Russian layout and 6 of the Kazakh one; the other one has a key beside it, and the help says so."""
    i18n.use(lang)
    assert [b.action for b in bindings(APP) if isinstance(b, Binding) and b.key == "comma"] == [action]
    assert ("F1" if lang == "kk" else "F6") in other_layouts()
    assert "alt+comma" in bound(APP, "switch_mode('timeline')")
    assert {"f1", "f6"} <= bound(APP, "keys") | bound(APP, "switch_mode('timeline')")
    assert [b.action for b in bindings(EVERY) if isinstance(b, Binding) and b.key == "full_stop"] == ["find"]


OWN = {
    "app.mode_library": "f13",
    "app.palette": "f14",
    "app.help": "f15",
    "library.open": "f16",
    "bill.new": "f17",
    "compare.form": "f18",
    "compare.differences": "f19",
    "amend.settle": "f20",
    "app.back": "f21",
    "review.send": "f22",
    "app.changed": "f23",
    "compare.undo": "f24",
}


async def test_a_key_of_ones_own_is_named_wherever_a_key_is(sample: Path) -> None:
    use_keys(check_keys(OWN))
    assert words_of(begin_bill()).count("F17") == words_of(begin_bill()).count("F13") == 1
    assert no_bill() == "No bill is chosen: press F13 for the library and F16 on a bill."
    assert "F14" in words_of(see_ripple("yards"))
    welcome = Shelf().welcome
    assert "F17 begins a bill" in welcome
    assert "F15 shows all keys" in welcome
    app = LawtrackApp(sample)
    async with app.run_test(size=(160, 40)) as pilot:
        await settled(pilot)
        assert said(app, ".tab").startswith("F13 ")
        assert "F21" in app.screen.query_one("#find", Input).placeholder
        app.compare(BILL)
        await settled(pilot)
        shown = app.screen._comparison  # type: ignore[attr-defined]
        row = LanguageRow("", "", "", "", "", True)
        told = replace(shown, differences=(row,)).status((0, 1), (), View.INLINE, ())
        assert "F18" in told
        assert "F19" in told


def test_no_sentence_names_a_key_that_can_be_another_one() -> None:
    """Keys of dialogs cannot be changed; every other key in a sentence is put there by ``key_of``."""
    fixed = {"Save (Ctrl+S)", "Carry out (Ctrl+S)", "Enter: go there, Esc: close", "Enter: go on with it, x: throw it away, Esc: later", "words to find; Enter: next, {key}: close", "Thrown away, it is gone: x once more does it."}  # fmt: skip
    named = re.compile(
        r"Ctrl\+|Alt\+[A-Z]|\bEnter\b|\bEsc\b|\bkey [A-Za-z]\b|\bpress [0-9A-Za-z]\b|: [a-z?]$|\([b-z] | \([1-6]\)[.:;]?|\b[A-Z?] (takes|begins|adds|shows) |(?<![\w{«/’'.])[b-zB-HJ-Z](?![\w}»/’.+])"
    )
    for path in (Path(lawtrack.__file__).parent / "tui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("_", "N_", "ngettext")
            ):
                for given in node.args[:2]:
                    if (
                        isinstance(given, ast.Constant)
                        and isinstance(given.value, str)
                        and given.value not in fixed
                    ):
                        assert not named.search(given.value), (path.name, given.value)


async def test_the_row_of_digits_of_every_layout_opens_the_modes(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        alt = [f"alt+{one}" for one in "123456"]
        for row in ("123456", '"әіңғ', "¡™£¢∞§", alt, [*[f"alt+{one}" for one in "әіңғ"], "alt+comma"]):
            modes = list(LawtrackApp.MODES)[1:] if len(row) == 5 and row[0] == "alt+ә" else LawtrackApp.MODES
            for sign, mode in zip(row, modes, strict=False):
                await press(pilot, "1" if mode != "library" else "2")
                await press(pilot, _character_to_key(sign) if len(sign) == 1 else sign)
                assert getattr(app.screen, "MODE", "") == mode, sign


async def test_the_help_is_paged_through_without_a_line_left_out(sample: Path) -> None:
    """What one page shows last, the next one shows first or just before: nothing lies outside of the dialog."""
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark")
        scroll = app.screen.query_one(VerticalScroll)
        assert scroll.region.bottom < 24
        seen, at = scroll.scrollable_content_region.height, scroll.scroll_y
        while at < scroll.max_scroll_y:
            await press(pilot, "pagedown")
            await pilot.pause(0.5)
            assert at < scroll.scroll_y <= at + seen
            at = scroll.scroll_y
