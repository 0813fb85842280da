"""Is this the act? One answer for an act as a law names it, against an act at hand: yes, no, or not known.

An act is named by its form, its date, its number and its name (Law «On Legal Acts», art. 23). A code and the
Constitution are named without quotation marks, their names inflected («Земельного кодекса», «Конституциясына»); the
other acts by their titles in quotation marks. «No» is said for a differing date, number or name only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from lawtrack.language import language_of
from lawtrack.language.spelling import with_one_letter
from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.model.instruction import ActReference

_NEAR_WORD, _NEAR = 75.0, 95.0
"""From these similarities on (of each word; of names with a blank more or less) a differing name may be a slip of
the pen: not known, instead of no."""
_SHORTEST = 3
"""Letters that two forms of one word share at least."""
_LEAST = 9
"""Letters of a name from which on it is found in words whose quotation marks are not in order."""
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_QUOTED = re.compile(r"[«\"“](.+)[»\"”]", re.DOTALL)
_MARK = re.compile(r"[«\"“„»”]")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_NUMBER = re.compile(r"(?:№|\bN\b)\s*\S+(?:\s+\d+[/-]\d+)?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}")

Words = tuple[str, ...]
Groups = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of an act.

    Attributes:
        words: Its words in order, without form and country.
        aliases: Further names, from brackets: «(Налоговый кодекс)».
        parts: What else stands in brackets: «(Особенная часть)».
        code: True where it is the name of a code («Налоговый кодекс»), not a title («О налогах …»).
        full: Its words with those in brackets, which may belong to it: «О браке (супружестве) и семье».
    """

    words: Words
    aliases: tuple[Words, ...]
    parts: tuple[Words, ...]
    code: bool
    full: Words


def addressed(reference: ActReference, work: Work, lang: Lang) -> bool | None:
    """True or False where it can be told whether ``reference`` means ``work``; None where it cannot.

    Args:
        reference: The act as an amending act in ``lang`` names it.
        work: The act at hand.
        lang: Language of the amending act; only the title in this language is compared.
    """
    same_date = reference.date is not None and reference.date == work.date
    if reference.date is not None and work.date is not None and not same_date:
        return False
    same_number = bool(reference.number) and _number(reference.number, lang) == _number(work.number, lang)
    if reference.number and work.number and not same_number:
        return False
    if same_date and same_number:
        return True
    named = _same_name(reference, work, lang)
    return True if named is None and same_date else named


def match_act(reference: ActReference, works: Iterable[Work], lang: Lang) -> Work | None:
    """The act that a reference in ``lang`` means; None where there is none, or more than one fits.

    Where several fit, those that agree in the date as well are preferred.
    """
    fitting = [work for work in works if addressed(reference, work, lang)]
    dated = [work for work in fitting if reference.date is not None and work.date == reference.date]
    best = dated or fitting
    return best[0] if len(best) == 1 else None


def same_act(one: ActReference, two: ActReference, lang: Lang) -> bool:
    """True where two references of a law in ``lang`` surely name one act."""
    if one.date and two.date and one.date != two.date:
        return False
    numbers = [_number(act.number, lang) for act in (one, two) if act.number]
    if len(numbers) == 2:
        return numbers[0] == numbers[1] and one.date == two.date and one.date is not None
    a, b = _asked(one, lang), _asked(two, lang)
    if a is None or b is None:
        return False
    if not any(_same(x, y, lang) for x in (a.words, *a.aliases) for y in (b.words, *b.aliases)):
        return False
    return _same_parts(a, b, lang) is True


def mentions(text: str, words: str, lang: Lang) -> bool:
    """True where the words stand in the naming of an act, in whatever case («Земельный кодекс» in «Земельного …»)."""
    wanted, there = _words(words, lang), _words(text, lang)
    ends = range(len(there) - len(wanted) + 1)
    return bool(wanted) and any(_same(wanted, there[at : at + len(wanted)], lang) for at in ends)


def names_whole(reference: ActReference, words: str, lang: Lang) -> bool:
    """True where the words are the whole name of the act, not a part of it."""
    name, wanted = _asked(reference, lang), _words(_bare(words, lang), lang)
    if name is None or not wanted:
        return False
    return any(_same(wanted, own, lang) for own in (name.words, *name.aliases, name.full))


def titled_otherwise(reference: ActReference, work: Work, lang: Lang) -> bool:
    """True where a reference gives the act another title than it has, or only a part of it."""
    return bool(reference.title and work.titles.get(lang)) and _same_name(reference, work, lang) is not True


