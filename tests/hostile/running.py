"""Runs a case in this process (or in one of its own) and says what went wrong."""

from __future__ import annotations

import datetime as dt
import io
import os
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from unittest import mock

from tests.hostile import samples
from tests.hostile.cases import Case

CODES = frozenset({0, 1, 2, 3})
CPU_SECONDS = 10
WALL_SECONDS = 120  # a machine that is busy otherwise is no hang
MEMORY = 1024 * 1024 * 1024


class Hang(BaseException):
    """Took longer than ten seconds of the processor, or waited for ever; a BaseException, so that nobody catches it."""


class Yard:
    """A folder with inputs, outputs, a workspace, and a secret outside.

    Args:
        root: An empty folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.inputs, self.outputs, self.office = root / "in", root / "out", root / "office"
        self._template = root / "template"
        self.environment = {
            "LAWTRACK_CONFIG": str(root / "no.toml"),
            "LAWTRACK_LANG": "en",
            "HOME": str(root / "home"),
            "XDG_STATE_HOME": str(root / "state"),
        }
        (root / "secret.txt").write_text("SECRET-WORDS", encoding="utf-8")
        for folder in (self.inputs, self.outputs):
            folder.mkdir()
        self._make_template()

    def _make_template(self) -> None:
        from lawtrack.services.bills.bills import Bills
        from lawtrack.services.library.library import Library
        from lawtrack.services.workspace import init_workspace

        act, law = self.root / "act.txt", self.root / "law.txt"
        act.write_text(samples.ACT, encoding="utf-8")
        law.write_text(samples.LAW, encoding="utf-8")
        with mock.patch.dict(os.environ, self.environment):
            office = init_workspace(self._template)
            Library(office).import_file(act, edition=dt.date(2020, 6, 1))
            bills = Bills(office)
            from lawtrack.model.document import Lang

            bills.new("dv", {Lang.RU: "О дворах"})
            bills.add("dv", law)
            from lawtrack.services.log.files import dump_all

            dump_all(office)
            office.close()

    def prepare(self, case: Case) -> list[str]:
        """Put the case's files in place; the arguments with the folders filled in."""
        for folder in (self.inputs, self.outputs):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        for name, data in case.files.items():
            (self.inputs / name).write_bytes(data)
        if case.office is not None:
            shutil.rmtree(self.office, ignore_errors=True)
            shutil.copytree(self._template, self.office)
            for name, data in case.office.items():
                path = self.office / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        return [a.replace("{in}", str(self.inputs)).replace("{out}", str(self.outputs)) for a in case.argv]

    def around(self) -> dict[str, tuple[int, int]]:
        """What no command may touch: everything but the outputs and the workspace."""
        free = (self.outputs, self.office)
        return {
            str(path): (path.stat().st_size, path.stat().st_mtime_ns)
            for path in self.root.rglob("*")
            if path.is_file() and not any(path.is_relative_to(place) for place in free)
        }


def run_here(case: Case, yard: Yard) -> str:
    """Run a case in this process; what is wrong with the result, empty where nothing is."""
    argv = yard.prepare(case)
    before = yard.around()
    work = yard.office if case.office is not None else yard.outputs
    try:
        with _limited():
            code, out, err = in_process(argv, work, yard.environment)
    except Hang:
        return "HANG: more than ten seconds"
    except BaseException:
        return traceback.format_exc()
    return _judged(code, out, err, yard, before)


def in_process(argv: Sequence[str], work: Path, environment: Mapping[str, str]) -> tuple[int, bytes, bytes]:
    """Run lawtrack in this process: exit code, stdout, stderr."""
    from lawtrack import i18n
    from lawtrack.cli.diagnostics import run
    from lawtrack.cli.main import cli

    out, err = (
        io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace") for _each in range(2)
    )
    here = Path.cwd()
    with (
        mock.patch.dict(os.environ, environment),
        mock.patch.multiple(sys, stdout=out, stderr=err, argv=["lawtrack", *argv]),
    ):
        os.chdir(work)
        try:
            code = run(cli)
        finally:
            os.chdir(here)
            i18n.use("en")
    out.flush()
    err.flush()
    return code, _bytes(out), _bytes(err)


def run_apart(case: Case, yard: Yard) -> str:
    """Run a case as a process with a limit on its memory; what is wrong with the result."""
    argv = yard.prepare(case)
    before = yard.around()
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LAWTRACK_", "LC_"))} | yard.environment
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "lawtrack", *argv],
            cwd=yard.office if case.office is not None else yard.outputs,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=WALL_SECONDS,
            check=False,
            preexec_fn=_narrow,
        )
    except subprocess.TimeoutExpired:
        return "HANG: a process of its own"
    return _judged(ran.returncode, ran.stdout, ran.stderr, yard, before)


def _narrow() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (6 * CPU_SECONDS, 6 * CPU_SECONDS))


def _judged(code: int | None, out: bytes, err: bytes, yard: Yard, before: dict[str, tuple[int, int]]) -> str:
    if code not in CODES:
        return f"EXIT {code}: {err.decode(errors='replace')[-1500:]}"
    if b"Traceback" in err:
        return err.decode(errors="replace")[-1500:]
    if code == 2 and not err.strip():
        return "EXIT 2 without a word"
    if b"SECRET-WORDS" in out:
        return "LEAK: a file outside was read"
    steering = [byte for byte in err if byte < 32 and byte not in b"\t\n\r"]
    if steering:
        return f"STEERING: {err[-300:]!r}"
    after = yard.around()
    if after != before:
        return f"TOUCHED: {sorted(set(after.items()) ^ set(before.items()))[:3]}"
    scraps = [*yard.outputs.rglob(".*lawtrack-part"), *yard.office.rglob(".*lawtrack-part")]
    return f"SCRAPS: {scraps[:3]}" if scraps else ""


def _bytes(stream: io.TextIOWrapper) -> bytes:
    held = stream.buffer
    assert isinstance(held, io.BytesIO)
    return held.getvalue()


@contextmanager
def _limited() -> Iterator[None]:
    """An alarm after ten seconds of the processor, or two minutes of waiting."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Hang

    if not hasattr(signal, "setitimer"):
        yield
        return
    old = signal.signal(signal.SIGPROF, ring), signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WALL_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGPROF, old[0])
        signal.signal(signal.SIGALRM, old[1])
