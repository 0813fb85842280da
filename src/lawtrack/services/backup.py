"""A whole workspace as one file, and back: its files and one state of its store, each proved by its digest.

The file is a zip archive. Its entry ``backup.json`` names every other entry with its SHA-256 and length; what it does
not name is not taken out, and what does not agree with it is damage. No writer comes between the files and the store
while they are packed. The archive, and the folder that is made of it, appear in one step or not at all.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Any

from lawtrack import __version__, remedies
from lawtrack.config import WORKSPACE_FILE
from lawtrack.errors import ExportError, InputError, StoreError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.services.names import PEOPLE_FILE
from lawtrack.services.workspace import STORE_FILE

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

    Progress = Callable[[str], None]

_MANIFEST = "backup.json"
_FORMAT = 1
_FOLDERS = ("acts", "amendments", "forms", "originals")
_FILES = (WORKSPACE_FILE, "calendar.toml", PEOPLE_FILE, ".gitignore", ".gitattributes")
_BLOCK = 1 << 20
_LONGEST_MANIFEST = 64 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """What was packed or taken out: the archive or the folder, and how many files it holds."""

    path: Path
    files: int


def backup_name(workspace: Workspace, now: dt.datetime) -> str:
    """The name of an archive where nobody gives one: that of the folder and the moment."""
    return f"{workspace.folder.name}-{now:%Y-%m-%d-%H%M%S}.zip"


def back_up(workspace: Workspace, target: Path, progress: Progress | None = None) -> Packed:
    """Pack a workspace into the archive ``target``; one that is there is replaced.

    Raises:
        StoreError: The store is shared (its server makes its copies), or cannot be read.
        ExportError: The archive cannot be written, or would be written over a file of the workspace.
    """
    from lawtrack.services.pending import finish_pending
    from lawtrack.store.sqlite import snapshot

    if workspace.shared:
        raise StoreError(
            _("The store of this workspace is a shared database; its own tools make the copies of it."),
            hint=_("For PostgreSQL: pg_dump. Its documents and reviews can be written to files."),
            remedy=remedies.write_files(),
        )
    store = workspace.store
    finish_pending(workspace.folder, store)
    target = target.absolute()
    with _scratch_folder(target.parent) as scratch, store.at_rest() as engine:
        copy = scratch / STORE_FILE.name
        snapshot(engine, copy)
        sources = {**_files_of(workspace.folder), STORE_FILE.as_posix(): copy}
        if target.resolve() in {path.resolve() for path in sources.values()}:
            raise ExportError(
                _("{path} is a file of the workspace itself.").format(path=target),
                remedy=remedies.other_place(),
            )
        archive = scratch / "archive"
        _pack(archive, workspace.folder.name, sources, progress)
        try:
            archive.replace(target)
        except OSError as error:
            raise _unwritable(target, error) from error
    return Packed(target, len(sources))


def restore(archive: Path, folder: Path | None = None, progress: Progress | None = None) -> Packed:
    """Make a workspace of an archive that ``back_up`` made.

    Args:
        archive: The archive.
        folder: Where to; it must be empty or missing. None for a folder of the old name, here.
        progress: Told of each file.

    Raises:
        InputError: The archive is damaged, is no backup or holds a path that leads elsewhere; or there is something at
            ``folder``. Nothing was written then.
        ExportError: The folder cannot be written.
    """
    with _damage_said(archive), zipfile.ZipFile(archive) as packed:
        manifest = _manifest(packed, archive)
        name = str(manifest.get("name", ""))
        target = (folder or Path(PurePosixPath(name).name or "workspace")).absolute()
        if target.is_file() or (target.is_dir() and any(target.iterdir())):
            raise InputError(
                _("{folder} is not empty; nothing was written.").format(folder=target),
                remedy=remedies.empty_folder(),
            )
        with _scratch_folder(target.parent) as scratch:
            whole = scratch / "whole"
            for path, (digest, length) in manifest["files"].items():
                if progress:
                    progress(path)
                _take_out(packed, archive, path, (digest, length), whole / path)
            _check_store(whole / STORE_FILE, archive)
            _put(whole, target)
    return Packed(target, len(manifest["files"]))


def _files_of(folder: Path) -> dict[str, Path]:
    """The files of a workspace by their place in it; what begins with a dot is a writer's scratch."""
    found = {name: folder / name for name in _FILES if (folder / name).is_file()}
    for top in _FOLDERS:
        for path in sorted((folder / top).rglob("*")):
            inside = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in inside.parts):
                found[inside.as_posix()] = path
    return found


