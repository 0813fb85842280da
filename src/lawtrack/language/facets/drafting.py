"""The facet of drafting: the phrases in which a law orders a change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a law calls the text it quotes («слово», «слова», «цифры»), in the cases that its phrases need.

    Attributes:
        named: The words sought.
        by: What replaces them or is added.
        after: The words after which others are put.
        before: The words before which others are put.
    """

    named: str
    by: str
    after: str
    before: str


@dataclass(frozen=True, slots=True)
class Drafting:
    """Phrases of directives.

    The places in a phrase are ``{where}`` (the address, in the case that ``cases`` gives), ``{in}`` (the preposition
    before it), ``{change}`` (``substitute`` or ``strike``), ``{old}`` and ``{new}`` (quoted), ``{old_named}``,
    ``{old_after}``, ``{old_before}``, ``{new_by}`` (what the quoted text is called), ``{added}`` (the new element in the
    instrumental), ``{to}`` and ``{act}``.

    Attributes:
        quoted: What quoted text is called: ``word``, ``words``, ``digits``.
        marks: The quotation marks.
        other_marks: Those for a text that has the usual ones in it.
        phrases: The phrase of each directive: ``substitute`` and ``strike`` words ``in`` a place, ``everywhere_in`` it,
            ``everywhere``; ``append``, ``insert_after``, ``insert_before`` words; ``add`` and ``add_into`` an element;
            ``restate``, ``delete``, ``renumber``, ``annex``, ``repeal``.
        cases: The case of ``{where}`` by phrase, of ``{to}`` under ``to``; the accusative where it is not given.
        sentence_after_noun: True where an added sentence is named noun first («предложением вторым»).
        prefixes: Beginnings of an address before which ``{in}`` takes another form, with that form; the empty one is
            the usual form.
    """

    quoted: Mapping[str, Quoted]
    marks: tuple[str, str]
    other_marks: tuple[str, str]
    phrases: Mapping[str, str]
    cases: Mapping[str, str] = field(default_factory=dict)
    sentence_after_noun: bool = False
    prefixes: Mapping[str, str] = field(default_factory=dict)
