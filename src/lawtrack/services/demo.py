"""The demonstration: a copy of the sample workspace of a checkout, loaded, with a bill applied and its table made."""

from __future__ import annotations

import json
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.config import WORKSPACE_FILE
from lawtrack.errors import ExportError, InputError
from lawtrack.i18n import _, language
from lawtrack.i18n.system import why_of
from lawtrack.services.files import digest, write_atomically
from lawtrack.services.git_files import tell_git

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

DEMO_MARK = Path(".lawtrack", "demo")
"""The file that says of a workspace: a demonstration, with the digests of its files as they were made."""
_OWN = (
    "store.sqlite",
    "store.sqlite-wal",
    "store.sqlite-shm",
    "days-off.json",
    "written.json",
    DEMO_MARK.name,
)
"""Files of a workspace's own folder that come and go without anybody's work."""

_COPIED = (WORKSPACE_FILE, "acts", "amendments")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the copy holds: acts, how many of them with their text, bills, and files that could not be loaded."""

    acts: int
    texts: int
    bills: int
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemoTable:
    """The comparative table that was made: of which bill, where it is, instructions in all and unsettled ones."""

    bill: str
    path: Path
    instructions: int
    unsettled: int


def sample_folder(start: Path) -> Path:
    """The checkout of lawtrack that ``start`` is in.

    Raises:
        InputError: It is in none.
    """
    for folder in (start, *start.parents):
        if _project_name(folder) == "lawtrack" and all((folder / name).exists() for name in _COPIED):
            return folder
    raise InputError(
        _("The sample workspace is not here: {folder} is in no checkout of lawtrack.").format(folder=start),
        remedy=remedies.run_in_sources(),
    )


def is_used(folder: Path) -> bool:
    """True for a demonstration in which somebody has worked: a file is not as it was made, or is a new one."""
    mark = folder / DEMO_MARK
    if not mark.is_file():
        return False
    try:
        made = json.loads(mark.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return True  # of an earlier version, or cut off: nobody knows
    return bool(made != _files(folder))


def mark_made(folder: Path) -> None:
    """Remember the files of a demonstration as they were made.

    Raises:
        ExportError: The folder cannot be written.
    """
    write_atomically(folder / DEMO_MARK, json.dumps(_files(folder), indent=0, ensure_ascii=False) + "\n")


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): digest(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not (path.parent.name == DEMO_MARK.parent.name and path.name in _OWN)
    }


def copy_sample(source: Path, target: Path) -> None:
    """Copy the sample workspace; a demonstration that is there is made anew: ask ``is_used`` before.

    Args:
        source: The checkout.
        target: The folder of the copy.

    Raises:
        InputError: There is something else at ``target``.
        ExportError: It cannot be written.
    """
    if target.exists() and not (target / DEMO_MARK).is_file() and (target.is_file() or any(target.iterdir())):
        raise InputError(
            _("{folder} is there already and is no demonstration; it was left as it is.").format(
                folder=target
            ),
            remedy=remedies.other_folder(),
        )
    try:
        if target.exists():
            shutil.rmtree(target)
        (target / DEMO_MARK).parent.mkdir(parents=True)
        (target / DEMO_MARK).write_text("{}", encoding="utf-8")
        for name in _COPIED:
            if (source / name).is_dir():
                shutil.copytree(source / name, target / name, ignore=shutil.ignore_patterns(".*"))
            else:
                shutil.copy2(source / name, target / name)
        tell_git(target)
    except OSError as error:
        raise ExportError(
            _("{folder} cannot be written: {why}.").format(folder=target, why=why_of(error)),
            remedy=remedies.other_folder(),
        ) from error


def load_sample(workspace: Workspace) -> Loaded:
    """Bring the copy into its store.

    Raises:
        StoreError: The store cannot be written.
    """
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.library.library import Library
    from lawtrack.services.library.syncing import UNSETTLED, load

    report = load(workspace)
    failed = tuple(f"{item.path}: {item.text}" for item in report.items if item.state in UNSETTLED)
    items = Library(workspace).shelf()
    texts = sum(1 for item in items if item.texts)
    return Loaded(len(items), texts, len(Bills(workspace).list()), failed)


def make_table(workspace: Workspace, slug: str) -> DemoTable:
    """Apply a bill and write its comparative table to a Word file in the workspace's folder.

    Raises:
        LawtrackError: The bill has no text, or the file cannot be written.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills

    bills = Bills(workspace)
    version = bills.get(slug).version
    lang = Lang(language()) if version.text(Lang(language())) else Lang.RU
    application = bills.apply(slug, lang)
    path = workspace.folder / f"table-{slug}-{lang}.docx"
    bills.table(slug, "docx", lang=lang, output=path)
    return DemoTable(slug, path, len(application.rows()), application.unsettled)


def _project_name(folder: Path) -> str:
    try:
        with (folder / "pyproject.toml").open("rb") as file:
            return str(tomllib.load(file).get("project", {}).get("name", ""))
    except (OSError, ValueError, AttributeError):
        return ""
