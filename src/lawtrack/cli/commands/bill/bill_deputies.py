"""``lawtrack bill deputies``: amendments of deputies to a bill: taken from a table, decided, and the next version."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawtrack.cli.blanks import Group
from lawtrack.cli.options import json_option, lang_option, on_option
from lawtrack.i18n import _
from lawtrack.model.document import Lang


@click.group(
    cls=Group,
    name="deputies",
    help=_(
        "Amendments of deputies to a bill: a table of them (form B) taken in, decisions, and the next version made of those "
        "that are accepted. The table with authors and decisions: lawtrack bill table BILL --form B."
    )
    + "\n\n"
    + _("Example: lawtrack bill deputies import courtyards amendments.docx"),
)
def deputies() -> None:
    """Amendments of deputies."""


@deputies.command(
    name="import",
    help=_(
        "Take in a table of amendments (Word or Excel): elements, proposed wordings, authors, decisions. The same amendment "
        "of several authors is one with all of them. A table may be taken in again: what is known stays."
    )
    + "\n\n"
    + _("Example: lawtrack bill deputies import courtyards amendments.xlsx"),
)
@click.argument("bill")
@click.argument("table", type=click.Path(exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help=_("Only show what would be recorded."))
@lang_option(_("Language of the wordings; found where it is left out."))
@json_option()
@on_option()
@click.pass_obj
def take(
    workspace: str | None,
    bill: str,
    table: str,
    dry_run: bool,
    lang: Lang | None,
    as_json: bool,
    on: dt.date | None,
) -> int:
    """Exit code 0: taken in; 3: something of it is left to a person; 2: no such bill, or no table of amendments."""
    from lawtrack.cli.deputies_output import print_import
    from lawtrack.services.bills.deputies.intake import read_amendments, record_amendments
    from lawtrack.services.workspace import open_workspace

    opened = open_workspace(workspace)
    made = read_amendments(opened, bill, Path(table), lang)
    if not dry_run:
        made = record_amendments(opened, made, on)
    return print_import(made, as_json=as_json, dry_run=dry_run)


@deputies.command(
    name="list",
    help=_("List the amendments to a bill: element, authors, decision.")
    + "\n\n"
    + _("Example: lawtrack bill deputies list courtyards --json"),
)
@click.argument("bill")
@json_option()
@click.pass_obj
def show(workspace: str | None, bill: str, as_json: bool) -> int:
    """Exit code 0: all are placed and decided; 3: one is not, or the bill is not understood; 2: no such bill."""
    from lawtrack.cli.deputies_output import print_amendments, tell_not_understood
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    bills = Bills(open_workspace(workspace))
    found = bills.get(bill)
    code = print_amendments(found, as_json=as_json)
    return tell_not_understood(bills, found) or code


@deputies.command(
    name="decide",
    help=_(
        "Record the decision on an amendment: accepted, rejected (with a reason), group (in the wording of the working "
        "group), vote, withdrawn."
    ),
    epilog="\n\n".join(
        (
            _('Example: lawtrack bill deputies decide courtyards d3 rejected --reason "…"'),
            _('In another wording: lawtrack bill deputies decide courtyards d4 group --wording "…"'),
        )
    ),
)
@click.argument("bill")
@click.argument("amendment")
@click.argument("verdict", metavar="[DECISION]", default="")
@click.option("--reason", default="", help=_("Why."))
@click.option("--wording", default="", help=_("The wording that is taken in the place of the amendment's."))
@click.option("--undo", is_flag=True, help=_("Take the decision back."))
@on_option()
@click.pass_obj
def decide(
    workspace: str | None,
    bill: str,
    amendment: str,
    verdict: str,
    reason: str,
    wording: str,
    undo: bool,
    on: dt.date | None,
) -> int:
    """Exit code 0: recorded; 2: no such amendment or decision, or it lacks what it needs."""
    from lawtrack.i18n import language
    from lawtrack.profiles.loader import pick
    from lawtrack.profiles.verdicts import verdicts
    from lawtrack.services.bills.deputies import deciding
    from lawtrack.services.workspace import open_workspace

    if undo == bool(verdict):
        raise click.UsageError(_("Give a decision, or --undo."))
    opened = open_workspace(workspace)
    if undo:
        deciding.undecide(opened, bill, amendment, on=on)
    else:
        deciding.decide(opened, bill, amendment, verdict, reason=reason, wording=wording, on=on)
    known = verdicts().get(verdict)
    click.echo(f"{bill} {amendment}: {pick(known.title, language()) if known is not None else '—'}")
    return 0


@deputies.command(
    name="place",
    help=_("Say which element of the bill an amendment is for, where its table does not tell.")
    + "\n\n"
    + _('Example: lawtrack bill deputies place courtyards d2 "article 1(1)"'),
)
@click.argument("bill")
@click.argument("amendment")
@click.argument("element")
@on_option()
@click.pass_obj
def place(workspace: str | None, bill: str, amendment: str, element: str, on: dt.date | None) -> int:
    """Exit code 0: recorded; 2: no such amendment or element."""
    from lawtrack.reviewing.folded.deputies import the_amendment
    from lawtrack.services.bills.deputies import deciding
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.addresses import address
    from lawtrack.wording.naming import OWN

    after = deciding.place(open_workspace(workspace), bill, amendment, element, on=on)
    click.echo(f"{bill} {amendment}: {address(the_amendment(after, amendment).eid, OWN, of=after.own)}")
    return 0


@deputies.command(
    name="remove",
    help=_("Take back an amendment that was recorded by mistake; the log keeps it.")
    + "\n\n"
    + _("Example: lawtrack bill deputies remove courtyards d2"),
)
@click.argument("bill")
@click.argument("amendment")
@on_option()
@click.pass_obj
def remove(workspace: str | None, bill: str, amendment: str, on: dt.date | None) -> int:
    """Exit code 0: recorded; 2: no such amendment."""
    from lawtrack.services.bills.deputies import deciding
    from lawtrack.services.workspace import open_workspace

    deciding.take_out(open_workspace(workspace), bill, amendment, on=on)
    click.echo(f"{bill} {amendment}: —")
    return 0


@deputies.command(
    name="next",
    help=_(
        "Begin the next version of a bill with the accepted amendments laid over its text. What contradicts another one, or "
        "does not fit, is not laid and said; --dry-run only shows it."
    )
    + "\n\n"
    + _("Example: lawtrack bill deputies next courtyards --dry-run"),
)
@click.argument("bill")
@click.option("--dry-run", is_flag=True, help=_("Only show what would be laid, and the text."))
@click.option("--undo", is_flag=True, help=_("Take the version back, as long as nothing was recorded on it."))
@click.option("--note", default="", help=_("What the version is for."))
@lang_option(_("Language; each in which amendments are accepted where it is left out."))
@json_option()
@on_option()
@click.pass_obj
def follow(
    workspace: str | None,
    bill: str,
    dry_run: bool,
    undo: bool,
    note: str,
    lang: Lang | None,
    as_json: bool,
    on: dt.date | None,
) -> int:
    """Exit code 0: begun, or taken back; 3: begun, but an accepted amendment is not in it; 2: none is accepted or fits."""
    from lawtrack.cli.deputies_output import print_laid
    from lawtrack.services.bills.deputies.laying import lay, next_version
    from lawtrack.services.workspace import open_workspace

    opened = open_workspace(workspace)
    if undo:
        if dry_run:
            raise click.UsageError(_("Give --dry-run or --undo."))
        from lawtrack.services.bills.deputies.taking_back import take_version_back

        back = take_version_back(opened, bill, on=on)
        click.echo(_("Version {number} is the current one again.").format(number=back.version.number))
        return 0
    laid = lay(opened, bill, lang)
    after = None if dry_run else next_version(opened, bill, laid, note, on=on)
    return print_laid(bill, laid, after, as_json=as_json)
