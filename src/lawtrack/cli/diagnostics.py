"""Errors to sentences and exit codes: the only place that writes errors to stderr."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from lawtrack.cli.remedies import told
from lawtrack.crash import drop_output, output_failed, stopped
from lawtrack.errors import UNSETTLED_EXIT_CODE, USAGE_EXIT_CODE, LawtrackError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.shown import ShownStream

_OUTPUT = (errno.EBADF, errno.ENOSPC, errno.EIO)
"""Numbers of errors that name no file: what could not be written is standard output."""


@contextmanager
def shown_only() -> Iterator[None]:
    """While it lasts, nothing that is printed can steer the terminal: stdout and stderr are ``ShownStream``."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (stream and ShownStream(stream) for stream in before)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


@shown_only()
def run(command: click.Command) -> int:
    """Run ``command`` with the process's arguments and return the exit code; never a traceback for bad input."""
    try:
        result = command.main(standalone_mode=False)
    except click.exceptions.Abort:
        return stopped()
    except click.ClickException as error:
        error.show()
        return USAGE_EXIT_CODE
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except LawtrackError as error:
        tell_error(error)
        return error.exit_code
    except BrokenPipeError:
        raise  # the guard's affair
    except SystemExit:  # what click makes of a reader that went away; its exit code 1 means differences here
        raise BrokenPipeError from None
    except OSError as error:
        if error.filename is None and error.errno in _OUTPUT:
            drop_output()
            narrate(output_failed(error))
        else:
            name = error.filename or ""
            narrate(_("Error: {name}: {why}.").format(name=name, why=why_of(error)))
        return USAGE_EXIT_CODE
    code = result if isinstance(result, int) else 0
    return UNSETTLED_EXIT_CODE if _tell_late() and not code else code


def _tell_late() -> bool:
    """Say which files of a recorded step wait to be written; True where one does."""
    from lawtrack.services.pending import told_late

    late = told_late()
    for sentence in late:
        narrate(sentence)
    return bool(late)


def tell_error(error: LawtrackError) -> None:
    """One clear message on stderr: what is wrong, where, how to mend it."""
    click.echo(_("Error: {message}").format(message=told(error)), err=True)


def recorded(tell: Callable[[], int]) -> int:
    """Tell of a step that is recorded already; returns the exit code of ``tell``.

    What cannot be told is said, with exit code 3: the step stands, and nobody is to repeat it.
    """
    try:
        return tell()
    except LawtrackError as error:
        tell_error(error)
        narrate(_("The step is recorded; only the answer to it could not be given."))
        return UNSETTLED_EXIT_CODE


def narrate(text: str) -> None:
    """A line of narration on stderr."""
    click.echo(text, err=True)


def told_bills(done: int, all_of_them: int) -> None:
    """Narrate how many bills were read so far."""
    narrate(_("{done} of {all} bills read").format(done=done, all=all_of_them))
