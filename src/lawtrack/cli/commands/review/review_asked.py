"""``lawtrack review asked``: who must be asked about a bill, who was, and who must receive it again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import print_columns
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, language, ngettext

if TYPE_CHECKING:
    from lawtrack.services.reviews.asking import AskedRow


@click.command(
    help=_(
        "Who must be asked about a bill, by its subjects, who was asked, has answered, was silent; and who must receive it "
        "again because it was changed (Law 480-V, art. 19). The rules are data: profiles/asked.toml, subject.toml."
    )
    + "\n\n"
    + _("Example: lawtrack review asked courtyards --subject business --subject local")
)
@click.argument("bill")
@click.option(
    "--subject", "subjects", multiple=True, metavar="NAME", help=_("Record that the bill is about this.")
)
@click.option("--no-subject", "withdrawn", multiple=True, metavar="NAME", help=_("Take that back."))
@on_option(_("On this day instead of today."))
@json_option()
@click.pass_obj
def asked(
    workspace: str | None,
    bill: str,
    subjects: tuple[str, ...],
    withdrawn: tuple[str, ...],
    on: dt.date | None,
    as_json: bool,
) -> int:
    """Exit code 0; 2: no such bill or subject; 3: somebody has not been asked, or must receive it again."""
    from lawtrack.services.reviews.asking import set_subjects, who_is_asked
    from lawtrack.services.reviews.rulebook import book_of
    from lawtrack.services.workspace import open_workspace
    from lawtrack.wording.terms import reply_text

    opened = open_workspace(workspace)
    if subjects or withdrawn:
        set_subjects(opened, bill, subjects, withdrawn)
    found, rows = who_is_asked(opened, bill, on)
    if as_json:
        emit_json(
            {"bill": found.slug, "subjects": list(found.subjects), "asked": [asked_json(row) for row in rows]}
        )
    else:
        book = book_of(opened.folder)
        subjects = tuple(book.called("subject", name, language()) for name in found.subjects)
        narrate(_("Subjects: {names}.").format(names=", ".join(subjects) or "—"))
        print_columns(
            (
                "!" if row.value.again or not row.value.reviewer else " ",
                row.title,
                reply_text(row.value),
                f"{found.slug}/{row.value.review.id} v{row.value.review.version}" if row.value.review else "",
                row.name,
                row.basis,
            )
            for row in rows
        )
    return _tell(rows, found.version.number)


def _tell(rows: list[AskedRow], version: int) -> int:
    tell_again(rows, version)
    missing = sum(not row.value.reviewer for row in rows)
    narrate(
        ngettext("{count} has not been asked yet.", "{count} have not been asked yet.", missing).format(
            count=missing
        )
    )
    return UNSETTLED_EXIT_CODE if missing or any(row.value.again for row in rows) else 0


def tell_again(rows: list[AskedRow], version: int) -> None:
    """Say who must receive the changed draft again, and by what."""
    for row in rows:
        if row.value.again:
            narrate(row.again(version))


def asked_json(row: AskedRow) -> dict[str, Any]:
    """Somebody who must be asked, for JSON."""
    from lawtrack.profiles.loader import pick

    value, lang = row.value, language()
    return {
        "id": value.rule.id,
        "title": row.title,
        "reply": value.reply.value,
        "reviewer": value.reviewer or None,
        "name": row.name or None,
        "review": value.review.id if value.review else None,
        "version": value.review.version if value.review else None,
        "again": value.again,
        "basis": pick(value.rule.basis, lang),
        "verified": value.rule.verified,
        "again_basis": pick(value.rule.again_basis, lang) or None,
        "again_verified": value.rule.again_verified,
    }
