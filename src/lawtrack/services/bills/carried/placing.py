"""Where recommendations stand in the current version: what the texts propose, and what a person has said.

A recommendation goes from version to version. What stands there word for word goes along by itself; everything else is a
proposal until a person confirms it, names another place, or says that it stands nowhere. A person's word holds for its
version and is carried on from there. Each language of the bill is asked; where they do not agree, nothing is sure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack.comparing.tracing import Fate
from lawtrack.model.address import Whose
from lawtrack.model.rendering import unit_text
from lawtrack.services.bills.carried.texts import Spot, VersionTexts
from lawtrack.services.files import digest

if TYPE_CHECKING:
    from lawtrack.comparing.tracing import Trace
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Carried, Recommendation
    from lawtrack.services.workspace import Workspace

_ORDER = (Fate.SAME, Fate.REWORDED, Fate.RENUMBERED, Fate.MOVED, Fate.NEAR, Fate.ORPHAN)
_LETTERS = 16


class Note(StrEnum):
    """What a person must know of a proposed place."""

    LANGUAGES = "languages"  # the texts in two languages do not agree
    ONE_LANGUAGE = "one_language"  # the text in another language is as it was
    NO_TEXT = "no_text"  # the text it was made on is not at hand: its address alone is followed
    NO_ACT = "no_act"  # the version does not amend the act any more
    STALE = "stale"  # it was settled, and the place reads otherwise since
    NEW = "new"  # it asks for a new element
    UNPLACED = "unplaced"  # what its author cites was found in no text: it never had a place
    NOT_YET = "not_yet"  # the current version has no text that can be read: it is told of an earlier one


@dataclass(frozen=True, slots=True)
class Possible:
    """An element that may be meant, and how much of the words is common, from 0 to 1."""

    spot: Spot
    score: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a recommendation stands in a version.

    Attributes:
        version: The version.
        fate: What became of its element.
        was: The element that it was made on; None for the bill as a whole.
        spot: The element now; None where there is none, or none that is sure or settled.
        reworded: True where the words of the element are others.
        score: How much of the words is common, from 0 to 1.
        candidates: What may be meant, where nothing is sure.
        settled: The word of a person that holds.
        notes: What a person must know.
        open: True where a person has still to say where it stands.
    """

    version: int
    fate: Fate
    was: Spot | None = None
    spot: Spot | None = None
    reworded: bool = False
    score: float = 1.0
    candidates: tuple[Possible, ...] = ()
    settled: Carried | None = None
    notes: tuple[Note, ...] = ()
    open: bool = False

    @property
    def elsewhere(self) -> bool:
        """True where its address is another one now."""
        return self.was is not None and self.spot is not None and self.was != self.spot


