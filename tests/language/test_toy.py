"""A language that gives every facet is read, without a change of any engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.amending.addressee import addressed
from lawtrack.amending.tombstones import Amender, tombstone
from lawtrack.drafting.citations import citation_text
from lawtrack.drafting.phrase import phrase
from lawtrack.language import language_of, languages
from lawtrack.language.facets.clauses import Rule
from lawtrack.model.document import Expression, Lang, NoteKind, Scheme, WorkKind
from lawtrack.model.fact import FactKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import Action, ActReference, OutcomeKind, StartRule
from lawtrack.model.kinds import Kind
from lawtrack.profiles.forms import load_form
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reading.citations import read_citations
from lawtrack.reading.facts import read_facts
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.printed.quotes import take_out
from lawtrack.reading.language import detect_language
from lawtrack.reading.printed_dates import printed_date
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.applying import apply_to_expression
from lawtrack.tables.acts import ActTable, band_of, rows_of
from lawtrack.tables.typed import TypedCell, TypedRow
from lawtrack.tables.typed_column import is_own_word
from lawtrack.tables.typed_columns import heads_at
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
    words = ("Nombro", "Elemo", "Valida teksto", "Teksto ta proi", "Kialo")
    heads = TypedRow(1, tuple(TypedCell(n, 1, (word,), (word,)) for n, word in enumerate(words)))
    found = heads_at([heads], 0)
    assert found is not None
    assert [head.key for head in found.heads] == ["number", "element", "current", "proposed", "justification"]
    assert is_own_word("Mankas.")
    assert is_own_word("forigi")
    assert not is_own_word("absent")


def test_its_names_of_acts_are_ranked_and_brought_into_the_nominative() -> None:
    assert nominative("lo Ranko «Ta pukis»", Lang.EN) == "Ranko «Ta pukis»"
    assert legal_force(WorkKind.OTHER, "ranko «Ta pukis»") < legal_force(WorkKind.OTHER, "ordo «Ta pukis»")


def test_it_is_told_by_its_letters() -> None:
    assert detect_language("Puki ol apéra por omnos, gardos faka séno") is Lang.EN
    assert detect_language("Двор открыт для всех жителей дома") is Lang.RU


LAW = """\
Ranko ta Vell ul tria 6 jer 2025 № 15-VI RTV

Lase muti rankon ta Vell «Ta pukis e gardos»

Talo 1. Muti en Rankom ta Vell ul tria 5 jer 2024 № 12-VI «Ta pukim e gardom»:

1) en lemo 1 ul talo 1 vorton «apéra» cambu vortom «ferma»;

2) lemon 2 ul talo 1 aldu puntom 3) tia formo:

«3) auto.»;

3) punton 1) ul lemo 2 ul talo 1 forigu.

Talo 2. Tia ranko validos ek una 1 jer 2026.

Vellor A. Nomo
"""


def law(folder: Path) -> AmendingAct:
    path = folder / "law.txt"
    path.write_text(LAW, encoding="utf-8")
    return read_amending(path)


def test_its_amending_laws_are_read(tmp_path: Path) -> None:
    substituted, added, deleted, final = law(tmp_path).instructions
    assert (substituted.action, substituted.target_eid) == (Action.SUBSTITUTE_WORDS, "art_1__para_1")
    assert (substituted.old, substituted.new) == ("apéra", "ferma")
    assert (added.action, added.target_eid) == (Action.INSERT_PROVISION, "art_1__para_2__point_3")
    assert (deleted.action, deleted.target_eid) == (Action.DELETE_PROVISION, "art_1__para_2__point_1")
    assert [(c.rule, c.date) for c in final.commencement] == [(StartRule.DATE, dt.date(2026, 1, 1))]


def test_its_amending_laws_are_applied(tmp_path: Path) -> None:
    base = read(tmp_path, open="apéra")
    done = apply_to_expression(base, law(tmp_path), requisites="Ranko № 15-VI")
    assert [str(o.reason) for o in done.outcomes if o.kind is not OutcomeKind.APPLIED] == []
    lines = [part.text for part in done.result.root.walk()]
    assert "Puki ol ferma por omnos." in lines
    assert "auto." in lines
    assert ("1)", "forita rankom № 15-VI;") in [(part.label, part.text) for part in done.result.root.walk()]


def test_an_excluded_unit_leaves_its_tombstone(tmp_path: Path) -> None:
    act = read(tmp_path, open="apéra")
    article = TreeIndex(act.root).places["art_2"].provision
    amender = Amender(act.work)
    said = tombstone(article, Lang.EN, amender, repealed=False)
    assert (said.label, said.text) == ("Talo 2.", "Forita tota rankom ul 05.03.2024 № 12-VI")
    said = tombstone(article, Lang.EN, amender, repealed=True)
    assert said.text == "Ni valid rankom ul 05.03.2024 № 12-VI"


def test_an_act_is_known_by_its_name_in_another_case(tmp_path: Path) -> None:
    work = read(tmp_path, open="apéra").work
    assert addressed(
        ActReference("rankom «Ta pukim e gardom»", work.date, title="Ta pukim e gardom"), work, Lang.EN
    )
    other = ActReference("rankom «Ta vinom e gardom»", work.date, title="Ta vinom e gardom")
    assert addressed(other, work, Lang.EN) is False


def test_its_directives_are_phrased(tmp_path: Path) -> None:
    texts = [phrase(i, Lang.EN) for i in law(tmp_path).instructions[:3]]
    assert texts == [
        "en lemo 1 ul talo 1 vorton «apéra» cambu vortom «ferma»",
        "lemon 2 ul talo 1 aldu puntom 3) tia formo:\n«3) auto.»",
        "punton 1) ul lemo 2 ul talo 1 forigu",
    ]


@pytest.mark.parametrize(
    ("words", "eid"),
    [
        ("punto 2) ul lemo 1 ul talo 5", "art_5__para_1__point_2"),
        ("alino teria ul lemo 2 ul talo 5", "art_5__para_2__al_3"),
        ("dek prima frazo ul lemo 2 ul talo 5", "art_5__para_2"),
    ],
)
def test_its_citations_are_printed_and_read_back(words: str, eid: str) -> None:
    (citation,) = read_citations(words, Lang.EN)
    assert citation.eid == eid
    assert citation_text(citation, Lang.EN) == words


@pytest.mark.parametrize("rule", toy.clauses.rules, ids=lambda rule: rule.example)
def test_each_of_its_rules_reads_its_example(rule: Rule) -> None:
    text = take_out(rule.example).text
    drafts = grammar_of(Lang.EN).drafts(text, Scheme.CIVIL) or []
    assert [draft.chains != () for draft in drafts] == [True]


def test_the_language_before_is_known_again_after_it() -> None:
    with in_place_of(Lang.EN, language_of(Lang.RU)):
        assert languages()[-1] is languages()[0]
    assert language_of(Lang.EN) is toy
