"""What a law says of an element without wording it anew: that it is suspended, and what holds meanwhile (art. 46)."""

from __future__ import annotations

from lawtrack.amending.tombstones import Amender
from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction


def suspension_remark(instruction: Instruction, lang: Lang, amender: Amender) -> str:
    """The note that stands beside a suspended element, in the language of the act."""
    last = next((rule.until for rule in instruction.commencement if rule.until is not None), None)
    day = f"{last:%d.%m.%Y}" if last else ""
    cited = amender.cited(lang)
    wording = (instruction.new or "").strip()
    if lang is Lang.KK:
        head = " ".join(
            part for part in ("Қолданысы", f"{day} дейін" if day else "", cited, "тоқтатыла тұрды") if part
        )
        more = f"; осы кезеңде мынадай редакцияда қолданылады: «{wording}»" if wording else ""
    elif lang is Lang.EN:
        head = " ".join(part for part in ("Suspended", f"until {day}" if day else "", cited) if part)
        more = f"; meanwhile it reads: «{wording}»" if wording else ""
    else:
        head = " ".join(
            part for part in ("Действие приостановлено", f"до {day}" if day else "", cited) if part
        )
        more = f"; в период приостановления действует: «{wording}»" if wording else ""
    return f"{head}{more}."
