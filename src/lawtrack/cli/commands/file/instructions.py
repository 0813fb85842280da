"""``lawtrack instructions``: how an amending act was read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import REPORTS
from lawtrack.cli.notices import tell_lost_lines, tell_unread
from lawtrack.cli.options import amended_act_option, json_option, lang_option, out_option, scheme_option
from lawtrack.cli.output import emit, emit_json_lines
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction
from lawtrack.model.labels import written_eid
from lawtrack.model.message import Message
from lawtrack.services.from_file.amending_acts import left_open, read_amending, those_for
from lawtrack.services.from_file.left_out import unread_of, unread_words
from lawtrack.wording.messages import explained, said


@click.command(
    "instructions",
    help=_("Read the instructions of an amending act, each with how it was understood."),
    epilog=_("Example: lawtrack instructions amending.docx --json"),
)
@click.argument("file", type=click.Path(path_type=Path))
@lang_option(_("The language the text must have."))
@scheme_option(_("What «1.» and «1)» are called in the amended acts."))
@amended_act_option()
@json_option(_("JSON lines, one per instruction; a file named .json holds one list of them."))
@out_option()
def command(
    file: Path, lang: Lang | None, scheme: Scheme | None, act: str, as_json: bool, out: str | None
) -> int:
    """Print the instructions of one amending act, or those for one of the acts that it amends."""
    as_json = REPORTS.chosen("json" if as_json else None, out) == "json"
    law = read_amending(file, lang, scheme)
    shown, homeless = law.instructions, 0
    if act:
        shown = those_for(law, act)
        homeless = sum(i.act is None and i.action is Action.NOT_UNDERSTOOD for i in law.instructions)
    untold = left_open(law)
    if as_json:
        emit_json_lines([instruction_as_values(i, scheme) for i in shown], out)
    else:
        emit("".join(_line(i, scheme, untold.get(i.n)) for i in shown), out)
    if homeless:
        narrate(
            ngettext(
                "{n} line is not understood and may be for any of the acts.",
                "{n} lines are not understood and may be for any of the acts.",
                homeless,
            ).format(n=homeless)
        )
    tell_lost_lines(law)
    left_out = unread_of(file.name, law.left_out)
    tell_unread(left_out)
    if as_json:
        for i in shown:
            if i.n in untold:
                narrate(
                    _("{n}. unsettled: {why}").format(n=i.n, why=said(untold[i.n], scheme or Scheme.CIVIL))
                )
    open_ones = homeless or any(i.unread or i.lacks_text or i.n in untold for i in shown)
    return UNSETTLED_EXIT_CODE if open_ones or unread_words(left_out) else 0


def instruction_as_values(i: Instruction, scheme: Scheme | None = None) -> dict[str, Any]:
    """An instruction as the command line contract names its fields."""
    return {
        "n": i.n,
        "act": i.act.text if i.act else None,
        "scope": "/".join(i.scope),
        "action": i.action.value,
        "target": written_eid(i.target_eid, scheme or (i.act.scheme if i.act else None)),
        "old": i.old,
        "new": i.new,
        "pos": i.pos.value if i.pos else None,
        "occurrences": i.occurrences,
        "sentence": i.sentence,
        "lang": i.lang.value,
        "line": i.line,
        "text": i.text,
        "explained": explained(i, scheme),
    }


def _line(i: Instruction, scheme: Scheme | None, untold: Message | None) -> str:
    place = "/".join(i.scope)
    text = explained(i, scheme)
    if untold is not None:
        text = f"! {text} – {said(untold, scheme or Scheme.CIVIL)}"
    elif i.action is Action.NOT_UNDERSTOOD:
        text = f"! {text}: {i.text}"
    return f"{i.n:>4}  {place:<10} {text}\n"
