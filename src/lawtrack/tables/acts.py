"""What the bands and rows of a comparative table are made of: one amended act, or the draft's own provisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from lawtrack.comparing import compare
from lawtrack.drafting.citations import citation_text
from lawtrack.errors import CitationError
from lawtrack.i18n import speaking
from lawtrack.language import language_of, languages
from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import EditorialNote, Expression, Lang, Scheme, WorkKind
from lawtrack.model.eids import HEADING, inside, outwards, overlap, same
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.instruction import OWN, Action, Instruction, Outcome, OutcomeKind
from lawtrack.model.message import Message
from lawtrack.model.settling import unsettled
from lawtrack.profiles.forms import Form
from lawtrack.tables.cells import Marks
from lawtrack.tables.grouping import Everywhere
from lawtrack.tables.rows import table_rows
from lawtrack.tables.suspended_rows import suspended_norms, with_suspended
from lawtrack.tables.table import Band, Cell, CellParagraph, Piece, Row, Unsettled, plain_cell
from lawtrack.wording.act_titles import legal_force, nominative
from lawtrack.wording.candidates import shown_candidates


@dataclass(frozen=True)
class ActTable:
    """One amended act of a table: what it is called, its text before and after, what was not applied."""

    name: str
    base: Expression | None
    result: Expression | None
    instructions: Sequence[Instruction] = ()
    outcomes: Sequence[Outcome] = ()
    justifications: dict[str, str] = field(default_factory=dict)
    key: str = ""
    """The Work's URI, by which its rows in several languages are paired."""
    of: Whose = Whose.ACT
    """Whether its elements are those of a bill itself."""
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the bill itself says of elements that read in a person's words, by eId."""

    @cached_property
    def by_number(self) -> Mapping[int, Instruction]:
        """The instructions by their numbers."""
        return {instruction.n: instruction for instruction in self.instructions}


def in_order(acts: Sequence[ActTable], form: Form) -> list[ActTable]:
    """The acts by legal force, then date (art. 26.5); acts of one rank without a date where the draft has them."""
    if not form.rules.order:
        return list(acts)

    def place(act: ActTable) -> tuple[int, str, str]:
        work = act.base.work if act.base else None
        reference = next((i.act for i in act.instructions if i.act is not None), None)
        date = (work.date if work else None) or (reference.date if reference else None)
        kind = work.kind if work else WorkKind.OTHER
        title = work.title(act.base.lang) if work and act.base else ""
        return legal_force(kind, act.name), date.isoformat() if date else "", title if date else ""

    return sorted(acts, key=place)


def band_of(act: ActTable, form: Form, lang: Lang) -> Band:
    """The band of an act: its name in the nominative, the edition, or that its text is not at hand."""
    if act.base is None or act.result is None:
        return Band(f"{nominative(act.name, lang)} {form.mark('no_text', lang)}")
    edition = act.base.edition if form.rules.edition else None
    when = form.mark("edition", lang, date=f"{edition:%d.%m.%Y}") if edition else ""
    return Band(f"{act.name} ({when})" if when else act.name)


def rows_of(act: ActTable, form: Form, lang: Lang, first: int) -> tuple[Row, ...]:
    """The rows of one act, numbered from ``first``, with their justifications."""
    if act.base is None or act.result is None:
        return ()
    scheme: Scheme = act.base.work.scheme
    old, new = index_of(act.base.root), index_of(act.result.root)
    marks = marks_of(form, act.base.lang if form.languages else lang)  # each column speaks its own language
    changes = compare(act.base.root, act.result.root)
    rows = table_rows(
        old, new, changes, lang, scheme, marks, first, form.rules, _everywhere(act), act.of, _excluded(act)
    )
    norms = suspended_norms(old, act.instructions, act.outcomes)
    rows = with_suspended(rows, norms, old, new, marks, form, lang, scheme, first)
    footnotes = act.base.facts.notes if form.rules.footnotes else ()
    return tuple(
        replace(
            row,
            element=form.mark("everywhere", lang) if row.note == "everywhere" else row.element,
            note=note_of(row, form, lang),
            current=_with_footnotes(row, old, footnotes, form, lang),
            proposed=(*row.proposed, *_in_bill(row, act.beside, form, lang)),
            justification=_justification(row.eid, act.justifications),
            act=act.key,
        )
        for row in rows
    )


EVERYWHERE = "everywhere"
"""The element of the row for words that change throughout the text, which has no eId."""


def _justification(eid: str, reasons: Mapping[str, str]) -> str:
    """What was said of a row: of its element; else of parts of it, one under the other; else of what it lies in."""
    if not eid:
        return reasons.get(EVERYWHERE, "")
    own = [text for element, text in reasons.items() if same(element, eid)]
    parts = [text for element, text in reasons.items() if element and inside(element, eid)]
    outer = sorted((element for element in reasons if element and inside(eid, element)), key=len)
    return (
        own[0] if own else "\n".join(dict.fromkeys(parts)) if parts else reasons[outer[-1]] if outer else ""
    )


def marks_of(form: Form, lang: Lang) -> Marks:
    """The form's words in a language."""
    return Marks(
        form.mark("absent", lang),
        lambda label: _ended(form.mark("absent_unit", lang, label=label), label),
        form.mark("deleted", lang),
        form.mark("gap", lang),
    )


def _ended(words: str, label: str) -> str:
    """«4) отсутствует;» is one of a list; «3. отсутствует.» is a paragraph, as its number shows, and ends with a full stop."""
    return f"{words[:-1]}." if label.endswith(".") and words.endswith(";") else words


