"""Tables of the elements of a bill itself, written by the commands that take files; and why a table is a draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.notices import tell_unread
from lawtrack.cli.output import emit, tell_long_cells
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.config import Imprint
    from lawtrack.model.document import Lang
    from lawtrack.model.message import Message
    from lawtrack.profiles.forms import Form
    from lawtrack.services.from_file.own_text import OwnAct
    from lawtrack.tables.table import ComparativeTable


def tell_draft(reasons: Iterable[Message]) -> None:
    """Why a table is a draft, a sentence each."""
    from lawtrack.wording.messages import said

    for reason in reasons:
        narrate(_("Draft: {why}").format(why=said(reason)))


def write_sheet(
    amending: Path, form: Form, lang: Lang | None, format_: str, out: str | None, imprint: Imprint
) -> int:
    """Write a table of every element of a bill with nothing proposed for it yet; returns the exit code."""
    from lawtrack.services.from_file.bill_tables import blank_table
    from lawtrack.services.from_file.own_text import read_own

    own = read_own(amending)
    drawn = _written([own], blank_table(own, form, lang or own.amending.lang), form, format_, out, imprint)
    narrate(_("No amendment is in the table: it is a sheet of the elements of the bill, to be filled in."))
    return drawn


def write_bills(
    old: Path, new: Path, form: Form, lang: Lang | None, format_: str, out: str | None, imprint: Imprint
) -> int:
    """Write the table of what one text of a bill changes in another; returns the exit code.

    Raises:
        InputError: A file cannot be read, or the two are in different languages.
    """
    from lawtrack.services.from_file.bill_tables import table_of_bills
    from lawtrack.services.from_file.own_text import read_own

    one = read_own(old)
    two = read_own(new, one.amending.lang)
    table = table_of_bills(one, two, form, lang or one.amending.lang)
    return _written([one, two], table, form, format_, out, imprint) or int(bool(table.rows))


def _written(
    texts: Sequence[OwnAct],
    table: ComparativeTable,
    form: Form,
    format_: str,
    out: str | None,
    imprint: Imprint,
) -> int:
    from lawtrack.services.from_file.bill_tables import reasons_of
    from lawtrack.services.from_file.tables import draw, marked_draft

    reasons = reasons_of(texts)
    table = marked_draft(table, reasons)
    emit(draw(table, form, format_, imprint), out)
    tell_long_cells(table, form, format_)
    for text in texts:
        tell_unread(text.left_out)
    tell_draft(reasons)
    return UNSETTLED_EXIT_CODE if reasons else 0
