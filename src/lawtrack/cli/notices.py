"""What the commands that apply a law say beside its outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.cli.diagnostics import narrate
from lawtrack.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawtrack.services.from_file.applying import Application
    from lawtrack.services.from_file.left_out import Unread


def tell_notices(made: Application) -> None:
    """What a reader must see although it was applied, and that the law is for other acts."""
    from lawtrack.wording.messages import said
    from lawtrack.wording.outcomes import astray

    for outcome in made.outcomes:
        for notice in outcome.notices:
            narrate(_("{n}. note: {text}").format(n=outcome.n, text=said(notice)))
    if sentence := astray(made.outcomes, made.amending.instructions):
        narrate(sentence)


def tell_unread(unread: Iterable[Unread]) -> None:
    """What the readers of the files left out, a line each."""
    for one in unread:
        narrate(
            _("left out of {file}, line {line}: {why} {text}").format(
                file=one.name, line=one.item.line, why=one.item.why, text=one.item.text[:80]
            )
        )
