"""Groups: recommendations that say the same, proposed, put together by a person, and answered together."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lawtrack.i18n import _, ngettext
from lawtrack.tui.listing import Row
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values, day_of, on_field
from lawtrack.tui.presenters.reviewing import remark_lines
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.services.reviews.groups import Groups
    from lawtrack.services.reviews.rows import RecommendationRow
    from lawtrack.tui.office import Office

MARKED = "●"


@dataclass(frozen=True)
class Block:
    """Recommendations that stand together: a group, a proposed one, or one alone.

    Attributes:
        name: What it is called: «g5», or how much alike they are («≈ 96 %»); empty for one alone.
        numbers: The numbers of its recommendations.
        grouped: True for a group, False for one that is proposed.
    """

    name: str
    numbers: tuple[str, ...]
    grouped: bool = False


@dataclass(frozen=True)
class Grouping:
    """All that the screen of groups shows of one bill."""

    bill: str = ""
    remarks: tuple[RecommendationRow, ...] = ()
    blocks: tuple[Block, ...] = ()

    @cached_property
    def _known(self) -> dict[str, RecommendationRow]:
        return {row.recommendation.id: row for row in self.remarks}

    def remark(self, key: str) -> RecommendationRow | None:
        """The recommendation of a row."""
        return self._known.get(key.rpartition("/")[2])

    def block(self, key: str) -> Block | None:
        """The group, or the proposed one, that a row is in; None for one alone."""
        at = key.partition("/")[0]
        return self.blocks[int(at)] if at.isdigit() and self.blocks[int(at)].name else None

    def rows(
        self, words: str = "", marked: Collection[str] = (), *, only_together: bool = False
    ) -> list[Row]:
        """The recommendations with ``words``: groups first, then what is proposed, then the others."""
        return list(self._rows(words, marked, only_together=only_together))

    def _rows(self, words: str, marked: Collection[str], *, only_together: bool) -> Iterator[Row]:
        from lawtrack.wording.terms import decision_text

        for at, block in enumerate(self.blocks):
            if only_together and not block.name:
                continue
            for number in block.numbers:
                row = self._known[number]
                text = row.recommendation.text
                if not holds(words, f"{text} {row.author} {number}"):
                    continue
                answer = row.recommendation.response
                said = decision_text(answer.decision) if answer else _("no answer yet")
                cells = (MARKED if number in marked else " ", block.name, number, row.author, text, said)
                yield Row(f"{at}/{number}", cells, "" if block.grouped or not block.name else "bold")

    def summary(self, marked: Collection[str]) -> str:
        """How many groups there are, how many are proposed, how many recommendations are marked."""
        parts = [
            _("groups: {groups}, proposed: {proposed}").format(
                groups=sum(one.grouped for one in self.blocks),
                proposed=sum(bool(one.name) and not one.grouped for one in self.blocks),
            )
        ]
        if marked:
            parts.append(_("{count} marked").format(count=len(marked)))
        return "; ".join(parts)

    def meant(self, key: str, marked: Collection[str]) -> tuple[str, ...]:
        """What a step is about: the marked ones, else the block at the cursor, else the one there."""
        if marked:
            return tuple(number for number in self._known if number in marked)
        block, remark = self.block(key), self.remark(key)
        if block is not None:
            return block.numbers
        return (remark.recommendation.id,) if remark is not None else ()

    # Steps

    def together(self, office: Office, numbers: Collection[str]) -> str:
        """Put recommendations together.

        Raises:
            LawtrackError: There are fewer than two.
        """
        _groups(office).put_together(self.bill, [list(numbers)])
        return _("Put together: {names}").format(names=", ".join(numbers))

    def apart(self, office: Office, numbers: Collection[str]) -> str:
        """Take recommendations out of their groups.

        Raises:
            LawtrackError: One of them is in none.
        """
        _groups(office).put_together(self.bill, [list(numbers)], apart=True)
        return _("Taken apart: {names}").format(names=", ".join(numbers))

    def answer_form(self, numbers: tuple[str, ...]) -> Form:
        """One answer for many recommendations."""
        from lawtrack.tui.presenters.reviewing import answers

        lines = []
        for number in numbers:
            row = self._known[number]
            keeps = _("has an answer and keeps it")
            kept = f" ({keeps})" if row.recommendation.response else ""
            said = "\n".join(remark_lines(row.recommendation))
            lines.append(f"{number} · {row.author}: {said}{kept}")
        fields = (
            Field("decision", _("Decision"), Kind.ONE_OF, options=answers(), needed=_("Choose a decision.")),
            Field("reason", _("Reason (required where it is not accepted in full)"), Kind.WORDS),
            Field(
                "change",
                _("Change that carries it out"),
                hint=_("a provision or the number of an instruction"),
            ),
            Field("act", _("Act"), hint=_("where the bill amends several: its short name")),
            on_field(),
        )

        def save(office: Office, values: Values) -> str:
            done = _groups(office).answer(
                self.bill,
                numbers,
                values["decision"],
                values["reason"],
                change=values["change"],
                act=values["act"],
                on=day_of(values),
            )
            told = [_("Answered: {names}").format(names=", ".join(done.given))]
            if done.kept:
                told.append(_("These had an answer and keep it: {names}").format(names=", ".join(done.kept)))
            return "\n".join(told)

        heading = ngettext(
            "One answer for {count} recommendation", "One answer for {count} recommendations", len(numbers)
        ).format(count=len(numbers))
        name = f"answer-{self.bill}-{'-'.join(numbers)}"
        return Form(name, heading, "\n".join(lines), fields, save, start="decision")


def grouping(office: Office, bill: str) -> Grouping:
    """The recommendations of a bill, those together that are in a group or may be put into one.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.reviews.groups import group_name
    from lawtrack.services.reviews.reviews import Reviews

    groups = _groups(office)
    made = [Block(group_name(one), tuple(r.id for r in one), grouped=True) for one in groups.list(bill)]
    like = [
        Block(f"≈ {round(one.likeness * 100)} %", tuple(r.id for r in one.remarks))
        for one in groups.proposed(bill)
    ]
    rows = tuple(Reviews(office.workspace).recommendations(bill))
    held = {number for block in (*made, *like) for number in block.numbers}
    alone = [Block("", (row.recommendation.id,)) for row in rows if row.recommendation.id not in held]
    return Grouping(bill, rows, (*made, *like, *alone))


def _groups(office: Office) -> Groups:
    from lawtrack.services.reviews.groups import Groups

    return Groups(office.workspace)
