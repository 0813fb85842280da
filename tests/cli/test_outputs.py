"""What every command writes: the ending says the format, and nothing tells of people and their machines."""

from __future__ import annotations

import io
import re
import shutil
import socket
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from lawtrack import i18n
from lawtrack.errors import InputError, LawtrackError
from tests.cli.office import ACT, Office
from tests.cli.outputs import (
    FOLDERS_AND_REPORTS,
    MADE,
    OUTPUTS,
    Output,
    commands_with_files,
    full_office,
    kind_of,
    run,
)

USER = "secret-user"
_TOLD = re.compile(
    rb"rsid|docId|attachedTemplate|lastModifiedBy|TotalTime|<Template|Manager|HyperlinkBase|AppVersion"
    rb"|cp:revision|dcterms|cp:keywords|dc:description|w15:presenceInfo|w:initials"
)
"""Properties of an Office file that tell of people, of editing, or of the machine."""


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office") / "once"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        i18n.use("en")
        full_office(folder)
    return folder


@pytest.fixture
def office(made_once: Path, tmp_path: Path, secrets: tuple[bytes, ...]) -> Office:
    """A copy of the office for one test."""
    shutil.copytree(made_once, tmp_path / "office")
    return Office(tmp_path / "office")


@pytest.fixture(scope="module")
def refusing(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A copy of the office for all commands that are refused: they write nothing."""
    folder = tmp_path_factory.mktemp("refusing") / "office"
    shutil.copytree(made_once, folder)
    made = Office(folder)
    made.ok("acts")  # on a server it gets its database now, for all tests
    return made


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, ...]:
    """Words of this machine and its user that no file may hold."""
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    for name in ("USER", "LOGNAME", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, USER)
    for name in ("LAWTRACK_USER", "LAWTRACK_AUTHOR", "LAWTRACK_COMPANY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home" / USER))
    i18n.use("en")
    host = socket.gethostname()
    found = [USER, str(tmp_path), str(Path.cwd()), "Тайный Автор", *([host] if len(host) > 4 else [])]
    return tuple(word.encode() for word in found)


def everything(data: bytes) -> bytes:
    """All bytes of a file, and of the files in it, unpacked."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [entry.filename.encode() + entry.comment + entry.extra for entry in package.infolist()]
        return b"\n".join(
            [*parts, package.comment, *(everything(package.read(n)) for n in package.namelist())]
        )


def properties(data: bytes) -> dict[str, str]:
    """What the properties of an Office file say."""
    said: dict[str, str] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        inside = [name for name in package.namelist() if name.startswith("docProps/")]
        assert set(inside) <= {"docProps/core.xml", "docProps/app.xml"}
        for name in inside:
            said |= {etree.QName(e).localname: e.text or "" for e in etree.fromstring(package.read(name))}
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in package.infolist())
    return said


def written(office: Office, output: Output, ending: str, *more: str) -> list[Path]:
    """The files that a command writes under a name with this ending."""
    path = office.folder / f"made{ending}"
    code, error = run(office, output, path.name, *more)
    assert error is None, error
    assert code in (0, 1, 3)
    return [p for p in path.rglob("*") if p.is_file()] if path.is_dir() else [path]


def check(paths: list[Path], secrets: tuple[bytes, ...], author: str = "", company: str = "") -> None:
    """Every file says of people what is set, and nothing else."""
    for path in paths:
        data = path.read_bytes()
        said = everything(data)
        assert [word.decode() for word in secrets if word in said] == [], path.name
        if kind_of(path) in ("docx", "xlsx"):
            told = properties(data)
            assert told.get("creator", "") == author, path.name
            assert told.get("Company", "") == company, path.name
            assert set(told) <= {"title", "language", "identifier", "creator", "Company"}, path.name
            assert not _TOLD.findall(said), path.name
        if kind_of(path) == "pdf":
            for key in (b"Producer", b"Creator"):
                assert re.fullmatch(
                    rb"(0020)*", *re.findall(rb"/" + key + rb"\s*<FEFF([0-9A-F]*)>", data) or [b""]
                )
            assert b"/Author" not in data


def test_the_table_names_every_command_that_writes_a_file() -> None:
    assert sorted(output.name for output in OUTPUTS) == sorted(
        set(commands_with_files()) - FOLDERS_AND_REPORTS
    )


def _each(output: Output) -> Any:
    """A command as a parameter; a shared store has the copies that its server makes."""
    own = [pytest.mark.own_store] if output.command == ("backup",) else []
    return pytest.param(output, id=output.name, marks=own)


@pytest.mark.parametrize("output", [_each(output) for output in OUTPUTS])
def test_the_ending_decides_and_nothing_is_told(
    office: Office, secrets: tuple[bytes, ...], output: Output
) -> None:
    for ending in ("", *output.endings):
        if ending == ".pdf":
            continue  # the test below
        paths = written(office, output, ending)
        assert kind_of(office.folder / f"made{ending}") == (MADE | {"": output.bare, ".zip": "zip"})[ending]
        if output.command != ("backup",):  # a copy of the whole work, which names who did it
            check(paths, secrets)
    for form, ending, kind in output.extra:
        (path,) = written(office, output, ending, "--format", form)
        assert kind_of(path) == kind
        check([path], secrets)


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda o: o.name)
def test_a_contradiction_is_refused(refusing: Office, secrets: tuple[bytes, ...], output: Output) -> None:
    for form, ending in (*(("", ending) for ending in output.refused), *output.contradictions):
        name = f"refused{ending}"
        _code, error = run(refusing, output, name, *(("--format", form) if form else ()))
        assert isinstance(error, InputError), (form, ending)
        assert error.message.count("\n") == 0
        assert error.hint
        assert not (refusing.folder / name).exists()


