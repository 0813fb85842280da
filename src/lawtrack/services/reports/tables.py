"""The register of answers and the table of disagreements: tables of forms, with the drafter's wording."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.i18n import speaking
from lawtrack.profiles.forms import load_form
from lawtrack.reviewing.naming import numbers_text
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.tabled.drafts import draft_reasons
from lawtrack.services.bills.tabled.tables import bill_table
from lawtrack.services.from_file.tables import draw

if TYPE_CHECKING:
    from lawtrack.config import Imprint
    from lawtrack.model.document import Lang
    from lawtrack.model.message import Message
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.reports.ground import Ground
    from lawtrack.services.workspace import Workspace

FORMS = {"responses": "register", "disagreements": "disagreements"}
"""The form of each of these reports."""


def table_language(workspace: Workspace, bill: Bill, lang: Lang) -> Lang:
    """The language of a table of a bill: the one that is wanted, or that of a text of the bill where it has none in it.

    All that stands in the table is in it, the names of reviewers too.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language that is wanted.

    Raises:
        WorkflowError: The bill has no text.
        InputError: A text cannot be read.
    """
    with speaking(lang.value):
        return _applied(workspace, bill, lang).lang


def _applied(workspace: Workspace, bill: Bill, lang: Lang) -> AppliedBill:
    return apply_bill(workspace, bill, lang if bill.version.text(lang) is not None else None)


def table_report(ground: Ground, name: str, kind: str, imprint: Imprint) -> tuple[bytes, tuple[Message, ...]]:
    """The table in a format, and what else is open in the bill whose wording it shows.

    Args:
        ground: The bill; its language is that of the table (``table_language``).
        name: «responses» or «disagreements».
        kind: The format.
        imprint: What the file says of those who made it.

    Raises:
        WorkflowError: The bill has no text.
        InputError: A text cannot be read.
    """
    form = load_form(FORMS[name], ground.workspace.forms)
    applied = _applied(ground.workspace, ground.bill, ground.lang)
    table = bill_table(ground.workspace, applied, form, ground.names.all())
    why = (ground.word("unanswered_left", ids=numbers_text(ground.unanswered)),) if ground.unanswered else ()
    table = replace(table, draft=bool(why), reasons=why)
    reasons = draft_reasons(ground.workspace, applied, table, form)
    return draw(table, form, kind, imprint), reasons
