"""The workspace: a folder with ``lawtrack.toml``, ``acts/``, ``amendments/`` and its store.

Opening reads the settings only; the store is opened at its first use.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from lawtrack import i18n, remedies
from lawtrack.config import WORKSPACE_FILE, Imprint, Settings, read_settings, workspace_around
from lawtrack.errors import ExportError, StoreError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.services.git_files import tell_git
from lawtrack.services.names import NOTES_OF_A_PERSON, PEOPLE_FILE
from lawtrack.services.recent import RecentTexts

if TYPE_CHECKING:
    from lawtrack.reviewing.folded.remembered import FoldedLogs
    from lawtrack.reviewing.roles import Person
    from lawtrack.store.engine import Session, Store
    from lawtrack.store.glance import Glance
    from lawtrack.store.read_logs import LogMemory

STORE_FILE = Path(".lawtrack", "store.sqlite")
"""Where the store is, from the workspace's folder, unless ``database_url`` says otherwise."""

_OWN_FILES = (
    WORKSPACE_FILE,
    "calendar.toml",
    "register.json",
    "register.jsonl",
    "workflow.jsonl",
    "experts.jsonl",
    PEOPLE_FILE,
    NOTES_OF_A_PERSON,
)

_FIRST_SETTINGS = """\
# The workspace of lawtrack. Every line may be left out.
# title = "Amendments to the Law on Courtyards"
# language = "ru"          # of the interface: ru, kk or en
# user = "A. Drafter"      # who acts; else LAWTRACK_USER, else the system's user
# profile = "law"          # terms by the law in force; or "report-2024"
# form = "A"               # form of the comparative table
# author = ""              # the author in the properties of files that are written; empty: nobody is named
# company = ""             # the company there
# database_url = ""        # a shared database; else .lawtrack/store.sqlite
"""
NOTES_FILE = Path(".lawtrack", "remembered.sqlite")
"""Where answers that took long are remembered, from the workspace's folder."""
CHECKOUT_FILE = Path(".lawtrack", "checkout")
"""The name by which a shared store and the log know this folder."""


