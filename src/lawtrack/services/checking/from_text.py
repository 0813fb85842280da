"""Use case: the checks on an amending text alone, from file to file: without a workspace, with the acts that are given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lawtrack.checking.bill.material import Base, Material
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Scheme
from lawtrack.model.instruction import OWN, Outcome, OutcomeKind
from lawtrack.model.settling import unsettled
from lawtrack.profiles.checks import AskedOf, CheckRule, check_rules
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.services.checking.asked import asked_checks
from lawtrack.services.checking.differences import difference_finding
from lawtrack.services.checking.emphasis import emphasis_findings
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.services.checking.made import made_findings
from lawtrack.services.checking.numbering import quotation_findings
from lawtrack.services.checking.references import reference_findings
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.applying import apply_to_expression
from lawtrack.services.from_file.left_out import Unread, unread_of, unread_words
from lawtrack.services.from_file.parity import check_languages, parity_of_bills
from lawtrack.wording.act_titles import nominative
from lawtrack.wording.beginnings import beginning
from lawtrack.wording.candidates import shown_candidates
from lawtrack.wording.messages import said
from lawtrack.wording.naming import Naming, named_in
from lawtrack.wording.outcomes import bracketed, state_words


@dataclass(frozen=True, slots=True)
class TextCheck:
    """What was found in a text, or in the two of a bill.

    Attributes:
        names: The names of the files.
        findings: What was found, text by text.
        left_out: What the readers of all files left out.
        abroad: True where it is an act of another country: the checks of this country's law were not asked.
        not_asked: The checks that are on and need the text of an amended act, where none was given.
        without_orders: The texts in which no instruction was found: most checks had nothing to look at.
    """

    names: tuple[str, ...]
    findings: tuple[Finding, ...]
    left_out: tuple[Unread, ...]
    abroad: bool
    not_asked: tuple[str, ...]
    without_orders: tuple[str, ...] = ()

    @property
    def open(self) -> int:
        """How many findings somebody must see to."""
        return sum(finding.open for finding in self.findings)


def check_texts(
    texts: Sequence[Path],
    bases: Sequence[Path] = (),
    *,
    only: Collection[str] = (),
    rules: Mapping[str, CheckRule] | None = None,
    on: dt.date | None = None,
) -> TextCheck:
    """Check an amending text, or the Russian and the Kazakh one of a bill.

    Args:
        texts: One file, or two in different languages.
        bases: Acts that it amends, in its languages; checks that need them are asked of these.
        only: The checks that are asked, by their names; none: all that are on.
        rules: The profile; that of the program where None.
        on: The day of the check; today where None.

    Raises:
        InputError: A file cannot be read, both texts are in one language, or there is no such check.
    """
    if len(texts) > 2:
        raise InputError(_("A bill has two texts at most, a Russian and a Kazakh one."))
    asked = asked_checks(rules if rules is not None else check_rules(), only)
    laws = [read_amending(path) for path in texts]
    if len(laws) == 2:
        check_languages(*((law.name, law.lang) for law in laws))
    acts = [(path.name, read_act(path)) for path in bases]
    left_out = [*(one for law in laws for one in unread_of(law.name, law.left_out))]
    left_out += [one for name, act in acts for one in unread_of(name, act.report.left_out)]
    found: list[Finding] = []
    known: list[Material] = []
    for path, law in zip(texts, laws, strict=True):
        mine = [(name, act.expression) for name, act in acts if act.expression.lang is law.lang]
        material, settled = _applied(law, mine, on or dt.date.today())
        known.append(material)
        found += [*settled, *reference_findings(material), *made_findings(material, asked)]
        found += emphasis_findings(path, law.lang.value)
        if len(laws) == 1:
            found += quotation_findings(law)
    for name, act in acts:
        if act.expression.lang not in {law.lang for law in laws}:
            raise InputError(
                _("{base} is in «{lang}», in which no text was given.").format(
                    base=name, lang=act.expression.lang
                )
            )
    if len(laws) == 2:
        found += [difference_finding(one) for one in parity_of_bills(*laws).differences]
    found += _unread(left_out)
    bare = not asked.only and not bases
    return TextCheck(
        tuple(law.name for law in laws),
        tuple(asked.told(found)),
        tuple(left_out),
        any(one.abroad for one in known),
        tuple(r.id for r in asked.rules.values() if bare and r.on and r.asked_of is AskedOf.BASE),
        tuple(law.name for law in laws if all(one.action in OWN for one in law.instructions)),
    )


def _applied(
    law: AmendingAct, acts: Sequence[tuple[str, Expression]], on: dt.date
) -> tuple[Material, list[Finding]]:
    """The text with the acts that it amends, and what of it does not fit them or is not understood."""
    bases: list[Base] = []
    found: list[Finding] = []
    settled: set[int] = set()
    outcomes: list[Outcome] = []
    for name, text in acts:
        made = apply_to_expression(text, law)
        taken = frozenset(o.n for o in made.outcomes if o.kind is not OutcomeKind.OTHER_ACT)
        cited = made.cited
        if not taken or cited is None:
            found.append(
                Finding(
                    FindingKind.NO_BASE,
                    _("No instruction of {text} is for {base}.").format(text=law.name, base=name),
                    _("Give the acts that it amends."),
                    lang=law.lang.value,
                )
            )
            continue
        bases.append(Base(cited, text, made.result, taken))
        settled |= taken
        outcomes += [one for one in unsettled(made.outcomes) if one.n in taken]
    found += [_unsettled(law, one, bases) for one in outcomes]
    found += [_not_understood(law, n) for n in _unread_orders(law) if n not in settled]
    return Material(law, tuple(bases), on), found


def _unread_orders(law: AmendingAct) -> Iterator[int]:
    return (one.n for one in law.instructions if one.unread)


def _unsettled(law: AmendingAct, outcome: Outcome, bases: Sequence[Base]) -> Finding:
    one = next(i for i in law.instructions if i.n == outcome.n)
    base = next((base for base in bases if outcome.n in base.taken), None)
    scheme = (one.act.scheme if one.act else None) or Scheme.CIVIL
    named = named_in(base.after, base.before) if base is not None else Naming(scheme)
    near = ", ".join(c.place for c in shown_candidates(outcome.candidates)[:3])
    return Finding(
        FindingKind.UNSETTLED,
        _("Instruction {n} ({where}) is not settled: {reason}").format(
            n=outcome.n,
            where=bracketed(one.scope),
            reason=said(outcome.reason, named) if outcome.reason else state_words(outcome.kind),
        ),
        _("Perhaps {places}.").format(places=near) if near else _("Correct the text."),
        lang=law.lang.value,
        act=nominative(one.act.text, law.lang) if one.act else "",
        eid=outcome.target or "",
        named=named,
        ref=f"{law.lang.value} {outcome.n}",
    )


def _not_understood(law: AmendingAct, n: int) -> Finding:
    one = next(i for i in law.instructions if i.n == n)
    return Finding(
        FindingKind.UNSETTLED,
        _("Instruction {n} ({where}) is not settled: {reason}").format(
            n=n, where=bracketed(one.scope), reason=state_words(OutcomeKind.NOT_UNDERSTOOD)
        ),
        _("Correct the text."),
        lang=law.lang.value,
        act=nominative(one.act.text, law.lang) if one.act else "",
        ref=f"{law.lang.value} {n}",
    )


def _unread(left_out: Sequence[Unread]) -> Iterator[Finding]:
    for one in unread_words(left_out):
        words = beginning(one.item.text, 80)
        yield Finding(
            FindingKind.UNREAD,
            _("Words of {file} are not read: {why} {words}")
            .format(file=one.name, why=said(one.item.why), words=words)
            .strip(),
            _("Put them into the text itself, or take them out."),
        )
