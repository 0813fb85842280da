"""The library of a workspace: acts, their texts, search. What goes out are plain values of the model."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.incoming import brief, day_in
from lawtrack.model.document import Expression, Lang, Scheme, Work
from lawtrack.services.library.choosing import choose, choose_text

if TYPE_CHECKING:
    from lawtrack.services.from_file.left_out import Unread
    from lawtrack.services.library.at_hand import TextsAtHand
    from lawtrack.services.library.requisites import Requisites
    from lawtrack.services.library.saving import Kept
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.finding import Wording
    from lawtrack.store.shelf import Dossier, InDossier, ShelfItem, StoredText

_WORK_URI = re.compile(r"/akn/[a-z]{2,3}(?:-[a-z0-9]+)?/[a-z]+(?:/[^/\s@!~#\x00-\x1f]{1,120}){1,6}\Z")
"""FRBR URI of a Work (OASIS Naming Convention 1.0, 4.5)."""
_REQUISITES = re.compile(r"/(?P<date>\d{4}-\d\d-\d\d)/(?:(?P<number>\d+(?:-[IVX]+)?)\Z|)")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found by ``search``.

    Attributes:
        work: The Work.
        lang: Language of the text.
        edition: Its edition.
        eid: The provision.
        text: The printed paragraph.
        marks: Where the words sought stand in ``text``: from, to.
    """

    work: Work
    lang: Lang
    edition: dt.date | None
    eid: str
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file that was imported: what became of it, the text, and what the reader had to say."""

    kept: Kept
    expression: Expression
    left_out: tuple[Unread, ...]
    warnings: tuple[str, ...]


class Library:
    """Acts and texts of one workspace.

    Nothing is loaded before it is asked for; texts that were read are remembered by their digest, for every library of
    the same open workspace.

    Args:
        workspace: The open workspace.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def shelf(self, dossier: str = "") -> tuple[ShelfItem, ...]:
        """Every Work with its texts and dossiers, in the order of dates; one dossier where it is named.

        Raises:
            InputError: There is no such dossier.
        """
        from lawtrack.store.shelf import list_works

        with self.workspace.glancing() as reader:
            items = list_works(reader)
        if not dossier:
            return items
        known = [d.slug for d in self.dossiers()]
        if dossier not in known:
            raise InputError(
                _("There is no dossier «{dossier}».").format(dossier=dossier),
                hint=_("Dossiers: {slugs}.").format(slugs=", ".join(known) or "–"),
            )
        return tuple(i for i in items if any(d.slug == dossier for d in i.dossiers))

    def dossiers(self) -> tuple[Dossier, ...]:
        """The dossiers, in their order."""
        from lawtrack.store.shelf import list_dossiers

        with self.workspace.glancing() as reader:
            return list_dossiers(reader)

    def works(self) -> tuple[Work, ...]:
        """Every Work, also those known only by their requisites."""
        return tuple(item.work for item in self.shelf())

    def item(self, name: str | Work) -> ShelfItem:
        """The Work of this name with its texts.

        Args:
            name: FRBR URI (of the Work or of a text), short name, alias, number, title, or the Work itself.

        Raises:
            InputError: No Work has this name, or several have; the hint lists the nearest.
        """
        return choose(self.shelf(), name.uri if isinstance(name, Work) else name)

    def work(self, name: str | Work) -> Work:
        """The Work of this name, as for ``item``.

        Raises:
            InputError: As for ``item``.
        """
        return self.item(name).work

    def expressions(self, work: str | Work) -> tuple[StoredText, ...]:
        """The texts of a Work, by language and edition; none where only its requisites are known.

        Raises:
            InputError: There is no such Work.
        """
        return self.item(work).texts

    def expression(
        self, work: str | Work, lang: Lang | str | None = None, at: dt.date | None = None
    ) -> Expression:
        """A text of a Work.

        Args:
            work: The Work or one of its names.
            lang: Its language; None for the first there is of ru, kk, en.
            at: The day on which the text is in force; None for the newest edition.

        Raises:
            InputError: No such Work, or no text of it in this language at this day; the hint says what there is.
        """
        item = self.item(work)
        return self.read_text(choose_text(item, Lang(lang) if lang else None, at))

    def read_text(self, text: StoredText) -> Expression:
        """The Expression of a text of the store."""
        from lawtrack.services.library.at_hand import TextsAtHand

        known = self.workspace.texts.get(text.digest)
        if known is None:
            at_hand = TextsAtHand(self.workspace.folder)
            known = at_hand.get(text.digest) or self._read_from_store(text, at_hand)
            self.workspace.texts.put(text.digest, known)
        return known

    def _read_from_store(self, text: StoredText, at_hand: TextsAtHand) -> Expression:
        from lawtrack.formats.akn import join_articles, read_akn
        from lawtrack.store.documents import read_pieces

        with self.workspace.reading() as session:
            pieces = read_pieces(session, text.id)
        data = join_articles(pieces.skeleton, pieces.fragments)
        read = read_akn(data, text.path)
        at_hand.put(text.digest, read, len(data))
        return read

    def save(self, expression: Expression) -> Kept:
        """Keep a text, in the store and in its file.

        Raises:
            InputError: Its edition is not known, or its file has changes that nobody loaded.
        """
        from lawtrack.services.library.saving import keep

        return keep(self.workspace, expression)

    def import_file(
        self,
        path: Path,
        *,
        work: str = "",
        lang: Lang | None = None,
        edition: dt.date | None = None,
        scheme: Scheme | None = None,
        said: Requisites | None = None,
        fresh: dict[str, Path] | None = None,
    ) -> ImportedFile:
        """Read an act from a file and keep it.

        Args:
            path: The file, of any kind that ``lawtrack read`` reads.
            work: The Work it is a text of: a FRBR URI, or a name of a Work of this workspace; empty: as read.
            lang: Its language, where it is not to be found out.
            edition: The day from which it is in force, where the file does not say it.
            scheme: What «1.» and «1)» are called in it.
            said: What a person says of the act; it stands in the register from then on.
            fresh: The files of texts that were taken in just before, by URI; this one is added. None of them is put
                over another.

        Raises:
            InputError: The file cannot be read, or its edition is not known.
            StoreError: The short name that is said belongs to another act.
        """
        from lawtrack.services.from_file.acts import read_act
        from lawtrack.services.from_file.left_out import Unread
        from lawtrack.services.library.originals import keep_original
        from lawtrack.services.library.saving import keep
        from lawtrack.wording.messages import said as in_words
        from lawtrack.wording.naming import named_in

        known = self._named(work) if work else None
        if scheme is None and known is not None and known.scheme is not Scheme.CIVIL:
            scheme = known.scheme
        read = read_act(path, lang, scheme)
        expression = read.expression
        known = known or self._formerly(expression.work.uri)
        if known is not None:
            expression = replace(expression, work=_as_known(expression.work, known))
        if edition is not None:
            expression = replace(expression, edition=edition)
        report = read.report
        left_out = tuple(Unread(path.name, item) for item in report.left_out)
        warnings = [in_words(warning, named_in(read.expression)) for warning in report.warnings]
        if said is not None:
            expression = replace(expression, work=said.of(expression.work))
            self._check_short(said.short, expression.work)
        if fresh is not None and (before := fresh.get(expression.uri)) is not None:
            raise InputError(
                _("By its requisites it is the same text as {file}, which was taken in just before.").format(
                    file=before.name
                ),
                remedy=remedies.name_requisites(),
            )
        kept = keep(self.workspace, expression)
        keep_original(self.workspace, path, expression)
        if fresh is not None and kept.state != "unchanged":
            fresh[expression.uri] = path
        if said is not None:
            self.register(expression.work, self.item(expression.work).dossiers)
        if not self.work(expression.work).titles:
            warnings.insert(0, _untitled(expression.work))
        return ImportedFile(kept, expression, left_out, tuple(warnings))

    def search(self, words: str, lang: Lang | str | None = None, limit: int = 50) -> tuple[Hit, ...]:
        """Places that hold all the words, in their forms and as beginnings; in quotation marks as they stand; best first.

        Raises:
            InputError: There is no word in ``words``.
        """
        from lawtrack.store.finding import find_units
        from lawtrack.wordforms.sought import marked, sought

        wanted = sought(words)
        if not wanted.terms:
            raise InputError(_("«{words}» has no word to search for.").format(words=words))
        works = {item.work.uri: item.work for item in self.shelf()}
        hits = []
        for found in find_units(self.workspace.store, wanted, str(lang or ""), limit):
            line = f"{found.label} {found.words}".strip()
            hits.append(
                Hit(
                    works[found.work_uri],
                    Lang(found.text.lang),
                    found.text.edition,
                    found.eid,
                    line,
                    tuple(marked(wanted, line)),
                )
            )
        return tuple(hits)

    def history(self, work: str | Work, eid: str, lang: Lang | str | None = None) -> Sequence[Wording]:
        """The wordings of a provision over the editions at hand, one entry for each change.

        Raises:
            InputError: No such Work, or no text of it in this language.
        """
        from lawtrack.store.finding import wordings

        item = self.item(work)
        chosen = choose_text(item, Lang(lang) if lang else None, None)
        with self.workspace.reading() as session:
            return wordings(session, item.id, chosen.lang, eid)

    def register(self, work: Work, dossiers: Iterable[InDossier] = ()) -> None:
        """Enter a Work known by its requisites, its text not at hand.

        Raises:
            StoreError: Its short name belongs to another Work.
        """
        from lawtrack.services.library.register import changed_register
        from lawtrack.store.works import place_in_dossiers, save_work

        with self.workspace.session() as session:
            key = save_work(session, work, registered=True)
            place_in_dossiers(session, key, dossiers, 0)
            changed_register(self.workspace, session)

    def _check_short(self, short: str, work: Work) -> None:
        other = next((one for one in self.works() if short and one.slug == work.slug), None)
        if other is not None and other.uri != work.uri:
            raise InputError(
                _("The short name «{slug}» is given to two acts: {first} and {second}.").format(
                    slug=work.slug, first=other.uri, second=work.uri
                ),
                hint=_("Give one of them another one."),
            )

    def _formerly(self, uri: str) -> Work | None:
        """The Work that had this URI before its date became known, or before another act was merged into it."""
        from lawtrack.store.former import former_uris

        with self.workspace.reading() as session:
            now = former_uris(session).get(uri)
        return next((work for work in self.works() if work.uri == now), None) if now else None

    def _named(self, work: str) -> Work:
        if work.startswith("/"):
            found = next((w for w in self.works() if w.uri == work), None)
            if found is None and not _WORK_URI.match(work):
                raise InputError(
                    _("«{work}» is no FRBR URI of an act.").format(work=brief(work)),
                    hint=_("Write it as /akn/kz/act/2016-04-06/480-V, or name an act of this workspace."),
                )
            return found or _from_uri(work)
        return self.work(work)


def _untitled(work: Work) -> str:
    named = next((value for kind, value in work.aliases if kind == "name"), "")
    if named:
        return _("No title was found above the text; it calls itself «{name}».").format(name=named)
    return _("No title was found above the text: bills that name the act by it do not find it by themselves.")


def _from_uri(uri: str) -> Work:
    """A Work with the date and number that stand at the end of its URI (OASIS Naming Convention 1.0, 4.5)."""
    found = _REQUISITES.search(uri)
    return Work(uri, date=day_in(found["date"]), number=found["number"] or "") if found else Work(uri)


def _as_known(read: Work, known: Work) -> Work:
    """The Work as it was read, under the URI (and the other names) of the one it was said to be."""
    return replace(
        read,
        uri=known.uri,
        kind=read.kind if not known.aliases else known.kind,
        date=known.date or read.date,
        number=known.number or read.number,
        aliases=(*known.aliases, *(a for a in read.aliases if a not in known.aliases and a[0] != "slug")),
    )
