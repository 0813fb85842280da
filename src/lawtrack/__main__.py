"""``python -m lawtrack``, and the command ``lawtrack``: the guard first, then everything else."""

from __future__ import annotations

import gc
import sys

_SELDOM = (100_000, 20, 20)
"""How many objects are made before the collector of circles looks at those that are new, and at the older ones.

What a start makes, modules and classes, stays, and an act is a tree of many small values without circles: to look after
every 700 of them took a quarter of the start, and found nothing.
"""


def main() -> None:
    """Run the command line under the last guard, its imports too, and end with its exit code."""
    try:
        from lawtrack.crash import guarded

        code = guarded(_run, sys.argv[1:], _typed)
    except KeyboardInterrupt:  # before the guard stood
        code = 130
    gc.disable()  # all of it goes with the process
    sys.exit(code)


def _run() -> int:
    gc.set_threshold(*_SELDOM)
    from lawtrack.cli.main import run_cli

    return run_cli()


def _typed() -> str:
    from lawtrack.cli.typed import typed

    return typed(sys.argv[1:])


if __name__ == "__main__":
    main()
