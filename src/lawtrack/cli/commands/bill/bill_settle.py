"""``lawtrack bill settle`` and ``lawtrack bill decisions``: what a person decides on instructions, and all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import recorded
from lawtrack.cli.options import NUMBER, json_option, lang_option
from lawtrack.i18n import _
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.bills.bills import Bills

_LANG = lang_option(_("Language."))


def _bills(workspace: str | None) -> Bills:
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    return Bills(open_workspace(workspace))


@click.command(
    help=_(
        "Decide on an instruction that could not be applied: choose a place, correct the reading or the words, or leave "
        "it out with a reason. Numbers and candidates: lawtrack bill apply."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack bill settle courtyards 4 --choose 2"),
            _(
                'A phrase: lawtrack bill settle courtyards 5 --phrase "in article 5, the word «yard» shall be deleted"'
            ),
            _('New words: lawtrack bill settle courtyards 6 --new "courtyard"'),
            _('Forms, one by one: lawtrack bill settle courtyards 7 --forms "yards=courtyards"'),
        )
    ),
)
@click.argument("bill")
@click.argument("n", type=NUMBER)
@click.option(
    "--choose",
    "choice",
    default="",
    metavar="PLACE",
    help=_("The place that is meant: the number of a candidate, a citation, or an eId."),
)
@click.option("--target", default="", metavar="CITATION", help=_("The target as it ought to be read."))
@click.option(
    "--old",
    default="",
    metavar="WORDS",
    help=_("The words sought, as they ought to be read."),
)
@click.option(
    "--new",
    default="",
    metavar="WORDS",
    help=_(
        "The words, or the text, put, as they ought to be; the bill's own stand beside them in the table."
    ),
)
@click.option(
    "--phrase",
    default="",
    metavar="WORDS",
    help=_(
        "The instruction as it ought to be written; it is read again in its place, and must be understood."
    ),
)
@click.option(
    "--forms",
    default="",
    metavar="FORM=NEW;…",
    help=_(
        "What is put for each form of the words, where all forms are meant; a form that stays is put for itself. Those "
        "confirmed before stay confirmed."
    ),
)
@click.option("--leave-out", is_flag=True, help=_("Leave the instruction out."))
@click.option("--reason", default="", help=_("Why."))
@click.option("--undo", is_flag=True, help=_("Take back what was decided; the instruction is open again."))
@_LANG
@click.pass_obj
def settle(
    workspace: str | None,
    bill: str,
    n: int,
    choice: str,
    target: str,
    old: str,
    new: str,
    phrase: str,
    forms: str,
    leave_out: bool,
    reason: str,
    undo: bool,
    lang: Lang | None,
) -> int:
    """Exit code 0: decided; 3: decided, but it still cannot be applied; 2: nothing or too much was decided."""
    from lawtrack.cli.settled_output import print_settled
    from lawtrack.services.bills.settling import Ruling

    bills = _bills(workspace)
    before = bills.apply(bill, lang)
    if undo:
        if choice or target or old or new or phrase or forms or leave_out or reason:
            raise click.UsageError(_("--undo stands alone."))
        bills.withdraw(bill, n, lang=lang)
    else:
        ruling = Ruling(choice, target, old, reason, leave_out, forms, new, phrase)
        bills.settle(bill, n, ruling, lang=lang)
    return recorded(lambda: print_settled(before, bills.apply(bill, lang), n, undone=undo))


@click.command(
    help=_("List all that was decided on the instructions of a bill, and what of it does not hold any more."),
    epilog=_("Example: lawtrack bill decisions courtyards --undo 2"),
)
@click.argument("bill")
@click.option(
    "--undo", type=NUMBER, default=None, metavar="N", help=_("Take back the decision with this number.")
)
@json_option()
@_LANG
@click.pass_obj
def decisions(workspace: str | None, bill: str, undo: int | None, as_json: bool, lang: Lang | None) -> int:
    """Exit code 0: listed; 3: one of them does not hold any more; 2: there is no such decision."""
    from lawtrack.cli.settled_output import print_decisions
    from lawtrack.services.bills.decided.listed import all_decided

    bills = _bills(workspace)
    if undo is not None:
        bills.withdraw_decision(bill, undo)
    made = bills.get(bill)
    spoken = [lang] if lang is not None else [text.lang for text in made.version.texts]
    decided = all_decided(made, [bills.apply(bill, one) for one in spoken], lang)
    return print_decisions(decided, as_json=as_json)
