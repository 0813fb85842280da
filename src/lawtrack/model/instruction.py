"""Instruction: one amending directive as data, a class for each kind; Outcome: what became of it.

The actions and their fields are those of the command line contract, so that other programs can rely on them. What
instructions are made of (``model.action``) is at hand here too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar

from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.model.action import Action as Action
from lawtrack.model.action import ActReference as ActReference
from lawtrack.model.action import Commencement as Commencement
from lawtrack.model.action import Occurrences as Occurrences
from lawtrack.model.action import Position as Position
from lawtrack.model.action import StartRule as StartRule
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message
from lawtrack.model.outcome import SETTLED as SETTLED
from lawtrack.model.outcome import Candidate as Candidate
from lawtrack.model.outcome import Outcome as Outcome
from lawtrack.model.outcome import OutcomeKind as OutcomeKind
from lawtrack.model.outcome import numbered as numbered
from lawtrack.model.provision import Provision
from lawtrack.model.values import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One amending directive for one target: what all kinds have. Each kind below adds what belongs to it alone.

    The properties are questions that may be asked of any kind; a kind that has no such thing answers with nothing.

    Attributes:
        n: Its ordinal in the amending act, from 1 (one line for every target).
        act: The amended act, None for the amending act's own provisions.
        scope: The path in the amending act: ``("1", "3", "5)")`` for статья 1, пункт 3, подпункт 5.
        lang: Language of the amending text.
        line: Line of the source where the directive stands (from 1).
        text: The directive as written.
        note: What the reader noticed: a tolerated slip («изложить следующей редакции»), an unclosed quotation.
    """

    action: ClassVar[Action]
    """What it does."""
    own: ClassVar[bool] = False
    """True for the amending act's own provisions: nothing in another act changes by them."""
    unread: ClassVar[bool] = False
    """True for what was not understood."""
    words: ClassVar[bool] = False
    """True where single words of one unit change: languages may need different operations for the same change."""

    n: int = 0
    act: ActReference | None
    scope: tuple[str, ...]
    lang: Lang
    line: int
    text: str
    note: Message | None = None

    @property
    def target(self) -> Citation | None:
        """The addressed provision as the law writes it; where one is added the new one."""
        return None

    @property
    def sentence(self) -> int | None:
        """Ordinal of the sentence meant or added (-1 the last)."""
        return None

    @property
    def toc(self) -> bool:
        """True where it changes the table of contents, not the text."""
        return False

    @property
    def listed(self) -> Citation | None:
        """In the table of contents the unit whose heading is meant; None where the order does not tell."""
        return None

    @property
    def old(self) -> str | None:
        """The words sought; for inserted words the anchor (None: at the start or end of the unit)."""
        return None

    @property
    def new(self) -> str | None:
        """The words put."""
        return None

    @property
    def pos(self) -> Position | None:
        """Where inserted words or sentences go."""
        return None

    @property
    def occurrences(self) -> Occurrences | None:
        """How many occurrences are meant; None where it does not matter."""
        return None

    @property
    def forms(self) -> bool:
        """True where the words are meant in all their forms («в соответствующем падеже»): a person confirms them."""
        return False

    @property
    def fragment(self) -> tuple[Provision, ...]:
        """The quoted provisions, parsed."""
        return ()

    @property
    def within(self) -> tuple[str, ...]:
        """Lines of a classification that tell the place in the target, as the law writes them."""
        return ()

    @property
    def one_language(self) -> bool:
        """True where the law says that the text in the other language does not change."""
        return False

    @property
    def commencement(self) -> tuple[Commencement, ...]:
        """The dates that it sets."""
        return ()

    @property
    def renumbered(self) -> Citation | None:
        """The address with the new number."""
        return None

    @property
    def lacks_text(self) -> bool:
        """True where it puts a text that is not at hand: an annex that is not in the file."""
        return False

    @property
    def target_eid(self) -> str | None:
        """The eId of the target; an element of the Rules that the named act approves lies in its annex (``att_1``, or that of its number)."""
        if self.target is None:
            return None
        inside = self.act is not None and self.act.annex and self.target.steps[0].kind is not Kind.ATTACHMENT
        number = self.act.annex_number if self.act is not None else ""
        return f"att_{number or 1}__{self.target.eid}" if inside else self.target.eid


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed(Instruction):
    """An instruction for one element of the act; here and below ``field()`` says that a value must be given.

    Attributes:
        listed: In the table of contents the unit whose line is meant («в оглавлении заголовок статьи 5»).
        within: Lines of a classification, or a row by its words, as the law writes them; a person finds what they name.

    Raises:
        CitationError: The address names no element.
    """

    target: Citation = field()
    sentence: int | None = None
    toc: bool = False
    listed: Citation | None = None
    within: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.target.steps:
            raise CitationError(_("An instruction needs the element that it is for."))


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteWords(Addressed):
    """«слова «…» заменить словами «…»»."""

    action: ClassVar[Action] = Action.SUBSTITUTE_WORDS
    words: ClassVar[bool] = True

    old: str = field()
    new: str = field()
    occurrences: Occurrences = 1
    forms: bool = False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class InsertWords(Addressed):
    """«после слов «…» дополнить словами «…»»; without an anchor at the start or the end of the unit."""

    action: ClassVar[Action] = Action.INSERT_WORDS
    words: ClassVar[bool] = True

    old: str | None = None
    new: str = field()
    pos: Position = Position.END
    occurrences: Occurrences = 1


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteWords(Addressed):
    """«слова «…» исключить»."""

    action: ClassVar[Action] = Action.DELETE_WORDS
    words: ClassVar[bool] = True

    old: str = field()
    occurrences: Occurrences = 1
    forms: bool = False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEverywhere(Instruction):
    """«по всему тексту слова «…» заменить словами «…»» (``new`` None: exclude them), in the act or in one unit.

    With ``pos`` the words ``new`` are put before or after the words ``old`` wherever they stand.
    """

    action: ClassVar[Action] = Action.EVERYWHERE

    target: Citation | None = None
    sentence: int | None = None
    toc: bool = False
    old: str = field()
    new: str | None = None
    pos: Position | None = None
    forms: bool = False

    @property
    def occurrences(self) -> Occurrences:
        """All of them."""
        return "all"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting(Addressed):
    """An instruction that quotes what it puts: as text in ``new``, and parsed where it quotes whole provisions."""

    new: str | None = None
    fragment: tuple[Provision, ...] = ()

    @property
    def lacks_text(self) -> bool:
        """True where neither words nor units are quoted."""
        return self.new is None and not self.fragment


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class InsertProvision(Quoting):
    """«дополнить пунктом 3 следующего содержания», or a sentence; the target is the new unit."""

    action: ClassVar[Action] = Action.INSERT_PROVISION

    pos: Position | None = None


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceProvision(Quoting):
    """«изложить в следующей редакции»."""

    action: ClassVar[Action] = Action.REPLACE_PROVISION


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceHeading(Quoting):
    """«заголовок изложить в следующей редакции», also the title of the act."""

    action: ClassVar[Action] = Action.REPLACE_HEADING


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class SetAnnex(Quoting):
    """«приложение изложить в редакции согласно приложению», or a new annex.

    Attributes:
        adds: True for «дополнить приложением»: only then may the act lack it.
    """

    action: ClassVar[Action] = Action.ANNEX

    adds: bool = False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteProvision(Addressed):
    """«пункт 3 исключить», «статью 5 признать утратившей силу»."""

    action: ClassVar[Action] = Action.DELETE_PROVISION


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Renumber(Addressed):
    """«пункт 3 считать пунктом 4»."""

    action: ClassVar[Action] = Action.RENUMBER

    renumbered: Citation = field()


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Suspend(Quoting):
    """«приостановить до …»: the words stay; ``new`` and ``fragment`` are what holds meanwhile (art. 46)."""

    action: ClassVar[Action] = Action.SUSPEND

    commencement: tuple[Commencement, ...] = ()

    @property
    def lacks_text(self) -> bool:
        """Never: a norm may be suspended without another one that holds meanwhile."""
        return False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class RepealAct(Instruction):
    """«признать утратившим силу» a whole act."""

    action: ClassVar[Action] = Action.REPEAL_ACT


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class TakeEffect(Instruction):
    """The final article, with all its dates (none where they were not understood)."""

    action: ClassVar[Action] = Action.COMMENCEMENT
    own: ClassVar[bool] = True

    commencement: tuple[Commencement, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class OwnProvision(Instruction):
    """A norm of the amending act itself, transitional or executing: listed, nothing to apply."""

    action: ClassVar[Action] = Action.OWN_PROVISION
    own: ClassVar[bool] = True

    target: Citation | None = None
    sentence: int | None = None
    toc: bool = False
    one_language: bool = False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood(Instruction):
    """A directive whose words were not understood."""

    action: ClassVar[Action] = Action.NOT_UNDERSTOOD
    unread: ClassVar[bool] = True


KINDS: Mapping[Action, type[Instruction]] = MappingProxyType(
    {
        kind.action: kind
        for kind in (
            SubstituteWords,
            InsertWords,
            DeleteWords,
            InsertProvision,
            ReplaceProvision,
            DeleteProvision,
            ReplaceHeading,
            Renumber,
            ChangeEverywhere,
            SetAnnex,
            RepealAct,
            Suspend,
            TakeEffect,
            OwnProvision,
            NotUnderstood,
        )
    }
)
"""The kind of every action; engines have one registry each by it, and a test looks that none is missing there."""
OWN = frozenset(action for action, kind in KINDS.items() if kind.own)
"""The amending act's own provisions."""
NOTHING_TO_APPLY = OWN | frozenset(action for action, kind in KINDS.items() if kind.unread)
"""What changes no act."""
CHANGES_WORDS = frozenset(action for action, kind in KINDS.items() if kind.words)
"""What changes single words of one unit."""
