"""Shapes of Kazakh amending law as tables: the lines of a law, and below them the rows that it orders.

A block is the lines of one law behind its opening, and a line «= row» for each instruction, judged by hand. A row is the
action, the target, «old → new» where words change, the place of inserted words, the sentence, and how words are meant. A block that begins
with «@ » says itself which act it amends.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

TITLE = "Кейбір заңнамалық актілерге өзгерістер мен толықтырулар енгізу туралы"
HEAD = "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:"


@dataclass(frozen=True)
class Shape:
    """The lines of a law, and the rows that it orders."""

    lines: tuple[str, ...]
    rows: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.lines[0][:60]


def shapes(table: str) -> list[Shape]:
    """The blocks of a table, which stand apart by an empty line."""
    found = []
    for block in table.strip().split("\n\n"):
        lines = block.splitlines()
        rows = [line.removeprefix("= ") for line in lines if line.startswith("= ")]
        found.append(Shape(tuple(line for line in lines if not line.startswith("= ")), tuple(rows)))
    return found


def read(lines: tuple[str, ...]) -> tuple[Instruction, ...]:
    """The instructions of a law with these lines behind its opening."""
    own = lines[0].startswith("@ ")
    printed = (TITLE, *(() if own else (HEAD,)), *(line.removeprefix("@ ") for line in lines))
    return read_instructions([SourceLine(n, text) for n, text in enumerate(printed, 1)], Lang.KK).instructions


def row(i: Instruction) -> str:
    """An instruction as a table writes it."""
    words = [str(i.action), i.target_eid or "-"] if not i.unread else [str(i.action)]
    if i.old is not None or i.new is not None:
        old, new = ((one or "").replace("\n", " / ") for one in (i.old, i.new))
        words.append(f"{old} → {new}".strip())
    words += [f"= {i.renumbered.eid}"] if i.renumbered else []
    words += [i.pos.value] if i.pos and i.action != "insert_provision" else []
    words += [f"sentence {i.sentence}"] if i.sentence is not None else []
    words += ["in all forms"] if i.forms else []
    words += [f"{i.occurrences} times"] if i.occurrences not in (None, 1, "all") else []
    words += [f"until {one.until}" for one in i.commencement if one.until]
    return " ".join(words)
