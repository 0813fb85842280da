"""``lawtrack bill package``: the papers of art. 29.2, whole or not at all, and nothing of a person's overwritten."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import Result

from lawtrack.errors import ExportError
from lawtrack.formats.tracked.proof import ACCEPTED, REJECTED, told
from lawtrack.profiles.package import FILLS, MADE, package_profile
from lawtrack.services.package import folder as folders
from tests.cli.office import ACT, LAW, Office

RU = {
    "bill": "ru/01 Проект.docx",
    "note": "ru/02 Пояснительная записка.docx",
    "table": "ru/11 Сравнительная таблица.docx",
    "redline": "ru/15 Акт с изменениями, 1-vi.docx",
    "list": "ru/00 Перечень документов.docx",
}
KK = {
    "bill": "kk/01 Жоба.docx",
    "note": "kk/02 Түсіндірме жазба.docx",
    "table": "kk/11 Салыстырма кесте.docx",
    "redline": "kk/15 Өзгерістері бар акт, 1-vi.docx",
    "list": "kk/00 Құжаттар тізбесі.docx",
}


def package(office: Office, *options: str) -> Result:
    return office.run("bill", "package", "yards", "-o", str(office.folder / "pkg"), *options)


def files(office: Office) -> set[str]:
    top = office.folder / "pkg"
    return {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}


def words(path: Path) -> str:
    """All words of a Word file, cells too."""
    document = docx.Document(str(path))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def values(result: Result) -> dict[str, Any]:
    return dict(json.loads(result.stdout))


def test_nothing_is_written_while_something_is_open(office: Office) -> None:
    result = package(office)
    assert result.return_value == 3
    assert not (office.folder / "pkg").exists()
    assert "Nothing was written: 4 points are open." in result.stderr
    assert 'lawtrack bill justify yards "article 2" --act' in result.stderr
    assert result.stdout == ""


def test_the_package_of_a_finished_bill(office: Office) -> None:
    office.justify()
    result = package(office)
    assert (result.return_value, result.exception) == (0, None)
    assert files(office) == {*RU.values(), *KK.values()}
    assert sorted(result.stdout.splitlines()) == sorted(
        str(office.folder / "pkg" / name) for name in files(office)
    )
    top = office.folder / "pkg"
    for name, reason, mark in (*((n, "Срок ответа.", "ЧЕРНОВИК") for n in RU.values()), *((n, "Мерзім.", "ЖОБА") for n in KK.values())):  # fmt: skip
        said = words(top / name)
        assert mark not in said.splitlines(), name
        assert "DRAFT" not in said
        if name in (RU["note"], RU["table"], KK["note"], KK["table"]):
            assert reason in said
    assert "слово «жителей» заменить словом «людей»" in words(top / RU["bill"])
    assert "с 1 января 2027 года" in words(top / RU["note"])
    redline = (top / RU["redline"]).read_bytes()
    accepted, rejected = ("".join(w for _n, w in side.lines) for side in told(redline, ACCEPTED, REJECTED))
    assert "открыт для людей" in accepted
    assert "открыт для жителей" in rejected
    assert "Not in the folder, and needed: 04 " in result.stderr


def test_a_draft_is_marked_everywhere_and_lists_what_is_open(office: Office) -> None:
    result = package(office, "--draft")
    assert result.return_value == 3
    top = office.folder / "pkg"
    for names, mark in ((RU, "ЧЕРНОВИК"), (KK, "ЖОБА")):
        for name in names.values():
            assert mark in words(top / name).splitlines(), name
    said = words(top / RU["list"])
    assert 'lawtrack bill justify yards "статья 2" --act 1-vi --lang kk --text …' in said
    assert "ОТКРЫТЫЕ ВОПРОСЫ" in said
    assert "АШЫҚ МӘСЕЛЕЛЕР" in words(top / KK["list"])
    # a draft is no promise: the package of the finished bill takes its place, the marks are gone
    office.justify()
    assert package(office).return_value == 0
    assert all("ЧЕРНОВИК" not in words(top / name).splitlines() for name in RU.values())


def test_the_list_knows_what_is_there_and_what_a_person_brought(office: Office) -> None:
    office.justify()
    before = {p["id"]: p for p in values(package(office, "--json"))["papers"]}
    assert [p["state"] for p in before.values()] == [
        *("there", "there", "conditional", "missing", "missing", "conditional", "conditional", "conditional"),
        *("missing", "conditional", "there", "conditional", "conditional", "conditional", "there"),
    ]
    top = office.folder / "pkg"
    (top / "04 лист.pdf").write_bytes(b"%PDF signed")
    (top / "ru" / "9 прогноз.docx").write_bytes(b"mine")
    (top / "ru" / "100 чужое.txt").write_bytes(b"no number of the list")
    after = {p["id"]: p for p in values(package(office, "--json"))["papers"]}
    assert after["approvals"]["files"] == ["04 лист.pdf"]
    assert after["forecasts"]["files"] == ["ru/9 прогноз.docx"]
    assert after["expertise"]["state"] == "missing"
    assert (top / "04 лист.pdf").read_bytes() == b"%PDF signed"
    assert (top / "ru" / "100 чужое.txt").exists()
    assert "04 лист.pdf" in words(top / RU["list"])


def test_what_a_person_changed_is_not_overwritten(office: Office) -> None:
    office.justify()
    assert package(office).return_value == 0
    top = office.folder / "pkg"
    note = docx.Document(str(top / RU["note"]))
    note.add_paragraph("Написано человеком.")
    note.save(str(top / RU["note"]))
    mine = (top / RU["note"]).read_bytes()
    again = package(office)
    assert again.return_value == 0
    assert (top / RU["note"]).read_bytes() == mine, "the note is a person's from then on"
    assert "Kept as you changed it" in again.stderr
    assert "7 places are still to be written" in again.stderr
    (top / KK["table"]).write_bytes(b"edited in Word")
    kept = {name: (top / name).read_bytes() for name in files(office)}
    refused = package(office)
    assert isinstance(refused.exception, ExportError)
    assert KK["table"] in refused.exception.message
    assert {name: (top / name).read_bytes() for name in files(office)} == kept


def test_a_file_that_the_package_has_no_more_goes_and_others_stay(office: Office) -> None:
    office.justify()
    office.ok("recommend", "yards", "--text", "Уточнить.", "--by", "житель")
    office.ok("respond", "yards/1", "--decision", "rejected", "--reason", "Срок достаточен для ответа.")
    assert package(office).return_value == 0
    register = "ru/14 Реестр замечаний и рекомендаций.docx"
    assert "Срок достаточен для ответа." in words(office.folder / "pkg" / register)
    assert "житель" in words(office.folder / "pkg" / RU["note"])
    # another bill into the same folder: what was written for this one, and is as it was written, goes
    office.ok("bill", "new", "other", "--title", "О дворах", "--title-kk", "Аулалар туралы")
    for lang in ("ru", "kk", "ru"):
        office.ok("bill", "add", "other", str(office.folder / f"law-{lang}.txt"), "--lang", lang)
    result = office.run("bill", "package", "other", "--draft", "-o", str(office.folder / "pkg"))
    assert result.return_value == 3
    assert register not in files(office)


@pytest.mark.parametrize(
    "place", [".", "ws", "ws/acts", "ws/amendments/yards", "ws/.lawtrack/p", "full", "file"]
)
def test_folders_that_are_no_packages_are_refused(office: Office, place: str) -> None:
    (office.folder / "full").mkdir()
    (office.folder / "full" / "letter.docx").write_bytes(b"mine")
    (office.folder / "file").write_bytes(b"mine")
    result = office.run("bill", "package", "yards", "--draft", "-o", str(office.folder / place))
    assert isinstance(result.exception, ExportError)
    assert (office.folder / "full" / "letter.docx").read_bytes() == b"mine"
    assert (office.folder / "ws" / "lawtrack.toml").exists()


def test_all_or_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.justify()
    assert package(office).return_value == 0
    top = office.folder / "pkg"
    kept = {name: (top / name).read_bytes() for name in files(office)}
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if self.name == "made":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    assert isinstance(package(office, "--draft").exception, ExportError)
    monkeypatch.undo()
    assert {name: (top / name).read_bytes() for name in files(office)} == kept
    assert [path.name for path in office.folder.iterdir() if "lawtrack" in path.name] == []
    # stopped between the two renamings: the old folder comes back at the next start
    top.rename(top.with_name(f".pkg{folders._OLD}"))
    assert package(office).return_value == 0
    assert files(office) == set(kept)


@pytest.mark.own_store
def test_a_redline_is_made_in_the_word_file_of_the_act(office: Office) -> None:
    document = docx.Document()
    for n, line in enumerate(line for line in ACT["ru"].split("\n") if line):
        document.add_paragraph().add_run(line).bold = n == 0 or None
    document.core_properties.author = "Иванов"
    path = office.folder / "act.docx"
    document.save(str(path))
    office.ok("import", str(path), "--work", "/akn/kz/act/2020-05-02/1-VI", "--edition", "2025-01-01")
    office.justify()
    assert package(office).return_value == 0
    data = (office.folder / "pkg" / RU["redline"]).read_bytes()
    first = docx.Document(io.BytesIO(data)).paragraphs[0]
    assert (first.text, first.runs[0].bold) == ("О дворах", True), "the looks of the file it came in"
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any("Иванов" in parts.read(name).decode(errors="replace") for name in parts.namelist())
    shutil.rmtree(office.folder / "ws" / "originals")
    assert package(office).return_value == 0
    style = docx.Document(str(office.folder / "pkg" / RU["redline"])).paragraphs[0].style
    assert style is not None
    assert style.name == "Title"


def test_a_word_file_goes_out_without_its_comments(office: Office) -> None:
    document = docx.Document()
    for line in LAW["ru"].split("\n"):
        if line:
            document.add_paragraph(line)
    document.add_comment(
        document.paragraphs[0].runs, text="Спросить министра.", author="Иванов", initials="И"
    )
    path = office.folder / "law.docx"
    document.save(str(path))
    office.ok("bill", "add", "yards", str(path))
    package(office, "--draft")
    data = (office.folder / "pkg" / RU["bill"]).read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        said = "".join(parts.read(name).decode(errors="replace") for name in parts.namelist())
    for gone in ("Спросить министра", "Иванов", "w:commentR", "/comments"):
        assert gone not in said
    texts = [p.text for p in docx.Document(io.BytesIO(data)).paragraphs]
    assert texts == ["ЧЕРНОВИК", *(p.text for p in document.paragraphs)]


def test_the_profile_is_whole() -> None:
    profile = package_profile()
    assert {paper.made for paper in profile.papers} == set(MADE)
    assert {section.fill for section in profile.sections} == set(FILLS)
    bases = [paper.basis for paper in profile.papers] + [section.basis for section in profile.sections]
    assert all(set(basis) >= {"ru", "kk", "en"} for basis in bases)
    for name, texts in profile.words.items():
        assert set(texts) == {"ru", "kk", "en"}, name


def test_the_note_has_the_gaps_of_each_act_and_what_was_accepted(office: Office) -> None:
    office.run(
        "bill", "chain", "yards", "--gap", "Срок мал", "--element", "статья 2", "--source", "Отчёт, с. 12"
    )
    office.run("recommend", "yards", "статья 1", "--text", "Сказать «людей»", "--by", "житель")
    office.run("respond", "yards/1", "--decision", "accepted", "--reason", "Верно")
    office.run(
        "bill", "impact", "yards", "--term", "2 года", "--budget", "нет", "--forecast", "меньше споров"
    )
    assert package(office, "--draft").return_value == 3
    said = words(office.folder / "pkg" / RU["note"])
    for part in ("Отчёт, с. 12", "Срок мал", "житель: Сказать «людей»", "меньше споров", "Пробел"):
        assert part in said
    assert "Олқылық" in words(office.folder / "pkg" / KK["note"])
