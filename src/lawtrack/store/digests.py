"""Digests with which files are compared whenever something is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.store.glance import checkout_of, rows_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from lawtrack.store.glance import Glance

_SEEN = "SELECT path, digest FROM seen_file WHERE checkout = :checkout"
_STORED = "SELECT path, digest FROM expression UNION ALL SELECT path, digest FROM register_file"


def digests_seen(reader: Session | Glance) -> dict[str, str]:
    """At which digest this checkout and the store last agreed, by the path of the file."""
    return {row[0]: row[1] for row in rows_of(reader, _SEEN, {"checkout": checkout_of(reader)})}


def digests_stored(reader: Session | Glance) -> dict[str, str]:
    """The digests of texts and registers as the store has them, by path."""
    return {row[0]: row[1] for row in rows_of(reader, _STORED)}
