"""What the commands that apply a law say beside its outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.cli.diagnostics import narrate
from lawtrack.i18n import _
from lawtrack.wording.messages import said
from lawtrack.wording.outcomes import astray

if TYPE_CHECKING:
    from lawtrack.services.from_file.applying import Application


def tell_notices(made: Application) -> None:
    """What a reader must see although it was applied, and that the law is for other acts."""
    for outcome in made.outcomes:
        for notice in outcome.notices:
            narrate(_("{n}. note: {text}").format(n=outcome.n, text=said(notice)))
    if sentence := astray(made.outcomes, made.amending.instructions):
        narrate(sentence)
