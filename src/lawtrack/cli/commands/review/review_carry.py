"""``lawtrack review carry``: where recommendations stand in the version that follows theirs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import act_option, json_option, lang_option, on_option, revision_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.reviews.carrying import CarriedRow, CarryOver, PossibleRow


@click.command(
    help=_(
        "Where recommendations that were made on earlier versions stand in the current one: the same, reworded, renumbered, "
        "moved, in what is near to it, or nowhere. What stands there word for word goes along by itself; everything else "
        "is proposed, and settled by a person. Tables and reports show the settled place, and say where it is not settled."
    )
    + "\n\n"
    + _("Example: lawtrack review carry courtyards")
    + "\n\n"
    + _("Example: lawtrack review carry courtyards 3 7 --confirm")
    + "\n\n"
    + _('Example: lawtrack review carry courtyards/9 --to "article 6(2)"')
)
@click.argument("bill", metavar="BILL|ID")
@click.argument("names", metavar="[NUMBER]…", nargs=-1)
@click.option(
    "--confirm", is_flag=True, help=_("The proposed place is right; without numbers all that wait for it.")
)
@click.option(
    "--to",
    default="",
    metavar="N|CITATION",
    help=_("It stands there: a candidate by its number, or an element."),
)
@click.option("--orphan", is_flag=True, help=_("It stands nowhere in the current version."))
@click.option("--undo", is_flag=True, help=_("Take back what was said."))
@click.option("--open", "only_open", is_flag=True, help=_("Only those that a person has still to settle."))
@act_option(_("The amended act of the place, where the bill amends several."))
@lang_option(_("The reader's language."))
@on_option(_("The day it was settled (today)."))
@revision_option(_("Replace what somebody has said: the revision you saw."))
@json_option()
@click.pass_obj
def carry(
    workspace: str | None,
    bill: str,
    names: tuple[str, ...],
    confirm: bool,
    to: str,
    orphan: bool,
    undo: bool,
    only_open: bool,
    act: str,
    lang: Lang | None,
    on: dt.date | None,
    revision: int | None,
    as_json: bool,
) -> int:
    """Exit code 0: done; 2: not allowed, or there is no such place; 3: something is left to be settled."""
    from lawtrack.services.reviews.carrying import CarryOver
    from lawtrack.services.workspace import open_workspace

    slug, _slash, own = bill.partition("/")
    chosen = tuple(dict.fromkeys([*([own] if own else []), *names]))
    if sum((confirm, bool(to.strip()), orphan, undo)) > 1:
        raise click.UsageError(_("--confirm, --to, --orphan, --undo: one of these."))
    if (to.strip() or orphan or undo) and not chosen:
        raise click.UsageError(_("Name the recommendation by its number."))
    carried = CarryOver(open_workspace(workspace))
    if confirm:
        return _print(carried.confirm(slug, chosen, on=on), as_json, done=True)
    if to.strip() or orphan or undo:
        return _print(_step(carried, slug, chosen, to, act, orphan, on, revision), as_json, done=True)
    rows = carried.list(slug, lang, chosen)
    return _print([row for row in rows if row.placement.open or not only_open], as_json)


def _step(
    carried: CarryOver,
    slug: str,
    names: Sequence[str],
    to: str,
    act: str,
    orphan: bool,
    on: dt.date | None,
    revision: int | None,
) -> Sequence[CarriedRow]:
    if orphan:
        return carried.orphan(slug, names, on=on, revision=revision)
    if to.strip():
        return carried.place(slug, names, to, act=act, on=on, revision=revision)
    return carried.undo(slug, names, on=on)


def _print(rows: Sequence[CarriedRow], as_json: bool, *, done: bool = False) -> int:
    left = sum(row.placement.open for row in rows)
    if as_json:
        emit_json([carried_json(row) for row in rows])
    else:
        for row in rows:
            _tell(row)
        narrate(
            ngettext("{count} recommendation.", "{count} recommendations.", len(rows)).format(count=len(rows))
        )
        if left and not done:
            narrate(
                ngettext(
                    "{count} place is to be settled: --confirm, --to PLACE or --orphan.",
                    "{count} places are to be settled: --confirm, --to PLACE or --orphan.",
                    left,
                ).format(count=left)
            )
    return UNSETTLED_EXIT_CODE if left and not done else 0


def _tell(row: CarriedRow) -> None:
    from lawtrack.services.bills.carried.saying import fate_text, settled_text

    found = row.placement
    where = (
        f"{row.was} → {row.now}"
        if row.now and row.now != row.was
        else row.now or row.was or _("the whole bill")
    )
    parts = (row.id, where, fate_text(found), settled_text(found))
    click.echo("  ".join(part for part in parts if part))
    click.echo(f"    {row.author}: {_line(row.recommendation.text)}")
    if row.before.words and (found.reworded or found.open):
        _words(f"v{row.recommendation.version}", row.before.words, row.before.lang)
        if row.after.words:
            _words(f"v{found.version}", row.after.words, row.after.lang)
    for number, one in enumerate(row.candidates, 1):
        click.echo(f"    {number}. {one.address} ({round(one.score * 100)} %): {_line(one.words.words)}")


def _words(version: str, words: str, lang: Lang | None) -> None:
    shown = f"[{lang.value}] " if lang is not None else ""
    click.echo(f"    {version}: {shown}{_line(words)}")


def _line(words: str) -> str:
    return " ".join(words.split())


def carried_json(row: CarriedRow) -> dict[str, Any]:
    """A recommendation and where it stands, for JSON."""
    found = row.placement
    return {
        "id": row.id,
        "version": row.recommendation.version,
        "in_version": found.version,
        "fate": found.fate.value,
        "reworded": found.reworded,
        "score": found.score,
        "notes": [one.value for one in found.notes],
        "open": found.open,
        "of": row.recommendation.of.value,
        "was": {"eid": found.was.eid, "act": found.was.act or None, "address": row.was}
        if found.was
        else None,
        "now": {"eid": found.spot.eid, "act": found.spot.act or None, "address": row.now}
        if found.spot
        else None,
        "before": {"text": row.before.words, "lang": row.before.lang.value if row.before.lang else None},
        "after": {"text": row.after.words, "lang": row.after.lang.value if row.after.lang else None},
        "candidates": [_possible(number, one) for number, one in enumerate(row.candidates, 1)],
        "settled": {
            "by": found.settled.by,
            "on": found.settled.on.isoformat(),
            "orphan": found.settled.orphan,
            "version": found.settled.version,
            "revision": found.settled.revision,
        }
        if found.settled
        else None,
    }


def _possible(number: int, one: PossibleRow) -> dict[str, Any]:
    return {
        "number": number,
        "eid": one.eid,
        "act": one.act or None,
        "address": one.address,
        "score": one.score,
        "text": one.words.words,
    }
