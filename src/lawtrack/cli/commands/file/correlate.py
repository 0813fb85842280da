"""``lawtrack correlate``: which element of a repealed act is which of the one that takes its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli.formats import CORRELATIONS
from lawtrack.cli.options import json_option, lang_option, out_option
from lawtrack.errors import UNSETTLED_EXIT_CODE, ExportError
from lawtrack.i18n import _
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.from_file.correlating import CorrelatedActs


@click.command(
    "correlate",
    help=_(
        "The correlation table of a repealed act and the one that takes its place: for every article whether it is the "
        "same, has other words or another number, was divided, is near to some, or is in the new act no more; told by the "
        "words, whatever the numbers. --proposals carries the instructions of a bill on the repealed act over; --bill those "
        "of a bill of the workspace, with its recommendations. What is not sure is left to a person."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack correlate old-code.docx new-code.docx -o correlation.docx"),
            _("With a bill: lawtrack correlate old.docx new.docx --proposals bill.docx --json"),
        )
    ),
)
@click.argument("old", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--proposals",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=None,
    help=_("A bill that amends the repealed act."),
)
@click.option("--bill", default="", help=_("A bill of the workspace that amends the repealed act."))
@click.option(
    "--law",
    "law_out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help=_(
        "Write the orders of the bill whose place is sure as an amending act on the new act (.txt, .docx)."
    ),
)
@click.option("--words", is_flag=True, help=_("Show both wordings."))
@CORRELATIONS.option("format_")
@lang_option(_("Language of the texts; found where it is left out."))
@json_option()
@out_option()
@click.pass_obj
def command(
    workspace: str | None,
    old: Path,
    new: Path,
    proposals: Path | None,
    bill: str,
    law_out: Path | None,
    words: bool,
    format_: str | None,
    lang: Lang | None,
    as_json: bool,
    out: str | None,
) -> int:
    """Exit code 0: made; 3: made, but an element or a proposal is left to a person, or words are not read."""
    from lawtrack.cli.correlation_output import correlation_lines, tell_correlation
    from lawtrack.cli.notices import tell_unread
    from lawtrack.cli.output import emit, emit_json
    from lawtrack.config import imprint_of
    from lawtrack.services.from_file import correlating
    from lawtrack.services.from_file.left_out import unread_words

    kind = "json" if as_json and format_ is None else CORRELATIONS.chosen(format_, out)
    if kind in ("docx", "xlsx", "pdf") and not out:
        raise ExportError(_("A table for Word or Excel needs a file."))
    made = correlating.correlate_files(old, new, lang)
    if proposals is not None:
        made = correlating.with_amending(made, proposals)
    if bill:
        from lawtrack.services.bills.correlated import with_bill
        from lawtrack.services.workspace import open_workspace

        made = with_bill(open_workspace(workspace), made, bill)
    if law_out is not None:
        _write_law(made, law_out, workspace)
    if kind == "json":
        emit_json(correlating.as_values(made), out)
    elif kind == "plain":
        emit("".join(f"{line}\n" for line in correlation_lines(made, words=words)), out)
    else:
        from lawtrack.formats.papers.paper_files import paper_file

        paper = correlating.correlation_paper(made, words=words)
        emit(paper_file(paper, kind, imprint_of(workspace)), out)
    tell_correlation(made)
    tell_unread(made.left_out)
    return UNSETTLED_EXIT_CODE if made.open or unread_words(made.left_out) else 0


def _write_law(made: CorrelatedActs, path: Path, workspace: str | None) -> None:
    """The orders whose place is sure as an amending act; how many are not in it is said."""
    from lawtrack.cli.diagnostics import narrate
    from lawtrack.cli.formats import LAWS
    from lawtrack.cli.output import emit
    from lawtrack.config import imprint_of
    from lawtrack.services.from_file.carried_law import carried_law
    from lawtrack.services.from_file.law_files import law_as_text, law_as_word

    form = LAWS.chosen(None, str(path))
    carried = carried_law(made)
    word = form != "text"
    emit(
        law_as_word(carried.law, made.new.lang, imprint_of(workspace)) if word else law_as_text(carried.law),
        str(path),
    )
    narrate(
        _("Orders on the new act: {orders}; left to a person: {left}.").format(
            orders=carried.orders, left=carried.left
        )
    )
