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
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.gold import answers, laws2
from tests.gold.score import Score
from tests.reading.varied import varied

from lawtrack.amending.apply import apply_instructions
from lawtrack.drafting.citations import citation_text
from lawtrack.formats.registry import read_source
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import Action, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.reading.instructions import read_instructions, reader
from lawtrack.reading.instructions.printed import quotes, text, words
from lawtrack.reading.instructions.proofs import proving
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure
from lawtrack.reading.structure.sequence import proved
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


def reading() -> None:
    """What an act of a million characters takes, against ``re.findall`` of its words: the same law again and again,
    and a law of which each copy has other words, numbers and addresses, so that what is remembered helps less."""
    for path, lang in LAWS:
        head, *body = read_source(CORPUS / path).lines[1:-2]
        copies = 1_000_000 // sum(len(line.text) for line in (head, *body))
        again = [_articles(head, body * copies, copies)] * 3
        others = [_articles(head, varied(body, lang, copies, seed), copies) for seed in (1, 2, 3)]
        for name, acts in ((f"{lang}", again), (f"{lang}, varied", others)):
            print(f"reading {name}: {min(_ratio(_numbered(act), lang) for act in acts):.1f} × re.findall")
            for what, work in (("proofs", PROOFS), ("broken and glued lines put in order", MENDING)):
                shares = [_share(work, _numbered(act), lang) for act in acts]
                print(f"    {what}: {statistics.median(shares):.1%} of the time")
        short, long = (
            _rate(_numbered(_articles(head, body * n, n)), lang)
            for n in (max(10_000 * copies // 1_000_000, 1), copies)
        )
        print(f"    time per character at 1,000,000 against 10,000: ratio {long / short:.2f}")


LAWS = ((Path("amending/ru/33991.md"), Lang.RU), (Path("laws2/kk/texts/kk_33991.clean.md"), Lang.KK))
PROOFS = {
    reader: ("accounted", "doubted", "in_another_language"),
    proving: ("stands_alone", "_known", "_own_lines"),
    text: ("closings", "loose_end", "overclosed", "without_stray_marks"),
    quotes: ("marks_in",),
    words: ("without_stray_marks",),
}
"""What proves that no order is swallowed and no quotation misread, where it is called."""
MENDING = {
    text: ("unglued", "whole"),
    words: ("with_spaces_and_signs", "plain_line", "without_inner_spaces"),
}
"""What puts printed lines in order before they are read: broken lines joined, glued words and orders parted."""


def _articles(head: SourceLine, body: Sequence[SourceLine], copies: int) -> list[SourceLine]:
    """The copies of a body one behind the other, each an article of the amending act with the line that names its act."""
    size = len(body) // copies
    articles: list[SourceLine] = []
    for n in range(copies):
        opening = re.sub(r"\d+", str(n + 1), head.text, count=1)
        articles += [SourceLine(0, opening), *body[n * size : (n + 1) * size]]
    return articles


def _numbered(lines: Sequence[SourceLine]) -> list[SourceLine]:
    return [SourceLine(n, line.text) for n, line in enumerate(lines, 1)]


def _cpu(work: Callable[[], object], runs: int) -> float:
    """The shortest time of some runs on the processor: other programs do not count."""
    times = []
    for _run in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def _ratio(lines: list[SourceLine], lang: Lang) -> float:
    """One reading against finding the words of the same text."""
    whole = "\n".join(line.text for line in lines)
    words = _cpu(lambda: re.findall(r"\w+", whole), 5)
    return _cpu(lambda: read_instructions(lines, lang), 1) / words


def _rate(lines: list[SourceLine], lang: Lang) -> float:
    characters = sum(len(line.text) for line in lines)
    return _cpu(lambda: read_instructions(lines, lang), 3 if characters > 100_000 else 31) / characters


def _share(parts: Mapping[ModuleType, Sequence[str]], lines: list[SourceLine], lang: Lang) -> float:
    """Time inside some parts of reading, of all the time; what the clock itself takes at the many short ones counts for neither."""
    spent, inside, calls = 0.0, 0, 0

    def timed(work: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object) -> object:
            nonlocal spent, inside, calls
            start = time.process_time()
            inside += 1
            calls += 1
            try:
                found = work(*args)
                return list(found) if isinstance(found, Iterator) else found
            finally:
                inside -= 1
                spent += 0 if inside else time.process_time() - start

        return run

    def work(_line: str) -> None:
        """Nothing."""

    nothing = timed(work)
    clock = _cpu(lambda: [nothing("") for _call in range(100_000)], 3) - _cpu(
        lambda: [work("") for _call in range(100_000)], 3
    )
    seen = spent / calls  # what the clock takes and counts as spent, at each call
    clock, spent, calls = clock / 100_000, 0.0, 0
    with ExitStack() as stack:
        for module, names in parts.items():
            for name in names:
                stack.enter_context(patch.object(module, name, timed(getattr(module, name))))
        took = _cpu(lambda: read_instructions(lines, lang), 1)
    return (spent - calls * seen) / (took - calls * clock)


def reading_an_act() -> None:
    """The Tax Code as a tree, and how much of it proves that nothing stands in another order."""
    path = CORPUS / "acts" / "ru" / "tax_code_2026.txt"
    lines = read_source(path).lines
    tree = read_structure(lines)
    took = _cpu(lambda: read_act(path), 3)
    proof = _cpu(lambda: proved(tree.root, lines, tree.facts.notes), 3)
    print(
        f"the Tax Code ({sum(len(line.text) for line in lines):,} characters): {took:.2f} s, {proof / took:.1%} proof of order"
    )


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
    reading()
    reading_an_act()
    applying()
