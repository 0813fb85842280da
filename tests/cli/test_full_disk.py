"""Where nothing can be written: what only reads works as ever, what writes is refused, and nothing is half-written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.errors import LawtrackError
from lawtrack.services.files import digest
from tests.cli.office import LAW, Office, open_office
from tests.full_disk import full_disk, needs_limits, only_to_be_read, to_be_written, without_rights

pytestmark = [needs_limits, pytest.mark.own_store]
WORK = "1-VI"
READS: dict[str, tuple[str, ...]] = {
    "show": (WORK, "пункт 2 статьи 1"),
    "search": ("уборка двора",),
    "references": ("--broken",),
    "terms": ("двор",),
    "bill apply": ("yards", "--lang", "kk"),
    "bill chain": ("yards",),
    "bill clashes": (),
    "bill decisions": ("yards",),
    "bill deputies list": ("yards",),
    "bill draft": ("yards", "--lang", "kk"),
    "bill link": ("yards",),
    "bill list": (),
    "bill rebase": ("yards",),
    "bill ripple": ("yards",),
    "bill show": ("yards", "--log"),
    "bill table": ("yards", "--lang", "kk"),
    "bill version compare": ("yards",),
    "check": ("yards",),
    "expert list": (),
    "expert show": ("npp",),
    "forms list": (),
    "review asked": ("yards",),
    "review carry": ("yards",),
    "review channels": (),
    "review coverage": ("yards",),
    "review like": ("yards",),
    "review list": (),
    "review rules": (),
    "review term": ("2026-10-01", "--channel", "npp"),
    "due": (),
    "log": ("--verify",),
    "parity": ("FOLDER/law-ru.txt", "FOLDER/law-kk.txt"),
    "read": ("FOLDER/act-ru.txt",),
    "instructions": ("FOLDER/law-kk.txt",),
    "apply": ("FOLDER/act-ru.txt", "FOLDER/law-ru.txt"),
    "compare": ("FOLDER/act-ru.txt", "FOLDER/act-kk.txt"),
    "table": ("FOLDER/act-kk.txt", "FOLDER/law-kk.txt"),
    "draft": ("FOLDER/act-ru.txt", "FOLDER/act-ru.txt"),
    "validate": ("FOLDER/ws/acts/o-dvorah/ru@2025-01-01.xml",),
}
GROUPS = {"acts": (), "people": ()}
"""Groups that read where no command of theirs is named."""
OUTPUT: dict[str, tuple[str, ...]] = {
    "bill package": ("yards", "--draft", "-o", "FOLDER/package"),
    "report certificate": ("yards", "-o", "FOLDER/r.docx"),
    "report disagreements": ("yards", "-o", "FOLDER/r.docx"),
    "report discussion": ("yards", "-o", "FOLDER/r.docx"),
    "report letters": ("yards", "-o", "FOLDER/letters"),
    "report responses": ("yards", "-o", "FOLDER/r.xlsx"),
    "report stability": ("-o", "FOLDER/r.html"),
    "report status": ("yards", "-o", "FOLDER/r.html"),
    "report workload": ("-o", "FOLDER/r.docx"),
    "backup": ("-o", "FOLDER/backup.zip"),
    "forms copy": ("A",),
}
"""Commands that write nothing but what they were asked for."""
WRITES: dict[str, tuple[str, ...]] = {
    "import": ("FOLDER/act-ru.txt", "--work", "/akn/kz/act/2021-05-02/2-VI", "--edition", "2025-01-01"),
    "acts set": (WORK, "--title", "О садах"),
    "bill add": ("yards", "FOLDER/new.txt"),
    "bill impact": ("yards", "--term", "год", "--budget", "нет", "--forecast", "порядок"),
    "bill justify": ("yards", "art_2", "--text", "Мерзім.", "--lang", "kk"),
    "bill new": ("fresh", "--title", "О дворах", "--title-kk", "Аулалар туралы"),
    "bill part": ("yards", "npp", "--as", "drafting"),
    "bill rename": ("yards", "gardens"),
    "bill settle": ("yards", "1", "--leave-out", "--reason", "Нет."),
    "bill stage": ("yards", "concept"),
    "bill version begin": ("yards",),
    "expert add": ("moj", "--kind", "ngo", "--title", "Орган"),
    "expert change": ("npp", "--note", "Письмо."),
    "expert suspend": ("npp", "--until", "2026-12-31"),
    "people add": ("A. Head", "--role", "head"),
    "recommend": ("yards", "art_2", "--text", "Нет.", "--by", "житель", "--opinion", "FOLDER/new.txt"),
    "respond": ("yards/1", "--decision", "accepted"),
    "review cancel": ("yards/r1", "--reason", "Ошибка."),
    "review deliver": ("yards/r1",),
    "review receive": ("yards/r1", "--opinion", "FOLDER/new.txt"),
    "review send": ("yards", "--to", "npp", "--channel", "public"),
    "init": ("FOLDER/another",),
}
ALIKE = {
    "acts merge", "acts remove", "bill deputies decide", "bill deputies import", "bill deputies next", "bill deputies place",
    "bill deputies remove", "bill import-table", "bill remove", "check-table", "correlate", "dump", "load", "people remove",
    "restore", "review close", "review extend", "review group", "review recuse", "review remind", "review reopen",
    "review withdraw", "demo", "tui", "serve",
}  # fmt: skip
"""Commands that take the same ways, and those that are no matter of one call."""


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a bill that is reviewed."""
    folder = tmp_path_factory.mktemp("rich")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        i18n.use("en")
        office = open_office(folder)
        office.ok("expert", "add", "npp", "--kind", "chamber-of-entrepreneurs", "--title", "НПП")
        office.ok("recommend", "yards", "art_2", "--text", "Указать рабочие дни.", "--by", "житель")
        office.ok("bill", "version", "yards")
        for lang in ("ru", "kk"):
            office.add(lang, LAW[lang])
        office.ok("review", "send", "yards", "--to", "npp", "--channel", "npp")
        office.ok("bill", "version", "yards")
        office.add("ru", LAW["ru"])
        office.add("kk", LAW["kk"].replace("он күнде", "жеті күнде"))
        (folder / "new.txt").write_text(LAW["ru"].replace("людей", "граждан"), encoding="utf-8")
    return folder


