"""``lawtrack respond``: the answer to a recommendation."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import OneOf, act_option, json_option, on_option, revision_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import recommendation_json
from lawtrack.i18n import _
from lawtrack.reviewing.review import TAKEN_OVER, Decision


@click.command(
    name="respond",
    help=_("Answer a recommendation. A reason is needed where it is not (wholly) accepted.")
    + "\n\n"
    + _('Example: lawtrack respond courtyards/7 --decision rejected --reason "Article 9 covers this."'),
)
@click.argument("recommendation", metavar="ID")
@click.option(
    "--decision",
    required=True,
    type=OneOf(Decision),
    help=_("The answer; «withdrawn»: the reviewer took it back, «off-topic»: it does not concern the bill."),
)
@click.option("--reason", default="", help=_("Why."))
@click.option("--change", default="", help=_("The provision (eId) or instruction that carries it out."))
@act_option(_("The amended act of the change, where the bill amends several."))
@on_option(_("The day of the answer (today)."))
@revision_option(_("Replace an answer: the revision you saw."))
@json_option(_("The recommendation as JSON."))
@click.pass_obj
def command(
    workspace: str | None,
    recommendation: str,
    decision: Decision,
    reason: str,
    change: str,
    act: str,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: saved; 2: the answer is not allowed."""
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.terms import decision_text

    reviews = Reviews(open_workspace(workspace))
    row = reviews.respond(recommendation, decision, reason, change=change, act=act, on=on, revision=revision)
    if as_json:
        emit_json(recommendation_json(row))
        return 0
    answer = row.recommendation.response
    click.echo(f"{row.id}  {decision_text(answer.decision if answer else None)}")
    if decision in TAKEN_OVER and not change:
        narrate(_("No change is named that carries it out: --change EID shows where it is done."))
    return 0