class Workspace:
    """An open workspace.

    Args:
        folder: The folder that holds ``lawtrack.toml``.
        settings: The settings that hold in it.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings
        self.texts = RecentTexts()
        self._store: Store | None = None
        self._opening = RLock()

    @property
    def acts(self) -> Path:
        """The folder of the acts' files."""
        return self.folder / "acts"

    @property
    def originals(self) -> Path:
        """The folder of the Word files that acts were read from; it need not be there."""
        return self.folder / "originals"

    @property
    def amendments(self) -> Path:
        """The folder of the bills' files."""
        return self.folder / "amendments"

    @property
    def forms(self) -> Path:
        """The folder of the user's own forms of tables; it need not be there."""
        return self.folder / "forms"

    @property
    def title(self) -> str:
        """The name of the workspace: the setting, else the folder's name."""
        return self.settings.title or self.folder.name

    @property
    def imprint(self) -> Imprint:
        """What files that are written here say of those who made them."""
        return self.settings.imprint

    @property
    def user(self) -> str:
        """Who acts here: the person of the database's account, else who the settings name."""
        person = self.person if self.shared else None
        return person.name if person else self.settings.who

    @cached_property
    def person(self) -> Person | None:
        """Who acts here, with the role; None where no roles are given.

        Raises:
            SettingsError: The list of persons cannot be read.
        """
        if not self.shared and not (self.folder / PEOPLE_FILE).is_file():
            return None
        from lawtrack.services.people import me_of, trusted

        if not self.shared:
            return trusted(self.folder, self.settings.who)
        return me_of(self.folder, self.store, self.settings.who)

    @property
    def store(self) -> Store:
        """The store, opened (and brought up to date) at the first use, by one thread.

        Raises:
            StoreError: It cannot be opened.
        """
        with self._opening:
            if self._store is None:
                self._store = self._opened()
            return self._store

    def _opened(self) -> Store:
        from lawtrack.services.pending import finish_pending
        from lawtrack.store.engine import Store

        shared = self.settings.database_url
        store = Store(shared or self._own_url(), self.checkout if shared else "")
        with suppress(ExportError, StoreError):  # it is read all the same; «load» and «dump» tell of the file
            finish_pending(self.folder, store)
        return store

    @cached_property
    def checkout(self) -> str:
        """The name of this folder, which tells its events and its files from those of other copies.

        Raises:
            StoreError: The folder cannot be written.
        """
        return checkout_name(self.folder)

    @cached_property
    def logs(self) -> LogMemory:
        """The events of the logs that were read last."""
        from lawtrack.store.read_logs import LogMemory

        return LogMemory()

    @cached_property
    def folded(self) -> FoldedLogs:
        """The bills that the logs made last."""
        from lawtrack.reviewing.folded.remembered import FoldedLogs

        return FoldedLogs()

    @contextmanager
    def session(self, log: str = "") -> Iterator[Session]:
        """A transaction that writes: all of it is kept, or nothing.

        Args:
            log: The one log to which it adds, where it changes nothing else (``Store.writing``).

        Raises:
            StoreError: The store cannot be opened or written.
            WorkflowError: Who acts may not change acts and bills.
        """
        if not log and self.person is not None:
            from lawtrack.reviewing.roles import check_writes

            check_writes(self.person)
        with self.store.writing(log) as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that reads only.

        Raises:
            StoreError: The store cannot be opened.
        """
        with self.store.reading() as session:
            yield session

    @contextmanager
    def glancing(self) -> Iterator[Session | Glance]:
        """What a list is read from: a store of the folder's own need not be opened for it (``store.glance``).

        Raises:
            StoreError: The store cannot be opened.
        """
        if not self.shared and self._store is None:
            import sqlite3

            from lawtrack.store.glance import glance

            file = self.folder / STORE_FILE
            try:
                with glance(file) as found:
                    if found is not None:
                        yield found
                        return
            except sqlite3.DatabaseError as error:
                from lawtrack.store.engine import said_of_sqlite

                raise said_of_sqlite(error, file) from error
        with self.reading() as session:
            yield session

    def looks_at(self, bill: str) -> None:
        """Let those who share the store see that who acts here is looking at a bill."""
        if self.shared:
            from lawtrack.services.people import look

            look(self.store, self.user, bill)

    def refuse_output(self, path: Path) -> None:
        """Refuse an output in the place of the workspace's own files: store, settings, acts, texts, workflow.

        Raises:
            ExportError: ``path`` is one of them.
        """
        from lawtrack.services.files import is_same_place

        try:
            inner = path.resolve().relative_to(self.folder.resolve())
        except (OSError, ValueError):
            inner = Path()
        own = (
            inner.parts[:1] == (".lawtrack",)
            or inner.name in _OWN_FILES
            or inner.parts[:1] == ("originals",)
            or (inner.parts[:1] == ("acts",) and inner.suffix.lower() == ".xml")
            or (inner.parts[:1] == ("amendments",) and "@v" in inner.name)
        )
        if own or is_same_place(path, self.folder / WORKSPACE_FILE):
            raise ExportError(
                _("{path} is a file of the workspace itself; it was not overwritten.").format(path=path),
                remedy=remedies.other_place(),
            )

    def close(self) -> None:
        """Let go of the store."""
        with self._opening:
            if self._store is not None:
                self._store.close()
            self._store = None

    @property
    def shared(self) -> bool:
        """True where several checkouts may have one store; else the files are the truth for documents."""
        return bool(self.settings.database_url)

    def _own_url(self) -> str:
        from lawtrack.store.sqlite import sqlite_url

        _make_own_folder(self.folder)
        return sqlite_url(self.folder / STORE_FILE)


def checkout_name(folder: Path) -> str:
    """The name by which a shared store and the log know the workspace in ``folder``, made at the first use.

    It is bound to the folder's place: a copy of the folder, ``.lawtrack/`` and all, is another checkout with files of
    its own, and so is a folder that was moved. Either has seen nothing yet, which is always safe: files that the store
    has as they are count as seen at the next ``load``, others are reported.

    Raises:
        StoreError: The folder cannot be written.
    """
    from lawtrack.services.files import write_atomically

    place = os.path.normcase(folder.resolve())
    file = folder / CHECKOUT_FILE
    with suppress(OSError, ValueError):
        name, _line, at = file.read_text(encoding="utf-8").partition("\n")
        if name and at.removesuffix("\n") == place:
            return name
    _make_own_folder(folder)
    name = uuid.uuid4().hex
    try:
        write_atomically(file, f"{name}\n{place}\n")
    except ExportError as error:
        raise StoreError(error.message, hint=_("Check the rights on the workspace.")) from error
    return name


def _make_own_folder(folder: Path) -> None:
    own = folder / STORE_FILE.parent
    try:
        own.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreError(
            _("The folder {folder} cannot be written: {why}.").format(folder=own, why=why_of(error)),
            hint=_("Check the rights on the workspace."),
        ) from error


def forms_folder(workspace: str | Path | None = None) -> Path | None:
    """The user's own forms where a command works without a workspace: those of the one around, if there is one."""
    folder = workspace_around(workspace)
    return folder / "forms" if folder else None


