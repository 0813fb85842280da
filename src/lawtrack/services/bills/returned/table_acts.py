"""The acts that the rows of a table from Word are for: those of the bill, and others of the library that its bands name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.document import Lang
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.bills.applying import act_of_library, apply_bill, without_text
from lawtrack.tables.typed_bands import BandNames

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace
    from lawtrack.tables.typed_layout import Layout


@dataclass(frozen=True, slots=True)
class BandActs:
    """A bill with all acts that a table is for, what they are called, and the act of rows without a band."""

    applied: AppliedBill
    names: dict[str, tuple[str, ...]]
    default: str = ""


def acts_of_bands(workspace: Workspace, bill: Bill, lang: Lang | None, layout: Layout, act: str) -> BandActs:
    """The bill applied, with the acts of the library that bands of a table name and the bill does not amend.

    Args:
        workspace: The workspace.
        bill: The bill; it may have no text yet.
        lang: The language of the table.
        layout: The table.
        act: The act (URI, short name) of rows without a band; empty where nobody said it.

    Raises:
        WorkflowError: The bill has no text, and which act the table is for is not clear.
        InputError: There is no such act.
    """
    from lawtrack.services.library.choosing import choose
    from lawtrack.services.library.library import Library

    library = Library(workspace)
    shelf = library.shelf()
    if bill.version.texts and (lang is None or bill.version.text(lang) is not None):
        applied = apply_bill(workspace, bill, lang)
    else:
        applied = without_text(workspace, bill, lang or Lang(language()))
    at_hand = {item.work.uri: item for item in shelf if any(t.lang == applied.lang for t in item.texts)}
    names = {
        uri: tuple(filter(None, (item.work.title(applied.lang), item.work.slug)))
        for uri, item in at_hand.items()
    }
    told = BandNames(names)
    wanted = {uri for row in layout.rows if (uri := told.act_of(row.bands))}
    default = choose(shelf, act).work.uri if act else ""
    if not default and not applied.acts and not wanted:
        if len(at_hand) != 1:
            raise WorkflowError(
                _("Which act the table amends is not clear: no band names one of the library."),
                remedy=remedies.name_act(", ".join(item.work.slug for item in at_hand.values())),
            )
        default = next(iter(at_hand))
    known = {one.name for one in applied.acts}
    more = [
        act_of_library(library, at_hand[uri], bill, applied.lang)
        for uri in (*wanted, default)
        if uri in at_hand and uri not in known
    ]
    unique = {one.name: one for one in more}
    applied = replace(applied, acts=(*applied.acts, *unique.values()))
    return BandActs(
        applied, {uri: names[uri] for uri in names if uri in {a.name for a in applied.acts}}, default
    )
