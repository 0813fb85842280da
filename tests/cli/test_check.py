"""``lawtrack check`` and ``lawtrack parity``: what should not leave the house."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from lawtrack.errors import InputError, LawtrackError
from tests.cli.office import LAW, Office


def kinds(findings: list[dict[str, Any]]) -> list[tuple[str, str | None, str | None]]:
    return [(f["kind"], f["lang"], f["eid"]) for f in findings]


def test_a_bill_with_nothing_open(office: Office) -> None:
    assert kinds(office.check(3)) == [
        ("justification", "ru", "art_1__para_1"),
        ("justification", "ru", "art_2"),
        ("justification", "kk", "art_1__para_1"),
        ("justification", "kk", "art_2"),
    ]
    office.justify()
    assert office.check(0) == []


def test_every_justification_is_mended_by_its_own_command(office: Office) -> None:
    for finding in office.check(3):
        words = finding["mend"].split()
        assert words[0] == "lawtrack"
        office.ok(*words[1:-1], "Срок.")
    assert office.check(0) == []


def test_a_person_reads_commands_with_addresses_and_not_with_eids(office: Office) -> None:
    told = office.run("check", "yards").stdout
    assert "art_" not in told
    commands = [
        line.strip() for line in told.splitlines() if line.strip().startswith("lawtrack bill justify")
    ]
    assert 'lawtrack bill justify yards "paragraph 1 of article 1" --act 1-vi --lang kk --text …' in commands
    for command in commands:
        office.ok(*shlex.split(command)[1:-1], "Срок.")
    assert office.check(0) == []


def test_languages_that_differ(office: Office) -> None:
    office.justify()
    office.add("kk", LAW["kk"].replace("он күнде", "он бес күнде"))
    found = office.check(3)
    assert kinds(found) == [("stale_text", "ru", None), ("languages", None, "art_2")]
    assert found[1]["detail"] == "number"
    assert "«десять»" in found[1]["what"]
    assert "«он бес»" in found[1]["what"]


def test_a_change_of_one_language_is_explained_in_the_justification(office: Office) -> None:
    office.justify()
    text = LAW["ru"].replace("1) в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;\n\n2)", "1)")
    office.add("ru", text)
    office.add("kk", LAW["kk"] + "\n")
    office.add("ru", text)
    (found,) = [f for f in office.check(3) if f["severity"] == "error"]
    assert (found["kind"], found["detail"], found["eid"]) == ("languages", "one_language", "art_1__para_1")
    why = "Изменение на казахском языке, текст на русском языке не меняется."
    office.ok("bill", "justify", "yards", "art_1__para_1", "--lang", "kk", "--text", why)
    (explained,) = [f for f in office.check(0) if f["severity"] == "error"]
    assert (explained["open"], explained["explained"]) == (False, why)


def test_an_instruction_that_is_not_settled_and_one_language_only(office: Office) -> None:
    office.justify()
    office.ok("bill", "version", "yards")
    office.add("ru", LAW["ru"].replace("слово «жителей»", "слово «жильцов»"))
    found = office.check(3)
    assert kinds(found) == [("no_text", "kk", None), ("unsettled", "ru", "art_1__para_1")]
    assert "bill settle yards 1" in found[1]["mend"]


def test_an_act_that_is_not_at_hand_is_told_once(office: Office) -> None:
    office.justify()
    for lang, old, new in (("ru", "«О дворах»", "«О садах»"), ("kk", "«Аулалар туралы»", "«Бақтар туралы»"), ("ru", "«О дворах»", "«О садах»")):  # fmt: skip
        office.add(lang, LAW[lang].replace(old, new).replace("2 мая", "3 мая").replace("2 мамыр", "3 мамыр"))
    found = office.check(3)
    assert [(f["kind"], f["lang"]) for f in found] == [("no_base", "ru"), ("no_base", "kk")]
    assert found[0]["what"].endswith("1, 2.")


def test_a_reference_to_nothing(office: Office) -> None:
    office.justify()
    for lang, old, new in (
        ("ru", "за десять дней.»", "за десять дней в случаях, указанных в пункте 3 статьи 1 настоящего Закона.»"),
        ("kk", "он күнде беріледі.»", "осы Заңның 1-бабының 3-тармағында көрсетілген жағдайларда он күнде беріледі.»"),
        ("ru", "за десять дней.»", "за десять дней в случаях, указанных в пункте 3 статьи 1 настоящего Закона.»"),
    ):  # fmt: skip
        office.add(lang, LAW[lang].replace(old, new))
    found = office.check(3)
    assert [(f["kind"], f["lang"], f["eid"], f["ref"]) for f in found] == [
        ("reference", "ru", "art_2", "ru 2"),
        ("reference", "kk", "art_2", "kk 2"),
    ]
    assert "пункте 3 статьи 1" in found[0]["what"]
    for lang in ("ru", "kk", "ru"):
        right = LAW[lang].replace("за десять дней.»", "за десять дней в случаях, указанных в пункте 2 статьи 1 настоящего Закона.»")  # fmt: skip
        right = right.replace("он күнде беріледі.»", "осы Заңның 1-бабының 2-тармағында көрсетілген жағдайларда он күнде беріледі.»")  # fmt: skip
        office.add(lang, right)
    assert office.check(0) == []


def test_a_norm_that_refers_to_what_the_bill_excludes(office: Office) -> None:
    act = office.folder / "fields.txt"
    act.write_text(
        "О полях\n\nЗакон Республики Казахстан от 7 мая 2021 года № 5-VII\n\nСтатья 1. Поле\n\n1. Поле огорожено.\n\n2. Поле засеяно.\n\n"
        "Статья 2. Срок\n\nОграда, указанная в пункте 1 статьи 1 настоящего Закона, ставится весной.\n",
        encoding="utf-8",
    )
    office.ok("import", str(act), "--work", "/akn/kz/act/2021-05-07/5-VII", "--edition", "2025-01-01")
    office.ok("bill", "new", "fields", "--title", "О полях")
    law = office.folder / "fields-law.txt"
    law.write_text(
        "О внесении изменения в Закон Республики Казахстан «О полях»\n\nСтатья 1. Внести в Закон Республики Казахстан от 7 мая 2021 года "
        "«О полях» следующее изменение:\n\nпункт 1 статьи 1 исключить.\n",
        encoding="utf-8",
    )
    office.ok("bill", "add", "fields", str(law), "--lang", "ru")
    found = json.loads(office.run("check", "fields", "--json").stdout)["findings"]
    assert [(f["eid"], f["ref"]) for f in found if f["kind"] == "reference"] == [("art_2", "ru 1")]


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [("\n\n2) статью", "\n\n3) статью", None), ("«Статья 2. Срок", "«Статья 3. Срок", "label"), ("\n\nСтатья 2. Настоящий", "\n\nСтатья 3. Настоящий", None)],
)  # fmt: skip
def test_numbers_of_the_bill_itself(office: Office, old: str, new: str, detail: str | None) -> None:
    office.ok("bill", "new", "alone", "--title", "О дворах")
    law = office.folder / "alone.txt"
    law.write_text(LAW["ru"].replace(old, new), encoding="utf-8")
    office.ok("bill", "add", "alone", str(law), "--lang", "ru")
    found = json.loads(office.run("check", "alone", "--json").stdout)["findings"]
    assert [(f["kind"], f["detail"]) for f in found if f["kind"] == "numbering"] == [("numbering", detail)]


@pytest.mark.own_store
def test_the_workflow_and_a_file_changed_by_hand(office: Office) -> None:
    office.justify()
    office.ok("expert", "add", "npp", "--kind", "chamber-of-entrepreneurs", "--title", "Палата")
    office.ok("review", "send", "yards", "--to", "npp", "--channel", "npp")
    office.ok("recommend", "yards", "art_2", "--text", "Дольше.", "--review", "r1")
    kept = next((office.folder / "ws" / "amendments" / "yards").glob("kk@v1*.txt"))
    kept.write_text(kept.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    found = office.check(3)
    assert [(f["kind"], f["ref"]) for f in found if f["open"]] == [
        ("changed_file", None),
        ("unanswered", "yards/1"),
        ("review", "yards/r1"),
    ]
    assert {f["kind"] for f in found if not f["open"]} == {"papers"}, (
        "nobody was asked for what art. 29.2 needs"
    )
    kept.unlink()
    assert [f["kind"] for f in office.check(3)][:2] == ["no_text", "no_text"]


def test_two_files_in_step(office: Office) -> None:
    files = [str(office.folder / f"law-{lang}.txt") for lang in ("ru", "kk")]
    assert office.run("parity", *files).return_value == 0
    Path(files[1]).write_text(LAW["kk"].replace("2027 жылғы", "2028 жылғы"), encoding="utf-8")
    result = office.run("parity", *files, "--json")
    assert result.return_value == 3
    (found,) = json.loads(result.stdout)["differences"]
    assert (found["kind"], [s["values"] for s in found["sides"]]) == (
        "date",
        [["2027-01-01"], ["2028-01-01"]],
    )
    acts = [str(office.folder / f"act-{lang}.txt") for lang in ("ru", "kk")]
    assert office.run("parity", *acts).return_value == 0
    plain = office.run("parity", *files)
    assert "1 января 2027" in plain.stdout


def test_one_language_twice_is_refused(office: Office) -> None:
    file = str(office.folder / "law-ru.txt")
    result = office.run("parity", file, file)
    assert isinstance(result.exception, InputError)
    assert isinstance(office.run("check", "nothing").exception, LawtrackError)


@pytest.mark.parametrize("title", ["О дворах и садах", "Об уборке"])
def test_a_title_that_is_not_the_acts_is_told(office: Office, title: str) -> None:
    office.justify()
    office.add("ru", LAW["ru"].replace("2020 года «О дворах»", f"2020 года № 1-VI «{title}»"))
    found = [one for one in office.check(3) if one["kind"] == "reference"]
    assert [f"«{title}»" in one["what"] for one in found] == [True]
