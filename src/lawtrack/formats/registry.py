"""Any file to source lines: the format is decided by what is in the file, and then by its suffix."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lawtrack.errors import InputError
from lawtrack.formats.damage import check_count
from lawtrack.i18n import _
from lawtrack.incoming import read_file
from lawtrack.reading.lines import Source

_ZIP = b"PK\x03\x04"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis"


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: It is missing, a folder, empty, too large, or may not be read.
    """
    data = read_file(path)
    if not data.strip():
        raise InputError(
            _("{path} is empty.").format(path=path), hint=_("Give a file with the text of an act.")
        )
    return data


def is_akn(data: bytes) -> bool:
    """True where the bytes are an Akoma Ntoso document."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data[2:8194].replace(b"\x00", b"")
    return b"akomaNtoso" in data[:4096] and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def is_word(data: bytes) -> bool:
    """True where the bytes are a Word file of today (a package, not what other word processors make)."""
    return data.startswith(_ZIP) and _OPEN_DOCUMENT not in data[:200]


def read_source(path: Path) -> Source:
    """The lines of a file: ``.docx``, ``.html``, ``.txt``, ``.md``, or the data bank's ``.json``.

    Raises:
        InputError: It is missing or damaged, or in a format that lawtrack does not read; the hint says what to do.
    """
    return read_source_bytes(read_bytes(path), path.name)


def read_source_bytes(data: bytes, name: str) -> Source:
    """``read_source`` for bytes that are already at hand.

    Raises:
        InputError: As for ``read_source``.
    """
    source = _read(data, name)
    if not any(line.table or any(map(str.isalnum, line.text)) for line in source.lines):
        raise InputError(
            _("{name} has no words in it.").format(name=name), hint=_("If it is a scan, its text is needed.")
        )
    check_count(len(source.lines), name)
    return source


def _read(data: bytes, name: str) -> Source:
    _refuse_pdf(data, name)
    data = word_bytes(data, name)
    suffix = name.rsplit(".", 1)[-1].lower()
    if data.startswith(_ZIP):
        from lawtrack.formats.source_docx import read_docx

        return read_docx(data, name)
    if suffix in ("docx", "docm", "dotx", "dotm"):
        raise InputError(
            _("{name} is named like a Word file but is none.").format(name=name),
            hint=_("Open it in the program it was made with and save it as .docx."),
        )
    head = data[:4096].lstrip(b"\xff\xfe\xef\xbb\xbf").replace(b"\x00", b"").lstrip()[:1024].lower()
    if head.startswith((b"<!doctype html", b"<html")) or (
        suffix in ("html", "htm") and head.startswith(b"<")
    ):
        from lawtrack.formats.source_html import read_html

        return read_html(data, name)
    if suffix == "json" or (head.startswith(b"{") and suffix != "txt"):
        from lawtrack.formats.source_json import read_json

        return read_json(data, name)
    if head.startswith(b"<?xml") or suffix == "xml":
        raise InputError(
            _("{name} is XML, but not an Akoma Ntoso document.").format(name=name),
            hint=_("Give Akoma Ntoso 3.0, Word, HTML or text."),
        )
    from lawtrack.formats.source_text import read_markdown, read_text

    return read_markdown(data, name) if suffix in ("md", "markdown") else read_text(data, name)


def _refuse_pdf(data: bytes, name: str) -> None:
    if data.startswith(b"%PDF"):
        raise InputError(
            _("{name} is a PDF, which has no structure to read.").format(name=name),
            hint=_("Download the act from Adilet as Word (.docx), or copy its text into a .txt file."),
        )


def word_bytes(data: bytes, name: str) -> bytes:
    """The file, or where another word processor made it, what LibreOffice makes of it as a Word file.

    Raises:
        InputError: There is no LibreOffice, or it cannot read the file.
    """
    foreign = next(((suffix, told) for suffix, told, known in _foreign_kinds() if known(data)), None)
    if foreign is None:
        return data
    from lawtrack.formats.libreoffice import to_word

    suffix, told = foreign
    made = to_word(data, name, suffix)
    if made is None:
        raise InputError(
            told.format(name=name),
            hint=_(
                "Open it in Word and save it as .docx; where LibreOffice is installed lawtrack reads it itself."
            ),
        )
    return made


def _foreign_kinds() -> tuple[tuple[str, str, Callable[[bytes], bool]], ...]:
    """Files of other word processors: ending, what is said of them, and how they are told."""
    return (
        ("rtf", _("{name} is an RTF file."), lambda data: data.startswith(b"{\\rtf")),
        ("doc", _("{name} is an old Word file (.doc)."), lambda data: data.startswith(b"\xd0\xcf\x11\xe0")),
        (
            "odt",
            _("{name} is an OpenDocument file."),
            lambda data: data.startswith(_ZIP) and _OPEN_DOCUMENT in data[:200],
        ),
    )
