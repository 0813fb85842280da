"""The steps of a review as forms: sent, received by the reviewer, extended, concluded, closed, and what corrects them.

Every step goes through the services twice: once only judged, to say what would come of it, and once recorded. It is
recorded upon the state of the review that the person saw.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.tui.presenters.forms import (
    ON,
    Field,
    Form,
    Kind,
    Values,
    day_of,
    number_of,
    on_field,
    written_day,
)
from lawtrack.tui.presenters.reviewing import review_lines

if TYPE_CHECKING:
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.reviews.rows import RecommendationRow, ReviewRow
    from lawtrack.tui.office import Office

_Step = Callable[["Reviews", Values], "ReviewRow"]
REMINDERS = "reminders"
"""The folder of reminders in the workspace's."""


def send_form(office: Office, bill: str, to: str = "", channel: str = "") -> Form:
    """Send a bill to a reviewer.

    Args:
        office: The workspace.
        bill: The bill that is chosen at first; the first one for an unknown name.
        to: The reviewer that is chosen at first; empty for none.
        channel: The channel that is chosen at first; empty for none.

    Raises:
        LawtrackError: There is no bill, or the rules cannot be read.
    """
    from lawtrack.model.document import Lang
    from lawtrack.profiles.deadlines import Step
    from lawtrack.profiles.loader import pick
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.reviews.reviews import Reviews

    reviews, lang = Reviews(office.workspace), Lang(language())
    bills = Bills(office.workspace).list()
    chosen = next((one for one in bills if one.slug == bill), bills[0] if bills else None)
    if chosen is None:
        raise WorkflowError(_("There is no bill yet."), remedy=remedies.begin_bill())
    ways = tuple((way.id, pick(way.title, lang)) for way in reviews.book.channels.values())
    rules = tuple(
        (rule.id, pick(rule.title, lang))
        for rule in reviews.book.profile(chosen.profile).rules.values()
        if rule.step in (Step.REVIEW, Step.DISCUSSION)
    )
    fields = (
        Field(
            "bill",
            _("Bill"),
            Kind.LISTED,
            chosen.slug,
            tuple((b.slug, f"{b.slug} · v{b.version.number} · {b.title(lang)}") for b in bills),
        ),
        Field(
            "to",
            _("Reviewer"),
            Kind.LISTED,
            to,
            tuple((slug, f"{name} · {slug}") for slug, name in reviews.names(lang).items()),
            needed=_("Choose whom it is sent to; who is not in the list is added in the registry."),
        ),
        Field("channel", _("Channel"), Kind.LISTED, channel, ways, needed=_("Choose a channel.")),
        on_field(_("Sent on")),
        Field("delivered", _("Received by the reviewer"), Kind.DAY, hint=_("may be recorded later")),
        Field("rule", _("Rule of the term"), Kind.LISTED, options=rules, hint=_("that of the channel")),
        Field("number", _("Length, in its unit"), Kind.NUMBER, hint=_("that of the rule")),
        Field("basis", _("Who set another length"), hint=_("where the law leaves it to somebody")),
    )
    name = "-".join(part for part in ("send", to) if part)
    return _form(name, _("Send to a reviewer"), "", fields, _send)


def _send(reviews: Reviews, values: Values) -> ReviewRow:
    return reviews.send(
        values["bill"],
        values["to"],
        values["channel"],
        rule=values["rule"],
        number=number_of(values, "number"),
        on=day_of(values),
        delivered=day_of(values, "delivered"),
        basis=values["basis"],
    )


def _deliver(row: ReviewRow) -> Form:
    review = row.review
    fields = (
        Field(
            "on",
            _("Received by the reviewer"),
            Kind.DAY,
            written_day(review.delivered) or on_field().value,
            needed=_("Fill in the day."),
        ),
        Field("proof", _("What shows it"), value=review.proof, hint=_("an entry of a registry, a notice")),
    )

    def step(reviews: Reviews, values: Values) -> ReviewRow:
        return reviews.deliver(row.id, proof=values["proof"], on=day_of(values), revision=review.revision)

    return _of(row, "deliver", _("Receipt of the letter"), fields, step)


