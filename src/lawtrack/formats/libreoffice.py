"""LibreOffice, where it is at hand: old word processors' files in, PDF out.

It runs without a window, without macros, in a profile of its own that goes with it, and on copies: the file given is
never opened in place. What is wrong with the result is told as of any other file.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from lawtrack.errors import ExportError, InputError
from lawtrack.i18n import _

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
"""Where its installers put it without putting it on the path."""
_SECONDS = 180
"""More than the largest code needs; one that hangs is stopped."""
_UNTOLD = re.compile(rb"(/(?:Producer|Creator)\s*<FEFF)([0-9A-F]+)(>)")
"""Program and version that made a PDF (32000-1, 14.3.3); title and author are those of the Word file."""
_SPACE = b"0020"
_WORD = "docx:MS Word 2007 XML"


def libreoffice() -> str:
    """The program, or an empty string where there is none."""
    found = next(filter(None, map(shutil.which, _NAMES)), "")
    return found or next((place for place in _PLACES if Path(place).is_file()), "")


def to_word(data: bytes, name: str, suffix: str) -> bytes | None:
    """A document of another word processor as a Word file, None where there is no LibreOffice.

    Args:
        data: The file.
        name: Its name, for messages.
        suffix: What it is: «doc», «rtf», «odt».

    Raises:
        InputError: LibreOffice could not read it.
    """
    program = libreoffice()
    if not program:
        return None
    made = _converted(program, data, suffix, _WORD)
    if made is None:
        raise InputError(
            _("{name} is damaged: LibreOffice cannot read it.").format(name=name),
            hint=_("Open it in Word and save it as .docx."),
        )
    return made


def to_pdf(word: bytes) -> bytes:
    """A Word file as PDF.

    Raises:
        ExportError: There is no LibreOffice, or it could not do it.
    """
    program = libreoffice()
    if not program:
        raise ExportError(
            _("PDF is made by LibreOffice, and there is none on this machine."),
            hint=_("Install LibreOffice, or write a .docx and save it as PDF in Word."),
        )
    made = _converted(program, word, "docx", "pdf")
    if made is None:
        raise ExportError(_("LibreOffice could not make the PDF."), hint=_("Write a .docx instead."))
    return _UNTOLD.sub(_blank, made)


def _blank(found: re.Match[bytes]) -> bytes:
    """A value as long as it was, so that every offset in the file stays right."""
    start, value, end = found.groups()
    return start + (_SPACE * len(value))[: len(value)] + end


def _converted(program: str, data: bytes, suffix: str, to: str) -> bytes | None:
    """What LibreOffice makes of a file, None where it makes nothing of it."""
    with tempfile.TemporaryDirectory(prefix="lawtrack-") as folder:
        there = Path(folder)
        (there / f"text.{suffix}").write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={(there / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            to,
            "--outdir",
            str(there / "made"),
            str(there / f"text.{suffix}"),
        ]
        try:
            subprocess.run(
                command, capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL
            )
            made = (there / "made" / f"text.{to.split(':')[0]}").read_bytes()
        except (OSError, subprocess.TimeoutExpired):
            return None
    return made or None
