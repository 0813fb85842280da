"""The last guard: no traceback, no exit outside the table, whatever happens and whatever the streams are."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import click
import pytest

from lawtrack import crash, i18n
from lawtrack.cli.diagnostics import run
from lawtrack.crash import report, write_crash_file

SECRET = "Статья 5. Тайна жильца"
ACT = f"О дворах\n\nСтатья 1. Дворы\n\n      Двор открыт для всех. {SECRET}.\n"
BROKEN = """
import sys
import lawtrack.services.from_file.acts as acts

def broken(*_given, **_named):
    {fault}

acts.read_act = broken
from lawtrack.__main__ import main
main()
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWTRACK_LANG", "en")
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "none.toml"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("LAWTRACK_WORKSPACE", raising=False)
    home = tmp_path / "Иванов" / "ws"
    home.mkdir(parents=True)
    monkeypatch.chdir(home)
    (home / "act.txt").write_text(ACT, encoding="utf-8")
    i18n.use("en")
    return home


def faulty(fault: str, *words: str) -> subprocess.CompletedProcess[str]:
    """lawtrack whose reader of acts does ``fault``."""
    return ran(["-c", BROKEN.format(fault=fault), *words])


def ran(words: list[str], **given: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, *words], **{"capture_output": True, "text": True, "encoding": "utf-8", **given}
    )


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (f'raise ValueError("{SECRET}")', "ValueError"),
        ("return broken()", "RecursionError"),
        ("raise MemoryError", "not enough memory"),
        (f'"{SECRET}".encode("ascii")', "UnicodeEncodeError"),
        ("None.read()", "AttributeError"),
    ],
)
def test_a_fault_is_one_sentence_a_crash_file_and_70(folder: Path, fault: str, kind: str) -> None:
    (folder / "lawtrack.toml").write_text("", encoding="utf-8")
    done = faulty(fault, "read", "act.txt", "--lang", "ru", "-o", SECRET)
    assert done.returncode == 70
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert kind in line
    assert "Traceback" not in line
    (file,) = (folder / ".lawtrack" / "crash").iterdir()
    assert file.name in line
    text = file.read_text(encoding="utf-8")
    assert "lawtrack 0" in text
    assert "command: lawtrack read act.txt --lang … -o …" in text
    assert "lawtrack.cli.commands.file.read" in text, "where it happened"
    assert not {"Статья", "Тайна", "Иванов"} & set(text.replace(".", " ").replace("/", " ").split())
    assert len(text.splitlines()) < 90, "endless recursion is cut short"


def test_without_a_workspace_the_crash_file_lies_in_the_users_own_folder(tmp_path: Path) -> None:
    done = faulty("raise ValueError", "read", "act.txt")
    assert done.returncode == 70
    assert len(list((tmp_path / "state").rglob("crash-*.txt"))) == 1


def test_the_workspace_that_is_named_has_the_crash_file(tmp_path: Path) -> None:
    named = tmp_path / "named"
    named.mkdir()
    (named / "lawtrack.toml").write_text("", encoding="utf-8")
    assert faulty("raise ValueError", "--workspace", str(named), "read", "act.txt").returncode == 70
    assert len(list((named / ".lawtrack" / "crash").iterdir())) == 1


def test_debug_shows_the_traceback() -> None:
    done = faulty("raise ValueError(17)", "--debug", "read", "act.txt")
    assert done.returncode == 70
    assert "Traceback" in done.stderr
    assert "ValueError: 17" in done.stderr


def test_what_led_to_a_fault_is_in_the_crash_file_without_its_words() -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as cause:
            raise ExceptionGroup(
                SECRET, [OSError(2, "x", SECRET), TypeError("unhashable type: 'list'")]
            ) from cause
    except ExceptionGroup as error:
        text = report(error, lambda: "lawtrack tui")
    assert SECRET not in text
    assert all(
        word in text
        for word in ("KeyError", "FileNotFoundError: errno 2", "TypeError: unhashable", "lawtrack tui")
    )


def test_a_command_line_that_cannot_be_told_does_not_hide_the_fault() -> None:
    assert "command: ?" in report(ValueError(), lambda: str(1 / 0))


def test_where_no_crash_file_can_be_written_it_is_said(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_text("a file, no folder", encoding="utf-8")
    assert write_crash_file(ValueError()) is None
    done = faulty("raise ValueError", "read", "act.txt")
    assert done.returncode == 70
    assert "--debug" in done.stderr


INTERRUPTED = (
    "import os, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "  # a run in the background ignores it
    "os.kill(os.getpid(), signal.SIGINT)"
)


@pytest.mark.parametrize("fault", ["raise KeyboardInterrupt", INTERRUPTED])
def test_an_interruption_is_130(fault: str) -> None:
    done = faulty(fault, "read", "act.txt")
    assert (done.returncode, done.stderr.strip()) == (130, "Stopped. Nothing was half-written.")


@pytest.mark.parametrize("module", ["lawtrack.crash", "lawtrack.i18n", "lawtrack.cli.main", "click"])
def test_an_interruption_while_modules_are_imported_is_130(module: str) -> None:
    script = f"""
import sys

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stop())
from lawtrack.__main__ import main
sys.argv = ["lawtrack", "read", "act.txt"]
main()
"""
    done = ran(["-c", script])
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


def shell(command: str) -> subprocess.CompletedProcess[str]:
    python = f"'{sys.executable}' -m lawtrack"
    return subprocess.run(
        ["sh", "-c", command.replace("LAWTRACK", python)], capture_output=True, text=True, encoding="utf-8"
    )


@pytest.mark.parametrize("words", ["read act.txt", "read act.txt --json", "forms list", "--help"])
@pytest.mark.parametrize("where", [">&-", ">/dev/full"])
def test_an_output_that_takes_nothing_is_said(words: str, where: str) -> None:
    if where == ">/dev/full" and not Path("/dev/full").exists():
        where = ">&-"
    done = shell(f"LAWTRACK {words} {where}")
    assert done.returncode == 2
    assert [line for line in done.stderr.splitlines() if "Error" in line] == [
        line
        for line in done.stderr.splitlines()
        if line.startswith("Error: standard output cannot be written")
    ]
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_file_is_written_though_the_outputs_are_closed(folder: Path) -> None:
    done = shell("LAWTRACK read act.txt --format text -o out.txt <&- >&- 2>&-")
    assert done.returncode == 0
    assert SECRET in (folder / "out.txt").read_text(encoding="utf-8")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    done = shell("LAWTRACK forms list | head -c 1; exit 0")
    assert done.stderr == ""


def test_a_reader_that_goes_away_in_the_midst_is_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command
    def gone() -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr(sys, "argv", ["lawtrack"])
    monkeypatch.setattr(crash, "drop_output", lambda: None)
    assert crash.guarded(lambda: run(gone)) == 0


def test_what_goes_into_a_pipe_is_utf_8_whatever_the_locale() -> None:
    done = shell("LC_ALL=POSIX PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 LAWTRACK read act.txt --format text | cat")
    assert SECRET in done.stdout
    done = shell("PYTHONIOENCODING=ascii LAWTRACK --help")
    assert done.returncode == 0
