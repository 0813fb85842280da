"""What ``lawtrack bill rebase`` prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import emit_json, shortened
from lawtrack.cli.side_by_side import beside
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.reviewing.base import HeldFate
from lawtrack.wording.addresses import address
from lawtrack.wording.days import day_text

if TYPE_CHECKING:
    from lawtrack.services.bills.decided.fates import Carried
    from lawtrack.services.bills.rebasing.carrying import Rebase

_WORDS = 300


def print_rebases(made: Sequence[Rebase], slug: str, *, as_json: bool) -> int:
    """What other editions do to a bill, as text or JSON; returns the exit code."""
    if as_json:
        emit_json([one.as_values() for one in made])
    for one in made:
        if not as_json:
            _print(one)
        if not one.taken:
            count = sum(not o.waits and o.n not in one.unsettled for o in one.orders)
            same = ngettext(
                "{count} instruction goes along.", "{count} instructions go along.", count
            ).format(count=count)
            narrate(same)
        if one.unsettled:
            numbers = ", ".join(map(str, one.unsettled))
            told = ngettext(
                "Instruction {numbers} ({lang}) is not settled; what the newer edition does to it is not told.",
                "Instructions {numbers} ({lang}) are not settled; what the newer edition does to them is not told.",
                len(one.unsettled),
            )
            narrate(told.format(numbers=numbers, lang=one.lang.value))
    waiting = sum(one.waiting for one in made)
    if not made:
        narrate(_("The bill stands on the editions of the library; nothing waits."))
    elif waiting:
        narrate(
            ngettext(
                "{count} instruction waits for you.", "{count} instructions wait for you.", waiting
            ).format(count=waiting)
        )
        if any(one.taken for one in made):
            narrate(
                _("Settle them: {first}, {second}, {third}").format(
                    first=f"lawtrack bill rebase {slug} --accept N",
                    second=f"lawtrack bill rebase {slug} --keep N",
                    third=f"lawtrack bill settle {slug} N …",
                )
            )
    if any(not one.taken for one in made):
        narrate(_("Carry it over: {command}").format(command=f"lawtrack bill rebase {slug} --take"))
    return UNSETTLED_EXIT_CODE if waiting or any(one.unsettled for one in made) else 0


def fate_words(fate: HeldFate) -> str:
    """What became of a place, in a word or two of the interface's language."""
    return {
        HeldFate.SAME: _("unchanged"),
        HeldFate.MOVED: _("moved"),
        HeldFate.REWORDED: _("reads otherwise"),
        HeldFate.GONE: _("gone"),
        HeldFate.TAKEN: _("number taken"),
        HeldFate.DONE: _("already so"),
    }[fate]


def _day(edition: dt.date | None) -> str:
    return day_text(edition) if edition else "–"


def _print(one: Rebase) -> None:
    click.echo(f"{one.work.slug} ({one.lang.value}): {_day(one.edition)} → {_day(one.to)}")
    for order in one.orders:
        _print_order(one, order)


def _print_order(one: Rebase, order: Carried) -> None:
    named = one.named
    mark = "!" if order.waits else " "
    where = address(order.old, named) if order.old else ""
    place = f"{where}: " if where else ""
    click.echo(f"{mark}{order.n:>4}  {place}{fate_words(order.fate)}")
    click.echo(f"        {shortened(one.applied.instruction(order.n).text, _WORDS)}")
    if not order.waits:
        return
    for number, (eid, text) in enumerate(zip(order.places, order.said, strict=True), 1):
        words = f"  «{shortened(text, _WORDS)}»" if text and len(order.places) > 1 else ""
        click.echo(f"        {number}: {address(eid, named)}{words}")
    if order.target:
        click.echo("        " + _("proposed: {place}").format(place=address(order.target, named)))
    absent = _("absent")
    columns = [
        (_day(one.edition), order.then or absent),
        (_day(one.to), order.now or absent),
        (_("Bill"), order.bill or absent),
    ]
    for line in beside(columns, "        "):
        click.echo(line)
    if order.would and order.would != order.bill:
        click.echo(
            "        " + _("as it stands it would read: {words}").format(words=" ".join(order.would.split()))
        )
    elif not order.would:
        click.echo("        " + _("as it stands it cannot be carried out there"))
