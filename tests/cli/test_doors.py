"""The doors seen from the command line: inputs stay, pipes are written, nothing steers the terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile import samples
from tests.hostile.running import in_process


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "act.txt").write_text(samples.ACT, encoding="utf-8")
    (tmp_path / "law.txt").write_text(samples.LAW, encoding="utf-8")
    return tmp_path


@dataclass(frozen=True)
class Ran:
    returncode: int
    stdout: bytes
    stderr: bytes


def lawtrack(folder: Path, *args: str) -> Ran:
    """Run it here; an exception that gets out fails the test."""
    return Ran(*in_process(args, folder, {"LAWTRACK_LANG": "en", "LAWTRACK_CONFIG": str(folder / "no.toml")}))


def test_no_output_takes_the_place_of_an_input_or_of_the_other_output(folder: Path) -> None:
    (folder / "link.txt").symlink_to("act.txt")
    (folder / "hard.txt").hardlink_to(folder / "law.txt")
    decisions = folder / "d.jsonl"
    decisions.write_bytes(samples.decisions())
    for args in (
        ("-o", "act.txt"),
        ("-o", "link.txt"),
        ("-o", "hard.txt"),
        ("-o", "d.jsonl", "--decisions", "d.jsonl"),
        ("--outcomes", "law.txt"),
        ("--outcomes", "x.json", "-o", "./x.json"),
    ):
        ran = lawtrack(folder, "apply", "act.txt", "law.txt", *args)
        assert ran.returncode == 2, args
        assert ran.stderr.count(b"\n") == 1
    assert (folder / "act.txt").read_text(encoding="utf-8") == samples.ACT
    assert (folder / "law.txt").read_text(encoding="utf-8") == samples.LAW
    assert decisions.read_bytes() == samples.decisions()
    assert not (folder / "x.json").exists()


def test_the_output_may_be_the_terminal_a_pipe_or_a_command(folder: Path) -> None:
    plain = lawtrack(folder, "read", "act.txt", "--format", "text").stdout
    assert "Статья 1".encode() in plain
    command = (
        f"{sys.executable} -m lawtrack read act.txt --format text -o >(cat > made.txt; echo done > flag)"
    )
    waiting = "while [ ! -e flag ]; do sleep 0.1; done"
    subprocess.run(["bash", "-c", f"{command}; {waiting}"], cwd=folder, check=True, timeout=300)
    assert (folder / "made.txt").read_bytes() == plain
    refused = lawtrack(folder, "read", "act.txt", "-o", "/dev/null")
    assert (refused.returncode, refused.stdout) == (2, b"")


def test_titles_and_texts_do_not_steer_the_terminal(folder: Path) -> None:
    (folder / "act.txt").write_text(
        samples.ACT.replace("Двор открыт", "Двор \x9b2J\u202eоткрыт"), encoding="utf-8"
    )
    lawtrack(folder, "init", "w")
    office = folder / "w"
    assert lawtrack(office, "bill", "new", "b1", "--title", "Двор \x1b]0;PWN\x07\x9b2J").returncode == 0
    for args in (
        ("bill", "list"),
        ("bill", "show", "b1"),
        ("read", "../act.txt", "--format", "text"),
        ("bill", "show", "\x1b]0;x"),
    ):
        ran = lawtrack(office, *args)
        for stream in (ran.stdout, ran.stderr):
            assert not set(stream) & set(b"\x1b\x07")
            assert "\x9b" not in stream.decode()
    listed = json.loads(lawtrack(office, "bill", "show", "b1", "--json").stdout)
    assert "PWN" in listed["title"]["ru"]


def test_json_holds_what_the_text_holds(folder: Path) -> None:
    (folder / "act.txt").write_text(samples.ACT.replace("Двор открыт", "Двор \x9bоткрыт"), encoding="utf-8")
    ran = lawtrack(folder, "read", "act.txt", "--format", "json")
    assert "\x9b" not in ran.stdout.decode()
    assert "Двор \x9bоткрыт" in json.dumps(json.loads(ran.stdout), ensure_ascii=False)


def test_a_pipe_is_no_act_and_nobody_waits(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    lawtrack(folder, "init", "w")
    (folder / "w" / "acts" / "x").mkdir()
    os.mkfifo(folder / "w" / "acts" / "x" / "ru@2020-01-01.xml")
    assert lawtrack(folder, "read", "pipe").returncode == 2
    assert lawtrack(folder, "apply", "act.txt", "law.txt", "--decisions", "pipe").returncode == 2
    loaded = lawtrack(folder / "w", "load")
    assert loaded.returncode == 3
    assert b"no ordinary file" in loaded.stdout + loaded.stderr


@pytest.mark.parametrize(
    "line",
    [
        '{"event": "text", "on": {"days": -1}, "lang": "ru", "file": "../../../secret.txt"}',
        '{"event": "text", "on": {"days": -1}, "lang": "ru", "file": "/etc/passwd"}',
        '{"event": "text", "on": {"days": -1}, "lang": "ru", "file": "' + "a" * 5000 + '"}',
        '{"event": "note", "on": {"days": 1000000000000}, "text": "x"}',
        '{"event": "note", "on": {"days": -1000000000000}, "text": "x"}',
        '{"event": "note", "on": {"working_days": -1000000}, "text": "x"}',
        '{"event": "note", "on": {"days": -1}, "text": "\\ud800"}',
        '{"event": "note", "on": ' + "[" * 5000 + "}",
        '{"event": "note", "on": ' + "9" * 5000 + "}",
        '{"event": "note", "on": "9999-12-31", "text": "x"}',
        '{"event": "note", "on": {"days": -1}, "at": "0001-01-01T00:00", "text": "x"}',
    ],
)
def test_a_workflow_file_of_a_stranger_reads_no_other_file_and_stops_no_other_bill(
    folder: Path, line: str
) -> None:
    (folder / "secret.txt").write_text("SECRET", encoding="utf-8")
    lawtrack(folder, "init", "w")
    amendments = folder / "w" / "amendments"
    for slug in ("aaa", "zzz"):
        (amendments / slug).mkdir(parents=True)
        first = (
            f'{{"event": "bill", "on": {{"days": -5}}, "slug": "{slug}", "title": {{"ru": "О дворах"}}}}\n'
        )
        (amendments / slug / "workflow.jsonl").write_text(
            first + (line if slug == "aaa" else ""), encoding="utf-8"
        )
    ran = lawtrack(folder / "w", "load")
    assert ran.returncode == 3
    bills = lawtrack(folder / "w", "bill", "list").stdout
    assert b"zzz" in bills
    assert b"aaa" not in bills
