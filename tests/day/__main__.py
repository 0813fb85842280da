"""``python -m tests.day FOLDER``: does the day in FOLDER, prints what was done and found; ends with 1 where it differs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.day.steps import Day


def main() -> int:
    """Do the day."""
    parser = argparse.ArgumentParser(prog="python -m tests.day", description=__doc__)
    parser.add_argument("folder", type=Path, help="an empty folder, or one that is to be made")
    asked = parser.parse_args()
    if asked.folder.exists() and any(asked.folder.iterdir()):
        print(f"{asked.folder} is not empty: the day begins from nothing", file=sys.stderr)
        return 2
    asked.folder.mkdir(parents=True, exist_ok=True)
    day = Day(asked.folder.resolve())
    day.do()
    print("\n".join(day.told))
    print("\n".join(day.found) if day.found else "every cell is as it was written down beforehand")
    return 1 if day.found else 0


if __name__ == "__main__":
    sys.exit(main())
