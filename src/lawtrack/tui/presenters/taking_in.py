"""Remarks in bulk as a screen shows them: proposed remarks, what is in none, and the steps that correct them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language, ngettext
from lawtrack.tui.listing import Row
from lawtrack.tui.said_keys import key_of
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.intake.proposed import Intake
    from lawtrack.services.reviews.intake.bulk import Intakes
    from lawtrack.services.reviews.intake.proposal import Placed, Proposal
    from lawtrack.tui.office import Office

_ONE = "one"
"""What the keys of rows begin with that are remarks; those of the rest begin otherwise."""
_REST, _UNREAD = "rest", "unread"


@dataclass(frozen=True, slots=True)
class TakingIn:
    """A file that is being taken in; every step gives a new one, so that it can be undone.

    Attributes:
        proposal: What is proposed.
        author: Who makes the remarks, where the file does not say it.
        act: The amended act of provisions that name none.
        before: The remarks as they were before each step, and the act that was said then.
    """

    proposal: Proposal
    author: str = ""
    act: str = ""
    before: tuple[tuple[Intake, str], ...] = ()

    @property
    def draft(self) -> str:
        """The name under which the corrections are kept until they are recorded."""
        return f"remarks-{self.proposal.bill}-{self.proposal.taken.digest[:16]}"

    def at(self, key: str) -> int:
        """Which remark a row is; -1 for none."""
        kind, _dash, number = key.partition("-")
        return int(number) if kind == _ONE else -1

    def remark(self, key: str) -> Placed | None:
        """The remark of a row."""
        at = self.at(key)
        return self.proposal.placed[at] if at >= 0 else None

    def rows(self, words: str = "") -> list[Row]:
        """The remarks with ``words``; those that a person must look at bold."""
        return [
            Row(
                f"{_ONE}-{at}",
                (_mark(one), one.remark.place, element(one), one.remark.text or one.remark.wording),
                "bold" if one.problem or one.is_orphan else "",
            )
            for at, one in enumerate(self.proposal.placed)
            if holds(words, f"{element(one)} {one.author} {one.remark.text} {one.remark.wording}")
        ]

    def rest_rows(self) -> list[Row]:
        """What is in no remark: rows that could not be read first, then lines."""
        intake = self.proposal.taken.intake
        unread = [Row(f"{_UNREAD}-{at}", ("✗", one.words), "bold") for at, one in enumerate(intake.unread)]
        return unread + [Row(f"{_REST}-{at}", ("…", line)) for at, line in enumerate(intake.rest)]

    @property
    def summary(self) -> str:
        """How many remarks there are, how many are new, and how many a person must look at."""
        placed, new = self.proposal.placed, self.proposal.new
        parts = [
            ngettext(
                "{file}: {all} remark, {new} new", "{file}: {all} remarks, {new} new", len(placed)
            ).format(file=self.proposal.taken.name, all=len(placed), new=len(new)),
            _("{count} without an element").format(count=sum(one.is_orphan for one in new)),
        ]
        problems = sum(bool(one.problem) for one in new)
        if problems:
            parts.append(_("{count} cannot be recorded so").format(count=problems))
        if self.proposal.missing:
            missing = len(self.proposal.missing)
            parts.append(
                ngettext("{count} line is nowhere", "{count} lines are nowhere", missing).format(
                    count=missing
                )
            )
        return "; ".join(parts)

    def detail(self, key: str) -> str:
        """A remark or a line of the rest in full, with what a person has to know of it."""
        from lawtrack.wording.days import day_text
        from lawtrack.wording.messages import said

        one = self.remark(key)
        if one is None:
            return self._of_the_rest(key)
        remark = one.remark
        what = (
            remark.place,
            one.author or self._author(),
            one.kind,
            day_text(remark.on) if remark.on else "",
        )
        lines = [" · ".join(filter(None, what)), element(one)]
        lines += [_("Act: {name}").format(name=one.found.act)] if one.found.act else []
        quote = one.found.anchor.quote or remark.quote
        lines += [f"«{quote}»"] if quote else []
        lines += told(one, self.proposal.bill)
        lines += [said(note) for note in remark.notes]
        lines.append(remark.text)
        lines += [_("Proposed wording: {words}").format(words=remark.wording)] if remark.wording else []
        lines += [f"{word}: {value}" for word, value in remark.besides]
        return "\n\n".join(lines)

    def _author(self) -> str:
        review = self.proposal.review
        return f"{self.proposal.bill}/{review}" if review else ""

    def _of_the_rest(self, key: str) -> str:
        from lawtrack.wording.messages import said

        kind, _dash, number = key.partition("-")
        intake = self.proposal.taken.intake
        if kind == _UNREAD:
            row = intake.unread[int(number)]
            why = _("Not read, {place}: {why}.").format(place=row.place, why=said(row.why))
            return f"{row.words}\n\n{why}"
        missing = [
            _("In no remark and not in the rest: «{line}»").format(line=x) for x in self.proposal.missing
        ]
        line = intake.rest[int(number)] if kind == _REST else ""
        return "\n\n".join(part for part in (line, *missing) if part)

    # Steps; each computes and gives the next state, which is kept when it is shown

    def step(self, office: Office, intake: Intake) -> TakingIn:
        """The state with other remarks."""
        before = (*self.before, (self.proposal.taken.intake, self.act))
        return replace(self._with(office, intake), before=before)

    def undone(self, office: Office) -> TakingIn:
        """The state before the last step; this one where there was none."""
        if not self.before:
            return self
        intake, act = self.before[-1]
        return replace(replace(self, act=act)._with(office, intake), before=self.before[:-1])

    def join(self, office: Office, key: str) -> TakingIn:
        """A remark joined with the one before it.

        Raises:
            InputError: There is none before it.
        """
        from lawtrack.services.reviews.intake.editing import join

        return self.step(office, join(self.proposal.taken.intake, self.at(key)))

    def leave_out(self, office: Office, key: str) -> TakingIn:
        """A remark put among what is recorded nowhere."""
        from lawtrack.services.reviews.intake.editing import leave_out

        at = self.at(key)
        return self.step(office, leave_out(self.proposal.taken.intake, at)) if at >= 0 else self

    def take(self, office: Office, line: str, after: str) -> TakingIn:
        """A line of the rest as a remark behind another one; what could not be read is none."""
        from lawtrack.model.document import Lang
        from lawtrack.services.reviews.intake.editing import take

        kind, _dash, number = line.partition("-")
        if kind != _REST:
            return self
        lang = self.proposal.placed[0].lang if self.proposal.placed else Lang(language())
        return self.step(office, take(self.proposal.taken.intake, int(number), self.at(after), lang))

    def of_act(self, office: Office, act: str) -> TakingIn:
        """The state in which the provisions that name no act are of this one."""
        from lawtrack.services.reviews.intake.editing import asked_again

        before = (*self.before, (self.proposal.taken.intake, self.act))
        said = replace(self, act=act)
        return replace(said._with(office, asked_again(self.proposal.taken.intake)), before=before)

    def _with(self, office: Office, intake: Intake) -> TakingIn:
        made = intakes(office).corrected(self.proposal, intake, author=self.author, act=self.act)
        return replace(self, proposal=made)

    def kept(self, office: Office) -> TakingIn:
        """This state, kept as a draft: what was corrected is not lost with the window."""
        text = intakes(office).working(self.proposal, "json", "").decode()
        if self.before:
            office.drafts.keep(self.draft, {"working": text})
        else:
            office.drafts.drop(self.draft)
        return self


def intakes(office: Office) -> Intakes:
    """The use case."""
    from lawtrack.services.reviews.intake.bulk import Intakes

    return Intakes(office.workspace)


def stands(one: Placed) -> str:
    """Where a remark would stand, or why nowhere."""
    if one.problem:
        return _("As it stands, this would be refused: {why}").format(why=one.problem)
    if one.is_orphan:
        nearest = "; ".join(one.found.candidates)
        return _("No element: {why}").format(why=one.found.why + (f" ({nearest})" if nearest else ""))
    quote = f": «{one.found.anchor.quote}»" if one.found.anchor.quote else ""
    return _("It stands on: {place}").format(place=element(one) + quote)


def told(one: Placed, bill: str) -> list[str]:
    """What keeps a remark from being recorded as it is, or from having an element."""
    lines = []
    if one.double:
        lines.append(_("It is recorded already as {id}.").format(id=f"{bill}/{one.double}"))
    if one.problem or one.is_orphan:
        lines.append(f"! {stands(one)}")
    if one.found.acts and not one.problem:
        lines.append(
            _("Where they are all of one act, say it once: key {key}.").format(key=key_of("intake.act"))
        )
    return lines


def _mark(one: Placed) -> str:
    """A sign that is seen without colour: recorded already, cannot be recorded, no element."""
    if one.double:
        return "="
    if one.problem:
        return "!"
    return "?" if one.is_orphan else " "


def element(one: Placed) -> str:
    """The element in words; the provision as it was cited where none was found."""
    if one.is_orphan:
        return one.found.cited
    return one.found.element() or _("the whole bill")
