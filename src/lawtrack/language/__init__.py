"""What a language knows: ru, kk, en, each giving the same Protocol. Data, no logic.

    protocol    the Protocol: one attribute a facet
    registry    which languages there are; the one place that names them all
    package     a language whose facets are modules, each imported when it is first asked for
    patterns    patterns made of the words of all languages, compiled at their first use
    stretches   what a text must hold for a pattern to stand in it
    told        whether, and where, words stand in a text, whatever the case of their letters
    headed      the unit that a line of a table of contents heads
    figures     days and numbers in figures, as the reader writes them
    spelling    letters that are typed one for another
    ru, kk, en  the words
    facets      what a language gives, one module each:

      acts          what kinds of act are called, as they are read and as they are printed, and who makes them
      addresses     the order of the elements in an address, and what joins them
      amended_acts  how it names the acts that it changes
      checks        words by which it is told that an amending act is not made as the law asks
      clauses       tokens and rules of directives
      commencement  when it takes effect
      dates         months and the orders in which a date is printed
      declension    how the other forms of a word are made
      directives    lines of an amending act
      documents     what acts approve as their annexes
      drafting      the phrases in which a law orders a change
      enacting      the words around the orders of an amending act, and how it names acts
      front         the lines around the text: requisites, captions of annexes, signatures
      headings      the words that open units
      inflection    endings by which the forms of a word are told
      letters       its letters, and what is typed for them
      names         what it is called, and an address as people write it
      naming        what in the naming of an act is its name
      notes         notes of the publisher and of the law, editorial marks
      numerals      numbers in words
      orders        verbs of orders and what quoted words are called
      ordinals      ordinals in words
      references    what stands beside an address in the text of an act, and where it defines its terms
      remarks       letters and tables of remarks on a bill
      sentences     short forms after which no sentence ends
      suspension    norms that are suspended
      tables        the words of comparative tables
      tombstones    what is printed in place of an element out of force
      units         nouns of the elements of an act, in their cases and as people shorten them

A facet is a frozen dataclass in a module of its own (``facets/dates.py``); every language gives one value of it under
the same name (``ru/dates.py`` has ``DATES``). Patterns are strings, compiled by the engine that reads with them, so that
importing a language costs nothing. ``docs/adding-a-language.md`` lists what a further language gives.
"""

from lawtrack.language.protocol import Language
from lawtrack.language.registry import language_of, languages

__all__ = ["Language", "language_of", "languages"]
