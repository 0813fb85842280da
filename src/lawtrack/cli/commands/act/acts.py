"""``lawtrack acts``: what acts there are, what they are called, and what is taken out or made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.lazy import LazyGroup
from lawtrack.cli.options import json_option
from lawtrack.cli.output import emit_json
from lawtrack.i18n import _, language, ngettext
from lawtrack.model.document import Lang
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import open_workspace

if TYPE_CHECKING:
    from lawtrack.store.shelf import Dossier, ShelfItem


@click.group(
    "acts",
    cls=LazyGroup,
    elsewhere={
        "set": "act.acts_altering:set_",
        "merge": "act.acts_altering:merge",
        "remove": "act.acts_altering:remove",
    },
    invoke_without_command=True,
    help=_(
        "List the acts with their languages and editions, also those known only by their requisites; set, merge or "
        "remove one."
    ),
    epilog=_("Example: lawtrack acts --dossier sdg-4"),
)
@click.option("--dossier", default="", help=_("Only the acts of this dossier."))
@json_option()
@click.pass_context
def command(ctx: click.Context, dossier: str, as_json: bool) -> None:
    """Print the shelf, grouped by dossiers; with a command nothing of it."""
    if ctx.invoked_subcommand is not None:
        return
    from lawtrack.cli.syncing import tell_waiting
    from lawtrack.services.library.waiting import waiting_acts

    workspace: str | None = ctx.obj
    library = Library(open_workspace(workspace))
    items = library.shelf(dossier)
    if as_json:
        emit_json([_values(item) for item in items])
        return
    groups = library.dossiers()
    for group in groups:
        if dossier in ("", group.slug):
            _print_group(_heading(group), [i for i in items if _in(i, group.slug)], group.slug)
    _print_group(_("In no dossier") if groups else "", [i for i in items if not i.dossiers], "")
    at_hand = sum(bool(item.texts) for item in items)
    told = ngettext(
        "{count} act, of {hand} the text is at hand.",
        "{count} acts, of {hand} the text is at hand.",
        len(items),
    )
    narrate(told.format(count=len(items), hand=at_hand))
    tell_waiting(waiting_acts(library.workspace))


def _print_group(heading: str, items: list[ShelfItem], dossier: str) -> None:
    if not items:
        return
    indent = "  " if heading else ""
    if heading:
        click.echo(heading)
    for item in items:
        work = item.work
        marks = [m for m, on in ((_("sample"), work.sample), (_("doubtful"), bool(work.doubtful))) if on]
        texts = ", ".join(f"{t.lang}@{t.edition or t.version}" for t in item.texts) or _("text not at hand")
        about = " ".join(part for part in (_day(item), f"№ {work.number}" if work.number else "") if part)
        more = f" [{', '.join(marks)}]" if marks else ""
        click.echo(f"{indent}{work.slug}\t{about}\t{work.title(Lang(language()))}{more}\t{texts}")
        asks = next((p.asks for p in item.dossiers if p.slug == dossier), {})
        if asks:
            click.echo(f"{indent}  → {asks.get(language()) or next(iter(asks.values()))}")
        if work.doubtful:
            click.echo(f"{indent}  ! {work.doubtful}")
    if heading:
        click.echo()


def _heading(group: Dossier) -> str:
    title = group.titles.get(language()) or next(iter(group.titles.values()), "")
    return f"{group.slug}: {title}" if title else group.slug


def _in(item: ShelfItem, slug: str) -> bool:
    return any(place.slug == slug for place in item.dossiers)


def _day(item: ShelfItem) -> str:
    from lawtrack.wording.days import day_text

    return day_text(item.work.date) if item.work.date else ""


def _values(item: ShelfItem) -> dict[str, object]:
    work = item.work
    return {
        "uri": work.uri,
        "slug": work.slug,
        "kind": work.kind.value,
        "date": item.work.date.isoformat() if item.work.date else None,
        "number": work.number,
        "titles": {lang.value: title for lang, title in work.titles.items()},
        "aliases": [{"name": name, "value": value} for name, value in work.aliases if name != "slug"],
        "scheme": work.scheme.value,
        "doubtful": work.doubtful,
        "sample": work.sample,
        "registered": item.registered,
        "dossiers": [
            {"dossier": p.slug, "named": dict(p.named), "asks": dict(p.asks)} for p in item.dossiers
        ],
        "texts": [
            {
                "uri": text.uri,
                "lang": text.lang,
                "edition": text.edition.isoformat() if text.edition else None,
                "version": text.version,
                "path": text.path,
                "digest": text.digest,
            }
            for text in item.texts
        ],
    }
