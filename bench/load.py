"""Many people at once: 20 processes write into one workspace for a minute, on SQLite and on PostgreSQL.

Run it as ``python bench/load.py [--processes 20] [--seconds 60] [--store sqlite|postgres|both]``. Each process records
remarks on one bill that all write to, on a bill of its own, and answers some, as fast as it can. Afterwards every step that was
said to be recorded must be in the log once and none that was refused; the log must prove; less than 1 % may be refused, and
95 of 100 steps must take less than two seconds. Exit code 1 where that does not hold.

It stops by itself: after the time, or after ``--most`` steps of a process.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
MOST_REFUSED = 0.01
MOST_SECONDS = 2.0


def main() -> int:
    """Measure and judge."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--processes", type=int, default=20)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--most", type=int, default=5000, help="steps of a process at the most")
    options.add_argument("--store", choices=["sqlite", "postgres", "both"], default="both")
    options.add_argument("--worker", nargs=2, metavar=("FOLDER", "NAME"), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.worker:
        return work(Path(given.worker[0]), given.worker[1], given.seconds, given.most)
    kinds = ["sqlite", "postgres"] if given.store == "both" else [given.store]
    return max(int(not measured(kind, given.processes, given.seconds, given.most)) for kind in kinds)


def measured(kind: str, processes: int, seconds: float, most: int) -> bool:
    """Run one store; True where everything holds."""
    folder = Path(tempfile.mkdtemp(prefix="lawtrack-load-"))
    try:
        with store(kind) as environment:
            begin(folder / "ws", environment, processes)
            steps = run(folder / "ws", environment, processes, seconds, most)
            return judged(kind, folder / "ws", environment, steps)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def store(kind: str) -> Iterator[dict[str, str]]:
    """The environment in which a workspace uses this kind of store."""
    own = {"LAWTRACK_CONFIG": str(ROOT / "no-config.toml"), "LAWTRACK_LANG": "en"}
    if kind == "sqlite":
        yield own
        return
    from tests import postgres

    with postgres.database(durable=True) as url:
        yield {**own, "LAWTRACK_DATABASE_URL": url}


def opened(folder: Path, environment: dict[str, str]) -> Any:
    """The workspace, with this store."""
    os.environ.pop("LAWTRACK_DATABASE_URL", None)
    os.environ.update(environment)
    from lawtrack.services.workspace import init_workspace, open_workspace

    return open_workspace(folder) if (folder / "lawtrack.toml").exists() else init_workspace(folder)


def begin(folder: Path, environment: dict[str, str], processes: int) -> None:
    """A workspace with a bill for all and one for each."""
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills

    workspace = opened(folder, environment)
    for name in ("all", *(f"own-{n}" for n in range(processes))):
        Bills(workspace).new(name, {Lang.RU: f"О {name}"})
    workspace.close()


def run(
    folder: Path, environment: dict[str, str], processes: int, seconds: float, most: int
) -> list[dict[str, Any]]:
    """What every process did: token, seconds, and why it was refused (empty: it was recorded)."""
    words = [
        sys.executable,
        __file__,
        "--seconds",
        str(seconds),
        "--most",
        str(most),
        "--worker",
        str(folder),
    ]
    env = {**os.environ, **environment}
    started = [
        subprocess.Popen(
            [*words, str(n)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**env, "LAWTRACK_USER": f"writer {n}"},
        )
        for n in range(processes)
    ]
    for one in started:  # all have started before the first begins: what is measured is the work
        assert one.stdout is not None
        one.stdout.readline()
    for one in started:
        assert one.stdin is not None
        one.stdin.write(b"go\n")
        one.stdin.flush()
    said = [one.communicate(timeout=seconds * 3 + 120)[0] for one in started]
    return [json.loads(line) for lines in said for line in lines.decode().splitlines()]


def work(folder: Path, name: str, seconds: float, most: int) -> int:
    """One process: steps until the time is over, each told on a line."""
    from lawtrack.errors import LawtrackError
    from lawtrack.services.reviews.reviews import Reviews

    chance = random.Random(int(name))  # noqa: S311 -- no secret
    reviews = Reviews(opened(folder, dict(os.environ)))
    answerable: list[str] = []
    reviews.recommend(f"own-{name}", f"{name}.begun", author="a citizen")
    print("ready", flush=True)
    sys.stdin.readline()
    until = time.monotonic() + seconds
    for n in range(most):
        if time.monotonic() > until:
            break
        token = f"{name}.{n}."
        start = time.perf_counter()
        why = ""
        try:
            if answerable and chance.random() < 0.2:
                reviews.respond(answerable.pop(), "rejected", token)
            else:
                bill = "all" if chance.random() < 0.5 else f"own-{name}"
                answerable.append(reviews.recommend(bill, token, author="a citizen").id)
        except LawtrackError as error:
            why = error.message
        print(json.dumps({"token": token, "seconds": time.perf_counter() - start, "why": why}), flush=True)
    return 0


def judged(kind: str, folder: Path, environment: dict[str, str], steps: list[dict[str, Any]]) -> bool:
    """Print what came of it; True where everything holds."""
    from lawtrack.services.log import proving

    workspace = opened(folder, environment)
    found: Counter[str] = Counter()
    for entry in proving.entries(workspace):
        found[str(entry.event.data.get("reason") or entry.event.data.get("text") or "")] += 1
    proved = proving.verify(workspace)
    workspace.close()
    lost = [step["token"] for step in steps if not step["why"] and found[step["token"]] == 0]
    doubled = [token for token, count in found.items() if count > 1 and token]
    kept = [step["token"] for step in steps if step["why"] and found[step["token"]]]
    refused = [step["why"] for step in steps if step["why"]]
    times = sorted(step["seconds"] for step in steps) or [0.0]
    p50, p95 = (times[min(len(times) - 1, int(len(times) * share))] for share in (0.5, 0.95))
    print(
        f"{kind}: {len(steps)} steps, {len(refused)} refused ({len(refused) / max(1, len(steps)):.2%}), {len(lost)} lost, "
        f"{len(doubled)} doubled, {len(kept)} refused and kept; p50 {p50:.3f} s, p95 {p95:.3f} s, most {times[-1]:.3f} s; "
        f"the log {'holds' if not proved.faults else 'does not hold'} ({proved.linked} linked)"
    )
    for why, count in Counter(refused).most_common(3):
        print(f"  {count} × {why}")
    for fault in proved.faults[:3]:
        print(f"  {fault.place}: {fault.why}")
    few = len(refused) <= MOST_REFUSED * len(steps)
    return bool(steps) and not (lost or doubled or kept or proved.faults) and few and p95 < MOST_SECONDS


if __name__ == "__main__":
    sys.exit(main())
