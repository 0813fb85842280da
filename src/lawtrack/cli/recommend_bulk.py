"""Remarks in bulk: what a file would bring is shown, written to be corrected, recorded, or taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lawtrack import remedies
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import REMARKS
from lawtrack.cli.output import emit, emit_json, shortened
from lawtrack.cli.remedies import command_of, said_again, sentence_of
from lawtrack.cli.workflow_output import print_columns
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.address import Whose
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    import datetime as dt

    from lawtrack.model.document import Lang
    from lawtrack.reviewing.review import Way
    from lawtrack.services.reviews.intake.proposal import Placed, Proposal
    from lawtrack.services.workspace import Workspace

_LONGEST = 100


def take_in(
    workspace: Workspace,
    bill: str,
    source: str,
    *,
    way: Way | None,
    letter: str | None,
    review: str,
    author: str,
    act: str,
    lang: Lang | None,
    on: dt.date | None,
    out: str | None,
    confirm: bool,
    again: bool,
    as_json: bool,
) -> int:
    """Show what a file would bring, write a working file of it, or record it.

    Returns:
        0: shown or recorded; 3: something of it is unsettled.
    """
    from lawtrack.services.reviews.intake.bulk import Intakes

    intakes = Intakes(workspace)
    proposal = intakes.propose(
        bill,
        Path(source),
        way=way,
        letter=Path(letter) if letter else None,
        review=review,
        author=author,
        act=act,
        lang=lang,
        again=again,
    )
    code = UNSETTLED_EXIT_CODE if proposal.unsettled else 0
    typed = {"review": proposal.review, "by": author, "act": act, "lang": lang.value if lang else ""}
    typed["on"] = on.isoformat() if on else ""
    more = " --again" if again else ""
    if out is not None:
        command = command_of(remedies.confirm_remarks(bill, Path(out).name, said_again(**typed) + more))
        emit(intakes.working(proposal, REMARKS.chosen(None, out), command), out)
        _tell(proposal)
        original = Path(letter) if letter else Path(source).with_name(proposal.taken.name)
        beside = Path(out).absolute().parent == original.absolute().parent
        typed["letter"] = "" if beside else str(original)
        then = command_of(remedies.confirm_remarks(bill, out, said_again(**typed) + more))
        narrate(_("Correct it, then record it: {first}").format(first=then))
        return code
    typed |= {"way": way.value if way else "", "letter": letter or ""}
    if not confirm:
        emit_json(_as_json(proposal)) if as_json else _show(proposal)
        _tell(proposal)
        if proposal.new:
            narrate(
                _("Nothing is recorded yet. {advice}").format(
                    advice=sentence_of(remedies.confirm_remarks(bill, source, said_again(**typed) + more))
                )
            )
        else:
            narrate(_("There is nothing to record."))
        return code
    numbers = intakes.record(proposal, on)
    if as_json:
        emit_json({**_as_json(proposal), "recorded": [f"{bill}/{number}" for number in numbers]})
    else:
        for number in numbers:
            click.echo(f"{bill}/{number}")
    _tell(proposal)
    narrate(
        ngettext(
            "{count} recommendation was recorded.", "{count} recommendations were recorded.", len(numbers)
        ).format(count=len(numbers))
    )
    if numbers:
        narrate(sentence_of(remedies.take_back_remarks(bill, proposal.taken.name)))
    return code


def take_back(workspace: Workspace, bill: str, source: str, reason: str, on: dt.date | None) -> int:
    """Take back everything that was recorded from a file.

    Returns:
        0.
    """
    from lawtrack.services.reviews.intake.bulk import Intakes

    numbers = Intakes(workspace).take_back(bill, source, reason, on)
    narrate(
        ngettext(
            "{count} recommendation was taken back; it stays in the log.",
            "{count} recommendations were taken back; they stay in the log.",
            len(numbers),
        ).format(count=len(numbers))
    )
    return 0


def _show(proposal: Proposal) -> None:
    print_columns(
        (
            _mark(one),
            one.remark.place,
            _element(one),
            one.author,
            shortened(one.remark.text, _LONGEST),
        )
        for one in proposal.placed
    )
    for row in proposal.taken.intake.unread:
        click.echo(f"✗  {row.place}  {shortened(row.words, _LONGEST)}")
    for line in proposal.taken.intake.rest:
        click.echo(f"…  {shortened(line, _LONGEST)}")


def _mark(one: Placed) -> str:
    if one.double:
        return "="
    if one.problem:
        return "!"
    return "?" if one.is_orphan else " "


def _element(one: Placed) -> str:
    anchor = one.found.anchor
    if one.is_orphan:
        return shortened(one.found.cited, 40)
    if not anchor.eid:
        return "—"
    return one.found.element()


def _tell(proposal: Proposal) -> None:
    """What a person has to know of a proposal, on stderr."""
    intake = proposal.taken.intake
    narrate(
        _("{file}: remarks: {remarks}, lines in none of them: {rest}, rows not read: {unread}.").format(
            file=proposal.taken.name,
            remarks=len(intake.remarks),
            rest=len(intake.rest),
            unread=len(intake.unread),
        )
    )
    for heading in intake.unknown:
        narrate(
            _("The column «{heading}» is not known; what stands in it is kept with each remark.").format(
                heading=heading
            )
        )
    for row in intake.unread:
        narrate(_("Not read, {place}: {why}.").format(place=row.place, why=said(row.why)))
    alike: dict[str, list[str]] = {}
    for one in proposal.placed:
        told = "; ".join(words.rstrip(".") for words in _told(one, proposal.bill))
        if told:
            alike.setdefault(told, []).append(one.remark.place)
    for told, places in alike.items():
        narrate(f"{', '.join(places)}: {told}.")
    acts = {one.found.acts for one in proposal.placed if one.found.acts}
    if acts:
        common = set.intersection(*(set(one) for one in acts))
        narrate(sentence_of(remedies.say_act_once(min(common) if len(common) == 1 else "ACT")))
    for line in proposal.missing:
        narrate(_("In no remark and not in the rest: «{line}»").format(line=shortened(line, _LONGEST)))


def _told(one: Placed, bill: str) -> list[str]:
    """What a person has to know of a remark."""
    told = [said(note) for note in one.remark.notes]
    if one.is_orphan:
        nearest = "; ".join(one.found.candidates)
        told.append(one.found.why + (f" ({nearest})" if nearest else ""))
    told += [one.problem] if one.problem else []
    told += [_("it is recorded already as {id}").format(id=f"{bill}/{one.double}")] if one.double else []
    return told


def _as_json(proposal: Proposal) -> dict[str, Any]:
    intake = proposal.taken.intake
    return {
        "bill": proposal.bill,
        "review": proposal.review or None,
        "source": proposal.taken.name,
        "digest": proposal.taken.digest,
        "way": proposal.taken.way.value,
        "remarks": [_remark_json(one) for one in proposal.placed],
        "rest": list(intake.rest),
        "unread": [{"place": row.place, "words": row.words, "why": said(row.why)} for row in intake.unread],
        "unknown_columns": list(intake.unknown),
        "missing": list(proposal.missing),
        "new": len(proposal.new),
    }


def _remark_json(one: Placed) -> dict[str, Any]:
    remark, anchor = one.remark, one.found.anchor
    return {
        "place": remark.place,
        "provision": remark.provision,
        "citation": anchor.eid or None,
        "of": anchor.of.value if anchor.eid else Whose.ACT.value,
        "act": one.found.act or None,
        "quote": anchor.quote or remark.quote,
        "text": remark.text,
        "wording": remark.wording,
        "kind": one.kind or None,
        "author": one.author or None,
        "on": remark.on.isoformat() if remark.on else None,
        "lang": one.lang.value,
        "besides": dict(remark.besides),
        "orphan": one.is_orphan,
        "why": one.found.why or None,
        "candidates": list(one.found.candidates),
        "notes": [said(note) for note in remark.notes],
        "recorded_as": one.double or None,
        "problem": one.problem or None,
    }
