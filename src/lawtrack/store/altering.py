"""Works put as they are to be, or taken away with everything that hangs on them."""

from __future__ import annotations

from sqlmodel import Session, col, delete, select

from lawtrack.errors import StoreError
from lawtrack.i18n import _
from lawtrack.model.document import Work
from lawtrack.store.checkout_rows import PendingFileRow, SeenFileRow
from lawtrack.store.documents import forget_text
from lawtrack.store.tables import DossierWorkRow, ExpressionRow
from lawtrack.store.work_rows import WorkAliasRow, WorkRow, WorkTitleRow
from lawtrack.store.works import safe_slug


def put_work(session: Session, work: Work, *, registered: bool) -> int:
    """Keep a Work exactly as it is given: nothing else that was known of it stays. The key is returned.

    Raises:
        StoreError: Its short name belongs to another Work.
    """
    slug = safe_slug(work.slug)
    other = session.exec(select(WorkRow).where(WorkRow.slug == slug, WorkRow.uri != work.uri)).first()
    if other is not None:
        raise StoreError(
            _("The short name «{slug}» is given to two acts: {first} and {second}.").format(
                slug=slug, first=other.uri, second=work.uri
            ),
            hint=_("Give one of them another one."),
        )
    row = session.exec(select(WorkRow).where(WorkRow.uri == work.uri)).first()
    row = row or WorkRow(uri=work.uri, slug=slug, kind=work.kind.value)
    row.slug, row.kind, row.date, row.number = slug, work.kind.value, work.date, work.number
    row.scheme, row.doubtful, row.sample = work.scheme.value, work.doubtful, work.sample
    row.registered = registered
    session.add(row)
    session.flush()
    if row.id is None:
        raise AssertionError("flushed rows have a key")
    _forget_names(session, row.id)
    for lang, title in work.titles.items():
        session.add(WorkTitleRow(work_id=row.id, lang=lang.value, title=title))
    for name, value in work.aliases:
        if name != "slug":
            session.add(WorkAliasRow(work_id=row.id, name=name, value=value))
    session.flush()
    return row.id


def forget_work(session: Session, uri: str) -> None:
    """Forget a Work, its names, its places in dossiers and its texts; without complaint where there is none."""
    row = session.exec(select(WorkRow).where(WorkRow.uri == uri)).first()
    if row is None or row.id is None:
        return
    for text in session.exec(select(ExpressionRow.uri).where(ExpressionRow.work_id == row.id)).all():
        forget_document(session, text)
    _forget_names(session, row.id)
    session.exec(delete(DossierWorkRow).where(col(DossierWorkRow.work_id) == row.id))
    session.exec(delete(WorkRow).where(col(WorkRow.id) == row.id))
    session.flush()


def forget_document(session: Session, uri: str) -> None:
    """Forget a text, and what checkouts knew of its file; that it was here once stays known."""
    path = session.exec(select(ExpressionRow.path).where(ExpressionRow.uri == uri)).first()
    session.exec(delete(SeenFileRow).where(col(SeenFileRow.name) == uri))
    if path is not None:
        session.exec(delete(PendingFileRow).where(col(PendingFileRow.path) == path))
    forget_text(session, uri)


def _forget_names(session: Session, key: int) -> None:
    session.exec(delete(WorkTitleRow).where(col(WorkTitleRow.work_id) == key))
    session.exec(delete(WorkAliasRow).where(col(WorkAliasRow.work_id) == key))
    session.flush()
