"""``lawtrack show``: an act or one of its provisions."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import date_option, json_option, lang_option
from lawtrack.cli.output import emit_json
from lawtrack.errors import InputError
from lawtrack.i18n import _, language
from lawtrack.model.document import Expression, Lang, Provenance
from lawtrack.model.index import Place, TreeIndex, index_of
from lawtrack.model.rendering import text_lines
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import open_workspace
from lawtrack.wording.addresses import address, find_provision
from lawtrack.wording.days import day_text
from lawtrack.wording.naming import named_in


@click.command(
    "show",
    help=_(
        "Show an act, or the provision that CITATION names (in Russian, Kazakh or English, or an eId). "
        "WORK is a FRBR URI, a short name, a number, words of the title, or a file."
    ),
    epilog=_('Example: lawtrack show labour-code "article 84(1)" --at 2024-08-01'),
)
@click.argument("work")
@click.argument("citation", required=False)
@lang_option(_("The language of the text."))
@date_option("--at", _("The day on which the text is in force (the newest edition)."))
@click.option("--notes", is_flag=True, help=_("With the publisher's footnotes and what made each wording."))
@click.option("--history", is_flag=True, help=_("The wordings of the provision over the editions at hand."))
@json_option()
@click.pass_obj
def command(
    workspace: str | None,
    work: str,
    citation: str | None,
    lang: Lang | None,
    at: dt.date | None,
    notes: bool,
    history: bool,
    as_json: bool,
) -> None:
    """Print the text, or its history."""
    if Path(work).is_file():
        if history:
            raise InputError(_("A file has no history."), hint=_("Import its editions into a workspace."))
        from lawtrack.services.from_file.acts import read_act

        expression = read_act(Path(work), lang).expression
    else:
        library = Library(open_workspace(workspace))
        expression = library.expression(work, lang, at)
    index = index_of(expression.root)
    place = find_provision(expression, index, citation) if citation else index.places[""]
    if history:
        _history(library, expression, place, as_json)
    elif as_json:
        emit_json(_values(expression, index, place))
    else:
        _print(expression, index, place, notes=notes)


def _print(expression: Expression, index: TreeIndex, place: Place, *, notes: bool) -> None:
    work = expression.work
    day = day_text(expression.edition) if expression.edition else expression.version or _("edition not known")
    narrate(f"{work.title(expression.lang)} · {work.number or work.uri} · {expression.lang} · {day}")
    if place.eid:
        narrate(address(place.eid, named_in(expression)))
    facts = expression.facts
    shown = set()
    for line in text_lines(index, place.eid):
        click.echo("  " * max(0, line.depth - 1) + line.full)
        if notes and line.eid not in shown:
            shown.add(line.eid)
            _print_notes(expression, line.eid)
    if notes and not place.eid:
        _print_notes(expression, "")
    made = facts.provenance.get(place.eid) if place.eid else None
    if made is not None and not notes:
        click.echo(_provenance(made))


def _print_notes(expression: Expression, eid: str) -> None:
    for note in expression.facts.notes:
        if note.eid == eid:
            click.echo(f"    [{note.text}]")
    made = expression.facts.provenance.get(eid)
    if made is not None:
        click.echo(f"    {_provenance(made)}")


def _provenance(made: Provenance) -> str:
    since = _(" since {day}").format(day=day_text(made.since)) if made.since else ""
    directive = f": {made.instruction}" if made.instruction else ""
    return _("[Wording by {act}{since}{directive}]").format(act=made.act, since=since, directive=directive)


def _history(library: Library, expression: Expression, place: Place, as_json: bool) -> None:
    if not place.eid:
        raise InputError(_("The history is that of a provision."), hint=_("Name one after the act."))
    wordings = library.history(expression.work, place.eid, expression.lang)
    if as_json:
        emit_json(
            [
                {"edition": w.text.edition.isoformat() if w.text.edition else None, "lines": list(w.lines)}
                for w in wordings
            ]
        )
        return
    narrate(f"{expression.work.title(Lang(language()))} · {address(place.eid, named_in(expression))}")
    for wording in wordings:
        edition = wording.text.edition
        click.echo(f"— {day_text(edition) if edition else wording.text.version} —")
        click.echo("\n".join(wording.lines) if wording.lines else _("(not in this edition)"))


def _values(expression: Expression, index: TreeIndex, place: Place) -> dict[str, object]:
    inside = {line.eid for line in text_lines(index, place.eid)}
    made = expression.facts.provenance
    return {
        "work": expression.work.uri,
        "expression": expression.uri,
        "lang": expression.lang.value,
        "edition": expression.edition.isoformat() if expression.edition else None,
        "eid": place.eid,
        "citation": address(place.eid, named_in(expression)),
        "lines": [
            {"eid": line.eid, "kind": line.kind.value, "label": line.label, "text": line.text}
            for line in text_lines(index, place.eid)
        ],
        "notes": [
            {"eid": note.eid, "kind": note.kind.value, "text": note.text}
            for note in expression.facts.notes
            if not place.eid or note.eid in inside or note.eid == place.eid
        ],
        "provenance": {
            eid: {
                "act": p.act,
                "instruction": p.instruction,
                "since": p.since.isoformat() if p.since else None,
                "action": p.action,
            }
            for eid, p in made.items()
            if not place.eid or eid in inside or eid == place.eid
        },
    }
