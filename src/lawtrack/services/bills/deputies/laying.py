"""The next version of a bill, made of the amendments that are accepted: laid over its own text, and read back.

Two accepted amendments to one element, or to one in the other, contradict each other, and neither is laid: which holds
is the committee's to say. What does not fit the text, or is not read back word for word, is not laid either.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.errors import CitationError, LawtrackError, WorkflowError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.document import AUTHENTIC, Lang
from lawtrack.model.eids import overlap, without_duplicates
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.model.index import index_of, replaced
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.rendering import text_lines
from lawtrack.profiles.verdicts import verdicts
from lawtrack.reading.instructions import SegmentKind
from lawtrack.reviewing.deputy import Amendment, AmendmentKind
from lawtrack.services.bills.deputies.marks import with_marks
from lawtrack.services.bills.own_text import own_text, worded
from lawtrack.services.bills.texts import copied
from lawtrack.services.from_file.own_text import OwnAct, read_own_bytes
from lawtrack.services.log.kept_files import KeptFile, kept_with_step
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.model.provision import Provision
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True)
class Laid:
    """The accepted amendments laid over the text of a bill in one language.

    Attributes:
        lang: The language.
        text: The text of the next version, a paragraph a line.
        done: The amendments that are in it.
        left: Those that are not, each with the reason.
        lost: Lines of the text that are no part of the bill's own text and do not go along («Проект»).
        gaps: True where an element was taken out: the numbers behind it stay.
        marks: How many lines got another final «;» or «.», because an element came or went beside them.
        upon: The bill as it was; None where one amendment is only tried.
    """

    lang: Lang
    text: str
    done: tuple[Amendment, ...]
    left: tuple[tuple[Amendment, Message], ...]
    lost: tuple[str, ...] = ()
    gaps: bool = False
    marks: int = 0
    upon: Bill | None = None


def accepted(bill: Bill, lang: Lang) -> tuple[Amendment, ...]:
    """The amendments to the current version that are accepted, with the wording that is taken."""
    found = []
    for one in bill.amendments:
        verdict = verdicts().get(one.decided.verdict) if one.decided is not None else None
        if one.lang is lang and one.version == bill.version.number and verdict is not None and verdict.takes:
            own = one.decided.wording if one.decided is not None and verdict.wording else one.wording
            found.append(replace(one, wording=own))
    return tuple(found)


def lay(workspace: Workspace, slug: str, lang: Lang | None = None) -> tuple[Laid, ...]:
    """What the accepted amendments make of a bill; nothing is recorded.

    Args:
        workspace: The workspace.
        slug: The bill.
        lang: One language; each in which amendments are accepted where None.

    Raises:
        WorkflowError: There is no such bill, no amendment is accepted, or it has no text in this language.
        InputError: Its text cannot be read.
    """
    bill = WorkflowLog(workspace).bill(slug)
    spoken = [one for one in (*AUTHENTIC, Lang.EN) if lang in (None, one) and accepted(bill, one)]
    if not spoken:
        raise WorkflowError(
            _("No amendment to version {number} of the bill «{bill}» is accepted.").format(
                number=bill.version.number, bill=slug
            )
        )
    laid = (_laid(own_text(workspace, bill, one), accepted(bill, one), one) for one in spoken)
    return tuple(replace(one, upon=bill) for one in laid)


def lay_alone(own: OwnAct, one: Amendment) -> Laid:
    """What one amendment alone makes of the text of a bill, whatever was decided on it."""
    return _laid(own, (one,), own.expression.lang)


def _laid(own: OwnAct, chosen: Sequence[Amendment], lang: Lang) -> Laid:
    if not own.whole:
        unread = message("The bill's own text was not put into its elements word for word.")
        return Laid(lang, "", (), tuple((one, unread) for one in chosen), tuple(_lost(own)))
    left = dict(_contradicting(chosen))
    fitting: list[Amendment] = []
    for one in chosen:
        if one.id in left:
            continue
        why = _unfit(own, one)
        if why is None:
            fitting.append(one)
        else:
            left[one.id] = why
    made = _proved(own, fitting)
    if made is None:  # which of them is not read back is found one by one
        kept: list[Amendment] = []
        for one in fitting:
            if _proved(own, [*kept, one]) is None:
                left[one.id] = message("It is not read back word for word where it stands.")
            else:
                kept.append(one)
        fitting, made = kept, _proved(own, kept)
    text = made if made is not None else _lines(own.expression)
    return Laid(
        lang,
        text,
        tuple(fitting),
        tuple((one, left[one.id]) for one in chosen if one.id in left),
        tuple(_lost(own)),
        any(one.kind is AmendmentKind.DELETE for one in fitting),
        _other_marks(own, fitting, text),
    )


def _other_marks(own: OwnAct, done: Sequence[Amendment], text: str) -> int:
    """How many lines that stay differ in their final mark alone."""
    before, proposed = (
        set(_lines(own.expression, own).split("\n")),
        {line.strip() for one in done for line in one.wording.split("\n")},
    )
    return sum(
        line not in before
        and line not in proposed
        and any(f"{line[:-1]}{mark}" in before | proposed for mark in ".;")
        for line in text.split("\n")
        if line[-1:] in (".", ";")
    )


def _contradicting(chosen: Sequence[Amendment]) -> Iterator[tuple[str, Message]]:
    for n, one in enumerate(chosen):
        for other in chosen[n + 1 :]:
            if not one.eid or not other.eid or not overlap(one.eid, other.eid):
                continue
            if (one.kind, one.wording, one.eid) == (other.kind, other.wording, other.eid):
                continue  # the same in the end: laid twice it is laid once
            yield one.id, message("The accepted amendment {name} is to the same element.", name=other.id)
            yield other.id, message("The accepted amendment {name} is to the same element.", name=one.id)


def _unfit(own: OwnAct, one: Amendment) -> Message | None:
    """Why an amendment does not fit the bill's own text; None where it does."""
    if not one.eid:
        return message("Its element was not found in the bill.")
    there = one.eid in own.index
    if one.kind is AmendmentKind.NEW and there:
        return message("The bill has such an element already.")
    if one.kind is not AmendmentKind.NEW and not there:
        return message("The bill has no such element.")
    try:
        return (
            None
            if _after(own, one) is not None
            else message("Its wording does not fit where it is to stand.")
        )
    except CitationError as error:
        return message("Its wording does not fit where it is to stand: {why}", why=error.message)


