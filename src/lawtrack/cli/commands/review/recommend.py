"""``lawtrack recommend``: a recommendation on a provision of a bill."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack import remedies
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import act_option, json_option, lang_option, on_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import print_columns, recommendation_json
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.reviewing.review import Recommendation


@click.command(
    name="recommend",
    help=_("Record a recommendation on a provision of a bill, or list a bill's recommendations (--list).")
    + "\n\n"
    + _(
        'Example: lawtrack recommend courtyards "article 5(1)" --text "Name the term in working days." --review r1'
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
@click.option("--new", is_flag=True, help=_("The element is to be added to the bill."))
@lang_option(_("Language of the text; found in it where left out."))
@on_option(_("The day it was made (today)."))
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
    new: bool,
    lang: Lang | None,
    on: dt.date | None,
    listing: bool,
    as_json: bool,
) -> int:
    """Exit code 0: saved; 2: not allowed, or the citation cannot be understood."""
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.workspace import open_workspace

    reviews = Reviews(open_workspace(workspace))
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
        new=new,
        lang=lang or _language_of(f"{wording} {text}"),
        on=on,
    )
    if as_json:
        emit_json(recommendation_json(row))
        return 0
    remark = row.recommendation
    click.echo(f"{row.id}  {_place(remark) or bill}")
    if remark.citation is not None and not remark.quote and not remark.new:
        narrate(_("The words of the provision are not at hand: it will be followed by its address alone."))
    return 0


def _language_of(text: str) -> Lang:
    """The language of what was written; Russian where it is too short to tell."""
    from lawtrack.reading.language import detect_language

    return detect_language(text) or Lang.RU


def _place(remark: Recommendation) -> str:
    """The eId of a provision of an act; an element of the bill itself as it is cited, for its eId says nothing of the bill."""
    from lawtrack.model.address import Whose
    from lawtrack.wording.addresses import address

    if remark.citation is None:
        return ""
    eid = remark.citation.eid
    return eid if remark.of is Whose.ACT else address(eid, of=remark.of)


def _list(rows: list, as_json: bool) -> int:  # type: ignore[type-arg]
    from lawtrack.wording.terms import decision_text

    if as_json:
        emit_json([recommendation_json(row) for row in rows])
        return 0
    print_columns(
        (
            "!" if row.overdue else " ",
            row.id,
            _place(row.recommendation),
            decision_text(row.recommendation.response.decision if row.recommendation.response else None),
            row.author,
            row.recommendation.text,
        )
        for row in rows
    )
    return 0
