"""The URIs that Works had before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.store.glance import rows_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from lawtrack.store.glance import Glance

FORMER_URI = "uri"
"""The name of an alias that is a URI the Work had before; what was written down under it means this Work."""


def former_uris(reader: Session | Glance) -> dict[str, str]:
    """The URI that a Work has now, by each that it had before."""
    sentence = (
        "SELECT value, uri FROM work_alias JOIN work ON work.id = work_alias.work_id WHERE name = :name"
    )
    return {row[0]: row[1] for row in rows_of(reader, sentence, {"name": FORMER_URI})}
