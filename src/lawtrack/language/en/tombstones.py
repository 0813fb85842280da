"""English tombstones and suspensions, as translations write them."""

from __future__ import annotations

from types import MappingProxyType

from lawtrack.language.facets.tombstones import NO_DECLENSION, Tombstones
from lawtrack.model.document import WorkKind
from lawtrack.model.kinds import Kind

_ALL: frozenset[Kind] = frozenset()

TOMBSTONES = Tombstones(
    by=MappingProxyType(
        {
            WorkKind.CONSTITUTIONAL_LAW: "by the Constitutional Law of the RK {date} {number}",
            WorkKind.LAW: "by the Law of the RK {date} {number}",
            WorkKind.CODE: "by the Code of the RK {date} {number}",
            WorkKind.DECREE: "by the Decree of the President of the RK {date} {number}",
            WorkKind.RESOLUTION: "by the resolution of the Government of the RK {date} {number}",
            WorkKind.ORDER: "by the order {date} {number}",
            WorkKind.DECISION: "by the decision {date} {number}",
        }
    ),
    abroad=MappingProxyType(
        {
            WorkKind.CONSTITUTIONAL_LAW: "by the Constitutional Law {date} {number}",
            WorkKind.LAW: "by the Law {date} {number}",
            WorkKind.CODE: "by the Code {date} {number}",
            WorkKind.DECREE: "by the Decree of the President {date} {number}",
            WorkKind.RESOLUTION: "by the resolution of the Government {date} {number}",
        }
    ),
    date="of {day}",
    declined=NO_DECLENSION,
    excluded=((_ALL, "excluded"),),
    repealed=((_ALL, "repealed"),),
    tombstone="{verb} {by}",
    suspended="Suspended {until} {by}",
    until="until {day}",
    meanwhile="; meanwhile it reads: «{wording}»",
)
