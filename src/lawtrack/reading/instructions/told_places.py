"""Whether it is told where an order acts: by its own words, or by the line that opens the place in which it stands."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import ActReference, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.reading.act_kinds import has_articles
from lawtrack.reading.citations.chains import TOLD_BY_THEIR_UNIT, Chain, in_article, told_by_its_unit
from lawtrack.reading.citations.engine import units_in
from lawtrack.reading.instructions.draft import ScopeLine
from lawtrack.reading.instructions.grammar.clauses import Grammar
from lawtrack.reading.instructions.marks import put_back
from lawtrack.reading.instructions.patterns import compiled
from lawtrack.reading.instructions.printed.missing import Missing

_STEM = 5
"""Letters of a noun that no case changes."""
UNDER_UNREAD = message("it stands under a place that is not understood")
IN_WHICH = message("in which element it lies is not told")


def whole(chain: Chain, act: ActReference | None) -> bool:
    """True for an address that no line above it completes: it names an article, or a пункт of an act without articles."""
    if not chain.levels:
        return False
    return not told_by_its_unit(chain) or (
        chain.outermost is Kind.PARAGRAPH and not (act is not None and of_articles(act))
    )


def says_document(text: str, lang: Lang) -> bool:
    """True for words in which the noun of a document stands that an act may approve."""
    documents = language_of(lang).documents
    nouns = "|".join((documents.own_annexes, *(noun[:_STEM] for noun in documents.in_address)))
    return bool(documents.in_address) and compiled(rf"(?<!\w)(?:{nouns})").search(text) is not None


def names_document(text: str, lang: Lang) -> bool:
    """True for words that may name a document that an act approves, or an annex: with пункты of its own."""
    if says_document(text, lang):
        return True
    written_in = language_of(lang).clauses.addressed_in
    return any(group.kind is Kind.ATTACHMENT for group in units_in(text, written_in))


def of_articles(act: ActReference) -> bool:
    """True for an act whose units all lie in articles: a law or a code, not a document that it approves."""
    return not act.annex and has_articles(act.text)


def untold(chain: Chain, around: Chain, act: ActReference | None) -> bool:
    """True for «пункт 2» of a law where no line says of which article.

    Args:
        chain: The address of the order.
        around: What the lines above say.
        act: The amended act.
    """
    if act is None or not told_by_its_unit(chain) or around.levels:
        return False
    return of_articles(act) and not in_article(chain)


def placeless(instruction: Instruction) -> bool:
    """True for «пункт 2» of a law where neither the order nor a line above it says of which article."""
    act, target = instruction.act, instruction.target
    if act is None or target is None or instruction.toc or instruction.own or instruction.unread:
        return False
    return target.steps[0].kind in TOLD_BY_THEIR_UNIT and of_articles(act)


def scope_before(grammar: Grammar, text: str, scheme: Scheme) -> tuple[ScopeLine | None, str]:
    """«в статье 5: слова … заменить …» in one line: a scope, then its directive; None and the line for another."""
    told = grammar.behind_section(text, scheme)
    if told is not None:
        return told
    head, colon, tail = text.partition(":")
    if not colon or not tail.strip() or grammar.has_verb(head) or not grammar.has_verb(tail):
        return None, text
    scope = grammar.scope_line(head, scheme)
    return (scope, tail.strip()) if scope is not None else (None, text)


def quoted_in(scope: ScopeLine, quotations: tuple[str, ...]) -> ScopeLine:
    """A scope that a line names, with the quotations of the line in its words."""
    if not scope.lines:
        return scope
    return replace(scope, lines=tuple(put_back(line, quotations) for line in scope.lines))


def why_missing(missing: Missing) -> Message:
    """Why it is not told where a line acts behind one that is missing, and where it may."""
    if missing.stop:
        return message(
            "the order before it ends its block with a full stop: the line that opens another may be missing, and where it acts is not told"
        )
    if not missing.label and not missing.under:
        return message(
            "the numbers begin anew: the line that opens them is missing, and where it acts is not told"
        )
    if not missing.label:
        return message(
            "the numbers begin anew: the line that opens them is missing, and whether it acts in «{place}» or elsewhere is not told",
            place=missing.under,
        )
    if not missing.under:
        return message(
            "the line «{label}» is missing before it, and where it acts is not told", label=missing.label
        )
    return message(
        "the line «{label}» is missing, and whether it acts in «{place}» or in what that line named is not told",
        label=missing.label,
        place=missing.under,
    )


def why_lost(grammar: Grammar, text: str, quoted: tuple[str, ...], *, opens: bool) -> Message:
    """The line names a scope that is not understood, or stands in one."""
    if opens and not grammar.has_verb(text):
        return message("the place in «{words}» is not understood", words=put_back(text, quoted).rstrip(" :"))
    return UNDER_UNREAD
