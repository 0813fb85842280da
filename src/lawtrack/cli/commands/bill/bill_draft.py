"""``lawtrack bill draft``: what was edited in tables, written into the bill's law."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import LAWS
from lawtrack.cli.notices import tell_gaps, tell_tables
from lawtrack.cli.options import json_option, lang_option, out_option
from lawtrack.cli.output import emit
from lawtrack.errors import UNSETTLED_EXIT_CODE, InputError
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.drafting.law import LawText
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.drafted.drafting import BillDraft
    from lawtrack.services.workspace import Workspace


@click.command(
    help=_(
        "Write what was edited in a bill's tables into its law: its orders stay where nothing was edited, the others are "
        "written anew, all are read back, applied, and give exactly the edited text. Nothing is recorded before --add, "
        "which makes it the text of the version; --undo takes that back. --lang with the other language gives the same "
        "orders there, as far as their words are known, the rest as places to be filled in; without any edits too."
    ),
    epilog="\n\n".join(
        (
            _("Example: lawtrack bill draft courtyards"),
            _("Restate a paragraph: lawtrack bill draft courtyards --restate art_5__para_2 --add"),
            _("The other language: lawtrack bill draft courtyards --lang kk -o kk.docx"),
        )
    ),
)
@click.argument("bill")
@lang_option(_("The language of the law (that in which something was edited)."))
@click.option(
    "--restate", multiple=True, metavar="CITATION", help=_("Restate this element, where words would do.")
)
@click.option("--anew", is_flag=True, help=_("Write all orders anew, those too that could stay."))
@click.option("--add", is_flag=True, help=_("Make it the text of the current version."))
@click.option(
    "--undo",
    is_flag=True,
    help=_("Take the drafted text back: the one before it, and the edits as they waited."),
)
@LAWS.option("form")
@out_option(_("Where to write the law (stdout)."))
@json_option()
@click.pass_obj
def draft(
    workspace: str | None,
    bill: str,
    lang: Lang | None,
    restate: tuple[str, ...],
    anew: bool,
    add: bool,
    undo: bool,
    form: str | None,
    out: str | None,
    as_json: bool,
) -> int:
    """Draft, show, record or take back; 3 where something is not said, not proved or not filled in."""
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    opened = open_workspace(workspace)
    found = Bills(opened).get(bill)
    if undo:
        return _undo(opened, found, lang)
    return _draft(opened, found, lang, restate, form, out, anew=anew, add=add, as_json=as_json)


def _undo(workspace: Workspace, bill: Bill, lang: Lang | None) -> int:
    from lawtrack.services.bills.drafted.recording import drafted_in, take_back

    chosen = lang or next(iter(drafted_in(workspace, bill)), Lang.RU)
    after = take_back(workspace, bill, chosen)
    n = len(after.version.edits_in(chosen))
    narrate(ngettext("{n} edit waits again.", "{n} edits wait again.", n).format(n=n))
    return 0


def _draft(
    workspace: Workspace,
    bill: Bill,
    lang: Lang | None,
    restate: tuple[str, ...],
    form: str | None,
    out: str | None,
    *,
    anew: bool,
    add: bool,
    as_json: bool,
) -> int:
    from lawtrack.services.bills.drafted.choosing import edited_language, law_in
    from lawtrack.services.bills.drafted.recording import record_draft
    from lawtrack.services.bills.textless import left_behind
    from lawtrack.wording.messages import said

    form = "json" if as_json else LAWS.chosen(form, out)
    elements = _elements(workspace, bill, edited_language(bill, lang), restate)
    chosen = law_in(workspace, bill, lang, all_anew=anew, restated=elements)
    made, law = chosen.draft, chosen.law
    if add and chosen.is_twin:
        raise InputError(
            _(
                "What was edited is in «{lang}»; the text in the other language is filled in and added by hand."
            ).format(lang=made.lang.value)
        )
    if add:
        record_draft(workspace, made)
        narrate(
            _("The draft is the text of version {n}; --undo takes it back.").format(n=bill.version.number)
        )
    emit(_content(workspace, made, law, chosen.lang, form), out)
    _tell(made, law)
    lacking = left_behind(bill)
    if lacking is not None:
        narrate(said(lacking))
    tell_tables(law, form)
    return 0 if chosen.ready and lacking is None else UNSETTLED_EXIT_CODE


def _elements(workspace: Workspace, bill: Bill, lang: Lang | None, typed: tuple[str, ...]) -> list[str]:
    """The eIds, in the acts of the bill, of what a person typed.

    Raises:
        CitationError: It cannot be understood, or no act has it.
    """
    from lawtrack.services.bills.places import provision

    return [provision(workspace, bill, text, "", lang or Lang.RU)[0] for text in typed]


def _content(workspace: Workspace, made: BillDraft, law: LawText, lang: Lang, form: str) -> str | bytes:
    from lawtrack.services.from_file.law_files import law_as_text, law_as_word

    if form == "json":
        return json.dumps(_values(made, law), ensure_ascii=False, indent=1) + "\n"
    return law_as_text(law) if form == "text" else law_as_word(law, lang, workspace.settings.imprint)


def _values(made: BillDraft, law: LawText) -> dict[str, Any]:
    from lawtrack.drafting.phrase import phrase
    from lawtrack.wording.messages import explained, said

    return {
        "lang": made.lang.value,
        "ready": made.ready and law.ready,
        "lines": list(law.lines),
        "gaps": [{"line": gap.line, "what": gap.what.value, "n": gap.n} for gap in law.gaps],
        "acts": [
            {
                "act": act.name,
                "proved": act.proved,
                "orders": [
                    {
                        "n": i.n,
                        "origin": origin.value,
                        "action": i.action.value,
                        "target": i.target_eid,
                        "text": phrase(i, made.lang, act.named.scheme),
                        "explained": explained(i, act.named.scheme),
                    }
                    for i, origin in act.merged.orders
                ],
                "gone": [i.text for i in act.merged.gone],
                "unsaid": [{"element": one.eid, "why": said(one.why)} for one in act.unsaid],
            }
            for act in made.acts
        ],
    }


def _tell(made: BillDraft, law: LawText) -> None:
    from lawtrack.authoring.merging import Origin
    from lawtrack.wording.addresses import address
    from lawtrack.wording.messages import said

    new = sum(len(act.merged.of(Origin.NEW)) for act in made.acts)
    kept = sum(len(act.merged.of(Origin.KEPT)) for act in made.acts)
    gone = [i for act in made.acts for i in act.merged.gone]
    narrate(
        _("Orders: {kept} of the bill stay, {new} are new, {gone} give way.").format(
            kept=kept, new=new, gone=len(gone)
        )
    )
    for one in gone:
        narrate(_("gives way: {text}").format(text=one.text))
    for act in made.acts:
        for unsaid in act.unsaid:
            place = address(unsaid.eid, act.provisions)
            narrate(
                _("Not put into words: {place}: {why}").format(
                    place=place, why=said(unsaid.why, act.provisions)
                )
            )
    tell_gaps(law, of_bill=True)
    if all(act.proved for act in made.acts):
        narrate(_("Proved: read back and applied, it gives the edited text."))
    else:
        narrate(_("Not proved: the amending act does not give the edited text everywhere."))
