"""Files of a bill as forms: its table written in a form and a format, an edited table taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import FieldError
from lawtrack.i18n import _, language
from lawtrack.tui.presenters.exporting import notes_on
from lawtrack.tui.presenters.forms import (
    ON,
    Field,
    Form,
    Kind,
    Values,
    day_of,
    file_of,
    files_like,
    on_field,
)
from lawtrack.tui.presenters.reporting import languages_of
from lawtrack.wording.beginnings import beginning

if TYPE_CHECKING:
    from lawtrack.services.bills.returned.imported import TableImport
    from lawtrack.tui.office import Office

REDLINE = "redline"
_FORMATS = ("docx", "xlsx", "html", "json")
_LONGEST, _MOST = 90, 8
"""Letters of what is told of an edited table, and how many rows of it."""


def export_form(office: Office, bill: str, lang: str = "") -> Form:
    """Write the table of a bill, or an amended act with tracked changes.

    Args:
        office: The workspace.
        bill: The bill.
        lang: The language that is shown; empty for the interface's.

    Raises:
        LawtrackError: There is no such bill, or a form cannot be read.
    """
    from lawtrack.profiles.forms import form_names, load_form
    from lawtrack.profiles.loader import pick
    from lawtrack.services.bills.bills import Bills

    workspace = office.workspace
    found = Bills(workspace).get(bill)
    forms = tuple(
        (name, f"{name} · {pick(load_form(name, workspace.forms).title, language())}")
        for name in form_names(workspace.forms)
    )
    there = [text.lang.value for text in found.version.texts]
    chosen = next((one for one in (lang, language(), *there) if one in there), "")
    fields = (
        Field(
            "form",
            _("Form"),
            Kind.LISTED,
            workspace.settings.form,
            (*forms, (REDLINE, _("the amended act with tracked changes"))),
        ),
        Field("format", _("Format"), Kind.ONE_OF, _FORMATS[0], tuple((one, one) for one in _FORMATS)),
        Field(
            "lang",
            _("Language"),
            Kind.ONE_OF,
            chosen,
            tuple(one for one in languages_of() if one[0] in there),
        ),
        Field("act", _("Act"), hint=_("for tracked changes, where the bill amends several")),
        Field("file", _("Name of the file"), hint=_("made from the bill's")),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.model.document import Lang

        bills, path = Bills(office.workspace), _place(office, bill, values)
        spoken = Lang(values["lang"]) if values["lang"] else None
        if values["form"] == REDLINE:
            bills.redline(bill, path, act=values["act"], lang=spoken)
            return _("Written: {path}").format(path=path)
        office.workspace.refuse_output(path)
        made = bills.table(bill, values["format"], form=values["form"], lang=spoken, output=path)
        return "\n".join((_("Written: {path}").format(path=path), *notes_on(made)))

    def foreseen(office: Office, values: Values) -> str:
        return _("It will be written to {path}").format(path=_place(office, bill, values))

    return Form(f"export-{bill}", _("Export: {bill}").format(bill=bill), "", fields, save, foreseen)


def _place(office: Office, bill: str, values: Values) -> Path:
    from lawtrack.services.outputs import free_place

    typed = values["file"].strip()
    if typed:
        return office.folder / Path(typed).expanduser()
    suffix = "docx" if values["form"] == REDLINE else values["format"]
    stem = "-".join(part for part in (Path(values["form"]).stem, bill, values["lang"]) if part)
    return free_place(office.workspace, office.folder / f"{stem}.{suffix}")


def table_back_form(office: Office, bill: str) -> Form:
    """Take back a comparative table that was edited in Word.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.bills.bills import Bills

    found = Bills(office.workspace).get(bill)
    fields = (
        Field("file", _("File"), Kind.FILE, needed=_("Name the file."), hint=_("table.docx; → completes")),
        Field("lang", _("Language"), Kind.LISTED, options=languages_of(), hint=_("found in the file")),
        Field("act", _("Act"), hint=_("of rows above which none is named")),
        Field("anyway", _("Made from another version: take it all the same"), Kind.TICK),
        Field("give_up", _("Give up what no row shows any more"), Kind.TICK),
        on_field(),
    )

    def read(office: Office, values: Values) -> TableImport:
        from lawtrack.model.document import Lang

        return Bills(office.workspace).edited_table(
            bill,
            file_of(office, values),
            lang=Lang(values["lang"]) if values["lang"] else None,
            anyway=values["anyway"] == ON,
            act=values["act"],
        )

    def save(office: Office, values: Values) -> str:
        made = read(office, values)
        if made.given_up and values["give_up"] != ON:
            names = "; ".join(placed.element for placed in made.given_up)
            raise FieldError(
                _("No row of the table shows: {names}.").format(names=names),
                "give_up",
                hint=_("Put the rows back, or tick that it is given up."),
            )
        after = Bills(office.workspace).take_table(made, file_of(office, values).name, on=day_of(values))
        told = [
            _told(made),
            _("The bill «{bill}» is at version {n}.").format(bill=bill, n=after.version.number),
        ]
        return "\n".join(told)

    def foreseen(office: Office, values: Values) -> str:
        if not file_of(office, values).is_file():
            return files_like(office, values["file"])
        return _told(read(office, values))

    heading = _("Edited table: {bill}, version {number}").format(bill=bill, number=found.version.number)
    return Form(f"table-back-{bill}", heading, "", fields, save, foreseen, start="file")


def _told(made: TableImport) -> str:
    """What a table brings, what of it has no place, what it gives up."""
    lines = [
        _(
            "Provisions edited: {edits}, justifications: {reasons}, comments: {remarks}; not placed: {lost}."
        ).format(
            edits=len(made.edits), reasons=len(made.reasons), remarks=len(made.remarks), lost=len(made.lost)
        )
    ]
    rows = [f"! {one.element}: {one.why}" for one in made.lost]
    rows += [f"− {placed.element}" for placed in made.given_up]
    rows += [beginning(f"~ {placed.element}: {placed.edit.text}", _LONGEST) for placed in made.edits]
    lines += rows[:_MOST]
    if len(rows) > _MOST:
        lines.append(_("… and {count} more").format(count=len(rows) - _MOST))
    return "\n".join(lines)
