"""Nothing slow is imported before it is needed: looked at in a fresh process, by module, not by clock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "sqlmodel",
    "sqlalchemy",
    "alembic",
    "textual",
    "rich",
    "docx",
    "lxml",
    "xlsxwriter",
    "babel",
    "holidays",
)

LOOK = """
import sys
sys.argv = ["lawtrack", *{args!r}]
from lawtrack.__main__ import main
try:
    main()
except SystemExit as stop:
    code = stop.code
loaded = [name for name in {heavy!r} if name in sys.modules]
print("LOADED", code, ",".join(loaded))
"""


def loaded_by(*args: str, heavy: tuple[str, ...] = HEAVY) -> tuple[str, set[str]]:
    """The exit code of ``lawtrack ARGS`` and the heavy modules it loaded."""
    script = LOOK.format(args=args, heavy=heavy)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    line = next(line for line in run.stdout.splitlines() if line.startswith("LOADED"))
    _word, code, names = line.split(" ", 2)
    return code, set(filter(None, names.split(",")))


@pytest.mark.parametrize("args", [("--help",), ("--version",)])
def test_help_loads_nothing_heavy(args: tuple[str, ...]) -> None:
    assert loaded_by(*args) == ("0", set())


def test_reading_a_text_file_loads_no_store_and_no_interface(tmp_path: object) -> None:
    act = Path(str(tmp_path)) / "act.txt"
    act.write_text("О дворах\n\nСтатья 1. Дворы\n\n      Двор открыт для всех жителей.\n", encoding="utf-8")
    code, modules = loaded_by("read", str(act))
    assert code == "0"
    assert not modules & {"sqlmodel", "sqlalchemy", "alembic", "textual", "docx", "xlsxwriter", "holidays"}


def test_what_is_due_is_asked_without_the_tables_of_texts(loaded_sample: Path) -> None:
    """Each class of a table takes its time to be made; nothing of a text is looked at but digests."""
    tables = tuple(f"lawtrack.store.{name}" for name in ("tables", "checkout_rows", "documents"))
    files = ("lawtrack.services.log.files", "lawtrack.services.log.proving")
    assert loaded_by("--workspace", str(loaded_sample), "due", heavy=(*tables, *files)) == ("0", set())


LISTS = """
import asyncio, sys
from pathlib import Path
from lawtrack.tui.app import LawtrackApp

async def main():
    app = LawtrackApp(Path({folder!r}))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        while any(worker.is_running for worker in app.workers):
            await pilot.pause(0.01)
        await pilot.pause()
        assert app.screen.query_one("#bills").row_count
asyncio.run(main())
print("LOADED", *({heavy!r} & sys.modules.keys()))
"""


@pytest.mark.own_store
def test_the_library_and_lists_are_shown_without_the_library_of_databases(
    loaded_sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes longer to load than all else a list asks of a store of the folder's own."""
    databases = {"sqlmodel", "sqlalchemy", "alembic", "pydantic"}
    script = LISTS.format(folder=str(loaded_sample), heavy=databases)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["LOADED"]
    for words in (("due",), ("acts",), ("bill", "list")):
        told = loaded_by("--workspace", str(loaded_sample), *words, heavy=tuple(databases))
        assert told == ("0", set()), words
