"""init, import, load, dump, acts, show, search: exit codes, stdout for data, stderr for narration."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lawtrack.cli.main import run_cli

ACT = """\
О дворах

Закон Республики Казахстан от 6 мая 2020 года № 321-VI

Статья 1. Двор

      1. Двор открыт для всех жителей дома.
      2. Двор закрывается:
      1) ночью;
      2) на время уборки.

Статья 2. Тишина

      После 23 часов во дворе должна быть тишина.
"""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Office:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *args: str, cwd: Path | None = None) -> Ran:
        """Run the command line as its entry does, in this process: a start-up costs more than most commands."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            for name in [name for name in os.environ if name.startswith(("LAWTRACK_", "LC_"))]:
                patch.delenv(name)
            patch.setenv("LAWTRACK_CONFIG", str(self.folder / "no.toml"))
            patch.setenv("LAWTRACK_LANG", "en")
            patch.setattr(sys, "argv", ["lawtrack", *args])
            patch.chdir(cwd or self.folder)
            code = run_cli()
        return Ran(code, *map(_whole, (out, err)))


def _whole(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace without acts, and one with an act: made once, copied for each test."""
    folder = tmp_path_factory.mktemp("begun")
    (folder / "act.txt").write_text(ACT, encoding="utf-8")
    for name in ("empty", "office"):
        made = Office(folder)("init", name)
        assert made.code == 0, made.err
    done = Office(folder / "office")(
        "import", "../act.txt", "--work", "/akn/kz/act/2020-05-06/321-VI", "--edition", "2020-06-01"
    )
    assert done.code == 0, done.err
    return folder


@pytest.fixture
def empty(begun: Path, tmp_path: Path) -> Office:
    shutil.copytree(begun / "empty", tmp_path / "office")
    return Office(tmp_path / "office")


@pytest.fixture
def office(begun: Path, tmp_path: Path) -> Office:
    shutil.copytree(begun / "office", tmp_path / "office")
    shutil.copy(begun / "act.txt", tmp_path / "act.txt")
    return Office(tmp_path / "office")


def test_init_prints_the_folder_and_refuses_a_second_time(empty: Office, tmp_path: Path) -> None:
    again = empty("init")
    assert again.code == 2
    assert "already" in again.err
    other = empty("init", str(tmp_path / "other"))
    assert (other.code, other.out.strip()) == (0, str(tmp_path / "other"))


def test_import_prints_file_and_uri(office: Office) -> None:
    again = office("import", "../act.txt", "--work", "321-vi", "--edition", "2020-06-01", "--json")
    assert again.code == 0, again.err
    row = json.loads(again.out)
    assert row["path"] == "acts/321-vi/ru@2020-06-01.xml"
    assert row["uri"] == "/akn/kz/act/2020-05-06/321-VI/rus@2020-06-01"
    assert row["state"] == "unchanged"


def test_import_needs_an_edition(office: Office) -> None:
    done = office("import", "../act.txt", "--work", "321-vi")
    assert (done.code, done.out) == (2, "")
    assert "--edition" in done.err


def test_a_bad_file_does_not_stop_the_import_of_others(office: Office) -> None:
    (office.folder / "bad.docx").write_bytes(b"%PDF-1.7")
    done = office(
        "import", "bad.docx", "missing.txt", "../act.txt", "--work", "321-vi", "--edition", "2021-01-01"
    )
    assert done.code == 2
    assert "bad.docx" in done.err
    assert "missing.txt" in done.err
    assert "ru@2021-01-01.xml" in done.out


def test_acts_lists_texts_and_register(office: Office) -> None:
    register = {
        "dossiers": [{"dossier": "sdg-4", "titles": {"en": "Education"}}],
        "works": [
            {
                "slug": "education",
                "date": "2007-07-27",
                "number": "319-III",
                "titles": {"ru": "Об образовании"},
                "dossiers": ["sdg-4"],
                "doubtful": "Number to be checked.",
            },
        ],
    }
    (office.folder / "acts" / "register.json").write_text(json.dumps(register), encoding="utf-8")
    assert office("load").code == 0
    listed = office("acts")
    assert listed.code == 0
    assert "sdg-4: Education" in listed.out
    assert "text not at hand" in listed.out
    assert "Number to be checked." in listed.out
    assert "ru@2020-06-01" in listed.out
    one = office("acts", "--dossier", "sdg-4", "--json")
    assert [(w["slug"], w["texts"]) for w in one.json] == [("education", [])]
    wrong = office("acts", "--dossier", "sdg-5")
    assert wrong.code == 2
    assert "sdg-4" in wrong.err
    lost = office("show", "education")
    assert lost.code == 2
    assert "only its requisites" in lost.err


def test_show_prints_the_act_and_a_provision(office: Office) -> None:
    whole = office("show", "321-vi")
    assert whole.code == 0, whole.err
    assert "Двор открыт для всех жителей дома." in whole.out
    assert "тишина." in whole.out
    for citation in ("art_1__para_2__point_2", "подпункт 2) пункта 2 статьи 1", "article 1(2)(2)"):
        one = office("show", "321-VI", citation)
        assert one.code == 0, one.err
        assert one.out.strip() == "2) на время уборки."
    values = office("show", "321-vi", "art_2", "--json").json
    assert values["eid"] == "art_2"
    assert values["lines"][-1]["text"] == "После 23 часов во дворе должна быть тишина."


def test_show_reads_a_file_without_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    shown = Office(tmp_path)("show", "act.txt", "art_2")
    assert shown.code == 0, shown.err
    assert "тишина" in shown.out


def test_show_says_what_is_not_there(office: Office) -> None:
    act = office("show", "322-vi")
    assert (act.code, act.out) == (2, "")
    assert "321-vi" in act.err
    provision = office("show", "321-vi", "art_9")
    assert (provision.code, provision.out) == (2, "")
    day = office("show", "321-vi", "--at", "2019-01-01")
    assert day.code == 2
    assert "2020-06-01" in day.err


def test_history_shows_each_wording_once(office: Office, tmp_path: Path) -> None:
    for day, text in (("2021-01-01", ACT), ("2022-01-01", ACT.replace("23 часов", "22 часов"))):
        (tmp_path / "act.txt").write_text(text, encoding="utf-8")
        assert office("import", "../act.txt", "--work", "321-vi", "--edition", day).code == 0
    found = office("show", "321-vi", "art_2", "--history", "--json")
    assert [entry["edition"] for entry in found.json] == ["2020-06-01", "2022-01-01"]
    printed = office("show", "321-vi", "art_2", "--history")
    assert "— 2022-01-01 —" in printed.out


def test_search_prints_a_line_for_each_place(office: Office) -> None:
    found = office("search", "ТИШИН")
    assert found.code == 0, found.err
    assert len(found.out.splitlines()) == 2
    assert "тишина" in found.out
    (first, *_rest) = office("search", "всех жителей", "--json").json
    assert first["eid"] == "art_1__para_1"
    nothing = office("search", "акведук")
    assert (nothing.code, nothing.out) == (0, "")


def test_load_and_dump_tell_of_a_conflict(office: Office) -> None:
    assert office("dump").code == 0
    broken = office.folder / "acts" / "broken.xml"
    broken.write_text("<akomaNtoso>", encoding="utf-8")
    loaded = office("load", "--json")
    assert loaded.code == 3
    assert loaded.json["counts"]["failed"] == 1
    assert loaded.json["counts"]["unchanged"] == 1


@pytest.mark.own_store
def test_no_workspace_and_a_damaged_store_are_one_sentence(office: Office, tmp_path: Path) -> None:
    lost = Office(tmp_path)("acts")
    assert (lost.code, lost.out) == (2, "")
    assert "lawtrack init" in lost.err
    for file in (office.folder / ".lawtrack").iterdir():
        file.write_bytes(b"no database " * 1000)
    damaged = office("acts")
    assert (damaged.code, damaged.out) == (2, "")
    assert "damaged" in damaged.err
    named = Office(tmp_path)("--workspace", str(office.folder), "acts")
    assert named.code == 2


def test_a_wrong_setting_is_one_sentence(office: Office) -> None:
    (office.folder / "lawtrack.toml").write_text('langauge = "ru"', encoding="utf-8")
    done = office("acts")
    assert (done.code, done.out) == (2, "")
    assert "«langauge»" in done.err
