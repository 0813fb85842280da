"""``python -m lawtrack``, and the command ``lawtrack``: the guard first, then everything else."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line under the last guard, its imports too, and end with its exit code."""
    try:
        from lawtrack.crash import guarded

        code = guarded(_run, sys.argv[1:], _typed)
    except KeyboardInterrupt:  # before the guard stood
        code = 130
    sys.exit(code)


def _run() -> int:
    from lawtrack.cli.main import run_cli

    return run_cli()


def _typed() -> str:
    from lawtrack.cli.typed import typed

    return typed(sys.argv[1:])


if __name__ == "__main__":
    main()
