"""What a language knows: ru, kk, en, each giving the same Protocol. Data, no logic.

    protocol    the Protocol: one attribute a facet
    dates       months and the orders in which a date is printed
    orders        verbs of orders and what quoted words are called
    clauses       tokens and rules of directives
    directives    lines of an amending act
    amended_acts  how it names the acts that it changes
    commencement  when it takes effect
    suspension    norms that are suspended
    registry    which languages there are; the one place that names them all
    ru, kk, en  the words

A facet is a frozen dataclass in a module of its own; every language gives one value of it under the same name
(``ru/dates.py`` has ``DATES``). Patterns are strings, compiled by the engine that reads with them, so that importing a
language costs nothing. ``docs/adding-a-language.md`` lists what a further language gives.
"""

from lawtrack.language.protocol import Language
from lawtrack.language.registry import language_of, languages

__all__ = ["Language", "language_of", "languages"]
