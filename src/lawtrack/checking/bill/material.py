"""What checks are given: an amending act as it was read, and the acts that it amends where their texts are at hand."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property

from lawtrack.amending.amended_acts import AmendedAct, amended_acts
from lawtrack.language import language_of
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.instruction import OWN, ActReference, Instruction
from lawtrack.model.labels import ABROAD
from lawtrack.reading.act_kinds import country_scheme, kind_of
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reading.instructions import Segment, SegmentKind
from lawtrack.wording.act_titles import amends_laws, own_kind

_ADOPTED = LazyPattern(lambda: worded(lambda one: one.front.adopted))
_QUOTED = re.compile(r"[«\"“„].*[»\"”]", re.DOTALL)
_SENTENCE = 60
"""Letters of a line that may be a sentence behind the title, and no part of it."""


@dataclass(frozen=True)
class Base:
    """An amended act whose text is at hand. Its look-ups are kept: an act is asked again and again.

    Attributes:
        reference: The act as the amending act names it.
        before: Its text.
        after: What the amending act makes of it.
        taken: The numbers of the instructions that are for it.
    """

    reference: ActReference
    before: Expression
    after: Expression
    taken: frozenset[int]

    @property
    def work(self) -> Work:
        """The act."""
        return self.before.work

    @cached_property
    def old(self) -> TreeIndex:
        """The provisions of the text before."""
        return index_of(self.before.root)

    @cached_property
    def new(self) -> TreeIndex:
        """The provisions of the text after."""
        return index_of(self.after.root)


@dataclass(frozen=True)
class Material:
    """What is checked. What is looked up in it is computed once.

    Attributes:
        amending: The amending act as it was read.
        bases: The acts that it amends, where their texts are at hand.
        on: The day of the check.
        in_chamber: True where the bill is before the chamber already.
    """

    amending: AmendingAct
    bases: tuple[Base, ...] = ()
    on: dt.date | None = None
    in_chamber: bool = False

    @property
    def lang(self) -> Lang:
        """The language of the text."""
        return self.amending.lang

    @cached_property
    def acts(self) -> tuple[AmendedAct, ...]:
        """The acts that it amends, in the order in which it names them."""
        return amended_acts(self.instructions)

    @cached_property
    def instructions(self) -> tuple[Instruction, ...]:
        """Its instructions for other acts, in the order of its lines."""
        return tuple(
            sorted(
                (i for i in self.amending.instructions if i.action not in OWN),
                key=lambda one: (one.line, one.n),
            )
        )

    @cached_property
    def kind(self) -> WorkKind | None:
        """What it is: by its words, by the verb with which it enacts, else a law where it amends laws; None: not told."""
        told = own_kind(self.amending)
        if told is not None:
            return told
        enacting = " ".join(s.text for s in self.amending.segments if s.kind is SegmentKind.ENACTING)
        enacted = kind_of("", "", enacting) if enacting else WorkKind.OTHER
        if enacted is not WorkKind.OTHER:
            return enacted
        return WorkKind.LAW if amends_laws(self.amending) else None

    @cached_property
    def abroad(self) -> bool:
        """True where it is an act of another country: the Law «On Legal Acts» does not hold for it."""
        if any(i.act is not None and i.act.scheme in ABROAD for i in self.amending.instructions):
            return True
        own = f"{self.amending.caption}\n{self.amending.requisites}\n{_QUOTED.sub(' ', self.title)}"
        return country_scheme(own) is not None

    @cached_property
    def title_lines(self) -> tuple[Segment, ...]:
        """The lines of its title, without a sentence that stands between it and the text."""
        return self._front[0]

    @cached_property
    def preamble(self) -> tuple[Segment, ...]:
        """The sentences that stand between the title and the first item."""
        return self._front[1]

    @cached_property
    def title(self) -> str:
        """Its title in one line."""
        return " ".join(" ".join(line.text for line in self.title_lines).split())

    @cached_property
    def _front(self) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
        title: list[Segment] = []
        said: list[Segment] = []
        for segment in self.amending.segments:
            if segment.kind not in (SegmentKind.TITLE, SegmentKind.OWN, SegmentKind.NOT_UNDERSTOOD):
                break
            if segment.kind is not SegmentKind.TITLE and not said and not self._is_sentence(segment):
                break
            if (title and self._is_sentence(segment)) or said:
                said.append(segment)
            elif not _ADOPTED.search(segment.text[:40]):
                title.append(segment)
        return tuple(title), tuple(said)

    def _is_sentence(self, segment: Segment) -> bool:
        """True for a line that is a sentence of its own: it ends as one, and begins neither an item nor the title."""
        words = segment.text.strip()
        if re.match(self._label, words) or _ADOPTED.match(words):
            return False
        return len(words) >= _SENTENCE and words.endswith((".", ";"))

    @cached_property
    def _label(self) -> str:
        return rf"(?i:{language_of(self.lang).directives.label})|\d+-?\S*\s*[.)]"

    def quoted(self) -> tuple[Segment, ...]:
        """The lines that it puts into other acts."""
        return tuple(s for s in self.amending.segments if s.kind is SegmentKind.QUOTATION)

    def base_of(self, instruction: Instruction) -> Base | None:
        """The text of the act that an instruction amends, where it is at hand."""
        return next((base for base in self.bases if instruction.n in base.taken), None)
