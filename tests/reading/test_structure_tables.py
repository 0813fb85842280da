from __future__ import annotations

from lawtrack.model.document import Lang
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.reading.lines import SourceCell, SourceLine
from lawtrack.reading.structure import read_fragment, read_structure


def table(number: int, *rows: tuple[str, ...]) -> SourceLine:
    cells = tuple(tuple(SourceCell((text,) if text else ()) for text in row) for row in rows)
    return SourceLine(number, "", table=cells)


def test_rows_are_addressed_by_their_printed_number() -> None:
    lines = [
        SourceLine(1, "Приложение к приказу", right=True),
        SourceLine(2, "Перечень", bold=True),
        table(3, ("№", "Имя"), ("1", "А"), ("2", "Б"), ("2-1", "В"), ("", "Итого")),
    ]
    index = TreeIndex(read_structure(lines).root)
    for name, words in (("row_1", "А"), ("row_2", "Б"), ("row_2-1", "В")):
        row = index.get(f"att_1__{name}")
        assert row is not None
        assert row.children[1].text == words
    assert not [eid for eid in index.places if "-dup" in eid]


def test_a_caption_set_as_a_table_opens_an_annex() -> None:
    lines = [
        SourceLine(1, "1. Утвердить прилагаемые Правила."),
        table(2, ("", "Утверждены"), ("", "приказом Министра")),
        SourceLine(3, "Правила", bold=True),
        SourceLine(4, "1. Правила действуют."),
    ]
    root = read_structure(lines).root
    (annex,) = (n for n in root.children if n.kind is Kind.ATTACHMENT)
    assert annex.heading == "Утверждены\nприказом Министра"
    assert [child.kind for child in annex.children] == [Kind.LONG_TITLE, Kind.PARAGRAPH]


def test_a_table_of_words_on_both_sides_stays_a_table() -> None:
    lines = [SourceLine(1, "1. Ставки:"), table(2, ("Приложение", "Утверждены"), ("А", "Б"))]
    kinds = [n.kind for n in read_structure(lines).root.walk()]
    assert kinds.count(Kind.ROW) == 2
    assert Kind.ATTACHMENT not in kinds


def test_fragments_of_quotations() -> None:
    (article,) = read_fragment(
        ["Статья 5. Права", "1. Право.", "2. Обязанность."], Lang.RU, None, Kind.ARTICLE
    )
    assert (article.kind, str(article.number), article.heading) == (Kind.ARTICLE, "5", "Права")
    assert [str(c.number) for c in article.children] == ["1", "2"]
    points = read_fragment(["5-1) первое;", "5-2) второе."], Lang.RU, None, Kind.POINT)
    assert [(p.kind, str(p.number), p.text) for p in points] == [
        (Kind.POINT, "5-1", "первое;"),
        (Kind.POINT, "5-2", "второе."),
    ]


def caption(number: int, *lines: str) -> SourceLine:
    return SourceLine(number, "", table=((SourceCell(()), SourceCell(lines)),))


def test_a_kazakh_order_with_rules_and_an_annex_to_them() -> None:
    lines = [
        SourceLine(1, "1. Қоса беріліп отырған Қағидалар бекітілсін."),
        caption(2, "Министрдің", "2020 жылғы 5 мамырдағы", "№ 7 бұйрығымен", "бекітілген"),
        SourceLine(3, "Есепке алу қағидалары", bold=True),
        SourceLine(4, "1. Осы Қағидалар айқындайды:"),
        SourceLine(5, "1) бірінші."),
        SourceLine(6, "Ескерту. 1-тармақ жаңа редакцияда – ҚР 01.01.2021 № 1 бұйрығымен."),
        SourceLine(7, "2. Алып тасталды – ҚР 01.01.2021 № 1 бұйрығымен."),
        caption(8, "Есепке алу қағидаларына", "1-қосымша"),
        SourceLine(9, "Өтініш", bold=True),
        SourceLine(10, "1. Сұраймын."),
    ]
    read = read_structure(lines)
    index = TreeIndex(read.root)
    assert {"para_1", "att_1__title", "att_1__para_2", "att_2__title", "att_2__para_1"} <= set(index.places)
    assert [p.eid for p in index if p.provision.removed] == ["att_1__para_2"]
    assert [note.eid for note in read.facts.notes] == ["att_1__para_1"]
