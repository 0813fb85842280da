"""Which reader reads a file: by what is in it first, by its name's ending second."""

from __future__ import annotations

from pathlib import Path

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.reading.lines import Source

_LARGEST = 200 * 1024 * 1024
_TEXT_ENDINGS = frozenset({".txt", ".md", ".markdown", ".text", ""})
_WEB_ENDINGS = frozenset({".html", ".htm", ".xhtml"})


def read_bytes(path: Path) -> bytes:
    """The bytes of an input file.

    Raises:
        InputError: It is missing, a folder, unreadable, empty, or larger than 200 MB.
    """
    try:
        if path.is_dir():
            raise InputError(
                _("{name} is a folder, not a file.").format(name=path), hint=_("Name one file in it.")
            )
        if path.exists() and not path.is_file():
            raise InputError(_("{name} is no ordinary file.").format(name=path))
        if path.stat().st_size > _LARGEST:
            raise InputError(_("{name} is larger than 200 MB.").format(name=path))
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(
            _("There is no file {name}.").format(name=path), hint=_("Check the name and the folder.")
        ) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(_("{name} cannot be read: {why}.").format(name=path, why=why)) from error
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise InputError(
            _("{name} is empty.").format(name=path), hint=_("Give a file with the text of an act.")
        )
    return data


def is_akoma_ntoso(data: bytes) -> bool:
    """True where the bytes are XML that is no web page: Akoma Ntoso, to be read by its own reader."""
    start = _start(data)
    return start.startswith(("<?xml", "<akomantoso", "<!--", "<!doctype akoma")) and "<html" not in start


def read_source(path: Path) -> Source:
    """The paragraphs and tables of a file: Word, web page, text, Markdown, or a record of the data bank.

    Raises:
        InputError: One sentence for everything that is none of these, with what to do about it.
    """
    return read_source_bytes(read_bytes(path), path)


def read_source_bytes(data: bytes, path: Path) -> Source:
    """As ``read_source`` for bytes already read; ``path`` gives the name and its ending."""
    name = str(path)
    _refuse_foreign(data, name)
    ending = path.suffix.lower()
    if data.startswith(b"PK"):
        from lawtrack.formats.source_docx import read_docx

        return read_docx(data, name)
    start = _start(data)
    if start.startswith(("<!doctype html", "<html")) or "<html" in start or ending in _WEB_ENDINGS:
        from lawtrack.formats.source_html import read_html

        return read_html(data, name)
    if ending in {".docx", ".docm", ".dotx"}:
        raise InputError(
            _("{name} is no Word document, though its name says so.").format(name=name),
            hint=_("Open it in the program it was made with and save it as .docx."),
        )
    if ending == ".json" or (ending not in _TEXT_ENDINGS and start.startswith("{")):
        from lawtrack.formats.source_json import read_json

        return read_json(data, name)
    if is_akoma_ntoso(data) or ending == ".xml":
        raise InputError(
            _("{name} is XML, not the text of an act.").format(name=name),
            hint=_("Give a Word file, a web page, a text, or Akoma Ntoso where it is asked for."),
        )
    from lawtrack.formats.source_text import read_markdown, read_text

    if ending in {".md", ".markdown"}:
        return read_markdown(data, name)
    return read_text(data, name)


def _refuse_foreign(data: bytes, name: str) -> None:
    """Formats that people have and lawtrack does not read, by their first bytes."""
    save_as_docx = _("Open it in Word and save it as .docx (File, Save As).")
    if b"%PDF-" in data[:1024]:
        raise InputError(
            _("{name} is a PDF: it has pages, not paragraphs, and cannot be read exactly.").format(name=name),
            hint=_("Take the Word file of the act (Adilet: Download, DOCX)."),
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(
            _("{name} is in the old Office format (.doc) or protected by a password.").format(name=name),
            hint=save_as_docx,
        )
    if data.lstrip()[:5].lower() == b"{\\rtf":
        raise InputError(_("{name} is an RTF file.").format(name=name), hint=save_as_docx)
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")):
        raise InputError(
            _("{name} is a picture, not a text.").format(name=name),
            hint=_("Give the text of the act; a scan must be recognised first."),
        )
    if data.startswith((b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")):
        raise InputError(_("{name} is an archive.").format(name=name), hint=_("Unpack it first."))


def _start(data: bytes) -> str:
    """The first characters in lower case, whatever the encoding."""
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    return data[:2048].decode(encoding, errors="replace").lstrip("\ufeff \t\r\n").lower()
