"""Errands: the commands of the command line as forms, and where the lines that they print lead.

What a command takes is told by the command itself (``cli/errands.py``), so that the interface can do whatever the
command line can, by the same services and with the same words.
"""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.i18n import _
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values, file_of, files_like

if TYPE_CHECKING:
    from lawtrack.tui.office import Office

BILL, ACT, PLACE, LANG = "bill", "act", "place", "lang"
"""What a part may name that is on the screen already."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a command takes.

    Attributes:
        name: Its name.
        words: What it is.
        option: How it is written, ``--lang``; empty for what stands by itself.
        kind: How it is filled in.
        options: What can be chosen.
        called: What a person reads for each of them; as they are written where nothing is given.
        needed: True where the command does not go without.
        many: True where several may be given, a line each.
        pair: True where each of them is of two words.
        named: What of the screen it names: ``BILL``, ``ACT``, ``PLACE``, ``LANG``; empty for nothing.
        written: True where it is a file to write.
    """

    name: str
    words: str
    option: str = ""
    kind: Kind = Kind.LINE
    options: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    needed: bool = False
    many: bool = False
    pair: bool = False
    named: str = ""
    written: bool = False

    @property
    def field(self) -> str:
        """The name of its field."""
        return f"part-{self.name}"


@dataclass(frozen=True, slots=True)
class Errand:
    """A command of the command line.

    Attributes:
        path: The words that call it: ``("bill", "rename")``.
        words: What it does, in a line.
        about: What it does, in full.
        parts: What it takes.
    """

    path: tuple[str, ...]
    words: str
    about: str
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """Its name on the command line."""
        return " ".join(self.path)


Errands = Callable[[], tuple[Errand, ...]]
"""Gives every errand; it may take its time."""


