"""How changes are looked at: which side of them, which of them, which are read, and as words that can be copied."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from lawtrack.i18n import N_, _
from lawtrack.model.change import Change, ChangeKind
from lawtrack.tui.marks import mark_of
from lawtrack.tui.paragraphs import View, run_spans, side_spans

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Edit
    from lawtrack.tui.presenters.shown_change import ShownChange

VIEWS = {
    View.INLINE: N_("inline"),
    View.SIDES: N_("side by side"),
    View.BEFORE: N_("before"),
    View.AFTER: N_("after"),
    View.WHOLE: N_("whole text"),
}
"""The views by what they are called, in the order in which the key goes through all but the whole text."""

_WORDED = (ChangeKind.MODIFIED, ChangeKind.REWRITTEN)


def following(view: View) -> View:
    """The next view of changes alone."""
    every = [one for one in VIEWS if one is not View.WHOLE]
    return every[(every.index(view) + 1) % len(every)] if view in every else every[0]


def edit_told(edit: Edit) -> str:
    """That something was edited in its place, when, by whom, and whose wording it is."""
    from lawtrack.wording.days import day_text

    day = day_text(edit.on) if edit.on is not None else "–"
    told = _("Edited on {day} by {who}; the amending text does not say it yet.").format(day=day, who=edit.by)
    if not edit.source:
        return told
    whose = _("The wording is that of {source}.").format(source=edit.source)
    return f"{told} {whose}"


def only_form(change: Change) -> bool:
    """True where both sides have the same letters and digits: only blanks, signs or capitals differ."""
    if change.kind not in _WORDED or not change.runs:
        return False
    return _letters(change, "-") == _letters(change, "+")


def _letters(change: Change, op: str) -> str:
    text = "".join(run.text for run in change.runs if run.op in ("=", op))
    return "".join(sign for sign in text if sign.isalnum()).casefold()


def mark_of_change(act: str, eid: str, change: Change) -> str:
    """The mark of a change: its place and its words."""
    return mark_of(act, eid, change.kind.value, *(f"{run.op}{run.text}" for run in change.runs))


def section(shown: ShownChange) -> str:
    """The article, or what is highest above a change, with its act."""
    return f"{shown.act} {shown.eid.partition('__')[0]}"


def next_where(
    changes: Sequence[ShownChange], at: int, wanted: Collection[int], *, forward: bool
) -> int | None:
    """The nearest change of ``wanted`` on one side; None where there is none."""
    order = range(at + 1, len(changes)) if forward else range(at - 1, -1, -1)
    return next((n for n in order if n in wanted), None)


def sections(changes: Sequence[ShownChange]) -> set[int]:
    """The first changes of every section."""
    return {n for n, one in enumerate(changes) if not n or section(changes[n - 1]) != section(one)}


def words_to_copy(shown: ShownChange, act: str, *, marked: bool) -> str:
    """A change as text with its citation: the proposed words, or both with the marks of what goes and comes."""
    change = shown.change
    if marked:
        words = "".join(text for text, _style in run_spans(change.runs))
    else:
        words = "".join(run.text for run in change.runs if run.op in ("=", "+"))
    said = words.strip() or "".join(text for text, _style in side_spans(change.runs, "-")).strip() or "–"
    place = f"{shown.address}, {act}" if act else shown.address
    return f"{said}\n({place})"


def reading(changes: Sequence[ShownChange], marks: Collection[str]) -> str:
    """How many changes are read."""
    read = sum(one.mark in marks for one in changes)
    return _("read {n} of {all}").format(n=read, all=len(changes))
