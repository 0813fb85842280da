"""A Word file whose body is written as strings straight into the package that python-docx made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.section import Section

_DATE = (1980, 1, 1, 0, 0, 0)
_LEVEL = 2
"""Compression: half the time of the usual level for a file a third larger."""
_CHUNK = 200


def with_body(template: bytes, blocks: Iterable[str]) -> bytes:
    """The package with the blocks instead of its body; the section properties stay.

    Args:
        template: A Word file made by python-docx.
        blocks: Pieces of WordprocessingML, in order; they are written as they come, never held together.
    """
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(template)) as package,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as made,
    ):
        for entry in package.infolist():
            info = zipfile.ZipInfo(entry.filename, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            if entry.filename != "word/document.xml":
                made.writestr(info, package.read(entry), compresslevel=6)
                continue
            info._compresslevel = _LEVEL  # type: ignore[attr-defined]
            head, tail = _around_body(package.read(entry).decode())
            with made.open(info, "w", force_zip64=True) as part:
                chunk = [head]
                for piece in blocks:
                    chunk.append(piece)
                    if len(chunk) == _CHUNK:
                        part.write("".join(chunk).encode())
                        chunk.clear()
                chunk.append(tail)
                part.write("".join(chunk).encode())
    return out.getvalue()


def _around_body(xml: str) -> tuple[str, str]:
    """What stands before the first and after the last block of the template's body."""
    start = xml.index("<w:body>") + len("<w:body>")
    return xml[:start], xml[xml.rindex("<w:sectPr") :]


def number_pages(section: Section) -> None:
    """Print the number of each page of a section at its foot, in the middle."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = footer.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
