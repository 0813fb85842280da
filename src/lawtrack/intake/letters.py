"""A letter split into proposed remarks: its numbered points, else its paragraphs that cite a provision.

A person confirms, joins, splits and corrects what is proposed; so a split too many is better than two remarks in one,
and a line that fits nowhere is in the rest, never left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lawtrack.drafting.citations import citation_text
from lawtrack.incoming import brief
from lawtrack.intake.proposed import Intake, Proposed
from lawtrack.intake.quoting import depths, lines_inside, proposed_wording
from lawtrack.language import language_of
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.reading.citations.running import Cited, cited_in
from lawtrack.reading.language import detect_language

_LABEL = re.compile(r"\s*(?P<numbers>\d{1,3}(?:\.\d{1,3})*)(?P<end>[.)]|(?<=\.\d)|(?<=\.\d\d))\s+(?=\S)")
_ROMAN = re.compile(r"\s*(?P<n>[IVX]{1,7})[.)]\s+(?=\S)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN_END = "I"
_BULLET = re.compile(r"\s*[–—•·▪\uf0b7-]\s+(?=\S)")
_BULLET_END = "–"
_LONGEST_HEAD = 150
"""Letters of a point that only heads others without saying so by a colon."""
_CLOSING = LazyPattern(lambda: rf"\s*(?:{worded(lambda one: one.remarks.closing)})", re.IGNORECASE)
_WHOLE = LazyPattern(
    lambda: rf"\s*(?:\d[\d.]*[.)]\s+)?(?:{worded(lambda one: one.remarks.whole)})", re.IGNORECASE
)
_MOST_SKIPPED = 5
"""So many numbers may be missing between two points of a letter, for they were taken out of it."""

_Style = tuple[int, str]
"""The depth of a number and the sign behind it: what tells the points of one list from those of another."""
_Lists = dict[_Style, tuple[int, ...]]
"""Lists by the style of their points, the outermost first, each with the number that it has come to."""
NO_PROVISION = message("no provision is named in it: it would be of the bill as a whole")
SEVERAL = message("it names several provisions")
_SEVERAL_WORDINGS = message("it proposes several wordings; they stand in its text")


@dataclass(frozen=True, slots=True)
class _Label:
    """The number before a point: «2.3.» is (2, 3) and its style the depth and the sign behind it."""

    numbers: tuple[int, ...]
    end: str

    @property
    def style(self) -> _Style:
        """The style of its list."""
        return len(self.numbers), self.end


@dataclass(slots=True)
class _Draft:
    """A remark while its lines are gathered: under which headings, which point, which lines."""

    heads: tuple[str, ...]
    place: str
    lines: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)  # of these, what nothing says to belong to it


def split_letter(lines: Sequence[str], lang: Lang | None = None) -> Intake:
    """The remarks that a letter makes, as they are proposed.

    Args:
        lines: Its paragraphs in order, each with the number that Word prints before it.
        lang: The language; found in the words where None.
    """
    every = [line.strip() for line in lines if line.strip()]
    used = lang or detect_language("\n".join(every)) or Lang.RU
    return _Splitting(every, used).result()


class _Splitting:
    """One letter while it is split."""

    def __init__(self, lines: Sequence[str], lang: Lang) -> None:
        self._lines, self._lang = lines, lang
        self._inside = lines_inside(lines)
        counted = _counted([None if q else _label(x) for x, q in zip(lines, self._inside, strict=True)])
        self._labels = [label for label, _outer in counted]
        self._outer = [tuple(outer) for _label, outer in counted]
        self._above = [tuple(numbers[-1] for numbers in outer.values()) for _label, outer in counted]
        self._cites = [False if q else _cites(x, lang) for x, q in zip(lines, self._inside, strict=True)]
        self._numbered = sum(label is not None for label in self._labels) > 1
        self._drafts: list[_Draft] = []
        self._rest: list[str] = []
        self._heads: dict[_Style, str] = {}  # by the style of the points under which they stand
        self._open: _Draft | None = None
        self._ended = False
        self._every_head: list[str] = []
        self._used: set[str] = set()

    def result(self) -> Intake:
        for at, line in enumerate(self._lines):
            self._take(at, line)
        remarks = tuple(_proposed(draft, self._lang) for draft in self._drafts)
        alone = [head for head in self._every_head if head not in self._used]
        return Intake(remarks, (*self._rest, *alone))

    def _take(self, at: int, line: str) -> None:
        label = self._labels[at]
        if label is not None and (not self._ended or self._cites[at]):
            self._point(at, line, label)
        elif self._inside[at] and self._open is not None:
            self._open.lines.append(line)
        elif self._drafts and _CLOSING.match(line) and not self._cites[at]:
            self._open, self._ended = None, True
            self._rest.append(line)
        elif self._is_head(at, line):
            self._heads = {}
            self._head(_NO_STYLE, line)
        elif not self._numbered and not self._ended and (self._cites[at] or speaks_of_whole(line)):
            self._begin((), str(len(self._drafts) + 1), line)
        elif self._open is not None and not self._ended:
            if not self._open.lines[-1].endswith(":"):
                self._open.joined.append(line)
            self._open.lines.append(line)
        else:
            self._rest.append(line)

    def _point(self, at: int, line: str, label: _Label) -> None:
        self._ended = False
        outer = self._outer[at]
        if self._heads_points(at, line, label):
            self._heads = {s: h for s, h in self._heads.items() if s in outer}
            self._head(label.style, line)
            return
        if outer and self._open is not None and not any(s in self._heads for s in outer if s != _NO_STYLE):
            self._open.lines.append(line)  # a point of a remark, not one of a heading
            return
        heads = tuple(head for style, head in self._heads.items() if style in outer or style == _NO_STYLE)
        own = label.numbers if len(label.numbers) > 1 else (*self._above[at], *label.numbers)
        place = ".".join(map(str, own))
        self._begin(heads, place, line)

    def _head(self, style: _Style, line: str) -> None:
        self._heads[style] = line
        self._every_head.append(line)
        self._open = None

    def _begin(self, heads: tuple[str, ...], place: str, line: str) -> None:
        self._open = _Draft(heads, place, [line])
        self._drafts.append(self._open)
        self._used.update(heads)

    def _heads_points(self, at: int, line: str, label: _Label) -> bool:
        """True for a point that only heads those of a list under it: «1. По статье 5:»."""
        following = next((n for n in range(at + 1, len(self._lines)) if self._labels[n] is not None), None)
        if following is None:
            return False
        under = self._labels[following]
        deeper = under is not None and under.style != label.style and under.style not in self._outer[at]
        if not deeper or (under is not None and under.numbers[-1] != 1) or following != at + 1:
            return False
        dotted = under is not None and len(under.numbers) > len(label.numbers)
        return line.endswith(":") or dotted or (len(line) <= _LONGEST_HEAD and not line.endswith((".", ";")))

    def _is_head(self, at: int, line: str) -> bool:
        """True for a line without a number that heads points: it cites a provision, and a list begins under it."""
        following = self._labels[at + 1] if at + 1 < len(self._lines) else None
        begins = following is not None and (following.numbers[-1] == 1 or following.end == _BULLET_END)
        return begins and line.endswith(":") and self._cites[at]


_NO_STYLE: _Style = (0, "")


def _counted(labels: Sequence[_Label | None]) -> list[tuple[_Label | None, _Lists]]:
    """The labels that count, each with the lists in which it stands and where they are, from the outside in.

    Each goes on with a list or begins one; any other number begins a sentence.
    """
    last: _Lists = {}  # of the lists that are open, the outermost first
    kept: list[tuple[_Label | None, _Lists]] = []
    for label in labels:
        before = last.get(label.style) if label is not None else None
        if label is not None and label.end == _BULLET_END:
            label = _Label((before[-1] + 1 if before else 1,), _BULLET_END)
        goes_on = label is not None and before is not None and _goes_on(before, label.numbers)
        if label is None or not (goes_on or label.numbers[-1] == 1):
            kept.append((None, {}))
            continue
        if label.style in last:
            outer = tuple(last)[: list(last).index(label.style)]
            last = {style: last[style] for style in outer}
        kept.append((label, dict(last)))
        last[label.style] = label.numbers
    return kept


def _goes_on(before: tuple[int, ...], numbers: tuple[int, ...]) -> bool:
    return 0 < numbers[-1] - before[-1] <= _MOST_SKIPPED or numbers[:-1] > before[:-1]


def _label(line: str) -> _Label | None:
    """The number before a line, in digits or Roman; a dash or a bullet is a number that is counted."""
    found = _LABEL.match(line)
    if found is not None:
        return _Label(tuple(int(n) for n in found["numbers"].split(".")), found["end"])
    roman = _ROMAN.match(line)
    if roman is not None and (value := _roman(roman["n"])):
        return _Label((value,), _ROMAN_END)
    return _Label((0,), _BULLET_END) if _BULLET.match(line) else None


def _roman(letters: str) -> int:
    """The value of a Roman number up to 39, as chapters of a letter have; 0 where it is written as none."""
    values = [_ROMAN_VALUES[letter] for letter in letters]
    value = sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    tens, ones = divmod(value, 10)
    return value if letters == "X" * tens + _ROMAN_ONES[ones] else 0


def _cites(line: str, lang: Lang) -> bool:
    return bool(cited_outside(line, lang))


def cited_outside(text: str, lang: Lang) -> tuple[Cited, ...]:
    """The addresses that stand in a text outside of quotations: those in them are words of a law."""
    deep = depths(text)
    found: list[Cited] = []
    at = 0
    for line in text.split("\n"):
        found += [one for one in cited_in(line, lang) if not deep[at + one.start] and not _of_the_letter(one)]
        at += len(line) + 1
    return tuple(found)


def _of_the_letter(cited: Cited) -> bool:
    """True for what is called so in a letter too: «Примечание: …», «Приложение на 3 листах», «ескертулер»."""
    (first, *inner), *_others = (one.steps for one in cited.citations)
    return (
        not inner and first.kind in (Kind.NOTE, Kind.ATTACHMENT) and not any(c.isdigit() for c in cited.text)
    )


def _proposed(draft: _Draft, lang: Lang) -> Proposed:
    own = "\n".join(draft.lines)
    lang = detect_language(own) or lang
    cited = cited_outside(own, lang)
    for head in reversed(draft.heads):
        cited = _under(main_of(cited_outside(head, lang)), cited, lang)
    text, wording = proposed_wording(own)
    notes: list[Message] = []
    if not cited and not any(speaks_of_whole(line) for line in (*draft.heads, *draft.lines)):
        notes.append(NO_PROVISION)
    first = main_of(cited)
    if first is not None and len(first.citations) > 1:
        notes.append(SEVERAL)
    notes += [_joined(line) for line in draft.joined]
    whole = "\n".join((*draft.heads, text)).strip()
    return Proposed(
        draft.place,
        whole,
        provision_of(first, lang) if first is not None else "",
        wording=wording,
        lang=lang,
        cited=cited,
        notes=tuple(notes),
    )


def speaks_of_whole(words: str) -> bool:
    """True where words begin with saying that the bill as a whole is meant, behind the number of a point or without one."""
    return _WHOLE.match(words) is not None


def _joined(line: str) -> Message:
    return message("a paragraph without a number went with it: «{line}»", line=brief(line))


def _under(head: Cited | None, cited: tuple[Cited, ...], lang: Lang) -> tuple[Cited, ...]:
    """The addresses under a heading: «пункт 1» under «В статье 7:» is of that article; where there are none, its own."""
    if head is None:
        return cited
    if not cited:
        return (head,)
    first = cited[0]
    inside = first.citations[0].steps[0].kind in _INSIDE and len(head.citations) == 1
    if not inside or first.drafted:
        return cited
    whole = tuple(Citation((*head.citations[0].steps, *one.steps), one.sentence) for one in first.citations)
    text = ", ".join(citation_text(one, lang) for one in whole)
    in_whole = head.whole.replace(head.text, text, 1) if head.in_document else text
    return (replace(head, text=text, citations=whole, whole=in_whole), *cited[1:])


_INSIDE = (Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ALINEA, Kind.INTRO)


def main_of(cited: Sequence[Cited]) -> Cited | None:
    """The address that a remark is most likely about: the first that says it is of the bill, else the first."""
    return next((one for one in cited if one.drafted), cited[0] if cited else None)


def provision_of(cited: Cited, lang: Lang) -> str:
    """An address as a person would type it, with the words that say it is of the bill, or of which document."""
    form = language_of(lang).addresses.of_bill if cited.drafted else "{element}"
    return form.format(element=cited.whole or cited.text)