def _pack(archive: Path, name: str, sources: Mapping[str, Path], progress: Progress | None) -> None:
    files: dict[str, tuple[str, int]] = {}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for place, path in sources.items():
            if progress:
                progress(place)
            try:
                with path.open("rb") as source, packed.open(place, "w", force_zip64=True) as entry:
                    files[place] = _copy(source, entry)
            except OSError as error:
                raise ExportError(
                    _("{path} could not be packed: {why}.").format(path=path, why=why_of(error))
                ) from error
        head = {
            "format": _FORMAT,
            "lawtrack": __version__,
            "made": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "name": name,
            "files": files,
        }
        packed.writestr(_MANIFEST, json.dumps(head, ensure_ascii=False, indent=1) + "\n")


def _copy(source: IO[bytes], target: IO[bytes], limit: int | None = None) -> tuple[str, int]:
    """Copy all bytes (at most one more than ``limit``) and return their digest and count."""
    digest, count = hashlib.sha256(), 0
    while block := source.read(_BLOCK):
        digest.update(block)
        count += len(block)
        target.write(block)
        if limit is not None and count > limit:
            break
    return digest.hexdigest(), count


def _manifest(packed: zipfile.ZipFile, archive: Path) -> dict[str, Any]:
    names = packed.namelist()
    if _MANIFEST not in names or packed.getinfo(_MANIFEST).file_size > _LONGEST_MANIFEST:
        raise InputError(_("{path} is no backup of a workspace.").format(path=archive))
    found = json.loads(packed.read(_MANIFEST))
    manifest: dict[str, Any] = found if isinstance(found, dict) else {}
    files = manifest.get("files")
    if not isinstance(files, dict):
        raise _damaged(archive)
    if manifest.get("format") != _FORMAT:
        raise InputError(
            _("{path} was made by another lawtrack ({version}).").format(
                path=archive, version=manifest.get("lawtrack", "?")
            ),
            hint=_("Update lawtrack."),
        )
    if len(names) != len(set(names)) or set(names) - {_MANIFEST} != set(files):
        raise _damaged(archive)
    for path, entry in files.items():
        if not _is_ours(path):
            raise InputError(
                _("{path} holds a file that belongs in no workspace: «{name}». Nothing was written.").format(
                    path=archive, name=path
                )
            )
        if not (isinstance(entry, list) and len(entry) == 2 and isinstance(entry[1], int)):
            raise _damaged(archive)
    if WORKSPACE_FILE not in files or STORE_FILE.as_posix() not in files:
        raise _damaged(archive)
    return manifest


def _is_ours(path: str) -> bool:
    """True for the path of a file of a workspace, on every system."""
    parts = path.split("/")
    if any(part in ("", ".", "..") or part.endswith((".", " ")) for part in parts):
        return False
    if any(letter in path for letter in '\\:*?"<>|') or any(ord(letter) < 32 for letter in path):
        return False
    return path in (*_FILES, STORE_FILE.as_posix()) or (len(parts) > 1 and parts[0] in _FOLDERS)


def _take_out(
    packed: zipfile.ZipFile, archive: Path, path: str, expected: tuple[str, int], target: Path
) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with packed.open(path) as entry, target.open("wb") as file:
        if _copy(entry, file, expected[1]) != (expected[0], expected[1]):
            raise _damaged(archive)


def _check_store(path: Path, archive: Path) -> None:
    from lawtrack.store.sqlite import is_whole

    if not is_whole(path):
        raise _damaged(archive)


def _put(whole: Path, target: Path) -> None:
    """Put a finished folder in its place; a folder that is there, and empty, stays and is filled."""
    try:
        if not target.exists():
            whole.replace(target)
            return
        # The settings last: only they make the folder a workspace.
        for path in sorted(whole.iterdir(), key=lambda p: p.name == WORKSPACE_FILE):
            path.replace(target / path.name)
    except OSError as error:
        raise _unwritable(target, error) from error


@contextmanager
def _scratch_folder(beside: Path) -> Iterator[Path]:
    """A folder on the disk of the result, gone afterwards."""
    try:
        folder = tempfile.mkdtemp(prefix=".lawtrack-", dir=beside)
    except OSError as error:
        raise _unwritable(beside, error) from error
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _damage_said(archive: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise _damaged(archive) from error
    except OSError as error:
        raise InputError(
            _("{path} cannot be read: {why}.").format(path=error.filename or archive, why=why_of(error))
        ) from error


def _damaged(archive: Path) -> InputError:
    return InputError(
        _("{path} is damaged, or no backup of a workspace. Nothing was written.").format(path=archive)
    )


def _unwritable(path: Path, error: OSError) -> ExportError:
    return ExportError(
        _("{path} cannot be written: {why}.").format(path=path, why=why_of(error)),
        remedy=remedies.other_place(),
    )
