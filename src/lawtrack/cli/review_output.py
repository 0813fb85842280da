"""What the commands on reviews print: a review with its term, and what could not be computed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import print_columns, review_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.reviews.rows import ReviewRow


def reviews_of(workspace: str | None) -> Reviews:
    """The reviews of the workspace."""
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace

    return Reviews(open_workspace(workspace))


def show_review(row: ReviewRow, as_json: bool) -> int:
    """Print a review after a step; returns the exit code."""
    from lawtrack.wording.terms import term_text

    if as_json:
        emit_json(review_json(row))
        return 0
    print_columns([review_cells(row)])
    narrate(row.problem or (term_text(row.term) if row.term else _("No term is set.")))
    return 0


def review_cells(row: ReviewRow) -> tuple[str, ...]:
    """A review in the columns of a list."""
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import state_text

    due = day_text(row.term.end) if row.term else _("no term")
    remarks = f"{row.recommendations - row.unanswered}/{row.recommendations}" if row.recommendations else ""
    return (
        row.id,
        f"v{row.review.version}",
        row.way,
        state_text(row.state, row.why),
        due,
        remarks,
        row.reviewer,
    )


def tell_broken(broken: Mapping[str, str]) -> int:
    """Say which bills had to be left out, and why; returns the exit code."""
    for slug, why in broken.items():
        narrate(_("The bill «{bill}» is left out: {why}").format(bill=slug, why=why))
    return UNSETTLED_EXIT_CODE if broken else 0


def tell_problems(rows: Iterable[ReviewRow]) -> int:
    """Say of which reviews no term can be computed, and why; returns how many there are."""
    wrong = [row for row in rows if row.problem]
    for row in wrong:
        narrate(f"{row.id}: {row.problem}")
    return len(wrong)
