"""The law of a bill with what was edited in its tables: orders that say it, read back, applied, and equal to the edits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.authoring.acts import instructions_of
from lawtrack.authoring.merging import Merged, Origin, anew, merged, numbered
from lawtrack.authoring.proof import Proof, prove
from lawtrack.authoring.rules import DraftingRules
from lawtrack.drafting.law import ActOrders, AmendedAct, LawText, Requisites, law_text
from lawtrack.drafting.orders import LEGISLATIVE
from lawtrack.drafting.phrase import notes_language
from lawtrack.errors import InputError, WorkflowError
from lawtrack.i18n import _
from lawtrack.language import language_of
from lawtrack.model.document import AUTHENTIC, Lang, WorkKind
from lawtrack.model.eids import overlap
from lawtrack.model.index import Path, index_of
from lawtrack.model.instruction import OWN, Instruction, TakeEffect
from lawtrack.profiles.house import House
from lawtrack.reading.act_kinds import kind_named
from lawtrack.reviewing.bill import BillKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, BillAct
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.from_file.drafting import amended_act
from lawtrack.services.log.log import WorkflowLog
from lawtrack.wording.act_titles import own_kind
from lawtrack.wording.naming import Naming

if TYPE_CHECKING:
    from lawtrack.authoring.drafted import Unsaid
    from lawtrack.reviewing.bill import Bill, Edit
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class DraftedAct:
    """The orders for one act of the bill.

    Attributes:
        name: The act, as the library or the bill names it.
        named: How the law names it.
        provisions: What its provisions are called.
        merged: Its orders: those of the bill that stay, and those written for the edits.
        proof: What reading and applying them says; None where nothing was edited in the act.
        unsaid: What could not be put into words.
    """

    name: str
    named: AmendedAct
    provisions: Naming
    merged: Merged
    proof: Proof | None = None
    unsaid: tuple[Unsaid, ...] = ()

    @property
    def proved(self) -> bool:
        """True where the orders give exactly what was edited."""
        return self.proof is None or (self.proof.holds and not self.unsaid)


@dataclass(frozen=True, slots=True)
class BillDraft:
    """A bill's law with the edits in it.

    Attributes:
        applied: The bill as it is, with the edits beside its text.
        acts: Its orders, act by act.
        requisites: What the law says of itself.
        law: Its text.
    """

    applied: AppliedBill
    acts: tuple[DraftedAct, ...]
    requisites: Requisites
    law: LawText

    @property
    def bill(self) -> Bill:
        """The bill."""
        return self.applied.bill

    @property
    def lang(self) -> Lang:
        """The language of the law."""
        return self.applied.lang

    @property
    def ready(self) -> bool:
        """True where everything is said, proved and filled in."""
        return self.law.ready and all(act.proved for act in self.acts)


def draft_bill(
    workspace: Workspace,
    bill: Bill,
    lang: Lang | None = None,
    *,
    all_anew: bool = False,
    restated: Collection[str] = (),
) -> BillDraft:
    """Write what was edited in a bill's tables into its law; nothing is recorded.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language; the first in which something was edited where None.
        all_anew: True to write every order anew, those too in whose place nothing was edited.
        restated: The eIds of elements that are restated as a whole, where words would do.

    Raises:
        InputError: Nothing was edited in the language.
        WorkflowError: Orders of the bill are not settled: what is not understood is not written anew.
    """
    edited = [one for one in AUTHENTIC if bill.version.edits_in(one)]
    if not edited or (lang is not None and lang not in edited):
        raise InputError(
            _("Nothing that was edited in a table of the bill «{bill}» waits to be written.").format(
                bill=bill.slug
            ),
            remedy=remedies.take_table(bill.slug),
        )
    return _drafted(workspace, bill, lang or edited[0], all_anew=all_anew, restated=restated)


def as_it_is(workspace: Workspace, bill: Bill, lang: Lang) -> BillDraft:
    """The bill's own orders in one language, for the text in the other one: nothing in them changes.

    Raises:
        InputError: There is no text in the language.
        WorkflowError: Orders of it are not settled.
    """
    return _drafted(workspace, bill, lang)


def _drafted(
    workspace: Workspace, bill: Bill, lang: Lang, *, all_anew: bool = False, restated: Collection[str] = ()
) -> BillDraft:
    applied = apply_bill(workspace, bill, lang)
    _refuse_open(applied)
    used = WorkflowLog(workspace).book.house
    requisites = requisites_of(applied)
    acts = tuple(_act(applied, act, requisites, used, all_anew, restated) for act in applied.acts)
    orders = [ActOrders(act.named, act.merged.instructions) for act in acts if act.merged.orders]
    return BillDraft(applied, acts, requisites, law_text(orders, applied.lang, requisites, used))


def orders_on(
    workspace: Workspace, bill: Bill, lang: Lang, act: str, elements: Collection[str]
) -> tuple[DraftedAct, tuple[Instruction, ...]] | None:
    """The orders that make of elements what a bill with its edits makes of them; None where nothing is edited there.

    They are written from the text in force, so that orders of the bill that wait for a decision do not stand in their way.

    Args:
        workspace: The workspace.
        bill: The bill with its edits.
        lang: The language.
        act: The act, as URI.
        elements: The eIds in the proposed text.

    Raises:
        InputError: The text cannot be read.
    """
    applied = apply_bill(workspace, bill, lang)
    found = next((one for one in applied.acts if one.name == act), None)
    if found is None:
        return None
    used = WorkflowLog(workspace).book.house
    made = _act(applied, found, requisites_of(applied), used, True, ())
    if made.proof is None:
        return None
    meant = [i for i in made.merged.instructions if any(overlap(i.target_eid or "", one) for one in elements)]
    return made, tuple(meant)


def _refuse_open(applied: AppliedBill) -> None:
    if applied.misfits:
        edit, reason = applied.misfits[0]
        raise WorkflowError(
            _("An edit does not fit the text any more: {reason}").format(reason=reason),
            hint=edit.element,
        )
    if applied.open or applied.unread:
        raise WorkflowError(
            _(
                "The text of the bill has orders that are not settled; they would be lost if it were written anew."
            ),
            remedy=remedies.settle(),
        )


def _act(
    applied: AppliedBill,
    act: BillAct,
    requisites: Requisites,
    used: House,
    all_anew: bool,
    restated: Collection[str],
) -> DraftedAct:
    lang = applied.lang
    own = [i for i in applied.instructions_for(act) if i.action not in OWN or notes_language(i)]
    named = _named(applied, act, own)
    edits = [e for e in applied.bill.version.edits_in(lang) if e.act == act.name]
    if not isinstance(act, AppliedAct) or not edits:
        return DraftedAct(act.name, named, act.named, Merged(tuple(_kept(own)), ()))
    rules = DraftingRules(words=not used.style(requisites.kind.value, requisites.group).restates)
    index = index_of(act.before.root)
    whole = {index.places[eid].path for eid in restated if eid in index.places}
    drafted = instructions_of(act.before, act.after, act.reference, rules, whole)
    tried = [] if all_anew else [merged(own, drafted.instructions, where) for where in _touched(edits)]
    tried.append(anew(own, drafted.instructions))
    for made in tried:
        law = law_text([ActOrders(named, made.instructions)], lang, requisites, used)
        proof = prove(act.before, law, act.after.root, made.instructions)
        best = DraftedAct(act.name, named, act.named, made, proof, drafted.unsaid)
        if proof.holds:
            break
    return best if best.proved else _larger(act, best, requisites, used, rules, whole)


def _touched(edits: Sequence[Edit]) -> Iterator[list[str]]:
    """The edited elements; then the numbered ones around them, for places without a number shift where one is put in."""
    yield [edit.element for edit in edits]
    yield [numbered(edit.element) for edit in edits]


def _larger(
    act: AppliedAct,
    best: DraftedAct,
    requisites: Requisites,
    used: House,
    rules: DraftingRules,
    whole: set[Path],
) -> DraftedAct:
    """All orders anew, in larger ones where the small ones are not read as meant."""
    from lawtrack.authoring.writing import Writer

    written = Writer(act.before, act.after, best.named, rules, requisites, used, frozenset(whole)).draft()
    made = anew(best.merged.gone, [order.instruction for order in written.orders])
    return DraftedAct(act.name, best.named, act.named, made, written.proof, written.unsaid)


def _kept(own: Sequence[Instruction]) -> list[tuple[Instruction, Origin]]:
    return [(replace(i, n=n), Origin.KEPT) for n, i in enumerate(own, 1)]


def _named(applied: AppliedBill, act: BillAct, own: Sequence[Instruction]) -> AmendedAct:
    """The act as the bill names it; where it does not yet, by its own requisites."""
    if not isinstance(act, AppliedAct):
        kind = kind_named(act.reference.text) or WorkKind.OTHER
        return AmendedAct.of_reference(act.reference, applied.lang, kind)
    named = amended_act(act.before)
    named = replace(named, titles={**named.titles, **act.work.titles})
    return replace(named, named={applied.lang: act.reference.text}) if own else named


def requisites_of(applied: AppliedBill) -> Requisites:
    """What the bill's text says of itself; its own norms and its last article stay in its words."""
    law, lang = applied.amending, applied.lang
    own = [i for i in law.instructions if i.action in OWN]
    last = [i for i in own if isinstance(i, TakeEffect)][-1:]
    norms = tuple(_unnumbered(i.text, lang) for i in own if i not in last and not notes_language(i))
    title = law.title or applied.bill.titles.get(lang, "")
    kind = own_kind(law) if law.segments else None
    return Requisites(
        kind=kind or _kind(applied),
        titles={lang: title} if title else {},
        final={lang: _unnumbered(last[0].text, lang)} if last else {},
        norms={lang: norms} if norms else {},
    )


def _kind(applied: AppliedBill) -> WorkKind:
    """A law for a bill of a law; for another one the form of what it changes."""
    if applied.bill.kind is BillKind.LAW:
        return WorkKind.LAW
    kinds = [act.work.kind for act in applied.acts_at_hand if act.work.kind not in LEGISLATIVE]
    return kinds[0] if kinds else WorkKind.ORDER


def _unnumbered(text: str, lang: Lang) -> str:
    """A paragraph without the number of its article or point, which it gets anew."""
    label = rf"(?:(?i:{language_of(lang).directives.label})|\d+-?\S*\s*[.)])\s*"
    return re.sub(rf"^{label}", "", text.strip())
