"""What both languages share in phrasing: quotations, what quoted text is called, and the unit that takes a new one."""

from __future__ import annotations

from enum import Enum

from lawtrack.errors import DraftingError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import unit_text


class Quoted(Enum):
    """What a law calls the text it quotes: «слово», «слова», «цифры»."""

    WORD = "word"
    WORDS = "words"
    DIGITS = "digits"


def called(text: str) -> Quoted:
    """Digits where there is no letter but a digit, a word where there is one word, else words."""
    if not any(c.isalpha() for c in text):
        return Quoted.DIGITS if any(c.isdigit() for c in text) else Quoted.WORDS
    return Quoted.WORD if len(text.split()) == 1 else Quoted.WORDS


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
