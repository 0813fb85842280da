"""``lawtrack acts set``, ``merge`` and ``remove``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import OneOf, date_option, scheme_option, titles_options
from lawtrack.i18n import _, language
from lawtrack.model.document import Lang, Scheme, WorkKind

if TYPE_CHECKING:
    from lawtrack.model.document import Work
    from lawtrack.services.workspace import Workspace

_KEPT = _("The last change of each act is kept in acts/.undo/, and --undo takes it back.")
_UNDO = click.option("--undo", is_flag=True, help=_("Take the last such change of this act back."))


@click.command(
    "set",
    help=_(
        "Say what an act is called: its title, date, number, short name, kind, and what its levels are called."
    )
    + " "
    + _("They stand in the register from then on, and no text that is imported changes them.")
    + " "
    + _KEPT
    + "\n\n"
    + _('Example: lawtrack acts set 293-vi --title "On courtyards" --date 2019-12-27 --number 293-VI'),
)
@click.argument("work")
@titles_options(_("Its title, in the language of its words."))
@date_option("--date", _("The day it was signed."))
@click.option("--number", default="", help=_("Its number, as it is printed."))
@click.option("--short", default="", help=_("The short name by which it is called here."))
@click.option("--kind", type=OneOf(WorkKind), help=_("Its kind."))
@scheme_option(_("What «1.» and «1)» are called in this act."))
@_UNDO
@click.pass_obj
def set_(
    workspace: str | None,
    work: str,
    titles: dict[Lang, str],
    date: dt.date | None,
    number: str,
    short: str,
    kind: WorkKind | None,
    scheme: Scheme | None,
    undo: bool,
) -> int:
    """Exit code 0: set; 2: no such act, nothing is said, or the name belongs to another act."""
    from lawtrack.services.library.altering import set_act
    from lawtrack.services.library.requisites import Requisites

    said = Requisites(titles, date, number.strip(), short.strip(), kind, scheme)
    if undo == (not said.empty):
        raise click.UsageError(_("Say what is to be set, or --undo."))
    opened = _open(workspace)
    if undo:
        return _undone(opened, "set", work)
    _tell(set_act(opened, work, said))
    return 0


@click.command(
    help=_(
        "Make two acts of the library one: the texts and the names of WORK go over to INTO, which keeps its own "
        "requisites and takes from WORK what it does not know. Bills that amend WORK amend INTO from then on."
    )
    + " "
    + _KEPT
    + "\n\n"
    + _("Example: lawtrack acts merge labor-code-2025 labour-code"),
)
@click.argument("work")
@click.argument("into", required=False, default="")
@_UNDO
@click.pass_obj
def merge(workspace: str | None, work: str, into: str, undo: bool) -> int:
    """Exit code 0: merged; 2: no such act, or both have other words of one day."""
    from lawtrack.services.library.altering import merge_acts

    if undo == bool(into):
        raise click.UsageError(_("Name the act that WORK is to be part of, or give --undo."))
    opened = _open(workspace)
    if undo:
        return _undone(opened, "merge", work)
    _tell(merge_acts(opened, work, into))
    return 0


@click.command(
    help=_(
        "Take an act with all its texts out of the library: out of the store, acts/ and the register. An act on which "
        "a bill hangs is not removed; the bills are named."
    )
    + " "
    + _KEPT
    + "\n\n"
    + _("Example: lawtrack acts remove labor-code-2025"),
)
@click.argument("work")
@_UNDO
@click.pass_obj
def remove(workspace: str | None, work: str, undo: bool) -> int:
    """Exit code 0: removed, or there again; 2: no such act, or bills hang on it."""
    from lawtrack import remedies
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.services.bills.acts import remove_act

    opened = _open(workspace)
    if undo:
        return _undone(opened, "remove", work)
    gone = remove_act(opened, work)
    _tell(gone)
    narrate(sentence_of(remedies.bring_act_back(gone.slug)))
    return 0


def _open(workspace: str | None) -> Workspace:
    from lawtrack.services.workspace import open_workspace

    return open_workspace(workspace)


def _undone(workspace: Workspace, kind: str, name: str) -> int:
    from lawtrack.services.library.altering import undo
    from lawtrack.services.library.library import Library

    _tell(Library(workspace).work(undo(workspace, kind, name)))
    return 0


def _tell(work: Work) -> None:
    from lawtrack.wording.days import day_text

    day = day_text(work.date) if work.date else ""
    about = " ".join(part for part in (day, f"№ {work.number}" if work.number else "") if part)
    click.echo(f"{work.slug}\t{about}\t{work.title(Lang(language()))}\t{work.uri}")
