"""Kinds of reviewers in words of the interface's language, never by the names that rules and commands have for them."""

from __future__ import annotations

from collections.abc import Iterable

from lawtrack.i18n import _
from lawtrack.profiles.kinds import ReviewerKind


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


def kinds_text(kinds: Iterable[str]) -> str:
    """Kinds that a rule names, in words; a name that is none of ours stands as it is."""
    known = {kind.value for kind in ReviewerKind}
    return ", ".join(kind_text(ReviewerKind(one)) if one in known else one for one in kinds)
