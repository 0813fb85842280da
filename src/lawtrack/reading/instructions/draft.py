"""What the grammars of the languages give: drafts of instructions, the same values for Russian and Kazakh."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.document import Scheme
from lawtrack.model.instruction import Action, Position
from lawtrack.reading.citations.chains import Chain


@dataclass(frozen=True, slots=True)
class Draft:
    """One clause of a directive.

    Attributes:
        action: What it does.
        chains: The addresses in the clause, relative to the scope; empty where it names none.
        units: For inserted provisions, the new units as named («подпунктами 1-2) и 2-1)»).
        olds: The words sought, or the anchors.
        news: The words put.
        pos: Where they go.
        everywhere: «по всему тексту».
        blocks: True where the quotations that follow belong to it.
        plural: True where the law says «слова» («слово» means one word, which does not limit the places).
        annex: «согласно приложению»: the new text stands in the amending act's annex.
        outer: True where the clause takes the owner around the scope's innermost unit («…, … толықтырылсын»).
        renumbered: For «считать»: the new address.
        one_language: «текст на русском языке не меняется».
    """

    action: Action
    chains: tuple[Chain, ...] = ()
    units: tuple[Chain, ...] = ()
    olds: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    pos: Position | None = None
    everywhere: bool = False
    blocks: bool = False
    plural: bool = True
    annex: bool = False
    outer: bool = False
    renumbered: tuple[Chain, ...] = ()
    one_language: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """A line that only says where the following instructions act («в статье 9:», «по всему тексту:»)."""

    chains: tuple[Chain, ...] = ()
    everywhere: bool = False
    toc: bool = False
    annex: bool = False


@dataclass(frozen=True, slots=True)
class ActLine:
    """A line that names the amended act; ``directive`` is what it orders in the same sentence, if anything."""

    text: str
    title: str
    omnibus: bool = False
    scheme: Scheme | None = None
    directive: str = ""
