"""``lawtrack expert``: the registry of experts and reviewers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import OneOf, date_option, json_option, lang_option, titles_options
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import print_columns
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.reviewing.review import ReviewerKind

if TYPE_CHECKING:
    from lawtrack.services.reviews.experts import Experts


@click.group(
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
) -> int:
    """Exit code 0: added; 2: the name is taken."""
    titles = {lang: title, **{code: t for code, t in ((Lang.KK, title_kk), (Lang.EN, title_en)) if t}}
    spoken = list(languages) or [Lang.KK, Lang.RU]
    entry = _experts(workspace).add(
        slug, kind, titles, fields=fields, languages=spoken, employer=employer, note=note
    )
    click.echo(entry.slug)
    return 0


@command.command(
    help=_("Suspend an expert's activity, for six months at the most.")
    + "\n\n"
    + _("Example: lawtrack expert suspend legal-institute --until 2027-02-01")
)
@click.argument("slug")
@date_option("--until", _("The last day."))
@click.option("--lift", is_flag=True, help=_("End the suspension."))
@click.pass_obj
def suspend(workspace: str | None, slug: str, until: dt.date | None, lift: bool) -> int:
    """Exit code 0: suspended, or no longer; 2: longer than the law allows."""
    if lift == (until is not None):
        raise click.UsageError(_("Say until when, or --lift."))
    experts = _experts(workspace)
    click.echo((experts.suspend(slug, until) if until is not None else experts.resume(slug)).slug)
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
@click.option("--employer", default=None, help=_("The body it works for, as a short name."))
@click.option("--note", default=None, help=_("Anything else."))
@click.pass_obj
def change(
    workspace: str | None,
    slug: str,
    titles: dict[Lang, str],
    kind: ReviewerKind | None,
    fields: tuple[str, ...],
    employer: str | None,
    note: str | None,
) -> int:
    """Exit code 0: changed; 2: there is no such entry."""
    entry = _experts(workspace).change(
        slug, titles=titles, kind=kind, fields=fields or None, employer=employer, note=note
    )
    click.echo(entry.slug)
    return 0


@command.command(
    name="list", help=_("List the registry.") + "\n\n" + _("Example: lawtrack expert list --json")
)
@json_option()
@click.pass_obj
def list_(workspace: str | None, as_json: bool) -> int:
    """Exit code 0."""
    from lawtrack.i18n import language
    from lawtrack.services.reviews.experts import reviewer_data

    entries = _experts(workspace).list()
    if as_json:
        emit_json([reviewer_data(entry) for entry in entries])
        return 0
    print_columns(
        (e.slug, e.kind.value, " ".join(e.languages), ", ".join(e.fields), e.title(Lang(language())))
        for e in entries
    )
    narrate(_("{count} entries.").format(count=len(entries)))
    return 0


def _experts(workspace: str | None) -> Experts:
    from lawtrack.services.reviews.experts import Experts
    from lawtrack.services.workspace import open_workspace

    return Experts(open_workspace(workspace))
