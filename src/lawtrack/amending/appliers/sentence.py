"""New sentences: «дополнить предложением …», at the end of a unit or as the one with its ordinal."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.amending.fragments import bare_words
from lawtrack.amending.job import Job
from lawtrack.amending.plan import WordEdit
from lawtrack.amending.seams import splice
from lawtrack.amending.sentences import sentences
from lawtrack.amending.twice import refuse_sentences_twice
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Line, lines_of
from lawtrack.model.address import Address
from lawtrack.model.index import Place
from lawtrack.model.instruction import Candidate, InsertProvision, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message


def _sentences_together(job: Job) -> list[InsertProvision]:
    """The sentences of one order that follow each other («предложениями вторым и третьим»), in their order."""
    own = job.order(InsertProvision)
    same = [
        one
        for one in job.others
        if isinstance(one, InsertProvision)
        and (one.line, one.text, one.target) == (own.line, own.text, own.target)
        and one.sentence is not None
    ]
    ordinals = [one.sentence or 0 for one in same]
    follow = ordinals == list(range(ordinals[0], ordinals[0] + len(same))) if ordinals else False
    return same if follow and own in same else [own]


def insert_sentence(job: Job) -> None:
    """Plan a new sentence, which becomes the one with its ordinal in the unit; by default the last.

    Raises:
        Unsettled: No such unit or place, or a place between its lines.
    """
    instruction = job.instruction
    found = job.resolve(instruction.target)
    lines = list(lines_of(job.index, found.place))
    if not lines:
        raise Unsettled(OutcomeKind.NOT_FOUND, message("{eid} has no words.", eid=Address(found.place.eid)))
    together = _sentences_together(job)
    if together[0] != instruction:
        job.notices.append(message("It is put together with the sentence before it."))
        return
    new = " ".join(one.new or " ".join(bare_words(u) for u in one.fragment) for one in together)
    refuse_sentences_twice(job, found.place, lines, new)
    line, at = _sentence_slot(job, found.place, lines, instruction.sentence)
    made = splice(line.text, at, at, new)
    words = (
        made.new if made.new[:1].isspace() or at == 0 or line.text[at - 1 : at].isspace() else f" {made.new}"
    )
    if at < len(line.text) and not words.endswith(" ") and not line.text[at].isspace():
        words += " "
    job.plan.add_words([WordEdit(instruction.n, line.path, line.name, at, at, words)])


def _sentence_slot(job: Job, unit: Place, lines: Sequence[Line], wanted: int | None) -> tuple[Line, int]:
    """The line and the place in it where the new sentence begins.

    In a unit of several lines a sentence without ordinal ends the unit, which is told; with one it goes between two of a
    line, or behind the last of all.

    Raises:
        Unsettled: It would stand between two lines, or in a numbered unit inside: which line is meant is not known.
    """
    spans = [(one, start) for one in lines for start, _end in sentences(one.text)]
    ordinal = wanted if wanted and wanted > 0 else len(spans) + 1
    if ordinal > len(spans) + 1:
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message(
                "{eid} has {n} sentences; there is no place {k}.",
                eid=Address(unit.eid),
                n=len(spans),
                k=ordinal,
            ),
        )
    last = lines[-1]
    line, at = spans[ordinal - 1] if ordinal <= len(spans) else (last, len(last.text.rstrip()))
    between = 1 < ordinal <= len(spans) and spans[ordinal - 2][0] is not line
    inner = len(line.path) > len(unit.path)
    in_numbered = inner and any(
        job.index.at(line.path[:depth]).provision.kind in (Kind.PARAGRAPH, Kind.POINT)
        for depth in range(len(unit.path) + 1, len(line.path) + 1)
    )
    if between or in_numbered:
        raise Unsettled(
            OutcomeKind.AMBIGUOUS,
            message("{eid} has several lines; in which one is the new sentence put?", eid=Address(unit.eid)),
            [Candidate(job.index.at(one.path).eid, one.text[:200]) for one in lines],
        )
    if len(lines) > 1:
        job.notices.append(
            message(
                "{eid} has several lines; the new sentence is put into {line}.",
                eid=Address(unit.eid),
                line=Address(job.index.at(line.path).eid),
            )
        )
    return line, at
