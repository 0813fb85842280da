"""``lawtrack check``: everything in a bill that should not leave the house."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _


@click.command(
    "check",
    help=_(
        "Everything in a bill that should not leave the house: languages that differ, unsettled instructions, rows "
        "without a justification, stale texts, recommendations without an answer, reviews that are not closed; each "
        "with its place and how to mend it."
    ),
    epilog=_("Example: lawtrack check courtyards --json"),
)
@click.argument("bill")
@on_option(_("On this day instead of today."))
@click.option("--open", "only_open", is_flag=True, help=_("Leave out what is explained."))
@json_option()
@click.pass_obj
def command(workspace: str | None, bill: str, on: dt.date | None, only_open: bool, as_json: bool) -> int:
    """Exit code 0: nothing is open; 3: something is; 2: no such bill."""
    from lawtrack.cli.finding_output import finding_lines
    from lawtrack.cli.remedies import in_words
    from lawtrack.services.checking.bill import check_bill
    from lawtrack.services.workspace import open_workspace

    made = check_bill(open_workspace(workspace), bill, on)
    findings = [f for f in made.findings if f.open or not only_open]
    if as_json:
        emit_json(
            {
                "bill": made.bill.slug,
                "version": made.bill.version.number,
                "open": made.open,
                "findings": [f.as_values(in_words(f.mend, f.remedy)) for f in findings],
            }
        )
    else:
        for finding in findings:
            for line in finding_lines(finding):
                click.echo(line)
    explained = len(made.findings) - made.open
    narrate(
        _("{open} open, {explained} explained or to be read again.").format(
            open=made.open, explained=explained
        )
    )
    return UNSETTLED_EXIT_CODE if made.open else 0
