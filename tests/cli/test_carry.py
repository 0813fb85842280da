"""``lawtrack review carry``: a bill in two languages, its second version with provisions renumbered, moved, reworded, gone."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from lawtrack import i18n
from tests.cli.office import Office

ACT = {
    "ru": "О садах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 7-VI\n\nСтатья 1. Сад\n\nСад открыт для всех жителей города.\n",
    "kk": "Бақтар туралы\n\nҚазақстан Республикасының 2020 жылғы 2 мамырдағы № 7-VI Заңы\n\n1-бап. Бақ\n\nБақ қаланың барлық тұрғындары үшін ашық.\n",
}
HEAD = {
    "ru": "О внесении дополнений в Закон Республики Казахстан «О садах»\n\nСтатья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие дополнения:\n\n",
    "kk": "«Бақтар туралы» Қазақстан Республикасының Заңына толықтырулар енгізу туралы\n\n1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай толықтырулар енгізілсін:\n\n",
}
FOOT = {
    "ru": "\n\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n",
    "kk": "\n\n2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.\n",
}
V1 = {
    "ru": "1) дополнить статьей 1-1 следующего содержания:\n\n«Статья 1-1. Посадка деревьев\n\n1. Деревья сажают весной и осенью по решению совета сада.\n\n2. Совет сада собирается один раз в год.\n\n3. Плата за посещение сада не взимается.»;\n\n"
    "2) дополнить статьей 1-2 следующего содержания:\n\n«Статья 1-2. Полив\n\n1. Полив ведется из городского водопровода ночью.\n\n2. Ответственный за полив назначается советом сада ежегодно.».",
    "kk": "1) мынадай мазмұндағы 1-1-баппен толықтырылсын:\n\n«1-1-бап. Ағаш отырғызу\n\n1. Ағаштар бақ кеңесінің шешімі бойынша көктемде және күзде отырғызылады.\n\n2. Бақ кеңесі жылына бір рет жиналады.\n\n3. Баққа кіргені үшін ақы алынбайды.»;\n\n"
    "2) мынадай мазмұндағы 1-2-баппен толықтырылсын:\n\n«1-2-бап. Суару\n\n1. Суару қалалық су құбырынан түнде жүргізіледі.\n\n2. Суаруға жауапты адамды бақ кеңесі жыл сайын тағайындайды.».",
}
V2 = {
    "ru": "1) дополнить статьей 1-1 следующего содержания:\n\n«Статья 1-1. Освещение\n\nСвет в саду горит до полуночи.»;\n\n"
    "2) дополнить статьей 1-2 следующего содержания:\n\n«Статья 1-2. Посадка деревьев\n\n1. Деревья сажают весной и осенью по решению совета сада.\n\n2. Совет сада собирается два раза в год.»;\n\n"
    "3) дополнить статьей 1-3 следующего содержания:\n\n«Статья 1-3. Полив\n\n1. Полив ведется из городского водопровода ночью.\n\n2. Плата за посещение сада не взимается.».",
    "kk": "1) мынадай мазмұндағы 1-1-баппен толықтырылсын:\n\n«1-1-бап. Жарықтандыру\n\nБақта жарық түн ортасына дейін жанады.»;\n\n"
    "2) мынадай мазмұндағы 1-2-баппен толықтырылсын:\n\n«1-2-бап. Ағаш отырғызу\n\n1. Ағаштар бақ кеңесінің шешімі бойынша көктемде және күзде отырғызылады.\n\n2. Бақ кеңесі жылына екі рет жиналады.»;\n\n"
    "3) мынадай мазмұндағы 1-3-баппен толықтырылсын:\n\n«1-3-бап. Суару\n\n1. Суару қалалық су құбырынан түнде жүргізіледі.\n\n2. Баққа кіргені үшін ақы алынбайды.».",
}
REMARKS = (
    ("статья 1", "Указать часы работы."),
    ("пункт 1 статьи 1-1", "Назвать породы деревьев."),
    ("пункт 2 статьи 1-1", "Собираться чаще."),
    ("пункт 3 статьи 1-1", "Предусмотреть льготы."),
    ("1-2-баптың 1-тармағы", "Суару уақытын нақтылау."),
    ("пункт 2 статьи 1-2", "Назвать срок назначения."),
    ("подпункт 2) статьи 1 законопроекта", "Разделить."),
    ("статья 2 законопроекта", "Изменить дату."),
    ("", "Поддерживается в целом."),
)


def write(office: Office, version: int, lang: str, words: str) -> None:
    path = office.folder / f"v{version}-{lang}.txt"
    path.write_text(HEAD[lang] + words + FOOT[lang], encoding="utf-8")
    office.ok("bill", "add", "gardens", str(path), "--lang", lang, "--on", f"2026-1{version - 1}-01")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The bill in its first version, with nine remarks."""
    from lawtrack.services.workspace import init_workspace

    folder = tmp_path_factory.mktemp("carry")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        patch.setenv("LAWTRACK_USER", "drafter")
        i18n.use("en")
        init_workspace(folder / "ws").close()
        office = Office(folder)
        for lang, text in ACT.items():
            (folder / f"act-{lang}.txt").write_text(text, encoding="utf-8")
            office.ok("import", str(folder / f"act-{lang}.txt"), "--lang", lang, "--work", "/akn/kz/act/2020-05-02/7-VI", "--edition", "2025-01-01")  # fmt: skip
        office.ok(
            "bill",
            "new",
            "gardens",
            "--title",
            "О садах",
            "--title-kk",
            "Бақтар туралы",
            "--on",
            "2026-10-01",
        )
        for lang, words in V1.items():
            write(office, 1, lang, words)
        for citation, text in REMARKS:
            office.ok("recommend", "gardens", *([citation] if citation else []), "--text", text, "--by", "житель", "--on", "2026-10-10")  # fmt: skip
    return office


