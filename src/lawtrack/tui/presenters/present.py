"""Who else is at work: told where several people share a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.tui.office import Office


def others(office: Office, bill: str) -> str:
    """Who else looks at what, in words; empty where nobody does, or the store is not shared.

    Args:
        office: The workspace.
        bill: What is looked at here, for the others to see; empty for nothing.

    Raises:
        LawtrackError: The workspace cannot be opened.
    """
    workspace = office.workspace
    if not workspace.shared:
        return ""
    from lawtrack.services.people import looking

    if bill:
        workspace.looks_at(bill)
    seen = [one for one in looking(workspace.store) if one.who != workspace.user]
    here = ", ".join(one.who for one in seen if one.what == bill)
    elsewhere = ", ".join(f"{one.who}: {one.what}" for one in seen if one.what != bill)
    parts = (_("here too: {names}").format(names=here) if here else "", elsewhere)
    return " · ".join(part for part in parts if part)
