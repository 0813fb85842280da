"""What a check of a bill finds: values, each with its place and how it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.profiles.checks import Severity
from lawtrack.remedies import Remedy
from lawtrack.reviewing.bill import Bill
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN, Naming


class FindingKind(StrEnum):
    """What was found: the checks of the profile, by their names."""

    LEVEL = "level"
    LEVEL_CODE = "level_code"
    ORDER_OF_ACTS = "order_of_acts"
    ONE_PLACE = "one_place"
    TITLE = "title"
    TITLE_NUMBER = "title_number"
    PREAMBLE = "preamble"
    HEADING = "heading"
    RENUMBERED = "renumbered"
    NUMBER_REUSED = "number_reused"
    COMMENCEMENT = "commencement"
    LIABILITY = "liability"
    DUTIES = "duties"
    REFERENCE_CHANGED = "reference_changed"
    DASH = "dash"
    EMPHASIS = "emphasis"
    ADJECTIVE = "adjective"
    TERM_TWICE = "term_twice"
    TERM_ORDER = "term_order"
    TERM_UNDEFINED = "term_undefined"
    NEW_NUMBER = "new_number"
    HALF = "half"
    FREQUENCY = "frequency"
    CONSEQUENCE = "consequence"
    STALE_BASE = "stale_base"
    PAPERS = "papers"

    NO_TEXT = "no_text"
    STALE_TEXT = "stale_text"
    CHANGED_FILE = "changed_file"
    NOT_REWRITTEN = "not_rewritten"
    NO_TITLE = "no_title"
    UNREAD = "unread"
    NO_BASE = "no_base"
    UNFILLED = "unfilled"
    UNSETTLED = "unsettled"
    STALE_DECISION = "stale_decision"
    SAID_APART = "said_apart"
    OWN_WORDS = "own_words"
    EDITIONS = "editions"
    LANGUAGES = "languages"
    JUSTIFICATION = "justification"
    REFERENCE = "reference"
    NUMBERING = "numbering"
    UNANSWERED = "unanswered"
    NO_CHANGE = "no_change"
    FORMAL_ANSWER = "formal_answer"
    REVIEW = "review"
    NO_IMPACT = "no_impact"
    NOT_ASKED = "not_asked"
    ASK_AGAIN = "ask_again"
    PLACE = "place"
    NOTHING_CHANGED = "nothing_changed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, in the interface's language.

    Attributes:
        kind: What it is.
        what: The sentence.
        mend: How it is mended, in words; may be empty where a remedy says it.
        remedy: What mends it, where a command or a key does.
        open: False where it is explained, or only to be read again.
        lang: The language of the text, empty where it is not about one.
        act: The amended act, as the library or the bill names it.
        eid: The element.
        ref: The instruction («ru 4»), the recommendation or the review («yards/7»).
        explained: Why it may stay.
        detail: The finer kind of a difference of languages (``number``, ``one_language`` …).
        named: What provisions are called in the act of the element.
        of: What the element is one of: an amended act, or the bill itself.
        severity: How much it weighs by the profile; only an error is open.
        basis: The provision of law that the check rests on.
        typed: The element as a person names it in the remedy's command; empty where the remedy says it as it is.
    """

    kind: FindingKind
    what: str
    mend: str = ""
    remedy: Remedy | None = None
    open: bool = True
    lang: str = ""
    act: str = ""
    eid: str = ""
    ref: str = ""
    explained: str = ""
    detail: str = ""
    named: Naming = OWN
    of: Whose = Whose.ACT
    severity: Severity = Severity.ERROR
    basis: str = ""
    typed: str = ""

    @property
    def place(self) -> str:
        """The element in words of the interface's language; empty where there is none."""
        return address(self.eid, self.named, of=self.of)

    def as_values(self, mend: str) -> dict[str, Any]:
        """For JSON; ``mend`` is how the interface words what mends it."""
        return {
            "kind": self.kind.value,
            "detail": self.detail or None,
            "open": self.open,
            "severity": self.severity.value,
            "basis": self.basis or None,
            "lang": self.lang or None,
            "act": self.act or None,
            "eid": self.eid or None,
            "place": self.place or None,
            "ref": self.ref or None,
            "what": self.what,
            "explained": self.explained or None,
            "mend": mend,
        }


@dataclass(frozen=True, slots=True)
class BillCheck:
    """What was found in one version of a bill, texts first, then the workflow."""

    bill: Bill
    findings: tuple[Finding, ...]

    @property
    def open(self) -> int:
        """How many findings somebody must see to."""
        return sum(finding.open for finding in self.findings)


def broken(error: LawtrackError, lang: Lang) -> Finding:
    """A text that cannot be read, as a finding: the other checks go on."""
    return Finding(FindingKind.NO_TEXT, error.message, error.hint, error.remedy, lang=lang.value)
