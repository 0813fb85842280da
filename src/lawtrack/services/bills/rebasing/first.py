"""On which editions of the acts a bill stands: noted with its first text that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.reviewing.base import base_key
from lawtrack.services.bills.linking import meant_acts
from lawtrack.services.library.choosing import choose_text

if TYPE_CHECKING:
    from lawtrack.model.event import JsonValue
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.texts import KeptText
    from lawtrack.services.workspace import Workspace


def first_bases(workspace: Workspace, bill: Bill, kept: KeptText) -> dict[str, JsonValue]:
    """The field ``bases`` of the event that adds a text: the newest edition of each act that has none recorded yet.

    A text that cannot be read is added all the same, as everywhere; it stands on nothing then.

    Args:
        workspace: The workspace.
        bill: The bill before the text.
        kept: The text in the bill's folder.
    """
    from lawtrack.services.bills.texts import bill_folder
    from lawtrack.services.from_file.amending_acts import read_amending
    from lawtrack.services.library.library import Library

    shelf = Library(workspace).shelf()
    if not any(t.lang == kept.lang for item in shelf for t in item.texts):
        return {}
    try:
        amending = read_amending(bill_folder(workspace, bill.slug) / kept.file, kept.lang)
    except LawtrackError:
        return {}
    items = {item.work.uri: item for item in shelf}
    found: dict[str, JsonValue] = {}
    for meant in meant_acts(bill, amending, shelf, kept.lang).values():
        work = meant.work
        if work is None or base_key(work.uri, kept.lang) in bill.bases:
            continue
        if any(t.lang == kept.lang for t in items[work.uri].texts):
            edition = choose_text(items[work.uri], kept.lang, None).edition
            if edition is not None:
                found[work.uri] = edition.isoformat()
    return {"bases": found} if found else {}
