from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lawtrack.formats.akn import check_akn, join_articles, read_akn, split_articles, write_akn
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure
from tests.corpus import CORPUS
from tests.formats.akn_schema import schema_errors

pytestmark = pytest.mark.corpus

FILES = sorted(
    path
    for folder in ("acts", "amending")
    for path in (CORPUS / folder).rglob("*")
    if path.suffix in (".txt", ".md")
)


def lines_of(path: Path) -> list[SourceLine]:
    rows = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [
        SourceLine(n, " ".join(row.lstrip("#> ").replace("**", "").split()), len(row) - len(row.lstrip()))
        for n, row in rows
        if row.strip("#> *\t")
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_act_is_written_valid_and_read_back_the_same(path: Path) -> None:
    lang = Lang(path.parent.name)
    work = Work("/akn/kz/act/2020-01-01/1-VI", WorkKind.LAW, dt.date(2020, 1, 1), "1-VI")
    structure = read_structure(lines_of(path), lang)
    written = Expression(work, lang, dt.date(2024, 1, 1), structure.root, structure.facts)
    data = write_akn(written)

    read = read_akn(data, path.name)

    assert read.root == written.root
    assert (read.facts.notes, read.facts.parallel) == (written.facts.notes, written.facts.parallel)
    assert write_akn(read) == data
    assert schema_errors(data) == []
    assert join_articles(*split_articles(data)) == data
    assert [str(problem) for problem in check_akn(data)] == []
