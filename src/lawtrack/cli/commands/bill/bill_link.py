"""``lawtrack bill link``: which acts of the library a bill amends."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.options import lang_option, on_option
from lawtrack.cli.workflow_output import print_columns
from lawtrack.i18n import _
from lawtrack.model.document import Lang


@click.command(
    help=_(
        "Say which act of the library an act of the bill is: N is its number in the bill, NAME a part of its name; "
        "without it, list the acts of the bill. What the bill says of an act and the library does not know (its date, "
        "number, title) is entered in the register."
    )
    + "\n\n"
    + _("Example: lawtrack bill link courtyards 2 labour-code")
)
@click.argument("bill")
@click.argument("act", metavar="[N|NAME]", required=False, default="")
@click.argument("work", required=False, default="")
@click.option("--undo", is_flag=True, help=_("Take back what was said of this act."))
@lang_option(_("Language."))
@on_option()
@click.pass_obj
def link(
    workspace: str | None,
    bill: str,
    act: str,
    work: str,
    undo: bool,
    lang: Lang | None,
    on: dt.date | None,
) -> int:
    """Exit code 0: said, or listed; 3: it is not known which act of the library one is; 2: no such act."""
    from lawtrack.cli.bill_output import link_rows, tell_given_requisites, tell_unknown_acts
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    bills = Bills(open_workspace(workspace))
    if act and undo and not work:
        bills.unlink(bill, act, lang=lang, on=on)
    elif act and work and not undo:
        bills.link(bill, act, work, lang=lang, on=on)
        tell_given_requisites(bills, bill, lang, act)
    elif act or undo:
        raise click.UsageError(
            _("Name an act of the bill and one of the library, the first alone with --undo, or none.")
        )
    applied = bills.apply(bill, lang)
    print_columns(link_rows(applied))
    return tell_unknown_acts(applied)
