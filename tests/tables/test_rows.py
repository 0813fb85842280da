"""Rows as a drafter expects them, point by point (domain rules 0.4)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from lawtrack.comparing import compare
from lawtrack.model.change import ChangeKind
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.profiles.forms import RowRules, load_form
from lawtrack.tables import cells, printed
from lawtrack.tables.acts import marks_of
from lawtrack.tables.cells import Marks
from lawtrack.tables.grouping import Everywhere, row_groups
from lawtrack.tables.rows import table_rows
from lawtrack.tables.table import Cell, Row
from tests.comparing.test_dividing import APPEAL, TERM
from tests.comparing.test_properties import pairs

FORM = load_form("A")
DUTIES = ("весной;", "летом;", "осенью;", "зимой.")


def points(*texts: str, first: int = 1) -> list[Provision]:
    return [Provision(Kind.POINT, Number(str(n)), f"{n})", text=text) for n, text in enumerate(texts, first)]


def paragraph(n: int, *units: Provision, text: str = "") -> Provision:
    return Provision(Kind.PARAGRAPH, Number(str(n)), f"{n}.", text=text, children=units)


def enumeration(*units: Provision, lead_in: str = "Уборка проводится:") -> Provision:
    return Provision(Kind.SUBPARAGRAPH, children=(Provision(Kind.INTRO, text=lead_in), *units))


def article(n: str, *units: Provision, text: str = "", heading: str = "Двор") -> Provision:
    return Provision(Kind.ARTICLE, Number(n), f"Статья {n}.", heading, text, units)


def act(*units: Provision) -> Provision:
    return Provision(Kind.ACT, children=units)


def courtyard(*duties: Provision, open_to: str = "всех") -> Provision:
    return act(
        article(
            "1",
            paragraph(1, text=f"Двор открыт для {open_to} жителей."),
            paragraph(2, enumeration(*duties)),
            paragraph(3, text="Жители уведомляются за тридцать дней."),
        ),
        article("2", text="Жители сажают деревья.", heading="Права"),
    )


def rows(
    old: Provision,
    new: Provision,
    rules: RowRules | None = None,
    everywhere: tuple[Everywhere, ...] = (),
    lang: Lang = Lang.RU,
    marks: Marks | None = None,
) -> tuple[Row, ...]:
    one, other = TreeIndex(old), TreeIndex(new)
    return table_rows(
        one,
        other,
        compare(old, new),
        lang,
        Scheme.CIVIL,
        marks or marks_of(FORM, lang),
        1,
        rules,
        everywhere,
    )


def lines(cell: Cell) -> list[str]:
    shown = {"deleted": "[-{}-]", "inserted": "{{+{}+}}", "dim": "<{}>"}
    return ["".join(shown.get(p.mark, "{}").format(p.text) for p in line.pieces) for line in cell]


def test_the_lowest_numbered_unit_under_its_heading_and_full_lead_in() -> None:
    (row,) = rows(courtyard(*points(*DUTIES)), courtyard(*points("весной;", "в июле;", "осенью;", "зимой.")))
    assert row.element == "подпункт 2) пункта 2 статьи 1"
    assert lines(row.current) == [
        "Статья 1. Двор",
        "…",
        "2. Уборка проводится:",
        "…",
        "2) [-летом-];",
        "…",
    ]
    assert lines(row.proposed) == [
        "Статья 1. Двор",
        "…",
        "2. Уборка проводится:",
        "…",
        "2) {+в июле+};",
        "…",
    ]


def test_a_gap_stands_for_whole_elements_and_never_inside_the_unit() -> None:
    parts = tuple(Provision(Kind.SUBPARAGRAPH, text=t) for t in ("Первая часть.", "Вторая часть."))
    changed = (parts[0], parts[1].with_(text="Иная часть."))
    old, new = (act(article("1", paragraph(1, *p), paragraph(2, text="Другое."))) for p in (parts, changed))
    (row,) = rows(old, new)
    assert row.element == "часть вторая пункта 1 статьи 1"
    assert lines(row.current) == ["Статья 1. Двор", "1. Первая часть.", "[-Вторая -]часть.", "…"]


def test_parts_of_one_unit_that_change_are_one_row() -> None:
    parts = tuple(Provision(Kind.SUBPARAGRAPH, text=t) for t in ("Первая часть.", "Вторая часть."))
    changed = tuple(p.with_(text=p.text.replace("часть", "доля")) for p in parts)
    (row,) = rows(act(article("1", paragraph(1, *parts))), act(article("1", paragraph(1, *changed))))
    assert (row.element, len(row.changes)) == ("пункт 1 статьи 1", 2)


def test_a_new_point_is_absent_on_the_left_and_wholly_marked_on_the_right() -> None:
    (row,) = rows(courtyard(*points(*DUTIES)), courtyard(*points(*DUTIES), *points("ночью.", first=5)))
    assert (row.element, row.note) == ("подпункт 5) пункта 2 статьи 1", "new")
    assert lines(row.current)[2:5] == ["2. Уборка проводится:", "…", "<5) отсутствует;>"]
    assert "{+5) ночью.+}" in lines(row.proposed)


@pytest.mark.parametrize(
    ("lang", "told"), [(Lang.RU, "<3. отсутствует.>"), (Lang.KK, "<3. жоқ.>"), (Lang.EN, "<3. absent.>")]
)
def test_an_absent_paragraph_ends_with_a_full_stop_and_only_one_of_a_list_with_a_semicolon(
    lang: Lang, told: str
) -> None:
    texts = [paragraph(n, text=f"Пункт {n}.") for n in (1, 2, 3)]
    (row,) = rows(act(article("1", *texts[:2])), act(article("1", *texts)), marks=marks_of(FORM, lang))
    assert told in lines(row.current)


def test_where_a_unit_is_absent_the_heading_around_it_is_that_of_the_text() -> None:
    first, second, third = (paragraph(n, text=f"Пункт {n}.") for n in (1, 2, 3))
    old = act(article("1", first, second))
    unit = article("1", first, third)
    _heading, gone, added = rows(old, act(unit.with_(heading="Сад")))
    assert (lines(gone.current)[0], lines(gone.proposed)[0]) == ("Статья 1. Двор", "Статья 1. Сад")
    assert (lines(added.current)[0], lines(added.proposed)[0]) == ("Статья 1. Двор", "Статья 1. Сад")


def test_absent_and_deleted_in_kazakh() -> None:
    old, new = courtyard(*points(*DUTIES)), courtyard(*points(*DUTIES), *points("ночью.", first=5))
    (row,) = rows(old, new, lang=Lang.KK)
    assert "<5) жоқ;>" in lines(row.current)
    (row,) = rows(new, old, lang=Lang.KK)
    assert "<Алып тасталсын.>" in lines(row.proposed)


def test_a_new_article_is_one_row() -> None:
    old = courtyard(*points(*DUTIES))
    units = (paragraph(1, text="Собственник убирает снег."), paragraph(2, text="Уборка ежедневна."))
    new = old.with_(children=(*old.children, article("3", *units, heading="Обязанности")))
    (row,) = rows(old, new)
    assert lines(row.current) == ["<Отсутствует.>"]
    assert lines(row.proposed) == [
        "{+Статья 3. Обязанности+}",
        "{+1. Собственник убирает снег.+}",
        "{+2. Уборка ежедневна.+}",
    ]


def test_a_tombstone_shows_the_old_words_and_the_mark_of_the_form() -> None:
    gone = points(*DUTIES)
    gone[1] = gone[1].with_(text="исключен Законом РК", removed=True)
    (row,) = rows(courtyard(*points(*DUTIES)), courtyard(*gone))
    assert "[-2) летом;-]" in lines(row.current) or "2) [-летом;-]" in lines(row.current)
    assert "<Исключить.>" in lines(row.proposed)


def test_headings_are_plain_unless_they_are_amended() -> None:
    old = act(article("1", text="Норма.", heading="Двор жителей"))
    (row,) = rows(old, act(article("1", text="Норма.", heading="Двор людей")))
    assert row.element == "заголовок статьи 1"
    assert lines(row.current)[0] == "Статья 1. Двор [-жителей-]"
    (row,) = rows(courtyard(*points(*DUTIES)), courtyard(*points(*DUTIES), open_to="своих"))
    assert lines(row.current)[0] == "Статья 1. Двор"


def test_a_changed_full_stop_is_marked() -> None:
    ends = points("весной;", "летом;", "осенью;", "зимой;")
    (row,) = rows(courtyard(*points(*DUTIES)), courtyard(*ends))
    assert "4) зимой[-.-]" in lines(row.current)
    assert "4) зимой{+;+}" in lines(row.proposed)


def test_throughout_the_text_is_one_row_with_the_line_of_every_place() -> None:
    old = courtyard(*points(*DUTIES))
    one, two = old.children
    first = one.children[0].with_(text="Двор открыт для всех граждан.")
    last = one.children[2].with_(text="Граждане уведомляются за тридцать дней.")
    new = act(one.with_(children=(first, one.children[1], last)), two.with_(text="Граждане сажают деревья."))
    words = Everywhere("жители", "граждане", frozenset({"art_1__para_1", "art_1__para_3", "art_2"}))
    (row,) = rows(old, new, everywhere=(words,))
    assert (row.note, len(row.changes)) == ("everywhere", 3)
    assert lines(row.current) == [
        "пункт 1 статьи 1",
        "1. Двор открыт для всех [-жителей-].",
        "пункт 3 статьи 1",
        "3. [-Жители -]уведомляются за тридцать дней.",
        "статья 2",
        "[-Жители -]сажают деревья.",
    ]
    assert lines(row.proposed) == [
        "пункт 1 статьи 1",
        "1. Двор открыт для всех {+граждан+}.",
        "пункт 3 статьи 1",
        "3. {+Граждане +}уведомляются за тридцать дней.",
        "статья 2",
        "{+Граждане +}сажают деревья.",
    ]
    assert [line.note for line in row.current] == [True, False] * 3
    assert len(rows(old, new, RowRules(everywhere=False), everywhere=(words,))) == 3


def rates(rate: str) -> Provision:
    def row(*texts: str) -> Provision:
        return Provision(Kind.ROW, children=tuple(Provision(Kind.CELL, text=t) for t in texts))

    table = Provision(
        Kind.TABLE,
        children=(row("№", "Ставка"), row("1", "2"), row("1", "5"), row("2", rate), row("3", "9")),
    )
    return act(article("1", enumeration(table, lead_in="Ставки:"), heading="Сбор"))


def test_column_headings_of_the_acts_table_are_repeated() -> None:
    (row,) = rows(rates("3"), rates("4"))
    assert lines(row.current) == [
        "Статья 1. Сбор",
        "Ставки:",
        "№\tСтавка",
        "1\t2",
        "…",
        "2\t[-3-]",
        "…",
    ]
    assert [p.tabular for p in row.current] == [False, False, True, True, True, True, True]
    (row,) = rows(rates("3"), rates("4"), RowRules(column_headings=False))
    assert "№\tСтавка" not in lines(row.current)


def test_a_split_shows_the_whole_on_the_left_and_its_parts_on_the_right() -> None:
    old = act(article("1", text=f"{TERM} {APPEAL}", heading="Срок"))
    new = act(article("1", text=TERM, heading="Срок"), article("1-1", text=APPEAL, heading="Жалоба"))
    (row,) = rows(old, new)
    assert (row.note, row.changes[0].kind) == ("split", ChangeKind.SPLIT)
    assert lines(row.current) == ["Статья 1. Срок", f"{TERM}[- -]{APPEAL}"]
    assert lines(row.proposed) == ["Статья 1. Срок", TERM, "{+Статья 1-1. Жалоба+}", APPEAL]
    (row,) = rows(new, old)
    assert row.note == "merged"
    assert lines(row.proposed) == ["Статья 1. Срок", f"{TERM}{{+ +}}{APPEAL}"]


def test_a_moved_article_shows_the_chapters() -> None:
    def chapters(*held: tuple[Provision, ...]) -> Provision:
        return act(
            *(
                Provision(Kind.CHAPTER, Number(str(n)), f"Глава {n}.", name, children=units)
                for n, (name, units) in enumerate(zip("АБ", held, strict=True), 1)
            )
        )

    one, two, three = (article(str(n), text=f"Норма {n} о предмете.") for n in (1, 2, 3))
    (row,) = rows(chapters((one, two), (three,)), chapters((one,), (two, three)))
    assert row.note == "moved"
    assert lines(row.current)[0] == "[-Глава 1. А-]"
    assert lines(row.proposed)[0] == "{+Глава 2. Б+}"


def test_the_row_unit_is_a_rule_of_the_form() -> None:
    old, new = courtyard(*points(*DUTIES)), courtyard(*points("в мае;", "летом;", "осенью;", "в январе."))
    assert [r.element for r in rows(old, new)] == [
        "подпункт 1) пункта 2 статьи 1",
        "подпункт 4) пункта 2 статьи 1",
    ]
    assert [r.element for r in rows(old, new, RowRules(unit="paragraph"))] == ["пункт 2 статьи 1"]
    (row,) = rows(old, new, RowRules(unit="article"))
    assert row.element == "статья 1"
    assert "…" not in lines(row.current)


def test_heading_lead_in_and_folding_can_be_switched_off() -> None:
    old, new = courtyard(*points(*DUTIES)), courtyard(*points("весной;", "в июле;", "осенью;", "зимой."))
    (row,) = rows(old, new, RowRules(headings=False, lead_in=False))
    assert lines(row.current) == ["…", "2) [-летом-];", "…"]
    (row,) = rows(old, new, RowRules(fold=False))
    assert "…" not in lines(row.current)
    assert "1. Двор открыт для всех жителей." in lines(row.current)


def test_two_hundred_articles_with_one_inserted_are_two_rows() -> None:
    old = [article(str(n), text=f"Норма номер {n * 7} о предмете {n}.") for n in range(1, 201)]
    after = [a.with_(number=Number(str(n)), label=f"Статья {n}.") for n, a in enumerate(old[100:], 102)]
    found = rows(act(*old), act(*old[:100], article("101", text="Совсем иная норма."), *after))
    assert [lines(r.current) for r in found] == [["<Отсутствует.>"], ["[-статья 101 – статья 200-]"]]


@given(pairs)
@settings(max_examples=40, deadline=None)
def test_every_change_is_in_exactly_one_row(pair: tuple[Provision, Provision]) -> None:
    changes = compare(*pair)
    for lowest in ("point", "paragraph", "article"):
        groups = row_groups(TreeIndex(pair[0]), TreeIndex(pair[1]), changes, lowest)
        told = [id(change) for group in groups for change in group.changes]
        assert sorted(told) == sorted(id(change) for change in changes.changes)
        assert all(group.changes for group in groups)


@given(pairs)
@settings(max_examples=40, deadline=None)
def test_every_row_can_be_built(pair: tuple[Provision, Provision]) -> None:
    for row in rows(*pair):
        assert row.current or row.proposed


def test_an_article_is_arranged_once_for_all_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    arranged: list[str] = []

    class Counted(printed.Printed):
        def __init__(self, index: TreeIndex, top: str) -> None:
            arranged.append(top)
            super().__init__(index, top)

    monkeypatch.setattr(cells, "Printed", Counted)
    duties = [f"очищается от снега в день {n};" for n in range(1, 61)]
    old = act(article("1", paragraph(1, enumeration(*points(*duties)))))
    new = act(article("1", paragraph(1, enumeration(*points(*(d.replace("снега", "льда") for d in duties))))))
    made = rows(old, new)
    assert len(made) == 60
    assert arranged == ["art_1", "art_1"]
    # each row: the heading, the lead-in, its own point, a gap on either side where something is folded there
    assert [len(row.current) for row in made] == [4, *[5] * 58, 4]


def annex(n: int, rose: str) -> Provision:
    return Provision(
        Kind.ATTACHMENT, Number(str(n)), f"Приложение {n}", "к решению", children=(paragraph(1, text=rose),)
    )


@pytest.mark.parametrize(("more", "element"), [((), "пункт 1 приложения"), ((2,), "пункт 1 приложения 1")])
def test_one_of_several_annexes_is_told_by_its_number(more: tuple[int, ...], element: str) -> None:
    others = [annex(n, "Пион.") for n in more]
    (row,) = rows(act(annex(1, "Роза."), *others), act(annex(1, "Розы и мята."), *others))
    assert row.element == element
