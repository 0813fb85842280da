"""What was typed and not saved: whence a dialog was opened, offered at the next start, opened there again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual.actions import ActionParseResult
from textual.app import App
from textual.dom import DOMNode

from lawtrack.i18n import _, ngettext
from lawtrack.tui import commands
from lawtrack.tui.drafts import Draft, Drafts
from lawtrack.tui.keys.own import keys_of
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.screens.base import LawScreen

if TYPE_CHECKING:
    from lawtrack.tui.presenters.errands import Errand

_SOON = 0.1
"""Seconds in which a screen that is opened begins to load."""
_BETWEEN = 0.02
"""Seconds after which it is looked again whether it has loaded."""


class Recovering(App[None]):
    """An application that knows what a person was typing."""

    drafts: Drafts
    comparing = ""
    reviewing = ""
    killed = False
    """True where the session before did not come to an end in peace."""
    _last_action = ""

    def errands(self) -> tuple[Errand, ...]:
        """The commands of the command line."""
        raise NotImplementedError

    def errand(self, errand: Errand) -> None:
        """Ask what a command takes."""
        raise NotImplementedError

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Carry an action out, and remember which it was: a dialog that it opens is opened by it again."""
        if isinstance(action, str):
            self._last_action = action
        return await super().run_action(action, default_namespace, namespaces)

    def whence(self) -> dict[str, str]:
        """Where a dialog is opened."""
        screen = next((one for one in reversed(self.screen_stack) if isinstance(one, LawScreen)), None)
        if screen is None:
            return {}
        near = screen.near()
        by_enter = next(
            (c for c in commands.COMMANDS if screen.MODE in c.where and keys_of(c.id, c.keys) == "enter"),
            None,
        )
        action = self._last_action
        if action == "select_cursor" and by_enter is not None:  # the list takes the key for itself
            action = by_enter.action
        return {
            "mode": screen.MODE,
            "bill": near.bill,
            "place": screen.place_here(),
            "lang": near.lang,
            "action": action,
        }

    def offer(self) -> None:
        """Offer what was typed: at once where the last session was killed, else in a line."""
        count = len(self.drafts.all())
        if count and self.killed:
            self.recover()
        elif count:
            words = ngettext(
                "{n} text was typed and not saved: {key} shows it.",
                "{n} texts were typed and not saved: {key} shows them.",
                count,
            )
            self.notify(words.format(n=count, key=key_of("app.recover")))

    def recover(self) -> None:
        """Show what was typed and not saved."""
        from lawtrack.tui.screens.recovery import RecoveryScreen

        if self.drafts.all():
            self.push_screen(RecoveryScreen(self.drafts), self._reopen)
        else:
            self.notify(_("Everything that was typed is saved."))

    def _reopen(self, draft: Draft | None) -> None:
        """Go where something was typed and open its dialog again."""
        if draft is None:
            return
        about = draft.about
        mode = about.get("mode", "")
        if mode not in self.MODES:
            self.notify(draft.words, title=draft.heading, timeout=60)
            return
        self.comparing = about.get("bill", "") or self.comparing
        self.reviewing = about.get("bill", "")
        self.switch_mode(mode)
        screen = self.screen
        if isinstance(screen, LawScreen):
            screen.lang = about.get("lang", "") or screen.lang
            self.set_timer(_SOON, partial(self._when_quiet, lambda: self._open_again(screen, about)))

    def _when_quiet(self, then: Callable[[], None]) -> None:
        """Do something when the screen has loaded what it shows."""
        if any(worker.is_running and worker.group == "load" for worker in self.workers):
            self.set_timer(_BETWEEN, partial(self._when_quiet, then))
        else:
            self.call_after_refresh(then)

    def _open_again(self, screen: LawScreen, about: Mapping[str, str]) -> None:
        screen.go_here(about.get("place", ""))
        errand = next((one for one in self.errands() if one.name == about.get("errand")), None)
        action = about.get("action", "")
        if errand is not None:
            self.errand(errand)
        elif callable(getattr(screen, f"action_{action.partition('(')[0]}", None)):
            self.call_later(self.run_action, action, screen)
        else:
            self.notify(
                _("It stands in its dialog when that is opened again: {what}").format(
                    what=about.get("heading", "")
                )
            )
