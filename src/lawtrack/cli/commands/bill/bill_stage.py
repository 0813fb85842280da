"""``lawtrack bill stage`` and ``lawtrack bill impact``: how far a bill has come, and what it brings."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.options import on_option
from lawtrack.i18n import _, language


@click.command(
    help=_(
        "Record that a bill has reached a stage (lawtrack review rules lists them); terms that begin with it are due from "
        "then on. --undo takes it back."
    )
    + "\n\n"
    + _("Example: lawtrack bill stage courtyards introduced --on 2026-09-01")
)
@click.argument("bill")
@click.argument("stage")
@click.option("--undo", is_flag=True, help=_("Take it back."))
@on_option()
@click.pass_obj
def stage(workspace: str | None, bill: str, stage: str, undo: bool, on: dt.date | None) -> int:
    """Exit code 0: recorded; 2: there is no such stage."""
    from lawtrack.services.bills.stages import reach_stage
    from lawtrack.services.reviews.rulebook import book_of
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.days import day_text

    opened = open_workspace(workspace)
    after, book = reach_stage(opened, bill, stage, withdrawn=undo, on=on), book_of(opened.folder)
    for name, day in after.stages:
        title = book.called("stage", name, language())
        click.echo(f"{day_text(day)}  {title}")
    return 0


@click.command(
    help=_(
        "Record an assessment of the impact of a bill: in what time, at what cost, with what result. Once the act is in "
        "force it is asked for again."
    )
    + "\n\n"
    + _(
        'Example: lawtrack bill impact courtyards --term "2 years" --budget "40 mln" --forecast "Half the disputes"'
    )
)
@click.argument("bill")
@click.option("--term", required=True, help=_("In what time."))
@click.option("--budget", required=True, help=_("At what cost, from which budget."))
@click.option("--forecast", required=True, help=_("With what result; afterwards: what came of it."))
@on_option()
@click.pass_obj
def impact(
    workspace: str | None, bill: str, term: str, budget: str, forecast: str, on: dt.date | None
) -> int:
    """Exit code 0: recorded; 2: a field is empty."""
    from lawtrack.services.bills.stages import assess_impact
    from lawtrack.services.workspace import open_workspace

    after = assess_impact(open_workspace(workspace), bill, term, budget, forecast, on=on)
    made = after.impacts[-1]
    words = _("after its entry into force")
    click.echo(f"{bill}  {words}" if made.after else bill)
    return 0
