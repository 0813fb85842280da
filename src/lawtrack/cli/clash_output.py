"""What ``lawtrack bill clashes`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import emit_json, shortened
from lawtrack.cli.side_by_side import beside
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.checking.clashes import Meeting
    from lawtrack.services.bills.clashing.clashes import Clash, Clashes, Side

_WORDS = 300


def print_clashes(made: Clashes, *, as_json: bool) -> int:
    """Where bills meet, as text or JSON; returns the exit code."""
    if as_json:
        emit_json(made.as_values())
    else:
        for number, clash in enumerate(made.found, 1):
            _print(number, clash)
    for bill, note in made.notes:
        narrate(f"{bill}: {said(note)}")
    for one in made.unlooked:
        narrate(_("The bill «{bill}» could not be looked at: {why}").format(bill=one.bill, why=one.why))
    count = len(made.found)
    words = ngettext("{count} meeting", "{count} meetings", count).format(count=count)
    narrate(
        _("Bills: {bills}, {meetings}, to be settled: {open}.").format(
            bills=len(made.bills), meetings=words, open=made.contradictions
        )
    )
    return UNSETTLED_EXIT_CODE if made.contradictions or not made.complete else 0


def meeting_words(meeting: Meeting) -> str:
    """How two bills meet, in a word or two of the interface's language."""
    return {
        "same": _("the same change"),
        "compatible": _("compatible"),
        "contradiction": _("contradictory"),
        "deleted": _("one deletes what the other amends"),
        "same_number": _("the same new number"),
        "refers": _("refers to what the other amends"),
        "refers_gone": _("refers to what the other deletes or renumbers"),
        "open": _("not known"),
    }[meeting.value]


def _print(number: int, clash: Clash) -> None:
    mark = "!" if clash.contradicts else " "
    place = f"{clash.work.slug}, {clash.place}"
    click.echo(f"{mark}{number:>3}  {place}: {meeting_words(clash.meeting)} ({clash.lang.value})")
    click.echo(f"      {said(clash.why, clash.named)}")
    for side in (clash.first, clash.second):
        click.echo(f"      {_name(side)}: {side.explained}")
        click.echo(f"        {shortened(side.text, _WORDS)}")
    if not clash.eid:
        return
    absent = _("absent")
    columns = [(_("In force"), clash.base or absent)]
    columns += [(_name(side), side.wording or absent) for side in (clash.first, clash.second)]
    for line in beside(columns):
        click.echo(line)


def _name(side: Side) -> str:
    return f"{side.bill} {side.n}" if side.n else side.bill
