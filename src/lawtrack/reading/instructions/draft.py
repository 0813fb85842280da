"""What the clauses of a directive give: drafts of instructions, the same values for every language."""

from __future__ import annotations

from dataclasses import dataclass

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
        annex: «согласно приложению 1 …»: the new text stands in the amending act's annex; empty where it does not.
        document: The approved document that is meant as a whole («Правила проверки, утвержденные …»).
        shared: True where its quotation is shared with another draft of the clause («заголовок и часть первую …»).
        renumbered: For «считать»: the new address.
        one_language: «текст на русском языке не меняется».
        anchor: The words behind or before which the words sought stand («после слова «а» слово «б» исключить»).
        slip: A word that the law leaves out, and the words before which it does; empty where it leaves out none.
    """

    action: Action
    chains: tuple[Chain, ...] = ()
    units: tuple[Chain, ...] = ()
    olds: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    pos: Position | None = None
    everywhere: bool = False
    blocks: bool = False
    annex: str = ""
    document: str = ""
    shared: bool = False
    renumbered: tuple[Chain, ...] = ()
    one_language: bool = False
    anchor: tuple[str, ...] = ()
    slip: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """A line that only says where the following instructions act («в статье 9:», «по всему тексту:»)."""

    chains: tuple[Chain, ...] = ()
    everywhere: bool = False
    toc: bool = False

    @property
    def numbered(self) -> bool:
        """True where it names units, each by its number."""
        return bool(self.chains) and all(level.numbers for chain in self.chains for level in chain.levels)
