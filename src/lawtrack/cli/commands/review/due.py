"""``lawtrack due``: what is overdue and what comes next."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import due_json, print_columns
from lawtrack.i18n import _


@click.command(
    name="due",
    help=_("What is overdue and what comes next, with the rule behind each day.")
    + "\n\n"
    + _("Example: lawtrack due --on 2026-12-01"),
)
@on_option(_("On this day instead of today."))
@click.option("--bill", default="", help=_("This bill only."))
@json_option()
@click.option("--rules", is_flag=True, help=_("Under each line, how its day was computed."))
@click.pass_obj
def command(workspace: str | None, on: dt.date | None, bill: str, as_json: bool, rules: bool) -> int:
    """Overdue first, then by day, then what has no term. Exit code 0."""
    from lawtrack.cli.syncing import tell_waiting
    from lawtrack.services.library.waiting import waiting_files
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.terms import due_text, left_text, term_text

    when = on or dt.date.today()
    opened = open_workspace(workspace)
    items, waiting = Reviews(opened).due(when, bill), waiting_files(opened)
    if as_json:
        emit_json({"on": when.isoformat(), "items": [due_json(item) for item in items], "waiting": waiting})
        return 0
    rows = []
    for item in items:
        until = str(item.until) if item.until else _("no term")
        mark = "!" if item.overdue else " "
        words = term_text(item.term) if item.term else ""
        rows.append((mark, until, left_text(item), f"{item.bill}/{item.id}", due_text(item), item.who, words))
    if rules:
        for *cells, words in rows:
            print_columns([cells])
            if words:
                click.echo(f"      {words}")
    else:
        print_columns(row[:-1] for row in rows)
    late = sum(item.overdue for item in items)
    narrate(_("{count} due on {day}, {late} overdue.").format(count=len(items), day=when, late=late))
    tell_waiting(waiting)
    return 0
