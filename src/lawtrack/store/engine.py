"""Opening the store: transactions, migrations, and errors as sentences, whatever the database.

Row classes end in ``Row`` and never leave this package; what goes out are plain values.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, ProgrammingError
from sqlmodel import Session as Session  # what services hand from call to call, without knowing the library

from lawtrack import remedies
from lawtrack.errors import ConflictError, StoreError
from lawtrack.i18n import _
from lawtrack.incoming import brief
from lawtrack.store.addresses import has_password, short_name, shown, without_password
from lawtrack.store.dialect import UNWRITABLE, Copy, Dialect, Trouble
from lawtrack.store.dialects import dialect_named
from lawtrack.store.glance import CHECKOUT
from lawtrack.store.migrating import check_version, migrate, version_at_hand
from lawtrack.store.sqlite import Sqlite, sqlite_url

if TYPE_CHECKING:
    from sqlalchemy import Engine

_NOTES = "#notes"
"""What ``noting`` locks in the place of a log; no log has this name."""
_MOMENT = 0.2
"""Seconds for which ``noting`` waits."""


class Store:
    """The database of one workspace.

    ``writing``, ``deriving`` and ``reading`` are the only ways in; each is one transaction. A write takes the lock at its
    start, so that two processes wait for each other instead of failing half-way. Where nothing can be written, a copy in
    memory is read, and what only follows from it is written there (``Dialect.still``).

    Args:
        url: SQLAlchemy URL of the database.
        checkout: The name of the checkout that opens it; empty for the one whose folder the store lies in.

    Raises:
        StoreError: It cannot be opened, is damaged, locked, or of a newer version.
    """

    def __init__(self, url: str, checkout: str = "") -> None:
        self.url = url
        self.engine, self.dialect = _engine(url)
        self._info = {CHECKOUT: checkout}
        self._writer = self.engine.execution_options(lawtrack_write=True)
        self._light = self.engine.execution_options(lawtrack_write=True, lawtrack_light=True)
        self._noter = self._light.execution_options(lawtrack_patience=_MOMENT)
        self._reader = self.engine.execution_options(**self.dialect.reading)
        self._errors: tuple[type[Exception], ...] = (DBAPIError, *self.dialect.errors)
        self._still: Copy | None = None
        self._copies = 0
        with self._said_plainly():
            migrate(self._writer, self.dialect, self._version)

    @contextmanager
    def writing(self, log: str = "", *, lasting: bool = True) -> Iterator[Session]:
        """A session whose changes are committed together at the end, or not at all.

        Args:
            log: The one log to which it adds, where it changes nothing else: writers of other logs need not wait for it
                where the database lets several write. The empty name is for everything else; no log is written then.
            lasting: False for what may be forgotten in a power cut, and is then done again: the disk is not waited for.

        Raises:
            StoreError: The database is locked, damaged or cannot be written, or a newer lawtrack has changed it since.
            ConflictError: Somebody else has written the same in between.
        """
        with self._begun(self._writer if lasting else self._light, log) as session:
            yield session

    @contextmanager
    def noting(self) -> Iterator[Session]:
        """A session for what is made again where it is lost: it waits for others a moment only, and never for the disk.

        Raises:
            StoreError: The database is in use, or the account may not write there.
        """
        with self._begun(self._noter, _NOTES) as session:
            yield session

    @contextmanager
    def _begun(self, engine: Engine, log: str) -> Iterator[Session]:
        with self._said_plainly(), self._locked(engine, log) as session:
            yield session

    @contextmanager
    def _locked(self, engine: Engine, log: str) -> Iterator[Session]:
        with self._opened(engine) as session, session.begin():
            self.dialect.lock(session.connection(), log)  # begins here, not at the first statement
            check_version(session.connection())
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database and changes nothing.

        Raises:
            StoreError: The database is locked or damaged.
        """
        with self._said_plainly(), self._begun_to_read() as session:
            yield session

    def derive(self, write: Callable[[Session], None]) -> None:
        """Write what follows from the rest of the store and is made again where it is lost: indexes of its texts.

        Args:
            write: Writes it; where nothing can be written, into the copy that is read.

        Raises:
            StoreError: The database is locked or damaged.
            ConflictError: Somebody else has written the same in between.
        """
        with self._said_plainly():
            if self._copy() is None:
                try:
                    with self._locked(self._writer, "") as session:
                        write(session)
                    return
                except self._errors as error:
                    if not self._stands_still(error):
                        raise
            copy = self._copy()
            if copy is not None:
                with self._opened(copy.engine) as session, session.begin():
                    write(session)

    @property
    def turn(self) -> int:
        """Another number where what was derived may be gone: it was in a copy that is not read any more."""
        self._copy()
        return self._copies

    @contextmanager
    def at_rest(self) -> Iterator[Engine]:
        """What the whole store is copied from, while nobody writes to it.

        Raises:
            StoreError: The database is in use, or damaged.
        """
        with self._said_plainly(), ExitStack() as kept:
            engine = self.engine
            try:
                kept.enter_context(self._locked(self._writer, ""))
            except self._errors as error:
                if not self._stands_still(error):
                    raise
                copy = self._copy()
                engine = copy.engine if copy is not None else engine
            yield engine

    def _version(self) -> str:
        with self._begun_to_read() as session:
            return version_at_hand(session)

    def _opened(self, engine: Engine) -> Session:
        return Session(engine, expire_on_commit=False, info=self._info)

    def _begun_to_read(self) -> Session:
        copy = self._copy()
        if copy is None:
            session = self._opened(self._reader)
            try:
                self.dialect.touch(session)
            except self._errors as error:
                session.close()
                if not self._stands_still(error):
                    raise
                copy = self._copy()
        return session if copy is None else self._opened(copy.engine)

    def _copy(self) -> Copy | None:
        """The copy that is read where nothing can be written, as long as nobody writes all the same."""
        if self._still is not None and not self._still.is_current():
            self._still.close()
            self._still = None
            self._copies += 1
        return self._still

    def _stands_still(self, error: Exception) -> bool:
        """True where an error says that nothing can be written, and there is a copy to be read from now on."""
        if self.dialect.trouble(error) in UNWRITABLE:
            self.engine.dispose()
            self._still = self.dialect.still(self.engine)
        return self._still is not None

    @property
    def knows_accounts(self) -> bool:
        """True where the database knows who is logged in; else names are trusted."""
        return self.engine.dialect.name == "postgresql"

    def account(self, session: Session) -> str:
        """Who is logged in; empty where names are trusted."""
        return self.dialect.account(session)

    def has_pending(self) -> bool:
        """True where a file of this checkout may be unwritten: asked at every opening, so without the row classes."""
        sentence = text("SELECT 1 FROM pending_file WHERE checkout = :checkout LIMIT 1")
        with self.reading() as session:
            found = session.connection().execute(sentence, {"checkout": self._info[CHECKOUT]})
            return found.first() is not None

    def close(self) -> None:
        """Let go of the connections."""
        if self._still is not None:
            self._still.close()
        self._still = None
        self.engine.dispose()

    @contextmanager
    def _said_plainly(self) -> Iterator[None]:
        """Turn errors of the database itself into one sentence; a defect of the program passes."""
        try:
            yield
        except DBAPIError as error:
            trouble = self.dialect.trouble(error)
            if trouble in UNWRITABLE:
                self.engine.dispose()  # SQLite goes on to fail in a connection that once had no room
            if trouble is Trouble.OTHER and isinstance(error, (IntegrityError, ProgrammingError)):
                raise
            raise _sentence(trouble, error.orig or error, self.url) from error
        except self.dialect.errors as error:
            raise _sentence(self.dialect.trouble(error), error, self.url) from error
        except UnicodeEncodeError as error:
            raise StoreError(
                _("«{text}» is no text that can be kept: it has half of a letter.").format(
                    text=brief(error.object)
                )
            ) from error