@dataclass(frozen=True, slots=True)
class Near:
    """What is on the screen from which an errand is sent; empty for what is not."""

    bill: str = ""
    act: str = ""
    place: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line leads: a mode, the bill or the act there, and the element."""

    mode: str
    name: str
    eid: str = ""


def errand_form(errand: Errand, near: Near, given: Values | None = None) -> Form:
    """What a command takes, as a form; what is on the screen stands in it already.

    Args:
        errand: The command.
        near: What is on the screen.
        given: What was given before, where it is sent again.
    """
    fields = tuple(_field(part, in_fields(errand, part.words), near, given or {}) for part in errand.parts)

    def save(office: Office, values: Values) -> str:
        arguments(errand, office, values)
        return ""

    def foreseen(office: Office, values: Values) -> str:
        for part in errand.parts:
            typed = values[part.field].strip()
            is_file = part.kind is Kind.FILE and not part.many
            if typed and is_file and not file_of(office, values, part.field).exists():
                return files_like(office, typed)
        return ""

    asks_files = any(part.kind is Kind.FILE for part in errand.parts)
    return Form(
        f"errand-{'-'.join(errand.path)}-{near.bill}",
        errand.name,
        in_fields(errand, errand.about),
        fields,
        save,
        foreseen if asks_files else None,
    )


_OPTION = re.compile(r"\blawtrack [a-z][^;)\n]*|'(--[a-z][a-z0-9-]*)'|(?<![\w-])--[a-z][a-z0-9-]*")
"""An option; or a command that is to be typed somewhere, whose options are what they are."""
_MODULE = "python -m lawtrack"
_ENDS = re.compile(r"[;:.]\s|\s\(")


def in_fields(errand: Errand, words: str) -> str:
    """What a command says, as its form says it: a field where the command line has an option.

    Lines on how the command is typed («Usage: python -m lawtrack …») are left out: nobody types it here.
    """
    names = _fields_called(errand)
    kept = "\n".join(line for line in words.split("\n") if _MODULE not in line)
    return _OPTION.sub(lambda found: names.get(found[1] or found[0], found[0]), kept)


def _fields_called(errand: Errand) -> dict[str, str]:
    """What the fields of options are called: the beginning of their captions, whole where two begin alike."""
    parts = [part for part in errand.parts if part.option]
    short = {part.option: _ENDS.split(part.words, maxsplit=1)[0].rstrip(" .:;,") for part in parts}
    shared = Counter(short.values())
    return {
        part.option: f"«{part.words if shared[short[part.option]] > 1 else short[part.option]}»"
        for part in parts
    }


def _field(part: Part, words: str, near: Near, given: Values) -> Field:
    first = {BILL: near.bill, ACT: near.act, PLACE: near.place}.get(part.named, "")
    value = given.get(part.field, first)
    kind = Kind.WORDS if part.many else part.kind
    return Field(
        part.field,
        words,
        kind,
        value,
        tuple(zip(part.options, part.called or part.options, strict=True)),
        _("This is needed: {what}.").format(what=words) if part.needed else "",
        _("not said") if kind is Kind.LISTED else "",
    )


def arguments(errand: Errand, office: Office, values: Values) -> list[str]:
    """The arguments of the command, as the values give them: options first, then what stands by itself.

    Raises:
        WorkflowError: One that stands by itself is missing before another, or a file to write is there already.
    """
    options: list[str] = []
    alone: list[str] = []
    missing = ""
    for part in errand.parts:
        typed = values.get(part.field, "").strip()
        if not typed:
            missing = missing or ("" if part.option or part.many else part.words)
            continue
        if not part.option and missing:
            raise WorkflowError(_("This is needed: {what}.").format(what=missing))
        for one in typed.splitlines() if part.many else [typed]:
            if not one.strip():
                continue
            if part.kind is Kind.TICK:
                options.append(part.option)
                continue
            words = shlex.split(one) if part.pair else [_as_file(part, office, one.strip())]
            if part.option.startswith("--") and not part.pair:
                options.append(f"{part.option}={words[0]}")  # words that begin with «-» are words
            elif part.option:
                options += [part.option, *words]
            else:
                alone += words
    guard = ["--"] if any(one.startswith("-") for one in alone) else []
    return [*errand.path, *options, *guard, *alone]


def _as_file(part: Part, office: Office, typed: str) -> str:
    """A file to read is looked for here and in the workspace; one to write goes into the workspace.

    Raises:
        WorkflowError: The file to write is there already.
    """
    if part.kind is Kind.FILE and not part.written:
        return str(file_of(office, {"file": typed}))
    if not part.written:
        return typed
    path = office.folder / typed
    if path.is_file():
        raise WorkflowError(
            _("{path} is there already.").format(path=path), hint=_("Give it another name, or move that one.")
        )
    return str(path)


# Where a line leads

_BETWEEN = re.compile(r"\s{2,}|: | [–—] |[;,«»|]")
_TOKEN = re.compile(r"[\w/-]+(?:\.[\w/-]+)*")
_EID = re.compile(r"(?:art|chp|sec|para|subpara|prt|att|body)_[\w-]+")
_NUMBERED = re.compile(r"(?P<bill>[\w-]+)/r?\d+")


def place_in(office: Office, line: str, near: Near) -> Place | None:
    """Where a line leads: a review or recommendation by its name, an act, a bill, an element; None for nowhere.

    Raises:
        LawtrackError: The workspace cannot be read.
    """
    from lawtrack.services.bills.bills import Bills

    bills = {bill.slug for bill in Bills(office.workspace).list()}
    with office.lock:
        shelf = [item.work for item in office.library.shelf()]
    works = {name: work.uri for work in shelf for name in (work.slug, work.uri)}
    tokens = [token.group() for token in _TOKEN.finditer(line)]
    numbered = (_NUMBERED.fullmatch(token) for token in tokens)
    about = next((found["bill"] for found in numbered if found and found["bill"] in bills), "")
    if about:
        return Place("reviews", about)
    eid = _element(line, tokens)
    bill = next((token for token in tokens if token in bills), "")
    act = next((works[token] for token in tokens if token in works), "")
    if act and not bill and not (eid and near.bill):
        return Place("read", act, eid)
    if bill or (eid and near.bill):
        return Place("compare", bill or near.bill, eid)
    return Place("read", near.act, eid) if eid and near.act else None


def _element(line: str, tokens: list[str]) -> str:
    """The first element that a line names, by its eId or as people write it; empty for none."""
    from lawtrack.reading.citations.typed import read_citation

    written = next((token for token in tokens if _EID.fullmatch(token)), "")
    if written:
        return written
    for cell in _BETWEEN.split(line):
        if cell and any(sign.isdigit() for sign in cell):
            try:
                return read_citation(cell.strip()).eid
            except LawtrackError:
                continue
    return ""


def kept_as(errand: Errand, near: Near, lines: list[str]) -> Form:
    """Write what a command printed to a file."""
    name = "-".join((*errand.path, near.bill)).strip("-")
    fields = (Field("file", _("Name of the file"), value=f"{name}.txt", needed=_("Name the file.")),)

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.files import write_atomically

        part = Part("file", "", written=True)
        path = office.folder / values["file"].strip()
        office.workspace.refuse_output(path)
        _as_file(part, office, values["file"].strip())
        write_atomically(path, "".join(f"{line}\n" for line in lines))
        return _("Written: {path}").format(path=path)

    return Form(f"kept-{name}", _("Export"), "", fields, save, start="file")
