"""The tree says what the source says, character for character, in its order."""

from __future__ import annotations

from collections import Counter

import pytest

from lawtrack.errors import InputError
from lawtrack.formats.registry import is_akn, read_bytes, read_source_bytes
from lawtrack.model.document import EditorialNote, NoteKind
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.lines import Source, SourceLine
from lawtrack.reading.structure import Structure, read_structure
from lawtrack.reading.structure.sequence import proved
from tests.corpus import CORPUS
from tests.reading.lines import eids, source_lines

_ENDINGS = {".docx", ".html", ".txt", ".md", ".json", ".xml"}
FILES = sorted(path for path in CORPUS.rglob("*") if path.is_file() and path.suffix in _ENDINGS)


def said_by_source(source: Source, read: Structure) -> str:
    notes = Counter((note.line, note.text) for note in read.facts.notes)
    said = ""
    for line in source.lines:
        if notes[line.number, line.text]:
            notes[line.number, line.text] -= 1
            continue
        cells = [text for row in line.table or () for cell in row for text in cell.lines]
        said += "".join(" ".join([line.text, *cells]).split())
    return said


def said_by_tree(root: Provision) -> str:
    return "".join("".join(f"{n.label} {n.heading} {n.text}".split()) for n in root.walk())


@pytest.mark.corpus
def test_every_file_is_read_in_the_order_of_its_lines_without_help_of_the_proof() -> None:
    read = 0
    for path in FILES:
        data = read_bytes(path)
        if is_akn(data):
            continue
        try:
            source = read_source_bytes(data, path.name)
        except InputError:
            continue  # files made to be refused
        structure = read_structure(source.lines, meta=source.meta)
        assert said_by_tree(structure.root) == said_by_source(source, structure), path
        assert not [w for w in structure.warnings if "one by one" in str(w)], path
        read += 1
    assert read > 150


def test_what_follows_the_closing_line_of_a_list_follows_it_in_the_tree() -> None:
    found = eids("""
        Статья 1. Доход
        1. Стоимостью является:
        1) цена приобретения;
        и (или)
        2) стоимость доли, полученной безвозмездно,
        и (или)
        увеличение вклада за счет капитала.
    """)
    assert list(found.values())[-3:] == [
        "стоимость доли, полученной безвозмездно,",
        "и (или)",
        "увеличение вклада за счет капитала.",
    ]


def test_a_point_after_a_closing_line_stays_after_it() -> None:
    found = eids("""
        Статья 1. Доход
        Доходом является:
        1) первое;
        второе;
        1) третье.
    """)
    assert list(found.values()) == ["Доход", "Доходом является:", "первое;", "второе;", "третье."][1:]


def unit(kind: Kind, *children: Provision, label: str = "", text: str = "") -> Provision:
    return Provision(kind, label=label, text=text, children=children)


def test_a_unit_out_of_order_is_kept_flat_and_the_others_are_not_touched() -> None:
    lines = source_lines("""
        1. Первый:
        а;
        б.
        2. Второй.
    """)
    part = unit(
        Kind.SUBPARAGRAPH,
        unit(Kind.INTRO, text="Первый:"),
        unit(Kind.ALINEA, text="б."),
        unit(Kind.ALINEA, text="а;"),
    )
    second = unit(Kind.PARAGRAPH, label="2.", text="Второй.")
    root = unit(Kind.ACT, unit(Kind.PARAGRAPH, part, label="1."), second)
    kept = proved(root, lines, ())
    assert said_by_tree(kept.root) == "1.Первый:а;б.2.Второй."
    assert kept.root.children[1] is second
    assert [(c.kind, c.text) for c in kept.root.children[0].children[0].children] == [
        (Kind.INTRO, "Первый:"),
        (Kind.ALINEA, "а;"),
        (Kind.ALINEA, "б."),
    ]
    assert [kept.instead[id(node)] for node in part.walk()] == [kept.root.children[0].children[0]] * 4


def test_two_units_that_changed_places_are_kept_flat_where_they_stand() -> None:
    lines = source_lines("""
        Статья 1. Имя
        Первая.
        Вторая.
        Статья 2. Имя
    """)
    parts = [unit(Kind.SUBPARAGRAPH, text="Вторая."), unit(Kind.SUBPARAGRAPH, text="Первая.")]
    article = Provision(Kind.ARTICLE, label="Статья 1.", heading="Имя", children=tuple(parts))
    other = Provision(Kind.ARTICLE, label="Статья 2.", heading="Имя")
    kept = proved(unit(Kind.ACT, article, other), lines, ())
    first = kept.root.children[0]
    assert (first.label, first.heading) == ("Статья 1.", "Имя")
    assert [c.text for c in first.children] == ["Первая.", "Вторая."]
    assert kept.flat == [first]


def test_a_lost_line_comes_back_with_the_whole_act_flat() -> None:
    lines = source_lines("""
        1. Первый.
        2. Второй.
    """)
    kept = proved(unit(Kind.ACT, unit(Kind.PARAGRAPH, label="1.", text="Первый.")), lines, ())
    assert [c.text for c in kept.root.children] == ["1. Первый.", "2. Второй."]


def test_a_note_stands_beside_the_order() -> None:
    lines = [SourceLine(1, "Текст."), SourceLine(2, "Сноска. Изменён."), SourceLine(3, "Ещё.")]
    root = unit(Kind.ACT, *(unit(Kind.SUBPARAGRAPH, text=t) for t in ("Текст.", "Ещё.")))
    note = EditorialNote(NoteKind.FOOTNOTE, "Сноска. Изменён.", line=2)
    assert proved(root, lines, [note]).root is root
