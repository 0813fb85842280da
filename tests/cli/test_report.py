"""``lawtrack report``: cells counted and written by hand for a bill with four remarks, one of them unanswered."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import html

from lawtrack import i18n
from lawtrack.errors import ExportError, InputError, LawtrackError
from lawtrack.profiles.reports import report_profile
from tests.cli.office import ACT, LAW, Office

V2 = LAW["ru"].replace("за десять дней", "за пятнадцать рабочих дней")
NAMES = (
    "Палата",
    "Министерство юстиции",
    "Иванов И.И.",
    "Сапарова А.",
    "secretary",
    "npp",
    "ivanov",
    "minjust",
)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reported")
    with pytest.MonkeyPatch.context() as patch:
        settings(folder, patch)
        reported(folder)
    return folder


@pytest.fixture
def office(made_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    settings(tmp_path, monkeypatch)
    shutil.copytree(made_once, tmp_path, dirs_exist_ok=True)
    return Office(tmp_path)


def settings(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
    patch.setenv("LAWTRACK_USER", "secretary")
    patch.delenv("LAWTRACK_PROFILE", raising=False)
    i18n.use("en")


def reported(folder: Path) -> None:
    """A bill of October 2026: remark 1 accepted and carried out in version 2, 2 rejected, 4 taken over in part."""
    from lawtrack.services.workspace import init_workspace

    init_workspace(folder / "ws").close()
    made = Office(folder)
    for lang, text in ACT.items():
        (folder / f"act-{lang}.txt").write_text(text, encoding="utf-8")
        made.ok("import", str(folder / f"act-{lang}.txt"), "--lang", lang, "--work", "/akn/kz/act/2020-05-02/1-VI", "--edition", "2025-01-01")  # fmt: skip
    for who, kind, title in (
        ("npp", "chamber-of-entrepreneurs", "Палата"),
        ("minjust", "state-body", "Министерство юстиции"),
        ("ivanov", "expert", "Иванов И.И."),
    ):
        made.ok("expert", "add", who, "--kind", kind, "--title", title)
    made.ok(
        "bill", "new", "yards", "--title", "О дворах", "--title-kk", "Аулалар туралы", "--on", "2026-10-01"
    )
    for name, text in (("law-ru", LAW["ru"]), ("law-kk", LAW["kk"]), ("v2", V2)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    made.ok("bill", "add", "yards", str(folder / "law-ru.txt"), "--lang", "ru", "--on", "2026-10-01")
    made.ok("bill", "add", "yards", str(folder / "law-kk.txt"), "--lang", "kk", "--on", "2026-10-01")
    made.ok("review", "send", "yards", "--to", "npp", "--channel", "npp", "--on", "2026-10-05", "--delivered", "2026-10-05")  # fmt: skip
    made.ok("review", "send", "yards", "--to", "minjust", "--channel", "justice", "--on", "2026-10-06", "--delivered", "2026-10-06")  # fmt: skip
    made.ok("recommend", "yards", "статья 2", "--text", "Срок мал, считает Палата.", "--review", "r1", "--on", "2026-10-12")  # fmt: skip
    made.ok("review", "receive", "yards/r1", "--conclusion", "с замечаниями", "--on", "2026-10-13")
    made.ok("recommend", "yards", "пункт 1 статьи 1", "--text", "Оставить жителей.", "--by", "ivanov", "--on", "2026-10-14")  # fmt: skip
    made.ok("recommend", "yards", "подпункт 2) пункта 2 статьи 1", "--text", "Осень не нужна.", "--by", "Сапарова А.", "--on", "2026-10-15")  # fmt: skip
    made.ok("recommend", "yards", "пункт 2 статьи 1", "--text", "Уточнить время.", "--review", "r2", "--on", "2026-10-16")  # fmt: skip
    made.ok("respond", "yards/1", "--decision", "accepted", "--change", "art_2", "--on", "2026-10-20")
    made.ok("respond", "yards/2", "--decision", "rejected", "--reason", "Люди шире, что понимает и Иванов И.И.", "--on", "2026-10-21")  # fmt: skip
    made.ok("respond", "yards/4", "--decision", "partly", "--reason", "Время уточнено в части.", "--on", "2026-10-22")  # fmt: skip
    made.ok("bill", "version", "begin", "yards", "--on", "2026-10-23")
    made.ok("bill", "add", "yards", str(folder / "v2.txt"), "--lang", "ru", "--on", "2026-10-23")


def report(office: Office, *words: str, code: int) -> Path:
    """The file that a report was written to."""
    out = office.folder / words[-1]
    result = office.run("report", *words[:-1], "-o", str(out))
    assert result.exception is None, result.exception
    assert result.return_value == code, result.output
    return out


def answer_the_last(office: Office) -> None:
    office.ok("respond", "yards/3", "--decision", "rejected", "--reason", "Осенью тоже убирают.", "--on", "2026-10-24")  # fmt: skip


def rows(path: Path, table: int = 0) -> list[list[str]]:
    """The cells of a table of a Word file; a row over the whole width is one cell."""
    found = docx.Document(str(path)).tables[table].rows
    cells = [[cell.text for cell in row.cells] for row in found]
    return [row[:1] if len(row) > 1 and len(set(row)) == 1 else row for row in cells]


def lines(path: Path) -> list[str]:
    return [p.text for p in docx.Document(str(path)).paragraphs if p.text]


def everything(path: Path) -> str:
    """All bytes of a file that can hold a name, its properties too."""
    if path.suffix in (".html", ".htm"):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode(errors="replace") for name in package.namelist())


CERTIFICATE = [
    ["№", "Кем и когда внесено", "Структурный элемент", "Замечание или рекомендация", "Решение", "Причина и внесенное изменение"],
    ["Принято: 1"],
    ["1", "Палата\n12.10.2026", "статья 2\n(к версии 1)\n(место в этой версии не подтверждено)", "Срок мал, считает Палата.", "Принято.", "Изменение: статья 2."],
    ["Принято частично: 1"],
    ["4", "Министерство юстиции\n16.10.2026", "пункт 2 статьи 1\n(к версии 1)", "Уточнить время.", "Принято частично.", "Время уточнено в части.\nИзменение текста не указано."],
    ["Не принято: 1"],
    ["2", "Иванов И.И.\n14.10.2026", "пункт 1 статьи 1\n(к версии 1)", "Оставить жителей.", "Не принято.", "Люди шире, что понимает и Иванов И.И."],
    ["Без ответа: 1"],
    ["3", "Сапарова А.\n15.10.2026", "подпункт 2) пункта 2 статьи 1\n(к версии 1)", "Осень не нужна.", "(ответа нет)", ""],
]  # fmt: skip


def test_the_certificate_of_a_bill_with_an_open_remark_is_a_draft(office: Office) -> None:
    out = report(office, "certificate", "yards", "--lang", "ru", "--on", "2026-10-30", "c.docx", code=3)
    assert rows(out) == CERTIFICATE
    assert lines(out) == [
        "ЧЕРНОВИК",
        "Без ответа: 3.",
        "СПРАВКА О ПРИНЯТЫХ И ОТКЛОНЕННЫХ ЗАМЕЧАНИЯХ И РЕКОМЕНДАЦИЯХ",
        "О дворах",
        "Всего: 4. Принято: 1. Принято частично: 1. Не принято: 1. Без ответа: 1.",
        "По состоянию на 30.10.2026.",
        "Основание: пункт 13 статьи 17-1 Закона «О правовых актах» № 480-V (в редакции от 20.08.2024).",
    ]


def test_the_certificate_of_an_earlier_day_knows_nothing_of_what_came_later(office: Office) -> None:
    out = report(office, "certificate", "yards", "--lang", "ru", "--on", "2026-10-14", "c.docx", code=3)
    assert rows(out)[1:] == [
        ["Без ответа: 2"],
        ["1", "Палата\n12.10.2026", "статья 2", "Срок мал, считает Палата.", "(ответа нет)", ""],
        ["2", "Иванов И.И.\n14.10.2026", "пункт 1 статьи 1", "Оставить жителей.", "(ответа нет)", ""],
    ]


def test_the_certificate_is_none_once_every_remark_is_answered(office: Office) -> None:
    answer_the_last(office)
    out = report(office, "certificate", "yards", "--lang", "ru", "c.docx", code=0)
    assert "ЧЕРНОВИК" not in lines(out)
    assert rows(out)[6:] == [
        *CERTIFICATE[6:7],
        ["3", "Сапарова А.\n15.10.2026", "подпункт 2) пункта 2 статьи 1\n(к версии 1)", "Осень не нужна.", "Не принято.", "Осенью тоже убирают."],
    ]  # fmt: skip
    assert rows(out)[5] == ["Не принято: 2"]


def test_the_certificate_says_the_same_in_every_format(office: Office) -> None:
    book = openpyxl.load_workbook(report(office, "certificate", "yards", "--lang", "ru", "c.xlsx", code=3))
    cells = [[str(c.value) for c in row if c.value is not None] for row in book.worksheets[0].rows]
    assert [row for row in cells if row][5:14] == [[text for text in row if text] for row in CERTIFICATE]
    page = html.parse(str(report(office, "certificate", "yards", "--lang", "ru", "c.html", code=3))).getroot()
    assert [[str(cell.xpath("string()")) for cell in row] for row in page.iter("tr")] == CERTIFICATE


@pytest.mark.libreoffice
def test_the_certificate_as_pdf(office: Office) -> None:
    out = report(office, "certificate", "yards", "--lang", "ru", "c.pdf", code=3)
    assert out.read_bytes().startswith(b"%PDF-")


def test_the_certificate_in_kazakh(office: Office) -> None:
    out = report(office, "certificate", "yards", "--lang", "kk", "c.docx", code=3)
    assert rows(out)[1:3] == [
        ["Қабылданды: 1"],
        ["1", "Палата\n12.10.2026", "2-бап\n(1-нұсқаға)\n(осы нұсқадағы орны расталмаған)", "Срок мал, считает Палата.", "Қабылданды.", "Өзгеріс: 2-бап."],
    ]  # fmt: skip
    assert lines(out)[0] == "ЖОБА"


def test_nobody_is_named_where_names_are_left_out(office: Office) -> None:
    (office.folder / "ws" / "lawtrack.toml").write_text('author = "А. Составитель"\n', encoding="utf-8")
    for name in ("certificate", "responses", "disagreements", "discussion", "status"):
        for kind in ("docx", "xlsx", "html"):
            out = report(office, name, "yards", "--lang", "ru", "--without-names", f"{name}.{kind}", code=3)
            said = everything(out)
            assert [who for who in (*NAMES, "А. Составитель") if who in said] == [], (name, kind)
            assert "Эксперт 4" in said or name == "status", (name, kind)
    assert rows(office.folder / "certificate.docx")[2][1:4] == [
        "Эксперт 1\n12.10.2026",
        "статья 2\n(к версии 1)\n(место в этой версии не подтверждено)",
        "Срок мал, считает Эксперт 1.",
    ]
    assert rows(office.folder / "certificate.docx")[6][5] == "Люди шире, что понимает и Эксперт 3"


@pytest.mark.parametrize("name", ["responses", "disagreements"])
@pytest.mark.parametrize("spoken", ["en", "kk"])
@pytest.mark.parametrize("asked", [(), ("--lang", "kk")])
def test_a_table_names_nobody_in_its_own_language(
    office: Office, name: str, spoken: str, asked: tuple[str, ...]
) -> None:
    """The second version has a text in Russian alone: the table is in Russian, whatever is spoken or asked for."""
    i18n.use(spoken)
    out = report(office, name, "yards", *asked, "--without-names", f"{name}.html", code=3)
    said = out.read_text(encoding="utf-8")
    assert "Эксперт 4" in said
    assert "Люди шире, что понимает и Эксперт 3" in said
    assert not re.search(r"Expert \d|\d-сарапшы|Сарапшы \d", said)


def test_a_table_names_everybody_in_its_own_language(office: Office) -> None:
    office.ok("expert", "change", "npp", "--title-en", "The Chamber")
    said = report(office, "responses", "yards", "r.html", code=3).read_text(encoding="utf-8")
    assert "Палата" in said
    assert "The Chamber" not in said


def test_a_bill_without_remarks(office: Office) -> None:
    office.ok("bill", "new", "empty", "--title", "Пустой")
    out = report(office, "certificate", "empty", "--lang", "ru", "c.docx", code=0)
    assert "Замечаний и рекомендаций не поступило." in lines(out)


def test_what_is_refused(office: Office) -> None:
    def refused(*words: str) -> LawtrackError:
        result = office.run("report", *words)
        assert isinstance(result.exception, LawtrackError), (result.exception, result.output)
        assert result.exception.exit_code == 2
        return result.exception

    top = office.folder
    assert isinstance(refused("certificate", "yards", "-o", str(top / "c.txt")), InputError)
    assert isinstance(
        refused("certificate", "yards", "--format", "pdf", "-o", str(top / "c.docx")), InputError
    )
    assert isinstance(refused("certificate", "yards", "-o", str(top / "ws" / "lawtrack.toml")), ExportError)
    assert "other" in refused("certificate", "other", "-o", str(top / "c.docx")).message
    out = report(office, "certificate", "yards", "c.docx", code=3)
    out.write_bytes(out.read_bytes() + b"\0")
    assert isinstance(refused("certificate", "yards", "-o", str(out)), ExportError)


def test_the_register_shows_the_wording_of_the_drafter(office: Office) -> None:
    out = report(office, "responses", "yards", "--lang", "ru", "r.docx", code=3)
    found = rows(out)
    assert found[0] == ["№ п/п", "Структурный элемент", "Редакция разработчика", "Замечание или рекомендация", "Ответ и его обоснование"]  # fmt: skip
    assert [(row[0], row[1].split("\n")[0].split(" (")[0], row[4]) for row in found[1:]] == [
        ("1", "пункт 1 статьи 1", "Не принято.\nЛюди шире, что понимает и Иванов И.И."),
        ("2", "пункт 2 статьи 1", "Принято частично.\nВремя уточнено в части.\nИзменение текста не указано."),
        ("3", "подпункт 2) пункта 2 статьи 1", "(ответа нет)"),
        ("4", "статья 2", "Принято.\nИзменение: статья 2."),
    ]
    assert "Ответ дается за пятнадцать рабочих дней." in found[4][2]
    assert lines(out)[:2] == ["ЧЕРНОВИК", "Без ответа: 3."]
    answer_the_last(office)
    assert "ЧЕРНОВИК" not in lines(report(office, "responses", "yards", "--lang", "ru", "r2.docx", code=0))


def test_the_table_of_disagreements_leaves_out_what_was_accepted_and_follows_the_act(office: Office) -> None:
    out = report(office, "disagreements", "yards", "--lang", "ru", "d.docx", code=3)
    assert [row[1].split("\n")[0].split(" (")[0] for row in rows(out)[1:]] == [
        "пункт 1 статьи 1",
        "пункт 2 статьи 1",
        "подпункт 2) пункта 2 статьи 1",
    ]


GONE = LAW["ru"].replace(
    "1) в пункте 1 статьи 1 слово «жителей» заменить словом «людей»",
    "1) подпункт 2) пункта 2 статьи 1 исключить",
)


def test_a_remark_on_what_is_gone_stands_where_it_was(office: Office) -> None:
    office.ok("bill", "version", "begin", "yards", "--on", "2026-10-25")
    (office.folder / "v3.txt").write_text(GONE, encoding="utf-8")
    office.ok("bill", "add", "yards", str(office.folder / "v3.txt"), "--lang", "ru", "--on", "2026-10-25")
    out = report(office, "responses", "yards", "--lang", "ru", "r.docx", code=3)
    assert [row[1].split(" (")[0] for row in rows(out)[1:]] == [
        "пункт 1 статьи 1",
        "пункт 2 статьи 1",
        "подпункт 2) пункта 2 статьи 1",
        "статья 2",
    ]


LETTERS = {
    "01 Ответ, Палата.docx": [
        ["1", "статья 2\n(к версии 1)\n(место в этой версии не подтверждено)", "Срок мал, считает Палата.", "Принято.", "", "статья 2.\nБыло (версия 1): Ответ дается за десять дней.\nСтало (версия 2): Ответ дается за пятнадцать рабочих дней."],
    ],
    "02 Ответ, Иванов И.И.docx": [
        ["2", "пункт 1 статьи 1\n(к версии 1)", "Оставить жителей.", "Не принято.", "Люди шире, что понимает и Иванов И.И.", ""],
    ],
    "03 Ответ, Сапарова А.docx": [
        ["3", "подпункт 2) пункта 2 статьи 1\n(к версии 1)", "Осень не нужна.", "(ответа нет)", "", ""],
    ],
    "04 Ответ, Министерство юстиции.docx": [
        ["4", "пункт 2 статьи 1\n(к версии 1)", "Уточнить время.", "Принято частично.", "Время уточнено в части.", "Изменение текста не указано."],
    ],
}  # fmt: skip


def test_a_letter_to_each_with_the_words_that_changed(office: Office) -> None:
    out = report(office, "letters", "yards", "--lang", "ru", "letters", code=3)
    assert {path.name: rows(path)[1:] for path in out.iterdir()} == LETTERS
    assert lines(out / "01 Ответ, Палата.docx")[:3] == ["ОТВЕТ НА ЗАМЕЧАНИЯ И РЕКОМЕНДАЦИИ", "О дворах", "Палата"]  # fmt: skip
    assert lines(out / "03 Ответ, Сапарова А.docx")[:2] == ["ЧЕРНОВИК", "Без ответа: 3."]


def test_letters_name_nobody_where_names_are_left_out_in_their_own_names_too(office: Office) -> None:
    out = report(office, "letters", "yards", "--lang", "ru", "--format", "html", "--without-names", "letters", code=3)  # fmt: skip
    assert sorted(path.name for path in out.iterdir()) == [
        "01 Ответ, Эксперт 1.html",
        "02 Ответ, Эксперт 3.html",
        "03 Ответ, Эксперт 4.html",
        "04 Ответ, Эксперт 2.html",
    ]
    for path in out.iterdir():
        assert [who for who in NAMES if who in everything(path)] == [], path.name


def test_letters_that_a_person_changed_are_not_overwritten(office: Office) -> None:
    out = report(office, "letters", "yards", "--lang", "ru", "letters", code=3)
    one = out / "01 Ответ, Палата.docx"
    one.write_bytes(b"mine")
    result = office.run("report", "letters", "yards", "--lang", "ru", "-o", str(out))
    assert isinstance(result.exception, ExportError)
    assert one.read_bytes() == b"mine"


def test_the_public_discussion_has_what_came_by_the_portal_in_the_order_of_the_act(office: Office) -> None:
    out = report(office, "discussion", "yards", "--lang", "ru", "d.docx", code=3)
    assert rows(out) == [
        ["Раздел", "Комментарии", "Ответ"],
        ["пункт 1 статьи 1\n(к версии 1)", "№ 2. Иванов И.И., 14.10.2026\nОставить жителей.", "Не принято.\nЛюди шире, что понимает и Иванов И.И."],
        ["подпункт 2) пункта 2 статьи 1\n(к версии 1)", "№ 3. Сапарова А., 15.10.2026\nОсень не нужна.", "(ответа нет)"],
        ["статья 2\n(к версии 1)\n(место в этой версии не подтверждено)", "№ 1. Палата, 12.10.2026\nСрок мал, считает Палата.", "Принято.\nИзменение: статья 2."],
    ]  # fmt: skip
    assert "Замечания, поступившие вне портала (согласование и другие): 1; они в справке и реестре." in lines(out)  # fmt: skip


def test_the_status_of_a_bill_on_a_day(office: Office) -> None:
    out = report(office, "status", "yards", "--lang", "en", "--on", "2026-10-30", "s.docx", code=3)
    assert rows(out, 0)[1:] == [
        ["Title", "О дворах"],
        ["Kind", "bill"],
        ["Begun", "2026-10-01"],
        ["Version", "2 (since 2026-10-23)"],
        ["Texts", "ru (2026-10-23)"],
    ]
    reviews = rows(out, 1)[1:]
    assert reviews[0] == ["r1", "Палата", "NPP «Atameken»", "1", "2026-10-05", "2026-10-27", "2026-10-13", "received", "1", "0"]  # fmt: skip
    assert [*reviews[1][:7], *reviews[1][8:]] == ["r2", "Министерство юстиции", "Ministry of Justice", "1", "2026-10-06", "2026-11-18", "", "1", "0"]  # fmt: skip
    assert reviews[1][7].startswith("remarks without a conclusion")
    must = {row[0]: row[1:4] for row in rows(out, 2)[1:]}
    assert must["Chamber of entrepreneurs"] == ["Палата", "1", "answered; to be asked again"]
    assert must["state bodies concerned"] == ["", "", "not asked"]
    assert rows(out, 3)[1:] == [
        ["Accepted", "1"],
        ["Accepted in part", "1"],
        ["Not accepted", "1"],
        ["Without an answer", "1"],
        ["Total", "4"],
    ]
    assert [row[2] for row in rows(out, 4)[1:]] == ["r2", "3", "4", "r1"]  # 4: no change is named


WORKLOAD = [
    ["Палата", "1", "1", "1", "0", "0", "0", "0", "0", "0", "8", "1", "1"],
    ["Министерство юстиции", "1", "0", "0", "0", "0", "0", "1", "0", "0", "", "1", "1"],
    ["Иванов И.И.", "0", "0", "0", "0", "0", "0", "0", "0", "0", "", "1", "0"],
    ["Сапарова А.", "0", "0", "0", "0", "0", "0", "0", "0", "0", "", "1", "0"],
]


def test_workload_and_punctuality(office: Office) -> None:
    out = report(office, "workload", "--lang", "ru", "--on", "2026-10-30", "w.docx", code=0)
    assert rows(out, 0)[1:] == WORKLOAD
    assert rows(out, 1)[1:] == [["О дворах", "4", "3", "1", "0", "1", "0", "7"]]
    assert [row[:2] for row in rows(out, 2)] == [["Палата", "1"], ["Министерство юстиции", "1"], ["Иванов И.И.", "0"], ["Сапарова А.", "0"]]  # fmt: skip


def test_what_comes_after_the_day_is_not_in_the_workload(office: Office) -> None:
    out = report(office, "workload", "--lang", "ru", "--on", "2026-10-12", "w.docx", code=0)
    assert rows(out, 0)[1:] == [
        ["Палата", "1", "0", "0", "0", "0", "0", "1", "0", "0", "", "1", "0"],
        ["Министерство юстиции", "1", "0", "0", "0", "0", "0", "1", "0", "0", "", "0", "0"],
    ]
    assert rows(out, 1)[1:] == [["О дворах", "1", "0", "0", "0", "1", "0", ""]]


def test_the_workload_names_nobody_where_names_are_left_out(office: Office) -> None:
    out = report(office, "workload", "--lang", "ru", "--without-names", "w.xlsx", code=0)
    assert [who for who in NAMES if who in everything(out)] == []
    assert "Эксперт 3" in everything(out)


NOTED = (
    "О садах\n\nЗакон Республики Казахстан от 5 января 2020 года № 300-VI\n\n"
    "Статья 1. Сад\n\n1. Сад открыт.\n\n"
    "Сноска. Статья 1 с изменениями, внесенными законами РК от 24.05.2021 № 56-VII (вводится в действие с 01.07.2021); от 01.02.2022 № 99-VІI.\n\n"
    "Статья 2. Ворота\n\nВорота заперты.\n\n"
    "Сноска. Статья 2 в редакции Закона РК от 01.02.2022 № 99-VII (порядок введения в действие см. ст. 2 Закона РК от 03.03.2023 № 1-VIII).\n\n"
    "Статья 3. Ключ\n\nКлюч у сторожа.\n\n"
    "Сноска. Статья 3 с изменением, внесенным статьей 9 Закона РК от 05.01.2020 № 300-VI.\n"
)


def test_the_stability_of_the_acts_with_a_chart(office: Office) -> None:
    (office.folder / "noted.txt").write_text(NOTED, encoding="utf-8")
    office.ok("import", str(office.folder / "noted.txt"), "--lang", "ru", "--work", "/akn/kz/act/2020-01-05/300-VI", "--edition", "2022-02-11")  # fmt: skip
    out = report(office, "stability", "--lang", "ru", "--on", "2025-01-05", "s.docx", code=0)
    assert rows(out)[1:] == [
        ["О садах № 300-VI", "05.01.2020", "2", "0,4", "24.05.2021", "01.02.2022", "2", "1"],
        ["О дворах № 1-VI", "02.05.2020", "0", "0", "", "", "0", "1"],
    ]
    book = openpyxl.load_workbook(report(office, "stability", "--lang", "ru", "s.xlsx", code=0))
    assert [[c.value for c in row] for row in book["Изменяющих актов"].rows] == [["О садах № 300-VI", 2], ["О дворах № 1-VI", 0]]  # fmt: skip
    assert len(book.worksheets[0]._charts) == 1
    page = html.parse(str(report(office, "stability", "--lang", "ru", "s.html", code=0))).getroot()
    assert len(page.findall(".//svg/rect")) == 2


def test_the_words_of_reports_have_the_same_gaps_in_every_language() -> None:
    for name, words in report_profile().words.items():
        assert sorted(words) == ["en", "kk", "ru"], name
        gaps = {tuple(sorted(re.findall(r"\{\w+\}", str(said)))) for said in words.values()}
        assert len(gaps) == 1, name
        assert len({len(said) for said in words.values() if isinstance(said, list)}) < 2, name


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Иванов И.И. и Сапарова А. против.", "Эксперт 3 и Эксперт 4 против."),
        ("Мнение Иванова И.И. и Сапаровой А. учтено.", "Мнение Эксперт 3 и Эксперт 4 учтено."),
        ("Согласиться с И.И. Ивановым.", "Согласиться с Эксперт 3."),
        ("По словам Сапаровой, срок мал.", "По словам Эксперт 4, срок мал."),
        ("Ивановтың пікірі ескерілді, Сапарованың пікірі де.", "Эксперт 3 пікірі ескерілді, Эксперт 4 пікірі де."),
        ("Письмо Министерства юстиции.", "Письмо Эксперт 2."),
        ("Министерству юстиции сообщено, министерством юстиции согласовано.", "Эксперт 2 сообщено, Эксперт 2 согласовано."),
        ("Палатой предложено; палата депутатов ни при чём.", "Эксперт 1 предложено; палата депутатов ни при чём."),
        ("Иван Петров ни при чём.", "Иван Петров ни при чём."),
    ],
)  # fmt: skip
def test_a_name_is_left_out_in_every_form(text: str, left: str) -> None:
    from lawtrack.model.document import Lang
    from lawtrack.profiles.kinds import ReviewerKind
    from lawtrack.reviewing.review import Reviewer
    from lawtrack.services.reports.names import Names

    registry = {
        name: Reviewer(name, kind, {Lang.RU: title})
        for name, kind, title in (
            ("npp", ReviewerKind.CHAMBER, "Палата"),
            ("minjust", ReviewerKind.STATE_BODY, "Министерство юстиции"),
            ("ivanov", ReviewerKind.EXPERT, "Иванов И.И."),
        )
    }
    names = Names(registry, ["Сапарова А."], Lang.RU, hidden=True)
    assert names.hide(text) == left
    assert names.left == ()


def test_what_is_like_a_name_and_left_is_told(office: Office) -> None:
    office.ok("respond", "yards/3", "--decision", "rejected", "--reason", "Так считает Ивановская Л. тоже.", "--on", "2026-10-24")  # fmt: skip
    result = office.run(
        "report", "certificate", "yards", "--without-names", "-o", str(office.folder / "c.docx")
    )
    assert "Ивановская" in result.stderr


def test_averages_are_numbers_in_a_workbook(office: Office) -> None:
    path = report(office, "workload", "w.xlsx", code=0)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    days = [cell.value for row in sheet.iter_rows() for cell in row if cell.number_format == "0.0"]
    assert days == [8, 7]  # the chamber's conclusion; the answers to remarks 1, 2 and 4
    office.ok("respond", "yards/3", "--decision", "rejected", "--reason", "Срок указан в законе.", "--on", "2026-10-24")  # fmt: skip
    path = report(office, "workload", "--lang", "ru", "w2.xlsx", code=0)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    days = [cell.value for row in sheet.iter_rows() for cell in row if cell.number_format == "0.0"]
    assert days == [8, 7.5]


def test_an_answer_given_before_the_renumbering_names_both_numbers(office: Office) -> None:
    """Version 3 gives article 2 the number 2-1: the answer to remark 1 named article 2 in version 1."""
    office.ok("bill", "version", "begin", "yards", "--on", "2026-10-24")
    text = V2.replace("2) статью 2 изложить в следующей редакции:\n\n«Статья 2. Срок", "2) статью 2 исключить;\n\n3) дополнить статьей 2-1 следующего содержания:\n\n«Статья 2-1. Срок")  # fmt: skip
    (office.folder / "v3.txt").write_text(text, encoding="utf-8")
    office.ok("bill", "add", "yards", str(office.folder / "v3.txt"), "--lang", "ru", "--on", "2026-10-24")
    answer_the_last(office)
    table = rows(report(office, "certificate", "yards", "--lang", "ru", "c.docx", code=0))
    (row,) = [row for row in table if row[0] == "1"]
    assert row[2] == "статья 2-1\n(к версии 1)\n(там: статья 2)\n(место в этой версии не подтверждено)"
    assert row[-1] == "Изменение: статья 2-1 (в версии 1: статья 2)."
    letter = next(iter(report(office, "letters", "yards", "--lang", "ru", "out", code=0).glob("*Палата*")))
    assert "Стало (версия 3): Статья 2-1. Срок" in rows(letter)[1][-1]
