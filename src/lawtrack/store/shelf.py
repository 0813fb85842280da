"""The Works as lists show them, read as plain values: each with its names, its texts and its dossiers."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lawtrack.model.document import Lang, Scheme, Work, WorkKind
from lawtrack.store.glance import day_of, json_of, rows_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from lawtrack.store.glance import Glance
    from lawtrack.store.tables import ExpressionRow

_WORKS = "SELECT id, uri, slug, kind, date, number, scheme, doubtful, sample, registered FROM work"
_TITLES = "SELECT work_id, lang, title FROM work_title"
_ALIASES = "SELECT work_id, name, value FROM work_alias"
_TEXTS = "SELECT work_id, id, uri, lang, edition, version, digest, path FROM expression"
_PLACES = (
    "SELECT work_id, slug, named, asks FROM dossier_work JOIN dossier ON dossier.slug = dossier_work.dossier"
)
_OF_ONE = " WHERE work_id = :work"


@dataclass(frozen=True, slots=True)
class StoredText:
    """What is known about a text without reading it.

    Attributes:
        id: Its key in this store.
        uri: The FRBR URI of the Expression.
        lang: Language code.
        edition: The day from which it is in force.
        version: For a bill, its version.
        digest: SHA-256 of the file's bytes as the store has them.
        path: The file, from the workspace's folder, with ``/``.
    """

    id: int
    uri: str
    lang: str
    edition: dt.date | None
    version: str
    digest: str
    path: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """A group of acts amended for one purpose; titles by interface language."""

    slug: str
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class InDossier:
    """A Work's place in a dossier: how the dossier names it, what it asks to change; by language."""

    slug: str
    named: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    asks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """A Work with what there is of it.

    Attributes:
        id: Its key in this store.
        work: The Work.
        texts: Its texts, by language and edition; empty where only its requisites are known.
        dossiers: The dossiers it belongs to.
        registered: It stands in the register of the workspace.
    """

    id: int
    work: Work
    texts: tuple[StoredText, ...] = ()
    dossiers: tuple[InDossier, ...] = ()
    registered: bool = False


def by_edition(text: StoredText | ExpressionRow) -> tuple[dt.date, str]:
    """The place of a text among those of its act in its language: what has no date first, on every database alike."""
    return text.edition or dt.date.min, text.version


def list_works(reader: Session | Glance, uri: str | None = None) -> tuple[ShelfItem, ...]:
    """All Works (or the one of this URI, and nothing of others) by date and number, in five queries however many."""
    of_one: dict[str, object] = {}
    if uri is None:
        rows = rows_of(reader, _WORKS)
    else:
        rows = list(rows_of(reader, f"{_WORKS} WHERE uri = :uri", {"uri": uri}))
        of_one = {"work": rows[0][0] if rows else None}
    where = _OF_ONE if of_one else ""
    titles: dict[int, dict[Lang, str]] = defaultdict(dict)
    for key, lang, title in rows_of(reader, _TITLES + where, of_one):
        titles[key][Lang(lang)] = title
    aliases: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for key, name, value in rows_of(reader, f"{_ALIASES}{where} ORDER BY id", of_one):
        aliases[key].append((name, value))
    texts: dict[int, list[StoredText]] = defaultdict(list)
    for key, *values in rows_of(reader, _TEXTS + where, of_one):
        texts[key].append(_text(values))
    places: dict[int, list[InDossier]] = defaultdict(list)
    for key, slug, named, asks in rows_of(reader, f"{_PLACES}{where} ORDER BY dossier.position", of_one):
        places[key].append(InDossier(slug, json_of(named), json_of(asks)))
    found = (
        ShelfItem(
            row[0],
            _work(row, titles[row[0]], aliases[row[0]]),
            _in_order(texts[row[0]]),
            tuple(places[row[0]]),
            bool(row[9]),
        )
        for row in rows
    )
    # in Python: where the undated stand, and in which order letters are, each database knows otherwise
    return tuple(
        sorted(found, key=lambda item: (item.work.date or dt.date.min, item.work.number, item.work.uri))
    )


def list_dossiers(reader: Session | Glance) -> tuple[Dossier, ...]:
    """The dossiers, in their order."""
    rows = rows_of(reader, "SELECT slug, titles FROM dossier ORDER BY position")
    return tuple(Dossier(slug, MappingProxyType(json_of(titles))) for slug, titles in rows)


def schemes_of_works(reader: Session | Glance) -> dict[str, Scheme]:
    """What «1.» and «1)» are called in those Works where it is not as in ordinary laws, by URI and by short name."""
    sentence = "SELECT uri, slug, scheme FROM work WHERE scheme != :civil"
    found = rows_of(reader, sentence, {"civil": Scheme.CIVIL.value})
    return {name: Scheme(scheme) for uri, slug, scheme in found for name in (uri, slug)}


def slugs_of_works(reader: Session | Glance) -> dict[str, str]:
    """The short names of all Works, by URI."""
    rows = rows_of(reader, "SELECT uri, slug FROM work")
    return {row[0]: row[1] for row in rows}


def _in_order(texts: Sequence[StoredText]) -> tuple[StoredText, ...]:
    return tuple(sorted(sorted(texts, key=by_edition), key=lambda text: text.lang, reverse=True))


def _text(values: Sequence[Any]) -> StoredText:
    key, uri, lang, edition, version, digest, path = values
    return StoredText(key, uri, lang, day_of(edition), version, digest, path)


def _work(row: Sequence[Any], titles: dict[Lang, str], aliases: Sequence[tuple[str, str]]) -> Work:
    _key, uri, slug, kind, date, number, scheme, doubtful, sample, _registered = row
    return Work(
        uri=uri,
        kind=WorkKind(kind),
        date=day_of(date),
        number=number,
        titles=MappingProxyType(titles),
        aliases=(("slug", slug), *aliases),
        scheme=Scheme(scheme),
        doubtful=doubtful,
        sample=bool(sample),
    )
