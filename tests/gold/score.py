"""Gold answers for amending laws, and how the reading of a law compares with them.

``instructions.jsonl`` was labelled from the laws by a reader who had not seen what the parser makes of them. It holds
path, line, action, target and digests; no text of laws. Part one may be left out of a target on either side.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.services.from_file.amending_acts import read_amending

_FILE = Path(__file__).with_name("instructions.jsonl")
_WORDS = ("substitute_words", "insert_words", "delete_words", "everywhere")
_HARMLESS = ("not_understood", "own_provision")  # shown to the reader, applied to nothing
Key = tuple[int, str, str, str, str, str]


@dataclass(frozen=True)
class Score:
    """One law: gold instructions that were read right, those that were not, and readings that gold does not hold."""

    path: str
    right: tuple[Key, ...]
    missed: tuple[Key, ...]
    wrong: tuple[Key, ...]

    @property
    def exact(self) -> bool:
        return not self.missed and not self.silent

    @property
    def silent(self) -> tuple[Key, ...]:
        """Wrong readings that would change a text without saying so."""
        return tuple(key for key in self.wrong if key[1] not in _HARMLESS)


@lru_cache
def gold() -> dict[str, tuple[Key, ...]]:
    """The labelled instructions of each law, in order."""
    laws: dict[str, list[Key]] = {}
    for line in _FILE.read_text("utf-8").splitlines():
        label = json.loads(line)
        laws.setdefault(label["path"], []).append(_labelled(label))
    return {path: tuple(keys) for path, keys in laws.items()}


def score(corpus: Path, path: str) -> Score:
    """How one law was read."""
    lang = Lang.KK if "/kk" in path else Lang.RU
    want, got = gold()[path], tuple(_read(i) for i in read_amending(corpus / path, lang).instructions)
    right: list[Key] = []
    missed: list[Key] = []
    wrong: list[Key] = []
    for tag, a, b, c, d in SequenceMatcher(None, want, got, autojunk=False).get_opcodes():
        if tag == "equal":
            right += want[a:b]
            continue
        left, found = Counter(want[a:b]), Counter(got[c:d])
        right += (left & found).elements()
        missed += (left - found).elements()
        wrong += (found - left).elements()
    return Score(path, tuple(right), tuple(missed), tuple(wrong))


def _labelled(label: dict[str, Any]) -> Key:
    words = label["action"] in _WORDS
    return (
        label["line"],
        label["action"],
        _target(label["target"]),
        (label["old"] or "") if words else "",
        (label["new"] or "") if words else "",
        str(label["sentence"] or ""),
    )


def _read(i: Instruction) -> Key:
    words = i.action.value in _WORDS
    return (
        i.line,
        i.action.value,
        _target(i.target_eid),
        _digest(i.old) if words else "",
        _digest(i.new) if words else "",
        str(i.sentence or ""),
    )


def _target(eid: str | None) -> str:
    return "__".join(step for step in (eid or "").split("__") if step != "subpara_1")


def _digest(text: str | None) -> str:
    if text is None:
        return ""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:16]
