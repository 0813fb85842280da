"""Cases by number and seed: half of them tables, the others bills and laws in one language or two."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lawtrack.model.document import Lang
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import unit_text
from lawtrack.services.from_file.applying import Application
from lawtrack.services.from_file.parity import Parity, parity_of_files
from lawtrack.services.from_file.typed_tables import TypedTables
from lawtrack.tables.table import ComparativeTable
from lawtrack.tables.typed_check import TypedDifference
from tests.hunt.bills import broken_bill
from tests.hunt.breaking import Bill, BrokenBill
from tests.hunt.drawn import drawn, drawn_in_both, drawn_of_two
from tests.hunt.judging import Told, found_in_bill, found_in_table, found_in_text, of_check, of_parity
from tests.hunt.material import ACTS, BOTH, PAIRS, act, laws_in_both, official
from tests.hunt.office import Office
from tests.hunt.sheets import Sheet, Style, drawn_style, own_file, retyped, right_table, sheet_of, typed_file
from tests.hunt.tables import broken_table
from tests.truth.address import units

EACH = 4
"""How many errors are made in one right table or bill."""
WHOLE = ("law_293", "law_267", "law_480", "constitution_1995")


@dataclass(frozen=True)
class Result:
    """What became of one case, or of the right table or bill behind some.

    Attributes:
        command: ``check-table``, ``check`` or ``parity``.
        lang: The language of the error; both for a right bill in two.
        kind: The kind of error; empty for what is right.
        witness: What contradicts the error.
        found: True where it was told at its place.
        invented: What was told that is no error.
        name: Where it comes from.
        words: What was done, for reports.
    """

    command: str
    lang: str
    kind: str
    witness: str
    found: bool
    invented: tuple[str, ...]
    name: str
    words: str = ""


def results(seed: str, count: int, command: str = "") -> Iterator[Result]:
    """The results of ``count`` broken tables and bills, and of the right ones behind them.

    Args:
        seed: The seed.
        count: How many errors are made.
        command: Only the errors that this command looks for; all where empty.
    """
    shares: Mapping[str, tuple[Callable[[str, int], Iterator[Result]], float]] = {
        "check-table": (_tables, 0.5),
        "check": (_bills, 0.3),
        "parity": (_parities, 0.2),
    }
    for name, (make, share) in shares.items():
        if command in ("", name):
            yield from _first(make, seed, round(count * share))


def _first(make: Callable[[str, int], Iterator[Result]], seed: str, count: int) -> Iterator[Result]:
    made = n = 0
    while made < count:
        for result in make(seed, n):
            if result.kind and made == count:
                break
            made += bool(result.kind)
            yield result
        n += 1


def _tables(seed: str, n: int) -> Iterator[Result]:
    name, applied, tables = _application(seed, n)
    if applied is None or not tables or len(tables[0].rows) < 2:
        return
    lang = applied.base.lang
    right = sheet_of(tables, lang)
    checked = TypedTables(applied)
    for k in range(EACH):
        rng = random.Random(f"{seed}/{n}/{k}")  # noqa: S311 -- chance, not secrecy
        style = drawn_style(rng, lang, several=len(tables) > 1)
        typed = retyped(right, style, rng)
        told = checked.check(_file(typed, typed, style, tables[0])[0], "right.docx").differences
        named = f"{name} typed {style.name}"
        yield Result("check-table", lang.value, "", "", not told, tuple(map(_shown, told)), named)
        broken = broken_table(typed, rng)
        data, rows = _file(typed, broken.sheet, style, tables[0])
        after = checked.check(data, "broken.docx").differences
        found, beside = found_in_table(broken, [d for d in after if d not in told], rows)
        words = f"{broken.words} {broken.element}"
        yield Result(
            "check-table",
            lang.value,
            broken.kind,
            broken.witness,
            found,
            tuple(map(_shown, beside)),
            named,
            words,
        )


def _application(seed: str, n: int) -> tuple[str, Application | None, list[ComparativeTable]]:
    """A law applied to its act, and the table of it; one law in six amends two acts, and the table has both."""
    if n < len(PAIRS):
        applied = official(PAIRS[n])
        return PAIRS[n].name, applied, [right_table(applied)]
    if n % 6 == 5:
        lang = "kk" if n % 12 == 5 else "ru"
        mine = [path for path in ACTS if path.parent.name == lang and path.suffix != ".docx"]
        two = drawn_of_two((mine[n % len(mine)], mine[(n + 1) % len(mine)]), f"{seed}/{n}")
        if two is None:
            return "", None, []
        both = [law.applied() for law in two]
        return two[0].name, both[0], [right_table(applied) for applied in both]
    law = drawn(ACTS[n % len(ACTS)], f"{seed}/{n}")
    if law is None:
        return "", None, []
    applied = law.applied()
    return law.name, applied, [right_table(applied)]


def _file(
    right: Sheet, sheet: Sheet, style: Style, table: ComparativeTable
) -> tuple[bytes, dict[int, list[int]]]:
    return own_file(table, right, sheet) if style.own else typed_file(sheet, style)


def _shown(d: TypedDifference) -> str:
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    words = "".join(marks[run.op].format(run.text) for run in d.runs)
    return f"row {d.row} {d.kind.value} {d.element} {d.column} {words[:200]}"


def _bills(seed: str, n: int) -> Iterator[Result]:
    bill = _bill(seed, n)
    if bill is None:
        return
    office = Office(bill.acts)
    try:
        right = of_check(office.findings(bill), bill)
        langs = "+".join(lang.value for lang in bill.lines)
        yield Result("check", langs, "", "", not right, tuple(_said(t) for t in right), bill.name)
        for k in range(EACH):
            broken = broken_bill(bill, random.Random(f"{seed}/{n}/{k}"))  # noqa: S311
            told = of_check(office.findings(broken.bill), broken.bill)
            yield _judged("check", broken, *found_in_bill(broken, _new(told, right)))
    finally:
        office.close()


def _bill(seed: str, n: int) -> Bill | None:
    if n % 2:
        both = drawn_in_both(BOTH["teachers"], f"{seed}/{n}")
        laws = list(both) if both else []
    else:
        whole = [path for path in ACTS if path.name.startswith(WHOLE)]
        law = drawn(whole[n // 2 % len(whole)], f"{seed}/{n}", whole=True)
        laws = [law] if law is not None else []
    if not laws:
        return None
    return Bill(laws[0].name, {law.lang: law.lines for law in laws}, {law.lang: law.base for law in laws})


def _parities(seed: str, n: int) -> Iterator[Result]:
    laws = _laws()
    text = n % 3 == 2
    bill = _excerpt(f"{seed}/{n}") if text else laws[(n - n // 3) % len(laws)]
    judge, mode = (found_in_text, "text") if text else (found_in_bill, "instructions")
    right = of_parity(_parity(bill, mode))
    yield Result("parity", "ru+kk", "", "", not right, tuple(_said(t) for t in right), bill.name)
    for k in range(EACH):
        broken = broken_bill(bill, random.Random(f"{seed}/{n}/{k}"), text=text)  # noqa: S311
        told = _new(of_parity(_parity(broken.bill, mode)), right)
        yield _judged("parity", broken, *judge(broken, told))


@lru_cache
def _laws() -> list[Bill]:
    return [
        Bill(name, {Lang(p.parent.name if p.parent.name in ("ru", "kk") else p.parents[1].name): _lines(p) for p in paths}, {})
        for name, *paths in laws_in_both()
    ]  # fmt: skip


def _lines(path: Path) -> tuple[str, ...]:
    return tuple(line for line in path.read_text("utf-8").split("\n") if line.strip())


def _excerpt(seed: str) -> Bill:
    """Some articles of a law at hand in both languages."""
    rng = random.Random(seed)  # noqa: S311
    texts = [act(path) for path in BOTH["teachers"]]
    articles = [
        [unit for _path, unit in units(text.root, Kind.ARTICLE) if not unit.removed] for text in texts
    ]
    start = rng.randrange(len(articles[0]) - 6)
    numbers = {str(unit.number) for unit in articles[0][start : start + 6]}
    lines = {
        text.lang: tuple(
            line
            for unit in own
            if str(unit.number) in numbers
            for line in unit_text(unit).split("\n")
        )
        for text, own in zip(texts, articles, strict=True)
    }  # fmt: skip
    return Bill(f"teachers/{seed}", lines, {})


def _parity(bill: Bill, mode: str) -> Parity:
    with tempfile.TemporaryDirectory() as folder:
        paths = {lang: Path(folder) / f"{lang.value}.txt" for lang in bill.lines}
        for lang, lines in bill.lines.items():
            paths[lang].write_text("\n".join(lines), "utf-8")
        return parity_of_files(paths[Lang.RU], paths[Lang.KK], mode)


def _new(told: Sequence[Told], before: Sequence[Told]) -> list[Told]:
    """What is told of a broken bill and not of the right one."""
    known = {t.words for t in before}
    return [t for t in told if t.words not in known]


def _judged(command: str, broken: BrokenBill, found: bool, beside: Sequence[Told]) -> Result:
    return Result(
        command, broken.lang.value, broken.kind, broken.witness, found, tuple(_said(t) for t in beside),
        broken.bill.name, broken.words,
    )  # fmt: skip


def _said(t: Told) -> str:
    return f"{t.kind} {dict(t.lines)} {t.words[:250]}"
