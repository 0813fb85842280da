"""``lawtrack log``: who did what and when, and the proof of the log."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import date_option, json_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext

if TYPE_CHECKING:
    from lawtrack.services.log.proving import Entry, Fault, Verified
    from lawtrack.services.reviews.log_words import LogWords


@click.command(
    name="log",
    help=_("Who did what and when: every event of a bill, or of all bills and the registry of experts.")
    + "\n\n"
    + _(
        "With --verify the log is proved, in the store and in the files: each event holds the hash of the one before it, "
        "in a chain for each author and each copy of the workspace. What was changed, taken out or put in is named "
        "with its place, and the exit code is 3. Note the last hashes elsewhere: they prove the end of the log, too."
    )
    + "\n\n"
    + _(
        "What is remembered of what bills owe stands in no chain: with --verify it is computed anew from the log, and what "
        "does not follow from it is named and replaced."
    )
    + "\n\n"
    + _("Example: lawtrack log courtyards --by alice --since 2026-11-01"),
)
@click.argument("bill", default="")
@click.option("--verify", is_flag=True, help=_("Prove the log; the exit code is 3 where it does not hold."))
@click.option("--by", default="", metavar="WHO", help=_("Recorded by this person: a name, or a part of it."))
@date_option("--since", _("Recorded on this day or later."))
@date_option("--until", _("Recorded on this day or earlier."))
@json_option()
@click.pass_obj
def command(
    workspace: str | None,
    bill: str,
    verify: bool,
    by: str,
    since: dt.date | None,
    until: dt.date | None,
    as_json: bool,
) -> int:
    """Exit code 0; 3: the log does not hold."""
    from lawtrack.services.log import proving
    from lawtrack.services.reviews.log_words import LogWords
    from lawtrack.services.workspace import open_workspace

    opened = open_workspace(workspace)
    if verify:
        if by or since or until:
            raise click.UsageError(_("--verify proves whole logs; leave out --by, --since and --until."))
        from lawtrack.services.reviews.sheets_proved import prove_sheets

        return _tell(proving.verify(opened, bill), prove_sheets(opened, bill), as_json=as_json)
    found = proving.entries(opened, bill, by=by, since=since, until=until)
    if as_json:
        emit_json([_entry_json(entry) for entry in found])
    else:
        _print(LogWords(opened), found)
    return 0


def _print(words: LogWords, found: list[Entry]) -> None:
    from lawtrack.cli.bill_output import log_lines
    from lawtrack.cli.workflow_output import print_columns
    from lawtrack.wording.days import day_text

    rows = []
    for entry in found:
        (line,) = log_lines(words, entry.log, [entry.event])
        at = entry.event.at.astimezone()
        if entry.event.on != at.date():  # the day on which it was done, where it was recorded on another
            done = _("done on {day}").format(day=day_text(entry.event.on))
            line = (*line[:4], " · ".join(filter(None, (done, line[4]))))
        rows.append(
            (
                f"{day_text(at.date())} {at:%H:%M}",
                entry.event.by,
                f"{entry.log or '—'}/{entry.number}",
                *line[3:],
            )
        )
    print_columns(rows)


def _entry_json(entry: Entry) -> dict[str, Any]:
    event, mark = entry.event, entry.event.mark
    return {
        "bill": entry.log or None,
        "n": entry.number,
        "event": event.kind.value,
        "on": event.on.isoformat(),
        "at": event.at.isoformat(),
        "by": event.by,
        "data": dict(event.data),
        "uid": event.uid,
        "chain": mark.chain if mark else None,
        "prev": mark.prev if mark else None,
        "hash": mark.hash if mark else None,
    }


def _tell(found: Verified, sheets: list[Fault], *, as_json: bool) -> int:
    from lawtrack.cli.workflow_output import print_columns
    from lawtrack.services.log.proving import head_lines

    if as_json:
        names = ("log", "by", "chain", "hash")
        emit_json(
            {
                "holds": not found.faults,
                "logs": found.logs,
                "events": found.events,
                "linked": found.linked,
                "sealed": found.sealed,
                "faults": [{"place": one.place, "why": one.why} for one in found.faults],
                "sheets": [{"place": one.place, "why": one.why} for one in sheets],
                "notes": [{"place": one.place, "why": one.why} for one in found.notes],
                "heads": [dict(zip(names, head, strict=True)) for head in head_lines(found)],
            }
        )
    else:
        print_columns(head_lines(found))
        for one in (*found.notes, *found.faults, *sheets):
            narrate(f"{one.place}: {one.why}")
    narrate(
        _("{linked} of {events} events stand in chains, {logs} logs.").format(
            linked=found.linked, events=found.events, logs=found.logs
        )
    )
    if not found.faults:
        narrate(_("The log holds."))
        if not sheets:
            return 0
        remembered = ngettext(
            "What was remembered in {count} place did not follow from it.",
            "What was remembered in {count} places did not follow from it.",
            len(sheets),
        )
        narrate(remembered.format(count=len(sheets)))
        return UNSETTLED_EXIT_CODE
    words = ngettext(
        "The log does not hold in {count} place.",
        "The log does not hold in {count} places.",
        len(found.faults),
    )
    narrate(words.format(count=len(found.faults)))
    return UNSETTLED_EXIT_CODE