def note_of(row: Row, form: Form, lang: Lang) -> str:
    """What stands beside the address: «новый», «новая», «новое» as its first word asks; «перенос» and so on."""
    if not row.note or row.note == "everywhere" or not form.rules.say_new:
        return ""
    forms = form.mark(row.note, lang).split("/")
    if len(forms) == 1:
        return forms[0]
    word = row.element.split(" ")[0].lower()
    genders = language_of(lang).tables.agreement
    at = next((n for n, words in enumerate(genders, 1) if word in words), 0)
    return forms[min(at, len(forms) - 1)]


def _everywhere(act: ActTable) -> list[Everywhere]:
    """Words changed throughout the text, with the places that no other instruction words too."""
    elsewhere = {e for o in act.outcomes if o.action is not Action.EVERYWHERE for e in o.touched}
    result = []
    for outcome in act.outcomes:
        instruction = act.by_number.get(outcome.n)
        if instruction is None or outcome.action is not Action.EVERYWHERE or not outcome.touched:
            continue
        own = frozenset(e for e in outcome.touched if elsewhere.isdisjoint(outwards(e)))
        if len(own) > 1:
            result.append(Everywhere(instruction.old or "", instruction.new or "", own))
    return result


def _excluded(act: ActTable) -> frozenset[str] | None:
    """The units that the law orders to be excluded; None where no law stands behind the table."""
    if not act.instructions:
        return None
    applied = [o for o in act.outcomes if o.kind is OutcomeKind.APPLIED and o.target]
    return frozenset(o.target or "" for o in applied if o.action is Action.DELETE_PROVISION)


def _with_footnotes(
    row: Row, index: TreeIndex, notes: Sequence[EditorialNote], form: Form, lang: Lang
) -> Cell:
    """The wording in force with the footnotes of the unit and of the article around it."""
    if not notes or not row.eid:
        return row.current
    eid = row.eid.removesuffix(HEADING)
    names = {eid}
    if eid in index:
        names |= {place.eid for place in index.ancestors(eid) if place.eid}
    own = [n.text for n in notes if n.eid in names or inside(n.eid, row.eid)]
    prefix = form.mark("footnote", lang, text="").strip()
    lines = [t if t.startswith(prefix[:6]) else form.mark("footnote", lang, text=t) for t in own]
    return (*row.current, *(CellParagraph((Piece(line),), note=True) for line in dict.fromkeys(lines)))


def _in_bill(
    row: Row, beside: Mapping[str, tuple[str, ...]], form: Form, lang: Lang
) -> Iterator[CellParagraph]:
    """«В проекте: …» under a wording that a person gave other words than the bill has."""
    if not beside:
        return
    names = {name for change in row.changes for name in (change.old_eid, change.new_eid) if name} | {row.eid}
    found = [words for eid, words in beside.items() if any(name and overlap(eid, name) for name in names)]
    for words in dict.fromkeys(one for several in found for one in several):
        for line in form.mark("in_bill", lang, words=words).split("\n"):
            yield CellParagraph((Piece(line, "dim"),), note=True)


def own_rows(instructions: Sequence[Instruction], form: Form, lang: Lang, first: int) -> list[Band | Row]:
    """A band and the rows of the draft's own provisions (transitional, executing, commencement)."""
    rows: list[Band | Row] = []
    for instruction in instructions:
        if instruction.action not in OWN:
            continue
        address = _own_address(instruction, lang)
        element = form.mark("of_draft", lang, element=address).strip()
        number = first + len(rows)
        absent = plain_cell(form.mark("absent", lang))
        proposed = tuple(
            CellParagraph((Piece(line, "inserted"),)) for line in instruction.text.split("\n") if line.strip()
        )
        rows.append(Row(number, element, absent, proposed, eid=""))
    return [Band(form.mark("own", lang)), *rows] if rows else []


def _own_address(instruction: Instruction, lang: Lang) -> str:
    if not instruction.scope:
        return ""
    begin = instruction.text[:12].lower()
    law = any(one.headings.article in begin for one in languages() if one.headings.article)
    step = f"{'art' if law else 'para'}_{instruction.scope[0].strip('.)')}"
    try:
        return citation_text(Citation.parse_eid(step), lang, Scheme.CIVIL)
    except CitationError:
        return instruction.scope[0]


def _own_words(instruction: Instruction) -> str:
    return instruction.text


def unsettled_of(
    act: ActTable, lang: Lang, say: Callable[[Message], str], read: Callable[[Instruction], str] | None
) -> list[Unsettled]:
    """The instructions of an act that were not applied and not left out, for the separate sheet, in its language."""
    with speaking(lang.value):
        return _unsettled(act, say, read)


def _unsettled(
    act: ActTable, say: Callable[[Message], str], read: Callable[[Instruction], str] | None
) -> list[Unsettled]:
    result = []
    for outcome in unsettled(act.outcomes):
        if outcome.kind is OutcomeKind.NOT_YET:
            continue
        instruction = act.by_number.get(outcome.n)
        # how an order was read says nothing of one that was not understood: there the law's own words stand
        said = read if read and outcome.kind is not OutcomeKind.NOT_UNDERSTOOD else _own_words
        text = said(instruction) if instruction else outcome.target or ""
        reason = say(outcome.reason) if outcome.reason else outcome.kind.value
        near = tuple(
            ": ".join(part for part in (c.place, c.words) if part)
            for c in shown_candidates(outcome.candidates)[:3]
        )
        result.append(Unsettled(outcome.n, text, reason, near))
    return result
