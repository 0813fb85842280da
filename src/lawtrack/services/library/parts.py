"""A part of the library as a value: some Works with their texts. One part is put in the place of another, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lawtrack import remedies
from lawtrack.errors import ConflictError
from lawtrack.i18n import _
from lawtrack.model.document import Expression
from lawtrack.services.library.register import (
    Entry,
    changed_register,
    entry_json,
    entry_of,
    read_register,
)
from lawtrack.services.library.register_file import dump_register
from lawtrack.services.library.saving import new_text, units_of
from lawtrack.services.pending import digest_of, file_digest, finish_or_tell
from lawtrack.services.reporting import SyncReport

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session
    from lawtrack.store.shelf import ShelfItem


@dataclass(frozen=True, slots=True)
class PartText:
    """A text: its Work and its own FRBR URI, its file, its bytes (none where it is only to be told again)."""

    work: str
    uri: str
    path: str
    digest: str
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Part:
    """Some Works, as entries of a register and whether they stand in it, and their texts."""

    works: tuple[tuple[Mapping[str, Any], bool], ...] = ()
    texts: tuple[PartText, ...] = ()

    @property
    def uris(self) -> frozenset[str]:
        """The URIs of the Works."""
        return frozenset(str(entry["uri"]) for entry, _registered in self.works)

    def as_json(self, *, whole: bool) -> dict[str, object]:
        """The part for a file; the texts themselves only where it is to be ``whole``."""
        texts = [
            {"work": t.work, "uri": t.uri, "path": t.path, "digest": t.digest}
            | ({"xml": t.data.decode("utf-8")} if whole else {})
            for t in self.texts
        ]
        return {"works": [{**entry, "registered": on} for entry, on in self.works], "texts": texts}


def part_of_json(value: Mapping[str, Any]) -> Part:
    """The part that ``as_json`` wrote."""
    works = tuple(
        ({k: v for k, v in row.items() if k != "registered"}, bool(row["registered"]))
        for row in value["works"]
    )
    texts = tuple(
        PartText(t["work"], t["uri"], t["path"], t["digest"], str(t.get("xml", "")).encode())
        for t in value["texts"]
    )
    return Part(works, texts)


def part_of(workspace: Workspace, items: Iterable[ShelfItem]) -> Part:
    """The Works with their texts, as the store has them."""
    from lawtrack.formats.akn import join_articles
    from lawtrack.store.documents import read_pieces

    works, texts = [], []
    with workspace.reading() as session:
        for item in items:
            works.append((entry_json(item), item.registered))
            for text in item.texts:
                pieces = read_pieces(session, text.id)
                data = join_articles(pieces.skeleton, pieces.fragments)
                texts.append(PartText(item.work.uri, text.uri, text.path, text.digest, data))
    return Part(tuple(works), tuple(texts))


def text_in_part(expression: Expression, path: str) -> PartText:
    """An Expression as a text of a part."""
    from lawtrack.formats.akn import write_akn

    data = write_akn(expression)
    return PartText(expression.work.uri, expression.uri, path, digest_of(data), data)


def swap(workspace: Workspace, old: Part, new: Part) -> None:
    """Put ``new`` in the place of ``old``: in the store in one transaction, then in the files and the register.

    Raises:
        ConflictError: The library is not as ``old`` says, or a file has changes that nobody loaded; nothing is changed.
        StoreError: A short name belongs to another Work.
    """
    with workspace.reading() as session:
        _check_same(session, old, new)
    _check_files(workspace, old, new)
    registered = any(on for _entry, on in (*old.works, *new.works))
    with workspace.session() as session:
        _check_same(session, old, new)
        if registered:
            _check_register(workspace, session)
        _put(workspace, session, old, new)
        if registered:
            changed_register(workspace, session)
    kept = {text.path for text in new.texts}
    for text in old.texts:
        if text.path not in kept:
            _take_away(workspace, text)
    finish_or_tell(workspace.folder, workspace.store)
    if registered:
        dump_register(workspace, SyncReport())


def _put(workspace: Workspace, session: Session, old: Part, new: Part) -> None:
    from lawtrack.formats.akn import read_akn
    from lawtrack.store.altering import forget_document, forget_work, put_work
    from lawtrack.store.checkouts import note_pending
    from lawtrack.store.documents import save_text
    from lawtrack.store.works import place_in_dossiers

    staying = {text.uri for text in new.texts}
    for text in old.texts:
        if text.uri not in staying:
            forget_document(session, text.uri)
    for uri in old.uris - new.uris:
        forget_work(session, uri)
    keys = {}
    for row, on in new.works:
        entry: Entry = entry_of(dict(row), str(row["uri"]))
        keys[entry.work.uri] = put_work(session, entry.work, registered=on)
        place_in_dossiers(session, keys[entry.work.uri], entry.dossiers, 0)
    for text in new.texts:
        expression = read_akn(text.data, text.path)
        taken = new_text(expression, text.data, keys[text.work], text.path)
        save_text(session, taken, units_of(expression, taken.pieces))
        note_pending(session, text.path, text.digest, file_digest(workspace.folder / text.path))


def _check_same(session: Session, old: Part, new: Part) -> None:
    from lawtrack.store.shelf import list_works

    for uri in old.uris | new.uris:
        items = list_works(session, uri)
        said = [(_in_order(entry), on) for entry, on in old.works if entry["uri"] == uri]
        found = [(_in_order(entry_json(item)), item.registered) for item in items]
        texts = {(t.uri, t.digest) for t in old.texts if t.work == uri}
        if found != said or {(t.uri, t.digest) for item in items for t in item.texts} != texts:
            raise ConflictError(
                _("The act {uri} was changed in the meantime; nothing was done.").format(uri=uri)
            )


def _in_order(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry without the order of its dossiers, which is theirs."""
    return {**entry, "dossiers": sorted(map(str, entry.get("dossiers", ())))}


def _check_files(workspace: Workspace, old: Part, new: Part) -> None:
    known = {text.path: text.digest for text in old.texts}
    for path in {*known, *(text.path for text in new.texts)}:
        now = file_digest(workspace.folder / path)
        if now and now != known.get(path) and now not in {t.digest for t in new.texts if t.path == path}:
            raise ConflictError(
                _(
                    "The file {path} has changes that the store does not have; nothing was overwritten."
                ).format(path=path),
                hint=_("Take them in, or move the file away."),
                remedy=remedies.load_files(),
            )


def _check_register(workspace: Workspace, session: Session) -> None:
    from lawtrack.store.checkouts import seen_file

    found = read_register(workspace.acts)
    if found is None:
        return
    name = found[0].relative_to(workspace.folder).as_posix()
    if digest_of(found[1]) != seen_file(session, name).digest:
        raise ConflictError(
            _("The file {path} has changes that the store does not have; nothing was overwritten.").format(
                path=name
            ),
            hint=_("Take them in, or move the file away."),
            remedy=remedies.load_files(),
        )


def _take_away(workspace: Workspace, text: PartText) -> None:
    path = workspace.folder / text.path
    if file_digest(path) == text.digest:
        with suppress(OSError):  # the store knows that it was here: «load» does not bring it back
            path.unlink()
            path.parent.rmdir()
