"""1,000 right tables and bills broken as people break them: what ``check-table``, ``check`` and ``parity`` find of it.

Run: ``python bench/error_hunt.py [--cases 1000] [--seed 1]`` with the folder of real acts in ``LAWTRACK_CORPUS`` (by default
``../shared/data``). Each error has a witness or none: the act, the bill or the other language contradicts it. Found is what
is told at the place of the error, as what it is; false is whatever is told of a right table or bill. ``--list`` prints every
error that was not found and everything that was invented.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])  # not this folder: a script in it is called docx

from tests.hunt.running import Result, results  # noqa: E402


def main() -> None:
    """Break the tables and bills, check them, print the count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--seed", default="1")
    parser.add_argument(
        "--command", default="", help="only the errors that check-table, check or parity looks for"
    )
    parser.add_argument("--list", action="store_true", help="every error not found, everything invented")
    asked = parser.parse_args()
    begun = time.monotonic()
    found: list[Result] = []
    made = 0
    for one in results(asked.seed, asked.cases, asked.command):
        found.append(one)
        made += bool(one.kind)
        if one.kind and made % 20 == 0:
            print(f"\r{made} of {asked.cases}", end="", file=sys.stderr, flush=True)
        if asked.list:
            listed(one)
    print("\r", end="", file=sys.stderr)
    report(found)
    print(f"seed {asked.seed}, {asked.cases} errors, {time.monotonic() - begun:.0f} s")


def listed(one: Result) -> None:
    """What was missed or invented in one case."""
    missed = bool(one.kind and one.witness and not one.found)
    if not missed and not one.invented:
        return
    what = "missed" if missed else "beside it" if one.kind else "false"
    print(f"{what}: {one.command} {one.lang} {one.kind} ({one.witness}) {one.name}\n    {one.words}")
    for words in one.invented[:4]:
        print(f"    told: {words}")


def report(found: Iterable[Result]) -> None:
    """The count by command and kind, then by language, then what nothing contradicts, then the false alarms."""
    broken = [one for one in found if one.kind]
    right = [one for one in found if not one.kind]
    witnessed = [one for one in broken if one.witness]
    for command in ("check-table", "check", "parity"):
        mine = [one for one in witnessed if one.command == command]
        print(f"{command}: {_share(mine)}")
        for kind in sorted({one.kind for one in mine}):
            print(f"    {kind:24} {_share([one for one in mine if one.kind == kind])}")
    for lang in ("ru", "kk"):
        print(f"errors in {lang}: {_share([one for one in witnessed if one.lang == lang])}")
    print(f"errors with a witness: {_share(witnessed)}")
    alone = [one for one in broken if not one.witness]
    kinds = Counter(f"{one.command} {one.kind}" for one in alone)
    print(
        f"errors that nothing contradicts, apart: {len(alone)}, of them told {sum(one.found for one in alone)}"
    )
    print("    " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    print(
        f"broken ones with something told elsewhere: {sum(bool(one.invented) for one in broken)} of {len(broken)}"
    )
    for name in dict.fromkeys((one.command, one.lang) for one in right):
        mine = [one for one in right if (one.command, one.lang) == name]
        wrong = sum(bool(one.invented) for one in mine)
        print(f"right, {' '.join(name)}: {wrong} of {len(mine)} with a false alarm")
    wrong = sum(bool(one.invented) for one in right)
    print(f"right tables and bills with a false alarm: {wrong} of {len(right)}")


def _share(some: list[Result]) -> str:
    hits = sum(one.found for one in some)
    return f"{hits} of {len(some)} found ({hits / len(some):.1%})" if some else "none"


if __name__ == "__main__":
    main()
