"""Forms of comparative tables as data files; ``load_form`` reads and checks them.

A user's own forms are ``.toml`` files in the folder ``forms`` of the workspace; one with the name of a form that
lawtrack brings along is used in its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lawtrack.errors import InputError, SettingsError
from lawtrack.i18n import _
from lawtrack.incoming import LARGEST_SETTINGS, DamageError, read_file, text_of, toml_table
from lawtrack.profiles.forms.checking import check_values
from lawtrack.profiles.loader import load_toml

_FOLDER = Path(__file__).parent
_KEYS = (
    *("number", "element", "current", "proposed", "justification", "author", "decision"),
    *(f"{side}_{lang}" for side in ("current", "proposed") for lang in ("ru", "kk", "en")),
    *("remark", "position", "first"),
)
_UNITS = ("point", "paragraph", "article")
_NUMBERING = ("table", "act", "none")
_SOURCES = ("changes", "recommendations", "amendments")
_REQUIRED_MARKS = ("absent", "absent_unit", "deleted", "gap", "draft", "edition", "no_text", "unsettled")


@dataclass(frozen=True, slots=True)
class RowRules:
    """What is a row, and what it shows: the section ``[rows]`` of a form (``kz_rules`` 0.4 are the defaults).

    Attributes:
        unit: The lowest element that is a row: ``point``, ``paragraph`` or ``article``.
        headings: The heading of the article is repeated.
        lead_in: The lead-in of an enumeration is repeated in full.
        fold: Whole unchanged elements are folded to a gap; else the article is printed in full.
        column_headings: The column headings of an annex's table are repeated above its row.
        everywhere: Words changed throughout the text are one row, each place with the line in which they stand.
        say_new: The address says that the element is new, moved, divided or joined.
        bands: A band names each amended act.
        order: The amended acts stand in order of legal force and date (art. 26.5); else as in the draft.
        edition: The band states the edition of the text in force.
        merge_justification: One justification of several rows is one merged cell.
        final_articles: The draft's own provisions (transitional, commencement) are rows too.
        unsettled: Instructions that were not applied stand on a sheet of their own.
        footnotes: Footnotes of the act are printed under the wording in force.
        numbering: Rows are numbered through the ``table``, in each ``act``, or not (``none``).
        source: What the rows are made of: ``changes`` of the text, ``recommendations`` on the draft, or ``amendments``
            to the bill itself, whose rows are its elements.
        accepted: Rows of recommendations: those that were accepted in full are shown too.
    """

    unit: str = "point"
    headings: bool = True
    lead_in: bool = True
    fold: bool = True
    column_headings: bool = True
    everywhere: bool = True
    say_new: bool = True
    bands: bool = True
    order: bool = True
    edition: bool = True
    merge_justification: bool = True
    final_articles: bool = False
    unsettled: bool = True
    footnotes: bool = False
    numbering: str = "table"
    source: str = "changes"
    accepted: bool = False


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
        basis: What the form rests on, by language; in every language where it is told in one.
        as_of: The day of the basis.
        verified: Whether somebody compared it with the basis in force.
        title: What it is for, by language.
        rules: What is a row, and what it shows.
        bold: Which words are bold: ``deleted``, ``inserted``, ``own`` (words of the form), ``heading``.
        strike: Which words are struck through, of the same names.
        underline: Which words are underlined.
        colour: Colours of words by the same names, six hexadecimal digits («C00000»).
        portrait: True where the page stands upright.
        signatures: Lines under the table by language.
        justified: True where wordings reach both edges of their cell (narrow columns then have wide gaps).
    """

    name: str
    columns: tuple[Column, ...]
    heading: Mapping[str, tuple[str, ...]]
    marks: Mapping[str, Any]
    font: str
    size: int
    margin_mm: int
    basis: Mapping[str, str]
    as_of: date
    verified: bool
    title: Mapping[str, str] = field(default_factory=dict)
    rules: RowRules = RowRules()
    bold: frozenset[str] = frozenset({"deleted", "inserted", "own"})
    portrait: bool = False
    signatures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    justified: bool = False
    strike: frozenset[str] = frozenset()
    underline: frozenset[str] = frozenset()
    colour: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have columns of their own; empty for a table in one language."""
        found = [c.key.rpartition("_")[2] for c in self.columns if "_" in c.key]
        return tuple(dict.fromkeys(found))

    def mark(self, name: str, lang: str, **values: str) -> str:
        """A mark of the form in a language, its ``{values}`` filled in."""
        found = self.marks.get(name) or _usual_marks()[name]
        text = found if isinstance(found, str) else found.get(lang, found["ru"])
        return str(text).format(**values)


@cache
def _usual_marks() -> Mapping[str, Mapping[str, str]]:
    """Marks that a form need not give."""
    return load_toml("marks.toml")


_LONGEST_NAME = 200


def form_names(folder: Path | None = None) -> list[str]:
    """Names of the forms that lawtrack brings along and of those in ``folder``."""
    folders = [_FOLDER, *([folder] if folder else [])]
    return sorted({path.stem for place in folders for path in place.glob("*.toml")})


def form_path(name: str, folder: Path | None = None) -> Path:
    """The file of the form with this name, the user's own before the one brought along; or the file of this path.

    Raises:
        SettingsError: There is none.
    """
    if name.endswith(".toml"):
        places = [Path(name), *([folder / name] if folder else [])]
    else:
        places = [*([folder / f"{name}.toml"] if folder else []), _FOLDER / f"{name}.toml"]
    found = next((path for path in places if len(path.name) < _LONGEST_NAME and _is_file(path)), None)
    if found is None:
        raise SettingsError(
            _("There is no form «{name}».").format(name=name),
            hint=_("Known: {names}; or give the path of a .toml file.").format(
                names=", ".join(form_names(folder))
            ),
        )
    return found


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # no name of a file: too long, a NUL in it
        return False


def load_form(name: str, folder: Path | None = None) -> Form:
    """The form with this name, or from the file of this path.

    Args:
        name: Its name, or the path of a ``.toml`` file.
        folder: The user's own forms.

    Raises:
        SettingsError: There is none, or the file lacks a key or has a wrong value; file and key are named.
    """
    path = form_path(name, folder)
    try:
        data = toml_table(text_of(read_file(path, LARGEST_SETTINGS)))
    except InputError as error:
        raise SettingsError(error.message, hint=error.hint) from error
    except DamageError as error:
        raise SettingsError(_("{path} is not valid TOML: {why}.").format(path=path, why=error.why)) from error
    return _form(data, path)


def _form(data: dict[str, Any], path: Path) -> Form:
    try:
        check_values(data)
        columns = tuple(
            Column(c["key"], float(c["width"]), _by_language(c["heading"], str(c["key"])))
            for c in data["columns"]
        )
        heading = _by_language(data["heading"], "heading")
        marks = data["marks"]
        for name in _REQUIRED_MARKS:
            if isinstance(marks[name], dict) and "ru" not in marks[name]:
                raise ValueError(name)
        page = data["page"]
        form = Form(
            str(data["name"]),
            columns,
            _ByLanguage({lang: tuple(lines) for lang, lines in heading.items()}),
            marks,
            str(page["font"]),
            int(page["size"]),
            int(page["margin_mm"]),
            _by_language(data["basis"] if isinstance(data["basis"], dict) else {"": data["basis"]}, "basis"),
            data["as_of"],
            bool(data["verified"]),
            data.get("title", {}),
            _rules(data.get("rows", {}), path),
            frozenset(name for name, on in {**_BOLD, **_looks(data, "bold")}.items() if on),
            page.get("orientation", "landscape") == "portrait",
            {lang: tuple(lines) for lang, lines in data.get("signatures", {}).items()},
            bool(page.get("justified", False)),
            frozenset(name for name, on in _looks(data, "strike").items() if on),
            frozenset(name for name, on in _looks(data, "underline").items() if on),
            _colours(data),
        )
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise SettingsError(_("{path}: {key} is missing or wrong.").format(path=path, key=error)) from error
    for column in columns:
        if column.key not in _KEYS:
            raise SettingsError(
                _("{path}: there is no column «{key}».").format(path=path, key=column.key),
                hint=_("Known: {names}.").format(names=", ".join(_KEYS)),
            )
    return form


_BOLD = {"deleted": True, "inserted": True, "own": True, "heading": False}
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")


def _looks(data: Mapping[str, Any], section: str) -> Mapping[str, bool]:
    """A section that turns a look on or off for kinds of words."""
    given = data.get(section, {})
    for name, on in given.items():
        if name not in _BOLD or not isinstance(on, bool):
            raise ValueError(f"{section}.{name}")
    return dict(given)


def _colours(data: Mapping[str, Any]) -> Mapping[str, str]:
    colours: dict[str, str] = {}
    for name, value in data.get("colour", {}).items():
        found = _COLOUR.fullmatch(str(value))
        if name not in _BOLD or found is None:
            raise ValueError(f"colour.{name}")
        colours[name] = found[1].upper()
    return colours


class _ByLanguage(dict[str, Any]):
    """Values by language; for a language that a form does not give, that of its first one."""

    def __missing__(self, lang: str) -> Any:  # noqa: ANN401 -- a heading or its lines
        return next(iter(self.values()))


def _by_language(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    if not value:
        raise ValueError(key)
    return _ByLanguage(value)


def _rules(data: Mapping[str, Any], path: Path) -> RowRules:
    known = {f.name: f for f in fields(RowRules)}
    choices = {"unit": _UNITS, "numbering": _NUMBERING, "source": _SOURCES}
    for key, value in data.items():
        allowed = choices.get(key)
        right = value in allowed if allowed else isinstance(value, bool)
        if key not in known or not right:
            raise SettingsError(
                _("{path}: {key} is missing or wrong.").format(path=path, key=f"rows.{key}"),
                hint=_("Known: {names}.").format(names=", ".join(allowed or known)),
            )
    return RowRules(**data)
