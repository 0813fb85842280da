"""What can be written to a file from a screen that shows a bill: one entry for each, by the name in its command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

    from lawtrack.tui.office import Office


@dataclass(frozen=True, slots=True)
class Export:
    """Something that can be written.

    Attributes:
        doing: What is said while it is written.
        done: What is said then; ``{path}`` is the file.
        write: Writes it, for a bill (its short name) and a language (empty for the interface's, else the one there
            is), and gives the file. Raises ``LawtrackError`` where it cannot.
    """

    doing: str
    done: str
    write: Callable[[Office, str, str], Path]


def _table(office: Office, bill: str, lang: str) -> Path:
    """The comparative table as ``table-<bill>-<lang>.docx`` in the workspace's folder.

    Where one is there that was edited since, it gets a numbered name.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applying import chosen_text
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.outputs import free_place

    bills = Bills(office.workspace)
    chosen = chosen_text(bills.get(bill), Lang(lang) if lang else None).lang
    path = free_place(office.workspace, office.folder / f"table-{bill}-{chosen}.docx")
    bills.table(bill, "docx", lang=chosen, output=path)
    return path


EXPORTS = {"table": Export(N_("Writing the table …"), N_("Comparative table: {path}"), _table)}
"""Every export, by its name."""
