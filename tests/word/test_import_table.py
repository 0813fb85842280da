"""A table goes out to Word, is edited there, and comes back: every edit found, nothing else changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.comparing.align import compare
from lawtrack.errors import WorkflowError
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import EditKind
from lawtrack.services.bills.applied import AppliedAct
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.returned.imported import TableImport
from lawtrack.services.bills.settling import Ruling
from lawtrack.services.workspace import Workspace, open_workspace
from tests.word.editing import WordTable

BILL = "zelenyj-bjudzhet"
RIGHT, LEFT, REASON = 3, 2, 4


@pytest.fixture
def workspace(loaded_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    before = i18n.language()
    i18n.use("en")
    shutil.copytree(loaded_sample, tmp_path / "ws")
    opened = open_workspace(tmp_path / "ws")
    yield opened
    opened.close()
    i18n.use(before)


@pytest.fixture
def word(workspace: Workspace, tmp_path: Path) -> WordTable:
    path = tmp_path / "table.docx"
    Bills(workspace).table(BILL, "docx", lang=Lang.RU, output=path)
    return WordTable(path)


def read(workspace: Workspace, word: WordTable) -> TableImport:
    word.save()
    return Bills(workspace).edited_table(BILL, word._path)


def the_act(bills: Bills) -> AppliedAct:
    return bills.apply(BILL, Lang.RU).acts_at_hand[0]


def edits(made: TableImport) -> list[tuple[str, EditKind, str]]:
    return [(p.edit.element, p.edit.how, p.edit.text) for p in made.edits]


def test_a_table_that_nobody_edited_brings_nothing(workspace: Workspace, word: WordTable) -> None:
    made = read(workspace, word)
    assert not made
    assert made.lost == []


def test_words_typed_over_and_words_tracked(workspace: Workspace, word: WordTable) -> None:
    word.track("подпункт 2) статьи 1", RIGHT, "одной тысячи", "полутора тысяч")
    word.type_over("подпункт 5) статьи 1", RIGHT, "по предложениям", "по обоснованным предложениям")
    made = read(workspace, word)
    assert made.lost == []
    assert edits(made) == [
        (
            "art_1__subpara_1__point_2", EditKind.WORDS,
            "городской сад – озелененная территория площадью не менее полутора тысяч квадратных метров, "
            "открытая для всех жителей;",
        ),
        (
            "art_1__subpara_1__point_5", EditKind.WORDS,
            "зеленый бюджет – часть местного бюджета, распределяемая по обоснованным предложениям жителей.",
        ),
    ]  # fmt: skip


def test_lines_added_in_the_unit_and_a_heading(workspace: Workspace, word: WordTable) -> None:
    word.add_line("пункт 2 статьи 8", RIGHT, "Место посадки", "Посадка завершается до 1 ноября.")
    word.type_over("статья 10-1", RIGHT, "Зеленый бюджет", "Бюджет дворов")
    made = read(workspace, word)
    assert made.lost == []
    assert [(e, how) for e, how, _text in edits(made)] == [
        ("art_8__para_2", EditKind.UNIT), ("art_10-1__heading", EditKind.WORDS),
    ]  # fmt: skip
    assert edits(made)[0][2].endswith(
        "\nМесто посадки определяется дворовым советом.\nПосадка завершается до 1 ноября."
    )
    assert edits(made)[1][2] == "Бюджет дворов"


def test_a_lead_in_around_the_unit(workspace: Workspace, word: WordTable) -> None:
    word.type_over("подпункт 2) статьи 1", RIGHT, "следующие основные понятия", "следующие понятия")
    made = read(workspace, word)
    assert made.lost == []
    ((element, how, text),) = edits(made)
    assert (how, text) == (EditKind.WORDS, "В настоящем Кодексе используются следующие понятия:")
    assert element.endswith("__intro")


def test_rows_deleted_are_changes_given_up(workspace: Workspace, word: WordTable) -> None:
    word.drop_row("подпункт 2-1) пункта 2 статьи 5", tracked=True)
    word.drop_row("часть третья статьи 5-1")
    word.drop_row("подпункт 2) статьи 1")
    made = read(workspace, word)
    assert made.lost == []
    assert {(e, how) for e, how, _text in edits(made)} == {
        (element, EditKind.WITHDRAW)
        for element in ("art_5__para_2__subpara_1__point_2-1", "art_5-1", "art_1__subpara_1__point_2")
    }
    after = Bills(workspace).take_table(made, "table.docx")
    applied = Bills(workspace).apply(BILL, Lang.RU)
    assert after.version.number == made.bill.version.number + 1
    assert not applied.misfits
    rows = Bills(workspace).table(BILL, "plain", lang=Lang.RU).text
    assert "одной тысячи" not in rows
    assert "2-1) распределяет" not in rows
    assert "часть третья статьи 5-1" not in rows


def test_delete_said_in_the_right_column(workspace: Workspace, word: WordTable) -> None:
    word.type_over("пункт 2 статьи 8", RIGHT, "2. За каждое снесенное дерево высаживаются не менее пяти деревьев той же или равноценной породы.", "Исключить.")  # fmt: skip
    word.drop_line("пункт 2 статьи 8", RIGHT, "Место посадки")
    made = read(workspace, word)
    assert made.lost == []
    assert edits(made) == [("art_8__para_2", EditKind.DELETE, "")]


def test_rows_added(workspace: Workspace, word: WordTable) -> None:
    word.add_row(
        "пункт 2 статьи 8", "", "пункт 1 статьи 8",
        "Статья 8. Охрана деревьев",
        "Статья 8. Охрана деревьев\n1. Снос дерева во дворе запрещен.",
        "Запрет без исключений.",
    )  # fmt: skip
    word.add_row(
        "статья 10-1", "", "статья 10-2", "Отсутствует.",
        "Статья 10-2. Отчет\n1. Отчет публикуется ежегодно.\n2. Отчет обсуждают жители.", "",
    )  # fmt: skip
    word.add_row("статья 10-1", "", "где-то в законе", "", "Новые слова.", "")
    made = read(workspace, word)
    found = {(e, how) for e, how, _text in edits(made)}
    assert found == {("art_8__para_1", EditKind.WORDS), ("art_10-2", EditKind.INSERT)}
    assert [(r.eid, r.text) for r in made.reasons] == [("art_8__para_1", "Запрет без исключений.")]
    assert [(x.element, x.words) for x in made.lost] == [("где-то в законе", "Новые слова.")]


def test_reasons_and_comments(workspace: Workspace, word: WordTable) -> None:
    word.fill("подпункт 2) статьи 1", REASON, "Малые сады тоже нужны.")
    word.fill("пункт 2 статьи 8", REASON, "Пять деревьев за одно.")
    word.comment("статья 10-1", RIGHT, "Минфин", "Откуда деньги?")
    made = read(workspace, word)
    assert made.edits == []
    assert made.lost == []
    assert [(r.eid, r.text) for r in made.reasons] == [
        ("art_1__subpara_1__point_2", "Малые сады тоже нужны."), ("art_8__para_2", "Пять деревьев за одно."),
    ]  # fmt: skip
    assert [(r.eid, r.author, r.text) for r in made.remarks] == [("art_10-1", "Минфин", "Откуда деньги?")]
    after = Bills(workspace).take_table(made, "table.docx")
    assert after.version.number == made.bill.version.number, "nothing was worded anew"
    assert [(c.element, c.author, c.text) for c in after.comments] == [
        ("art_10-1", "Минфин", "Откуда деньги?")
    ]
    assert "Малые сады тоже нужны." in Bills(workspace).table(BILL, "plain", lang=Lang.RU).text


def test_a_heading_worded_differently_in_two_rows(workspace: Workspace, word: WordTable) -> None:
    word.type_over("подпункт 2) статьи 1", RIGHT, "Основные понятия", "Понятия")
    word.type_over("подпункт 5) статьи 1", RIGHT, "Основные понятия", "Главные понятия")
    made = read(workspace, word)
    assert made.edits == []
    assert {x.why for x in made.lost} == {"it is worded differently in several rows"}


def test_what_cannot_be_placed_is_listed(workspace: Workspace, word: WordTable) -> None:
    word.type_over("пункт 2 статьи 8", LEFT, "не менее трех деревьев", "не менее двух деревьев")
    word.drop_line("подпункт 2) статьи 1", RIGHT, "Статья 1. Основные понятия")
    made = read(workspace, word)
    assert made.edits == []
    assert [(x.element, x.words[:11]) for x in made.lost] == [
        ("подпункт 2) статьи 1", "Статья 1. О"), ("пункт 2 статьи 8", "2. За каждо"),
    ]  # fmt: skip


def test_every_edit_and_nothing_else(workspace: Workspace, word: WordTable, tmp_path: Path) -> None:
    bills = Bills(workspace)
    before = the_act(bills)
    word.track("подпункт 2) статьи 1", RIGHT, "одной тысячи", "полутора тысяч")
    word.drop_row("подпункт 5) статьи 6")
    word.add_line("пункт 2 статьи 8", RIGHT, "Место посадки", "Посадка завершается до 1 ноября.")
    word.fill("статья 10-1", REASON, "Деньги нужны каждый год.")
    word.comment("статья 10-1", RIGHT, "Минфин", "Откуда деньги?")
    made = read(workspace, word)
    assert made.lost == []
    bill = bills.take_table(made, "table.docx")
    assert bill.version.number == made.bill.version.number + 1
    assert {t.lang for t in bill.version.texts} == {Lang.RU, Lang.KK}
    assert bill.version.text(Lang.KK).stale, "the Kazakh text does not say what was edited in Russian"  # type: ignore[union-attr]
    after = the_act(bills)
    changed = compare(before.after.root, after.after.root).changes
    assert sorted({(c.new_eid or c.old_eid or "") for c in changed}) == [
        "art_1__subpara_1__point_2", "art_6__subpara_1__point_5", "art_8__para_2__subpara_3",
    ]  # fmt: skip

    again = tmp_path / "again.docx"
    bills.table(BILL, "docx", lang=Lang.RU, output=again)
    second = WordTable(again)
    assert "полутора тысяч" in " ".join(second.lines("подпункт 2) статьи 1", RIGHT))
    assert second.lines("пункт 2 статьи 8", RIGHT)[-2:] == ["Посадка завершается до 1 ноября.", "…"]
    made = bills.edited_table(BILL, again)
    assert not made
    assert made.lost == []

    with pytest.raises(WorkflowError, match=f"version {bill.version.number - 1}"):
        bills.edited_table(BILL, word._path)


def test_what_stands_in_the_folder_is_never_written_over(workspace: Workspace, word: WordTable) -> None:
    bills = Bills(workspace)
    folder = workspace.amendments / BILL
    number = bills.get(BILL).version.number
    others = {folder / f"{lang}@v{number + 1}.txt": f"чужое {lang}".encode() for lang in ("ru", "kk")}
    for path, data in others.items():
        path.write_bytes(data)
    before = {path: path.read_bytes() for path in folder.iterdir() if "@v" in path.name}
    word.track("подпункт 2) статьи 1", RIGHT, "одной тысячи", "полутора тысяч")
    bill = bills.take_table(read(workspace, word), "table.docx")
    assert {path: path.read_bytes() for path in before} == before
    texts = {text.lang: text for text in bill.version.texts}
    for text in bill.versions[number - 1].texts:
        copy = folder / texts[text.lang].file
        assert copy not in before
        assert copy.read_bytes() == (folder / text.file).read_bytes()


def test_a_new_text_ends_the_edits(workspace: Workspace, word: WordTable) -> None:
    bills = Bills(workspace)
    word.track("подпункт 2) статьи 1", RIGHT, "одной тысячи", "полутора тысяч")
    begun = bills.take_table(read(workspace, word), "table.docx").version.text(Lang.RU)
    assert begun is not None
    text = workspace.amendments / BILL / begun.file
    new = text.parent / "new.txt"
    new.write_text(
        text.read_text(encoding="utf-8").replace("одной тысячи", "полутора тысяч"), encoding="utf-8"
    )
    after = bills.add(BILL, new, Lang.RU)
    assert after.version.edits == ()
    assert "{+полутора +}тысяч" in bills.table(BILL, "plain", lang=Lang.RU).text


def test_a_table_of_another_bill_is_refused(workspace: Workspace, word: WordTable) -> None:
    word.save()
    with pytest.raises(WorkflowError, match="zelenyj-bjudzhet"):
        Bills(workspace).edited_table("otvety-jekspertam", word._path)


def test_no_place_is_chosen_in_an_act_that_is_not_at_hand(workspace: Workspace) -> None:
    with pytest.raises(WorkflowError, match="not at hand"):
        Bills(workspace).settle(BILL, 12, Ruling(choice="статья 5"), lang=Lang.RU)
