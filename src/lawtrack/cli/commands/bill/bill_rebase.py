"""``lawtrack bill rebase``: a bill carried over to newer editions of the acts that it amends."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.options import NUMBER, act_option, date_option, json_option, lang_option
from lawtrack.i18n import _
from lawtrack.model.document import Lang


@click.command(
    help=_(
        "What newer editions of its acts do to a bill: for each instruction whether its place reads as it did, has another "
        "number, reads otherwise (the wording then, now, and of the bill), or is gone, with candidates. --take carries the "
        "bill over: what reads the same goes along, everything else stays open until it is settled (--accept, --keep, "
        "lawtrack bill settle). The bill's text is never rewritten; --undo takes it back."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack bill rebase courtyards"),
            _("Carried over: lawtrack bill rebase courtyards --to 2026-07-01 --take"),
            _("Settled: lawtrack bill rebase courtyards --accept 3 --keep 5"),
        )
    ),
)
@click.argument("bill")
@date_option("--to", _("The day whose edition is wanted; the newest where it is left out."))
@date_option(
    "--from", _("Say for which edition the bill was written, where that was not recorded."), to="since"
)
@click.option("--take", is_flag=True, help=_("Carry the bill over."))
@click.option(
    "--accept", type=NUMBER, multiple=True, metavar="N", help=_("Take what is proposed for instruction N.")
)
@click.option(
    "--keep", type=NUMBER, multiple=True, metavar="N", help=_("Instruction N is meant as it stands.")
)
@click.option(
    "--undo", is_flag=True, help=_("Take back that it was carried over, and what was settled since.")
)
@act_option(_("One of the amended acts; all of them where it is left out."))
@lang_option(_("Language; both where it is left out."))
@json_option()
@click.pass_obj
def rebase(
    workspace: str | None,
    bill: str,
    to: dt.date | None,
    since: dt.date | None,
    take: bool,
    accept: tuple[int, ...],
    keep: tuple[int, ...],
    undo: bool,
    act: str,
    lang: Lang | None,
    as_json: bool,
) -> int:
    """Exit code 0: nothing waits; 3: an instruction waits for a person, or is not settled; 2: no such bill, edition, or instruction."""
    from lawtrack.cli.diagnostics import recorded
    from lawtrack.cli.rebase_output import print_rebases
    from lawtrack.services.bills.rebasing import carrying
    from lawtrack.services.workspace import open_workspace

    if sum((bool(since), take, bool(accept or keep), undo)) > 1:
        raise click.UsageError(_("Give one of --from, --take, --accept or --keep, --undo."))
    opened = open_workspace(workspace)
    if since is not None:
        carrying.stand_on(opened, bill, since, act=act, lang=lang)
    elif undo:
        carrying.take_back(opened, bill, act=act, lang=lang)
    elif take:
        carrying.take(opened, bill, carrying.look(opened, bill, to=to, act=act, lang=lang))
    for n in accept:
        carrying.accept(opened, bill, n, lang=lang)
    for n in keep:
        carrying.keep(opened, bill, n, lang=lang)

    def shown() -> int:
        at = None if take else to
        return print_rebases(carrying.look(opened, bill, to=at, act=act, lang=lang), bill, as_json=as_json)

    return recorded(shown) if take or undo or since or accept or keep else shown()
