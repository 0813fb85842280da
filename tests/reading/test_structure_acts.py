from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.reading.requisites import read_requisites
from tests.reading.lines import eids, structure


def test_points_their_abzacs_and_parts() -> None:
    found = eids("""
        Статья 5. Понятия
        1. Применяются понятия:
        1) первое;
        2) второе:
        малое;
        большое;
        3) третье.
        Часть вторая подпункта не принадлежит.
        2. Второй пункт.
    """)
    assert found == {
        "art_5__para_1__subpara_1__intro": "Применяются понятия:",
        "art_5__para_1__subpara_1__point_1": "первое;",
        "art_5__para_1__subpara_1__point_2__subpara_1__intro": "второе:",
        "art_5__para_1__subpara_1__point_2__subpara_1__al_2": "малое;",
        "art_5__para_1__subpara_1__point_2__subpara_1__al_3": "большое;",
        "art_5__para_1__subpara_1__point_3": "третье.",
        "art_5__para_1__subpara_2": "Часть вторая подпункта не принадлежит.",
        "art_5__para_2": "Второй пункт.",
    }


def test_a_capital_line_between_two_points_belongs_to_the_first_of_them() -> None:
    found = eids("""
        Статья 5. Понятия
        Понятия:
        1) первое.
        Первое применяется всегда.
        2) второе.
    """)
    assert found["art_5__subpara_1__point_1__subpara_2"] == "Первое применяется всегда."


def test_capital_lines_of_a_list_are_abzacs() -> None:
    found = eids("""
        Статья 3. Праздники
        Праздниками являются:
        Новый год – 1 января;
        Наурыз – 21 марта.
        Иные дни рабочие.
    """)
    assert found["art_3__subpara_1__al_2"] == "Новый год – 1 января;"
    assert found["art_3__subpara_1__al_3"] == "Наурыз – 21 марта."
    assert found["art_3__subpara_2"] == "Иные дни рабочие."


def test_a_sanction_after_points_closes_the_sentence() -> None:
    found = eids("""
        Статья 99. Деяние
        2. То же деяние, совершенное:
        1) группой лиц;
        2) неоднократно, –
        наказывается штрафом.
        Примечания.
        1. Первое.
        2. Второе.
    """)
    assert found["art_99__para_2__subpara_1__wrapUp"] == "наказывается штрафом."
    assert found["art_99__hcontainer_1__para_2"] == "Второе."
    assert "art_99__para_2-dup2" not in found


def test_a_note_whose_first_item_stands_on_its_line() -> None:
    found = eids("""
        Статья 7. Деяние
        Деяние наказывается штрафом.
        Примечание. 1. Первое.
        2. Второе.
    """)
    assert found["art_7__hcontainer_1__para_1"] == "Первое."
    assert found["art_7__hcontainer_1__para_2"] == "Второе."


def test_a_heading_may_stand_below_a_bare_number() -> None:
    root = structure("""
        Статья 74
        Ограничение права
        1. Ограничение.
        Статья 75
        Право не ограничивается.
    """).root
    first, second = (n for n in root.walk() if n.kind is Kind.ARTICLE)
    assert (first.heading, second.heading) == ("Ограничение права", "")


def test_tombstones_keep_their_numbers() -> None:
    root = structure("""
        Статья 8. Исключена Законом РК от 01.01.2020 № 1-VI.
        Article 9 is excluded by the Law of the Republic of Kazakhstan.
        10-бап. Алып тасталды – ҚР 01.01.2020 № 1-VI Заңымен.
        Статья 11. Права
        1. Права:
        1) исключен Законом РК от 01.01.2020 № 1-VI;
        2) право.
        2. Утратил силу Законом РК от 01.01.2020 № 1-VI.
    """).root
    index = TreeIndex(root)
    removed = {p.eid for p in index if p.provision.removed}
    assert removed == {"art_8", "art_9", "art_10", "art_11__para_1__subpara_1__point_1", "art_11__para_2"}


