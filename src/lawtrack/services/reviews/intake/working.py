"""Working files of remarks: text, JSON or Excel, to be corrected by a person and given back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.incoming import DamageError, brief, json_value, text_of
from lawtrack.intake.proposed import Intake, Proposed
from lawtrack.intake.tables import read_remark_tables
from lawtrack.intake.working import FIELDS, LONG, Working, fields_of, is_working, read, remark_from, written
from lawtrack.reviewing.review import Way
from lawtrack.services.names import is_file_name
from lawtrack.tables.typed import TypedFile

if TYPE_CHECKING:
    from lawtrack.config import Imprint

_MARK = "lawtrack remarks"
_HEAD = 400
"""Letters at the beginning of a file by which it is told."""


def working_file(working: Working, form: str, imprint: Imprint, again: str) -> bytes:
    """A working file.

    Args:
        working: What stands in it.
        form: The format, «txt», «json» or «xlsx».
        imprint: Who makes files here.
        again: The command that takes it back, for its reader.
    """
    if form == "txt":
        lines = (
            _("Correct the remarks, then take them in: {command}").format(command=again),
            _("Join two: delete the line === between them. Split one: write a line === with any number."),
            _("What stands under === rest is recorded nowhere. Lines that begin with # are passed over."),
        )
        return written(working, lines).encode()
    if form == "json":
        return (json.dumps(_as_json(working), ensure_ascii=False, indent=1) + "\n").encode()
    return _as_workbook(working, imprint)


def read_working(data: bytes, name: str) -> Working | None:
    """A working file; None where the file is none.

    Raises:
        InputError: It is one, but a line or a field of it is not of its form.
    """
    try:
        found = _working(data, name)
        if found is not None and found.way not in [*Way]:
            raise DamageError(
                _("«{value}» is none of these: {known}").format(value=found.way, known=", ".join(Way))
            )
        if found is not None and not is_file_name(found.source):
            raise DamageError(_("«{name}» is no name of a file").format(name=brief(found.source)))
    except DamageError as error:
        where = _("{name}, line {line}: {why}.") if error.line else _("{name}: {why}.")
        raise InputError(where.format(name=name, line=error.line, why=error.why)) from error
    return found


def _working(data: bytes, name: str) -> Working | None:
    from lawtrack.formats.remarks.workbook import is_workbook, read_workbook

    if is_workbook(data):
        return _from_workbook(read_workbook(data, name))
    if not data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n").startswith((b"#", b"{")):
        return None
    text = text_of(data)
    if is_working(text):
        return read(text)
    if text.lstrip("\ufeff \r\n").startswith("{") and _MARK in text[:_HEAD]:
        return _from_json(json_value(text))
    return None


def _as_json(working: Working) -> dict[str, Any]:
    return {
        "lawtrack remarks": 1,
        "source": working.source,
        "digest": working.digest,
        "way": working.way,
        "remarks": [
            {
                "place": one.place,
                **{k: v for k, v in fields_of(one).items() if v},
                "besides": dict(one.besides),
            }
            for one in working.intake.remarks
        ],
        "rest": list(working.intake.rest),
    }


def _from_json(value: Any) -> Working:  # noqa: ANN401 -- whatever JSON can hold
    known = ("source", "digest", "way")
    if not all(isinstance(value.get(name), str) and value[name] for name in known):
        raise DamageError(_("one of «source», «digest», «way» is missing"))
    rows, rest = value.get("remarks"), value.get("rest", [])
    if (
        not isinstance(rows, list)
        or not isinstance(rest, list)
        or not all(isinstance(one, str) for one in rest)
    ):
        raise DamageError(_("«remarks» is no list of remarks, or «rest» none of lines"))
    remarks = tuple(_remark_of(n, row) for n, row in enumerate(rows, 1))
    return Working(value["source"], value["digest"], value["way"], Intake(remarks, tuple(rest)))


def _remark_of(number: int, row: Any) -> Proposed:  # noqa: ANN401 -- whatever JSON can hold
    place = _("remark {number}").format(number=number)
    if not isinstance(row, dict):
        raise DamageError(_("{place} is no object").format(place=place))
    unknown = sorted(set(row) - {*FIELDS, *LONG, "place", "besides"})
    besides = row.get("besides", {})
    texts = {name: value for name, value in row.items() if name != "besides"}
    wrong = (
        unknown
        or not isinstance(besides, dict)
        or not all(isinstance(v, str) for v in (*texts.values(), *besides.values()))
    )
    if wrong:
        raise DamageError(
            _("{place} has a field that is not known or no text: {names}").format(
                place=place, names=", ".join(unknown or row)
            )
        )
    try:
        return remark_from(row.get("place") or str(number), texts, tuple(besides.items()))
    except DamageError as error:
        raise DamageError(f"{place}: {error.why}") from error


def _headings() -> dict[str, str]:
    return {
        "number": _("No."),
        "provision": _("Provision"),
        "act": _("Act"),
        "kind": _("Kind"),
        "author": _("Author"),
        "date": _("Date"),
        "lang": _("Language"),
        "text": _("Remark"),
        "wording": _("Proposed wording"),
        "quote": _("Quotation"),
    }


def _as_workbook(working: Working, imprint: Imprint) -> bytes:
    from lawtrack.formats.remarks.working import working_xlsx
    from lawtrack.i18n import language
    from lawtrack.language import language_of
    from lawtrack.model.document import Lang

    headings = _headings()
    more = list(dict.fromkeys(word for one in working.intake.remarks for word, _value in one.besides))
    rows = []
    for one in working.intake.remarks:
        values = {**fields_of(one), "number": one.place}
        besides = dict(one.besides)
        rows.append((*(values[name] for name in headings), *(besides.get(word, "") for word in more)))
    names = (_("Remarks"), language_of(Lang(language())).remarks.rest)
    mark = (_MARK, working.way, working.digest, working.source)
    return working_xlsx((*headings.values(), *more), rows, working.intake.rest, names, mark, imprint)


def _from_workbook(file: TypedFile) -> Working | None:
    marks = [
        table
        for table in file.tables
        if table.rows and table.rows[0].cells and table.rows[0].cells[0].text == _MARK
    ]
    if not marks:
        return None
    values = [row.cells[0].text for row in marks[0].rows if row.cells]
    sheets = [table for table in file.tables if table is not marks[0]]
    found = read_remark_tables(TypedFile(tuple(sheets[:1])))
    if len(values) < 4 or found is None:
        raise DamageError(_("the sheet with the remarks is not there, or its headings are others"))
    rest = tuple(
        " ".join(row.cells[0].lines)
        for table in sheets[1:]
        for row in table.rows
        if row.cells and row.cells[0].lines
    )
    remarks = tuple(replace(one, cited=(), notes=()) for one in found.remarks)
    return Working(values[3], values[2], values[1], Intake(remarks, rest, found.unread))
