"""``lawtrack bill settle --new/--phrase/--forms``, ``bill decisions``: other words, forms one by one, stale decisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.services.workspace import init_workspace
from tests.cli.test_settle import ACT, outcomes, proposed, settled
from tests.cli.test_workflow_commands import Office

URI = "/akn/kz/act/2020-05-02/300-VI"
HEAD = """О внесении изменений в Закон Республики Казахстан «О садах»

Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:

"""
WORDS = "1) в статье 2 слово «Полив» заменить словом «Орошене»;\n"
TEXT = "2) пункт 2 статьи 1 изложить в следующей редакции:\n\n«2. Владелец орошает сад ежедневно.»;\n"
STRANGE = "3) в пункте 1 статьи 1 слово «наниматель» поменять на слово «арендатор»;\n"
LOST = "4) в той части, что про город:\n\nслово «город» заменить словом «район»;\n"
EVERYWHERE = "5) по всему тексту слово «сад» заменить словом «двор» в соответствующих падежах.\n"
LAW = HEAD + "\n".join((WORDS, TEXT, STRANGE, LOST, EVERYWHERE))
KAZAKH_ACT = """Қазақстан Республикасының Заңы

Бақтар туралы

1-бап. Жалпы ережелер

1. Бақты бақ иесі күтеді.

2. Иесі бақты суарады.
"""
KAZAKH = """«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы

1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:

1) 1-баптың 2-тармағындағы «суарады» деген сөзді «ылғалдайды» дегенге алмастыра салу;

2) 1-баптың 1-тармағындағы «күтеді» деген сөз «баптайдыы» деген сөзбен ауыстырылсын.
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_USER", "drafter")
    i18n.use("en")
    init_workspace(tmp_path / "office").close()
    made = Office(tmp_path / "office")
    given(made, tmp_path, "act.txt", ACT, "import", "--work", URI, "--edition", "2020-05-02")
    made.ok("bill", "new", "gardens", "--title", "О поливе")
    given(made, tmp_path, "law.txt", LAW, "bill", "add", "gardens")
    return made


def given(office: Office, folder: Path, name: str, words: str, *command: str) -> str:
    (folder / name).write_text(words, encoding="utf-8")
    at = 3 if command[0] == "bill" else 1
    return office.ok(*command[:at], str(folder / name), *command[at:])


def decisions(office: Office) -> list[dict[str, object]]:
    result = office.run("bill", "decisions", "gardens", "--json")
    assert result.exception is None, result.exception
    rows = json.loads(result.stdout)
    assert result.return_value == (3 if any(row["stale"] for row in rows) else 0)
    return list(rows)


def cells(office: Office) -> list[str]:
    """The proposed wordings of the table, with what is noted below them."""
    table = json.loads(office.run("bill", "table", "gardens", "--format", "json").stdout)
    rows = [row for row in table["items"] if "proposed" in row]
    return ["\n".join("".join(text for _mark, text in line) for line in row["proposed"]) for row in rows]


def test_at_first_the_strange_and_the_lost_are_not_understood(office: Office) -> None:
    assert outcomes(office) == ["applied", "applied", *["not_understood"] * 3, "ambiguous"]


def test_corrected_words_are_put_and_the_bills_own_stand_beside_them(office: Office) -> None:
    told = settled(office, "1", "--new", "Орошение")
    assert "in the bill: «Орошене»" in told
    assert "as decided: in article 2 replace «Полив» with «Орошение»" in told
    assert "Орошение сада оплачивает город." in proposed(office)
    assert "Орошение сада оплачивает город.\nВ проекте: «Орошене»" in cells(office)[-1]
    settled(office, "1", "--undo")
    assert "Орошене сада" in proposed(office)
    assert "В проекте" not in "".join(cells(office))


def test_a_corrected_text_is_read_as_the_units_that_it_is(office: Office) -> None:
    settled(office, "2", "--new", "2. Владелец орошает сад:\n1) утром;\n2) вечером.")
    assert "Владелец орошает сад:\nутром;\nвечером." in proposed(office), "labels are no words"
    assert "В проекте: «2. Владелец орошает сад ежедневно.»" in "".join(cells(office))
    assert (
        "as decided: «2. Владелец орошает сад: 1) утром; 2) вечером.»"
        in office.run("bill", "apply", "gardens").output
    )
    assert "another unit" in str(
        office.run("bill", "settle", "gardens", "2", "--new", "7. Другой пункт.").exception
    )