def _same_name(reference: ActReference, work: Work, lang: Lang) -> bool | None:
    """Whether a reference and a title name one act; None where one of them has no name, or they may.

    An act without a title is known by the names under which it is registered, or which it gives itself.
    """
    title = work.titles.get(lang, "")
    further = [value for kind, value in work.aliases if kind == "name"]
    answers = [_named(reference, _own(name, lang), work, lang) for name in (title, *further) if name]
    if True in answers or not answers:
        return True if answers else None
    return answers[0] if title else (None if None in answers else False)


def _named(reference: ActReference, own: _Name | None, work: Work, lang: Lang) -> bool | None:
    if own is None:
        return None
    asked = _asked(reference, lang)
    if asked is None:
        return True if _out_of_order(own, reference.text, lang) else None
    if _same(asked.full, own.full, lang):
        return True
    if any(_same(a, b, lang) for a in (asked.words, *asked.aliases) for b in (own.words, *own.aliases)):
        return _same_parts(asked, own, lang)
    if asked.code is not own.code and _is_code(reference.text, lang) and _is_code_work(work, lang):
        return None  # a code has a title and a name: «О налогах и других … платежах в бюджет», «Налоговый кодекс»
    return None if _near(asked.words, own.words) else False


def _same_parts(asked: _Name, own: _Name, lang: Lang) -> bool | None:
    """«(Общая часть)» is not «(Особенная часть)»; a part that only one of the two names is not known."""
    if not asked.parts or not own.parts:
        return True if asked.parts == own.parts else None
    return any(_same(a, b, lang) for a in asked.parts for b in own.parts)


def _asked(reference: ActReference, lang: Lang) -> _Name | None:
    """The name in a reference; None where the act is named by form, date and number alone."""
    outside = _QUOTED.sub(" ", reference.text) if reference.title else reference.text
    aliases, parts = _bracketed(outside, lang)
    if reference.title:
        return _titled(reference.title, aliases, parts, lang)
    if _MARK.search(outside) or (_has_form(outside, lang) and not _is_code(outside, lang)):
        return None
    words = _words(_bare(_BRACKETS.sub(" ", outside), lang), lang)
    return _Name(words, aliases, parts, True, _words(_bare(outside, lang), lang)) if words else None


def _own(title: str, lang: Lang) -> _Name | None:
    """The name in the title of an act; None where it has none."""
    inner = _QUOTED.search(title)
    if inner is not None:
        beside = _BRACKETS.sub(" ", f"{title[: inner.start()]} {title[inner.end() :]}")
        if not _words(_bare(beside, lang), lang):
            return _titled(inner[1], *_bracketed(title[inner.end() :], lang), lang)
    title = _without_requisites(title, lang)
    bare = _BRACKETS.sub(" ", title)
    code = _is_code(bare, lang) and not _MARK.search(bare)
    named = _titled(_bare(title, lang) if code else title, (), (), lang)
    return replace(named, code=code) if named.words else None


def _without_requisites(title: str, lang: Lang) -> str:
    """A title without the form, date and number that are printed before it on one line."""
    ends = [m.end() for form in (*_dates(lang), _NUMBER, _ISO) for m in form.finditer(title)]
    head = max((end for end in ends if not _words(_bare(title[:end], lang), lang)), default=0)
    return title[head:] if _words(title[head:], lang) else title


def _titled(title: str, aliases: Groups, parts: Groups, lang: Lang) -> _Name:
    """The name that a title gives, with what stands in brackets beside it.

    «О введении в действие Кодекса … «О налогах …» (Налоговый кодекс)»: a code quoted in a title has the further name.
    """
    within = _bracketed(title, lang, numbered=True)
    bare = _BRACKETS.sub(" ", title)
    of_another = _is_code(bare, lang) and _MARK.search(bare)
    names = () if of_another else (*aliases, *within[0])
    return _Name(_words(bare, lang), names, (*parts, *within[1]), False, _words(title, lang))


def _bracketed(text: str, lang: Lang, *, numbered: bool = False) -> tuple[Groups, Groups]:
    """What stands in brackets: further names of the act, and parts of it; lists of publications are neither.

    Args:
        text: The text.
        lang: Its language.
        numbered: Whether brackets with numbers count: a title has no list of publications.
    """
    aliases: list[Words] = []
    parts: list[Words] = []
    for inside in _BRACKETS.findall(text):
        words = _words(inside, lang)
        if words and (numbered or not any(word.isdigit() for word in words)):
            (aliases if _is_code(inside, lang) else parts).append(words)
    return tuple(aliases), tuple(parts)


