"""The URIs that Works had before."""

from __future__ import annotations

from sqlmodel import Session, select

from lawtrack.store.work_rows import WorkAliasRow, WorkRow

FORMER_URI = "uri"
"""The name of an alias that is a URI the Work had before; what was written down under it means this Work."""


def former_uris(session: Session) -> dict[str, str]:
    """The URI that a Work has now, by each that it had before."""
    rows = session.exec(
        select(WorkAliasRow.value, WorkRow.uri)
        .where(WorkAliasRow.name == FORMER_URI)
        .where(WorkAliasRow.work_id == WorkRow.id)
    )
    return dict(rows.all())