def test_of_several_units_in_one_quotation_one_is_corrected_and_noted(office: Office, tmp_path: Path) -> None:
    law = "1) дополнить статьями 3 и 4 следующего содержания:\n\n«Статья 3. Забор\n\nЗабор стоит.\n\n"
    given(
        office,
        tmp_path,
        "law.txt",
        f"{HEAD}{law}Статья 4. Калитка\n\nКалитка скрипит.».\n",
        "bill",
        "add",
        "gardens",
    )
    settled(office, "2", "--new", "Статья 4. Калитка\nКалитка молчит.")
    assert "Забор стоит." in proposed(office)
    assert "Калитка молчит." in proposed(office)
    fence, gate = cells(office)
    assert "В проекте" not in fence
    assert "В проекте: «Статья 4. Калитка" in gate
    settled(office, "1", "--new", "Статья 3. Забор\nЗабор лежит.")
    assert "Забор лежит." in proposed(office)
    assert "Калитка молчит." in proposed(office)


def test_a_phrase_is_read_again_in_its_place_or_refused_with_the_reason(office: Office) -> None:
    error = office.refused("bill", "settle", "gardens", "3", "--phrase", "слово «наниматель» заменить на чай")
    assert "the words put are expected" in error.message
    assert decisions(office) == []
    settled(office, "3", "--phrase", "в пункте 1 статьи 1 слово «наниматель» заменить словом «арендатор»;")
    assert "владелец сада и арендатор сада." in proposed(office)
    assert "поменять на слово «арендатор»" in "".join(cells(office))
    assert "поменять на слово" in office.run("bill", "apply", "gardens").output
    assert "own_words" in office.run("check", "gardens", "--json").stdout
    settled(office, "3", "--undo")
    assert outcomes(office)[2] == "not_understood"


def test_a_phrase_that_changes_other_instructions_is_refused(office: Office) -> None:
    phrase = "3) Внести в Закон Республики Казахстан от 7 июля 2021 года «О реках» следующие изменения:"
    error = office.refused("bill", "settle", "gardens", "3", "--phrase", phrase)
    assert "read otherwise" in error.message
    error = office.refused("bill", "settle", "gardens", "3", "--phrase", "4) слово «сад» исключить")
    assert "a number that the order has not" in error.message


def test_a_place_in_other_words_lets_what_stands_under_it_be_read(office: Office) -> None:
    told = settled(office, "4", "--phrase", "в статье 2:")
    assert "2 instructions are understood that were not." in told
    assert "other numbers" in told
    assert "оплачивает район." in proposed(office)
    (row,) = decisions(office)
    assert row["was"] == "4) в той части, что про город:"
    office.ok("bill", "decisions", "gardens", "--undo", "1")
    assert outcomes(office)[3:5] == ["not_understood"] * 2


def test_what_is_not_understood_can_be_left_out_and_nothing_else(office: Office) -> None:
    for words in (("--target", "статья 2"), ("--old", "сад"), ("--new", "сад"), ("--choose", "статья 2")):
        assert "is not understood" in office.refused("bill", "settle", "gardens", "3", *words).message
    settled(office, "3", "--leave-out", "--reason", "Спорно.")
    assert outcomes(office)[2] == "left_out"


def test_words_put_and_the_place_are_corrected_one_after_the_other(office: Office, tmp_path: Path) -> None:
    law = LAW.replace("в статье 2 слово «Полив»", "в статье 9 слово «Полив»")
    given(office, tmp_path, "law.txt", law, "bill", "add", "gardens")
    settled(office, "1", "--new", "Орошение", code=3)
    settled(office, "1", "--target", "статья 2")
    assert "Орошение сада" in proposed(office)
    settled(office, "1", "--new", "Увлажнение")
    assert "Увлажнение сада" in proposed(office)
    (row,) = decisions(office)
    assert (row["target"], row["new"], row["was"]) == ("art_2", "Увлажнение", "Орошене")


def test_words_are_put_only_by_what_puts_words(office: Office, tmp_path: Path) -> None:
    given(office, tmp_path, "law.txt", HEAD + "1) статью 2 исключить.\n", "bill", "add", "gardens")
    assert "puts no words" in office.refused("bill", "settle", "gardens", "1", "--new", "сад").message


