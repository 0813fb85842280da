"""A reference as it stands in a text: its words, whose element it names, and which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawtrack.model.citation import Citation
from lawtrack.model.kinds import Kind
from lawtrack.model.values import quickly_made


class Owner(StrEnum):
    """Whose element a reference names, as the words beside the address tell it."""

    ACT = "act"  # «настоящего Кодекса»
    UNIT = "unit"  # «настоящей статьи»
    OTHER = "other"  # another act, by its name
    DOCUMENT = "document"  # rules, a treaty: no act that could be told
    POINTED = (
        "pointed"  # «указанной статьи», or an element behind the name of another act: which, is told before
    )
    UNSAID = "unsaid"  # nobody


@quickly_made
@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in one paragraph.

    Attributes:
        start: Where the address begins; that of the act's name, where all of an act is meant.
        end: Where it ends, without the words that say whose it is.
        text: The reference as printed, with these words.
        owner: Whose element it names.
        citations: What it names, from the owner down; from the act down where it is ``ACT`` or an article's ``UNIT``.
            None for an address that was not understood, and for a whole act.
        act: The name of the other act or document as printed; empty for its own.
        outer: For an element of «настоящей главы» and the like, which holds it: only the tree tells its number.
        whole: True where all of an act is meant.
    """

    start: int
    end: int
    text: str
    owner: Owner
    citations: tuple[Citation, ...] = ()
    act: str = ""
    outer: Kind | None = None
    whole: bool = False
