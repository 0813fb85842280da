"""``lawtrack bill version``: begin the next version of a bill, or compare two versions."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.blanks import Group
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import VERSIONS
from lawtrack.cli.options import lang_option, on_option, out_option
from lawtrack.i18n import _, ngettext
from lawtrack.incoming import number_in
from lawtrack.model.document import Lang


class _VersionGroup(Group):
    """``bill version BILL`` begins a version; ``bill version compare BILL`` is a command of its own."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """What is no command's name is the name of a bill, or an option of «begin»."""
        if args and args[0] not in self.commands:
            args = ["begin", *args]
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options that are not the group's own («--note» first) belong to «begin»."""
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if args and args[0].startswith("-") and args[0].split("=")[0] not in (*own, "-h", "--help"):
            args = ["begin", *args]
        return super().parse_args(ctx, args)


@click.group(
    name="version",
    cls=_VersionGroup,
    help=_("Begin the next version of a bill, or compare two versions.")
    + "\n\n"
    + _('Example: lawtrack bill version courtyards --note "after approvals"'),
)
def version() -> None:
    """Versions."""


@version.command(
    help=_("Begin the next version of a bill; the word «begin» may be left out.")
    + "\n\n"
    + _('Example: lawtrack bill version courtyards --note "after approvals"')
)
@click.argument("bill")
@click.option("--note", default="", help=_("What it is for."))
@on_option()
@click.pass_obj
def begin(workspace: str | None, bill: str, note: str, on: dt.date | None) -> int:
    """Exit code 0: begun; 2: the current version has no text."""
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.bills.textless import left_behind
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.messages import said

    after = Bills(open_workspace(workspace)).version(bill, note, on=on)
    click.echo(f"{after.slug} v{after.version.number}")
    narrate(_("Now add its text: lawtrack bill add {bill} FILE").format(bill=after.slug))
    lacking = left_behind(after)
    if lacking is not None:
        narrate(said(lacking))
    return 0


@version.command(
    help=_(
        "What changed between two versions (the last two): instructions added, removed and changed, and the texts "
        "that follow from them, side by side."
    )
    + "\n\n"
    + _("Example: lawtrack bill version compare courtyards 1 2 --format docx -o versions.docx")
)
@click.argument("bill")
@click.argument("old", metavar="[V1]", default="")
@click.argument("new", metavar="[V2]", default="")
@VERSIONS.option("kind")
@click.option("--form", default="", help=_("The form (lawtrack forms list)."))
@lang_option(_("Language."))
@out_option(_("The file to write."))
@click.pass_obj
def compare(
    workspace: str | None,
    bill: str,
    old: str,
    new: str,
    kind: str | None,
    form: str,
    lang: Lang | None,
    out: str | None,
) -> int:
    """Exit code 0: the same; 1: they differ; 2: no such version or text; 3: the table is a draft."""
    from lawtrack import remedies
    from lawtrack.cli.bill_tables import tell_draft
    from lawtrack.cli.output import emit, emit_json
    from lawtrack.errors import UNSETTLED_EXIT_CODE, ExportError
    from lawtrack.model.message import Message
    from lawtrack.profiles.forms import load_form
    from lawtrack.services.bills.applying import act_naming
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.bills.versions import compare_versions, version_amendments, version_table
    from lawtrack.services.files import BINARY
    from lawtrack.services.from_file.tables import draw
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.addresses import address

    kind = VERSIONS.chosen(kind, out)
    if kind in BINARY and not out:
        raise ExportError(_("A table for Word or Excel needs a file."), remedy=remedies.name_file())
    opened = open_workspace(workspace)
    made = compare_versions(opened, Bills(opened).get(bill), _number(old), _number(new), lang)
    chosen = load_form(form or opened.settings.form, opened.forms)
    reasons: tuple[Message, ...] = ()
    if kind == "json":
        emit_json(made.as_values(), out)
    elif chosen.rules.source == "amendments":
        names = Reviews(opened).names(made.lang)
        amended, reasons = version_amendments(opened, made, chosen, names)
        emit(draw(amended, chosen, kind, opened.imprint), out)
        tell_draft(reasons)
    else:
        table, drawn = version_table(made, form or opened.settings.form)
        emit(draw(table, drawn, kind, opened.imprint), out)
    for spot in made.unasked:
        named = act_naming(opened, made.bill, spot.act, made.lang)
        narrate(
            _("Changed, though no accepted recommendation asks for it: {place}").format(
                place=address(spot.eid, named)
            )
        )
    for number, unsettled in made.unsettled:
        told = ngettext(
            "Version {version}: instruction {numbers} is not settled; its text is not complete.",
            "Version {version}: instructions {numbers} are not settled; its text is not complete.",
            len(unsettled),
        )
        narrate(told.format(version=number, numbers=", ".join(map(str, unsettled))))
    return UNSETTLED_EXIT_CODE if reasons or made.unsettled else 1 if made else 0


def _number(typed: str) -> int:
    """«2» and «v2» are version 2; 0 where nothing was typed.

    Raises:
        click.BadParameter: It is no number.
    """
    if not typed:
        return 0
    digits = typed.removeprefix("v")
    number = number_in(digits)
    if number is None:
        raise click.BadParameter(_("«{value}» is no version (2, v2).").format(value=typed))
    return number
