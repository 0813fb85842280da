"""The amending law between two texts of a code: how long it takes to write, read back, apply and compare it, by edits.

Run: ``make bench``. The act is the Tax Code of ``LAWTRACK_CORPUS`` (by default ``../shared/data``); where it is not, a
code of the same size is made up. Texts are read before the clock runs.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

# a file beside this one has the name of the library: the folder is searched last
HERE = str(Path(__file__).resolve().parent)
sys.path[:] = [*(entry for entry in sys.path if str(Path(entry or ".").resolve()) != HERE), HERE]

from redline import edited, tax_code  # noqa: E402

from lawtrack.model.document import Expression, Lang, Work, WorkKind  # noqa: E402
from lawtrack.model.rendering import plain_text  # noqa: E402
from lawtrack.reading.lines import SourceLine  # noqa: E402
from lawtrack.reading.structure import read_structure  # noqa: E402
from lawtrack.services.from_file.drafting import draft_law  # noqa: E402

EDITS = (1, 75, 150, 300)
WORK = Work(
    "/akn/kz/act/2025-07-18/214-VIII",
    WorkKind.CODE,
    titles={Lang.RU: "Налоговый кодекс Республики Казахстан"},
)


def act(lines: list[str]) -> Expression:
    """The act that the lines are read as."""
    root = read_structure([SourceLine(n, line) for n, line in enumerate(lines, 1)], Lang.RU).root
    return Expression(WORK, Lang.RU, None, root)


def main() -> None:
    """Measure each number of edits."""
    lines = tax_code()
    base = act(lines)
    print(f"{len(lines)} paragraphs, {len(plain_text(base.root)) / 1e6:.2f} million characters")
    draft_law(base, act(edited(lines, 1)))  # patterns are compiled at their first use
    for count in EDITS:
        after = replace(act(edited(lines, count)), work=base.work)
        begun, spent = time.perf_counter(), time.process_time()
        made = draft_law(base, after)
        wall, cpu = time.perf_counter() - begun, time.process_time() - spent
        state = "proved" if made.draft.proved else f"{len(made.draft.unsaid)} not said"
        print(
            f"{count:4d} edits: {wall:5.2f} s ({cpu:.2f} s of the processor), {len(made.draft.orders)} orders, {state}"
        )


if __name__ == "__main__":
    main()
