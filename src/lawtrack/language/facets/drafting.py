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

    The places in a phrase are ``{where}`` (the address, in the case that ``cases`` gives; empty where a line above says
    it), ``{in}`` (the preposition before it), ``{change}`` (``substitute``, ``likewise`` or ``strike``, throughout a text
    ``beside`` too), ``{old}`` and ``{new}`` (quoted), ``{old_named}``, ``{old_after}``, ``{old_before}``, ``{new_by}``
    (what the quoted text is called), ``{this}`` (the element once more, without its number), ``{own}`` and ``{other}``
    (languages), ``{forms}``, ``{times}``, ``{added}`` (the new element in the instrumental),
    ``{to}``, ``{annex}`` (what points to the annex of the amending act), ``{act}`` and ``{date}``.

    Attributes:
        quoted: What quoted text is called: ``word``, ``words``, ``digit``, ``digits``, ``mark``.
        phrases: The phrase of each directive: ``substitute``, ``likewise`` and ``strike`` words ``in`` a place,
            ``everywhere_in`` it, ``everywhere``, ``throughout`` the lines below; ``prepend``, ``append``,
            ``insert_after``, ``insert_before`` words; ``beside``, ``before`` words wherever they stand; ``add`` and
            ``add_into`` an element; ``restate``, ``delete``, ``renumber``, ``renumber_likewise``; ``annex`` and
            ``annex_add``; ``suspend`` and ``suspend_instead``; ``one_language``, which says that the text in the other
            language changes and this one does not.
        forms: What says that words are meant in all their forms.
        times: What says how often they stand, by the number.
        cases: The case of ``{where}`` by phrase, of ``{to}`` under ``to``; the accusative where it is not given.
        sentence_after_noun: True where an added sentence is named noun first («предложением вторым»).
        this: What points back to an element, by the gender of its noun.
        tongues: What the languages are called in ``one_language``, by code.
        prefixes: Beginnings of an address before which ``{in}`` takes another form, with that form; the empty one is
            the usual form.
    """

    quoted: Mapping[str, Quoted]
    phrases: Mapping[str, str]
    forms: str
    times: Mapping[int, str]
    cases: Mapping[str, str] = field(default_factory=dict)
    sentence_after_noun: bool = False
    this: Mapping[str, str] = field(default_factory=dict)
    tongues: Mapping[str, str] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)

    def preposition(self, where: str) -> str:
        """The preposition before an address; empty in a language that has none."""
        fitting = [start for start in self.prefixes if where.startswith(start)]
        return self.prefixes[max(fitting, key=len)] if fitting else ""