def test_forms_are_confirmed_one_by_one_with_their_counts(office: Office, tmp_path: Path) -> None:
    assert "«сада»  (3 times)" in office.run("bill", "apply", "gardens").output
    settled(office, "6", "--forms", "сада=двора", code=3)
    settled(office, "6", "--forms", "сад=сад")
    assert "Сад содержит владелец двора" in proposed(office)
    more = ACT.replace("Полив сада оплачивает", "Полив сада и очистку сада оплачивает")
    given(office, tmp_path, "act.txt", more, "import", "--work", URI, "--edition", "2021-05-02")
    told = office.run("bill", "apply", "gardens").output
    assert "1 is not confirmed yet" in told, "one more place that nobody saw"
    assert "«сада»  (4 times)" in told
    settled(office, "6", "--forms", "сада=двора")


def test_words_corrected_for_a_text_that_reads_otherwise_now_are_stale(
    office: Office, tmp_path: Path
) -> None:
    settled(office, "2", "--new", "2. Владелец орошает сад еженедельно.")
    law = LAW.replace("ежедневно", "еженощно")
    told = given(office, tmp_path, "law.txt", law, "bill", "add", "gardens")
    assert outcomes(office)[1] == "ambiguous", (
        "neither the person's words nor the bill's are taken for granted"
    )
    told = office.run("bill", "apply", "gardens").output
    assert "does not hold any more: the text puts other words" in told
    assert "stale_decision" in office.run("check", "gardens", "--json").stdout
    settled(office, "2", "--new", "2. Владелец орошает сад ночью.")
    assert "сад ночью" in proposed(office)
    assert [row["stale"] for row in decisions(office)] == [None]


def test_a_place_that_reads_otherwise_in_the_next_edition_is_not_taken(
    office: Office, tmp_path: Path
) -> None:
    law = HEAD + "1) в пункте 1 статьи 1 слово «сада» заменить словом «двора».\n"
    given(office, tmp_path, "law.txt", law, "bill", "add", "gardens")
    settled(office, "1", "--choose", "2")
    more = ACT.replace("содержит владелец сада", "сам содержит хозяин сада, владелец сада")
    given(office, tmp_path, "act.txt", more, "import", "--work", URI, "--edition", "2021-05-02")
    assert outcomes(office) == ["ambiguous"]
    assert "the place reads otherwise" in office.run("bill", "apply", "gardens").output
    settled(office, "1", "--choose", "3")
    assert "наниматель двора." in proposed(office)


def test_a_corrected_target_that_is_another_place_now_keeps_the_instruction_open(
    office: Office, tmp_path: Path
) -> None:
    given(office, tmp_path, "law.txt", HEAD + "1) пункт 1 статьи 1 исключить.\n", "bill", "add", "gardens")
    settled(office, "1", "--target", "пункт 2 статьи 1")
    assert "Сад содержит" in proposed(office)
    more = ACT.replace("2. Владелец поливает сад.", "2. Город платит.\n\n3. Владелец поливает сад.")
    given(office, tmp_path, "act.txt", more, "import", "--work", URI, "--edition", "2021-05-02")
    assert outcomes(office) == ["ambiguous"], "without the decision it would exclude another paragraph"
    assert "Сад содержит" in proposed(office)
    assert "Город платит" in proposed(office)


def test_a_decision_whose_instruction_is_gone_is_told_and_changes_nothing(
    office: Office, tmp_path: Path
) -> None:
    settled(office, "3", "--leave-out", "--reason", "Спорно.")
    given(office, tmp_path, "law.txt", HEAD + WORDS, "bill", "add", "gardens")
    assert outcomes(office) == ["applied"]
    assert "no instruction of the text reads as it did" in office.run("bill", "apply", "gardens").output
    assert len(decisions(office)) == 1
    office.ok("bill", "decisions", "gardens", "--undo", "1")
    assert decisions(office) == []
    assert "no decision 4" in office.refused("bill", "decisions", "gardens", "--undo", "4").message


def test_what_was_left_out_is_open_again_where_it_puts_another_text(office: Office, tmp_path: Path) -> None:
    settled(office, "2", "--leave-out", "--reason", "Спорно.")
    given(office, tmp_path, "law.txt", LAW.replace("ежедневно", "раз в год"), "bill", "add", "gardens")
    assert outcomes(office)[1] == "ambiguous"


