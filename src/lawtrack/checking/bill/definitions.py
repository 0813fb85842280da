"""Terms that an act defines: once, in the order of the Kazakh alphabet (art. 23.7); abbreviations (art. 24.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lawtrack.amending.inflected import forms_in
from lawtrack.amending.words import Line
from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Base, Material
from lawtrack.language import language_of
from lawtrack.language.spelling import plain_roman
from lawtrack.model.address import Address
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import Place, TreeIndex, index_of
from lawtrack.model.instruction import Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision
from lawtrack.profiles.checks import CheckRule

_ITEMS = (Kind.POINT, Kind.ALINEA)
_HOLDERS = (Kind.ARTICLE, Kind.PARAGRAPH)
_LONGEST = 120
"""Letters of a term: what is longer is a sentence with a dash in it."""
_FEWEST = 2
_ABBREVIATION = re.compile(r"(?<![\w-])[^\W\d_]{3,}(?!\w|-\d)")


@dataclass(frozen=True, slots=True)
class _Term:
    """A term with the words of its definition.

    Attributes:
        words: The term.
        text: The line that defines it.
        eid: Its element.
    """

    words: str
    text: str
    eid: str = ""

    @property
    def key(self) -> str:
        """The term as it is compared."""
        return " ".join(self.words.casefold().split())


@dataclass(frozen=True, slots=True)
class _List:
    """Definitions that stand together.

    Attributes:
        terms: In the order of the text.
        before: The lines that defined terms before the bill; None where the text of the act is not at hand.
        at: The instruction that they are found by; None for a list of an act.
        base: The act, where its text is at hand.
        act: The act as the bill names it.
    """

    terms: tuple[_Term, ...]
    before: frozenset[str] | None
    at: Instruction | None
    base: Base | None
    act: str

    def is_new(self, term: _Term) -> bool:
        """True for a term that the bill defines or words anew."""
        return self.before is None or term.text not in self.before


def term_twice(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Terms that stand twice in a list of definitions, where the bill puts one of them there."""
    for one in _lists(material):
        seen: dict[str, _Term] = {}
        for term in one.terms:
            first = seen.setdefault(term.key, term)
            if first is not term and (one.is_new(term) or one.is_new(first)):
                yield _found(
                    material,
                    one,
                    term,
                    message("The term «{term}» is defined twice.", term=term.words),
                    message("Leave one definition."),
                )


