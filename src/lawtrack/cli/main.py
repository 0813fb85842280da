"""The command ``lawtrack``: a table of commands, each imported when it is chosen.

``lawtrack --help`` must not load SQLModel, Textual, python-docx or lxml: a test looks.
"""

from __future__ import annotations

import os

import click

from lawtrack import __version__
from lawtrack.cli.click_words import speak
from lawtrack.cli.diagnostics import run
from lawtrack.cli.lazy import LazyGroup
from lawtrack.cli.table import COMMANDS
from lawtrack.i18n import _

speak()  # before any option is made: the words of ``--version`` are taken then


class _Program(LazyGroup):
    """The commands of the table."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the table: file to file first, then the workspace."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table alone."""
        for section in dict.fromkeys(entry.section for entry in COMMANDS.values()):
            rows = [(name, _(e.help)) for name, e in COMMANDS.items() if e.section == section]
            with formatter.section(_(section)):
                formatter.write_dl(rows)


@click.group(
    cls=_Program,
    elsewhere={name: f"{entry.module}:command" for name, entry in COMMANDS.items()},
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=_(
        "Amendments of law: read acts and amending laws, apply them, make comparative tables, "
        "track reviews until every recommendation has its answer."
    ),
    epilog=_("Example: lawtrack table act.docx amending.docx --format docx -o table.docx"),
)
@click.version_option(__version__, prog_name="lawtrack")
@click.option(
    "--workspace", type=click.Path(), default=None, help=_("The workspace (found upwards from here).")
)
# the guard around everything looks for it: not even this function may be reached
@click.option("--debug", is_flag=True, expose_value=False, help=_("Show the traceback of a fault."))
@click.pass_context
def cli(ctx: click.Context, workspace: str | None) -> None:
    """Entry of all commands; without one, the terminal interface."""
    ctx.obj = workspace or os.environ.get("LAWTRACK_WORKSPACE")
    if ctx.invoked_subcommand is None:
        ctx.invoke(cli.get_command(ctx, "tui"))  # type: ignore[arg-type]


def run_cli() -> int:
    """Run the command line; errors become one sentence on stderr and a documented exit code."""
    return run(cli)
