"""How long the references of a library of ten large acts take: read, read again, asked.

Run: ``python bench/references.py`` (real acts from ``LAWTRACK_CORPUS``, by default ``../shared/data``). The ten acts are the
Tax Code, the Labour Code, the Law «On Legal Acts», the Constitution, and variants of them: in each variant every article has
another sentence, so that none is read once for two acts.
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from lawtrack.model.document import Expression
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision, character_count
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.library.library import Library
from lawtrack.services.library.references.index import ReferenceIndex
from lawtrack.services.workspace import init_workspace, open_workspace

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", ROOT.parent / "shared" / "data")).resolve()
ACTS = {
    "tax_code_2026.txt": 2,
    "labor_code_2025.txt": 4,
    "law_480-V_legal_acts_2024-08-20.md": 2,
    "constitution_1995_wording_2022.txt": 2,
}
"""How many acts are made of each."""


def variants() -> Iterator[Expression]:
    """The ten acts."""
    for name, count in ACTS.items():
        read = read_act(CORPUS / "acts" / "ru" / name).expression
        for n in range(count):
            work = replace(read.work, uri=f"{read.work.uri}-{n}", number=f"{n}-V", aliases=())
            yield replace(read, work=work, edition=dt.date(2026, 1, 1), root=varied(read.root, n))


def varied(node: Provision, n: int) -> Provision:
    """The tree with another heading for every article."""
    if node.kind is Kind.ARTICLE:
        return node.with_(heading=f"{node.heading} {n}") if n else node
    return node.with_(children=tuple(varied(child, n) for child in node.children)) if node.children else node


def timed(what: str, work: Callable[[], object], times: int = 1) -> None:
    """Print how long something takes, in wall and processor time."""
    wall, spent = time.perf_counter(), time.process_time()
    for _n in range(times):
        made = work()
    wall, spent = (time.perf_counter() - wall) / times, (time.process_time() - spent) / times
    size = len(made) if isinstance(made, list) else ""
    print(f"{what:48} {wall:8.3f} s  {spent:8.3f} s of one processor  {size}")


def main() -> None:
    """Make the library and measure."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library(init_workspace(Path(folder) / "ws"))
        characters = 0
        for expression in variants():
            library.save(expression)
            characters += character_count(expression.root)
        workspace = open_workspace(Path(folder) / "ws")
        print(f"{sum(ACTS.values())} acts, {characters:,} characters without spaces")
        timed("all references of the library read", lambda: ReferenceIndex(workspace).make())
        timed("… asked for again, nothing is new", lambda: ReferenceIndex(workspace).make())
        index = ReferenceIndex(workspace)
        work = next(item.work for item in library.shelf() if "tax" in item.work.uri)
        index.to(work, "art_5")
        timed("who refers to article 755 of the Tax Code", lambda: index.to(work, "art_755"), 20)
        timed("who refers to article 16 of it", lambda: index.to(work, "art_16"), 20)
        timed("who refers to any of its elements", lambda: index.to(work))


if __name__ == "__main__":
    main()
