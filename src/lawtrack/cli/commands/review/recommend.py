"""``lawtrack recommend``: a recommendation on a provision of a bill."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from lawtrack import remedies
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import OneOf, act_option, json_option, lang_option, on_option, out_option
from lawtrack.cli.output import emit_json, shortened
from lawtrack.cli.workflow_output import print_columns, recommendation_json
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.reviewing.review import Recommendation, Way

if TYPE_CHECKING:
    from lawtrack.services.reviews.rows import RecommendationRow


@click.command(
    name="recommend",
    help=_("Record a recommendation on a provision of a bill, or list a bill's recommendations (--list).")
    + "\n\n"
    + _(
        'Example: lawtrack recommend courtyards "article 5(1)" --text "Name the term in working days." --review r1'
    )
    + "\n\n"
    + _(
        "In bulk (--from): a letter in Word or as text is split into proposed remarks, a table in Word or Excel is taken row "
        "by row, comments of the bill's own table or text in Word become remarks on the elements they stand on. Nothing is "
        "recorded before --confirm; with -o the proposal is written to be corrected, and that file is given to --from."
    )
    + "\n\n"
    + _(
        "Example: lawtrack recommend courtyards --from letter.docx --review r1 -o remarks.txt; "
        "lawtrack recommend courtyards --from remarks.txt --review r1 --confirm"
    ),
)
@click.argument("bill")
@click.argument("citation", required=False, default="")
@click.option("--text", default="", help=_("What is recommended."))
@click.option("--review", default="", metavar="ID", help=_("The review it belongs to."))
@click.option("--by", "author", default="", help=_("Who makes it, outside a review."))
@act_option(_("The amended act, where the bill amends several."))
@click.option("--quote", default="", help=_("The provision's words; read from the text where left out."))
@click.option(
    "--wording", default="", help=_("The wording that is proposed for the element; --text then says why.")
)
@click.option(
    "--kind", default="", help=_("What kind of remark it is (profiles/remark.toml): legal, editorial …")
)
@click.option(
    "--opinion",
    default="",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help=_("The opinion that it is from; a copy is kept with the bill."),
)
@click.option("--new", is_flag=True, help=_("The element is to be added to the bill."))
@lang_option(_("Language of the text; found in it where left out."))
@on_option(_("The day it was made (today)."))
@click.option(
    "--from",
    "source",
    default="",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help=_("Take remarks in bulk: a letter, a table, comments, or a working file of these."),
)
@click.option(
    "--way", type=OneOf(Way), default=None, help=_("How the file is taken; found in it where left out.")
)
@click.option(
    "--letter",
    default=None,
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help=_("Of a working file: the file that it was made from (beside it)."),
)
@out_option(_("Write a working file of the proposal: .txt, .json or .xlsx."))
@click.option("--confirm", is_flag=True, help=_("Record what is proposed, all or nothing."))
@click.option("--again", is_flag=True, help=_("Take remarks that are recorded already once more."))
@click.option(
    "--undo", default="", metavar="FILE", help=_("Take back everything that was recorded from a file.")
)
@click.option("--reason", default="", help=_("Why it is taken back."))
@click.option("--list", "listing", is_flag=True, help=_("List the recommendations of the bill."))
@json_option()
@click.pass_obj
def command(
    workspace: str | None,
    bill: str,
    citation: str,
    text: str,
    review: str,
    author: str,
    act: str,
    quote: str,
    wording: str,
    kind: str,
    opinion: str,
    new: bool,
    lang: Lang | None,
    on: dt.date | None,
    source: str,
    way: Way | None,
    letter: str | None,
    out: str | None,
    confirm: bool,
    again: bool,
    undo: str,
    reason: str,
    listing: bool,
    as_json: bool,
) -> int:
    """Exit code 0: saved; 2: not allowed, or the citation cannot be understood; 3: something of a file is unsettled."""
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace

    opened = open_workspace(workspace)
    reviews = Reviews(opened)
    if undo:
        from lawtrack.cli.recommend_bulk import take_back

        return take_back(opened, bill, undo, reason, on)
    if source:
        if text or citation:
            raise click.UsageError(
                _("--from takes the remarks of a file; leave out --text and the provision.")
            )
        from lawtrack.cli.recommend_bulk import take_in

        return take_in(
            opened,
            bill,
            source,
            way=way,
            letter=letter,
            review=review,
            author=author,
            act=act,
            lang=lang,
            on=on,
            out=out,
            confirm=confirm,
            again=again,
            as_json=as_json,
        )
    if out or confirm or again or way or letter:
        raise click.UsageError(_("-o, --confirm, --again, --way and --letter belong to --from FILE."))
    if listing:
        return _list(reviews.recommendations(bill, on), as_json)
    if not text.strip():
        raise WorkflowError(_("A recommendation needs its text."), remedy=remedies.give_text())
    row = reviews.recommend(
        bill,
        text,
        citation=citation,
        quote=quote,
        review=review,
        author=author,
        act=act,
        wording=wording,
        kind=kind,
        opinion=opinion,
        new=new,
        lang=lang or _language_of(f"{wording} {text}"),
        on=on,
    )
    if as_json:
        emit_json(recommendation_json(row))
        return 0
    remark = row.recommendation
    click.echo(f"{row.id}  {_place(row) or bill}")
    if remark.citation is not None and not remark.quote and not remark.new:
        narrate(_("The words of the provision are not at hand: it will be followed by its address alone."))
    return 0


def _language_of(text: str) -> Lang:
    """The language of what was written; Russian where it is too short to tell."""
    from lawtrack.reading.language import detect_language

    return detect_language(text) or Lang.RU


def _place(row: RecommendationRow) -> str:
    """The provision of an act, or the element of the bill itself, as it is cited."""
    from lawtrack.wording.addresses import address

    remark = row.recommendation
    if remark.citation is None:
        return _("orphan: «{cited}»").format(cited=shortened(remark.cited, _LONGEST)) if remark.cited else ""
    place = address(remark.citation.eid, row.named, of=remark.of)
    return f"{place} · {row.act}" if row.act else place


_LONGEST = 40


def _state(remark: Recommendation) -> str:
    """The answer; one that was accepted stays open until a change is named."""
    from lawtrack.wording.terms import decision_text

    said = decision_text(remark.response.decision if remark.response else None)
    return _("open: {decision}, not yet done").format(decision=said) if remark.undone else said


def _list(rows: list, as_json: bool) -> int:  # type: ignore[type-arg]
    if as_json:
        emit_json([recommendation_json(row) for row in rows])
        return 0
    print_columns(
        (
            "!" if row.overdue else " ",
            row.id,
            _place(row),
            _state(row.recommendation),
            row.group,
            row.author,
            " ".join(row.recommendation.text.split()),
        )
        for row in rows
    )
    return 0
