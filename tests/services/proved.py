"""A bill whose log is proved, and what the proof finds."""

from __future__ import annotations

import datetime as dt

from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.log import proving
from lawtrack.services.log.files import dump_all
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace

TODAY = dt.date(2026, 11, 24)
FILE = "amendments/yards/workflow.jsonl"


def begin(workspace: Workspace) -> Workspace:
    """A bill with three remarks, one answered twice, all by the program; the files are written."""
    Bills(workspace, TODAY).new("yards", {Lang.RU: "О дворах"})
    reviews = Reviews(workspace, TODAY)
    for n in range(3):
        reviews.recommend("yards", f"Замечание {n}.", author="a citizen")
    reviews.respond("yards/1", "rejected", "Нет.")
    reviews.respond("yards/1", "accepted", "Да.", revision=2)
    dump_all(workspace)
    return workspace


def faults(workspace: Workspace) -> list[tuple[str, str]]:
    """Place and first words of each fault."""
    return [(one.place, one.why.split(",")[0].split(":")[0]) for one in proving.verify(workspace).faults]
