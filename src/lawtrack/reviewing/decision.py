"""What persons decided on a bill, as far as one decision may take the place of another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from lawtrack.model.document import Lang

Decided = TypeVar("Decided")


@dataclass(frozen=True, slots=True)
class Settlement:
    """A person's decision on an instruction that could not be applied as it stands.

    Attributes:
        key: The instruction: act, scope path, normalised directive, ordinal among equals.
        choice: The eId chosen, or empty.
        target: The target as corrected, an eId; empty where it stays.
        old: The words sought as corrected; empty where they stay.
        occurrence: Which of several occurrences is meant, from 1; 0 where that was not asked.
        forms: What is put for each form of the words; empty where that was not asked.
        counts: How often each of these forms stood there then.
        new: The words or the text put as corrected; empty where they stay.
        phrase: The order itself in the person's words; empty where it stays.
        was: What the bill says in the place of ``new`` or ``phrase``.
        seen: Digest of the words of the place, or of the text left out, as they were then; empty where nobody noted them.
        lang: The language of the text; None where nobody noted it.
        leave_out: True where the instruction is left out.
        reason: Why.
        on: When.
        by: Who.
        withdrawn: True where it only takes back the one before.
        rivals: What others decided otherwise at the same time, in another clone: then none of these holds.
        place: How many events the log had before it.
        after: How many of them its recorder had seen; None where nobody counted.
    """

    key: str
    choice: str
    leave_out: bool
    reason: str
    on: dt.date
    by: str
    target: str = ""
    old: str = ""
    occurrence: int = 0
    forms: str = ""
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    new: str = ""
    phrase: str = ""
    was: str = ""
    seen: str = ""
    lang: Lang | None = None
    withdrawn: bool = False
    rivals: tuple[Settlement, ...] = ()
    place: int = 0
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A person's word that an act of the bill is an act of the library.

    Attributes:
        act: The act as the bill names it.
        work: The Work it is, as URI.
        on: When.
        by: Who.
    """

    act: str
    work: str
    on: dt.date
    by: str


@dataclass(frozen=True, slots=True)
class Said:
    """What was said last of an act or a provision, where a later word takes the place of an earlier one.

    Attributes:
        words: The Work, or the justification; empty where it was taken back.
        on: When.
        by: Who.
        place: How many events the log had before it.
        after: How many of them its recorder had seen; None where nobody counted.
        rivals: What others said otherwise at the same time, in another clone; what was said later holds.
    """

    words: str
    on: dt.date
    by: str
    place: int = 0
    after: int | None = None
    rivals: tuple[Said, ...] = ()


def holding(said: Iterable[tuple[int, str, Decided | None]], number: int) -> Mapping[str, Decided]:
    """What holds in a version: what was said in it and in those before it, the later version before the earlier one.

    Args:
        said: All that was said, in the order of the log.
        number: The version.
    """
    held: dict[str, Decided] = {}
    for _version, name, one in sorted((s for s in said if s[0] <= number), key=lambda s: s[0]):
        held.pop(name, None)
        if one is not None:
            held[name] = one
    return MappingProxyType(held)
