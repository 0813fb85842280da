"""A change as the screens show it."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.change import Change
from lawtrack.tui.paragraphs import SIGNS


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change with its address and where it comes from; ``differs`` where the other language says something else.

    ``act`` is the short name of the act it is in, ``title`` how it is cited. ``mark`` tells
    whether it was read as it is; ``form``: only blanks, signs or capitals differ. ``cause`` is what makes it, in a line.
    """

    change: Change
    address: str
    eid: str
    detail: str
    differs: bool = False
    act: str = ""
    title: str = ""
    mark: str = ""
    form: bool = False
    cause: str = ""

    @property
    def name(self) -> str:
        """The change in the list of changes."""
        return f"{SIGNS[self.change.kind]} {'≠ ' if self.differs else ''}{self.address}"
