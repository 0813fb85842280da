"""``lawtrack review like``, ``group``, ``recuse``: remarks that say the same, put together; reviewers who step back."""

from __future__ import annotations

import datetime as dt

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import Number, json_option, on_option, revision_option
from lawtrack.cli.output import emit_json, shortened
from lawtrack.cli.review_output import reviews_of, show_review
from lawtrack.cli.workflow_output import print_columns
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, ngettext

_LONGEST = 90


@click.command(
    help=_(
        "Propose groups of recommendations that say nearly the same of one provision. Nothing is put together before "
        "--accept names the groups by their numbers, or --accept all."
    )
    + "\n\n"
    + _("Example: lawtrack review like courtyards --accept 1,3")
)
@click.argument("bill")
@click.option(
    "--near",
    type=Number(50, 100),
    default=80,
    show_default=True,
    help=_("From which likeness on, in per cent."),
)
@click.option("--accept", default="", metavar="N,N|all", help=_("The groups that are put together."))
@on_option()
@json_option()
@click.pass_obj
def like(workspace: str | None, bill: str, near: int, accept: str, on: dt.date | None, as_json: bool) -> int:
    """Exit code 0: listed, or put together; 2: there is no such group."""
    from lawtrack.services.reviews.groups import Groups

    groups = Groups(reviews_of(workspace).workspace)
    found = groups.proposed(bill, near / 100)
    chosen = _chosen(accept, len(found))
    if chosen:
        groups.put_together(bill, [[one.id for one in found[n - 1].remarks] for n in chosen], on)
    if as_json:
        emit_json(
            [
                {
                    "n": n,
                    "likeness": one.likeness,
                    "recommendations": [f"{bill}/{remark.id}" for remark in one.remarks],
                    "accepted": n in chosen,
                }
                for n, one in enumerate(found, 1)
            ]
        )
        return 0
    for n, one in enumerate(found, 1):
        click.echo(f"{n}  {one.likeness:.0%}")
        print_columns(("   ", f"{bill}/{r.id}", r.author, shortened(r.text, _LONGEST)) for r in one.remarks)
    if chosen:
        narrate(
            ngettext("{count} group was made.", "{count} groups were made.", len(chosen)).format(
                count=len(chosen)
            )
        )
    elif found:
        narrate(_("Nothing is put together yet: --accept N,N or --accept all."))
    else:
        narrate(_("No two recommendations are alike."))
    return 0


def _chosen(accept: str, count: int) -> list[int]:
    from lawtrack.incoming import number_in

    if accept.strip() == "all":
        return list(range(1, count + 1))
    numbers = [number_in(part.strip(), count) for part in accept.split(",") if part.strip()]
    if not all(numbers):
        raise WorkflowError(
            ngettext(
                "There is {count} group; «{value}» names another one.",
                "There are {count} groups; «{value}» names another one.",
                count,
            ).format(count=count, value=accept)
        )
    return list(dict.fromkeys(n for n in numbers if n))


@click.command(
    help=_(
        "Put recommendations together that say the same: one answer is then given for all (respond BILL/g5), and every "
        "report shows each. Without IDs the groups of BILL are listed."
    )
    + "\n\n"
    + _("Example: lawtrack review group courtyards 5 7 9")
)
@click.argument("bill")
@click.argument("ids", metavar="[ID]…", nargs=-1)
@click.option("--apart", is_flag=True, help=_("Take them out of their group."))
@on_option()
@json_option()
@click.pass_obj
def group(
    workspace: str | None, bill: str, ids: tuple[str, ...], apart: bool, on: dt.date | None, as_json: bool
) -> int:
    """Exit code 0: done or listed; 2: there is no such recommendation, or fewer than two."""
    from lawtrack.services.reviews.groups import Groups, group_name

    groups = Groups(reviews_of(workspace).workspace)
    if ids:
        groups.put_together(bill, [[name.rpartition("/")[2] for name in ids]], on, apart=apart)
    found = groups.list(bill)
    if as_json:
        emit_json(
            [
                {"id": f"{bill}/{group_name(one)}", "recommendations": [f"{bill}/{r.id}" for r in one]}
                for one in found
            ]
        )
        return 0
    print_columns(
        (f"{bill}/{group_name(one)}", ", ".join(r.id for r in one), shortened(one[0].text, _LONGEST))
        for one in found
    )
    return 0


@click.command(
    help=_(
        "Record that a reviewer stepped back from a review, or was challenged (Law 480-V, art. 33-4): the review is then "
        "to be called off, and cannot be closed."
    )
    + "\n\n"
    + _('Example: lawtrack review recuse courtyards/r1 --reason "Advised the drafter on this bill"')
)
@click.argument("review", metavar="ID")
@click.option("--reason", default="", help=_("Why."))
@on_option()
@revision_option(_("The revision you saw: refused if it changed."))
@json_option()
@click.pass_obj
def recuse(
    workspace: str | None, review: str, reason: str, on: dt.date | None, revision: int | None, as_json: bool
) -> int:
    """Exit code 0: recorded; 2: no reason, or the review has ended."""
    return show_review(reviews_of(workspace).recuse(review, reason, on=on, revision=revision), as_json)
