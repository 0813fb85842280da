"""``python -m tests.drafted --cases 2000``: prints every case that fails, then the counts; ends with 1 where one does."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from tests.drafted.cases import case, judged


def main() -> int:
    """Draft the cases and judge the laws."""
    parser = argparse.ArgumentParser(prog="python -m tests.drafted", description=__doc__)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--open", action="store_true", help="print what drafting itself reports as not said")
    asked = parser.parse_args()
    begun = time.monotonic()
    counts: Counter[str] = Counter()
    for n in range(asked.first, asked.first + asked.cases):
        one = case(n)
        if one is None:
            continue
        found = judged(one)
        orders = len(found.made.draft.orders)
        counts.update(
            cases=1, elements=one.elements, orders=orders, proved=found.proved, silent=bool(found.silent)
        )
        counts.update({"other language": bool(found.twins)})
        if found.silent or found.twins or (asked.open and not found.proved):
            print(f"--- {one.name}", *found.silent, *found.twins, sep="\n    ", flush=True)
            for line in found.made.draft.law.lines:
                print(f"    > {line[:200]}")
            for unsaid in found.made.draft.unsaid:
                print(f"    ! {unsaid.eid}: {unsaid.why} | {unsaid.old[:120]} | {unsaid.new[:120]}")
    ratio = counts["orders"] / max(counts["elements"], 1)
    spent = time.monotonic() - begun
    print(
        f"{counts['cases']} edited acts in {spent:.0f} s: {counts['proved']} proved, "
        f"{counts['cases'] - counts['proved']} reported as not put into words, {counts['silent']} wrong without a word; "
        f"{counts['other language']} laws that read otherwise in the other language; "
        f"{counts['orders']} orders for {counts['elements']} edited elements ({ratio:.2f})"
    )
    return 1 if counts["silent"] or counts["other language"] else 0


if __name__ == "__main__":
    sys.exit(main())
