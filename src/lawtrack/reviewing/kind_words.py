"""Kinds of reviewers in words of the interface's language."""

from __future__ import annotations

from lawtrack.i18n import _
from lawtrack.reviewing.review import ReviewerKind


def kind_text(kind: ReviewerKind) -> str:
    """What a reviewer is, in words."""
    return {
        ReviewerKind.STATE_BODY: _("state body"),
        ReviewerKind.INSTITUTION: _("institution"),
        ReviewerKind.COUNCIL: _("public council"),
        ReviewerKind.EXPERT_COUNCIL: _("expert council of a state body"),
        ReviewerKind.CHAMBER: _("chamber of entrepreneurs"),
        ReviewerKind.NGO: _("non-governmental organisation"),
        ReviewerKind.EXPERT: _("expert"),
        ReviewerKind.MASLIKHAT: _("maslikhat"),
        ReviewerKind.AKIM: _("akim or akimat"),
        ReviewerKind.PUBLIC: _("the public"),
    }[kind]
