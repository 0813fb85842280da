"""Words replaced, inserted and deleted in one unit."""

from __future__ import annotations

from lawtrack.amending.appliers.edit import edit
from lawtrack.amending.appliers.forms import edit_forms
from lawtrack.amending.job import Job
from lawtrack.amending.plan import WordEdit
from lawtrack.amending.resolve import Resolved
from lawtrack.amending.seams import splice
from lawtrack.amending.twice import without_words_twice
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import (
    Hit,
    Line,
    capitalised,
    lines_of,
    nearest,
    occurrences,
    sentence_lines,
    shown,
)
from lawtrack.model.address import Address
from lawtrack.model.index import Path, Place
from lawtrack.model.instruction import Candidate, OutcomeKind, Position
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message, message_n

_MOST = 3
_LOOKED_AT = 12
"""Candidates of the same words that are shown, and places of them that are looked at in the act."""
_FINAL = ".;:,"
_ENDING = ".;"
"""The marks with which units end."""


def edit_words(job: Job) -> None:
    """Plan «слова … заменить / исключить», «после слов … дополнить словами», «дополнить словами».

    The words must stand in the unit exactly as often as the law means (once, where it does not say).

    Raises:
        Unsettled: Fewer or more occurrences, no such unit, or another instruction on the same words.
    """
    instruction = job.instruction
    found = _unit(job)
    lines = _lines(job, found)
    if instruction.forms:
        edit_forms(job, lines)
        return
    if instruction.old is None:
        _at_the_edge(job, lines, found.place)
        return
    hits = occurrences(lines, instruction.old) or _elsewhere(job)
    hits = _final_mark(job, hits, lines) or hits
    hits = without_words_twice(job, found.place, chosen(job, hits, lines, found))
    _capitals_stay(job, lines)
    job.plan.add_words([edit(job, hit) for hit in hits])


def _capitals_stay(job: Job, lines: list[Line]) -> None:
    """Say where the same words begin a sentence of the unit: the law quotes them with a small letter, so they stay."""
    for hit in capitalised(lines, job.instruction.old or ""):
        eid = Address(job.index.at(hit.line.path).eid)
        job.notices.append(
            message("{eid}: the words also begin a sentence, with a capital; there they stay.", eid=eid)
        )


def _final_mark(job: Job, hits: list[Hit], lines: list[Line]) -> list[Hit]:
    """«точку заменить точкой с запятой»: of several such marks the one with which the unit ends, and it is said."""
    old, new = job.instruction.old or "", job.instruction.new or ""
    if len(hits) < 2 or job.choice or job.occurrence or {old, new} - set(_ENDING) or old == new:
        return []
    last = hits[-1]
    if last.line != lines[-1] or last.line.text[last.end :].strip() or job.instruction.occurrences != 1:
        return []
    job.notices.append(message("The final «{mark}» of the unit is meant.", mark=old))
    return [last]


def _unit(job: Job) -> Resolved:
    instruction = job.instruction
    if job.choice and instruction.target is not None:
        try:
            return job.resolver.resolve(instruction.target, job.document)
        except Unsettled:
            return job.resolve(instruction.target)
    return job.resolve(instruction.target)


def _elsewhere(job: Job) -> list[Hit]:
    """The words in the place that a person chose, where they do not stand in the unit that the law names."""
    place = job.index.places.get(job.choice) if job.choice else None
    lines = list(lines_of(job.index, place, headings=True)) if place else []
    return occurrences(lines, job.instruction.old or "")


def _lines(job: Job, found: Resolved) -> list[Line]:
    node, instruction = found.place.provision, job.instruction
    if found.heading:
        return [Line(found.place.path, "heading", node.heading, node.label)] if node.heading else []
    lines = list(lines_of(job.index, found.place))
    if instruction.sentence is not None:
        lines = sentence_lines(lines, instruction.sentence)
        if not lines:
            raise Unsettled(
                OutcomeKind.NOT_FOUND,
                message("{eid} has no sentence {n}.", eid=Address(found.place.eid), n=instruction.sentence),
                [Candidate(found.place.eid, node.text[:200], 0.5)],
            )
    return lines


