"""Reviews, recommendations and versions of a bill by the numbers that people and events call them by.

Numbers are given where a step is recorded. Two clones that have not seen each other's steps may give the same one to
two things; then neither keeps it: each is called by its number and the first letters of the event that made it
(«5-3f2a»), in every copy the same and whichever was merged first. What is said of it names that event (``upon``), so
that nothing said of the one is ever taken for the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import JsonValue
from lawtrack.reviewing.bill import Bill, BillVersion
from lawtrack.reviewing.review import Recommendation, Review

Numbered = TypeVar("Numbered", Review, Recommendation)
_LETTERS = 4
_LONG = 10
"""Letters from which a number is none that was given here."""


def the_review(bill: Bill, name: str, upon: JsonValue = None) -> Review:
    """The review of this number, or the one that the event ``upon`` made.

    Raises:
        WorkflowError: The bill has none of this number, or several of two clones.
    """
    found = _of(bill.reviews, upon) if upon else bill.review(name)
    if found is None:
        _refuse_shared(bill.reviews, name)
        raise WorkflowError(
            _("The bill «{bill}» has no review «{review}».").format(bill=bill.slug, review=name),
            hint=_("It has: {names}.").format(names=", ".join(r.id for r in bill.reviews) or "—"),
        )
    return found


def the_recommendation(bill: Bill, name: str, upon: JsonValue = None) -> Recommendation:
    """The recommendation of this number, or the one that the event ``upon`` made, taken back or not.

    Raises:
        WorkflowError: The bill has none of this number, or several of two clones.
    """
    found = _of(bill.recommendations, upon, number_of(name)) if upon else bill.recommendation(name)
    if found is None:
        found = next((one for one in bill.taken_back if one.uid == upon or one.id == name), None)
    if found is None:
        _refuse_shared(bill.recommendations, name)
        raise WorkflowError(
            _("The bill «{bill}» has no recommendation «{name}».").format(bill=bill.slug, name=name),
            hint=_("It has: {names}.").format(names=", ".join(r.id for r in bill.recommendations) or "—"),
        )
    return found


def the_version(bill: Bill, number: int) -> BillVersion:
    """The version of this number.

    Raises:
        WorkflowError: The bill has none of this number.
    """
    last = bill.versions[-1]
    found = last if last.number == number else next((v for v in bill.versions if v.number == number), None)
    if found is None:
        raise WorkflowError(
            _("The bill «{bill}» has no version {number}.").format(bill=bill.slug, number=number)
        )
    return found


def joined(known: Sequence[Numbered], new: Numbered) -> tuple[tuple[Numbered, ...], dict[str, str]]:
    """Reviews or recommendations with one more, which another clone gave a number that one of them has.

    Returns:
        All of them, and how those that were there are called from now on, by how they were called.
    """
    these: list[tuple[str, str]] = [(one.named, one.uid) for one in known if one.named == new.named]
    names = _apart([*these, (new.named, new.uid)])
    renamed = {one.id: names[one.uid] for one in known if one.named == new.named}
    whole: list[Numbered] = [replace(one, id=renamed.get(one.id, one.id)) for one in known]
    whole.append(replace(new, id=names[new.uid]))
    return tuple(whole), renamed


def _apart(these: Sequence[tuple[str, str]]) -> dict[str, str]:
    """What each is called, by its uid: the number and as many first letters of the uid as tell them apart."""
    length = _LETTERS
    while len({uid[:length] for _named, uid in these}) < len(these):
        length += 1
    return {uid: f"{named}-{uid[:length]}" for named, uid in these}


def number_of(name: str) -> int:
    """The number that a name is; 0 where it is another name."""
    return int(name) if len(name) < _LONG and name.isdecimal() else 0


def is_taken(known: Sequence[Numbered], name: str, number: int, last: int) -> bool:
    """True where one of ``known`` was given the name; a number above the ``last`` one is free."""
    return number <= last and any(one.named == name or one.id == name for one in known)


def _of(known: Sequence[Numbered], uid: JsonValue, number: int = 0) -> Numbered | None:
    if 0 < number <= len(known) and known[number - 1].uid == uid:  # where none was merged it stands there
        return known[number - 1]
    return next((one for one in known if one.uid == uid), None)


def _refuse_shared(known: Sequence[Numbered], name: str) -> None:
    same = [one.id for one in known if one.named == name]
    if same:
        raise WorkflowError(
            _("«{name}» was given in two copies of the workspace: {names}.").format(
                name=name, names=", ".join(same)
            ),
            hint=_("Name the one that is meant."),
        )


_RUN = 3
"""From so many numbers on a run of them is written as one: «1–3», but «1, 2»."""


def numbers_text(names: Sequence[str]) -> str:
    """Numbers in a sentence: «1–3001, 3005, 7-3f2a». Of thousands of remarks each would fill pages, and none is left out."""
    runs: list[list[str]] = []
    for name in names:
        last = runs[-1][-1] if runs else ""
        follows = name.isdecimal() and last.isdecimal() and int(name) == int(last) + 1
        if follows:
            runs[-1].append(name)
        else:
            runs.append([name])
    said = (f"{run[0]}–{run[-1]}" if len(run) >= _RUN else ", ".join(run) for run in runs)
    return ", ".join(said)