def test_decisions_are_kept_in_the_bills_file_and_come_back_from_it(office: Office) -> None:
    import shutil

    settled(office, "1", "--new", "Орошение")
    settled(office, "3", "--phrase", "в пункте 1 статьи 1 слово «наниматель» исключить;")
    settled(office, "6", "--forms", "сада=двора", code=3)
    before = decisions(office), outcomes(office), proposed(office)
    office.ok("dump")  # a shared store writes its files then
    shutil.rmtree(office.folder / ".lawtrack")
    office.ok("load")
    assert (decisions(office), outcomes(office), proposed(office)) == before


def test_decisions_of_both_languages_are_listed_with_language_and_act(office: Office, tmp_path: Path) -> None:
    given(office, tmp_path, "kk-act.txt", KAZAKH_ACT, "import", "--work", URI, "--edition", "2020-05-02")
    given(office, tmp_path, "kk.txt", KAZAKH, "bill", "add", "gardens")
    settled(office, "1", "--new", "Орошение", "--lang", "ru")
    settled(office, "2", "--new", "баптайды", "--lang", "kk")
    rows = decisions(office)
    assert [(row["n"], row["lang"], row["act"]) for row in rows] == [(1, "ru", "300-vi"), (2, "kk", "300-vi")]
    told = office.run("bill", "decisions", "gardens", "--lang", "kk").output
    assert "   2  " in told
    assert "   1  " not in told
    given(office, tmp_path, "law.txt", LAW.replace("Орошене", "Полевание"), "bill", "add", "gardens")
    assert "reads as it did" in str(decisions(office)[0]["stale"])
    assert office.run("bill", "decisions", "gardens").return_value == 3


def test_a_table_that_comes_back_from_word_takes_the_note_for_no_wording(
    office: Office, tmp_path: Path
) -> None:
    settled(office, "1", "--new", "Орошение")
    out = tmp_path / "table.docx"
    office.run("bill", "table", "gardens", "--format", "docx", "-o", str(out))
    told = office.run("bill", "import-table", "gardens", str(out)).output
    assert "0" in told or "Nothing" in told
    office.ok("dump")
    events = (office.folder / "amendments" / "gardens" / "workflow.jsonl").read_text(encoding="utf-8")
    assert '"event": "edit"' not in events


def test_in_kazakh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    init_workspace(tmp_path / "office").close()
    office = Office(tmp_path / "office")
    given(office, tmp_path, "act.txt", KAZAKH_ACT, "import", "--work", URI, "--edition", "2020-05-02")
    office.ok("bill", "new", "gardens", "--title", "Бақтар туралы", "--lang", "kk")
    given(office, tmp_path, "law.txt", KAZAKH, "bill", "add", "gardens")
    assert outcomes(office) == ["not_understood", "applied"]
    phrase = "1-баптың 2-тармағындағы «суарады» деген сөз «ылғалдайды» деген сөзбен ауыстырылсын;"
    settled(office, "1", "--phrase", phrase)
    told = settled(office, "2", "--new", "баптайды")
    assert "as decided: in paragraph 1 of article 1 replace «күтеді» with «баптайды»" in told
    listed = office.run("bill", "decisions", "gardens").output
    assert listed.count("  kk  ") == 2
    assert listed.count("300-vi: ") == 2
    assert "Иесі бақты ылғалдайды." in proposed(office)
    assert "Бақты бақ иесі баптайды." in proposed(office)
    assert "Жобада: «баптайдыы»" in "".join(cells(office))


@pytest.mark.parametrize("option", ["--choose", "--target", "--old", "--new", "--phrase", "--forms"])
@pytest.mark.parametrize("words", ["", "  "])
def test_an_option_without_words_is_refused_beside_another_that_has_them(
    office: Office, option: str, words: str
) -> None:
    beside = ("--old", "Полив") if option != "--old" else ("--new", "Орошение")
    result = office.run("bill", "settle", "gardens", "1", *beside, option, words)
    assert f"{option} is empty." in str(result.exception or "") + result.output
    assert "--" not in office.ok("bill", "decisions", "gardens"), "nothing was kept"
