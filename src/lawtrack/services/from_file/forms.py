"""Use cases: the forms of tables that can be chosen, and a copy of one to be changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawtrack import remedies
from lawtrack.errors import ExportError, InputError, SettingsError
from lawtrack.i18n import _, language
from lawtrack.i18n.system import why_of
from lawtrack.incoming import LARGEST_SETTINGS, read_file, text_of
from lawtrack.profiles.forms import form_names, form_path, load_form
from lawtrack.services.files import write_atomically
from lawtrack.services.names import is_file_name


@dataclass(frozen=True, slots=True)
class FormEntry:
    """A form as a list shows it; ``problem`` where its file is wrong."""

    name: str
    title: str
    verified: bool
    basis: str
    as_of: str
    path: Path
    own: bool
    problem: str = ""


def form_entries(folder: Path | None) -> list[FormEntry]:
    """The forms that lawtrack brings along and those in ``folder``, a wrong file with what is wrong in it."""
    entries = []
    for name in form_names(folder):
        path = form_path(name, folder)
        own = folder is not None and path.parent == folder
        try:
            form = load_form(name, folder)
        except SettingsError as error:
            entries.append(FormEntry(name, "", False, "", "", path, own, str(error)))
            continue
        title = form.title.get(language(), "") or form.title.get("ru", "")
        entries.append(
            FormEntry(name, title, form.verified, form.basis[language()], f"{form.as_of}", path, own)
        )
    return entries


def copy_form(name: str, folder: Path, new_name: str = "") -> Path:
    """A copy of a form in ``folder``, to be changed; returns its path.

    Raises:
        SettingsError: There is no such form.
        InputError: A form of that name is there already, or the name is no file name.
        ExportError: The file cannot be written.
    """
    called = new_name or name
    if not is_file_name(called) or '"' in called:
        raise InputError(_("«{name}» is no name for a form.").format(name=called))
    target = folder / f"{called}.toml"
    if target.exists():
        raise InputError(
            _("There is a form «{name}» already: {path}.").format(name=called, path=target),
            remedy=remedies.rename_copy(),
        )
    text = text_of(read_file(form_path(name, folder), LARGEST_SETTINGS))
    old = load_form(name, folder).name
    text = text.replace(f'name = "{old}"', f'name = "{called}"', 1)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            _("{path} cannot be written: {why}.").format(path=target, why=why_of(error))
        ) from error
    write_atomically(target, text.encode())
    return target
