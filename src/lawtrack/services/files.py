"""Output files: written beside their place and put there in one step, so that none is ever half-written."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from lawtrack import remedies
from lawtrack.errors import ExportError
from lawtrack.i18n import _


def write_atomically(path: Path, content: bytes | str) -> None:
    """Write ``content`` (text as UTF-8) to ``path``.

    Raises:
        ExportError: The folder is missing or cannot be written to.
    """
    data = content.encode() if isinstance(content, str) else content
    scratch = ""
    try:
        handle, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(scratch, 0o666 & ~umask)  # noqa: PTH101 -- mkstemp makes the file private
        Path(scratch).replace(path)
    except OSError as error:
        if scratch:
            Path(scratch).unlink(missing_ok=True)
        raise ExportError(
            _("{path} cannot be written: {why}.").format(path=path, why=error.strerror or error),
            remedy=remedies.other_place(),
        ) from error


def digest(data: bytes) -> str:
    """SHA-256 (hex)."""
    return hashlib.sha256(data).hexdigest()
