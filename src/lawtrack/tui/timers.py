"""Timers that come: one that is to come once comes, also on a machine that was busy when it was made.

Textual's timer skips what it is late for. That is right for what comes every second and wrong for what comes once: where
the machine is busy for as long as the timer was to wait, between two lines of Textual, it never comes, and what waits for
it waits for ever. Where the time is over already when it is made (a notice that is shown again on the next screen in the
moment in which its time ends) Textual computes which call comes next and never finds one: the interface stands still.
"""

from __future__ import annotations

from textual import message_pump
from textual.message_pump import MessagePump
from textual.timer import Timer, TimerCallback

_TIMER = "Timer"
"""The name under which Textual makes the timers of all screens and widgets."""


class SureTimer(Timer):
    """A timer whose last call is never skipped.

    Args:
        event_target: Whose timer it is.
        interval: The seconds before each call; none, or less than none, where the time is over.
        name: What it is called.
        callback: What is called.
        repeat: How often it is called after the first time; None for ever.
        skip: Whether calls are left out that are late, where it calls for ever.
        pause: Whether it begins only when it is told to.
    """

    def __init__(
        self,
        event_target: MessagePump,
        interval: float,
        *,
        name: str | None = None,
        callback: TimerCallback | None = None,
        repeat: int | None = None,
        skip: bool = True,
        pause: bool = False,
    ) -> None:
        super().__init__(
            event_target,
            interval,
            name=name,
            callback=callback,
            repeat=repeat,
            skip=skip and repeat is None,
            pause=pause,
        )


def use_sure_timers() -> None:
    """Let every timer be a sure one that a screen, a widget or Textual's own notices set from here on."""
    setattr(message_pump, _TIMER, SureTimer)