def said_of_sqlite(error: sqlite3.DatabaseError, file: Path) -> StoreError | ConflictError:
    """What an error of a file of SQLite means, in a sentence."""
    return _sentence(Sqlite().trouble(error), error, sqlite_url(file))


def _sentence(trouble: Trouble, error: BaseException, url: str) -> StoreError | ConflictError:
    name = short_name(url)
    if trouble is Trouble.OVERTAKEN:
        return ConflictError(
            _("Somebody else has changed «{name}» in the meantime; nothing was saved.").format(name=name),
            hint=_("Look at it again, then repeat the step."),
        )
    if trouble is Trouble.FORBIDDEN:
        said = str(error).strip().splitlines()[0].partition("lawtrack: ")[2]
        return StoreError(
            _("The database lets your account do no such thing in {name}; nothing was saved.").format(
                name=name
            )
            + (f" ({said})" if said else ""),
            remedy=remedies.see_people(),
        )
    if trouble is Trouble.BUSY:
        return StoreError(
            _("The store {name} is in use by another process.").format(name=name),
            hint=_("Wait until it is done, then try again."),
        )
    if trouble is Trouble.DAMAGED:
        return StoreError(
            _("The store {name} is damaged.").format(name=name),
            hint=_("Move it away: documents and reviews are read again from the files."),
            remedy=remedies.load_files(),
        )
    if trouble is Trouble.READ_ONLY:
        return StoreError(
            _("The store {name} cannot be written.").format(name=name),
            hint=_("Check the rights on its folder."),
        )
    if trouble is Trouble.FULL:
        return StoreError(
            _("The disk is full: the store {name} could not be written.").format(name=name),
            hint=_("Make room, then try again."),
        )
    if trouble is Trouble.DISK:
        return StoreError(
            _("The disk under the store {name} is full, or fails; nothing was saved.").format(name=name),
            hint=_("Make room, then try again."),
        )
    reason = without_password(str(error), url).strip().splitlines()[0].rstrip(".")
    hint = (
        _("Is the server running, and are «database_url» and the rights right?")
        if trouble is Trouble.AWAY
        else ""
    )
    return StoreError(_("The store {name} failed: {reason}.").format(name=name, reason=reason), hint=hint)


def _engine(url: str) -> tuple[Engine, Dialect]:
    try:
        engine = create_engine(url)
        dialect = dialect_named(engine.dialect.name)
        if dialect is None:
            raise NoSuchModuleError(engine.dialect.name)
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError, TypeError, KeyError) as error:
        why = without_password(str(error), url)
        if has_password(url) and not isinstance(error, (NoSuchModuleError, ImportError)):
            # what could not be taken apart may be quoted in pieces
            why = _("it is not written as an address; signs like @ : / in a password are written %40 %3A %2F")
        raise StoreError(
            _("The database address «{url}» cannot be used: {why}.").format(url=shown(url), why=why),
            hint=_("Give «database_url» as sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME."),
        ) from error
    dialect.prepare(engine)
    return engine, dialect
