"""``lawtrack review``: send, extend, receive, close, cancel, list."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import NUMBER, date_option, json_option, on_option, revision_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import print_columns, review_json
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.services.reviews.reviews import ReviewRow, Reviews

_ON = on_option()
_JSON = json_option()
_REVISION = revision_option(_("The revision you saw: refused if it changed."))


@click.group(
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
@date_option("--delivered", _("The day the reviewer got it."))
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
    on: dt.date | None,
    as_json: bool,
) -> int:
    """Exit code 0: sent; 2: a conflict of interest, a term that is not allowed, nothing to send."""
    row = _reviews(workspace).send(bill, to, channel, rule=rule, number=number, on=on, delivered=delivered)
    return _show(row, as_json)


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
    row = _reviews(workspace).extend(review, number, reason, basis=basis, on=on, revision=revision)
    return _show(row, as_json)


@command.command(
    help=_("Record that the conclusion came.")
    + "\n\n"
    + _('Example: lawtrack review receive courtyards/r1 --conclusion "Approved with remarks"')
)
@click.argument("review", metavar="ID")
@click.option("--conclusion", default="", help=_("What it says, in short."))
@click.option("--no-remarks", is_flag=True, help=_("It reports that there are no remarks."))
@_ON
@_REVISION
@_JSON
@click.pass_obj
def receive(
    workspace: str | None,
    review: str,
    conclusion: str,
    no_remarks: bool,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: recorded; 2: received before, closed or called off."""
    row = _reviews(workspace).receive(
        review, conclusion=conclusion, no_remarks=no_remarks, on=on, revision=revision
    )
    return _show(row, as_json)


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
    return _show(_reviews(workspace).close(review, on=on, revision=revision), as_json)


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
    return _show(_reviews(workspace).cancel(review, reason, on=on, revision=revision), as_json)


@command.command(
    name="list",
    help=_("List the reviews of a bill, or of all.") + "\n\n" + _("Example: lawtrack review list courtyards"),
)
@click.argument("bill", required=False, default="")
@on_option(_("On this day instead of today."))
@_JSON
@click.pass_obj
def list_(workspace: str | None, bill: str, on: dt.date | None, as_json: bool) -> int:
    """Exit code 0."""
    rows = _reviews(workspace).list(bill, on)
    if as_json:
        emit_json([review_json(row) for row in rows])
    else:
        print_columns(_cells(row) for row in rows)
        narrate(_("{count} reviews.").format(count=len(rows)))
    return 0


@command.command(
    help=_("List the channels and the rule of each.") + "\n\n" + _("Example: lawtrack review channels")
)
@click.option("--profile", default="law", help=_("The profile of deadlines: law, report-2024."))
@_JSON
def channels(profile: str, as_json: bool) -> int:
    """Exit code 0."""
    from lawtrack.i18n import language
    from lawtrack.profiles.channels import channels as known
    from lawtrack.profiles.deadlines import deadline_profile
    from lawtrack.profiles.loader import pick
    from lawtrack.wording.terms import rule_text

    used = deadline_profile(profile)
    rows = []
    for way in known().values():
        name = used.default_review if used.override_channels or not way.review_rule else way.review_rule
        rows.append((way.id, pick(way.title, language()), rule_text(used.rule(name))))
    if as_json:
        emit_json([{"id": a, "title": b, "rule": c} for a, b, c in rows])
    else:
        print_columns(rows)
    return 0


def _reviews(workspace: str | None) -> Reviews:
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace

    return Reviews(open_workspace(workspace))


def _show(row: ReviewRow, as_json: bool) -> int:
    from lawtrack.wording.terms import term_text

    if as_json:
        emit_json(review_json(row))
        return 0
    print_columns([_cells(row)])
    narrate(term_text(row.term) if row.term else _("No term is set."))
    return 0


def _cells(row: ReviewRow) -> tuple[str, ...]:
    from lawtrack.wording.terms import state_text

    due = str(row.term.end) if row.term else _("no term")
    remarks = f"{row.recommendations - row.unanswered}/{row.recommendations}" if row.recommendations else ""
    return (
        row.id,
        f"v{row.review.version}",
        row.review.channel,
        state_text(row.state),
        due,
        remarks,
        row.reviewer,
    )
