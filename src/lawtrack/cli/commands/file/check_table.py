"""``lawtrack check-table``: a comparative table typed by hand against the act and the amending law."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.notices import tell_unread, tell_which_act
from lawtrack.cli.options import amended_act_option, json_option, lang_option, out_option, scheme_option
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme

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
    from lawtrack.services.from_file.typed_tables import check_typed_table

    as_json = REPORTS.chosen("json" if as_json else None, out) == "json"
    found = check_typed_table(table, base, amending, lang, scheme, act)
    complete = found.application.settled and not found.application.unread
    if as_json:
        values = [
            {
                "row": d.row or None,
                "element": d.element,
                "column": d.column or None,
                "kind": d.kind.value,
                "runs": [[run.op, run.text] for run in d.runs],
            }
            for d in found.differences
        ]
        emit_json({"differences": values, "complete": complete}, out)
    else:
        named = {
            "words": _("reads otherwise"),
            "missing_line": _("a changed line is not shown"),
            "foreign_line": _("a line that is not in the text of this element"),
            "missing_row": _("the row is missing"),
            "superfluous_row": _("the bill changes nothing here"),
            "double_row": _("the row stands there twice"),
            "order": _("the row stands out of order"),
        }
        columns = {"": "", "current": _("current wording"), "proposed": _("proposed wording")}
        lines = []
        for d in found.differences:
            place = " · ".join(part for part in (str(d.row or "–"), d.element, columns[d.column]) if part)
            lines.append(f"{place}: {named[d.kind.value]}")
            between = "" if d.kind.value == "words" else "\n"
            text = between.join(_MARKS[run.op].format(run.text) for run in d.runs)
            lines += [f"    {line}" for line in text.split("\n") if line]
        emit("".join(f"{line}\n" for line in lines), out)
    tell_which_act(found.application)
    tell_unread(found.application.unread)
    if not found.application.settled:
        narrate(
            _(
                "Some instructions of the bill did not apply; the check is incomplete (lawtrack table shows them)."
            )
        )
    return UNSETTLED_EXIT_CODE if found.differences or not complete else 0
