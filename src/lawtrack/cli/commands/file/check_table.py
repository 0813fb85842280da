"""``lawtrack check-table``: a comparative table typed by hand against the act and the amending law."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.notices import tell_unread, tell_which_act
from lawtrack.cli.options import amended_act_option, json_option, lang_option, out_option, scheme_option
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang, Scheme

if TYPE_CHECKING:
    from lawtrack.tables.typed_check import TypedDifference

_MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}


@click.command(
    "check-table",
    help=_("Check a comparative table typed in Word against the act and the amending law: every difference."),
    epilog=_("Example: lawtrack check-table table.docx act.docx bill.docx"),
)
@click.argument("table", type=click.Path(path_type=Path))
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("amending", type=click.Path(path_type=Path))
@lang_option(_("Language of the addresses in the table."))
@scheme_option(_("What «1.» and «1)» are called in the act."))
@amended_act_option()
@json_option()
@out_option()
def command(
    table: Path,
    base: Path,
    amending: Path,
    lang: Lang | None,
    scheme: Scheme | None,
    act: str,
    as_json: bool,
    out: str | None,
) -> int:
    """Exit code 0: nothing found; 3: a difference, or an instruction that did not apply; 2: bad input."""
    from lawtrack.cli.formats import REPORTS
    from lawtrack.cli.output import emit, emit_json
    from lawtrack.services.from_file.left_out import unread_words
    from lawtrack.services.from_file.typed_tables import check_typed_table

    as_json = REPORTS.chosen("json" if as_json else None, out) == "json"
    found = check_typed_table(table, base, amending, lang, scheme, act)
    complete = found.application.settled and not unread_words((*found.application.left_out, *found.unread))
    if as_json:
        values = [
            {
                "row": d.row or None,
                "table": d.table if d.row else None,
                "number": d.printed or None,
                "element": d.element,
                "column": d.column or None,
                "kind": d.kind.value,
                "runs": [[run.op, run.text] for run in d.runs],
                "why": d.why or None,
            }
            for d in found.differences
        ]
        emit_json(
            {
                "differences": values,
                "complete": complete,
                "rows": found.counts,
                "other_acts": list(found.other_acts),
            },
            out,
        )
    else:
        emit("".join(f"{line}\n" for d in found.differences for line in _printed(d)), out)
    if found.counts["other_act"]:
        narrate(
            ngettext(
                "{n} row is for another act and was not compared: {acts}.",
                "{n} rows are for other acts and were not compared: {acts}.",
                found.counts["other_act"],
            ).format(n=found.counts["other_act"], acts="; ".join(found.other_acts))
        )
    if found.others:
        narrate(
            _("The table has columns in other languages too, which were not compared: {langs}.").format(
                langs=", ".join(sorted(found.others))
            )
        )
    tell_which_act(found.application)
    tell_unread((*found.application.left_out, *found.unread))
    if not found.application.settled:
        narrate(
            _(
                "Some instructions of the bill did not apply; the check is incomplete (lawtrack table shows them)."
            )
        )
    return UNSETTLED_EXIT_CODE if found.differences or not complete else 0


def _printed(d: TypedDifference) -> Iterator[str]:
    """A difference for people: where, what, and the words."""
    named = {
        "words": _("reads otherwise"),
        "missing_line": _("a changed line is not shown"),
        "foreign_line": _("a line that is not in the text of this element"),
        "double_line": _("the line stands there twice"),
        "missing_row": _("the row is missing"),
        "superfluous_row": _("the bill changes nothing here"),
        "double_row": _("the row stands there twice"),
        "order": _("a line stands out of order") if d.column else _("the row stands out of order"),
        "unread": _why(d.why),
    }
    columns = {"": "", "current": _("current wording"), "proposed": _("proposed wording")}
    at = _("row {n}").format(n=d.printed or d.row) if d.row else "–"
    place = " · ".join(part for part in (at, d.element, columns[d.column]) if part)
    yield f"{place}: {named[d.kind.value]}"
    between = "" if d.kind.value == "words" else "\n"
    text = between.join(_MARKS[run.op].format(run.text) for run in d.runs)
    yield from (f"    {line}" for line in text.split("\n") if line)


def _why(why: str) -> str:
    """Why something was not read: a sentence of the reader, or the kind of a doubt."""
    return {
        "hidden": _("hidden words, which nobody sees"),
        "unread": _("a picture, a footnote or an embedded document, which is not read"),
    }.get(why, why)
