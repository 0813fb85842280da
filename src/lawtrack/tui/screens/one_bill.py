"""A list about one bill that stands beside the modes: filled, filtered by words, and cut down to what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from lawtrack.tui.screens.aside import AsideScreen

if TYPE_CHECKING:
    from lawtrack.tui.office import Office


class OfOneBill(Protocol):
    """What a presenter gives such a screen."""

    @property
    def bill(self) -> str:
        """The short name of the bill."""

    @property
    def summary(self) -> str:
        """What stands in the status line."""


Shown = TypeVar("Shown", bound=OfOneBill)


class OneBillScreen(AsideScreen, Generic[Shown]):
    """What the screens about one bill have in common.

    A screen gives ``panes``, ``look_up`` and ``fill``, and names its first list.

    Args:
        shown: What is shown before anything is read: nothing, of the bill.
    """

    LIST: ClassVar[str] = ""
    """The list that has the focus first."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self._only_open = False
        self._words = ""

    def look_up(self, office: Office, bill: str) -> Shown:
        """What is shown of the bill; runs in a thread."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put into the panes what is shown, as far as it has the words and is open."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(f"#{self.LIST}").focus()

    def action_reload(self) -> None:
        """Look the bill up anew."""
        bill = self._shown.bill
        self.load(lambda: self.look_up(self.shell.office, bill), self._draw)

    def _draw(self, shown: Shown) -> None:
        self._shown = shown
        self._refill()

    def _refill(self) -> None:
        self.fill()
        self.tell()

    def told(self) -> str:
        """How many there are, and how many are open."""
        return self._shown.summary

    def filter(self, words: str) -> None:
        """Show only what has ``words``."""
        self._words = words
        self._refill()

    def action_only_open(self) -> None:
        """Show all, or only what is open."""
        self._only_open = not self._only_open
        self._refill()