def _after(own: OwnAct, one: Amendment) -> Expression | None:
    index = own.index
    if one.kind is AmendmentKind.DELETE:
        path = index.places[one.eid].path
        return replace(own.expression, root=replaced(index.root, path, ())) if path else None
    place = index.places.get(one.eid) if one.kind is AmendmentKind.WORDING else None
    citation = Citation.parse_eid(without_duplicates(one.eid))
    return worded(own, citation, place, one.wording)


def _proved(own: OwnAct, chosen: Sequence[Amendment]) -> str | None:
    """The text with the amendments; None where it is not read back as the same own text.

    What is taken out goes last and from the end, so that no place shifts under another amendment.
    """
    order = (AmendmentKind.WORDING, AmendmentKind.NEW, AmendmentKind.DELETE)
    paths = {one.id: own.index.places[one.eid].path if one.eid in own.index else () for one in chosen}
    done: set[tuple[str, str, str]] = set()
    for kind in order:
        alike = sorted(
            (one for one in chosen if one.kind is kind), key=lambda one: paths[one.id], reverse=True
        )
        for one in alike:
            if (one.eid, one.kind, one.wording) in done:
                continue
            done.add((one.eid, one.kind, one.wording))
            after = _after(own, one)
            if after is None:
                return None
            own = OwnAct(own.amending, _marked(after, one), own.of, own.whole)
    return next((text for text in _printed(own) if _reads_back(own, text)), None)


