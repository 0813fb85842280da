"""The comparative table of a bill: a band for each amended act, with the justifications that were recorded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawtrack.comparing.table import Row
from lawtrack.errors import ExportError
from lawtrack.i18n import _
from lawtrack.model.document import Work
from lawtrack.services.bill_applying import AmendedAct, BillApplication
from lawtrack.services.comparing import (
    BINARY,
    ActTable,
    act_name,
    draw,
    export_table,
    subject_of,
    table_of_acts,
)
from lawtrack.services.saying import said


@dataclass(frozen=True, slots=True)
class BillTable:
    """A table that was made: its text where no file was named, and how many instructions are left for a person."""

    text: str
    unsettled: int


def make_table(applied: BillApplication, kind: str, form: str, output: Path | None, author: str) -> BillTable:
    """Draw the table of a bill, to a file where one is named.

    Raises:
        ExportError: A table for Word or Excel needs a file, or it cannot be written.
        SettingsError: There is no such form.
    """
    acts = [_act_table(applied, act) for act in applied.acts]
    subject = applied.bill.title(applied.lang) or subject_of(applied.amending, applied.lang)
    table = table_of_acts(acts, subject, form, applied.lang, say=said)
    if output is not None:
        export_table(table, kind, output, form, author=author)
        return BillTable("", applied.unsettled)
    if kind in BINARY:
        raise ExportError(_("A table for Word or Excel needs a file."), hint=_("Name it: -o table.docx"))
    return BillTable(draw(table, form, kind, author=author).decode(), applied.unsettled)


def act_rows(applied: BillApplication, act: AmendedAct, form: str) -> tuple[Row, ...]:
    """The rows of one amended act, with their justifications; none where its text is not at hand.

    Raises:
        SettingsError: There is no such form.
    """
    return table_of_acts([_act_table(applied, act)], "", form, applied.lang).rows


def _act_table(applied: BillApplication, act: AmendedAct) -> ActTable:
    own = [i for i in applied.amending.instructions if i.act is not None and i.act.text == act.reference.text]
    numbers = {i.n for i in own}
    outcomes = [o for o in applied.outcomes if o.n in numbers]
    if act.application is None:
        return ActTable(act.reference.text, None, None, own, outcomes)
    base, result = act.application.base, act.application.result
    reasons = _justifications(applied, act.work)
    return ActTable(act_name(base, applied.lang), base, result, own, outcomes, reasons)


def _justifications(applied: BillApplication, work: Work | None) -> dict[str, str]:
    names = {"", work.uri, work.slug} if work is not None else {""}
    return {
        element: reason.text
        for (act, element, lang), reason in applied.bill.justifications.items()
        if act in names and lang is applied.lang
    }
