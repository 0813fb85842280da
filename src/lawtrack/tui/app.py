"""The application: modes, themes, commands, and what the screens share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from lawtrack import i18n, remedies
from lawtrack.crash import sentence, write_crash_file
from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.tui.desk import Desk
from lawtrack.tui.drafts import Drafts
from lawtrack.tui.remedies import told, words_of
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.help import HelpScreen
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.screens.library import LibraryScreen
from lawtrack.tui.screens.read import ReadScreen
from lawtrack.tui.screens.recommend import RecommendScreen
from lawtrack.tui.screens.reviews import ReviewsScreen
from lawtrack.tui.theme import THEMES


class LawtrackApp(App[None]):
    """lawtrack in the terminal.

    Args:
        workspace: The folder of the workspace; found upwards from here where it is None.
    """

    TITLE = "lawtrack"
    CSS_PATH = "lawtrack.tcss"
    MODES: ClassVar[dict[str, type[Screen[None]]]] = {  # type: ignore[assignment]
        "library": LibraryScreen,
        "read": ReadScreen,
        "compare": CompareScreen,
        "instructions": InstructionsScreen,
        "reviews": ReviewsScreen,
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "switch_mode('library')", _("Library"), show=False, id="app.mode_library"),
        Binding("2", "switch_mode('read')", _("Read"), show=False, id="app.mode_read"),
        Binding("3", "switch_mode('compare')", _("Compare"), show=False, id="app.mode_compare"),
        Binding(
            "4", "switch_mode('instructions')", _("Instructions"), show=False, id="app.mode_instructions"
        ),
        Binding("5", "switch_mode('reviews')", _("Reviews"), show=False, id="app.mode_reviews"),
        Binding("question_mark,f1", "keys", _("Help"), key_display="?", id="app.help"),
        Binding("q", "quit", _("Quit"), id="app.quit"),
    ]

    def __init__(self, workspace: Path | None = None) -> None:
        super().__init__()
        self.desk = Desk(workspace)
        self.drafts = Drafts(self.desk.folder / ".lawtrack" / "drafts")
        self.reading: tuple[str, str] = ("", "")
        self.comparing = ""
        self.reviewing = ""
        self.preferred_theme = THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The two colours of changes, also for themes that do not name them."""
        return dict(THEMES[0].variables)

    @property
    def where(self) -> str:
        """The workspace, for the top line."""
        return str(self.desk.folder.name)

    @staticmethod
    def mode_names() -> list[tuple[str, str, str]]:
        """Key, mode and name of every mode, for the top line."""
        return [
            ("1", "library", _("Library")),
            ("2", "read", _("Read")),
            ("3", "compare", _("Compare")),
            ("4", "instructions", _("Instructions")),
            ("5", "reviews", _("Reviews")),
        ]

    def on_mount(self) -> None:
        """Themes, then the first screen; the store is opened in its worker, after the first paint."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.preferred_theme
        self.switch_mode("library")

    def on_unmount(self) -> None:
        """Let go of the store."""
        self.desk.close()

    # What screens ask for

    def read(self, uri: str) -> None:
        """Read an act."""
        self.reading = (uri, self.desk.language_of_texts if self.reading[0] != uri else self.reading[1])
        self.switch_mode("read")

    def compare(self, bill: str) -> None:
        """Compare the acts in force with what a bill makes of them."""
        if bill:
            self.comparing = bill
        self.switch_mode("compare")

    def reviews(self, bill: str) -> None:
        """The reviews of a bill; of all bills for the empty name."""
        self.reviewing = bill
        self.switch_mode("reviews")

    def record_recommendation(self, *, eid: str = "", bill: str = "", review: str = "") -> None:
        """Open the dialog that records a recommendation."""
        bills = self.desk.bill_names()
        if not bills:
            self.notify(
                _("There is no bill yet.") + " " + words_of(remedies.begin_bill()), severity="warning"
            )
            return

        def done(saved: bool | None) -> None:
            if saved and hasattr(self.screen, "action_reload") and isinstance(self.screen, ReviewsScreen):
                self.screen.action_reload()

        self.push_screen(RecommendScreen(bills, bill or self.comparing, self.desk.address(eid), review), done)

    def tell_error(self, error: BaseException) -> None:
        """Show what went wrong; a defect is shown as one, and nothing is lost by it."""
        if isinstance(error, LawtrackError):
            self.notify(self.words_of(error), title=_("This did not work"), severity="error", timeout=15)
        else:
            path = write_crash_file(error, lambda: "lawtrack tui", self.desk.folder)
            self.notify(sentence(error, path), title=_("This did not work"), severity="error", timeout=30)

    @property
    def fault(self) -> Exception | None:
        """What nobody foresaw and ended the interface; None where it was left in peace."""
        return self._exception

    def _fatal_error(self) -> None:
        """End without Textual's own traceback, which shows the values of variables: the guard tells of the fault."""
        self._close_messages_no_wait()

    @staticmethod
    def words_of(error: LawtrackError) -> str:
        """What is wrong and how to mend it here."""
        return told(error)

    def action_keys(self) -> None:
        """Show the keys of this screen."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_interface_language(self, language: str) -> None:
        """Switch the interface to ``language``; new screens speak it at once."""
        i18n.use(language)
        self.desk.remember_language(language)
        self.notify(_("The interface language changes fully when lawtrack starts again."))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command, for the palette (ctrl+p): modes, what the screen can do, languages, themes."""
        for key, mode, name in self.mode_names():
            yield SystemCommand(_("go: {name}").format(name=name), key, self._mode_switch(mode))
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.id and binding.description and not binding.action.startswith("switch_mode"):
                yield SystemCommand(
                    _("do: {name}").format(name=binding.description),
                    self.get_key_display(binding),
                    self._runner(binding.action, active.node),
                )
        for language, name in (("ru", "русский"), ("kk", "қазақша"), ("en", "English")):
            yield SystemCommand(
                _("language: {name}").format(name=name),
                "",
                lambda code=language: self.action_interface_language(code),
            )
        for theme in THEMES:
            yield SystemCommand(
                _("theme: {name}").format(name=theme.name),
                "",
                lambda name=theme.name: setattr(self, "theme", name),
            )

    def _mode_switch(self, mode: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
        return lambda: self.switch_mode(mode)

    def _runner(self, action: str, node: object):  # type: ignore[no-untyped-def]  # noqa: ANN202
        return lambda: self.call_later(self.run_action, action, node)
