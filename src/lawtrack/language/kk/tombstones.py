"""Kazakh tombstones and suspensions."""

from __future__ import annotations

from types import MappingProxyType

from lawtrack.language.facets.tombstones import NO_DECLENSION, Tombstones
from lawtrack.model.document import WorkKind
from lawtrack.model.kinds import Kind

_ALL: frozenset[Kind] = frozenset()

TOMBSTONES = Tombstones(
    by=MappingProxyType(
        {
            WorkKind.CONSTITUTIONAL_LAW: "ҚР {date} {number} Конституциялық заңымен",
            WorkKind.LAW: "ҚР {date} {number} Заңымен",
            WorkKind.CODE: "ҚР {date} {number} Кодексімен",
            WorkKind.DECREE: "ҚР Президентінің {date} {number} Жарлығымен",
            WorkKind.RESOLUTION: "ҚР Үкіметінің {date} {number} қаулысымен",
            WorkKind.ORDER: "{date} {number} бұйрығымен",
            WorkKind.DECISION: "{date} {number} шешімімен",
        }
    ),
    abroad=MappingProxyType(
        {
            WorkKind.CONSTITUTIONAL_LAW: "{date} {number} Конституциялық заңымен",
            WorkKind.LAW: "{date} {number} Заңымен",
            WorkKind.CODE: "{date} {number} Кодексімен",
            WorkKind.DECREE: "Президенттің {date} {number} Жарлығымен",
            WorkKind.RESOLUTION: "Үкіметтің {date} {number} қаулысымен",
        }
    ),
    date="{day}",
    declined=NO_DECLENSION,
    excluded=((_ALL, "алып тасталды"),),
    repealed=((_ALL, "күші жойылды"),),
    tombstone="{verb} - {by}",
    suspended="Қолданысы {until} {by} тоқтатыла тұрды",
    until="{day} дейін",
    meanwhile="; осы кезеңде мынадай редакцияда қолданылады: «{wording}»",
)
