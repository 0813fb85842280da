"""Which version of a bill is shown, what text it lacks, and how one gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.tui.paragraphs import noted
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.wrapping import Paragraph

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """The version that is shown.

    Attributes:
        number: Its number.
        lacking: That it has no text at all, in a sentence; empty where it has one.
        missing: The languages in which it must have a text and has none.
        edited: True where something was edited in tables that no text says.
    """

    number: int = 1
    lacking: str = ""
    missing: tuple[str, ...] = ()
    edited: bool = False

    @property
    def name(self) -> str:
        """The version by its number."""
        return _("version {n}").format(n=self.number)

    @property
    def status(self) -> str:
        """The version, and what text it lacks, for the status line."""
        if self.lacking:
            return _("version {n}: no text yet, {key} adds it").format(n=self.number, key=key_of("bill.add"))
        if self.missing:
            return _("version {n}: no text in {languages}, {key} adds it").format(
                n=self.number, languages=", ".join(self.missing), key=key_of("bill.add")
            )
        return self.name

    @property
    def notes(self) -> list[Paragraph]:
        """What stands above all where it has no text: that it is so, and the ways out; nothing where it has one."""
        if not self.lacking:
            return []
        told = _("{add}: add its text").format(add=key_of("bill.add"))
        if self.edited:
            told = _("{add}: add its text    {law}: have the law with the edits written").format(
                add=key_of("bill.add"), law=key_of("export.law")
            )
        return [
            noted(self.lacking),
            Paragraph(((told, "note"),)),
            Paragraph((("", ""),)),
        ]


def shown_version(applied: AppliedBill) -> ShownVersion:
    """The current version of a bill as it is shown.

    Args:
        applied: The bill as it was applied.
    """
    from lawtrack.model.document import AUTHENTIC
    from lawtrack.services.bills.tabled.drafts import bilingual
    from lawtrack.services.bills.textless import without_a_text
    from lawtrack.wording.messages import said

    version, lacking = applied.bill.version, without_a_text(applied.bill)
    missing = [one.value for one in AUTHENTIC if version.text(one) is None] if bilingual(applied) else []
    return ShownVersion(version.number, said(lacking) if lacking else "", tuple(missing), bool(version.edits))


def languages_shown(bill: Bill) -> tuple[Lang, ...]:
    """The languages in which the current version says something: those of its texts, else those of its edits."""
    version = bill.version
    return tuple(dict.fromkeys(one.lang for one in version.texts or version.edits))


def applied_as_shown(workspace: Workspace, bill: Bill, lang: str) -> AppliedBill:
    """A bill as it is shown; one that says nothing yet is shown too, as what it is.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language asked for; where it is empty, or the version says nothing in it, the interface's, else the one
            there is.

    Raises:
        InputError: The text cannot be read.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applying import apply_bill, without_text

    there = languages_shown(bill)
    if not there:
        return without_text(workspace, bill, Lang(lang or language()))
    return apply_bill(workspace, bill, next((one for one in there if one.value == lang), None))
