"""What a reviewer can be: the rules speak of these kinds of bodies, and the registry knows no others."""

from __future__ import annotations

from enum import StrEnum


class ReviewerKind(StrEnum):
    """What a reviewer is: an institution or a role."""

    STATE_BODY = "state-body"
    INSTITUTION = "institution"
    COUNCIL = "council"  # a public council (art. 20)
    EXPERT_COUNCIL = "expert-council"  # an expert council of a state body (art. 19)
    CHAMBER = "chamber-of-entrepreneurs"
    NGO = "ngo"
    EXPERT = "expert"
    MASLIKHAT = "maslikhat"
    AKIM = "akim"  # an akim or an akimat
    PUBLIC = "public"
