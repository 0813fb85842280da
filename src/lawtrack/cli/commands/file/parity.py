"""``lawtrack parity``: two languages in step, from file to file."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, out_option
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _


@click.command(
    "parity",
    help=_(
        "Compare the Russian and the Kazakh text of an amending act, or of an act: missing elements and instructions, "
        "different numbers, dates, sums and references."
    ),
    epilog=_("Example: lawtrack parity bill-ru.docx bill-kk.docx --json"),
)
@click.argument("first", type=click.Path(path_type=Path), metavar="RU")
@click.argument("second", type=click.Path(path_type=Path), metavar="KK")
@click.option(
    "--as",
    "mode",
    type=click.Choice(["instructions", "text"]),
    default=None,
    help=_("Compare as amending acts or as texts of an act (found by itself)."),
)
@json_option()
@out_option()
def command(first: Path, second: Path, mode: str | None, as_json: bool, out: str | None) -> int:
    """Exit code 0: in step; 3: they differ; 2: bad input."""
    from lawtrack.cli.finding_output import difference_lines
    from lawtrack.cli.formats import REPORTS
    from lawtrack.cli.notices import tell_unread
    from lawtrack.cli.output import emit, emit_json
    from lawtrack.services.from_file.parity import parity_of_files

    as_json = REPORTS.chosen("json" if as_json else None, out) == "json"
    found = parity_of_files(first, second, mode or "")
    if as_json:
        emit_json(found.as_values(), out)
    else:
        emit("".join(f"{line}\n" for d in found.differences for line in difference_lines(d)), out)
    explained = len(found.differences) - found.open
    narrate(_("{open} differences, {explained} explained.").format(open=found.open, explained=explained))
    tell_unread(found.left_out)
    return UNSETTLED_EXIT_CODE if found.open or found.unread else 0
