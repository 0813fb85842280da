"""Elements of the proposed text added, excluded, given up and exchanged, as forms that tell what would come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.editing import place_words, spot_words, told_order
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values
from lawtrack.tui.presenters.open_to_change import check_open_to_change
from lawtrack.tui.said_keys import key_of

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.offering import Offer, Offers
    from lawtrack.services.bills.returned.cell_units import Spot
    from lawtrack.tui.office import Office

EXCLUDE, GIVE_UP, DOWN, UP = "exclude", "give-up", "down", "up"


def add_form(office: Office, spot: Spot) -> Form:
    """Put a new element beside one of its kind.

    Raises:
        LawtrackError: There is no such bill, or it is under review.
    """
    check_open_to_change(office, spot.bill)
    fields = (
        Field("text", _("New wording"), Kind.WORDS, needed=_("Write the new element, its number first.")),
        Field("place", _("Its place"), hint=_("beside this one, by its number; or a citation")),
        Field("why", _("Justification"), Kind.WORDS),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.bills.bills import Bills
        from lawtrack.services.bills.returned.cell_units import add_unit

        _bill, edit = add_unit(office.workspace, spot, values["text"], _element(spot, values["place"]))
        if values["why"].strip():
            Bills(office.workspace).justify(
                spot.bill, [edit.element], values["why"].strip(), act=spot.act, lang=spot.lang
            )
        return _(
            "The new element is recorded; the amending text does not say it yet ({key} takes it back)."
        ).format(key=key_of("compare.undo"))

    def foreseen(office: Office, values: Values) -> str:
        from lawtrack.services.bills.returned.cell_units import add_unit

        made, edit = add_unit(
            office.workspace, spot, values["text"], _element(spot, values["place"]), trying=True
        )
        return f"{place_words(office, spot.bill, edit.act, spot.lang, edit.element)}\n" + told_order(
            office.workspace, made, spot.lang, edit.act, [edit.element]
        )

    name = f"unit-{spot.bill}-{spot.act}-{spot.element}-{spot.lang.value}"
    heading = _("A new element beside: {place}").format(place=spot_words(office, spot))
    return Form(name, heading, "", fields, save, foreseen, start="text")


def _element(spot: Spot, typed: str) -> str:
    """The eId of a place as people write it; empty where nothing is typed."""
    from lawtrack.reading.citations.typed import read_citation

    return read_citation(typed.strip(), spot.lang).eid if typed.strip() else ""


def confirm_form(office: Office, spot: Spot, what: str) -> Form:
    """Exclude an element, give up what the bill does to it, or exchange it with its neighbour.

    Args:
        office: The workspace.
        spot: The element.
        what: ``EXCLUDE``, ``GIVE_UP``, ``DOWN`` or ``UP``.

    Raises:
        LawtrackError: There is no such bill, or it is under review.
    """
    check_open_to_change(office, spot.bill)
    headings = {
        EXCLUDE: _("Exclude: {place}"),
        GIVE_UP: _("Give the change up: {place}"),
        DOWN: _("Exchange with the next one: {place}"),
        UP: _("Exchange with the one before: {place}"),
    }

    def carried_out(office: Office, *, trying: bool) -> tuple[Bill, list[str]]:
        from lawtrack.services.bills.returned import cell_units

        workspace = office.workspace
        if what == EXCLUDE:
            return cell_units.exclude_unit(workspace, spot, trying=trying), [spot.element]
        if what == GIVE_UP:
            return cell_units.give_up_unit(workspace, spot, trying=trying), [spot.element]
        bill, other = cell_units.exchange_units(workspace, spot, 1 if what == DOWN else -1, trying=trying)
        return bill, [spot.element, other]

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.bills.bills import Bills

        _bill, elements = carried_out(office, trying=False)
        if values["why"].strip():
            Bills(office.workspace).justify(
                spot.bill, elements, values["why"].strip(), act=spot.act, lang=spot.lang
            )
        return _("It is recorded; the amending text does not say it yet ({key} takes it back).").format(
            key=key_of("compare.undo")
        )

    def foreseen(office: Office, _values: Values) -> str:
        bill, elements = carried_out(office, trying=True)
        from lawtrack.services.bills.applying import apply_bill
        from lawtrack.services.bills.returned.cell_edits import act_of

        act = act_of(apply_bill(office.workspace, bill, spot.lang), spot.act).work.uri
        return told_order(office.workspace, bill, spot.lang, act, elements)

    fields = (Field("why", _("Justification"), Kind.WORDS),)
    name = f"unit-{what}-{spot.bill}-{spot.act}-{spot.element}-{spot.lang.value}"
    return Form(name, headings[what].format(place=spot_words(office, spot)), "", fields, save, foreseen)


def wording_form(found: Offers, take: list[Offer]) -> Form:
    """Choose one of several proposed wordings; it is put into ``take``."""
    from lawtrack.wording.messages import said

    options = tuple(
        (str(n), f"{one.source}{f' ({one.decided})' if one.decided else ''}: {one.words}")
        for n, one in enumerate(found.offered)
    )
    fields = (
        Field("which", _("Whose wording"), Kind.ONE_OF, needed=_("Choose a wording."), options=options),
    )
    about = "\n".join(
        _("{source} cannot be taken here: {why}").format(source=who, why=said(why)) for who, why in found.left
    )

    def save(_office: Office, values: Values) -> str:
        take.append(found.offered[int(values["which"])])
        return _("It stands in the field; it is not recorded yet.")

    return Form("wording", _("Take a proposed wording"), about, fields, save)


def none_offered(found: Offers) -> str:
    """Why no wording is offered."""
    from lawtrack.wording.messages import said

    told = [
        _("{source} cannot be taken here: {why}").format(source=who, why=said(why)) for who, why in found.left
    ]
    if found.unplaced:
        told.append(
            _("It is not known which elements of the bill these amendments are for: {names}.").format(
                names=", ".join(found.unplaced)
            )
        )
    return "\n".join((_("Nobody proposed a wording for this element."), *told))