@pytest.fixture
def office(made: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A copy of it with a second version in both languages."""
    import shutil

    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_USER", "drafter")
    i18n.use("en")
    shutil.copytree(made.folder / "ws", tmp_path / "ws")
    copy = Office(tmp_path)
    copy.ok("bill", "version", "gardens", "--on", "2026-11-01")
    for lang, words in V2.items():
        write(copy, 2, lang, words)
    return copy


def carry(office: Office, *words: str, code: int = 0) -> list[dict[str, Any]]:
    result = office.run("review", "carry", *words, "--json")
    assert result.exception is None, result.exception
    assert (result.return_value or 0) == code, result.output
    return list(json.loads(result.stdout))


def places(rows: list[dict[str, Any]]) -> dict[str, tuple[str, str, bool]]:
    return {
        row["id"].rpartition("/")[2]: (row["fate"] + "*" * row["reworded"], (row["now"] or {}).get("eid", ""), row["open"])
        for row in rows
    }  # fmt: skip


def test_every_recommendation_is_placed(office: Office) -> None:
    assert places(carry(office, "gardens", code=3)) == {
        "1": ("same", "art_1", False),
        "2": ("renumbered", "art_1-2__para_1", True),
        "3": ("renumbered*", "art_1-2__para_2", True),
        "4": ("moved", "art_1-3__para_2", True),
        "5": ("renumbered", "art_1-3__para_1", True),
        "6": ("orphan*", "", True),
        "7": ("renumbered*", "art_1__subpara_1__point_3", True),
        "8": ("same", "art_2", False),
        "9": ("same", "", False),
    }


def words(row: dict[str, Any], side: str) -> str:
    return " ".join(row[side]["text"].split())


def test_both_texts_are_shown_in_the_language_of_the_reader(office: Office) -> None:
    (row,) = carry(office, "gardens", "3", "--lang", "kk", code=3)
    assert (row["was"]["address"], row["now"]["address"]) == ("1-1-баптың 2-тармағы", "1-2-баптың 2-тармағы")
    assert words(row, "before") == "2. Бақ кеңесі жылына бір рет жиналады."
    assert words(row, "after") == "2. Бақ кеңесі жылына екі рет жиналады."
    (row,) = carry(office, "gardens/3", "--lang", "ru", code=3)
    assert words(row, "after") == "2. Совет сада собирается два раза в год."


def test_a_person_settles_and_takes_it_back(office: Office) -> None:
    (row,) = carry(office, "gardens/3", "--confirm")
    assert (row["open"], row["settled"]["by"], row["now"]["eid"]) == (False, "drafter", "art_1-2__para_2")
    refused = office.run("review", "carry", "gardens/3", "--to", "статья 1").exception
    assert "drafter said on" in str(refused)
    (row,) = carry(office, "gardens", "3", "--to", "статья 1", "--revision", str(row["settled"]["revision"]))
    assert (row["fate"], row["now"]["eid"]) == ("moved", "art_1")
    (row,) = carry(office, "gardens/3", "--undo")
    assert (row["open"], row["settled"], row["now"]["eid"]) == (True, None, "art_1-2__para_2")
    (row,) = carry(office, "gardens/6", "--orphan")
    assert (row["fate"], row["open"], row["settled"]["orphan"]) == ("orphan", False, True)
    assert "nobody said" in str(office.run("review", "carry", "gardens/3", "--undo").exception).lower()


def test_all_that_is_proposed_is_confirmed_at_once_and_what_is_not_sure_stays(office: Office) -> None:
    assert {row["id"] for row in carry(office, "gardens", "--confirm")} == {
        f"gardens/{n}" for n in (2, 3, 4, 5, 7)
    }
    assert [row["id"] for row in carry(office, "gardens", "--open", code=3)] == ["gardens/6"]
    assert "No single place" in str(office.run("review", "carry", "gardens", "6", "--confirm").exception)
    office.ok("review", "carry", "gardens/6", "--orphan")
    assert [row["open"] for row in carry(office, "gardens")] == [False] * 9


@pytest.mark.own_store
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("gardens", "--orphan"), "Name the recommendation"),
        (("gardens/3", "--orphan", "--confirm"), "one of these"),
        (("gardens/3", "--to", "статья 77"), "no «статья 77»"),
        (("gardens/3", "--to", "2"), "no candidate 2"),
        (("gardens/33",), "no recommendation «33»"),
        (("nothing",), "no bill «nothing»"),
    ],
)
def test_a_wrong_step_is_one_sentence_and_records_nothing(
    office: Office, words: tuple[str, ...], said: str
) -> None:
    before = (office.folder / "ws/amendments/gardens/workflow.jsonl").read_text(encoding="utf-8")
    assert said in str(office.run("review", "carry", *words).exception)
    assert (office.folder / "ws/amendments/gardens/workflow.jsonl").read_text(encoding="utf-8") == before


def test_a_settled_place_that_reads_otherwise_is_asked_again(office: Office) -> None:
    office.ok("review", "carry", "gardens", "3", "--confirm")
    write(office, 2, "ru", V2["ru"].replace("два раза в год", "каждый месяц"))
    write(office, 2, "kk", V2["kk"].replace("жылына екі рет", "ай сайын"))
    (row,) = carry(office, "gardens/3", code=3)
    assert (row["open"], row["settled"], "stale" in row["notes"]) == (True, None, True)


def test_one_language_that_changed_is_followed(office: Office) -> None:
    write(office, 2, "kk", V1["kk"])
    found = places(carry(office, "gardens", code=3))
    assert found["2"] == ("renumbered", "art_1-2__para_1", True)
    assert found["4"] == ("moved", "art_1-3__para_2", True)


def test_a_version_without_one_language_is_followed_in_the_other(made: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    import shutil

    monkeypatch.setenv("LAWTRACK_USER", "drafter")
    shutil.copytree(made.folder / "ws", tmp_path / "ws")
    copy = Office(tmp_path)
    copy.ok("bill", "version", "gardens", "--on", "2026-11-01")
    rows = carry(copy, "gardens")
    assert [row["in_version"] for row in rows][:2] == [1, 1]
    assert [row["notes"] for row in rows] == [["not_yet"]] * (len(rows) - 1) + [
        []
    ]  # the last is on the bill as a whole
    told = copy.run("review", "carry", "gardens").output
    assert "as in version 1 (the current version has no text yet)" in told
    assert "the same" not in told.partition("Поддерживается")[0].rpartition("gardens/9")[0]
    refused = copy.run("review", "coverage", "gardens")
    assert "Version 2 of the bill «gardens» has no text" in str(refused.exception)
    write(copy, 2, "kk", V2["kk"])
    rows = carry(copy, "gardens", "5", "--lang", "ru", code=3)
    assert (rows[0]["now"]["eid"], rows[0]["after"]["lang"]) == ("art_1-3__para_1", "kk")


def test_the_settled_place_is_carried_on_into_the_third_version(office: Office) -> None:
    office.ok("review", "carry", "gardens/6", "--to", "пункт 1 статьи 1-3")
    office.ok("review", "carry", "gardens/4", "--confirm")
    office.ok("bill", "version", "gardens", "--on", "2026-11-02")
    for lang, text in V2.items():
        write(office, 2, lang, text)
    found = places(carry(office, "gardens", code=3))
    assert found["6"] == ("moved*", "art_1-3__para_1", False)
    assert found["4"] == ("moved", "art_1-3__para_2", False)
    assert found["2"] == ("renumbered", "art_1-2__para_1", True)  # nobody settled it in version 2


def test_tables_use_the_settled_place_and_say_what_is_not_settled(office: Office) -> None:
    office.ok("review", "carry", "gardens/3", "--confirm")
    result = office.run(
        "bill", "table", "gardens", "--form", "disagreements", "--lang", "ru", "--format", "json"
    )
    rows = {json.dumps(row["others"]["remark"], ensure_ascii=False): row for row in json.loads(result.stdout)["items"] if "others" in row}  # fmt: skip
    by_text = {text: next(row for said, row in rows.items() if text in said) for _place, text in REMARKS}
    settled = by_text["Собираться чаще."]
    assert settled["element"] == "пункт 2 статьи 1-2"
    assert settled["note"] == "к версии 1\nтам: пункт 2 статьи 1-1"
    proposed = by_text["Предусмотреть льготы."]
    assert (proposed["element"], proposed["note"].split("\n")[-1]) == (
        "пункт 2 статьи 1-3",
        "место в этой версии не подтверждено",
    )
    gone = by_text["Назвать срок назначения."]
    assert (gone["element"], "не подтверждено" in gone["note"]) == ("пункт 2 статьи 1-2", True)
    said = json.dumps({**gone, "note": ""}, ensure_ascii=False)
    mark = said.index("в этой версии такого структурного элемента нет")
    assert mark < said.index("к версии 1:")  # behind it the words that reviewers read


def answer(office: Office, name: str, decision: str, *words: str) -> None:
    office.ok(
        "respond",
        f"gardens/{name}",
        "--decision",
        decision,
        "--reason",
        "Так решено рабочей группой.",
        *words,
    )


def answered(office: Office) -> None:
    """The answers that were given before the second version was begun, recorded now with the version they mean."""
    answer(office, "2", "rejected")
    answer(office, "4", "accepted")
    answer(office, "8", "accepted", "--change", "статья 2 законопроекта")


def test_coverage_both_ways(office: Office) -> None:
    answered(office)
    answer(office, "3", "accepted", "--change", "пункт 2 статьи 1-2")
    result = office.run("review", "coverage", "gardens", "--lang", "ru", "--json")
    assert result.return_value == 3, result.output
    found = json.loads(result.stdout)
    assert {one["id"].rpartition("/")[2]: one["state"] for one in found["accepted"]} == {
        "3": "done",
        "4": "nothing",
        "8": "nothing_there",
    }
    assert [(one["kind"], one["address"], one["was"], one["asked_by"]) for one in found["changes"]] == [
        ("added", "статья 1-1", None, []),
        ("reworded", "пункт 2 статьи 1-2", "пункт 2 статьи 1-1", ["3"]),
        ("taken_out", "пункт 2 статьи 1-2", None, []),
    ]
    assert (found["missing"], found["unasked"]) == (["4", "8"], 2)


def test_a_provision_that_reads_otherwise_is_not_both_added_and_taken_out(office: Office) -> None:
    """Two words become four and one of them stays: nobody follows such a unit, its address does."""
    office.ok("bill", "version", "gardens", "--on", "2026-11-02")
    for lang, old, new in (
        ("ru", "Свет в саду горит до полуночи.", "1. Свет горит.\n\n2. Сторож гасит его."),
        ("kk", "Бақта жарық түн ортасына дейін жанады.", "1. Жарық жанады.\n\n2. Оны күзетші сөндіреді."),
    ):
        write(office, 2, lang, V2[lang].replace(old, new))
    office.ok("bill", "version", "gardens", "--on", "2026-11-02")
    for lang, old, new in (
        ("ru", "Свет в саду горит до полуночи.", "1. Свет горит.\n\n2. Сторож обходит сад ночью."),
        (
            "kk",
            "Бақта жарық түн ортасына дейін жанады.",
            "1. Жарық жанады.\n\n2. Бақты түнде күзетші аралайды.",
        ),
    ):
        write(office, 2, lang, V2[lang].replace(old, new))
    result = office.run("review", "coverage", "gardens", "--json")
    assert [
        (one["kind"], one["old_eid"], one["new_eid"]) for one in json.loads(result.stdout)["changes"]
    ] == [("reworded", "art_1-1__para_2", "art_1-1__para_2")]


def test_what_was_taken_out_is_called_as_its_version_calls_it(office: Office) -> None:
    result = office.run("review", "coverage", "gardens")
    assert "paragraph 2 of article 1-2 of version 1 (7-vi): taken out" in result.stdout


def test_a_remark_on_the_whole_bill_has_no_place_to_confirm(office: Office) -> None:
    result = office.run("review", "carry", "gardens/9", "--confirm")
    assert "on the bill as a whole" in str(getattr(result.exception, "message", ""))


def test_what_differs_in_a_mark_or_a_number_alone_is_no_difference(office: Office) -> None:
    office.ok("bill", "version", "gardens", "--on", "2026-11-02")
    for lang, text in V2.items():
        write(office, 2, lang, text.replace("1-3", "1-4"))
    result = office.run("review", "coverage", "gardens", "--json")
    assert (result.return_value, json.loads(result.stdout)["changes"]) == (0, [])


def test_a_changed_draft_names_who_must_receive_it_again(office: Office) -> None:
    office.ok("expert", "add", "npp", "--kind", "chamber-of-entrepreneurs", "--title", "Палата")
    for slug, kind in (("almaty", "maslikhat"), ("akim-almaty", "akim")):
        office.ok("expert", "add", slug, "--kind", kind, "--title", slug)
    today = f"{dt.date.today()}"  # the term is open then, whatever the day
    office.ok("review", "send", "gardens", "--to", "npp", "--channel", "npp", "--on", today)
    office.ok("review", "send", "gardens", "--to", "almaty", "--channel", "local", "--on", today)
    result = office.run("review", "asked", "gardens", "--subject", "local", "--json")
    assert result.return_value == 3
    found = {
        one["id"]: (one["reply"], one["reviewer"], one["again"]) for one in json.loads(result.stdout)["asked"]
    }
    assert found["maslikhats"] == ("waiting", "almaty", False)
    assert found["akims"] == ("not_asked", None, False)
    office.ok("bill", "version", "gardens", "--on", today)
    write(office, 2, "ru", V1["ru"])
    listed = office.run("review", "list", "gardens")
    assert (
        "«Палата» must receive version 3 again: Chamber of entrepreneurs (Law 480-V, art. 19(1))."
        in listed.stderr
    )
    assert "almaty" not in listed.stderr
    check = json.loads(office.run("check", "gardens", "--json").stdout)["findings"]
    kinds = {one["kind"]: one for one in check}
    assert (kinds["ask_again"]["ref"], kinds["ask_again"]["open"]) == ("gardens/r1", True)
    assert (kinds["not_asked"]["what"].startswith("Not asked: akims"), kinds["not_asked"]["open"]) == (
        True,
        False,
    )


def test_the_check_says_what_is_not_settled_and_what_nothing_changed_for(office: Office) -> None:
    answered(office)
    kinds = {
        one["kind"]: one for one in json.loads(office.run("check", "gardens", "--json").stdout)["findings"]
    }
    assert "2, 3, 4, 5, 6, 7 stand in version 2" in kinds["place"]["what"]
    assert kinds["nothing_changed"]["ref"] == "gardens/8"
    office.ok("review", "carry", "gardens", "--confirm")
    office.ok("review", "carry", "gardens/6", "--orphan")
    left = [one["kind"] for one in json.loads(office.run("check", "gardens", "--json").stdout)["findings"]]
    assert "place" not in left


def test_who_must_be_asked_by_what_was_not_read_in_the_law_is_marked_wherever_it_is_shown(
    office: Office,
) -> None:
    from lawtrack.profiles.asked import asked_rules

    office.run(
        "review", "asked", "gardens", "--subject", "local", "--subject", "citizens", "--subject", "business"
    )
    page = office.folder / "status.html"
    office.run("report", "status", "gardens", "--format", "html", "-o", str(page))
    cells = page.read_text(encoding="utf-8").replace("\n", " ").split("<tr")
    seen = set()
    for output in (
        office.run("review", "asked", "gardens").output.splitlines(),
        office.run("check", "gardens").output.splitlines(),
        cells,
    ):
        for rule in asked_rules().values():
            for line in output:
                if rule.title["en"] in line and rule.basis["en"] in line:
                    assert ("[not verified]" in line) != rule.verified, line
                    seen.add((rule.id, rule.verified))
    assert {
        ("maslikhats", False),
        ("akims", False),
        ("public-councils", False),
        ("entrepreneurs", True),
    } <= seen


def test_when_the_law_takes_effect_is_a_difference_that_may_be_asked_for(office: Office) -> None:
    for lang, words in V2.items():
        path = office.folder / f"late-{lang}.txt"
        foot = FOOT[lang].replace("2027", "2028")
        path.write_text(HEAD[lang] + words + foot, encoding="utf-8")
        office.ok("bill", "add", "gardens", str(path), "--lang", lang)
    office.run("review", "carry", "gardens/8", "--to", "статья 2 законопроекта")
    office.run(
        "respond", "gardens/8", "--decision", "accepted", "--reason", "Дата введения в действие изменена."
    )
    found = json.loads(office.run("review", "coverage", "gardens", "--json").stdout)
    (one,) = [row for row in found["accepted"] if row["id"] == "gardens/8"]
    assert one["state"] == "unnamed"
    assert [(d["address"], d["act"]) for d in one["done"]] == [("article 2 of the bill", None)]
