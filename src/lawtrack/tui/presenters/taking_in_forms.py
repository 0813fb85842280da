"""Remarks in bulk as forms: the file chosen, a remark changed or split, all recorded, all of a file taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.errors import InputError
from lawtrack.i18n import _, language, ngettext
from lawtrack.tui.presenters.forms import (
    Field,
    Form,
    Kind,
    Values,
    day_of,
    file_of,
    files_like,
    on_field,
    written_day,
)
from lawtrack.tui.presenters.recommending import author_hint, kinds, names
from lawtrack.tui.presenters.taking_in import TakingIn, intakes, stands, told
from lawtrack.tui.said_keys import key_of
from lawtrack.wording.beginnings import beginning

if TYPE_CHECKING:
    from lawtrack.intake.proposed import Intake, Proposed
    from lawtrack.tui.office import Office

Keep = Callable[[TakingIn], None]
"""Where what comes of a form goes."""
_START = 60
"""Letters by which a part of a remark is told."""


def source_form(office: Office, bill: str, review: str, keep: Keep) -> Form:
    """Choose a file with remarks on a bill.

    Args:
        office: The workspace.
        bill: The bill.
        review: The review that is looked at, by its number; empty for none.
        keep: Where what is taken in goes.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.reviewing.review import Way
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(office.workspace)
    rows = reviews.list(bill)
    called = {Way.LETTER: _("a letter"), Way.TABLE: _("a table"), Way.COMMENTS: _("comments in Word")}
    ways = tuple((way.value, called[way]) for way in Way if way in called)
    own = tuple((row.review.id, f"{row.review.id} · {row.reviewer}") for row in rows)
    open_ones = {row.review.id for row in rows if not row.review.closed and not row.review.cancelled}
    said = office.said_of.get(bill, {"review": review if review in open_ones else ""})
    fields = (
        Field(
            "file",
            _("File"),
            Kind.FILE,
            said.get("file", ""),
            needed=_("Name the file."),
            hint=_("letter.docx, table.xlsx, table with comments; → completes"),
        ),
        Field("review", _("Review"), Kind.LISTED, said["review"], own, hint=_("outside of a review")),
        Field(
            "author",
            _("Who makes them"),
            value=said.get("author", ""),
            hint=_("where the file and the review do not say it"),
            known=names(office),
        ),
        Field("way", _("Taken as"), Kind.LISTED, said.get("way", ""), ways, hint=_("found in the file")),
        Field(
            "act",
            _("Act"),
            value=said.get("act", ""),
            hint=_("of provisions that name none, where the bill amends several"),
        ),
    )

    def take(office: Office, values: Values) -> TakingIn:
        path = file_of(office, values)
        service = intakes(office)
        way = Way(values["way"]) if values["way"] else None
        author, act = values["author"], values["act"]
        proposal = service.propose(bill, path, way=way, review=values["review"], author=author, act=act)
        return TakingIn(proposal, author, act)

    def save(office: Office, values: Values) -> str:
        taken = take(office, values)
        kept = office.drafts.find(taken.draft).get("working", "")
        intake = intakes(office).resumed(taken.proposal, kept) if kept else None
        again = taken.step(office, intake) if intake is not None else taken
        keep(again.kept(office) if intake is not None else again)
        office.said_of[bill] = dict(values)
        if intake is not None:
            told = _("What was corrected before is taken up again; {key} gives it up.")
            return f"{told.format(key=key_of('intake.undo'))} {again.summary}"
        return again.summary

    def foreseen(office: Office, values: Values) -> str:
        if not file_of(office, values).is_file():
            return files_like(office, values["file"])
        return take(office, values).summary

    heading = _("Remarks from a file: {bill}").format(bill=bill)
    return Form(f"remarks-{bill}", heading, "", fields, save, foreseen, start="file")


