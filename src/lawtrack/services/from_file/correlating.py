"""Use case: the correlation table of a repealed act and the one that takes its place, with proposals carried over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from lawtrack.amending.resolve import Resolver
from lawtrack.amending.unsettled import Unsettled
from lawtrack.comparing.correlating import Correlated, Correlation, Relation
from lawtrack.errors import CitationError, InputError
from lawtrack.formats.papers.paper import Grid, Line, Look, Paper
from lawtrack.i18n import _, language
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression, Lang
from lawtrack.model.eids import without_duplicates
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.instruction import OWN, Addressed, InsertProvision, Instruction
from lawtrack.model.rendering import text_lines
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.left_out import Unread, unread_of
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import explained
from lawtrack.wording.naming import named_in

_WIDTHS = (5.0, 37.0, 16.0, 34.0, 8.0)
_WORDED = (4.0, 16.0, 27.0, 11.0, 15.0, 27.0)
_PROPOSED = (6.0, 38.0, 16.0, 40.0)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal on the repealed act, carried over to the new one.

    Attributes:
        name: What it is called: the number of an instruction, or of a recommendation.
        text: Its words.
        place: The element of the repealed act that it is for, as an eId; empty where there is none.
        row: What became of that element; None where the proposal names none that the act has.
        reading: How it would be read on the new act, where one element is sure; empty where a person must say it.
        order: That instruction, addressed to the new act; None for a recommendation and where nothing is sure.
    """

    name: str
    text: str
    place: str
    row: Correlated | None
    reading: str = ""
    order: Instruction | None = None

    @property
    def settled(self) -> bool:
        """True where one element of the new act is sure, and its words are the same."""
        return bool(self.reading) and self.row is not None and not self.row.reworded


@dataclass(frozen=True)
class CorrelatedActs:
    """A repealed act and the one that takes its place.

    Attributes:
        old: The repealed act.
        new: The new act.
        left_out: What the readers of the two files left out.
        proposals: Proposals on the repealed act.
    """

    old: Expression
    new: Expression
    left_out: tuple[Unread, ...] = ()
    proposals: tuple[Proposal, ...] = ()

    @cached_property
    def before(self) -> TreeIndex:
        """The elements of the repealed act."""
        return index_of(self.old.root)

    @cached_property
    def after(self) -> TreeIndex:
        """The elements of the new act."""
        return index_of(self.new.root)

    @cached_property
    def correlation(self) -> Correlation:
        """The two set against each other."""
        return Correlation(self.before, self.after)

    @property
    def open(self) -> int:
        """How many proposals are left to a person, and elements of which nothing is sure."""
        near = sum(row.relation is Relation.NEAR for row in self.correlation.rows)
        return near + sum(not one.settled for one in self.proposals)

    @property
    def counts(self) -> dict[str, int]:
        """Articles by what became of them."""
        found: dict[str, int] = {}
        for row in self.correlation.rows:
            if not row.depth:
                found[row.relation.value] = found.get(row.relation.value, 0) + 1
        return found


def correlate_files(old: Path, new: Path, lang: Lang | None = None) -> CorrelatedActs:
    """Set the acts in two files against each other.

    Raises:
        InputError: A file cannot be read, or the two are in different languages.
    """
    one, two = read_act(old, lang), read_act(new, lang)
    if one.expression.lang is not two.expression.lang:
        raise InputError(
            _("{old} is in «{one}», {new} in «{two}».").format(
                old=old.name, one=one.expression.lang, new=new.name, two=two.expression.lang
            ),
            hint=_("Compare texts in the same language."),
        )
    left_out = (*unread_of(old.name, one.report.left_out), *unread_of(new.name, two.report.left_out))
    return CorrelatedActs(one.expression, two.expression, left_out)


def with_amending(made: CorrelatedActs, path: Path) -> CorrelatedActs:
    """The two acts with the instructions of a bill on the repealed one, carried over.

    Raises:
        InputError: The file cannot be read, or is in another language.
    """
    return with_instructions(made, read_amending(path, made.old.lang))


def with_instructions(made: CorrelatedActs, amending: AmendingAct) -> CorrelatedActs:
    """The same with instructions that are at hand; those for other acts are known by what they address there."""
    from lawtrack.amending.addressee import addressed

    own = [
        one
        for one in amending.instructions
        if one.act is not None
        and one.action not in OWN
        and addressed(one.act, made.old.work, made.old.lang) is not False
    ]
    return with_proposals(made, (carried_instruction(made, one) for one in own))


def with_proposals(made: CorrelatedActs, more: Iterable[Proposal]) -> CorrelatedActs:
    """The two acts with more proposals."""
    return CorrelatedActs(made.old, made.new, made.left_out, (*made.proposals, *more))


def carried_instruction(made: CorrelatedActs, one: Instruction) -> Proposal:
    """An instruction on the repealed act, carried over to the new one.

    Args:
        made: The two acts.
        one: The instruction.
    """
    text = " ".join(one.text.split())
    target, last = one.target, ""
    if target is not None and isinstance(one, InsertProvision) and one.sentence is None:
        last = target.steps[-1].eid  # what it goes into is looked for
        target = Citation(target.steps[:-1]) if len(target.steps) > 1 else None
    place = _place(made, target, one) if target is not None else ""
    if not place:
        return Proposal(str(one.n), text, "", None, "")
    row = made.correlation.of(place)
    reading, order = "", None
    if len(row.new) == 1 and row.relation in (Relation.SAME, Relation.MOVED, Relation.REWORDED):
        eid = without_duplicates(row.new[0])
        heading = one.target is not None and one.target.last.eid == "heading"
        moved = Citation.parse_eid("__".join(filter(None, (eid, last or ("heading" if heading else "")))))
        if isinstance(one, Addressed):
            order = replace(one, target=moved, within=())
            reading = explained(order, made.new.work.scheme)
    return Proposal(str(one.n), text, place, row, reading, order)


