"""Office: the workspace of the screens, opened once, and the lock that keeps their threads apart."""

from __future__ import annotations

import threading
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.config import read_settings
from lawtrack.services.workspace import open_workspace, workspace_folder
from lawtrack.tui.drafts import Drafts
from lawtrack.tui.marks import Marks

if TYPE_CHECKING:
    from lawtrack.services.bills.changed import Watch
    from lawtrack.services.library.library import Library
    from lawtrack.services.workspace import Workspace


class Office:
    """One workspace for all threads of the interface.

    Every transaction of the store is a session, and with it a connection, of the thread's own. What is remembered
    between calls (texts that were read, bills that were applied) is not made for several threads: whoever reads or
    computes holds ``lock``. Lists of names, which need nothing remembered, are read without it.

    Args:
        named: The folder of the workspace; found upwards from the current folder where it is None.
    """

    def __init__(self, named: Path | None) -> None:
        self._named = named
        self._opening = threading.Lock()
        self._workspace: Workspace | None = None
        self._library: Library | None = None
        self._watch: Watch | None = None
        self.lock = threading.RLock()
        self.said_of: dict[str, dict[str, str]] = {}
        """What was said of a file that is being taken in, by the bill: one who goes back to say it anew finds it again."""

    @cached_property
    def folder(self) -> Path:
        """The folder of the workspace; the store stays closed.

        Raises:
            StoreError: There is no workspace.
        """
        return workspace_folder(self._named)

    @cached_property
    def drafts(self) -> Drafts:
        """What a person is typing, kept in the workspace's own folder.

        Raises:
            StoreError: There is no workspace.
        """
        return Drafts(self.folder / ".lawtrack" / "drafts")

    @cached_property
    def marks(self) -> Marks:
        """Which changes were looked at, kept in the workspace's own folder.

        Raises:
            StoreError: There is no workspace.
        """
        return Marks(self.folder / ".lawtrack" / "marks")

    @cached_property
    def title(self) -> str:
        """The name of the workspace: the setting, else the folder's name; the store stays closed.

        Raises:
            LawtrackError: There is no workspace, or its settings cannot be read.
        """
        return read_settings(self.folder).title or self.folder.name

    @property
    def workspace(self) -> Workspace:
        """The open workspace; its store is opened by the first thread that needs more than lists.

        Raises:
            LawtrackError: There is none, or its settings cannot be read.
        """
        with self._opening:
            if self._workspace is None:
                self._workspace = open_workspace(self.folder)
            return self._workspace

    def open_store(self) -> None:
        """Open the store, which lists need not.

        Raises:
            LawtrackError: The workspace or its store cannot be opened.
        """
        self.workspace.store  # noqa: B018 -- opened by asking for it

    @property
    def library(self) -> Library:
        """The library of the workspace, which remembers the texts it read: hold ``lock``.

        Raises:
            LawtrackError: The workspace cannot be opened.
        """
        from lawtrack.services.library.library import Library

        if self._library is None:
            self._library = Library(self.workspace)
        return self._library

    @property
    def watch(self) -> Watch:
        """What another program changes here: hold ``lock``.

        Raises:
            LawtrackError: The workspace cannot be opened.
        """
        from lawtrack.services.bills.changed import Watch

        if self._watch is None:
            self._watch = Watch(self.workspace)
        return self._watch

    def close(self) -> None:
        """Let go of the store."""
        with self._opening:
            if self._workspace is not None:
                self._workspace.close()
            self._workspace = self._library = self._watch = None
