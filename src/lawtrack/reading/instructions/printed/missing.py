"""Lines of an amending act that are missing, as its own numbering tells: a number left out, or numbers that begin anew.

A place («3) в статье 7:»), or the opening of an act's block, that is lost leaves no trace but the numbers around it: what
stood under it stands under the line before, and reads as if it belonged there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lawtrack.language.spelling import letters_in_order
from lawtrack.model.document import Lang
from lawtrack.model.numbering import Number
from lawtrack.reading.instructions.patterns import told_in_any
from lawtrack.reading.instructions.printed.labels import Label, labels_of, next_of
from lawtrack.reading.instructions.printed.stops import behind_stops
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.remembering import remembered

ARTICLE, PARAGRAPH, POINT, LETTER = range(4)
_PRINTED = {ARTICLE: "{}", PARAGRAPH: "{}.", POINT: "{})", LETTER: "{})"}


class Missing(NamedTuple):
    """A line that is missing somewhere before another.

    Attributes:
        rank: Of its label; where the numbers begin anew, of the line that would open them at the least.
        label: It as it is printed; empty where the numbers begin anew.
        under: The words of the line under which the other would stand if nothing were missing; empty for none.
        stop: True where no number tells it, but the full stop before the other.
    """

    rank: int
    label: str
    under: str
    stop: bool = False


_BEHIND_STOP = Missing(PARAGRAPH, "", "", stop=True)
_PLACE_BEHIND_STOP = Missing(LETTER, "", "", stop=True)


def missing_lines(
    directives: Sequence[Directive], lang: Lang, of_the_act: Callable[[str], bool]
) -> dict[int, Missing]:
    """By the place of a line what may be missing between the line that opens its place and itself.

    A line is not in doubt where it goes on with the numbers of what stands before it, or is the first below the line
    that opens its place: what opens a place is followed by something.

    Args:
        directives: The lines of the act.
        lang: Its language.
        of_the_act: True for a line that orders something, or opens a place: a number before other words, which may be
            those of a quotation whose mark is lost, tells nothing.
    """
    found: dict[int, Missing] = {}
    elsewhere: dict[int, list[tuple[Missing, list[int]]]] = {}  # by the line that may be it
    labelled = [(at, ranked[0]) for at, one in enumerate(directives) if (ranked := _labels(one))]
    amid = _amid_others(labelled, lang)
    above: list[Label] = []
    places: dict[int, int] = {}
    astray: set[int] = set()
    for k, (at, label) in enumerate(labelled):
        if at in astray:
            continue
        while above and above[-1].rank > label.rank:
            above.pop()
        before = above.pop().number if above and above[-1].rank == label.rank else ""
        if _anew(before, label, lang):
            again = k > 0 and directives[labelled[k - 1][0]].line.text == directives[at].line.text
            run = [at] if again else _run(labelled, k, before, lang)
            if run:  # a line twice; «10)», «1)», «11)»: what stands amid them is in the wrong place itself
                astray.update(run)
                above.append(Label(label.rank, before))
                continue
        start = places.get(label.rank, -1) if before else places.get(above[-1].rank, -1) if above else -1
        behind = labelled[k + 1][1] if k + 1 < len(labelled) else None
        if before and _instead(before, label, labelled, k, lang):
            left_out = _next(before, label.rank, lang)
            gap = Missing(label.rank, _PRINTED[label.rank].format(left_out), _under(directives, start))
            found.update(dict.fromkeys(range(at, labelled[k + 1][0]), gap))
            above.append(Label(label.rank, left_out))
            continue
        left_out = _left_out(before, label, behind, lang)
        last = labelled[k - 1][0] if k else -1
        tells = left_out if before else left_out and label.rank >= POINT
        if tells and of_the_act(directives[at].line.text):
            gap = Missing(label.rank, _PRINTED[label.rank].format(left_out), _under(directives, start))
            begin = _there(directives[max(start, 0) : at], gap.label, of_the_act) + max(start, 0)
            doubtful = _doubtful(directives, start, at, first=not before, of_the_act=of_the_act)
            places_in_doubt = [place for place in doubtful if place >= begin]
            there = _moved(labelled, k, Label(label.rank, left_out), amid)
            moved = directives[there] if there is not None else None
            if there is None or moved is None or _opens(moved) or not of_the_act(moved.line.text):
                found.update(dict.fromkeys(places_in_doubt, gap))
            else:
                elsewhere.setdefault(there, []).append((gap, places_in_doubt))
        elif (
            _anew(before, label, lang)
            and not any(map(_opens, directives[last + 1 : at]))
            and of_the_act(directives[at].line.text)
        ):
            outer = places.get(above[-1].rank, -1) if above else -1
            found[at] = Missing(label.rank - 1, "", _under(directives, outer))
        above.append(label)
        places = {rank: place for rank, place in places.items() if rank < label.rank}
        places |= dict.fromkeys((one.rank for one in _labels(directives[at])), at)
    for gaps in elsewhere.values():
        if len(gaps) > 1:  # it is the line that is missing in one of them, and which is not told
            for gap, in_doubt in gaps:
                found.update(dict.fromkeys(in_doubt, gap))
    stops = behind_stops(directives, of_the_act)
    return {at: _BEHIND_STOP if act else _PLACE_BEHIND_STOP for at, act in stops} | found


def is_first_letter(letter: str, lang: Lang) -> bool:
    """True for the letter with which lists begin."""
    return letter == _next("", LETTER, lang)


def _labels(directive: Directive) -> list[Label]:
    """The labels of a line, its letter with them."""
    if directive.stray or directive.loose:
        return []
    return labels_of(directive) + ([Label(LETTER, directive.letter)] if directive.letter else [])


def _opens(directive: Directive) -> bool:
    """True for a line that may open a place: it ends with a colon, and puts no text; a quotation behind it is stray."""
    text = directive.text.rstrip()
    return text.endswith(":") and not told_in_any("directives", "puts").within(text)


def _under(directives: Sequence[Directive], opens: int) -> str:
    """The words of the line that opens a place; empty for none."""
    return directives[opens].text.rstrip(" :") if opens >= 0 else ""


def _there(directives: Sequence[Directive], label: str, of_the_act: Callable[[str], bool]) -> int:
    """The place of the line that holds the one with a label: before it none is missing; 0 for none.

    It was glued to its end («…;3) …»), or is the line itself, an order behind a stray mark («"3) …»), or one in a
    quotation that does not end.
    """
    glued = re.compile(rf"[;:.»”\"]\s?{re.escape(label)}\s")
    marked = re.compile(rf"[«„“\"]\s?(?={re.escape(label)}\s)")
    for place, one in enumerate(directives):
        if any(glued.search(line.text) for line in (one.line, *one.quoted)):
            return place
        if (one.unclosed or one.broken) and any(line.text.startswith(f"{label} ") for line in one.quoted):
            return place
        mark = marked.match(one.line.text)
        if mark is not None and of_the_act(one.line.text[mark.end() :]):
            return place
    return 0


class _Astray(NamedTuple):
    """The place, among the labels, of one that stands amid others, and whether it belongs right before or behind them."""

    at: int
    near: bool


def _amid_others(labelled: Sequence[tuple[int, Label]], lang: Lang) -> dict[Label, list[_Astray]]:
    """By label where it stands amid numbers that follow each other without it: «2)», «7)», «3)».

    One that has only changed places with its neighbour («2)», «4)», «3)», «5)») is missing nowhere else.
    """
    found: dict[Label, list[_Astray]] = {}
    labels = [label for _at, label in labelled]
    for n in range(1, len(labels) - 1):
        above, one, below = labels[n - 1 : n + 2]
        if not above.rank == one.rank == below.rank or one.number in (above.number, below.number):
            continue
        if below.number != _next(above.number, one.rank, lang):
            continue
        before, behind = labels[n - 2] if n > 1 else None, labels[n + 2] if n + 2 < len(labels) else None
        near = before is not None and before.rank == one.rank and one == _behind(before, lang)
        near = near or (one == _behind(below, lang) and behind != one)
        found.setdefault(one, []).append(_Astray(n, near))
    return found


def _behind(label: Label, lang: Lang) -> Label:
    """The label that follows another."""
    return Label(label.rank, _next(label.number, label.rank, lang))


def _moved(
    labelled: Sequence[tuple[int, Label]], k: int, lost: Label, amid: Mapping[Label, Sequence[_Astray]]
) -> int | None:
    """The place of a line amid other numbers that may be the one missing before the ``k``-th label; None for none.

    «2)», «4)», «3)»: the second of them is none of these. Where it is an order that opened no place, nothing that stood
    under it is left behind.
    """
    for n, near in amid.get(lost, ()):
        if n not in (k - 1, k) and (not near or n - 1 <= k <= n + 2):
            return labelled[n][0]
    return None


def _instead(before: str, label: Label, labelled: Sequence[tuple[int, Label]], k: int, lang: Lang) -> bool:
    """True for a first number that stands where another is left out: «16)», «1)», «18)»."""
    if not _anew(before, label, lang) or k + 1 >= len(labelled):
        return False
    behind = labelled[k + 1][1]
    meant = _next(before, label.rank, lang)
    return (
        behind.rank == label.rank and meant != "" and behind.number == _next(meant, label.rank, lang) != "2"
    )


def _doubtful(
    directives: Sequence[Directive],
    start: int,
    end: int,
    *,
    first: bool,
    of_the_act: Callable[[str], bool],
) -> Iterator[int]:
    """The places between the line at ``start`` and the one at ``end`` whose line may stand under one that is missing.

    Args:
        directives: The lines of the act.
        start: The line that opens the place, or the one with the number before; -1 for none.
        end: The line with the number that does not follow.
        first: Whether what is missing is the first line of its kind: then nothing before it is told.
        of_the_act: True for a line that orders something, or opens a place: others are not what a place is opened for.
    """
    at = start + 1
    if at >= end:
        return
    if not first and start >= 0 and _opens(directives[start]):
        while at < end and not _labels(directives[at]) and not of_the_act(directives[at].line.text):
            at += 1
        if at >= end:
            return
        if _labels(directives[at]):  # its numbers go on up to the last of them
            at = max(place for place in range(at, end) if _labels(directives[place]))
            yield from _doubtful(directives, at, end, first=False, of_the_act=of_the_act)
            return
        while at < end and _opens(directives[at]) and not _labels(directives[at]):
            at += 1
        at += 1
    yield from range(at, end)


def _left_out(before: str, label: Label, behind: Label | None, lang: Lang) -> str:
    """The number that is left out before a label; empty where it follows, or is wrong itself."""
    meant = _next(before, label.rank, lang)
    if not meant or label.number == meant or not _later(before, label, lang):
        return ""
    goes_on = behind is not None and behind.rank == label.rank
    if goes_on and behind is not None and behind.number in (meant, _next(meant, label.rank, lang)):
        return ""  # the two lines stand in the wrong order, or only this number is wrong
    return meant


@remembered
def _next(number: str, rank: int, lang: Lang) -> str:
    if rank < LETTER:
        return next_of(number) if number else "1"
    letters = letters_in_order(lang)
    if not number:
        return letters[0] if letters else ""
    at = letters.index(number) + 1 if number in letters else len(letters)
    return letters[at] if at < len(letters) else ""


def _later(before: str, label: Label, lang: Lang) -> bool:
    """True for a whole number that stands further on in counting: «2-1)» behind «2)», and «3)» behind «2-1)», leave out none."""
    if label.rank == LETTER:
        letters = letters_in_order(lang)
        return label.number in letters and (not before or letters.index(label.number) > letters.index(before))
    own, other = Number(label.number).value, Number((before or "0").split("-")[0]).value
    return own is not None and other is not None and own > other + 1


def _run(labelled: Sequence[tuple[int, Label]], k: int, before: str, lang: Lang) -> list[int]:
    """The places of labels that stand amid the numbers before them and those that go on from these; nothing for others."""
    found: list[int] = []
    last, rank = "", labelled[k][1].rank
    for at, label in labelled[k:]:
        if label.rank < rank:
            return []
        if label.rank == rank and last and label.number != _next(last, rank, lang):
            if label.number == _next(before, rank, lang):
                return found
            if not _later(last, label, lang):
                return []
        found.append(at)
        last = label.number if label.rank == rank else last
    return []


def _anew(before: str, label: Label, lang: Lang) -> bool:
    """True for the first number of its kind behind another one of the same kind."""
    if not before or label.rank == ARTICLE:
        return False
    return label.number == _next("", label.rank, lang)
