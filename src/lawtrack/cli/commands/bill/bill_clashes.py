"""``lawtrack bill clashes``: pending bills that touch the same provision."""

from __future__ import annotations

import click

from lawtrack.cli.options import json_option, lang_option
from lawtrack.i18n import _
from lawtrack.model.document import Lang


@click.command(
    help=_(
        "Where pending bills touch the same provision, lie in each other, or refer to what the other one changes: both "
        "instructions in words, both wordings side by side, and how they meet. With a BILL, or a FILE that holds one, "
        "that one against all others; else every pair of the workspace."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack bill clashes courtyards"),
            _("A bill of somebody else: lawtrack bill clashes theirs.docx --json"),
        )
    ),
)
@click.argument("bill", metavar="[BILL|FILE]", default="")
@lang_option(_("The language that is looked at; both where it is left out."))
@json_option()
@click.pass_obj
def clashes(workspace: str | None, bill: str, lang: Lang | None, as_json: bool) -> int:
    """Exit code 0: nothing contradicts; 3: a contradiction, or something was not looked at; 2: no such bill."""
    from lawtrack.cli.clash_output import print_clashes
    from lawtrack.services.bills.clashing.clashes import find_clashes
    from lawtrack.services.workspace import open_workspace

    return print_clashes(find_clashes(open_workspace(workspace), bill, lang), as_json=as_json)
