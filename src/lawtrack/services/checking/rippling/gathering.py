"""The places that a bill reaches: references, contents, acts under the law, terms, titles, other bills."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lawtrack.checking.acts import citable, reference_to
from lawtrack.checking.ripple.bylaws import bylaw_places
from lawtrack.checking.ripple.contents import contents_places
from lawtrack.checking.ripple.drafting import Referring, proved
from lawtrack.checking.ripple.fates import Fates
from lawtrack.checking.ripple.places import Place, Ripple
from lawtrack.checking.ripple.quoting import quoted
from lawtrack.checking.ripple.terms import renamed_terms, term_places
from lawtrack.model.document import AUTHENTIC, Expression, Lang
from lawtrack.model.index import index_of
from lawtrack.model.instruction import Action, SubstituteWords
from lawtrack.model.message import message
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.library.references.index import ReferenceIndex
from lawtrack.services.library.references.index import Referring as Row

if TYPE_CHECKING:
    from lawtrack.services.library.library import Library
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.shelf import StoredText


class Gathering:
    """The places that one bill reaches.

    Args:
        workspace: The workspace.
        applied: The bill as it was applied, by language.
    """

    def __init__(self, workspace: Workspace, applied: dict[Lang, AppliedBill]) -> None:
        from lawtrack.services.library.library import Library

        self._workspace, self._applied = workspace, applied
        self._library: Library = Library(workspace)
        self._index = ReferenceIndex(workspace)
        self._proved: dict[str, Expression] = {}

    def places(self) -> list[Place]:
        """All places, act by act: first those of the amended acts themselves, then of the other ones."""
        found: list[Place] = []
        for lang in AUTHENTIC:
            applied = self._applied.get(lang) or next(iter(self._applied.values()))
            for act in applied.acts_at_hand:
                found += self._of_act(act, applied, lang)
            found += self._repealed(applied, lang)
        return _once(found)

    def _of_act(self, act: AppliedAct, applied: AppliedBill, lang: Lang) -> Iterator[Place]:
        own = applied.lang is lang
        fates = Fates(index_of(act.before.root), index_of(act.after.root))
        rows = [row for row in self._index.to(act.work, lang=lang) if _is_reached(row, fates)]
        by_text: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            by_text[row.text.id].append(row)
        for some in sorted(by_text.values(), key=lambda rows: rows[0].work.uri != act.work.uri):
            first = some[0]
            amended = own and first.work.uri == act.work.uri
            expression = act.before if amended else self._library.read_text(first.text)
            referring = Referring(
                expression,
                act.work,
                fates,
                lambda name, uri=act.work.uri: self._index.meaning(name, lang) == uri,  # type: ignore[misc]
                amended=amended,
            )
            yield from proved(expression, list(referring.places([row.eid for row in some])))
        if own:
            yield from proved(act.before, list(contents_places(act.before, fates)))
            yield from bylaw_places(act.before, fates)
            yield from self._terms(act, fates, applied)
            yield from self._titles(act, lang)

    def _terms(self, act: AppliedAct, fates: Fates, applied: AppliedBill) -> Iterator[Place]:
        renamed = renamed_terms(act.before, act.after, fates, applied.instructions_for(act))
        for term in renamed:
            yield from term_places(act.before, term, act.work.uri, act.after)
            for text in self._newest(applied.lang):
                expression = self._library.read_text(text)
                if expression.work.uri != act.work.uri:
                    yield from term_places(expression, term, act.work.uri)

    def _titles(self, act: AppliedAct, lang: Lang) -> Iterator[Place]:
        """Where other acts name an amended one by a title that is no more its own."""
        old, new = (_title(one) for one in (act.before, act.after))
        if not old or not new or old == new:
            return
        for row in self._index.to(act.work, lang=lang):
            if row.act and old in " ".join(row.words.split()):
                yield from self._titled(row, act, old, new)

    def _titled(self, row: Row, act: AppliedAct, old: str, new: str) -> Iterator[Place]:
        expression = self._library.read_text(row.text)
        node = index_of(expression.root).get(row.eid)
        target = citable(row.eid)
        text = node.text if node is not None else ""
        at = text.find(old)
        words = quoted(text, at, at + len(old), new) if at >= 0 and target is not None else None
        order = None
        if words is not None and target is not None:
            order = SubstituteWords(
                act=reference_to(expression),
                scope=(),
                lang=expression.lang,
                line=0,
                text="",
                target=target,
                old=words.old,
                new=words.new,
            )
        place = Place(
            Ripple.TITLE,
            row.work,
            expression.lang,
            row.eid,
            row.words,
            row.words,
            message("The act has another title: «{new}».", new=new),
            changed=act.work.uri,
            element="title",
            becomes=new,
            instruction=order,
        )
        yield from proved(expression, [place])

    def _repealed(self, applied: AppliedBill, lang: Lang) -> Iterator[Place]:
        """Where acts name one that the bill repeals."""
        for order in applied.amending.instructions:
            if order.action is not Action.REPEAL_ACT or order.act is None:
                continue
            meant = applied.meant.get(order.act.text)
            if meant is None or meant.work is None:
                continue
            for row in self._index.to(meant.work, lang=lang):
                if row.work.uri == meant.work.uri:
                    continue
                yield Place(
                    Ripple.REPEALED,
                    row.work,
                    Lang(row.text.lang),
                    row.eid,
                    row.words,
                    row.words,
                    message("The act is repealed; what is to be referred to instead is not known."),
                    changed=meant.work.uri,
                )

    def _newest(self, lang: Lang) -> Sequence[StoredText]:
        return [text for _item, text in self._index.texts if text.lang == lang.value]


def _is_reached(row: Row, fates: Fates) -> bool:
    """True for a reference to an article, or to what stands in none, that is not what it was."""
    if not row.target:
        return False
    root = row.target.split("__")[0]
    holder = row.eid.split("__")[0]
    return root in fates.changed_roots or (not row.act and holder in fates.changed_roots) or bool(row.outer)


def _title(expression: Expression) -> str:
    """The title as the text prints it, else the one that is known."""
    printed = index_of(expression.root).get("title")
    words = printed.text if printed is not None and printed.text else ""
    return " ".join((words or expression.work.titles.get(expression.lang, "")).split())


def _once(places: Sequence[Place]) -> list[Place]:
    """The places, each key once."""
    return list({place.key: place for place in places}.values())
