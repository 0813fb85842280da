"""The facet of addresses: in which order a language names the elements around a provision, and what joins them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addresses:
    """The shape of an address.

    Attributes:
        outward: True where it runs from the small to the large («подпункт 2) пункта 1 статьи 5») and numbers follow
            their noun; False where it runs from the large to the small and numbers stand before it.
        joint: What is printed between two elements.
        numbered: How an element with a number in digits is printed, of ``{name}`` and ``{number}``.
        pointed: The same for a point, whose number has a bracket.
        counted: How an element with an ordinal in words is printed, of ``{name}`` and ``{ordinal}``; empty where the
            language prints digits there too.
        sentence: How a sentence is printed, of ``{name}`` and ``{ordinal}``.
        last: How the last line is printed, of ``{name}`` and ``{ordinal}``.
        last_sentence: The same for the last sentence.
        lettered: How a unit that is numbered by a letter is printed where the act cites no brackets, of ``{name}`` and
            ``{number}``; empty where as a point.
        quoted_letter: Pattern of a noun and single letters in quotation marks that are numbers, no quotations
            («подпункты «а» и «б»», «"а" тармақшасы»); empty where letters are not quoted.
        digits: Pattern of a number: in digits the group ``n``, ``closed`` where a bracket follows; ``roman``; ``letter``
            for a letter with its bracket.
        between: Pattern of all that may stand between the words of an address without changing it.
        dash: Pattern of what joins the ends of a range.
        listing: Pattern of what joins the items of a list.
        genitive: Pattern of the end of a noun in the genitive: outward, the unit before it lies in it; inward, the unit
            behind it does.
        genitive_plural: The same for several units, where another form than that of one is used; empty where not.
        conjunction: What is printed between the last two of several units.
        examples: Citations as people may type them, the fullest first; each is read.
        since: Pattern of the word behind the first unit of a range («екінші абзацынан бастап …»), where each of the two
            has its noun; what may be left out; empty where ranges are not written so.
        until: The same behind the last unit («… бесінші абзацына дейін»), which is never left out.
        of_bill: How an element of a bill itself is printed, of ``{element}``: «подпункт 2) статьи 1 законопроекта».
        of_draft: The same for the draft of another act.
        drafted: Pattern of the words with which people say that an element is of the bill or draft itself.
        belongs: Pattern of the word between a note and the unit that it is added to («примечание к пункту 3»); empty
            where the genitive alone says so.
        plural: Pattern of a noun that can only name several units: «20-21-баптар» are two articles.
        either: Pattern of one that names several units as the first word of an address, elsewhere one in the genitive
            («статьи 59-63»); empty where there is none.
    """

    outward: bool
    joint: str
    numbered: str
    pointed: str
    counted: str
    sentence: str
    last: str
    last_sentence: str
    digits: str
    between: str
    dash: str
    listing: str
    genitive: str
    examples: tuple[str, ...]
    of_bill: str
    of_draft: str
    drafted: str
    conjunction: str
    genitive_plural: str = ""
    plural: str = ""
    either: str = ""
    lettered: str = ""
    quoted_letter: str = ""
    since: str = ""
    until: str = ""
    belongs: str = ""
