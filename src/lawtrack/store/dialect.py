"""What the databases do in ways of their own; everything else of the store is the same for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlmodel import Session

    from lawtrack.wordforms.sought import Sought


class Trouble(Enum):
    """What ails a database, as far as a person can do something about it."""

    BUSY = auto()
    DAMAGED = auto()
    READ_ONLY = auto()
    FORBIDDEN = auto()
    FULL = auto()
    DISK = auto()
    AWAY = auto()
    OVERTAKEN = auto()
    OTHER = auto()


UNWRITABLE = frozenset((Trouble.READ_ONLY, Trouble.FULL, Trouble.DISK))
"""Where nothing can be written, and what is there may be read all the same."""


class Copy(Protocol):
    """A copy of a database in memory, to be read where nothing can be written.

    Attributes:
        engine: Opens connections to it.
    """

    engine: Engine

    def is_current(self) -> bool:
        """True where nobody has written to the database since."""

    def close(self) -> None:
        """Let go of it."""


class Search(Protocol):
    """One way to find units by their words."""

    def add(self, session: Session) -> None:
        """Take in the units of fragments that are not indexed yet."""

    def behind(self, session: Session) -> bool:
        """True where units are not indexed yet."""

    def forget(self, session: Session, fragments: Sequence[str]) -> None:
        """Take the units of these fragments out of the index; it is called before they are deleted."""

    def rebuild(self, session: Session) -> None:
        """Forget the index and make it again."""

    def find(self, session: Session, wanted: Sought, limit: int, lang: str = "") -> list[int]:
        """Keys of units that texts use (texts in ``lang`` where it is given), best first."""


class Dialect(Protocol):
    """A kind of database.

    Attributes:
        reading: Options of a connection that must see one state of the database.
        errors: Errors of the driver that reach us bare, while a connection is made.
        indexes_at_once: Words are indexed where a text is saved, not at the next search: who searches may have an account
            that changes nothing.
    """

    reading: Mapping[str, Any]
    errors: tuple[type[Exception], ...]
    indexes_at_once: bool

    def prepare(self, engine: Engine) -> None:
        """Set up the connections that this engine will make."""

    def touch(self, session: Session) -> None:
        """Begin to read, where a database must write before it can."""

    def still(self, engine: Engine) -> Copy | None:
        """A copy in memory of a database that cannot be written; None where there is none."""

    def lock(self, connection: Connection, log: str = "") -> None:
        """Wait until no other process writes, and keep others from writing until the transaction ends.

        Where a ``log`` is named, others may write to other logs meanwhile, if the database can do that.
        """

    def installed(self, connection: Connection) -> None:
        """Make what this database keeps beside the tables; called after every migration."""

    def account(self, session: Session) -> str:
        """Who is logged in; empty where names are trusted."""

    def record(self, session: Session, log: str, expected: int, events: Sequence[Mapping[str, Any]]) -> bool:
        """Add rows to a log by the database's own function; False where it has none, and tables are written."""

    def rename(self, session: Session, old: str, new: str) -> bool:
        """Give a log another name by the database's own function; False as for ``record``."""

    def look(self, session: Session, what: str, at: str) -> bool:
        """Note what who is logged in looks at, by the database's own function; False as for ``record``."""

    def keep(self, session: Session, name: str, data: bytes) -> bool:
        """Keep a file for all folders, by the database's own function; False as for ``record``."""

    def search(self, session: Session) -> Search:
        """The best search that this database can do."""

    def trouble(self, error: Exception) -> Trouble:
        """What an error of the driver means."""
