"""Form B and its kin: remarks on the bill itself, two readings, and why a table is a draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pytest

from lawtrack.errors import CitationError, WorkflowError
from tests.cli.office import LAW, Office

SECOND = LAW["ru"].replace("за десять дней", "за пятнадцать дней")


def rows(office: Office, *words: str, code: int = 0) -> list[dict[str, Any]]:
    result = office.run("bill", "table", "yards", "--format", "json", *words)
    assert result.exception is None, result.exception
    assert result.return_value == code, result.output
    value = json.loads(result.stdout)
    assert value["draft"] == (code == 3)
    return [item for item in value["items"] if "element" in item]


def words(cell: list[list[list[str]]], mark: str = "") -> list[str]:
    """The lines of a cell; with a mark, the words that carry it."""
    if mark:
        return [text for line in cell for own, text in line if own == mark]
    return ["".join(text for _mark, text in line) for line in cell]


def remark(office: Office, where: str, *more: str) -> None:
    office.ok("recommend", "yards", where, "--by", "Депутат А. Ахметов", *more)


# kz_rules 0.4, 3.3: columns of form B are the bill, the amendment to it, author with reasons, decision.


def test_form_b_shows_the_bill_the_amendment_the_author_and_the_decision(office: Office) -> None:
    remark(
        office, "подпункт 1) статьи 1 законопроекта",
        "--wording", "1) в пункте 1 статьи 1 слово «жителей» заменить словом «граждан»;", "--text", "Так в Конституции.",
    )  # fmt: skip
    office.ok("respond", "yards/1", "--decision", "rejected", "--reason", "Двор открыт не только гражданам.")
    (row,) = rows(office, "--form", "B", "--lang", "ru")
    assert row["element"] == "подпункт 1) статьи 1 законопроекта"
    assert words(row["current"])[0] == "Статья 1."
    assert words(row["current"])[2] == "1) в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;"
    assert words(row["proposed"])[2] == "1) в пункте 1 статьи 1 слово «жителей» заменить словом «граждан»;"
    assert (words(row["current"], "deleted"), words(row["proposed"], "inserted")) == (["людей"], ["граждан"])
    assert row["justification"] == "Депутат А. Ахметов\nТак в Конституции."
    assert words(row["others"]["decision"]) == ["Отклонено.", "Двор открыт не только гражданам."]


def test_form_b_in_kazakh(office: Office) -> None:
    remark(
        office, "заң жобасының 1-бабының 2) тармақшасы", "--lang", "kk",
        "--wording", "2) 2-бап алып тасталсын.", "--text", "Мерзім басқа заңда бар.",
    )  # fmt: skip
    office.ok("respond", "yards/1", "--decision", "accepted", "--change", "art_2")
    (row,) = rows(office, "--form", "B", "--lang", "kk")
    assert row["element"] == "заң жобасының 1-бабының 2) тармақшасы"
    assert words(row["current"])[-3:] == [
        "2) 2-бап мынадай редакцияда жазылсын:",
        "«2-бап. Мерзім",
        "Жауап он күнде беріледі.».",
    ]
    assert words(row["proposed"])[-1] == "2) 2-бап алып тасталсын."
    assert words(row["others"]["decision"]) == ["Қабылданды."]
    # the same amendment is not written in Russian: the Russian table says so and is a draft
    (russian,) = rows(office, "--form", "B", "--lang", "ru", code=3)
    assert russian["element"] == "подпункт 2) статьи 1 законопроекта"
    assert words(russian["proposed"])[0] == "текста нет"
    remark(office, "подпункт 2) статьи 1 законопроекта", "--lang", "ru", "--text", "Исключить.")
    (russian,) = rows(office, "--form", "B", "--lang", "ru")
    assert words(russian["proposed"]) == ["Исключить."]


def test_a_new_element_of_the_bill(office: Office) -> None:
    remark(
        office, "подпункт 3) статьи 1 законопроекта", "--new", "--wording", "пункт 2 статьи 1 исключить.", "--text", "Повтор."
    )  # fmt: skip
    (row,) = rows(office, "--form", "B", "--lang", "ru")
    assert (row["element"], row["note"]) == ("подпункт 3) статьи 1 законопроекта", "новый")
    assert words(row["current"])[-1] == "3) отсутствует;"
    assert words(row["proposed"])[-1] == "3) пункт 2 статьи 1 исключить."
    refused = office.run("recommend", "yards", "подпункт 2) статьи 1 законопроекта", "--new", "--by", "А", "--text", "Б")  # fmt: skip
    assert isinstance(refused.exception, WorkflowError)
    refused = office.run("recommend", "yards", "статья 3", "--new", "--by", "А", "--text", "Б")
    assert isinstance(refused.exception, WorkflowError)


def test_a_remark_on_the_act_stands_by_the_element_of_the_bill_that_changes_it(office: Office) -> None:
    remark(office, "статья 2", "--text", "Уточнить срок.")
    (row,) = rows(office, "--form", "B", "--lang", "ru")
    assert row["element"] == "подпункт 2) статьи 1 законопроекта"
    assert words(row["proposed"]) == ["статья 2:", "Уточнить срок."]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("подпункт 2) статьи 1 законопроекта", "art_1__subpara_1__point_2"),
        ("пп. 2) ст. 1 законопроекта", "art_1__subpara_1__point_2"),
        ("Законопроект, статья 2", "art_2"),
        ("статья 2 проекта закона", "art_2"),
        ("заң жобасының 2-бабы", "art_2"),
        ("article 2 of the bill", "art_2"),
        ("заголовок законопроекта", "title"),
        ("абзац второй подпункта 2) статьи 1 законопроекта", "art_1__subpara_1__point_2__subpara_1__al_2"),
        ("статья 2", "art_2"),
        ("законопроект", None),
    ],
)
def test_what_people_type(office: Office, typed: str, printed: str | None) -> None:
    result = office.run("recommend", "yards", typed, "--by", "А", "--text", "Уточнить.", "--json")
    made = json.loads(result.stdout)
    assert (made["citation"], made["of"]) == (printed, "bill" if typed != "статья 2" and printed else "act")


def test_a_remark_follows_its_element_to_its_new_number(office: Office) -> None:
    wording = "1) в пункте 1 статьи 1 слово «жителей» заменить словом «граждан»;"
    remark(office, "подпункт 1) статьи 1 законопроекта", "--wording", wording, "--text", "Так в Конституции.")
    office.ok("bill", "version", "yards")
    office.add("kk", LAW["kk"])
    office.add(
        "ru",
        LAW["ru"].replace("1) в пункте 1", "1) подпункт 2) пункта 2 статьи 1 исключить;\n\n1-1) в пункте 1"),
    )
    (row,) = rows(office, "--form", "B", "--lang", "ru", code=3)
    assert row["element"] == "подпункт 1-1) статьи 1 законопроекта"
    assert row["note"].split("\n") == [
        "к версии 1",
        "там: подпункт 1) статьи 1 законопроекта",
        "место в этой версии не подтверждено",
    ]
    assert words(row["proposed"])[3] == "1-1) в пункте 1 статьи 1 слово «жителей» заменить словом «граждан»;"


def test_an_element_that_the_bill_has_not_is_refused(office: Office) -> None:
    result = office.run(
        "recommend", "yards", "подпункт 9) статьи 1 законопроекта", "--by", "А", "--text", "Б"
    )
    assert isinstance(result.exception, CitationError)


def test_a_remark_on_the_bill_is_none_on_the_act(office: Office) -> None:
    remark(office, "статья 2 законопроекта", "--text", "Уточнить срок.")
    assert "not understood" in str(
        office.run("respond", "yards/1", "--decision", "accepted", "--change", "x").exception
    )
    office.ok("respond", "yards/1", "--decision", "accepted", "--change", "статья 2 законопроекта")
    office.ok("bill", "version", "yards")
    office.add("ru", SECOND)
    made = json.loads(
        office.run("bill", "version", "compare", "yards", "--lang", "ru", "--format", "json").stdout
    )
    assert made["unasked"] == ["art_2"]  # article 2 of the act is not article 2 of the bill


def test_without_amendments_the_table_is_a_sheet_of_the_elements_of_the_bill(office: Office) -> None:
    found = rows(office, "--form", "B", "--lang", "ru")
    assert [row["element"] for row in found] == [
        "заголовок законопроекта",
        "подпункт 1) статьи 1 законопроекта",
        "подпункт 2) статьи 1 законопроекта",
        "статья 2 законопроекта",
    ]
    assert not any(row["proposed"] for row in found)


def test_two_versions_in_form_b(office: Office) -> None:
    remark(office, "подпункт 2) статьи 1 законопроекта", "--text", "Увеличить срок.")
    office.ok("respond", "yards/1", "--decision", "accepted", "--change", "art_2")
    office.ok("bill", "version", "yards")
    office.add("ru", SECOND)
    result = office.run(
        "bill", "version", "compare", "yards", "--form", "B", "--lang", "ru", "--format", "json"
    )
    assert result.exception is None
    plain = office.run("bill", "version", "compare", "yards", "--form", "B", "--lang", "ru")
    assert plain.return_value == 3  # the second version has no Kazakh text
    text = plain.stdout
    assert text.startswith("ЧЕРНОВИК")
    assert "1. абзац третий подпункта 2) статьи 1 законопроекта" in text
    assert "Редакция законопроекта:" in text
    assert "[-десять" in text
    assert "{+пятнадцать" in text
    assert "Увеличить срок." in text
    assert "Принято." in text
    assert "art_" not in text


def test_two_files_of_a_bill_in_form_b(tmp_path: Path, office: Office) -> None:
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text(LAW["kk"], encoding="utf-8")
    two.write_text(LAW["kk"].replace("он күнде", "он бес күнде"), encoding="utf-8")
    result = office.run("compare", str(one), str(two), "--form", "B")
    assert result.return_value == 1
    assert "заң жобасының 1-бабының 2) тармақшасының үшінші абзацы" in result.stdout
    assert "Заң жобасының редакциясы:" in result.stdout
    assert "art_" not in result.stdout


def test_the_second_reading(office: Office, tmp_path: Path) -> None:
    remark(office, "подпункт 2) статьи 1 законопроекта", "--text", "Увеличить срок.")
    office.ok("respond", "yards/1", "--decision", "accepted", "--change", "art_2")
    office.ok("bill", "version", "yards")
    office.add(
        "ru", SECOND.replace("1) в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;\n\n2) ", "1) ")
    )
    office.add("kk", LAW["kk"])
    first, second = rows(office, "--form", "second-reading", "--lang", "ru", code=3)
    # given up: in force and proposed read alike
    assert first["element"] == "пункт 1 статьи 1"
    assert words(first["others"]["first"])[1] == "1. Двор открыт для людей."
    assert words(first["proposed"])[1] == "1. Двор открыт для жителей."
    assert (
        words(second["current"])[1],
        words(second["others"]["first"])[1],
        words(second["proposed"])[1],
    ) == (
        "Ответ дается за пять дней.",
        "Ответ дается за десять дней.",
        "Ответ дается за пятнадцать дней.",
    )
    assert words(second["others"]["decision"]) == ["Принято."]
    out = tmp_path / "second.docx"
    assert office.run("bill", "table", "yards", "--form", "second-reading", "--lang", "kk", "-o", str(out)).return_value == 3  # fmt: skip
    table = docx.Document(str(out)).tables[0]
    assert [cell.text for cell in table.rows[0].cells][2:] == [
        "Қолданыстағы редакция",
        "Заң жобасының бірінші оқылымдағы редакциясы",
        "Ұсынылып отырған редакция",
        "Шешім",
    ]


def test_a_reading_form_does_not_say_what_nobody_said(office: Office) -> None:
    office.add("kk", LAW["kk"].replace("1) 1-баптың 1-тармағындағы «тұрғындар» деген сөз «адамдар» деген сөзбен ауыстырылсын;\n\n2) ", "1) "))  # fmt: skip
    office.add("ru", LAW["ru"])
    first, second = rows(office, "--form", "reading", "--lang", "ru", code=3)
    assert words(first["others"]["proposed_kk"]) == ["мәтін жоқ"]
    assert words(second["others"]["proposed_kk"])[1] == "Жауап он күнде беріледі."
    office.ok("bill", "justify", "yards", "art_1__para_1", "--lang", "ru", "--text", "Уточнение на русском языке; казахский текст не меняется.")  # fmt: skip
    first, _second = rows(office, "--form", "reading", "--lang", "ru")
    assert words(first["others"]["proposed_kk"]) == ["Қазақ тіліндегі мәтін өзгермейді."]


def test_a_language_that_is_missing_makes_a_draft_of_every_form(office: Office, tmp_path: Path) -> None:
    assert rows(office, "--lang", "ru")
    office.ok("bill", "new", "half", "--title", "О дворах")
    path = tmp_path / "half.txt"
    path.write_text(LAW["ru"], encoding="utf-8")
    office.ok("bill", "add", "half", str(path))
    for form in ("A", "B", "reading", "disagreements", "second-reading"):
        result = office.run("bill", "table", "half", "--form", form)
        assert result.return_value == 3, form
        assert result.stdout.startswith("ЧЕРНОВИК\n"), form
        assert result.stderr.count("The bill has no text in Kazakh.") == 1, form
    out = tmp_path / "half.docx"
    assert office.run("bill", "table", "half", "-o", str(out)).return_value == 3
    assert docx.Document(str(out)).paragraphs[0].text == "ЧЕРНОВИК"


@pytest.mark.own_store
def test_a_stale_text_is_pending(office: Office) -> None:
    office.add("ru", SECOND)
    result = office.run("bill", "table", "yards", "--lang", "kk")
    assert result.return_value == 3
    assert result.stdout.startswith("ЖОБА\n")
    assert "kk@v1.txt is older" in result.stderr


def test_what_was_edited_in_word_is_pending_and_stands_in_form_b(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    office.ok("bill", "table", "yards", "--lang", "ru", "-o", str(path))
    document = docx.Document(str(path))
    cell = next(row.cells[3] for row in document.tables[0].rows if row.cells[1].text == "статья 2")
    cell.paragraphs[1].clear().add_run("Ответ дается за девять дней.")
    document.save(str(path))
    office.ok("bill", "import-table", "yards", str(path))
    result = office.run("bill", "table", "yards", "--lang", "ru")
    assert result.return_value == 3
    assert result.stdout.startswith("ЧЕРНОВИК\n")
    assert "1 provision edited in the table is not in the amending text yet (ru)." in result.stderr
    (row,) = rows(office, "--form", "B", "--lang", "ru", code=3)
    assert row["element"] == "подпункт 2) статьи 1 законопроекта"
    assert words(row["current"])[-1] == "Ответ дается за десять дней.»."
    assert words(row["proposed"])[-1] == "Ответ дается за девять дней."


def test_a_table_of_amendments_is_not_taken_back(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "b.docx"
    office.ok("bill", "table", "yards", "--form", "B", "--lang", "ru", "-o", str(path))
    result = office.run("bill", "import-table", "yards", str(path), "--form", "B")
    assert isinstance(result.exception, WorkflowError)
    assert "amendments" in result.exception.message


def test_a_remark_on_the_bill_is_cited_as_one_in_check_and_lives_in_the_files(office: Office) -> None:
    remark(
        office,
        "подпункт 2) статьи 1 законопроекта",
        "--wording",
        "2) статью 2 исключить.",
        "--text",
        "Повтор.",
    )
    office.justify()
    (found,) = office.check(3)
    assert (found["kind"], found["place"]) == ("unanswered", "subparagraph 2) of article 1 of the bill")
    office.ok("dump")
    office.ok("load")
    (made,) = json.loads(office.run("recommend", "yards", "--list", "--json").stdout)
    assert (made["of"], made["citation"]) == ("bill", "art_1__subpara_1__point_2")
    assert made["wording"] == "2) статью 2 исключить."


def test_that_the_other_text_stays_is_said_where_the_bill_says_it(office: Office) -> None:
    kk = "1) 1-баптың 1-тармағындағы «тұрғындар» деген сөз «адамдар» деген сөзбен ауыстырылсын;"
    said = "1) 1-баптың 1-тармағының орыс тіліндегі мәтініне өзгеріс енгізілді, қазақ тіліндегі мәтіні өзгермейді;"
    office.add("kk", LAW["kk"].replace(kk, said))
    office.add("ru", LAW["ru"])
    first, _second = rows(office, "--form", "reading", "--lang", "ru")
    assert words(first["others"]["proposed_kk"]) == ["Қазақ тіліндегі мәтін өзгермейді."]
