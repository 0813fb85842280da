"""Use case: a report as a file, made whole in memory; it is written nowhere here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack.config import Imprint
from lawtrack.formats.papers.paper_files import paper_file
from lawtrack.i18n import _, language, ngettext, speaking
from lawtrack.model.document import Lang
from lawtrack.profiles.forms import load_form
from lawtrack.profiles.loader import pick
from lawtrack.profiles.reports import report_profile
from lawtrack.reviewing.naming import numbers_text
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.names import as_file_part
from lawtrack.services.reports.certificate import certificate
from lawtrack.services.reports.discussion import discussion
from lawtrack.services.reports.ground import Ground
from lawtrack.services.reports.letters import letters
from lawtrack.services.reports.names import Names, without_names
from lawtrack.services.reports.stability import amended, stability
from lawtrack.services.reports.status import status
from lawtrack.services.reports.tables import FORMS, table_language, table_report
from lawtrack.services.reports.workload import workload
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.formats.papers.paper import Paper
    from lawtrack.model.message import Message
    from lawtrack.services.workspace import Workspace

_PAPERS: Mapping[str, Callable[[Ground], Paper]] = MappingProxyType(
    {"certificate": certificate, "discussion": discussion, "status": status}
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: the format, the language, the day (today), and whether names are left out."""

    format: str
    lang: Lang | None = None
    on: dt.date | None = None
    without_names: bool = False

    def imprint(self, workspace: Workspace) -> Imprint:
        """What the file says of those who made it: nothing where names are left out."""
        return Imprint() if self.without_names else workspace.imprint


@dataclass(frozen=True, slots=True)
class Report:
    """A report that was made.

    Attributes:
        files: Its files by their names; one without a name where the reader names it.
        unanswered: The remarks without an answer: it is a draft while there are any.
        notices: What a reader must know of it, a sentence each.
        incomplete: Something that should be in it could not be read.
    """

    files: Mapping[str, bytes]
    unanswered: tuple[str, ...] = ()
    notices: tuple[str, ...] = field(default=())
    incomplete: bool = False

    @property
    def data(self) -> bytes:
        """Its only file."""
        return self.files[""]


def bill_report(workspace: Workspace, name: str, slug: str, wanted: Wanted) -> Report:
    """A report on a bill.

    Args:
        workspace: The workspace.
        name: «certificate», «responses», «disagreements», «discussion», «letters» or «status».
        slug: The bill.
        wanted: What is asked for.

    Raises:
        WorkflowError: There is no such bill, or a table needs its text and it has none.
        InputError: A text cannot be read.
        ExportError: PDF is asked for, and LibreOffice is not at hand or cannot make it.
    """
    ground = _ground(workspace, name, slug, wanted)
    imprint = wanted.imprint(workspace)
    notices = [*_of_names(ground.names), *_of_text(ground)]
    reasons: tuple[Message, ...] = ()
    with speaking(ground.lang.value):
        if name in FORMS:
            data, reasons = table_report(ground, name, wanted.format, imprint)
            files = {"": data}
        elif name == "letters":
            files = {
                _file(ground, number, who, wanted.format): paper_file(paper, wanted.format, imprint)
                for number, (who, paper) in enumerate(letters(ground), 1)
            }
        else:
            files = {"": paper_file(_PAPERS[name](ground), wanted.format, imprint)}
    notices += dict.fromkeys(map(said, reasons))
    return Report(files, ground.unanswered, (*notices, *_of_answers(ground)))


def workload_report(workspace: Workspace, wanted: Wanted) -> Report:
    """The report on workload and punctuality over all bills; those that cannot be read are told in it.

    Raises:
        ExportError: PDF is asked for, and LibreOffice is not at hand or cannot make it.
    """
    log = WorkflowLog(workspace)
    bills, lang = log.bills(), wanted.lang or Lang(language())
    rules = log.rules()
    others = [who for bill in bills for who in (remark.author for remark in bill.recommendations)]
    names = Names(rules.reviewers, others, lang, hidden=wanted.without_names)
    with speaking(lang.value):
        paper = workload(bills, rules, names, ActNames(workspace), lang, wanted.on or log.today, log.broken)
        data = paper_file(paper, wanted.format, wanted.imprint(workspace))
    broken = [_("The bill «{bill}» is left out: {why}").format(bill=b, why=w) for b, w in log.broken.items()]
    return Report({"": data}, (), tuple(broken), incomplete=bool(broken))


def stability_report(workspace: Workspace, wanted: Wanted) -> Report:
    """The report on the stability of the acts of the library.

    Raises:
        InputError: A text cannot be read.
        ExportError: PDF is asked for, and LibreOffice is not at hand or cannot make it.
    """
    from lawtrack.services.library.library import Library

    library, lang = Library(workspace), wanted.lang or Lang(language())
    shelf = library.shelf()
    acts = [amended(item.work, map(library.read_text, item.texts)) for item in shelf if item.texts]
    untold = [item.work for item in shelf if not item.texts]
    with speaking(lang.value):
        paper = stability(acts, untold, lang, wanted.on or dt.date.today())
        data = paper_file(paper, wanted.format, wanted.imprint(workspace))
    return Report({"": data})


def _ground(workspace: Workspace, name: str, slug: str, wanted: Wanted) -> Ground:
    log = WorkflowLog(workspace)
    bill, rules, lang = log.bill(slug), log.rules(), wanted.lang or Lang(language())
    if name in FORMS:
        lang = table_language(workspace, bill.on_day(wanted.on) if wanted.on else bill, lang)
    others = [*(r.reviewer for r in bill.reviews), *(r.author for r in bill.recommendations)]
    names = Names(rules.reviewers, others, lang, hidden=wanted.without_names)
    form = load_form(FORMS["responses"], workspace.forms)
    shown = without_names(bill.on_day(wanted.on) if wanted.on else bill, names)
    return Ground(workspace, shown, lang, names, wanted.on or log.today, rules, form)


def _file(ground: Ground, number: int, who: str, kind: str) -> str:
    word = pick(report_profile().reports["letters"].file, ground.lang.value)
    return f"{number:02} {word}, {as_file_part(ground.names.of(who))}.{kind}"


def _of_names(names: Names) -> list[str]:
    if not names.hidden:
        return []
    said = [
        _(
            "Names are left out of remarks and reasons in every form that is known; read the report before it goes out."
        )
    ]
    if names.left:
        said.append(_("Words like a name were left: {words}.").format(words=", ".join(names.left)))
    return said


def _of_text(ground: Ground) -> list[str]:
    if ground.applied is not None and ground.own is not None:
        return []
    return [_("The text of the bill cannot be read: elements are named by their addresses alone.")]


def _of_answers(ground: Ground) -> list[str]:
    open_ = ground.unanswered
    if not open_:
        return []
    return [
        ngettext(
            "A draft: {count} remark has no answer ({ids}).",
            "A draft: {count} remarks have no answer ({ids}).",
            len(open_),
        ).format(count=len(open_), ids=numbers_text(open_))
    ]
