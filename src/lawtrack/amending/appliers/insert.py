"""New provisions: «дополнить …» at every level, placed by number, or by ordinal for часть and абзац."""

from __future__ import annotations

from lawtrack.amending.appliers.replace import replace_heading
from lawtrack.amending.appliers.sentence import insert_sentence
from lawtrack.amending.fragments import bare_words, ordinal_of, quoted_units
from lawtrack.amending.job import Job
from lawtrack.amending.levels import level_of_new
from lawtrack.amending.placing import enumeration_notices, numbered_slot, the_part
from lawtrack.amending.plan import Insertion
from lawtrack.amending.rebuild import LINES
from lawtrack.amending.rows import quoted_rows
from lawtrack.amending.twice import refuse_lines_twice
from lawtrack.amending.unsettled import Unsettled
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation
from lawtrack.model.index import Place
from lawtrack.model.instruction import Candidate, InsertProvision, OutcomeKind, Position
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision


def insert_provision(job: Job) -> None:
    """Plan new units.

    Raises:
        Unsettled: No such parent, several, a unit of that number is there already, or nothing is quoted.
    """
    instruction = job.order(InsertProvision)
    target = instruction.target
    if instruction.sentence is not None:
        insert_sentence(job)
        return
    kind = target.last.kind
    if kind is Kind.HEADING:
        replace_heading(job)
        return
    units = quoted_units(instruction, job.others)
    if not units:
        raise Unsettled(
            OutcomeKind.NOT_UNDERSTOOD,
            message("The instruction quotes no text for {eid}.", eid=Address(target.eid)),
        )
    parent = _parent(job, target)
    target = level_of_new(parent, target, units, job.resolver.scheme)
    kind = target.last.kind
    _refuse_bare_act(job, parent, target)
    if kind is Kind.SUBPARAGRAPH or kind in LINES:
        _insert_line(job, parent, target, units)
    elif kind is Kind.PREAMBLE:
        _insert_preamble(job, units)
    elif kind in (Kind.NOTE, Kind.TABLE) or target.last.number is None:
        own = Insertion(instruction.n, kind, units, slot=len(parent.provision.children) or None)
        job.plan.insert(parent.path, own)
    else:
        _insert_numbered(job, parent, target, units)


def _parent(job: Job, target: Citation) -> Place:
    """The unit around the new one: the named one, the Rules, or the act."""
    steps = target.steps[:-1]
    chosen = job.index.places.get(job.choice) if job.choice else None
    if chosen is not None:
        return chosen
    if steps:
        return job.resolve(Citation(steps)).place
    if job.annex:
        attachments = [p for p in job.index if p.provision.kind is Kind.ATTACHMENT]
        if len(attachments) == 1:
            return attachments[0]
        if len(attachments) > 1:
            return job.resolve(Citation.parse_eid("att_1")).place
    return job.index.at(())


_IN_A_UNIT = (Kind.SUBPARAGRAPH, Kind.POINT, *LINES)


def _refuse_bare_act(job: Job, parent: Place, target: Citation) -> None:
    """«дополнить абзацем вторым» without the article: a part, a point or a line goes into a unit that has such ones.

    Raises:
        Unsettled: The law names no unit, and the act itself has none of them.
    """
    if parent.path or target.last.kind not in _IN_A_UNIT:
        return
    if any(child.kind in _IN_A_UNIT for child in parent.provision.children) or parent.provision.text:
        return
    raise Unsettled(
        OutcomeKind.NOT_FOUND,
        message("The law does not say which element {eid} is put into.", eid=Address(target.eid)),
        job.resolver.nearest(target)[:3],
    )


def _insert_numbered(job: Job, parent: Place, target: Citation, units: tuple[Provision, ...]) -> None:
    kind, number = target.last.kind, target.last.number
    if kind is Kind.POINT:
        parent = the_part(job, parent, Kind.POINT)
    _refuse_other_level(job, parent, kind)
    if kind is Kind.ROW and parent.provision.kind is not Kind.TABLE:
        tables = [
            p
            for p in job.index
            if p.provision.kind is Kind.TABLE and p.path[: len(parent.path)] == parent.path
        ]
        if len(tables) == 1:
            parent = tables[0]
    if number is None:
        return
    if kind is Kind.ROW and parent.provision.kind is Kind.TABLE:
        units = quoted_rows(parent.provision, units)
    own = [u for u in units if u.kind is kind]
    quoted = [u.number for u in own if u.number is not None]
    if quoted and number not in quoted:
        raise Unsettled(
            OutcomeKind.CONFLICT,
            message(
                "The law adds {eid}, but the quoted text bears the number {number}.",
                eid=Address(target.eid),
                number=quoted[0].text,
            ),
        )
    if not own and kind is not Kind.ROW:
        units = (_wrapped(target, units),)
    _refuse_tombstone(job, parent, target)
    path, slot, before = numbered_slot(job, parent, kind, number)
    holder = job.index.at(path).provision
    job.plan.insert(path, Insertion(job.instruction.n, kind, units, slot=slot if holder.children else None))
    if kind is Kind.POINT:
        enumeration_notices(job, before, units, slot >= len(holder.children))


