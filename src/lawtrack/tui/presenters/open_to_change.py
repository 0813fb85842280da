"""Whether a bill is open to changes of its text, asked before somebody is let type one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawtrack.tui.office import Office


def check_open_to_change(office: Office, bill: str) -> None:
    """Refuse to ask for what would be refused: what was sent to reviewers stays as it is.

    Raises:
        WorkflowError: There is no such bill, or its version is under review; the remedy is the next version.
    """
    from lawtrack.reviewing.allowed.steps import check_frozen
    from lawtrack.services.bills.bills import Bills

    found = Bills(office.workspace).get(bill)
    check_frozen(found, found.version.number)