@pytest.fixture
def disk(rich: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    shutil.copytree(rich, tmp_path / "disk")
    return Office(tmp_path / "disk")


def leaves(command: click.Command, context: click.Context, path: tuple[str, ...] = ()) -> Iterator[str]:
    if not isinstance(command, click.Group):
        yield " ".join(path)
        return
    for name in command.list_commands(context):
        found = command.get_command(context, name)
        assert found is not None
        yield from leaves(found, click.Context(found, parent=context, info_name=name), (*path, name))


def test_every_command_is_known_to_read_or_to_write() -> None:
    known = [*READS, *OUTPUT, *WRITES, *ALIKE]
    assert len(known) == len(set(known))
    assert set(leaves(cli, click.Context(cli))) == set(known)


def words(office: Office, command: str, rest: tuple[str, ...]) -> list[str]:
    return [*command.split(), *(word.replace("FOLDER", str(office.folder)) for word in rest)]


def files(office: Office) -> dict[str, str]:
    """Every file of the folder but those with which SQLite works, and what is remembered and may be deleted any time."""
    own = ("store.sqlite-shm", "store.sqlite-wal", "remembered.sqlite")
    return {
        path.relative_to(office.folder).as_posix(): digest(path.read_bytes())
        for path in sorted(office.folder.rglob("*"))
        if path.is_file() and path.name not in own
    }


@pytest.mark.parametrize("command", [*READS, *GROUPS])
def test_what_only_reads_says_the_same_on_a_full_disk(disk: Office, rich: Path, command: str) -> None:
    call = words(disk, command, (READS | GROUPS)[command])
    before = files(disk)
    with full_disk():
        full = disk.run(*call)
    assert files(disk) == before
    plain = disk.run(*call)
    assert repr(full.exception) == repr(plain.exception)
    assert (full.return_value, full.stdout, full.stderr) == (plain.return_value, plain.stdout, plain.stderr)
    assert plain.stdout or plain.stderr or plain.exception


@pytest.mark.parametrize("command", OUTPUT)
def test_what_is_to_be_written_is_refused_alone(disk: Office, command: str) -> None:
    call, before = words(disk, command, OUTPUT[command]), files(disk)
    with full_disk():
        full = disk.run(*call)
    assert isinstance(full.exception, LawtrackError), full.output
    assert full.exception.exit_code == 2
    assert files(disk) == before
    assert disk.run(*call).exception is None


@pytest.mark.parametrize("command", WRITES)
def test_what_writes_is_refused_whole(disk: Office, command: str) -> None:
    call, before = words(disk, command, WRITES[command]), files(disk)
    told = disk.run("log").stdout
    with full_disk():
        full = disk.run(*call)
    assert isinstance(full.exception, LawtrackError) or full.return_value == 2, full.output
    assert getattr(full.exception, "exit_code", 2) == 2
    assert files(disk) == before
    assert disk.run("log").stdout == told
    again = disk.run(*call)  # there is room again
    assert again.exception is None, again.exception
    assert disk.run("log", "--verify").return_value == 0


@pytest.mark.parametrize("command", ["due", "bill list", "show", "search", "references", "bill apply", "log"])
def test_what_only_reads_works_in_a_folder_that_may_not_be_written(disk: Office, command: str) -> None:
    beginning = without_rights()
    if beginning is None:
        pytest.skip("nothing takes the rights of root here")
    program = [sys.executable, "-m", "lawtrack", "--workspace", str(disk.folder / "ws")]
    call = [*beginning, *program, *words(disk, command, READS[command])]
    plain = disk.run(*words(disk, command, READS[command]))
    shutil.rmtree(disk.folder / "ws" / ".lawtrack" / "turns", ignore_errors=True)
    only_to_be_read(disk.folder)
    try:
        made = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
        refused = subprocess.run(
            [*beginning, *program, "bill", "new", "fresh", "--title", "О"],
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    finally:
        to_be_written(disk.folder)
    assert (made.returncode, made.stdout) == (plain.return_value or 0, plain.stdout), made.stderr
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1
