"""Use case: a file of any format to an act in one language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.formats.registry import is_akn, read_bytes, read_source_bytes
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Lang, Scheme
from lawtrack.model.message import Message, message
from lawtrack.model.provision import character_count
from lawtrack.model.rendering import plain_text
from lawtrack.reading.language import detect_language
from lawtrack.reading.lines import LeftOut, Source
from lawtrack.reading.requisites import read_requisites
from lawtrack.reading.structure import read_structure

if TYPE_CHECKING:
    from lawtrack.formats.akn import AknRead


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """What was read: characters are counted without white space and markup; input = tree + notes + left_out.

    Attributes:
        counts: Provisions by kind.
        characters: ``input``, ``tree``, ``notes``, ``left_out``.
        left_out: Everything of the input that is in no tree and no note.
        warnings: What a person should look at.
    """

    counts: dict[str, int]
    characters: dict[str, int]
    left_out: tuple[LeftOut, ...]
    warnings: tuple[Message | str, ...]


@dataclass(frozen=True, slots=True)
class ReadAct:
    """An act as it was read, with the report."""

    expression: Expression
    report: ReadingReport


def read_act(path: Path, lang: Lang | None = None, scheme: Scheme | None = None) -> ReadAct:
    """Read an act from a file.

    Args:
        path: ``.docx``, ``.html``, ``.txt``, ``.md``, ``.json`` or Akoma Ntoso ``.xml``.
        lang: The language the text must have; found where None.
        scheme: What «1.» and «1)» are called; found where None.

    Raises:
        InputError: The file cannot be read, or its text is visibly in another language than ``lang``.
    """
    return read_act_bytes(read_bytes(path), path.name, lang, scheme)


def read_act_bytes(data: bytes, name: str, lang: Lang | None = None, scheme: Scheme | None = None) -> ReadAct:
    """``read_act`` for bytes that are already at hand.

    Raises:
        InputError: As for ``read_act``.
    """
    if is_akn(data):
        return _read_akn(data, name, lang, scheme)
    source = read_source_bytes(data, name)
    found = _language(source, name, lang)
    structure = read_structure(source.lines, found, scheme, source.meta)
    work, edition = read_requisites(
        structure.root,
        found,
        meta=source.meta,
        file_name=name,
        scheme=scheme,
        notes=structure.facts.notes,
    )
    expression = Expression(work, found, edition, structure.root, structure.facts)
    left_out = (*source.left_out, *structure.left_out)
    warnings: tuple[Message | str, ...] = (*source.warnings, *structure.warnings)
    return ReadAct(expression, _report(expression, source.characters, left_out, warnings))


def _read_akn(data: bytes, name: str, lang: Lang | None, scheme: Scheme | None) -> ReadAct:
    from lawtrack.formats.akn import read_akn_fully

    read = read_akn_fully(data, name)
    expression = read.expression
    if lang is not None and lang is not expression.lang:
        raise _wrong_language(name, lang, expression.lang)
    if scheme is not None:
        expression = replace(expression, work=replace(expression.work, scheme=scheme))
    notes = sum(len("".join(note.text.split())) for note in expression.facts.notes)
    left_out = left_out_of(read)
    lost = sum(len("".join(item.text.split())) for item in left_out)
    total = character_count(expression.root) + notes + lost
    return ReadAct(expression, _report(expression, total, left_out, read.warnings))


def left_out_of(read: AknRead) -> tuple[LeftOut, ...]:
    """Words of an XML file that stand in no paragraph, and its pictures, each with its line."""
    words = (LeftOut(line, text, _LOOSE) for line, text in read.left_out)
    return (*words, *(LeftOut(line, "", message("image")) for line in read.pictures))


_LOOSE = message("words outside of any paragraph of the XML")


def _language(source: Source, name: str, wanted: Lang | None) -> Lang:
    words = [line.text for line in source.lines[:400]]
    words += [t for line in source.lines[:400] for row in line.table or () for c in row for t in c.lines]
    found = detect_language(" ".join(words))
    if wanted is None:
        return found or Lang.RU
    if found is not None and found is not wanted:
        raise _wrong_language(name, wanted, found)
    return wanted


def _wrong_language(name: str, wanted: Lang, found: Lang) -> InputError:
    return InputError(
        _("The text of {name} is in «{found}», not in «{wanted}».").format(
            name=name, found=found, wanted=wanted
        ),
        remedy=remedies.other_language(),
    )


def _report(
    expression: Expression,
    characters: int,
    left_out: tuple[LeftOut, ...],
    warnings: tuple[Message | str, ...],
) -> ReadingReport:
    counts: dict[str, int] = {}
    for node in expression.root.walk():
        if node.kind.value != "act":
            counts[node.kind.value] = counts.get(node.kind.value, 0) + 1
    tallies = {
        "input": characters,
        "tree": character_count(expression.root),
        "notes": sum(len("".join(note.text.split())) for note in expression.facts.notes),
        "left_out": sum(len("".join(item.text.split())) for item in left_out),
    }
    return ReadingReport(counts, tallies, left_out, warnings)


def as_text(expression: Expression) -> str:
    """The act as text, one printed paragraph a line."""
    return plain_text(expression.root) + "\n"


def as_akn(expression: Expression) -> bytes:
    """The act as an Akoma Ntoso file, canonical and byte-stable."""
    from lawtrack.formats.akn import write_akn

    return write_akn(expression)


def work_as_values(expression: Expression) -> dict[str, object]:
    """The Work's requisites as plain values for JSON."""
    work = expression.work
    date: dt.date | None = work.date
    return {
        "uri": work.uri,
        "kind": work.kind.value,
        "date": date.isoformat() if date else None,
        "number": work.number,
        "title": work.title(expression.lang),
        "scheme": work.scheme.value,
        "edition": expression.edition.isoformat() if expression.edition else None,
        "aliases": dict(work.aliases),
    }