def term_order(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Terms of the Kazakh text that the bill puts out of the order of the alphabet."""
    letters = language_of(material.lang).checks.alphabet
    if not letters:
        return  # the Russian text follows the Kazakh order, whatever its own alphabet says
    for one in _lists(material):
        for before, term in zip(one.terms, one.terms[1:], strict=False):
            if not (one.is_new(before) or one.is_new(term)):
                continue
            if _in_order(before.key, letters) > _in_order(term.key, letters):
                yield _found(
                    material,
                    one,
                    term,
                    message(
                        "The term «{term}» stands behind «{before}», out of the order of the alphabet.",
                        term=term.words,
                        before=before.words,
                    ),
                    message("Put it where the Kazakh alphabet has it; the Russian text follows."),
                )


def term_undefined(material: Material, rule: CheckRule) -> Iterator[Found]:
    """Terms whose definition the bill takes away and which the act goes on using; new abbreviations without their meaning."""
    for base in material.bases:
        yield from _without_definition(material, base)
        if rule.numbers.get("abbreviations"):
            yield from _abbreviations(material, base)


def _without_definition(material: Material, base: Base) -> Iterator[Found]:
    before = {t.key: t for one in _of_tree(base.old, material.lang) for t in one}
    # where all but one definition goes, the one that is left is still defined
    after = {t.key for one in _of_tree(base.new, material.lang, fewest=1) for t in one}
    for key in (key for key in before if key not in after):
        lines = {
            place.eid: place.provision.text
            for place in base.new
            if place.provision.text and not place.provision.removed
        }
        used = next(
            (
                eid
                for eid, text in lines.items()
                if forms_in([Line((), "text", text, "")], before[key].words, material.lang)
            ),
            None,
        )
        if used is not None:
            yield Found(
                message(
                    "The definition of «{term}» goes, and {place} still uses the term.",
                    term=before[key].words,
                    place=Address(used, base.work.scheme, base.before.root),
                ),
                message("Leave the definition, or amend what uses the term."),
                material.lang,
                act=base.reference.text,
                eid=used,
                scheme=base.work.scheme,
            )


def _abbreviations(material: Material, base: Base) -> Iterator[Found]:
    known = set(_ABBREVIATION.findall("\n".join(_words(base.old.root))))
    explained = _short_forms("\n".join((*_words(base.new.root), material.title)), material.lang)
    told: set[str] = set()
    for one in material.instructions:
        if one.n not in base.taken:
            continue
        for match in _ABBREVIATION.finditer(_put(one)):
            short = match[0]
            if (
                not short.isupper()
                or short in known
                or short in told
                or plain_roman(short).strip("IVXLCDM") == ""
            ):
                continue
            if any(short in found for found in explained) or _is_capitals(_put(one), short):
                continue
            told.add(short)
            yield Found(
                message("The abbreviation «{short}» is not explained in the act.", short=short),
                message("Write the name in full, or explain it where it stands first."),
                material.lang,
                n=one.n,
                line=one.line,
                act=base.reference.text,
                eid=one.target_eid or "",
                scheme=base.work.scheme,
            )


def _is_capitals(text: str, short: str) -> bool:
    """True where the line is in capitals throughout: a heading, no abbreviation."""
    return any(short in line and line.upper() == line for line in text.split("\n"))


def _put(one: Instruction) -> str:
    return "\n".join(words for unit in one.fragment for words in _words(unit)) or one.new or ""


def _words(root: Provision) -> Iterator[str]:
    return (words for unit in root.walk() for words in (unit.heading, unit.text) if words)


def _short_forms(text: str, lang: Lang) -> list[str]:
    return [match["short"] for match in _short(lang).finditer(text)]


@cache
def _short(lang: Lang) -> re.Pattern[str]:
    return re.compile(language_of(lang).checks.short_for or r"(?!)(?P<short>)", re.IGNORECASE)


def _lists(material: Material) -> Iterator[_List]:
    """The lists of definitions that the bill touches: of the acts at hand, else those that it quotes as a whole."""
    for base in material.bases:
        before = frozenset(t.text for terms in _of_tree(base.old, material.lang) for t in terms)
        for terms in _of_tree(base.new, material.lang):
            yield _List(terms, before, None, base, base.reference.text)
    for one in material.instructions:
        if one.act is None or material.base_of(one) is not None:
            continue
        for unit in one.fragment:
            holder = Provision(Kind.ACT, children=(unit,))
            for terms in _of_tree(index_of(holder), material.lang):
                yield _List(terms, None, one, None, one.act.text)


def _of_tree(index: TreeIndex, lang: Lang, fewest: int = _FEWEST) -> Iterator[tuple[_Term, ...]]:
    """The lists of definitions of a text, those of so many terms and more: one alone may be any sentence with a dash."""
    defining, defines = _patterns(lang)
    for place in index:
        unit = place.provision
        if unit.kind not in _HOLDERS or unit.removed:
            continue
        lines = list(_own_lines(index, place))
        opens = " ".join((unit.heading, *(p.provision.text for p in lines if p.provision.kind is Kind.INTRO)))
        if not defining.search(opens):
            continue
        items = [p for p in lines if p.provision.kind in _ITEMS and not p.provision.removed]
        terms = tuple(term for one in items if (term := _term(one, defines)) is not None)
        if len(terms) >= fewest:
            yield terms


def _own_lines(index: TreeIndex, place: Place) -> Iterator[Place]:
    """The lines and points of a unit, those of its parts too."""
    for at, child in enumerate(place.provision.children):
        one = index.at((*place.path, at))
        if child.kind is Kind.SUBPARAGRAPH:
            yield from _own_lines(index, one)
        else:
            yield one


def _term(place: Place, defines: re.Pattern[str]) -> _Term | None:
    """The term that a line defines; None where it defines none."""
    text = next(iter(_words(place.provision)), "")
    cut = defines.search(text)
    if cut is None or not 0 < cut.start() <= _LONGEST:
        return None
    words = text[: cut.start()].strip(' «»"“”„')
    return _Term(words, text, place.eid) if words else None


@cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = language_of(lang).checks
    return re.compile(words.defining or r"(?!)", re.IGNORECASE), re.compile(words.defines or r"(?!)")


def _in_order(key: str, letters: str) -> tuple[int, ...]:
    """A term as it stands in the alphabet: blanks before letters, other signs left out."""
    return tuple(
        letters.find(sign) + 1 if sign in letters else 0 for sign in key if sign in letters or sign.isspace()
    )


def _found(material: Material, one: _List, term: _Term, what: Message, mend: Message) -> Found:
    at = one.at or next(
        (
            i
            for i in material.instructions
            if one.base is not None and i.n in one.base.taken and term.text in _put(i)
        ),
        None,
    )
    return Found(
        what,
        mend,
        material.lang,
        n=at.n if at is not None else 0,
        line=at.line if at is not None else 0,
        act=one.act,
        eid=term.eid if one.base is not None else (at.target_eid or "" if at is not None else ""),
        scheme=one.base.work.scheme if one.base is not None else Scheme.CIVIL,
    )