def _refuse_other_level(job: Job, parent: Place, kind: Kind) -> None:
    """A point is put beside points; where an article has numbered paragraphs instead, the law must name one of them.

    Raises:
        Unsettled: The unit has numbered paragraphs, and no points beside them.
    """
    children = parent.provision.children
    if any(child.kind is kind for child in children):
        return
    paragraphs = [i for i, child in enumerate(children) if child.kind is Kind.PARAGRAPH]
    if kind is Kind.POINT and paragraphs:
        holding = [i for i in paragraphs if any(n.kind is kind for n in children[i].walk())] or paragraphs
        places = [job.index.at((*parent.path, i)) for i in holding]
        raise Unsettled(
            OutcomeKind.AMBIGUOUS,
            message("{eid} has several parts; in which one is the new element put?", eid=Address(parent.eid)),
            [
                Candidate(p.eid, next((n.text for n in p.provision.walk() if n.text), "")[:200])
                for p in places
            ],
        )
    if kind is Kind.PARAGRAPH and children and parent.provision.kind is Kind.ARTICLE:
        job.notices.append(
            message(
                "{eid} has no numbered paragraphs; the new one stands at its end.", eid=Address(parent.eid)
            )
        )


def _refuse_tombstone(job: Job, parent: Place, target: Citation) -> None:
    """A new unit with the number of an excluded one is put beside its remark only by a person's word."""
    for i, child in enumerate(parent.provision.children):
        if child.kind is target.last.kind and child.number == target.last.number and child.removed:
            eid = job.index.at((*parent.path, i)).eid
            job.notices.append(
                message("{eid} was excluded before; its number is used anew.", eid=Address(eid))
            )


def _wrapped(target: Citation, units: tuple[Provision, ...]) -> Provision:
    """Quoted words without their number become the unit that the law names."""
    step = target.last
    label = f"{step.number})" if step.kind is Kind.POINT else f"{step.number}."
    if step.kind in (*CONTAINERS, Kind.ARTICLE):
        return Provision(step.kind, step.number, label, children=units)
    if len(units) == 1 and units[0].is_leaf:
        return Provision(step.kind, step.number, label, text=units[0].text)
    return Provision(step.kind, step.number, label, children=units)


def _insert_line(job: Job, parent: Place, target: Citation, units: tuple[Provision, ...]) -> None:
    """A new часть or абзац; it becomes the one with its ordinal, later ones move on."""
    kind = target.last.kind
    ordinal = ordinal_of(target)
    holder = parent
    parts = [c for c in parent.provision.children if c.kind is Kind.SUBPARAGRAPH]
    if kind is not Kind.SUBPARAGRAPH:
        kind = Kind.ALINEA
        if len(parts) > 1 and all(c.is_leaf for c in parts):
            kind = Kind.SUBPARAGRAPH
            job.notices.append(
                message("The law writes indent; the lines of {eid} are parts.", eid=Address(parent.eid))
            )
        else:
            holder = the_part(job, parent, Kind.ALINEA)
            ordinal = _within_part(job, parent, holder, ordinal)
    elif parent.provision.kind is Kind.SUBPARAGRAPH:
        holder = job.index.parent(parent.eid) or parent
    shaped = _as_lines(units) if kind is Kind.ALINEA else _as_parts(units)
    _check_ordinal(job, holder, kind, ordinal)
    refuse_lines_twice(job, parent, holder, shaped)
    if job.instruction.pos is Position.END or ordinal is None:
        ordinal = None
    insertion = Insertion(job.instruction.n, kind, shaped, ordinal=ordinal)
    job.plan.insert(holder.path, insertion)
    children = holder.provision.children
    if kind is Kind.ALINEA and children:
        last = ordinal is None or ordinal > sum(1 for c in children if c.kind in LINES)
        before = job.index.at((*holder.path, len(children) - 1)) if last else None
        enumeration_notices(job, before, shaped, last)


