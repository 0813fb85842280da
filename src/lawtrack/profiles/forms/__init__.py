"""Forms of comparative tables as data files; ``load_form`` reads and checks them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lawtrack.errors import SettingsError
from lawtrack.i18n import _

_FOLDER = Path(__file__).parent
_KEYS = ("number", "element", "current", "proposed", "justification", "author", "decision")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: which values it shows, its share of the width in percent, its heading by language."""

    key: str
    width: float
    heading: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the comparative table.

    Attributes:
        name: Its name («A»).
        columns: From left to right.
        heading: The lines above the table by language; ``{subject}`` is the bill.
        marks: Words and signs by language: absent, deleted, gap, draft …
        font: Name of the font.
        size: Its size in points.
        margin_mm: Margins of the page in millimetres.
        basis: What the form rests on.
        as_of: The day of the basis.
        verified: Whether somebody compared it with the basis in force.
    """

    name: str
    columns: tuple[Column, ...]
    heading: Mapping[str, tuple[str, ...]]
    marks: Mapping[str, Any]
    font: str
    size: int
    margin_mm: int
    basis: str
    as_of: date
    verified: bool

    def mark(self, name: str, lang: str, **values: str) -> str:
        """A mark of the form in a language, its ``{values}`` filled in."""
        found = self.marks[name]
        text = found if isinstance(found, str) else found.get(lang, found["ru"])
        return str(text).format(**values)


def form_names() -> list[str]:
    """Names of the forms that lawtrack brings along."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def load_form(name: str) -> Form:
    """The form with this name, or from the file of this path.

    Raises:
        SettingsError: There is none, or the file lacks a key or has a wrong value; file and key are named.
    """
    path = Path(name) if name.endswith(".toml") else _FOLDER / f"{name}.toml"
    if not path.is_file():
        raise SettingsError(
            _("There is no form «{name}».").format(name=name),
            hint=_("Known: {names}; or give the path of a .toml file.").format(names=", ".join(form_names())),
        )
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(_("{path} is not valid TOML: {why}.").format(path=path, why=error)) from error
    return _form(data, path)


def _form(data: dict[str, Any], path: Path) -> Form:
    try:
        columns = tuple(Column(c["key"], float(c["width"]), c["heading"]) for c in data["columns"])
        form = Form(
            data["name"],
            columns,
            {lang: tuple(lines) for lang, lines in data["heading"].items()},
            data["marks"],
            data["page"]["font"],
            int(data["page"]["size"]),
            int(data["page"]["margin_mm"]),
            data["basis"],
            data["as_of"],
            bool(data["verified"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SettingsError(_("{path}: {key} is missing or wrong.").format(path=path, key=error)) from error
    for column in columns:
        if column.key not in _KEYS:
            raise SettingsError(
                _("{path}: there is no column «{key}».").format(path=path, key=column.key),
                hint=_("Known: {names}.").format(names=", ".join(_KEYS)),
            )
    return form
