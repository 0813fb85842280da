"""The amending texts of a bill as files: ``amendments/<bill>/<lang>@v<version>.<suffix>``, as they were given."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lawtrack.errors import CitationError, InputError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Bill, BillText
from lawtrack.services.workspace import Workspace


def bill_folder(workspace: Workspace, slug: str) -> Path:
    """The folder of a bill's files."""
    return workspace.amendments / slug


def keep_text(workspace: Workspace, bill: Bill, path: Path, lang: Lang | None) -> tuple[Lang, str, str]:
    """Copy an amending text into the bill's folder, byte for byte.

    Returns:
        Its language (found in the text where ``lang`` is None), the file's name, its SHA-256.

    Raises:
        InputError: The file cannot be read as a text, or its language is not clear.
    """
    from lawtrack.formats.registry import read_source
    from lawtrack.reading.language import detect_language
    from lawtrack.services.files import write_atomically

    source = read_source(path)
    found = lang or detect_language("\n".join(line.text for line in source.lines))
    if found is None:
        raise InputError(
            _("The language of {name} is not clear.").format(name=path.name),
            hint=_("Name it: --lang ru, kk or en"),
        )
    data = path.read_bytes()
    name = f"{found.value}@v{bill.version.number}{path.suffix.lower()}"
    folder = bill_folder(workspace, bill.slug)
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / name, data)
    return found, name, digest(data)


def text_path(workspace: Workspace, bill: Bill, text: BillText) -> Path:
    """Where the file of a text is.

    Raises:
        InputError: It is not there any more.
    """
    path = bill_folder(workspace, bill.slug) / text.file
    if not path.is_file():
        raise InputError(
            _("The text {file} of the bill «{bill}» is missing.").format(file=text.file, bill=bill.slug),
            hint=_("Add it again: lawtrack bill add {bill} FILE").format(bill=bill.slug),
        )
    return path


def changed_outside(workspace: Workspace, bill: Bill, text: BillText) -> bool:
    """True where the file differs from what was added."""
    return bool(text.digest) and digest(text_path(workspace, bill, text).read_bytes()) != text.digest


def digest(data: bytes) -> str:
    """SHA-256 (hex)."""
    return hashlib.sha256(data).hexdigest()


def read_address(text: str) -> Citation:
    """A citation from an eId or from words in any of the three languages.

    Raises:
        CitationError: It is neither.
    """
    try:
        return Citation.parse_eid(text.strip())
    except CitationError:
        from lawtrack.reading.citations import read_citation

        return read_citation(text)


def anchor(workspace: Workspace, bill: Bill, citation: str, act: str, lang: Lang) -> tuple[str, str]:
    """The eId and the words of the provision that a recommendation stands on.

    The words are those of the proposed text, by which the provision is found again in the next version; empty where
    the text of the act is not at hand or the provision is not in it.

    Raises:
        CitationError: The citation cannot be understood.
    """
    from lawtrack.reviewing.anchors import quote_of
    from lawtrack.services.bills.applying import proposed_indexes

    address = read_address(citation)
    quotes = [quote_of(index, address) for index in proposed_indexes(workspace, bill, act, lang)]
    found = [quote for quote in quotes if quote]
    return address.eid, found[0] if len(found) == 1 else ""
