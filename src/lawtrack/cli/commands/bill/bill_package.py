"""``lawtrack bill package``: the papers that go with a bill, in one folder."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import FOLDERS
from lawtrack.cli.options import json_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, language, ngettext

if TYPE_CHECKING:
    from lawtrack.services.package.building import Package
    from lawtrack.services.package.folder import Written


@click.command(
    help=_(
        "The papers that go with a bill (art. 29.2 of the Law «On Legal Acts»), in Kazakh and Russian, into one folder: "
        "the draft, comparative tables, the explanatory note to be gone on with, the register of remarks, the amended "
        "acts with tracked changes, and the list of papers with the condition of each. Nothing is written while "
        "«check» has open points, unless --draft marks everything as a draft."
    )
    + " "
    + _(
        "Papers that you have: put them into the folder, their names beginning with the number of the list. A file "
        "that was changed is never overwritten; an explanatory note that you went on with stays."
    )
    + "\n\n"
    + _("Example: lawtrack bill package courtyards -o package --draft")
)
@click.argument("bill")
@click.option(
    "-o",
    "--output",
    "out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=_("The folder (here, named after the bill)."),
)
@click.option("--draft", is_flag=True, help=_("Write it although something is open, marked as a draft."))
@click.option("--form", default="", help=_("The form (lawtrack forms list)."))
@on_option(_("On this day instead of today."))
@json_option()
@click.pass_obj
def package(
    workspace: str | None,
    bill: str,
    out: Path | None,
    draft: bool,
    form: str,
    on: dt.date | None,
    as_json: bool,
) -> int:
    """Exit code 0: written; 3: something is open (written only with --draft); 2: it cannot be written."""
    from lawtrack.cli.finding_output import mended
    from lawtrack.services.package.building import Wanted, build_package
    from lawtrack.services.package.folder import check_folder, write_folder
    from lawtrack.services.workspace import open_workspace

    FOLDERS.chosen(None, str(out or ""))
    opened = open_workspace(workspace)
    folder = out or Path(f"package-{bill}")
    check_folder(opened, folder)
    shown = narrate if sys.stderr.isatty() else None
    made = build_package(opened, bill, Wanted(draft, form, on), folder, mended, shown)
    written = None if made.refused else write_folder(opened, folder, made.files, made.notes)
    if as_json:
        emit_json(_values(made, folder, written))
    elif written is not None:
        for name in sorted(written.files):
            click.echo(str(folder / name))
    _tell(made, folder, written, bill)
    return UNSETTLED_EXIT_CODE if made.open or made.reasons else 0


def _tell(made: Package, folder: Path, written: Written | None, bill: str) -> None:
    from lawtrack.cli.finding_output import finding_lines
    from lawtrack.profiles.loader import pick

    count = len(made.open) + len(made.reasons)
    if written is None:
        for finding in made.open:
            for line in finding_lines(finding):
                narrate(line)
        for reason in made.reasons:
            narrate(f"! {reason}")
        narrate(
            ngettext(
                "Nothing was written: {count} point is open. A draft: lawtrack bill package {bill} --draft",
                "Nothing was written: {count} points are open. A draft: lawtrack bill package {bill} --draft",
                count,
            ).format(count=count, bill=bill)
        )
        return
    for name in written.kept:
        narrate(_("Kept as you changed it: {path}").format(path=folder / name))
    for name, places in _unfinished(made, folder):
        narrate(
            ngettext(
                "{path}: {count} place is still to be written, or says that it is a draft.",
                "{path}: {count} places are still to be written, or say that it is a draft.",
                places,
            ).format(path=folder / name, count=places)
        )
    for state in made.states:
        if state.lacking:
            narrate(
                _("Not in the folder, and needed: {number} {title} ({basis})").format(
                    number=f"{state.number:02}",
                    title=pick(state.paper.title, language()),
                    basis=pick(state.paper.basis, language()),
                )
            )
    if count:
        narrate(
            ngettext(
                "A draft: {count} point is open; it stands in {path}.",
                "A draft: {count} points are open; they stand in {path}.",
                count,
            ).format(count=count, path=folder / made.list_in(language()))
        )


def _unfinished(made: Package, folder: Path) -> list[tuple[str, int]]:
    """The notes that are not finished, with how many places of them are not."""
    from lawtrack.services.package.folder import open_places

    found = [(name, open_places(folder / name, made.marks)) for name in made.notes]
    return [(name, places) for name, places in found if places]


def _values(made: Package, folder: Path, written: Written | None) -> dict[str, object]:
    from lawtrack.cli.remedies import in_words

    return {
        "folder": str(folder),
        "files": list(written.files) if written else [],
        "kept": list(written.kept) if written else [],
        "open": [f.as_values(in_words(f.mend, f.remedy)) for f in made.open],
        "reasons": list(made.reasons),
        "papers": [state.as_values(language()) for state in made.states],
    }
