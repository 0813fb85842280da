"""How long a command takes from nothing, as a whole process, beside ``python -c "import sqlmodel"`` in the same run.

Run: ``make bench``, or ``python bench/startup.py [ROUNDS]``. The rounds are interleaved, so that a busy machine is busy
for all of them; printed are the least of the wall clock and of the processor's time, and their ratios with the aims.
The first round is not counted: what Python compiles of a new installation it compiles once, for lawtrack as for its peer
(``PYTHONDONTWRITEBYTECODE`` is not handed on; where only one of the two is compiled, a ratio says nothing).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BILL = "zelenyj-bjudzhet"
PEER = "import sqlmodel"
IN_PEERS = {"acts": 1.3, "due": 1.3, "bill list": 1.3, f"bill apply {BILL}": 2.0}
READER = "from lawtrack.reading.instructions import read_instructions"
IN_SECONDS = {"--help": 0.1, "import lawtrack.reading.instructions": 0.1}


def sample(folder: Path) -> Path:
    """A copy of the sample workspace, loaded."""
    from lawtrack.services.demo import copy_sample, load_sample
    from lawtrack.services.workspace import open_workspace

    copy_sample(ROOT, folder)
    workspace = open_workspace(folder)
    assert load_sample(workspace).failed == ()
    workspace.close()
    return folder


def measured(words: list[str], folder: Path) -> tuple[float, float]:
    """Seconds of the clock and of the processor that a Python process takes."""
    before, start = os.times(), time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    clock, after = time.perf_counter() - start, os.times()
    assert done.returncode in (0, 3), (words, done.stderr.decode())
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return clock, spent


def main(rounds: int) -> None:
    """Measure and print."""
    commands = {PEER: ["-c", PEER]}
    commands |= {name: ["-m", "lawtrack", *name.split()] for name in ("--help", *IN_PEERS)}
    for line in ("import lawtrack.reading.instructions", READER):
        commands[line] = ["-c", line]
    commands["nothing"] = ["-c", "pass"]
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as scratch:
        folder = sample(Path(scratch) / "sample")
        for _round in range(rounds + 1):
            for name, words in commands.items():
                taken[name].append(measured(words, folder))
    clock = {name: min(c for c, _s in pairs[1:]) for name, pairs in taken.items()}
    spent = {name: min(s for _c, s in pairs[1:]) for name, pairs in taken.items()}
    print(f"{'':65}{'clock s':>9}{'CPU s':>8}{'clock':>8}{'CPU':>7}   aim")
    for name in commands:
        ratios = f"{clock[name] / clock[PEER]:8.2f}{spent[name] / spent[PEER]:7.2f}"
        aim = f"≤ {IN_PEERS[name]} × {PEER}" if name in IN_PEERS else ""
        if name in IN_SECONDS:
            aim = f"≤ {IN_SECONDS[name]} s" + (
                " of CPU, Python's own start aside" if name.startswith("import") else ""
            )
        print(f"{name:65}{clock[name]:9.3f}{spent[name]:8.3f}{ratios}   {aim}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
