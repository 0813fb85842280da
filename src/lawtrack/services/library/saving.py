"""Keeping a text: into the store first, then into its file under ``acts/``."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import ConflictError, InputError
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Lang, Work
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.services.pending import digest_of, file_digest, finish_or_tell

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.documents import NewText, Pieces, Unit
    from lawtrack.store.engine import Session


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a text.

    Attributes:
        uri: The FRBR URI of the Expression.
        path: Its file, from the workspace's folder.
        state: ``new``, ``replaced`` or ``unchanged``.
    """

    uri: str
    path: str
    state: str


def keep(workspace: Workspace, expression: Expression) -> Kept:
    """Keep a text in the store and in ``acts/<slug>/<lang>@<edition>.xml``.

    What the register already knows about the Work (its short name, date, number) is taken over.

    Raises:
        InputError: The day from which the text is in force is not known.
        ConflictError: The file was changed since it was loaded.
        StoreError: The store cannot be written.
    """
    from lawtrack.formats.akn import write_akn
    from lawtrack.store.checkouts import note_pending, seen_file
    from lawtrack.store.documents import save_text, text_of
    from lawtrack.store.works import save_work

    if expression.edition is None and not expression.version:
        raise InputError(
            _("The day from which this text is in force was not found in it."),
            remedy=remedies.give_edition(),
        )
    with workspace.session() as session:
        work_id = save_work(session, expression.work)
        expression = replace(expression, work=_known_as(session, expression))
        data = write_akn(expression)
        digest = digest_of(data)
        known = text_of(session, expression.uri)
        path = known.path if known else file_of(expression)
        before = file_digest(workspace.folder / path)
        seen = seen_file(session, expression.uri).digest
        _check_file(path, before, (seen, known.digest if known else "", digest))
        if known and known.digest == digest == before:
            return Kept(expression.uri, path, "unchanged")
        text = new_text(expression, data, work_id, path)
        save_text(session, text, units_of(expression, text.pieces))
        note_pending(session, path, digest, before)
    finish_or_tell(workspace.folder, workspace.store, path)
    return Kept(expression.uri, path, "replaced" if known else "new")


def new_text(expression: Expression, data: bytes, work_id: int, path: str) -> NewText:
    """A text as the store takes it.

    Args:
        expression: The text.
        data: Its file.
        work_id: The store's key of its Work.
        path: The file, from the workspace's folder.
    """
    from lawtrack.formats.akn import split_articles
    from lawtrack.store.documents import NewText, Pieces

    skeleton, fragments = split_articles(data)
    return NewText(
        work_id=work_id,
        uri=expression.uri,
        lang=expression.lang.value,
        edition=expression.edition,
        version=expression.version,
        digest=digest_of(data),
        path=path,
        pieces=Pieces(skeleton, tuple(fragments)),
    )


def units_of(expression: Expression, pieces: Pieces) -> Mapping[str, list[Unit]]:
    """The printed paragraphs of a text by the eId of the fragment that holds them, the empty one for the skeleton."""
    from lawtrack.store.documents import Unit

    index = index_of(expression.root)
    holders = {eid for eid, _data in pieces.fragments}
    homes: dict[str, str] = {}
    units: dict[str, list[Unit]] = defaultdict(list)
    for line in text_lines(index):
        if not line.full.strip():
            continue
        home = homes.get(line.eid)
        if home is None:
            above = (place.eid for place in reversed(index.ancestors(line.eid)))
            home = next((eid for eid in (line.eid, *above) if eid and eid in holders), "")
            homes[line.eid] = home
        units[home].append(Unit(line.eid, line.kind.value, line.label, line.text))
    return units


def file_of(expression: Expression) -> str:
    """The file of a text, from the workspace's folder."""
    from lawtrack.store.works import safe_slug

    when = expression.version or (expression.edition or dt.date.min).isoformat()
    return str(PurePosixPath("acts", safe_slug(expression.work.slug), f"{expression.lang}@{when}.xml"))


def titles_in_file(expression: Expression, work: Work) -> Mapping[Lang, str]:
    """The titles of a Work that stand in the file of one text: in its language, and in those that it names itself."""
    own = {**expression.work.titles, expression.lang: expression.work.titles.get(expression.lang, "")}
    named = {lang: work.titles.get(lang, title) for lang, title in own.items()}
    return MappingProxyType({lang: title for lang, title in named.items() if title})


def _known_as(session: Session, expression: Expression) -> Work:
    """The Work with its short name, and with what the store knows of it, now that the text was taken in."""
    from lawtrack.store.shelf import list_works

    work = expression.work
    (item,) = list_works(session, work.uri)
    known: Work = item.work
    others = tuple((name, value) for name, value in work.aliases if name != "slug")
    return replace(
        work,
        kind=known.kind,
        date=known.date,
        number=known.number,
        titles=titles_in_file(expression, known),
        aliases=(("slug", known.slug), *others),
    )


def _check_file(path: str, now: str, known: tuple[str, ...]) -> None:
    """Refuse to overwrite a file of whose content neither the store nor this checkout knows."""
    if now and now not in known:
        raise ConflictError(
            _("The file {path} has changes that the store does not have; nothing was overwritten.").format(
                path=path
            ),
            hint=_("Take them in, or move the file away."),
            remedy=remedies.load_files(),
        )
