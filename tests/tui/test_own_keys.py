"""Keys of one's own: checked before they hold, bound, shown in the help, in sentences and in every layout."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.keys import _character_to_key

from lawtrack.config import read_settings
from lawtrack.errors import SettingsError
from lawtrack.remedies import add_text
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.commands import APP, COMPARE, bindings
from lawtrack.tui.key_check import check_keys
from lawtrack.tui.keys.own import use_keys
from lawtrack.tui.remedies import words_of
from tests.tui.driving import press, settled


@pytest.fixture(autouse=True)
def nothing_of_it_stays() -> Iterator[None]:
    yield
    use_keys({})


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
    assert bound(COMPARE, "unit('exclude')") >= {"q", "(", "й"}, "in the other layouts too"
    assert {"alt+ә", "pound_sign"} <= bound(APP, "switch_mode('read')") | bound(APP, "switch_mode('compare')")
    assert "ctrl+y" in words_of(add_text("yards"))


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"compare.edti": "f2"}, "compare.edit"),
        ({"compare.edit": "n"}, "compare.next_change"),
        ({"compare.edit": "x y"}, "no key"),
        ({"app.help": "n"}, "of two commands"),
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


async def test_the_row_of_digits_of_every_layout_opens_the_modes(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for row in ("12345", '"әіңғ', "¡™£¢∞", [f"alt+{one}" for one in "12345"]):
            for sign, mode in zip(row, LawtrackApp.MODES, strict=False):
                await press(pilot, "1" if mode != "library" else "2")
                await press(pilot, _character_to_key(sign) if len(sign) == 1 else sign)
                assert getattr(app.screen, "MODE", "") == mode, sign