def test_footnotes_and_publishers_notes_stand_beside_the_tree() -> None:
    read = structure("""
        Статья 1. Права
        Примечание ИЗПИ!
        В пункт 1 предусмотрены изменения Законом РК от 01.01.2025 № 5-VIII.
        1. Право.
        Сноска. Пункт 1 в редакции Закона РК от 01.01.2020 № 1-VI.
        2. Обязанность.
        Примечание. Обязанность не передается.
    """)
    assert [(note.kind.value, note.eid) for note in read.facts.notes] == [
        ("publisher", "art_1__para_1"),
        ("publisher", "art_1__para_1"),
        ("footnote", "art_1__para_1"),
    ]
    assert [n.label for n in read.root.walk() if n.kind is Kind.NOTE] == ["Примечание."]


def test_wordings_side_by_side_are_kept_and_marked() -> None:
    read = structure("""
        Статья 1. Права
        1. Старая редакция.
        1. Новая редакция.
    """)
    assert read.facts.parallel == {"art_1__para_1-dup2"}
    assert len(read.warnings) == 1


def test_kazakh_headings_old_forms_and_look_alike_letters() -> None:
    found = eids("""
        1-бөлiм. ЖАЛПЫ
        I-тарау. НЕГІЗГІ
        1-бап . Ұғымдар
        Осы Заңда:
        1) бірінші;
        2) екінші.
        Екінші бөлік.
    """)
    assert "art_1__subpara_1__point_2" in found
    assert found["art_1__subpara_2"] == "Екінші бөлік."


def test_front_and_end_of_a_law() -> None:
    root = structure("""
        О тестах
        Закон Республики Казахстан от 5 мая 2020 года № 7-VI ЗРК.
        Настоящий Закон регулирует тесты.
        Статья 1. Тест
        Тест.
        Президент
        Республики Казахстан А. А.
    """).root
    kinds = [child.kind for child in root.children]
    assert kinds == [Kind.LONG_TITLE, Kind.PREFACE, Kind.PREAMBLE, Kind.ARTICLE, Kind.CONCLUSIONS]


def test_an_order_with_rules_and_an_annex_to_them() -> None:
    found = eids("""
        *Об утверждении Правил
        Приказ Министра юстиции Республики Казахстан от 5 мая 2020 года № 7.
        В соответствии с законом ПРИКАЗЫВАЮ:
        1. Утвердить прилагаемые Правила.
        2. Настоящий приказ вводится в действие со дня опубликования.
        Министр А. А.
        > Утверждены
        > приказом Министра юстиции
        > от 5 мая 2020 года № 7
        *Правила учета
        *1. Общие положения
        1. Правила определяют учет.
        *2. Порядок
        2. Учет ведется.
        > Приложение к Правилам учета
        > Форма
        Заявление
        1. Прошу учесть.
    """)
    assert found["para_2"].startswith("Настоящий приказ")
    assert found["att_1__title"] == "Правила учета"
    assert found["att_1__para_2"] == "Учет ведется."
    assert found["att_2__para_1"] == "Прошу учесть."


def test_quotations_of_an_amending_act_are_no_structure() -> None:
    root = structure("""
        О внесении изменений в Закон
        Статья 1. Внести в Закон следующие изменения:
        1) статью 5 изложить в следующей редакции:
        «Статья 5. Права
        1. Право.
        2. Обязанность.»;
        2) статью 6 исключить.
        Статья 2. Настоящий Закон вводится в действие со дня опубликования.
    """).root
    articles = [n for n in root.walk() if n.kind is Kind.ARTICLE]
    assert [str(a.number) for a in articles] == ["1", "2"]
    assert sum(n.kind is Kind.QUOTED for n in root.walk()) == 3


def test_reading_takes_linear_time() -> None:
    unit = "Статья {n}. Заголовок\n1. Пункт:\n1) один;\n2) два.\nЧасть.\n"
    read = structure("".join(unit.format(n=n) for n in range(1, 3001)))
    assert sum(n.kind is Kind.ARTICLE for n in read.root.walk()) == 3000


KK_DECISION = """
    1. Бюджет бекітілсін.
    2. Шешім қолданысқа енгізіледі.

    Мәслихат төрағасы С. Әбенов
    {first}
    2026 жылға арналған бюджет
    1. Кірістер
    500
    {second}
    2027 жылға арналған бюджет
    1. Кірістер
    600
"""


