"""What a check finds: values; their sentences are put into words by who shows them."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.message import Message


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a check found.

    Attributes:
        what: The sentence.
        mend: How it is mended.
        lang: The language of the text.
        check: The name of the check; given by the registry.
        n: The instruction; 0 where it is about none.
        line: The line of the amending text; 0 where it is about none.
        act: The amended act as the amending act names it; empty where it is about none.
        eid: The element.
        scheme: What the levels are called in the act of the element.
        sure: False where it only may be: then it is a hint, whatever the profile says.
    """

    what: Message
    mend: Message
    lang: Lang
    check: str = ""
    n: int = 0
    line: int = 0
    act: str = ""
    eid: str = ""
    scheme: Scheme = Scheme.CIVIL
    sure: bool = True
