"""Records of the state data bank (JSON with ``text``, ``title``, ``requisites``, ``date``) to source lines."""

from __future__ import annotations

from typing import Any

from lawtrack.errors import InputError
from lawtrack.formats.decoding import decode
from lawtrack.formats.source_text import clean
from lawtrack.i18n import _
from lawtrack.incoming import DamageError, json_value
from lawtrack.reading.lines import Source, SourceLine

_META = ("title", "requisites", "date", "language", "code", "url", "status", "act_types")


def read_json(data: bytes, name: str) -> Source:
    """The ``text`` of a record, one paragraph a line; the other fields as ``meta``.

    Raises:
        InputError: It is no JSON, or no record of an act with a ``text``.
    """
    try:
        record = json_value(decode(data, name))
    except DamageError as error:
        hint = _("Fetch the record again from the data bank.")
        if error.line:
            raise InputError(
                _("{name} is broken JSON at line {line}, column {column}.").format(
                    name=name, line=error.line, column=error.column
                ),
                hint=hint,
            ) from error
        raise InputError(
            _("{name} cannot be read: {why}.").format(name=name, why=error.why), hint=hint
        ) from error
    if isinstance(record, list) and len(record) == 1:
        record = record[0]
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or not record["text"].strip():
        raise _no_record(name)
    lines = []
    characters = 0
    for n, raw in enumerate(record["text"].splitlines(), 1):
        text = clean(raw)
        characters += len(text.replace(" ", ""))
        if text:
            lines.append(SourceLine(n, text))
    return Source(tuple(lines), characters, meta=_meta(record))


def _meta(record: dict[str, Any]) -> dict[str, str]:
    return {key: clean(str(record[key])) for key in _META if record.get(key)}


def _no_record(name: str) -> InputError:
    return InputError(
        _("{name} is JSON, but no record of an act: it has no «text».").format(name=name),
        hint=_("Give the record of one act as the data bank has it, with its field «text»."),
    )
