"""A drafter's day as key presses, from an empty folder to the report: data that a pilot presses, or a person's terminal.

The papers are those of ``tests/day``. What is done outside of lawtrack – a word changed in a file of Word – is done here,
between two steps. ``by_commands`` is the same day by the command line.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import docx

from lawtrack.model.document import Lang
from lawtrack.services.bills.returned.cell_edits import cell, edit_cell
from lawtrack.services.workspace import open_workspace
from tests.cli.office import Office
from tests.day.cells import expected as written_down
from tests.day.steps import BILL, NEW, SECOND, SOUGHT
from tests.day.word_papers import PAPERS, word_paper
from tests.tui.rounds import Step, chosen, field, keys
from tests.word.editing import WordTable

LANGUAGES = ("ru", "kk")
IN_FORCE = "01.04.2024"
ACT = "/akn/kz/act/order/minister/2024-03-14/52"
SHOWN = {"ru": ("ru", "kk"), "kk": ("kk", "ru"), "en": ("ru", "kk")}
"""The language of the text that is shown, and the other one, by that of the interface."""
MORE = {
    3: {"ru": " Он осматривает сад и после бури.", "kk": " Ол бақты дауылдан кейін де қарайды."},
    7: {"ru": " Затем он сдается в архив.", "kk": " Содан кейін ол мұрағатқа тапсырылады."},
    8: {"ru": " Новое дерево сажает садовник.", "kk": " Жаңа ағашты бағбан отырғызады."},
}
"""What is written at the end of a wording, by the number of the row."""
RETYPED = {"ru": "пункт 5 Правил", "kk": "Қағидалардың 5-тармағы"}
"""The row that is edited in Word."""
REVIEWER = ("finance", "Министерство финансов")
REMARKS = (
    ("пункт 5 Правил", "Срок лучше считать в календарных днях."),
    ("пункт 3 Правил", "Уточнить, кто определяет, была ли буря."),
    ("", "Привести терминологию в соответствие."),
)
ANSWERS = ((0, "accepted", ""), (2, "rejected", "Бурю видит садовник."), (4, "off-topic", "Предмет иной."))
"""The place in the list of decisions, the decision, the reason."""


_SECONDS = 60
"""A file that is being written is there long before; a busy machine may take its time."""


def papers(folder: Path) -> None:
    """The act and the bill in both languages, as files of Word."""
    for name in ("order", "bill"):
        for lang in LANGUAGES:
            word_paper(f"{name}.{lang}", folder)


def titles() -> dict[str, str]:
    """The title of the bill in each language."""
    return {
        lang: (PAPERS / f"bill.{lang}.txt").read_text(encoding="utf-8").split("\n")[1] for lang in LANGUAGES
    }


def reasons(lang: str) -> list[tuple[str, str]]:
    """Every row of the table with its justification, as a person wrote them down."""
    rows = written_down(f"A.{lang}").rows
    return [(row[1].lines[0].split(" (")[0], row[-1].lines[0]) for row in rows]


def retyped(table: Path, lang: str, made: Path) -> Path:
    """The table of Word with another term in it."""
    made.write_bytes(table.read_bytes())
    word = WordTable(made)
    word.type_over(RETYPED[lang], NEW, *SECOND[lang])
    word.save()
    return made


def carried_over(law: Path, lang: str) -> None:
    """The same term typed into the other language's text, in Word."""
    document = docx.Document(str(law))
    old, new = SECOND[lang]
    found = [p for p in document.paragraphs if re.search(rf"\b{old}\b", p.text)]
    assert len(found) == 1, [p.text for p in found]
    words = re.sub(rf"\b{old}\b", new, found[0].text)
    for run in found[0].runs[1:]:
        run.text = ""
    found[0].runs[0].text = words
    document.save(str(law))


def the_day(folder: Path, workspace: Path, lang: str) -> Iterator[Step]:
    """From the empty library to the report, by keys alone.

    Args:
        folder: Where ``papers`` put the papers.
        workspace: The folder of the workspace.
        lang: The language of the interface.
    """
    first, second = SHOWN[lang]
    yield ("seen", "empty")
    yield from _imported(folder)
    yield from _begun(folder)
    yield from _settled(first, second)
    yield from _worded(first, second)
    yield from _through_word(folder, workspace, first)
    yield from _second_version(workspace, first, second)
    yield from _sent()
    yield from _remarked()
    yield from _reported()


def by_commands(folder: Path, office: Office, lang: str) -> None:
    """The same day by the command line, which edits cells in Word only: what is typed in Compare goes to its service."""
    first, second = SHOWN[lang]
    for one in LANGUAGES:
        office.ok("import", str(folder / f"order.{one}.docx"), "--edition", "2024-04-01")
    title = titles()
    office.ok("bill", "new", BILL, "--kind", "bylaw", "--title", title["ru"], "--title-kk", title["kk"])
    for one in LANGUAGES:
        office.run("bill", "add", BILL, str(folder / f"bill.{one}.docx"))
    for one in (first, second):
        office.ok("bill", "settle", BILL, "8", "--old", SOUGHT[one], "--lang", one)
    for n, row in enumerate(zip(reasons(first), reasons(second), strict=True), 1):
        for one, (element, reason) in zip((first, second), row, strict=True):
            office.ok("bill", "justify", BILL, element, "--act", ACT, "--lang", one, "--text", reason)
        if n in MORE:
            _type_more(office.folder / "ws", n, (first, second))
    table = folder / f"table-{first}.docx"
    office.run("bill", "table", BILL, "--form", "A", "--lang", first, "-o", str(table))
    office.run("bill", "import-table", BILL, str(retyped(table, first, folder / "edited.docx")), "--yes")
    for one in (first, second):
        law = folder / f"law-{one}.docx"
        office.run("bill", "draft", BILL, "--lang", one, "--format", "docx", "-o", str(law))
        if one == second:
            carried_over(law, one)
        office.run("bill", "add", BILL, str(law))
    slug, name = REVIEWER
    office.ok("expert", "add", slug, "--kind", "state-body", "--title", name)
    office.ok("review", "send", BILL, "--to", slug, "--channel", "approval")
    for place, text in REMARKS:
        office.ok("recommend", BILL, *([place] if place else []), "--text", text, "--review", "r1")
    for n, (_place, decision, reason) in enumerate(ANSWERS, 1):
        why = ("--reason", reason) if reason else ()
        office.ok("respond", f"{BILL}/{n}", "--decision", decision, *why)


