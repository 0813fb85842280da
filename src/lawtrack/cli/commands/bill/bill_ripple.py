"""``lawtrack bill ripple``: what else must change where a bill changes a provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import REPORTS
from lawtrack.cli.options import NUMBER, json_option, lang_option, out_option
from lawtrack.cli.output import emit, emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.checking.rippling.listing import Rippled, RippleRow


@click.command(
    "ripple",
    help=_(
        "What else must change where a bill changes something: references in this act and in every act of the library, "
        "in both languages, headings and the table of contents, terms, titles, acts under the law, other bills on the "
        "same provision. Each place comes with its order where that can be drafted for sure; a person takes the order or "
        "leaves the place with a reason."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack bill ripple courtyards"),
            _('Example: lawtrack bill ripple courtyards --take 1 --take 2 --leave 3 --reason "…"'),
            _("Example: lawtrack bill ripple courtyards --draft -o consequences.txt"),
        )
    ),
)
@click.argument("bill")
@click.option("--take", type=NUMBER, multiple=True, metavar="N", help=_("Take the order of place N."))
@click.option(
    "--leave", type=NUMBER, multiple=True, metavar="N", help=_("Leave place N as it is; needs --reason.")
)
@click.option("--reason", default="", help=_("Why places are left, or orders taken."))
@click.option(
    "--undo", type=NUMBER, multiple=True, metavar="N", help=_("Take back what was decided on place N.")
)
@click.option("--draft", is_flag=True, help=_("Write the orders that were taken as an amending text."))
@click.option(
    "--all", "everything", is_flag=True, help=_("With --draft: all orders but those of places that are left.")
)
@lang_option(_("With --draft: the language of the text."))
@json_option()
@out_option()
@click.pass_obj
def ripple(
    workspace: str | None,
    bill: str,
    take: tuple[int, ...],
    leave: tuple[int, ...],
    reason: str,
    undo: tuple[int, ...],
    draft: bool,
    everything: bool,
    lang: Lang | None,
    as_json: bool,
    out: str | None,
) -> int:
    """Exit code 0: every place is decided on; 3: some are open, or not all was looked at; 2: no such bill or place."""
    from lawtrack.services.checking.rippling.deciding import decide
    from lawtrack.services.checking.rippling.text import consequences_text
    from lawtrack.services.workspace import open_workspace

    if everything and not draft:
        raise click.UsageError(_("--all is for --draft."))
    form = REPORTS.chosen("json" if as_json else "text" if draft else None, out)
    found = decide(open_workspace(workspace), bill, take=take, leave=leave, reason=reason, undo=undo)
    if draft:
        emit(consequences_text(found, lang, everything=everything), out)
    elif form == "json":
        emit_json(_values(found), out)
    else:
        lines = [line for row in found.rows for line in _lines(row)]
        emit("".join(f"{line}\n" for line in lines), out)
    _tell(found)
    return UNSETTLED_EXIT_CODE if found.open or not found.complete else 0


def _values(found: Rippled) -> dict[str, object]:
    return {
        "bill": found.bill.slug,
        "open": found.open,
        "places": [row.as_values() for row in found.rows],
        "decided_before": [
            {
                "act": one.act or None,
                "element": one.element or None,
                "text": one.text or None,
                "reason": one.reason or None,
            }
            for one in found.gone
        ],
        "unread": [{"lang": lang.value, "why": why} for lang, why in found.unread],
        "missing": list(found.missing),
        "unsettled": [{"lang": lang.value, "n": list(numbers)} for lang, numbers in found.unsettled],
        "not_looked_at": [{"bill": name, "why": why} for name, why in found.aside],
    }


def _lines(row: RippleRow) -> list[str]:
    from lawtrack.wording.messages import said

    place = row.place
    marks = {"open": " ", "taken": "+", "left": "-"}
    where = row.where or _("the act as a whole")
    lines = [f"{row.n:>3} {marks[row.state]} {place.work.slug} ({place.lang}), {where}: {place.context}"]
    lines.append(f"      {said(place.why, place.work.scheme)}")
    if row.text:
        lines.append(f"      → {row.text}")
    if row.decided is not None and row.decided.reason:
        lines.append("      " + _("{who}: {reason}").format(who=row.decided.by, reason=row.decided.reason))
    return lines


def _tell(found: Rippled) -> None:
    for lang, why in found.unread:
        narrate(_("The text in {lang} could not be looked at: {why}").format(lang=lang.value, why=why))
    for act in found.missing:
        narrate(
            _("The text of «{act}» is not at hand; what refers to it was not looked for.").format(act=act)
        )
    for lang, numbers in found.unsettled:
        told = ngettext(
            "Instruction {numbers} ({lang}) is not settled; what goes with it was not looked for.",
            "Instructions {numbers} ({lang}) are not settled; what goes with them was not looked for.",
            len(numbers),
        )
        narrate(told.format(numbers=", ".join(map(str, numbers)), lang=lang.value))
    for name, why in found.aside:
        narrate(_("The bill «{bill}» could not be looked at: {why}").format(bill=name, why=why))
    for one in found.gone:
        narrate(
            _("A decision is kept on a place that the bill does not reach any more: {text}").format(
                text=one.text or one.element
            )
        )
    drafted = sum(bool(row.text) for row in found.rows)
    told = ngettext(
        "{count} place, {drafted} drafted, {open} open.",
        "{count} places, {drafted} drafted, {open} open.",
        len(found.rows),
    )
    narrate(told.format(count=len(found.rows), drafted=drafted, open=found.open))
