"""The instructions of one bill in two languages: where they do not do the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lawtrack.comparing.instruction_pairs import Pairs, element, paired
from lawtrack.model.address import Address
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.fact import FactReader
from lawtrack.model.instruction import CHANGES_WORDS, Action, Instruction
from lawtrack.model.kinds import THROUGH_THE_ACT
from lawtrack.model.message import Message, message
from lawtrack.parity.difference import Difference, DifferenceKind, Side
from lawtrack.parity.facts import fact_differences, fact_gaps
from lawtrack.parity.trees import Text, fragment_root, tree_differences

_LINES = ("intro", "al", "subpara", "wrapUp")
"""Unnumbered elements: where their words stand depends on the order of words of a language."""


class InstructionParity:
    """Compares the instructions of two languages.

    Args:
        first: The first language and the reader of its facts.
        second: The second language and the reader of its facts.
    """

    def __init__(self, first: tuple[Lang, FactReader], second: tuple[Lang, FactReader]) -> None:
        self._langs = first[0], second[0]
        self._readers = first[1], second[1]

    def differences(self, first: Sequence[Instruction], second: Sequence[Instruction]) -> list[Difference]:
        """Where the instructions differ, act by act in the order of the first language."""
        result: list[Difference] = []
        groups = paired(first, second)
        for group in groups:
            result += self._group(group)
        unread = [i for i in (*first, *second) if i.action is Action.NOT_UNDERSTOOD]
        alone = any(d.kind is DifferenceKind.ONE_LANGUAGE and d.open for d in result)
        if not alone and not unread:
            result += self._places([pair for group in groups for pair in group.pairs])
        return [*result, *(self._unread(i) for i in unread)]

    def _group(self, group: Pairs) -> Iterable[Difference]:
        act = group.act or group.other_act
        name = act.text if act is not None else ""
        scheme = (act.scheme if act is not None else None) or Scheme.CIVIL
        found: list[Difference] = []
        for one, two in group.pairs:
            found += [replace(d, act=name).in_scheme(scheme) for d in self._pair(one, two)]
        unread = {i.scope for i in group.unread}
        paired_ = [*group.pairs]
        for alone in (*group.first, *group.second):
            # a directive of the other language that was not understood may be its pair: that one is told instead
            if alone.scope not in unread:
                company = [pair[self._langs.index(alone.lang)] for pair in paired_]
                found.append(replace(self._alone(alone, company), act=name).in_scheme(scheme))
        return found

    def _pair(self, one: Instruction, two: Instruction) -> Iterable[Difference]:
        first, second = self._side(one), self._side(two)
        if one.action is Action.COMMENCEMENT and two.action is Action.COMMENCEMENT:
            yield from self._commencement(one, two)
            return
        if element(one) != element(two) or one.sentence != two.sentence:
            yield _target(one, two, first, second)
        if one.action is not two.action:
            yield _action(one, two, first, second)
            if one.action not in CHANGES_WORDS or two.action not in CHANGES_WORDS:
                return
        yield from self._words(one, two, first, second)

    def _words(self, one: Instruction, two: Instruction, first: Side, second: Side) -> Iterable[Difference]:
        if one.fragment and two.fragment:
            texts = [
                Text(i.lang, fragment_root(i.fragment), self._reader(i.lang), side, _prefix(i))
                for i, side in ((one, first), (two, second))
            ]
            yield from tree_differences(texts[0], texts[1])
            return
        if one.toc or one.action in (Action.OWN_PROVISION, Action.REPEAL_ACT):
            pairs = [(one.text, two.text)]
        else:
            pairs = [(one.old or "", two.old or ""), (one.new or "", two.new or "")]
        for left, right in pairs:
            gaps = fact_gaps(self._reader(one.lang)(left), self._reader(two.lang)(right))
            yield from fact_differences(gaps, first, second)

    def _commencement(self, one: Instruction, two: Instruction) -> Iterable[Difference]:
        first, second = self._side(one), self._side(two)
        known = one.commencement and two.commencement
        mine, theirs = (
            {(c.rule, c.date, c.days, c.applies_from, c.until) for c in i.commencement} for i in (one, two)
        )
        gaps = fact_gaps(self._reader(one.lang)(one.text), self._reader(two.lang)(two.text))
        if gaps:
            yield from fact_differences(gaps, first, second)
        elif known and mine != theirs:
            yield Difference(
                DifferenceKind.COMMENCEMENT,
                "",
                first,
                second,
                message("The day of entry into force is counted in another way in the other language."),
                message("Read both texts there and bring them to the same value."),
            )

    def _alone(self, one: Instruction, company: Sequence[Instruction]) -> Difference:
        side = self._side(one)
        other = self._langs[1 - self._langs.index(one.lang)]
        return Difference(
            DifferenceKind.ONE_LANGUAGE,
            one.target_eid or "",
            side if one.lang is self._langs[0] else None,
            side if one.lang is self._langs[1] else None,
            message(
                "Only the text in {lang} has this instruction: «{text}».",
                lang=one.lang.value,
                text=_short(one.text),
            ),
            message(
                "Add it to the text in {lang}, or say in the justification of the row why one language changes.",
                lang=other.value,
            ),
            _why_alone(one, company, other),
        )

    def _places(self, pairs: Sequence[tuple[Instruction, Instruction]]) -> Iterable[Difference]:
        """Items of the bill that have another number; told once, where the numbers part."""
        told: set[tuple[str, ...]] = set()
        for one, two in pairs:
            if len(one.scope) != len(two.scope) or one.scope == two.scope:
                continue
            at = next(i for i, (a, b) in enumerate(zip(one.scope, two.scope, strict=True)) if a != b)
            if one.scope[: at + 1] in told:
                continue
            told.add(one.scope[: at + 1])
            first, second = self._side(one), self._side(two)
            yield Difference(
                DifferenceKind.PLACE,
                first.eid,
                first,
                second,
                message(
                    "The item of the bill has another number: {one} {first}, {two} {second}.",
                    one=one.lang.value,
                    first="/".join(one.scope),
                    two=two.lang.value,
                    second="/".join(two.scope),
                ),
                message("Number the items alike in both texts."),
                act=one.act.text if one.act else "",
            )

    def _unread(self, one: Instruction) -> Difference:
        side = self._side(one)
        return Difference(
            DifferenceKind.NOT_UNDERSTOOD,
            "",
            side if one.lang is self._langs[0] else None,
            side if one.lang is self._langs[1] else None,
            message("Not understood, so not compared: «{text}».", text=_short(one.text)),
            message("Write it in the words that amending laws use."),
            act=one.act.text if one.act else "",
        )

    def _side(self, one: Instruction) -> Side:
        return Side(one.lang, one.target_eid or "", (), one.n, one.line, one.scope, one.text)

    def _reader(self, lang: Lang) -> FactReader:
        return self._readers[self._langs.index(lang)]


def _address(eid: str) -> Address | str:
    return Address(eid) if eid else "–"


def _target(one: Instruction, two: Instruction, first: Side, second: Side) -> Difference:
    where = [f"{i.target_eid or ''}" for i in (one, two)]
    explained = None
    if one.action in CHANGES_WORDS and _same_words_elsewhere(element(one), element(two)):
        explained = message("The languages put these words into different lines of the same article.")
    return Difference(
        DifferenceKind.TARGET,
        first.eid or second.eid,
        first,
        second,
        message(
            "The instruction is for {first} in {one}, for {second} in {two}.",
            first=_address(where[0]),
            second=_address(where[1]),
            one=one.lang.value,
            two=two.lang.value,
        )
        if where[0] != where[1]
        else message(
            "The instruction is for another sentence of {place} in the other language.",
            place=_address(where[0]),
        ),
        message("Correct the address in the one that is wrong."),
        explained,
    )


def _same_words_elsewhere(one: str, two: str) -> bool:
    """True where the same article is meant, and one of the two is an unnumbered line, which no numbering can match."""
    left, right = one.split("__"), two.split("__")
    kinds = left[-1].split("_")[0], right[-1].split("_")[0]
    return left[0] == right[0] and kinds[0] != kinds[1] and any(kind in _LINES for kind in kinds)


def _action(one: Instruction, two: Instruction, first: Side, second: Side) -> Difference:
    explained = None
    if one.action in CHANGES_WORDS and two.action in CHANGES_WORDS:
        explained = message("Words of the same element change in both; grammar asks for another operation.")
    return Difference(
        DifferenceKind.ACTION,
        first.eid or second.eid,
        first,
        second,
        message(
            "The operation differs: {one} {first}, {two} {second}.",
            one=one.lang.value,
            first=f"«{_short(one.text)}»",
            two=two.lang.value,
            second=f"«{_short(two.text)}»",
        ),
        message("Make both texts do the same, or say in the justification of the row why they differ."),
        explained,
    )


def _why_alone(one: Instruction, company: Sequence[Instruction], other: Lang) -> Message | None:
    if one.one_language:
        return message("The bill says that the text in the other language does not change.")
    if one.action in CHANGES_WORDS and one.old and one.new is not None and _closes(one.old, one.new):
        inside, _slash, last = (one.target_eid or "").rpartition("__")
        for added in company:
            place, _slash, number = (added.target_eid or "").rpartition("__")
            beside = place == inside and number.split("_")[0] == last.split("_")[0]
            if added.action is Action.INSERT_PROVISION and added.scope == one.scope and beside:
                return message(
                    "The predicate closes the enumeration in {lang}, so the words before {place} give it up.",
                    lang=one.lang.value,
                    place=Address(added.target_eid or ""),
                )
    return None


def _closes(old: str, new: str) -> bool:
    """True where the new words are the beginning of the old ones, marks aside: the closing words move on."""
    left, right = (re.sub(r"[^\w ]", "", words).split() for words in (old, new))
    return bool(right) and len(right) < len(left) and left[: len(right)] == right


def _prefix(instruction: Instruction) -> str:
    if instruction.fragment[0].kind in THROUGH_THE_ACT:
        return ""
    return (instruction.target_eid or "").rpartition("__")[0]


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= 90 else f"{joined[:89]}…"
