"""The files that are meant where a folder is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lawtrack.errors import InputError
from lawtrack.i18n import _

_ENDINGS = frozenset(
    {".docx", ".docm", ".doc", ".rtf", ".odt", ".html", ".htm", ".txt", ".md", ".markdown", ".xml", ".json"}
)
"""Files of these endings may be acts; others in a folder (pictures, tables) are nobody's text."""


def files_of(named: Iterable[Path]) -> Iterator[Path]:
    """The files named, and of a folder those in it and below that may be acts, by name; hidden ones and locks aside.

    Raises:
        InputError: A folder has none.
    """
    for path in named:
        if not path.is_dir():
            yield path
            continue
        found = [p for p in sorted(path.rglob("*")) if _is_meant(p.relative_to(path)) and p.is_file()]
        if not found:
            raise InputError(_("No file in {folder} may be an act.").format(folder=path))
        yield from found


def _is_meant(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.suffix.lower() in _ENDINGS
