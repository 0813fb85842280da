"""The facet of references: how the text of an act names what it refers to, in itself and in other acts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class References:
    """Patterns of what stands beside an address in the text of an act.

    Behind the address where elements are named from the small to the large, before it otherwise; the engine anchors them
    there. In ``act`` and ``document`` ``{quotation}`` is a title in quotation marks, ``{date}`` a date in words.

    Attributes:
        act: The naming of another act, as the owner of the element.
        named: The naming of another act anywhere, in any case, with its title or as a code: a reference to all of it.
        document: A document that the act approves and in which the text stands («настоящих Правил»).
        other: A document or treaty that is no act of the library («Правил …», «Договора»): whose element is named.
        pointing: Words that point to an element named before («указанной статьи»).
        publications: How a list of publications in brackets begins.
        bylaw: An order that an act under the law be made: «порядок … утверждается уполномоченным органом».
        defined: A definition from its beginning: the term in the group ``term``.
        short: The short name that a text gives to what it names: «(далее – …)», the name in the group ``term``.
        definitions: Words in the heading or the first line of provisions that define terms.
    """

    act: str
    named: str
    document: str
    other: str
    pointing: str
    publications: str
    bylaw: str
    defined: str
    short: str
    definitions: str
