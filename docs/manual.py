"""Make what a shell reads: the man page and the completions in ``share/``, of the commands as they are.

Run it in the checkout: ``make manual``, or ``LAWTRACK_LANG=en python docs/manual.py`` (``--check``: are they as they
ought to be?). The wheel puts ``share/`` where shells look.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from lawtrack import __version__
from lawtrack.cli.main import cli

SHARE = Path(__file__).parents[1] / "share"
MAN = "man/man1/lawtrack.1"
SHELLS = {
    "bash": "bash-completion/completions/lawtrack",
    "zsh": "zsh/site-functions/_lawtrack",
    "fish": "fish/vendor_completions.d/lawtrack.fish",
}
"""Where each shell looks for its completions, under ``share``."""
EXITS = (
    ("0", "done (compare: the same)"),
    ("1", "compare: there are differences"),
    ("2", "bad usage or bad input: one clear message on the standard error"),
    (
        "3",
        "done, but something is unsettled: an instruction not applied, text not understood, a check that fails",
    ),
    ("70", "an unexpected fault of lawtrack itself: one sentence and where the crash file lies"),
    ("130", "interrupted; nothing half-written"),
)
VARIABLES = (
    ("LAWTRACK_USER", "who acts; else the system's user"),
    ("LAWTRACK_WORKSPACE", "the workspace; else it is found upwards from here"),
    ("LANG", "the language of the interface: kk, ru or en"),
)


def roff(text: str) -> str:
    """The text for a man page: nothing in it is taken for a request or an escape."""
    plain = re.sub(r"\s+", " ", text.replace("\b", "")).strip()
    safe = plain.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


def commands(group: click.Group, ctx: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command, groups before what is in them."""
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if command is None or command.hidden:
            continue
        inner = click.Context(command, info_name=name, parent=ctx)
        yield command, inner
        if isinstance(command, click.Group):
            yield from commands(command, inner)


def page() -> str:
    """The man page: every command with its options, in the order of ``--help``."""
    top = click.Context(cli, info_name="lawtrack")
    lines = [
        f'.TH LAWTRACK 1 "" "lawtrack {__version__}" "User Commands"',
        ".SH NAME",
        r"lawtrack \- amendments of law: read, apply, compare, draft, review",
        ".SH SYNOPSIS",
        r"\fBlawtrack\fR [\fB\-\-workspace\fR DIR] COMMAND [ARGS]",
        ".SH DESCRIPTION",
        roff(cli.help or ""),
        ".SH OPTIONS",
        *_options(cli, top),
        ".SH COMMANDS",
    ]
    for command, ctx in commands(cli, top):
        usage = " ".join(command.collect_usage_pieces(ctx))
        lines += [f".SS {roff(ctx.command_path)} {roff(usage)}", roff(command.help or "")]
        lines += _options(command, ctx)
        if command.epilog:
            lines += [".PP", roff(command.epilog)]
    lines += [".SH EXIT STATUS", *_terms(EXITS), ".SH ENVIRONMENT", *_terms(VARIABLES)]
    return "\n".join(line for line in lines if line) + "\n"


def _options(command: click.Command, ctx: click.Context) -> list[str]:
    records = [record for p in command.get_params(ctx) if (record := p.get_help_record(ctx))]
    return _terms((names, said) for names, said in records if said and "--help" not in names)


def _terms(pairs: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...]) -> list[str]:
    return [line for term, said in pairs for line in (".TP", rf"\fB{roff(term)}\fR", roff(said))]


def files() -> dict[str, str]:
    """Every file under ``share``, by its path, with what it holds."""
    made = {MAN: page()}
    for shell, path in SHELLS.items():
        kind = get_completion_class(shell)
        assert kind is not None  # noqa: S101 -- click has these three
        made[path] = kind(cli, {}, "lawtrack", "_LAWTRACK_COMPLETE").source().strip() + "\n"
    return made


def main() -> int:
    """Write the files, or only look at them; 1 where one is not as it ought to be."""
    made = files()
    if "--check" in sys.argv:
        wrong = [p for p, text in made.items() if (SHARE / p).read_text(encoding="utf-8") != text]
        sys.stdout.write("".join(f"share/{path}: run «make manual»\n" for path in wrong))
        return bool(wrong)
    for path, text in made.items():
        target = SHARE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
