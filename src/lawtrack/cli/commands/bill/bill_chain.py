"""``lawtrack bill chain``: where the changes of a bill come from, and what becomes of them."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.options import act_option, json_option, lang_option, on_option
from lawtrack.i18n import _
from lawtrack.model.document import Lang


@click.command(
    help=_(
        "The chain of a bill: the gap, recommendation or deputies' amendment that a change comes from, the instruction, the "
        "rows of the table, and what became of it through the versions; also what led to no change. --gap records a gap of "
        "the law in force beside the bill."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack bill chain courtyards --json"),
            _(
                'A gap: lawtrack bill chain courtyards --gap "No term is set" --element "article 5(1)" --source "Report, p. 12"'
            ),
        )
    ),
)
@click.argument("bill")
@click.option("--gap", default="", help=_("A gap of the law in force: what it does not solve."))
@click.option("--element", "elements", multiple=True, help=_("What is changed because of it."))
@click.option("--proposal", default="", help=_("What was proposed against it."))
@click.option("--source", default="", help=_("Where it is described."))
@click.option("--undo", default="", metavar="GAP", help=_("Take back the gap with this number (g1)."))
@act_option(_("The amended act, where the bill amends several."))
@lang_option(_("Language of the texts."))
@json_option()
@on_option()
@click.pass_obj
def chain(
    workspace: str | None,
    bill: str,
    gap: str,
    elements: tuple[str, ...],
    proposal: str,
    source: str,
    undo: str,
    act: str,
    lang: Lang | None,
    as_json: bool,
    on: dt.date | None,
) -> int:
    """Exit code 0: every change and every gap has both ends; 3: one has not; 2: no such bill, text or element."""
    from lawtrack.cli.chain_output import print_chain
    from lawtrack.cli.diagnostics import recorded
    from lawtrack.services.bills.chained.chain import chain_of
    from lawtrack.services.bills.chained.grounds import give_ground, take_ground_back
    from lawtrack.services.workspace import open_workspace

    if (elements or proposal or source) and not gap:
        raise click.UsageError(_("--element, --proposal and --source go with --gap."))
    if gap and undo:
        raise click.UsageError(_("--undo stands alone."))
    opened = open_workspace(workspace)

    def shown() -> int:
        return print_chain(chain_of(opened, bill, lang), as_json=as_json)

    if gap:
        give_ground(
            opened,
            bill,
            gap,
            elements,
            proposal=proposal,
            source=source,
            act=act,
            lang=lang or Lang.RU,
            on=on,
        )
        return recorded(shown)
    if undo:
        take_ground_back(opened, bill, undo, on=on)
        return recorded(shown)
    return shown()
