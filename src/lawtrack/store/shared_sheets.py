"""What bills owe, computed once for all who share a store: who comes later reads it instead of computing it again.

Each is bound to a key, as what a folder remembers by itself (``local_notes``); it is made of the log and may be deleted at any
time. Who may change bills writes it, as the tables' rights say; a reader or a reviewer takes what is there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sqlmodel import Field, Session, SQLModel, col, delete, select

from lawtrack.store.dialects import put_all
from lawtrack.store.glance import among, rows_of
from lawtrack.store.workflow_rows import LogHeadRow

if TYPE_CHECKING:
    from lawtrack.store.glance import Glance


class SheetRow(SQLModel, table=True):
    """The sheet of one log: what it is bound to, and its words."""

    __tablename__ = "sheet"

    stream: str = Field(primary_key=True)
    key: str
    words: str


def sheets_of(reader: Session | Glance, streams: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Key and words of the sheets of these logs, by log; none of one whose sheet nobody has made."""
    rows = rows_of(reader, *among("SELECT stream, key, words FROM sheet WHERE stream IN (:names)", streams))
    return {stream: (key, words) for stream, key, words in rows}


def put_sheets(session: Session, made: Mapping[str, tuple[str, str]]) -> None:
    """Write sheets, by log; those of logs that are not there any more go."""
    put_all(session, SheetRow, [{"stream": s, "key": k, "words": w} for s, (k, w) in sorted(made.items())])
    known = select(LogHeadRow.stream)
    session.exec(delete(SheetRow).where(col(SheetRow.stream).not_in(known)))
