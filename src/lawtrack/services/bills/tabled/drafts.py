"""Why the table of a bill is a draft: the one place that decides it.

A table says ЧЕРНОВИК / ЖОБА, and its command ends with 3, where anything is pending, missing in one of the two
authentic languages (art. 24 (3-1) of the Law «On Legal Acts»), or unsettled (``kz_rules`` 0.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.errors import InputError
from lawtrack.model.document import AUTHENTIC, Lang
from lawtrack.model.labels import ABROAD
from lawtrack.model.message import Message, message, message_n
from lawtrack.services.bills.decided.reading import read_text
from lawtrack.services.bills.remark_places import shown_in
from lawtrack.services.bills.tabled.one_language import in_one_language
from lawtrack.services.bills.textless import without_a_text
from lawtrack.services.from_file.tables import reasons_of_rows
from lawtrack.tables.table import ComparativeTable
from lawtrack.wording.act_titles import nominative

if TYPE_CHECKING:
    from lawtrack.profiles.forms import Form
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


def draft_reasons(
    workspace: Workspace, applied: AppliedBill, table: ComparativeTable, form: Form
) -> tuple[Message, ...]:
    """Why the table of a bill is a draft, a sentence each; nothing where it is none.

    Args:
        workspace: The workspace.
        applied: The bill applied in the table's language.
        table: The table.
        form: Its form.
    """
    lacking = without_a_text(applied.bill)
    return (
        *((lacking,) if lacking is not None else ()),
        *_unsettled(applied),
        *_pending(applied),
        *_unread(applied),
        *_languages(workspace, applied),
        *reasons_of_rows(table, form),
        *_amendments(applied, form),
        *_first_version(workspace, applied, form),
    )


def bilingual(applied: AppliedBill) -> bool:
    """True where the bill must have both languages: it amends no act of another country."""
    return not any(i.act is not None and i.act.scheme in ABROAD for i in applied.amending.instructions)


def _unsettled(applied: AppliedBill) -> Iterator[Message]:
    if applied.open:
        yield message_n("{n} instruction is not settled.", "{n} instructions are not settled.", len(applied.open))  # fmt: skip
    if applied.misfits:
        yield message_n(
            "{n} provision edited in an earlier table does not fit the text any more.",
            "{n} provisions edited in an earlier table do not fit the text any more.",
            len(applied.misfits),
        )
    for act in applied.acts_missing:
        yield message("The text of «{act}» is not at hand.", act=nominative(act.reference.text, applied.lang))


def _pending(applied: AppliedBill) -> Iterator[Message]:
    version = applied.bill.version
    for lang in AUTHENTIC:
        edits = len({(edit.act, edit.element) for edit in version.edits_in(lang)})
        if edits:
            yield message_n(
                "{n} provision edited in the table is not in the amending text yet ({lang}).",
                "{n} provisions edited in the table are not in the amending text yet ({lang}).",
                edits,
                lang=lang.value,
            )
    for text in version.texts:
        if text.stale:
            yield message(
                "The text {file} is older than the last change of the text in another language.",
                file=text.file,
            )


def _unread(applied: AppliedBill) -> Iterator[Message]:
    if applied.unread:
        yield message_n(
            "Words of {file} are not read in {n} place.",
            "Words of {file} are not read in {n} places.",
            len(applied.unread),
            file=applied.amending.name,
        )


_NO_TEXT = {
    Lang.RU: message("The bill has no text in Russian."),
    Lang.KK: message("The bill has no text in Kazakh."),
}


def _languages(workspace: Workspace, applied: AppliedBill) -> Iterator[Message]:
    if not bilingual(applied):
        return
    bill = applied.bill
    texts = []
    for lang in AUTHENTIC:
        text = bill.version.text(lang)
        if text is None:
            yield _NO_TEXT[lang]
        elif lang is applied.lang:
            texts.append(applied.amending)
        else:
            try:
                texts.append(read_text(workspace, bill, text))
            except InputError as error:
                yield message("The text {file} cannot be read: {why}", file=text.file, why=error.message)
    if len(texts) < len(AUTHENTIC):
        return
    alone = in_one_language(bill, texts[0], texts[1])
    for lang in AUTHENTIC:
        count = sum((one.second if lang is AUTHENTIC[0] else one.first) is not None for one in alone)
        if count:
            yield _no_counterpart(lang, count)


def _no_counterpart(lang: Lang, count: int) -> Message:
    """So many instructions have nothing in a language."""
    if lang is Lang.KK:
        return message_n(
            "{n} instruction has no counterpart in the Kazakh text.",
            "{n} instructions have no counterpart in the Kazakh text.",
            count,
        )
    return message_n(
        "{n} instruction has no counterpart in the Russian text.",
        "{n} instructions have no counterpart in the Russian text.",
        count,
    )


def _amendments(applied: AppliedBill, form: Form) -> Iterator[Message]:
    if form.rules.source != "amendments":
        return
    count = sum(remark.lang is not applied.lang for remark in shown_in(applied.bill, applied.lang))
    if count:
        yield message_n(
            "{n} amendment is not written in the language of the table ({lang}).",
            "{n} amendments are not written in the language of the table ({lang}).",
            count,
            lang=applied.lang.value,
        )


def _first_version(workspace: Workspace, applied: AppliedBill, form: Form) -> Iterator[Message]:
    from lawtrack.services.bills.tabled.second_reading import first_version

    if all(column.key != "first" for column in form.columns):
        return
    count = len(first_version(workspace, applied).open)
    if count:
        yield message_n(
            "{n} instruction of version 1 is not settled.",
            "{n} instructions of version 1 are not settled.",
            count,
        )
