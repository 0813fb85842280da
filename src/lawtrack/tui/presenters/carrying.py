"""The rows of the carry-over: where each recommendation stood, where it stands now, and what a person says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, ngettext
from lawtrack.tui.listing import Row
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values
from lawtrack.tui.presenters.reviewing import remark_lines
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.services.reviews.carrying import CarriedRow
    from lawtrack.tui.office import Office

_PERCENT = 100


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """All that the carry-over shows of one bill."""

    bill: str = ""
    carried: tuple[CarriedRow, ...] = ()

    def row(self, id_: str) -> CarriedRow | None:
        """The recommendation of this number."""
        return next((one for one in self.carried if one.id == id_), None)

    def rows(self, words: str = "", *, only_open: bool = False) -> list[Row]:
        """The recommendations with ``words``; those that are to be settled bold, and alone where ``only_open`` is set."""
        return [
            _row(one)
            for one in self.carried
            if (one.placement.open or not only_open)
            and holds(words, f"{one.was} {one.now} {one.author} {one.recommendation.text}")
        ]

    @property
    def summary(self) -> str:
        """How many there are, and how many are to be settled."""
        return ngettext(
            "{all} recommendation of earlier versions, {open} to be settled",
            "{all} recommendations of earlier versions, {open} to be settled",
            len(self.carried),
        ).format(all=len(self.carried), open=sum(one.placement.open for one in self.carried))


def carried_over(office: Office, bill: str) -> CarriedOver:
    """The recommendations of a bill that were made on earlier versions.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.reviews.carrying import CarryOver

    return CarriedOver(bill, tuple(CarryOver(office.workspace).list(bill)))


def remark_words(row: CarriedRow) -> str:
    """Who recommends what, and what became of its element."""
    from lawtrack.services.bills.carried.saying import fate_text, settled_text

    lines = [f"{row.id} · {row.author}", *remark_lines(row.recommendation)]
    lines.append("; ".join(part for part in (fate_text(row.placement), settled_text(row.placement)) if part))
    return "\n".join(lines)


def before_words(row: CarriedRow) -> str:
    """The element as it was when the recommendation was made."""
    return "\n".join(part for part in (_stood(row), row.before.words) if part)


def after_words(row: CarriedRow) -> str:
    """The element as it is now; where none is sure, what may be meant."""
    if _stands(row):
        return "\n".join(part for part in (_stands(row), row.after.words) if part)
    return "\n\n".join(_possible(row)) or _("It stands nowhere.")


def place_form(row: CarriedRow) -> Form:
    """Say where a recommendation stands: one of the candidates, or another element."""
    found = row.placement
    choices = tuple((str(n), words) for n, words in enumerate(_possible(row), 1))
    candidates = (Field("candidate", _("One of these"), Kind.ONE_OF, options=choices),) if choices else ()
    fields = (
        *candidates,
        Field(
            "to",
            _("Another place"),
            value=row.now,
            hint=_("a citation in Russian, Kazakh or English"),
        ),
        Field("act", _("Act, where the bill amends several"), hint=_("that of the recommendation")),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.carrying import CarryOver

        chosen = values.get("candidate", "")
        typed = values["to"] if not chosen or values["to"] != row.now else ""
        (after,) = CarryOver(office.workspace).place(
            row.bill, [row.recommendation.id], typed or chosen, act=values["act"], revision=_revision(row)
        )
        return f"{after.id}: {after.was} → {after.now}"

    about = "\n".join((remark_words(row), before_words(row)))
    heading = _("Where recommendation {id} stands in version {number}").format(
        id=row.recommendation.id, number=found.version
    )
    seen = str(found.settled.revision if found.settled else 0)
    return Form(f"carry-{row.id}-{found.version}", heading, about, fields, save, seen=seen)


def confirm(office: Office, row: CarriedRow) -> str:
    """Confirm the place that is proposed.

    Raises:
        LawtrackError: None is proposed, or somebody has settled it.
    """
    from lawtrack.services.reviews.carrying import CarryOver

    (after,) = CarryOver(office.workspace).confirm(row.bill, [row.recommendation.id])
    return f"{after.id}: {after.was} → {after.now}"


def orphan(office: Office, row: CarriedRow) -> str:
    """Say that a recommendation stands nowhere in the current version.

    Raises:
        LawtrackError: Somebody else has settled it.
    """
    from lawtrack.services.reviews.carrying import CarryOver

    CarryOver(office.workspace).orphan(row.bill, [row.recommendation.id], revision=_revision(row))
    return _("{id} stands nowhere in this version.").format(id=row.id)


def undo(office: Office, row: CarriedRow) -> str:
    """Take back what was said of a recommendation.

    Raises:
        LawtrackError: Nobody said anything of it.
    """
    from lawtrack.services.reviews.carrying import CarryOver

    CarryOver(office.workspace).undo(row.bill, [row.recommendation.id])
    return _("{id} is to be settled again.").format(id=row.id)


STEPS = {"confirm": confirm, "orphan": orphan, "undo": undo}
"""What is said of a recommendation by one key, by its name in the commands."""


def _revision(row: CarriedRow) -> int | None:
    """What was said before, which the person has seen."""
    settled = row.placement.settled
    return settled.revision if settled is not None and settled.version == row.placement.version else None


def _stood(row: CarriedRow) -> str:
    """Where it stood: an element, the provision that it names and nobody found, or the whole bill."""
    cited = row.recommendation.cited
    return row.was or (_("orphan: «{cited}»").format(cited=cited) if cited else _("the whole bill"))


def _stands(row: CarriedRow) -> str:
    """Where it stands now: a remark on the bill as a whole has no place to lose; empty where it stands nowhere."""
    settled = row.placement.settled
    remark = row.recommendation
    whole = remark.citation is None and not remark.cited and not (settled is not None and settled.orphan)
    return row.now or (_("the whole bill") if whole else "")


def _possible(row: CarriedRow) -> list[str]:
    return [
        f"{n}. {one.address} ({round(one.score * _PERCENT)} %): {' '.join(one.words.words.split())}"
        for n, one in enumerate(row.candidates, 1)
    ]


def _row(row: CarriedRow) -> Row:
    from lawtrack.services.bills.carried.saying import fate_text, settled_text

    found = row.placement
    state = settled_text(found)
    cells = (
        row.recommendation.id,
        _stood(row),
        _stands(row) or "–",
        fate_text(found),
        f"! {state}" if found.open else state,
    )
    return Row(row.id, cells, "bold" if found.open else "")
