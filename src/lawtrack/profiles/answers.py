"""Answers that only look like reasons: too few words, or one of the usual phrases. A hint, never a verdict."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from lawtrack.profiles.loader import load_toml

_FILE = "answers.toml"
_WORD = re.compile(r"\w+")


class Formality(StrEnum):
    """Why a reason may say nothing."""

    SHORT = "short"  # fewer words than a reason takes
    PHRASE = "phrase"  # one of the usual phrases, and no more


@dataclass(frozen=True, slots=True)
class FormalReasons:
    """From how many words on a reason may be one, and the phrases that are none, folded."""

    least_words: int
    phrases: frozenset[str]


@cache
def formal_reasons() -> FormalReasons:
    """The data."""
    table = load_toml(_FILE)["formal"]
    phrases = frozenset(_folded(phrase) for every in table["phrases"].values() for phrase in every)
    return FormalReasons(int(table["least_words"]), phrases)


def formality(reason: str) -> Formality | None:
    """Why a reason may say nothing; None where there is none to look at, or nothing is to be said of it."""
    folded = _folded(reason)
    if not folded:
        return None
    known = formal_reasons()
    if folded in known.phrases:
        return Formality.PHRASE
    return Formality.SHORT if len(folded.split()) < known.least_words else None


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
