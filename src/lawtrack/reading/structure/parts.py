"""Части and абзацы: how the unnumbered lines of a unit hang together.

Art. 23 of the Law «On Legal Acts»: a часть is a finished norm on its own line, beginning with a capital; an абзац is
a line in lower case of a sentence that runs over lines, ending with «;»; the lead-in is абзац 1. In practice an абзац
may begin with a capital («Новый год – 1–2 января;»), so what decides is how the line before it ended.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.reading.structure import patterns as p


@dataclass(slots=True, eq=False)
class Unit:
    """A unit being built: its own label, its parts, and after them other children."""

    kind: Kind
    number: Number | None = None
    label: str = ""
    heading: str = ""
    line: int = 0
    parts: list[Part] = field(default_factory=list)
    children: list[Unit | Provision] = field(default_factory=list)
    removed: bool = False
    apart: bool = False

    @property
    def part(self) -> Part:
        """The part that is open; the first one is made on use."""
        if not self.parts or self.parts[-1] is not self._last():
            self._open()
        return self.parts[-1]

    def _last(self) -> object:
        return self.children[-1] if self.children else None

    def _open(self) -> None:
        part = Part()
        self.parts.append(part)
        self.children.append(part)  # type: ignore[arg-type]

    def new_part(self, text: str, line: int) -> None:
        """A new часть with this lead-in or whole text."""
        self._open()
        self.parts[-1].intro = text
        self.parts[-1].line = line

    @property
    def is_empty(self) -> bool:
        """Nothing stands in it yet."""
        return not self.children


@dataclass(slots=True, eq=False)
class Part:
    """One часть: a lead-in, numbered points and абзацы, a closing line."""

    intro: str = ""
    line: int = 0
    items: list[Unit | Provision] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)

    def add(self, item: Unit | Provision) -> None:
        """Read a point or an абзац into the part: what was taken for its closing line stands before it, an абзац."""
        self.items += [Provision(Kind.ALINEA, text=text) for text in self.closing]
        self.closing.clear()
        self.items.append(item)

    @property
    def last_text(self) -> str:
        """The words that were read last in this part."""
        if self.closing:
            return self.closing[-1]
        if not self.items:
            return self.intro
        last = self.items[-1]
        return last.text if isinstance(last, Provision) else last_text(last)

    @property
    def is_empty(self) -> bool:
        """Nothing was read into it."""
        return not (self.intro or self.items or self.closing)


def last_text(unit: Unit) -> str:
    """The words read last in a unit, however deep."""
    if not unit.children:
        return ""
    last = unit.children[-1]
    if isinstance(last, Part):
        return last.last_text
    return last_text(last) if isinstance(last, Unit) else ""


def continues_a_list(previous: str) -> bool:
    """True where the line after ``previous`` still belongs to its sentence."""
    return previous.rstrip().endswith((":", ";", ",", "–", "-", "—"))


@dataclass(slots=True)
class Made:
    """What was made of units: provisions by ``id`` of their unit, and source lines by ``id`` of the provision."""

    of_unit: dict[int, Provision] = field(default_factory=dict)
    lines: dict[int, int] = field(default_factory=dict)


def frozen(unit: Unit, record: Made) -> Provision:
    """The provision of a finished unit; ``record`` collects what was made of which unit."""
    children: list[Provision] = []
    for child in unit.children:
        if isinstance(child, Part):
            children.append(_frozen_part(child, record))
        elif isinstance(child, Unit):
            children.append(frozen(child, record))
        else:
            children.append(child)
    single = len(children) == 1 and children[0].kind is Kind.SUBPARAGRAPH and children[0].is_leaf
    leafy = (
        single and unit.kind is not Kind.ACT and unit.kind is not Kind.ATTACHMENT and unit.kind not in _GROUPS
    )
    text = children[0].text if leafy else ""
    made = Provision(
        unit.kind,
        unit.number,
        unit.label,
        unit.heading,
        text,
        () if leafy else tuple(children),
        removed=unit.removed or (leafy and is_removed(text)),
        apart=unit.apart,
    )
    record.lines[id(made)] = unit.line
    record.of_unit[id(unit)] = made
    return made


_GROUPS = frozenset({Kind.PART, Kind.TITLE, Kind.SUBTITLE, Kind.CHAPTER, Kind.SECTION})


def is_removed(text: str) -> bool:
    """True for the words of a unit that only say that it is removed."""
    return len(text) < 400 and p.REMOVED.match(text) is not None


def _frozen_part(part: Part, record: Made) -> Provision:
    if not part.items and not part.closing:
        made = Provision(Kind.SUBPARAGRAPH, text=part.intro)
        record.lines[id(made)] = part.line
        return made
    children: list[Provision] = []
    if part.intro:
        children.append(Provision(Kind.INTRO, text=part.intro))
    for item in part.items:
        made = frozen(item, record) if isinstance(item, Unit) else item
        children.append(made)
    children += [Provision(Kind.WRAP_UP, text=text) for text in part.closing]
    made = Provision(Kind.SUBPARAGRAPH, children=tuple(children))
    record.lines[id(made)] = part.line
    return made
