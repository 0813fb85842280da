"""How fast two editions are compared: a code of 850 articles with 75 changed ones, beside xmldiff and redlines.

Run: ``python bench/compare.py``. The peers are measured where they are installed: ``pip install xmldiff redlines``.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from importlib.util import find_spec

from lawtrack.comparing import compare
from lawtrack.comparing.words import tokens, word_runs
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text

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
]


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The median time of some runs."""
    times = []
    for _run in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def code(articles: int, changed: set[int], seed: int = 1) -> Provision:
    """A code of ``articles`` articles; those in ``changed`` have other words in one of their paragraphs."""
    made = []
    for n in range(1, articles + 1):
        words = random.Random(seed * 10_000 + n)  # noqa: S311 -- material for measuring
        paragraphs = []
        for p in range(1, 6):
            text = " ".join(words.choices(WORDS, k=60)) + "."
            if n in changed and p == 3:
                text = text.replace("орган ", "уполномоченный орган ").replace("срок", "предельный срок")
            paragraphs.append(Provision(Kind.PARAGRAPH, Number(str(p)), f"{p}.", text=text))
        made.append(
            Provision(
                Kind.ARTICLE, Number(str(n)), f"Статья {n}.", f"Предмет {n}", children=tuple(paragraphs)
            )
        )
    return Provision(Kind.ACT, children=tuple(made))


def main() -> None:
    """Print the figures."""
    changed = set(range(5, 850, 11)[:75])
    old, new = code(850, set()), code(850, changed)
    ours = seconds(lambda: compare(old, new))
    print(f"lawtrack: 850 articles, {len(changed)} changed: {ours:.3f} s, {compare(old, new).counts}")
    first, second = code(850, set()), code(850, set(range(1, 256)))
    pairs = [(a, b) for a, b in zip(first.walk(), second.walk(), strict=True) if a.text != b.text]
    print(
        f"words of 255 changed articles: {seconds(lambda: [word_runs(a.text, b.text) for a, b in pairs]):.3f} s"
    )
    split = 0
    for a, b in pairs:
        whole = {t.rstrip() for t in (*tokens(a.text), *tokens(b.text))}
        split += sum(t.rstrip() not in whole for run in word_runs(a.text, b.text) for t in tokens(run.text))
    print(f"words split: {split}")
    if find_spec("redlines"):
        from redlines import Redlines  # type: ignore[import-not-found]

        peer = seconds(lambda: Redlines(plain_text(old), plain_text(new)).output_markdown, 1)
        print(f"redlines on the same texts: {peer:.2f} s, ratio {peer / ours:.0f}")
    else:
        print("redlines is not installed: pip install redlines")
    if find_spec("xmldiff"):
        _xmldiff(old, new, ours)
    else:
        print("xmldiff is not installed: pip install xmldiff")


def _xmldiff(old: Provision, new: Provision, ours: float) -> None:
    import datetime as dt

    from xmldiff import main as xmldiff  # type: ignore[import-not-found]

    from lawtrack.formats.akn import write_akn
    from lawtrack.model.document import Expression, Lang, Work

    files = [
        write_akn(Expression(Work("/akn/kz/act/2020-01-01/1"), Lang.RU, dt.date(2020, 1, 1), r))
        for r in (old, new)
    ]
    options = {"F": 0.75, "ratio_mode": "faster", "fast_match": True}
    peer = seconds(lambda: xmldiff.diff_texts(files[0], files[1], diff_options=options), 1)
    print(f"xmldiff on the same texts: {peer:.2f} s, ratio {peer / ours:.0f}")


if __name__ == "__main__":
    main()
