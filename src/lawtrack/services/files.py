"""The door for what goes out: files are written beside their place and put there in one step, never half-written.

What is there decides how: an ordinary file is replaced and keeps its mode and owner; a link stays and its target is
replaced; a pipe, ``/dev/stdout`` and ``/dev/fd/N`` (``>(command)``) are written through; other devices, folders and
files that may not be written are refused. ``refuse_inputs`` keeps an output off what it is made from.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import stat
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from lawtrack import remedies
from lawtrack.errors import ExportError, InputError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of

BINARY = frozenset({"docx", "xlsx", "pdf", "redline"})
"""Formats that no terminal can show: they need a file."""
_SCRATCH = ".lawtrack-part"
"""The end of a temporary file's name."""
_OLD_SECONDS = 3600
_MOST_LINKS = 40
_READER_SECONDS = 10.0
_OWN_STREAM = re.compile(r"/dev/(?:fd/(\d+)|stdin|stdout|stderr)|/proc/(?:self|\d+)/fd/(\d+)")
_STREAMS = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}


def write_atomically(path: Path, content: bytes | str, *, own: bool = False) -> None:
    """Write ``content`` (text as UTF-8) to ``path``.

    Args:
        path: The file.
        content: What is in it.
        own: It is a file of the workspace itself: a link in its place is not followed but replaced, for a workspace
            that was given away may hold a link to anywhere.

    Raises:
        ExportError: The folder is missing or cannot be written to, the disk is full (the old file stays as it was), or
            ``path`` is a device, a folder, a file without the right to write, or a pipe that nobody reads.
    """
    data = content.encode(errors="replace") if isinstance(content, str) else content
    try:
        place = path.absolute() if own else _followed(path)
        stream = _own_stream(place)
        if stream is not None:
            _write_through(os.dup(stream), data)
            return
        found = None if own and place.is_symlink() else _status(place)
        if found is not None and stat.S_ISFIFO(found.st_mode):
            _write_through(_opened_pipe(place), data)
            return
        if found is not None:
            _refuse_kept(path, found)
        _replace(place, data, found)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _unwritable(path, error, own=own) from error


def write_new(path: Path, data: bytes) -> bool:
    """Write a file of the workspace where nothing stands, whole or not at all; of two who do so at once only one does.

    Its folder is made where it is missing; a link that leads nowhere gives way.

    Returns:
        False where something stands there; it stays.

    Raises:
        ExportError: It cannot be written.
    """
    try:
        if path.exists():
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink():
            path.unlink(missing_ok=True)
        return _replace(path, data, None, new=True)
    except OSError as error:
        raise _unwritable(path, error, own=True) from error


def is_same_place(one: Path, other: Path) -> bool:
    """True where two names are of one file that is there, by links and hard links too."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def check_inside(path: Path, folder: Path) -> None:
    """Refuse a file that a link leads out of ``folder``: a workspace that was given away reads no other files.

    Raises:
        InputError: It leads out.
    """
    if not path.resolve().is_relative_to(folder.resolve()):
        raise InputError(
            _("{path} is a link out of the workspace; it was not read.").format(path=path),
            hint=_("Put the file itself there."),
        )


def refuse_inputs(out: Path, inputs: Iterable[Path]) -> None:
    """Refuse to write onto what is read, also by a link or another name of the same file.

    Raises:
        ExportError: ``out`` is one of ``inputs``.
    """
    for path in inputs:
        if is_same_place(path, out):
            raise ExportError(
                _("{path} is what the output is made from; it was not overwritten.").format(path=out),
                remedy=remedies.other_place(),
            )


def digest(data: bytes) -> str:
    """SHA-256 (hex)."""
    return hashlib.sha256(data).hexdigest()


def sweep_scratch(folder: Path, pattern: str = f".*{_SCRATCH}") -> None:
    """Take away temporary files that a killed process left in a folder; young ones may belong to a living one."""
    for path in folder.glob(pattern):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _OLD_SECONDS:
                path.unlink()


def _followed(path: Path) -> Path:
    """Where the links of ``path`` lead; a link to an own stream ends there."""
    place = Path(os.path.abspath(path))  # noqa: PTH100 -- without following links, as Path.resolve would
    for _each in range(_MOST_LINKS):
        if _OWN_STREAM.fullmatch(str(place)) or not place.is_symlink():
            return place
        place = Path(os.path.abspath(place.parent / place.readlink()))  # noqa: PTH100
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _own_stream(place: Path) -> int | None:
    """The number of the process's own open stream that a path names."""
    found = _OWN_STREAM.fullmatch(str(place))
    if found is None or not place.exists():
        return None
    if str(place).startswith("/proc/") and str(place).split("/")[2] not in ("self", str(os.getpid())):
        return None
    return _STREAMS.get(str(place), int((found[1] or found[2] or "1")[:6]))


