"""Works, their names and their dossiers, as they are kept; ``shelf`` lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlmodel import Session, col, delete, select

from lawtrack.errors import StoreError
from lawtrack.i18n import _
from lawtrack.model.document import Scheme, Work, WorkKind
from lawtrack.store.shelf import Dossier, InDossier
from lawtrack.store.tables import DossierRow, DossierWorkRow
from lawtrack.store.work_rows import WorkAliasRow, WorkRow, WorkTitleRow

_LONGEST_SLUG = 120
_MOST_ALIKE = 1000
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?\Z")
"""What Windows takes for a device in every folder."""
_UNSAFE = re.compile(r"[^\w.\-]+")


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
