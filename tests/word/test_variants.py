"""A right table stays right however Word users change it; one wrong word is one difference; nothing is lost silently."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import docx
import pytest

from lawtrack.formats.typed_table import read_typed_file
from lawtrack.profiles.forms import load_form
from lawtrack.reviewing.bill import Bill, BillKind, BillVersion, EditKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.returned.imported import TableImport
from lawtrack.services.bills.returned.table_import import edits_of_table
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.tables import ActTable, draw, table_of, table_of_acts
from lawtrack.services.from_file.typed_tables import TypedTables
from lawtrack.tables.table import ComparativeTable
from lawtrack.tables.typed_check import TypedKind
from tests.services.test_typed_tables import BASE, BILL
from tests.word.sheet import ELEMENT, NEW, OLD, Sheet, text, write
from tests.word.variants import DOUBTFUL, HARMLESS, UNREADABLE, nothing

FORM = load_form("A")
Change = Callable[[Sheet], None]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("variants")
    base, bill = folder / "base.txt", folder / "bill.txt"
    base.write_text(BASE, "utf-8")
    bill.write_text(BILL, "utf-8")
    return base, bill


@pytest.fixture(scope="module")
def application(files: tuple[Path, Path]) -> Application:
    made = apply_files(*files)
    assert made.settled
    return made


@pytest.fixture(scope="module")
def tables(application: Application) -> TypedTables:
    return TypedTables(application)


_DRAWN: dict[int, bytes] = {}


def changed(application: Application, *changes: Change) -> bytes:
    """The right table, drawn once, with changes."""
    if id(application) not in _DRAWN:
        _DRAWN[id(application)] = draw(table_of(application, "A"), FORM, "docx")
    document = docx.Document(io.BytesIO(_DRAWN[id(application)]))
    for change in changes:
        change(Sheet(document))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


_IN_WORK: dict[int, tuple[AppliedBill, ComparativeTable]] = {}


def in_work(application: Application) -> tuple[AppliedBill, ComparativeTable]:
    """The bill as a workspace has it, and its table, made once."""
    if id(application) in _IN_WORK:
        return _IN_WORK[id(application)]
    day = dt.date(2026, 1, 1)
    reference = next(i.act for i in application.amending.instructions if i.act is not None)
    bill = Bill("trial", MappingProxyType({}), BillKind.LAW, day, "law", versions=(BillVersion(1, day),))
    act = AppliedAct(
        reference, application.base.work, application.base, application.result, application.outcomes
    )
    applied = AppliedBill(bill, application.base.lang, application.amending, (act,), application.outcomes)
    shown = ActTable(
        "act", act.before, act.after, applied.amending.instructions, applied.outcomes, {}, act.work.uri
    )
    table = table_of_acts([shown], "trial", FORM, applied.lang)
    _IN_WORK[id(application)] = applied, table
    return applied, table


def imported(application: Application, data: bytes) -> TableImport:
    applied, table = in_work(application)
    made = edits_of_table(applied, table, FORM, read_typed_file(data, "t.docx"), "t.docx")
    assert sum(made.counts.values()) == len(made.rows)
    return made


@pytest.mark.parametrize("name", HARMLESS)
def test_a_right_table_has_no_difference(tables: TypedTables, application: Application, name: str) -> None:
    found = tables.check(changed(application, HARMLESS[name]), "typed.docx")
    assert found.differences == ()
    assert found.counts["row"] > 0


@pytest.mark.parametrize("name", HARMLESS)
def test_a_right_table_brings_nothing_and_gives_nothing_up(application: Application, name: str) -> None:
    made = imported(application, changed(application, HARMLESS[name]))
    assert [(p.element, p.edit.how, p.edit.text) for p in made.edits] == []
    assert [(x.element, x.words, x.why) for x in made.lost] == []
    assert made.counts["unchanged"] == len(made.rows)


def _say(column: int, old: str, new: str) -> Change:
    def change(sheet: Sheet) -> None:
        for tr in sheet.rows:
            for t in tr.tc_lst[column].iter(
                "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
            ):
                if old in (t.text or ""):
                    t.text = t.text.replace(old, new)
                    return
        raise AssertionError(old)

    return change


SLIPS: dict[str, tuple[Change, str, str]] = {
    "a number": (_say(NEW, "12 ", "13 "), "12", "13"),
    "a date": (_say(NEW, "июня", "июля"), "июня", "июля"),
    "an element": (_say(NEW, "беседка", "скамейка"), "беседка", "скамейка"),
    "the wording in force": (_say(OLD, "собирать", "хранить"), "собирать", "хранить"),
    "a line that stays": (_say(NEW, "состоит из сада", "состоит из огорода"), "сада", "огорода"),
    "a body": (_say(NEW, "решению суда", "решению акима"), "суда", "акима"),
}


@pytest.mark.parametrize(
    ("name", "slip"), [(name, slip) for n, name in enumerate(HARMLESS) for slip in list(SLIPS)[n % 6 :: 6]]
)
def test_one_wrong_word_is_one_difference(
    tables: TypedTables, application: Application, name: str, slip: str
) -> None:
    spoil, old, new = SLIPS[slip]
    found = tables.check(changed(application, spoil, HARMLESS[name]), "typed.docx")
    (difference,) = found.differences
    assert difference.kind is TypedKind.WORDS
    assert any(run.op == "-" and old in run.text for run in difference.runs), difference.runs
    assert any(run.op == "+" and new in run.text for run in difference.runs), difference.runs


@pytest.mark.parametrize("name", HARMLESS)
def test_one_word_changed_is_that_edit(application: Application, name: str) -> None:
    data = changed(application, _say(NEW, "решению суда", "решению акима"), HARMLESS[name])
    made = imported(application, data)
    assert [(p.edit.element, p.edit.text) for p in made.edits] == [
        ("art_1__para_2", "Двор может быть разделен по решению акима.")
    ]
    assert made.lost == []


@pytest.mark.parametrize("name", HARMLESS)
def test_a_row_left_out_is_the_only_one_missing(
    tables: TypedTables, application: Application, name: str
) -> None:
    def drop(sheet: Sheet) -> None:
        tr = next(tr for tr in sheet.rows if text(tr.tc_lst[ELEMENT]).startswith("пункт 2 статьи 4"))
        tr.getparent().remove(tr)

    data = changed(application, drop, HARMLESS[name])
    found = tables.check(data, "typed.docx")
    assert [(d.kind, d.element) for d in found.differences] == [(TypedKind.MISSING_ROW, "пункт 2 статьи 4")]
    made = imported(application, data)
    assert [(p.edit.element, p.edit.how) for p in made.edits] == [("art_4__para_2", EditKind.WITHDRAW)]


@pytest.mark.parametrize("name", HARMLESS)
def test_a_wrong_article_is_found(tables: TypedTables, application: Application, name: str) -> None:
    def misname(sheet: Sheet) -> None:
        tr = next(tr for tr in sheet.rows if text(tr.tc_lst[ELEMENT]).startswith("пункт 2 статьи 4"))
        write(tr.tc_lst[ELEMENT], "пункт 2 статьи 2")

    found = tables.check(changed(application, misname, HARMLESS[name]), "typed.docx")
    assert found.differences


@pytest.mark.parametrize("name", DOUBTFUL)
def test_words_that_may_not_be_what_they_seem_are_listed_and_not_taken(
    tables: TypedTables, application: Application, name: str
) -> None:
    data = changed(application, DOUBTFUL[name])
    made = imported(application, data)
    assert made.edits == []
    (lost,) = made.lost
    assert lost.element == "пункт 2 статьи 1"
    assert "«" in lost.why
    kinds = {"words_in_a_box": [TypedKind.FOREIGN_LINE], "hidden_words": [TypedKind.UNREAD]}
    assert [d.kind for d in tables.check(data, "typed.docx").differences] == kinds.get(name, [])


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_listed_and_gives_nothing_up(
    tables: TypedTables, application: Application, name: str
) -> None:
    data = changed(application, UNREADABLE[name])
    found = tables.check(data, "typed.docx")
    assert any(d.kind is TypedKind.UNREAD and d.why for d in found.differences)
    made = imported(application, data)
    assert [p.edit.how for p in made.edits] == []
    assert any(x.row_lost for x in made.lost)
    assert made.counts["not_placed"]


def test_every_change_does_something(application: Application) -> None:
    same = changed(application, nothing)
    body = docx.Document(io.BytesIO(same)).element.xml
    for name, change in {**HARMLESS, **UNREADABLE}.items():
        if change is not nothing:
            assert docx.Document(io.BytesIO(changed(application, change))).element.xml != body, name
