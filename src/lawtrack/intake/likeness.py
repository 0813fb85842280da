"""Remarks that say nearly the same of one provision: proposed to be put together, never put together unasked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.reviewing.review import Recommendation

NEAR = 0.8
"""From this likeness on two remarks are proposed as alike (1: the same words in whatever order)."""
_LABEL = re.compile(r"\A\s*\d{1,3}(?:\.\d{1,3})*[.)]\s+")
_WORD = re.compile(r"\w+")
_STEM = 4
"""Letters by which the forms of one word are told."""
_FIRST = 0xF0000
_NUMBER = re.compile(r"\d+")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")


@dataclass(frozen=True, slots=True)
class Alike:
    """Remarks that are alike, in their order, and how much the least alike two of them are, from 0 to 1."""

    remarks: tuple[Recommendation, ...]
    likeness: float


def alike(remarks: Sequence[Recommendation], near: float = NEAR) -> tuple[Alike, ...]:
    """The remarks that are proposed to be put together.

    Those that are on one element (or on none), in one language, with the same numbers and quoted words, and like the
    first of them; what is in one group already is proposed where more belongs to it.

    Args:
        remarks: Standing remarks of a bill, in their order.
        near: From which likeness on.
    """
    by_place: dict[tuple[str, ...], list[Recommendation]] = defaultdict(list)
    for remark in remarks:
        by_place[_place(remark)].append(remark)
    found = [one for held in by_place.values() for one in _within(held, near)]
    order = {remark.uid: n for n, remark in enumerate(remarks)}
    new = [one for one in found if len({r.group or r.uid for r in one.remarks}) > 1]
    return tuple(sorted(new, key=lambda one: order[one.remarks[0].uid]))


def _place(remark: Recommendation) -> tuple[str, ...]:
    """What alike remarks have in common: «10 дней» is not «15 дней», and «граждан» not «лиц»."""
    eid = remark.citation.eid if remark.citation is not None else f"?{_key_of(remark.cited)}"
    said = f"{_LABEL.sub('', remark.text)} {remark.wording}"
    exact = (*sorted(_NUMBER.findall(said)), *sorted(_key_of(words) for words in _QUOTED.findall(said)))
    return remark.of.value, remark.act, eid, remark.lang.value, *exact


def _within(remarks: Sequence[Recommendation], near: float) -> list[Alike]:
    from rapidfuzz import fuzz, process

    signs: dict[str, str] = {}  # one for each word, so that words are compared and not letters
    texts: dict[str, list[Recommendation]] = {}
    for remark in remarks:  # those in the same words are one here: most of a campaign are
        coded = "".join(signs.setdefault(word, chr(_FIRST + len(signs))) for word in _words_of(remark))
        texts.setdefault(coded, []).append(remark)
    order = {remark.uid: n for n, remark in enumerate(remarks)}
    found = []
    left = list(texts)
    while left:
        first, *others = left
        scored = process.extract(first, others, scorer=fuzz.ratio, score_cutoff=near * 100, limit=None)
        taken = {text for text, _score, _n in scored}
        members = [r for text in (first, *(t for t in others if t in taken)) for r in texts[text]]
        if len(members) > 1:
            least = min((score for _text, score, _n in scored), default=100.0) / 100
            members.sort(key=lambda one: order[one.uid])
            found.append(Alike(tuple(members), round(least, 2)))
        left = [text for text in others if text not in taken]
    return found


def _words_of(remark: Recommendation) -> list[str]:
    """What a remark says, whatever its number in its letter, its signs, the order of its words and their endings."""
    said = f"{_LABEL.sub('', remark.text)} {remark.wording}"
    return sorted(word[:_STEM] for word in _WORD.findall(said.casefold()))


def _key_of(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