def carried_remark(made: CorrelatedActs, name: str, text: str, eid: str) -> Proposal:
    """A recommendation on an element of the repealed act, carried over to the new one."""
    try:
        found = made.before.find(Citation.parse_eid(eid)) if eid else None
    except CitationError:
        found = None
    if found is None:
        return Proposal(name, text, "", None)
    row = made.correlation.of(found.eid)
    sure = len(row.new) == 1 and row.relation in (Relation.SAME, Relation.MOVED, Relation.REWORDED)
    return Proposal(name, text, found.eid, row, address(row.new[0], named_in(made.new)) if sure else "")


def _place(made: CorrelatedActs, target: Citation, one: Instruction) -> str:
    act = one.act
    document = act.approved if act is not None else None
    try:
        found = Resolver(made.before, made.old.work.scheme).look(target, document)
    except Unsettled:
        return ""
    return found.place.eid if found is not None else ""


def relation_words(relation: Relation) -> str:
    """What became of an element, in a word or two of the interface's language."""
    return {
        Relation.SAME: _("the same"),
        Relation.REWORDED: _("other words"),
        Relation.MOVED: _("other number"),
        Relation.SPLIT: _("divided"),
        Relation.NEAR: _("near, not sure"),
        Relation.NONE: _("none"),
        Relation.NEW: _("new"),
    }[relation]


def as_values(made: CorrelatedActs) -> dict[str, Any]:
    """For JSON."""

    def row(one: Correlated) -> dict[str, Any]:
        return {
            "relation": one.relation.value,
            "old": one.old or None,
            "old_place": address(one.old, named_in(made.old)) or None,
            "new": [*one.new],
            "new_places": [address(eid, named_in(made.new)) for eid in one.new],
            "score": one.score,
            "reworded": one.reworded,
            "depth": one.depth,
        }

    return {
        "counts": made.counts,
        "rows": [row(one) for one in made.correlation.rows],
        "proposals": [
            {
                "name": one.name,
                "text": one.text,
                "old": one.place or None,
                "row": row(one.row) if one.row is not None else None,
                "reading": one.reading or None,
                "settled": one.settled,
            }
            for one in made.proposals
        ],
    }


def correlation_paper(made: CorrelatedActs, *, words: bool = False) -> Paper:
    """The correlation table as a paper, in the interface's language.

    Args:
        made: The two acts.
        words: True to show both wordings.
    """
    one, two = made.old.work.title(made.old.lang), made.new.work.title(made.new.lang)
    title = _("Correlation table")
    blocks: list[Line | Grid] = [Line(title, Look.TITLE), Line(f"{one} → {two}", Look.TITLE), Line("")]
    heads: tuple[str, ...] = (_("No."), _("Repealed act"), _("Relation"), _("New act"), _("Common"))
    if words:
        heads = (_("No."), _("Repealed act"), _("Wording"), _("Relation"), _("New act"), _("Wording"))
    rows = tuple(_rows(made, words=words))
    blocks.append(Grid(heads, _WORDED if words else _WIDTHS, rows, small=words))
    if made.proposals:
        blocks += [Line(""), Line(_("Proposals on the repealed act"), Look.HEADING)]
        proposed = (_("No."), _("Proposal"), _("Relation"), _("On the new act"))
        blocks.append(Grid(proposed, _PROPOSED, tuple(_proposed(made))))
    return Paper(title, language(), tuple(blocks), landscape=True, size=11)


def _rows(made: CorrelatedActs, *, words: bool) -> Iterator[tuple[str, ...]]:
    for number, row in enumerate(made.correlation.rows, 1):
        old = _named(made.before, row.old, made.old) if row.old else "—"
        new = "; ".join(_named(made.after, eid, made.new) for eid in row.new) or "—"
        relation = relation_words(row.relation)
        if row.relation is Relation.MOVED and row.reworded:
            relation = f"{relation}, {relation_words(Relation.REWORDED)}"
        if words:
            texts = "\n".join(_wording(made.after, eid) for eid in row.new)
            yield str(number), old, _wording(made.before, row.old), relation, new, texts
        else:
            common = f"{round(100 * row.score)} %" if row.relation is not Relation.NEW and row.new else ""
            yield str(number), old, relation, new, common


def _proposed(made: CorrelatedActs) -> Iterator[tuple[str, ...]]:
    for one in made.proposals:
        relation = relation_words(one.row.relation) if one.row is not None else _("no such element")
        places = [address(eid, named_in(made.new)) for eid in one.row.new] if one.row is not None else []
        open_ = _("to be settled: {places}").format(places="; ".join(places) or "—")
        yield one.name, one.text, relation, one.reading or open_


def _named(index: TreeIndex, eid: str, act: Expression) -> str:
    heading = index.places[eid].provision.heading if eid in index else ""
    place = address(eid, named_in(act))
    return f"{place}. {heading}" if heading else place


def _wording(index: TreeIndex, eid: str) -> str:
    return "\n".join(line.full for line in text_lines(index, eid)) if eid in index and eid else ""
