"""What ``load`` and ``dump`` say about the files they looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from lawtrack import remedies
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import emit_json
from lawtrack.cli.remedies import in_words, sentence_of
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext

if TYPE_CHECKING:
    from lawtrack.services.library.syncing import SyncReport

_SHOWN = 5


def tell_sync(report: SyncReport, *, as_json: bool) -> int:
    """Print a line for each file that is not as it was, narrate the counts, and return the exit code."""
    from lawtrack.services.library.syncing import UNSETTLED, SyncState

    if as_json:
        items = [
            {"path": i.path, "state": i.state.value, "text": in_words(i.text, i.remedy)} for i in report.items
        ]
        emit_json({"files": items, "counts": {s.value: report.count(s) for s in SyncState}})
    else:
        words = {
            SyncState.NEW: _("new"),
            SyncState.CHANGED: _("changed"),
            SyncState.OLDER: _("older"),
            SyncState.CONFLICT: _("conflict"),
            SyncState.FAILED: _("failed"),
            SyncState.NOTE: _("note"),
        }
        for item in report.items:
            if item.state is not SyncState.UNCHANGED:
                text = in_words(item.text, item.remedy)
                line = f"{words[item.state]}\t{item.path}" + (f"\t{text}" if text else "")
                click.echo(line, err=item.state in UNSETTLED)
    narrate(
        _("{new} new, {changed} changed, {same} as they were, {open} left for you.").format(
            new=report.count(SyncState.NEW),
            changed=report.count(SyncState.CHANGED),
            same=report.count(SyncState.UNCHANGED),
            open=report.count(*UNSETTLED),
        )
    )
    return UNSETTLED_EXIT_CODE if report.unsettled else 0


def tell_waiting(files: Sequence[str]) -> None:
    """Say that files wait to be loaded: what was just told does not know what is in them."""
    if not files:
        return
    shown = ", ".join(files[:_SHOWN]) + (" …" if len(files) > _SHOWN else "")
    words = ngettext(
        "{count} file waits to be loaded: {files}.", "{count} files wait to be loaded: {files}.", len(files)
    ).format(count=len(files), files=shown)
    narrate(f"{words} {sentence_of(remedies.load_files())}")
