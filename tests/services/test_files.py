"""The door for what goes out: modes and links are kept, pipes written through, devices and inputs left alone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from unittest import mock

import pytest

from lawtrack.errors import ExportError, InputError
from lawtrack.services.files import check_inside, refuse_inputs, write_atomically
from lawtrack.services.workspace import Workspace


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_private_file_stays_private_and_a_new_one_gets_what_the_umask_allows(tmp_path: Path) -> None:
    private, new = tmp_path / "private.txt", tmp_path / "new.txt"
    private.write_text("old")
    private.chmod(0o600)
    before = os.umask(0o027)
    try:
        write_atomically(private, "neu")
        write_atomically(new, "neu")
    finally:
        os.umask(before)
    assert (private.read_text(), mode_of(private), mode_of(new)) == ("neu", 0o600, 0o640)


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "target.txt"
    target.write_text("old")
    (tmp_path / "second").symlink_to("folder/target.txt")
    (tmp_path / "first").symlink_to(tmp_path / "second")
    write_atomically(tmp_path / "first", "neu")
    assert (tmp_path / "first").is_symlink()
    assert (tmp_path / "second").is_symlink()
    assert target.read_text() == "neu"
    (tmp_path / "dangling").symlink_to(tmp_path / "folder" / "made.txt")
    write_atomically(tmp_path / "dangling", "neu")
    assert (tmp_path / "folder" / "made.txt").read_text() == "neu"


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(ExportError, match="cannot be written"):
        write_atomically(tmp_path / "a", "x")


def test_a_read_only_file_is_refused_whoever_asks(tmp_path: Path) -> None:
    path = tmp_path / "signed.txt"
    path.write_text("signed")
    path.chmod(0o444)
    with pytest.raises(ExportError, match="read-only"):
        write_atomically(path, "x")
    assert path.read_text() == "signed"


def test_a_pipe_is_written_through(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    write_atomically(pipe, "words" * 50_000)
    reader.join(20)
    assert got == ["words" * 50_000]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_nobody_waits_for_ever_for_a_pipe_without_a_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (
        mock.patch("lawtrack.services.files._READER_SECONDS", 0.1),
        pytest.raises(ExportError, match="cannot be written"),
    ):
        write_atomically(tmp_path / "pipe", "x")


@pytest.mark.parametrize("name", ["/dev/null", "/dev/full", "/dev/zero"])
def test_devices_are_left_alone(name: str) -> None:
    with pytest.raises(ExportError, match="is a device"):
        write_atomically(Path(name), "x")
    assert stat.S_ISCHR(Path(name).stat().st_mode)


def test_a_folder_a_missing_folder_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "x", tmp_path / ("a" * 300), tmp_path / "a\x00b"):
        with pytest.raises(ExportError):
            write_atomically(path, "x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_own_streams_are_written_through(place: str, tmp_path: Path) -> None:
    code = f"from pathlib import Path; from lawtrack.services.files import write_atomically as w; w(Path({place!r}), 'one ')"
    out = tmp_path / "out.txt"
    with out.open("w") as held:
        for _each in range(2):
            subprocess.run([sys.executable, "-c", code], stdout=held, check=True)
    assert out.read_text() == "one one "
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"one "


def test_a_full_disk_leaves_the_old_file_and_no_scraps(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with (
        mock.patch("os.fsync", side_effect=OSError(28, "No space left on device")),
        pytest.raises(ExportError, match="the disk is full"),
    ):
        write_atomically(path, "neu")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_is_swept_when_it_is_old(tmp_path: Path) -> None:
    old, young = tmp_path / ".a.txt.x1.lawtrack-part", tmp_path / ".a.txt.x2.lawtrack-part"
    for scrap in (old, young):
        scrap.write_text("half")
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))
    write_atomically(tmp_path / "b.txt", "x")
    assert not old.exists()
    assert young.exists()


def test_an_output_is_never_one_of_the_inputs(tmp_path: Path) -> None:
    act = tmp_path / "act.txt"
    act.write_text("x")
    (tmp_path / "link").symlink_to(act)
    (tmp_path / "hard").hardlink_to(act)
    for out in (act, tmp_path / "link", tmp_path / "hard", tmp_path / "." / "act.txt"):
        with pytest.raises(ExportError, match="made from"):
            refuse_inputs(out, [act])
    refuse_inputs(tmp_path / "new.txt", [act])


@pytest.mark.parametrize(
    "name",
    [
        "lawtrack.toml",
        ".lawtrack/store.sqlite",
        "acts/321-vi/ru@2020-06-01.xml",
        "amendments/dv/ru@v1.txt",
        "amendments/dv/workflow.jsonl",
    ],
)
def test_the_files_of_the_workspace_are_no_outputs(workspace: Workspace, name: str) -> None:
    with pytest.raises(ExportError, match="workspace itself"):
        workspace.refuse_output(workspace.folder / name)
    workspace.refuse_output(workspace.folder / "amendments" / "dv" / "table.docx")


def test_a_workspace_writes_and_reads_nothing_by_a_link_to_elsewhere(
    workspace: Workspace, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    link = workspace.acts / "ru@2020-01-01.xml"
    link.symlink_to(secret)
    write_atomically(link, "<act/>", own=True)
    assert (secret.read_text(), link.is_symlink(), link.read_text()) == ("SECRET", False, "<act/>")
    text = workspace.amendments / "ru@v1.txt"
    text.symlink_to(secret)
    with pytest.raises(InputError, match="link out of the workspace"):
        check_inside(text, workspace.folder)
    check_inside(link, workspace.folder)
