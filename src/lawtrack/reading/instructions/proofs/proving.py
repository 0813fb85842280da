"""Quoted lines that order something themselves: proved to belong to their quotation, or the order is not understood.

A lost mark and a stray one further on make a quotation that closes and yet holds orders of the amending act. Where a
quoted line is itself an order, opens the block of an act or says when an act takes effect, it belongs to the quotation
only where all of this holds:

- the quotation is closed by its own marks, with nothing behind them;
- the labels in it go on from its first one, and none stands beside those that the order announces;
- behind it the numbering of the amending act goes on, without a gap;
- what orders something stands in an amending act that is amended; what says when an act takes effect stands beside a
  final article of the amending act's own; what suspends norms is an article with a number of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise

from lawtrack.language import language_of, languages
from lawtrack.language.patterns import either
from lawtrack.language.told import Told
from lawtrack.model.document import Lang
from lawtrack.model.instruction import ActReference
from lawtrack.reading.act_kinds import is_amending
from lawtrack.reading.instructions.accounting import orders, stands_alone
from lawtrack.reading.instructions.acts import act_line, opens_with_repeal, reference
from lawtrack.reading.instructions.draft import Draft
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.own.commencement import is_commencement
from lawtrack.reading.instructions.own.suspensions import suspends
from lawtrack.reading.instructions.patterns import filled, of_any
from lawtrack.reading.instructions.printed.blocks import ENDS_WHOLLY
from lawtrack.reading.instructions.printed.closing import behind_quotation
from lawtrack.reading.instructions.printed.labels import Label, label_of, labels_of, strays
from lawtrack.reading.instructions.printed.quotes import OPENING, balance, take_out
from lawtrack.reading.instructions.printed.restoring import plain_line, restored
from lawtrack.reading.instructions.printed.text import Directive, Held, directives
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.remembering import remembered

_MARKS_BEHIND = ' ;.,»”"'
_READINGS = 8
"""So often an act is read anew, with what was found each time; of a text that is wrong everywhere the rest is told."""


def proved(lines: Sequence[SourceLine], lang: Lang) -> list[Directive]:
    """The directives of an act, each with the quoted lines that order something, and what is known of them.

    Where such a line is the act's own by its label, or by the mark that ends the line before, the quotation ends there.

    Args:
        lines: Those of the act, in order.
        lang: Its language.
    """
    ends: set[int] = set()
    for left in reversed(range(_READINGS)):
        found = _known(directives(lines, lambda text: stands_alone(text, lang), lang, ends), lang)
        more = set(_own_lines(found, lang)) - ends if left else set()
        if not more:
            break
        ends |= more
    return found


def _known(found: Sequence[Directive], lang: Lang) -> list[Directive]:
    """The directives with what is known of the quoted lines that order something, and of their own labels."""
    quoted = [_of_an_act(one, lang) if one.blocks else () for one in found]
    every = [labels_of(one) if one.point or one.paragraph or one.article else () for one in found]
    astray = strays(every)
    astray -= _before_final(found, astray)
    result = list(found)
    for at in astray:
        one = found[at]
        result[at] = one._replace(stray=not (orders(one.text, lang) or stands_alone(one.text, lang)))
    if not any(quoted):
        return result
    final, unbroken = _last_final(found), _unbroken(found)
    stack: list[Label] = []
    for at, (labels, lines) in enumerate(zip(every, quoted, strict=True)):
        for label in labels:
            label.follows_in(stack)
        if lines:
            held = _held(found[at], lines, lang, stack, unbroken[at], final > at)
            result[at] = result[at]._replace(held=held)
    return result


def _before_final(found: Sequence[Directive], astray: Set[int]) -> set[int]:
    """Articles that count up to one that says when the act takes effect: another one stands in the wrong place."""
    own: set[int] = set()
    behind: Label | None = None
    for at in sorted(astray, reverse=True):
        if not found[at].article:
            continue
        label = labels_of(found[at])[0]
        if is_commencement(found[at].said.text) or (behind is not None and behind.follows_in([label])):
            own.add(at)
            behind = label
        else:
            behind = None
    return own


def _last_final(found: Sequence[Directive]) -> int:
    """The place of the last line that says when the amending act takes effect; 0 where none does."""
    places = (at for at, one in enumerate(found) if is_commencement(one.said.text))
    return max(places, default=0)


def _own_lines(found: Sequence[Directive], lang: Lang) -> Iterator[int]:
    """The numbers of quoted lines that are the amending act's own: in each quotation the first.

    A law that amends an amending law may quote such lines with good reason: there none is taken out.
    """
    if not [one for one in found if one.held is not None]:
        return
    stack: list[Label] = []
    behind = _next_labels(found)
    amends = False
    for at, one in enumerate(found):
        named = act_line(one.text, lang)
        amends = is_amending(reference(named).title) if named else amends
        for label in labels_of(one):
            label.follows_in(stack)
        if one.held is None or amends or (one.held.dates_alone and one.held.units is not None):
            continue
        before = {line.number: above for above, line in pairwise(one.quoted)}
        for line in one.held.lines:
            above = before.get(line.number)
            own = label_of(line.text.lstrip(OPENING))
            follows = own is not None and (own.follows_in(list(stack)) or _bridges(own, stack, behind[at]))
            ended = (
                above is not None and ENDS_WHOLLY.search(above.text) and not _suspends_next(line, one, stack)
            )
            if above is not None and (follows or ended):
                yield line.number
                break
            first = _goes_on_to(line, one.quoted, stack)
            if first is not None:
                yield first
                break


def _suspends_next(line: SourceLine, one: Directive, stack: Sequence[Label]) -> bool:
    """True for an article that suspends norms, as the next one of a quotation that is closed by its own mark.

    «дополнить статьями 57-1 и 57-2: «Статья 57-1. Приостановить …: «4) …». Статья 57-2. Приостановить …».».
    """
    own = label_of(line.text)
    if own is None or not one.closed or not suspends(line.text) or not _stands_apart(line, stack):
        return False
    labels = (label_of(quoted.text.lstrip(OPENING)) for quoted in one.quoted if quoted.number < line.number)
    alike = [label for label in labels if label is not None and label.rank == own.rank]
    return bool(alike) and own.follows_in(alike[-1:])


def _goes_on_to(held: SourceLine, quoted: Sequence[SourceLine], stack: Sequence[Label]) -> int | None:
    """The first of quoted lines whose labels lead from those of the act to that of a line: «Статья 2», «Статья 3».

    Args:
        held: A quoted line that orders something, whose label does not follow those of the act by itself.
        quoted: All lines of the quotation; nothing is told by its first.
        stack: The labels of the act in which the quotation stands.
    """
    own = label_of(held.text.lstrip(OPENING))
    run, first = list(stack), None
    for line in quoted[1:]:
        if line.number == held.number:
            break
        label = label_of(line.text)
        behind = list(run)
        if own is not None and label is not None and label.rank == own.rank and label.follows_in(behind):
            run, first = behind, first if first is not None else line.number
    return first if own is not None and own.follows_in(run) else None


def _next_labels(found: Sequence[Directive]) -> list[Label | None]:
    """For each line the next label of the amending act behind it."""
    result: list[Label | None] = []
    behind: Label | None = None
    for one in reversed(found):
        result.append(behind)
        behind = next(iter(labels_of(one)), behind)
    return result[::-1]


def _bridges(own: Label, stack: Sequence[Label], behind: Label | None) -> bool:
    """True for a label without which the numbering of the act has a gap, and with which it goes on: «10)», «12)», «13)»."""
    if behind is None or behind.rank != own.rank or behind.follows_in(list(stack)):
        return False
    with_own = list(stack)
    own.follows_in(with_own)
    return behind.follows_in(with_own)


def _held(
    directive: Directive,
    lines: tuple[SourceLine, ...],
    lang: Lang,
    stack: Sequence[Label],
    unbroken: bool | None,
    final: bool,
) -> Held:
    """What is known of the quoted lines.

    Args:
        directive: The order that quotes them.
        lines: Those that order something.
        lang: Their language.
        stack: The labels of the amending act in which the order stands.
        unbroken: Whether the numbering of the amending act goes on behind the quotation.
        final: Whether the amending act says behind it when it takes effect itself.
    """
    dates_alone = all(is_commencement(take_out(line.text.lstrip(OPENING)).text) for line in lines)
    if dates_alone:
        apart = final or all(_stands_apart(line, stack) for line in lines)
        sound = unbroken is not False and apart
    else:
        sound = unbroken is True
    units = _units(directive) if directive.closed and sound else None
    opens = any(_opens_act(line.text, lang) for line in lines)
    apart = all(suspends(line.text.lstrip(OPENING)) and _stands_apart(line, stack) for line in lines)
    return Held(lines, units, dates_alone, opens, apart)


def _opens_act(text: str, lang: Lang) -> bool:
    """True for a line that opens the block of an act."""
    label = of_any("directives", "label").match(words := text.lstrip(OPENING))
    return act_line(words[label.end() :] if label else words, lang) is not None


def belongs(held: Held, drafts: Sequence[Draft], act: ActReference | None) -> bool:
    """True where the lines are proved to belong to the quotation that holds them.

    Args:
        held: They.
        drafts: The order that quotes them.
        act: The amended act.
    """
    announced = {
        number.text
        for draft in drafts
        for chain in draft.units or draft.chains
        for number in (chain.levels[-1].numbers if chain.levels else ())
    }
    if held.units is None or not announced.issuperset(held.units):
        return False
    return held.dates_alone or held.suspends_apart or (act is not None and is_amending(act.title))


def _of_an_act(directive: Directive, lang: Lang) -> tuple[SourceLine, ...]:
    """The quoted lines that could stand in the amending act itself, as they stand in the source."""
    found = [
        line.number
        for block in directive.blocks
        for line in block
        if line.table is None and _is_of_an_act(line.text, lang)
    ]
    if not found:
        return ()
    source = {line.number: line for line in directive.quoted}
    return tuple([source[number] for number in found])


def _may_be_of_an_act(text: str, lang: Lang) -> bool:
    """False for most lines of a law, at the first look."""
    if text.rstrip(_MARKS_BEHIND).endswith(":"):
        return True
    plain = plain_line(text)
    words = _words(lang)
    if not words.within(text) and (plain is text or not words.within(plain)):
        return False
    return grammar_of(lang).may_order(plain) or is_commencement(text) or suspends(text)


@cache
def _words(lang: Lang) -> Told:
    """What orders, suspends or says when an act takes effect: all of it is looked for at once."""
    orders = language_of(lang).orders
    beside = (pattern for one in languages() for pattern in (one.commencement.starts, one.suspension.verb))
    as_a_whole = (form for verb in orders.verbs for form in verb.told)
    return Told(either((filled(orders.told, orders), orders.one_language, *as_a_whole, *beside)))


@remembered
def _is_of_an_act(text: str, lang: Lang) -> bool:
    """True for a quoted line that could stand in the amending act itself, without its outer marks."""
    words = text.lstrip(OPENING)
    if not _may_be_of_an_act(words, lang):
        return False
    words = restored(words)
    behind = text[behind_quotation(text) :] if text[:1] in OPENING else ""
    if stands_alone(words, lang) or bool(behind and orders(behind, lang)):
        return True
    if not orders(words, lang):
        return False
    label = of_any("directives", "label").match(words)
    body = words[label.end() :] if label else words
    return bool(opens_with_repeal(body)) or _puts(words)


def _puts(text: str) -> bool:
    """True for an order that puts what follows, or changes quoted words, whether it is understood or not."""
    quoted = take_out(text)
    if text.rstrip().endswith(":") and of_any("directives", "puts").search(quoted.text):
        return True
    return bool(quoted.quotations) and bool(of_any("directives", "changes_words").search(quoted.text))


def _units(directive: Directive) -> tuple[str, ...] | None:
    """The numbers of the quoted units; None where the labels of the quotation do not go on."""
    units: list[str] = []
    stack: list[Label] = []
    for block in directive.blocks:
        depth = 0
        for line in block:
            label = None if depth > 0 or line.text[:1] in OPENING else label_of(line.text)
            depth += balance(line.text)
            if label is None:
                continue
            outermost = not stack or label.rank == stack[0].rank
            if not outermost and (label.rank < stack[0].rank or not label.follows_in(stack)):
                return None
            if outermost:
                units.append(label.number)
                stack = [label]
    return tuple(units)


def _unbroken(found: Sequence[Directive]) -> list[bool | None]:
    """For each line whether the next label of the amending act behind it follows those before; None where none stands."""
    follows: list[bool | None] = []
    stack: list[Label] = []
    for one in found:
        labels = [label.follows_in(stack) for label in labels_of(one)]
        follows.append(labels[0] if labels else None)
    result: list[bool | None] = []
    behind: bool | None = None
    for own in reversed(follows):
        result.append(behind)
        behind = behind if own is None else own
    return result[::-1]


def _stands_apart(line: SourceLine, stack: Sequence[Label]) -> bool:
    """True where a quoted line has a label, and one that does not follow those of the amending act."""
    own = label_of(line.text.lstrip(OPENING))
    return own is not None and bool(stack) and not own.follows_in(list(stack))