class Carrying:
    """The recommendations of one bill, followed into its current version.

    Args:
        workspace: The workspace.
        bill: The bill, as of the version that is asked for.
    """

    def __init__(self, workspace: Workspace, bill: Bill) -> None:
        self._bill = bill
        self.texts = VersionTexts(workspace, bill)
        self._placed: dict[str, Placement] = {}
        self._seen: dict[tuple[int, Spot], Mapping[str, str]] = {}
        self._words: dict[str, dict[int, Carried]] | None = None
        self._steps: dict[tuple[int, int, Spot], Placement] = {}

    def of(self, remark: Recommendation) -> Placement:
        """Where a recommendation stands."""
        if remark.uid not in self._placed:
            found, current = self._place(remark), self._bill.version.number
            if found.version < current:
                found = replace(found, notes=(*found.notes, Note.NOT_YET))
            self._placed[remark.uid] = found
        return self._placed[remark.uid]

    def follow(self, spot: Spot, since: int) -> Placement:
        """Where an element of a version stands in the current one, as the texts propose it."""
        return self._followed(spot, since, {})

    def start(self, remark: Recommendation) -> Spot | None:
        """The element that a recommendation was made on, in its own version; None where it has none at hand."""
        if remark.citation is None:
            return None
        if remark.of is Whose.ACT:
            return self.texts.found(remark.version, remark.act, remark.citation.eid, remark.lang)
        return self.texts.found_own(remark.version, remark.citation.eid, remark.lang)

    def _place(self, remark: Recommendation) -> Placement:
        current = self._bill.version.number
        if remark.citation is None and (not remark.cited or remark.version >= current):
            return Placement(current, Fate.SAME)
        if remark.citation is None:  # what its author cites was found in no text
            lost = Placement(current, Fate.ORPHAN, score=0.0, notes=(Note.UNPLACED,), open=True)
            return self._settled_only(lost, self._said(remark))
        spot = self.start(remark)
        if remark.version >= current or not self.texts.having(remark.version, current):
            named = spot or Spot(remark.citation.eid, remark.act, remark.of)
            return Placement(remark.version, Fate.SAME, named, named)
        said = self._said(remark)
        if spot is not None:
            return self._followed(spot, remark.version, said)
        named = Spot(remark.citation.eid, remark.act, remark.of)
        notes = (Note.NEW,) if remark.new else (Note.NO_TEXT,)
        return self._settled_only(self._by_address(named, remark, notes), said)

    def _said(self, remark: Recommendation) -> Mapping[int, Carried]:
        if self._words is None:
            self._words = {}
            for (uid, number), carried in self._bill.carried.items():
                self._words.setdefault(uid, {})[number] = carried
        return self._words.get(remark.uid, {})

    def _by_address(self, named: Spot, remark: Recommendation, notes: tuple[Note, ...]) -> Placement:
        """One whose element its own version does not have: a new one, or a version without a text."""
        current = self.texts.having(remark.version, self._bill.version.number)[-1]
        there = (
            self.texts.found(current, named.act, named.eid, remark.lang)
            if named.of is Whose.ACT
            else self.texts.found_own(current, named.eid, remark.lang)
        )
        if there is None and remark.new:  # it is still to be added
            return Placement(current, Fate.SAME, named, named, notes=notes)
        possible = (Possible(there, 0.0),) if there is not None else ()
        fate = Fate.NEAR if possible else Fate.ORPHAN
        return Placement(current, fate, named, None, True, 0.0, possible, None, notes, True)

    def _settled_only(self, proposed: Placement, said: Mapping[int, Carried]) -> Placement:
        carried = said.get(proposed.version)
        return proposed if carried is None else self._settle(proposed, carried)

    def _followed(self, spot: Spot, since: int, said: Mapping[int, Carried]) -> Placement:
        made = known = Placement(since, Fate.SAME, spot, spot)
        for number in self.texts.having(since, self._bill.version.number):
            carried = said.get(number)
            step = self._step(known.version, number, known.spot or spot)
            proposed = replace(_after(known, step), version=number, was=spot, settled=None)
            if carried is not None:
                made = self._settle(proposed, carried)
            elif made.settled is not None and made.spot is None:  # a person said so of an earlier version
                made = replace(made, version=number)
            else:
                kept = known.settled if step.fate is Fate.SAME else None
                made = replace(proposed, settled=kept, open=step.fate is not Fate.SAME or known.open)
            if made.spot is not None:
                known = made
        return made

    def _settle(self, proposed: Placement, carried: Carried) -> Placement:
        number = carried.version
        if carried.orphan:
            return replace(
                proposed, fate=Fate.ORPHAN, spot=None, reworded=True, score=0.0, settled=carried, open=False
            )
        there = Spot(carried.eid, carried.act, Whose.ACT if carried.act else self._bill.own)
        seen = self.seen(number, there)
        fits = (
            any(seen.get(lang) == words for lang, words in carried.seen.items())
            if carried.seen
            else bool(seen)
        )
        if not fits:
            return replace(proposed, notes=(*proposed.notes, Note.STALE), open=True)
        fate, reworded, score = self._fate(proposed, there)
        return replace(
            proposed,
            fate=fate,
            spot=there,
            reworded=reworded,
            score=score,
            candidates=(),
            settled=carried,
            open=False,
        )

    @staticmethod
    def _fate(proposed: Placement, there: Spot) -> tuple[Fate, bool, float]:
        """What became of it, where a person says where it stands."""
        if proposed.spot == there:
            return proposed.fate, proposed.reworded, proposed.score
        score = next((one.score for one in proposed.candidates if one.spot == there), 0.0)
        same = proposed.was == there
        return Fate.REWORDED if same else Fate.MOVED, score < 1, score

    def seen(self, number: int, spot: Spot) -> Mapping[str, str]:
        """The digests of an element's words in a version, by language; none where it is not there."""
        key = number, spot
        if key not in self._seen:
            self._seen[key] = self._digests(number, spot)
        return self._seen[key]

    def _digests(self, number: int, spot: Spot) -> Mapping[str, str]:
        found = {}
        for lang in self.texts.languages(number):
            place = self.texts.place(number, lang, spot)
            if place is not None:
                found[lang.value] = digest(" ".join(unit_text(place.provision).split()).encode())[:_LETTERS]
        return MappingProxyType(found)

    def _step(self, old: int, new: int, spot: Spot) -> Placement:
        key = old, new, spot
        if key not in self._steps:
            self._steps[key] = self._traced(old, new, spot)
        return self._steps[key]

    def _traced(self, old: int, new: int, spot: Spot) -> Placement:
        """An element in the next version, by the texts in all languages that both versions have."""
        both = [lang for lang in self.texts.languages(new) if lang in self.texts.languages(old)]
        traces = {
            lang: trace for lang in both if (trace := self.texts.trace(old, new, lang, spot)) is not None
        }
        changed = {lang: trace for lang, trace in traces.items() if self.texts.differs(old, new, lang)}
        if not traces:
            amended = any(self.texts.index(new, lang, spot) is not None for lang in self.texts.languages(new))
            note = Note.NO_TEXT if amended or spot.of is not Whose.ACT else Note.NO_ACT
            return Placement(new, Fate.ORPHAN, spot, None, True, 0.0, (), None, (note,), True)
        if changed and len(changed) < len(traces):  # a text that is as it was follows nothing yet
            said = _agreed(new, spot, changed)
            apart = any(trace.eid != spot.unit for trace in changed.values())
            return replace(said, notes=(*said.notes, Note.ONE_LANGUAGE)) if apart else said
        return _agreed(new, spot, traces)