@pytest.mark.libreoffice
@pytest.mark.parametrize("output", [o for o in OUTPUTS if ".pdf" in o.endings], ids=lambda o: o.name)
def test_pdf_is_made_and_tells_nothing(office: Office, secrets: tuple[bytes, ...], output: Output) -> None:
    (path,) = written(office, output, ".pdf")
    assert kind_of(path) == "pdf"
    check([path], secrets)


@pytest.mark.parametrize("output", [o for o in OUTPUTS if ".pdf" in o.endings], ids=lambda o: o.name)
def test_without_libreoffice_pdf_is_one_sentence(
    refusing: Office, secrets: tuple[bytes, ...], output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_libreoffice(monkeypatch, refusing.folder)
    _code, error = run(refusing, output, "made.pdf")
    assert isinstance(error, LawtrackError)
    assert "LibreOffice" in error.message
    assert error.exit_code == 2
    assert not (refusing.folder / "made.pdf").exists()


READERS = (
    ("read", "{}"),
    ("instructions", "{}"),
    ("apply", "{}", "law-ru.txt"),
    ("apply", "act-ru.docx", "{}"),
    ("compare", "act-ru.docx", "{}"),
    ("table", "{}", "law-ru.txt"),
    ("check-table", "table.docx", "{}", "law-ru.txt"),
    ("parity", "{}", "act-kk.txt", "--as", "text"),
    ("import", "{}", "--edition", "2026-01-01", "--work", "/akn/kz/act/2020-05-02/1-VI"),
    ("bill", "add", "yards", "{}"),
)


@pytest.mark.parametrize("words", READERS, ids=" ".join)
@pytest.mark.parametrize("ending", ["doc", "rtf", "odt"])
def test_without_libreoffice_old_files_are_one_sentence(
    refusing: Office,
    secrets: tuple[bytes, ...],
    words: tuple[str, ...],
    ending: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    foreign(refusing.folder / f"old.{ending}")
    without_libreoffice(monkeypatch, refusing.folder)
    args = [word.format(f"old.{ending}") for word in words]
    result = refusing.run(
        *(str(refusing.folder / arg) if (refusing.folder / arg).is_file() else arg for arg in args)
    )
    error = result.exception
    assert error is None or isinstance(error, InputError)
    assert error is not None or result.return_value == 2
    said = result.output if error is None else str(error)
    assert f"old.{ending}" in said
    assert "LibreOffice" in said
    assert len(said.splitlines()) == 1


@pytest.mark.libreoffice
@pytest.mark.parametrize("ending", ["doc"])  # tests/formats/test_libreoffice.py reads the others
def test_old_files_are_read_where_libreoffice_is(
    office: Office, secrets: tuple[bytes, ...], ending: str
) -> None:
    import subprocess

    from lawtrack.formats.libreoffice import libreoffice

    profile = f"-env:UserInstallation={(office.folder / 'profile').as_uri()}"
    command = [libreoffice(), profile, "--headless", "--convert-to", ending, "--outdir", str(office.folder)]
    subprocess.run(
        [*command, str(office.folder / "act-ru.docx")], capture_output=True, check=True, timeout=180
    )
    made = office.folder / f"act-ru.{ending}"
    assert office.run("compare", str(office.folder / "act-ru.docx"), str(made)).return_value == 0
    after = str(office.folder / "after.docx")
    result = office.run("apply", str(made), str(office.folder / "law-ru.txt"), "-o", after)
    assert (result.return_value, result.exception) == (3, None), (
        "its comment is no word of the act: that is said"
    )
    check([office.folder / "after.docx"], secrets)


def test_author_and_company_are_those_of_the_settings(office: Office, secrets: tuple[bytes, ...]) -> None:
    file = office.folder / "ws" / "lawtrack.toml"
    file.write_text('author = "А. Автор"\ncompany = "Министерство дворов"\n', encoding="utf-8")
    for output in OUTPUTS:
        for form, ending in (("", ".docx"), ("", ".xlsx"), ("redline", ".docx"), ("", "")):
            endings = {*output.endings, *([""] if output.bare == "folder" else [])}
            formats = {form for form, _ending, _kind in output.extra}
            if ending in endings and (not form or form in formats):
                paths = written(office, output, ending, *(("--format", form) if form else ()))
                check(paths, secrets, "А. Автор", "Министерство дворов")
                if form:
                    assert 'w:author="А. Автор"'.encode() in everything(paths[0].read_bytes())


def foreign(path: Path) -> None:
    """A file of another word processor, as far as its first bytes tell."""
    text = ACT["ru"]
    starts = {".doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + text.encode("utf-16-le"), ".rtf": b"{\\rtf1 x}"}
    if path.suffix == ".odt":
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        return
    path.write_bytes(starts[path.suffix])


def without_libreoffice(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("lawtrack.formats.libreoffice._PLACES", ())
