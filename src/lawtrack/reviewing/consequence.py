"""What a person decides on a place that must be looked at because a bill changes another one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lawtrack.model.document import Lang

KEY_JOINT = " | "
"""Between the parts of the key of a consequence: its kind, the URIs of the acts of the place and of the cause, the rest."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """A person's decision on a place that must be looked at because the bill changes another one.

    Attributes:
        key: The place and its cause.
        taken: True where its order goes into the bill, False where the place stays, with a reason.
        reason: Why.
        text: The order, as it was drafted.
        act: The act of the place, as URI.
        element: Its eId.
        lang: The language of the text.
        on: When.
        by: Who.
    """

    key: str
    taken: bool
    reason: str
    text: str
    act: str
    element: str
    lang: Lang
    on: dt.date
    by: str
