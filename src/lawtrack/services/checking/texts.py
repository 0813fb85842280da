"""What a bill's texts leave open: unsettled instructions, rows without a reason, languages that differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lawtrack import remedies
from lawtrack.amending.amended_acts import amended_acts
from lawtrack.errors import InputError
from lawtrack.i18n import _, language
from lawtrack.model.document import AUTHENTIC, Lang
from lawtrack.model.eids import overlap
from lawtrack.model.instruction import Instruction
from lawtrack.parity.difference import Difference, DifferenceKind
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.remedies import Remedy
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, BillAct
from lawtrack.services.bills.applying import act_naming, apply_bill
from lawtrack.services.bills.places import awaited, typed_element
from lawtrack.services.bills.tabled.one_language import NAMES_LANGUAGE, explained_by_person
from lawtrack.services.bills.tabled.tables import act_rows
from lawtrack.services.checking.asked import Asked
from lawtrack.services.checking.decisions import decision_findings
from lawtrack.services.checking.differences import difference_finding
from lawtrack.services.checking.findings import Finding, FindingKind, broken
from lawtrack.services.checking.made import made_findings, material_of
from lawtrack.services.checking.numbering import quotation_findings
from lawtrack.services.checking.references import reference_findings, title_findings
from lawtrack.services.from_file.parity import parity_of_bills
from lawtrack.services.workspace import Workspace
from lawtrack.tables.acts import EVERYWHERE
from lawtrack.tables.table import Row
from lawtrack.wording.act_titles import nominative
from lawtrack.wording.addresses import address
from lawtrack.wording.beginnings import beginning
from lawtrack.wording.candidates import shown_candidates
from lawtrack.wording.days import day_text
from lawtrack.wording.messages import said
from lawtrack.wording.outcomes import bracketed, state_words

OF_THE_TEXTS = (
    FindingKind.UNREAD,
    FindingKind.NO_BASE,
    FindingKind.UNSETTLED,
    FindingKind.STALE_DECISION,
    FindingKind.OWN_WORDS,
    FindingKind.REFERENCE,
    FindingKind.JUSTIFICATION,
    FindingKind.LANGUAGES,
    FindingKind.EDITIONS,
)
"""What is found here besides what the engine's checks find."""
_BEFORE_THE_CHAMBER = frozenset({"introduced", "adopted", "signed", "in-force"})
"""The stages of a bill that is, or was, before the chamber."""
_PERSON_DECIDES = frozenset({DifferenceKind.ONE_LANGUAGE, DifferenceKind.TARGET, DifferenceKind.ACTION})


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one language by act (URI, else its name as written) and element."""

    applied: AppliedBill
    rows: Mapping[tuple[str, str], Row]
    acts: Mapping[str, BillAct]


def text_findings(
    workspace: Workspace, bill: Bill, asked: Asked, on: dt.date | None = None
) -> Iterator[Finding]:
    """The findings of all texts of the current version, language by language, then those of both together.

    Args:
        workspace: The workspace.
        bill: The bill.
        asked: The checks that are asked.
        on: The day of the check.
    """
    in_chamber = any(name in _BEFORE_THE_CHAMBER for name, _day in bill.stages)
    made: dict[Lang, _Rows] = {}
    for lang in AUTHENTIC:
        if bill.version.text(lang) is None:
            continue
        try:
            made[lang] = _rows(apply_bill(workspace, bill, lang), workspace.settings.form)
        except InputError as error:
            yield broken(error, lang)
    told: list[Difference] = []
    if len(made) == len(AUTHENTIC):
        one, two = (made[lang] for lang in AUTHENTIC)
        told = [*parity_of_bills(one.applied.amending, two.applied.amending).differences]
    alone = _alone(told, made)
    for rows in made.values():
        yield from _unread(rows.applied)
        yield from _unsettled(rows.applied)
        yield from decision_findings(rows.applied)
        material = material_of(rows.applied, on, in_chamber=in_chamber)
        yield from reference_findings(material)
        yield from title_findings(material)
        if len(bill.version.texts) < len(AUTHENTIC):
            yield from quotation_findings(rows.applied.amending)
        yield from made_findings(material, asked)
        yield from _unjustified(rows, alone)
    yield from _loose_reasons(workspace, bill, list(made.values()))
    if len(made) == len(AUTHENTIC):
        first, second = (made[lang] for lang in AUTHENTIC)
        yield from _editions(first, second)
        yield from _languages(bill, first, second, told, alone)


_Alone = Mapping[tuple[Lang, str, str], Difference]
"""Rows of one language that come of an instruction of that language alone, by language, act and element."""


def _alone(told: Sequence[Difference], made: Mapping[Lang, _Rows]) -> _Alone:
    """The rows that an instruction makes which the other language lacks: that it is missing is told once, for all of it."""
    found: dict[tuple[Lang, str, str], Difference] = {}
    for difference in told:
        side = difference.first or difference.second
        if difference.kind is not DifferenceKind.ONE_LANGUAGE or side is None or side.n is None:
            continue
        own = made[side.lang]
        others = next(rows for lang, rows in made.items() if lang is not side.lang)
        act, outcome = own.applied.act_of(side.n), own.applied.outcome(side.n)
        reached = outcome.touched or ((outcome.target,) if outcome.target else ())
        for (name, eid), row in own.rows.items():
            if act is None or name != act.name or (name, eid) in others.rows:
                continue
            names = {e for c in row.changes for e in (c.old_eid, c.new_eid) if e} | ({eid} if eid else set())
            if any(overlap(one, other) for one in names for other in reached):
                found[side.lang, name, eid] = difference
    return found


def bill_differences(bill: Bill, first: AmendingAct, second: AmendingAct) -> list[Finding]:
    """Where two language texts of a bill differ, with what a person explained."""
    return [_difference(bill, difference) for difference in parity_of_bills(first, second).differences]


def _rows(applied: AppliedBill, form: str) -> _Rows:
    rows: dict[tuple[str, str], Row] = {}
    acts: dict[str, BillAct] = {}
    for act in applied.acts:
        acts[act.name] = act
        for row in act_rows(applied, act, form):
            rows[act.name, row.eid] = row
    return _Rows(applied, rows, acts)


def _unread(applied: AppliedBill) -> Iterator[Finding]:
    """Words of the text's file that its reader left out."""
    lang = applied.lang.value
    for one in applied.unread:
        words = beginning(one.item.text, 80)
        yield Finding(
            FindingKind.UNREAD,
            _("Words of {file} are not read: {why} {words}")
            .format(file=one.name, why=said(one.item.why), words=words)
            .strip(),
            _("Put them into the text itself, or take them out."),
            remedies.add_text(applied.bill.slug, lang),
            lang=lang,
        )


