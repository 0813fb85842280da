"""How amending acts are read that were labelled line by line from the law: right, loud, silent.

The labels stand beside the acts in the corpus (``laws2/<lang>/gold``): one line per instruction and target, with what
else a lawyer could answer in ``doubt`` («alt target=…»). An instruction is *right* where action, target, words, place
and sentence are; *loud* where it is not, and something on its line is shown as not understood; else *silent*. A reading
that no label asks for is silent too, unless it changes nothing or its line is shown as not understood.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.services.from_file.amending_acts import read_amending

_HARMLESS = frozenset({"not_understood", "own_provision", "commencement"})
_WORDS = frozenset({"substitute_words", "insert_words", "delete_words", "everywhere"})
_CUT = 79
"""From this length on the words of a label are only their beginning."""
_ALTERNATIVE = re.compile(r"alt (?P<field>\w+)=(?P<value>[^;]*)")


@dataclass
class Score:
    """What became of the labels of one act; each entry says what was wanted and what was read."""

    name: str
    right: int = 0
    loud: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    @property
    def labels(self) -> int:
        return self.right + len(self.loud) + len(self.silent)


def laws(corpus: Path) -> Iterator[tuple[Path, Path, Lang]]:
    """Every labelled act: its text, its labels, its language."""
    for lang in Lang:
        for gold in sorted((corpus / "laws2" / lang.value / "gold").glob("*.jsonl")):
            texts = gold.parents[1] / "texts"
            first = json.loads(gold.read_text("utf-8").splitlines()[0])
            yield texts / Path(first["file"]).name, gold, lang


def score(text: Path, gold: Path, lang: Lang) -> Score:
    """How one act was read."""
    labels = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    readings = list(read_amending(text, lang).instructions)
    result = Score(gold.stem)
    unsaid = {i.line for i in readings if i.action.value == "not_understood"}
    left = list(readings)
    open_labels = []
    for label in labels:
        found = next((i for i in left if i.line == label["line"] and not _differences(label, i)), None)
        if found is None:
            open_labels.append(label)
        else:
            left.remove(found)
            result.right += 1
    for label in open_labels:
        near = [i for i in left if i.line == label["line"]]
        said = f"line {label['line']}: {_shown(label)}  <-  {_best(label, near)}"
        (result.loud if label["line"] in unsaid else result.silent).append(said)
        left = [i for i in left if i not in near[:1]]
    for reading in left:
        if reading.action.value not in _HARMLESS and reading.line not in unsaid:
            result.silent.append(f"line {reading.line}: not asked for: {_read(reading)}")
    return result


def _differences(label: dict[str, Any], reading: Instruction) -> list[str]:
    """The fields in which a reading differs from its label and from every alternative that the label allows."""
    allowed: dict[str, set[str]] = {}
    for match in _ALTERNATIVE.finditer(label.get("doubt") or ""):
        allowed.setdefault(match["field"], set()).add(match["value"].strip())
    found = []
    if reading.action.value not in {label["action"], *allowed.get("action", ())}:
        found.append("action")
    if _target(reading.target_eid) not in {
        _target(label["target"]),
        *map(_target, allowed.get("target", ())),
    }:
        found.append("target")
    if (reading.sentence or None) != (label["sentence"] or None):
        found.append("sentence")
    if reading.action.value in _WORDS:
        found += [name for name in ("old", "new") if not _same(getattr(reading, name), label[name])]
        if reading.action.value == "insert_words" and str(reading.pos or "") != (label["pos"] or ""):
            found.append("pos")
    elif label["new"] is not None and not _begins(_plain(reading.new), _plain(label["new"])):
        found.append("new")
    return found


def _same(text: str | None, label: str | None) -> bool:
    """Long words stand in the labels by their beginning."""
    if label is not None and len(label) >= _CUT:
        return _plain(text).startswith(_plain(label))
    return _plain(text) == _plain(label)


def _begins(text: str, beginning: str) -> bool:
    letters = [re.sub(r"\W", "", one) for one in (text, beginning)]
    return letters[0].startswith(letters[1])


def _target(eid: str | None) -> str:
    return "__".join(step for step in (eid or "").split("__") if step != "subpara_1")


def _plain(text: str | None) -> str:
    marks = str.maketrans(
        {"«": '"', "»": '"', "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "i": "і", "I": "І"}
    )
    return " ".join(unicodedata.normalize("NFC", text or "").translate(marks).split()).strip(" .;,")


def _best(label: dict[str, Any], near: Sequence[Instruction]) -> str:
    if not near:
        return "nothing on this line"
    best = min(near, key=lambda reading: len(_differences(label, reading)))
    return f"{_read(best)} ({', '.join(_differences(label, best))})"


def _shown(label: dict[str, Any]) -> str:
    old, new = (str(label[name] or "")[:40].replace("\n", " ") for name in ("old", "new"))
    return f"{label['action']} {label['target']} [{old}→{new}] {label['pos'] or ''}"


def _read(i: Instruction) -> str:
    old, new = ((one or "")[:40].replace("\n", " ") for one in (i.old, i.new))
    return f"{i.action.value} {i.target_eid} [{old}→{new}] {i.pos or ''}"
