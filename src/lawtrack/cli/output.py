"""What goes to stdout or to the file of ``-o``: data, nothing else."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import click

from lawtrack.errors import ExportError
from lawtrack.i18n import _, ngettext
from lawtrack.services.files import refuse_inputs, write_atomically
from lawtrack.shown import shown, without_controls

if TYPE_CHECKING:
    from lawtrack.profiles.forms import Form
    from lawtrack.tables.table import ComparativeTable

_OUTPUTS = ("out", "output", "outcomes")
"""Parameters that name what a command writes."""
_CONTROL = re.compile("[\x7f-\x9f\ud800-\udfff]")


def emit(content: str | bytes, out: str | None = None) -> None:
    """Write ``content`` to the file ``out``, or to stdout where it is None or ``-``.

    That a file is written is told on stderr. A terminal gets no control characters and no marks of direction; a pipe gets the text without control characters.

    Raises:
        ExportError: The file cannot be written, is one of the command's inputs, or is named for two outputs.
    """
    check_outputs()
    if out and out != "-":
        write_atomically(Path(out), content)
        click.echo(_("Written: {path}").format(path=out), err=True)
        return
    data = content.encode(errors="backslashreplace") if isinstance(content, str) else content
    if isinstance(content, str) or sys.stdout.isatty():
        data = _for_stdout(data)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def check_outputs() -> None:
    """Refuse a command whose output is one of its inputs, or two of whose outputs are one file.

    Raises:
        ExportError: It is so; nothing was written yet.
    """
    context = click.get_current_context(silent=True)
    if context is None:
        return
    outputs = [Path(str(v)) for name, v in context.params.items() if name in _OUTPUTS and v and str(v) != "-"]
    inputs = [path for param in context.command.params for path in _paths(context, param)]
    for n, path in enumerate(outputs):
        refuse_inputs(path, inputs)
        if any(path.absolute() == other.absolute() for other in outputs[:n]):
            raise ExportError(
                _("{path} is named for two outputs; the second would take the place of the first.").format(
                    path=path
                ),
                hint=_("Choose another place with -o."),
            )


def tell_long_cells(table: ComparativeTable, form: Form, format_: str) -> None:
    """Say on stderr where Excel could not hold a text in one cell."""
    if format_ != "xlsx":
        return
    from lawtrack.formats.table_xlsx import long_cells

    count = long_cells(table, form)
    if count:
        click.echo(
            ngettext(
                "{count} text is longer than a cell of Excel: it is cut there, and stands whole on the sheet «+».",
                "{count} texts are longer than a cell of Excel: they are cut there, and stand whole on the sheet «+».",
                count,
            ).format(count=count),
            err=True,
        )


def emit_json(value: Any, out: str | None = None) -> None:  # noqa: ANN401 -- whatever JSON can hold
    """Write one JSON value on lines of its own, letters unescaped; into a file of JSON lines each item of a list on one."""
    if _is_of_lines(out):
        emit("".join(map(json_line, value if isinstance(value, list) else [value])), out)
        return
    emit(_escaped(json.dumps(value, ensure_ascii=False, indent=1)) + "\n", out)


def emit_json_lines(values: Sequence[Any], out: str | None = None) -> None:
    """Write JSON values, one a line; into a file whose name says «.json», one document: the list of them."""
    if out and PurePath(out).suffix.casefold() == ".json":
        emit_json([*values], out)
    else:
        emit("".join(map(json_line, values)), out)


def _is_of_lines(out: str | None) -> bool:
    return bool(out) and PurePath(str(out)).suffix.casefold() == ".jsonl"


def json_line(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can hold
    """One JSON value in one line, with its line feed."""
    return _escaped(json.dumps(value, ensure_ascii=False)) + "\n"


def _escaped(text: str) -> str:
    """JSON whose strings hold no C1 controls and halves of letters: the value stays the same."""
    return _CONTROL.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _for_stdout(data: bytes) -> bytes:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data  # a Word file: whoever sends it to a terminal gets it
    return (shown if sys.stdout.isatty() else without_controls)(text).encode(errors="replace")


def _paths(context: click.Context, param: click.Parameter) -> Iterator[Path]:
    """The files that a parameter names as something to read."""
    value = context.params.get(param.name or "")
    if param.name in _OUTPUTS or value is None:
        return
    kinds = param.type.types if isinstance(param.type, click.Tuple) else [param.type]
    if any(isinstance(kind, click.Path) for kind in kinds):
        waiting = [value]
        while waiting:
            one = waiting.pop()
            if isinstance(one, tuple | list):
                waiting += one
            elif isinstance(one, str | Path):
                yield Path(one)


def shortened(text: str, longest: int) -> str:
    """``text`` in one line, with «…» in the place of what is more than ``longest`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
