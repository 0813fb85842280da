"""What goes to stdout or to the file of ``-o``: data, nothing else."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from lawtrack.services.files import write_atomically


def emit(content: str | bytes, out: str | None = None) -> None:
    """Write ``content`` to the file ``out``, or to stdout where it is None or ``-``.

    Raises:
        ExportError: The file cannot be written.
    """
    if out and out != "-":
        write_atomically(Path(out), content)
        return
    data = content.encode(errors="backslashreplace") if isinstance(content, str) else content
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def emit_json(value: Any, out: str | None = None) -> None:  # noqa: ANN401 -- whatever JSON can hold
    """Write one JSON value on lines of its own, letters unescaped."""
    emit(json.dumps(value, ensure_ascii=False, indent=1) + "\n", out)


def json_line(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can hold
    """One JSON value in one line, with its line feed."""
    return json.dumps(value, ensure_ascii=False) + "\n"
