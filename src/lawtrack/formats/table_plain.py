"""A comparative table as plain text with marks: for terminals, screen readers and mail."""

from __future__ import annotations

from lawtrack.formats.table_words import (
    column_text,
    draft_lines,
    element_text,
    heading_lines,
    number_text,
    unsettled_lines,
)
from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Band, ComparativeTable


def table_plain(table: ComparativeTable, form: Form) -> str:
    """The table as text; deleted words are ``[-…-]``, inserted ones ``{+…+}``."""
    out: list[str] = []
    if table.draft:
        out += [*draft_lines(table, form), ""]
    out += [*heading_lines(table, form), ""]
    names = {column.key: column.heading[table.lang] for column in form.columns}
    for item in table.items:
        if isinstance(item, Band):
            out += [f"== {item.text} ==", ""]
            continue
        number = number_text(item, form)
        out.append(f"{number}. {element_text(item)}" if number else element_text(item))
        for key in names:
            text = column_text(item, key, form) if key not in ("number", "element") else ""
            if text:
                out.append(f"   {names[key]}:")
                out += [f"      {line}" for line in text.split("\n")]
        out.append("")
    out += [*form.signatures.get(table.lang, ()), ""] if form.signatures.get(table.lang) else []
    lines = unsettled_lines(table, form)
    if lines:
        out += [f"!! {lines[0]}", *(f"   {line}" for line in lines[1:]), ""]
    return "\n".join(out)
