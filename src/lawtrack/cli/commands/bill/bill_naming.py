"""``lawtrack bill rename`` and ``lawtrack bill remove``."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import on_option, titles_options
from lawtrack.i18n import _
from lawtrack.model.document import Lang


@click.command(
    help=_(
        "Give a bill another short name or another title. The folder of its files is renamed with it; its log, its "
        "decisions and reviews stay. --undo takes the last renaming back."
    )
    + "\n\n"
    + _('Example: lawtrack bill rename courtyards yards --title "On amendments to the Law on yards"')
)
@click.argument("bill")
@click.argument("new", required=False, default="")
@titles_options(_("Its title, in the language of its words."))
@click.option("--undo", is_flag=True, help=_("Take the last renaming back."))
@on_option()
@click.pass_obj
def rename(
    workspace: str | None, bill: str, new: str, titles: dict[Lang, str], undo: bool, on: dt.date | None
) -> int:
    """Exit code 0: renamed; 2: the name is taken, or nothing is said."""
    from lawtrack.i18n import language
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    if undo == bool(new or titles):
        raise click.UsageError(_("Give a new short name, a title, or --undo."))
    bills = Bills(open_workspace(workspace))
    after = bills.rename_back(bill, on=on) if undo else bills.rename(bill, new, titles, on=on)
    click.echo(f"{after.slug}\t{after.title(Lang(language()))}")
    return 0


@click.command(
    help=_(
        "Remove a bill: no command finds it any more. Nothing is deleted: its log says that it was removed, its files "
        "stay in amendments/, and --undo brings it back. A bill whose reviews are not closed is not removed."
    )
    + "\n\n"
    + _("Example: lawtrack bill remove courtyards")
)
@click.argument("bill")
@click.option("--undo", is_flag=True, help=_("Bring a removed bill back."))
@on_option()
@click.pass_obj
def remove(workspace: str | None, bill: str, undo: bool, on: dt.date | None) -> int:
    """Exit code 0: removed, or there again; 2: it is not, or reviews are under way."""
    from lawtrack import remedies
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    bills = Bills(open_workspace(workspace))
    after = bills.bring_back(bill, on=on) if undo else bills.remove(bill, on=on)
    click.echo(after.slug)
    if not undo:
        narrate(sentence_of(remedies.bring_bill_back(after.slug)))
    return 0
