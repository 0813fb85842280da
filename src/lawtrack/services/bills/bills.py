"""Bills: a proposal, its amending texts, versions, outcomes and their settling, justifications, tables."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.reviewing.allowed.overtaken import taken
from lawtrack.reviewing.bill import Bill, BillKind, BillText, Involvement
from lawtrack.services.bills.texts import keep_text
from lawtrack.services.log.files import Loaded, dump_all, dump_workflow, load_all, load_workflow
from lawtrack.services.log.kept_files import kept_with_step
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.names import check_slug
from lawtrack.services.workspace import Workspace

if TYPE_CHECKING:
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.bills.returned.imported import TableImport
    from lawtrack.services.bills.settling import Ruling
    from lawtrack.services.bills.tabled.tables import BillTable

__all__ = ["Bills", "Loaded", "dump_all", "dump_workflow", "load_all", "load_workflow"]


class Bills:
    """Bills of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self._log = WorkflowLog(workspace, today)
        self.workspace = workspace
        self.broken = self._log.broken  # what the last list had to leave out, and why

    def list(self) -> builtins.list[Bill]:
        """All bills, in the order in which they were begun."""
        return self._log.bills()

    def get(self, slug: str) -> Bill:
        """The bill of this short name.

        Raises:
            WorkflowError: There is none; the hint lists those there are.
        """
        return self._log.bill(slug)

    def new(
        self,
        slug: str,
        titles: Mapping[Lang, str],
        *,
        kind: BillKind | str = BillKind.LAW,
        profile: str = "",
        drafter: str = "",
        initiator: str = "",
        urgent: bool = False,
        subjects: Sequence[str] = (),
        on: dt.date | None = None,
    ) -> Bill:
        """Begin a bill.

        Args:
            slug: Its short name, which must be new.
            titles: Its title by language, one at least.
            kind: A law or an act under the law.
            profile: The profile of deadlines; empty for the workspace's.
            drafter: The body that drafts it, as a short name of the registry.
            initiator: Who brings it in: one of the book's initiators.
            urgent: True where the short terms hold.
            subjects: What it is about: names of the book's subjects.
            on: The day it was begun (today).

        Raises:
            WorkflowError: The name is taken or no short name.
            SettingsError: There is no such profile, initiator or subject.
        """
        check_slug(slug)
        if self._log.events(slug):
            self._log.bill(slug)  # says that it was removed, where it was
            raise taken(slug)
        used = profile or self.workspace.settings.profile
        self._log.book.profile(used)
        data: dict[str, JsonValue] = {
            "slug": slug,
            "title": {lang.value: title for lang, title in titles.items()},
            "kind": str(kind),
            "profile": used,
        }
        if initiator:
            self._log.book.entry("initiator", initiator)
        said: dict[str, JsonValue] = {"drafter": drafter, "initiator": initiator, "urgent": urgent}
        data |= {name: value for name, value in said.items() if value}
        about = [self._log.new_event(EventKind.SUBJECT, {"subject": one}, on) for one in subjects]
        return self._log.begin(slug, self._log.new_event(EventKind.BILL, data, on), *about)

    def rename(
        self, slug: str, new: str = "", titles: Mapping[Lang, str] | None = None, *, on: dt.date | None = None
    ) -> Bill:
        """Give a bill another short name or other titles (see ``naming``)."""
        from lawtrack.services.bills.naming import rename

        return rename(self._log, slug, new, titles or {}, on)

    def rename_back(self, slug: str, *, on: dt.date | None = None) -> Bill:
        """Take the last renaming back (see ``naming``)."""
        from lawtrack.services.bills.naming import rename_back

        return rename_back(self._log, slug, on)

    def remove(self, slug: str, *, on: dt.date | None = None) -> Bill:
        """Remove a bill (see ``naming``)."""
        from lawtrack.services.bills.naming import remove

        return remove(self._log, slug, on)

    def bring_back(self, slug: str, *, on: dt.date | None = None) -> Bill:
        """Bring a removed bill back (see ``naming``)."""
        from lawtrack.services.bills.naming import bring_back

        return bring_back(self._log, slug, on)

    def add(
        self,
        slug: str,
        path: Path,
        lang: Lang | None = None,
        *,
        drop_edits: bool = False,
        on: dt.date | None = None,
    ) -> Bill:
        """Add the amending text in one language to the current version; another one in that language is replaced.

        A text in another language that was there before counts as stale from then on, where this one was changed.
        What was edited in a comparative table and this text does not carry out stays pending.

        Args:
            slug: The bill.
            path: The file.
            lang: The language; found where None.
            drop_edits: True to give up what was edited in a table and the text does not carry out.
            on: The day (today).

        Raises:
            InputError: The file cannot be read, or its language is not clear.
        """
        from lawtrack.services.bills.rebasing.first import first_bases

        bill = self.get(slug)
        kept = keep_text(self.workspace, bill, path, lang)
        data: dict[str, JsonValue] = {"lang": kept.lang.value, "file": kept.file, "digest": kept.digest}
        with kept_with_step(self.workspace, slug, [kept.kept]):
            if bill.version.edits_in(kept.lang):
                from lawtrack.services.bills.pending_edits import not_said

                text = BillText(kept.lang, kept.file, kept.digest, on or self._log.today)
                left = () if drop_edits else not_said(self.workspace, bill, text)
                data["pending"] = [edit.key for edit in left]
            data |= first_bases(self.workspace, bill, kept)
            return self._log.record(bill, self._log.new_event(EventKind.TEXT, data, on))

    def version(self, slug: str, note: str = "", *, on: dt.date | None = None) -> Bill:
        """Begin the next version; reviews and recommendations stay with the version they were made on.

        What was edited in a table and no text says yet goes with it.

        Raises:
            WorkflowError: The current version has no text.
        """
        bill = self.get(slug)
        if not bill.version.texts:
            raise WorkflowError(
                _(
                    "Version {number} of the bill «{bill}» has no text yet; there is nothing to follow it."
                ).format(number=bill.version.number, bill=slug)
            )
        data: dict[str, JsonValue] = {"note": note or None}
        if bill.version.edits:
            data["with_edits"] = True
        return self._log.record(bill, self._log.new_event(EventKind.VERSION, data, on))

    def involve(self, slug: str, who: str, part: Involvement | str, *, on: dt.date | None = None) -> Bill:
        """Record that somebody had a part in the making of the draft (which keeps it from judging it)."""
        data: dict[str, JsonValue] = {"who": who, "part": str(part)}
        return self._log.record(self.get(slug), self._log.new_event(EventKind.PART, data, on))

    def justify(
        self,
        slug: str,
        elements: Sequence[str],
        text: str,
        *,
        act: str = "",
        lang: Lang = Lang.RU,
        on: dt.date | None = None,
    ) -> tuple[Bill, int]:
        """Say why provisions are changed (see ``justifying``): the bill, and how many rows are reached."""
        from lawtrack.services.bills.justifying import justify

        return justify(self._log, slug, elements, text, act, lang, on)

    def unjustify(
        self,
        slug: str,
        elements: Sequence[str],
        *,
        act: str = "",
        lang: Lang = Lang.RU,
        on: dt.date | None = None,
    ) -> Bill:
        """Take back what was said of some elements (see ``justifying``)."""
        from lawtrack.services.bills.justifying import unjustify

        return unjustify(self._log, slug, elements, act, lang, on)

    def settle(
        self, slug: str, n: int, ruling: Ruling, *, lang: Lang | None = None, on: dt.date | None = None
    ) -> Bill:
        """Decide on an instruction that could not be applied: a candidate, a corrected reading, or left out.

        The decision is kept under the instruction's key (act, scope, directive) and found again when the text is
        read anew.

        Args:
            slug: The bill.
            n: The number of the instruction in the current version's text.
            ruling: What is decided.
            lang: The language of that text.
            on: The day (today).

        Raises:
            WorkflowError: There is no such instruction or candidate, nothing or too much is decided, or an
                instruction is left out without a reason.
            CitationError: A place cannot be understood, or is not in the act.
        """
        from lawtrack.services.bills.settling import settle

        return settle(self._log, self.apply(slug, lang), n, ruling, on)

    def withdraw(self, slug: str, n: int, *, lang: Lang | None = None, on: dt.date | None = None) -> Bill:
        """Take back the decision on an instruction; it is open again, as the text has it.

        Raises:
            WorkflowError: There is no such instruction, or nothing was decided on it.
        """
        from lawtrack.services.bills.settling import withdraw

        return withdraw(self._log, self.apply(slug, lang), n, on)

    def withdraw_decision(self, slug: str, number: int, *, on: dt.date | None = None) -> Bill:
        """Take back a decision by its number among all of the bill, which the text may have no instruction for.

        Raises:
            WorkflowError: There is no such decision.
        """
        from lawtrack.services.bills.settling import withdraw_key

        bill = self.get(slug)
        keys = [*bill.settlements]
        if not 1 <= number <= len(keys):
            raise WorkflowError(
                _("The bill «{bill}» has no decision {number}.").format(bill=slug, number=number)
            )
        return withdraw_key(self._log, bill, keys[number - 1], on)

    def link(
        self, slug: str, act: str, work: str, *, lang: Lang | None = None, on: dt.date | None = None
    ) -> Bill:
        """Say which act of the library an act of the bill is; it is found again when the text is read anew.

        Args:
            slug: The bill.
            act: Number of the act among those that the text names, or a part of its name.
            work: A name of the act of the library.
            lang: The language of that text.
            on: The day (today).

        Raises:
            InputError: ``act`` or ``work`` names nothing, or several.
            WorkflowError: The version has no text.
        """
        from lawtrack.services.bills.linking import link_data
        from lawtrack.services.library.library import Library

        applied = self.apply(slug, lang)
        data = link_data(applied, Library(self.workspace), act, work)
        return self._log.record(applied.bill, self._log.new_event(EventKind.LINK, data, on))

    def unlink(self, slug: str, act: str, *, lang: Lang | None = None, on: dt.date | None = None) -> Bill:
        """Take back what was said of an act of the bill.

        Raises:
            InputError: ``act`` names no act of the bill, or several.
            WorkflowError: Nothing was said of it.
        """
        from lawtrack.services.bills.linking import unlink_data

        applied = self.apply(slug, lang)
        data = unlink_data(applied, act)
        return self._log.record(applied.bill, self._log.new_event(EventKind.LINK, data, on))

    def apply(self, slug: str, lang: Lang | None = None) -> AppliedBill:
        """Apply the current version to every act of the library that it amends.

        Raises:
            WorkflowError: The version has no text.
            InputError: The text cannot be read.
        """
        from lawtrack.services.bills.applying import apply_bill

        return apply_bill(self.workspace, self.get(slug), lang)

    def redline(self, slug: str, output: Path, *, act: str = "", lang: Lang | None = None) -> int:
        """Write an amended act as a Word file with tracked changes.

        Args:
            slug: The bill.
            output: The file.
            act: The act (URI or short name), where the bill amends several.
            lang: The language of the texts.

        Returns:
            How many instructions are left for a person.

        Raises:
            WorkflowError: No text of an amended act is at hand, or which act is meant is not clear.
            ExportError: The file cannot be written, or the changes do not give back both texts.
        """
        from lawtrack.services.bills.tabled.tables import write_redline

        self.workspace.refuse_output(output)
        return write_redline(self.workspace, self.apply(slug, lang), act, output)

    def edited_table(
        self,
        slug: str,
        path: Path,
        *,
        lang: Lang | None = None,
        form: str = "",
        anyway: bool = False,
        act: str = "",
    ) -> TableImport:
        """What was edited in a Word table of the current version; nothing is recorded.

        Raises:
            InputError: It is no Word file, or has no comparative table.
            WorkflowError: It was made from another bill or version, or no row of it belongs to this bill.
        """
        from lawtrack.services.bills.returned.table_import import read_edited_table

        return read_edited_table(
            self.workspace, self.get(slug), path, lang=lang, form=form, anyway=anyway, act=act
        )

    def take_table(self, made: TableImport, name: str, *, on: dt.date | None = None) -> Bill:
        """Record what an edited table brings: a new version with edited provisions, reasons, comments.

        Raises:
            WorkflowError: Somebody else has written meanwhile.
        """
        from lawtrack.services.bills.returned.table_recording import record_import

        return record_import(self._log, made, name, on)

    def table(
        self, slug: str, kind: str, *, form: str = "", lang: Lang | None = None, output: Path | None = None
    ) -> BillTable:
        """The comparative table of all acts of a bill, with its justifications, as text or in a file.

        Args:
            slug: The bill.
            kind: ``plain``, ``docx``, ``html``, ``xlsx``, ``json``.
            form: The form; empty for the workspace's.
            lang: The language of the text and of the headings.
            output: The file to write; needed for Word and Excel.

        Raises:
            WorkflowError: The version has no text.
            ExportError: The file is not named where it must be, or cannot be written.
        """
        from lawtrack.services.bills.tabled.tables import make_table

        used = form or self.workspace.settings.form
        applied = self.apply(slug, lang)
        names = {name: entry.title(applied.lang) for name, entry in self._log.reviewers().items()}
        return make_table(self.workspace, applied, kind, used, output, names=names)
