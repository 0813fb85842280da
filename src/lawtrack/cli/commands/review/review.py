"""``lawtrack review``: send, extend, receive, close, cancel, list; what is done later stands beside it."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack import remedies
from lawtrack.cli.blanks import Group
from lawtrack.cli.commands.review.review_asked import asked, tell_again
from lawtrack.cli.commands.review.review_carry import carry
from lawtrack.cli.commands.review.review_coverage import coverage
from lawtrack.cli.commands.review.review_groups import group, like, recuse
from lawtrack.cli.commands.review.review_later import deliver, remind, reopen, withdraw
from lawtrack.cli.commands.review.review_rules import channels, rules, term
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import NUMBER, date_option, json_option, on_option, revision_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.remedies import sentence_of
from lawtrack.cli.review_output import review_cells, reviews_of, show_review, tell_broken, tell_problems
from lawtrack.cli.workflow_output import print_columns, review_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext

_ON = on_option()
_JSON = json_option()
_REVISION = revision_option(_("The revision you saw: refused if it changed."))


@click.group(
    cls=Group,
    name="review",
    help=_("Reviews: send, extend, receive, close.")
    + "\n\n"
    + _("Example: lawtrack review send courtyards --to npp --channel npp"),
)
def command() -> None:
    """Reviews of bills."""


@command.command(
    help=_("Send the current version of a bill to a reviewer.")
    + "\n\n"
    + _("Example: lawtrack review send courtyards --to npp --channel npp --on 2026-11-02")
)
@click.argument("bill")
@click.option("--to", required=True, metavar="REVIEWER", help=_("Short name in the registry."))
@click.option("--channel", required=True, help=_("The channel (lawtrack review channels)."))
@click.option("--rule", default="", help=_("The deadline rule; left out: that of the channel."))
@click.option(
    "--days", "number", type=NUMBER, default=None, help=_("The length of the term, in the rule's unit.")
)
@date_option(
    "--delivered", _("The day on which the reviewer is shown to have got it; «deliver» records it later.")
)
@click.option("--basis", default="", help=_("Who set another term, where the law leaves that to somebody."))
@_ON
@_JSON
@click.pass_obj
def send(
    workspace: str | None,
    bill: str,
    to: str,
    channel: str,
    rule: str,
    number: int | None,
    delivered: dt.date | None,
    basis: str,
    on: dt.date | None,
    as_json: bool,
) -> int:
    """Exit code 0: sent; 2: a conflict of interest, a term that is not allowed, nothing to send."""
    row = reviews_of(workspace).send(
        bill, to, channel, rule=rule, number=number, on=on, delivered=delivered, basis=basis
    )
    show_review(row, as_json)
    if row.term is not None and not row.term.receipt_shown and not as_json:
        narrate(
            _("The term counts from the receipt, which is not shown yet. {advice}").format(
                advice=sentence_of(remedies.deliver(row.id))
            )
        )
    return 0


@command.command(
    help=_("Make the term of a review longer, with a reason.")
    + "\n\n"
    + _('Example: lawtrack review extend courtyards/r1 --days 10 --reason "Illness of the expert"')
)
@click.argument("review", metavar="ID")
@click.option("--days", "number", type=NUMBER, required=True, help=_("By how much, in the rule's unit."))
@click.option("--reason", default="", help=_("Why."))
@click.option("--basis", default="", help=_("The act that allows it, where the rule names no extension."))
@_ON
@_REVISION
@_JSON
@click.pass_obj
def extend(
    workspace: str | None,
    review: str,
    number: int,
    reason: str,
    basis: str,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: extended; 2: no reason, or the limit of the rule."""
    row = reviews_of(workspace).extend(review, number, reason, basis=basis, on=on, revision=revision)
    return show_review(row, as_json)


@command.command(
    help=_("Record that the conclusion came.")
    + "\n\n"
    + _('Example: lawtrack review receive courtyards/r1 --conclusion "Approved with remarks"')
)
@click.argument("review", metavar="ID")
@click.option("--conclusion", default="", help=_("What it says, in short."))
@click.option("--no-remarks", is_flag=True, help=_("It reports that there are no remarks."))
@click.option(
    "--opinion",
    default="",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help=_("The file of the conclusion; a copy is kept with the bill."),
)
@_ON
@_REVISION
@_JSON
@click.pass_obj
def receive(
    workspace: str | None,
    review: str,
    conclusion: str,
    no_remarks: bool,
    opinion: str,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: recorded; 2: received before, closed or called off."""
    row = reviews_of(workspace).receive(
        review, conclusion=conclusion, no_remarks=no_remarks, opinion=opinion, on=on, revision=revision
    )
    return show_review(row, as_json)


@command.command(
    help=_("Close a review whose recommendations are all answered.")
    + "\n\n"
    + _("Example: lawtrack review close courtyards/r1")
)
@click.argument("review", metavar="ID")
@_ON
@_REVISION
@_JSON
@click.pass_obj
def close(workspace: str | None, review: str, on: dt.date | None, revision: int | None, as_json: bool) -> int:
    """Exit code 0: closed; 2: an answer or the conclusion is missing."""
    return show_review(reviews_of(workspace).close(review, on=on, revision=revision), as_json)


@command.command(
    help=_("Call a review off, with a reason.")
    + "\n\n"
    + _('Example: lawtrack review cancel courtyards/r1 --reason "Sent by mistake"')
)
@click.argument("review", metavar="ID")
@click.option("--reason", default="", help=_("Why."))
@_ON
@_REVISION
@_JSON
@click.pass_obj
def cancel(
    workspace: str | None, review: str, reason: str, on: dt.date | None, revision: int | None, as_json: bool
) -> int:
    """Exit code 0: called off; 2: no reason, or the conclusion was received."""
    return show_review(reviews_of(workspace).cancel(review, reason, on=on, revision=revision), as_json)


@command.command(
    name="list",
    help=_("List the reviews of a bill, or of all.") + "\n\n" + _("Example: lawtrack review list courtyards"),
)
@click.argument("bill", required=False, default="")
@on_option(_("On this day instead of today."))
@_JSON
@click.pass_obj
def list_(workspace: str | None, bill: str, on: dt.date | None, as_json: bool) -> int:
    """Exit code 0; 3: of a bill or a review something cannot be computed."""
    reviews = reviews_of(workspace)
    rows = reviews.list(bill, on)
    if as_json:
        emit_json([review_json(row) for row in rows])
    else:
        print_columns(review_cells(row) for row in rows)
        narrate(ngettext("{count} review.", "{count} reviews.", len(rows)).format(count=len(rows)))
        if bill:
            from lawtrack.services.reviews.asking import who_is_asked

            found, must = who_is_asked(reviews.workspace, bill, on)
            tell_again(must, found.version.number)
    return tell_broken(reviews.broken) or (UNSETTLED_EXIT_CODE if tell_problems(rows) else 0)


for _each in (
    channels,
    rules,
    term,
    deliver,
    remind,
    reopen,
    withdraw,
    like,
    group,
    recuse,
    carry,
    coverage,
    asked,
):
    command.add_command(_each)
