"""What all languages share in phrasing: quotations, what quoted text is called, and the unit that takes a new one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.drafting.naming import gap
from lawtrack.errors import DraftingError
from lawtrack.i18n import _
from lawtrack.language import language_of
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.gaps import Missing
from lawtrack.model.instruction import Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import unit_text


def called(text: str) -> str:
    """What a law calls a text: ``word`` or ``words``; where it has no letter ``digit`` or ``digits``, else ``mark``.

    A comma beside a word does not make it two: «слово «, служащих»».
    """
    if not any(c.isalpha() for c in text):
        digits = sum(c.isdigit() for c in text)
        return "digit" if digits == 1 else "digits" if digits else "mark"
    return "word" if sum(any(c.isalnum() for c in word) for word in text.split()) == 1 else "words"


def all_called(texts: Sequence[str]) -> str:
    """What a law calls several texts together."""
    if len(texts) == 1:
        return called(texts[0])
    return "digits" if all(called(text) in ("digit", "digits") for text in texts) else "words"


def quotation(instruction: Instruction) -> str:
    """The new text: as given, or the printed form of the quoted provisions.

    Raises:
        DraftingError: The instruction has neither.
    """
    if instruction.new is not None:
        return instruction.new
    if not instruction.fragment:
        raise DraftingError(_("Instruction {n} has no new text to quote.").format(n=instruction.n))
    return "\n".join(unit_text(unit) for unit in instruction.fragment)


def sought(instruction: Instruction) -> str:
    """The words sought.

    Raises:
        DraftingError: The instruction names none.
    """
    if instruction.old is None:
        raise DraftingError(_("Instruction {n} names no words to be sought.").format(n=instruction.n))
    return instruction.old


def in_language(text: str, instruction: Instruction, lang: Lang, what: Missing) -> str:
    """A text of an instruction as a law in a language has it: in another language than its own it is a gap.

    Figures and marks are the same in all. The gap shows the wording that is known; in a translation too, so that nobody
    takes for translated what is not.
    """
    if instruction.lang is lang or not any(c.isalpha() for c in text):
        return text
    if what is Missing.NEW_TEXT and (instruction.fragment or instruction.toc) and "\t" not in text:
        return "\n".join(_line_to_fill(line, instruction.lang, lang, what) for line in text.split("\n"))
    return gap(lang, what, text)


def _line_to_fill(line: str, known: Lang, lang: Lang, what: Missing) -> str:
    """A line of units to be filled in behind its number: «6-1-бап. ⟦…⟧», «1) ⟦…⟧»."""
    article = re.escape(language_of(known).enacting.article).replace(r"\{n\}", r"(?P<n>\d+(?:-\d+)*)")
    found = re.match(rf"{article}(?=\s)|(?P<label>\d+(?:-\d+)*[.)])(?=\s)", line)
    if found is None:
        return gap(lang, what, line)
    label = found["label"] or language_of(lang).enacting.article.format(n=found["n"])
    return f"{label} {gap(lang, what, line[found.end() :].strip())}"


def address(instruction: Instruction) -> Citation:
    """The target with its sentence.

    Raises:
        DraftingError: The instruction has no target.
    """
    if instruction.target is None or not instruction.target.steps:
        raise DraftingError(_("Instruction {n} names no element.").format(n=instruction.n))
    return Citation(instruction.target.steps, instruction.sentence)


def holder(target: Citation) -> Citation | None:
    """The element that a new one is put into; None for one that stands in the act itself.

    Articles are numbered through the act: «дополнить статьей 5-1» names no chapter.
    """
    if target.last.kind is Kind.ARTICLE and target.steps[0].kind is not Kind.ATTACHMENT:
        return None
    return Citation(target.steps[:-1]) if len(target.steps) > 1 else None
