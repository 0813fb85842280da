"""Profiles: data that law changes, kept in TOML beside this file, each entry with ``basis``, ``as_of``, ``verified``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from lawtrack.errors import InputError, SettingsError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.incoming import LARGEST_SETTINGS, DamageError, number_from, read_file, text_of, toml_table

Table = Mapping[str, Any]
LocalText = Mapping[str, str]
"""A text in several interface languages: ``{"en": …, "ru": …, "kk": …}``."""

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Worded:
    """A profile that brings its own words.

    Attributes:
        words: Sentences and headings of columns, by name and language.
    """

    words: Mapping[str, Mapping[str, Any]]

    def word(self, name: str, lang: str, **values: object) -> str:
        """A sentence in a language, its ``{values}`` filled in."""
        return str(self.words[name][lang]).format(**values)

    def columns(self, name: str, lang: str) -> tuple[str, ...]:
        """Headings of columns in a language."""
        return tuple(self.words[name][lang])


def load_toml(name: str | Path) -> Table:
    """The contents of a profile file.

    Args:
        name: The name of a file of this package («deadlines_law.toml»), or the path of a file of a user's own.

    Raises:
        SettingsError: The file is missing, cannot be read, or is not TOML.
    """
    path = name if isinstance(name, Path) else _FOLDER / name
    try:
        if not path.exists():
            raise SettingsError(_("There is no profile file {path}.").format(path=path))
        return toml_table(text_of(read_file(path, LARGEST_SETTINGS)))
    except InputError as error:
        raise SettingsError(error.message, hint=error.hint) from error
    except OSError as error:
        raise SettingsError(
            _("{file} cannot be read: {why}.").format(file=path, why=why_of(error))
        ) from error
    except DamageError as error:
        raise SettingsError(_("{file} is not valid TOML: {why}.").format(file=path, why=error.why)) from error


def local_text(value: object) -> LocalText:
    """A text of a profile by language; a plain string stands for every language."""
    if isinstance(value, Mapping):
        return MappingProxyType({str(k): str(v) for k, v in value.items()})
    return MappingProxyType({"en": str(value)} if value else {})


def pick(text: LocalText, lang: str) -> str:
    """``text`` in ``lang``, else in English, Russian, Kazakh, else empty."""
    return next((text[code] for code in (lang, "en", "ru", "kk") if text.get(code)), "")


def required(table: Table, field: str, where: str) -> Any:  # noqa: ANN401 -- TOML values are of any type
    """The value of a field that must be there.

    Raises:
        SettingsError: It is missing; the sentence names the entry and the field.
    """
    if field not in table:
        raise SettingsError(
            _("The entry {where} lacks the field «{field}».").format(where=where, field=field)
        )
    return table[field]


def entries(table: Table, field: str, where: str) -> list[Table]:
    """The tables of an array (``[[field]]``); none where it is left out.

    Raises:
        SettingsError: It is something else.
    """
    value = table.get(field, [])
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise SettingsError(
            _("{where} has «{field}» as something else than tables [[{field}]].").format(
                where=where, field=field
            )
        )
    return value


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_One = TypeVar("_One", bound=_Named)


def by_id(
    source: str | Path,
    field: str,
    make: Callable[[Table], _One],
    data: Table | None = None,
    besides: Iterable[str] = (),
) -> Mapping[str, _One]:
    """The entries ``[[field]]`` of a file as values, by their names, in its order.

    Args:
        source: The file, as ``load_toml`` takes it.
        field: What its entries are called.
        make: An entry to its value.
        data: What the file holds, where it was read already.
        besides: What else may stand in the file.

    Raises:
        SettingsError: The file cannot be read, an entry is wrong, two have one name, or the file holds something else.
    """
    found: dict[str, _One] = {}
    data = load_toml(source) if data is None else data
    only(data, (field, *besides), str(source))
    for table in entries(data, field, str(source)):
        try:
            one = make(table)
        except SettingsError as error:
            if not isinstance(source, Path):
                raise
            raise SettingsError(f"{source.name}: {error.message}", hint=error.hint) from error
        if one.id in found:
            raise SettingsError(
                _("{where} has two entries [[{field}]] with the id «{name}».").format(
                    where=source, field=field, name=one.id
                )
            )
        found[one.id] = one
    return MappingProxyType(found)


def flag(table: Table, field: str, where: str) -> bool:
    """True or false; false where it is left out.

    Raises:
        SettingsError: It is something else.
    """
    value = table.get(field, False)
    if not isinstance(value, bool):
        raise SettingsError(
            _("The entry {where} has «{field}» as neither true nor false.").format(where=where, field=field)
        )
    return value


def words(table: Table, field: str, where: str) -> tuple[str, ...]:
    """A list of words; none where it is left out.

    Raises:
        SettingsError: It is something else.
    """
    value = table.get(field, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise SettingsError(
            _("The entry {where} has «{field}» as something else than a list of words.").format(
                where=where, field=field
            )
        )
    return tuple(value)


_Choice = TypeVar("_Choice", bound=StrEnum)


def choice(value: object, of: type[_Choice], field: str, where: str) -> _Choice:
    """One of the words that a field may have.

    Raises:
        SettingsError: It is none of them; the hint names them.
    """
    one_of([value], of, field, where)
    return of(str(value))


def one_of(values: Iterable[object], known: Iterable[str], field: str, where: str) -> None:
    """Refuse a word that a field may not have: nobody would ever read it.

    Raises:
        SettingsError: There is one; the hint names those that there are.
    """
    there = [str(name) for name in known]
    for value in values:
        if value not in there:
            raise SettingsError(
                _("The entry {where} has «{value}» for «{field}».").format(
                    where=where, value=value, field=field
                ),
                hint=_("There are: {names}.").format(names=", ".join(there)),
            )


def only(table: Table, known: Iterable[str], where: str) -> None:
    """Refuse a field that nobody reads: most likely it is a slip.

    Raises:
        SettingsError: There is one; the hint names the nearest that is read.
    """
    names = sorted(known)
    for field in table:
        if field not in names:
            near = get_close_matches(field, names, 1)
            raise SettingsError(
                _("The entry {where} has a field «{field}» that is not known.").format(
                    where=where, field=field
                ),
                hint=_("Nearest: {name}.").format(name=near[0])
                if near
                else _("There are: {names}.").format(names=", ".join(names)),
            )


def whole(value: object, where: str, most: int = 10_000) -> int:
    """A whole number of a profile, from 0 to ``most``.

    Raises:
        SettingsError: It is none.
    """
    try:
        return number_from(value, most)
    except DamageError as error:
        raise SettingsError(
            _("The entry {where} is wrong: {why}.").format(where=where, why=error.why)
        ) from None


def day(value: object, where: str) -> dt.date:
    """A TOML date, or an ISO date in a string.

    Raises:
        SettingsError: It is neither.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        raise SettingsError(
            _("The entry {where} has «{value}» where a date (2026-05-27) is needed.").format(
                where=where, value=value
            )
        ) from None
