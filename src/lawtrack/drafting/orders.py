"""What an amending law is written from: the amended acts with their orders, and the law's own requisites."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from lawtrack.model.document import Expression, Lang, Scheme, Work, WorkKind
from lawtrack.model.gaps import Gap
from lawtrack.model.index import Place, index_of
from lawtrack.model.instruction import ActReference, Commencement, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision

_NOTHING: Mapping[Lang, str] = MappingProxyType({})
_NO_DOCUMENTS: Mapping[str, Mapping[Lang, str]] = MappingProxyType({})
_ORDER = (
    WorkKind.CONSTITUTION,
    WorkKind.CONSTITUTIONAL_LAW,
    WorkKind.CODE,
    WorkKind.LAW,
    WorkKind.DECREE,
    WorkKind.RESOLUTION,
    WorkKind.ORDER,
    WorkKind.DECISION,
)
"""From the top of the hierarchy downwards (art. 10)."""
_BYLAW_STEPS = 7
"""Steps of the URI of a bylaw, which tells its kind and who made it."""
LEGISLATIVE = frozenset(_ORDER[:4])
"""Acts of which an amending act names heading and date only (art. 26.2)."""


def _is_part(place: Place) -> bool:
    return place.provision.kind is Kind.SUBPARAGRAPH and "__" in place.eid


@dataclass(frozen=True, slots=True)
class AmendedAct:
    """An act that is changed, as an amending act needs to name it (art. 25.5, 26.2).

    Attributes:
        kind: Its form, which gives its legal force.
        date: Its date.
        number: Its number, named for bylaws.
        titles: Its title by language.
        scheme: What its levels are called.
        makers: Who made it, for bylaws, by language, as the owner of the act: «Министра финансов Республики Казахстан»,
            «Қазақстан Республикасы Қаржы министрінің».
        enacting: The same in the nominative, as its enacting words name it: «Атбасарский районный маслихат».
        body: The short name of who made it in the URI of the act («government»): the house says the words.
        registered: Its number in the register of normative legal acts, for registered bylaws.
        named: By language, the words in which another law names it, as what is changed («Закон …», «… Заңына»): used as
            they are.
        documents: Documents that it approves, by the eId of the annex (``att_1``), their names by language in the
            nominative: «Правила ухода за розами».
        parted: The eIds of units that have several unnumbered parts: the first of them is named there («подпункт 2) части
            первой статьи 5»), elsewhere it is silent.
        sole_annex: True where it has one annex, which has no number (art. 28).
        unnumbered: The eIds of annexes to its documents that have no number, being the only one (``att_1__att_1``).
    """

    kind: WorkKind = WorkKind.OTHER
    date: dt.date | None = None
    number: str = ""
    titles: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    scheme: Scheme = Scheme.CIVIL
    makers: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    enacting: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    body: str = ""
    registered: str = ""
    named: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    documents: Mapping[str, Mapping[Lang, str]] = field(default_factory=lambda: _NO_DOCUMENTS)
    parted: frozenset[str] = frozenset()
    sole_annex: bool = False
    unnumbered: frozenset[str] = frozenset()

    @classmethod
    def of_work(cls, work: Work, makers: Mapping[Lang, str] = _NOTHING) -> AmendedAct:
        """The act as the library knows it; who made a bylaw is told by the caller."""
        registered = next((value for name, value in work.aliases if name == "reg"), "")
        steps = work.uri.split("/")  # /akn/kz/act/resolution/government/2023-01-06/10
        body = steps[5] if work.kind not in LEGISLATIVE and len(steps) > _BYLAW_STEPS else ""
        return cls(
            work.kind,
            work.date,
            work.number,
            work.titles,
            work.scheme,
            makers=makers,
            body=body,
            registered=registered,
        )

    @classmethod
    def of_expression(cls, expression: Expression, makers: Mapping[Lang, str] = _NOTHING) -> AmendedAct:
        """The act as its text shows it: also which of its units have several parts, and whether its annex is its only one."""
        index = index_of(expression.root)
        parts = Counter(place.eid.rsplit("__", 1)[0] for place in index if _is_part(place))
        annexes = sum(child.kind is Kind.ATTACHMENT for child in expression.root.children)
        several = frozenset(eid for eid, count in parts.items() if count > 1)
        return replace(cls.of_work(expression.work, makers), parted=several, sole_annex=annexes == 1)

    @classmethod
    def of_reference(cls, reference: ActReference, lang: Lang, kind: WorkKind) -> AmendedAct:
        """The act as a law in one language names it; in the other its name is what was understood of that."""
        return cls(
            kind,
            reference.date,
            reference.number,
            {lang: reference.title} if reference.title else _NOTHING,
            reference.scheme or Scheme.CIVIL,
            named={lang: reference.text},
        )

    @property
    def rank(self) -> tuple[int, str, str]:
        """The sort key of amended acts: legal force, then date, then number (art. 26.5)."""
        force = _ORDER.index(self.kind) if self.kind in _ORDER else len(_ORDER)
        return force, self.date.isoformat() if self.date else "9999", self.number

    @property
    def legislative(self) -> bool:
        """True for laws, codes and the Constitution."""
        return self.kind in LEGISLATIVE


@dataclass(frozen=True, slots=True)
class ActOrders:
    """All amendments to one act.

    Attributes:
        act: The act.
        instructions: What is ordered, in the order of the act; those of another language than that of the law that is
            written come out as a skeleton.
    """

    act: AmendedAct
    instructions: tuple[Instruction, ...]


@dataclass(frozen=True, slots=True)
class Requisites:
    """What the amending act says of itself.

    Attributes:
        kind: Its form.
        titles: Its title by language where a person gave one.
        subject: What the changes are about, by language, as the title of a law on several acts has it: «хлопковой
            отрасли» («по вопросам …»), «мақта саласы» («… мәселелері бойынша»).
        makers: Who makes it, by language as the owner of the act: «Министра финансов Республики Казахстан».
        body: The same in the nominative, where it enacts by name: «Атбасарский районный маслихат».
        signatory: The office of who signs, by language, and the name; the profile's where empty.
        signer: The name of who signs.
        commencement: When it takes effect; the usual term of the profile where empty.
        final: Its last article by language, in a person's words; written from ``commencement`` where empty.
        norms: Its own norms by language, transitional and executing, a paragraph each.
        made_by: The short name of who makes it, as in URIs («akimat»); the usual one of its form where empty.
    """

    kind: WorkKind = WorkKind.LAW
    titles: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    subject: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    makers: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    body: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    signatory: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    signer: str = ""
    commencement: tuple[Commencement, ...] = ()
    final: Mapping[Lang, str] = field(default_factory=lambda: _NOTHING)
    norms: Mapping[Lang, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    made_by: str = ""

    @property
    def group(self) -> str:
        """«law» or «bylaw», as profiles tell them."""
        return "law" if self.kind in LEGISLATIVE else "bylaw"


class Part(StrEnum):
    """What a line of an amending act is, where it is none of its norms."""

    TITLE = "title"
    BODY = "body"
    SIGNATURE = "signature"
    CAPTION = "caption"
    """Of an annex: it stands to the right."""

    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class LawText:
    """An amending act in one language.

    Attributes:
        lines: Its paragraphs, the title first.
        gaps: Places that a person must fill, in the order of the text.
        parts: What its lines are that are no norms, by their number from 0.
        tables: Its tables, by their lines from 0: such a line has the rows parted by line feeds, the cells by tabs.
    """

    lines: tuple[str, ...]
    gaps: tuple[Gap, ...] = ()
    parts: Mapping[int, Part] = field(default_factory=lambda: MappingProxyType({}))
    tables: Mapping[int, Provision] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def ready(self) -> bool:
        """True where it orders something and nothing is left to be filled: only then may it leave the house as ready."""
        return bool(self.lines) and not self.gaps


def in_order(orders: Sequence[ActOrders]) -> list[ActOrders]:
    """The acts by legal force, then date (art. 10, 26.5)."""
    return sorted(orders, key=lambda one: one.act.rank)