@pytest.mark.parametrize(
    "caption",
    [
        (
            "Абай аудандық мәслихатының",
            "2025 жылғы 24 желтоқсандағы",
            "№ 30-201-VIII шешіміне",
            "{n}-қосымша",
        ),
        ("Абай аудандық мәслихатының", "2025 жылғы 24 желтоқсандағы № 30 шешіміне", "{n}-қосымша"),
        (
            "Қазақстан Республикасы",
            "Энергетика министрінің",
            "2024 жылғы 3 мамырдағы",
            "№ 7 бұйрығына",
            "{n} - қосымша",
        ),
        ("Абай аудандық мәслихатының 2025 жылғы 24 желтоқсандағы № 30 шешіміне {n}-қосымша",),
        ("{n}-қосымша",),
    ],
)
def test_a_kazakh_caption_stands_above_the_word_that_ends_it(caption: tuple[str, ...]) -> None:
    first, second = ("\n    ".join(caption).format(n=n) for n in (1, 2))
    root = structure(KK_DECISION.format(first=first, second=second)).root
    annexes = [child for child in root.children if child.kind is Kind.ATTACHMENT]
    assert annexes[0].heading.split("\n")[: len(caption)] == [c.format(n=1) for c in caption]
    assert [str(annex.number) for annex in annexes] == ["1", "2"]
    assert "мәслихатының" not in "".join(node.text for node in root.walk())
    if len(caption) > 1:
        assert [annex.children[0].text for annex in annexes] == [
            "2026 жылға арналған бюджет",
            "2027 жылға арналған бюджет",
        ]


@pytest.mark.parametrize(
    "day",
    [
        ("Астана, Акорда, 12 марта 2019 года № 5-VI ЗРК",),
        ("г. Алматы, 12 марта 2019 г. № 5-VI",),
        ("Астана, Акорда", "12 марта 2019 года № 5-VI ЗРК"),
        ("Астана, Акорда", "12 марта 2019 года", "№ 5-VI ЗРК"),
        ("12 марта 2019 года № 5-VI ЗРК",),
    ],
)
@pytest.mark.parametrize("title", [("О пробном деле",), ("О пробном деле", "и других делах")])
def test_the_day_below_a_title_is_no_part_of_it(title: tuple[str, ...], day: tuple[str, ...]) -> None:
    lines = ("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", *title, *day, "Статья 1. Дело", "1. Дело пробное.")
    root = structure("\n".join(lines)).root
    work, _edition = read_requisites(root, Lang.RU)
    assert next(node.text for node in root.walk() if node.kind is Kind.LONG_TITLE) == " ".join(title)
    assert (str(work.date), work.number) == ("2019-03-12", "5-VI")


@pytest.mark.parametrize(
    "day",
    [
        ("Астана, Ақорда, 2019 жылғы 12 наурыз № 5-VI ҚРЗ",),
        ("Астана, Ақорда", "2019 жылғы 12 наурыз № 5-VI ҚРЗ"),
        ("Астана қаласы, 2019 жылғы 12 наурыз № 5-VI",),
    ],
)
def test_the_day_below_a_kazakh_title_is_no_part_of_it(day: tuple[str, ...]) -> None:
    lines = ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Сынақ ісі туралы", *day, "1-бап. Іс", "1. Іс сынақ.")
    root = structure("\n".join(lines)).root
    work, _edition = read_requisites(root, Lang.KK)
    assert next(node.text for node in root.walk() if node.kind is Kind.LONG_TITLE) == "Сынақ ісі туралы"
    assert (str(work.date), work.number) == ("2019-03-12", "5-VI")


@pytest.mark.parametrize(
    "title", ["Правила учета книг", "Положение о совете", "Решение о норме", "Республиканский план"]
)
@pytest.mark.parametrize("first", ["Утверждены", "Приложение 1"])
def test_the_title_below_a_caption_is_no_part_of_it(first: str, title: str) -> None:
    caption = (first, "к приказу Министра культуры", "Республики Казахстан", "от 14 апреля 2021 года № 98")
    lines = ("1. Утвердить.", *caption, title, "1. Книги учитываются.")
    annex = structure("\n".join(lines)).root.children[-1]
    assert annex.kind is Kind.ATTACHMENT
    assert annex.heading == "\n".join(caption)
    assert annex.children[0].text == title
