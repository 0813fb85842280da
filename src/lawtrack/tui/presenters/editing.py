"""The proposed wording of one element edited in its place, in both languages, and why it is changed, as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.i18n import _
from lawtrack.tui.presenters.change_views import edit_told
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values
from lawtrack.tui.presenters.open_to_change import check_open_to_change
from lawtrack.tui.presenters.reporting import languages_of
from lawtrack.tui.said_keys import key_of

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.offering import Offer, Offers
    from lawtrack.services.bills.returned.cell_edits import Cell
    from lawtrack.services.bills.returned.cell_units import Spot
    from lawtrack.services.workspace import Workspace
    from lawtrack.tui.office import Office

_TEXT, _WHY = "text", "why"


def cell_form(office: Office, spot: Spot, offer: Offer | None = None) -> Form:
    """Word an element anew in both languages of the bill, and say why.

    Args:
        office: The workspace.
        spot: The element in the proposed text, in the language that is shown, which comes first.
        offer: What somebody proposes for it; it stands in the field instead of the proposed wording, and where it is
            saved as it stands there, its source is kept.

    Raises:
        LawtrackError: There is no such bill or element, or the bill is under review.
    """
    check_open_to_change(office, spot.bill)
    bill, eid, act = spot.bill, spot.element, spot.act
    seen = _cell(office, bill, eid, act, spot.lang.value)
    wording = offer.words if offer is not None else ""
    cells = (seen, *_twin(office, seen))
    why = {one.lang.value: _reason(office, bill, one) for one in cells}
    both, own = len(cells) > 1, dict(languages_of())
    fields = [
        Field(
            _named(_TEXT, n),
            _("Proposed wording · {lang}").format(lang=own[one.lang.value])
            if both
            else _("Proposed wording"),
            Kind.WORDS,
            wording if wording and not n else one.text,
            beside=n > 0,
        )
        for n, one in enumerate(cells)
    ]
    fields += [
        Field(
            _named(_WHY, n),
            _("Justification · {lang}").format(lang=own[one.lang.value]) if both else _("Justification"),
            Kind.WORDS,
            why[one.lang.value],
            beside=n > 0,
        )
        for n, one in enumerate(cells)
    ]

    def worded(values: Values) -> list[tuple[Cell, str]]:
        typed = [(one, values[_named(_TEXT, n)]) for n, one in enumerate(cells)]
        return [(one, text) for one, text in typed if text.strip() != one.text.strip()]

    def reasoned(values: Values) -> list[tuple[Cell, str]]:
        typed = [(one, values[_named(_WHY, n)].strip()) for n, one in enumerate(cells)]
        return [(one, text) for one, text in typed if text != why[one.lang.value].strip()]

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.bills.returned.cell_edits import edit_cell

        edits, reasons = worded(values), reasoned(values)
        if not edits and not reasons:
            raise WorkflowError(_("Nothing was changed."))
        for one, text in edits:  # all are judged before the first is recorded
            edit_cell(office.workspace, one, text, trying=True)
        told = []
        for one, text in reasons:  # refused for no reason of the wording, so it comes first
            _justify(office, one, text)
        if reasons:
            told.append(_("The justification is recorded."))
        for one, text in edits:
            taken = offer is not None and one is seen and text.split() == offer.words.split()
            edit_cell(office.workspace, one, text, source=offer.source if offer is not None and taken else "")
        if edits:
            told.append(
                _(
                    "The wording is recorded; the amending text does not say it yet ({key} takes it back)."
                ).format(key=key_of("compare.undo"))
            )
        return "\n".join(told)

    def foreseen(office: Office, values: Values) -> str:
        return "\n".join(order_of(office.workspace, one, text) for one, text in worded(values))

    about = _("In force: {words}").format(words=seen.before) if seen.before else _("New: not in force yet.")
    if seen.edited is not None:
        about += "\n" + edit_told(seen.edited)
    if offer is not None:
        about += "\n" + _("The wording in the field is that of {source}.").format(source=offer.source)
    name = f"cell-{bill}-{seen.version}-{act}-{eid}-{seen.lang.value}"
    heading = f"{place_words(office, bill, act, seen.lang, eid)} · {own[seen.lang.value]}"
    state = "\n".join(one.text for one in cells)
    return Form(name, heading, about, tuple(fields), save, foreseen, seen=state, start=_TEXT)


def order_of(workspace: Workspace, seen: Cell, text: str) -> str:
    """The instruction that makes the wording of what is typed, and its proof.

    Raises:
        LawtrackError: The wording cannot be put in its place.
    """
    from lawtrack.services.bills.returned.cell_edits import edit_cell

    bill = edit_cell(workspace, seen, text, trying=True)
    return told_order(workspace, bill, seen.lang, seen.act, [seen.element])


def told_order(workspace: Workspace, bill: Bill, lang: Lang, act: str, elements: list[str]) -> str:
    """The orders on elements of a bill with edits, in words, with what reading and applying them says."""
    from lawtrack.drafting.phrase import phrase
    from lawtrack.services.bills.drafted.drafting import orders_on
    from lawtrack.wording.messages import said

    kept = _("Proved: read back it gives exactly these words, and nothing else changes.")
    found = orders_on(workspace, bill, lang, act, elements)
    if found is None:
        return kept
    made, orders = found
    own = dict(languages_of())
    lines = [f"[{own[lang.value]}] {phrase(order, lang, made.named.scheme)}" for order in orders]
    if not orders:
        lines.append(_("No instruction is needed here: the text in force says it."))
    lines += [_("Not put into words: {why}").format(why=said(one.why)) for one in made.unsaid]
    lines.append(
        _("Proved: the instruction, read back and applied, gives exactly these words.")
        if made.proved
        else _("Not proved: the instruction does not give the edited text everywhere.")
    )
    return "\n".join(lines)


def offers_for(office: Office, spot: Spot) -> Offers:
    """Wordings that experts and deputies proposed for an element.

    Raises:
        LawtrackError: There is no such bill, it is under review, or its text cannot be read.
    """
    from lawtrack.services.bills.offering import offers_on

    check_open_to_change(office, spot.bill)
    return offers_on(office.workspace, spot)


def take_back(office: Office, spot: Spot, seen: Bill | None) -> str:
    """Take back what was edited of an element, where it is what is shown.

    Raises:
        LawtrackError: Nothing was edited there, or somebody else has edited there since ``seen`` was shown.
    """
    from lawtrack.services.bills.returned.cell_units import withdraw_last

    withdraw_last(office.workspace, spot, seen)
    return _("Taken back: {place}").format(place=spot_words(office, spot))


def make_again(office: Office, bill: str, seen: Bill | None) -> str:
    """Make the edit again that was taken back last.

    Raises:
        LawtrackError: There is none, it does not fit any more, or somebody else was there since ``seen`` was shown.
    """
    from lawtrack.services.bills.returned import cell_units

    edit = cell_units.make_again(office.workspace, bill, seen)
    return _("Made again: {place}").format(place=place_words(office, bill, edit.act, edit.lang, edit.element))


def spot_words(office: Office, spot: Spot) -> str:
    """An element of a bill's proposed text in words."""
    return place_words(office, spot.bill, spot.act, spot.lang, spot.element)


