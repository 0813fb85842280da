"""Lists in the annex of an amending act: acts, and elements of acts, that are repealed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.citations import ru
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.expanding import Context, plain
from lawtrack.reading.lines import SourceLine

_ENTRY = re.compile(r"(\d+(?:-\d+)*)[.)]\s*(?P<text>.+)", re.DOTALL)
_FORM = re.compile(
    r"(?:постановлени|приказ|решени|указ|закон|распоряжени|қаулы|бұйры|шешім|жарлы|заң)\w*\s", re.IGNORECASE
)
_UNIT = re.compile(
    r"(?:подпункт|пункт|абзац|част|стать|строк|приложени)\w*\s|[\d-]+\)?\s*-?\s*(?:тармақ|бап|абзац)",
    re.IGNORECASE,
)


def repealed_in(lines: Sequence[SourceLine], lang: Lang, scheme: Scheme, before: int) -> list[Instruction]:
    """One instruction for every numbered entry of the list; ``before`` is the number of the last instruction."""
    made: list[Instruction] = []
    for line in lines:
        match = _ENTRY.match(line.text)
        if match is None:
            continue
        text = match["text"].strip().rstrip(";.")
        context = Context(None, (match[1],), lang, scheme, line.number, line.text)
        found = _element(text, context) or [plain(Action.REPEAL_ACT, context, act=acts.reference(text))]
        for instruction in found:
            made.append(_numbered(instruction, before + len(made) + 1))
    return made


def _element(text: str, context: Context) -> list[Instruction]:
    """«Подпункт 2) пункта 1 постановления …»: the element, and the act it is in."""
    form = _FORM.search(text)
    if context.lang is Lang.KK or form is None or not _UNIT.match(text) or form.start() == 0:
        return []
    reading = ru.read_addresses(text[: form.start()], Scheme.BYLAW)
    if not reading.chains or reading.rest:
        return []
    act = acts.reference(text[form.start() :])
    targets = [c for chain in reading.chains for c in citations(chain)]
    return [plain(Action.DELETE_PROVISION, context, act=act, target=target) for target in targets]


def _numbered(instruction: Instruction, n: int) -> Instruction:
    from dataclasses import replace

    return replace(instruction, n=n)
