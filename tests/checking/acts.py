"""Small acts, read from text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from lawtrack.amending.apply import Applied, Circumstances, apply_instructions
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression
from lawtrack.model.instruction import ActReference, DeleteProvision, Instruction, Renumber
from lawtrack.services.from_file.acts import read_act


def act_of(text: str) -> Expression:
    """The act that a text is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "act.txt"
        path.write_text(text, encoding="utf-8")
        return replace(read_act(path).expression, edition=dt.date(2024, 1, 1))


def deleted(expression: Expression, eid: str, n: int = 1) -> Instruction:
    """An element is excluded."""
    return DeleteProvision(n=n, act=ActReference(""), scope=(), lang=expression.lang, line=0, text="", target=Citation.parse_eid(eid))  # fmt: skip


def renumbered(expression: Expression, eid: str, to: str, n: int = 1) -> Instruction:
    """An element gets another number."""
    return Renumber(n=n, act=ActReference(""), scope=(), lang=expression.lang, line=0, text="", target=Citation.parse_eid(eid), renumbered=Citation.parse_eid(to))  # fmt: skip


def applied(expression: Expression, *instructions: Instruction) -> Applied:
    """What instructions make of an act."""
    return apply_instructions(
        expression, instructions, Circumstances(own=frozenset(i.n for i in instructions))
    )
