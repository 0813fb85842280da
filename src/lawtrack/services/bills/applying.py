"""Applying a bill: every amended act is looked up in the library; what is not at hand has the outcome ``no_base``."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.document import Expression, Lang, Scheme, Work
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import ActReference
from lawtrack.reviewing.bill import Bill, BillKind, BillText, BillVersion
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, BillAct, Meant, MissingAct
from lawtrack.services.bills.decided.editions import (
    held_decisions,
    newer_texts,
    text_to_amend,
    waiting_now,
    waiting_of_log,
    with_places,
)
from lawtrack.services.bills.decided.fitting import decisions_of, stale_decisions
from lawtrack.services.bills.decided.reading import read_text
from lawtrack.services.bills.linking import meant_acts
from lawtrack.services.bills.outcomes import goes_through, outcomes_of
from lawtrack.services.bills.texts import text_path
from lawtrack.services.files import digest
from lawtrack.services.workspace import Workspace
from lawtrack.wording.naming import Naming

if TYPE_CHECKING:
    from pathlib import Path

    from lawtrack.amending.decisions import Decision
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.services.library.library import Library
    from lawtrack.store.shelf import ShelfItem

_KEPT = 4
_REMEMBERED: OrderedDict[str, AppliedBill] = OrderedDict()
"""Applied bills of this process by the digest of everything they were made from, the one asked for last at the end."""
_LOCK = threading.Lock()


def apply_bill(
    workspace: Workspace, bill: Bill, lang: Lang | None = None, *, then: bool = False
) -> AppliedBill:
    """Apply the text of the current version to every act of the library that it amends.

    What it was made from is looked at each time (the bytes of the text, the decisions, the edits of the table, the
    library's acts and texts by their digests); where nothing of it is new, the value made before is given again.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language of the text; None for the interface's, else Russian, else the one there is.
        then: True for the editions for which the bill was written, in the place of the newest.

    Raises:
        WorkflowError: The version has no text in this language.
        InputError: The text cannot be read.
    """
    from lawtrack.services.library.library import Library

    if not bill.version.texts and bill.version.edits:
        edited = lang if lang and bill.version.edits_in(lang) else bill.version.edits[0].lang
        return without_text(workspace, bill, edited)
    text = chosen_text(bill, lang)
    library = Library(workspace)
    shelf = library.shelf()
    made_from = f"{_made_from(workspace, bill, text, shelf)} {then}"
    with _LOCK:
        known = _REMEMBERED.get(made_from)
        if known is not None:
            _REMEMBERED.move_to_end(made_from)
    if known is None:
        known = _apply(bill, read_text(workspace, bill, text), library, shelf, then=then)
    elif known.bill != bill:  # what was said of it since, a recommendation or a justification
        known = replace(known, bill=bill)
    with _LOCK:
        _REMEMBERED[made_from] = known
        while len(_REMEMBERED) > _KEPT:
            _REMEMBERED.popitem(last=False)
    return known


def apply_file(workspace: Workspace, path: Path, lang: Lang | None = None) -> AppliedBill:
    """Apply a bill that is at hand as a file alone to the acts of the library; nothing of it is kept.

    Args:
        workspace: The workspace.
        path: The file; its name stands for the bill's short name.
        lang: The language of the text; found where None.

    Raises:
        InputError: The file cannot be read.
    """
    from lawtrack.services.from_file.amending_acts import read_amending
    from lawtrack.services.library.library import Library

    amending = read_amending(path, lang)
    today = dt.date.today()
    text = BillText(amending.lang, path.name, "", today)
    titles = {amending.lang: amending.title} if amending.title else {}
    bill = Bill(path.name, titles, BillKind.LAW, today, "", versions=(BillVersion(1, today, (text,)),))
    library = Library(workspace)
    return _apply(bill, amending, library, library.shelf())


def apply_read(workspace: Workspace, bill: Bill, amending: AmendingAct) -> AppliedBill:
    """A bill with another text than its own, as that was read; nothing of it is kept.

    Args:
        workspace: The workspace.
        bill: The bill, with what was decided on its orders.
        amending: The text.
    """
    from lawtrack.services.library.library import Library

    library = Library(workspace)
    return _apply(bill, amending, library, library.shelf())


def without_text(workspace: Workspace, bill: Bill, lang: Lang) -> AppliedBill:
    """A bill that has no amending text yet: what was edited in tables is all that it proposes.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language.
    """
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.services.library.library import Library

    library = Library(workspace)
    items = {item.work.uri: item for item in library.shelf()}
    named = dict.fromkeys(edit.act for edit in bill.version.edits_in(lang))
    acts = [act_of_library(library, items[uri], bill, lang) for uri in named if uri in items]
    return AppliedBill(bill, lang, AmendingAct("", lang, "", (), ()), tuple(acts), ())


def act_of_library(library: Library, item: ShelfItem, bill: Bill, lang: Lang) -> BillAct:
    """An act that the bill's text does not name, with what was edited in it in tables.

    Args:
        library: The library.
        item: The act.
        bill: The bill.
        lang: The language.
    """
    from lawtrack.wording.act_titles import act_name

    work = item.work
    title = work.title(lang)
    if not any(text.lang == lang for text in item.texts):
        return MissingAct(ActReference(title, work.date, work.number, title), work)
    base = library.read_text(text_to_amend(item, bill, lang, then=False))
    reference = ActReference(act_name(base, lang), work.date, work.number, title, work.scheme)
    return _edited(AppliedAct(reference, work, base, base, ()), bill, lang)


def _made_from(workspace: Workspace, bill: Bill, text: BillText, shelf: Iterable[ShelfItem]) -> str:
    """The digest of everything that the result depends on."""
    acts = sorted(
        (repr(item.work), sorted((t.uri, t.lang, str(t.edition), t.digest) for t in item.texts))
        for item in shelf
    )
    parts = (
        digest(text_path(workspace, bill, text).read_bytes()),
        text.file,
        text.lang.value,
        sorted(bill.settlements.items()),
        sorted((link.act, link.work) for link in bill.links.values()),
        sorted(bill.bases.items()),
        bill.version.edits_in(text.lang),
        acts,
    )
    return digest(repr(parts).encode())


def _apply(
    bill: Bill, amending: AmendingAct, library: Library, shelf: Sequence[ShelfItem], *, then: bool = False
) -> AppliedBill:
    lang = amending.lang
    meant = meant_acts(bill, amending, shelf, lang)
    named = _named(library, shelf, amending, bill, meant, then=then)
    bases = {n: act.before for act in named if isinstance(act, _ToAmend) for n in act.own}
    stale = stale_decisions(bill, amending, bases)
    waiting = waiting_of_log(bill, amending)
    newer = newer_texts(bill, [act.before for act in named if isinstance(act, _ToAmend)])
    if newer and not then:
        before = _apply(bill, amending, library, shelf, then=True)
        waiting = waiting_now(before, newer) | waiting
    held = held_decisions(waiting)
    acts = _amended(named, bill, amending, lang, decisions_of(bill, stale) | held)
    forced = frozenset(one.n for one in stale if one.n and goes_through(acts, one.n))
    if forced:  # what a person decided otherwise is not applied as the text has it
        acts = _amended(named, bill, amending, lang, decisions_of(bill, stale, forced=forced) | held)
    items = {item.work.uri: item for item in shelf}
    known = {act.name for act in acts}
    more = dict.fromkeys(e.act for e in bill.version.edits_in(lang) if e.act not in known)
    acts += tuple(act_of_library(library, items[uri], bill, lang) for uri in more if uri in items)
    outcomes = tuple(with_places(outcomes_of(bill, amending, acts, stale), waiting, bases))
    return AppliedBill(bill, lang, amending, acts, outcomes, meant, stale, waiting)


def chosen_text(bill: Bill, lang: Lang | None) -> BillText:
    """The text of the current version in a language.

    Raises:
        WorkflowError: There is none.
    """
    wanted = (lang,) if lang else tuple(dict.fromkeys((Lang(language()), *Lang)))
    for code in wanted:
        found = bill.version.text(code)
        if found is not None:
            return found
    raise WorkflowError(
        _("Version {number} of the bill «{bill}» has no text ({lang}).").format(
            number=bill.version.number, bill=bill.slug, lang=", ".join(wanted)
        ),
        remedy=remedies.add_text(bill.slug, lang.value if lang else ""),
    )


def proposed_indexes(workspace: Workspace, bill: Bill, act: str, lang: Lang) -> list[TreeIndex]:
    """The proposed texts of the acts that a bill amends, as indexes (of one act where ``act`` names it).

    None where the bill has no text, or the text of no amended act is at hand.
    """
    if not bill.version.texts:
        return []
    text = bill.version.text(lang) or bill.version.texts[0]
    return [a.index for a in apply_bill(workspace, bill, text.lang).texts(act)]


def scheme_of(workspace: Workspace, bill: Bill, act: str, lang: Lang) -> Scheme:
    """What «1.» and «1)» are called in the acts that a bill amends, for reading what a person types.

    The named act's (by URI or short name), else that of all acts at hand where it is one, else that of ordinary laws.
    """
    return act_naming(workspace, bill, act, lang).scheme


def act_naming(workspace: Workspace, bill: Bill, act: str, lang: Lang | None = None) -> Naming:
    """What provisions are called in the act of a bill that is meant.

    Args:
        workspace: The workspace.
        bill: The bill.
        act: The act (URI or short name); where empty, that which the bill amends, if it amends one.
        lang: The language of the bill's text; another one where it has none in it.
    """
    from lawtrack.services.library.act_names import ActNames

    acts: Sequence[BillAct] = ()
    if bill.version.texts or bill.version.edits:
        text = (bill.version.text(lang) if lang else None) or next(iter(bill.version.texts), None)
        acts = apply_bill(workspace, bill, text.lang if text else lang).acts
    meant = [one for one in acts if not act or (one.work and act in (one.work.uri, one.work.slug))]
    if len({one.name for one in meant}) == 1:
        return meant[0].named
    if act:
        return ActNames(workspace).of(act)
    schemes = {one.named.scheme for one in meant}
    return Naming(schemes.pop() if len(schemes) == 1 else Scheme.CIVIL)


@dataclass(frozen=True, slots=True)
class _ToAmend:
    """An act whose text is at hand, before the bill.

    Attributes:
        reference: The act as the bill names it.
        work: The act of the library.
        before: Its text in force.
        own: The numbers of the instructions for it.
        others: Those for other acts.
        said: True where a person said that it is the act that is meant.
    """

    reference: ActReference
    work: Work
    before: Expression
    own: frozenset[int]
    others: frozenset[int]
    said: bool


def _named(
    library: Library,
    shelf: Sequence[ShelfItem],
    amending: AmendingAct,
    bill: Bill,
    meant: Mapping[str, Meant],
    *,
    then: bool,
) -> list[_ToAmend | MissingAct]:
    """The acts that the text names, each once."""
    lang = amending.lang
    items = {item.work.uri: item for item in shelf}
    acts: list[_ToAmend | MissingAct] = []
    for reference in _references(amending):
        one = meant[reference.text]
        work = one.work
        if work is not None and any(act.work == work for act in acts):
            continue
        if work is None or not any(t.lang == lang for t in items[work.uri].texts):
            acts.append(MissingAct(reference, work, one.possible))
            continue
        base = library.read_text(text_to_amend(items[work.uri], bill, lang, then=then))
        others = frozenset(i.n for i in amending.instructions if i.act and meant[i.act.text].work != work)
        own = frozenset(i.n for i in amending.instructions if i.act and i.n not in others)
        said = any(name.said and name.work == work for name in meant.values())
        acts.append(_ToAmend(reference, work, base, own, others, said))
    return acts


def _amended(
    named: Sequence[_ToAmend | MissingAct],
    bill: Bill,
    amending: AmendingAct,
    lang: Lang,
    decisions: Mapping[str, Decision],
) -> tuple[BillAct, ...]:
    from lawtrack.services.from_file.applying import apply_to_expression

    acts: list[BillAct] = []
    for act in named:
        if isinstance(act, MissingAct):
            acts.append(act)
            continue
        made = apply_to_expression(
            act.before,
            amending,
            decisions=decisions,
            other_acts=act.others,
            own=act.own if act.said else None,
        )
        applied = AppliedAct(act.reference, act.work, made.base, made.result, made.outcomes)
        acts.append(_edited(applied, bill, lang))
    return tuple(acts)


def _edited(act: AppliedAct, bill: Bill, lang: Lang) -> AppliedAct:
    """The act with what was edited in the comparative table laid over it."""
    from lawtrack.services.bills.edits import with_edits

    edits = [edit for edit in bill.version.edits_in(lang) if edit.act == act.work.uri]
    if not edits:
        return act
    after, misfits = with_edits(act.before, act.after, edits, act.reference)
    return replace(act, after=after, misfits=misfits)


def _references(amending: AmendingAct) -> list[ActReference]:
    found: dict[str, ActReference] = {}
    for instruction in amending.instructions:
        if instruction.act is not None:
            found.setdefault(instruction.act.text, instruction.act)
    return list(found.values())
