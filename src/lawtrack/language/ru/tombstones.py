"""Russian tombstones and suspensions."""

from __future__ import annotations

from types import MappingProxyType

from lawtrack.language.facets.tombstones import Tombstones
from lawtrack.model.document import WorkKind
from lawtrack.model.kinds import Kind

_FEMININE = frozenset({Kind.ARTICLE, Kind.CHAPTER, Kind.PART})
_NEUTER = frozenset({Kind.ATTACHMENT, Kind.NOTE})
_OTHERS: frozenset[Kind] = frozenset()

TOMBSTONES = Tombstones(
    by=MappingProxyType(
        {
            WorkKind.CONSTITUTIONAL_LAW: "Конституционным законом РК {date} {number}",
            WorkKind.LAW: "Законом РК {date} {number}",
            WorkKind.CODE: "Кодексом РК {date} {number}",
            WorkKind.DECREE: "Указом Президента РК {date} {number}",
            WorkKind.RESOLUTION: "постановлением Правительства РК {date} {number}",
            WorkKind.ORDER: "приказом {date} {number}",
            WorkKind.DECISION: "решением {date} {number}",
        }
    ),
    abroad=MappingProxyType(
        {
            WorkKind.CONSTITUTIONAL_LAW: "Конституционным законом {date} {number}",
            WorkKind.LAW: "Законом {date} {number}",
            WorkKind.CODE: "Кодексом {date} {number}",
            WorkKind.DECREE: "Указом Президента {date} {number}",
            WorkKind.RESOLUTION: "постановлением Правительства {date} {number}",
        }
    ),
    date="от {day}",
    declined=MappingProxyType(
        {
            "Закон ": "Законом ",
            "Конституционный закон ": "Конституционным законом ",
            "Указ ": "Указом ",
            "Постановление ": "постановлением ",
            "Приказ ": "приказом ",
            "Решение ": "решением ",
        }
    ),
    excluded=((_FEMININE, "исключена"), (_NEUTER, "исключено"), (_OTHERS, "исключен")),
    repealed=((_FEMININE, "утратила силу"), (_NEUTER, "утратило силу"), (_OTHERS, "утратил силу")),
    tombstone="{verb} {by}",
    suspended="Действие приостановлено {until} {by}",
    until="до {day}",
    meanwhile="; в период приостановления действует: «{wording}»",
)