def _extend(row: ReviewRow) -> Form:
    from lawtrack.wording.days import length_text

    allowed = row.term.rule.extension if row.term is not None else None
    used = sum(one.number for one in row.review.extensions)
    left = max(allowed.number - used, 0) if allowed is not None else 0
    most = _("at most {length}").format(length=length_text(left, allowed.unit)) if allowed and left else ""
    fields = (
        Field(
            "number",
            _("Longer by, in the rule's unit"),
            Kind.NUMBER,
            str(left or ""),
            needed=_("Fill in by how much."),
            hint=most,
        ),
        Field("reason", _("Reason"), Kind.WORDS, needed=_("A term is extended with a reason only.")),
        Field("basis", _("Act that allows it"), hint=_("where the rule names no extension")),
        on_field(),
    )

    def step(reviews: Reviews, values: Values) -> ReviewRow:
        return reviews.extend(
            row.id,
            number_of(values, "number") or 0,
            values["reason"].strip(),
            basis=values["basis"],
            on=day_of(values),
            revision=row.review.revision,
        )

    return _of(row, "extend", _("Extend the term"), fields, step)


def _receive(row: ReviewRow) -> Form:
    fields = (
        Field("conclusion", _("Conclusion, in short"), Kind.WORDS, row.review.conclusion),
        Field("none", _("It has no remarks"), Kind.TICK),
        on_field(_("Came on")),
    )

    def step(reviews: Reviews, values: Values) -> ReviewRow:
        return reviews.receive(
            row.id,
            conclusion=values["conclusion"].strip(),
            no_remarks=values["none"] == ON,
            on=day_of(values),
            revision=row.review.revision,
        )

    return _of(row, "receive", _("The conclusion came"), fields, step)


def _close(row: ReviewRow) -> Form:
    def step(reviews: Reviews, values: Values) -> ReviewRow:
        return reviews.close(row.id, on=day_of(values), revision=row.review.revision)

    return _of(row, "close", _("Close the review"), (on_field(),), step)


def _cancel(row: ReviewRow) -> Form:
    def step(reviews: Reviews, values: Values) -> ReviewRow:
        return reviews.cancel(
            row.id, values["reason"].strip(), on=day_of(values), revision=row.review.revision
        )

    needed = _("A review is called off with a reason only.")
    return _of(row, "cancel", _("Call the review off"), (_reason(needed), on_field()), step)


def _reopen(row: ReviewRow) -> Form:
    def step(reviews: Reviews, values: Values) -> ReviewRow:
        return reviews.reopen(
            row.id, values["reason"].strip(), on=day_of(values), revision=row.review.revision
        )

    needed = _("A review is opened again with a reason only.")
    return _of(row, "reopen", _("Open the review again"), (_reason(needed), on_field()), step)


def _withdraw(row: ReviewRow) -> Form:
    from lawtrack.reviewing.review import Withdrawn
    from lawtrack.wording.days import day_text, length_text

    review = row.review
    there = []
    if review.delivered:
        words = _("The receipt of the letter ({day})").format(day=day_text(review.delivered))
        there.append((Withdrawn.RECEIPT.value, words))
    if review.received:
        words = _("The conclusion ({day})").format(day=day_text(review.received))
        there.append((Withdrawn.CONCLUSION.value, words))
    if review.extensions:
        last = review.extensions[-1]
        words = _("The last extension ({length})").format(length=length_text(last.number, last.unit))
        there.append((Withdrawn.EXTENSION.value, words))
    needed = _("Choose what is taken back.") if there else _("Nothing of this review can be taken back.")
    fields = (
        Field("what", _("What is taken back"), Kind.ONE_OF, options=tuple(there), needed=needed),
        _reason(_("What was recorded is taken back with a reason only.")),
        on_field(),
    )

    def step(reviews: Reviews, values: Values) -> ReviewRow:
        return reviews.withdraw(
            row.id, values["what"], values["reason"].strip(), on=day_of(values), revision=review.revision
        )

    return _of(row, "withdraw", _("Take back what was recorded by mistake"), fields, step)


