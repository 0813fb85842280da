"""The dialog of Settle: other words, another phrase with its reading shown while it is typed, forms one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, RadioButton, Static, TextArea

from lawtrack.model.index import index_of
from lawtrack.services.bills.bills import Bills
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.screens.settle import SettleScreen
from tests.tui.driving import FORESEEN, opened, press, said, settled
from tests.tui.sample import BILL
from tests.tui.test_instructions import SIZE, evidence

LAW = """О внесении изменений в Закон Республики Казахстан «О зелёном бюджете»

Статья 1. Внести в {act} следующие изменения:

1) в статье 11 слово «дела» поменять на слово «хозяйства»;

2) в заголовке статьи 11 слово «{word}» заменить словом «Ответственост»;

3) в статье 11 слово «{form}» в соответствующих падежах исключить;

4) в статье 11 слово «{form}» заменить словом «этого» в соответствующих падежах.
"""


@pytest.fixture
def strange(sample: Path, tmp_path: Path) -> Path:
    """The sample with a text whose first instruction is not understood and whose last one asks for forms."""
    with opened(sample) as workspace:
        bills = Bills(workspace)
        applied = bills.apply(BILL)
        act = next(act for act in applied.acts_at_hand if "art_11" in act.index.places)
        article = index_of(act.before.root).places["art_11"].provision
        word = article.heading.split()[0]
        words = [word.strip(".,;:") for one in article.walk() for word in one.text.split()]
        form = next(word for word in words if len(word) > 6 and word.isalpha() and word.islower())
        law = tmp_path / "law.txt"
        law.write_text(LAW.format(act=act.reference.text, word=word, form=form), encoding="utf-8")
        bills.add(BILL, law)
        kinds = [outcome.kind.value for outcome in bills.apply(BILL, applied.lang).outcomes]
        assert kinds[0] == "not_understood"
    return sample


async def opened_on(app: LawtrackApp, pilot: Pilot[None], *down: str) -> SettleScreen:
    await settled(pilot)
    app.comparing = BILL
    await press(pilot, "4")
    if app.screen.query_one("#instructions").row_count != 4:  # type: ignore[attr-defined]
        await press(pilot, "l")
    await press(pilot, *down, "enter")
    assert isinstance(app.screen, SettleScreen)
    return app.screen


async def typed(pilot: Pilot[None], words: str) -> None:
    """Words typed into the phrase, and the pause after which they are read."""
    pilot.app.screen.query_one("#phrase", TextArea).text = words
    await pilot.pause(FORESEEN)
    await settled(pilot)


async def test_a_phrase_is_read_while_it_is_typed_and_kept_when_it_is_understood(strange: Path) -> None:
    app = LawtrackApp(strange)
    async with app.run_test(size=SIZE) as pilot:
        screen = await opened_on(app, pilot)
        assert not screen.query("#target"), "of what is not understood no place can be corrected"
        await typed(pilot, "в статье 11 слово «дела» заменить на чай")
        assert "cannot stand in the place of the bill" in said(app, "#read")
        assert screen.query_one("#anew", RadioButton).value
        await press(pilot, "ctrl+s")
        assert "cannot stand" in str(screen.query_one(".error", Static).render())
        await typed(pilot, "в статье 11 слово «дела» заменить словом «хозяйства»;")
        assert "хозяйства" in said(app, "#read")
        assert "Not understood" not in said(app, "#read")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, InstructionsScreen)
        assert "in the bill: «1) в статье 11 слово «дела» поменять" in evidence(app)
        await press(pilot, "u")
        assert "in the bill" not in evidence(app)
        assert "not understood" in evidence(app)


async def test_the_words_of_an_applied_instruction_are_corrected(strange: Path) -> None:
    app = LawtrackApp(strange)
    async with app.run_test(size=SIZE) as pilot:
        screen = await opened_on(app, pilot, "down")
        screen.query_one("#new", TextArea).text = "Ответственность сторон"
        await settled(pilot)
        assert screen.query_one("#other", RadioButton).value
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, InstructionsScreen)
        assert "Ответственность сторон" in evidence(app)
        assert "in the bill: «Ответственост»" in evidence(app)


async def test_forms_are_confirmed_each_in_a_row_of_its_own(strange: Path) -> None:
    app = LawtrackApp(strange)
    async with app.run_test(size=SIZE) as pilot:
        screen = await opened_on(app, pilot, "down", "down")
        assert not screen.query("#c1"), "no single form is chosen"
        screen.query_one("#form1-stays", RadioButton).value = True
        await settled(pilot)
        assert screen.query_one("#other", RadioButton).value
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, InstructionsScreen), str(screen.query_one(".error", Static).render())
        await press(pilot, "down", "enter")
        app.screen.query_one("#form1", Input).value = "этого"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, InstructionsScreen)
    with opened(strange) as workspace:
        bill = Bills(workspace).get(BILL)
        kept = [one for one in bill.settlements.values() if one.forms]
        assert [one.forms.rpartition("=")[2] for one in kept] == ["настоящего", "этого"]
        assert all(one.counts for one in kept)
