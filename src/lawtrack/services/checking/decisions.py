"""What a bill's decisions leave open: those that do not hold any more, and words that the text itself does not have."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack import remedies
from lawtrack.i18n import _
from lawtrack.model.event import EventKind
from lawtrack.model.outcome import Outcome, OutcomeKind
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.bills.applying import act_naming
from lawtrack.services.bills.decided.beside import words_beside
from lawtrack.services.bills.decided.fitting import told
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import address
from lawtrack.wording.beginnings import beginning
from lawtrack.wording.days import day_text
from lawtrack.wording.messages import said
from lawtrack.wording.naming import OWN

_LONG = 120


def apart_findings(workspace: Workspace, bill: Bill) -> Iterator[Finding]:
    """What two clones said otherwise of one act or one provision, without knowing of each other."""
    for (kind, act, element, lang), one in bill.said.items():
        named = act_naming(workspace, bill, act) if one.rivals else OWN
        for other in one.rivals:
            of_act = kind == EventKind.LINK
            yield Finding(
                FindingKind.SAID_APART,
                _(
                    "{who} ({day}) said «{words}», {other} ({other_day}) said «{other_words}», without knowing of each other: {place}."
                ).format(
                    who=one.by,
                    day=day_text(one.on),
                    words=_short(one.words) or _("taken back"),
                    other=other.by,
                    other_day=day_text(other.on),
                    other_words=_short(other.words),
                    place=_short(act) if of_act else address(element, named),
                ),
                _("What was said later holds. Say it anew, whichever is right."),
                None if of_act else remedies.justify(bill.slug, element, act, lang),
                lang=lang,
                act=act,
                eid=element,
                named=named,
            )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONG else f"{line[:_LONG]}…"


def decision_findings(applied: AppliedBill) -> Iterator[Finding]:
    """The findings on what persons decided on the instructions of one text.

    A decision whose instruction the text has no more changes nothing and leaves nothing open.
    """
    slug, lang = applied.bill.slug, applied.lang.value
    for one in applied.stale:
        yield Finding(
            FindingKind.STALE_DECISION,
            said(told(one)),
            _("Decide anew, or take it back."),
            remedies.list_decisions(slug),
            open=bool(one.n),
            lang=lang,
            ref=f"{lang} {one.n}" if one.n else "",
        )
    for outcome in applied.outcomes:
        for words in words_beside(applied, outcome.n):
            yield Finding(
                FindingKind.OWN_WORDS,
                _("Instruction {n} is read in the words of a person; the bill says: «{words}»").format(
                    n=outcome.n, words=beginning(words, _LONG)
                ),
                _("Put them into the text, then add it."),
                remedies.add_text(slug, lang),
                open=False,
                lang=lang,
                eid=outcome.target or "",
                named=applied.naming_of(outcome.n),
                ref=f"{lang} {outcome.n}",
            )
        yield from _sought(applied, outcome)


def _sought(applied: AppliedBill, outcome: Outcome) -> Iterator[Finding]:
    """An instruction that a person had look for other words: the bill still quotes those that the act does not have."""
    lang = applied.lang.value
    if outcome.kind is not OutcomeKind.APPLIED or applied.stale_on(outcome.n) is not None:
        return
    for one in applied.settled(outcome.n):
        if one.old:
            yield Finding(
                FindingKind.OWN_WORDS,
                _(
                    "Instruction {n} was applied to «{words}», as a person decided; the bill quotes other words"
                ).format(n=outcome.n, words=beginning(one.old, _LONG)),
                _("Put them into the text, then add it."),
                remedies.add_text(applied.bill.slug, lang),
                open=False,
                lang=lang,
                eid=outcome.target or "",
                named=applied.naming_of(outcome.n),
                ref=f"{lang} {outcome.n}",
            )
