"""Akoma Ntoso files on disk: reading, checking."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.incoming import read_file

if TYPE_CHECKING:
    from lawtrack.formats.akn import AknRead, Problem


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


def read_akn_file(path: Path, at: dt.date | None = None) -> AknRead:
    """The Expression in an Akoma Ntoso file, with the reader's warnings.

    Args:
        path: The file.
        at: For a file with several versions of its units: the day; None for the last one.

    Raises:
        InputError: The file cannot be read or is no act or bill in Akoma Ntoso.
    """
    from lawtrack.formats.akn import read_akn_fully

    return read_akn_fully(_bytes(path), str(path), at)


def _bytes(path: Path) -> bytes:
    return read_file(path)
