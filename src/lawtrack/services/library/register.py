"""The register of a workspace: acts known by their requisites, text at hand or not, grouped in dossiers.

The file is ``acts/register.json`` (one JSON object) or ``acts/register.jsonl`` (one object a line, a dossier where it
has the key ``dossier``, else a Work)::

    {"dossiers": [{"dossier": "sdg-4", "titles": {"en": "SDG 4 Education", "ru": "ЦУР 4 Образование"}}],
     "works": [{"uri": "/akn/kz/act/2007-07-27/319-III",
                "slug": "education-law",
                "kind": "law",
                "date": "2007-07-27",
                "number": "319-III",
                "titles": {"ru": "Об образовании", "kk": "Білім туралы", "en": "On Education"},
                "aliases": {"adilet": "Z070000319_", "reg": ["9950"], "name": ["Law «On Education»"]},
                "scheme": "civil",
                "doubtful": "",
                "sample": false,
                "dossiers": ["sdg-4", {"dossier": "sdg-16", "named": {"en": "Education Law"},
                                       "asks": {"en": "9 amendments"}}]}]}

Only ``titles`` or ``number`` must be there. Without ``uri`` it is made of date and number, or of date and slug where
the number is missing or not fit for a URI: ``/akn/kz/act/2007-07-27/319-iii``. ``slug`` is the short name, else the
end of the URI. ``kind``: constitution, constitutional-law, code, law, decree, resolution, order, decision, concept,
other, bill. ``doubtful`` says why the requisites are doubtful. A dossier's entry is its slug, or an object that adds
how the dossier names the act (``named``, by language) and what it asks to change (``asks``, by language). A dossier
that has no entry of its own is made from its slug.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.incoming import DamageError, json_value, read_file, text_of
from lawtrack.model.document import Lang, Scheme, Work, WorkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session
    from lawtrack.store.shelf import Dossier, InDossier, ShelfItem

REGISTER_FILES = ("register.json", "register.jsonl")

_WORK_KEYS = frozenset(
    {"uri", "slug", "kind", "date", "number", "titles", "aliases", "scheme", "doubtful", "sample", "dossiers"}
)
_M = TypeVar("_M", Lang, Scheme, WorkKind)
_PLAIN_NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-]*\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """A Work of the register and its dossiers."""

    work: Work
    dossiers: tuple[InDossier, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """A whole register."""

    dossiers: tuple[Dossier, ...] = ()
    entries: tuple[Entry, ...] = ()


def parse_register(data: bytes, name: str) -> Register:
    """The register in a file.

    Args:
        data: The file.
        name: Its name; the end says whether it is JSON or JSON lines.

    Raises:
        InputError: It is not JSON, or an entry is wrong: the sentence names the entry and the key.
    """
    try:
        text = text_of(data)
        if name.endswith(".jsonl"):
            rows = [json_value(line) for line in text.split("\n") if line.strip()]
            dossiers = [r for r in rows if isinstance(r, dict) and "dossier" in r]
            works = [r for r in rows if not (isinstance(r, dict) and "dossier" in r)]
        else:
            whole = json_value(text)
            if not isinstance(whole, dict):
                raise InputError(_("{name} is no register: it needs «works».").format(name=name))
            dossiers, works = whole.get("dossiers", []), whole.get("works", [])
    except DamageError as error:
        raise InputError(
            _("{name} is not valid JSON at line {line}: {why}.").format(
                name=name, line=error.line, why=error.why
            )
        ) from error
    for key, value in (("dossiers", dossiers), ("works", works)):
        if not isinstance(value, list):
            raise InputError(_("{where}: «{key}» has a wrong value.").format(where=name, key=key))
    entries = [entry_of(row, f"{name}, works[{i}]") for i, row in enumerate(works)]
    return Register(_dossiers(dossiers, entries, name), tuple(entries))


def register_bytes(items: Sequence[ShelfItem], dossiers: Sequence[Dossier], *, lines: bool) -> bytes:
    """The Works that are registered, in a fixed order and layout, as JSON or as JSON lines."""
    groups = [{"dossier": d.slug, "titles": dict(sorted(d.titles.items()))} for d in dossiers]
    works = [entry_json(item) for item in sorted(items, key=lambda i: i.work.uri) if item.registered]
    if lines:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in (*groups, *works)).encode()
    whole = {"dossiers": groups, "works": works}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _dossiers(rows: list[Any], entries: list[Entry], name: str) -> tuple[Dossier, ...]:
    from lawtrack.store.shelf import Dossier

    found: dict[str, Dossier] = {}
    for i, row in enumerate(rows):
        where = f"{name}, dossiers[{i}]"
        if not isinstance(row, dict) or not isinstance(row.get("dossier"), str) or not row["dossier"]:
            raise InputError(_("{where} lacks «{key}».").format(where=where, key="dossier"))
        found[row["dossier"]] = Dossier(row["dossier"], _texts(row.get("titles", {}), where, "titles"))
    for entry in entries:
        for place in entry.dossiers:
            found.setdefault(place.slug, Dossier(place.slug))
    return tuple(found.values())


def entry_of(row: object, where: str) -> Entry:
    """The Work of one entry of a register, and its dossiers.

    Raises:
        InputError: The entry is wrong; the sentence names it as ``where``, and the key.
    """
    if not isinstance(row, dict):
        raise InputError(_("{where} is no object.").format(where=where))
    unknown = sorted(set(row) - _WORK_KEYS)
    if unknown:
        raise InputError(
            _("{where} has an unknown key «{key}».").format(where=where, key=unknown[0]),
            hint=_("Known keys: {keys}.").format(keys=", ".join(sorted(_WORK_KEYS))),
        )
    where = f"{where} ({row.get('slug') or row.get('number') or row.get('uri') or '?'})"
    titles = {
        _member(Lang, k, where, "titles"): v
        for k, v in _texts(row.get("titles", {}), where, "titles").items()
    }
    number, slug, date = str(row.get("number", "")), str(row.get("slug", "")), _date(row.get("date"), where)
    if not (titles or number):
        raise InputError(_("{where} lacks «{key}».").format(where=where, key="titles"))
    work = Work(
        uri=str(row.get("uri") or _uri(date, number, slug, where)),
        kind=_member(WorkKind, row.get("kind", "other"), where, "kind"),
        date=date,
        number=number,
        titles=MappingProxyType(titles),
        aliases=(*((("slug", slug),) if slug else ()), *_aliases(row.get("aliases", {}), where)),
        scheme=_member(Scheme, row.get("scheme", "civil"), where, "scheme"),
        doubtful=str(row.get("doubtful", "")),
        sample=bool(row.get("sample", False)),
    )
    places = row.get("dossiers", [])
    if not isinstance(places, list):
        raise InputError(_("{where}: «{key}» has a wrong value.").format(where=where, key="dossiers"))
    return Entry(work, tuple(_place(p, where) for p in places))


def _place(row: object, where: str) -> InDossier:
    from lawtrack.store.shelf import InDossier

    if isinstance(row, str):
        return InDossier(row)
    if not isinstance(row, dict) or not row.get("dossier"):
        raise InputError(_("{where} lacks «{key}».").format(where=where, key="dossier"))
    return InDossier(
        str(row["dossier"]),
        _texts(row.get("named", {}), where, "named"),
        _texts(row.get("asks", {}), where, "asks"),
    )


def _uri(date: dt.date | None, number: str, slug: str, where: str) -> str:
    last = number if _PLAIN_NUMBER.match(number) else slug
    if date is None or not last:
        raise InputError(
            _("{where} needs «uri», or a date and a number or slug to make it of.").format(where=where)
        )
    return f"/akn/kz/act/{date.isoformat()}/{last}"


def _aliases(value: object, where: str) -> list[tuple[str, str]]:
    if not isinstance(value, Mapping):
        raise InputError(_("{where}: «{key}» has a wrong value.").format(where=where, key="aliases"))
    return [
        (str(name), str(one))
        for name, given in value.items()
        for one in (given if isinstance(given, list) else [given])
    ]


def _texts(value: object, where: str, key: str) -> Mapping[str, str]:
    if isinstance(value, str):
        return MappingProxyType({"en": value})
    if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
        raise InputError(_("{where}: «{key}» has a wrong value.").format(where=where, key=key))
    return MappingProxyType({str(k): v for k, v in value.items() if v})


def _date(value: object, where: str) -> dt.date | None:
    if not value:
        return None
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise InputError(
            _("{where}: «{value}» is no date; write it as 2007-07-27.").format(where=where, value=value)
        ) from error


def _member(kind: type[_M], value: object, where: str, key: str) -> _M:
    try:
        return kind(str(value))
    except ValueError as error:
        raise InputError(
            _("{where}: «{key}» is «{value}».").format(where=where, key=key, value=value),
            hint=_("Known values: {values}.").format(values=", ".join(m.value for m in kind)),
        ) from error


def entry_json(item: ShelfItem) -> dict[str, object]:
    """A Work as an entry of a register."""
    work = item.work
    aliases: dict[str, list[str]] = {}
    for name, value in work.aliases:
        if name != "slug":
            aliases.setdefault(name, []).append(value)
    row: dict[str, object] = {
        "uri": work.uri,
        "slug": work.slug,
        "kind": work.kind.value,
        "date": work.date.isoformat() if work.date else "",
        "number": work.number,
        "titles": {lang.value: title for lang, title in sorted(work.titles.items())},
        "aliases": aliases,
        "scheme": work.scheme.value,
        "doubtful": work.doubtful,
        "sample": work.sample,
        "dossiers": [
            {"dossier": p.slug, "named": dict(p.named), "asks": dict(p.asks)} if p.named or p.asks else p.slug
            for p in item.dossiers
        ],
    }
    return {key: value for key, value in row.items() if value}


def changed_register(workspace: Workspace, session: Session) -> None:
    """Remember that the store's register is no longer that of any file: a Work was entered in the program."""
    from lawtrack.store.checkouts import registers, set_register_digest

    found = read_register(workspace.acts)
    own = (found[0] if found else workspace.acts / REGISTER_FILES[0]).relative_to(workspace.folder).as_posix()
    for path in {own, *registers(session)}:
        set_register_digest(session, path, f"changed {uuid.uuid4().hex}")


def read_register(folder: Path) -> tuple[Path, bytes] | None:
    """The register file of a workspace's ``acts/`` and its bytes, None where there is none."""
    for name in REGISTER_FILES:
        path = folder / name
        if path.is_file():
            return path, read_file(path)
    return None
