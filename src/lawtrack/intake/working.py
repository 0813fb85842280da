"""A working file of remarks as text: what is proposed, to be joined, split and corrected by a person.

A remark begins with a line ``=== 3`` and ends with the next one; lines of ``name: value`` come first, then the words
under ``text:`` and ``wording:``. To join two remarks, delete the line between them with its fields; to split one, write
such a line. What is under ``=== rest`` is recorded nowhere. A line of the letter that begins as one of these stands
behind a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawtrack.i18n import _
from lawtrack.incoming import DamageError, typed_day
from lawtrack.intake.proposed import Intake, Proposed
from lawtrack.model.document import Lang
from lawtrack.wording.messages import said

FIELDS = ("provision", "act", "kind", "author", "date", "lang")
LONG = ("text", "wording", "quote")
_MARK = "==="
_FIRST = "lawtrack remarks"
_REST = "rest"
_FIELD = re.compile(rf"({'|'.join((*FIELDS, *LONG))}|besides \S.*?):(.*)\Z")
_ESCAPED = re.compile(rf"\\*(?:{_MARK}|#|(?:{'|'.join((*FIELDS, *LONG))}|besides [^:]*):)")


@dataclass(frozen=True, slots=True)
class Working:
    """A working file.

    Attributes:
        source: The name of the file that it was made from.
        digest: Its SHA-256.
        way: How that was taken.
        intake: The remarks as they stand in the working file.
    """

    source: str
    digest: str
    way: str
    intake: Intake


def is_working(text: str) -> bool:
    """True for a working file."""
    return text.lstrip("\ufeff").startswith(f"# {_FIRST}")


def written(working: Working, help_: Sequence[str] = ()) -> str:
    """A working file as text.

    Args:
        working: What stands in it.
        help_: Lines that say how to go on.
    """
    lines = [f"# {_FIRST}", *(f"# {line}" for line in help_)]
    lines += [f"source: {working.source}", f"digest: {working.digest}", f"way: {working.way}", ""]
    for one in working.intake.remarks:
        lines.append(f"{_MARK} {one.place}")
        lines += [f"# {said(note)}" for note in one.notes]
        values = fields_of(one)
        lines += [f"{name}: {values[name]}".rstrip() for name in FIELDS]
        lines += [f"besides {word}: {' '.join(value.split())}" for word, value in one.besides]
        for name in LONG:
            if values[name] or name == "text":
                lines += [f"{name}:", *map(_escaped, values[name].split("\n"))]
        lines.append("")
    lines += [f"{_MARK} {_REST}", *map(_escaped, working.intake.rest)]
    return "\n".join(lines) + "\n"


def fields_of(one: Proposed) -> dict[str, str]:
    """The fields of a remark as a person edits them."""
    return {
        "provision": one.provision,
        "act": one.act,
        "kind": one.kind,
        "author": one.author,
        "date": one.on.isoformat() if one.on else "",
        "lang": one.lang.value if one.lang else "",
        "text": one.text,
        "wording": one.wording,
        "quote": one.quote,
    }


def remark_from(place: str, values: dict[str, str], besides: Sequence[tuple[str, str]] = ()) -> Proposed:
    """A remark from its fields.

    Raises:
        DamageError: The date or the language is none, or it has no text.
    """
    day = typed_day(values.get("date", ""))
    if values.get("date") and day is None:
        raise DamageError(
            _("«{value}» is no date; write it as 2024-08-01 or 01.08.2024").format(value=values["date"])
        )
    lang = values.get("lang", "")
    if lang and lang not in [*Lang]:
        raise DamageError(_("«{value}» is none of ru, kk, en").format(value=lang))
    text = values.get("text", "").strip() or values.get("wording", "").strip()
    if not text:
        raise DamageError(_("the remark has no text"))
    return Proposed(
        place,
        text,
        values.get("provision", "").strip(),
        values.get("act", "").strip(),
        values.get("quote", "").strip(),
        values.get("wording", "").strip(),
        values.get("kind", "").strip(),
        values.get("author", "").strip(),
        day,
        Lang(lang) if lang else None,
        tuple(besides),
    )


def read(text: str) -> Working:
    """A working file from its text.

    Raises:
        DamageError: A line is not of its form; with its number.
    """
    head: dict[str, str] = {}
    remarks: list[Proposed] = []
    rest: list[str] = []
    for at, name, lines in _blocks(text):
        if not name:
            pairs = (line.partition(":") for line in lines)
            head = {key.strip(): value.strip() for key, colon, value in pairs if colon}
        elif name == _REST:
            rest += [_bare(line) for line in lines if line.strip() and not line.startswith("#")]
        else:
            remarks.append(_remark(at, name, lines))
    for needed in ("source", "digest", "way"):
        if not head.get(needed):
            raise DamageError(_("the line «{name}: …» is missing").format(name=needed), 1)
    return Working(head["source"], head["digest"], head["way"], Intake(tuple(remarks), tuple(rest)))


def _blocks(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """The parts of a file: the line in which each begins, its name (empty for the head), its lines."""
    at, name, lines = 1, "", list[str]()
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if line.startswith(_MARK):
            yield at, name, lines
            at, name, lines = number, line.removeprefix(_MARK).strip() or str(number), []
        elif name or not line.startswith("#"):
            lines.append(line)
    yield at, name, lines


def _remark(at: int, place: str, lines: Sequence[str]) -> Proposed:
    values: dict[str, list[str]] = {}
    besides: list[tuple[str, str]] = []
    current = ""
    for line in lines:
        if line.startswith("#"):
            continue
        found = _FIELD.match(line)
        if found is None:
            if current:
                values[current].append(_bare(line))
            elif line.strip():
                raise DamageError(_("«{line}» belongs to no field").format(line=line[:60]), at)
            continue
        name, value = found[1], found[2].strip()
        if name.startswith("besides "):
            besides.append((name.removeprefix("besides ").strip(), value))
            current = ""
        else:
            # a field that comes again, where two remarks were joined: one line keeps the first, words go on
            if name in FIELDS:
                values[name] = values.get(name) or [value]
                current = ""
            else:
                values.setdefault(name, []).extend([_bare(value)] if value else [])
                current = name
    try:
        return remark_from(place, {name: "\n".join(words).strip() for name, words in values.items()}, besides)
    except DamageError as error:
        raise DamageError(error.why, at) from error


def _escaped(line: str) -> str:
    return f"\\{line}" if _ESCAPED.match(line) else line


def _bare(line: str) -> str:
    return line[1:] if line.startswith("\\") and _ESCAPED.match(line) else line
