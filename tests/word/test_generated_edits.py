"""Random edits in the tables of real acts come back from Word: every one found, in its provision, and no other."""

from __future__ import annotations

import datetime as dt
import io
import random
import re
from pathlib import Path
from types import MappingProxyType

import docx
import pytest
from docx.table import _Cell

from lawtrack.formats.typed_table import read_typed_file
from lawtrack.model.change import ChangeKind
from lawtrack.model.eids import HEADING
from lawtrack.model.index import TreeIndex
from lawtrack.profiles.forms import load_form
from lawtrack.reading.lines import SourceLine
from lawtrack.reviewing.bill import Bill, BillKind, BillVersion, EditKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.edits import with_edits
from lawtrack.services.bills.returned.table_import import edits_of_table
from lawtrack.services.from_file.amending_acts import amending_from_lines
from lawtrack.services.from_file.applying import apply_to_expression
from lawtrack.services.from_file.tables import ActTable, draw, table_of_acts
from lawtrack.tables.typed_column import plain
from tests.corpus import CORPUS
from tests.truth.cases import make

pytestmark = pytest.mark.corpus
ACTS = sorted((CORPUS / "acts" / "ru").glob("*.md")) + sorted((CORPUS / "acts" / "kk").glob("*.md"))
FORM = load_form("A")
PLAIN = (ChangeKind.MODIFIED, ChangeKind.REWRITTEN, ChangeKind.INSERTED, ChangeKind.DELETED)


def bill_of(path: Path, seed: str) -> AppliedBill | None:
    case = make(path, seed)
    if case is None:
        return None
    lines = [SourceLine(n, text) for n, text in enumerate("\n".join(case.law).split("\n"), 1)]
    amending = amending_from_lines(lines, "law", case.base.lang)
    made = apply_to_expression(case.base, amending)
    reference = next(i.act for i in amending.instructions if i.act is not None)
    day = dt.date(2026, 1, 1)
    bill = Bill("trial", MappingProxyType({}), BillKind.LAW, day, "law", versions=(BillVersion(1, day),))
    act = AppliedAct(reference, case.base.work, made.base, made.result, made.outcomes)
    return AppliedBill(bill, case.base.lang, amending, (act,), made.outcomes)


def editable(cell: _Cell) -> list[int]:
    return [
        n for n, p in enumerate(cell.paragraphs) if re.search(r"\w{5,}.*\w{5,}", p.text) and p.text != "…"
    ]


@pytest.mark.parametrize("path", ACTS, ids=lambda p: p.stem)
@pytest.mark.parametrize("seed", range(3))
def test_words_changed_at_random_come_back(path: Path, seed: int) -> None:
    rng = random.Random(f"{path.name}/{seed}")  # noqa: S311
    applied = bill_of(path, f"{seed}/{path.stem}")
    if applied is None:
        return
    (act,) = applied.acts_at_hand
    shown = ActTable(
        "act", act.before, act.after, applied.amending.instructions, applied.outcomes, {}, act.work.uri
    )
    table = table_of_acts([shown], "trial", FORM, applied.lang)
    if not table.rows:
        return
    document = docx.Document(io.BytesIO(draw(table, FORM, "docx")))
    typed: dict[int, tuple[int, str]] = {}
    touched: set[str] = set()  # a heading that several rows repeat is edited in one of them
    rows = [r for r in document.tables[0].rows if len(r._tr.tc_lst) == len(FORM.columns)][1:]
    for at, (row, was) in enumerate(zip(rows, table.rows, strict=True)):
        lines = editable(row.cells[3])
        if was.note == "everywhere" or not lines or rng.random() < 0.4:
            continue
        n = rng.choice(lines)
        paragraph = row.cells[3].paragraphs[n]
        words = list(re.finditer(r"(?<=[^\W\d_] )\b\w{5,}\b", paragraph.text))  # no part of a printed number
        if not words or not paragraph.runs:
            continue
        if paragraph.text in touched:
            continue
        touched.add(paragraph.text)
        word = rng.choice(words)
        text = f"{paragraph.text[: word.start()]}вставкой{paragraph.text[word.end() :]}"
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = text
        typed[at] = (n, text)
    out = io.BytesIO()
    document.save(out)
    made = edits_of_table(applied, table, FORM, read_typed_file(out.getvalue(), "table.docx"), "table.docx")
    answered = {p.row for p in made.edits} | {x.row for x in made.lost}
    assert len(answered) == len(typed)
    result, misfits = with_edits(act.before, act.after, [p.edit for p in made.edits], act.reference)
    assert not misfits
    index = TreeIndex(result.root)
    for placed in made.edits:
        unit = index.get(placed.edit.element.removesuffix(HEADING))
        assert unit is not None
        assert placed.edit.how in (EditKind.WORDS, EditKind.UNIT)
        shown_words = plain(" ".join(f"{u.label} {u.heading} {u.text}" for u in unit.walk()))
        assert any(plain(text).split(" ", 1)[-1][-40:] in shown_words for _n, text in typed.values())
    several = [at for at in typed if any(c.kind not in PLAIN for c in table.rows[at].changes)]
    assert len(made.lost) == len(several), made.lost
