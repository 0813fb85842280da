"""Answers to recommendations in words of the interface's language, where no text is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.model.address import Whose
from lawtrack.reviewing.review import OWN
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN as OWN_ELEMENTS

if TYPE_CHECKING:
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.wording.naming import Naming


def change_text(remark: Recommendation, named: Naming) -> str:
    """The change that the answer names: an element, or an instruction by its number; empty where it names none.

    ``named`` says what provisions of the act are called.
    """
    change = remark.response.change if remark.response is not None else ""
    if change.isdigit():
        return _("instruction {number} of the text").format(number=change)
    if change.startswith(OWN):
        return address(
            change.removeprefix(OWN), OWN_ELEMENTS, of=remark.of if remark.of is not Whose.ACT else Whose.BILL
        )
    return address(change, named) if change else ""


def change_typed(remark: Recommendation, named: Naming) -> str:
    """The same as a person types it: the address of the element, or the bare number of the instruction."""
    change = remark.response.change if remark.response is not None else ""
    return change if change.isdigit() else change_text(remark, named)
