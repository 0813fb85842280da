"""New texts that stand in the annexes of the amending act: «изложить в новой редакции согласно приложению 1 …»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lawtrack.model.instruction import Action, Instruction, Quoting
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure import read_structure

_NUMBER = re.compile(r"\d+(?:-\d+)*")


def annex_numbers(words: str) -> tuple[str, ...]:
    """The numbers in «согласно приложениям 1, 2 и 3 к настоящему решению»; empty for a sole annex."""
    return tuple(_NUMBER.findall(of_any("directives", "own_annex").split(words, maxsplit=1)[0]))


class AmendingAnnexes:
    """The annexes of an amending act by number.

    Args:
        lines: Everything from the first annex on.
    """

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        self._lines = lines
        self._found: dict[str, Provision] | None = None

    def filled(self, instruction: Instruction, number: str) -> Instruction:
        """The instruction with the new text of its target, or with a note that the annex is not there.

        Args:
            instruction: One that points to an annex.
            number: The annex's number; empty for a sole one.
        """
        if not isinstance(instruction, Quoting):
            return instruction
        unit = self._annexes().get(number or "1")
        if unit is None:
            return replace(
                instruction, note=message("The annex that holds the new text is not in the amending act.")
            )
        if instruction.action is not Action.ANNEX:
            return replace(instruction, fragment=unit.children, new=unit_text(unit))
        target = instruction.target
        own = unit.with_(
            number=target.last.number if len(target.steps) == 1 else None,
            heading=_new_caption(unit.heading),
        )
        return replace(instruction, fragment=(own,), new=unit_text(own))

    def _annexes(self) -> dict[str, Provision]:
        if self._found is None:
            root = read_structure(self._lines).root if self._lines else Provision(Kind.ACT)
            annexes = [c for c in root.children if c.kind is Kind.ATTACHMENT]
            self._found = {}
            for annex in annexes:
                self._found.setdefault(_own_number(annex.heading), annex)
        return self._found


def _own_number(caption: str) -> str:
    first = caption.split("\n")[0]
    match = p.ANNEX.match(first) or p.ANNEX_END.search(p.cyrillic_i(" ".join(caption.split("\n"))))
    return next((g for g in match.groups() if g), "1") if match else "1"


def _new_caption(caption: str) -> str:
    """The caption that the annex will bear: the second one, where the amending act prints both; else none."""
    lines = caption.split("\n")
    later = [i for i, line in enumerate(lines) if i and (p.ANNEX.match(line) or p.APPROVED.match(line))]
    return "\n".join(lines[later[-1] :]) if later else ""
