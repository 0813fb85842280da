"""Each check of a bill in a workspace fires where it is made to fail and is silent where it does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from lawtrack.checking.bill.registry import CHECKS
from lawtrack.profiles.checks import AskedOf, check_rules
from lawtrack.services.checking.bill import CHECKED
from lawtrack.services.checking.findings import FindingKind
from tests.cli.office import ACT, LAW, Office


def new_version(office: Office) -> None:
    office.ok("bill", "version", "yards")
    office.add("ru", LAW["ru"])


def later_text(office: Office) -> None:
    office.add("kk", LAW["kk"].replace("он күнде", "он  күнде"))


def by_hand(office: Office) -> None:
    kept = next((office.folder / "ws" / "amendments" / "yards").glob("kk@v1*.txt"))
    kept.write_text(kept.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def edited(office: Office) -> None:
    path = office.folder / "table.docx"
    office.ok("bill", "table", "yards", "--lang", "ru", "-o", str(path))
    table = docx.Document(str(path))
    for cell in table.tables[0]._cells:
        for line in cell.paragraphs:
            if "десять дней" in line.text:
                text, line.text = line.text.replace("десять дней", "двадцать дней"), ""
                line.add_run(text)
    table.save(str(path))
    office.run("bill", "import-table", "yards", str(path), "--yes")


def with_box(office: Office) -> None:
    path = office.folder / "law-ru.docx"
    made = docx.Document()
    for line in LAW["ru"].split("\n\n"):
        made.add_paragraph(line)
    made.paragraphs[-1].add_run("тайна").font.hidden = True
    made.save(str(path))
    office.run("bill", "add", "yards", str(path), "--lang", "ru")


def bold(office: Office) -> None:
    path = office.folder / "law-ru.docx"
    made = docx.Document()
    for line in LAW["ru"].split("\n\n"):
        head, word, tail = line.partition("десять")
        paragraph = made.add_paragraph(head)
        paragraph.add_run(word).bold = True
        paragraph.add_run(tail)
    made.save(str(path))
    office.run("bill", "add", "yards", str(path), "--lang", "ru")


def labelled(office: Office) -> None:
    """Whole lines and numbers of lines may be bold."""
    path = office.folder / "law-ru.docx"
    made = docx.Document()
    for n, line in enumerate(LAW["ru"].split("\n\n")):
        head, dot, tail = line.partition(".") if line.startswith("Статья") else (line, "", "")
        paragraph = made.add_paragraph()
        paragraph.add_run(head + dot).bold = n == 0 or bool(dot)
        paragraph.add_run(tail)
    made.save(str(path))
    office.run("bill", "add", "yards", str(path), "--lang", "ru")


def other_act(office: Office) -> None:
    office.add("ru", LAW["ru"].replace("«О дворах»", "«О садах»").replace("2 мая", "3 мая"))


def other_words(office: Office) -> None:
    office.add("ru", LAW["ru"].replace("слово «жителей»", "слово «жильцов»"))


def said_otherwise(office: Office) -> None:
    other_words(office)
    office.ok("bill", "settle", "yards", "1", "--lang", "ru", "--old", "жителей", "--reason", "Опечатка.")


def one_language(office: Office) -> None:
    office.add("ru", LAW["ru"].replace("десять дней", "двенадцать дней"))


def to_nothing(office: Office) -> None:
    office.add("ru", LAW["ru"].replace("Ответ дается за десять дней.", "Ответ дается по пункту 9 статьи 1 настоящего Закона."))  # fmt: skip


def two_editions(office: Office) -> None:
    path = office.folder / "act-new.txt"
    path.write_text(ACT["ru"], encoding="utf-8")
    office.ok("import", str(path), "--lang", "ru", "--work", "/akn/kz/act/2020-05-02/1-VI", "--edition", "2025-06-01")  # fmt: skip


def newer_edition(office: Office) -> None:
    for lang, text in ACT.items():
        path = office.folder / f"act-{lang}-new.txt"
        path.write_text(text, encoding="utf-8")
        office.ok("import", str(path), "--lang", lang, "--work", "/akn/kz/act/2020-05-02/1-VI", "--edition", "2099-06-01")  # fmt: skip


def asked(office: Office) -> None:
    office.ok("expert", "add", "npp", "--kind", "chamber-of-entrepreneurs", "--title", "Палата")
    office.ok("review", "send", "yards", "--to", "npp", "--channel", "npp")


def remarked(office: Office) -> None:
    asked(office)
    office.ok("recommend", "yards", "art_2", "--text", "Дольше.", "--review", "r1")


def accepted(office: Office) -> None:
    remarked(office)
    office.ok("respond", "yards/1", "--decision", "accepted", "--reason", "Учтено в новой редакции статьи.")


def formal(office: Office) -> None:
    remarked(office)
    office.ok("respond", "yards/1", "--decision", "rejected", "--reason", "Нет.")


STEPS: dict[FindingKind, Callable[[Office], None]] = {
    FindingKind.NO_TEXT: new_version,
    FindingKind.STALE_TEXT: later_text,
    FindingKind.CHANGED_FILE: by_hand,
    FindingKind.NOT_REWRITTEN: edited,
    FindingKind.UNREAD: with_box,
    FindingKind.EMPHASIS: bold,
    FindingKind.NO_BASE: other_act,
    FindingKind.UNSETTLED: other_words,
    FindingKind.OWN_WORDS: said_otherwise,
    FindingKind.LANGUAGES: one_language,
    FindingKind.REFERENCE: to_nothing,
    FindingKind.EDITIONS: two_editions,
    FindingKind.STALE_BASE: newer_edition,
    FindingKind.UNANSWERED: remarked,
    FindingKind.NO_CHANGE: accepted,
    FindingKind.FORMAL_ANSWER: formal,
    FindingKind.REVIEW: asked,
    FindingKind.PAPERS: asked,
}
"""What makes a check of the workspace fail."""
ELSEWHERE = {
    FindingKind.JUSTIFICATION: "tests/cli/test_check.py",
    FindingKind.NO_TITLE: "tests/cli/test_check_each.py",
    FindingKind.NO_IMPACT: "tests/cli/test_check_each.py",
    FindingKind.STALE_DECISION: "tests/cli/test_settle_words.py",
    FindingKind.NOT_ASKED: "tests/cli/test_carry.py",
    FindingKind.ASK_AGAIN: "tests/cli/test_carry.py",
    FindingKind.PLACE: "tests/cli/test_carry.py",
    FindingKind.NOTHING_CHANGED: "tests/cli/test_carry.py",
    FindingKind.SAID_APART: "tests/services/test_settled_apart.py",
    FindingKind.CONSEQUENCE: "tests/services/test_ripple.py",
}
"""Checks that are made to fail in a longer course of events, and the file that does it."""


def told(office: Office, kind: FindingKind, bill: str = "yards") -> list[dict[str, object]]:
    result = office.run("check", bill, "--json", "--only", kind.value)
    assert result.exception is None, result.exception
    found = json.loads(result.stdout)["findings"]
    assert all(one["kind"] == kind.value and one["basis"] for one in found)
    return list(found)


@pytest.mark.parametrize("kind", list(STEPS))
def test_a_check_fires_where_it_is_made_to_fail_and_not_before(office: Office, kind: FindingKind) -> None:
    office.justify()
    assert told(office, kind) == []
    STEPS[kind](office)
    found = told(office, kind)
    assert found
    assert {one["severity"] for one in found} == {check_rules()[kind].severity.value}


def test_every_check_of_the_workspace_is_made_to_fail_somewhere() -> None:
    mine = {kind for kind in FindingKind if kind not in CHECKS}
    assert mine == STEPS.keys() | ELSEWHERE.keys()
    root = Path(__file__).parents[2]
    for kind, file in ELSEWHERE.items():
        text = (root / file).read_text(encoding="utf-8")
        assert f'"{kind.value}"' in text or f"FindingKind.{kind.name}" in text, kind


def test_every_check_of_the_profile_is_asked_once() -> None:
    asked_together = [name for names in CHECKED.values() for name in names]
    assert sorted(asked_together) == sorted(check_rules())
    assert {kind.value for kind in FindingKind} == set(check_rules())
    assert CHECKS.keys() <= set(check_rules())
    assert all(check_rules()[name].asked_of is not AskedOf.BILL for name in CHECKS)


def test_a_title_that_is_missing(office: Office) -> None:
    office.ok("bill", "new", "roofs", "--title", "О крышах")
    path = office.folder / "law-kk.txt"
    office.ok("bill", "add", "roofs", str(path), "--lang", "kk")
    assert [one["lang"] for one in told(office, FindingKind.NO_TITLE, "roofs")] == ["kk"]
    assert told(office, FindingKind.NO_TITLE) == []


def test_an_assessment_of_impact_that_the_profile_asks_for(office: Office) -> None:
    assert told(office, FindingKind.NO_IMPACT) == []
    settings = office.folder / "ws" / "lawtrack.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + '\nprofile = "report-2024"\n', encoding="utf-8"
    )
    office.ok("bill", "new", "roofs", "--title", "О крышах", "--title-kk", "Шатырлар туралы")
    assert len(told(office, FindingKind.NO_IMPACT, "roofs")) == 1
    office.ok(
        "bill", "impact", "roofs", "--term", "2 года", "--budget", "40 млн", "--forecast", "Половина споров"
    )
    assert told(office, FindingKind.NO_IMPACT, "roofs") == []


def test_what_may_be_bold_is_no_emphasis(office: Office) -> None:
    labelled(office)
    assert told(office, FindingKind.EMPHASIS) == []
