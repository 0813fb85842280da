"""Who must be asked about a bill, by its subjects, as lists and checks show it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.asking import Asked, asked
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.rows import name_of
from lawtrack.wording.terms import unverified

if TYPE_CHECKING:
    from lawtrack.model.event import JsonValue
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.rules import Rules
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Somebody who must be asked, with names in a language; a basis that was not read in the law is marked as such."""

    value: Asked
    title: str
    name: str
    basis: str
    again_basis: str

    def again(self, version: int) -> str:
        """That it must receive a version again, as what it was asked (one body may be asked as several), and by what."""
        return _("«{name}» must receive version {number} again: {title} ({basis}).").format(
            name=self.name, number=version, title=self.title, basis=self.again_basis
        )


def asked_rows(bill: Bill, rules: Rules, on: dt.date, lang: Lang) -> list[AskedRow]:
    """Everybody who must be asked about a bill on a day."""
    return [
        AskedRow(
            one,
            pick(one.rule.title, lang.value),
            name_of(one.reviewer, rules, lang) if one.reviewer else "",
            pick(one.rule.basis, lang.value) + unverified(one.rule.verified),
            pick(one.rule.again_basis, lang.value) + unverified(one.rule.again_verified),
        )
        for one in asked(bill, rules, on)
    ]


def who_is_asked(workspace: Workspace, slug: str, on: dt.date | None = None) -> tuple[Bill, list[AskedRow]]:
    """A bill, and everybody who must be asked about it.

    Raises:
        WorkflowError: There is no such bill.
        SettingsError: The workspace's own rules cannot be read.
    """
    log = WorkflowLog(workspace)
    bill = log.bill(slug)
    return bill, asked_rows(bill, log.rules(), on or log.today, Lang(language()))


def set_subjects(
    workspace: Workspace,
    slug: str,
    subjects: Sequence[str],
    withdrawn: Sequence[str] = (),
    *,
    on: dt.date | None = None,
) -> Bill:
    """Record what a bill is about, or take that back.

    Raises:
        WorkflowError: There is no such bill, or nothing to take back.
        SettingsError: There is no such subject.
    """
    log = WorkflowLog(workspace)
    steps: list[dict[str, JsonValue]] = [{"subject": one} for one in subjects]
    steps += [{"subject": one, "withdrawn": True} for one in withdrawn]
    return log.record(log.bill(slug), *(log.new_event(EventKind.SUBJECT, data, on) for data in steps))
