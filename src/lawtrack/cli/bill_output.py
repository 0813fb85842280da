"""What ``lawtrack bill`` prints: a bill, its log, outcomes, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lawtrack import remedies
from lawtrack.cli.bill_tables import tell_draft
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.notices import tell_applied, tell_unread
from lawtrack.cli.outcome_output import print_outcome
from lawtrack.cli.output import emit_json, shortened
from lawtrack.cli.settled_output import tell_stale
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, language, ngettext

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.model.event import Event
    from lawtrack.profiles.deadlines import DeadlineProfile
    from lawtrack.profiles.forms import Form
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.coverage import Coverage
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.bills.decided.editions import StaleBase
    from lawtrack.services.reviews.log_words import LogWords
    from lawtrack.services.reviews.rows import ReviewRow
    from lawtrack.services.workspace import Workspace
    from lawtrack.wording.naming import Naming

_SHORT = 60
_WORDS = 160
"""How much is shown of the words of an instruction."""


def bill_lines(
    bill: Bill,
    reviews: Sequence[ReviewRow],
    answers: Coverage,
    profile: DeadlineProfile,
    names: Mapping[str, str],
    named: Callable[[str], Naming],
) -> Iterator[str]:
    """A bill as a person reads it: what it is, its versions, reviews, and how far it is answered.

    ``named`` says what provisions are called in one of its acts.
    """
    from lawtrack.model.document import Lang
    from lawtrack.profiles.loader import pick
    from lawtrack.wording.addresses import address
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import state_text

    yield f"{bill.slug}  {bill.title(Lang(language()))}"
    mark = _(" (proposal, not law in force)") if profile.proposal else ""
    yield _("  Terms: {profile}{mark}").format(profile=pick(profile.title, language()), mark=mark)
    if bill.drafter:
        yield _("  Drafter: {drafter}").format(drafter=names.get(bill.drafter, bill.drafter))
    for version in bill.versions:
        texts = ", ".join(t.file + (_(" (stale)") if t.stale else "") for t in version.texts) or _("no text")
        if version.edits:
            texts += _("; edited in the table, not rewritten yet: {count}").format(count=len(version.edits))
        yield _("  Version {number} of {day}: {texts}").format(
            number=version.number, day=day_text(version.on), texts=texts
        )
    for row in reviews:
        until = day_text(row.term.end) if row.term else _("no term")
        yield _("  Review {id}, {who}: {state}, until {until}").format(
            id=row.review.id, who=row.reviewer, state=state_text(row.state, row.why), until=until
        )
    for comment in bill.comments:
        where = address(comment.element, named(comment.act))
        yield _("  Comment of {author} on {where}: {text}").format(
            author=comment.author or "?", where=where or bill.slug, text=" ".join(comment.text.split())
        )
    yield _("  Recommendations: {total}, unanswered {open}").format(
        total=answers.total, open=len(answers.unanswered)
    )
    if answers.accepted_without_change:
        yield _("  Accepted without a change named: {names}").format(
            names=", ".join(answers.accepted_without_change)
        )
    if answers.formal:
        yield _("  Answers worth reading again (reason very short or repeated): {names}").format(
            names=", ".join(answers.formal)
        )


def base_lines(bill: Bill, stale: Sequence[StaleBase], names: Mapping[str, str]) -> Iterator[str]:
    """On which editions of its acts a bill stands, and where the library has newer ones."""
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.wording.days import day_text
    from lawtrack.wording.messages import said

    for base in bill.bases.values():
        yield _("  Written for the edition of {day} of {act} ({lang})").format(
            day=day_text(base.edition), act=names.get(base.act, base.act), lang=base.lang
        )
    for one in stale:
        yield f"  ! {said(one.why)}"
    if stale:
        yield f"    {sentence_of(remedies.carry_over(bill.slug))}"


def base_values(bill: Bill, stale: Sequence[StaleBase]) -> list[dict[str, Any]]:
    """The same for JSON."""
    newest = {(one.work.uri, one.lang): one.newest.isoformat() for one in stale}
    return [
        {
            "work": base.act,
            "lang": base.lang.value,
            "edition": base.edition.isoformat(),
            "newest": newest.get((base.act, base.lang), base.edition.isoformat()),
            "stale": (base.act, base.lang) in newest,
            "waiting": [held.key for held in base.held],
        }
        for base in bill.bases.values()
    ]


def log_rows(events: Sequence[Event]) -> list[dict[str, Any]]:
    """The log for JSON."""
    return [
        {
            "n": n,
            "event": event.kind.value,
            "on": event.on.isoformat(),
            "at": event.at.isoformat(),
            "by": event.by,
            **dict(event.data),
        }
        for n, event in enumerate(events, 1)
    ]


def log_lines(words: LogWords, slug: str, events: Sequence[Event]) -> list[tuple[str, ...]]:
    """The log of a bill for people: number, day, who, what, to which provision and in which words."""
    from lawtrack.wording.days import day_text

    return [
        (
            str(n),
            day_text(event.on),
            event.by,
            words.what(event),
            shortened(words.told(slug, event), _WORDS),
        )
        for n, event in enumerate(events, 1)
    ]


def tell_pending(workspace: Workspace, bill: Bill) -> int:
    """What was edited in the table and the text just added does not say; returns the exit code."""
    from lawtrack.services.bills.applying import act_naming
    from lawtrack.wording.addresses import address

    pending = bill.version.edits_in(bill.version.texts[-1].lang)  # the text added last stands last
    for edit in pending:
        narrate(
            _("Edited in the table, but not in the text: {where}").format(
                where=f"{address(edit.element, act_naming(workspace, bill, edit.act, edit.lang))} ({edit.lang})"
            )
        )
        for line in edit.text.split("\n") if edit.text else ():
            narrate(f"        {line}")
    if pending:
        narrate(
            _(
                "These edits stay pending. Put them into the text, or give them up: lawtrack bill add {bill} FILE --drop-edits"
            ).format(bill=bill.slug)
        )
    return UNSETTLED_EXIT_CODE if pending else 0


def print_outcomes(application: AppliedBill, bases: Sequence[StaleBase], as_json: bool) -> int:
    """What became of each instruction, and of which acts there are newer editions; returns the exit code."""
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.services.bills.textless import without_a_text
    from lawtrack.wording.messages import said

    rows, bill = application.rows(), application.bill
    if as_json:
        emit_json(rows)
    else:
        for outcome in application.outcomes:
            print_outcome(application, outcome)
        _print_misfits(application)
        tell_applied(application.outcomes)
    tell_unknown_acts(application)
    tell_stale(application)
    for base in bases:
        narrate(said(base.why))
    if bases:
        narrate(sentence_of(remedies.carry_over(application.bill.slug)))
    tell_unread(application.left_out)
    unsettled = application.unsettled
    told = ngettext(
        "{count} instruction, {open} unsettled.", "{count} instructions, {open} unsettled.", len(rows)
    )
    narrate(told.format(count=len(rows), open=unsettled))
    lacking = without_a_text(bill)
    if lacking is not None:
        narrate(f"{said(lacking)} {sentence_of(remedies.add_text(bill.slug))}")
    return UNSETTLED_EXIT_CODE if unsettled or application.unread or lacking is not None else 0


def link_rows(applied: AppliedBill) -> list[tuple[str, ...]]:
    """The acts that a bill amends, each with the act of the library that it is."""
    from lawtrack.model.event import EventKind
    from lawtrack.services.bills.linking import linked_acts
    from lawtrack.wording.act_titles import nominative
    from lawtrack.wording.days import day_text

    rows: list[tuple[str, ...]] = []
    for one in linked_acts(applied):
        known = one.meant.work.slug if one.meant.work is not None else "?"
        words = _("said by {who} on {day}")
        who = words.format(who=one.link.by, day=day_text(one.link.on)) if one.link else ""
        beside = applied.bill.said.get((EventKind.LINK.value, one.link.act, "", "")) if one.link else None
        for other in beside.rivals if beside is not None else ():
            who += "; " + _("{who} ({day}) said otherwise, without knowing of it: {work}").format(
                who=other.by, day=day_text(other.on), work=other.words
            )
        rows.append((str(one.act.number), known, nominative(one.act.text, applied.lang), who))
    return rows


def tell_given_requisites(bills: Bills, slug: str, lang: Lang | None, act: str) -> None:
    """Enter what the bill says of the act just linked and the library does not know, and say so."""
    from lawtrack.amending.amended_acts import amended_acts, chosen_act
    from lawtrack.cli.diagnostics import tell_error
    from lawtrack.errors import LawtrackError
    from lawtrack.services.bills.linking import give_requisites, linked_acts
    from lawtrack.wording.days import day_text

    applied = bills.apply(slug, lang)
    number = chosen_act(amended_acts(applied.amending.instructions), act, applied.lang).number
    linked = next(one for one in linked_acts(applied) if one.act.number == number)
    try:
        work = give_requisites(bills.workspace, linked, applied.lang)
    except LawtrackError as error:  # the link stands; only the requisites could not be entered
        tell_error(error)
        return
    if work is not None:
        words = _(
            "What the bill says of the act «{act}» was entered in the register: {name}. Take it back: {command}"
        )
        about = (
            day_text(work.date) if work.date else "",
            f"№ {work.number}" if work.number else "",
            work.title(applied.lang),
        )
        name = " ".join(part for part in about if part)
        narrate(words.format(act=work.slug, name=name, command=f"lawtrack acts set {work.slug} --undo"))


def tell_missing_requisites(bills: Bills, slug: str, lang: Lang) -> None:
    """Say what the bill says of acts that the library knows without it, each with the command that enters it."""
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.services.bills.linking import linked_acts, missing_requisites

    for one in linked_acts(bills.apply(slug, lang)):
        said, work = missing_requisites(one, lang), one.meant.work
        if work is None or said.empty:
            continue
        date = said.date.isoformat() if said.date else ""
        title = next(iter(said.titles.values()), "")
        words = _("The bill says of the act «{act}» what the library does not know.").format(act=work.slug)
        narrate(f"{words} {sentence_of(remedies.name_act_of_library(work.slug, title, date, said.number))}")


def tell_unknown_acts(applied: AppliedBill) -> int:
    """Say of which acts of a bill no act of the library is known, or not which; returns the exit code."""
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.services.bills.linking import linked_acts
    from lawtrack.wording.act_titles import nominative

    unknown = [one for one in linked_acts(applied) if one.meant.work is None]
    for one in unknown:
        possible, named = [work.slug for work in one.meant.possible], nominative(one.act.text, applied.lang)
        only = possible[0] if len(possible) == 1 else "ACT"
        link = remedies.link_act(applied.bill.slug, str(one.act.number), only)
        if possible:
            words = _("Which act of the library «{act}» is, is not known: {names}.")
            narrate(f"{words.format(act=named, names=', '.join(possible))} {sentence_of(link)}")
        else:
            words = _("No act of the library is «{act}».").format(act=named)
            narrate(f"{words} {sentence_of(remedies.import_file(applied.lang.value))} {sentence_of(link)}")
    return UNSETTLED_EXIT_CODE if unknown else 0


def _print_misfits(application: AppliedBill) -> None:
    """Edits of an earlier table that do not fit the text any more."""
    from lawtrack.wording.addresses import address
    from lawtrack.wording.messages import said

    for act in application.acts_at_hand:
        for edit, reason in act.misfits:
            where = _("edited in the table: {where}").format(where=address(edit.element, act.named))
            click.echo(f"   !  {where}: {said(reason, act.named)}")


def unverified(form: Form) -> str:
    """That a form was not compared with the rules in force: said in the interface, never in the document."""
    from lawtrack.wording.days import day_text

    return _("Form {name} is not verified against the rules in force; basis: {basis} ({date}).").format(
        name=form.name, basis=form.basis[language()], date=day_text(form.as_of)
    )


def write_table(bills: Bills, slug: str, kind: str, form: str, lang: Lang | None, output: Path | None) -> int:
    """Write the comparative table of a bill; returns the exit code."""
    made = bills.table(slug, kind, form=form, lang=lang, output=output)
    if not made.form.verified and kind in ("docx", "html", "xlsx"):
        narrate(unverified(made.form))
    if made.text:
        click.echo(made.text, nl=not made.text.endswith("\n"))
    elif output is not None:
        narrate(_("Written: {path}").format(path=output))
    tell_draft(made.reasons)
    return UNSETTLED_EXIT_CODE if _tell_incomplete(bills, slug, lang) or made.reasons else 0


def _tell_incomplete(bills: Bills, slug: str, lang: Lang | None) -> int:
    """Say which acts are not known, and what of the text was not read; returns how much that is."""
    applied = bills.apply(slug, lang)
    tell_unread(applied.left_out)
    return tell_unknown_acts(applied) + len(applied.unread)


def write_redline(bills: Bills, slug: str, act: str, lang: Lang | None, output: Path | None) -> int:
    """Write an act that a bill amends as tracked changes; returns the exit code."""
    if output is None:
        raise click.UsageError(_("A redline needs a file: -o act.docx"))
    unsettled = bills.redline(slug, output, act=act, lang=lang)
    narrate(_("Written: {path}").format(path=output))
    return UNSETTLED_EXIT_CODE if _tell_incomplete(bills, slug, lang) or unsettled else 0
