"""The facet of what is printed in place of, or beside, an element that a law took out of force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lawtrack.model.document import WorkKind
from lawtrack.model.kinds import Kind


@dataclass(frozen=True, slots=True)
class Tombstones:
    """Words of tombstones and of suspensions (Law «On Legal Acts», art. 27, 46).

    Attributes:
        by: The amending act by its kind, as the one by whom something was done, with ``{date}`` and ``{number}``; a
            part whose value is not known falls away.
        abroad: The same for the acts of other countries, without the name of a country.
        date: How the date of the amending act stands in it.
        declined: Beginnings of requisites as a person gives them, each with the form that a tombstone needs.
        excluded: «исключен» by the kinds of elements of one gender; the entry without kinds is for the others.
        repealed: «утратил силу» in the same way.
        tombstone: The order of verb and act: ``{verb}``, ``{by}``.
        suspended: The remark of a suspension: ``{until}``, ``{by}``; a part whose value is not known falls away.
        until: Its last day: ``{day}``.
        meanwhile: What holds while it lasts: ``{wording}``.
    """

    by: Mapping[WorkKind, str]
    abroad: Mapping[WorkKind, str]
    date: str
    declined: Mapping[str, str]
    excluded: tuple[tuple[frozenset[Kind], str], ...]
    repealed: tuple[tuple[frozenset[Kind], str], ...]
    tombstone: str
    suspended: str
    until: str
    meanwhile: str


NO_DECLENSION: Mapping[str, str] = MappingProxyType({})
