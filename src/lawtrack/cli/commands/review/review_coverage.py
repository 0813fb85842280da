"""``lawtrack review coverage``: what was accepted and is done, what was changed and who asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import Number, json_option, lang_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.reviews.covering import CoverageRows, DifferenceRow

_MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
_SHOWN = 300


@click.command(
    help=_(
        "Coverage both ways. Every accepted recommendation: the change in the newer version that does it, or «accepted, but "
        "nothing changed there». Every difference of the two versions: the recommendation that asks for it, or «changed "
        "without a recommendation». Renumbering, moving and the mark at the end of a list's line are no differences."
    )
    + "\n\n"
    + _("Example: lawtrack review coverage courtyards")
    + "\n\n"
    + _("Example: lawtrack review coverage courtyards --old 1 --new 3 --json")
)
@click.argument("bill")
@click.option(
    "--old", type=Number(1), default=0, metavar="N", help=_("The older version; the one before the newer.")
)
@click.option("--new", type=Number(1), default=0, metavar="N", help=_("The newer version; the current one."))
@lang_option(_("The reader's language."))
@json_option()
@click.pass_obj
def coverage(workspace: str | None, bill: str, old: int, new: int, lang: Lang | None, as_json: bool) -> int:
    """Exit code 0; 2: no such bill or version; 3: something was accepted and nothing changed for it."""
    from lawtrack.services.reviews.covering import coverage_rows
    from lawtrack.services.workspace import open_workspace

    found = coverage_rows(open_workspace(workspace), bill, old, new, lang)
    if as_json:
        emit_json(coverage_json(found))
    else:
        _tell(found)
    return UNSETTLED_EXIT_CODE if found.value.missing else 0


def _tell(found: CoverageRows) -> None:
    from lawtrack.services.bills.carried.saying import covered_text

    for row in found.remarks:
        remark = row.value.remark
        click.echo(f"{row.id}  {row.author}: {_line(remark.text)}")
        click.echo(f"    {covered_text(row.value.state)}")
        for one in row.done:
            click.echo(f"    {_place(one, remark.version)}")
    versions = _("Version {old} → {new}:").format(old=found.value.old, new=found.value.new)
    click.echo(versions)
    for one in found.differences:
        asked = ", ".join(one.value.asked_by) or _("changed without a recommendation")
        click.echo(f"  {_place(one, found.value.old)}  [{asked}]")
        click.echo(f"    {_line(''.join(_MARKS[run.op].format(run.text) for run in one.runs))}")
    missing, unasked = len(found.value.missing), len(found.value.unasked)
    narrate(
        ngettext(
            "{count} accepted recommendation is not seen in the text.",
            "{count} accepted recommendations are not seen in the text.",
            missing,
        ).format(count=missing)
    )
    narrate(
        ngettext(
            "{count} difference without a recommendation.",
            "{count} differences without a recommendation.",
            unasked,
        ).format(count=unasked)
    )


def _place(one: DifferenceRow, old: int) -> str:
    from lawtrack.services.bills.carried.saying import difference_text

    return difference_text(one.value.kind, one.address, one.was, one.act, old)


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def coverage_json(found: CoverageRows) -> dict[str, Any]:
    """Coverage both ways, for JSON."""
    return {
        "old": found.value.old,
        "new": found.value.new,
        "accepted": [
            {
                "id": row.id,
                "name": row.author,
                "state": row.value.state.value,
                "version": row.value.remark.version,
                "change": row.value.remark.response.change or None if row.value.remark.response else None,
                "done": [_difference(one) for one in row.done],
            }
            for row in found.remarks
        ],
        "changes": [_difference(one) for one in found.differences],
        "missing": [f"{one.remark.id}" for one in found.value.missing],
        "unasked": len(found.value.unasked),
    }


def _difference(one: DifferenceRow) -> dict[str, Any]:
    value = one.value
    return {
        "kind": value.kind.value,
        "address": one.address,
        "was": one.was or None,
        "act": one.act or None,
        "old_eid": value.old.eid if value.old else None,
        "new_eid": value.new.eid if value.new else None,
        "languages": [lang.value for lang in value.languages],
        "asked_by": list(value.asked_by),
        "runs": [[run.op, run.text] for run in one.runs],
    }
