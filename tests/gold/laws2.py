"""Amending acts of the corpus that have their labels beside them (``laws2/<lang>/gold``).

One line per instruction and target, with what else a lawyer could answer in ``doubt`` («alt target=…»); long new
wordings stand there by their beginning, and «…» for what was left out.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lawtrack.model.document import Lang
from lawtrack.services.from_file.amending_acts import read_amending
from tests.gold.labels import Label, Words, letters
from tests.gold.score import Score, score

_CUT = 79
"""From this length on the words of a label are only their beginning."""
_ALTERNATIVE = re.compile(r"alt (?P<field>\w+)=(?P<value>[^;]*)")
_WORDS = frozenset({"substitute_words", "insert_words", "delete_words", "everywhere"})
_ALIKE = str.maketrans(
    {"«": '"', "»": '"', "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "i": "і", "I": "І"}
)


def scores(corpus: Path) -> Iterator[tuple[Lang, Score]]:
    """How each of these acts was read."""
    for text, gold, lang in laws(corpus):
        yield lang, score(gold.stem, labels(gold), read_amending(text, lang).instructions)


def laws(corpus: Path) -> Iterator[tuple[Path, Path, Lang]]:
    """Every labelled act: its text, its labels, its language."""
    for lang in Lang:
        for gold in sorted((corpus / "laws2" / lang.value / "gold").glob("*.jsonl")):
            texts = gold.parents[1] / "texts"
            first = json.loads(gold.read_text("utf-8").splitlines()[0])
            yield texts / Path(first["file"]).name, gold, lang


def labels(gold: Path) -> list[Label]:
    """The labels of one act, in order."""
    return [_label(json.loads(line)) for line in gold.read_text("utf-8").splitlines() if line.strip()]


def _label(entry: dict[str, Any]) -> Label:
    allowed: dict[str, list[str]] = {}
    for match in _ALTERNATIVE.finditer(entry.get("doubt") or ""):
        allowed.setdefault(match["field"], []).append(match["value"].strip())
    exact = entry["action"] in _WORDS
    old, new = (str(entry[name] or "")[:40].replace("\n", " ") for name in ("old", "new"))
    return Label(
        lines=(entry["line"],),
        actions=(entry["action"], *allowed.get("action", ())),
        targets=(entry["target"] or "", *allowed.get("target", ())),
        sentence=entry["sentence"] or None,
        old=_words(entry["old"]),
        new=_words(entry["new"]) if exact else _beginning(entry["new"]),
        pos=entry["pos"] or "",
        dates=None,
        shown=f"{entry['action']} {entry['target']} [{old}→{new}] {entry['pos'] or ''}",
    )


def _words(label: str | None) -> Words:
    """These words; long ones stand in a label by their beginning."""
    if label is not None and len(label) >= _CUT:
        return lambda text: _plain(text).startswith(_plain(label))
    return lambda text: _plain(text) == _plain(label)


def _beginning(label: str | None) -> Words:
    """Words that begin so, with anything where the label has «…»; a label without words asks for none."""
    if label is None:
        return lambda _text: True
    pattern = re.compile(".*".join(re.escape(letters(_plain(part))) for part in label.split("…")))
    return lambda text: pattern.match(letters(_plain(text))) is not None


def _plain(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").translate(_ALIKE).split()).strip(" .;,")
