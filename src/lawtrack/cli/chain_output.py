"""What ``lawtrack bill chain`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import emit_json, shortened
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.services.bills.chained.values import Chain, ChainLink, Origin

_WORDS = 200


def print_chain(made: Chain, *, as_json: bool) -> int:
    """The chain of a bill as text or JSON; returns the exit code."""
    current = made.bill.version.number
    if as_json:
        emit_json(made.as_values())
    else:
        for link in made.links:
            _print_link(link, current)
        for one in made.loose:
            click.echo(f"! {_origin(one.origin)}")
            click.echo(f"      → {one.fate}")
    for number, why in made.unread:
        narrate(_("The text of version {number} cannot be read: {why}").format(number=number, why=why))
    narrate(
        _(
            "Instructions: {links}, that nothing recorded asks for: {unasked}; that led to no change: {loose}."
        ).format(links=len(made.links), unasked=made.unasked, loose=len(made.loose))
    )
    return UNSETTLED_EXIT_CODE if made.unasked or made.loose or made.unread else 0


def kind_words(kind: str) -> str:
    """Where a change comes from, in a word or two of the interface's language."""
    return {
        "gap": _("gap"),
        "recommendation": _("recommendation"),
        "deputies": _("amendment of deputies"),
    }[kind]


def _origin(one: Origin) -> str:
    words = f"{kind_words(one.kind)} {one.name}"
    if one.who:
        words += f" ({one.who})"
    words += f": {shortened(one.text, _WORDS)}"
    if one.proposal:
        words += f" ⇒ {shortened(one.proposal, _WORDS)}"
    return f"{words} [{one.source}]" if one.source else words


def _print_link(link: ChainLink, current: int) -> None:
    here = link.until == current
    mark = " " if link.origins or not here else "!"
    for one in link.origins:
        click.echo(f"  {_origin(one)}")
    if here and not link.origins:
        click.echo("! " + _("nothing recorded asks for it"))
    click.echo(f"{mark}   → {link.n}: {link.explained}")
    for row in link.rows:
        why = shortened(row.justification, _WORDS) or _("no justification")
        click.echo(
            "      → "
            + _("row {number}, {element}: {why}").format(number=row.number, element=row.element, why=why)
        )
    if here:
        since = _("since version {number}").format(number=link.since)
        fate = f"{_outcome(link.outcome)}, {since}"
    else:
        fate = _("dropped after version {number}").format(number=link.until)
    if link.changed:
        fate += "; " + _("reworded in versions {names}").format(names=", ".join(map(str, link.changed)))
    click.echo(f"      → {fate}")


def _outcome(name: str) -> str:
    from lawtrack.model.outcome import OutcomeKind
    from lawtrack.wording.outcomes import state_words

    return state_words(OutcomeKind(name))
