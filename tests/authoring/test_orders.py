"""What is ordered for an edit: words, sentences, units; when a unit is restated; what has no words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from lawtrack.authoring.drafted import EditorialKind
from lawtrack.authoring.rules import DraftingRules
from lawtrack.authoring.writing import Draft, Writer
from lawtrack.drafting.law import AmendedAct, LawText
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.kinds import Kind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure

WORK = Work("/akn/kz/act/2020-05-02/1-VI", WorkKind.LAW, dt.date(2020, 5, 2), "1-VI", {Lang.RU: "О садах"})
ACT = """Статья 1. Сады
1. Сад открыт для всех жителей города. Вход в него свободный. Ночью сад закрывается.
2. В саду растут:
1) розы;
2) пионы;
3) астры.
Статья 2. Уход
Розы поливают утром и вечером.
Пионы поливают утром.
Статья 3. Охрана
Сад охраняет сторож. Сторож назначается городом."""


def act(text: str) -> Expression:
    root = read_structure([SourceLine(n, line) for n, line in enumerate(text.split("\n"), 1)], Lang.RU).root
    return Expression(WORK, Lang.RU, None, root)


def drafted(old: str, new: str, text: str = ACT, rules: DraftingRules | None = None) -> Draft:
    assert old in text
    made = Writer(
        act(text), act(text.replace(old, new)), AmendedAct.of_work(WORK), rules or DraftingRules()
    ).draft()
    assert made.proved, made.unsaid
    return made


def orders(made: Draft) -> list[str]:
    """The lines between the opening and the final article."""
    return [line.rstrip(".;") for line in made.law.lines[2:-2]]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("всех жителей", "жителей", ["в пункте 1 статьи 1 слово «всех» исключить"]),
        ("всех жителей", "всех новых жителей", ["пункт 1 статьи 1 после слова «всех» дополнить словом «новых»"]),
        ("утром и вечером", "днем и вечером", ["в части первой статьи 2 слово «утром» заменить словом «днем»"]),
        ("Вход в него свободный. ", "", ["второе предложение пункта 1 статьи 1 исключить"]),
        ("городом.", "городом. Сторож не спит.", ["статью 3 дополнить предложением третьим следующего содержания:", "«Сторож не спит.»"]),
        ("2) пионы;", "2) лилии;", ["подпункт 2) пункта 2 статьи 1 изложить в следующей редакции:", "«2) лилии;»"]),
        ("2) пионы;\n", "", ["подпункт 2) пункта 2 статьи 1 исключить"]),
        ("2) пионы;", "2) пионы;\n2-1) лилии;", ["пункт 2 статьи 1 дополнить подпунктом 2-1) следующего содержания:", "«2-1) лилии;»"]),
        ("Пионы поливают утром.", "Пионы поливают утром.\nАстры поливают днем.", ["статью 2 дополнить частью третьей следующего содержания:", "«Астры поливают днем.»"]),
        ("Статья 2. Уход", "Статья 2. Полив", ["заголовок статьи 2 изложить в следующей редакции:", "«Статья 2. Полив»"]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)  # fmt: skip
def test_the_smallest_order(old: str, new: str, said: list[str]) -> None:
    assert orders(drafted(old, new)) == said


def test_two_sentences_are_not_counted_each_in_another_text() -> None:
    made = drafted("Вход в него свободный.", "Туда ведет тропа. Вход в него свободный. Там тихо.")
    assert not any(order.instruction.sentence for order in made.orders)


QUOTING = ACT.replace("Сад охраняет сторож.", "Сад охраняет сторож по Закону «О сторожах» и книге «О садах».")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("«О садах»", "О садах»", "в статье 3 слова «книге «О» заменить словами «книге О»"),
        ("«О садах»", "садах»", "в статье 3 слова «книге «О» заменить словом «книге»"),
        ("сторожах» и", "сторожах и", "в статье 3 слова «сторожах» и» заменить словами «сторожах и»"),
    ],
)
def test_a_mark_that_is_left_alone_is_ordered_where_that_is_read_back(old: str, new: str, said: str) -> None:
    assert orders(drafted(old, new, QUOTING)) == [said]


def test_a_mark_that_is_left_alone_in_a_unit_is_the_only_thing_reported() -> None:
    new = ACT.replace("2) пионы;", "2) пионы» белые;").replace("3) астры.", "3) астры белые.")
    made = Writer(act(ACT), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert [one.eid for one in made.unsaid] == ["art_1__para_2__subpara_1__point_2"]
    assert "pairs" in str(made.unsaid[0].why)


def test_numbers_out_of_their_order_are_told_as_such() -> None:
    new = ACT.replace("2) пионы;\n3) астры.", "2) пионы;\n9) лилии;\n3) астры.")
    made = Writer(act(ACT), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved or all("order" in str(one.why) for one in made.unsaid)


def test_words_that_stand_twice_are_quoted_with_what_tells_them_apart() -> None:
    text = ACT.replace("Сторож назначается городом.", "Если сторож болен, сторож другого сада охраняет оба.")
    made = drafted("болен, сторож другого", "болен, садовник другого", text)
    (order,) = made.orders
    assert order.instruction.old is not None
    assert len(order.instruction.old.split()) > 1
    assert "сторож" in order.instruction.old


def test_a_line_that_changes_much_is_restated() -> None:
    made = drafted("Розы поливают утром и вечером.", "Уход за розами ведут садовники по особому графику.")
    assert orders(made) == [
        "часть первую статьи 2 изложить в следующей редакции:",
        "«Уход за розами ведут садовники по особому графику.»",
    ]


def test_a_bylaw_restates_the_element() -> None:
    """Art. 26: an element that changes is restated as a whole."""
    made = drafted("2) пионы;", "2) лилии;", rules=DraftingRules(words=False))
    assert orders(made) == [
        "подпункт 2) пункта 2 статьи 1 изложить в следующей редакции:",
        "«2) лилии;»",
    ]


def test_the_same_words_everywhere_are_one_order() -> None:
    text = "\n".join(f"Статья {n}. Часть {n}\nРабота в саду номер {n} идет весь день." for n in range(1, 7))
    made = Writer(
        act(text), act(text.replace("саду", "парке")), AmendedAct.of_work(WORK), DraftingRules()
    ).draft()
    assert made.proved
    assert orders(made) == ["по всему тексту слово «саду» заменить словом «парке»"]


def test_words_that_stay_somewhere_are_not_changed_everywhere() -> None:
    text = "\n".join(f"Статья {n}. Часть {n}\nРабота в саду номер {n} идет весь день." for n in range(1, 7))
    new = text.replace("саду", "парке", 5)
    made = Writer(act(text), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved
    assert len(made.orders) == 5


def test_a_new_item_at_the_end_leaves_the_mark_of_the_one_before_it_to_the_editor() -> None:
    made = drafted("3) астры.", "3) астры;\n4) лилии.")
    assert [note.kind for note in made.proof.editorial] == [EditorialKind.FINAL_MARK]
    assert len(made.orders) == 1


def test_a_number_that_is_lost_stays_by_law() -> None:
    made = drafted("2) пионы;\n", "")
    assert EditorialKind.NUMBER_STAYS in {note.kind for note in made.proof.editorial}


def test_a_new_article_and_one_that_goes() -> None:
    new = ACT.replace("Статья 3. Охрана", "Статья 2-1. Вода\nВода подводится городом.\nСтатья 3. Охрана")
    made = Writer(act(ACT), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert orders(made)[0] == "дополнить статьей 2-1 следующего содержания:"
    back = Writer(act(new), act(ACT), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert orders(back) == ["статью 2-1 исключить"]


def test_what_cannot_be_quoted_is_told_and_nothing_is_ready() -> None:
    new = ACT.replace("Розы поливают", "Розы» поливают")
    made = Writer(act(ACT), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert not made.proved
    assert not made.ready
    assert made.unsaid
    assert all(one.eid.startswith("art_2") for one in made.unsaid)


def test_the_proof_finds_an_order_that_was_lost() -> None:
    """A law without one of its orders is not proved."""
    from lawtrack.authoring.proof import prove

    made = drafted("всех жителей", "жителей")
    law = LawText(tuple(line for line in made.law.lines if "исключить" not in line))
    edited = act(ACT.replace("всех жителей", "жителей"))
    proof = prove(act(ACT), law, edited.root, [order.instruction for order in made.orders])
    assert not proof.holds
    assert proof.misread == (1,)
    assert proof.differences


def test_the_proof_finds_an_order_that_nobody_meant() -> None:
    from lawtrack.authoring.proof import prove

    made = drafted("всех жителей", "жителей")
    proof = prove(act(ACT), made.law, act(ACT.replace("всех жителей", "жителей")).root, ())
    assert not proof.holds
    assert [one.old for one in proof.beyond] == ["всех"]


def test_a_chapter_comes_with_its_articles() -> None:
    text = "Глава 1. Сады\n" + ACT + "\nГлава 2. Прочее\nСтатья 4. Конец\nКонец закона."
    new = text.replace(
        "Глава 2. Прочее", "Глава 1-1. Парки\nСтатья 3-1. Парк\nПарк открыт всегда.\nГлава 2. Прочее"
    )
    made = Writer(act(text), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved, made.unsaid
    assert orders(made)[:2] == ["дополнить главой 1-1 следующего содержания:", "«Глава 1-1. Парки"]
    back = Writer(act(new), act(text), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert back.proved, back.unsaid
    assert orders(back) == ["главу 1-1 исключить"]


def test_a_section_goes_and_its_chapters_go_over_to_the_one_before() -> None:
    text = (
        "Раздел 1. Общее\nГлава 1. Сады\n"
        + ACT
        + "\nРаздел 2. Прочее\nГлава 2. Парки\nСтатья 4. Парк\nПарк открыт.\nГлава 3. Рощи\nСтатья 5. Роща\nРоща закрыта."
    )
    new = text.replace("Раздел 2. Прочее\n", "")
    made = Writer(act(text), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved, made.unsaid
    said = orders(made)
    assert said[0] == "1) раздел 1 изложить в следующей редакции:"
    assert said[-1] == "2) раздел 2 исключить"
    assert len(made.orders) == 2


def test_a_unit_whose_quoted_text_is_not_proved_to_be_its_own_is_ordered_in_parts() -> None:
    """«Признать утратившими силу» in a quotation may be the amending act's own: its items are restated apart."""
    text = """Статья 1. Отмена
1. Признать утратившими силу:
1) пункт 1 Правил ухода за розами (Вестник, 2007 г., № 50, ст. 632);
2) постановление от 25 февраля 2010 года № 124 (Вестник, 2010 г., № 18, ст. 142);
3) пункт 14 изменений, которые вносятся в решения о садах.
2. Роза цветёт."""
    new = (
        text.replace("ст. 632", "ст. 633 и 634")
        .replace("ст. 142", "ст. 143 и 144")
        .replace("решения о садах", "другие решения о садах и парках")
    )
    made = Writer(act(text), act(new), AmendedAct.of_work(WORK), DraftingRules(words=False)).draft()
    assert made.proved, made.unsaid
    assert orders(made)[0] == "подпункты 1), 2) и 3) пункта 1 статьи 1 изложить в следующей редакции:"


