"""What the cells say where a law changes words throughout the text, or excludes parts that bear no number; ru and kk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from lawtrack.services.from_file.applying import apply_files
from lawtrack.services.from_file.tables import draw, table_of
from lawtrack.services.from_file.typed_tables import check_typed_table
from lawtrack.tables.table import Cell, Row


@dataclass(frozen=True)
class Tongue:
    """An act, and the orders of a law to it, in one language."""

    act: str
    head: str
    throughout: str
    part: str
    parts: str
    restated: str
    merged: str
    deleted: str
    article: str

    def rows(self, folder: Path, orders: str) -> tuple[Row, ...]:
        base, law, table = folder / "act.txt", folder / "law.txt", folder / "table.docx"
        base.write_text(self.act, encoding="utf-8")
        law.write_text(f"{self.head}\n\n{orders}\n", encoding="utf-8")
        made = apply_files(base, law)
        assert made.settled, made.outcomes
        table.write_bytes(draw(table_of(made), "A", "docx"))
        assert not check_typed_table(table, base, law).differences, "the table is accepted as it was made"
        return table_of(made).rows


RU = Tongue(
    act="Закон Республики Казахстан\n\nО садах\n\nСтатья 1. Сад, житель и вода\n\n1. Сад содержит житель.\n\n"
    "Вторая часть: житель сажает.\n\nТретья часть.\n\n2. Житель поливает сад:\n\n1) утром житель встает;\n\n2) вечером.\n\n"
    "Статья 2. Полив\n\nПолив оплачивает житель.\n\nЖитель платит вовремя.\n\nПоследняя часть.\n",
    head="О внесении изменений в Закон Республики Казахстан «О садах»\n\nСтатья 1. Внести в Закон Республики Казахстан "
    "от 2 мая 2020 года «О садах» следующие изменения:",
    throughout="1) по всему тексту слово «житель» заменить словом «горожанин».",
    part="1) часть вторую пункта 1 статьи 1 исключить.",
    parts="1) часть первую статьи 2 исключить;\n\n2) часть третью статьи 2 исключить.",
    restated="1) в статье 2:\n\nчасть первую исключить;\n\nв части второй слово «вовремя» исключить.",
    merged="1) в пункте 2 статьи 1:\n\nв абзаце первом слово «Житель» заменить словом «Горожанин»;\n\nподпункт 1) исключить.",
    deleted="Исключить.",
    article="1) статью 1 изложить в следующей редакции:\n\n«Статья 1. Сад и горожане\n\n1. Сад содержит горожанин.\n\n"
    "Вторая часть: житель сажает.\n\nТретья часть.\n\n2. Житель поливает сад:\n\n1) утром житель ложится;\n\n2) вечером.».",
)
KK = Tongue(
    act="Қазақстан Республикасының Заңы\n\nБақтар туралы\n\n1-бап. Бақ, тұрғын және су\n\n1. Бақты тұрғын күтеді.\n\n"
    "Екінші бөлік: тұрғын отырғызады.\n\nҮшінші бөлік.\n\n2. Тұрғын бақты суарады:\n\n1) таңертең тұрғын тұрады;\n\n2) кешке.\n\n"
    "2-бап. Суару\n\nСуару ақысын тұрғын төлейді.\n\nТұрғын уақтылы төлейді.\n\nСоңғы бөлік.\n",
    head="«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы\n\n1-бап. «Бақтар туралы» 2020 жылғы "
    "2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
    throughout="1) бүкіл мәтін бойынша «тұрғын» деген сөз «қалалық» деген сөзбен ауыстырылсын.",
    part="1) 1-баптың 1-тармағының екінші бөлігі алып тасталсын.",
    parts="1) 2-баптың бірінші бөлігі алып тасталсын;\n\n2) 2-баптың үшінші бөлігі алып тасталсын.",
    restated="1) 2-бапта:\n\nбірінші бөлік алып тасталсын;\n\nекінші бөліктегі «уақтылы» деген сөз алып тасталсын.",
    merged="1) 1-баптың 2-тармағында:\n\nбірінші абзацтағы «Тұрғын» деген сөз «Қалалық» деген сөзбен ауыстырылсын;\n\n"
    "1) тармақша алып тасталсын.",
    deleted="Алып тасталсын.",
    article="1) 1-бап мынадай редакцияда жазылсын:\n\n«1-бап. Бақ және қалалықтар\n\n1. Бақты қалалық күтеді.\n\n"
    "Екінші бөлік: тұрғын отырғызады.\n\nҮшінші бөлік.\n\n2. Тұрғын бақты суарады:\n\n1) таңертең тұрғын жатады;\n\n2) кешке.».",
)
both = pytest.mark.parametrize("tongue", [RU, KK], ids=["ru", "kk"])


def lines(cell: Cell) -> list[str]:
    shown = {"deleted": "[-{}-]", "inserted": "{{+{}+}}", "dim": "<{}>"}
    return ["".join(shown.get(p.mark, "{}").format(p.text) for p in line.pieces) for line in cell]


@both
def test_throughout_the_text_each_place_stands_with_its_line(tongue: Tongue, tmp_path: Path) -> None:
    (row,) = tongue.rows(tmp_path, tongue.throughout)
    assert row.element in ("по всему тексту", "бүкіл мәтін бойынша")
    assert len(row.changes) == 7
    for cell, mark in ((row.current, "deleted"), (row.proposed, "inserted")):
        places, words = lines(cell)[::2], lines(cell)[1::2]
        assert len(words) == len(set(places)) == 7
        assert all(line.note for line in cell[::2])
        changed = [[p.text for p in line.pieces if p.mark == mark] for line in cell[1::2]]
        assert [len(one) for one in changed] == [1] * 7
    act = [line for line in tongue.act.split("\n") if line]
    assert [line.text for line in row.current if not line.note] == [
        line for line in act if any(w in line.casefold() for w in ("житель", "тұрғын"))
    ]


@both
def test_an_excluded_part_leaves_the_forms_word_in_its_place(tongue: Tongue, tmp_path: Path) -> None:
    said = f"<{tongue.deleted}>"
    (row,) = tongue.rows(tmp_path, tongue.part)
    assert lines(row.proposed)[2:4] == [said, row.current[3].text]
    (row,) = tongue.rows(tmp_path, tongue.parts)
    assert [line == said for line in lines(row.proposed)] == [False, True, False, True]


@both
def test_beside_other_changes_too_and_the_row_is_called_after_the_whole(
    tongue: Tongue, tmp_path: Path
) -> None:
    (row,) = tongue.rows(tmp_path, tongue.restated)
    assert lines(row.proposed)[1] == f"<{tongue.deleted}>"
    assert row.element in ("статья 2", "2-бап")


@both
def test_what_stands_in_the_act_in_place_of_a_number_is_not_the_tables_word(
    tongue: Tongue, tmp_path: Path
) -> None:
    (row,) = tongue.rows(tmp_path, tongue.merged)
    assert f"<{tongue.deleted}>" in lines(row.proposed)
    assert not any(line.startswith("{+1)") for line in lines(row.proposed))


@both
def test_an_article_restated_with_a_new_heading_is_told_once(tongue: Tongue, tmp_path: Path) -> None:
    heading, *rows = tongue.rows(tmp_path, tongue.article)
    assert [len(heading.current), heading.current[1].text, heading.eid] == [2, "…", "art_1__heading"]
    assert [row.eid for row in rows] == ["art_1__para_1", "art_1__para_2__subpara_1__point_1"]
    marked = [
        line.text
        for row in (heading, *rows)
        for line in row.proposed
        if any(piece.mark == "inserted" for piece in line.pieces)
    ]
    assert len(marked) == len(set(marked)) == 3


@both
def test_two_texts_compared_order_nothing_but_what_is_gone_is_said(tongue: Tongue, tmp_path: Path) -> None:
    from lawtrack.services.from_file.acts import read_act
    from lawtrack.services.from_file.tables import table_of_texts

    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(tongue.act, encoding="utf-8")
    new.write_text("\n".join(x for x in tongue.act.split("\n") if not x.startswith(("Вторая", "Екінші"))), "utf-8")  # fmt: skip
    (row,) = table_of_texts(read_act(old).expression, read_act(new).expression).rows
    assert f"<{tongue.deleted}>" in lines(row.proposed)
