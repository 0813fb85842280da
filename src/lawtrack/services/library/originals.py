"""The Word files that acts of the library were read from, kept so that redlines can be made in them.

A file is found by the words of the text that was read from it: it goes with them when the act is renamed, merged or
moved, and where the words were changed since, it is not the file of that text any more.
"""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.config import Imprint
from lawtrack.errors import InputError
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.services.files import check_inside, digest, write_atomically

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.services.workspace import Workspace

_LETTERS = 32


def keep_original(workspace: Workspace, path: Path, expression: Expression) -> None:
    """Keep the Word file of a text, without what its properties tell; files of other kinds are not kept.

    Nor is one that is damaged where its text is not: a redline is then made in a new file.

    Args:
        workspace: The workspace.
        path: The file that was read.
        expression: The text as it was read from it.

    Raises:
        ExportError: It cannot be written.
    """
    from lawtrack.formats.damage import damage_said
    from lawtrack.formats.properties import cleaned
    from lawtrack.formats.registry import is_word, read_bytes

    data = read_bytes(path)
    if not is_word(data):
        return
    place = _place(workspace, expression)
    if place.exists():
        return
    with suppress(InputError):
        with damage_said(path.name):
            made = b"" if _has_macros(data) else cleaned(data, Imprint(), own=False)
        if made:  # no file of the ending .docx may hold macros
            place.parent.mkdir(exist_ok=True)
            write_atomically(place, made, own=True)
            _share(workspace, place.name, made)


def original_of(workspace: Workspace, expression: Expression) -> bytes | None:
    """The Word file that says exactly the words of a text; None where it came from no Word file."""
    place = _place(workspace, expression)
    try:
        check_inside(place, workspace.folder)
        return place.read_bytes() if place.is_file() else _shared(workspace, place.name)
    except (OSError, InputError):
        return None


def _share(workspace: Workspace, name: str, data: bytes) -> None:
    """Give the file to the other folders of a shared store."""
    if workspace.shared:
        from lawtrack.store.shared_files import keep_file, original_name

        with workspace.session() as session:
            keep_file(session, original_name(name), data)


def _shared(workspace: Workspace, name: str) -> bytes | None:
    if not workspace.shared:
        return None
    from lawtrack.store.shared_files import file_kept, original_name

    with workspace.reading() as session:
        return file_kept(session, original_name(name))


def _place(workspace: Workspace, expression: Expression) -> Path:
    lines = "\n".join(line.full for line in text_lines(index_of(expression.root)))
    name = digest(f"{expression.lang.value}\n{lines}".encode())[:_LETTERS]
    return workspace.originals / f"{name}.docx"


def _has_macros(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return any(name.endswith("vbaProject.bin") for name in package.namelist())
