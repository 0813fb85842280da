"""``--format`` and the ending of ``-o``: one says the other, and a contradiction is refused.

A file whose name says «Word» and which holds plain text is called damaged by Word, and a drafter cannot know why. So
where ``--format`` is left out the ending decides, and an ending that belongs to another format, or to none that the
command writes, is refused. A name without an ending, or with one that belongs to no known format, may hold anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

import click

from lawtrack.cli.options import Decorator
from lawtrack.errors import InputError
from lawtrack.i18n import _

_TEXT = (".txt", ".md", ".text")
_FOREIGN = frozenset(
    {".doc", ".docm", ".dotx", ".rtf", ".odt", ".pdf", ".xls", ".ods", ".docx", ".xlsx", ".html", ".htm"}
    | {".xml", ".akn", ".json", ".jsonl", ".csv", ".svg", ".png", ".zip", *_TEXT}
)
"""Endings that promise what is in a file."""


@dataclass(frozen=True, slots=True)
class Formats:
    """What a command can write.

    Attributes:
        endings: Of each format, the endings of its files; where two have one ending, the first is meant.
        default: What is written where neither ``--format`` nor an ending says it.
    """

    endings: Mapping[str, tuple[str, ...]]
    default: str

    def option(self, *names: str, words: str = "") -> Decorator:
        """``--format``: None where it is left out."""
        told = _("The format; where it is left out, the ending of -o decides, else {default}.")
        return click.option(
            "--format",
            *names,
            type=click.Choice(list(self.endings)),
            default=None,
            help=" ".join(filter(None, (words, told.format(default=self.default)))),
        )

    def chosen(self, format_: str | None, out: str | None) -> str:
        """The format to write.

        Args:
            format_: What ``--format`` says.
            out: What ``-o`` says.

        Raises:
            InputError: The ending of the file promises another format, or one that the command does not write.
        """
        ending = PurePath(out or "").suffix.lower()
        if ending not in _FOREIGN:
            return format_ or self.default
        by_ending = [name for name, endings in self.endings.items() if ending in endings]
        if not by_ending:
            raise InputError(
                _("This command does not write {ending} files.").format(ending=ending), hint=self._known()
            )
        if format_ and format_ not in by_ending:
            raise InputError(
                _("{file} is not the name of a file in the format «{format}».").format(
                    file=PurePath(out or "").name, format=format_
                ),
                hint=_("Leave out --format, or give the file one of these endings: {endings}").format(
                    endings=", ".join(self.endings[format_])
                ),
            )
        return format_ or by_ending[0]

    def _known(self) -> str:
        known = "; ".join(f"{name}: {', '.join(endings)}" for name, endings in self.endings.items())
        return _("It writes {known}.").format(known=known)


TABLES = Formats(
    {
        "plain": _TEXT,
        "docx": (".docx",),
        "html": (".html", ".htm"),
        "xlsx": (".xlsx",),
        "json": (".json",),
        "pdf": (".pdf",),
        "redline": (".docx",),
    },
    "plain",
)
"""Comparative tables, and the redline beside them."""
VERSIONS = Formats({name: TABLES.endings[name] for name in TABLES.endings if name != "redline"}, "plain")
"""Two versions of a bill side by side."""
TEXTS = Formats({"text": _TEXT, "akn": (".xml", ".akn"), "docx": (".docx",), "pdf": (".pdf",)}, "text")
"""A consolidated text."""
LAWS = Formats({"text": _TEXT, "docx": (".docx",)}, "text")
"""An amending act."""
TREES = Formats({"tree": _TEXT, "text": _TEXT, "akn": (".xml", ".akn"), "json": (".json",)}, "tree")
"""What ``read`` gives."""
REPORTS = Formats({"text": _TEXT, "json": (".json", ".jsonl", *_TEXT)}, "text")
"""Lists that are text, or JSON where ``--json`` says so."""
VALUES = Formats({"json": (".json", ".jsonl", *_TEXT)}, "json")
"""Values that are JSON whatever the file is called."""
REMARKS = Formats({"txt": _TEXT, "json": (".json",), "xlsx": (".xlsx",)}, "txt")
"""Working files of remarks."""
ARCHIVES = Formats({"zip": (".zip",)}, "zip")
"""A workspace as one file."""
PAPERS = Formats(
    {"docx": (".docx",), "xlsx": (".xlsx",), "html": (".html", ".htm"), "pdf": (".pdf",)}, "docx"
)
"""Reports."""
CORRELATIONS = Formats(
    {
        "plain": _TEXT,
        "docx": (".docx",),
        "xlsx": (".xlsx",),
        "html": (".html", ".htm"),
        "pdf": (".pdf",),
        "json": (".json",),
    },
    "plain",
)
"""Correlation tables."""
FOLDERS = Formats({"folder": ("/",)}, "folder")
"""A folder, which no ending of a file fits."""
