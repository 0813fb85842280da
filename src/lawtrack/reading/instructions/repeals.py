"""Acts, and elements of acts, that are repealed: in a sentence, or in a list in the annex of the amending act."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, ActReference, Instruction
from lawtrack.reading.citations import read_addresses
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.expanding import Context, plain
from lawtrack.reading.lines import SourceLine

_ENTRY = re.compile(r"(\d+(?:-\d+)*)[.)]\s*(?P<text>.+)", re.DOTALL)
_FORM = re.compile(
    r"(?:постановлени|приказ|решени|указ|закон|распоряжени|қаулы|бұйры|шешім|жарлы|заң)\w*\s", re.IGNORECASE
)
_FORM_KK = re.compile(r"(?:Заңының|[Кк]одексінің|Жарлығының|қаулысының|бұйрығының|шешімінің)(?=\s|\Z|,)")
_UNIT = re.compile(
    r"(?:подпункт|пункт|абзац|част|стать|строк|приложени)\w*\s|[\d-]+\)?\s*-?\s*(?:тармақ|бап|абзац)",
    re.IGNORECASE,
)


def repealed_in(lines: Sequence[SourceLine], lang: Lang, scheme: Scheme) -> list[Instruction]:
    """What every numbered entry of a list in an annex repeals."""
    made: list[Instruction] = []
    for line in lines:
        match = _ENTRY.match(line.text)
        if match is not None:
            context = Context(None, (match[1],), lang, scheme, line.number, line.text)
            made += repealed(match["text"], context)
    return made


def repealed(text: str, context: Context) -> list[Instruction]:
    """An act that is repealed, or elements of it («подпункт 2) пункта 1 постановления …»).

    Args:
        text: The act as named, or the elements and the act, without the verb.
        context: Where the line stands.
    """
    plain_text = text.strip().rstrip(";.").strip()
    return _elements(plain_text, context) or [
        plain(Action.REPEAL_ACT, context, act=acts.reference(plain_text))
    ]


def _elements(text: str, context: Context) -> list[Instruction]:
    if context.lang is Lang.KK:
        forms = list(_FORM_KK.finditer(text))
        if not forms or not text[forms[-1].end() :].strip():
            return []
        act, address = text[: forms[-1].end()], text[forms[-1].end() :]
        reading = read_addresses(address, Lang.KK, _scheme(acts.reference(act)))
    else:
        form = _FORM.search(text)
        if form is None or not _UNIT.match(text) or form.start() == 0:
            return []
        act = text[form.start() :]
        reading = read_addresses(text[: form.start()], Lang.RU, _scheme(acts.reference(act)))
    if not reading.chains or reading.rest.strip(" ,"):
        return []
    targets = [c for chain in reading.chains for c in citations(chain)]
    if not all(target.steps for target in targets):  # a sentence without its unit
        return [plain(Action.NOT_UNDERSTOOD, context)]
    return [
        plain(Action.DELETE_PROVISION, context, act=acts.reference(act), target=target) for target in targets
    ]


def _scheme(act: ActReference) -> Scheme:
    return act.scheme or Scheme.CIVIL
