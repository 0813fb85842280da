"""Use case: remarks in bulk, from a file to the register and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.errors import InputError
from lawtrack.intake.proposed import Intake, Proposed
from lawtrack.intake.working import Working
from lawtrack.model.address import Whose
from lawtrack.model.message import message
from lawtrack.reviewing.naming import the_review
from lawtrack.reviewing.review import Way
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.intake.places import UNSETTLED, PlaceFinder
from lawtrack.services.reviews.intake.proposal import Placed, Proposal, proposal_of
from lawtrack.services.reviews.intake.recording import record, take_back_all
from lawtrack.services.reviews.intake.sources import take
from lawtrack.services.reviews.intake.working import read_working, working_file

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from lawtrack.model.document import Lang, Work
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Choice:
    """An element that may be meant: how it is typed, and its act where the bill amends several."""

    provision: str
    act: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that recommendations were taken from: its name, its SHA-256, how many of them stand."""

    name: str
    digest: str
    count: int = 0


class Intakes:
    """Remarks in bulk of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self._workspace = workspace
        self._log = WorkflowLog(workspace, today)

    def propose(
        self,
        bill: str,
        path: Path,
        *,
        way: Way | None = None,
        letter: Path | None = None,
        review: str = "",
        author: str = "",
        act: str = "",
        lang: Lang | None = None,
        again: bool = False,
    ) -> Proposal:
        """What a file would bring to a bill; nothing is recorded.

        Args:
            bill: Short name of the bill.
            path: A letter, a table, a file with comments, or a working file made from one of these.
            way: How it is to be taken; found in it where None.
            letter: Of a working file: the file that it was made from; looked for beside it where None.
            review: The review that the remarks are of («r1»); empty outside of one.
            author: Who makes them, where the file does not say it.
            act: The amended act of provisions that name none.
            lang: The language; found in the words where None.
            again: True to take remarks that are the same as recorded ones too.

        Raises:
            InputError: It cannot be read, or holds nothing of the kind.
            WorkflowError: There is no such bill or review, or the file is another bill's.
        """
        found = self._log.bill(bill)
        taken = take(self._workspace, found, path, way=way, lang=lang, letter=letter)
        return proposal_of(
            self._workspace,
            found,
            self._log.rules(),
            taken,
            review=review.rpartition("/")[2],
            author=author,
            act=act,
            lang=lang,
            again=again,
        )

    def corrected(
        self,
        proposal: Proposal,
        intake: Intake,
        *,
        author: str = "",
        act: str = "",
        lang: Lang | None = None,
        again: bool = False,
    ) -> Proposal:
        """What a file would bring with its remarks as a person corrected them; nothing is recorded.

        Args:
            proposal: What was proposed.
            intake: The corrected remarks (see ``editing``).
            author: As for ``propose``.
            act: As for ``propose``.
            lang: As for ``propose``.
            again: As for ``propose``.

        Raises:
            WorkflowError: There is no such bill or review any more.
        """
        before = proposal.taken
        lines = before.lines
        if not before.corrected and before.way is not Way.LETTER:  # rows were told one by one, until now
            every = before.intake.remarks
            lines = tuple(text for one in every for text in (one.text, one.wording, one.quote) if text)
        return proposal_of(
            self._workspace,
            self._log.bill(proposal.bill),
            self._log.rules(),
            replace(before, intake=intake, lines=lines, corrected=True),
            review=proposal.review,
            author=author,
            act=act,
            lang=lang,
            again=again,
        )

    def resumed(self, proposal: Proposal, kept: str) -> Intake | None:
        """The remarks of a working file in JSON that was made of the same source; None where it is of another one."""
        try:
            working = read_working(kept.encode(), proposal.taken.name)
        except InputError:
            return None
        if working is None or working.digest != proposal.taken.digest:
            return None
        return replace(proposal.taken.intake, remarks=working.intake.remarks, rest=working.intake.rest)

    def choices(self, proposal: Proposal, at: int, act: str = "") -> tuple[Choice, ...]:
        """Of the candidates of an orphan, those that are understood when they are chosen.

        Args:
            proposal: What is proposed.
            at: Which remark.
            act: As for ``propose``.
        """
        one = proposal.placed[at]
        if not one.found.candidates:
            return ()
        finder = self._finder(proposal, act)
        acts = {work.slug for work in finder.works}
        named = (
            Choice(one.found.cited, name) if name in acts else Choice(name, one.remark.act)
            for name in one.found.candidates
        )
        bare = replace(one.remark, cited=(), eid="")
        found = (
            (choice, finder.find(replace(bare, provision=choice.provision, act=choice.act), one.lang))
            for choice in named
        )
        return tuple(
            replace(choice, provision=of.element(one.lang)) if of.anchor.eid else choice
            for choice, of in found
            if not of.cited
        )

    def acts(self, proposal: Proposal) -> tuple[Work, ...]:
        """The acts that the bill amends and the library knows: of which one a provision may be that names none."""
        return self._finder(proposal, "").works

    def _finder(self, proposal: Proposal, act: str) -> PlaceFinder:
        """What finds places in the version that those read who made the remarks."""
        bill = self._log.bill(proposal.bill)
        read = bill.as_of(the_review(bill, proposal.review).version) if proposal.review else bill
        return PlaceFinder(self._workspace, read, act)

    def working(self, proposal: Proposal, form: str, again: str) -> bytes:
        """A working file of a proposal.

        Args:
            proposal: What is proposed.
            form: Its format, «txt», «json» or «xlsx».
            again: The command that takes it back, for its reader.
        """
        taken = proposal.taken
        intake = taken.intake
        rest = (*intake.rest, *(f"{row.place}: {row.words}" for row in intake.unread))
        remarks = tuple(self.as_edited(one) for one in proposal.placed)
        working = Working(taken.name, taken.digest, taken.way.value, Intake(remarks, rest))
        return working_file(working, form, self._workspace.imprint, again)

    def as_edited(self, one: Placed) -> Proposed:
        """A remark with its place as a person can read and correct it: printed, where that is read as the same element."""
        anchor, provision = one.found.anchor, one.remark.provision
        notes = one.remark.notes
        if one.is_orphan:
            provision = f"{UNSETTLED} {one.found.cited}"
            possible = "; ".join(one.found.candidates)
            notes = (
                *notes,
                message("{why} ({possible})", why=one.found.why.rstrip("."), possible=possible or "—"),
            )
        elif anchor.eid:
            provision = one.found.element(one.lang)
        elif not one.remark.provision:
            provision = ""
        act = one.found.act or one.remark.act
        author = one.author
        return replace(
            one.remark,
            provision=provision,
            act=act if anchor.of is Whose.ACT else "",
            kind=one.kind,
            author=author,
            lang=one.lang,
            notes=notes,
        )

    def record(self, proposal: Proposal, on: dt.date | None = None) -> tuple[str, ...]:
        """Record what is proposed, all or nothing; the numbers of the recommendations are returned.

        Raises:
            WorkflowError: A remark cannot be recorded so.
        """
        return record(self._log, proposal, on)

    def sources(self, bill: str) -> tuple[Source, ...]:
        """The files that standing recommendations of a bill were taken from, the last one first."""
        found: dict[str, Source] = {}
        for one in self._log.bill(bill).recommendations:
            if one.origin is not None:
                known = found.pop(one.origin.digest, Source(one.origin.name, one.origin.digest))
                found[one.origin.digest] = replace(known, count=known.count + 1)
        return tuple(reversed(found.values()))

    def take_back(self, bill: str, source: str, reason: str, on: dt.date | None = None) -> tuple[str, ...]:
        """Take back everything that was recorded from a file; the numbers are returned.

        Raises:
            WorkflowError: Nothing was taken from it, no reason, or a review is closed.
        """
        return take_back_all(self._log, bill, source, reason, on)
