"""``lawtrack review deliver``, ``remind``, ``reopen``, ``withdraw``: what becomes known later, and what is corrected."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, on_option, revision_option
from lawtrack.cli.review_output import reviews_of, show_review
from lawtrack.i18n import _, ngettext

_JSON = json_option()
_REVISION = revision_option(_("The revision you saw: refused if it changed."))


@click.command(
    help=_(
        "Record when a reviewer got the letter: terms that count from the receipt begin then, and only then silence can "
        "come to count as agreement. A later record corrects an earlier one."
    )
    + "\n\n"
    + _(
        'Example: lawtrack review deliver courtyards/r1 --on 2026-10-14 --proof "Entry no. 4411 of the registry"'
    )
)
@click.argument("review", metavar="ID")
@click.option("--proof", default="", help=_("What shows it: an entry of a registry, a notice."))
@on_option(_("The day on which it was received (today)."))
@_REVISION
@_JSON
@click.pass_obj
def deliver(
    workspace: str | None,
    review: str,
    proof: str,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: recorded; 2: before the sending, or after the answer."""
    return show_review(reviews_of(workspace).deliver(review, proof=proof, on=on, revision=revision), as_json)


@click.command(
    help=_(
        "Write reminders as files ready to send, one for every review whose conclusion is awaited, in Kazakh and Russian, "
        "and record that these reviewers were reminded. Without ID all whose term has passed are reminded."
    )
    + "\n\n"
    + _("Example: lawtrack review remind courtyards/r1 -o reminders")
)
@click.argument("reviews", metavar="[ID]…", nargs=-1)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help=_("The folder of the files."),
)
@on_option(_("The day of the reminder (today)."))
@click.pass_obj
def remind(workspace: str | None, reviews: tuple[str, ...], output: Path, on: dt.date | None) -> int:
    """Exit code 0: written and recorded; 2: the conclusion is there, or nothing can be written."""
    from lawtrack.services.reviews.reminding import remind as write_reminders

    files = write_reminders(reviews_of(workspace), reviews, output, on)
    for path in files:
        click.echo(path)
    narrate(ngettext("{count} reminder.", "{count} reminders.", len(files)).format(count=len(files)))
    return 0


@click.command(
    help=_("Go on with a review that was closed or called off, with a reason.")
    + "\n\n"
    + _('Example: lawtrack review reopen courtyards/r1 --reason "Closed by mistake"')
)
@click.argument("review", metavar="ID")
@click.option("--reason", default="", help=_("Why."))
@on_option()
@_REVISION
@_JSON
@click.pass_obj
def reopen(
    workspace: str | None, review: str, reason: str, on: dt.date | None, revision: int | None, as_json: bool
) -> int:
    """Exit code 0: open again; 2: no reason, or it is open."""
    return show_review(reviews_of(workspace).reopen(review, reason, on=on, revision=revision), as_json)


@click.command(
    help=_(
        "Take back what was recorded by mistake: of a review (ID «courtyards/r1») its receipt, conclusion or last "
        "extension, or a whole recommendation (ID «courtyards/7»). It stays in the log."
    )
    + "\n\n"
    + _('Example: lawtrack review withdraw courtyards/r1 --what conclusion --reason "It was of another bill"')
)
@click.argument("id_", metavar="ID")
@click.option(
    "--what",
    type=click.Choice(["receipt", "conclusion", "extension"]),
    default=None,
    help=_("What of a review is taken back."),
)
@click.option("--reason", default="", help=_("Why."))
@on_option()
@_REVISION
@_JSON
@click.pass_obj
def withdraw(
    workspace: str | None,
    id_: str,
    what: str | None,
    reason: str,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: taken back; 2: no reason, nothing to take back."""
    from lawtrack.cli.output import emit_json

    reviews = reviews_of(workspace)
    if what is not None:
        return show_review(reviews.withdraw(id_, what, reason, on=on, revision=revision), as_json)
    name = id_.rpartition("/")[2]
    if name.startswith("r"):
        raise click.UsageError(_("Say what of the review is taken back: --what receipt|conclusion|extension"))
    full = reviews.take_back(id_, reason, on=on, revision=revision)
    if as_json:
        emit_json({"id": full, "withdrawn": True})
    else:
        words = _("taken back")
        click.echo(f"{full}  {words}")
    return 0
