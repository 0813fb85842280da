"""The form of an amending act and of what it puts: preamble, headings (art. 23), dashes (art. 24), adjectives (art. 25).

Also places of a draft that nobody has filled, outside of its orders: an order with one is not understood, and told as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.shown import shortened
from lawtrack.language import language_of
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.document import Scheme, WorkKind
from lawtrack.model.gaps import is_unfilled
from lawtrack.model.instruction import InsertProvision, Instruction, ReplaceProvision
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision
from lawtrack.profiles.checks import CheckRule
from lawtrack.reading.act_kinds import is_amending
from lawtrack.reading.instructions import Segment, SegmentKind
from lawtrack.wording.act_titles import legal_force

_HEADED = CONTAINERS | {Kind.ARTICLE}
_BUDGET = LazyPattern(lambda: worded(lambda one: one.checks.budget), re.IGNORECASE)
_DASH = re.compile(r"\A\s*[«\"“„]?\s*(?P<sign>[-–—−•·*●▪◦])\s*(?=\S)(?!\d)")
_CONSTITUTION = legal_force(WorkKind.CONSTITUTION, "")


def preamble(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Sentences between the title and the first item: an amending act has no preamble (art. 23.6)."""
    if material.preamble and material.instructions:
        first = material.preamble[0]
        yield Found(
            message("An amending act has no preamble: «{words}»", words=shortened(first.text)),
            message("Take it out; what it says belongs into the explanatory note."),
            material.lang,
            line=first.line,
        )


def heading(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """New articles, chapters and sections without a heading, and those that lose theirs (art. 23.9)."""
    for one in material.instructions:
        if not isinstance(one, InsertProvision | ReplaceProvision) or one.act is None or one.sentence:
            continue
        if _needs_none(material, one):
            continue
        for unit in one.fragment:
            for part in unit.walk():
                if (
                    part.kind in _HEADED
                    and not part.removed
                    and not part.heading
                    and _lost(material, one, part)
                ):
                    yield Found(
                        message("{unit} has no heading.", unit=shortened(part.label or one.text)),
                        message("Give it one: articles and what holds them have headings."),
                        material.lang,
                        n=one.n,
                        line=one.line,
                        act=one.act.text,
                        eid=one.target_eid or "",
                        scheme=one.act.scheme or Scheme.CIVIL,
                    )


def _needs_none(material: Material, one: Instruction) -> bool:
    """True where the amended act needs no headings: an amending law, the budget, the Constitution as it was published."""
    if one.act is None:
        return True
    name = one.act.text
    rank = legal_force(WorkKind.OTHER, re.sub(r"[«\"“].*[»\"”]", "", name))
    base = material.base_of(one)
    title = one.act.title or (base.work.title(material.lang) if base else "")
    return rank == _CONSTITUTION or is_amending(title) or bool(_BUDGET.search(title))


def _lost(material: Material, one: Instruction, part: Provision) -> bool:
    """True where a heading is missing that must be there: of a new unit, or of one that had it before."""
    if isinstance(one, InsertProvision):
        return True
    base = material.base_of(one)
    if base is None or part.number is None:
        return False
    same = (
        p.provision for p in base.old if p.provision.kind is part.kind and p.provision.number == part.number
    )
    return any(unit.heading for unit in same)


def dash(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Lines that it puts which begin with a dash or another sign (art. 24.7); those of tables aside."""
    for segment in material.quoted():
        sign = _DASH.match(segment.text)
        if sign is not None and re.search(r"[^\W\d]{3}", segment.text):
            yield Found(
                message(
                    "A line begins with the sign «{sign}»: «{words}»",
                    sign=sign["sign"],
                    words=shortened(segment.text),
                ),
                message("Take the sign out; an indent marks the line."),
                material.lang,
                n=_of_line(material, segment.line),
                line=segment.line,
            )


def unfilled(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Lines with a place that is marked to be filled in: title, name of an act, signature, caption of an annex."""
    for segment in material.amending.segments:
        if is_unfilled(segment.text) and not _of_unread(material, segment):
            yield Found(
                message("A place is left to be filled in: «{words}»", words=shortened(segment.text)),
                message("Write what is asked for there, without the marks."),
                material.lang,
                line=segment.line,
            )


def _of_unread(material: Material, segment: Segment) -> bool:
    """True for a line of an order that is not understood, which is told already."""
    n = _of_line(material, segment.line)
    one = next((i for i in material.amending.instructions if i.n == n), None)
    if one is None or not one.unread:
        return False
    return segment.line == one.line or segment.kind is SegmentKind.QUOTATION


def adjective(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Elements that are named by an adjective instead of their number (art. 25.4)."""
    vague = re.compile(language_of(material.lang).checks.vague or r"(?!)", re.IGNORECASE)
    kinds = (SegmentKind.QUOTATION, SegmentKind.DIRECTIVE, SegmentKind.SCOPE, SegmentKind.OWN)
    for segment in material.amending.segments:
        if segment.kind not in kinds:
            continue
        for words in vague.finditer(segment.text):
            n = _of_line(material, segment.line)
            if _is_sought(material, n, words[0]):
                continue
            yield Found(
                message("«{words}»: an element is referred to by its number.", words=words[0]),
                message("Write its number."),
                material.lang,
                n=n,
                line=segment.line,
            )


def _of_line(material: Material, line: int) -> int:
    """The number of the instruction in which a line stands: the last one that begins before it, or on it."""
    before = [one for one in material.amending.instructions if one.line <= line]
    return max(before, key=lambda one: (one.line, -one.n)).n if before else 0


def _is_sought(material: Material, n: int, words: str) -> bool:
    """True where an instruction only seeks these words, to change or to anchor: the act in force has them."""
    one = next((i for i in material.amending.instructions if i.n == n), None)
    if one is None or one.old is None or words.casefold() not in one.old.casefold():
        return False
    return words.casefold() not in (one.new or "").casefold()
