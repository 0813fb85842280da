"""The rules as data, asked without a bill: in a workspace with its own, elsewhere those of the program."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from lawtrack.config import workspace_around
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.profiles.book import OWN_FOLDER, Book
from lawtrack.profiles.deadlines import DEFAULT_PROFILE
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.review import Term
from lawtrack.reviewing.terms import term_of
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.workspace import Workspace, open_workspace, workspace_folder


def book_of(workspace: str | Path | None) -> Book:
    """The rules that hold in a workspace; the program's where there is none and none was named.

    Raises:
        StoreError: The workspace that was named is none.
    """
    folder = workspace_folder(workspace) if workspace else workspace_around(None)
    return Book(folder / OWN_FOLDER if folder is not None else None)


def default_profile(workspace: str | Path | None) -> str:
    """The profile of deadlines that a workspace uses; that of the law where there is none."""
    opened = _opened(workspace)
    return opened.settings.profile if opened is not None else DEFAULT_PROFILE


def planned_term(workspace: str | Path | None, rule: str, start: dt.date, number: int, profile: str) -> Term:
    """The term that begins on a day, past or to come, with the workspace's own calendar.

    Args:
        workspace: The workspace; None for the one here, if there is one.
        rule: The rule.
        start: The day of the event.
        number: Another length in the rule's unit; 0 for the rule's own.
        profile: The profile; empty for the workspace's.

    Raises:
        SettingsError: There is no such rule or profile.
        WorkflowError: The rule sets no length and none was given, or it is impossible.
    """
    used = book_of(workspace).profile(profile or default_profile(workspace))
    opened = _opened(workspace)
    calendar = WorkflowLog(opened).calendar if opened is not None else Calendar()
    found = term_of(used.rule(rule), start, calendar, number=number)
    if found is None:
        raise WorkflowError(
            _("The rule «{rule}» sets no length of its own.").format(rule=rule),
            hint=_("Give one, in its unit."),
        )
    return found


def _opened(workspace: str | Path | None) -> Workspace | None:
    return open_workspace(workspace) if workspace or workspace_around(None) is not None else None
