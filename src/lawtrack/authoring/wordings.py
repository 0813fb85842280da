"""Orders for the words and sentences of one line: the smallest that are found and give the new wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from lawtrack.amending.sentences import sentences
from lawtrack.amending.words import Line, occurrences
from lawtrack.authoring.drafted import meant
from lawtrack.authoring.hunks import Hunk, Quoted, around, before, behind, found_once, hunks, in_pairs, sound
from lawtrack.authoring.likeness import same_words, with_final_mark_of
from lawtrack.authoring.rules import DraftingRules
from lawtrack.authoring.trial import carried_out
from lawtrack.comparing.words import is_rewrite
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.instruction import (
    ActReference,
    Addressed,
    DeleteProvision,
    DeleteWords,
    InsertProvision,
    InsertWords,
    Position,
    ReplaceProvision,
    SubstituteWords,
)

_FINAL = (".", ";")
_GAPS = (0, 3, 8)
"""How much further apart than the rules say two changes are taken together, where they cannot be told apart."""


@dataclass(frozen=True, slots=True)
class LineWriter:
    """Writes orders for single lines.

    Attributes:
        act: The amended act, as the law names it.
        lang: Language of the act.
        rules: What the house prefers.
    """

    act: ActReference
    lang: Lang
    rules: DraftingRules

    def orders(
        self, target: Citation, old: str, new: str, *, heading: bool = False, beside: Sequence[str] = ()
    ) -> tuple[Addressed, ...]:
        """The orders that make one line of another; none where it had better be restated.

        Args:
            target: The address of the line.
            old: Its words in force.
            new: Its words as they shall be; a final «.» or «;» is no change.
            heading: True for a heading, which has no sentences.
            beside: Other lines of what the address names: the words that are quoted stand in none of them.
        """
        new = with_final_mark_of(new, old)
        for made in self._attempts(old, new, heading or bool(beside)):
            if beside and any(not one.old or _stands_in(one.old, beside) for one in made or ()):
                continue
            if made and self._smaller(made, old, new) and self._gives(old, new, made):
                return tuple(replace(one, target=target) for one in made)
        return ()

    def _attempts(self, old: str, new: str, heading: bool) -> Iterator[list[Addressed] | None]:
        """What may be ordered, the finest first; each is made only where the one before it does not do."""
        if not heading:
            yield self._by_sentences(old, new)
        if not self.rules.words:
            return
        for more in _GAPS:
            yield self._by_words(old, hunks(old, new, self.rules.gap + more))

    def _smaller(self, made: Sequence[Addressed], old: str, new: str) -> bool:
        """True for few orders that quote little of the line: else it reads better restated."""
        quoted = sum(len(one.old or "") + len(one.new or "") for one in made)
        whole = any(one.sentence is not None for one in made)
        return len(made) <= self.rules.most and (whole or quoted <= self.rules.share * (len(old) + len(new)))

    def _gives(self, old: str, new: str, made: Sequence[Addressed]) -> bool:
        numbered = [replace(one, n=n) for n, one in enumerate(made, 1)]
        after = carried_out(old, numbered, self.lang)
        return after is not None and same_words(after, new)

    # sentences

    def _by_sentences(self, old: str, new: str) -> list[Addressed] | None:
        """Whole sentences restated, added and deleted; None where there is no whole one among the changes."""
        mine = [old[a:b] for a, b in sentences(old)]
        theirs = [new[a:b] for a, b in sentences(new)]
        if len(mine) == len(theirs) == 1:
            return None
        made: list[Addressed] = []
        whole = False
        for op, i, k, j, m in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
            if op == "equal":
                continue
            paired = min(k - i, m - j)
            for n in range(paired):
                if is_rewrite(mine[i + n], theirs[j + n]) or not self.rules.words:
                    whole = True
                    made.append(ReplaceProvision(**self._common(), sentence=i + n + 1, new=theirs[j + n]))
                    continue
                found = self._in_sentence(old, new, i + n, j + n)
                if found is None:
                    return None
                made += found
            for n in range(i + paired, k):
                made.append(DeleteProvision(**self._common(), sentence=n + 1))
            added = theirs[j + paired : m]
            if len(added) > 1:
                return None
            made += [
                InsertProvision(**self._common(), sentence=i + paired + 1, new=one, pos=Position.END)
                for one in added
            ]
            whole = whole or k - i != m - j
        added_ones = sum(isinstance(one, InsertProvision) for one in made)
        gone = any(isinstance(one, DeleteProvision) for one in made)
        if added_ones > 1 or (added_ones and gone):
            return None  # which sentence is the fourth then, nobody would read alike
        return made if whole else None

    def _in_sentence(self, old: str, new: str, mine: int, theirs: int) -> list[Addressed] | None:
        """Word orders for one sentence, its words sought in the whole line."""
        a, b = sentences(old)[mine]
        c, d = sentences(new)[theirs]
        changes = hunks(old[a:b], new[c:d], self.rules.gap)
        return self._by_words(old, [Hunk(h.start + a, h.end + a, h.new) for h in changes])

    # words

    def _by_words(self, old: str, changes: Sequence[Hunk]) -> list[Addressed] | None:
        made: list[Addressed] = []
        for change in changes:
            found = next((one for one in self._ways(old, change) if self._does(old, change, one)), None)
            if found is None:
                return None
            made.append(found)
        return made

    def _does(self, old: str, change: Hunk, order: Addressed) -> bool:
        return self._gives(old, change.spliced(old), [order])

    def _ways(self, old: str, change: Hunk) -> Iterator[Addressed]:
        """The orders that may carry out a change, the shortest first.

        Words whose quotation marks are not in pairs are quoted only where the change itself leaves a mark alone.
        """
        yield from self._ways_quoting(old, change, paired=True)
        if in_pairs(old) is not in_pairs(change.spliced(old)):
            yield from self._ways_quoting(old, change, paired=False)

    def _ways_quoting(self, old: str, change: Hunk, *, paired: bool) -> Iterator[Addressed]:
        new = change.new.strip()
        most = self.rules.context
        if change.start == change.end and any(sign.isalnum() for sign in new) and sound(new, paired=paired):
            rest = old[change.start :].strip()
            if rest in ("", *_FINAL):
                yield InsertWords(**self._common(), new=new, pos=Position.END)
            for quoted in before(old, change.start, most):
                if found_once(old, quoted, paired=paired):
                    yield self._insertion(old, quoted, new, Position.AFTER)
                    break
            for quoted in behind(old, change.end, most):
                if found_once(old, quoted, paired=paired):
                    yield self._insertion(old, quoted, new, Position.BEFORE)
                    break
        for quoted, instead in around(old, change, most):
            if not found_once(old, quoted, paired=paired):
                continue
            words = old[quoted.start : quoted.end]
            if not instead:
                yield DeleteWords(**self._common(), old=words)
            elif sound(instead, paired=paired) and any(sign.isalnum() for sign in instead):
                yield SubstituteWords(**self._common(), old=words, new=instead)

    def _insertion(self, old: str, quoted: Quoted, new: str, pos: Position) -> Addressed:
        return InsertWords(**self._common(), old=old[quoted.start : quoted.end], new=new, pos=pos)

    def _common(self) -> dict[str, Any]:
        return meant(self.act, self.lang, _TRIAL)


def _stands_in(words: str, lines: Sequence[str]) -> bool:
    return any(words in line and occurrences([Line((), "text", line, "")], words) for line in lines)


_TRIAL = Citation.parse_eid("art_1")
