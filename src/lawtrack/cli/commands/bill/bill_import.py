"""``lawtrack bill import-table``: a comparative table that was edited in Word comes back into its bill."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.asking import agreed
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, lang_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.bills.returned.imported import TableImport, Where


@click.command(
    name="import-table",
    help=_(
        "Take back a comparative table that was edited in Word: worded anew, justified, commented, rows added or "
        "deleted, changes tracked. What was worded anew becomes a new version of the bill; its amending text is then "
        "marked as not rewritten yet. What cannot be placed is listed."
    )
    + "\n\n"
    + _("Example: lawtrack bill import-table courtyards table.docx --dry-run"),
)
@click.argument("bill")
@click.argument("file", type=click.Path(path_type=Path))
@lang_option(_("Language."))
@click.option("--form", default="", help=_("The form (lawtrack forms list)."))
@click.option(
    "--act", default="", help=_("The act that rows are for above which none is named (lawtrack acts).")
)
@click.option("--dry-run", is_flag=True, help=_("Only say what would be taken."))
@click.option("--anyway", is_flag=True, help=_("Take a table that was made from another version."))
@click.option("--yes", is_flag=True, help=_("Do not ask before something of the bill is given up."))
@json_option()
@on_option()
@click.pass_obj
def import_table(
    workspace: str | None,
    bill: str,
    file: Path,
    lang: Lang | None,
    form: str,
    act: str,
    dry_run: bool,
    anyway: bool,
    yes: bool,
    as_json: bool,
    on: dt.date | None,
) -> int:
    """Exit code 0: everything taken, or nothing edited; 3: something is not placed or waits for the law; 2: no table of this bill."""
    from lawtrack.cli.notices import tell_unread
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.from_file.left_out import unread_around_tables, unread_words
    from lawtrack.services.workspace import open_workspace

    bills = Bills(open_workspace(workspace))
    made = bills.edited_table(bill, file, lang=lang, form=form, anyway=anyway, act=act)
    if made.given_up and not (dry_run or yes or _agreed(made)):
        narrate(_("Nothing was taken."))
        return UNSETTLED_EXIT_CODE
    after = made.bill if dry_run else bills.take_table(made, file.name, on=on)
    if as_json:
        emit_json(_values(made) | {"version": after.version.number, "taken": not dry_run})
    else:
        _print(made)
    _tell(made, after.version.number, dry_run)
    left_out = unread_around_tables(file)
    tell_unread(left_out)
    return UNSETTLED_EXIT_CODE if made.lost or made.pending or unread_words(left_out) else 0


def _agreed(made: TableImport) -> bool:
    """In a terminal a person is asked before rows that are gone give something up; a script has ``--dry-run``."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    names = "; ".join(placed.element for placed in made.given_up)
    question = _("No row of the table shows: {names}. Is this to be given up?").format(names=names)
    return agreed(question)


def _print(made: TableImport) -> None:
    for placed in made.edits:
        pending = _(" (the bill does nothing to it yet)") if placed.pending else ""
        click.echo(f"{_row(placed.where)}  {placed.element}: {_how(placed.edit.how.value)}{pending}")
        for line in placed.edit.text.split("\n") if placed.edit.text else ():
            click.echo(f"        {line}")
    justified, commented = _("justified"), _("commented")
    for reason in made.reasons:
        click.echo(f"{_row(reason.where)}  {reason.element}: {justified}")
        click.echo(f"        {' '.join(reason.text.split())}")
    for remark in made.remarks:
        click.echo(f"{_row(remark.where)}  {remark.element}: {commented}")
        click.echo(f"        {remark.author}: {' '.join(remark.text.split())}")
    for lost in made.lost:
        click.echo(f"! {_row(lost.where)}  {lost.element}: {lost.why}")
        if lost.words:
            click.echo(f"        {' '.join(lost.words.split())}")


def _row(where: Where) -> str:
    return _("row {n}").format(n=where.printed or where.row) if where.row else _("row gone")


def _how(kind: str) -> str:
    return {
        "words": _("worded anew"),
        "unit": _("worded anew as a whole"),
        "insert": _("added"),
        "delete": _("to be excluded"),
        "withdraw": _("given up"),
    }[kind]


def _tell(made: TableImport, version: int, dry_run: bool) -> None:
    narrate(
        _(
            "Provisions edited: {edits}, justifications: {reasons}, comments: {remarks}; not placed: {lost}."
        ).format(
            edits=len(made.edits), reasons=len(made.reasons), remarks=len(made.remarks), lost=len(made.lost)
        )
    )
    narrate(
        _("Rows of the file: {placed} placed, {unchanged} unchanged, {not_placed} not placed.").format(
            **made.counts
        )
    )
    if made.others:
        narrate(
            _("The table has columns in other languages too; take them with --lang: {langs}.").format(
                langs=", ".join(sorted(made.others))
            )
        )
    if made.edits and not dry_run:
        narrate(
            _(
                "The bill «{bill}» is at version {n}; its amending text does not say these edits yet. Have it written: lawtrack bill draft {bill}"
            ).format(bill=made.bill.slug, n=version)
        )


def _values(made: TableImport) -> dict[str, Any]:
    return {
        "bill": made.bill.slug,
        "lang": made.lang.value,
        "rows": made.counts,
        "edits": [
            {
                **_at(p.where),
                "element": p.element,
                "act": p.edit.act,
                "eid": p.edit.element,
                "how": p.edit.how.value,
                "text": p.edit.text,
                "pending": p.pending,
            }
            for p in made.edits
        ],
        "justifications": [
            {**_at(r.where), "element": r.element, "act": r.act, "eid": r.eid, "text": r.text}
            for r in made.reasons
        ],
        "comments": [
            {
                **_at(r.where),
                "element": r.element,
                "act": r.act,
                "eid": r.eid,
                "author": r.author,
                "text": r.text,
            }
            for r in made.remarks
        ],
        "not_placed": [
            {**_at(x.where), "element": x.element, "words": x.words, "why": x.why} for x in made.lost
        ],
    }


def _at(where: Where) -> dict[str, int]:
    """The row's own number (0 for a row that is gone), its table, and its number in the Word table."""
    return {"row": where.number, "table": where.table, "line": where.row}
