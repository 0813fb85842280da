"""The last guard: what nobody foresaw becomes one sentence, a crash file and the exit code 70.

``guarded`` stands around the whole command line, its imports too. It knows nothing heavy: what it needs beside the
standard library is imported when something went wrong.

A crash file may be sent to those who mend lawtrack, so it holds nothing of the user's: no words of a law, no values of
variables, no folder of this computer. It has the version, the platform, the command with the names of its options, and
where in the code it happened.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from lawtrack.errors import CRASH_EXIT_CODE, INTERRUPTED_EXIT_CODE, USAGE_EXIT_CODE
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of

_FRAMES = 25
"""Frames shown at each end of a long traceback: that of endless recursion has a thousand."""
_SAFE = (AttributeError, TypeError, NameError, IndexError, RecursionError, ZeroDivisionError)
"""Their words are made by Python from names in the code; those of other errors may quote a text or a path."""


def guarded(run: Callable[[], int], argv: Sequence[str] = (), words: Callable[[], str] = str) -> int:
    """What ``run`` returns; where it fails in a way nobody foresaw, one sentence, a crash file and 70.

    Args:
        run: The whole program, its imports included.
        argv: What was typed: ``--debug`` shows the traceback, ``--workspace`` is where the crash file lies.
        words: The command and the names of its options, for the crash file; asked only after a fault.
    """
    _open_streams()
    try:
        return _flushed(run())
    except KeyboardInterrupt:
        return stopped()
    except BrokenPipeError:
        return _reader_gone()
    except Exception as error:
        return _crashed(error, argv, words)


def stopped() -> int:
    """Say that the user stopped it; the exit code for it."""
    _say(_("Stopped. Nothing was half-written."))
    return INTERRUPTED_EXIT_CODE


def drop_output() -> None:
    """Let go of what standard output could not take: it must not be tried again when the program ends."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _crashed(error: Exception, argv: Sequence[str], words: Callable[[], str]) -> int:
    if "--debug" in argv:
        import traceback

        traceback.print_exception(error)
    _say(sentence(error, write_crash_file(error, words, _named_workspace(argv))))
    return CRASH_EXIT_CODE


def _named_workspace(argv: Sequence[str]) -> Path | None:
    """The workspace that was named; the command line may be what is broken, so it is looked for by hand."""
    for n, word in enumerate(argv):
        if word.startswith("--workspace="):
            return Path(word.removeprefix("--workspace="))
        if word == "--workspace":
            return Path(argv[n + 1]) if n + 1 < len(argv) else None
    return None


def sentence(error: BaseException, path: Path | None) -> str:
    """What is said of a fault, with the place of its crash file."""
    what = type(error).__name__
    if isinstance(error, MemoryError):
        said = _("Error: there is not enough memory for this.")
    else:
        said = _("Error: an unexpected fault of lawtrack itself ({what}).").format(what=what)
    if path is None:
        where = _("No crash file could be written; --debug shows where it happened.")
    else:
        where = _("Where it happened is in {path} (no text of yours is in it); please report it.")
    return f"{said} {where.format(path=path)}"


def write_crash_file(
    error: BaseException, words: Callable[[], str] = str, workspace: Path | None = None
) -> Path | None:
    """Write what happened to the workspace's ``.lawtrack/crash/``, else to the user's state folder.

    Args:
        error: The fault.
        words: The command and the names of its options.
        workspace: The workspace; found from here where it is None.

    Returns:
        The file; None where neither folder can be written.
    """
    with contextlib.suppress(Exception):  # whatever is wrong here must not hide what was wrong before
        text = report(error, words)
        name = f"crash-{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S%f}-{os.getpid()}.txt"
        for folder in _folders(workspace):
            with contextlib.suppress(OSError):
                folder.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace")
                return folder / name
    return None


def report(error: BaseException, words: Callable[[], str] = str) -> str:
    """What a crash file says."""
    import platform

    from lawtrack import __version__

    try:
        command = words()
    except Exception:
        command = "?"
    head = [
        f"lawtrack {__version__}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()} {platform.machine()}",
        f"command: {command}",
        "",
    ]
    return "\n".join([*head, *_chain(error)]) + "\n"


def _chain(error: BaseException) -> Iterator[str]:
    """The errors that led to this one, the first one first, each with its frames."""
    seen: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in seen:
        seen.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    for one in reversed(seen):
        yield from _frames(one.__traceback__)
        yield _named(one)
        if isinstance(one, BaseExceptionGroup):
            for inner in one.exceptions:
                yield from (f"  | {line}" for line in _chain(inner))


def _frames(traceback: TracebackType | None) -> Iterator[str]:
    lines = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        lines.append(f"  {_module(traceback)}:{traceback.tb_lineno} {code.co_qualname}")
        traceback = traceback.tb_next
    if len(lines) > 2 * _FRAMES:
        lines[_FRAMES:-_FRAMES] = [f"  … {len(lines) - 2 * _FRAMES} frames"]
    yield from lines


def _module(traceback: TracebackType) -> str:
    """The module of a frame: its file's folders are this computer's own affair."""
    return str(
        traceback.tb_frame.f_globals.get("__name__") or Path(traceback.tb_frame.f_code.co_filename).name
    )


def _named(error: BaseException) -> str:
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    if type(error) in _SAFE:
        return f"{kind}: {error}"
    if isinstance(error, OSError):
        return f"{kind}: errno {error.errno}"
    return kind


def _folders(workspace: Path | None) -> Iterator[Path]:
    """Where a crash file may lie, the best place first."""
    from lawtrack.config import workspace_around

    found = workspace_around(workspace)
    if found is not None:
        yield found / ".lawtrack" / "crash"
    from platformdirs import user_state_path

    yield user_state_path("lawtrack", appauthor=False) / "crash"


def _open_streams() -> None:
    """Give the program its three streams.

    One that the caller closed (``>&-``) is put onto nothing, or the next file opened would take its number and be
    written to; writing to it still fails. Text that goes to a file or a pipe is UTF-8, as the data is; a letter that
    a terminal lacks is shown as its code, not lost.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)
    if sys.stdin is None:
        sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    if sys.stdout is None:
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            piped = not stream.isatty() and "PYTHONIOENCODING" not in os.environ
            stream.reconfigure(encoding="utf-8" if piped else None, errors="backslashreplace")


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        _say(output_failed(error))
        return USAGE_EXIT_CODE
    return code


def output_failed(error: OSError) -> str:
    """What is said where standard output takes nothing: it is closed, or the disk is full."""
    return _("Error: standard output cannot be written: {why}.").format(why=why_of(error))


def _reader_gone() -> int:
    """The reader of our output went away (``lawtrack read … | head``): nothing is wrong."""
    drop_output()
    return 0


def _say(text: str) -> None:
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            print(text, file=sys.stderr, flush=True)