def _remind(row: ReviewRow) -> Form:
    this, late = "this", "overdue"
    fields = (
        Field(
            "which",
            _("Whom"),
            Kind.ONE_OF,
            this,
            ((this, row.reviewer), (late, _("All whose term has passed"))),
            needed=_("Choose whom."),
        ),
        Field(
            "folder", _("Folder of the letters"), value=REMINDERS, needed=_("Name the folder of the files.")
        ),
        on_field(),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.reminding import remind
        from lawtrack.services.reviews.reviews import Reviews

        folder = office.folder / Path(values["folder"]).expanduser()
        ids = [row.id] if values["which"] == this else []
        files = remind(Reviews(office.workspace), ids, folder, day_of(values))
        return _("Letters written: {count}, in {path}").format(count=len(files), path=folder)

    return Form(f"remind-{row.id}", _("Remind"), "\n".join(review_lines(row)), fields, save, seen=_seen(row))


STEPS: Mapping[str, Callable[[ReviewRow], Form]] = MappingProxyType(
    {
        "deliver": _deliver,
        "extend": _extend,
        "receive": _receive,
        "close": _close,
        "cancel": _cancel,
        "reopen": _reopen,
        "remind": _remind,
        "withdraw": _withdraw,
    }
)
"""The form of every step of a review that was sent, by its name in the commands."""


def take_back_remark_form(row: RecommendationRow) -> Form:
    """Take back a recommendation that was recorded by mistake."""
    from lawtrack.tui.presenters.reviewing import recommendation_detail

    def step(office: Office, values: Values, *, trying: bool) -> str:
        from lawtrack.services.reviews.reviews import Reviews

        full = Reviews(office.workspace, trying=trying).take_back(
            row.id, values["reason"].strip(), on=day_of(values), revision=row.recommendation.revision
        )
        said = _("The recommendation {id} is taken back; it stays in the log.").format(id=full)
        return _("If it is saved: {state}").format(state=said) if trying else said

    needed = _("What was recorded is taken back with a reason only.")
    return Form(
        f"take-back-{row.id}",
        _("Take back recommendation {id}").format(id=row.id),
        recommendation_detail(row),
        (_reason(needed), on_field()),
        partial(step, trying=False),
        partial(step, trying=True),
        str(row.recommendation.revision),
    )


def _reason(needed: str) -> Field:
    return Field("reason", _("Reason"), Kind.WORDS, needed=needed)


def _seen(row: ReviewRow) -> str:
    return str(row.review.revision)


def _of(row: ReviewRow, name: str, heading: str, fields: tuple[Field, ...], step: _Step) -> Form:
    """A form on a review."""
    about = "\n".join(review_lines(row))
    return _form(f"{name}-{row.id}", f"{heading}: {row.id}", about, fields, step, _seen(row))


def _form(
    name: str, heading: str, about: str, fields: tuple[Field, ...], step: _Step, seen: str = ""
) -> Form:
    """A form whose step gives a review: saved, it tells where the review stands; judged only, where it would."""

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.reviews import Reviews

        row = step(Reviews(office.workspace), values)
        return "\n".join(review_lines(row)[:3])  # the rule of the term stands in the details

    def foreseen(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.reviews import Reviews

        row = step(Reviews(office.workspace, trying=True), values)
        return _("If it is saved: {state}").format(state=" · ".join(review_lines(row)[1:]))

    return Form(name, heading, about, fields, save, foreseen, seen)
