"""The ``meta`` element: what an Expression says about its Work, its language, and its provisions.

Nothing here depends on the clock or the machine: the date of the markup is the date of the edition.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from lawtrack.formats.akn.frbr import parse_frbr
from lawtrack.formats.akn.markup import attributes, escaped
from lawtrack.formats.akn.names import UNKNOWN_DATE
from lawtrack.language import language_of
from lawtrack.model.document import Expression, Lang, Provenance, WorkKind
from lawtrack.model.index import TreeIndex

_PARLIAMENT = ("parliament", "/akn/ontology/organization/kz/parliament")
_ISSUERS = {
    WorkKind.CONSTITUTION: ("people", "/akn/ontology/organization/kz/people"),
    WorkKind.DECREE: ("president", "/akn/ontology/role/kz/president"),
    WorkKind.CONSTITUTIONAL_LAW: _PARLIAMENT,
    WorkKind.CODE: _PARLIAMENT,
    WorkKind.LAW: _PARLIAMENT,
}
_UNKNOWN_ISSUER = ("issuer", "/akn/ontology/organization/kz/issuer", "issuer")
_MOD_TYPES = {
    "insert_words": "insertion",
    "insert_provision": "insertion",
    "delete_words": "repeal",
    "delete_provision": "repeal",
    "repeal_act": "repeal",
    "renumber": "renumbering",
}
MOD_TYPES = ("repeal", "substitution", "insertion", "replacement", "renumbering", "split", "join")


def meta(expression: Expression, index: TreeIndex) -> Iterator[str]:
    """The lines of ``meta`` of the whole document, each with its line feed."""
    body = [
        *_identification(expression, "", "!main"),
        *_lifecycle(expression, index),
        *_references(expression, index),
        *_notes(expression),
        *_proprietary(expression, index),
    ]
    yield "  <meta>\n"
    for line in body:
        yield f"   {line}\n"
    yield "  </meta>\n"


def annex_meta(expression: Expression, eid: str, depth: int) -> Iterator[str]:
    """The lines of ``meta`` of one annex: an own ``doc`` must identify itself by the schema."""
    component = "!" + eid.replace("att_", "annex_").replace("__", "/")
    pad = " " * depth
    yield f"{pad}<meta>\n"
    for line in _identification(expression, eid, component):
        yield f"{pad} {line}\n"
    yield f"{pad}</meta>\n"


def _identification(expression: Expression, place: str, component: str) -> Iterator[str]:
    """The three FRBR levels; ``place`` is the eId of the annex, empty for the whole document."""
    yield '<identification source="#lawtrack">'
    yield " <FRBRWork>"
    yield from _work_level(expression, place, component)
    yield " </FRBRWork>"
    yield " <FRBRExpression>"
    yield from _expression_level(expression, component)
    yield " </FRBRExpression>"
    yield " <FRBRManifestation>"
    yield from _uris(expression.uri, component, ".xml")
    yield _empty("FRBRdate", ("name", "markup"), ("date", _markup_date(expression)))
    yield _empty("FRBRauthor", ("href", "#lawtrack"), ("as", "#editor"))
    yield _empty("FRBRformat", ("value", "xml"))
    yield " </FRBRManifestation>"
    yield "</identification>"


def _work_level(expression: Expression, place: str, component: str) -> Iterator[str]:
    work = expression.work
    bill = work.kind is WorkKind.BILL
    yield from _uris(work.uri, component)
    for name, value in () if place else work.aliases:
        yield _empty("FRBRalias", ("name", name), ("value", value))
    name = "unknown" if work.date is None else "drafted" if bill else "signed"
    yield _empty("FRBRdate", ("name", name), ("date", work.date.isoformat() if work.date else UNKNOWN_DATE))
    yield _empty("FRBRauthor", ("href", f"#{_issuer(expression)[0]}"), ("as", "#author"))
    uri = parse_frbr(work.uri)
    yield _empty("FRBRcountry", ("value", uri.country if uri else "kz"))
    if work.number:
        yield _empty("FRBRnumber", ("value", work.number))
    if bill and not place:
        yield _empty("FRBRname", ("value", work.slug))
    yield _empty("FRBRprescriptive", ("value", "false" if bill else "true"))


def _expression_level(expression: Expression, component: str) -> Iterator[str]:
    yield from _uris(expression.uri, component)
    edition = expression.edition.isoformat() if expression.edition else UNKNOWN_DATE
    yield _empty("FRBRdate", ("name", "inForceFrom" if expression.edition else "unknown"), ("date", edition))
    yield _empty("FRBRauthor", ("href", f"#{_issuer(expression)[0]}"), ("as", "#author"))
    if expression.version:
        yield _empty("FRBRversionNumber", ("value", expression.version))
    yield _empty("FRBRlanguage", ("language", expression.lang.iso3))


def _uris(uri: str, component: str, suffix: str = "") -> Iterator[str]:
    yield _empty("FRBRthis", ("value", f"{uri}/{component}{suffix}"))
    yield _empty("FRBRuri", ("value", f"{uri}{suffix}"))


def _empty(tag: str, *pairs: tuple[str, str | None]) -> str:
    return f"  <{tag}{attributes(pairs, 'meta')}/>"


def _lifecycle(expression: Expression, index: TreeIndex) -> Iterator[str]:
    """The events and the modifications that made the present wording."""
    provenance = _ordered(expression, index)
    events = _events(expression)
    if not expression.edition and not provenance:
        return
    yield '<lifecycle source="#lawtrack">'
    first = expression.edition.isoformat() if expression.edition else UNKNOWN_DATE
    yield f' <eventRef eId="eref_1" type="generation" date="{first}" source="#original"/>'
    acts = _acts(expression)
    for (act, since), n in events.items():
        yield (
            f' <eventRef eId="eref_{n}" type="amendment" date="{since.isoformat()}"'
            f' source="#passiveRef_{acts[act]}"/>'
        )
    yield "</lifecycle>"
    if not provenance:
        return
    yield '<analysis source="#lawtrack">'
    yield " <passiveModifications>"
    for n, (eid, made) in enumerate(provenance, 1):
        yield from _textual_mod(n, eid, made, acts, events)
    yield " </passiveModifications>"
    yield "</analysis>"
    if not events:
        return
    yield '<temporalData source="#lawtrack">'
    for n in events.values():
        yield f' <temporalGroup eId="tmpg_{n}">'
        yield f'  <timeInterval start="#eref_{n}" refersTo="#inForce"/>'
        yield " </temporalGroup>"
    yield "</temporalData>"


def _textual_mod(
    n: int, eid: str, made: Provenance, acts: dict[str, int], events: dict[tuple[str, dt.date], int]
) -> Iterator[str]:
    kind = made.action if made.action in MOD_TYPES else _MOD_TYPES.get(made.action, "substitution")
    period = f"#tmpg_{events[made.act, made.since]}" if made.since else None
    pairs = [
        ("eId", f"textualMod_{n}"),
        ("type", kind),
        ("period", period),
        ("lt:action", made.action or None),
        ("lt:instruction", made.instruction or None),
    ]
    yield f"  <textualMod{attributes(pairs, eid)}>"
    yield f'   <source href="#passiveRef_{acts[made.act]}"/>'
    yield f"   <destination{attributes([('href', f'#{eid}')], eid)}/>"
    yield "  </textualMod>"


def _references(expression: Expression, index: TreeIndex) -> Iterator[str]:
    eid, href, shown = _issuer(expression)
    title = expression.work.title(expression.lang)
    pairs = [("eId", "original"), ("href", f"{expression.uri}/!main"), ("showAs", title)]
    yield '<references source="#lawtrack">'
    yield f" <original{attributes(pairs, '')}/>"
    for act, n in _acts(expression).items():
        pairs = [
            ("eId", f"passiveRef_{n}"),
            ("href", act if act.startswith("/akn/") else ""),
            ("showAs", act),
        ]
        yield f" <passiveRef{attributes(pairs, '')}/>"
    tag = "TLCRole" if "/role/" in href else "TLCOrganization"
    yield f" <{tag}{attributes([('eId', eid), ('href', href), ('showAs', shown)], '')}/>"
    yield ' <TLCOrganization eId="lawtrack" href="/akn/ontology/organization/kz/lawtrack" showAs="lawtrack"/>'
    yield ' <TLCRole eId="author" href="/akn/ontology/role/author" showAs="author"/>'
    yield ' <TLCRole eId="editor" href="/akn/ontology/role/editor" showAs="editor"/>'
    if _events(expression):
        yield ' <TLCConcept eId="inForce" href="/akn/ontology/concept/inForce" showAs="in force"/>'
    yield "</references>"


def _notes(expression: Expression) -> Iterator[str]:
    """Editorial notes, in their order; ``placementBase`` names the provision a note belongs to."""
    if not expression.facts.notes:
        return
    yield '<notes source="#lawtrack">'
    for n, note in enumerate(expression.facts.notes, 1):
        pairs = [
            ("eId", f"note_{n}"),
            ("class", note.kind.value),
            ("placementBase", f"#{note.eid}" if note.eid else None),
            ("lt:line", str(note.line) if note.line else None),
        ]
        yield f" <note{attributes(pairs, note.eid)}>"
        for line in note.text.split("\n"):
            yield f"  <p>{escaped(line, note.eid)}</p>"
        yield " </note>"
    yield "</notes>"


def _proprietary(expression: Expression, index: TreeIndex) -> Iterator[str]:
    work = expression.work
    pairs = [
        ("kind", work.kind.value),
        ("number", work.number or None),
        ("doubtful", work.doubtful or None),
        ("sample", "true" if work.sample else None),
    ]
    yield '<proprietary source="#lawtrack">'
    yield f" <lt:work{attributes(pairs, '')}/>"
    for lang in sorted(work.titles):
        pairs = [("xml:lang", lang.value), ("value", work.titles[lang])]
        yield f" <lt:title{attributes(pairs, '')}/>"
    yield f' <lt:levels profile="{work.scheme.value}"/>'
    for eid in _by_place(expression.facts.parallel, index):
        yield f" <lt:parallel{attributes([('href', f'#{eid}')], eid)}/>"
    yield "</proprietary>"


def _issuer(expression: Expression) -> tuple[str, str, str]:
    kind = expression.work.kind
    if kind not in _ISSUERS:
        return _UNKNOWN_ISSUER
    # Of the Work, not of the text: one name in the files of every language.
    return (*_ISSUERS[kind], language_of(Lang.RU).acts.issuers[kind])


def _markup_date(expression: Expression) -> str:
    date = expression.edition or expression.work.date
    return date.isoformat() if date else UNKNOWN_DATE


def _ordered(expression: Expression, index: TreeIndex) -> list[tuple[str, Provenance]]:
    provenance = expression.facts.provenance
    return [(eid, provenance[eid]) for eid in _by_place(provenance, index)]


def _acts(expression: Expression) -> dict[str, int]:
    return {act: n for n, act in enumerate(sorted({p.act for p in expression.facts.provenance.values()}), 1)}


def _events(expression: Expression) -> dict[tuple[str, dt.date], int]:
    """One event for each amending act and day: two acts of one day are two events."""
    found = {(p.act, p.since) for p in expression.facts.provenance.values() if p.since is not None}
    ordered = sorted(((since, act) for act, since in found if since is not None))
    return {(act, since): n for n, (since, act) in enumerate(ordered, 2)}


def _by_place(eids: Iterable[str], index: TreeIndex) -> list[str]:
    wanted = set(eids)
    known = [eid for eid in index.places if eid in wanted]
    return known + sorted(wanted.difference(index.places))
