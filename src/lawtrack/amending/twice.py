"""What a law adds and what stands there already: added once more it would stand twice.

That is how a law reads that was applied to a text which has its amendment: the wrong edition, or another bill that was
faster. A number that is taken says so itself (``placing``); lines, sentences and words have none, so their words tell. The
same words may be meant twice: whoever knows that chooses the place, and they are added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.amending.folding import fold
from lawtrack.amending.fragments import bare_words
from lawtrack.amending.job import Job
from lawtrack.amending.sentences import sentences
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Hit, Line
from lawtrack.model.address import Address
from lawtrack.model.index import Path, Place
from lawtrack.model.instruction import Action, Candidate, Instruction, OutcomeKind, Position
from lawtrack.model.message import message
from lawtrack.model.provision import Provision

_FINAL = " .;,:"
_LEAST = 3
"""Letters and digits that words have which can be told to stand there already; «и» and «,» cannot."""
_ADDING = (Action.INSERT_WORDS, Action.INSERT_PROVISION, Action.OWN_PROVISION)
_SHOWN = 200


def refuse_lines_twice(job: Job, parent: Place, holder: Place, units: Sequence[Provision]) -> None:
    """New parts or lines are not put beside the same ones.

    Args:
        job: The order.
        parent: The unit that is named, which a person chooses to have them twice all the same.
        holder: The unit whose children they become.
        units: The new ones.

    Raises:
        Unsettled: They stand in the unit one after the other, and no order of the law concerns them.
    """
    new = [_like(bare_words(unit)) for unit in units]
    there = [_like(bare_words(child)) for child in holder.provision.children]
    for at in range(len(there) - len(new) + 1):
        if there[at : at + len(new)] == new and all(new):
            _refuse(job, parent, (*holder.path, at), bare_words(units[0]))
            return


def refuse_sentences_twice(job: Job, unit: Place, lines: Sequence[Line], new: str) -> None:
    """A new sentence is not put into a unit that has it.

    Raises:
        Unsettled: It stands in one of the lines, and no order of the law concerns that line.
    """
    wanted = [_like(new[start:end]) for start, end in sentences(new)]
    for line in lines:
        there = [_like(line.text[start:end]) for start, end in sentences(line.text)]
        for at in range(len(there) - len(wanted) + 1):
            if there[at : at + len(wanted)] == wanted and all(wanted):
                _refuse(job, unit, line.path, new)
                return


def without_words_twice(job: Job, unit: Place, hits: Sequence[Hit]) -> list[Hit]:
    """The places but for those where the words stand already, neither added nor by a wording that has the old one in it.

    Args:
        job: The order.
        unit: The unit that is named, which a person chooses to have them twice all the same.
        hits: The places, with the words that are replaced or beside which others are put; empty ones at an edge.

    Returns:
        The places that are left; of the others the reader is told.

    Raises:
        Unsettled: None is left.
    """
    if _chosen(job):
        return list(hits)
    left = [hit for hit in hits if not _stand(job, hit)]
    if hits and not left:
        _refuse(job, unit, hits[0].line.path, (job.instruction.new or "").strip())
        return list(hits)
    for hit in hits:
        if hit not in left:
            eid = Address(job.index.at(hit.line.path).eid)
            job.notices.append(message("{eid}: reads so already; it stays as it is.", eid=eid))
    return left


def _stand(job: Job, hit: Hit) -> bool:
    order, new = job.instruction, fold((job.instruction.new or "").strip()).text
    text = hit.line.text
    before, old, after = (
        fold(text[: hit.start]).text,
        fold(text[hit.start : hit.end]).text,
        fold(text[hit.end :]).text,
    )
    if order.old is None:
        first = order.pos in (Position.START, Position.BEFORE)
        return _told(new) and (
            _begins(after, new) if first else _ends(before.rstrip(_FINAL), new.rstrip(_FINAL))
        )
    if order.action is Action.INSERT_WORDS or order.pos is not None:
        return _told(new) and (_ends(before, new) if order.pos is Position.BEFORE else _begins(after, new))
    return bool(old) and any(
        _told(new[: at.start()] + new[at.end() :])
        and _ends(before, new[: at.start()])
        and _begins(after, new[at.end() :])
        for at in re.finditer(re.escape(old), new)
    )


def _begins(text: str, words: str) -> bool:
    rest, words = text.lstrip(), words.lstrip()
    return rest.startswith(words) and not _joined(words[-1:], rest[len(words) :][:1])


def _ends(text: str, words: str) -> bool:
    rest, words = text.rstrip(), words.rstrip()
    return rest.endswith(words) and not _joined(rest[: len(rest) - len(words)][-1:], words[:1])


def _joined(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _told(words: str) -> bool:
    return sum(sign.isalnum() for sign in words) >= _LEAST


def _like(text: str) -> str:
    """A line or a sentence as another one is like it: without the mark with which it ends."""
    return fold(text.strip()).text.rstrip(_FINAL).casefold()


def _chosen(job: Job) -> bool:
    return bool(job.choice or job.occurrence)


def _refuse(job: Job, unit: Place, path: Path, words: str) -> None:
    """Leave it to a person, unless he has chosen, or the law itself makes room for what it adds."""
    if _chosen(job) or any(_concerns(job, other, path) for other in job.others):
        return
    there = job.index.at(path)
    raise Unsettled(
        OutcomeKind.CONFLICT,
        message(
            "What the instruction adds stands in {eid} already: «{words}»; choose the place to have it there twice.",
            eid=Address(there.eid),
            words=words[:_SHOWN],
        ),
        [Candidate(unit.eid, bare_words(there.provision)[:_SHOWN])] if unit.eid else (),
    )


def _concerns(job: Job, other: Instruction, path: Path) -> bool:
    """Whether another order of the law takes out, words anew or renumbers what stands there, or changes words of it."""
    if other is job.instruction or other.action in _ADDING:
        return False
    if other.words or other.action is Action.EVERYWHERE:
        there = fold(bare_words(job.index.at(path).provision)).text
        return bool(other.old) and fold(other.old or "").text in there
    try:
        found = job.look(other.target) if other.target is not None else None
    except Unsettled:  # said of the order itself
        return False
    return found is not None and path[: len(found.place.path)] == found.place.path
