"""Annexes of an amending act: the new text of an annex of a bylaw stands behind the signature (art. 28).

Several annexes are numbered, a single one is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lawtrack.drafting.citations import steps_text
from lawtrack.drafting.items import Line
from lawtrack.drafting.naming import asked, begun, date_of, told
from lawtrack.drafting.orders import ActOrders, AmendedAct, Part, Requisites
from lawtrack.drafting.quoting import in_language, quotation
from lawtrack.drafting.tabled import in_lines, tables_of
from lawtrack.language import language_of, languages
from lawtrack.model.citation import Step
from lawtrack.model.document import Lang, Scheme, WorkKind
from lawtrack.model.gaps import Missing
from lawtrack.model.instruction import Instruction, SetAnnex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.rendering import unit_text

_CAPTION = 5
"""Lines of a caption at most."""


@dataclass(frozen=True, slots=True)
class Annexed:
    """An annex of the amending act: whose annex it restates or adds, and its number here, None for a single one."""

    act: AmendedAct
    instruction: Instruction
    number: int | None


def annexes_of(orders: Sequence[ActOrders], before: int = 0) -> list[Annexed]:
    """The annexes that the orders need, in order; ``before`` of other content are numbered first."""
    found = [(one.act, i) for one in orders for i in one.instructions if isinstance(i, SetAnnex)]
    sole = len(found) + before == 1
    return [Annexed(act, i, None if sole else n) for n, (act, i) in enumerate(found, before + 1)]


def pointers(annexes: Sequence[Annexed], lang: Lang, requisites: Requisites) -> Mapping[int, str]:
    """«согласно приложению к настоящему приказу», by the number of the instruction."""
    words = language_of(lang).enacting
    own = words.own.get(requisites.kind)
    itself = own.to_itself if own is not None else asked(lang, Missing.ACT)
    return {
        one.instruction.n: words.to_sole_annex.format(act=itself)
        if one.number is None
        else words.to_annex.format(n=one.number, act=itself)
        for one in annexes
    }


def own_caption(number: int | None, lang: Lang, requisites: Requisites) -> list[str]:
    """The caption of an annex of the amending act itself, which has no date and no number yet."""
    words = language_of(lang).enacting
    return _caption(
        number,
        requisites.kind,
        lang,
        maker=told(requisites.makers, lang, Missing.MAKER),
        date=words.blank_date,
        number=words.blank_number,
    )


def annex_lines(annex: Annexed, lang: Lang, requisites: Requisites) -> list[Line]:
    """The annex: its own caption, that of the annex which it restates, and the text."""
    caption, text = _annex(annex, lang, requisites)
    titled = any(unit.kind is Kind.LONG_TITLE for unit in annex.instruction.fragment[:1])
    n = annex.instruction.n
    lines = [Line(line, n, part=Part.CAPTION) for line in caption]
    for at, one in enumerate(in_lines("\n".join(text), tables_of([annex.instruction]))):
        part = Part.TITLE if titled and at == 0 else Part.BODY
        lines.append(Line(one.text, n, one.table, part))
    return lines


def _annex(annex: Annexed, lang: Lang, requisites: Requisites) -> tuple[list[str], list[str]]:
    """The captions of an annex, and its text."""
    own = own_caption(annex.number, lang, requisites)
    words = language_of(lang).enacting
    i = annex.instruction
    text = in_language(quotation(i), i, lang, Missing.NEW_TEXT).split("\n")
    quoted = _quoted_caption(i, text)
    if quoted or _has_caption(text):
        return [*own, *text[:quoted]], text[quoted:]
    step = i.target.steps[0] if i.target is not None else Step(Kind.ATTACHMENT)
    sole = annex.act.sole_annex or step.number is None or step.number.value is None
    amended = _caption(
        None if sole or step.number is None else step.number.value,
        annex.act.kind,
        lang,
        maker=told(annex.act.makers, lang, Missing.MAKER),
        date=date_of(annex.act, lang) or asked(lang, Missing.DATE),
        number=words.number.format(number=annex.act.number or asked(lang, Missing.NUMBER)),
    )
    return [*own, *amended], text


def _quoted_caption(instruction: Instruction, text: Sequence[str]) -> int:
    """How many lines of a quoted annex are its caption: those above the units that are read of it."""
    body = [line for unit in instruction.fragment for line in unit_text(unit).split("\n")]
    count = len(text) - len(body)
    return count if body and count > 0 and list(text[count:]) == body else 0


def _has_caption(lines: Sequence[str]) -> bool:
    """True where a text begins with the caption of an annex."""
    front = [one.front for one in languages()]
    begins = any(one.annex and re.match(one.annex, lines[0]) for one in front)
    ends = any(
        one.annex_end and re.search(rf"(?:{one.annex_end})\Z", line)
        for one in front
        for line in lines[:_CAPTION]
    )
    return begins or ends


def _caption(
    annex: int | None, kind: WorkKind, lang: Lang, *, maker: str, date: str, number: str
) -> list[str]:
    words = language_of(lang)
    cited = words.enacting.cited.get(kind)
    if cited is None:
        return [asked(lang, Missing.CAPTION)]
    needs_maker = "{maker}" in cited.whole
    step = Step(Kind.ATTACHMENT, Number(str(annex)) if annex is not None else None)
    named = steps_text([step], lang, Scheme.BYLAW, "nominative")
    said = words.enacting.annex_caption.format(
        annex=named,
        form=cited.forms["annexed"],
        maker=(maker or asked(lang, Missing.MAKER)) if needs_maker else "",
        date=date,
        number=number,
    )
    return [line.strip() for line in begun(said).split("\n") if line.strip()]
