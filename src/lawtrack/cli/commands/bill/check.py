"""``lawtrack check``: everything in a bill that should not leave the house; with ``--text`` in a file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawtrack.profiles.checks import CheckRule
    from lawtrack.services.checking.findings import Finding


@click.command(
    "check",
    help=_(
        "Everything in a bill that should not leave the house: how the text is made (level and order of the acts, title, "
        "numbers, headings, terms, the day of taking effect), languages that differ, unsettled instructions, rows "
        "without a justification, recommendations without an answer, reviews that are not closed; each with its article "
        "of law, its place and how to mend it.\n\n"
        "With --text it checks an amending text alone, or the Russian and the Kazakh one, without a workspace; BASE are "
        "the acts that it amends."
    ),
    epilog=_("Example: lawtrack check courtyards --json"),
)
@click.argument("names", nargs=-1, metavar="BILL | [BASE]...")
@click.option(
    "--text",
    "texts",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_("Check this amending text; twice: the Russian and the Kazakh one."),
)
@click.option("--only", multiple=True, metavar="ID", help=_("Only this check; may be repeated."))
@click.option("--list", "listed", is_flag=True, help=_("List the checks, with their articles of law."))
@on_option(_("On this day instead of today."))
@click.option(
    "--open", "only_open", is_flag=True, help=_("Leave out what is explained, and what leaves nothing open.")
)
@json_option()
@click.pass_obj
def command(
    workspace: str | None,
    names: tuple[str, ...],
    texts: tuple[Path, ...],
    only: tuple[str, ...],
    listed: bool,
    on: dt.date | None,
    only_open: bool,
    as_json: bool,
) -> int:
    """Exit code 0: nothing is open; 3: something is; 2: no such bill, file or check."""
    if listed:
        return _listed(_rules(workspace), as_json)
    if texts:
        return _files(workspace, names, texts, only, on, only_open=only_open, as_json=as_json)
    if len(names) != 1:
        raise click.UsageError(_("Name one bill, or a file with --text."))
    from lawtrack.services.checking.bill import check_bill
    from lawtrack.services.workspace import open_workspace

    made = check_bill(open_workspace(workspace), names[0], on, only)
    head = {"bill": made.bill.slug, "version": made.bill.version.number}
    _show(head, made.findings, made.open, only_open=only_open, as_json=as_json)
    return UNSETTLED_EXIT_CODE if made.open else 0


def _files(
    workspace: str | None,
    names: Sequence[str],
    texts: Sequence[Path],
    only: Sequence[str],
    on: dt.date | None,
    *,
    only_open: bool,
    as_json: bool,
) -> int:
    from lawtrack.cli.notices import tell_unread
    from lawtrack.services.checking.from_text import check_texts

    made = check_texts(texts, [Path(name) for name in names], only=only, rules=_rules(workspace), on=on)
    _show({"texts": list(made.names)}, made.findings, made.open, only_open=only_open, as_json=as_json)
    if made.abroad:
        narrate(_("It is an act of another country: the checks of the law of Kazakhstan were not made."))
    if made.not_asked:
        narrate(
            ngettext(
                "{n} check needs the text of the amended act, and was not made: {names}.",
                "{n} checks need the text of the amended act, and were not made: {names}.",
                len(made.not_asked),
            ).format(n=len(made.not_asked), names=", ".join(made.not_asked))
        )
    for name in made.without_orders:
        narrate(
            _("In {name} no instruction for another act was found: is it an amending text?").format(name=name)
        )
    tell_unread(made.left_out)
    return UNSETTLED_EXIT_CODE if made.open or made.without_orders else 0


def _rules(workspace: str | None) -> Mapping[str, CheckRule]:
    """The profile of the workspace around, else that of the program."""
    from lawtrack.config import workspace_around
    from lawtrack.profiles.book import OWN_FOLDER, Book

    folder = workspace_around(workspace)
    return Book(folder / OWN_FOLDER if folder is not None else None).checks


def _show(
    head: dict[str, object], found: Sequence[Finding], open_: int, *, only_open: bool, as_json: bool
) -> None:
    from lawtrack.cli.finding_output import finding_lines
    from lawtrack.cli.remedies import in_words
    from lawtrack.profiles.checks import Severity

    findings = [f for f in found if f.open or not only_open]
    if as_json:
        shown = [f.as_values(in_words(f.mend, f.remedy)) for f in findings]
        emit_json({**head, "open": open_, "findings": shown})
    else:
        for finding in findings:
            for line in finding_lines(finding):
                click.echo(line)
    warned = sum(f.severity is Severity.WARNING and not f.explained for f in found)
    narrate(
        _("{open} open, {warned} warnings, {explained} explained or to be read again.").format(
            open=open_, warned=warned, explained=len(found) - open_ - warned
        )
    )


def _listed(rules: Mapping[str, CheckRule], as_json: bool) -> int:
    from lawtrack.i18n import language
    from lawtrack.profiles.loader import pick
    from lawtrack.wording.rules import severity_text

    lang = language()
    if as_json:
        emit_json(
            [
                {
                    "id": one.id,
                    "severity": one.severity.value,
                    "on": one.on,
                    "asked_of": one.asked_of.value,
                    "title": pick(one.title, lang),
                    "basis": pick(one.basis, lang),
                    "as_of": one.as_of.isoformat(),
                    "verified": one.verified,
                    **one.numbers,
                }
                for one in rules.values()
            ]
        )
        return 0
    for one in rules.values():
        mark = severity_text(one.severity) if one.on else _("off")
        click.echo(f"{one.id:20} {mark:16} {pick(one.title, lang)} ({pick(one.basis, lang)})")
    return 0
