"""Requisites of acts set, acts merged and removed, bills renamed and removed: in the store and the files, and undone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawtrack import i18n
from lawtrack.cli.main import cli

ACT = """Статья 1. Дворы

      1. Двор открыт для всех жителей.

      2. Ворота запирают ночью.
"""
BILL = """О внесении изменений в Закон Республики Казахстан «О дворах»

Статья 1. Внести в Закон Республики Казахстан от 27 декабря 2019 года № 293-VI «О дворах» следующее изменение:

в пункте 2 статьи 1 слово «ночью» заменить словом «вечером».
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.chdir(tmp_path)
    i18n.use("en")
    run("init", ".")
    (tmp_path / "293-VI.md").write_text(ACT, encoding="utf-8")
    run("import", "293-VI.md", "--edition", "2024-01-01")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words), standalone_mode=False)


def done(*words: str) -> str:
    result = run(*words)
    assert result.exception is None, (words, result.exception)
    return result.stdout


def acts() -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(done("acts", "--json"))
    return found


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the acts, ways back aside."""
    paths = (p for p in (folder / "acts").rglob("*") if p.is_file() and ".undo" not in p.parts)
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


def add_bill() -> None:
    Path("bill.txt").write_text(BILL, encoding="utf-8")
    done("bill", "new", "yards", "--title", "О дворах")
    done("bill", "add", "yards", "bill.txt")


def outcomes(bill: str = "yards") -> list[str]:
    return [row["outcome"] for row in json.loads(run("bill", "apply", bill, "--json").stdout)]


def in_step() -> None:
    """Files and store say the same, and a store made anew of the files too."""
    assert "0 left for you" in run("load").stderr
    before = acts()
    shutil.rmtree(".lawtrack")
    assert "0 left for you" in run("load").stderr
    assert [one["uri"] for one in acts()] == [one["uri"] for one in before]
    assert [one["titles"] for one in acts()] == [one["titles"] for one in before]


def test_an_act_without_requisites_is_found_by_bills_once_they_are_set(folder: Path) -> None:
    add_bill()
    assert outcomes() != ["applied"]
    done(
        "acts",
        "set",
        "293-VI",
        "--title",
        "О дворах",
        "--date",
        "2019-12-27",
        "--short",
        "dvory",
        "--kind",
        "law",
    )
    assert outcomes() == ["applied"]
    (act,) = acts()
    assert (act["slug"], act["date"], act["titles"]) == ("dvory", "2019-12-27", {"ru": "О дворах"})
    assert act["uri"] == "/akn/kz/act/2019-12-27/293-VI"
    in_step()


def test_the_same_file_imported_again_is_the_same_act_and_takes_nothing_back(folder: Path) -> None:
    done(
        "acts", "set", "293-VI", "--title", "О дворах", "--title-kk", "Аулалар туралы", "--date", "2019-12-27"
    )
    before = acts()
    assert "unchanged" in done("import", "293-VI.md", "--edition", "2024-01-01")
    assert acts() == before


def test_what_was_recorded_of_the_act_stays_with_it_when_it_gets_its_date_and_when_it_loses_it(
    folder: Path,
) -> None:
    add_bill()
    done("bill", "link", "yards", "1", "293-vi")
    done("bill", "justify", "yards", "пункт 2 статьи 1", "--text", "Жители просят.")
    assert "Жители просят." in done("bill", "table", "yards")
    done("acts", "set", "293-vi", "--date", "2019-12-27")
    assert "Жители просят." in done("bill", "table", "yards")
    done("bill", "justify", "yards", "пункт 2 статьи 1", "--text", "Жители требуют.")
    done("acts", "set", "293-vi", "--undo")
    assert "Жители требуют." in done("bill", "table", "yards")


def test_setting_is_taken_back_whole(folder: Path) -> None:
    before, shelf = files(folder), acts()
    done("acts", "set", "293-vi", "--number", "300-VI", "--scheme", "koap", "--short", "yards")
    assert files(folder) != before
    done("acts", "set", "yards", "--undo")
    after = files(folder)
    assert json.loads(after.pop("acts/register.json"))["works"] == []
    assert (after, acts()) == (before, shelf)
    assert run("acts", "set", "yards", "--undo").exception is not None


def test_nothing_is_taken_back_over_what_came_later(folder: Path) -> None:
    done("acts", "set", "293-vi", "--title", "О дворах")
    Path("293-VI.md").write_text(ACT.replace("ночью", "днём"), encoding="utf-8")
    done("import", "293-VI.md", "--edition", "2024-01-01")
    assert "changed in the meantime" in str(run("acts", "set", "293-vi", "--undo").exception)
    assert "днём" in done("show", "293-vi")


def test_a_name_of_another_act_is_refused_and_nothing_is_changed(folder: Path) -> None:
    Path("b.md").write_text(ACT, encoding="utf-8")
    done("import", "b.md", "--edition", "2024-01-01", "--work", "/akn/kz/act/2019-12-27/300-VI")
    before, shelf = files(folder), acts()
    assert "given to two acts" in str(run("acts", "set", "300-VI", "--short", "293-vi").exception)
    assert (files(folder), acts()) == (before, shelf)
    assert run("acts", "set", "293-vi", "--date", "2019-12-27", "--number", "300-VI").exception is not None
    assert (files(folder), acts()) == (before, shelf)


def test_two_acts_become_one_and_two_again(folder: Path) -> None:
    add_bill()
    done("bill", "link", "yards", "1", "293-vi")
    Path("b.md").write_text(ACT.replace("ночью", "днём"), encoding="utf-8")
    done("import", "b.md", "--edition", "2025-01-01", "--work", "/akn/kz/act/2019-12-27/300-VI")
    before, shelf = files(folder), acts()
    done("acts", "merge", "293-vi", "300-VI")
    (act,) = acts()
    assert act["uri"] == "/akn/kz/act/2019-12-27/300-VI"
    assert [text["edition"] for text in act["texts"]] == ["2024-01-01", "2025-01-01"]  # type: ignore[attr-defined]
    assert sorted(p for p in files(folder) if p.endswith(".xml")) == [
        "acts/300-vi/ru@2024-01-01.xml",
        "acts/300-vi/ru@2025-01-01.xml",
    ]
    assert outcomes() == [
        "ambiguous"
    ]  # the newest edition says «днём», the bill was written for «ночью»: a person decides
    in_step()
    done("acts", "merge", "293-vi", "--undo")
    assert (files(folder), acts()) == (before, shelf)


def test_acts_with_other_words_of_one_day_are_not_merged(folder: Path) -> None:
    Path("b.md").write_text(ACT.replace("ночью", "днём"), encoding="utf-8")
    done("import", "b.md", "--edition", "2024-01-01", "--work", "/akn/kz/act/2019-12-27/300-VI")
    before, shelf = files(folder), acts()
    assert "the words differ" in str(run("acts", "merge", "293-vi", "300-VI").exception)
    assert (files(folder), acts()) == (before, shelf)


def test_an_act_is_removed_from_store_and_files_and_comes_back(folder: Path) -> None:
    before, shelf = files(folder), acts()
    done("acts", "remove", "293-vi")
    assert (files(folder), acts()) == ({}, [])
    in_step()
    done("acts", "remove", "293-vi", "--undo")
    assert (files(folder), acts()) == (before, shelf)
    assert "ночью" in done("show", "293-vi")
    assert done("search", "ночью")


def test_a_file_of_a_removed_act_that_is_still_there_does_not_bring_it_back_unseen(folder: Path) -> None:
    shutil.copytree("acts/293-vi", "copy")
    done("acts", "remove", "293-vi")
    shutil.copytree("copy", "acts/293-vi")
    assert "removed from the library" in run("load").stdout
    assert acts() == []


def test_a_file_with_changes_that_nobody_loaded_is_not_taken_away(folder: Path) -> None:
    path = folder / "acts/293-vi/ru@2024-01-01.xml"
    path.write_bytes(path.read_bytes().replace("ночью".encode(), "вечером".encode()))
    before = path.read_bytes()
    assert "changes that the store does not have" in str(run("acts", "remove", "293-vi").exception)
    assert path.read_bytes() == before
    assert len(acts()) == 1


def test_an_act_that_a_bill_amends_is_not_removed_and_the_bill_is_named(folder: Path) -> None:
    add_bill()
    done("acts", "set", "293-vi", "--title", "О дворах", "--date", "2019-12-27")
    assert "yards" in str(run("acts", "remove", "293-vi").exception)
    done("bill", "remove", "yards")
    done("acts", "remove", "293-vi")
    assert acts() == []


def test_a_bill_is_renamed_with_its_folder_and_everything_on_it(folder: Path) -> None:
    add_bill()
    done("bill", "link", "yards", "1", "293-vi")
    done("bill", "rename", "yards", "courts", "--title", "О новых дворах")
    assert outcomes("courts") == ["applied"]
    assert not (folder / "amendments/yards").exists()
    assert "О новых дворах" in done("bill", "table", "courts")
    in_step()
    assert outcomes("courts") == ["applied"]
    done("bill", "rename", "courts", "--undo")
    assert outcomes("yards") == ["applied"]
    assert "О новых дворах" not in done("bill", "table", "yards")
    in_step()


def test_a_renamed_bill_of_a_colleague_is_renamed_here_too(folder: Path) -> None:
    add_bill()
    done("dump")
    shutil.copytree(folder, folder.parent / "colleague", symlinks=True)
    done("bill", "rename", "yards", "courts")
    done("--workspace", str(folder.parent / "colleague"), "load")
    shutil.rmtree(folder.parent / "colleague/amendments")
    shutil.copytree(folder / "amendments", folder.parent / "colleague/amendments")
    done("--workspace", str(folder.parent / "colleague"), "load")
    listed = json.loads(done("--workspace", str(folder.parent / "colleague"), "bill", "list", "--json"))
    assert [one["slug"] for one in listed] == ["courts"]


def test_a_folder_with_the_former_name_makes_no_second_bill(folder: Path) -> None:
    add_bill()
    done("dump")
    shutil.copytree("amendments/yards", "old")
    done("bill", "rename", "yards", "courts")
    shutil.copytree("old", "amendments/yards")
    assert "«courts» in the store" in run("load").stderr
    assert [one["slug"] for one in json.loads(done("bill", "list", "--json"))] == ["courts"]


def test_a_bill_is_removed_for_every_command_and_comes_back(folder: Path) -> None:
    add_bill()
    done("bill", "remove", "yards")
    assert json.loads(done("bill", "list", "--json")) == []
    for words in (
        ("show", "yards"),
        ("apply", "yards"),
        ("remove", "yards"),
        ("new", "yards", "--title", "x"),
    ):
        assert "was removed" in str(run("bill", *words).exception)
    in_step()
    assert json.loads(done("bill", "list", "--json")) == []
    done("bill", "remove", "yards", "--undo")
    assert [one["slug"] for one in json.loads(done("bill", "list", "--json"))] == ["yards"]


def test_a_bill_with_a_review_under_way_is_not_removed(folder: Path) -> None:
    add_bill()
    done("expert", "add", "justice", "--kind", "state-body", "--title", "Минюст")
    done("review", "send", "yards", "--to", "justice", "--channel", "approval")
    assert "r1" in str(run("bill", "remove", "yards").exception)


def test_a_folder_is_imported_with_what_fails_told_and_the_others_taken(folder: Path) -> None:
    Path("in/below").mkdir(parents=True)
    (folder / "in/300-VI.md").write_text(ACT, encoding="utf-8")
    (folder / "in/below/301-VI.md").write_text(ACT, encoding="utf-8")
    (folder / "in/below/bad.docx").write_text("no Word file", encoding="utf-8")
    (folder / "in/picture.png").write_bytes(b"png")
    result = run("import", "in", "--edition", "2024-01-01")
    assert result.return_value == 2
    assert sorted(str(one["number"]) for one in acts()) == ["293-VI", "300-VI", "301-VI"]
    assert "2 of 3 texts at hand" in result.stderr
    assert "bad.docx" in result.stderr.splitlines()[-1]


def test_what_is_said_at_the_import_stands_in_the_register(folder: Path) -> None:
    Path("b.md").write_text(ACT, encoding="utf-8")
    result = run("import", "b.md", "--edition", "2024-01-01", "--title", "О садах", "--date", "2020-02-03", "--number", "7-VI", "--short", "sady")  # fmt: skip
    assert result.exception is None
    assert "No title" not in result.stderr
    act = next(one for one in acts() if one["slug"] == "sady")
    assert (act["uri"], act["titles"]) == ("/akn/kz/act/2020-02-03/7-VI", {"ru": "О садах"})
    in_step()


def test_two_acts_of_one_name_without_numbers_are_both_taken(folder: Path) -> None:
    for name, day in (("a", "5 января 2020 года"), ("b", "6 марта 2021 года")):
        Path(f"{name}.txt").write_text(
            f"О садах\n\nЗакон Республики Казахстан от {day}\n\n{ACT}", encoding="utf-8"
        )
        done("import", f"{name}.txt", "--edition", "2024-01-01")
    found = [one for one in acts() if one["titles"] == {"ru": "О садах"}]
    assert len({one["slug"] for one in found}) == len(found) == 2


def test_two_files_of_a_folder_that_would_be_one_text_are_not_put_over_each_other(folder: Path) -> None:
    Path("in").mkdir()
    for name, word in (("a", "ночью"), ("b", "днём")):
        (folder / f"in/{name}.txt").write_text(f"О садах\n\n{ACT.replace('ночью', word)}", encoding="utf-8")
    result = run("import", "in", "--edition", "2024-01-01")
    assert result.return_value == 2
    assert "a.txt" in result.stderr
    assert "ночью" in done("show", "О садах")


def test_what_the_bill_says_of_a_linked_act_is_entered_and_taken_back(folder: Path) -> None:
    add_bill()
    told = run("bill", "link", "yards", "1", "293-vi").stderr
    assert "2019-12-27" in told
    (act,) = acts()
    assert (act["date"], act["titles"]) == ("2019-12-27", {"ru": "О дворах"})
    done("acts", "set", "293-vi", "--undo")
    assert acts()[0]["date"] is None
    assert outcomes() == ["applied"]  # that it is this act was said, and stays said


def test_what_the_library_does_not_know_is_offered_when_a_text_is_added(folder: Path) -> None:
    done("acts", "set", "293-vi", "--title", "О дворах")
    Path("bill.txt").write_text(BILL, encoding="utf-8")
    done("bill", "new", "yards", "--title", "О дворах")
    told = run("bill", "add", "yards", "bill.txt").stderr
    assert outcomes() == ["applied"]
    assert "lawtrack acts set 293-vi --date 2019-12-27" in told


def test_a_band_calls_an_act_as_the_bill_does_where_its_text_does_not_say_its_name(folder: Path) -> None:
    Path("law.txt").write_text(BILL, encoding="utf-8")
    table = run("table", "293-VI.md", "law.txt", "--act", "1").stdout
    assert "== Закон Республики Казахстан от 27 декабря 2019 года № 293-VI «О дворах»" in table
