"""``lawtrack validate``: an Akoma Ntoso file against the profile."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext


@click.command(
    name="validate",
    help=_("Check an Akoma Ntoso file against the profile: references, eIds, languages, structure.")
    + "\n\n"
    + _("Example: lawtrack validate act.xml"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--base",
    type=click.Path(path_type=Path),
    default=None,
    help=_("The act that a bill amends (Akoma Ntoso): its destinations must exist there."),
)
@json_option(_("The problems as JSON."))
def command(file: Path, base: Path | None, as_json: bool) -> int:
    """Exit code 0: nothing wrong; 3: problems; 2: the file cannot be read."""
    from lawtrack.services.from_file.akn import check_file

    problems = check_file(file, base)
    if as_json:
        rows = [{"line": p.line, "element": p.element, "eid": p.eid, "message": p.message} for p in problems]
        emit_json({"file": str(file), "problems": rows})
    else:
        for problem in problems:
            click.echo(f"{file}:{problem}")
    if not problems:
        narrate(_("{file}: nothing wrong.").format(file=file))
        return 0
    count = len(problems)
    narrate(ngettext("{count} problem.", "{count} problems.", count).format(count=count))
    return UNSETTLED_EXIT_CODE
