"""``lawtrack report``: registers, letters and reports as files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.blanks import Group
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import FOLDERS, PAPERS
from lawtrack.cli.options import Decorator, lang_option, on_option
from lawtrack.cli.output import check_outputs
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.services.reports.building import Report, Wanted
    from lawtrack.services.workspace import Workspace


@click.group(
    cls=Group,
    name="report",
    help=_("Reports: registers, letters, status, workload, stability.")
    + " "
    + _("While a remark has no answer a report on a bill is marked as a draft, and the command ends with 3.")
    + "\n\n"
    + _("Example: lawtrack report certificate courtyards -o certificate.docx"),
)
def command() -> None:
    """Reports."""


def _options(*, folder: bool) -> Decorator:
    """What every report takes."""
    words = _("The folder.") if folder else _("The file.")
    added = (
        PAPERS.option("format_"),
        click.option(
            "--without-names", is_flag=True, help=_("Name nobody: «Expert 1», «Expert 2» … instead.")
        ),
        lang_option(_("Language of the report (that of the interface).")),
        on_option(_("On this day instead of today.")),
        click.option(
            "-o",
            "--output",
            "out",
            required=True,
            metavar="DIR" if folder else "OUT",
            type=click.Path(path_type=Path),
            help=words,
        ),
        click.pass_obj,
    )

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(added):
            function = option(function)
        return function

    return decorate


@command.command(
    help=_(
        "The certificate of accepted and rejected remarks with the reasons (Law «On Legal Acts», art. 17-1.13)."
    )
    + "\n\n"
    + _("Example: lawtrack report certificate courtyards -o certificate.docx")
)
@click.argument("bill")
@_options(folder=False)
def certificate(workspace: str | None, bill: str, **given: Any) -> int:  # noqa: ANN401
    """Exit code 0: written; 3: a remark has no answer (written as a draft)."""
    return _of_bill("certificate", workspace, bill, **given)


@command.command(
    help=_("The register of remarks and recommendations with the answers to them.")
    + "\n\n"
    + _("Example: lawtrack report responses courtyards -o register.xlsx")
)
@click.argument("bill")
@_options(folder=False)
def responses(workspace: str | None, bill: str, **given: Any) -> int:  # noqa: ANN401
    """Exit codes as for ``certificate``."""
    return _of_bill("responses", workspace, bill, **given)


@command.command(
    help=_("The table of disagreements, in the order of the act.")
    + "\n\n"
    + _("Example: lawtrack report disagreements courtyards -o disagreements.docx")
)
@click.argument("bill")
@_options(folder=False)
def disagreements(workspace: str | None, bill: str, **given: Any) -> int:  # noqa: ANN401
    """Exit codes as for ``certificate``."""
    return _of_bill("disagreements", workspace, bill, **given)


@command.command(
    help=_("The report on the public discussion: section, comments, answer.")
    + "\n\n"
    + _("Example: lawtrack report discussion courtyards -o discussion.html")
)
@click.argument("bill")
@_options(folder=False)
def discussion(workspace: str | None, bill: str, **given: Any) -> int:  # noqa: ANN401
    """Exit codes as for ``certificate``."""
    return _of_bill("discussion", workspace, bill, **given)


@command.command(
    help=_("Where a bill stands: stages, reviews, answers, what is due.")
    + "\n\n"
    + _("Example: lawtrack report status courtyards -o status.pdf")
)
@click.argument("bill")
@_options(folder=False)
def status(workspace: str | None, bill: str, **given: Any) -> int:  # noqa: ANN401
    """Exit codes as for ``certificate``."""
    return _of_bill("status", workspace, bill, **given)


@command.command(
    help=_(
        "A letter to each reviewer, one file each, into a folder: every remark, the decision, the reason, and the words "
        "that changed."
    )
    + "\n\n"
    + _("Example: lawtrack report letters courtyards -o letters")
)
@click.argument("bill")
@_options(folder=True)
def letters(workspace: str | None, bill: str, out: Path, **given: Any) -> int:  # noqa: ANN401
    """Exit codes as for ``certificate``; the folder is written whole or not at all."""
    from lawtrack.services.package.folder import check_folder, write_folder
    from lawtrack.services.reports.building import bill_report

    FOLDERS.chosen(None, str(out))
    opened, wanted = _asked(workspace, None, **given)
    check_folder(opened, out)
    made = bill_report(opened, "letters", bill, wanted)
    if not made.files:
        narrate(_("Nobody has made a remark; there is nobody to write to."))
        return 0
    for name in write_folder(opened, out, made.files, ()).files:
        click.echo(str(out / name))
    return _told(made)


@command.command(
    help=_("Workload and punctuality of reviewers and drafters, over all bills.")
    + "\n\n"
    + _("Example: lawtrack report workload -o workload.xlsx")
)
@_options(folder=False)
def workload(workspace: str | None, out: Path, **given: Any) -> int:  # noqa: ANN401
    """Exit code 0: written; 3: a bill could not be read and is told in it."""
    from lawtrack.services.reports.building import workload_report

    opened, wanted = _asked(workspace, out, **given)
    return _written(opened, workload_report(opened, wanted), out)


@command.command(
    help=_("How often each act of the library was amended, with a chart.")
    + "\n\n"
    + _("Example: lawtrack report stability -o stability.xlsx")
)
@_options(folder=False)
def stability(workspace: str | None, out: Path, **given: Any) -> int:  # noqa: ANN401
    """Exit code 0: written."""
    from lawtrack.services.reports.building import stability_report

    opened, wanted = _asked(workspace, out, **given)
    return _written(opened, stability_report(opened, wanted), out)


def _of_bill(name: str, workspace: str | None, bill: str, out: Path, **given: Any) -> int:  # noqa: ANN401
    from lawtrack.services.reports.building import bill_report

    opened, wanted = _asked(workspace, out, **given)
    return _written(opened, bill_report(opened, name, bill, wanted), out)


def _asked(
    workspace: str | None,
    out: Path | None,
    *,
    format_: str | None,
    lang: Lang | None,
    on: dt.date | None,
    without_names: bool,
) -> tuple[Workspace, Wanted]:
    """The workspace, and what is asked for; a place that must not be written is refused before anything is made."""
    from lawtrack.services.reports.building import Wanted
    from lawtrack.services.workspace import open_workspace

    chosen = PAPERS.chosen(format_, str(out or ""))
    opened = open_workspace(workspace)
    if out is not None:
        check_outputs()
        opened.refuse_output(out)
    return opened, Wanted(chosen, lang, on, without_names)


def _written(opened: Workspace, made: Report, out: Path) -> int:
    from lawtrack.services.outputs import write_output

    write_output(opened, out, made.data)
    narrate(_("Written: {path}").format(path=out))
    return _told(made)


def _told(made: Report) -> int:
    for notice in made.notices:
        narrate(f"! {notice}")
    return UNSETTLED_EXIT_CODE if made.unanswered or made.incomplete else 0
