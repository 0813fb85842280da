"""``lawtrack references``: what acts refer to, what leads nowhere, who refers to a provision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, lang_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE, InputError
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.library.references.listing import ActReferences


@click.command(
    "references",
    help=_(
        "What acts refer to, in themselves and in one another; with --broken only what leads nowhere, with counts; with "
        "--to who refers to a provision. Each ACT is a file or an act of the library; without any, all of the library."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack references --broken tax-code labour-code"),
            _('Example: lawtrack references labour-code --to "article 52"'),
        )
    ),
)
@click.argument("acts", nargs=-1, metavar="[ACT]…")
@click.option("--broken", is_flag=True, help=_("Only what leads nowhere."))
@click.option(
    "--to", "citation", default="", metavar="CITATION", help=_("Who refers to this provision of ACT.")
)
@lang_option(_("Only texts in this language."))
@json_option()
@click.pass_obj
def command(
    workspace: str | None,
    acts: tuple[str, ...],
    broken: bool,
    citation: str,
    lang: Lang | None,
    as_json: bool,
) -> int:
    """Exit code 0: listed; 3: something leads nowhere, with --broken or to a provision; 2: no such act or provision."""
    if citation:
        return _to(workspace, acts, citation, lang, as_json)
    from lawtrack.services.library.reading_texts import named_texts
    from lawtrack.services.library.references.listing import led_values, references_listed

    found = references_listed(list(named_texts(workspace, acts, lang)))
    if as_json:
        emit_json(
            [
                {
                    "work": one.expression.work.uri,
                    "lang": one.expression.lang.value,
                    "counts": one.counts,
                    "references": [led_values(r, one) for r in (one.broken if broken else one.led)],
                }
                for one in found
            ]
        )
    else:
        for one in found:
            _print(one, broken=broken)
    for one in found:
        narrate(_counted(one))
    return UNSETTLED_EXIT_CODE if broken and any(one.broken for one in found) else 0


def _print(one: ActReferences, *, broken: bool) -> None:
    from lawtrack.services.library.references.listing import context, state_words
    from lawtrack.wording.addresses import address
    from lawtrack.wording.naming import named_in

    work = one.expression.work
    click.echo(f"{work.title(one.expression.lang)} ({one.expression.lang})")
    for led in one.broken if broken else one.led:
        place = address(led.standing.eid, named_in(one.expression))
        why = state_words(led, one.names)
        click.echo(f"  {place}: {context(led)}")
        if why:
            click.echo(f"    {led.standing.reference.text} → {why}")


def _counted(one: ActReferences) -> str:
    broken = len(one.broken)
    told = ngettext(
        "{act}: {count} reference, {broken} of them broken.",
        "{act}: {count} references, {broken} of them broken.",
        len(one.led),
    )
    return told.format(act=one.expression.work.slug, count=len(one.led), broken=broken)


def _to(workspace: str | None, acts: tuple[str, ...], citation: str, lang: Lang | None, as_json: bool) -> int:
    from lawtrack.services.library.act_names import ActNames
    from lawtrack.services.library.references.asked import referring_to
    from lawtrack.services.library.references.listing import referring_values
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.addresses import address

    if len(acts) != 1:
        raise InputError(_("--to needs one act."), hint=_("Name it: its file or short name first."))
    if Path(acts[0]).is_file():
        raise InputError(
            _("Who refers to a provision is known of acts of the library."), hint=_("Import the file first.")
        )
    opened = open_workspace(workspace)
    asked, names = referring_to(opened, acts[0], citation, lang), ActNames(opened)
    if as_json:
        emit_json([referring_values(one, names.of(one.work)) for one in asked.found])
    else:
        for one in asked.found:
            place = address(one.eid, names.of(one.work))
            click.echo(f"{one.work.slug} ({one.text.lang}) · {place}: {one.words}")
    told = ngettext("{count} place refers to it.", "{count} places refer to it.", len(asked.found))
    narrate(told.format(count=len(asked.found)))
    if asked.there:
        return 0
    narrate(_("There is no «{typed}» in the act: what refers to it leads nowhere.").format(typed=citation))
    return UNSETTLED_EXIT_CODE
