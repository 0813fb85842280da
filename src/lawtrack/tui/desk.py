"""Desk: what the screens need of the services, as plain rows; nothing here draws.

Every method may take its time and is called from a worker thread, except the few that read what is already loaded.
The services, and with them the store, are imported at the first call, after the first paint.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import InputError, LawtrackError, StoreError
from lawtrack.i18n import _, language
from lawtrack.tui.rows import (
    ActRow,
    ActText,
    BillRow,
    Comparison,
    DueRow,
    Instructing,
    InstructionRow,
    Reviewing,
    Shelf,
    address_of,
)

if TYPE_CHECKING:
    from lawtrack.model.document import Expression, Lang
    from lawtrack.services.library.library import Library
    from lawtrack.services.workspace import Workspace
    from lawtrack.tui.wrapping import Paragraph


class Desk:
    """The services of one workspace, for the screens.

    The store is opened once, by the first thread that asks; SQLAlchemy gives every thread a connection of its own.
    Texts that were read are remembered by the library, which is not made for several threads: a lock guards it.

    Args:
        workspace: The folder of the workspace; found upwards from the current folder where it is None.
    """

    def __init__(self, workspace: Path | None) -> None:
        self._named = workspace
        self._lock = threading.RLock()
        self._workspace: Workspace | None = None
        self._library: Library | None = None

    @property
    def folder(self) -> Path:
        """The folder of the workspace; the store stays closed.

        Raises:
            StoreError: There is no workspace.
        """
        from lawtrack.config import WORKSPACE_FILE

        named = self._named or (Path(os.environ["LAWTRACK_WORKSPACE"]) if _environment() else None)
        start = Path(named).expanduser().resolve() if named else Path.cwd()
        for folder in (start,) if named else (start, *start.parents):
            if (folder / WORKSPACE_FILE).is_file():
                return folder
        raise StoreError(
            _("{folder} is no workspace: it has no {file}.").format(folder=start, file=WORKSPACE_FILE),
            hint=_("Make one with «lawtrack init», or name one with «--workspace DIR»."),
        )

    @property
    def language_of_texts(self) -> str:
        """The language that texts are opened in: the interface's; ``text`` gives another one where it is missing."""
        return language()

    @property
    def workspace(self) -> Workspace:
        """The open workspace.

        Raises:
            LawtrackError: There is none, or its settings or store cannot be read.
        """
        from lawtrack.services.workspace import open_workspace

        with self._lock:
            if self._workspace is None:
                opened = open_workspace(self.folder)
                opened.store  # noqa: B018 -- opened now, so that no two threads do it
                self._workspace = opened
            return self._workspace

    def close(self) -> None:
        """Let go of the store."""
        with self._lock:
            if self._workspace is not None:
                self._workspace.close()
            self._workspace = self._library = None

    # Library and Read

    def shelf(self) -> Shelf:
        """The acts, the bills, and what is due.

        Raises:
            LawtrackError: The workspace cannot be opened.
        """
        return Shelf(self._acts(), self._bills(), self._due())

    def text(self, uri: str, lang: str) -> ActText:
        """The newest text of an act, in ``lang`` where there is one, else in another language.

        Raises:
            InputError: There is no such act, or no text of it.
        """
        from lawtrack.model.index import TreeIndex

        with self._lock:
            item = self._shelves().item(uri)
        have = tuple(code for code in ("ru", "kk", "en") if any(t.lang == code for t in item.texts))
        if not have:
            raise InputError(
                _("The text of «{title}» is not at hand: only its requisites are known.").format(
                    title=item.work.title(_lang())
                ),
                hint=_("Bring it in: lawtrack import FILE --work {uri}").format(uri=item.work.uri),
            )
        expression = self.expression(uri, lang if lang in have else have[0])
        index = TreeIndex(expression.root)
        return ActText(
            uri=uri,
            lang=expression.lang.value,
            title=expression.work.title(expression.lang),
            subtitle=_subtitle(expression),
            languages=have,
            scheme=expression.work.scheme,
            index=index,
            facts=expression.facts,
            summary=_summary(expression, index),
        )

    def expression(self, uri: str, lang: str) -> Expression:
        """The newest text of an act in a language.

        Raises:
            InputError: There is none.
        """
        with self._lock:
            return self._shelves().expression(uri, lang)

    def address(self, eid: str) -> str:
        """An eId as a citation in the interface's language; empty for the empty one."""
        return address_of(eid)

    # Compare

    def comparison(self, bill: str, lang: str) -> Comparison:
        """What a bill changes in the acts whose text is at hand; the rest among the remarks.

        Args:
            bill: Short name of the bill.
            lang: Language of its text; the interface's, or the one there is, where it is empty.

        Raises:
            LawtrackError: There is no such bill, or it has no text.
        """
        from lawtrack.tui.comparisons import comparison

        return comparison(self.workspace, bill, lang)

    def export_table(self, bill: str, lang: str) -> Path:
        """Write the comparative table of a bill to a Word file in the workspace's folder.

        Raises:
            LawtrackError: The bill has no text, or the file cannot be written.
        """
        from lawtrack.tui.comparisons import export_table

        return export_table(self.workspace, bill, lang)

    # Instructions

    def instructing(self, bill: str, lang: str) -> Instructing:
        """The instructions of a bill, how each was read and what became of it.

        Raises:
            LawtrackError: There is no such bill, or it has no text.
        """
        from lawtrack.tui.instructing import instructing

        return instructing(self.workspace, bill, lang)

    def evidence(self, shown: Instructing, row: InstructionRow) -> list[Paragraph]:
        """Reading, words of the law, outcome, candidates, before and after of one instruction."""
        from lawtrack.tui.instructing import evidence

        return evidence(shown, row)

    def settle(
        self,
        bill: str,
        n: int,
        lang: str,
        *,
        choice: str = "",
        target: str = "",
        old: str = "",
        leave_out: bool = False,
        reason: str = "",
    ) -> None:
        """Decide on an instruction.

        Raises:
            LawtrackError: Nothing or too much is decided, or a place cannot be found.
        """
        from lawtrack.model.document import Lang
        from lawtrack.services.bills.bills import Bills
        from lawtrack.services.bills.settling import Ruling

        ruling = Ruling(choice, target, old, reason, leave_out)
        Bills(self.workspace).settle(bill, n, ruling, lang=Lang(lang))

    def withdraw(self, bill: str, n: int, lang: str) -> None:
        """Take back the decision on an instruction.

        Raises:
            LawtrackError: Nothing was decided on it.
        """
        from lawtrack.model.document import Lang
        from lawtrack.services.bills.bills import Bills

        Bills(self.workspace).withdraw(bill, n, lang=Lang(lang))

    # Reviews

    def bill_names(self) -> list[tuple[str, str]]:
        """Short name and title of every bill."""
        from lawtrack.services.bills.bills import Bills

        return [(bill.slug, bill.title(_lang())) for bill in Bills(self.workspace).list()]

    def reviewing(self, bill: str) -> Reviewing:
        """Reviews and recommendations of a bill; of all for the empty name.

        Raises:
            LawtrackError: There is no such bill.
        """
        from lawtrack.tui.reviewing import reviewing

        return reviewing(self.workspace, bill)

    def recommend(self, bill: str, citation: str, text: str, by: str, review: str) -> None:
        """Record a recommendation.

        Args:
            bill: Short name of the bill.
            citation: The provision, in words of any of the three languages or as an eId; the whole bill where empty.
            text: What is recommended.
            by: Who recommends, where it belongs to no review.
            review: The review's number with its bill; may be empty.

        Raises:
            LawtrackError: The text or the author is missing, or the citation cannot be understood.
        """
        from lawtrack.services.reviews.reviews import Reviews

        own = review if review.rpartition("/")[0] in ("", bill) and not by else ""
        Reviews(self.workspace).recommend(bill, text, citation=citation, author=by, review=own)

    def respond(self, recommendation: str, decision: str, reason: str) -> None:
        """Answer a recommendation, or replace its answer.

        Raises:
            LawtrackError: The reason is missing where one is needed, or the review is closed.
        """
        from lawtrack.services.reviews.reviews import Reviews

        reviews = Reviews(self.workspace)
        slug = recommendation.rpartition("/")[0]
        row = next((r for r in reviews.recommendations(slug) if r.id == recommendation), None)
        answered = row is not None and row.recommendation.response is not None
        revision = row.recommendation.revision if row is not None and answered else None
        reviews.respond(recommendation, decision, reason, revision=revision)

    def remember_language(self, code: str) -> None:
        """Keep the interface's language in the user's own settings; a wish that cannot be kept holds for now."""
        from lawtrack.services.settings import remember_language

        with suppress(LawtrackError):
            remember_language(code)

    # Rows

    def _shelves(self) -> Library:
        from lawtrack.services.library.library import Library

        if self._library is None:
            self._library = Library(self.workspace)
        return self._library

    def _acts(self) -> tuple[ActRow, ...]:
        with self._lock:
            items = self._shelves().shelf()
        rows = [
            ActRow(
                uri=item.work.uri,
                title=item.work.title(_lang()),
                number=item.work.number,
                languages=tuple(c for c in ("ru", "kk", "en") if any(t.lang == c for t in item.texts)),
                edition=str(max((t.edition for t in item.texts if t.edition), default="")),
                dossier=" ".join(d.slug for d in item.dossiers),
            )
            for item in items
        ]
        return tuple(sorted(rows, key=lambda row: not row.languages))

    def _bills(self) -> tuple[BillRow, ...]:
        from lawtrack.services.bills.bills import Bills

        return tuple(
            BillRow(
                bill.slug,
                bill.title(_lang()),
                f"v{bill.version.number}",
                sum(remark.response is None for remark in bill.recommendations),
            )
            for bill in Bills(self.workspace).list()
        )

    def _due(self) -> tuple[DueRow, ...]:
        from lawtrack.services.reviews.experts import Experts
        from lawtrack.services.reviews.reviews import Reviews
        from lawtrack.wording.terms import due_text

        names = {entry.slug: entry.title(_lang()) for entry in Experts(self.workspace).list()}
        return tuple(
            DueRow(
                item.bill, str(item.until or ""), due_text(item), names.get(item.who, item.who), item.overdue
            )
            for item in Reviews(self.workspace).due()
        )


def _lang() -> Lang:
    from lawtrack.model.document import Lang

    return Lang(language())


def _environment() -> bool:
    return bool(os.environ.get("LAWTRACK_WORKSPACE", "").strip())


def _subtitle(expression: Expression) -> str:
    work = expression.work
    parts = [expression.lang.value, f"№ {work.number}" if work.number else ""]
    if expression.edition:
        parts.append(_("edition of {day}").format(day=expression.edition))
    if work.sample:
        parts.append(_("sample, not in force"))
    return " · ".join(part for part in parts if part)


def _summary(expression: Expression, index: object) -> str:
    from lawtrack.model.index import TreeIndex
    from lawtrack.model.kinds import Kind

    if not isinstance(index, TreeIndex):
        raise TypeError(type(index))
    kinds = [place.provision.kind for place in index]
    text = _("{articles} articles, {units} provisions").format(
        articles=kinds.count(Kind.ARTICLE), units=len(kinds)
    )
    notes = len(expression.facts.notes)
    return f"{text}, " + _("{n} notes of the publisher").format(n=notes) if notes else text
