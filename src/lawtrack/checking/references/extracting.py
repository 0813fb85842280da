"""The references of a text, in order: elements of the act itself and of other acts, and other acts as a whole.

Art. 25 of the Law «On Legal Acts»: an element is named by its number and the act it belongs to; elements of the act
itself are said to be of «the present» one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property

from lawtrack.checking.references.beside import Beside, acts_named, owner_beside
from lawtrack.checking.references.found import Owner, Reference
from lawtrack.errors import CitationError
from lawtrack.language import language_of
from lawtrack.language.told import Told
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import without_duplicates
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.labels import levels_of
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.citations.engine import read_addresses
from lawtrack.reading.citations.ordinals import ordinal_pattern
from lawtrack.reading.citations.running import runs_in
from lawtrack.reading.citations.tokens import noun_pattern, plain
from lawtrack.reading.instructions.acts import reference as act_reference

LEADING = frozenset(
    {
        *CONTAINERS,
        Kind.ARTICLE,
        Kind.PARAGRAPH,
        Kind.SUBPARAGRAPH,
        Kind.POINT,
        Kind.ALINEA,
        Kind.NOTE,
        Kind.ATTACHMENT,
    }
)
"""Kinds whose numbers are followed; rows and columns of tables have none of their own."""
_INSIDE = (Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ALINEA)
_GLUED = re.compile(r"-\d|[^\W\d_]")
"""What stands glued to an address that was not read to its end («пунктом 1-1Закона»)."""
_DIGIT = re.compile(r"\d")
_ENDS = re.compile(r"[.;:,)»\"”]\s*\Z")
_NUMBER_NEXT = re.compile(r"\s*(?:№\s*)?(?:\d|[IVXLC]+\b|[^\W\d_]\))")
_PUT_BEHIND = 20
"""Units that are put behind one and take its number («5-1») are fewer than that."""
_SHORT = 24
"""Letters in which a word beside an address stands."""
_LONGEST = 2000
"""Letters of the longest list of publications that is passed over."""


def references_in(
    text: str, lang: Lang, scheme: Scheme = Scheme.CIVIL, within: str = ""
) -> Iterator[Reference]:
    """The references of a paragraph.

    Args:
        text: The paragraph as printed.
        lang: Its language.
        scheme: What «1.» and «1)» are called in the act.
        within: The eId of the unit in which it stands; empty for the act.
    """
    words = plain(text)
    glued = [match.start() for match in _glued(lang).finditer(words)] if _DIGIT.search(words) else []
    if not glued:
        yield from _references(words, lang, scheme, within)
        return
    for at in reversed(glued):
        words = f"{words[:at]} {words[at:]}"
    for one in _references(words, lang, scheme, within):
        start, end = (
            at - sum(place + n < at for n, place in enumerate(glued)) for at in (one.start, one.end)
        )
        yield replace(one, start=start, end=end)


def _references(printed: str, lang: Lang, scheme: Scheme, within: str) -> Iterator[Reference]:
    words = _without_publications(printed, lang)
    found: list[Reference] = []
    if _nouns(lang).within(words) and (_DIGIT.search(words) or _numbers_in_words(lang).within(words)):
        at = _At(words, lang, scheme, within)
        for start, end in runs_in(words, lang, _apart(lang)):
            found += at.read(*at.trimmed(start, end))
    outward = language_of(lang).addresses.outward
    taken = [  # whose name stands beside an address is no reference to the whole act
        (one.start, one.end + len(one.text)) if outward else (one.start - len(one.text), one.end)
        for one in found
        if one.owner is Owner.OTHER
    ]
    for match in acts_named(words, lang) if _forms(lang).within(words) else ():
        if not any(start <= match.start() < end for start, end in taken):
            said = " ".join(match[0].split())
            found.append(Reference(match.start(), match.end(), said, Owner.OTHER, act=said, whole=True))
    found.sort(key=lambda one: one.start)
    named = False
    for (
        one
    ) in found:  # «Кодекс …, за исключением пункта 1-1 статьи 68»: whose it is, the words before may say
        named = named or one.owner is Owner.OTHER
        yield replace(one, owner=Owner.POINTED) if named and one.owner is Owner.UNSAID else one


class _At:
    """The addresses of one paragraph: whose elements they name."""

    def __init__(self, words: str, lang: Lang, scheme: Scheme, within: str) -> None:
        self._words, self._lang, self._scheme, self._eid = words, lang, scheme, within
        self._outward = language_of(lang).addresses.outward

    @cached_property
    def _within(self) -> tuple[Step, ...]:
        """The units in which the paragraph stands, from the act down; none where it stands in no numbered one."""
        try:
            return Citation.parse_eid(without_duplicates(self._eid)).steps if self._eid else ()
        except CitationError:
            return ()

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """An address without a noun that is no part of it: «настоящего *пункта*, статьи 5», «населенного *пункта* …».

        Such a noun has no number, and another noun, or none, follows.
        """
        if not self._outward:
            return start, end
        nouns = noun_pattern(self._lang)
        while True:
            first = nouns.match(self._words, start, end)
            if first is None or _NUMBER_NEXT.match(self._words, first.end()):
                return start, end
            behind = nouns.search(self._words, first.end(), end)
            if behind is None and first.end() == end:
                return start, end
            owner = _this(self._lang).search(self._words, max(0, start - _SHORT), start)
            if behind is None:
                return (end, end) if owner else (start, end)
            between = self._words[first.end() : behind.start()]
            if not owner and _ordinals(self._lang).search(between):
                return start, end
            start = behind.start()

    def read(self, start: int, end: int) -> Iterator[Reference]:
        """The references of an address that stands between ``start`` and ``end``."""
        if not self._words[start:end].strip():
            return
        beside = owner_beside(self._words, start, end, self._lang)
        if beside.owner is Owner.UNIT and beside.unit is None:
            noun = noun_pattern(self._lang).match(self._words, start)
            if noun is None or (noun.lastgroup or "") not in Kind.__members__:
                return
            beside = Beside(Owner.UNIT, beside.start, noun.end(), unit=Kind[noun.lastgroup or ""])
            start = noun.end()
        if not self._numbered(start, end, beside):
            return
        yield from self._split(start, end, beside)

    def _numbered(self, start: int, end: int, beside: Beside) -> bool:
        """True where a number is named, or the only annex of the act itself."""
        phrase = self._words[start:end]
        if any(c.isdigit() for c in phrase) or _ordinals(self._lang).search(phrase):
            return True
        noun = noun_pattern(self._lang).match(phrase.strip())
        return noun is not None and noun.lastgroup == Kind.ATTACHMENT.name and beside.owner is Owner.ACT

    def _split(self, start: int, end: int, beside: Beside) -> Iterator[Reference]:
        """The reference; where the addresses of a list are not all of one unit, the last ones are the owner's."""
        whole = self._reference(start, end, beside)
        if whole is None:
            return
        if whole.citations or not self._outward:
            yield whole
            return
        nouns = [match.start() for match in noun_pattern(self._lang).finditer(self._words, start, end)]
        for at in nouns[1:]:
            if not _listing(self._lang).search(self._words[max(start, at - _SHORT) : at]):
                continue
            last = self._reference(at, end, beside)
            if last is not None and last.citations:
                unsaid = Beside(Owner.UNSAID, end, end)
                yield from self._split(start, _edge(self._words, start, at, self._lang), unsaid)
                yield last
                return
        yield whole

    def _reference(self, start: int, end: int, beside: Beside) -> Reference | None:
        lang, owner = self._lang, beside.owner
        phrase = self._words[start:end]
        scheme = self._scheme
        if owner is Owner.OTHER:
            scheme = act_reference(beside.act).scheme or Scheme.CIVIL
        reading = read_addresses(phrase, lang, scheme)
        named = [
            c for chain in reading.chains for one in citations(chain) if one.steps for c in _through(one)
        ]
        kept = [c for c in named if any(s.kind in LEADING for s in c.steps)]
        if named and not kept:
            return None
        said = " ".join(self._words[min(start, beside.start) : max(end, beside.end)].split())
        if reading.rest.strip() or not kept or _breaks_off(self._words, end, owner):
            return Reference(start, end, said, owner, (), beside.act)
        outer, container = self._outer(beside, kept[0])
        if outer is None:
            return Reference(start, end, said, owner, (), beside.act)
        full = tuple(Citation((*outer, *one.steps), one.sentence) for one in kept)
        return Reference(start, end, said, owner, full, beside.act, container)

    def _outer(self, beside: Beside, first: Citation) -> tuple[tuple[Step, ...] | None, Kind | None]:
        """The steps around what is named, and the container that only the tree tells; None where it is not told."""
        within, kind = self._within, first.steps[0].kind
        if beside.owner is Owner.UNIT and beside.unit is not None:
            told = _unit_steps(beside.unit, self._scheme, within)
            if told is None and beside.unit not in CONTAINERS:
                return None, None
            return told or (), beside.unit if told is None and kind is Kind.SECTION else None
        if beside.owner is Owner.ACT:
            return (within[:1] if within and within[0].kind is Kind.ATTACHMENT else ()), None
        if beside.owner in (Owner.UNSAID, Owner.POINTED) and kind in _INSIDE:
            return _article(within), None
        return (), None


