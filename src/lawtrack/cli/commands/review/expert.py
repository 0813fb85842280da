"""``lawtrack expert``: the registry of experts and reviewers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.blanks import CLEARABLE, Group
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import OneOf, date_option, json_option, lang_option, on_option, titles_options
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import print_columns
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang
from lawtrack.profiles.kinds import ReviewerKind

if TYPE_CHECKING:
    from lawtrack.reviewing.review import Reviewer
    from lawtrack.services.reviews.experts import Experts
    from lawtrack.services.reviews.records import ReviewerRecord


_CONTRACTS = click.option(
    "--contract",
    "contracts",
    multiple=True,
    metavar="FROM/TO",
    help=_("A contract: its first and its last day, 2026-01-01/2026-12-31 (may be repeated)."),
)


@click.group(
    cls=Group,
    name="expert",
    help=_("The registry of experts.")
    + "\n\n"
    + _('Example: lawtrack expert add npp --kind chamber-of-entrepreneurs --title "Chamber «Atameken»"'),
)
def command() -> None:
    """The registry."""


@command.command(
    help=_("Add an institution or a role to the registry.")
    + "\n\n"
    + _('Example: lawtrack expert add legal-institute --kind institution --title "…" --field legal')
)
@click.argument("slug")
@click.option("--kind", required=True, type=OneOf(ReviewerKind), help=_("What it is."))
@click.option("--title", required=True, help=_("Its name in the language --lang."))
@lang_option(_("Language of the name."), Lang.RU)
@click.option("--title-kk", default="", help=_("Its name in Kazakh."))
@click.option("--title-en", default="", help=_("Its name in English."))
@click.option(
    "--field", "fields", multiple=True, help=_("A field: legal, economic, linguistic … (may be repeated).")
)
@click.option(
    "--language",
    "languages",
    multiple=True,
    type=OneOf(Lang),
    help=_("A language it gives opinions in (may be repeated)."),
)
@click.option("--employer", default="", help=_("The body it works for, as a short name."))
@click.option("--note", default="", help=_("Anything else."))
@_CONTRACTS
@click.pass_obj
def add(
    workspace: str | None,
    slug: str,
    kind: ReviewerKind,
    title: str,
    lang: Lang,
    title_kk: str,
    title_en: str,
    fields: tuple[str, ...],
    languages: tuple[Lang, ...],
    employer: str,
    note: str,
    contracts: tuple[str, ...],
) -> int:
    """Exit code 0: added; 2: the name is taken."""
    titles = {lang: title, **{code: t for code, t in ((Lang.KK, title_kk), (Lang.EN, title_en)) if t}}
    spoken = list(languages) or [Lang.KK, Lang.RU]
    entry = _experts(workspace).add(
        slug, kind, titles, fields=fields, languages=spoken, employer=employer, note=note, contracts=contracts
    )
    click.echo(entry.slug)
    return 0


@command.command(
    help=_("Suspend an expert's activity, for six months at the most.")
    + "\n\n"
    + _("Example: lawtrack expert suspend legal-institute --until 2027-02-01")
)
@click.argument("slug")
@date_option("--from", _("The first day (today)."), to="start")
@date_option("--until", _("The last day."))
@click.option("--lift", is_flag=True, help=_("End the suspension."))
@click.pass_obj
def suspend(
    workspace: str | None, slug: str, start: dt.date | None, until: dt.date | None, lift: bool
) -> int:
    """Exit code 0: suspended, or no longer; 2: longer than the law allows."""
    if lift == (until is not None):
        raise click.UsageError(_("Say until when, or --lift."))
    experts = _experts(workspace)
    click.echo((experts.suspend(slug, until, start) if until is not None else experts.resume(slug)).slug)
    return 0


@command.command(
    help=_("Change an entry of the registry; what is left out stays.")
    + "\n\n"
    + _("Example: lawtrack expert change legal-institute --field legal --field economic")
)
@click.argument("slug")
@titles_options(_("Its name, in the language of its words."))
@click.option("--kind", type=OneOf(ReviewerKind), default=None, help=_("What it is."))
@click.option("--field", "fields", multiple=True, help=_("Its fields, in the place of the earlier ones."))
@click.option(
    "--employer",
    type=CLEARABLE,
    default=None,
    help=_('The body it works for, as a short name; "" takes it out.'),
)
@click.option("--note", type=CLEARABLE, default=None, help=_('Anything else; "" takes it out.'))
@click.option(
    "--language",
    "languages",
    multiple=True,
    type=OneOf(Lang),
    help=_("The languages it gives opinions in, in the place of the earlier ones."),
)
@_CONTRACTS
@click.pass_obj
def change(
    workspace: str | None,
    slug: str,
    titles: dict[Lang, str],
    kind: ReviewerKind | None,
    fields: tuple[str, ...],
    employer: str | None,
    note: str | None,
    languages: tuple[Lang, ...],
    contracts: tuple[str, ...],
) -> int:
    """Exit code 0: changed; 2: there is no such entry."""
    entry = _experts(workspace).change(
        slug,
        titles=titles,
        kind=kind,
        fields=fields or None,
        employer=employer,
        note=note,
        languages=languages or None,
        contracts=contracts,
    )
    click.echo(entry.slug)
    return 0


@command.command(
    name="list",
    help=_("List the registry: open reviews, conclusions in time, remarks accepted, suspensions, contracts.")
    + "\n\n"
    + _("Example: lawtrack expert list --json"),
)
@on_option(_("The day (today)."))
@json_option()
@click.pass_obj
def list_(workspace: str | None, on: dt.date | None, as_json: bool) -> int:
    """Exit code 0."""
    from lawtrack.i18n import language
    from lawtrack.reviewing.kind_words import kind_text

    experts = _experts(workspace)
    records, day = experts.records(on), on or experts.today
    entries = experts.list()
    if as_json:
        emit_json([_json(entry, records[entry.slug], day) for entry in entries])
        return 0
    print_columns(
        (
            e.slug,
            kind_text(e.kind),
            " ".join(e.languages),
            _fields(e, experts),
            _load(records[e.slug]),
            e.title(Lang(language())),
            _standing(e, records[e.slug], day),
        )
        for e in entries
    )
    narrate(ngettext("{count} entry.", "{count} entries.", len(entries)).format(count=len(entries)))
    return 0


@command.command(
    help=_("Show an entry of the registry with what the reviewer has done.")
    + "\n\n"
    + _("Example: lawtrack expert show legal-institute")
)
@click.argument("slug")
@on_option(_("The day (today)."))
@json_option()
@click.pass_obj
def show(workspace: str | None, slug: str, on: dt.date | None, as_json: bool) -> int:
    """Exit code 0: shown; 2: there is no such entry."""
    from lawtrack.i18n import language
    from lawtrack.reviewing.kind_words import kind_text
    from lawtrack.wording.days import day_text

    experts = _experts(workspace)
    entry, record, day = experts.get(slug), experts.record(slug, on), on or experts.today
    if as_json:
        emit_json(_json(entry, record, day))
        return 0
    contracts = "; ".join(
        f"{day_text(start)} – {day_text(end) if end else '…'}" for start, end in entry.contracts
    )
    rows = [
        (_("Name"), entry.title(Lang(language()))),
        (_("Kind"), kind_text(entry.kind)),
        (_("Fields"), _fields(entry, experts)),
        (_("Languages"), " ".join(entry.languages)),
        (_("Works for"), entry.employer),
        (_("Contracts"), contracts),
        (_("Suspended"), _suspension(entry)),
        (_("Reviews sent"), str(len(record.ends))),
        (_("Open reviews"), ", ".join(record.open) or "0"),
        (_("Conclusions in time"), f"{record.timely}/{record.timely + record.late}"),
        (_("Remarks accepted"), f"{record.taken}/{record.answered} ({record.remarks})"),
        (_("Conflicts and recusals"), ", ".join(record.barred)),
        (_("Note"), entry.note),
    ]
    print_columns((name, value) for name, value in rows if value)
    for words in _standing(entry, record, day).split("; "):
        if words:
            narrate(words)
    return 0


def _fields(entry: Reviewer, experts: Experts) -> str:
    """The fields of knowledge, as they are called."""
    from lawtrack.i18n import language

    return ", ".join(experts.book.called("expertise", name, language()) for name in entry.fields)


def _load(record: ReviewerRecord) -> str:
    """Open reviews, conclusions in time of those that came, remarks taken over of those answered."""
    return _("open {open}, in time {timely}/{came}, accepted {taken}/{answered}").format(
        open=len(record.open),
        timely=record.timely,
        came=record.timely + record.late,
        taken=record.taken,
        answered=record.answered,
    )


def _suspension(entry: Reviewer) -> str:
    from lawtrack.wording.days import day_text

    if entry.suspended_until is None:
        return ""
    begun = day_text(entry.suspended_from) if entry.suspended_from else "…"
    return f"{begun} – {day_text(entry.suspended_until)}"


def _standing(entry: Reviewer, record: ReviewerRecord, day: dt.date) -> str:
    """What keeps a reviewer from being asked on a day, or from going on."""
    from lawtrack.wording.days import day_text

    said = []
    if entry.suspended_until is not None and entry.suspended_on(day):
        said.append(_("suspended until {day}").format(day=day_text(entry.suspended_until)))
    if not entry.engaged_on(day):
        said.append(_("no contract on this day"))
    if record.barred:
        said.append(_("conflict or recusal: {names}").format(names=", ".join(record.barred)))
    return "; ".join(said)


def _json(entry: Reviewer, record: ReviewerRecord, day: dt.date) -> dict[str, Any]:
    from lawtrack.services.reviews.experts import reviewer_data

    return {
        **reviewer_data(entry),
        "contracts": [
            {"from": start.isoformat(), "to": end.isoformat() if end else None}
            for start, end in entry.contracts
        ],
        "suspended_from": entry.suspended_from.isoformat() if entry.suspended_from else None,
        "suspended_until": entry.suspended_until.isoformat() if entry.suspended_until else None,
        "suspended": entry.suspended_on(day),
        "engaged": entry.engaged_on(day),
        "reviews": dict(record.ends),
        "open": list(record.open),
        "in_time": record.timely,
        "late": record.late,
        "remarks": record.remarks,
        "answered": record.answered,
        "accepted": record.taken,
        "barred": list(record.barred),
    }


def _experts(workspace: str | None) -> Experts:
    from lawtrack.services.reviews.experts import Experts
    from lawtrack.services.workspace import open_workspace

    return Experts(open_workspace(workspace))
