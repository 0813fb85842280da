"""How something is mended, as a value: what a service or an engine says of it, before anybody words it.

A service does not know who asks: a person at the command line mends by a command, one in the terminal interface by a
key or a field. So an error and a finding carry a ``Remedy``; ``cli.remedies`` has the command line of each kind and
``tui.remedies`` its key or words, and a test looks that both know every kind.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something a person can do about it; each kind is a class of its own, with what it needs to be done."""


# The workspace and its files


@dataclass(frozen=True, slots=True)
class OtherPlace(Remedy):
    """Write to another place."""


@dataclass(frozen=True, slots=True)
class MakeWorkspace(Remedy):
    """Make a workspace (in ``folder``, where it is named), or name one."""

    folder: str = ""


@dataclass(frozen=True, slots=True)
class LoadFiles(Remedy):
    """Bring the files of the workspace into its store."""


@dataclass(frozen=True, slots=True)
class WriteFiles(Remedy):
    """Write what the store has to the files."""


@dataclass(frozen=True, slots=True)
class OtherFolder(Remedy):
    """Make the demonstration in another folder."""


@dataclass(frozen=True, slots=True)
class RunInSources(Remedy):
    """Make the demonstration in a checkout, or begin with a workspace of one's own."""


@dataclass(frozen=True, slots=True)
class NameFile(Remedy):
    """Name the file to write; what it holds is nothing for a terminal."""


# Acts


@dataclass(frozen=True, slots=True)
class ImportActs(Remedy):
    """Bring acts into the library."""


@dataclass(frozen=True, slots=True)
class ImportFile(Remedy):
    """Bring this file, or the text in ``lang``, into the library."""

    lang: str = ""


@dataclass(frozen=True, slots=True)
class ImportWork(Remedy):
    """Bring the text of an act whose requisites are known (by its URI) into the library."""

    work: str


@dataclass(frozen=True, slots=True)
class ImportEdition(Remedy):
    """Bring an edition of a named day into the library."""


@dataclass(frozen=True, slots=True)
class GiveEdition(Remedy):
    """Say from which day the text is in force."""


@dataclass(frozen=True, slots=True)
class OtherLanguage(Remedy):
    """Do not demand the language, or give the file in it."""


@dataclass(frozen=True, slots=True)
class CompareWordings(Remedy):
    """Compare two wordings of one language instead of two languages."""


# Bills


@dataclass(frozen=True, slots=True)
class BeginBill(Remedy):
    """Begin a bill."""


@dataclass(frozen=True, slots=True)
class AddText(Remedy):
    """Add the amending text to a bill; again, where it was changed."""

    bill: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class NextVersion(Remedy):
    """Begin the next version of a bill."""

    bill: str


@dataclass(frozen=True, slots=True)
class NameLanguage(Remedy):
    """Say in which language the text is."""


@dataclass(frozen=True, slots=True)
class NameAct(Remedy):
    """Say which of the amended acts is meant: ``names`` lists them."""

    names: str


@dataclass(frozen=True, slots=True)
class Settle(Remedy):
    """Decide on an instruction: a place, a target, words, or to leave it out."""


@dataclass(frozen=True, slots=True)
class NamePlace(Remedy):
    """Say which place an instruction means."""


@dataclass(frozen=True, slots=True)
class CorrectWords(Remedy):
    """Say which words an instruction means, and that they stand in ``place`` (an eId)."""

    place: str


@dataclass(frozen=True, slots=True)
class ChooseCandidate(Remedy):
    """Settle instruction ``n`` of a bill's text by one of its candidates."""

    bill: str
    n: int
    lang: str


@dataclass(frozen=True, slots=True)
class LeaveOut(Remedy):
    """Leave instruction ``n`` of a bill's text out, with a reason."""

    bill: str
    n: int
    lang: str


@dataclass(frozen=True, slots=True)
class CopyKey(Remedy):
    """Take the key of an instruction from the outcomes."""


@dataclass(frozen=True, slots=True)
class Justify(Remedy):
    """Say why an element (an eId) of an act is changed."""

    bill: str
    element: str
    act: str
    lang: str


@dataclass(frozen=True, slots=True)
class TakeAnyway(Remedy):
    """Carry edits over into a table of the current version, or take the table as it is."""


@dataclass(frozen=True, slots=True)
class RenameCopy(Remedy):
    """Give the copy of a form another name."""


# Reviews


@dataclass(frozen=True, slots=True)
class AddExpert(Remedy):
    """Add a reviewer to the registry."""

    name: str


@dataclass(frozen=True, slots=True)
class GiveReason(Remedy):
    """Say why."""


@dataclass(frozen=True, slots=True)
class NameBasis(Remedy):
    """Name the act or body that set an extension which the rule does not know."""


@dataclass(frozen=True, slots=True)
class ReceiveConclusion(Remedy):
    """Record the conclusion of a review («yards/r1»)."""

    review: str


@dataclass(frozen=True, slots=True)
class CloseReview(Remedy):
    """Close a review («yards/r1»)."""

    review: str


@dataclass(frozen=True, slots=True)
class NameReviewer(Remedy):
    """Say who makes a recommendation, or in which review."""


@dataclass(frozen=True, slots=True)
class GiveText(Remedy):
    """Say what is recommended."""


@dataclass(frozen=True, slots=True)
class Answer(Remedy):
    """Answer a recommendation («yards/7»)."""

    recommendation: str


@dataclass(frozen=True, slots=True)
class NameRevision(Remedy):
    """Replace an answer, saying which state of it was seen."""

    revision: int


@dataclass(frozen=True, slots=True)
class NameChange(Remedy):
    """Say which change carries out an accepted recommendation («yards/7»), whose answer was seen as ``revision``."""

    recommendation: str
    revision: int


@dataclass(frozen=True, slots=True)
class RecordAnswers(Remedy):
    """Record the answers one by one; a table of disagreements is not taken back."""
