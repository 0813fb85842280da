"""The amending texts of a bill as files: ``amendments/<bill>/<lang>@v<version>.<suffix>``, as they were given."""

from __future__ import annotations

from pathlib import Path

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Bill, BillText
from lawtrack.services.files import check_inside, digest, write_atomically
from lawtrack.services.names import check_file_name
from lawtrack.services.workspace import Workspace


def bill_folder(workspace: Workspace, slug: str) -> Path:
    """The folder of a bill's files."""
    return workspace.amendments / slug


def keep_text(workspace: Workspace, bill: Bill, path: Path, lang: Lang | None) -> tuple[Lang, str, str]:
    """Copy an amending text into the bill's folder, byte for byte.

    Returns:
        Its language (found in the text where ``lang`` is None), the file's name, its SHA-256.

    Raises:
        InputError: The file cannot be read as a text, or its language is not clear or not one in which
            amending acts are read.
    """
    from lawtrack.formats.registry import read_bytes, read_source
    from lawtrack.reading.language import detect_language
    from lawtrack.services.from_file.amending_acts import refuse_unread

    source = read_source(path)
    found = lang or detect_language("\n".join(line.text for line in source.lines))
    if found is None:
        raise InputError(
            _("The language of {name} is not clear.").format(name=path.name),
            remedy=remedies.name_language(),
        )
    refuse_unread(path.name, found)
    data = read_bytes(path)
    name = f"{found.value}@v{bill.version.number}{path.suffix.lower()}"
    folder = bill_folder(workspace, bill.slug)
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / name, data, own=True)
    return found, name, digest(data)


def text_path(workspace: Workspace, bill: Bill, text: BillText) -> Path:
    """Where the file of a text is.

    Raises:
        InputError: It is not there any more, or its name leads out of the folder.
    """
    check_file_name(text.file)
    path = bill_folder(workspace, bill.slug) / text.file
    if not path.is_file():
        raise InputError(
            _("The text {file} of the bill «{bill}» is missing.").format(file=text.file, bill=bill.slug),
            remedy=remedies.add_text(bill.slug, text.lang.value),
        )
    check_inside(path, workspace.folder)
    return path


def changed_outside(workspace: Workspace, bill: Bill, text: BillText) -> bool:
    """True where the file differs from what was added."""
    return bool(text.digest) and digest(text_path(workspace, bill, text).read_bytes()) != text.digest
