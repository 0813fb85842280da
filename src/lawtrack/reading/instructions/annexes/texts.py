"""New texts that stand in the annexes of the amending act: «изложить в новой редакции согласно приложению 1 …».

Such an annex bears the amending act's own caption, and often below it the caption that the annex will bear in the
amended act. Neither of them is the text: an order whose annex holds nothing else is not understood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lawtrack.model.instruction import Action, ActReference, Instruction, NotUnderstood, Quoting
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text
from lawtrack.reading.instructions.accounting import ordered_alone
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.titles import in_title
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure import read_structure
from lawtrack.reading.structure.assemble import OF_RULES
from lawtrack.reading.structure.front import caption_above, goes_on_with_caption, names_a_form
from lawtrack.reading.structure.layout import unfolded
from lawtrack.reading.structure.tokens import Look, is_whole_caption, tokenize

_NUMBER = re.compile(r"\d+(?:-\d+)*")
_NUMBER_BEFORE = re.compile(r"(?<![\w-])(\d+)-\Z")
_SEVERAL_BEFORE = re.compile(r"\d\s*(?:,|\s\w+)\s*\d+-\Z")
_REQUISITES = re.compile(r"(?:.*\b(?:19|20)\d\d\b.*№|№)\s*\S")
_GOES_ON = re.compile(r"[«\"“„№]|\d{4}\b")
_CAPTION_LINES = 7
_SHORT = 120

_NOT_THERE = message("The annex that holds the new text is not in the amending act.")
_NOT_FOUND = message("the annex's text was not found")
_HOLDS_ORDERS = message("the annex that holds the new text holds lines that order something")
_OF_ITS_OWN = message("the annex that holds the new text has annexes of its own")


def annex_numbers(words: str) -> tuple[str, ...]:
    """The numbers in «согласно приложениям 1, 2 и 3 к настоящему решению»; empty for a sole annex."""
    return tuple(_NUMBER.findall(of_any("directives", "own_annex").split(words, maxsplit=1)[0]))


def opens_annex(line: SourceLine) -> bool:
    """True for the caption of an annex, in a paragraph or a table of its own."""
    whole, begins = _is_caption(line.text)
    if whole:
        return True
    if line.table is None and not line.right and not begins:
        return False
    return any(token.look is Look.ANNEX for token in tokenize(list(unfolded([line]))))


def _is_caption(text: str) -> tuple[bool, bool]:
    """Whether a line is the whole caption of an annex, and whether it begins as one."""
    return is_whole_caption(text), p.ANNEX.match(text) is not None


def _is_end_of_caption(text: str) -> bool:
    """True for the word «annex» in a line of its own."""
    return p.CAPTION_END.fullmatch(p.cyrillic_i(text)) is not None


def lines_above(lines: Sequence[SourceLine], at: int) -> int:
    """How many lines above the word «annex» in a line of its own are of its caption: those that name the act."""
    if at >= len(lines) or not _is_end_of_caption(lines[at].text):
        return 0
    above = lines[max(at - _CAPTION_LINES, 0) : at + 1]
    return caption_above(tokenize(list(unfolded(above))), len(above) - 1)


def within_annexes(lines: Sequence[SourceLine], told: Sequence[str]) -> Sequence[SourceLine]:
    """The lines of the annexes to which some orders point by their numbers; all lines where one tells no number.

    Args:
        lines: Everything from the first annex on.
        told: The words of the orders.
    """
    numbers = [_numbers_told(words) for words in told]
    annexes = _read(lines) if all(numbers) else ()
    if not any(annex.number for annex in annexes if len(annexes) > 1):
        return lines
    named = {number for each in numbers for number in each}
    within = {line.number for annex in annexes if annex.number in named for line in annex.lines}
    return [line for line in lines if line.number in within]


def _numbers_told(words: str) -> tuple[str, ...]:
    """The numbers of the annexes to which an order points, behind the word or right before it («2-қосымшаға»)."""
    found = list(of_any("directives", "to_annex").finditer(words))
    if not found:
        return ()
    above = words[: found[-1].start()]
    if _SEVERAL_BEFORE.search(above):
        return ()
    before = _NUMBER_BEFORE.search(above)
    return (before[1],) if before else annex_numbers(words[found[-1].start() :])


@dataclass(frozen=True, slots=True)
class _Annex:
    """An annex of the amending act: its own caption and number, the caption that it will bear, its text.

    Its few lines may be the name of a document whose annex it is («… жасау / қағидаларына / 2-қосымша»): ``document`` is
    that name and ``below`` what follows; with them ``caption`` is the one of the document's annex.
    """

    own: tuple[str, ...]
    number: str
    caption: tuple[str, ...]
    lines: tuple[SourceLine, ...]
    why_not: Message | None = None
    document: str = ""
    below: tuple[SourceLine, ...] = ()

    def of(self, act: ActReference | None) -> _Annex:
        """The annex where the act approves the document that its lines name: they are a caption then, not its text."""
        titles = (act.title, act.document) if act is not None and self.document else ()
        if not any(in_title(self.document, title) for title in titles):
            return self
        return _Annex(self.own, self.number, self.caption, self.below)


class AmendingAnnexes:
    """The annexes of an amending act by number.

    Args:
        lines: Everything from the first annex on.
    """

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        self._lines = lines
        self._found: tuple[_Annex, ...] | None = None

    def filled(self, instruction: Instruction, number: str) -> Instruction:
        """The instruction with the new text of its target; not understood where its annex holds none.

        Where the annex is not in the file the instruction stays, without a text and with a note: applying refuses it.

        Args:
            instruction: One that points to an annex.
            number: The annex's number; empty for a sole one.
        """
        if not isinstance(instruction, Quoting):
            return instruction
        if self._found is None:
            self._found = _read(self._lines)
        every = self._found
        annexes = [a for a in every if a.number == (number or "1")]
        if not number and len(every) == 1:
            annexes = list(every)
        if not annexes:
            return replace(instruction, note=_NOT_THERE)
        if len(annexes) != 1:  # several of this number: which one is meant is not guessed
            return _not_understood(instruction, _NOT_FOUND)
        annex = annexes[0].of(instruction.act)
        if any(line.table is None and ordered_alone(line.text, instruction.lang) for line in annex.lines):
            return _not_understood(instruction, _HOLDS_ORDERS)
        unit = None if annex.why_not is not None else _unit(annex)
        if unit is None:
            return _not_understood(instruction, annex.why_not or _NOT_FOUND)
        if instruction.action is not Action.ANNEX:
            return replace(instruction, fragment=unit.children, new=unit_text(unit.with_(heading="")))
        target = instruction.target
        own = unit.with_(number=target.last.number if len(target.steps) == 1 else None)
        return replace(instruction, fragment=(own,), new=unit_text(own))


def _not_understood(instruction: Quoting, why: Message) -> NotUnderstood:
    return NotUnderstood(
        n=instruction.n,
        act=instruction.act,
        scope=instruction.scope,
        lang=instruction.lang,
        line=instruction.line,
        text=instruction.text,
        note=why,
    )


def _read(source: Sequence[SourceLine]) -> tuple[_Annex, ...]:
    """The annexes in order; a caption with nothing below it but a caption belongs to the annex that follows."""
    lines = list(unfolded(source))
    tokens = tokenize(lines)
    starts = [i for i, token in enumerate(tokens) if token.look is Look.ANNEX]
    begins = [start - caption_above(tokens, start) for start in starts]
    blocks: list[tuple[tuple[str, ...], tuple[SourceLine, ...]]] = []
    reach = 0
    for at, (start, begin) in enumerate(zip(starts, begins, strict=True)):
        if start < reach:
            continue
        following = zip(starts[at + 1 :], begins[at + 1 :], strict=True)
        stop = next((b for s, b in following if b < s or not _continues(lines[s].text)), len(lines))
        reach = _caption_end(lines, start, stop)
        caption = tuple(text for line in lines[max(begin, 0) : reach] for text in line.text.split("\n"))
        blocks.append((caption, tuple(lines[reach:stop])))
    annexes: list[_Annex] = []
    at = 0
    while at < len(blocks):
        caption, text = blocks[at]
        number = _own_number(caption)
        new_caption: tuple[str, ...] = ()
        if at + 1 < len(blocks) and (
            not text or (_word_last(blocks[at + 1][0][-1]) and _ends_in_requisites(text))
        ):
            at += 1
            new_caption, text = (*(line.text for line in text), *blocks[at][0]), blocks[at][1]
        at += 1
        if text and names_a_form(text[0].text):
            new_caption, text = (*(new_caption or caption), text[0].text), text[1:]
        if annexes and OF_RULES.search(" ".join(caption)):
            annexes[-1] = _with_own(annexes[-1], new_caption or caption, text)
            continue
        why = _NOT_FOUND if _may_be_caption(text) and at < len(blocks) else None
        annexes.append(_Annex(caption, number, new_caption, text, why))
    return tuple(annexes)


def _with_own(annex: _Annex, caption: tuple[str, ...], text: tuple[SourceLine, ...]) -> _Annex:
    """The annex behind which one of its own follows; or its few lines and that caption are one, and the text follows."""
    made = replace(annex, why_not=_OF_ITS_OWN, document="", below=())
    own = [line for line in caption if not names_a_form(line)]
    if annex.why_not is _OF_ITS_OWN or not own or not _word_last(own[-1]) or not _short(annex.lines):
        return made
    above = tuple(line.text for line in annex.lines)
    named = " ".join(filter(None, (*above, *own[:-1], p.ANNEX_END.sub("", p.cyrillic_i(own[-1])))))
    return replace(made, document=named, caption=(*above, *caption), below=text)


def _continues(text: str) -> bool:
    """True for a line that only goes on with a caption («қосымша» below «… бұйрығына»)."""
    if "\n" in text or is_whole_caption(text):
        return False
    return not (p.ANNEX.match(text) or p.APPROVED.match(text))


def _caption_end(lines: Sequence[SourceLine], start: int, stop: int) -> int:
    """Where the caption ends that begins at ``start``: behind the act's number, else behind what goes on with it."""
    text = lines[start].text
    if (lines[start].right and "\n" in text) or _word_last(text) or is_whole_caption(text):
        return start + 1
    reach = min(stop, start + _CAPTION_LINES)
    end = start + 1
    for i in range(start + 1, reach):
        text = lines[i].text
        if not text or len(text) > _SHORT or text.endswith((".", ";", ":")):
            break
        if _ends_caption(text):
            return _behind_wording(lines, i + 1, stop)
        if end == i and (lines[i].right or _goes_on(text)):
            end = i + 1
    return end


