"""What was typed, without what it was about: commands and names of options, for a crash file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lawtrack.cli.main import cli

_KEPT = "…"
"""Stands for what is the user's own: texts, short names, places."""


def typed(argv: Sequence[str]) -> str:
    """The command line with its commands, the names of options and of files; everything else is left out."""
    command: click.Command = cli
    context = click.Context(cli)
    options = _options(cli)
    words = ["lawtrack"]
    for word in argv:
        name, equals, _value = word.partition("=")
        if word.startswith("-"):
            words.append((name if name in options else "-…") + (f"={_KEPT}" if equals else ""))
            continue
        inner = command.get_command(context, word) if isinstance(command, click.Group) else None
        if inner is None:
            words.append(Path(word).name if _is_file(word) else _KEPT)
            continue
        command = inner
        options |= _options(inner)
        words.append(word)
    return " ".join(words)


def _options(command: click.Command) -> set[str]:
    return {name for p in command.params for name in (*p.opts, *p.secondary_opts)} | {"-h", "--help"}


def _is_file(word: str) -> bool:
    try:
        return Path(word).is_file()
    except (OSError, ValueError):
        return False