def _marked(after: Expression, one: Amendment) -> Expression:
    """The bill with the final marks of the list in which an element came or went."""
    if one.kind is AmendmentKind.WORDING or "__" not in one.eid:
        return after
    holder = index_of(after.root).find(Citation(Citation.parse_eid(without_duplicates(one.eid)).steps[:-1]))
    if holder is None:
        return after
    paths = [holder.path, *((*holder.path, n) for n in range(len(holder.provision.children)))]
    for path in paths:  # points stand in the article itself, or in its part
        after = replace(after, root=with_marks(after.root, path))
    return after


def _reads_back(own: OwnAct, text: str) -> bool:
    try:
        again = read_own_bytes(text.encode(), "own.txt", own.expression.lang)
    except LawtrackError:
        return False
    return again.whole and _same(again.expression.root, own.expression.root)


def _printed(own: OwnAct) -> Iterator[str]:
    """The text, a paragraph a line: the article's number on the line of its words as the bill prints it, else on one of its own."""
    yield _lines(own.expression, own)
    yield _lines(own.expression)


def _lines(expression: Expression, printed: OwnAct | None = None) -> str:
    """The lines of a bill.

    Args:
        expression: It.
        printed: The bill as it was read, where the number of an article without a heading stands with its words.
    """
    lines: list[str] = []
    alone = {" ".join(one.text.split()) for one in printed.amending.segments} if printed is not None else None
    carried = ""
    for line in text_lines(index_of(expression.root)):
        full = f"{carried} {line.full}".strip()
        carried = ""
        number = line.kind is Kind.HEADING and not line.text and line.label
        if alone is not None and number and " ".join(full.split()) not in alone:
            carried = full
        else:
            lines.append(full)
    return "\n".join(filter(None, [*lines, carried])) + "\n"


def _same(one: Provision, other: Provision) -> bool:
    """True for two trees with the same units, numbers and words."""
    mine = [(unit.kind, unit.number, " ".join(unit.text.split())) for unit in one.walk()]
    theirs = [(unit.kind, unit.number, " ".join(unit.text.split())) for unit in other.walk()]
    return mine == theirs


def _lost(own: OwnAct) -> Iterator[str]:
    """Lines of the source that are no part of the own text: notes of a publisher, and what was not read."""
    yield from (" ".join(one.text.split()) for one in own.amending.segments if one.kind is SegmentKind.NOTE)
    yield from (" ".join(one.item.text.split()) for one in own.unread)


def next_version(
    workspace: Workspace, slug: str, laid: Sequence[Laid], note: str = "", *, on: dt.date | None = None
) -> Bill:
    """Begin the next version of a bill with the texts that the accepted amendments make.

    Args:
        workspace: The workspace.
        slug: The bill.
        laid: What they make of it (``lay``).
        note: What the version is for.
        on: The day (today).

    Raises:
        WorkflowError: None of the amendments could be laid, or somebody else has written meanwhile.
        ExportError: A text cannot be written.
    """
    made = [one for one in laid if one.done]
    if not made:
        raise WorkflowError(_("None of the accepted amendments fits the bill; no version was begun."))
    log = WorkflowLog(workspace)
    bill = made[0].upon or log.bill(slug)
    number = bill.version.number + 1
    data: dict[str, JsonValue] = {"note": note or None, "number": number}
    if bill.version.edits:
        data["with_edits"] = True
    events = [log.new_event(EventKind.VERSION, data, on)]
    files: list[KeptFile] = []
    with kept_with_step(workspace, bill.slug, files):
        for one in made:
            kept = copied(workspace, bill, one.lang, one.text.encode(), ".txt", number, plain=True)
            files.append(kept.kept)
            text: dict[str, JsonValue] = {
                "lang": one.lang.value,
                "file": kept.file,
                "digest": kept.digest,
                "version": number,
                "amendments": [amendment.id for amendment in one.done],
            }
            if bill.version.edits_in(one.lang):
                text["pending"] = [edit.key for edit in bill.version.edits_in(one.lang)]
            events.append(log.new_event(EventKind.TEXT, text, on))
        return log.record(bill, *events)
