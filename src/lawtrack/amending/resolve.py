"""From a citation to the place in the tree, or to the reason why there is none.

Beyond ``TreeIndex.find``: containers before an article or a bylaw's пункт may be named or not; часть and абзац,
and the words of another label scheme, resolve to each other where that is unique and the unit has none of the
level that is named, and it is said; two wordings side by side are ambiguous; the elements of approved Rules lie in the annex.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.amending.annexes import annex_of, approved_documents
from lawtrack.amending.rebuild import LINES
from lawtrack.amending.unsettled import Unsettled
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation, Step
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.instruction import Candidate, OutcomeKind
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import Message, message

_SWAPPED = {
    Kind.PARAGRAPH: (Kind.POINT, Kind.SUBPARAGRAPH),
    Kind.POINT: (Kind.PARAGRAPH,),
    Kind.SUBPARAGRAPH: (Kind.PARAGRAPH, Kind.ALINEA),
}
"""What a word for a level may also mean in acts that call their levels differently."""


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
    """

    def __init__(self, index: TreeIndex) -> None:
        self.index = index
        self._by_last: dict[str, list[Place]] = {}

    def resolve(self, citation: Citation | None, *, annex: bool = False, title: str = "") -> Resolved:
        """The place that ``citation`` names; the root where it is None.

        Args:
            citation: The address.
            annex: True where it lies in a document that the act approves.
            title: How the law names that document.

        Raises:
            Unsettled: There is no such place (nearest candidates), or more than one.
        """
        if citation is None:
            return Resolved(self.index.at(()))
        found = self.look(citation, annex=annex, title=title)
        if found is None:
            raise self.missing(citation)
        self._only_one(found.place)
        return found

    def look(self, citation: Citation, *, annex: bool = False, title: str = "") -> Resolved | None:
        """The place, or None; several wordings are not looked for.

        Raises:
            Unsettled: Several annexes have such an element.
        """
        found = [
            r for steps in self._variants(citation, annex, title) if (r := self._walk(steps)) is not None
        ]
        unique = {r.place.eid: r for r in found}
        if len(unique) > 1:
            candidates = [_candidate(r.place) for r in unique.values()]
            raise Unsettled(
                OutcomeKind.AMBIGUOUS,
                message("{eid} stands in several annexes.", eid=Address(citation.eid)),
                candidates,
            )
        return next(iter(unique.values()), None)

    def _variants(self, citation: Citation, annex: bool, title: str) -> Iterator[tuple[Step, ...]]:
        kinds = [step.kind for step in citation.steps[:2]]
        if annex and kinds in ([Kind.ATTACHMENT], [Kind.ATTACHMENT, Kind.ATTACHMENT]):
            for place in approved_documents(self.index, title):
                yield (*Citation.parse_eid(place.eid.split("-dup")[0]).steps, *citation.steps[1:])
            return
        if not annex or citation.steps[0].kind is Kind.ATTACHMENT:
            yield citation.steps
            return
        attachments = approved_documents(self.index, title)
        if not attachments:
            yield citation.steps
        for place in attachments:
            yield (*Citation.parse_eid(place.eid.split("-dup")[0]).steps, *citation.steps)

    def _walk(self, steps: tuple[Step, ...]) -> Resolved | None:
        caption = len(steps) > 1 and (steps[-2].kind, steps[-1].kind) == (Kind.ATTACHMENT, Kind.PREFACE)
        heading = steps[-1].kind is Kind.HEADING or caption
        wanted = [s for s in (steps[:-1] if caption else steps) if s.kind is not Kind.HEADING]
        current, component = self.index.at(()), ""
        notices: list[Message] = []
        words_only = False
        for step in wanted:
            found = self._step(current, component, step)
            if found is None:
                swapped = self._swapped(current, component, step)
                if swapped is None:
                    return None
                found, notice = swapped
                notices.append(notice)
            if step.kind is Kind.ALINEA and _is_part(found, current):
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
            Unsettled: The two ways of counting give different lines.
        """
        through: list[Place] = []
        lists: list[list[Place]] = []
        for i, part in enumerate(current.provision.children):
            if part.kind is not Kind.SUBPARAGRAPH:
                continue
            inner = [j for j, c in enumerate(part.children) if c.kind in LINES]
            own = [self.index.at((*current.path, i, j)) for j in inner]
            through += own if part.children else [self.index.at((*current.path, i))]
            lists += [own] if any(c.kind is Kind.ALINEA for c in part.children) else []
        found = [through[ordinal - 1]] if 0 < ordinal <= len(through) else []
        if len(lists) == 1 and 0 < ordinal <= len(lists[0]):
            found.append(lists[0][ordinal - 1])
        places = {p.eid: p for p in found}
        if len(places) > 1:
            raise Unsettled(
                OutcomeKind.AMBIGUOUS,
                message("Which part of {eid} holds the line {n}?", eid=Address(current.eid), n=ordinal),
                [_candidate(p) for p in places.values()],
            )
        return next(iter(places.values()), None)

    def _below(self, current: Place) -> Iterator[Place]:
        if current.provision.kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.ATTACHMENT):
            stack = [current.path]
            while stack:
                path = stack.pop()
                place = self.index.at(path)
                if path != current.path and place.provision.kind in (Kind.ROW, Kind.TABLE):
                    yield place
                stack += [(*path, i) for i in range(len(place.provision.children))]

    def _swapped(self, current: Place, component: str, step: Step) -> tuple[Place, Message] | None:
        if self._has_level(current, step.kind):
            return None
        found: dict[str, tuple[Place, Kind]] = {}
        for kind in _SWAPPED.get(step.kind, ()):
            if step.kind is Kind.INTRO or step.number is None:
                continue
            place = self._step(current, component, Step(kind, step.number))
            if place is not None and place.path != current.path:
                found.setdefault(place.eid, (place, kind))
        if len(found) != 1:
            return None
        place, kind = next(iter(found.values()))
        return place, _other_level(step, place)

    def _has_level(self, current: Place, kind: Kind) -> bool:
        """True where a unit calls elements of its own so: then none of another level is meant.

        Parts are asked of the unit itself: every numbered unit with a list has a first part.
        """
        stack = [current.provision]
        while stack:
            children = stack.pop().children
            if any(child.kind is kind for child in children):
                return True
            stack += children if kind in (Kind.PARAGRAPH, Kind.POINT) else ()
        return False

    def missing(self, citation: Citation) -> Unsettled:
        """The answer «not found», with the elements of the same number elsewhere and the unit around."""
        return Unsettled(
            OutcomeKind.NOT_FOUND,
            message("There is no {eid} in the act.", eid=Address(citation.eid)),
            self.nearest(citation),
        )

    def nearest(self, citation: Citation) -> list[Candidate]:
        """Elements of the same kind and number elsewhere, those with most steps in common first."""
        if not self._by_last:
            for place in self.index:
                last = place.eid.rsplit("__", 1)[-1].split("-dup")[0]
                self._by_last.setdefault(last, []).append(place)
        wanted = set(citation.eid.split("__"))
        near = self._by_last.get(citation.last.eid, [])
        scored = [(len(wanted & set(p.eid.split("__"))) / max(len(wanted), 1), p) for p in near]
        if not scored and len(citation.steps) > 1:
            upper = self.look(Citation(citation.steps[:-1]))
            scored = [(0.5, upper.place)] if upper else []
        if not scored:
            scored = [(0.3, place) for place in self._neighbours(citation.last)]
        scored.sort(key=lambda pair: -pair[0])
        return [_candidate(p, min(score, 0.99)) for score, p in scored[:5]]

    def _neighbours(self, step: Step) -> list[Place]:
        """The elements of this kind whose numbers stand right before and after the one that is not there."""
        if step.number is None:
            return []
        numbered = [
            (p.provision.number, p)
            for p in self.index
            if p.provision.kind is step.kind and p.provision.number
        ]
        before = [pair for pair in numbered if pair[0] < step.number]
        after = [pair for pair in numbered if step.number < pair[0]]
        found = [max(before, key=lambda pair: pair[0].key)[1]] if before else []
        return found + ([min(after, key=lambda pair: pair[0].key)[1]] if after else [])

    def _only_one(self, place: Place) -> None:
        """Two wordings of a unit side by side: which one is meant, only a person can tell."""
        for i in range(1, len(place.path) + 1):
            upper = self.index.at(place.path[:i])
            twin = self.index.places.get(f"{upper.eid}-dup2")
            if twin is None:
                continue
            alive = [p for p in (upper, twin) if not p.provision.removed]
            if len(alive) == 2:
                raise Unsettled(
                    OutcomeKind.AMBIGUOUS,
                    message("{eid} stands in the act in several wordings.", eid=Address(upper.eid)),
                    [_candidate(p) for p in alive],
                )


def _is_part(found: Place, current: Place) -> bool:
    """True where the line that was found is a часть of the unit, not an абзац."""
    return found.provision.kind is Kind.SUBPARAGRAPH and found.path[:-1] == current.path


def _other_level(step: Step, found: Place) -> Message:
    return message(
        "The law writes {written}; in this act it is {found}.",
        written=Address(step.eid),
        found=Address(found.eid),
    )


def words_of(place: Place) -> str:
    """The words of a provision in short: its own, else its heading, else those inside."""
    unit = place.provision
    return unit.text or unit.heading or next((n.text for n in unit.walk() if n.text), "")


def _candidate(place: Place, similarity: float = 1.0) -> Candidate:
    return Candidate(place.eid, words_of(place)[:200], similarity)
