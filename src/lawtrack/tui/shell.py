"""Shell: what a screen asks of the application around it. Screens know this, never the application itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, cast

from lawtrack.errors import LawtrackError

if TYPE_CHECKING:
    from textual.app import App

    from lawtrack.tui.drafts import Drafts
    from lawtrack.tui.held import HeldKeys
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.errands import Errand


class Shell(Protocol):
    """The application as the screens see it; what every Textual application can do, they ask of ``app``.

    Attributes:
        office: The workspace and its lock.
        drafts: What a person is typing.
        reading: URI and language of the act that Read shows; empty for none.
        going: The provision that Read goes to when it is drawn, and the words to show there; empty for none.
        comparing: Short name of the bill that Compare and Instructions show; empty for none.
        reviewing: Short name of the bill that Reviews shows; empty for all.
        looking_at: A mode, and where its cursor goes when it is drawn: the element whose change Compare shows, the
            recommendation, the number of the instruction; empty for none.
        lang_wanted: The language in which Compare or Instructions are shown next; empty for the one that was shown.
        whole: True where Compare is to show the whole text with the changes in it.
        sought: What was sought last in all texts, and the place it was left for: one who comes back goes on there.
        held: Keys that are pressed before what the keys before them do is done.
    """

    office: Office
    drafts: Drafts
    reading: tuple[str, str]
    going: tuple[str, str]
    comparing: str
    reviewing: str
    looking_at: tuple[str, str]
    whole: bool
    lang_wanted: str
    sought: tuple[str, str]
    held: HeldKeys

    def when_shown(self, call: Callable[[], None]) -> None:
        """Call something when nothing is being loaded for the screen any more, and the last key has been seen to."""
        ...

    @property
    def where(self) -> str:
        """The workspace, for the top line."""
        ...

    def mode_names(self) -> list[tuple[str, str, str]]:
        """Key, mode and name of every mode, for the top line."""
        ...

    def read(self, uri: str, eid: str = "", lang: str = "", words: str = "") -> None:
        """Read an act, from a provision on, in a language, with words shown that were sought."""
        ...

    def search(self, words: str = "") -> None:
        """Search all texts, over the screen that is open."""
        ...

    def compare(self, bill: str, eid: str = "", *, lang: str = "", whole: bool = False) -> None:
        """Compare the acts in force with what a bill makes of them; the bill chosen before for the empty name.

        The cursor goes to the change of ``eid``, where it is given, in ``lang``; the whole text is shown for ``whole``.
        """
        ...

    def reviews(self, bill: str, remark: str = "") -> None:
        """The reviews of a bill, of all bills for the empty name; the cursor goes to a recommendation («yards/3»)."""
        ...

    def instructions(self, bill: str, lang: str, n: int) -> None:
        """The instructions of a bill in a language; the cursor goes to one of them."""
        ...

    def registry(self) -> None:
        """The registry of experts, over the screen that is open."""
        ...

    def owing(self) -> None:
        """What is due by person, over the screen that is open."""
        ...

    def checks(self, bill: str) -> None:
        """What a check of a bill finds, over the screen that is open."""
        ...

    def board(self, bill: str) -> None:
        """The board of a bill's reviews (of all for the empty name), over the screen that is open."""
        ...

    def carry(self, bill: str) -> None:
        """The carry-over of a bill's recommendations, over the screen that is open."""
        ...

    def whence(self) -> dict[str, str]:
        """Where a dialog is opened: the mode, the bill, the place there, the language, the action."""
        ...

    def recover(self) -> None:
        """Show what was typed and not saved."""
        ...

    def errands(self) -> tuple[Errand, ...]:
        """The commands of the command line; it may take its time."""
        ...

    def errand(self, errand: Errand) -> None:
        """Ask what a command of the command line takes, carry it out, show what it prints."""
        ...

    def words_of(self, error: LawtrackError) -> str:
        """What is wrong and how to mend it, for a person at the screen."""
        ...

    def tell_error(self, error: BaseException) -> None:
        """Show what went wrong; a defect is shown as one."""
        ...


def shell_of(app: App[Any]) -> Shell:
    """The application of a screen as its shell."""
    return cast("Shell", app)