def place_words(office: Office, bill: str, act: str, lang: Lang, eid: str) -> str:
    """An element of an act that a bill amends, as provisions of that act are called."""
    from lawtrack.services.bills.applying import act_naming
    from lawtrack.services.bills.bills import Bills
    from lawtrack.wording.addresses import address

    return address(eid, act_naming(office.workspace, Bills(office.workspace).get(bill), act, lang))


def _named(name: str, n: int) -> str:
    return f"{name}-twin" if n else name


def _cell(office: Office, bill: str, eid: str, act: str, lang: str) -> Cell:
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.returned.cell_edits import cell

    return cell(office.workspace, bill, eid, act, Lang(lang))


def _twin(office: Office, seen: Cell) -> tuple[Cell, ...]:
    """The same element in the other language of the bill; nothing where it is not there."""
    from lawtrack.model.document import AUTHENTIC
    from lawtrack.services.bills.bills import Bills

    version = Bills(office.workspace).get(seen.bill).version
    for lang in AUTHENTIC:
        if lang is not seen.lang and version.text(lang) is not None:
            try:
                return (_cell(office, seen.bill, seen.element, seen.act, lang.value),)
            except LawtrackError:
                return ()
    return ()


def _reason(office: Office, bill: str, seen: Cell) -> str:
    """What is said of exactly this element already."""
    from lawtrack.services.bills.bills import Bills

    given = Bills(office.workspace).get(bill).justifications.values()
    return next((one.text for one in given if one.lang is seen.lang and one.element == seen.element), "")


def _justify(office: Office, seen: Cell, text: str) -> None:
    from lawtrack.services.bills.bills import Bills

    bills = Bills(office.workspace)
    if text:
        bills.justify(seen.bill, [seen.element], text, act=seen.act, lang=seen.lang)
    else:
        bills.unjustify(seen.bill, [seen.element], act=seen.act, lang=seen.lang)
