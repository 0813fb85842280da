"""Digests with which files are compared whenever something is asked: in plain SQL, without the row classes."""

from __future__ import annotations

from sqlalchemy import text
from sqlmodel import Session

from lawtrack.store.engine import CHECKOUT

_SEEN = text("SELECT path, digest FROM seen_file WHERE checkout = :checkout")
_STORED = text("SELECT path, digest FROM expression UNION ALL SELECT path, digest FROM register_file")


def digests_seen(session: Session) -> dict[str, str]:
    """At which digest this checkout and the store last agreed, by the path of the file."""
    found = session.connection().execute(_SEEN, {"checkout": str(session.info.get(CHECKOUT, ""))})
    return {row[0]: row[1] for row in found}


def digests_stored(session: Session) -> dict[str, str]:
    """The digests of texts and registers as the store has them, by path."""
    return {row[0]: row[1] for row in session.connection().execute(_STORED)}
