"""``python -m tests.mutated --laws 2000 --seed 1``: prints every failure, and ends with 1 where there is one."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from tests.mutated.running import case


def main() -> int:
    """Spoil the laws and judge what is read."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutated", description=__doc__)
    parser.add_argument("--laws", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--printed", action="store_true", help="the faults that printing and copying make")
    asked = parser.parse_args()
    begun = time.monotonic()
    failed: Counter[str] = Counter()
    for n in range(asked.first, asked.first + asked.laws):
        name, faults, spoilt = case(asked.seed, n, printed=asked.printed)
        if faults:
            failed.update({spoilt.kind, *(fault.split()[0] for fault in faults)})
            failed["laws"] += 1
            touched = [f"{k}: {one.line.text[:200]!r}" for k, one in enumerate(spoilt.lines) if one.touched]
            print(f"--- {name}, {spoilt.kind}\n    " + "\n    ".join([*touched, *faults[:6]]), flush=True)
    spent = time.monotonic() - begun
    print(
        f"{asked.laws} laws with the seed {asked.seed} in {spent:.0f} s: {failed['laws']} failures {dict(failed)}"
    )
    return 1 if failed["laws"] else 0


if __name__ == "__main__":
    sys.exit(main())