def open_workspace(path: str | Path | None = None) -> Workspace:
    """The workspace that ``workspace_folder`` finds.

    The interface speaks the language that its settings ask for from here on.

    Raises:
        StoreError: There is no workspace there.
        SettingsError: A settings file is wrong.
    """
    folder = workspace_folder(path)
    settings = read_settings(folder)
    if settings.language:
        i18n.use(settings.language)
    return Workspace(folder, settings)


def workspace_folder(path: str | Path | None = None) -> Path:
    """The workspace at ``path``, else at ``LAWTRACK_WORKSPACE``, else found upwards from the current folder.

    Raises:
        StoreError: There is no workspace there.
    """
    folder = workspace_around(path)
    if folder is None:
        raise _no_workspace(path or os.environ.get("LAWTRACK_WORKSPACE"))
    return folder


def _no_workspace(named: str | Path | None) -> StoreError:
    if not named:
        return StoreError(
            _("There is no workspace here: no {file} in this folder or above.").format(file=WORKSPACE_FILE),
            remedy=remedies.make_workspace(),
        )
    folder = Path(named).expanduser().resolve()
    return StoreError(
        _("{folder} is no workspace: it has no {file}.").format(folder=folder, file=WORKSPACE_FILE),
        remedy=remedies.make_workspace(str(folder)),
    )


def init_workspace(folder: str | Path) -> Workspace:
    """Make a workspace in ``folder`` (made where it is missing) and open it; files that are there stay.

    Raises:
        StoreError: There is a workspace already, or the folder cannot be written.
        ExportError: A file of it cannot be written.
    """
    from lawtrack.services.files import write_new

    folder = Path(folder).expanduser().resolve()
    if (folder / WORKSPACE_FILE).exists():
        raise StoreError(_("{folder} is a workspace already.").format(folder=folder))
    try:
        for sub in ("acts", "amendments"):
            (folder / sub).mkdir(parents=True, exist_ok=True)
        tell_git(folder)
        write_new(folder / WORKSPACE_FILE, _FIRST_SETTINGS.encode())
    except OSError as error:
        raise StoreError(
            _("{folder} cannot be made a workspace: {why}.").format(folder=folder, why=why_of(error)),
            hint=_("Choose a folder that you may write to."),
        ) from error
    workspace = Workspace(folder, read_settings(folder))
    with workspace.reading():  # makes the store
        pass
    return workspace
