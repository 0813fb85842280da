"""An instruction in the words of a law: the inverse of reading it.

The phrases are those of the rules of legislative technique (order of the Minister of Justice on drafting, ch. 3, and
practice; ``kz_rules`` 7): one directive with its quotation, without the closing mark, which depends on where it stands.
"""

from __future__ import annotations

from lawtrack.drafting import phrase_kk, phrase_ru
from lawtrack.errors import DraftingError
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction

_OWN_WORDS = frozenset({Action.COMMENCEMENT, Action.OWN_PROVISION, Action.NOT_UNDERSTOOD, Action.SUSPEND})


def phrase(instruction: Instruction, lang: Lang, scheme: Scheme | None = None) -> str:
    """The directive that orders what the instruction says, as a drafter writes it.

    Args:
        instruction: What is ordered; ``new`` (or the ``fragment``) is the text to be quoted.
        lang: ``ru`` or ``kk``: laws are made in these two; the English text is a translation.
        scheme: What the levels are called in the amended act; the one its name tells where None.

    Returns:
        The directive on one line; quoted provisions on the lines after it. Commencement and suspension
        clauses, the amending act's own provisions and what was not understood come back in their own words.

    Raises:
        DraftingError: The language is English, or the instruction lacks what its action needs.
    """
    if instruction.action in _OWN_WORDS:
        return instruction.text
    named = instruction.act.scheme if instruction.act else None
    used = scheme or named or Scheme.CIVIL
    if lang is Lang.RU:
        return phrase_ru.directive(instruction, used)
    if lang is Lang.KK:
        return phrase_kk.directive(instruction, used)
    raise DraftingError(_("Amending acts are written in Kazakh and Russian; there is no English wording."))
