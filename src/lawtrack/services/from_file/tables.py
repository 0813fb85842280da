"""Use cases: two texts compared, and comparative tables made, drawn and written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawtrack.comparing import compare
from lawtrack.config import Imprint
from lawtrack.errors import InputError
from lawtrack.i18n import _, speaking
from lawtrack.model.change import ChangeSet
from lawtrack.model.document import Expression, Lang
from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message, message_n
from lawtrack.profiles.forms import Form, load_form
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.left_out import Unread, unread_alike, unread_differences
from lawtrack.tables.acts import (
    ActTable,
    band_of,
    in_order,
    own_rows,
    rows_of,
    unsettled_of,
)
from lawtrack.tables.languages import rows_without_text
from lawtrack.tables.table import Band, ComparativeTable, Row, Unsettled
from lawtrack.wording.act_titles import act_name, subject_of
from lawtrack.wording.addresses import address
from lawtrack.wording.counted import change_words
from lawtrack.wording.messages import said
from lawtrack.wording.naming import named_in

if TYPE_CHECKING:
    from lawtrack.services.from_file.applying import Application

__all__ = [
    "FORMATS",
    "ActTable",
    "Compared",
    "act_name",
    "changes_as_text",
    "changes_as_values",
    "compare_files",
    "draw",
    "marked_draft",
    "reasons_of_rows",
    "redlined",
    "subject_of",
    "table_of",
    "table_of_acts",
    "table_of_texts",
]

_NOBODY = Imprint()

FORMATS = ("plain", "docx", "html", "xlsx", "json", "pdf")


@dataclass(frozen=True, slots=True)
class Compared:
    """The acts in two files, what changed between them, and what was left out: where they differ, and the rest."""

    before: Expression
    after: Expression
    changes: ChangeSet
    unread: tuple[Unread, ...] = ()
    unread_alike: tuple[Unread, ...] = ()


def compare_files(old: Path, new: Path, lang: Lang | None = None) -> Compared:
    """Compare the acts in two files.

    Raises:
        InputError: A file cannot be read, or the two are in different languages.
    """
    one, two = read_act(old, lang), read_act(new, lang)
    before, after = one.expression, two.expression
    if before.lang is not after.lang:
        raise InputError(
            _("{old} is in «{one}», {new} in «{two}».").format(
                old=old.name, one=before.lang, new=new.name, two=after.lang
            ),
            hint=_("Compare texts in the same language."),
        )
    left_out = (old.name, one.report.left_out, new.name, two.report.left_out)
    changes = compare(before.root, after.root)
    return Compared(before, after, changes, unread_differences(*left_out), unread_alike(*left_out))


def changes_as_values(changes: ChangeSet) -> dict[str, Any]:
    """A comparison as the command line contract names its fields."""
    return {
        "changes": [
            {
                "kind": c.kind.value,
                "citation": c.citation,
                "old_eid": c.old_eid,
                "new_eid": c.new_eid,
                "count": c.count,
                "runs": [[run.op, run.text] for run in c.runs],
            }
            for c in changes.changes
        ],
        "counts": changes.counts,
    }


def changes_as_text(before: Expression, after: Expression, changes: ChangeSet) -> str:
    """A comparison as text with marks, one event after the other."""
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    lines = []
    for change in changes.changes:
        count = f" ×{change.count}" if change.count > 1 else ""
        old = address(change.old_eid, named_in(before)) if change.old_eid else ""
        new = address(change.new_eid, named_in(after)) if change.new_eid else ""
        places = " → ".join(dict.fromkeys(place for place in (old, new) if place))
        places = places or _("the act")
        lines.append(f"{change_words(change.kind)}{count}: {places}")
        text = "".join(marks[run.op].format(run.text) for run in change.runs)
        lines += [f"   {line}" for line in text.split("\n") if line]
    return "\n".join([*lines, ""]) if lines else ""


def redlined(before: Expression, after: Expression, imprint: Imprint) -> bytes:
    """The amended act as a Word file with tracked changes: accepted, the new text; rejected, the old one.

    Args:
        before: The act in force.
        after: The act as it shall be.
        imprint: Whose changes they are, and what the file says of those who made it.

    Raises:
        ExportError: The written changes do not give back both texts.
    """
    import datetime as dt

    from lawtrack.comparing.redline import redline
    from lawtrack.formats.redline_docx import redline_docx

    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    return redline_docx(after, redline(before.root, after.root), imprint=imprint, on=now)


def table_of(
    application: Application,
    form: str | Form = "A",
    lang: Lang | None = None,
    *,
    say: Callable[[Message], str] = said,
    read: Callable[[Instruction], str] | None = None,
) -> ComparativeTable:
    """The comparative table of one amended act.

    Args:
        application: The act before and after, with the outcomes.
        form: The form, or its name.
        lang: Language of headings and marks; that of the text where None.
        say: Puts a message into the reader's language.
        read: Puts an instruction into words; as written where None.

    Raises:
        SettingsError: There is no such form.
    """
    act = ActTable(
        act_name(application.base, lang or application.base.lang, application.cited),
        application.base,
        application.result,
        application.amending.instructions,
        application.outcomes,
        beside=application.beside,
    )
    text_lang = application.base.lang
    subject = subject_of(application.amending, lang or text_lang)
    own = application.amending.instructions
    return table_of_acts([act], subject, form, lang, own=own, say=say, read=read)


def table_of_acts(
    acts: Sequence[ActTable],
    subject: str,
    form: str | Form = "A",
    lang: Lang | None = None,
    *,
    own: Sequence[Instruction] = (),
    say: Callable[[Message], str] = said,
    read: Callable[[Instruction], str] | None = None,
) -> ComparativeTable:
    """One table over several amended acts, a band for each; an act without text has a band that says so.

    Args:
        acts: The amended acts.
        subject: What the table belongs to.
        form: The form, or its name.
        lang: Language of headings and marks; that of the texts where None.
        own: Instructions of the whole amending act, for the rows of its own provisions where the form has them.
        say: Puts a message into the reader's language.
        read: Puts an instruction into words; as written where None.

    Raises:
        SettingsError: There is no such form.
    """
    chosen = load_form(form) if isinstance(form, str) else form
    first = next((act.base for act in acts if act.base is not None), None)
    text_lang = first.lang if first else lang or Lang.RU
    language = lang or text_lang
    rules = chosen.rules
    items: list[Band | Row] = []
    unsettled: list[Unsettled] = []
    number = 1
    for act in in_order(acts, chosen):
        rows = rows_of(act, chosen, language, 1 if rules.numbering == "act" else number)
        number += len(rows)
        items += [band_of(act, chosen, language)] if rules.bands else []
        items += rows
        unsettled += unsettled_of(act, language, say, read)
    if rules.final_articles:
        items += own_rows(own, chosen, language, 1 if rules.numbering == "act" else number)
    draft = bool(unsettled) or any(act.base is None for act in acts)
    shown = tuple(sorted(unsettled, key=lambda item: item.n)) if rules.unsettled else ()
    return ComparativeTable(subject, language.value, tuple(items), shown, draft, text_lang.value)


def table_of_texts(
    before: Expression, after: Expression, form: str | Form = "A", lang: Lang | None = None
) -> ComparativeTable:
    """The comparative table of two texts of an act."""
    language = lang or before.lang
    act = ActTable(act_name(before, language), before, after)
    return table_of_acts([act], act.name, form, language)


def reasons_of_rows(table: ComparativeTable, form: Form) -> tuple[Message, ...]:
    """Why a table in several languages is a draft: rows of it have no text in one that must have it."""
    count = rows_without_text(table, form)
    if not count:
        return ()
    return (
        message_n(
            "{n} row has no text in one of the languages.",
            "{n} rows have no text in one of the languages.",
            count,
        ),
    )


def marked_draft(table: ComparativeTable, reasons: Sequence[Message]) -> ComparativeTable:
    """The table with the mark of a draft and its reasons, in the table's language."""
    with speaking(table.lang):
        words = tuple(said(reason) for reason in reasons)
    return replace(table, draft=table.draft or bool(reasons), reasons=words)


def draw(table: ComparativeTable, form: str | Form, format_: str, imprint: Imprint = _NOBODY) -> bytes:
    """A table in one of ``FORMATS`` as bytes; ``imprint`` is what its file says of those who made it.

    Raises:
        InputError: There is no such format.
        ExportError: PDF is asked for, and LibreOffice is not at hand or cannot make it.
    """
    chosen = load_form(form) if isinstance(form, str) else form
    if format_ in ("docx", "pdf"):
        from lawtrack.formats.libreoffice import to_pdf
        from lawtrack.formats.table_docx import table_docx

        word = table_docx(table, chosen, imprint)
        return to_pdf(word) if format_ == "pdf" else word
    if format_ == "xlsx":
        from lawtrack.formats.table_xlsx import table_xlsx

        return table_xlsx(table, chosen, imprint)
    if format_ == "html":
        from lawtrack.formats.table_html import table_html

        return table_html(table, chosen).encode()
    if format_ == "json":
        from lawtrack.formats.table_json import table_json

        return table_json(table).encode()
    if format_ == "plain":
        from lawtrack.formats.table_plain import table_plain

        return table_plain(table, chosen).encode()
    raise InputError(_("There is no format «{name}».").format(name=format_), hint=", ".join(FORMATS))
