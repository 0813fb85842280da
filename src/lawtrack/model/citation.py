"""Citation: the address of a provision, down to a sentence.

A citation is a path of steps from the act to the element. The unnumbered part one may be left out
(«подпункт 2) пункта 1» means point 2 of part one of paragraph 1): finding the provision is the business of
``index.TreeIndex.find``. Reading citations in words is ``reading.citations``, printing them ``drafting.citations``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, total_ordering
from typing import Self

from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.model.eids import inside
from lawtrack.model.kinds import EID_NAMES, UNNUMBERED, Kind
from lawtrack.model.numbering import Number
from lawtrack.model.values import quickly_made

_KIND_BY_NAME = {name: kind for kind, name in EID_NAMES.items() if kind is not Kind.LONG_TITLE}
_STEP = re.compile(r"([A-Za-z]+)(?:_([0-9a-z][0-9a-z.\-]*))?\Z")
_ORDER = {kind: i for i, kind in enumerate(Kind)}


@quickly_made
@total_ordering
@dataclass(frozen=True, slots=True)
class Step:
    """One step of an address: a kind and its number (None for heading, preamble, title, intro …).

    For часть and абзац the number is the legal ordinal (the lead-in counts as абзац 1).
    """

    kind: Kind
    number: Number | None = None

    @property
    def eid(self) -> str:
        """The step as it stands in an eId."""
        name = EID_NAMES[self.kind]
        return f"{name}_{self.number}" if self.number is not None else name

    @property
    def key(self) -> tuple[int, tuple[tuple[int, int, str], ...]]:
        """The sort key: by kind, then by number."""
        return _ORDER[self.kind], self.number.key if self.number is not None else ()

    def __lt__(self, other: Step) -> bool:
        return self.key < other.key


@quickly_made
@total_ordering
@dataclass(frozen=True, slots=True)
class Citation:
    """The address of an element of an act; ``sentence`` (1, 2 …, or -1 for the last) narrows it to a sentence.

    ``Citation.parse_eid`` and ``eid`` are inverse. Order is reading order: 5 < 5-1 < 5-1-1 < 6.
    """

    steps: tuple[Step, ...]
    sentence: int | None = None

    @classmethod
    def parse_eid(cls, eid: str) -> Self:
        """The citation that the eId names.

        Raises:
            CitationError: ``eid`` is not an eId of the profile.
        """
        return cls(_steps_of(eid))

    @property
    def eid(self) -> str:
        """The eId, with the steps that the citation names (part one may be missing)."""
        return "__".join(step.eid for step in self.steps)

    @property
    def last(self) -> Step:
        """The innermost step."""
        return self.steps[-1]

    @property
    def key(self) -> tuple[tuple[int, tuple[tuple[int, int, str], ...]], ...]:
        """The sort key."""
        return tuple(step.key for step in self.steps)

    def __lt__(self, other: Citation) -> bool:
        return (self.key, self.sentence or 0) < (other.key, other.sentence or 0)

    def contains(self, other: Citation) -> bool:
        """True where ``other`` is this element or lies inside it; part one may be left out on both sides."""
        return inside(other.eid, self.eid) and self.sentence in (None, other.sentence)

    def overlaps(self, other: Citation) -> bool:
        """True where one of the two contains the other."""
        return self.contains(other) or other.contains(self)

    def child(self, kind: Kind, of: str | int | Number | None = None) -> Self:
        """The citation of an element inside this one."""
        inner = of if isinstance(of, Number) or of is None else Number(str(of))
        return type(self)((*self.steps, Step(kind, inner)))

    def __str__(self) -> str:
        return self.eid


@lru_cache(maxsize=4096)
def _steps_of(eid: str) -> tuple[Step, ...]:
    """The steps of an eId; thousands of remarks stand on a few hundred provisions."""
    return tuple(_parse_step(part, eid) for part in eid.split("__"))


def _parse_step(part: str, eid: str) -> Step:
    match = _STEP.match(part)
    name = match[1] if match else part
    if match is None or name not in _KIND_BY_NAME:
        raise CitationError(_("«{eid}» is not an eId: «{part}» names no element.").format(eid=eid, part=part))
    kind, digits = _KIND_BY_NAME[name], match[2]
    if kind is Kind.TITLE and digits is None:
        return Step(Kind.LONG_TITLE)
    if digits is None:
        if kind not in UNNUMBERED:
            raise CitationError(
                _("«{eid}» is not an eId: «{part}» lacks its number.").format(eid=eid, part=part)
            )
        return Step(kind)
    return Step(kind, Number(digits))
