"""Lines that may open the block of an act, though they do not say so as they should.

What stands behind such a line is read for no act, up to the next block: a lost colon or a glued word must not bring orders
into the act before. A line that cannot be one loses nothing.
"""

from __future__ import annotations

import re
from functools import cache

from lawtrack.language import language_of
from lawtrack.language.spelling import in_own_letters
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import ActReference
from lawtrack.reading.captions import is_title
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.accounting import orders, orders_at_once
from lawtrack.reading.instructions.acts import REQUISITES, without_publications
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.marks import MARK, Q, put_back
from lawtrack.reading.instructions.patterns import compiled
from lawtrack.reading.instructions.printed.quotes import Quoted, balance, take_out
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.instructions.titles import same_title

_ENDS = " .,;–—-"
"""What stands at the end of a line for a colon."""
_FEW = 4
"""Words before the form of an act at the beginning of a line: «в указанный», «Қазақстан Республикасының Су»."""
_TAIL = re.compile(r"[.;]\s*[»”\"]\s*[.;]?\s*\Z")
"""A closing mark behind a final sign, which nothing in the line opened: the end of a quoted text."""


def with_colon(text: str, lang: Lang) -> str:
    """A line that names an act with its last words, read as if it ended with a colon, as it should; another as it is."""
    bare = text.rstrip(_ENDS)
    return f"{bare}:" if not text.endswith(":") and ends_with_act(take_out(bare).text, lang) else text


def begins(d: Directive, lang: Lang, scheme: Scheme) -> bool:
    """True for a line that is none of those above the first act's block: it orders something, or opens a block.

    Args:
        d: The line.
        lang: The language of the amending act.
        scheme: What «1.» and «1)» are called in acts that do not tell.
    """
    if acts.repeals(d.text) and orders(d.text, lang):  # a law of one sentence
        return True
    if orders_at_once(d.text, lang, scheme):
        return True
    return acts.act_line(d.text, lang) is not None or (
        d.text.rstrip().endswith(":")
        and (grammar_of(lang).has_verb(d.text) or acts.act_within(d.said.text, lang) is not None)
    )


def could_open(
    said: Quoted, lang: Lang, act: ActReference | None, *, numbered: bool, again: bool = False
) -> bool:
    """True for a line that may open the block of an act, though it does not say so as it should.

    It names the form of an act, with its requisites or at its beginning; glued words and letters of another alphabet
    do not hide it. None are the end of a quoted text, a finished sentence that names no act with its last words, and the
    title of the amending act itself, which names acts in general or the one whose block goes on.

    Args:
        said: The line without label, its quotations taken out.
        lang: Its language.
        act: The one whose block goes on.
        numbered: Whether it has the number that the acts of a list have.
        again: Whether it stands above the act too: such a line is the header of a page.
    """
    # an opening mark astray before the line takes the act for quoted words
    swallowed = said.unclosed or (said.text.startswith(MARK) and balance(said.quotations[0]) > 0)
    text = put_back(said.text, said.quotations) if swallowed else said.text
    plain = in_own_letters(without_publications(text), lang)
    form = _form(lang).search(plain)
    if form is None or _TAIL.search(plain):
        return False
    if numbered or again:
        return numbered
    if plain.rstrip()[-1:] in (".", ";") and not ends_with_act(said.text, lang):
        return False
    if is_title(said.text) and _names(said, lang, act):
        return False
    return bool(REQUISITES.search(plain)) or len(plain[: form.start()].split()) < _FEW


def ends_with_act(text: str, lang: Lang) -> bool:
    """True for a line whose last words name an act, or say that it is changed: no element of it is named behind them.

    Args:
        text: The line, its quotations taken out.
        lang: Its language.
    """
    naming, words = language_of(lang).naming, language_of(lang).amended_acts
    plain = in_own_letters(without_publications(text), lang)
    names = "|".join((*naming.forms, naming.country, rf"(?<!\w)(?:{naming.fillers})"))
    last = rf"(?:{Q}|\)|(?:№|\bN)\s*[\w/-]+|\d{{4}}|{names})\W*\Z"
    return bool(compiled(last).search(plain) or compiled(words.tail).search(plain))


@cache
def _form(lang: Lang) -> re.Pattern[str]:
    """The form of an act in any case, behind letters that a missing blank leaves before it."""
    return compiled(rf"(?:{'|'.join(language_of(lang).naming.forms)})(?!\w)|{language_of(lang).acts.code}")


def _names(title: Quoted, lang: Lang, act: ActReference | None) -> bool:
    """True for a title that names acts in general, or an act by its title."""
    if compiled(language_of(lang).amended_acts.several).search(title.text):
        return True
    return act is not None and any(same_title(words, act.title) for words in title.quotations)