def _through(citation: Citation) -> Iterator[Citation]:
    """A citation, or those that «статьями 244, 250-254 и 297» means: no 254th article is put behind one of them."""
    for n, step in enumerate(citation.steps):
        first, last = (step.number.pair if step.number is not None else None) or (0, 0)
        if step.kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT) and last > _PUT_BEHIND and first < last:
            for number in range(first, last + 1):
                inner = Step(step.kind, Number(str(number)))
                yield Citation((*citation.steps[:n], inner, *citation.steps[n + 1 :]), citation.sentence)
            return
    yield citation


def _unit_steps(unit: Kind, scheme: Scheme, within: Sequence[Step]) -> tuple[Step, ...] | None:
    """The steps down to the unit that «настоящая статья» is; None where that is not told."""
    kinds = [step.kind for step in within]
    if unit in (Kind.PARAGRAPH, Kind.SUBPARAGRAPH):
        unit = _printed_kind(unit, scheme, kinds)
    if unit is Kind.SUBPARAGRAPH and unit not in kinds and Kind.ARTICLE in kinds:
        return tuple(within)  # a unit that is its only part
    if unit is Kind.PARAGRAPH and unit not in kinds and Kind.POINT in kinds:
        return tuple(within[: kinds.index(Kind.POINT)])  # «настоящий пункт» of an article that has none
    if unit in CONTAINERS or unit not in kinds:
        return None
    return tuple(within[: len(kinds) - kinds[::-1].index(unit)])


