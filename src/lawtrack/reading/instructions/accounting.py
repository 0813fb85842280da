"""No order is swallowed: every line that orders something has a row, unless it stands in a quotation proved closed.

Three looks at the same promise. While quotations are read, a line inside one that is not proved closed ends it where the
line is itself an order, opens the block of an amended act, or says when the amending act takes effect. When all is
read, every line that orders something, whatever it was taken for, must have an instruction or a row that says that it
is not understood; what has none is given one. And where changes of an act are announced, they must be found: an order
without a verb that is known looks like a provision of the amending act itself, and would be gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise, takewhile

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction, OwnProvision, TakeEffect
from lawtrack.model.message import Message, message
from lawtrack.reading.act_kinds import is_amending
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.draft import Context
from lawtrack.reading.instructions.expanding import not_understood
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.own.commencement import is_commencement
from lawtrack.reading.instructions.own.suspensions import suspends
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.closing import behind_quotation
from lawtrack.reading.instructions.printed.labels import label_of
from lawtrack.reading.instructions.printed.quotes import CLOSING, OPENING, balance, take_out
from lawtrack.reading.instructions.printed.restoring import plain_line
from lawtrack.reading.instructions.printed.text import Segment, SegmentKind
from lawtrack.reading.instructions.printed.words import without_bullet
from lawtrack.reading.remembering import remembered

_BEHIND_ITS_END = frozenset({SegmentKind.SIGNATURE, SegmentKind.TITLE})
_QUOTES_NOTHING = frozenset({SegmentKind.OWN, SegmentKind.SIGNATURE})
_NOT_READ_HERE = frozenset({SegmentKind.QUOTATION})
"""Quotations are looked at while they are read; of an annex, which is text, only what is an order by itself is."""

_LOST = message("the line orders something, but stands where only the act's own provisions are read")
_NONE_READ = message("changes of an act are announced here, and none of them is read")
_AMONG_CHANGES = message("the line stands where changes of an act are announced, and no order is read in it")
_FOREIGN = message("the line is written in another language than the act")


@remembered
def orders(text: str, lang: Lang) -> bool:
    """True where a line orders something by words that it does not quote."""
    grammar = grammar_of(lang)
    plain = plain_line(text)
    return grammar.may_order(plain) and grammar.has_verb(take_out(plain).text)


@remembered
def stands_alone(text: str, lang: Lang) -> bool:
    """True for a line of an amending act itself: an order, its place, the opening of an act's block, a final article.

    Args:
        text: The line with its label.
        lang: The language of the amending act.
    """
    text = plain_line(text)
    label = of_any("directives", "label").match(text)
    body = without_bullet(text[label.end() :] if label else text)
    quoted = take_out(body)
    grammar = grammar_of(lang)
    if label and not quoted.unclosed and (_suspends_wholly(body) or acts.opens_with_repeal(body)):
        return True
    if grammar.has_verb(quoted.text):
        return not quoted.unclosed and grammar.drafts(quoted.text, Scheme.CIVIL) is not None
    if body.rstrip().endswith(":") and grammar.scope_line(quoted.text, Scheme.CIVIL) is not None:
        return True
    return acts.act_line(body, lang) is not None or is_commencement(quoted.text)


def _suspends_wholly(text: str) -> bool:
    """True for an order that suspends and ends with a sign: one without goes on in the next line."""
    return text.rstrip()[-1:] in (".", ";", ":", "»", "”", '"') and suspends(text)


def ordered_alone(text: str, lang: Lang) -> bool:
    """True for an order that is understood by itself."""
    return orders(text, lang) and stands_alone(text, lang)


def orders_at_once(text: str, lang: Lang, scheme: Scheme) -> bool:
    """True for a law of one sentence: «В статье 7 Закона … слово … заменить …», «Внести в Закон … изменение, изложив …».

    Args:
        text: The line without label.
        lang: The language of the amending act.
        scheme: What «1.» and «1)» are called in the amended act.
    """
    said = take_out(text).text
    along = acts.ordered_along(said, lang)
    if along and acts.act_line(text, lang):
        return True
    named = acts.act_within(said, lang)
    return named is not None and bool(along or grammar_of(lang).drafts(named[1], scheme) is not None)


def accounted(
    instructions: Sequence[Instruction],
    segments: Sequence[Segment],
    lang: Lang,
    elsewhere: AbstractSet[int] = frozenset(),
    foreign: AbstractSet[int] = frozenset(),
) -> list[Instruction]:
    """The instructions, with a row for every line that orders something and has none; numbered anew.

    Args:
        instructions: In the order of the text.
        segments: Every line of the text, by what it was taken for.
        lang: The language of the amending act.
        elsewhere: Lines whose order is read in a list in other lines.
        foreign: Lines in another language, which are read for nothing.
    """
    read = elsewhere | {i.line for i in instructions if not (i.own and _says_nothing(i))}
    lost = {
        s.line: (s.text, _FOREIGN if s.line in foreign else _LOST)
        for s in segments
        if (s.line not in read and s.kind not in _NOT_READ_HERE and _must_be_read(s, lang))
        or s.line in foreign
    }
    lost |= _announced(instructions, segments, lost)
    lost = {line: lost[line] for line in sorted(lost)}
    return list(_with_rows(instructions, lost, lang)) if lost else list(instructions)


def _announced(
    instructions: Sequence[Instruction], segments: Sequence[Segment], lost: Mapping[int, tuple[str, Message]]
) -> dict[int, tuple[str, Message]]:
    """What stands where changes of an act are announced and was taken for provisions of the amending act itself.

    An act's own provisions stand behind its changes: a line before an order is none, and where no change is read at all
    it is not known which are, up to the line that says when the act takes effect.
    """
    told = {i.line for i in instructions if not (i.own and _says_nothing(i))}
    dated = {i.line for i in instructions if i.action is Action.COMMENCEMENT}
    opening = [n for n, s in enumerate(segments) if s.kind is SegmentKind.ACT]
    doubted = _before_acts(
        segments[: opening[0]] if opening else segments, told, dated, lost, read=bool(opening)
    )
    for start, stop in pairwise([*opening, len(segments)]):
        head, *below = segments[start:stop]
        if of_any("directives", "to_annex").search(head.text):  # the changes stand elsewhere
            continue
        undated = list(takewhile(lambda s: s.line not in dated, below))
        own = [s for s in undated if s.kind is SegmentKind.OWN]
        within = _within_block(head, undated) if lost else ()
        last = max((s.line for s in within if s.kind is SegmentKind.OWN and s.line in lost), default=0)
        none_read = head.line not in told and not any(s.line in told for s in below)
        if none_read and not any(s.line in lost for s in own):
            doubted[head.line] = (head.text, _NONE_READ)
        doubted |= {
            s.line: (s.text, _AMONG_CHANGES)
            for s in own
            if (none_read or s.line < last) and s.line not in told and s.line not in lost
        }
    return doubted


def _before_acts(
    segments: Sequence[Segment],
    told: AbstractSet[int],
    dated: AbstractSet[int],
    lost: Mapping[int, tuple[str, Message]],
    *,
    read: bool,
) -> dict[int, tuple[str, Message]]:
    """What was taken for own provisions where no act's block is opened, though a line orders something or the title says so.

    Args:
        segments: The lines before the first block.
        told: The lines of which an instruction tells.
        dated: Those that say when the act takes effect.
        lost: Lines that order something, and of which none tells.
        read: Whether a block follows.
    """
    undated = [s for s in takewhile(lambda s: s.line not in dated, segments) if s.kind is SegmentKind.OWN]
    last = max((s.line for s in undated if s.line in lost), default=0)
    title = any(is_amending(s.text) for s in segments if s.kind is SegmentKind.TITLE)
    none_read = not read and not any(s.line in told for s in segments) and (bool(last) or title)
    return {
        s.line: (s.text, _AMONG_CHANGES)
        for s in undated
        if (none_read or s.line < last) and s.line not in told and s.line not in lost
    }


def _within_block(head: Segment, lines: Sequence[Segment]) -> Iterator[Segment]:
    """The lines before «2. …» behind «1. Внести в приказ …:»: there the changes that were announced end."""
    opened = label_of(head.text)
    for line in lines:
        label = label_of(line.text) if opened and line.kind is not SegmentKind.QUOTATION else None
        if opened and label and label.rank == opened.rank and label.follows_in([opened]):
            return
        yield line


def _must_be_read(segment: Segment, lang: Lang) -> bool:
    """True for a line that orders something; around the act also for one that says when it takes effect."""
    if segment.kind is SegmentKind.ANNEX:
        return "\n" not in segment.text and ordered_alone(segment.text, lang)
    if orders(segment.text, lang) or (segment.kind in _QUOTES_NOTHING and _is_quotation(segment.text)):
        return True
    if segment.kind is not SegmentKind.SIGNATURE and take_out(segment.text).unclosed:
        return grammar_of(lang).has_verb(segment.text)  # what it opens may have swallowed the verb
    if segment.kind not in _BEHIND_ITS_END:
        return False
    said = take_out(segment.text)
    return is_commencement(said.text) or bool(acts.ordered_along(said.text, lang))


def _is_quotation(text: str) -> bool:
    """True for a line that is quoted as a whole, or that opens or ends a quotation of several lines."""
    if text[:1] not in OPENING and text.rstrip(";., ")[-1:] not in CLOSING:
        return False
    return balance(text) != 0 or (text[:1] in OPENING and behind_quotation(text) == len(text))


def _says_nothing(instruction: Instruction) -> bool:
    """True for a row that changes no act: an own provision, or when the act takes effect."""
    if isinstance(instruction, OwnProvision):
        return not instruction.one_language
    return instruction.action is Action.COMMENCEMENT


def _with_rows(
    instructions: Sequence[Instruction], lost: dict[int, tuple[str, Message]], lang: Lang
) -> Iterator[Instruction]:
    """The instructions in order; an own provision that orders something becomes a row that says so."""
    rows: list[Instruction] = []
    open_ = dict(lost)
    for instruction in instructions:
        for line in [n for n in open_ if n < instruction.line]:
            rows.append(_row(line, *open_.pop(line), lang))
        if instruction.line in open_ and isinstance(instruction, OwnProvision):
            at = Context(None, instruction.scope, lang, Scheme.CIVIL, instruction.line, instruction.text)
            _text, why = open_.pop(instruction.line)
            rows.append(replace(not_understood(at, why), n=instruction.n))
        else:
            rows.append(instruction)
    rows += [_row(line, text, why, lang) for line, (text, why) in open_.items()]
    new = {row.n: n for n, row in enumerate(rows, 1) if row.n}
    for n, row in enumerate(rows, 1):
        if isinstance(row, TakeEffect):
            dates = tuple(replace(one, only=tuple(new[i] for i in one.only)) for one in row.commencement)
            row = replace(row, commencement=dates)
        yield replace(row, n=n)


def _row(line: int, text: str, why: Message, lang: Lang) -> Instruction:
    return not_understood(Context(None, (), lang, Scheme.CIVIL, line, text), why)