def _bare(text: str, lang: Lang) -> str:
    """A reference without date, number and the words beside them."""
    naming = language_of(lang).naming
    bare = _ISO.sub(" ", _NUMBER.sub(" ", text))
    bare = _compiled(naming.adopted).sub(" ", bare)
    for form in _dates(lang):
        bare = form.sub(" ", bare)
    return _compiled(rf"\b(?:{naming.fillers})(?!\w)").sub(" ", bare)


@cache
def _dates(lang: Lang) -> tuple[re.Pattern[str], ...]:
    dates = language_of(lang).dates
    months = "|".join(dates.months)
    return tuple(_compiled(form.replace("{months}", months)) for form in dates.forms)


def _words(text: str, lang: Lang) -> Words:
    """The words of a name, in order; numbers are words; letters of another alphabet are put right."""
    naming = language_of(lang).naming
    forms = "|".join(naming.forms)
    plain = _compiled(naming.country).sub(" ", with_one_letter(text.casefold()).replace("\u00a0", " "))
    plain = _compiled(rf"\b(?:{forms})(?!\w)").sub(" ", plain)
    return tuple(_own_letters(word, lang) for word in _TOKEN.findall(plain))


def _own_letters(word: str, lang: Lang) -> str:
    wrong, right = language_of(lang).letters.homoglyphs
    mixed = any(c in right or c not in wrong for c in word)
    return word.translate(str.maketrans(wrong, right)) if wrong and mixed else word


def _has_form(text: str, lang: Lang) -> bool:
    return bool(_compiled(rf"\b(?:{'|'.join(language_of(lang).naming.forms)})(?!\w)").search(text))


def _is_code(text: str, lang: Lang) -> bool:
    return bool(_compiled(language_of(lang).acts.code).search(text))


def _is_code_work(work: Work, lang: Lang) -> bool:
    return work.kind is WorkKind.CODE or _is_code(work.titles.get(lang, ""), lang)


def _same(one: Words, two: Words, lang: Lang) -> bool:
    """The same words in the same order, in whatever case; a blank may be missing between two of them."""
    if "".join(one) == "".join(two):
        return True
    return len(one) == len(two) and all(_same_word(a, b, lang) for a, b in zip(one, two, strict=True))


def _same_word(one: str, two: str, lang: Lang) -> bool:
    if one == two:
        return True
    stem = next(
        (n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two))
    )
    if stem < _SHORTEST or one.isdigit() or two.isdigit():
        return False
    ending = _compiled(language_of(lang).naming.endings)
    # The letters that differ may begin inside the endings: «-ый» and «-ым» share the «ы».
    return any(
        ending.fullmatch(one[at:]) and ending.fullmatch(two[at:])
        for at in range(stem, max(_SHORTEST, stem - 3) - 1, -1)
    )


def _out_of_order(own: _Name, text: str, lang: Lang) -> bool:
    """True where the title ends a naming whose quotation marks are missing, or not in order.

    Behind a mark nothing else may stand: «О зерне и муке …» does not mean «О зерне».
    """
    _before, mark, behind = _MARK.sub("\0", text).partition("\0")
    words = _words(_bare(behind if mark and _words(behind, lang) else text, lang), lang)
    names = [name for name in (own.words, own.full) if name]
    if any(_same(name, words, lang) for name in names):
        return True
    long = (name for name in names if len("".join(name)) >= _LEAST and not mark)
    return any(_same(name, words[-len(name) :], lang) for name in long)


def _near(one: Words, two: Words) -> bool:
    """True where the names differ as a slip of the pen makes them differ: letters of a word, a missing blank."""
    from rapidfuzz import fuzz

    if [w for w in one if w.isdigit()] != [w for w in two if w.isdigit()]:
        return False
    if len(one) == len(two):
        return all(fuzz.ratio(a, b) >= _NEAR_WORD for a, b in zip(one, two, strict=True))
    return fuzz.ratio("".join(one), "".join(two)) >= _NEAR


def _number(text: str, lang: Lang) -> str:
    """A number as it is compared: without «№», blanks and the differences between look-alike letters and dashes."""
    wrong, right = language_of(lang).letters.homoglyphs
    bare = re.sub(r"№|\bN\b|\s", "", text).casefold()
    return re.sub("[–—‑]", "-", bare.translate(str.maketrans(right, wrong)) if wrong else bare)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
