"""Which bills are looked at for clashes: those that are not in force yet, and one that is at hand as a file alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.i18n import language
from lawtrack.model.document import AUTHENTIC, Lang
from lawtrack.model.message import Message, message
from lawtrack.reviewing.stages import in_force_on
from lawtrack.services.bills.applying import apply_bill, apply_file
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Unlooked:
    """A bill that could not be looked at, and why."""

    bill: str
    why: str


@dataclass(frozen=True, slots=True)
class Pending:
    """A bill that is not in force yet, applied in each of its languages.

    Attributes:
        name: Its short name, or the name of its file.
        title: Its title in the interface's language.
        applied: What came of it, by language.
    """

    name: str
    title: str
    applied: dict[Lang, AppliedBill]


def is_file(typed: str) -> bool:
    """True where what was typed in the place of a bill names a file: short names have neither dots nor slashes."""
    return Path(typed).is_file() or "." in typed or "/" in typed or "\\" in typed


def of_file(workspace: Workspace, path: Path, lang: Lang | None) -> Pending:
    """A bill that is at hand as a file.

    Raises:
        InputError: The file cannot be read.
    """
    made = apply_file(workspace, path, lang)
    return Pending(path.name, made.bill.title(made.lang), {made.lang: made})


def pending_bills(
    workspace: Workspace, lang: Lang | None, without: str = ""
) -> tuple[tuple[Pending, ...], tuple[Unlooked, ...]]:
    """The bills of a workspace that are not in force yet, and those that could not be looked at.

    Args:
        workspace: The workspace.
        lang: The language in which they are looked at; None for all authentic ones.
        without: A bill that is looked at by itself.
    """
    log = WorkflowLog(workspace)
    rules, bills = log.rules(), log.bills()
    found: list[Pending] = []
    unlooked = [Unlooked(name, why) for name, why in log.broken.items()]
    for bill in bills:
        if bill.slug == without or in_force_on(bill, rules) is not None:
            continue
        try:
            found.append(pending_bill(workspace, bill, lang))
        except LawtrackError as error:
            unlooked.append(Unlooked(bill.slug, error.message))
    return tuple(found), tuple(unlooked)


def pending_bill(workspace: Workspace, bill: Bill, lang: Lang | None) -> Pending:
    """A bill applied in a language, or in each authentic one that it has.

    Raises:
        WorkflowError: It has no text there.
        InputError: Its text cannot be read.
    """
    texts = [one for one in AUTHENTIC if bill.version.text(one) or bill.version.edits_in(one)]
    spoken = [lang] if lang is not None else texts
    made = {one: apply_bill(workspace, bill, one) for one in spoken} or _of_any(workspace, bill)
    return Pending(bill.slug, bill.title(lang or Lang(language())), made)


def not_understood(applied: AppliedBill) -> Iterator[Message]:
    """What of a bill nobody understands yet: words of its file that were not read, orders that a person must settle."""
    lang = applied.lang.value
    if applied.unread:
        yield message("Words of its file were not read ({lang}).", lang=lang)
    unread = [one.n for one in applied.amending.instructions if one.unread and one.n in applied.open]
    if unread:
        numbers = ", ".join(map(str, unread))
        yield message("Instructions not understood ({lang}): {names}.", lang=lang, names=numbers)


def _of_any(workspace: Workspace, bill: Bill) -> dict[Lang, AppliedBill]:
    """A bill that has a text in no authentic language: what there is, or why there is none."""
    made = apply_bill(workspace, bill)
    return {made.lang: made}