def test_a_unit_with_a_quotation_in_it_is_quoted() -> None:
    """A line that a unit puts into another act is a line of the unit: the text around tells it, a quotation has none."""
    text = (
        ACT
        + """
Статья 4. Переходные положения
Приостановить до 1 сентября 2027 года действие части второй статьи 2, установив, что она действует в следующей редакции:
«Пионы поливают ночью.».
Статья 5. Изменение других законов
Внести в Закон Республики Казахстан «О парках» следующее изменение: статью 5 исключить."""
    )
    new = text.replace("Пионы поливают ночью", "Все цветы без исключения поливают днем и утром").replace(
        "Приостановить до 1 сентября 2027 года действие части",
        "До наступления октября 2028 года остановить совсем применение нормы части",
    )
    assert Kind.QUOTED in {node.kind for node in act(text).root.walk()}
    made = Writer(act(text), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved, made.unsaid
    assert orders(made)[:2] == ["статью 4 изложить в следующей редакции:", "«Статья 4. Переходные положения"]


def test_a_line_that_is_read_otherwise_for_what_stands_elsewhere_is_no_change() -> None:
    text = (
        ACT
        + "\nСтатья 4. Надпись\nУ входа стоит надпись, установленная в следующей редакции:\n«Сад закрыт.»."
    )
    new = (
        text
        + "\nСтатья 5. Другие законы\nВнести в Закон Республики Казахстан «О парках» изменение: статью 5 исключить."
    )
    made = Writer(act(text), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert [order.instruction.target_eid for order in made.orders] == ["art_5"]
    assert not any(one.eid.startswith("art_4") for one in made.unsaid)


def test_another_number_is_ordered_and_the_words_stay() -> None:
    made = drafted("3) астры.", "4) астры.")
    assert orders(made) == ["подпункт 3) пункта 2 статьи 1 считать подпунктом 4)"]


def test_several_edits_keep_the_order_of_the_act() -> None:
    new = (
        ACT.replace("Охрана", "Сторож")
        .replace("всех жителей", "жителей")
        .replace("Пионы поливают", "Пионы моют")
    )
    made = Writer(act(ACT), replace(act(new)), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert [order.instruction.target_eid for order in made.orders] == [
        "art_1__para_1", "art_2__subpara_2", "art_3__heading",
    ]  # fmt: skip


CONTENTS = """О садах
Оглавление
Глава 1. Сады
Статья 1. Сад
Статья 2. Вход
Глава 2. Уход
Статья 3. Полив
Глава 1. Сады
Статья 1. Сад
Сад растет.
Статья 2. Вход
Вход открыт.
Глава 2. Уход
Статья 3. Полив
Сад поливают."""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([("Статья 2. Вход\nВход открыт.\n", ""), ("Статья 2. Вход\n", "")], ["заголовок статьи 2 исключить"]),
        ([("Глава 2. Уход", "Глава 2. Уход за садом")], ["заголовок главы 2 дополнить словами «за садом»"]),
        ([("Статья 3. Полив", "Статья 3. Вода и тень")], ["заголовок статьи 3 изложить в следующей редакции:", "«Статья 3. Вода и тень»"]),
        ([("Вход открыт.\n", "Вход открыт.\nСтатья 2-1. Выход\nВыход открыт.\n"), ("Статья 2. Вход\nГлава 2", "Статья 2. Вход\nСтатья 2-1. Выход\nГлава 2")], ["дополнить заголовком статьи 2-1 следующего содержания:", "«Статья 2-1. Выход»"]),
        ([("Сад поливают.", "Сад поливают.\nГлава 3. Охрана\nСтатья 4. Сторож\nСторож не спит."), ("Статья 3. Полив\nГлава 1", "Статья 3. Полив\nГлава 3. Охрана\nСтатья 4. Сторож\nГлава 1")], ["дополнить заголовком главы 3 следующего содержания:", "«Глава 3. Охрана»", "дополнить заголовком статьи 4 следующего содержания:", "«Статья 4. Сторож»"]),
        ([("Глава 2. Уход\n", "Глава 1-1. Вода\nСтатья 2-1. Река\nГлава 2. Уход\n"), ("Статья 2-1. Река\nГлава 2. Уход\nСтатья 3. Полив\nСад", "Статья 2-1. Река\nРека течет.\nГлава 2. Уход\nСтатья 3. Полив\nСад")], ["дополнить заголовком главы 1-1 следующего содержания:", "«Глава 1-1. Вода»", "дополнить заголовком статьи 2-1 следующего содержания:", "«Статья 2-1. Река»"]),
    ],
)  # fmt: skip
def test_a_line_of_the_contents_is_named_by_the_unit_that_it_heads(
    changes: list[tuple[str, str]], said: list[str]
) -> None:
    new = CONTENTS
    for one, other in changes:
        assert one in new
        new = new.replace(one, other)
    made = Writer(act(CONTENTS), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved, made.unsaid
    lines = orders(made)
    assert lines[: len(said) + 1] == ["1) в оглавлении:", *said]
    assert lines[len(said) + 1].startswith("2) ")


def test_contents_whose_lines_change_places_are_restated() -> None:
    new = CONTENTS.replace("Глава 1. Сады\nСтатья 1. Сад", "Статья 1. Сад\nГлава 1. Сады", 1)
    made = Writer(act(CONTENTS), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved, made.unsaid
    assert orders(made)[:2] == ["оглавление изложить в следующей редакции:", "«Оглавление"]


def test_contents_that_go_are_told() -> None:
    lines = CONTENTS.split("\n")
    new = "\n".join([lines[0], *lines[7:]])
    made = Writer(act(CONTENTS), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert not made.proved


CHAPTERS = "Глава 1. Сады\n" + ACT + "\nГлава 2. Прочее\nСтатья 4. Конец\nКонец закона."


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (CHAPTERS, CHAPTERS.replace("Глава 1. Сады\n", ""), "new edition"),
        (CHAPTERS.replace("Глава 1. Сады\n", ""), CHAPTERS, "new edition"),
    ],
    ids=["goes", "comes"],
)
def test_a_heading_between_the_act_and_its_articles_is_told_once(old: str, new: str, why: str) -> None:
    made = Writer(act(old), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert not made.proved
    assert [one.eid for one in made.unsaid] == ["chp_1"], "not each of its articles"
    assert why in str(made.unsaid[0].why)


def test_an_article_that_amends_other_acts_is_told_with_the_way_out() -> None:
    new = (
        ACT
        + """
Статья 4. Другие законы
Внести в Закон Республики Казахстан от 3 июня 2015 года «О парках» следующее изменение:
статью 6 изложить в следующей редакции:
«Статья 6. Скамьи
1. Скамьи ставит город.»."""
    )
    made = Writer(act(ACT), act(new), AmendedAct.of_work(WORK), DraftingRules()).draft()
    assert made.proved or "article of the amending act" in str(made.unsaid[0].why)
