"""The rules as data in words of the interface's language: what a rule, an entry or a check of the profiles is for."""

from __future__ import annotations

from lawtrack.i18n import _
from lawtrack.profiles.checks import Severity
from lawtrack.profiles.deadlines import Step


def step_text(step: Step) -> str:
    """The step of the work that a rule of a term is for."""
    return {
        Step.REVIEW: _("review"),
        Step.ANSWER: _("answer"),
        Step.RECUSAL: _("recusal"),
        Step.DISCUSSION: _("public discussion"),
        Step.CHAMBER: _("chamber"),
        Step.OTHER: _("other"),
    }[step]


def severity_text(severity: Severity) -> str:
    """How much a finding weighs."""
    return {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.HINT: _("to be read again"),
    }[severity]
