"""Word differences as a lawyer marks them: whole words and numbers, no confetti, the same on every machine.

Tokens (a word, a number with its groups of digits, a punctuation mark, each with the space after it) are mapped to
code points of a private plane, compared by diff-match-patch without a time limit, tidied on the coded text, and
decoded. A rewrite is decided before that by a fixed rule, so that unlike texts cost nothing and read as one
replacement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from lawtrack.model.change import Run

_TOKEN = re.compile(
    r"(?:\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:[.,/-]\d+)*\)?|\w+(?:[-‑'’]\w+)*|[^\w\s])[^\S\n]*|\s+",
    re.UNICODE,
)
_FIRST = 0xF0000
_REWRITTEN = 0.35
_ISLAND = 4
_WORDS_KEPT = 3
"""Tokens that stand on both sides of a replacement and are words that stayed, not the same ones by chance."""


def tokens(text: str) -> list[str]:
    """The tokens of a text; joined, they give it back."""
    return _TOKEN.findall(text)


def similarity(old: str, new: str) -> float:
    """How much of two texts is common, by tokens, from 0 to 1."""
    return Indel.normalized_similarity(_keys(tokens(old)), _keys(tokens(new)))


def is_rewrite(old: str, new: str) -> bool:
    """True where so little is common that word marks would only confuse (a fixed rule, not the clock)."""
    return bool(old and new) and similarity(old, new) < _REWRITTEN


def word_runs(old: str, new: str) -> tuple[Run, ...]:
    """The runs that lead from ``old`` to ``new``: equal + deleted = old, equal + inserted = new."""
    if old == new:
        return (Run("=", old),) if old else ()
    if not old or not new or is_rewrite(old, new):
        return tuple(Run(op, text) for op, text in (("-", old), ("+", new)) if text)
    mine, theirs = tokens(old), tokens(new)
    codes: dict[str, str] = {}
    left, right = _coded(mine, codes), _coded(theirs, codes)
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    diffs = differ.diff_main(left, right, False)
    differ.diff_cleanupSemantic(diffs)
    return _merged(_kept(_merged(_folded(_decoded(diffs, mine, theirs)))))


def _keys(parts: Sequence[str]) -> list[str]:
    return [part.rstrip() or part for part in parts]


def _coded(parts: Sequence[str], codes: dict[str, str]) -> str:
    """One code point a token; the space after a word does not make it another word."""
    coded = []
    for key in _keys(parts):
        if key not in codes:
            codes[key] = chr(_FIRST + len(codes))
        coded.append(codes[key])
    return "".join(coded)


def _decoded(diffs: Sequence[tuple[int, str]], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Words again. A token whose following space differs is marked, so that both texts come back exactly."""
    runs: list[Run] = []
    i = j = 0
    for op, coded in diffs:
        for _code in coded:
            if op == 0:
                if old[i] == new[j]:
                    runs.append(Run("=", old[i]))
                else:
                    common = old[i].rstrip() or ""
                    if common:
                        runs.append(Run("=", common))
                    runs += [
                        Run(o, t[len(common) :])
                        for o, t in (("-", old[i]), ("+", new[j]))
                        if t[len(common) :]
                    ]
                i, j = i + 1, j + 1
            elif op < 0:
                runs.append(Run("-", old[i]))
                i += 1
            else:
                runs.append(Run("+", new[j]))
                j += 1
    return list(_merged(runs))


def _folded(runs: Sequence[Run]) -> list[Run]:
    """Equal islands of fewer than four letters between two changes become part of the change."""
    result: list[Run] = []
    for at, run in enumerate(runs):
        inside = 0 < at < len(runs) - 1
        letters = sum(c.isalnum() for c in run.text)
        if run.op == "=" and inside and letters < _ISLAND and "\n" not in run.text and run.text.strip():
            result += [Run("-", run.text), Run("+", run.text)]
        else:
            result.append(run)
    return result


def _kept(runs: Sequence[Run]) -> list[Run]:
    """What was only taken from or only added to is no replacement: «a b c d» by «b c» keeps «b c».

    The tidying joins the two deletions around what stays; whole words that stand on both sides did not change.
    """
    result: list[Run] = []
    for run in runs:
        last = result[-1] if result else None
        if run.op != "+" or last is None or last.op != "-":
            result.append(run)
            continue
        long, short = sorted((last, run), key=lambda one: len(one.text), reverse=True)
        parts = tokens(long.text)
        keys, wanted = _keys(parts), _keys(tokens(short.text))
        at = next(
            (n for n in range(len(keys) - len(wanted) + 1) if keys[n : n + len(wanted)] == wanted), None
        )
        if at is None or len(wanted) < _WORDS_KEPT:
            result.append(run)
            continue
        inner = "".join(parts[at : at + len(wanted)])
        same = inner.rstrip()
        middle = [Run("=", same)]
        middle += [
            Run(op, whole[len(same) :])
            for op, whole in ((long.op, inner), (short.op, short.text))
            if whole[len(same) :]
        ]
        before, after = "".join(parts[:at]), "".join(parts[at + len(wanted) :])
        result[-1:] = [Run(long.op, before), *middle, Run(long.op, after)]
    return [run for run in result if run.text]


def _merged(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Between two equal runs at most one deletion, then one insertion."""
    merged: list[Run] = []
    deleted = inserted = ""
    for run in (*runs, Run("=", "")):
        if run.op == "-":
            deleted += run.text
        elif run.op == "+":
            inserted += run.text
        else:
            if deleted:
                merged.append(Run("-", deleted))
            if inserted:
                merged.append(Run("+", inserted))
            deleted = inserted = ""
            if run.text:
                if merged and merged[-1].op == "=":
                    merged[-1] = Run("=", merged[-1].text + run.text)
                else:
                    merged.append(run)
    return tuple(merged)
