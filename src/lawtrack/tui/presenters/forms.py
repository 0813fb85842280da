"""Forms: what a dialog asks for, as values; one dialog shows them all.

A form knows its fields, what would come of them, and how they are saved. Days stand in it as the reader writes them, and
may be typed as on the command line: 2026-11-02 or 02.11.2026.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.incoming import typed_day

if TYPE_CHECKING:
    from lawtrack.tui.office import Office

Values = Mapping[str, str]
"""What is typed and chosen, by the names of the fields."""

ON = "yes"
"""The value of a tick that is set; empty where it is not."""


class Kind(Enum):
    """How a field is filled in."""

    LINE = auto()
    WORDS = auto()  # several lines
    DAY = auto()
    NUMBER = auto()
    ONE_OF = auto()  # one of a few, all seen
    LISTED = auto()  # one of many, in a list that opens
    TICK = auto()
    FILE = auto()  # a file that is read


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form.

    Attributes:
        name: Its name.
        caption: What it is called.
        kind: How it is filled in.
        value: What stands in it at first.
        options: What can be chosen: values and their words.
        needed: A sentence on what is missing where it is empty; empty where it may be.
        hint: What is shown in it while it is empty.
        known: Names that are completed as they are typed; another one may be typed as well.
        beside: True where it stands beside the field before it, room permitting: the same in another language.
    """

    name: str
    caption: str
    kind: Kind = Kind.LINE
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    needed: str = ""
    hint: str = ""
    known: tuple[str, ...] = ()
    beside: bool = False

    def wrong(self, value: str) -> str:
        """A sentence on what is wrong with a value; empty where it is right."""
        typed = value.strip()
        if not typed:
            return self.needed
        if self.kind is Kind.DAY and typed_day(typed) is None:
            return _("«{value}» is no date; write it as 2024-08-01 or 01.08.2024.").format(value=typed)
        if self.kind is Kind.NUMBER and not _whole(typed):
            return _("«{value}» is no whole number.").format(value=typed)
        return ""


Foreseen = Callable[["Office", Values], str]
"""What would come of values, in words."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a dialog asks for.

    Attributes:
        name: The name under which what is typed is kept.
        heading: What it is.
        about: What is said above the fields; may be empty.
        fields: The fields.
        save: Saves the values and gives what is said then. Raises ``LawtrackError`` where it is not allowed.
        foreseen: What would come of the values, in words; None where nothing can be said. Raises as ``save`` does.
        seen: The state in which what is changed was seen; a draft of another one is marked.
        start: The field one starts in; the first empty one where it is empty.
    """

    name: str
    heading: str
    about: str
    fields: tuple[Field, ...]
    save: Callable[[Office, Values], str]
    foreseen: Foreseen | None = None
    seen: str = ""
    start: str = ""

    def field(self, name: str) -> Field:
        """The field of this name."""
        return next(one for one in self.fields if one.name == name)

    def wrong(self, values: Values) -> tuple[str, str] | None:
        """What is wrong with the first field that is, and its name; None where all may be saved."""
        for one in self.fields:
            sentence = one.wrong(values[one.name])
            if sentence:
                return sentence, one.name
        return None


def day_of(values: Values, name: str = "on") -> dt.date | None:
    """The day in a field; None where it is empty."""
    return typed_day(values[name].strip())


def written_day(day: dt.date | None) -> str:
    """A day as it stands in a field: as the reader writes it; empty for none."""
    from lawtrack.wording.days import day_text

    return day_text(day) if day is not None else ""


def number_of(values: Values, name: str) -> int | None:
    """The number in a field; None where it is empty."""
    typed = values[name].strip()
    return int(typed) if typed else None


def file_of(office: Office, values: Values, name: str = "file") -> Path:
    """The file that is typed: from the folder in which lawtrack was started, else from that of the workspace."""
    path = Path(values[name]).expanduser()
    return path if path.exists() else office.folder / path


_MOST_NAMED = 12


def files_like(office: Office, typed: str) -> str:
    """The files whose names begin as what is typed, in words; empty where there are none."""
    path = Path(typed).expanduser()
    inside = path if typed.endswith(("/", "\\")) or not typed else path.parent
    start = "" if inside == path or not typed else path.name.casefold()
    for folder in dict.fromkeys((Path.cwd() / inside, office.folder / inside)):
        try:
            every = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
        except OSError:
            continue
        names = [
            f"{one.name}/" if one.is_dir() else one.name
            for one in every
            if one.name.casefold().startswith(start)
        ]
        if names:
            more = " …" if len(names) > _MOST_NAMED else ""
            return _("There are: {names}").format(names=", ".join(names[:_MOST_NAMED]) + more)
    return ""


def on_field(caption: str = "") -> Field:
    """The day on which something happened: today, where nobody types another one."""
    return Field("on", caption or _("Day"), Kind.DAY, written_day(dt.date.today()))


_DIGITS = 9
"""More digits than anything counted here has."""


def _whole(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS
