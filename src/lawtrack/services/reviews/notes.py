"""Where sheets of bills are remembered: in the folder, and where several folders share a store there too.

What one person's folder has computed the others read, whatever they asked before. Whoever may not change bills reads
only: what stands in the store is from persons whom it trusts with the bills themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.services.workspace import NOTES_FILE

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session
    from lawtrack.store.glance import Glance

_TOPIC = "sheet"

Notes = Mapping[str, tuple[str, str]]
"""Key and words of sheets, by bill."""


class SheetNotes:
    """The remembered sheets of a workspace.

    Args:
        workspace: The open workspace.
    """

    def __init__(self, workspace: Workspace) -> None:
        from lawtrack.store.local_notes import LocalNotes

        self._workspace = workspace
        self._local = LocalNotes(workspace.folder / NOTES_FILE)

    def own(self) -> Notes:
        """Those that this folder remembers."""
        return self._local.all(_TOPIC)

    def of_all(self, reader: Session | Glance, bills: Sequence[str]) -> Notes:
        """Those of these bills that the store has for all; none where it is this folder's own."""
        if not self._workspace.shared:
            return {}
        from lawtrack.store.shared_sheets import sheets_of

        return sheets_of(reader, bills)

    @property
    def writes(self) -> bool:
        """True for whoever may write those that the store has for all."""
        person = self._workspace.person
        return person is None or person.writes

    def keep(self, made: Notes, taken: Notes, gone: Iterable[str]) -> None:
        """Remember sheets; where that cannot be done now, it is done without.

        Args:
            made: Those that were computed.
            taken: Those that the store had.
            gone: Bills that are not there any more.
        """
        gone = list(gone)
        if made or taken or gone:
            self._local.put(_TOPIC, {**taken, **made}, gone)
        if not made or not self._workspace.shared:
            return
        if not self.writes:
            return
        from lawtrack.store.shared_sheets import put_sheets

        with suppress(LawtrackError), self._workspace.store.noting() as session:
            put_sheets(session, made)