def take_back_form(office: Office, bill: str) -> Form:
    """Take back everything that was recorded from a file.

    Raises:
        InputError: Nothing of the bill was.
    """
    sources = intakes(office).sources(bill)
    if not sources:
        raise InputError(_("No recommendation of the bill «{bill}» was taken from a file.").format(bill=bill))
    options = tuple((one.digest, f"{one.name} · {one.count}") for one in sources)
    fields = (
        Field("source", _("File"), Kind.LISTED, sources[0].digest, options),
        Field(
            "reason",
            _("Reason"),
            Kind.WORDS,
            needed=_("What was recorded is taken back with a reason only."),
        ),
        on_field(),
    )

    def save(office: Office, values: Values) -> str:
        numbers = intakes(office).take_back(bill, values["source"], values["reason"].strip(), day_of(values))
        return ngettext(
            "{count} recommendation was taken back; it stays in the log.",
            "{count} recommendations were taken back; they stay in the log.",
            len(numbers),
        ).format(count=len(numbers))

    heading = _("Take back what came from a file: {bill}").format(bill=bill)
    return Form(f"remarks-back-{bill}", heading, "", fields, save, start="reason")


def change_form(state: TakingIn, office: Office, key: str, keep: Keep) -> Form | None:
    """Correct a remark: where it stands, its kind, its author, its words; None where the row is none."""
    at, one = state.at(key), state.remark(key)
    if one is None:
        return None
    service = intakes(office)
    shown, choices = service.as_edited(one), service.choices(state.proposal, at, state.act)
    options = tuple(
        (str(n), f"{c.provision} · {c.act}" if c.act else c.provision) for n, c in enumerate(choices)
    )
    chosen = (Field("candidate", _("One of these"), Kind.ONE_OF, options=options),) if options else ()
    fields = (
        *chosen,
        Field(
            "provision",
            _("Provision"),
            value=shown.provision,
            hint=_("empty: the bill as a whole; «?» before it: not settled"),
        ),
        Field("act", _("Act"), value=shown.act, hint=_("where the bill amends several: its short name")),
        Field("kind", _("Kind"), Kind.LISTED, shown.kind, kinds(office), hint=_("not said")),
        Field(
            "author",
            _("Who makes it"),
            value=shown.author,
            hint=author_hint(state.proposal.review),
            known=names(office),
        ),
        Field("date", _("Day"), Kind.DAY, written_day(shown.on)),
        Field(
            "text", _("Recommendation"), Kind.WORDS, shown.text, needed=_("A recommendation needs its text.")
        ),
        Field("wording", _("Proposed wording"), Kind.WORDS, shown.wording),
    )

    def changed(office: Office, values: Values) -> TakingIn:
        from lawtrack.services.reviews.intake.editing import put

        picked = values.get("candidate", "")
        mine = {**values, "lang": shown.lang or "", "quote": shown.quote}
        if picked and values["provision"] == shown.provision:
            choice = choices[int(picked)]
            mine |= {"provision": choice.provision, "act": choice.act}
        after = _remark_from(shown, mine)
        return state.step(office, put(state.proposal.taken.intake, at, after))

    def save(office: Office, values: Values) -> str:
        after = changed(office, values)
        keep(after.kept(office))
        return stands(after.proposal.placed[at])

    def foreseen(office: Office, values: Values) -> str:
        return stands(changed(office, values).proposal.placed[at])

    about = "\n".join(part for part in (one.remark.text, *told(one, state.proposal.bill)) if part)
    heading = _("Remark {place}").format(place=one.remark.place)
    start = "candidate" if options else "provision"
    return Form(f"{state.draft}-{one.remark.place}", heading, about, fields, save, foreseen, start=start)


