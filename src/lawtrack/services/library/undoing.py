"""The last change of an act, kept in ``acts/.undo/`` so that it can be taken back."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.incoming import DamageError, json_value, read_file, text_of
from lawtrack.services.library.parts import Part, part_of_json

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

_FOLDER = ".undo"


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was made: ``set``, ``merge`` or ``remove``, and the part of the library before and after it."""

    kind: str
    act: str
    before: Part
    after: Part


def keep_step(workspace: Workspace, step: Step) -> bytes:
    """Keep a change to be taken back, in the place of an earlier one of the same act, whose file is returned.

    Raises:
        ExportError: It cannot be written.
    """
    from lawtrack.services.files import write_atomically

    path = _path(workspace, step.act)
    path.parent.mkdir(parents=True, exist_ok=True)
    earlier = path.read_bytes() if path.exists() else b""
    whole = {
        "step": step.kind,
        "act": step.act,
        "before": step.before.as_json(whole=True),
        "after": step.after.as_json(whole=False),
    }
    write_atomically(path, json.dumps(whole, ensure_ascii=False, indent=1) + "\n", own=True)
    return earlier


def keep_earlier(workspace: Workspace, step: Step, earlier: bytes) -> None:
    """Put the file of an earlier change back: the one that took its place did not come to be."""
    from lawtrack.services.files import write_atomically

    if earlier:
        write_atomically(_path(workspace, step.act), earlier, own=True)
    else:
        drop_step(workspace, step)


def last_step(workspace: Workspace, kind: str, name: str) -> Step:
    """The last change of this kind of the act that ``name`` means: a short name, URI, number or title.

    Raises:
        InputError: There is none; the hint lists those there are.
    """
    steps = [step for step in _steps(workspace) if step.kind == kind]
    wanted = name.strip().casefold()
    for step in steps:
        if wanted in _names(step):
            return step
    raise InputError(
        _("Nothing of this kind was done to «{act}» that could be taken back.").format(act=name),
        hint=_("There are: {names}.").format(names=", ".join(s.act for s in steps)) if steps else "",
    )


def drop_step(workspace: Workspace, step: Step) -> None:
    """Forget a change: it was taken back, or never came to be."""
    path = _path(workspace, step.act)
    with suppress(OSError):
        path.unlink(missing_ok=True)
        path.parent.rmdir()


def _steps(workspace: Workspace) -> list[Step]:
    found = []
    for path in sorted((workspace.acts / _FOLDER).glob("*.json")):
        try:
            value: Any = json_value(text_of(read_file(path)))
            parts = (part_of_json(value["before"]), part_of_json(value["after"]))
            found.append(Step(str(value["step"]), str(value["act"]), *parts))
        except (DamageError, KeyError, TypeError, AttributeError) as error:
            why = (
                error.why if isinstance(error, DamageError) else _("a field is missing or has a wrong value")
            )
            raise InputError(_("{path} cannot be read: {why}.").format(path=path, why=why)) from error
    return found


def _names(step: Step) -> set[str]:
    names = {step.act}
    for entry, _registered in step.before.works[:1] + step.after.works[:1]:
        titles = entry.get("titles") or {}
        names |= {str(entry.get(key, "")) for key in ("uri", "slug", "number")} | set(titles.values())
    return {name.casefold() for name in names if name}


def _path(workspace: Workspace, act: str) -> Path:
    from lawtrack.store.works import safe_slug

    return workspace.acts / _FOLDER / f"{safe_slug(act)}.json"
