"""A term with its forms as a value: which there are, what each may be, and the same form of another term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """What a form is: its number, case, and whatever else the language tells forms apart by.

    Attributes:
        number: ``sing`` or ``plur``.
        case: The case by its name in the language's facet or dictionary.
        more: ``possessed``, ``place``: further endings.
    """

    number: str
    case: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A term with its forms, in small letters but for capitals of its own.

    Attributes:
        term: The term as given.
        forms: What each form may be.
        by_slot: The form of each; none where it cannot be made for sure.
        gender: Its gender, where the language has any: words beside it have it too.
        animate: True where it names somebody; None where that tells no forms apart.
        known: False where nothing but the given form is known: the word stands in no dictionary.
    """

    term: str
    forms: Mapping[str, frozenset[Slot]]
    by_slot: Mapping[Slot, str]
    gender: str = ""
    animate: bool | None = None
    known: bool = True

    def like(self, slots: Iterable[Slot]) -> str:
        """The form that is all of these; empty where they differ, or one cannot be made for sure."""
        found = {self.by_slot.get(slot, "") for slot in slots}
        return found.pop() if len(found) == 1 else ""


def only(term: str) -> Paradigm:
    """A term of which the given form alone is known."""
    return Paradigm(term, MappingProxyType({term: frozenset()}), MappingProxyType({}), known=False)


def gathered(
    term: str,
    made: Mapping[Slot, set[str]],
    first: Mapping[Slot, str],
    gender: str = "",
    animate: bool | None = None,
) -> Paradigm:
    """A term of the forms of each slot; ``first`` is the one that is written."""
    forms: dict[str, set[Slot]] = {}
    for slot, words in made.items():
        for word in words:
            forms.setdefault(word, set()).add(slot)
    return Paradigm(
        term,
        MappingProxyType({form: frozenset(slots) for form, slots in forms.items()}),
        MappingProxyType(dict(first)),
        gender,
        animate,
    )
