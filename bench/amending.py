"""How well and how fast amending law is read: segments, instructions, pairs, time per character.

Run: ``python bench/amending.py`` with the folder of real acts in ``LAWTRACK_CORPUS`` (by default ``../shared/data``).
"""

from __future__ import annotations

import os
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.gold import answers, laws2
from tests.gold.score import Score

from lawtrack.amending.apply import apply_instructions
from lawtrack.drafting.citations import citation_text
from lawtrack.formats.registry import read_source
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import Action, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.applying import apply_files

CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", Path(__file__).parents[2] / "shared" / "data"))


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The median time of some runs."""
    times = []
    for _run in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def scoreboard() -> None:
    """Every amending act: how many instructions, how many not understood."""
    for lang in ("ru", "kk"):
        actions: Counter[str] = Counter()
        cut = 0
        files = sorted((CORPUS / "amending" / lang).iterdir())
        for path in files:
            for instruction in read_amending(path, Lang(lang)).instructions:
                actions[instruction.action.value] += 1
                cut += instruction.action is Action.NOT_UNDERSTOOD and "[…]" in instruction.text
        unknown = actions["not_understood"]
        print(
            f"{lang}: {len(files)} acts, {sum(actions.values())} instructions, "
            f"{unknown} not understood ({cut} of them cut in the file)"
        )
        print("    " + ", ".join(f"{name} {n}" for name, n in actions.most_common()))


def gold_answers() -> None:
    """Acts labelled by readers of the law: right, loud, silent, and acts wholly right, per language and action."""
    found: dict[str, list[Score]] = {}
    for path in answers.answers():
        found.setdefault(f"gold {answers.language(path).value}", []).append(answers.scored(CORPUS, path))
    for lang, one in laws2.scores(CORPUS):
        found.setdefault(f"further {lang.value}", []).append(one)
    for name, scores in found.items():
        right = sum((score.right for score in scores), Counter[str]())
        loud, silent = (
            Counter(action for score in scores for action, _said in getattr(score, kind))
            for kind in ("loud", "silent")
        )
        asked = right + loud + silent
        whole = sum(score.whole for score in scores)
        print(
            f"{name}: {right.total()} of {asked.total()} right ({right.total() / asked.total():.1%}), "
            f"{loud.total()} loud, {silent.total()} silent, {whole} of {len(scores)} acts wholly right"
        )
        print(
            "    " + ", ".join(f"{kind} {right[kind]}/{loud[kind]}/{silent[kind]}" for kind in sorted(asked))
        )


def pairs() -> None:
    """Every official pair: what became of each instruction."""
    for folder in sorted((CORPUS / "pairs").iterdir()):
        application = apply_files(folder / "before.md", folder / "amending.md")
        counts = Counter(o.kind.value for o in application.outcomes if o.kind is not OutcomeKind.OTHER_ACT)
        print(f"{folder.name}: " + ", ".join(f"{name} {n}" for name, n in counts.items()))


def linear() -> None:
    """Time per character at ten thousand and at a million characters."""
    source = read_source(CORPUS / "amending" / "ru" / "33991.md")
    body = [line.text for line in source.lines[2:-2]]
    size = sum(map(len, body))
    rates = {}
    for goal in (10_000, 1_000_000):
        copies = max(goal // size, 1)
        texts = [source.lines[1].text] + body * copies
        lines = [SourceLine(n, text) for n, text in enumerate(texts, 1)]
        characters = sum(len(line.text) for line in lines)
        runs = 3 if copies > 10 else 31  # a few milliseconds need more tries
        took = seconds(lambda lines=lines: read_instructions(lines, Lang.RU), runs)  # type: ignore[misc]
        rates[goal] = took / characters
        print(f"{characters:>9,} characters: {took:.3f} s, {characters / took:,.0f} characters a second")
    print(f"time per character at 1,000,000 against 10,000: ratio {rates[1_000_000] / rates[10_000]:.2f}")


def applying() -> None:
    """Five hundred instructions of every simple kind on the Tax Code, after it is loaded."""
    base = read_act(CORPUS / "acts" / "ru" / "tax_code_2026.txt").expression
    index = TreeIndex(base.root)
    leaves = [p for p in index if p.provision.kind in (Kind.PARAGRAPH, Kind.POINT) and p.provision.is_leaf]
    leaves = [
        p for p in leaves if len(p.provision.text) > 80 and "-dup" not in p.eid and not p.provision.removed
    ]
    law = ["Статья 1. Внести в Кодекс Республики Казахстан «О налогах» следующие изменения и дополнения:"]
    for n, place in enumerate(leaves[:: max(1, len(leaves) // 500)][:500], 1):
        where = citation_text(Citation.parse_eid(place.eid), Lang.RU, Scheme.CIVIL)
        word = max(re.findall(r"\w+", place.provision.text), key=len)
        orders = (
            f"в {where} по всему тексту слово «{word}» заменить словом «условный»",
            f"{where} дополнить словами «условных лиц»",
            f"{where} исключить",
        )
        law.append(f"{n}) {orders[n % 3]};")
    lines = [SourceLine(n, text) for n, text in enumerate(law, 1)]
    instructions = read_instructions(lines, Lang.RU).instructions
    took = seconds(lambda: apply_instructions(base, instructions), 1)
    made = apply_instructions(base, instructions)
    counts = Counter(o.kind.value for o in made.outcomes)
    print(
        f"{len(instructions)} instructions on the Tax Code ({len(index.places):,} provisions): {took:.2f} s, {dict(counts)}"
    )


if __name__ == "__main__":
    scoreboard()
    gold_answers()
    pairs()
    linear()
    applying()