def chosen(job: Job, hits: list[Hit], lines: list[Line], found: Resolved) -> list[Hit]:
    """The occurrences that are meant.

    Raises:
        Unsettled: There are fewer (nearest words) or more (all of them as candidates) than meant.
    """
    instruction = job.instruction
    old = instruction.old or ""
    if not hits:
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message("The words «{old}» do not stand in {eid}.", old=old, eid=_name(found)),
            _near(job, lines, old, found),
        )
    if job.occurrence:
        mine = [h for h in hits if not job.choice or job.index.at(h.line.path).eid == job.choice]
        if job.occurrence <= len(mine):
            return [mine[job.occurrence - 1]]
    if instruction.occurrences == "all":
        return hits
    meant = instruction.occurrences if isinstance(instruction.occurrences, int) else 1
    if len(hits) == meant:
        return hits
    if job.choice:
        mine = [h for h in hits if job.index.at(h.line.path).eid == job.choice]
        if len(mine) == meant:
            return mine
    if len(hits) < meant:
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message_n(
                "The words «{old}» stand {n} time in {eid}, the law means {meant}.",
                "The words «{old}» stand {n} times in {eid}, the law means {meant}.",
                len(hits),
                old=old,
                eid=_name(found),
                meant=meant,
            ),
            [shown(job.index, h) for h in hits],
        )
    raise Unsettled(
        OutcomeKind.AMBIGUOUS,
        message_n(
            "The words «{old}» stand {n} time in {eid}; which are meant?",
            "The words «{old}» stand {n} times in {eid}; which are meant?",
            len(hits),
            old=old,
            eid=_name(found),
        ),
        [shown(job.index, h) for h in hits],
    )


def _at_the_edge(job: Job, lines: list[Line], unit: Place) -> None:
    """Words at the start or the end of the unit; at the end they go before its final mark."""
    instruction = job.instruction
    if not lines:
        raise Unsettled(OutcomeKind.NOT_FOUND, message("The unit has no words."))
    new = (instruction.new or "").strip()
    line = lines[0] if instruction.pos in (Position.START, Position.BEFORE) else lines[-1]
    text = line.text if line.end is None else line.text[: line.end]
    if instruction.pos in (Position.START, Position.BEFORE):
        at = line.start
        without_words_twice(job, unit, [Hit(line, at, at)])
        made = splice(line.text, at, at, new)
    else:
        at = len(text.rstrip())
        without_words_twice(job, unit, [Hit(line, at, at)])
        if text[:at].endswith(tuple(_FINAL)):
            at -= 1
            if new[-1:] in _FINAL and new[-1:]:
                made = splice(line.text, at, at + 1, new)
            else:
                made = splice(line.text, at, at, new)
                job.notices.append(
                    message("The words were put before the final «{mark}».", mark=text[at : at + 1])
                )
        else:
            made = splice(line.text, at, at, new)
    job.notices += made.notices
    job.plan.add_words([WordEdit(instruction.n, line.path, line.name, made.start, made.end, made.new)])


def _near(job: Job, lines: list[Line], old: str, found: Resolved) -> list[Candidate]:
    """The same words in the unit's headings or elsewhere in its article; similar ones in it; the same in the act."""
    near = nearest(job.index, lines, old)
    headings = list(lines_of(job.index, found.place, headings=True))
    here = [shown(job.index, h) for h in occurrences(headings, old)]
    if here or not found.place.path:
        return [*here[:_MOST], *near]
    around = _article(job, found)
    inside = occurrences(list(lines_of(job.index, around, headings=True)), old) if around else []
    elsewhere = [h for h in job.whole.find(old, _LOOKED_AT) if around is None or not _lies_in(h, around.path)]
    return [
        *(shown(job.index, h) for h in inside[:_MOST]),
        *near,
        *(shown(job.index, h) for h in elsewhere[: max(_MOST - len(inside), 1)]),
    ]


def _article(job: Job, found: Resolved) -> Place | None:
    """The article around a unit; None where it is one itself."""
    path = found.place.path
    uppers = (job.index.at(path[:length]) for length in range(1, len(path)))
    return next((place for place in uppers if place.provision.kind is Kind.ARTICLE), None)


def _lies_in(hit: Hit, path: Path) -> bool:
    return hit.line.path[: len(path)] == path


def _name(found: Resolved) -> Address:
    eid = found.place.eid
    return Address(f"{eid}__heading" if found.heading and eid else eid)