def act_form(state: TakingIn, office: Office, keep: Keep) -> Form:
    """Say of which amended act the provisions are that name none."""
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.review import title_in

    lang = Lang(language())
    acts = intakes(office).acts(state.proposal)
    options = tuple((one.slug, f"{title_in(one.titles, lang)} · {one.slug}") for one in acts)
    open_ones = [one.remark.place for one in state.proposal.placed if one.found.acts]
    about = _("Not said of which act: {places}.").format(places=", ".join(open_ones)) if open_ones else ""
    fields = (Field("act", _("Act"), Kind.LISTED, state.act, options, needed=_("Choose the act.")),)

    def save(office: Office, values: Values) -> str:
        after = state.of_act(office, values["act"])
        keep(after.kept(office))
        return after.summary

    def foreseen(office: Office, values: Values) -> str:
        return state.of_act(office, values["act"]).summary

    return Form(f"{state.draft}-act", _("Act"), about, fields, save, foreseen)


def split_form(state: TakingIn, key: str, keep: Keep) -> Form | None:
    """Split a remark: a person writes a line === where the next one begins; None where the row is none."""
    at, one = state.at(key), state.remark(key)
    if one is None:
        return None
    words = "\n".join(part for part in (one.remark.text, one.remark.wording) if part)
    fields = (
        Field(
            "text",
            _("Write a line === before each further remark"),
            Kind.WORDS,
            words,
            needed=_("A recommendation needs its text."),
        ),
    )

    def parts(values: Values) -> tuple[str, ...]:
        from lawtrack.services.reviews.intake.editing import parts_of

        return parts_of(values["text"])

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.intake.editing import split

        texts = parts(values)
        keep(state.step(office, split(_whole(state, at), at, texts)).kept(office))
        return _parts_text(len(texts))

    def foreseen(_office: Office, values: Values) -> str:
        texts = parts(values)
        starts = (f"{n}. {beginning(text, _START)}" for n, text in enumerate(texts, 1))
        return "\n".join((_parts_text(len(texts)), *starts))

    heading = _("Split remark {place}").format(place=one.remark.place)
    return Form(f"{state.draft}-split-{one.remark.place}", heading, "", fields, save, foreseen)


def _whole(state: TakingIn, at: int) -> Intake:
    """The remarks, the wording of one of them standing in its text only: it is split with it."""
    from lawtrack.services.reviews.intake.editing import put

    intake = state.proposal.taken.intake
    return put(intake, at, replace(intake.remarks[at], wording=""))


def record_form(state: TakingIn, keep: Callable[[tuple[str, ...]], None]) -> Form:
    """Record what is proposed, all or nothing."""
    new, double = len(state.proposal.new), len(state.proposal.placed) - len(state.proposal.new)
    lines = [state.summary]
    lines += [_("{count} are recorded already and are passed over.").format(count=double)] if double else []
    lines += [_("Nothing of the rest is recorded.")] if state.rest_rows() else []
    lines += [_("In no remark and not in the rest: «{line}»").format(line=x) for x in state.proposal.missing]

    def save(office: Office, values: Values) -> str:
        numbers = intakes(office).record(state.proposal, day_of(values))
        office.drafts.drop(state.draft)
        office.said_of.pop(state.proposal.bill, None)
        keep(numbers)
        return ngettext(
            "{count} recommendation was recorded.", "{count} recommendations were recorded.", len(numbers)
        ).format(count=len(numbers))

    heading = ngettext("Record {count} remark", "Record {count} remarks", new).format(count=new)
    caption = _("Made on, where the file says no day")
    return Form(f"{state.draft}-record", heading, "\n".join(lines), (on_field(caption),), save)


def _remark_from(shown: Proposed, values: Values) -> Proposed:
    """The corrected remark, as a working file gives it.

    Raises:
        InputError: The day is none, or it has no words.
    """
    from lawtrack.incoming import DamageError
    from lawtrack.intake.working import remark_from

    try:
        return remark_from(shown.place, dict(values), shown.besides)
    except DamageError as error:
        raise InputError(f"{shown.place}: {error.why}.") from error


def _parts_text(count: int) -> str:
    return ngettext("{count} remark", "{count} remarks", count).format(count=count)
