"""The project's own gold: real amending acts and the bills of the sample workspace, labelled from the law.

``instructions.jsonl`` holds path, line, action, target, dates and digests of the whole words, no text of laws. It was
labelled by readers who knew the law and the contract of the command line, and neither the parser nor its answers.
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from lawtrack.model.document import Lang
from lawtrack.services.from_file.amending_acts import read_amending
from tests.gold.labels import Label, Words, letters
from tests.gold.score import Score, score

_FILE = Path(__file__).with_name("instructions.jsonl")
_PROJECT = Path(__file__).parents[2]
OWN = "amendments/"
"""Where the project's own bills are; other paths are the corpus'."""


@lru_cache
def answers() -> dict[str, tuple[Label, ...]]:
    """The labels of each act, in order."""
    acts: dict[str, list[Label]] = {}
    for line in _FILE.read_text("utf-8").splitlines():
        entry = json.loads(line)
        acts.setdefault(entry["path"], []).append(_label(entry))
    return {path: tuple(labels) for path, labels in acts.items()}


def language(path: str) -> Lang:
    """The language of a labelled act, by its path."""
    return Lang.KK if "/kk" in path else Lang.RU


def scored(corpus: Path, path: str) -> Score:
    """How one act was read."""
    file = (_PROJECT if path.startswith(OWN) else corpus) / path
    return score(path, answers()[path], read_amending(file, language(path)).instructions)


def digest(text: str | None) -> str:
    """What stands in the file for words: the same for the same letters; empty for none."""
    plain = letters(text)
    return hashlib.sha256(plain.encode()).hexdigest()[:16] if plain else ""


def _label(entry: dict[str, Any]) -> Label:
    shown = (
        f"{entry['action'][0]} {entry['target'][0]} {entry['pos'] or ''} {' | '.join(entry['dates'] or ())}"
    )
    asked = entry["action"][0] not in ("commencement", "own_provision")
    return Label(
        lines=tuple(entry["line"]),
        actions=tuple(entry["action"]),
        targets=tuple(entry["target"]),
        sentence=entry["sentence"],
        old=_words(entry["old"]),
        new=_words(entry["new"]) if asked else lambda _text: True,
        pos=entry["pos"] or "",
        dates=tuple(entry["dates"]) if entry["dates"] is not None else None,
        shown=shown.strip(),
    )


def _words(allowed: list[str]) -> Words:
    return lambda text: digest(text) in allowed
