"""The rows of what a check of a bill finds: how much each weighs, the check, the place, and how it is mended here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language, ngettext
from lawtrack.model.address import Whose
from lawtrack.tui.listing import Row
from lawtrack.tui.remedies import mended
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawtrack.services.checking.findings import Finding
    from lawtrack.tui.office import Office

_INSTRUCTION = re.compile(r"(?:ru|kk) \d+")
_NUMBER = re.compile(r".+/r?\d+")


@dataclass(frozen=True, slots=True)
class Checks:
    """What was found in a bill.

    Attributes:
        bill: Its short name.
        findings: In the order of the check; what is open first.
        titles: What each check asks for.
    """

    bill: str
    findings: tuple[Finding, ...] = ()
    titles: Mapping[str, str] | None = None

    def rows(self, words: str = "") -> list[Row]:
        """What has ``words`` in it; what is open bold."""
        return [
            Row(str(n), (_mark(one), self._place(n), one.lang, one.what), "bold" if one.open else "")
            for n, one in enumerate(self.findings)
            if holds(words, f"{one.kind} {one.what} {self._place(n)}")
        ]

    def _place(self, n: int) -> str:
        one = self.findings[n]
        return one.place or one.ref

    def at(self, key: str) -> Finding | None:
        """The finding of a row."""
        return self.findings[int(key)] if key.isdigit() and int(key) < len(self.findings) else None

    def detail(self, key: str) -> str:
        """One finding in full: what the check asks, the sentence, its place, its basis, how it is mended."""
        one = self.at(key)
        if one is None:
            return ""
        parts = (one.lang, one.act, one.place, one.ref)
        where = ", ".join(dict.fromkeys(part for part in parts if part))
        mend = _("explained: {why}").format(why=one.explained) if one.explained else mended(one)
        lines = ((self.titles or {}).get(one.kind, ""), one.what, where, mend, one.basis)
        return "\n\n".join(line for line in lines if line)

    @property
    def summary(self) -> str:
        """How many are open."""
        open_ = sum(one.open for one in self.findings)
        return ngettext("{n} point is open", "{n} points are open", open_).format(n=open_) + _(
            ", {rest} to be read"
        ).format(rest=len(self.findings) - open_)


def goes_to(finding: Finding) -> str:
    """The mode in which a finding is mended: its instruction, its review, or its element; empty for none."""
    if _INSTRUCTION.fullmatch(finding.ref):
        return "instructions"
    if _NUMBER.fullmatch(finding.ref):
        return "reviews"
    return "compare" if finding.eid and finding.of is Whose.ACT else ""


def checks(office: Office, bill: str) -> Checks:
    """What a check of a bill finds today."""
    from lawtrack.profiles.loader import pick
    from lawtrack.services.checking.bill import check_bill
    from lawtrack.services.log.log import WorkflowLog

    rules = WorkflowLog(office.workspace).book.checks
    found = check_bill(office.workspace, bill).findings
    lang = language()
    titles = {one.id: pick(one.title, lang) for one in rules.values()}
    sorted_ = tuple(sorted(found, key=lambda one: (not one.open, one.severity.value == "hint")))
    return Checks(bill, sorted_, titles)


def _mark(one: Finding) -> str:
    if one.open:
        return "!"
    return "?" if one.severity.value == "warning" and not one.explained else ""
