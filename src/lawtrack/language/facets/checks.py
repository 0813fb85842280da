"""The facet of checks: words by which it is told that an amending act does not keep to the rules of its making."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Checks:
    """Patterns, whatever the case of letters; empty where the language has none.

    Attributes:
        change: One change, as the title of an amending act names it: «изменения» behind «О внесении».
        changes: Several of them.
        addition: One addition.
        additions: Several of them.
        force_of_law: An act that is no law and has the force of one.
        force_of_constitutional_law: The same of a constitutional law.
        vague: An element that is named by an adjective instead of its number: «предыдущий пункт».
        offences: The name of a code of offences or of crimes.
        sanctions: What a norm says that sets a liability.
        duties: What a norm says that sets a duty.
        budget: The title of a law on the budget.
        defining: The heading or the lead-in of definitions.
        defines: What stands between a term and what it means.
        short_for: A short form that an act gives to a name, with the group ``short``.
        alphabet: Its small letters in their order; empty where terms are not in the order of this language.
    """

    change: str
    changes: str
    addition: str
    additions: str
    force_of_law: str
    force_of_constitutional_law: str
    vague: str
    offences: str
    sanctions: str
    duties: str
    budget: str
    defining: str
    defines: str
    short_for: str
    alphabet: str = ""
