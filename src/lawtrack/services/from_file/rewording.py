"""An amending act read with what persons say of its orders in their own words, each proved when it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from lawtrack.amending.decisions import instruction_keys, puts_words
from lawtrack.model.instruction import Instruction, Quoting
from lawtrack.model.message import Message, message
from lawtrack.reading.amending_act import AmendingAct, Reworded
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.rewording import RefusedWords, objection, with_phrase, with_words_put

OTHER_WORDS = message("the text puts other words there than when it was decided")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person says of an order in their own words.

    Attributes:
        key: The key of the order.
        phrase: The order itself in other words; empty where it stays.
        new: The words or the text that it puts; empty where they stay.
        was: What it put when that was said; empty where nobody noted it.
    """

    key: str
    phrase: str = ""
    new: str = ""
    was: str = ""


def reworded(
    law: AmendingAct,
    lines: Sequence[SourceLine],
    read: Callable[[Sequence[SourceLine]], AmendingAct],
    wordings: Sequence[Wording],
) -> AmendingAct:
    """Read an act anew with the words of persons.

    Words whose order the text does not have are passed over; those that cannot stand in it are told in ``misread``. An
    order that is understood only since another one was worded anew has its turn then.

    Args:
        law: The act as the text has it.
        lines: Its lines.
        read: Reads lines as they were read.
        wordings: The words.
    """
    left = {one.key: one for one in wordings if one.phrase or one.new}
    course = _Course(law, tuple(lines), read)
    while True:
        numbers = {key: n for n, key in instruction_keys(course.law.instructions).items()}
        by_number = {one.n: one for one in course.law.instructions}
        found: dict[int, tuple[Wording, Instruction | None]] = {}  # of one line one at a time
        for key in [*left]:
            one = by_number[numbers[key]] if key in numbers else None
            if one is not None and one.line not in found:
                found[one.line] = (left.pop(key), one)
        if not found:
            break
        if not course.take([*found.values()]):
            for said in found.values():  # which of them it is that cannot stand
                course.take([_again(course.law, *said)])
    return replace(course.law, reworded=tuple(course.done), misread=tuple(course.misread.items()))


class _Course:
    """The readings, one after the other."""

    def __init__(
        self,
        law: AmendingAct,
        lines: tuple[SourceLine, ...],
        read: Callable[[Sequence[SourceLine]], AmendingAct],
    ) -> None:
        self.law, self.lines, self._read = law, lines, read
        self.done: list[Reworded] = []
        self.misread: dict[str, Message] = {}

    def take(self, found: Sequence[tuple[Wording, Instruction | None]]) -> bool:
        """Read with these words; False where they cannot stand together, and then nothing of them is taken."""
        lines, made = self.lines, []
        for wording, one in found:
            if one is None:
                continue
            try:
                lines, reworded = self._put(lines, wording, one)
            except RefusedWords as refused:
                self.misread[wording.key] = refused.reason
                continue
            made += [reworded] if reworded is not None else []
        if not made:
            return True
        law = self.law
        after = _with_own_text(self._read(lines), law, [one.line for one in made if not one.phrase])
        quoted = {one.line for one in made if not one.phrase}
        why = objection(law, after, {one.line for one in made}, quoted=quoted)
        if why is not None:
            if len(found) == 1:
                self.misread[found[0][0].key] = why
            return len(found) == 1
        self.law, self.lines = after, lines
        self.done += made
        return True

    def _put(
        self, lines: tuple[SourceLine, ...], wording: Wording, one: Instruction
    ) -> tuple[tuple[SourceLine, ...], Reworded | None]:
        """The lines with the words of a person, and what was said; nothing where the words change no line."""
        if wording.new and not wording.phrase and puts_words(one):
            return lines, None  # single words are put in their place when it is applied
        if wording.phrase:
            return with_phrase(lines, one, wording.phrase), Reworded(
                wording.key, one.line, one.text, wording.phrase, phrase=True
            )
        words = quoted_words(one)
        if not isinstance(one, Quoting) or not words:
            raise RefusedWords(message("it puts no words of its own"))
        if wording.was and wording.was != words:
            raise RefusedWords(OTHER_WORDS)
        same = [other for other in self.law.instructions if other.line == one.line]
        put = with_words_put(lines, self.law.segments, same, one, wording.new)
        return put, Reworded(wording.key, one.line, words, wording.new, phrase=False)


def quoted_words(one: Instruction) -> str:
    """The words or the text that an order puts, as the amending act has them; empty where it puts none."""
    return (one.new or "").strip()


def _again(law: AmendingAct, wording: Wording, one: Instruction | None) -> tuple[Wording, Instruction | None]:
    """An order as it is read now: it may bear another number since others were worded anew."""
    numbers: Mapping[str, int] = {key: n for n, key in instruction_keys(law.instructions).items()}
    n = numbers.get(wording.key)
    return wording, next((other for other in law.instructions if other.n == n), None) if n else one


def _with_own_text(after: AmendingAct, before: AmendingAct, lines: Sequence[int]) -> AmendingAct:
    """Orders of which only what they put was corrected keep their words, and with them the key of the decision."""
    texts = {one.line: one.text for one in before.instructions if one.line in lines}
    if not texts:
        return after
    made = tuple(replace(o, text=texts[o.line]) if o.line in texts else o for o in after.instructions)
    return replace(after, instructions=made)