def _unsettled(applied: AppliedBill) -> Iterator[Finding]:
    slug, lang = applied.bill.slug, applied.lang.value
    yield from _no_base(applied)
    for outcome in applied.outcomes:
        instruction = applied.instruction(outcome.n)
        if outcome.n not in applied.open or _act_missing(applied, instruction):
            continue
        act = instruction.act.text if instruction.act else ""
        reason = said(outcome.reason) if outcome.reason else state_words(outcome.kind)
        near = ", ".join(c.place for c in shown_candidates(outcome.candidates)[:3])
        if near:
            mend = _("Perhaps {places}.").format(places=near)
            remedy: Remedy = remedies.choose_candidate(slug, outcome.n, lang)
        elif instruction.unread:
            mend = ""
            remedy = remedies.word_anew(slug, outcome.n, lang)
        else:
            mend = _("Correct the text, or leave the instruction out.")
            remedy = remedies.leave_out(slug, outcome.n, lang)
        named = nominative(act, applied.lang)
        yield Finding(
            FindingKind.UNSETTLED,
            _("Instruction {n} ({where}) is not settled: {reason}").format(
                n=outcome.n, where=bracketed(instruction.scope), reason=reason
            ),
            mend,
            remedy,
            lang=lang,
            act=named,
            eid=outcome.target or "",
            named=applied.naming_of(outcome.n),
            ref=f"{lang} {outcome.n}",
        )


def _no_base(applied: AppliedBill) -> Iterator[Finding]:
    """An act whose text is not at hand is told once, with all its instructions."""
    waiting: dict[str, list[int]] = {}
    for outcome in applied.outcomes:
        instruction = applied.instruction(outcome.n)
        if outcome.n in applied.open and instruction.act is not None and _act_missing(applied, instruction):
            waiting.setdefault(instruction.act.text, []).append(outcome.n)
    lang = applied.lang.value
    for name, numbers in waiting.items():
        listed = ", ".join(str(n) for n in numbers)
        possible = applied.meant[name].possible
        if possible:
            number = next(
                a.number
                for a in amended_acts(applied.amending.instructions)
                if name in (n.text for n in a.names)
            )
            yield Finding(
                FindingKind.NO_BASE,
                _(
                    "Which act of the library «{act}» is, is not known; its instructions are not applied: {numbers}."
                ).format(act=nominative(name, applied.lang), numbers=listed),
                _("Perhaps {places}.").format(places=", ".join(work.slug for work in possible)),
                remedies.link_act(applied.bill.slug, str(number), possible[0].slug),
                lang=lang,
                act=nominative(name, applied.lang),
            )
            continue
        yield Finding(
            FindingKind.NO_BASE,
            _(
                "The text of «{act}» is not at hand in {lang}; its instructions are not applied: {numbers}."
            ).format(act=nominative(name, applied.lang), lang=lang, numbers=listed),
            _("Bring the act into the library."),
            remedies.import_file(lang),
            lang=lang,
            act=nominative(name, applied.lang),
        )