def _type_more(workspace: Path, n: int, languages: tuple[str, str]) -> None:
    element = {3: "att_1__para_3", 7: "att_1__para_5-1", 8: "att_1__para_6"}[n]
    opened = open_workspace(workspace)
    try:
        for lang in languages:
            seen = cell(opened, BILL, element, ACT, Lang(lang))
            edit_cell(opened, seen, seen.text + MORE[n][lang])
    finally:
        opened.close()


def _imported(folder: Path) -> Iterator[Step]:
    for lang in LANGUAGES:
        yield ("key", "I")
        yield from field(str(folder / f"order.{lang}.docx"))
        yield ("text", IN_FORCE)
        yield ("seen", f"import-{lang}")
        yield ("key", "ctrl+s")
    yield ("seen", "acts")


def _begun(folder: Path) -> Iterator[Step]:
    title = titles()
    yield ("key", "B")
    yield from field(BILL)
    yield from field(title["ru"])
    yield from field(title["kk"])
    yield from keys("down", "enter")
    yield ("seen", "new-bill")
    yield ("key", "ctrl+s")
    for lang in LANGUAGES:
        yield from _text_added(folder / f"bill.{lang}.docx")
    yield ("seen", "begun")


def _text_added(path: Path) -> Iterator[Step]:
    yield ("key", "T")
    yield ("text", str(path))
    yield ("key", "ctrl+s")


def _settled(first: str, second: str) -> Iterator[Step]:
    yield from keys("4", "n")
    yield ("seen", "instructions")
    yield from keys("enter", "tab", "tab")
    yield ("text", SOUGHT[first])
    yield ("seen", "settle")
    yield from keys("ctrl+s", "l", "enter", "tab", "tab")
    yield ("text", SOUGHT[second])
    yield ("key", "ctrl+s")
    yield ("seen", "settled")


def _worded(first: str, second: str) -> Iterator[Step]:
    yield ("key", "3")
    yield ("seen", "compare")
    for n, ((_element, why), (_twin, twin)) in enumerate(zip(reasons(first), reasons(second), strict=True), 1):  # fmt: skip
        yield ("key", "enter")
        if n in MORE:
            yield ("text", MORE[n][first])
            yield from keys("tab", "end")
            yield ("text", MORE[n][second])
            yield ("key", "tab")
        else:
            yield from keys("tab", "tab")
        yield from field(why)
        yield ("text", twin)
        if n in MORE:
            yield ("seen", f"cell-{n}")
        yield from keys("ctrl+s", "n")
    yield ("seen", "worded")
    yield ("key", "K")
    yield ("seen", "checks")
    yield ("key", "escape")


def _through_word(folder: Path, workspace: Path, first: str) -> Iterator[Step]:
    yield ("key", "e")
    yield ("seen", f"table-{first}")
    table = workspace / f"table-{BILL}-{first}.docx"
    edited = retyped(_written(table), first, folder / "edited.docx")
    yield ("key", "M")
    yield ("text", str(edited))
    yield ("seen", "edited")
    yield ("key", "ctrl+s")
    yield ("seen", "version")


def _written(path: Path) -> Path:
    """A file that is being written, once it is there."""
    until = time.monotonic() + _SECONDS
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.1)
    return path


def _second_version(workspace: Path, first: str, second: str) -> Iterator[Step]:
    for lang in (first, second):
        yield ("key", "W")
        yield ("seen", f"law-{lang}")
        law = _written(workspace / f"law-{BILL}-{lang}.docx")
        if lang == second:
            carried_over(law, lang)
        yield from _text_added(law)
        if lang == first:
            yield ("key", "l")
    yield ("seen", "second")


def _sent() -> Iterator[Step]:
    slug, name = REVIEWER
    yield from keys("5", "g", "a")
    yield from field(slug)
    yield from chosen(1)
    yield ("text", name)
    yield ("seen", "reviewer")
    yield from keys("ctrl+s", "escape", "s")
    yield from chosen(1)
    yield from chosen(1)
    yield ("seen", "send")
    yield ("key", "ctrl+s")


def _remarked() -> Iterator[Step]:
    for n, (place, text) in enumerate(REMARKS, 1):
        yield ("key", "a")
        yield from field(place) if place else keys("tab")
        yield ("text", text)
        yield ("seen", f"remark-{n}")
        yield ("key", "ctrl+s")
    yield ("seen", "remarks")
    yield ("key", "home")
    for n, (place_of_decision, _decision, reason) in enumerate(ANSWERS, 1):
        yield ("key", "w")
        if reason:
            yield from keys(*("down",) * place_of_decision, "enter", "tab", "tab")
            yield ("text", reason)
        yield ("seen", f"answer-{n}")
        yield from keys("ctrl+s", "down")
    yield ("seen", "answered")


def _reported() -> Iterator[Step]:
    yield ("key", "R")
    yield ("seen", "report")
    yield ("key", "ctrl+s")
    yield ("seen", "reported")
    yield ("key", "1")
    yield ("seen", "library")
