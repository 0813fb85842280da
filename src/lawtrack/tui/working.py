"""Work off the main loop: what may take its time runs in a thread, what it gives is drawn by the loop."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual.worker import Worker, WorkerState, get_current_worker

from lawtrack.errors import LawtrackError
from lawtrack.tui.held import Why
from lawtrack.tui.shell import Shell, shell_of
from lawtrack.tui.tidying import kept_if_long

if TYPE_CHECKING:
    from textual.screen import Screen

    _Screen = Screen[Any]
else:
    _Screen = object

T = TypeVar("T")
LOADS, RECORDS = "load", "save"
"""Groups of work: what loads what a screen shows, and what records something."""
_LONG = 30
"""Seconds for which stands what somebody must do something about."""


class Working(_Screen):
    """A screen that works in threads and draws in handlers.

    ``load(work, draw)`` runs ``work`` in a thread and gives its result to ``draw`` on the main loop. One piece of
    work computes at a time: the others wait for the office's lock, and what was overtaken while it waited is dropped,
    so that a key held down computes once, not thirty times. ``record(work, draw)`` is for what records something: no key
    overtakes it.
    """

    not_loaded = ""
    """Why what the screen is to show could not be loaded; empty where it could, and while it is being loaded."""

    @property
    def shell(self) -> Shell:
        """The application."""
        return shell_of(self.app)

    def load(
        self,
        work: Callable[[], T],
        draw: Callable[[T], None],
        *,
        group: str = LOADS,
        waits: bool = True,
    ) -> None:
        """Run ``work`` in a thread and give what it returns to ``draw`` on the main loop.

        Args:
            work: What may take its time; it touches no widget.
            draw: What is done with its result.
            group: Work of the same group overtakes what was begun before.
            waits: False for what reads a list of names and need not wait until others have computed.
        """

        def run() -> None:
            worker = get_current_worker()
            with self.shell.office.lock if waits else nullcontext():
                if worker.is_cancelled:
                    return
                try:
                    with kept_if_long():
                        result = work()
                finally:
                    self._tell_late()
            if not worker.is_cancelled:
                self.app.call_from_thread(draw, result)

        if group == LOADS:
            self.not_loaded = ""
        self.run_worker(run, thread=True, exclusive=True, group=group, exit_on_error=False)

    def record(self, work: Callable[[], T], draw: Callable[[T], None]) -> None:
        """Record something in a thread; what is pressed meanwhile waits until it is recorded and shown.

        Args:
            work: Records; it touches no widget.
            draw: Shows what came of it, or leaves the screen.
        """

        def drawn(result: T) -> None:
            draw(result)
            self.shell.when_shown(partial(self.shell.held.release, Why.SAVING))

        self.shell.held.hold(Why.SAVING)
        self.load(work, drawn, group=RECORDS)

    def _tell_late(self) -> None:
        """Say, whatever is shown by now, which files of a recorded step wait to be written; asked in the thread."""
        from lawtrack.services.pending import told_late

        for sentence in told_late():
            self.app.call_from_thread(self.app.notify, sentence, severity="warning", timeout=_LONG)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell what went wrong in a thread."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error is not None:
            cause = error.__cause__ if error.__cause__ is not None else error
            told = cause if isinstance(cause, LawtrackError) else error
            if event.worker.group == LOADS:
                self.load_failed(told)
            self.failed(told)

    def load_failed(self, error: BaseException) -> None:
        """What the screen is to show could not be loaded; a screen that shows something says so."""

    def failed(self, error: BaseException) -> None:
        """Show what went wrong; a screen with a place for it shows it there."""
        self.shell.tell_error(error)