def _within_part(job: Job, unit: Place, part: Place, ordinal: int | None) -> int | None:
    """The ordinal in the part with the list, where the law may count all lines of the unit.

    Raises:
        Unsettled: Both ways of counting give a place.
    """
    if ordinal is None or part is unit or part.path[:-1] != unit.path or job.choice:
        return ordinal
    before = sum(
        sum(1 for c in p.children if c.kind in LINES) or 1
        for p in unit.provision.children[: part.path[-1]]
        if p.kind is Kind.SUBPARAGRAPH
    )
    lines = sum(1 for c in part.provision.children if c.kind in LINES)
    through = 2 <= ordinal - before <= lines + 1
    if before and through and ordinal <= lines + 1:
        raise Unsettled(
            OutcomeKind.AMBIGUOUS,
            message(
                "Are the lines counted in {part} or through {eid}?",
                part=Address(part.eid),
                eid=Address(unit.eid),
            ),
            [Candidate(part.eid, part.provision.children[0].text[:200])],
        )
    if before and through:
        job.notices.append(message("The lines were counted through {eid}.", eid=Address(unit.eid)))
        return ordinal - before
    return ordinal


def _check_ordinal(job: Job, holder: Place, kind: Kind, ordinal: int | None) -> None:
    """A gap («дополнить абзацем седьмым» after the fourth) shows that the text is not the one meant."""
    if ordinal is None:
        return
    unit = holder.provision
    wanted = (Kind.SUBPARAGRAPH,) if kind is Kind.SUBPARAGRAPH else LINES
    lines = sum(1 for c in unit.children if c.kind in wanted) or (1 if unit.text else 0)
    if kind is not Kind.SUBPARAGRAPH and unit.kind is not Kind.SUBPARAGRAPH and not unit.is_leaf:
        lines = max(lines, 1)
    more = sum(
        max(len(o.fragment), 1)
        for o in job.others
        if o.action is job.instruction.action
        and o.target is not None
        and job.instruction.target is not None
        and o.target.steps[:-1] == job.instruction.target.steps[:-1]
        and (ordinal_of(o.target) or 0) < ordinal
    )
    if ordinal > lines + more + 1:
        job.notices.append(
            message(
                "The law counts the new element as the {n}th, but {eid} has only {lines} before it.",
                n=ordinal,
                eid=Address(holder.eid),
                lines=lines,
            )
        )
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message(
                "{eid} has {lines} lines; there is no place {n}.",
                eid=Address(holder.eid),
                lines=lines,
                n=ordinal,
            ),
            job.resolver.nearest(job.instruction.target)[:3] if job.instruction.target else (),
        )


def _as_lines(units: tuple[Provision, ...]) -> tuple[Provision, ...]:
    lines: list[Provision] = []
    for unit in units:
        inner = unit.children if unit.kind is Kind.SUBPARAGRAPH and unit.children else (unit,)
        lines += [
            u if u.kind in (Kind.POINT, Kind.TABLE) else Provision(Kind.ALINEA, text=bare_words(u))
            for u in inner
        ]
    return tuple(lines)


def _as_parts(units: tuple[Provision, ...]) -> tuple[Provision, ...]:
    if any(u.kind is Kind.SUBPARAGRAPH for u in units):
        return units
    if len(units) == 1:
        unit = units[0]
        return (Provision(Kind.SUBPARAGRAPH, text=unit.text, children=unit.children),)
    first = units[0].with_(kind=Kind.INTRO) if units[0].kind is Kind.ALINEA else units[0]
    return (Provision(Kind.SUBPARAGRAPH, children=(first, *units[1:])),)


def _insert_preamble(job: Job, units: tuple[Provision, ...]) -> None:
    children = job.index.root.children
    slot = next(
        (i for i, c in enumerate(children) if c.kind not in (Kind.PREFACE, Kind.LONG_TITLE, Kind.TOC)),
        len(children),
    )
    text = " ".join(bare_words(u) for u in units)
    made = Provision(Kind.PREAMBLE, text=text)
    job.plan.insert((), Insertion(job.instruction.n, Kind.PREAMBLE, (made,), slot=slot))
