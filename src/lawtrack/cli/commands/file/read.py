"""``lawtrack read``: an act into its article tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import REPORTS, TREES
from lawtrack.cli.notices import tell_unread
from lawtrack.cli.options import lang_option, out_option, scheme_option
from lawtrack.cli.output import emit, emit_json
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import index_of
from lawtrack.model.provision import Provision
from lawtrack.services.from_file.acts import ReadAct, as_akn, as_text, read_act, work_as_values
from lawtrack.services.from_file.left_out import Unread
from lawtrack.wording.addresses import address
from lawtrack.wording.counted import counted_units
from lawtrack.wording.messages import said
from lawtrack.wording.naming import named_in


@click.command(
    "read",
    help=_(
        "Read an act into its article tree. FILE is Word, HTML, text, Akoma Ntoso or the data bank's JSON."
    ),
    epilog=_("Example: lawtrack read p1200001546.docx --format akn -o act.xml"),
)
@click.argument("file", type=click.Path(path_type=Path))
@lang_option(_("The language the text must have."))
@scheme_option(_("What «1.» and «1)» are called in this act."))
@TREES.option("form")
@click.option(
    "--json", "report", is_flag=True, help=_("The report as JSON: what was read, what was left out.")
)
@out_option()
def command(
    file: Path, lang: Lang | None, scheme: Scheme | None, form: str | None, report: bool, out: str | None
) -> None:
    """Read and print one act."""
    form = REPORTS.chosen("json", out) if report else TREES.chosen(form, out)
    act = read_act(file, lang, scheme)
    if report:
        emit_json(_report(act), out)
    elif form == "text":
        emit(as_text(act.expression), out)
    elif form == "akn":
        emit(as_akn(act.expression), out)
    elif form == "json":
        emit_json(_tree(act), out)
    else:
        emit(_outline(act), out)
    _narrate(act, file.name)


def _narrate(act: ReadAct, name: str) -> None:
    tell_unread(Unread(name, item) for item in act.report.left_out)
    named = named_in(act.expression)
    for warning in act.report.warnings[:20]:
        narrate(_("note: {text}").format(text=said(warning, named)))
    if len(act.report.warnings) > 20:
        narrate(_("note: {n} more; --json lists all.").format(n=len(act.report.warnings) - 20))


def _report(act: ReadAct) -> dict[str, Any]:
    return {
        "work": work_as_values(act.expression),
        "lang": act.expression.lang.value,
        "counts": act.report.counts,
        "chars": act.report.characters,
        "left_out": [{"line": i.line, "text": i.text, "why": str(i.why)} for i in act.report.left_out],
        "warnings": [str(w) for w in act.report.warnings],
    }


def _tree(act: ReadAct) -> dict[str, Any]:
    index = index_of(act.expression.root)

    def node(unit: Provision, path: tuple[int, ...]) -> dict[str, Any]:
        made: dict[str, Any] = {"kind": unit.kind.value, "eid": index.at(path).eid}
        for name in ("label", "heading", "text"):
            if value := getattr(unit, name):
                made[name] = value
        if unit.number is not None:
            made["number"] = str(unit.number)
        if unit.removed:
            made["removed"] = True
        if unit.span != (1, 1):
            made["span"] = list(unit.span)
        if unit.children:
            made["children"] = [node(c, (*path, i)) for i, c in enumerate(unit.children)]
        return made

    return {
        "work": work_as_values(act.expression),
        "lang": act.expression.lang.value,
        "tree": node(act.expression.root, ()),
        "notes": [
            {"kind": n.kind.value, "eid": n.eid, "line": n.line, "text": n.text}
            for n in act.expression.facts.notes
        ],
    }


def _outline(act: ReadAct) -> str:
    lines, named = [], named_in(act.expression)
    for place in index_of(act.expression.root):
        unit = place.provision
        if not place.path:
            continue
        name = address(place.eid, named)
        words = " ".join(part for part in (unit.label, unit.heading, unit.text) if part).replace("\n", " / ")
        shown = words if len(words) <= 100 else f"{words[:99]}…"
        mark = " ✗" if unit.removed else ""
        lines.append(f"{'  ' * (len(place.path) - 1)}{name}{mark}  {shown}".rstrip())
    counts = counted_units(act.report.counts, act.expression.work.scheme)
    head = f"{act.expression.work.uri}  {act.expression.lang.value}  {act.expression.work.title(act.expression.lang)}"
    return "\n".join([head, *lines, counts]) + "\n"
