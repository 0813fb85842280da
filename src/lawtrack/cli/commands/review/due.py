"""``lawtrack due``: what is overdue and what comes next."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate, told_bills
from lawtrack.cli.options import date_option, json_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.review_output import reviews_of, tell_broken
from lawtrack.cli.workflow_output import due_json, print_columns
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.reviewing.due import DueItem


@click.command(
    name="due",
    help=_("What is overdue and what comes next, with the rule behind each day.")
    + "\n\n"
    + _("Example: lawtrack due --by npp --until 2026-12-01"),
)
@on_option(_("On this day instead of today."))
@click.option("--bill", default="", help=_("This bill only."))
@click.option(
    "--by",
    "who",
    default="",
    metavar="WHO",
    help=_("What this person or body owes: a name, or a part of it."),
)
@date_option("--until", _("What is due until this day, and what is overdue."))
@click.option(
    "--ics",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help=_("Write the days into a calendar file, with alarms."),
)
@click.option("--check", is_flag=True, help=_("End with 3 where something is overdue, for cron."))
@json_option()
@click.option("--rules", is_flag=True, help=_("Under each line, how its day was computed."))
@click.pass_obj
def command(
    workspace: str | None,
    on: dt.date | None,
    bill: str,
    who: str,
    until: dt.date | None,
    ics: Path | None,
    check: bool,
    as_json: bool,
    rules: bool,
) -> int:
    """Overdue first, then by day, then what has no term. Exit code 0; 3: something cannot be computed, or --check."""
    from lawtrack.cli.syncing import tell_waiting
    from lawtrack.i18n import language
    from lawtrack.model.document import Lang
    from lawtrack.services.library.waiting import waiting_files

    when = on or dt.date.today()
    reviews = reviews_of(workspace)
    progress = told_bills if sys.stderr.isatty() else None
    items = reviews.due(when, bill, who=who, until=until, progress=progress)
    names = reviews.names(Lang(language()))
    if ics is not None:
        from lawtrack.services.reviews.calendar_file import write_calendar

        dayless = write_calendar(reviews, items, ics)
        narrate(_("Written: {path}").format(path=ics))
        if dayless:
            narrate(_("{count} of these have no day and are not in the file.").format(count=dayless))
    waiting = waiting_files(reviews.workspace)
    if as_json:
        items_json = [due_json(item, names) for item in items]
        emit_json({"on": when.isoformat(), "items": items_json, "waiting": waiting})
    else:
        _print(items, names, rules=rules)
    late = sum(item.overdue for item in items)
    if not as_json:
        from lawtrack.wording.days import day_text

        narrate(
            _("{count} due on {day}, {late} overdue.").format(count=len(items), day=day_text(when), late=late)
        )
        tell_waiting(waiting)
    wrong = tell_broken(reviews.broken) or any(item.problem for item in items)
    return UNSETTLED_EXIT_CODE if wrong or (check and late) else 0


def _print(items: Sequence[DueItem], names: Mapping[str, str], *, rules: bool) -> None:
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import due_text, left_text, term_text

    rows = []
    for item in items:
        until = day_text(item.until) if item.until else _("no term")
        mark = "!" if item.overdue else " "
        name = names.get(item.who, item.who)
        words = term_text(item.term) if rules and item.term else ""
        rows.append((mark, until, left_text(item), f"{item.bill}/{item.id}", due_text(item), name, words))
    if not rules:
        print_columns(row[:-1] for row in rows)
        return
    for *cells, words in rows:
        print_columns([cells])
        if words:
            click.echo(f"      {words}")
