"""Works, their names and their dossiers."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from sqlmodel import Session, col, delete, select
from sqlmodel.sql.expression import SelectOfScalar

from lawtrack.errors import StoreError
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme, Work, WorkKind
from lawtrack.store.documents import StoredText, stored
from lawtrack.store.tables import DossierRow, DossierWorkRow, ExpressionRow, by_edition
from lawtrack.store.work_rows import WorkAliasRow, WorkRow, WorkTitleRow

_Row = TypeVar("_Row")
_LONGEST_SLUG = 120
_MOST_ALIKE = 1000
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?\Z")
"""What Windows takes for a device in every folder."""
_UNSAFE = re.compile(r"[^\w.\-]+")


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


def safe_slug(text: str) -> str:
    """``text`` as a short name that every file system takes: lower case, no spaces or slashes."""
    name = _UNSAFE.sub("-", text.casefold()).strip("-.")[:_LONGEST_SLUG].rstrip("-.") or "act"
    return f"act-{name}" if _DEVICE.match(name) else name


def save_work(session: Session, work: Work, *, registered: bool = False) -> int:
    """Keep a Work; what is known already and not said anew stays. The key is returned.

    Raises:
        StoreError: Its short name belongs to another Work.
    """
    row = session.exec(select(WorkRow).where(WorkRow.uri == work.uri)).first()
    explicit = next((value for name, value in work.aliases if name == "slug"), "")
    if row is None:
        row = WorkRow(
            uri=work.uri, slug=_free_slug(session, work, explicit, said=registered), kind=work.kind.value
        )
    elif explicit and row.slug != safe_slug(explicit) and (registered or not row.registered):
        row.slug = _free_slug(session, work, explicit, said=registered)
    _take_over(row, work, registered=registered)
    session.add(row)
    session.flush()
    key = _key(row)
    kept = set[str]()
    if row.registered and not registered:  # what a person entered is not taken back by what a text is headed
        kept.update(session.exec(select(WorkTitleRow.lang).where(WorkTitleRow.work_id == key)))
    for lang, title in work.titles.items():
        if title and lang.value not in kept:
            session.merge(WorkTitleRow(work_id=key, lang=lang.value, title=title))
    known = {(a.name, a.value) for a in session.exec(select(WorkAliasRow).where(WorkAliasRow.work_id == key))}
    for name, value in work.aliases:
        if name != "slug" and (name, value) not in known:
            session.add(WorkAliasRow(work_id=key, name=name, value=value))
    session.flush()
    return key


def save_dossiers(session: Session, dossiers: Iterable[Dossier]) -> None:
    """Keep the dossiers in this order."""
    for position, dossier in enumerate(dossiers):
        session.merge(DossierRow(slug=dossier.slug, position=position, titles=dict(dossier.titles)))
    session.flush()


def place_in_dossiers(session: Session, work_id: int, places: Iterable[InDossier], position: int) -> None:
    """Say which dossiers a Work belongs to; what was said before is forgotten."""
    session.exec(delete(DossierWorkRow).where(col(DossierWorkRow.work_id) == work_id))
    for place in places:
        session.merge(
            DossierWorkRow(
                dossier=place.slug,
                work_id=work_id,
                position=position,
                named=dict(place.named),
                asks=dict(place.asks),
            )
        )
    session.flush()


def list_dossiers(session: Session) -> tuple[Dossier, ...]:
    """The dossiers, in their order."""
    rows = session.exec(select(DossierRow).order_by(col(DossierRow.position))).all()
    return tuple(Dossier(row.slug, MappingProxyType(dict(row.titles))) for row in rows)


def schemes_of_works(session: Session) -> dict[str, Scheme]:
    """What «1.» and «1)» are called in those Works where it is not as in ordinary laws, by URI and by short name."""
    query = select(WorkRow.uri, WorkRow.slug, WorkRow.scheme).where(WorkRow.scheme != Scheme.CIVIL.value)
    return {name: Scheme(scheme) for uri, slug, scheme in session.exec(query) for name in (uri, slug)}


def slugs_of_works(session: Session) -> dict[str, str]:
    """The short names of all Works, by URI."""
    return dict(session.exec(select(WorkRow.uri, WorkRow.slug)).all())


def list_works(session: Session, uri: str | None = None) -> tuple[ShelfItem, ...]:
    """All Works (or the one of this URI, and nothing of others) by date and number, in five queries however many."""
    chosen = select(WorkRow) if uri is None else select(WorkRow).where(WorkRow.uri == uri)
    # in Python: where the undated stand, and in which order letters are, each database knows otherwise
    works = sorted(session.exec(chosen), key=lambda row: (row.date or dt.date.min, row.number, row.uri))
    of_them: list[int] | None = [_key(row) for row in works] if uri is not None else None
    titles: dict[int, dict[Lang, str]] = defaultdict(dict)
    for title in session.exec(_only(select(WorkTitleRow), WorkTitleRow.work_id, of_them)):
        titles[title.work_id][Lang(title.lang)] = title.title
    aliases: dict[int, list[tuple[str, str]]] = defaultdict(list)
    by_key = select(WorkAliasRow).order_by(col(WorkAliasRow.id))
    for alias in session.exec(_only(by_key, WorkAliasRow.work_id, of_them)):
        aliases[alias.work_id].append((alias.name, alias.value))
    texts: dict[int, list[StoredText]] = defaultdict(list)
    found = sorted(session.exec(_only(select(ExpressionRow), ExpressionRow.work_id, of_them)), key=by_edition)
    for text in sorted(found, key=lambda row: row.lang, reverse=True):
        texts[text.work_id].append(stored(text))
    places: dict[int, list[InDossier]] = defaultdict(list)
    by_dossier = (
        select(DossierWorkRow)
        .where(DossierWorkRow.dossier == DossierRow.slug)
        .order_by(col(DossierRow.position))
    )
    for place in session.exec(_only(by_dossier, DossierWorkRow.work_id, of_them)):
        places[place.work_id].append(InDossier(place.dossier, dict(place.named), dict(place.asks)))
    return tuple(
        ShelfItem(
            key,
            _work(row, titles[key], aliases[key]),
            tuple(texts[key]),
            tuple(places[key]),
            row.registered,
        )
        for row in works
        for key in (_key(row),)
    )


def _only(query: SelectOfScalar[_Row], work_id: int, keys: list[int] | None) -> SelectOfScalar[_Row]:
    """The query for these Works alone; for all where ``keys`` is None."""
    return query if keys is None else query.where(col(work_id).in_(keys))


def _work(row: WorkRow, titles: dict[Lang, str], aliases: list[tuple[str, str]]) -> Work:
    return Work(
        uri=row.uri,
        kind=WorkKind(row.kind),
        date=row.date,
        number=row.number,
        titles=MappingProxyType(titles),
        aliases=(("slug", row.slug), *aliases),
        scheme=Scheme(row.scheme),
        doubtful=row.doubtful,
        sample=row.sample,
    )


def _take_over(row: WorkRow, work: Work, *, registered: bool) -> None:
    if work.kind is not WorkKind.OTHER:
        row.kind = work.kind.value
    if registered or not row.registered:
        row.date, row.number = work.date or row.date, work.number or row.number
    else:
        row.date, row.number = row.date or work.date, row.number or work.number
    row.sample = row.sample or work.sample
    if registered or not row.registered:
        row.doubtful, row.scheme = work.doubtful, work.scheme.value
    elif work.scheme is not Scheme.CIVIL:
        row.scheme = work.scheme.value
    row.registered = row.registered or registered


def _free_slug(session: Session, work: Work, explicit: str, *, said: bool) -> str:
    """A short name that no other Work has: the one wanted, else a longer one.

    Raises:
        StoreError: A person has said the one wanted, and another Work has it.
    """
    wanted = safe_slug(explicit or work.slug)
    # Orders of one minister repeat their numbers every year, laws without numbers their titles: the date tells them
    # apart, which stands in the URI.
    longer = safe_slug("-".join(work.uri.strip("/").split("/")[2:]))
    for slug in (wanted, longer, *(f"{longer}-{n}" for n in range(2, _MOST_ALIKE))):
        taken = session.exec(select(WorkRow).where(WorkRow.slug == slug)).first()
        if taken is None or taken.uri == work.uri:
            return slug
        if explicit and said:
            raise StoreError(
                _("The short name «{slug}» is given to two acts: {first} and {second}.").format(
                    slug=wanted, first=taken.uri, second=work.uri
                ),
                hint=_("Give one of them another one."),
            )
    raise StoreError(_("There are too many acts of the short name «{slug}».").format(slug=wanted))


def _key(row: WorkRow) -> int:
    if row.id is None:
        raise AssertionError("flushed rows have a key")
    return row.id
