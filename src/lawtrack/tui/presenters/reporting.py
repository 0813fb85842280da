"""Reports as files: which, in which format and language, under which name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.tui.presenters.forms import ON, Field, Form, Kind, Values, day_of, on_field

if TYPE_CHECKING:
    from lawtrack.services.reports.building import Report, Wanted
    from lawtrack.tui.office import Office

FORMATS = ("docx", "xlsx", "html", "pdf")
_OF_ALL = ("workload", "stability")
"""Reports that are on no bill."""
LETTERS = "letters"


def report_form(bill: str) -> Form:
    """Write a report; ``bill`` is the one that is looked at, empty for none."""
    of_bill = (
        ("certificate", _("Certificate of accepted and rejected remarks")),
        ("responses", _("Register of remarks with the answers")),
        ("disagreements", _("Table of disagreements")),
        ("discussion", _("Report on the public discussion")),
        (LETTERS, _("Letters to the reviewers")),
        ("status", _("Where the bill stands")),
    )
    of_all = (("workload", _("Workload and punctuality")), ("stability", _("Stability of acts")))
    options = (*(of_bill if bill else ()), *of_all)
    fields = (
        Field("what", _("Report"), Kind.LISTED, options[0][0], options),
        Field("format", _("Format"), Kind.ONE_OF, FORMATS[0], tuple((one, one) for one in FORMATS)),
        Field("lang", _("Language"), Kind.ONE_OF, language(), languages_of()),
        Field("names", _("Leave names out"), Kind.TICK),
        Field("file", _("Name of the file"), hint=_("made from the report's; letters: a folder")),
        on_field(_("As of")),
    )

    def save(office: Office, values: Values) -> str:
        return _write(office, bill, values)

    def foreseen(office: Office, values: Values) -> str:
        return _("It will be written to {path}").format(path=_place(office, bill, values))

    heading = _("Reports: {bill}").format(bill=bill) if bill else _("Reports")
    return Form(f"report-{bill}", heading, "", fields, save, foreseen, start="what")


def languages_of() -> tuple[tuple[str, str], ...]:
    """The languages that something can be written in, by their own names."""
    from lawtrack.language import languages

    return tuple((one.lang.value, one.names.own) for one in languages())


def _place(office: Office, bill: str, values: Values) -> Path:
    """Where it is written: what is typed, in the workspace's folder; else a free name."""
    from lawtrack.services.outputs import free_place

    what, format_ = values["what"], values["format"]
    typed = values["file"].strip()
    if typed:
        return office.folder / Path(typed).expanduser()
    about = bill if what not in _OF_ALL else ""
    stem = "-".join(part for part in (what, about, values["lang"]) if part)
    if what == LETTERS:
        return office.folder / stem
    return free_place(office.workspace, office.folder / f"{stem}.{format_}")


def _write(office: Office, bill: str, values: Values) -> str:
    from lawtrack.model.document import Lang
    from lawtrack.services.outputs import write_output
    from lawtrack.services.package.folder import check_folder, write_folder
    from lawtrack.services.reports.building import Wanted

    what, path = values["what"], _place(office, bill, values)
    wanted = Wanted(values["format"], Lang(values["lang"]), day_of(values), values["names"] == ON)
    if what == LETTERS:
        check_folder(office.workspace, path)
    else:
        office.workspace.refuse_output(path)
    made = _made(office, what, bill, wanted)
    if what != LETTERS:
        write_output(office.workspace, path, made.data)
    elif made.files:
        write_folder(office.workspace, path, made.files, ())
    else:
        raise WorkflowError(_("Nobody has made a remark; there is nobody to write to."))
    told = [_("Written: {path}").format(path=path)]
    return "\n".join((*told, *(f"! {notice}" for notice in made.notices)))


def _made(office: Office, what: str, bill: str, wanted: Wanted) -> Report:
    from lawtrack.services.reports.building import bill_report, stability_report, workload_report

    if what == "workload":
        return workload_report(office.workspace, wanted)
    if what == "stability":
        return stability_report(office.workspace, wanted)
    return bill_report(office.workspace, what, bill, wanted)
