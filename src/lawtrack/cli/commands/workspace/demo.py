"""``lawtrack demo``: a copy of the sample workspace, a comparative table, and the terminal interface."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from lawtrack.i18n import _, ngettext

_BILL = "zelenyj-bjudzhet"
_DEFAULT = Path("build", "demo")


@click.command(
    "demo",
    help=_(
        "Copy the sample workspace of this checkout to DIR (build/demo), load it, make a comparative table, "
        "and open the terminal interface. An earlier demonstration in DIR that somebody has worked in is kept."
    ),
    epilog=_("Example: lawtrack demo build/demo"),
)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=_DEFAULT)
@click.option("--again", is_flag=True, help=_("Make it anew, although somebody has worked in it."))
def command(folder: Path, again: bool) -> int:
    """Exit code 0: ready; 2: not in a checkout, or something else is in DIR."""
    from lawtrack.services.demo import is_used

    shown = _shown(folder)
    if is_used(folder.resolve()) and not again:
        click.echo(_("{folder} was worked in; it is kept as it is.").format(folder=shown))
        click.echo(_("Anew, without that work: {command}").format(command=f"lawtrack demo {shown} --again"))
    else:
        _make(folder, shown)
    click.echo(_("Go on: {command}").format(command=f"lawtrack --workspace {shown}"))
    if sys.stdin.isatty() and sys.stdout.isatty():
        from lawtrack.cli.errands import errands
        from lawtrack.tui.starting import start

        start(folder.resolve(), errands)
    return 0


def _make(folder: Path, shown: Path) -> None:
    from lawtrack.services.demo import copy_sample, load_sample, make_table, mark_made, sample_folder
    from lawtrack.services.workspace import open_workspace

    copy_sample(sample_folder(Path.cwd()), folder.resolve())
    click.echo(_("1. The sample workspace is copied to {folder}.").format(folder=shown))
    workspace = open_workspace(folder)
    try:
        loaded = load_sample(workspace)
        click.echo(
            _("2. Loaded: acts: {acts}, with their text: {texts}; bills with their reviews: {bills}.").format(
                acts=loaded.acts, texts=loaded.texts, bills=loaded.bills
            )
        )
        for line in loaded.failed:
            click.echo(f"   ! {line}", err=True)
        table = make_table(workspace, _BILL)
        click.echo(
            ngettext(
                "3. The bill «{bill}» is applied: {count} instruction, {open} of them unsettled.",
                "3. The bill «{bill}» is applied: {count} instructions, {open} of them unsettled.",
                table.instructions,
            ).format(bill=table.bill, count=table.instructions, open=table.unsettled)
        )
        click.echo(_("4. Its comparative table: {path}").format(path=shown / table.path.name))
    finally:
        workspace.close()
    mark_made(folder.resolve())


def _shown(folder: Path) -> Path:
    """The folder as it is shortest from here."""
    here = Path(os.path.relpath(folder))
    return here if not str(here).startswith("..") else folder.resolve()
