"""Coverage both ways: what was accepted and where it is done, what was changed and who asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.listing import Row
from lawtrack.tui.presenters.reviewing import remark_lines
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.services.reviews.covering import CoverageRows, CoveredRow, DifferenceRow
    from lawtrack.tui.office import Office

_MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}


@dataclass(frozen=True, slots=True)
class Coverage:
    """All that the screen of coverage shows of one bill."""

    bill: str = ""
    found: CoverageRows | None = None

    def remark(self, key: str) -> CoveredRow | None:
        """The accepted recommendation of a row."""
        return next((row for row in self._remarks() if row.id == key), None)

    def _remarks(self) -> tuple[CoveredRow, ...]:
        return self.found.remarks if self.found is not None else ()

    def remark_rows(self, words: str = "", *, only_open: bool = False) -> list[Row]:
        """The accepted recommendations with ``words``; those that nothing carries out bold, and alone on request."""
        from lawtrack.services.bills.carried.saying import covered_text

        missing = {one.remark.id for one in self.found.value.missing} if self.found is not None else set()
        return [
            Row(
                row.id,
                (
                    "!" if row.value.remark.id in missing else " ",
                    row.value.remark.id,
                    row.author,
                    row.value.remark.text,
                    covered_text(row.value.state),
                ),
                "bold" if row.value.remark.id in missing else "",
            )
            for row in self._remarks()
            if (not only_open or row.value.remark.id in missing)
            and holds(words, f"{row.author} {row.value.remark.text}")
        ]

    def difference_rows(self, words: str = "", *, only_open: bool = False) -> list[Row]:
        """The differences with ``words``; those that nobody asked for bold, and alone on request."""
        if self.found is None:
            return []
        old = self.found.value.old
        return [
            Row(
                str(at),
                (
                    " " if one.value.asked_by else "!",
                    _place(one, old),
                    ", ".join(one.value.asked_by) or _("changed without a recommendation"),
                ),
                "" if one.value.asked_by else "bold",
            )
            for at, one in enumerate(self.found.differences)
            if (not only_open or not one.value.asked_by) and holds(words, f"{_place(one, old)} {_words(one)}")
        ]

    def remark_detail(self, key: str) -> str:
        """An accepted recommendation, its answer, and the differences that carry it out."""
        from lawtrack.services.bills.carried.saying import covered_text
        from lawtrack.wording.answers import change_text

        row = self.remark(key)
        if row is None:
            return ""
        answer = row.value.remark.response
        remark = row.value.remark
        lines = [f"{row.id} · {row.author}", *remark_lines(remark), covered_text(row.value.state)]
        if answer and answer.change:
            lines.append(_("Change: {place}").format(place=change_text(remark, row.named)))
        lines += [f"{_place(one, remark.version)}\n{_words(one)}" for one in row.done]
        return "\n\n".join(lines)

    def difference_detail(self, key: str) -> str:
        """A difference with its words."""
        if self.found is None or not key:
            return ""
        one = self.found.differences[int(key)]
        asked = ", ".join(one.value.asked_by) or _("changed without a recommendation")
        return "\n\n".join((_place(one, self.found.value.old), _words(one), asked))

    @property
    def summary(self) -> str:
        """Which versions are compared, what is not seen, what nobody asked for."""
        if self.found is None:
            return ""
        value = self.found.value
        return _("version {old} → {new}: {missing} accepted and not seen, {unasked} changed unasked").format(
            old=value.old, new=value.new, missing=len(value.missing), unasked=len(value.unasked)
        )


def coverage(office: Office, bill: str) -> Coverage:
    """Coverage between the last two versions of a bill.

    Raises:
        LawtrackError: There is no such bill, or it has one version only.
    """
    from lawtrack.services.reviews.covering import coverage_rows

    return Coverage(bill, coverage_rows(office.workspace, bill))


def _place(one: DifferenceRow, old: int) -> str:
    from lawtrack.services.bills.carried.saying import difference_text

    return difference_text(one.value.kind, one.address, one.was, one.act, old)


def _words(one: DifferenceRow) -> str:
    return "".join(_MARKS[run.op].format(run.text) for run in one.runs)
