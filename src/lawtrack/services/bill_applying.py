"""Applying a bill: every amended act is looked up in the library; what is not at hand has the outcome ``no_base``."""

from __future__ import annotations

from lawtrack.model.bill import Bill
from lawtrack.model.document import Lang
from lawtrack.model.index import TreeIndex
from lawtrack.services.workspace import Workspace


def proposed_indexes(workspace: Workspace, bill: Bill, act: str, lang: Lang) -> list[TreeIndex]:
    """The proposed texts of the acts that a bill amends, as indexes (of one act where ``act`` names it)."""
    return []