def _printed_kind(unit: Kind, scheme: Scheme, kinds: Sequence[Kind]) -> Kind:
    """The kind that a noun means in a scheme: «настоящая часть» of a code is its «1.», «настоящий пункт» may be «1)»."""
    levels = levels_of(scheme)
    if unit is Kind.SUBPARAGRAPH and levels != levels_of(Scheme.CIVIL) and Kind.PARAGRAPH in kinds:
        return Kind.PARAGRAPH
    if unit is Kind.PARAGRAPH and levels.bare is Kind.POINT and Kind.POINT in kinds:
        return Kind.POINT
    return unit


def _article(within: Sequence[Step]) -> tuple[Step, ...]:
    """The steps down to the article, or to the annex, in which a text stands."""
    kinds = [step.kind for step in within]
    holder = next((k for k in (Kind.ARTICLE, Kind.ATTACHMENT) if k in kinds), None)
    return tuple(within[: kinds.index(holder) + 1]) if holder is not None else ()


def _breaks_off(words: str, end: int, owner: Owner) -> bool:
    """True where the address was not read to its end, or the paragraph ends amid a sentence."""
    if _GLUED.match(words, end):
        return True
    return (
        owner is Owner.UNSAID
        and len(words) > end - 1
        and not words[end:].strip()
        and _ENDS.search(words) is None
    )


def _edge(words: str, start: int, at: int, lang: Lang) -> int:
    """Where what stands before a list's last member ends, without the word that joins the two."""
    joint = re.search(rf"\s*(?:{language_of(lang).addresses.listing}|\s)+\s*\Z", words[start:at])
    return start + joint.start() if joint else at


@cache
def _glued(lang: Lang) -> re.Pattern[str]:
    """Where a blank is missing behind the number of an element: «пунктом 1-1статьи 52»."""
    nouns = "|".join(noun.read for noun in language_of(lang).units.nouns.values() if noun.read)
    return re.compile(rf"(?<=[\d)])(?=(?:{nouns})(?!\w))", re.IGNORECASE)


@cache
def _nouns(lang: Lang) -> Told:
    """The nouns of elements: most paragraphs have none."""
    return Told(noun_pattern(lang).pattern)


@cache
def _numbers_in_words(lang: Lang) -> Told:
    """Ordinals, or the word with which an act speaks of itself, whose only annex has no number."""
    return Told(rf"{ordinal_pattern(lang).pattern}|(?<!\w)(?:{language_of(lang).acts.this})(?!\w)")


@cache
def _forms(lang: Lang) -> Told:
    """The words for acts."""
    forms = language_of(lang).acts.forms.values()
    return Told("|".join(dict.fromkeys(form.cited for form in forms if form.cited)) or "(?!)")


@cache
def _listing(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?:{language_of(lang).addresses.listing})\s*\Z", re.IGNORECASE)


@cache
def _this(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{language_of(lang).acts.this})\s+\Z", re.IGNORECASE)


def _ordinals(lang: Lang) -> re.Pattern[str]:
    return ordinal_pattern(lang)


@cache
def _apart(lang: Lang) -> re.Pattern[str] | None:
    language = language_of(lang)
    return (
        re.compile(rf"(?<!\w)(?:{language.acts.this})(?!\w)", re.IGNORECASE)
        if not language.addresses.outward
        else None
    )


@cache
def _publications(lang: Lang) -> re.Pattern[str]:
    begins = language_of(lang).references.publications
    return re.compile(rf"\((?:{begins})[^()]{{0,{_LONGEST}}}(?:\([^()]*\)[^()]*)*\)?", re.IGNORECASE)


def _without_publications(words: str, lang: Lang) -> str:
    """The text with blanks for the lists of publications, whose numbers are no references."""
    if "(" not in words:
        return words
    return _publications(lang).sub(lambda match: " " * len(match[0]), words)
