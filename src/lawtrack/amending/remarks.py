"""What a law says of an element without wording it anew: that it is suspended, and what holds meanwhile (art. 46)."""

from __future__ import annotations

from lawtrack.amending.tombstones import Amender, filled
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction


def suspension_remark(instruction: Instruction, lang: Lang, amender: Amender) -> str:
    """The note that stands beside a suspended element, in the language of the act."""
    words = language_of(lang).tombstones
    last = next((rule.until for rule in instruction.commencement if rule.until is not None), None)
    until = words.until.format(day=f"{last:%d.%m.%Y}") if last else ""
    head = filled(words.suspended, until=until, by=amender.cited(lang))
    wording = (instruction.new or "").strip()
    return f"{head}{words.meanwhile.format(wording=wording) if wording else ''}."
