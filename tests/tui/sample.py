"""What the sample workspace holds, asked of the services: no test of a screen counts by hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.library import Library
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import open_workspace

BILL = "zelenyj-bjudzhet"


@dataclass(frozen=True)
class Sample:
    """Counts of what the screens list; ``first_open`` is the number of the first instruction not settled."""

    acts: int
    with_text: int
    bills: int
    instructions: int
    unsettled: int
    first_open: int
    recommendations: int
    unanswered: int


def counted(folder: Path) -> Sample:
    """The sample in ``folder`` as it is now."""
    workspace = open_workspace(folder)
    items = Library(workspace).shelf()
    bills = Bills(workspace)
    applied = bills.apply(BILL)
    rows = applied.rows()
    remarks = Reviews(workspace).recommendations("")
    settled = ("applied", "left_out", "other_act", "not_yet")
    made = Sample(
        acts=len(items),
        with_text=sum(bool(item.texts) for item in items),
        bills=len(bills.list()),
        instructions=len(rows),
        unsettled=applied.unsettled,
        first_open=next(row["n"] for row in rows if row["outcome"] not in settled),
        recommendations=len(remarks),
        unanswered=sum(row.recommendation.response is None for row in remarks),
    )
    workspace.close()
    return made
