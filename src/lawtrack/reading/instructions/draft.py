"""What the clauses of a directive give: drafts of instructions, the same values for every language; where they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, ActReference, Addressed, Instruction, Position
from lawtrack.model.numbering import Number
from lawtrack.model.values import quickly_made
from lawtrack.reading.citations.chains import Chain

_Kind = TypeVar("_Kind", bound=Instruction)


@dataclass(slots=True)
class Context:
    """Where a directive stands: the amended act, the path of labels, the language, the scheme, the source line.

    ``lines`` are the lines of a classification around it («по бюджетной программе 028 «…»:»). ``n`` is the ordinal of the
    next instruction that is made here; 0 where they are numbered when they are collected.
    """

    act: ActReference | None
    scope: tuple[str, ...]
    lang: Lang
    scheme: Scheme
    line: int
    text: str
    lines: tuple[str, ...] = ()
    n: int = 0

    def made(self, kind: type[_Kind], **fields: object) -> _Kind:
        """An instruction of a kind that stands here; ``fields`` are what the kind adds, or its own act."""
        if self.lines and issubclass(kind, Addressed):
            fields["within"] = (*self.lines, *fields.get("within", ()))  # type: ignore[misc]
        if "act" not in fields:
            fields["act"] = self.act
        n = self.n
        self.n = n and n + 1
        return kind(n=n, scope=self.scope, lang=self.lang, line=self.line, text=self.text, **fields)  # type: ignore[arg-type]

    def makes(self, kind: type[_Kind]) -> Callable[[Mapping[str, object]], _Kind]:
        """``made`` for several instructions of one kind: they share what the place gives."""
        shared: dict[str, object] = {
            "act": self.act,
            "scope": self.scope,
            "lang": self.lang,
            "line": self.line,
            "text": self.text,
        }
        if self.lines and issubclass(kind, Addressed):
            shared["within"] = self.lines

        def made(fields: Mapping[str, object]) -> _Kind:
            n = self.n
            self.n = n and n + 1
            return kind(n=n, **{**shared, **fields})  # type: ignore[arg-type]

        return made


class Draft(NamedTuple):
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
        document_number: That of the annex which the document is; empty where it is not told.
        shared: True where its quotation is shared with another draft of the clause («заголовок и часть первую …»).
        renumbered: For «считать»: the new address.
        one_language: «текст на русском языке не меняется».
        anchor: The words behind or before which the words sought stand («после слова «а» слово «б» исключить»).
        forms: True where words are meant in all their forms.
        times: How often words are meant.
        behind: The ordinal of the unit behind which new ones stand («после абзаца третьего дополнить абзацем»).
        replaces: True where units give way to ``units``, of which some are new.
        lines: Lines of a classification, or rows, by which its place is told; marks of quotations may stand in them.
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
    document_number: str = ""
    shared: bool = False
    renumbered: tuple[Chain, ...] = ()
    one_language: bool = False
    anchor: tuple[str, ...] = ()
    slip: tuple[str, str] = ("", "")
    forms: bool = False
    times: int = 1
    behind: Number | None = None
    replaces: bool = False
    lines: tuple[str, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class ScopeLine:
    """A line that only says where the following instructions act («в статье 9:», «по всему тексту:»).

    Attributes:
        chains: The units.
        everywhere: «по всему тексту».
        toc: True inside the table of contents.
        lines: The line of a classification («по бюджетной программе 028 «…»:»), as it is written.
        depth: How deep such a line lies, from 0 for the classification itself.
    """

    chains: tuple[Chain, ...] = ()
    everywhere: bool = False
    toc: bool = False
    lines: tuple[str, ...] = ()
    depth: int = 0

    @property
    def numbered(self) -> bool:
        """True where it names units, each by its number."""
        return bool(self.chains) and all(level.numbers for chain in self.chains for level in chain.levels)
