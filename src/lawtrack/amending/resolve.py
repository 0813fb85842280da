"""From a citation to the place in the tree, or to the reason why there is none.

Beyond ``TreeIndex.find``: containers before an article or a bylaw's пункт may be named or not; two wordings side by
side are ambiguous; the elements of approved Rules lie in the annex.

A unit of another level is never taken for the one named: «подпункт 2) статьи 1» is not пункт 2, nor the подпункт 2)
inside пункт 1. Only an unnumbered part may be left out («подпункт 2) пункта 1», art. 25 of the Law «On Legal Acts»);
where it is not part one, it is said. Where the act calls two levels alike, its text tells which is meant. In the codes whose numbered «1.» is called часть the parts may bear no numbers;
then they are counted, and it is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.amending.annexes import annex_of, annex_of_act, approved_documents, different_annexes
from lawtrack.amending.levels import (
    called_otherwise,
    counts_through,
    in_later_part,
    is_part,
    other_of_the_name,
)
from lawtrack.amending.nearby import Nearby, candidate
from lawtrack.amending.rebuild import LINES
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import WholeText
from lawtrack.model.action import Approved
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Scheme
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.instruction import Candidate, OutcomeKind
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.labels import levels_of, named_kind
from lawtrack.model.message import Message, message
from lawtrack.model.numbering import Number


@dataclass(frozen=True, slots=True)
class Resolved:
    """The place a citation names.

    Attributes:
        place: The provision.
        heading: True where its heading is meant.
        words_only: True where абзац первый of a unit without lines is meant: its words, not its label or heading.
        notices: What was taken otherwise than written.
    """

    place: Place
    heading: bool = False
    words_only: bool = False
    notices: tuple[Message, ...] = ()


class Resolver:
    """Finds the provisions of one act.

    Args:
        index: The tree before the law.
        scheme: What «1.» and «1)» are called in the act.
        whole: The words of the whole act, where they are at hand.
    """

    def __init__(
        self, index: TreeIndex, scheme: Scheme = Scheme.CIVIL, whole: WholeText | None = None
    ) -> None:
        self.index = index
        self.scheme = scheme
        self._nearby = Nearby(index, whole or WholeText(index))

    def resolve(
        self, citation: Citation | None, document: Approved | None = None, *, words: str = ""
    ) -> Resolved:
        """The place that ``citation`` names; the root where it is None.

        Args:
            citation: The address.
            document: The document that the act approves, where it lies in one.
            words: The words sought there, by which candidates are found; empty for none.

        Raises:
            Unsettled: There is no such place (nearest candidates), or more than one.
        """
        if citation is None:
            return Resolved(self.index.at(()))
        found = self.look(citation, document)
        if found is None:
            raise self.missing(citation, words, document)
        self._only_one(found.place)
        return found

    def look(self, citation: Citation, document: Approved | None = None) -> Resolved | None:
        """The place, or None; several wordings are not looked for.

        Raises:
            Unsettled: Several annexes have such an element, or a line is counted in two ways.
        """
        found = [
            r
            for start, steps in self._variants(citation, document)
            if (r := self._walk(steps, start)) is not None
        ]
        unique = {r.place.eid: r for r in found}
        if len(unique) > 1:
            candidates = [candidate(r.place) for r in unique.values()]
            raise Unsettled(
                OutcomeKind.AMBIGUOUS,
                message("{eid} stands in several annexes.", eid=Address(citation.eid)),
                candidates,
            )
        return next(iter(unique.values()), None)

    def _variants(
        self, citation: Citation, document: Approved | None
    ) -> Iterator[tuple[Place | None, tuple[Step, ...]]]:
        """The steps to walk, and the approved document where they begin; None for the act."""
        kinds = [step.kind for step in citation.steps[:2]]
        if document is not None and kinds in ([Kind.ATTACHMENT], [Kind.ATTACHMENT, Kind.ATTACHMENT]):
            for place in approved_documents(self.index, document):
                yield place, citation.steps[1:]
            return
        if document is None or citation.steps[0].kind is Kind.ATTACHMENT:
            yield None, citation.steps
            return
        attachments = approved_documents(self.index, document)
        if not attachments:
            yield None, citation.steps
        for place in attachments:
            yield place, citation.steps

    def _walk(self, steps: tuple[Step, ...], start: Place | None = None) -> Resolved | None:
        if start is not None and not steps:
            return Resolved(start)
        caption = len(steps) > 1 and (steps[-2].kind, steps[-1].kind) == (Kind.ATTACHMENT, Kind.PREFACE)
        heading = steps[-1].kind is Kind.HEADING or caption
        wanted = [s for s in (steps[:-1] if caption else steps) if s.kind is not Kind.HEADING]
        current, component = (self.index.at(()), "") if start is None else (start, start.eid)
        notices: list[Message] = []
        words_only = False
        for step in wanted:
            found = self._step(current, component, step) or self._alike(current, component, step)
            if found is None:
                other = called_otherwise(current, step, self.scheme, self.index.root)
                found = None if other is None else self._step(current, component, other)
                notices += [] if found is None else [_other_level(step, found)]
            if found is None:
                found = self._counted(current, step)
                if found is None:
                    return None
                notices.append(message("{eid} bears no number; it was counted.", eid=Address(found.eid)))
            elif in_later_part(found, current, step):
                notices.append(
                    message("The law names no part; in this act it is {eid}.", eid=Address(found.eid))
                )
            if (
                step.kind is Kind.ALINEA
                and is_part(found, current)
                and not levels_of(self.scheme).lines_through
            ):
                notices.append(_other_level(step, found))
            words_only = step.kind in (Kind.INTRO, Kind.ALINEA) and found.provision.kind not in (
                Kind.INTRO,
                Kind.ALINEA,
                Kind.WRAP_UP,
                Kind.SUBPARAGRAPH,
            )
            current = found
            if current.provision.kind is Kind.ATTACHMENT:
                component = current.eid
        if current.provision.kind is Kind.ATTACHMENT and steps[-1].kind is Kind.HEADING:
            return self._title(current)
        return Resolved(current, heading, words_only, tuple(notices))

    def _title(self, annex: Place) -> Resolved | None:
        """«Заголовок приложения» is its title; the caption above it is «правый верхний угол»."""
        at = next((i for i, c in enumerate(annex.provision.children) if c.kind is Kind.LONG_TITLE), None)
        return None if at is None else Resolved(self.index.at((*annex.path, at)))

    def _step(self, current: Place, component: str, step: Step) -> Place | None:
        """One step down; a container may stand before an article without being in its eId."""
        if step.kind is Kind.ATTACHMENT and current.provision.kind is Kind.ATTACHMENT:
            return annex_of(self.index, current, step.number)
        if step.kind is Kind.ATTACHMENT and step.number is not None and not current.path:
            own = annex_of_act(self.index, step.number)
            if own is not None:
                return self._single(own)
        if current.eid in ("", component):
            eid = f"{component}__{step.eid}" if component else step.eid
            if eid in self.index.places:
                return self.index.places[eid]
        inside = self.index.places.get(f"{current.eid}__{step.eid}")
        if inside is not None:
            return inside
        if current.provision.kind in CONTAINERS or current.eid == component:
            eid = f"{component}__{step.eid}" if component else step.eid
            found = self.index.places.get(eid)
            if found is not None and found.path[: len(current.path)] == current.path:
                return found
            return None
        probe = Citation((step,))
        return self._inner(current, probe)

    def _single(self, found: list[Place]) -> Place | None:
        """The one that was found.

        Raises:
            Unsettled: There are several.
        """
        if len(found) > 1:
            raise Unsettled(
                OutcomeKind.AMBIGUOUS,
                message("{eid} stands in the act in several wordings.", eid=Address(found[0].eid)),
                [candidate(p) for p in found],
            )
        return found[0] if found else None

    def _inner(self, current: Place, probe: Citation) -> Place | None:
        base = current.eid.split("-dup")[0]
        if base == current.eid:
            whole = Citation((*Citation.parse_eid(current.eid).steps, *probe.steps))
            found = self.index.find(whole)
            if found is not None and found.path[: len(current.path)] == current.path:
                return found
        return self._in_parts(current, probe.last)

    def _in_parts(self, current: Place, step: Step) -> Place | None:
        """A numbered element that stands in one of the parts that the citation does not name."""
        if step.kind in (Kind.ALINEA, Kind.INTRO):
            return self._line_of_parts(current, 1 if step.number is None else step.number.value or 0)
        if step.kind not in (Kind.POINT, Kind.ROW, Kind.TABLE):
            return None
        suffix = f"__{step.eid}"
        found = [
            self.index.at((*current.path, i, j))
            for i, part in enumerate(current.provision.children)
            if part.kind in (Kind.SUBPARAGRAPH, Kind.TABLE)
            for j, child in enumerate(part.children)
            if child.kind is step.kind and child.number == step.number
        ]
        found = found or [p for p in self._below(current) if p.eid.endswith(suffix)]
        return found[0] if len(found) == 1 else None

    def _line_of_parts(self, current: Place, ordinal: int) -> Place | None:
        """An абзац of a unit with several parts, where the law names no часть.

        Some laws count the lines of the part with the list, others all lines of the unit.

        Raises:
            Unsettled: The two ways of counting give different lines, or only the second one gives any.
        """
        through: list[Place] = []
        lists: list[list[Place]] = []
        parts: list[tuple[int, ...]] = []
        for i, part in enumerate(current.provision.children):
            if part.kind is not Kind.SUBPARAGRAPH:
                continue
            parts.append((*current.path, i))
            inner = [j for j, c in enumerate(part.children) if c.kind in LINES]
            lines = [self.index.at((*current.path, i, j)) for j in inner]
            through += lines if part.children else [self.index.at((*current.path, i))]
            lists += [lines] if any(c.kind is Kind.ALINEA for c in part.children) else []
        counted = through[ordinal - 1] if 0 < ordinal <= len(through) else None
        own = lists[0][ordinal - 1] if len(lists) == 1 and 0 < ordinal <= len(lists[0]) else None
        if counted is not None and counts_through(current, counted, self.scheme):
            return counted
        found = [place for place in (counted, own) if place is not None]
        places = {p.eid: p for p in found}
        if len(places) > 1:
            raise Unsettled(
                OutcomeKind.AMBIGUOUS,
                message("Which part of {eid} holds the line {n}?", eid=Address(current.eid), n=ordinal),
                [candidate(p) for p in places.values()],
            )
        line = next(iter(places.values()), None)
        if line is None or line == own or line.path[: len(current.path) + 1] == parts[0]:
            return line
        # counted through the unit it is a часть, or a line with another number in its part
        wanted = Address(f"{current.eid}__{Step(Kind.ALINEA, Number(str(ordinal))).eid}")
        raise Unsettled(
            OutcomeKind.NOT_FOUND,
            message("There is no {eid} in the act.", eid=wanted),
            [candidate(line, 0.5)],
        )

    def _below(self, current: Place) -> Iterator[Place]:
        if current.provision.kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.ATTACHMENT):
            stack = [current.path]
            while stack:
                path = stack.pop()
                place = self.index.at(path)
                if path != current.path and place.provision.kind in (Kind.ROW, Kind.TABLE):
                    yield place
                stack += [(*path, i) for i in range(len(place.provision.children))]

    def _alike(self, current: Place, component: str, step: Step) -> Place | None:
        """The unit of the other level of the same name."""
        other = other_of_the_name(current, step, self.scheme)
        return None if other is None else self._step(current, component, other)

    def _counted(self, current: Place, step: Step) -> Place | None:
        """The часть with this ordinal of an article whose parts bear no numbers, in the codes that call «1.» часть."""
        if step.kind is not Kind.PARAGRAPH or current.provision.kind is not Kind.ARTICLE:
            return None
        children = current.provision.children
        numbered = any(child.kind is Kind.PARAGRAPH for child in children)
        if numbered or named_kind(Kind.PARAGRAPH, self.scheme) is not Kind.SUBPARAGRAPH:
            return None
        return self.index.places.get(f"{current.eid}__{Step(Kind.SUBPARAGRAPH, step.number).eid}")

    def missing(self, citation: Citation, words: str = "", document: Approved | None = None) -> Unsettled:
        """The answer «not found», with what may have been meant."""
        return Unsettled(
            OutcomeKind.NOT_FOUND,
            message("There is no {eid} in the act.", eid=Address(citation.eid)),
            self.nearest(citation, words, document),
        )

    def nearest(
        self, citation: Citation, words: str = "", document: Approved | None = None
    ) -> list[Candidate]:
        """What may have been meant: elements of the level wanted, the article named and the words sought first."""
        existing: list[Place] = []
        for at in range(1, len(citation.steps)):
            try:
                upper = self.look(Citation(citation.steps[:at]), document)
            except Unsettled:
                break
            if upper is None:
                break
            existing.append(upper.place)
        return self._nearby.of(citation, existing, words)

    def _only_one(self, place: Place) -> None:
        """Two wordings of a unit side by side: which one is meant, only a person can tell."""
        for i in range(1, len(place.path) + 1):
            upper = self.index.at(place.path[:i])
            twin = self.index.places.get(f"{upper.eid}-dup2")
            if twin is None or different_annexes(upper, twin):
                continue
            alive = [p for p in (upper, twin) if not p.provision.removed]
            if len(alive) == 2:
                raise Unsettled(
                    OutcomeKind.AMBIGUOUS,
                    message("{eid} stands in the act in several wordings.", eid=Address(upper.eid)),
                    [candidate(p) for p in alive],
                )


def _other_level(step: Step, found: Place) -> Message:
    return message(
        "The law writes {written}; in this act it is {found}.",
        written=Address(step.eid),
        found=Address(found.eid),
    )
