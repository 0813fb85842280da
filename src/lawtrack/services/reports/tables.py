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
    from lawtrack.model.message import Message
    from lawtrack.services.reports.ground import Ground

FORMS = {"responses": "register", "disagreements": "disagreements"}
"""The form of each of these reports."""


def table_report(ground: Ground, name: str, kind: str, imprint: Imprint) -> tuple[bytes, tuple[Message, ...]]:
    """The table in a format, and what else is open in the bill whose wording it shows.

    Args:
        ground: The bill.
        name: «responses» or «disagreements».
        kind: The format.
        imprint: What the file says of those who made it.

    Raises:
        WorkflowError: The bill has no text.
        InputError: A text cannot be read.
    """
    form = load_form(FORMS[name], ground.workspace.forms)
    lang = ground.lang if ground.bill.version.text(ground.lang) is not None else None
    applied = apply_bill(ground.workspace, ground.bill, lang)
    with speaking(applied.lang.value):
        table = bill_table(ground.workspace, applied, form, ground.names.all())
    why = (ground.word("unanswered_left", ids=numbers_text(ground.unanswered)),) if ground.unanswered else ()
    table = replace(table, draft=bool(why), reasons=why)
    reasons = draft_reasons(ground.workspace, applied, table, form)
    return draw(table, form, kind, imprint), reasons
