"""A row that somebody typed: what its two columns say together of an element's lines.

A line that neither column shows is none of the row's and stays; one that both show alike does not change. Words that the
wording in force leaves out and the proposed one lacks are undecided: whether they are to go, nobody said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from lawtrack.comparing.words import similarity, tokens
from lawtrack.model.numbering import Number
from lawtrack.tables.typed_column import is_own_word, plain
from lawtrack.tables.typed_edits import printed_number

_NEAR = 0.5
_GAP = "..."


def matched(own: Sequence[str], typed: Sequence[str]) -> dict[int, int]:
    """By the place of each line of an element the place of the typed line that is it, or is it worded otherwise.

    The same line comes before one with the same printed number, and that before one that is like it.
    """
    pairs: dict[int, int] = {}
    keys, lines = [plain(line) for line in own], [plain(line) for line in typed]
    numbers, labels = [printed_number(line) for line in own], [printed_number(line) for line in typed]
    tests: tuple[Callable[[int, int], bool], ...] = (
        lambda i, j: keys[i] == lines[j],
        lambda i, j: bool(numbers[i]) and numbers[i] == labels[j],
        lambda i, j: similarity(keys[i], lines[j]) >= _NEAR and not (numbers[i] and labels[j]),
    )
    for same in tests:
        taken = set(pairs.values())
        for i in range(len(own)):
            if i in pairs:
                continue
            found = next((j for j in range(len(typed)) if j not in taken and same(i, j)), None)
            if found is not None:
                pairs[i] = found
                taken.add(found)
    if len(own) == len(typed) == 1:
        return {0: 0}
    return pairs


def in_full(own: Sequence[str], current: Sequence[str], proposed: Sequence[str]) -> list[str]:
    """The proposed lines of an element with those that the row leaves as they are.

    Args:
        own: The lines of the element in the act.
        current: Those that the row shows as in force.
        proposed: Those that it proposes, an ellipsis where some are left out.

    Returns:
        The lines; ``proposed`` as it is where the row does not show what is in force, or the place of a line is not told.
    """
    shown = [line for line in current if not is_own_word(line)]
    now, then = matched(own, shown), matched(own, proposed)
    places = [then[i] for i in sorted(then)]
    if not now or not then or places != sorted(places):
        return list(proposed)
    if any(i not in now and plain(own[i]) != plain(proposed[at]) for i, at in then.items()):
        return list(proposed)  # a line is worded anew whose wording in force is not shown
    full = list(proposed)
    for i, at in then.items():
        if i in now and plain(shown[now[i]]) == plain(proposed[at]):
            full[at] = own[i]  # the columns are one: nothing changes here
    hidden = [i for i in range(len(own)) if i not in now and i not in then]
    for run in reversed(_runs(hidden)):
        before = max((then[i] for i in then if i < run[0]), default=-1)
        behind = min((then[i] for i in then if i > run[-1]), default=len(full))
        found = _place(full[before + 1 : behind], [own[i] for i in run])
        if found is None:
            return list(proposed)
        start, end = (before + 1 + n for n in found)
        full[start:end] = [own[i] for i in run]
    return full


def _runs(places: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] + 1 == place:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _place(between: Sequence[str], lines: Sequence[str]) -> tuple[int, int] | None:
    """Which of the typed lines give way to lines that are not shown: an ellipsis, or none where their numbers tell."""
    gaps = [n for n, line in enumerate(between) if plain(line) == _GAP]
    if gaps:
        return (gaps[0], gaps[0] + 1) if len(gaps) == 1 else None
    if not between:
        return 0, 0
    own, new = _numbers(lines), _numbers(between)
    if not own or len(new) != len(between):
        return None
    ahead = sum(number < own[0] for number in new)
    fits = all(number < own[0] for number in new[:ahead]) and all(own[-1] < n for n in new[ahead:])
    return (ahead, ahead) if fits else None


def _numbers(lines: Sequence[str]) -> list[Number]:
    """The numbers of lines that are counted as the first of them is."""
    printed = [printed_number(line) for line in lines]
    mark = next((one[-1:] for one in printed if one), "")
    return [Number(one.rstrip(" .)")) for one in printed if one and one[-1:] == mark]


def undecided(own: Sequence[str], current: Sequence[str], proposed: Sequence[str]) -> str:
    """The words of the act that a changed line shows in neither column; empty where there are none."""
    shown = [line for line in current if not is_own_word(line)]
    now, then = matched(own, shown), matched(own, proposed)
    found: list[str] = []
    for i in sorted(now.keys() & then.keys()):
        one, two = plain(shown[now[i]]), plain(proposed[then[i]])
        if one == two or is_own_word(two):
            continue
        words = tokens(plain(own[i]))
        kept = _kept(words, one) | _kept(words, two)
        lost = "".join(word if n not in kept else "\n" for n, word in enumerate(words)).split("\n")
        found += [" ".join(part.split()) for part in lost if any(sign.isalnum() for sign in part)]
    return " … ".join(found)


def _kept(words: Sequence[str], line: str) -> set[int]:
    """The places of the words that a typed line has too."""
    mine, theirs = [word.strip() for word in words], [word.strip() for word in tokens(line)]
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return {n for block in blocks for n in range(block.a, block.a + block.size)}
