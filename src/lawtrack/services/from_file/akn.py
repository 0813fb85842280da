"""Akoma Ntoso files on disk, checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.incoming import read_file

if TYPE_CHECKING:
    from lawtrack.formats.akn import Problem


def check_file(path: Path, base: Path | None = None) -> list[Problem]:
    """The problems of an Akoma Ntoso file by our profile, in the order of its lines.

    Args:
        path: The file.
        base: The act that a bill amends.

    Raises:
        InputError: A file cannot be read or is no Akoma Ntoso.
    """
    from lawtrack.formats.akn import check_akn

    return check_akn(_bytes(path), str(path), _bytes(base) if base else None)


def _bytes(path: Path) -> bytes:
    return read_file(path)
