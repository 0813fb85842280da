"""A workspace with the acts of a bill, in which its text is checked again and again."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from lawtrack.model.document import Expression, Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.checking.bill import check_bill
from lawtrack.services.checking.findings import Finding
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import init_workspace
from tests.hunt.breaking import Bill

TODAY = dt.date(2026, 1, 15)
ALWAYS = frozenset({"no_text", "no_title", "justification", "review", "stale_text"})
"""What is open in every bill here because nobody wrote it: the other language, titles, reasons."""


class Office:
    """A bill and its acts in a workspace of their own, which goes with the process.

    Args:
        acts: The acts by language.
    """

    def __init__(self, acts: Mapping[Lang, Expression]) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="hunt-")
        self.folder = Path(self._folder.name)
        self._workspace = init_workspace(self.folder / "office")
        library = Library(self._workspace)
        for text in acts.values():
            work = replace(text.work, uri="/akn/kz/act/2018-07-05/77-VI", number="77-VI")
            library.save(replace(text, work=work, edition=text.edition or dt.date(2020, 1, 1)))
        self._bills = Bills(self._workspace, TODAY)
        self._bills.new("hunt", {Lang.RU: "О пробном деле", Lang.KK: "Сынақ ісі туралы"})

    def findings(self, bill: Bill) -> list[Finding]:
        """What ``check`` finds open in a bill, reasons and missing texts aside."""
        for lang, lines in bill.lines.items():
            path = self.folder / f"{lang.value}.txt"
            path.write_text("\n".join(lines), encoding="utf-8")
            self._bills.add("hunt", path, lang)
        found = check_bill(self._workspace, "hunt", TODAY).findings
        return [one for one in found if one.open and one.kind.value not in ALWAYS]

    def close(self) -> None:
        """Give the folder back."""
        self._workspace.close()
        self._folder.cleanup()
