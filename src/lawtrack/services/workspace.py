"""The workspace: a folder with ``lawtrack.toml``, ``acts/``, ``amendments/`` and its store.

Opening reads the settings only; the store is opened at its first use.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import i18n
from lawtrack.config import WORKSPACE_FILE, Settings, read_settings
from lawtrack.errors import ExportError, StoreError
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.store.engine import Session, Store

STORE_FILE = Path(".lawtrack", "store.sqlite")
"""Where the store is, from the workspace's folder, unless ``database_url`` says otherwise."""

_OWN_FILES = (
    WORKSPACE_FILE,
    "calendar.toml",
    "register.json",
    "register.jsonl",
    "workflow.jsonl",
    "experts.jsonl",
)

_FIRST_SETTINGS = """\
# The workspace of lawtrack. Every line may be left out.
# title = "Amendments to the Law on Courtyards"
# language = "ru"          # of the interface: ru, kk or en
# user = "A. Drafter"      # who acts; else LAWTRACK_USER, else the system's user
# profile = "law"          # terms by the law in force; or "report-2024"
# form = "A"               # form of the comparative table
# database_url = ""        # a shared database; else .lawtrack/store.sqlite
"""
_IGNORED = "# The store is made again from the files by «lawtrack load».\n.lawtrack/\n"


class Workspace:
    """An open workspace.

    Args:
        folder: The folder that holds ``lawtrack.toml``.
        settings: The settings that hold in it.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings

    @property
    def acts(self) -> Path:
        """The folder of the acts' files."""
        return self.folder / "acts"

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
    def user(self) -> str:
        """Who acts here."""
        return self.settings.who

    @cached_property
    def store(self) -> Store:
        """The store, opened (and brought up to date) at the first use.

        Raises:
            StoreError: It cannot be opened.
        """
        from lawtrack.services.pending import finish_pending
        from lawtrack.store.engine import Store

        store = Store(self._url())
        with suppress(ExportError):  # the store opens all the same; «load» and «dump» tell of the file
            finish_pending(self.folder, store)
        return store

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A transaction that writes: all of it is kept, or nothing.

        Raises:
            StoreError: The store cannot be opened or written.
        """
        with self.store.writing() as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that reads only.

        Raises:
            StoreError: The store cannot be opened.
        """
        with self.store.reading() as session:
            yield session

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
            or (inner.parts[:1] == ("acts",) and inner.suffix.lower() == ".xml")
            or (inner.parts[:1] == ("amendments",) and "@v" in inner.name)
        )
        if own or is_same_place(path, self.folder / WORKSPACE_FILE):
            raise ExportError(
                _("{path} is a file of the workspace itself; it was not overwritten.").format(path=path),
                hint=_("Choose another place with -o."),
            )

    def close(self) -> None:
        """Let go of the store."""
        if "store" in self.__dict__:
            self.store.close()
            del self.__dict__["store"]

    def _url(self) -> str:
        if self.settings.database_url:
            return self.settings.database_url
        from lawtrack.store.engine import sqlite_url

        path = self.folder / STORE_FILE
        try:
            path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise StoreError(
                _("The folder {folder} cannot be written: {why}.").format(
                    folder=path.parent, why=error.strerror or error
                ),
                hint=_("Check the rights on the workspace."),
            ) from error
        return sqlite_url(path)


def find_workspace(start: Path) -> Path | None:
    """The nearest folder with ``lawtrack.toml``, from ``start`` upwards; None where there is none."""
    for folder in (start, *start.parents):
        if (folder / WORKSPACE_FILE).is_file():
            return folder
    return None


def forms_folder() -> Path | None:
    """The user's own forms where a command works without a workspace: those of the one around, if there is one."""
    named = os.environ.get("LAWTRACK_WORKSPACE")
    folder = Path(named).expanduser() if named else find_workspace(Path.cwd())
    return folder / "forms" if folder else None


def open_workspace(path: str | Path | None = None) -> Workspace:
    """The workspace at ``path``, else at ``LAWTRACK_WORKSPACE``, else found upwards from the current folder.

    The interface speaks the language that its settings ask for from here on.

    Raises:
        StoreError: There is no workspace there.
        SettingsError: A settings file is wrong.
    """
    named = path or os.environ.get("LAWTRACK_WORKSPACE")
    if named:
        folder = Path(named).expanduser().resolve()
        if not (folder / WORKSPACE_FILE).is_file():
            raise StoreError(
                _("{folder} is no workspace: it has no {file}.").format(folder=folder, file=WORKSPACE_FILE),
                hint=_("Make one with «lawtrack init {folder}».").format(folder=folder),
            )
    else:
        found = find_workspace(Path.cwd())
        if found is None:
            raise StoreError(
                _("There is no workspace here: no {file} in this folder or above.").format(
                    file=WORKSPACE_FILE
                ),
                hint=_("Make one with «lawtrack init», or name one with «--workspace DIR»."),
            )
        folder = found
    settings = read_settings(folder)
    if settings.language:
        i18n.use(settings.language)
    return Workspace(folder, settings)


def init_workspace(folder: str | Path) -> Workspace:
    """Make a workspace in ``folder`` (made where it is missing) and open it; files that are there stay.

    Raises:
        StoreError: There is a workspace already, or the folder cannot be written.
    """
    folder = Path(folder).expanduser().resolve()
    if (folder / WORKSPACE_FILE).exists():
        raise StoreError(_("{folder} is a workspace already.").format(folder=folder))
    try:
        for sub in ("acts", "amendments"):
            (folder / sub).mkdir(parents=True, exist_ok=True)
        if not (folder / ".gitignore").exists():
            (folder / ".gitignore").write_text(_IGNORED, encoding="utf-8")
        (folder / WORKSPACE_FILE).write_text(_FIRST_SETTINGS, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            _("{folder} cannot be made a workspace: {why}.").format(
                folder=folder, why=error.strerror or error
            ),
            hint=_("Choose a folder that you may write to."),
        ) from error
    workspace = Workspace(folder, read_settings(folder))
    with workspace.reading():  # makes the store
        pass
    return workspace
