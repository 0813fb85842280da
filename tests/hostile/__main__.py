"""``python -m tests.hostile --cases 10000 --seed 1``: prints every failure, and ends with 1 where there is one."""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

from tests.hostile.cases import case_of
from tests.hostile.running import MEMORY, Yard, run_apart, run_here


def main() -> int:
    """Run the cases; every hundredth in a process of its own too."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    asked = parser.parse_args()
    failures = 0
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        yard = Yard(Path(folder).resolve())
        for n in range(asked.first, asked.first + asked.cases):
            case = case_of(asked.seed, n)
            wrong = run_here(case, yard) or (run_apart(case, yard) if n % 100 == 0 else "")
            used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
            if not wrong and used > MEMORY:
                print(f"MEMORY: {used // 2**20} MB by case {case.name}", flush=True)
                return 1
            if wrong:
                failures += 1
                print(f"--- {case.name}: {' '.join(case.argv)[:300]!r}\n{wrong}", flush=True)
            if n % 500 == 499:
                print(
                    f"{n + 1} cases, {failures} failures, {time.monotonic() - begun:.0f} s",
                    file=sys.stderr,
                    flush=True,
                )
    print(f"{asked.cases} cases with the seed {asked.seed}: {failures} failures, {used // 2**20} MB at most")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
