"""``lawtrack bill``: a proposal, its texts, versions, outcomes, justifications, tables."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.diagnostics import narrate, recorded
from lawtrack.cli.formats import TABLES
from lawtrack.cli.lazy import LazyGroup
from lawtrack.cli.notices import tell_unread
from lawtrack.cli.options import act_option, json_option, lang_option, on_option, out_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.review_output import tell_broken
from lawtrack.cli.workflow_output import bill_json, print_columns
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.bills import Bills

_ON = on_option()
_JSON = json_option()
_LANG = lang_option(_("Language."))


@click.group(
    name="bill",
    cls=LazyGroup,
    elsewhere={
        "clashes": "bill.bill_clashes:clashes",
        "chain": "bill.bill_chain:chain",
        "draft": "bill.bill_draft:draft",
        "deputies": "bill.bill_deputies:deputies",
        "rebase": "bill.bill_rebase:rebase",
        "version": "bill.bill_version:version",
        "import-table": "bill.bill_import:import_table",
        "link": "bill.bill_link:link",
        "rename": "bill.bill_naming:rename",
        "package": "bill.bill_package:package",
        "ripple": "bill.bill_ripple:ripple",
        "settle": "bill.bill_settle:settle",
        "stage": "bill.bill_stage:stage",
        "impact": "bill.bill_stage:impact",
        "decisions": "bill.bill_settle:decisions",
        "remove": "bill.bill_naming:remove",
    },
    help=_("Bills: texts, outcomes, tables.")
    + "\n\n"
    + _('Example: lawtrack bill new courtyards --title "On amendments to the Law on courtyards"'),
)
def command() -> None:
    """Bills."""


@command.command(
    help=_("Begin a bill.")
    + "\n\n"
    + _('Example: lawtrack bill new courtyards --title "…" --drafter council')
)
@click.argument("slug")
@click.option("--title", required=True, help=_("Its title, in the language --lang."))
@lang_option(_("Language of the title."), Lang.RU)
@click.option("--title-kk", default="", help=_("Its title in Kazakh."))
@click.option(
    "--kind", type=click.Choice(["law", "bylaw"]), default="law", help=_("A law, or an act under the law.")
)
@click.option("--profile", default="", help=_("The profile of deadlines: law, report-2024."))
@click.option("--drafter", default="", help=_("The body that drafts it, as a short name."))
@click.option("--initiator", default="", help=_("Who brings it in (lawtrack review rules)."))
@click.option("--urgent", is_flag=True, help=_("The short terms for urgent bills hold."))
@click.option(
    "--goal",
    "goals",
    type=click.Choice(["3", "4", "8", "11", "13", "16"]),
    multiple=True,
    help=_("A goal of sustainable development that it serves; later: review asked BILL --subject goal-13."),
)
@_ON
@click.pass_obj
def new(
    workspace: str | None,
    slug: str,
    title: str,
    lang: Lang,
    title_kk: str,
    kind: str,
    profile: str,
    drafter: str,
    initiator: str,
    urgent: bool,
    goals: tuple[str, ...],
    on: dt.date | None,
) -> int:
    """Exit code 0: begun; 2: the name is taken."""
    titles = {lang: title, **({Lang.KK: title_kk} if title_kk else {})}
    bill = _bills(workspace).new(
        slug,
        titles,
        kind=kind,
        profile=profile,
        drafter=drafter,
        initiator=initiator,
        urgent=urgent,
        subjects=[f"goal-{goal}" for goal in dict.fromkeys(goals)],
        on=on,
    )
    click.echo(bill.slug)
    narrate(_("Now add its text: lawtrack bill add {bill} FILE").format(bill=bill.slug))
    return 0


@command.command(
    help=_("Add the amending text in one language to the current version.")
    + "\n\n"
    + _("Example: lawtrack bill add courtyards amendments.docx --lang ru")
)
@click.argument("bill")
@click.argument("file", type=click.Path(path_type=Path))
@_LANG
@click.option(
    "--drop-edits",
    is_flag=True,
    help=_("Give up what was edited in the comparative table and this text does not say."),
)
@_ON
@click.pass_obj
def add(
    workspace: str | None, bill: str, file: Path, lang: Lang | None, drop_edits: bool, on: dt.date | None
) -> int:
    """Exit code 0: added; 3: something edited in the table is not in the text; 2: the file cannot be read."""
    from lawtrack.cli.bill_output import tell_missing_requisites, tell_pending
    from lawtrack.services.from_file.left_out import unread_in

    bills = _bills(workspace)
    before = {text.lang: text.file for text in bills.get(bill).version.texts}
    after = bills.add(bill, file, lang, drop_edits=drop_edits, on=on)
    version = after.version
    click.echo(f"{after.slug} v{version.number}: {', '.join(t.file for t in version.texts)}")
    for text in version.texts:
        old = before.get(text.lang, text.file)
        if old != text.file:
            back = f"lawtrack bill add {after.slug} {bills.workspace.amendments / after.slug / old}"
            narrate(
                _("{new} replaces {old}, which stays. Back: {command}").format(
                    new=text.file, old=old, command=back
                )
            )
    for text in version.texts:
        if text.stale:
            narrate(_("The text {file} is older than the change just made.").format(file=text.file))

    def tell() -> int:
        tell_unread(unread_in(file))
        tell_missing_requisites(bills, bill, version.texts[-1].lang)
        return tell_pending(bills.workspace, after)

    return recorded(tell)


@command.command(name="list", help=_("List the bills.") + "\n\n" + _("Example: lawtrack bill list --json"))
@_JSON
@click.pass_obj
def list_(workspace: str | None, as_json: bool) -> int:
    """Exit code 0; 3: the log of a bill cannot be read."""
    from lawtrack.cli.syncing import tell_waiting
    from lawtrack.i18n import language
    from lawtrack.services.library.waiting import waiting_logs

    service = _bills(workspace)
    bills = service.list()
    if as_json:
        emit_json([bill_json(bill) for bill in bills])
        return tell_broken(service.broken)
    print_columns(
        (
            bill.slug,
            f"v{bill.version.number}",
            " ".join(t.lang + ("*" if t.stale else "") for t in bill.version.texts),
            _open_text(bill),
            bill.title(Lang(language())),
        )
        for bill in bills
    )
    narrate(ngettext("{count} bill.", "{count} bills.", len(bills)).format(count=len(bills)))
    tell_waiting(waiting_logs(service.workspace))
    return tell_broken(service.broken)


@command.command(
    help=_("Show a bill: versions, reviews, recommendations; --log for everything that happened.")
    + "\n\n"
    + _("Example: lawtrack bill show courtyards --log")
)
@click.argument("bill")
@click.option("--log", "log", is_flag=True, help=_("The log of events."))
@_JSON
@click.pass_obj
def show(workspace: str | None, bill: str, log: bool, as_json: bool) -> int:
    """Exit code 0."""
    from lawtrack.cli.bill_output import base_lines, base_values, bill_lines, log_lines, log_rows
    from lawtrack.i18n import language
    from lawtrack.services.bills.applying import act_naming
    from lawtrack.services.bills.decided.editions import stale_bases
    from lawtrack.services.library.library import Library
    from lawtrack.services.reviews.log_words import LogWords
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace

    opened = open_workspace(workspace)
    found = _bills(workspace).get(bill)
    reviews = Reviews(opened)
    opened.looks_at(found.slug)
    if log:
        events = reviews.events(bill)
        if as_json:
            emit_json(log_rows(events))
        else:
            print_columns(log_lines(LogWords(opened), bill, events))
        return 0
    shelf = Library(opened).shelf()
    stale = stale_bases(found, shelf)
    if as_json:
        emit_json(
            {**bill_json(found), "bases": base_values(found, stale), "coverage": _coverage(reviews, bill)}
        )
        return 0
    names = reviews.names(Lang(language()))
    profile = reviews.book.profile(found.profile)
    answers = reviews.coverage(bill)
    for line in bill_lines(
        found, reviews.list(bill), answers, profile, names, lambda act: act_naming(opened, found, act)
    ):
        click.echo(line)
    for line in base_lines(found, stale, {item.work.uri: item.work.slug for item in shelf}):
        click.echo(line)
    return 0


@command.command(
    name="part",
    help=_("Record that somebody had a part in the draft, and so gives no expertise of it.")
    + "\n\n"
    + _("Example: lawtrack bill part courtyards legal-institute --as drafting"),
)
@click.argument("bill")
@click.argument("who")
@click.option(
    "--as",
    "part",
    required=True,
    type=click.Choice(["drafting", "approving", "employed"]),
    help=_("Which part."),
)
@_ON
@click.pass_obj
def involve(workspace: str | None, bill: str, who: str, part: str, on: dt.date | None) -> int:
    """Exit code 0."""
    from lawtrack.reviewing.bill import Involvement
    from lawtrack.services.reviews.experts import Experts
    from lawtrack.services.reviews.log_words import part_words

    bills = _bills(workspace)
    slug = bills.involve(bill, who, part, on=on).slug
    click.echo(f"{slug}: {who}, {part_words(Involvement(part))}")
    if all(entry.slug != who for entry in Experts(bills.workspace).list()):
        narrate(_("The registry of experts does not know «{name}».").format(name=who))
    return 0


@command.command(
    help=_("Say why a provision is changed: the last column of the comparative table.")
    + "\n\n"
    + _('Example: lawtrack bill justify courtyards "article 5(1)" "article 7" --text "…"')
)
@click.argument("bill")
@click.argument("elements", metavar="ELEMENT…", nargs=-1, required=True)
@click.option("--text", default="", help=_("The reason; it stands in every row that the elements reach."))
@click.option("--withdraw", is_flag=True, help=_("Take back what was said of these elements."))
@act_option(_("The amended act, where the bill amends several."))
@lang_option(_("Language of the reason."), Lang.RU)
@_ON
@click.pass_obj
def justify(
    workspace: str | None,
    bill: str,
    elements: tuple[str, ...],
    text: str,
    withdraw: bool,
    act: str,
    lang: Lang,
    on: dt.date | None,
) -> int:
    """Exit code 0: recorded; 2: an element that is not there or does not change, or no reason."""
    bills = _bills(workspace)
    if withdraw:
        if text:
            raise click.UsageError(_("--withdraw takes no --text."))
        after = bills.unjustify(bill, elements, act=act, lang=lang, on=on)
    else:
        after, rows = bills.justify(bill, elements, text, act=act, lang=lang, on=on)
        narrate(ngettext("It stands in {count} row.", "It stands in {count} rows.", rows).format(count=rows))
    click.echo(f"{after.slug}: {len(after.justifications)}")
    return 0


@command.command(
    help=_("Apply a bill to the acts of the library and say what became of each instruction.")
    + "\n\n"
    + _("Example: lawtrack bill apply courtyards --lang ru --json")
)
@click.argument("bill")
@_LANG
@_JSON
@click.pass_obj
def apply(workspace: str | None, bill: str, lang: Lang | None, as_json: bool) -> int:
    """Exit code 0: all settled; 3: something is unsettled; 2: no text."""
    from lawtrack.cli.bill_output import print_outcomes
    from lawtrack.services.bills.decided.editions import stale_bases
    from lawtrack.services.library.library import Library

    bills = _bills(workspace)
    applied = bills.apply(bill, lang)
    bases = [
        one for one in stale_bases(applied.bill, Library(bills.workspace).shelf()) if one.lang is applied.lang
    ]
    return print_outcomes(applied, bases, as_json)


@command.command(
    help=_("The comparative table of a bill, all its acts.")
    + "\n\n"
    + _("Example: lawtrack bill table courtyards --format docx -o table.docx")
)
@click.argument("bill")
@TABLES.option("kind", words=_("redline: the amended act in Word with tracked changes."))
@act_option(_("For a redline: the amended act, where the bill amends several."))
@click.option("--form", default="", help=_("The form (lawtrack forms list)."))
@_LANG
@out_option(_("The file to write."))
@click.pass_obj
def table(
    workspace: str | None,
    bill: str,
    kind: str | None,
    act: str,
    form: str,
    lang: Lang | None,
    out: str | None,
) -> int:
    """Exit code 0: written; 3: written, but something is unsettled."""
    from lawtrack.cli.bill_output import write_redline, write_table

    kind = TABLES.chosen(kind, out)
    if kind == "redline":
        return write_redline(_bills(workspace), bill, act, lang, Path(out) if out else None)
    return write_table(_bills(workspace), bill, kind, form, lang, Path(out) if out else None)


def _bills(workspace: str | None) -> Bills:
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    return Bills(open_workspace(workspace))


def _open_text(bill: Bill) -> str:
    count = sum(r.response is None for r in bill.recommendations)
    return _("{count} unanswered").format(count=count) if count else ""


def _coverage(reviews: Any, bill: str) -> dict[str, Any]:  # noqa: ANN401 -- Reviews, imported on use
    from dataclasses import asdict

    return asdict(reviews.coverage(bill))
