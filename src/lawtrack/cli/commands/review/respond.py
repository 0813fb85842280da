"""``lawtrack respond``: the answer to a recommendation."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import Number, OneOf, act_option, json_option, on_option, revision_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import recommendation_json
from lawtrack.i18n import _
from lawtrack.reviewing.review import TAKEN_OVER, Decision

if TYPE_CHECKING:
    from lawtrack.services.reviews.reviews import Reviews


@click.command(
    name="respond",
    help=_("Answer a recommendation. A reason is needed where it is not (wholly) accepted.")
    + "\n\n"
    + _('Example: lawtrack respond courtyards/7 --decision rejected --reason "Article 9 covers this."')
    + "\n\n"
    + _(
        "One answer for many: name several, or a group as BILL/g5; one that has an answer keeps it. "
        'Example: lawtrack respond courtyards/g5 courtyards/12 --decision off-topic --reason "The bill is on yards."'
    ),
)
@click.argument("recommendations", metavar="ID…", nargs=-1, required=True)
@click.option(
    "--decision",
    required=True,
    type=OneOf(Decision),
    help=_("The answer; «withdrawn»: the reviewer took it back, «off-topic»: it does not concern the bill."),
)
@click.option("--reason", default="", help=_("Why."))
@click.option("--change", default="", help=_("The provision (eId) or instruction that carries it out."))
@act_option(_("The amended act of the change, where the bill amends several."))
@click.option(
    "--version", type=Number(1), default=0, help=_("The version that has the change (the current one).")
)
@on_option(_("The day of the answer (today)."))
@revision_option(_("Replace an answer: the revision you saw."))
@json_option(_("The recommendation as JSON."))
@click.pass_obj
def command(
    workspace: str | None,
    recommendations: tuple[str, ...],
    decision: Decision,
    reason: str,
    change: str,
    act: str,
    version: int,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: saved; 2: the answer is not allowed."""
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.terms import decision_text

    reviews = Reviews(open_workspace(workspace))
    if len(recommendations) > 1 or recommendations[0].rpartition("/")[2].startswith("g"):
        if revision is not None:
            raise click.UsageError(_("A revision is of one recommendation: answer it alone."))
        return _many(reviews, recommendations, decision, reason, change, act, version, on, as_json)
    row = reviews.respond(
        recommendations[0],
        decision,
        reason,
        change=change,
        act=act,
        version=version,
        on=on,
        revision=revision,
    )
    if as_json:
        emit_json(recommendation_json(row))
        return 0
    answer = row.recommendation.response
    click.echo(f"{row.id}  {decision_text(answer.decision if answer else None)}")
    _tell(decision, reason, change)
    return 0


def _many(
    reviews: Reviews,
    names: tuple[str, ...],
    decision: Decision,
    reason: str,
    change: str,
    act: str,
    version: int,
    on: dt.date | None,
    as_json: bool,
) -> int:
    """One answer for several recommendations of one bill, all or nothing."""
    from lawtrack.services.reviews.groups import Groups
    from lawtrack.wording.terms import decision_text

    bills = {name.rpartition("/")[0] for name in names}
    if len(bills) != 1 or not all(bills):
        raise click.UsageError(_("Name each with its bill, all of one bill: courtyards/g5 courtyards/12."))
    bill = bills.pop()
    short = [name.rpartition("/")[2] for name in names]
    done = Groups(reviews.workspace).answer(
        bill, short, decision, reason, change=change, act=act, version=version, on=on
    )
    if as_json:
        rows = {row.recommendation.id: row for row in reviews.recommendations(bill)}
        emit_json([recommendation_json(rows[number]) for number in done.given])
    else:
        for number in done.given:
            click.echo(f"{bill}/{number}  {decision_text(decision)}")
    if done.kept:
        narrate(_("These had an answer and kept it: {names}.").format(names=", ".join(done.kept)))
    _tell(decision, reason, change)
    return 0


def _tell(decision: Decision, reason: str, change: str) -> None:
    """What a reader of the answer would ask."""
    from lawtrack.profiles.answers import formality
    from lawtrack.wording.terms import formal_text

    if decision in TAKEN_OVER and not change:
        narrate(_("No change is named that carries it out: --change EID shows where it is done."))
        narrate(_("It stays open: accepted, not yet done."))
    formal = formality(reason)
    if formal is not None:
        narrate(formal_text(formal))
