"""Words in all their forms: replaced or deleted where a person confirmed each form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawtrack.amending.appliers.edit import edit
from lawtrack.amending.inflected import forms_in, given_forms
from lawtrack.amending.job import Job
from lawtrack.amending.plan import WordEdit
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Hit, Line, nearest
from lawtrack.model.address import Address
from lawtrack.model.instruction import Candidate, OutcomeKind
from lawtrack.model.message import message, message_n


def edit_forms(job: Job, lines: Sequence[Line]) -> None:
    """Plan the replacement or deletion of words in every form that a person confirmed.

    Nothing is changed before each form that stands in the text is confirmed with what is put in its place; a form that
    is to stay is confirmed with itself. A form that stands there more or less often than when it was confirmed has places
    that nobody saw: it is not confirmed any more.

    Args:
        job: The instruction.
        lines: Where its words are sought.

    Raises:
        Unsettled: No form occurs, or one is not confirmed: every form is a candidate, with how often it stands.
    """
    old = job.instruction.old or ""
    found = forms_in(lines, old, job.lang)
    if not found:
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message("The words «{old}» stand in none of their forms.", old=old),
            nearest(job.index, list(lines), old),
        )
    confirmed = given_forms(job.forms) or {}
    if job.instruction.new is not None:
        confirmed = {form: new for form, new in confirmed.items() if new}
    missing = [form for form, hits in found.items() if form not in confirmed or _other_count(job, form, hits)]
    if missing:
        raise Unsettled(
            OutcomeKind.AMBIGUOUS,
            message_n(
                "The words «{old}» are meant in all their forms: {n} is not confirmed yet.",
                "The words «{old}» are meant in all their forms: {n} are not confirmed yet.",
                len(missing),
                old=old,
            ),
            [_candidate(job, form, found[form]) for form in missing],
        )
    _plan(job, found, confirmed)


def _other_count(job: Job, form: str, hits: Sequence[Hit]) -> bool:
    return job.counts.get(form, len(hits)) != len(hits)


def _candidate(job: Job, form: str, hits: Sequence[Hit]) -> Candidate:
    """A form: where it stands first, and how often."""
    return Candidate(job.index.at(hits[0].line.path).eid, form, of=len(hits))


def _plan(job: Job, found: Mapping[str, Sequence[Hit]], confirmed: Mapping[str, str]) -> None:
    edits: list[WordEdit] = []
    taken: list[Hit] = []
    for form, hits in found.items():
        new = confirmed[form]
        if new == form:
            continue
        for hit in hits:
            capital = hit.line.text[hit.start].isupper() and form[:1].islower()
            planned = edit(job, hit, new[:1].upper() + new[1:] if capital else new)
            (edits.append(planned) if job.plan.met(planned) is None else taken.append(hit))
    for hit in taken:
        eid = Address(job.index.at(hit.line.path).eid)
        job.notices.append(message("{eid}: worded by another instruction of this law.", eid=eid))
    job.plan.add_words(edits)
