"""What ``lawtrack bill deputies`` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import emit_json, shortened
from lawtrack.errors import UNSETTLED_EXIT_CODE, LawtrackError
from lawtrack.i18n import _, language, ngettext
from lawtrack.profiles.loader import pick
from lawtrack.profiles.verdicts import verdicts
from lawtrack.services.bills.clashing.pending import not_understood
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said
from lawtrack.wording.naming import OWN

if TYPE_CHECKING:
    from lawtrack.model.address import Whose
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.deputy import Amendment
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.bills.deputies.intake import AmendmentImport
    from lawtrack.services.bills.deputies.laying import Laid

_WORDS = 200


def print_import(made: AmendmentImport, *, as_json: bool, dry_run: bool) -> int:
    """What a table of amendments brings, as text or JSON; returns the exit code."""
    if as_json:
        emit_json(
            {
                "bill": made.bill.slug,
                "lang": made.lang.value,
                "recorded": list(made.recorded),
                "amendments": [
                    {
                        "element": bundle.rows[0].row.element,
                        "eid": bundle.rows[0].eid or None,
                        "kind": bundle.rows[0].row.kind.value,
                        "wording": bundle.rows[0].row.wording or None,
                        "authors": list(bundle.authors),
                        "rows": [one.row.row for one in bundle.rows],
                        "known": bundle.known.id if bundle.known else None,
                    }
                    for bundle in made.bundles
                ],
                "unplaced": [
                    {"row": one.row.row, "element": one.row.element, "why": one.why} for one in made.unplaced
                ],
                "unread": [
                    {"table": u.table, "row": u.row, "words": u.words, "why": said(u.why)}
                    for u in made.unread
                ],
                "bare": made.typed.bare,
                "notes": [said(note) for note in made.notes],
            }
        )
    else:
        for bundle in made.bundles:
            first = bundle.rows[0]
            where = address(first.eid, OWN, of=made.bill.own) if first.eid else first.row.element
            click.echo(f"{'!' if not first.eid else ' '} {where}: {', '.join(bundle.authors) or '?'}")
            if len(bundle.rows) > 1:
                rows = ", ".join(str(one.row.row) for one in bundle.rows)
                click.echo("      " + _("the same in rows {rows}: one amendment").format(rows=rows))
            if bundle.known is not None:
                click.echo("      " + _("known as {name}").format(name=bundle.known.id))
    for one in made.unplaced:
        narrate(
            _("Row {row}: its element is not found in the bill: {why}").format(row=one.row.row, why=one.why)
        )
    for row in made.unread:
        words = shortened(row.words, _WORDS)
        narrate(_("Row {row} is not read: {why} {words}").format(row=row.row, why=said(row.why), words=words))
    for note in made.notes:
        narrate(said(note))
    if made.typed.bare:
        n = made.typed.bare
        narrate(
            ngettext("In {n} row nothing is proposed.", "In {n} rows nothing is proposed.", n).format(n=n)
        )
    rows = ngettext("{count} row", "{count} rows", len(made.typed.rows)).format(count=len(made.typed.rows))
    count = len(made.bundles)
    amendments = ngettext("{count} amendment", "{count} amendments", count).format(count=count)
    narrate(f"{rows}, {amendments}.")
    if not dry_run and made.recorded:
        narrate(_("Recorded: {names}").format(names=", ".join(made.recorded)))
    return UNSETTLED_EXIT_CODE if made.open else 0


def print_amendments(bill: Bill, *, as_json: bool) -> int:
    """The amendments to a bill, as text or JSON; returns the exit code."""
    if as_json:
        emit_json([amendment_values(one) for one in bill.amendments])
    else:
        for one in bill.amendments:
            _print(one, bill.own)
    undecided = [one.id for one in bill.amendments if one.decided is None]
    unplaced = [one.id for one in bill.amendments if not one.eid]
    count = len(bill.amendments)
    narrate(ngettext("{count} amendment", "{count} amendments", count).format(count=count) + ".")
    if undecided:
        narrate(_("Not decided: {names}").format(names=", ".join(undecided)))
    if unplaced:
        narrate(
            _("Without a place in the bill: {names}. Say it: {command}").format(
                names=", ".join(unplaced),
                command=f"lawtrack bill deputies place {bill.slug} {unplaced[0]} ELEMENT",
            )
        )
    return UNSETTLED_EXIT_CODE if undecided or unplaced else 0


def tell_not_understood(bills: Bills, bill: Bill) -> int:
    """Say what of a bill, in each of its languages, nobody understands yet; returns the exit code."""
    notes: list[str] = []
    for text in bill.version.texts:
        try:
            notes += map(said, not_understood(bills.apply(bill.slug, text.lang)))
        except LawtrackError as error:  # its amendments are listed all the same
            notes.append(error.message)
    for note in notes:
        narrate(f"{bill.slug}: {note}")
    return UNSETTLED_EXIT_CODE if notes else 0


def amendment_values(one: Amendment) -> dict[str, Any]:
    """An amendment for JSON."""
    decided = one.decided
    return {
        "id": one.id,
        "version": one.version,
        "lang": one.lang.value,
        "element": one.element,
        "eid": one.eid or None,
        "kind": one.kind.value,
        "wording": one.wording or None,
        "authors": list(one.authors),
        "why": one.why or None,
        "source": one.source or None,
        "decision": decided.verdict if decided else None,
        "reason": (decided.reason or None) if decided else None,
        "decided_wording": (decided.wording or None) if decided else None,
    }


def print_laid(slug: str, laid: Sequence[Laid], after: Bill | None, *, as_json: bool) -> int:
    """What the accepted amendments make of a bill; returns the exit code."""
    if as_json:
        emit_json(
            {
                "bill": slug,
                "version": after.version.number if after is not None else None,
                "texts": [
                    {
                        "lang": one.lang.value,
                        "laid": [amendment.id for amendment in one.done],
                        "left": [{"id": amendment.id, "why": said(why)} for amendment, why in one.left],
                        "lost": list(one.lost),
                        "marks": one.marks,
                        "text": one.text,
                    }
                    for one in laid
                ],
            }
        )
    elif after is None:
        for one in laid:
            click.echo(one.text, nl=False)
    else:
        click.echo(f"{slug} v{after.version.number}")
    for one in laid:
        names = ", ".join(amendment.id for amendment in one.done) or "—"
        narrate(_("In the next version ({lang}): {names}").format(lang=one.lang.value, names=names))
        for amendment, why in one.left:
            narrate(
                _("Not in it: {name}, {element}: {why}").format(
                    name=amendment.id, element=amendment.element, why=said(why)
                )
            )
        for line in one.lost:
            narrate(_("A line of the text does not go along: {words}").format(words=shortened(line, _WORDS)))
        if one.marks:
            narrate(
                ngettext(
                    "Editorial: the final «;» or «.» of {n} line is another one, for an element came or went beside it.",
                    "Editorial: the final «;» or «.» of {n} lines is another one, for an element came or went beside them.",
                    one.marks,
                ).format(n=one.marks)
            )
        if one.gaps:
            narrate(_("An element was taken out; the numbers behind it stay as they are."))
    if after is not None:
        missing = [text.lang for text in after.versions[-2].texts if after.version.text(text.lang) is None]
        for lang in missing:
            narrate(
                _("The version has no text in {lang} yet: {command}").format(
                    lang=lang.value, command=f"lawtrack bill add {slug} FILE --lang {lang.value}"
                )
            )
    return UNSETTLED_EXIT_CODE if any(one.left or one.lost for one in laid) else 0


def _print(one: Amendment, of: Whose) -> None:
    where = address(one.eid, OWN, of=of) if one.eid else f"{one.element} (?)"
    click.echo(f"{one.id:>4}  {where}: {', '.join(one.authors) or '?'} ({one.lang.value}, v{one.version})")
    words = one.wording or _("delete")
    click.echo(f"        {shortened(words, _WORDS)}")
    if one.decided is not None:
        known = verdicts().get(one.decided.verdict)
        decision = pick(known.title, language()) if known else one.decided.verdict
        behind = " ".join(filter(None, (one.decided.wording, one.decided.reason)))
        click.echo(f"        → {decision}{': ' if behind else ''}{shortened(behind, _WORDS)}")