def _status(place: Path) -> os.stat_result | None:
    try:
        return place.stat()
    except FileNotFoundError:
        return None


def check_replaceable(path: Path) -> None:
    """Refuse, before anything is done, a file that is there and could not be written.

    Raises:
        ExportError: It is a folder, a device, or read-only.
    """
    found = _status(path)
    if found is not None:
        _refuse_kept(path, found)


def _refuse_kept(path: Path, found: os.stat_result) -> None:
    """Refuse what is no file, and what may not be written (also where the user could do so all the same).

    Raises:
        ExportError: It is so.
    """
    elsewhere = remedies.other_place()
    if stat.S_ISDIR(found.st_mode):
        raise ExportError(_("{path} is a folder.").format(path=path), remedy=elsewhere)
    if not stat.S_ISREG(found.st_mode):
        raise ExportError(_("{path} is a device, not a file.").format(path=path), remedy=elsewhere)
    if not found.st_mode & 0o222:
        raise ExportError(
            _("{path} is read-only; it was not overwritten.").format(path=path),
            remedy=elsewhere,
        )


def _unwritable(path: Path, error: Exception, *, own: bool) -> ExportError:
    return ExportError(
        _("{path} cannot be written: {why}.").format(path=path, why=why_of(error)),
        hint=_("Check the rights on the workspace, and whether the disk is full.") if own else "",
        remedy=None if own else remedies.other_place(),
    )


def _replace(place: Path, data: bytes, old: os.stat_result | None, *, new: bool = False) -> bool:
    """Put bytes in a place in one step; False where it is to be ``new`` and something stands there."""
    scratch = ""
    try:
        sweep_scratch(place.parent)
        handle, scratch = tempfile.mkstemp(prefix=f".{place.name[:40]}.", suffix=_SCRATCH, dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _dress(Path(scratch), old)
        if not new:
            Path(scratch).replace(place)
            return True
        put = _put_new(Path(scratch), place)
        Path(scratch).unlink(missing_ok=True)
    except BaseException:
        if scratch:
            Path(scratch).unlink(missing_ok=True)
        raise
    return put


def _put_new(scratch: Path, place: Path) -> bool:
    """Give a file its name where nothing has it; the file system says who was first."""
    try:
        place.hardlink_to(scratch)
    except FileExistsError:
        return False
    except OSError:  # it knows no second names for a file: the name is taken first, and the file put into it
        try:
            place.open("xb").close()
        except FileExistsError:
            return False
        scratch.replace(place)
    return True


def _dress(scratch: Path, old: os.stat_result | None) -> None:
    """Give the new file the mode and the owner of the old one; a file that is new gets what the umask allows."""
    if old is None:
        umask = os.umask(0)
        os.umask(umask)
        scratch.chmod(0o666 & ~umask)
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(
            OSError
        ):  # another's file in one's own folder: the owner changes, as by any editor
            os.chown(scratch, old.st_uid, old.st_gid)
    scratch.chmod(stat.S_IMODE(old.st_mode))


def _write_through(stream: int, data: bytes) -> None:
    with os.fdopen(stream, "wb") as out:
        out.write(data)


def _opened_pipe(place: Path) -> int:
    """A named pipe, opened when somebody reads it; nobody waits for ever.

    Raises:
        OSError: Nobody reads it.
    """
    until = time.monotonic() + _READER_SECONDS
    while True:
        try:
            stream = os.open(place, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO or time.monotonic() > until:
                raise
            time.sleep(0.05)
            continue
        os.set_blocking(stream, True)
        return stream
