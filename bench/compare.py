"""How fast two editions are compared, beside xmldiff and redlines in the same run; what renumbering comes to.

Run: ``make bench``, or ``python bench/compare.py`` where the peers are installed (``requirements-bench.lock``). The act is
the Tax Code of ``LAWTRACK_CORPUS`` (by default ``../shared/data``); where it is not, a code of the same size is made up.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from lawtrack.comparing import compare
from lawtrack.comparing.words import tokens, word_runs
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text
from lawtrack.services.from_file.acts import read_act

CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", Path(__file__).parents[2] / "shared" / "data"))
TAX_CODE = CORPUS / "acts" / "ru" / "tax_code_2026.txt"
WORDS = [
    "орган",
    "срок",
    "акт",
    "лицо",
    "право",
    "обязан",
    "решение",
    "порядок",
    "учет",
    "налог",
    "договор",
    "заявление",
    "рассмотрение",
    "участник",
    "имущество",
    "доход",
    "расход",
    "период",
    "ставка",
    "объект",
    "сумма",
    "уплата",
    "отчет",
    "проверка",
    "уведомление",
    "пеня",
    "вычет",
    "льгота",
]
PEERS = 40
XMLDIFF = {"F": 0.75, "ratio_mode": "faster", "fast_match": True}


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The median time of some runs."""
    times = []
    for _run in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def the_code() -> Provision:
    """The Tax Code, or a made-up code of 850 articles."""
    if TAX_CODE.is_file():
        return read_act(TAX_CODE).expression.root
    return code(850)


def code(articles: int, first: int = 1, extra: int = 0) -> Provision:
    """A code of ``articles`` articles of random words; with ``extra`` a new one before it, all later ones renumbered."""
    made = []
    for n in range(1, articles + 1):
        words = random.Random(10_000 + n)  # noqa: S311 -- material for measuring
        parts = tuple(
            Provision(
                Kind.PARAGRAPH, Number(str(p)), f"{p}.", text=f"{' '.join(words.choices(WORDS, k=60))}."
            )
            for p in range(1, 6)
        )
        if n == extra:
            made.append(_article(first + len(made), "Новая", _new_parts()))
        made.append(_article(first + len(made), f"Предмет {words.choice(WORDS)} {n}", parts))
    return Provision(Kind.ACT, children=tuple(made))


def _article(n: int, heading: str, parts: tuple[Provision, ...]) -> Provision:
    return Provision(Kind.ARTICLE, Number(str(n)), f"Статья {n}.", heading, children=parts)


def _new_parts() -> tuple[Provision, ...]:
    return (Provision(Kind.PARAGRAPH, Number("1"), "1.", text="Совсем другие слова, каких ещё не было."),)


def edited(root: Provision, articles: int) -> Provision:
    """The code with a word changed in one leaf of each of so many articles, spread over it."""
    every = [n for n in root.walk() if n.kind is Kind.ARTICLE and not n.removed]
    step = max(1, len(every) // articles)
    chosen = {id(n) for n in every[::step][:articles]}

    def visit(unit: Provision, inside: bool) -> Provision:
        inside = inside or id(unit) in chosen
        if inside and unit.is_leaf and len(unit.text) > 40:
            return unit.with_(text=_other_words(unit.text))
        children = list(unit.children)
        for n, child in enumerate(children):
            new = visit(child, inside)
            if new is not child:
                children[n] = new
                if inside:
                    break  # one leaf of an article is enough
        same = all(a is b for a, b in zip(children, unit.children, strict=True))
        return unit if same else unit.with_(children=tuple(children))

    return visit(root, False)


def _other_words(text: str) -> str:
    words = list(re.finditer(r"\b\w{5,}\b", text))
    for match in reversed(words[1::4] or words[:1]):
        text = f"{text[: match.start()]}уполномоченный{text[match.end() :]}"
    return text


def words_of(old: Provision, new: Provision) -> None:
    """Word differences of every changed leaf: time, and whether any word was split."""
    pairs = [(a.text, b.text) for a, b in zip(old.walk(), new.walk(), strict=True) if a.text != b.text]
    spent = seconds(lambda: [word_runs(a, b) for a, b in pairs])
    split = total = 0
    for a, b in pairs:
        whole = {t.rstrip() for t in (*tokens(a), *tokens(b))}
        for run in word_runs(a, b):
            total += run.op != "="
            split += run.op != "=" and any(t.rstrip() not in whole for t in tokens(run.text))
    print(f"words of {len(pairs)} changed articles: {spent:.3f} s; {split} of {total} changes split a word")


def excerpt(root: Provision, articles: int) -> Provision:
    """The first articles alone: peers that grow with the square of the text cannot be measured on all of it."""
    found = [n for n in root.walk() if n.kind is Kind.ARTICLE][:articles]
    return Provision(Kind.ACT, children=tuple(found))


def peers(old: Provision, new: Provision) -> None:
    """The same two texts by lawtrack, redlines and xmldiff."""
    ours = seconds(lambda: compare(old, new))
    print(f"    lawtrack: {ours:.4f} s")
    if find_spec("redlines"):
        from redlines import Redlines  # type: ignore[import-not-found,unused-ignore]

        peer = seconds(lambda: Redlines(plain_text(old), plain_text(new)).output_markdown, 1)
        print(f"    redlines: {peer:.2f} s, ratio {peer / ours:.0f}")
    else:
        print("    redlines is not installed: make bench")
    if not find_spec("xmldiff"):
        print("    xmldiff is not installed: make bench")
        return
    from xmldiff import main as xmldiff  # type: ignore[import-not-found,unused-ignore]

    files = [_xml(root) for root in (old, new)]
    found: list[object] = []
    peer = seconds(
        lambda: found.extend(xmldiff.diff_texts(files[0], files[1], diff_options=dict(XMLDIFF))), 1
    )
    print(
        f"    xmldiff (F=0.75, faster, fast_match): {peer:.2f} s, ratio {peer / ours:.0f}, {len(found)} operations"
    )


def _xml(root: Provision) -> str:
    """The bare tree, an element for every number, heading and text: what a differ of XML is best at."""

    def element(unit: Provision) -> etree._Element:
        made = etree.Element(unit.kind.value)
        for tag, words in (("num", unit.label), ("heading", unit.heading), ("p", unit.text)):
            if words:
                etree.SubElement(made, tag).text = words
        made.extend([element(child) for child in unit.children])
        return made

    return etree.tostring(element(root), encoding="unicode")


def main() -> None:
    """Print the figures."""
    old = the_code()
    for changed in (75, 255):
        new = edited(old, changed)
        ours = seconds(lambda new=new: compare(old, new))  # type: ignore[misc]
        articles = sum(n.kind is Kind.ARTICLE for n in old.walk())
        print(f"{articles} articles, {changed} changed: {ours:.3f} s, {compare(old, new).counts}")
        words_of(old, new)
        if changed == 75:
            print(f"  the first {PEERS} articles, beside others:")
            peers(excerpt(old, PEERS), excerpt(new, PEERS))
    before, after = code(200), code(200, extra=20)
    ours = seconds(lambda: compare(before, after))
    print(
        f"200 articles, one inserted, the rest renumbered: {ours:.3f} s, {len(compare(before, after).changes)} events, "
        f"{compare(before, after).counts}"
    )
    print(f"  the same with {PEERS} articles, beside others:")
    peers(code(PEERS), code(PEERS, extra=20))


if __name__ == "__main__":
    main()
