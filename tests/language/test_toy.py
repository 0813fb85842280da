"""A language that gives every facet is read, without a change of any engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.language import language_of, languages
from lawtrack.model.document import Expression, Lang, NoteKind, WorkKind
from lawtrack.model.fact import FactKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.profiles.forms import load_form
from lawtrack.reading.facts import read_facts
from lawtrack.reading.language import detect_language
from lawtrack.reading.printed_dates import printed_date
from lawtrack.services.from_file.acts import read_act
from lawtrack.tables.acts import ActTable, band_of, rows_of
from lawtrack.tables.typed import TypedRow
from lawtrack.tables.typed_check import is_own_word
from lawtrack.tables.typed_columns import columns_of
from lawtrack.wording.act_titles import act_name, legal_force, nominative
from tests.language import toy
from tests.language.swapping import in_place_of

ACT = """\
Ranko ta Vell ul tria 5 jer 2024 № 12-VI RTV

Ta pukis e gardos

Gano 1. GENERA

Talo 1. Pukis

      1. Puki ol {open} por omnos.

      2. Gardos faka:

      1) verno;

      2) séno.

      Muis. Gardo ni ol puki.

      Sivel. Talo 1 mutita.

Talo 2. Rajtos

      Omnos plana arbos.

Vellor A. Nomo

Zuto 1

lo ranko ta Vell

Listo ta pukis

      1. Puki norda.
"""


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    with in_place_of(Lang.EN, toy):
        yield


def read(folder: Path, **words: str) -> Expression:
    path = folder / f"{words['open']}.txt"
    path.write_text(ACT.format(**words), encoding="utf-8")
    return read_act(path).expression


def test_its_articles_notes_and_annexes_are_read(tmp_path: Path) -> None:
    act = read(tmp_path, open="apéra")
    index = TreeIndex(act.root)
    eids = {place.eid for place in index}
    assert act.lang is Lang.EN
    assert {"chp_1", "art_1__para_1", "art_1__para_2__subpara_1__point_2", "art_2"} <= eids
    assert index.places["art_1"].provision.heading == "Pukis"
    assert any(place.provision.kind is Kind.NOTE for place in index)
    assert [n.kind for n in act.facts.notes] == [NoteKind.FOOTNOTE]
    assert act.facts.notes[0].eid == "art_1"  # «Sivel. Talo …» belongs to the whole of the article
    assert [c.text for c in act.root.children if c.kind is Kind.CONCLUSIONS] == ["Vellor A. Nomo"]
    annex = act.root.children[-1]
    assert (annex.kind, annex.heading) == (Kind.ATTACHMENT, "Zuto 1\nlo ranko ta Vell")


def test_its_requisites_are_read(tmp_path: Path) -> None:
    work = read(tmp_path, open="apéra").work
    assert (work.kind, work.date, work.number) == (WorkKind.LAW, dt.date(2024, 3, 5), "12-VI")
    assert work.title(Lang.EN) == "Ta pukis e gardos"
    assert work.uri == "/akn/kz/act/2024-03-05/12-VI"


def test_a_small_table_is_made(tmp_path: Path) -> None:
    before, after = (read(tmp_path, open=word) for word in ("apéra", "ferma"))
    name = act_name(before, Lang.EN)
    assert name == "Ranko ta Vell № 12-VI ul tria 5 jer 2024 «Ta pukis e gardos»"
    table = ActTable(name, before, after)
    assert band_of(table, load_form("A"), Lang.EN).text.startswith(name)
    (row,) = rows_of(table, load_form("A"), Lang.EN, 1)
    assert row.eid == "art_1__para_1"
    inserted = [p.text.strip() for line in row.proposed for p in line.pieces if p.mark == "inserted"]
    assert inserted == ["ferma"]


def test_its_dates_and_numbers_are_facts() -> None:
    assert printed_date("ul trija 5 jer 2024, tria 6 jer 2025") == dt.date(2025, 3, 6)
    facts = read_facts("lo trija 5 jer 2024: dos sento kuros, trijera termo", Lang.EN)
    assert [(f.kind, f.value) for f in facts] == [
        (FactKind.DATE, "2024-03-05"),
        (FactKind.SUM, "200"),
        (FactKind.NUMBER, "3"),
    ]


def test_words_typed_into_its_tables_are_known() -> None:
    heads = TypedRow(1, (("No",), ("Elemo",), ("Valida teksto",), ("Teksto ta proi",), ("Kialo",)))
    assert columns_of(heads) == {"element": 1, "current": 2, "proposed": 3, "justification": 4}
    assert is_own_word("Mankas.")
    assert is_own_word("forigi")
    assert not is_own_word("absent")


def test_its_names_of_acts_are_ranked_and_brought_into_the_nominative() -> None:
    assert nominative("lo Ranko «Ta pukis»", Lang.EN) == "Ranko «Ta pukis»"
    assert legal_force(WorkKind.OTHER, "ranko «Ta pukis»") < legal_force(WorkKind.OTHER, "ordo «Ta pukis»")


def test_it_is_told_by_its_letters() -> None:
    assert detect_language("Puki ol apéra por omnos, gardos faka séno") is Lang.EN
    assert detect_language("Двор открыт для всех жителей дома") is Lang.RU


def test_the_language_before_is_known_again_after_it() -> None:
    with in_place_of(Lang.EN, language_of(Lang.RU)):
        assert languages()[-1] is languages()[0]
    assert language_of(Lang.EN) is toy
