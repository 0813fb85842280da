"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from lawtrack.errors import ExportError
from lawtrack.i18n import _


def write_atomically(path: Path, data: bytes | str) -> None:
    """Write ``data`` to ``path``: a temporary file in the same folder takes the place of the old one at the end.

    Text is written in UTF-8 with line feeds.

    Raises:
        ExportError: The folder does not exist, or cannot be written.
    """
    content = data.encode("utf-8") if isinstance(data, str) else data
    temporary: str | None = None
    try:
        if path.is_dir():
            raise IsADirectoryError(21, _("it is a folder"))
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except OSError as error:
        raise ExportError(
            _("{name} cannot be written: {why}.").format(name=path, why=error.strerror or error),
            hint=_("Choose another place with -o."),
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else the usual ones: a temporary file is private."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
