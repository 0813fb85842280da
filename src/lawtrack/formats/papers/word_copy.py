"""A Word file of a person as it goes out: without comments and what its properties tell, with the mark of a draft."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from lawtrack.config import Imprint
from lawtrack.formats.damage import damage_said
from lawtrack.formats.properties import cleaned, plain_entry
from lawtrack.formats.tracked.package import WordParts

_REMARKS = re.compile(r"comments[A-Za-z]*\.xml|people\.xml")
_REMARK = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*/>")
_BODY = re.compile(rb"<w:body\b[^>]*>")


def outgoing_copy(data: bytes, name: str, imprint: Imprint, mark: str = "") -> bytes:
    """The file as it goes out.

    Args:
        data: The file.
        name: Its name, for messages.
        imprint: What it says of those who made it.
        mark: The word that says it is a draft, put over the text; empty for none.

    Raises:
        InputError: It is no Word file, or damaged.
    """
    parts = WordParts(data, name)
    body = parts.read(parts.main)
    if mark:
        line = (
            '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
            f"<w:t>{escape(mark)}</w:t></w:r></w:p>"
        )
        body = _BODY.sub(lambda found: found[0] + line.encode(), body, count=1)
    held = BytesIO()
    with (
        damage_said(name),
        zipfile.ZipFile(BytesIO(parts.data)) as package,
        zipfile.ZipFile(held, "w") as made,
    ):
        names = package.namelist()
        for part in names:
            content = body if part == parts.main else package.read(part)
            made.writestr(plain_entry(part), _REMARK.sub(b"", content) if part.endswith(".xml") else content)
    remarks = [part for part in names if _REMARKS.fullmatch(part.rpartition("/")[2])]
    with damage_said(name):
        return cleaned(held.getvalue(), imprint, own=False, also=remarks)
