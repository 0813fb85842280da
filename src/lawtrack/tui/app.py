"""The application: modes, themes, commands, and what the screens share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand, get_system_commands_provider
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.dom import DOMNode
from textual.events import Event, InputEvent, Key, Paste
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widgets import Input, TextArea

from lawtrack import i18n
from lawtrack.crash import sentence, write_crash_file
from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.language import languages
from lawtrack.services.settings import remember_language
from lawtrack.tui import commands
from lawtrack.tui.commands import bindings
from lawtrack.tui.ending import hear_no_more, hear_the_end
from lawtrack.tui.held import HeldKeys
from lawtrack.tui.keys.pressed import as_pressed, use_alt_keys
from lawtrack.tui.office import Office
from lawtrack.tui.palette import ErrandProvider
from lawtrack.tui.recovering import Recovering
from lawtrack.tui.remedies import told
from lawtrack.tui.said_keys import drawn, key_of
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.library import LibraryScreen
from lawtrack.tui.shown import plain
from lawtrack.tui.stylesheet import KeptStylesheet
from lawtrack.tui.theme import THEMES, theme_said
from lawtrack.tui.tidying import Tidying
from lawtrack.tui.timers import use_sure_timers
from lawtrack.tui.working import LOADS

if TYPE_CHECKING:
    from lawtrack.tui.presenters.errands import Errand, Errands

_BETWEEN = 0.01
"""Seconds between two looks at whether a key that was held has been seen to."""
_SOON = 0.1
"""Seconds in which a screen that is opened begins to load."""
_LATER = 3.0
"""Seconds after which what nobody waits for yet is made."""
_NOT_TO_DO = ("switch_mode", "command_palette")
"""Actions that the palette has no «do» for: modes have a row of their own, and the palette is open already."""


def _made(module: str, name: str, *given: object) -> Screen[Any]:
    """A screen, imported when it is first opened: nobody waits for it at the start."""
    made: Screen[Any] = getattr(import_module(f"lawtrack.tui.screens.{module}"), name)(*given)
    return made


class LawtrackApp(Recovering):
    """lawtrack in the terminal: the ``Shell`` of its screens.

    Args:
        workspace: The folder of the workspace; found upwards from here where it is None.
        errands: Gives the commands of the command line; there are none where it is None.
        theme: The name of one of ``THEMES``.
    """

    TITLE = "lawtrack"
    CSS_PATH = "lawtrack.tcss"
    DEFAULT_MODE = commands.LIBRARY
    MODES: ClassVar[dict[str, Callable[[], Screen[None]]]] = {  # type: ignore[assignment]
        commands.LIBRARY: LibraryScreen,
        commands.READ: partial(_made, "read", "ReadScreen"),
        commands.COMPARE: partial(_made, "compare", "CompareScreen"),
        commands.INSTRUCTIONS: partial(_made, "instructions", "InstructionsScreen"),
        commands.REVIEWS: partial(_made, "reviews", "ReviewsScreen"),
        commands.TIMELINE: partial(_made, "timeline", "TimelineScreen"),
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings(commands.APP)

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        get_system_commands_provider,
        ErrandProvider,
    }

    def __init__(
        self, workspace: Path | None = None, errands: Errands | None = None, theme: str = THEMES[0].name
    ) -> None:
        use_sure_timers()
        use_alt_keys()
        super().__init__()
        for one in THEMES:
            self.register_theme(one)
        self.set_reactive(App.theme, theme)  # before any rule is read, for each is read in its colours
        self.stylesheet: KeptStylesheet = KeptStylesheet(variables=self.get_css_variables())
        self._errands = errands
        self._known: tuple[Errand, ...] | None = None
        self.office = Office(workspace)
        self.drafts = self.office.drafts
        self.reading: tuple[str, str] = ("", "")
        self.going: tuple[str, str] = ("", "")
        self.sought: tuple[str, str] = ("", "")
        self.comparing = ""
        self.reviewing = ""
        self.looking_at = ("", "")
        self.whole = False
        self.lang_wanted = ""
        self.ended = False
        self.held = HeldKeys(self.post_message, self._when_seen_to, self._is_typed, self._leaves)
        self._tidying = Tidying(lambda: any(worker.is_running for worker in self.workers))

    def _when_seen_to(self, call: Callable[[], None], *, rested: bool = False) -> None:
        """Call something once the key that was pressed last has been seen to, however slow the machine is.

        A key goes from what has the focus up to the application, through the queue of each: it is on its way while one of
        them has something to do. A queue is empty, too, while its last message is worked on: so they are asked twice.
        """

        def look() -> None:
            way = (self, *(self.focused or self.screen).ancestors_with_self)
            resting = self.screen.is_mounted and not any(node.message_queue_size for node in way)
            if resting and rested:
                call()
            else:
                self._when_seen_to(call, rested=resting)

        self.set_timer(_BETWEEN, look)

    def when_shown(self, call: Callable[[], None]) -> None:
        """Call something when nothing is being loaded for the screen any more, and the last key has been seen to."""

        def look() -> None:
            loading = any(one.group == LOADS and not one.is_finished for one in self.workers)
            (partial(self.when_shown, call) if loading else call)()

        self._when_seen_to(look)

    def _is_typed(self, event: Key | Paste) -> bool:
        """Whether a key or a text is typed into the field that has the focus."""
        into = isinstance(self.focused, Input | TextArea)
        return into and (isinstance(event, Paste) or event.is_printable)

    def _leaves(self, key: Key) -> bool:
        """Whether a key leaves the screen, or means the same on every one: modes, help, the palette."""
        return key.key == "escape" or key.key in self._bindings.key_to_bindings

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The two colours of changes, also for themes that do not name them."""
        return dict(THEMES[0].variables)

    @property
    def where(self) -> str:
        """The workspace, for the top line."""
        return self.office.title

    @staticmethod
    def mode_names() -> list[tuple[str, str, str]]:
        """Key, mode and name of every mode, for the top line."""
        return [(key_of(f"app.mode_{mode}"), mode, _(name)) for _key, mode, name in commands.MODES]

    def on_mount(self) -> None:
        """Begin to watch; the store is opened in the worker of the first screen, after the first paint."""
        hear_the_end(self._end)
        self._tidying.begin()
        self.killed = self.drafts.begin()
        self.set_interval(1, self._tidying.tidy)
        self.set_timer(_LATER, self._make_ready)
        self.call_after_refresh(self.offer)

    def on_unmount(self) -> None:
        """Let go of the store."""
        hear_no_more()
        self._tidying.end()
        if self.fault is None and not self.ended:
            self.drafts.end()
        self.office.close()

    def _end(self) -> None:
        """This process is to end: what was typed is kept, and offered at the next start as after a crash."""
        self.ended = True
        self.exit()

    async def on_event(self, event: Event) -> None:
        """Every event passes here: a key is what was pressed, what is pasted is text, both say that somebody is at work."""
        if isinstance(event, Key):
            as_pressed(event)
        if isinstance(event, Key | Paste) and not event.is_forwarded and self.held.keeps(event):
            return
        if isinstance(event, Paste):
            event.text = plain(event.text.replace("\r\n", "\n"))
        elif isinstance(event, InputEvent):
            self._tidying.touched()
        await super().on_event(event)

    # What screens ask for

    def read(self, uri: str, eid: str = "", lang: str = "", words: str = "") -> None:
        """Read an act, from a provision on, in a language, with words shown that were sought."""
        known = self.reading[1] if self.reading[0] == uri else i18n.language()
        self.reading = (uri, lang or known)
        self.going = (eid, words)
        self.switch_mode("read")

    def search(self, words: str = "") -> None:
        """Search all texts, over the screen that is open."""
        if type(self.screen).__name__ != "SearchScreen":
            self.push_screen(_made("search", "SearchScreen", words))

    def action_search(self) -> None:
        """Search all texts."""
        self.search()

    def compare(self, bill: str, eid: str = "", *, lang: str = "", whole: bool = False) -> None:
        """Compare the acts in force with what a bill makes of them, and look at an element, in the whole text or not."""
        if bill:
            self.comparing = bill
        self.lang_wanted = lang
        self.looking_at, self.whole = (commands.COMPARE, eid), whole
        self.switch_mode("compare")

    def reviews(self, bill: str, remark: str = "") -> None:
        """The reviews of a bill, of all bills for the empty name; at a recommendation."""
        self.reviewing, self.looking_at = bill, (commands.REVIEWS, remark)
        self.switch_mode("reviews")

    def instructions(self, bill: str, lang: str, n: int) -> None:
        """The instructions of a bill in a language, at one of them."""
        self.comparing, self.lang_wanted = bill, lang
        self.looking_at = (commands.INSTRUCTIONS, str(n) if n else "")
        self.switch_mode("instructions")

    def registry(self) -> None:
        """The registry of experts, over the screen that is open."""
        self.push_screen(_made("registry", "RegistryScreen"))

    def owing(self) -> None:
        """What is due by person, over the screen that is open."""
        self.push_screen(_made("owing", "OwingScreen"))

    def checks(self, bill: str) -> None:
        """What a check of a bill finds, over the screen that is open."""
        self.push_screen(_made("checks", "ChecksScreen", bill))

    def board(self, bill: str) -> None:
        """The board of a bill's reviews (of all for the empty name), over the screen that is open."""
        self.push_screen(_made("board", "BoardScreen", bill))

    def carry(self, bill: str) -> None:
        """The carry-over of a bill's recommendations, over the screen that is open."""
        self.push_screen(_made("carry", "CarryScreen", bill))

    def errands(self) -> tuple[Errand, ...]:
        """The commands of the command line; each is asked once what it takes."""
        if self._known is None:
            self._known = self._errands() if self._errands is not None else ()
        return self._known

    def _make_ready(self) -> None:
        """Make ready what the first dialog, the palette and the first act need, before anybody waits for them."""

        def make() -> None:
            from lawtrack.tui.dialog import DIALOGS

            self.stylesheet.read_ahead(DIALOGS)
            self.call_from_thread(self._take_rules, DIALOGS)
            import_module("lawtrack.tui.screens.form")
            self.errands()
            with suppress(LawtrackError):  # who needs it is told
                self.office.open_store()

        self.run_worker(make, thread=True, exit_on_error=False, group="ready")

    def _take_rules(self, file: Path) -> None:
        """Let rules hold that were read ahead: what is on the screen is styled anew, which no dialog then waits for."""
        if not self.stylesheet.has_source(str(file), ""):
            self.stylesheet.read(file)
            self.refresh_css(animate=False)

    def errand(self, errand: Errand) -> None:
        """Ask what a command takes, carry it out, show what it prints."""
        screen = self.screen
        if not isinstance(screen, LawScreen):
            return
        near = screen.near()
        if not errand.parts:
            self.push_screen(_made("report", "ReportScreen", errand, near, {}))
            return
        dialog: Any = _made("errand", "ErrandScreen", errand, near)

        def sent(done: bool | None) -> None:
            if done:
                self.push_screen(_made("report", "ReportScreen", errand, near, dialog.given, dialog.draft))

        self.push_screen(dialog, sent)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a note, over a dialog too; what it tells is text, whoever asks for markup."""
        self.screen.remove_class("-quiet")
        super().notify(plain(message), title=title, severity=severity, timeout=timeout, markup=False)

    def tell_error(self, error: BaseException) -> None:
        """Show what went wrong; a defect is shown as one, and nothing is lost by it."""
        if isinstance(error, LawtrackError):
            self.notify(self.words_of(error), title=_("This did not work"), severity="error", timeout=15)
        else:
            path = write_crash_file(error, lambda: "lawtrack tui", self.office.folder)
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
        if type(self.screen).__name__ != "HelpScreen":
            self.push_screen(_made("help", "HelpScreen", self.screen))

    def action_interface_language(self, language: str) -> None:
        """Switch the interface to ``language``; new screens speak it at once."""
        i18n.use(language)
        with suppress(LawtrackError):  # a wish that cannot be kept holds for now
            remember_language(language)
        self.notify(_("The interface language changes fully when lawtrack starts again."))

    def get_key_display(self, binding: Binding) -> str:
        """A key on the foot of a screen, in the help and the palette, as sentences and the page of keys have it."""
        return binding.key_display or drawn(binding.key)

    def action_command_palette(self) -> None:
        """Textual's palette, asking in the interface's language."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(id="--command-palette", placeholder=_("Search for commands …")))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command, for the palette (ctrl+p): modes, what the screen can do, languages, themes."""
        for key, mode, name in self.mode_names():
            yield SystemCommand(_("go: {name}").format(name=name), key, partial(self._go, mode))
        for binding, words, node in commands.commands_on(screen):
            if binding.id and not binding.action.startswith(_NOT_TO_DO):
                yield SystemCommand(
                    _("do: {name}").format(name=words),
                    self.get_key_display(next(iter(Binding.make_bindings([binding])))),
                    self._runner(binding.action, node),
                )
        for one in languages():
            yield SystemCommand(
                _("language: {name}").format(name=one.names.own),
                "",
                partial(self.action_interface_language, one.lang.value),
            )
        for theme in THEMES:
            yield SystemCommand(
                _("theme: {name}").format(name=theme_said(theme)),
                "",
                partial(setattr, self, "theme", theme.name),
            )

    def _go(self, mode: str) -> None:
        self.switch_mode(mode)

    def _runner(self, action: str, node: DOMNode) -> Callable[[], None]:
        def run() -> None:
            self.call_later(self.run_action, action, node)

        return run
