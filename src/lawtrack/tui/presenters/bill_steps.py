"""The steps of a bill as forms: begun, its text added, its next version begun."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lawtrack.errors import FieldError
from lawtrack.i18n import _, language
from lawtrack.tui.presenters.forms import (
    ON,
    Field,
    Form,
    Kind,
    Values,
    day_of,
    file_of,
    files_like,
    on_field,
)
from lawtrack.tui.presenters.open_to_change import check_open_to_change
from lawtrack.tui.presenters.reporting import languages_of
from lawtrack.tui.said_keys import key_of
from lawtrack.wording.beginnings import beginning

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.bills import Bills
    from lawtrack.tui.office import Office


def new_bill_form(office: Office, begun: Callable[[str], object]) -> Form:
    """Begin a bill.

    Args:
        office: The workspace.
        begun: Is told the short name of the bill.

    Raises:
        LawtrackError: The rules of the workspace cannot be read.
    """
    from lawtrack.profiles.loader import pick
    from lawtrack.reviewing.bill import BillKind
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(office.workspace)
    book, lang = reviews.book, language()
    kinds = ((BillKind.LAW.value, _("a law")), (BillKind.BYLAW.value, _("an act under the law")))
    profiles = tuple((name, pick(book.profile(name).title, lang)) for name in book.profiles)
    initiators = tuple((name, pick(one.title, lang)) for name, one in book.entries("initiator").items())
    fields = (
        Field("slug", _("Short name"), needed=_("Give it a short name."), hint=_("Latin letters, digits, -")),
        Field("ru", _("Title in Russian")),
        Field("kk", _("Title in Kazakh")),
        Field("kind", _("Kind"), Kind.ONE_OF, BillKind.LAW.value, kinds),
        Field("profile", _("Profile of terms"), Kind.LISTED, options=profiles, hint=_("the workspace's")),
        Field("initiator", _("Initiator"), Kind.LISTED, options=initiators, hint=_("not said")),
        Field("drafter", _("Drafting body"), hint=_("its short name in the registry")),
        Field("urgent", _("Urgent"), Kind.TICK),
        on_field(),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.model.document import Lang

        titles = {Lang(name): values[name] for name in ("ru", "kk") if values[name]}
        if not titles:
            raise FieldError(_("A bill has a title in Russian or in Kazakh."), "ru")
        bill = _bills(office).new(
            values["slug"],
            titles,
            kind=values["kind"],
            profile=values["profile"],
            drafter=values["drafter"],
            initiator=values["initiator"],
            urgent=values["urgent"] == ON,
            on=day_of(values),
        )
        begun(bill.slug)
        return _("The bill «{bill}» is begun. Add its text: key {key}.").format(
            bill=bill.slug, key=key_of("bill.add")
        )

    return Form("bill-new", _("New bill"), "", fields, save)


_LONGEST, _MOST = 80, 5
"""Letters, and lines, of what was left out that are told."""


def add_text_form(office: Office, bill: str) -> Form:
    """Add the amending text in one language to the current version of a bill.

    Raises:
        LawtrackError: There is no such bill, or it is under review.
    """
    check_open_to_change(office, bill)
    found = _bills(office).get(bill)
    fields = (
        Field("file", _("File"), Kind.FILE, needed=_("Name the file."), hint=_("Word or text; → completes")),
        Field("lang", _("Language"), Kind.LISTED, options=languages_of(), hint=_("found in the file")),
        Field("drop", _("Give up edits of the table that the text does not say"), Kind.TICK),
        on_field(),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.model.document import Lang
        from lawtrack.services.from_file.left_out import unread_in
        from lawtrack.wording.messages import said

        path = file_of(office, values)
        unread = unread_in(path)  # asked before anything is recorded: a reply never fails afterwards
        after = _bills(office).add(
            slug=bill,
            path=path,
            lang=Lang(values["lang"]) if values["lang"] else None,
            drop_edits=values["drop"] == ON,
            on=day_of(values),
        )
        told = [
            _("The text is added. {settle}: what became of each instruction; {compare}: the changes.").format(
                settle=key_of("app.mode_instructions"), compare=key_of("app.mode_compare")
            ),
            _texts(after),
        ]
        told += [
            _("The text {file} is older than the change just made.").format(file=text.file)
            for text in after.version.texts
            if text.stale
        ]
        told += [
            _("left out of {file}, line {line}: {why} {text}").format(
                file=one.name,
                line=one.item.line,
                why=said(one.item.why),
                text=beginning(one.item.text, _LONGEST),
            )
            for one in unread[:_MOST]
        ]
        if len(unread) > _MOST:
            told.append(_("… and {count} more").format(count=len(unread) - _MOST))
        return "\n".join(told)

    def foreseen(office: Office, values: Values) -> str:
        return "" if file_of(office, values).is_file() else files_like(office, values["file"])

    heading = _("Add a text: {bill}, version {number}").format(bill=bill, number=found.version.number)
    return Form(f"bill-text-{bill}", heading, _texts(found), fields, save, foreseen, start="file")


def version_form(office: Office, bill: str) -> Form:
    """Begin the next version of a bill.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.bills.textless import left_behind
    from lawtrack.wording.messages import said

    found = _bills(office).get(bill)
    fields = (Field("note", _("What it is for"), Kind.WORDS), on_field())

    def save(office: Office, values: Values) -> str:
        after = _bills(office).version(bill, values["note"].strip(), on=day_of(values))
        told = _("Version {number} of «{bill}» is begun. Add its text: key {key}.")
        begun = told.format(number=after.version.number, bill=bill, key=key_of("bill.add"))
        lacking = left_behind(after)
        return f"{begun}\n{said(lacking)}" if lacking is not None else begun

    heading = _("Next version: {bill}, {number}").format(bill=bill, number=found.version.number + 1)
    about = "\n".join(
        (
            _("Version {number}: {texts}").format(number=found.version.number, texts=_texts(found)),
            _(
                "Reviews and recommendations stay with the version they were made on; their place in the new one "
                "is settled in the carry-over."
            ),
        )
    )
    return Form(f"bill-version-{bill}", heading, about, fields, save, seen=str(found.version.number))


def _texts(bill: Bill) -> str:
    """The texts of the version, each with its language and its file."""
    names = dict(languages_of())
    texts = ", ".join(f"{names[text.lang.value]}: {text.file}" for text in bill.version.texts)
    return texts or _("no text yet")


def _bills(office: Office) -> Bills:
    from lawtrack.services.bills.bills import Bills

    return Bills(office.workspace)
