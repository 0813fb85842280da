"""A paper as a file in the format that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import InputError
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.config import Imprint
    from lawtrack.formats.papers.paper import Paper


def paper_file(paper: Paper, kind: str, imprint: Imprint) -> bytes:
    """A paper as bytes; what draws it is loaded here, once it is known.

    Args:
        paper: The paper.
        kind: «docx», «xlsx», «html», or «pdf», which LibreOffice makes of the Word file.
        imprint: What the file says of those who made it.

    Raises:
        InputError: There is no such format.
        ExportError: PDF is asked for, and LibreOffice is not at hand or cannot make it.
    """
    if kind in ("docx", "pdf"):
        from lawtrack.formats.libreoffice import to_pdf
        from lawtrack.formats.papers.paper_docx import paper_docx

        word = paper_docx(paper, imprint)
        return to_pdf(word) if kind == "pdf" else word
    if kind == "xlsx":
        from lawtrack.formats.papers.paper_xlsx import paper_xlsx

        return paper_xlsx(paper, imprint)
    if kind == "html":
        from lawtrack.formats.papers.paper_html import paper_html

        return paper_html(paper, imprint).encode()
    raise InputError(_("There is no format «{name}».").format(name=kind))