def _behind_wording(lines: Sequence[SourceLine], at: int, stop: int) -> int:
    """Where a caption ends below which the bracket says what worded it («(в редакции Указа … 20.04.2021 № 150)»)."""
    if at >= stop or not lines[at].text.startswith("(") or lines[at].table is not None:
        return at
    last = min(stop, at + _CAPTION_LINES)
    return next((i + 1 for i in range(at, last) if lines[i].text.rstrip().endswith(")")), at)


def _word_last(text: str) -> bool:
    """True where the word «annex» ends the caption: the act is named above it, in lines of their own."""
    return "\n" not in text and bool(p.ANNEX_END.fullmatch(p.cyrillic_i(text)))


def _ends_in_requisites(lines: Sequence[SourceLine]) -> bool:
    """True for a few short lines, the last with the act's number: the caption of what follows."""
    return _short(lines) and _ends_caption(lines[-1].text)


def _short(lines: Sequence[SourceLine]) -> bool:
    """True for a few short lines, none of them a sentence."""
    return 0 < len(lines) < _CAPTION_LINES and all(
        line.table is None and len(line.text) <= _SHORT and not line.text.endswith((".", ";", ":"))
        for line in lines
    )


def _ends_caption(text: str) -> bool:
    """True for the last line of a caption: the act's day and number."""
    return (text[0].islower() or text[0].isdigit() or text[0] == "№") and bool(_REQUISITES.match(text))


