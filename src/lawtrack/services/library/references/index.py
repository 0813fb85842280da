"""The references of the newest texts of a library: read when they are first asked for, kept by article.

An article whose bytes did not change is never read again. What is kept can be lost: it is made of the texts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from lawtrack.checking.references.extracting import references_in
from lawtrack.checking.references.found import Owner, Reference
from lawtrack.model.document import Lang, Scheme, Work
from lawtrack.model.eids import overlap

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.references import Kept, Named
    from lawtrack.store.shelf import ShelfItem, StoredText

_VERSION = "3"
"""Of what reads references: a text that an earlier one read is read anew."""
_NO_NORMS = frozenset({"toc", "preface", "conclusions"})


@dataclass(frozen=True, slots=True)
class Referring:
    """A place that refers to an element.

    Attributes:
        work: The act in which it stands.
        text: Its text.
        eid: The unit in which it stands.
        start: Where in the paragraph.
        words: The reference as printed.
        owner: Whose element it names.
        act: The other act as printed; empty for its own.
        target: The eId of the element named; empty for all of an act, and for an address that was not understood.
        outer: For an element of «настоящей главы», the kind of that.
    """

    work: Work
    text: StoredText
    eid: str
    start: int
    words: str
    owner: Owner
    act: str
    target: str
    outer: str


class ReferenceIndex:
    """The references of the newest text of every act in every language.

    Args:
        workspace: The open workspace.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._made: int | None = None

    def to(self, work: Work, eid: str = "", lang: Lang | None = None) -> list[Referring]:
        """The places in all acts that refer to an element of an act, to what lies in it or what it lies in.

        Args:
            work: The act.
            eid: The element; empty for every reference to the act and its elements.
            lang: Only texts in this language.

        Returns:
            Those of the act itself first, then act by act, in the order of the texts.
        """
        self.make()
        from lawtrack.store.references import references_by_name, references_of

        root = eid.split("__")[0]
        texts = {t.id: (item, t) for item, t in self.texts if lang is None or t.lang == lang.value}
        own = [key for key, (item, _t) in texts.items() if item.work.uri == work.uri]
        names = list(dict.fromkeys(name for (name, _lang), uri in self._meanings.items() if uri == work.uri))
        with self._workspace.reading() as session:
            kept = references_of(session, own, root)
            kept += references_by_name(session, list(texts), names, root)
            if root:
                kept += [k for k in references_by_name(session, list(texts), names) if not k.named.root]
        found = [self._referring(one, texts) for one in kept if one.reader == self._reader(*texts[one.text])]
        if eid:
            found = [one for one in found if not one.target or overlap(one.target, eid)]
        return sorted(found, key=lambda one: (one.work.uri != work.uri, one.work.uri, one.text.lang))

    def meaning(self, name: str, lang: Lang) -> str:
        """The URI of the Work that a name in a text means; empty where the library has none, or several fit."""
        self.make()
        return self._meanings.get((name, lang.value), "")

    def make(self) -> None:
        """Read what is not read yet; nothing where all is known, and is there still (``Store.turn``)."""
        turn = self._workspace.store.turn
        if self._made == turn:
            return
        from lawtrack.store.references import fragments_read, keep_references, lines_of, unread_fragments

        read: dict[str, frozenset[str]] = {}
        left: list[tuple[str, Lang, Scheme, list[str]]] = []
        with self._workspace.reading() as session:
            for item, text in self.texts:
                reader = self._reader(item, text)
                if reader not in read:
                    read[reader] = fragments_read(session, reader)
                new = unread_fragments(session, text.id, read[reader])
                if new:
                    read[reader] |= frozenset(new)
                    left.append((reader, Lang(text.lang), item.work.scheme, new))
        for reader, lang, scheme, new in left:
            with self._workspace.reading() as session:
                lines = lines_of(session, new)
            found: dict[str, list[Named]] = {fragment: [] for fragment in new}
            for line in lines:
                if line.eid.split("__")[0].split("-")[0] not in _NO_NORMS:
                    found[line.fragment] += _named(line.eid, line.text, lang, scheme)
            self._workspace.store.derive(partial(keep_references, reader=reader, found=found))
        self._made = turn

    @cached_property
    def texts(self) -> list[tuple[ShelfItem, StoredText]]:
        """The newest text of every act in every language."""
        from lawtrack.services.library.choosing import choose_text

        return [(item, choose_text(item, Lang(lang), None)) for item in self._shelf for lang in _langs(item)]

    @cached_property
    def _shelf(self) -> Sequence[ShelfItem]:
        from lawtrack.services.library.library import Library

        return Library(self._workspace).shelf()

    @cached_property
    def _meanings(self) -> dict[tuple[str, str], str]:
        """What every name means among the Works that there are now; looked for anew where these are others."""
        from lawtrack.checking.references.naming import NamedActs
        from lawtrack.store.references import acts_named, keep_meanings, meanings

        works = [item.work for item in self._shelf]
        shelf = hashlib.sha256(repr(sorted(map(repr, works))).encode()).hexdigest()
        with self._workspace.reading() as session:
            known = meanings(session, shelf)
            new = [pair for pair in acts_named(session) if pair not in known]
        if new:
            acts = NamedActs(works)
            found = {(name, lang): acts.meant(name, Lang(lang)) for name, lang in new}
            made = {pair: work.uri if work is not None else "" for pair, work in found.items()}
            self._workspace.store.derive(partial(keep_meanings, shelf=shelf, found=made))
            known |= made
        return known

    def _reader(self, item: ShelfItem, text: StoredText) -> str:
        return f"{text.lang} {item.work.scheme.value} {_VERSION}"

    def _referring(self, kept: Kept, texts: dict[int, tuple[ShelfItem, StoredText]]) -> Referring:
        item, text = texts[kept.text]
        one = kept.named
        return Referring(
            item.work, text, one.eid, one.start, one.words, Owner(one.owner), one.act, one.target, one.outer
        )


def _langs(item: ShelfItem) -> Iterator[str]:
    yield from dict.fromkeys(text.lang for text in item.texts)


def _named(eid: str, text: str, lang: Lang, scheme: Scheme) -> Iterator[Named]:
    for one in references_in(text, lang, scheme, eid):
        yield from named_rows(eid, one)


def named_rows(eid: str, one: Reference) -> Iterator[Named]:
    """A reference as it is kept: a row for each element that it names, one for what names none.

    Args:
        eid: The unit in which it stands.
        one: The reference.
    """
    from lawtrack.store.references import Named

    outer = one.outer.value if one.outer is not None else ""
    targets = [citation.eid for citation in one.citations] or [""]
    for target in targets:
        root = target.split("__")[0]
        yield Named(eid, one.start, one.text, one.owner.value, one.act, root, target, outer)
