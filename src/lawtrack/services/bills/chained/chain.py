"""The chain of a bill: gap → proposal → instruction → row → fate, for every instruction of every version.

Where a change came from is what was recorded: a gap of the law in force, a recommendation that was accepted for it, an
amendment of deputies that is in it. What became of it is read from the versions. What has no beginning or no end is
shown too: an instruction that nothing asks for, a gap that nothing closes, a recommendation that led to no change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.eids import overlap
from lawtrack.model.instruction import Instruction
from lawtrack.profiles.loader import pick
from lawtrack.profiles.verdicts import verdicts
from lawtrack.reviewing.review import Decision
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.chained.lives import lives_of
from lawtrack.services.bills.chained.values import Chain, ChainLink, Loose, Origin, RowLink
from lawtrack.services.bills.own_text import elements_of, own_text
from lawtrack.services.bills.tabled.tables import act_rows
from lawtrack.services.log.log import WorkflowLog
from lawtrack.wording.messages import explained
from lawtrack.wording.terms import decision_text

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.ground import Ground
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.from_file.own_text import OwnAct
    from lawtrack.services.workspace import Workspace
    from lawtrack.tables.table import Row

_LEADS = frozenset({Decision.ACCEPTED, Decision.PARTLY})


def chain_of(workspace: Workspace, slug: str, lang: Lang | None = None) -> Chain:
    """The chain of a bill.

    Args:
        workspace: The workspace.
        slug: The bill.
        lang: The language of its texts; the interface's, else Russian, else the one there is.

    Raises:
        WorkflowError: There is no such bill, or its current version has no text in this language.
        InputError: The current text cannot be read.
    """
    log = WorkflowLog(workspace)
    bill = log.bill(slug)
    names = {name: entry.title(lang or Lang(language())) for name, entry in log.reviewers().items()}
    applied = apply_bill(workspace, bill, lang)
    own = own_text(workspace, bill, applied.lang) if bill.version.text(applied.lang) else None
    lives, unread = lives_of(workspace, bill, applied)
    current = bill.version.number
    rows = list(_rows(workspace, applied))
    links = []
    for life in sorted(lives, key=lambda one: (one.until < current, one.now.n)):
        here = life.until == current
        origins = tuple(_origins(bill, applied, own, life.now, names)) if here else ()
        links.append(
            ChainLink(
                life.now.n,
                " ".join(life.now.text.split()),
                explained(life.now),
                origins,
                tuple(_rows_of(applied, life.now, rows)) if here else (),
                life.since,
                life.until,
                tuple(life.changed),
                applied.outcome(life.now.n).kind.value if here else "",
            )
        )
    told = {origin.name for link in links for origin in link.origins}
    return Chain(bill, applied.lang, tuple(links), tuple(_loose(bill, told, names)), tuple(unread))


def _rows(workspace: Workspace, applied: AppliedBill) -> Iterator[tuple[str, Row]]:
    for act in applied.acts:
        for row in act_rows(applied, act, workspace.settings.form):
            yield act.name, row


def _touched(applied: AppliedBill, one: Instruction) -> tuple[str, ...]:
    outcome = applied.outcome(one.n)
    return (*outcome.touched, *((outcome.target,) if outcome.target else ()))


def _rows_of(applied: AppliedBill, one: Instruction, rows: Sequence[tuple[str, Row]]) -> Iterator[RowLink]:
    act = applied.act_of(one.n)
    touched = _touched(applied, one)
    for name, row in rows:
        if act is None or name != act.name:
            continue
        eids = {e for c in row.changes for e in (c.old_eid, c.new_eid) if e} | (
            {row.eid} if row.eid else set()
        )
        if any(overlap(a, b) for a in eids for b in touched):
            yield RowLink(row.number, act.work.slug, row.element, row.justification)


def _origins(
    bill: Bill, applied: AppliedBill, own: OwnAct | None, one: Instruction, names: dict[str, str]
) -> Iterator[Origin]:
    act = applied.act_of(one.n)
    touched = _touched(applied, one)
    places = elements_of(own, one) if own is not None else ()
    for ground in bill.grounds:
        same_act = not ground.act or (act is not None and ground.act == act.work.uri)
        if same_act and any(overlap(a, b) for a in ground.elements for b in touched):
            yield _of_ground(ground)
    for remark in bill.recommendations:
        answer = remark.response
        if answer is not None and answer.decision in _LEADS and _carries(bill, remark, one, touched, places):
            yield _of_remark(bill, remark, names)
    for amendment in bill.amendments:
        later = amendment.version < bill.version.number and amendment.decided is not None
        if later and amendment.eid and any(overlap(amendment.eid, eid) for eid in places):
            yield Origin(
                "deputies", amendment.id, ", ".join(amendment.authors), amendment.wording or amendment.element,
                source=amendment.source,
            )  # fmt: skip


def _carries(
    bill: Bill, remark: Recommendation, one: Instruction, touched: Sequence[str], places: Sequence[str]
) -> bool:
    """True where an instruction is the change that carries a recommendation out, or stands where it was made."""
    answer = remark.response
    change = answer.change if answer is not None else ""
    if change.startswith("bill#"):
        return any(overlap(change.removeprefix("bill#"), eid) for eid in places)
    if change.isdigit():
        return answer is not None and answer.version in (0, bill.version.number) and int(change) == one.n
    if change:
        return any(overlap(change, eid) for eid in touched)
    if remark.citation is None:
        return False
    where = places if remark.of is not Whose.ACT else touched
    return any(overlap(remark.citation.eid, eid) for eid in where)


def _verdict(name: str) -> str:
    """What was decided on a deputy's amendment, in words; its name where no rule knows it any more."""
    known = verdicts().get(name)
    return pick(known.title, language()) if known is not None else name


def _of_ground(ground: Ground) -> Origin:
    return Origin("gap", ground.id, ground.by, ground.text, ground.proposal, ground.source)


def _of_remark(bill: Bill, remark: Recommendation, names: dict[str, str]) -> Origin:
    who = names.get(remark.author, remark.author)
    return Origin("recommendation", f"{bill.slug}/{remark.id}", who, remark.text, remark.wording)


def _loose(bill: Bill, told: set[str], names: dict[str, str]) -> Iterator[Loose]:
    for ground in bill.grounds:
        if ground.id not in told:
            yield Loose(_of_ground(ground), _("no instruction closes it"))
    for remark in bill.recommendations:
        origin = _of_remark(bill, remark, names)
        if origin.name not in told:
            answer = remark.response
            if answer is None:
                fate = _("not answered")
            elif answer.decision in _LEADS:
                fate = _("accepted, no change is found")
            else:
                fate = f"{decision_text(answer.decision)}: {answer.reason}".rstrip(": ")
            yield Loose(origin, fate)
    for one in bill.amendments:
        if one.id not in told:
            origin = Origin(
                "deputies", one.id, ", ".join(one.authors), one.wording or one.element, source=one.source
            )
            decided = one.decided
            fate = (
                f"{_verdict(decided.verdict)}: {decided.reason}".rstrip(": ")
                if decided is not None
                else _("not decided")
            )
            yield Loose(origin, fate)