def _act_missing(applied: AppliedBill, instruction: Instruction) -> bool:
    """True where no text is at hand of the act that an instruction names."""
    return instruction.act is not None and any(
        act.reference.text == instruction.act.text for act in applied.acts_missing
    )


def _loose_reasons(workspace: Workspace, bill: Bill, made: Sequence[_Rows]) -> Iterator[Finding]:
    """Reasons given for what the bill changes in no language; where an act is not at hand nobody can tell."""
    if not made or any(one.applied.acts_missing for one in made):
        return
    for reason in bill.justifications.values():
        if reason.element == EVERYWHERE or any(
            any(overlap(reason.element, eid) for _act, eid in one.rows)
            or any(awaited(one.applied, act, reason.element) for act in one.applied.acts)
            for one in made
        ):
            continue
        named = act_naming(workspace, bill, reason.act, reason.lang)
        yield Finding(
            FindingKind.JUSTIFICATION,
            _("A reason is given for «{element}», where the bill changes nothing: {text}").format(
                element=address(reason.element, named), text=reason.text
            ),
            remedy=remedies.take_justification_back(),
            lang=reason.lang.value,
            act=reason.act,
            eid=reason.element,
            named=named,
        )


def _unjustified(made: _Rows, alone: _Alone) -> Iterator[Finding]:
    bill, lang = made.applied.bill, made.applied.lang
    for (act, eid), row in made.rows.items():
        if row.justification.strip() or (lang, act, eid) in alone:
            continue
        work = made.acts[act].work
        name, named = work.slug if work else act, made.acts[act].named
        # the row speaks the language of its text, the finding that of the reader
        element = row.element if lang.value == language() or not eid else address(eid, named)
        yield Finding(
            FindingKind.JUSTIFICATION,
            _("Nothing says why «{element}» changes.").format(element=element),
            remedy=remedies.justify(bill.slug, eid or row.element, name, lang.value),
            lang=lang.value,
            act=name,
            eid=eid,
            named=named,
            typed=typed_element(made.acts[act], eid),
        )


def _editions(first: _Rows, second: _Rows) -> Iterator[Finding]:
    for name, act in first.acts.items():
        other = second.acts.get(name)
        if not isinstance(act, AppliedAct) or not isinstance(other, AppliedAct):
            continue
        one, two = act.before.edition, other.before.edition
        if one != two:
            yield Finding(
                FindingKind.EDITIONS,
                _("The bill is compared with the edition of {one} in Russian and of {two} in Kazakh.").format(
                    one=day_text(one) if one else "–", two=day_text(two) if two else "–"
                ),
                _("Import the same edition in both languages."),
                remedies.import_edition(),
                act=act.work.slug,
            )


def _languages(
    bill: Bill, first: _Rows, second: _Rows, told: Sequence[Difference], alone: _Alone
) -> Iterator[Finding]:
    made = {rows.applied.lang: rows for rows in (first, second)}
    unjustified = {
        id(difference)
        for (lang, act, eid), difference in alone.items()
        if not made[lang].rows[act, eid].justification.strip()
    }
    for difference in told:
        finding = _difference(bill, difference)
        if finding.open and id(difference) in unjustified:
            reason = _("Nothing says why it is changed either.")
            finding = replace(finding, what=f"{finding.what} {reason}")
        yield finding
    covered = [difference.eid for difference in told if difference.eid]
    for one, other in ((first, second), (second, first)):
        for (act, eid), row in one.rows.items():
            theirs = other.acts.get(act)
            if (act, eid) in other.rows or not isinstance(theirs, AppliedAct):
                continue
            if any(overlap(eid, name) for name in covered) or (one.applied.lang, act, eid) in alone:
                continue
            lang, lacking = one.applied.lang.value, other.applied.lang.value
            why = row.justification if NAMES_LANGUAGE.search(row.justification) else ""
            yield Finding(
                FindingKind.LANGUAGES,
                _("The table has a row for «{element}» in {lang} only.").format(
                    element=row.element, lang=lang
                ),
                _(
                    "Look at the base text and the instructions in {lang}, or say why in the justification."
                ).format(lang=lacking),
                open=not why,
                lang=lang,
                act=_slug(one.acts[act], act),
                eid=eid,
                named=one.acts[act].named,
                explained=why,
                detail="row",
            )


def _difference(bill: Bill, difference: Difference) -> Finding:
    why = ""
    if not difference.explained and difference.kind in _PERSON_DECIDES:
        why = explained_by_person(bill, difference.eid)
    return difference_finding(difference, why)


def _slug(act: BillAct, name: str) -> str:
    return act.work.slug if act.work else name