def _agreed(number: int, spot: Spot, traces: Mapping[Lang, Trace]) -> Placement:
    """What the texts in all languages say of an element; where they do not agree all that they say is possible."""
    every = list(traces.values())
    sure = {trace.eid for trace in every if trace.eid}
    doubtful = [trace for trace in every if not trace.eid]
    if len(sure) == 1 and all(
        trace.candidates and sure <= {c.eid for c in trace.candidates} for trace in doubtful
    ):
        # a text that knows what it lies in again knows more than one that does not
        best = min((t for t in every if t.eid), key=lambda trace: _ORDER.index(trace.fate))
        there = spot.at(best.eid)
        reworded = any(trace.reworded for trace in every) or bool(doubtful)
        fate = Fate.REWORDED if best.fate is Fate.SAME and reworded else best.fate
        return Placement(number, fate, spot, there, reworded, min(trace.score for trace in every))
    scores: dict[str, float] = dict.fromkeys(sorted(sure), 0.0)
    for trace in every:
        for eid, score in [(c.eid, c.score) for c in trace.candidates] + [(trace.eid, trace.score)]:
            if eid:
                scores[eid] = max(score, scores.get(eid, 0.0))
    notes = (Note.LANGUAGES,) if len(every) > 1 and (sure or len({t.fate for t in every}) > 1) else ()
    order = sorted(scores, key=lambda eid: -scores[eid])
    possible = tuple(Possible(spot.at(eid), scores[eid]) for eid in order)
    fate = Fate.NEAR if possible else Fate.ORPHAN
    return Placement(
        number, fate, spot, None, True, possible[0].score if possible else 0.0, possible, None, notes, True
    )


def _after(made: Placement, step: Placement) -> Placement:
    """What became of an element in two steps."""
    worst = max((made.fate, step.fate), key=_ORDER.index)
    if step.spot is None:
        worst = step.fate
    elif step.spot == made.was and worst is not Fate.MOVED:  # back under its number
        worst = Fate.REWORDED if made.reworded or step.reworded else Fate.SAME
    reworded = made.reworded or step.reworded
    return replace(step, fate=worst, reworded=reworded, score=min(made.score, step.score))