def _goes_on(text: str) -> bool:
    """True for a further line of a caption: it begins with a small letter, the act's title, its year or number."""
    return text[0].islower() or bool(_GOES_ON.match(text))


def _may_be_caption(lines: Sequence[SourceLine]) -> bool:
    """True for a few short lines of which one could be of a caption that was not seen as one, or for nothing at all."""
    if len(lines) > 3 or any(line.table is not None or len(line.text) >= _SHORT for line in lines):
        return False
    if any(line.text.endswith((".", ";")) for line in lines):
        return False
    words = [line.text for line in lines if not (p.PARAGRAPH.match(line.text) or p.POINT.match(line.text))]
    return len(words) == len(lines) and (not words or any(map(goes_on_with_caption, words)))


def _unit(annex: _Annex) -> Provision | None:
    """The annex as a unit of the amended act; None where it holds no text."""
    if not any(line.text.strip() or line.table is not None for line in annex.lines):
        return None
    first = annex.lines[0]
    caption = SourceLine(max(first.number - 2, 0), "\n".join(annex.caption or annex.own), right=True)
    for text in (annex.lines, (replace(first, bold=True), *annex.lines[1:])):
        root = read_structure([caption, *text]).root
        units = [unit for unit in root.children if unit.kind is Kind.ATTACHMENT]
        if len(units) == 1 and units[0].heading == caption.text:
            unit = units[0].with_(heading="\n".join(annex.caption))
            return unit if unit_text(unit.with_(heading="")).strip() else None
    return None


def _own_number(caption: Sequence[str]) -> str:
    match = p.ANNEX.match(caption[0]) or p.ANNEX_END.search(p.cyrillic_i(" ".join(caption)))
    return next((g for g in match.groups() if g), "1") if match else "1"
